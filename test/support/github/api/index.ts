// All endpoints. serve.ts answers 501 for every other one, so that a test fails loudly.
import { COMMENTS } from './comments.ts';
import { DEPLOYMENTS } from './deployments.ts';
import { DISPATCHES } from './dispatches.ts';
import type { Endpoint } from './endpoint.ts';
import { GIT } from './git.ts';
import { ISSUES } from './issues.ts';
import { PULLS } from './pulls.ts';
import { SETTINGS } from './settings.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...SETTINGS,
  ...GIT,
  ...PULLS,
  ...ISSUES,
  ...COMMENTS,
  ...DEPLOYMENTS,
  ...DISPATCHES,
];
