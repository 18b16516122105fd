// Merges a pull request, brings one up to date, and starts a workflow. None is repeated after an answer that is missing: it
// could be done twice.
import { setTimeout as wait } from 'node:timers/promises';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Merging, PullRequest, StartedWorkflow } from '#app/github.ts';
import type { Client, PullAnswer, Schemas } from './client.ts';
import { pullRequest } from './pulls.ts';
import { repository } from './repository-path.ts';

type RunAnswer = Schemas['workflow-run'];

/** The ways in which a pull request lands as one, in the order in which they are preferred. */
const METHODS = ['merge', 'squash'] as const;

/** GitHub updates a branch in the background. */
const MOST_LOOKS = 10;
const PAUSE = 1000;

type Method = (typeof METHODS)[number];

/** A rule may forbid one way and take the next, such as one for a linear history. */
export async function merge(client: Client, number: number, head: Sha): Promise<Merging> {
  const [first, ...others] = await methodsOf(client);
  let merging = await mergeBy(client, number, { head, method: first });
  for (const method of others) {
    if (merging.kind === 'merged' || merging.why.kind !== 'not-yet') break;
    merging = await mergeBy(client, number, { head, method });
  }
  return merging;
}

async function mergeBy(
  client: Client,
  number: number,
  { head, method }: { readonly head: Sha; readonly method: Method },
): Promise<Merging> {
  const path = `${repository(client)}/pulls/${number}/merge`;
  const body = { sha: head, merge_method: method };
  const merged = await client.send<Schemas['pull-request-merge-result']>('PUT', path, body);
  if (merged.kind === 'known') return { kind: 'merged', landing: merged.value.sha as Sha };
  // The answer may be what failed.
  const landing = await landingOf(client, number);
  return landing === null ? { kind: 'refused', why: merged.why } : { kind: 'merged', landing };
}

async function landingOf(client: Client, number: number): Promise<Sha | null> {
  const answer = await client.get<PullAnswer>(`${repository(client)}/pulls/${number}`);
  if (answer.kind !== 'known' || answer.value.merged_at === null) return null;
  return answer.value.merge_commit_sha as Sha | null;
}

/** A token that may not read the settings tries all of them. */
async function methodsOf(client: Client): Promise<readonly [Method, ...Method[]]> {
  const answer = await client.get<Schemas['full-repository']>(repository(client));
  if (answer.kind !== 'known') return METHODS;
  const { allow_merge_commit: merges, allow_squash_merge: squashes } = answer.value;
  if (squashes === false) return ['merge'];
  return merges === false ? ['squash'] : METHODS;
}

export async function updateBranch(
  client: Client,
  { number, head }: PullRequest,
): Promise<Finding<PullRequest>> {
  const path = `${repository(client)}/pulls/${number}/update-branch`;
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
  const path = `${repository(client)}/actions/workflows/${encodeURIComponent(file)}/dispatches`;
  const begun = await client.send('POST', path, { ref, inputs });
  return begun.kind === 'known' ? known(null) : begun;
}

/** Whether a run for this commit has not ended yet. */
export async function isRunning(
  client: Client,
  { file, head }: { readonly file: string; readonly head: Sha },
): Promise<Finding<boolean>> {
  const path = `${repository(client)}/actions/workflows/${encodeURIComponent(file)}/runs`;
  const query = { head_sha: head, per_page: 100 };
  const runs = await client.get<{ readonly workflow_runs: readonly RunAnswer[] }>(path, query);
  if (runs.kind !== 'known') return runs;
  return known(runs.value.workflow_runs.some(({ status }) => status !== 'completed'));
}
