// Merges a pull request or adds it to the merge queue, brings one up to date, and starts a workflow. None is repeated after
// an answer that is missing: it could be done twice.
import { setTimeout as wait } from 'node:timers/promises';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { PullRequest as PullRequestNode } from '@octokit/graphql-schema';
import type { Merging, PullRequest, StartedWorkflow } from '#app/github.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import type { Client, PullAnswer, Schemas } from './client.ts';
import { pullRequest } from './pulls.ts';

type StartedRun = Schemas['workflow-run'];

/**
 * The ways in which a pull request lands, in the order in which they are preferred. A rebase is the last: several commits
 * would become several landings.
 */
const METHODS = ['merge', 'squash', 'rebase'] as const;

/** GitHub updates a branch in the background. */
const MOST_LOOKS = 10;
const PAUSE = 1000;

type Method = (typeof METHODS)[number];

export interface WantedMerge {
  readonly number: number;
  readonly head: Sha;
  /** The login that we act as. */
  readonly identity: string;
}

/** A rule may forbid one way and take the next, such as one for a linear history. */
export async function merge(client: Client, wanted: WantedMerge): Promise<Merging> {
  const { methods, queue } = await waysFor(client, wanted.number);
  if (queue !== null) return enqueue(client, wanted, queue);
  const [first, ...others] = methods;
  let merging = await mergeBy(client, wanted, first);
  for (const method of others) {
    if (merging.kind === 'merged' || merging.why.kind !== 'not-yet') break;
    merging = await mergeBy(client, wanted, method);
  }
  return merging;
}

const ENQUEUE = `mutation ($pull: ID!, $head: GitObjectID!) {
enqueuePullRequest(input: { pullRequestId: $pull, expectedHeadOid: $head }) { clientMutationId }
}`;

/** GitHub starts no checks for a group to which a workflow's own token adds, so the group would only block the queue. */
async function enqueue(
  client: Client,
  { number, head, identity }: WantedMerge,
  { id: pull, isInMergeQueue: isQueued }: QueuedPull,
): Promise<Merging> {
  if (isQueued) return { kind: 'queued' };
  if (identity === SHARED_LOGIN) {
    return { kind: 'refused', why: { kind: 'queue-needs-app', pull: number } };
  }
  const added = await client.mutate(ENQUEUE, { pull, head });
  return added.kind === 'known' ? { kind: 'queued' } : { kind: 'refused', why: added.why };
}

async function mergeBy(
  client: Client,
  { number, head }: WantedMerge,
  method: Method,
): Promise<Exclude<Merging, { kind: 'queued' }>> {
  const path = `${client.path}/pulls/${number}/merge`;
  const body = { sha: head, merge_method: method };
  const merged = await client.send<Schemas['pull-request-merge-result']>('PUT', path, body);
  if (merged.kind === 'known') return { kind: 'merged', landing: merged.value.sha as Sha };
  // The answer may be what failed.
  const landing = await landingOf(client, number);
  return landing === null ? { kind: 'refused', why: merged.why } : { kind: 'merged', landing };
}

async function landingOf(client: Client, number: number): Promise<Sha | null> {
  const answer = await client.get<PullAnswer>(`${client.path}/pulls/${number}`);
  if (answer.kind !== 'known' || answer.value.merged_at === null) return null;
  return answer.value.merge_commit_sha as Sha | null;
}

interface MergeWays {
  readonly methods: readonly [Method, ...Method[]];
  /** Null: the branch has no merge queue, or it is not known. */
  readonly queue: QueuedPull | null;
}

type QueuedPull = Pick<PullRequestNode, 'id' | 'isInMergeQueue' | 'isMergeQueueEnabled'>;

const ALLOWED = {
  merge: 'mergeCommitAllowed',
  squash: 'squashMergeAllowed',
  rebase: 'rebaseMergeAllowed',
} as const;

/** A token that may not read the settings tries all of them. */
async function waysFor(client: Client, number: number): Promise<MergeWays> {
  const pull = `pullRequest(number: ${number}) { id isInMergeQueue isMergeQueueEnabled }`;
  const fields = [...Object.values(ALLOWED), pull];
  const answer = await client.fields<boolean | QueuedPull>({ fields, fragments: '' });
  if (answer.kind !== 'known') return { methods: METHODS, queue: null };
  const [first, ...others] = METHODS.filter((way) => answer.value.get(ALLOWED[way]) !== false);
  const queued = answer.value.get('pullRequest');
  const isQueue = typeof queued === 'object' && queued.isMergeQueueEnabled;
  return {
    methods: first === undefined ? METHODS : [first, ...others],
    queue: isQueue ? queued : null,
  };
}

export async function updateBranch(
  client: Client,
  { number, head }: PullRequest,
): Promise<Finding<PullRequest>> {
  const path = `${client.path}/pulls/${number}/update-branch`;
  const begun = await client.send('PUT', path, { expected_head_sha: head });
  if (begun.kind !== 'known') return begun;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const pull = await pullRequest(client, number);
    if (pull.kind !== 'known' || pull.value.head !== head) return pull;
    await wait(PAUSE);
  }
  return unreachable({ kind: 'not-up-to-date' });
}

export async function startWorkflow(
  client: Client,
  ref: string,
  { file, inputs }: StartedWorkflow,
): Promise<Finding<null>> {
  const path = `${client.path}/actions/workflows/${encodeURIComponent(file)}/dispatches`;
  const begun = await client.send('POST', path, { ref, inputs });
  return begun.kind === 'known' ? known(null) : begun;
}

/** Whether a run for this commit has not ended yet. */
export async function isRunning(
  client: Client,
  { file, head }: { readonly file: string; readonly head: Sha },
): Promise<Finding<boolean>> {
  const path = `${client.path}/actions/workflows/${encodeURIComponent(file)}/runs`;
  const query = { head_sha: head, per_page: 100 };
  const runs = await client.get<{ readonly workflow_runs: readonly StartedRun[] }>(path, query);
  if (runs.kind !== 'known') return runs;
  return known(runs.value.workflow_runs.some(({ status }) => status !== 'completed'));
}
