// All endpoints. serve.ts answers 501 for every other one, so that a test fails loudly.
import type { Endpoint } from '../http/endpoint.ts';
import { COMMITS } from './commits.ts';
import { DEPLOYMENTS } from './deployments.ts';
import { GRAPHQL } from './graphql.ts';
import { ISSUES } from './issues.ts';
import { PULLS } from './pulls.ts';
import { SETTINGS } from './settings.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...SETTINGS,
  ...COMMITS,
  ...PULLS,
  ...ISSUES,
  ...DEPLOYMENTS,
  GRAPHQL,
];
