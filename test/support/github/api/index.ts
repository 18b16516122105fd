// All endpoints. What is not in this list is not served, and answered loudly (http/serve.ts).
import { ACTIONS } from './actions.ts';
import { APPS } from './apps.ts';
import { COMMENTS } from './comments.ts';
import { COMMITS } from './commits.ts';
import { DEPLOYMENTS } from './deployments.ts';
import type { Endpoint } from './endpoint.ts';
import { ISSUES } from './issues.ts';
import { LABELS } from './labels.ts';
import { PEOPLE } from './people.ts';
import { PULLS } from './pulls.ts';
import { REFS } from './refs.ts';
import { REPOSITORY } from './repository.ts';
import { REVIEWS } from './reviews.ts';
import { RULES } from './rules.ts';
import { STATUSES } from './statuses.ts';

export const ENDPOINTS: readonly Endpoint[] = [
  ...REPOSITORY,
  ...COMMITS,
  ...STATUSES,
  ...REFS,
  ...PULLS,
  ...REVIEWS,
  ...ISSUES,
  ...COMMENTS,
  ...LABELS,
  ...PEOPLE,
  ...DEPLOYMENTS,
  ...RULES,
  ...ACTIONS,
  ...APPS,
];
