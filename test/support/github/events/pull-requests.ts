// pull_request, pull_request_target and pull_request_review.
import type { KeptReview } from '../deeds/kept.ts';
import { sums, tried } from '../deeds/trial.ts';
import { fullPull } from '../shapes/pull.ts';
import { review } from '../shapes/review.ts';
import type { PullRequest } from '../verbs/pull-request.ts';
import type { Pull } from '../world/pull.ts';
import {
  example,
  onDefaultBranch,
  partOf,
  type Payload,
  type Scene,
  type Schemas,
  surroundings,
  type WorkflowEvent,
} from './event.ts';

export interface PullRequestInput {
  readonly action:
    | 'opened'
    | 'reopened'
    | 'synchronize'
    | 'edited'
    | 'ready_for_review'
    | 'converted_to_draft'
    | 'labeled'
    | 'unlabeled'
    | 'closed';
  readonly pull: PullRequest;
  readonly by?: string;
  /** With `synchronize`: the head before. */
  readonly before?: string;
  /** With `edited`: what it was before. */
  readonly changes?: Schemas['webhook-pull-request-edited']['changes'];
}

export async function pullRequestEvent(
  scene: Scene,
  name: 'pull_request' | 'pull_request_target',
  input: PullRequestInput,
): Promise<WorkflowEvent> {
  const { action, pull, by = pull.record.author } = input;
  const base = example(scene.urls, 'pull_request', action);
  const payload = {
    action,
    number: pull.number,
    pull_request: { ...partOf(base, 'pull_request'), ...(await described(scene, pull)) },
    ...(action === 'synchronize'
      ? { before: input.before ?? pull.record.baseSha, after: pull.sha }
      : {}),
    ...(action === 'edited' ? { changes: input.changes ?? {} } : {}),
    ...surroundings(scene, base, by),
  };
  const place =
    name === 'pull_request' ? testMerge(pull.record) : await onDefaultBranch(scene.world);
  return { name, payload, actor: by, ...place, ...branches(pull.record) };
}

export interface ReviewInput {
  readonly action: 'submitted' | 'dismissed' | 'edited';
  readonly pull: PullRequest;
  readonly review: KeptReview;
  readonly by?: string;
}

/** Runs on the pull request's own copy of the workflow. */
export async function reviewEvent(scene: Scene, input: ReviewInput): Promise<WorkflowEvent> {
  const { action, pull, by = input.review.author } = input;
  const base = example(scene.urls, 'pull_request_review', action);
  const shown = review(scene.world, scene.urls, input.review);
  const payload = {
    action,
    // In a payload, unlike in the API, the state is in small letters.
    review: { ...partOf(base, 'review'), ...shown, state: shown.state.toLowerCase() },
    pull_request: { ...partOf(base, 'pull_request'), ...(await described(scene, pull)) },
    ...surroundings(scene, base, by),
  };
  return {
    name: 'pull_request_review',
    payload,
    actor: by,
    ...testMerge(pull.record),
    ...branches(pull.record),
  };
}

/** As it is at this moment; `base.sha` is frozen there as everywhere. */
async function described({ world, urls }: Scene, pull: PullRequest): Promise<Payload> {
  const record = await tried(world, pull.number);
  return { ...fullPull(world, urls, record, await sums(world, record)) };
}

function testMerge(pull: Pull): Pick<WorkflowEvent, 'sha' | 'ref'> {
  return { sha: pull.trial?.sha ?? pull.head.sha, ref: `refs/pull/${pull.number}/merge` };
}

function branches(pull: Pull): Pick<WorkflowEvent, 'headRef' | 'baseRef'> {
  return { headRef: pull.head.branch, baseRef: pull.base };
}
