// Pull requests up to their merge.
import type { paths } from '@octokit/openapi-types';

import { compare } from './issues.ts';
import type { QueryOf } from './http/endpoint.ts';
import { invalid, refuse, type Refusal } from './http/reply.ts';
import { writes } from './landings.ts';
import { ACTIONS_BOT } from './people.ts';
import { OWNER, type Pull, type World } from './world.ts';

type NewPull = Pick<Pull, 'title' | 'body' | 'head' | 'base' | 'author'>;

export async function openPull(world: World, wanted: NewPull): Promise<Pull> {
  const { title, body, base, author, head } = wanted;
  const baseSha = await world.git.resolve(`refs/heads/${base}`);
  if (baseSha === null) throw new Error(`no branch ${base}`);
  // The emulator gives the number, and keeps reviews and comments. Its branch is a stand-in.
  const place = { title, body, head: `stand-in-${world.nextId()}`, base: 'main' };
  const kept = await world.emulator.ask<{ number: number }>('POST', '/pulls', author, place);
  const now = world.clock.iso();
  const pull: Pull = {
    ...wanted,
    number: kept?.number ?? 0,
    state: 'open',
    baseSha,
    labels: [],
    comments: 0,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
    merged: null,
    trial: null,
  };
  world.pulls.set(pull.number, pull);
  await world.git.setRef(`refs/pull/${pull.number}/head`, head.sha);
  return pull;
}

export interface Proposing {
  readonly head: string;
  readonly base: string;
  readonly title?: string | undefined;
  readonly body?: string | undefined;
}

/** Opens a pull request through the API, from a branch of this repository. */
export async function proposed(
  world: World,
  { head: branch, base, title, body = null as never }: Proposing,
  author: string,
): Promise<Pull | Refusal> {
  const fault = (field: string, code: 'invalid' | 'missing_field' | 'custom', why?: string) =>
    invalid('PullRequest', field, code, why);
  if (
    author === ACTIONS_BOT &&
    !world.settings.workflowPermissions.can_approve_pull_request_reviews
  )
    return refuse(403, 'GitHub Actions is not permitted to create or approve pull requests.');
  if (title === undefined || title === '') return fault('title', 'missing_field');
  const sha = await world.git.resolve(`refs/heads/${branch}`);
  if (sha === null) return fault('head', 'invalid');
  const into = await world.git.resolve(`refs/heads/${base}`);
  if (into === null) return fault('base', 'invalid');
  if (pullsIn(world, { head: `${OWNER}:${branch}`, base }).length > 0)
    return fault('base', 'custom', `A pull request already exists for ${OWNER}:${branch}.`);
  if (await world.git.isAncestor(sha, into))
    return fault('base', 'custom', `No commits between ${base} and ${branch}`);
  const head = { branch, sha, fork: null, gone: false };
  return openPull(world, { title, body, head, base, author });
}

/** Merges its base into it. False where they conflict. */
export async function brought(world: World, number: number, by: string): Promise<boolean> {
  const { head, base } = pullOf(world, number);
  const theirs = (await world.git.resolve(`refs/heads/${base}`)) ?? '';
  const tree = await world.git.mergedTree(head.sha, theirs);
  if (tree === null) return false;
  const parents = [head.sha, theirs];
  const message = `Merge branch '${base}' into ${head.branch}`;
  const refs = refsOf(pullOf(world, number));
  const sha = await writes(world, { parents, tree, message, isSigned: true }, by, refs);
  await moveHead(world, number, sha);
  return true;
}

/** The refs that a push moves. For a fork, that is only refs/pull/N/head. */
export function refsOf({ head, number }: Pull): readonly string[] {
  const own = `refs/pull/${number}/head`;
  return head.fork === null ? [`refs/heads/${head.branch}`, own] : [own];
}

/** Moves its head. GitHub then notes the tip of the base again. */
export async function moveHead(world: World, number: number, sha: string): Promise<string> {
  const pull = pullOf(world, number);
  const baseSha = (await world.git.resolve(`refs/heads/${pull.base}`)) ?? pull.baseSha;
  await world.git.setRef(`refs/pull/${number}/head`, sha);
  change(world, number, { head: { ...pull.head, sha }, baseSha });
  return sha;
}

export type Edit = Partial<Pick<Pull, 'title' | 'body' | 'base' | 'state'>>;

export async function editPull(world: World, number: number, edit: Edit): Promise<void> {
  const pull = pullOf(world, number);
  const { base = pull.base, state = pull.state } = edit;
  const baseSha = base === pull.base ? pull.baseSha : await world.git.resolve(`refs/heads/${base}`);
  if (baseSha === null) throw new Error(`no branch ${base}`);
  const closedAt = state === 'open' ? null : (pull.closedAt ?? world.clock.iso());
  change(world, number, { ...edit, baseSha, closedAt });
}

export function pullOf(world: World, number: number): Pull {
  const pull = world.pulls.get(number);
  if (pull === undefined) throw new Error(`no pull request #${number}`);
  return pull;
}

/** Changes the data and the time of the last update. */
export function change(world: World, number: number, parts: Partial<Pull>): void {
  world.pulls.set(number, { ...pullOf(world, number), updatedAt: world.clock.iso(), ...parts });
}

type PullQuery = QueryOf<paths['/repos/{owner}/{repo}/pulls']['get']>;

/** As GitHub's list. It ignores a filter for a head without an owner. */
export function pullsIn(world: World, query: PullQuery): readonly Pull[] {
  const { state = 'open', head, base, sort = 'created' } = query;
  const { direction = sort === 'created' ? 'desc' : 'asc' } = query;
  const order = sort === 'updated' ? 'updatedAt' : 'createdAt';
  const label = (pull: Pull): string => `${pull.head.fork ?? OWNER}:${pull.head.branch}`;
  const pulls = [...world.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => base === undefined || pull.base === base)
    .filter((pull) => !head?.includes(':') || label(pull) === head)
    .toSorted((a, b) => compare(a[order], b[order]) || a.number - b.number);
  return direction === 'desc' ? pulls.toReversed() : pulls;
}

/** Makes the test merge `refs/pull/N/merge` when base or head has moved since the last one. */
export async function tried(world: World, number: number): Promise<Pull> {
  const pull = pullOf(world, number);
  const { head, trial } = pull;
  const base = await world.git.resolve(`refs/heads/${pull.base}`);
  const isCurrent = trial?.base === base && trial?.head === head.sha;
  if (pull.state === 'closed' || base === null || isCurrent) return pull;
  const sha = await testMerge(world, pull, base);
  const updated = { ...pull, trial: { base, head: head.sha, sha } };
  world.pulls.set(number, updated);
  return updated;
}

async function testMerge(world: World, pull: Pull, base: string): Promise<string | null> {
  const { number, author, head } = pull;
  const tree = await world.git.mergedTree(base, head.sha);
  if (tree === null) return null;
  const commit = { parents: [base, head.sha], tree, message: `Merge ${head.sha} into ${base}` };
  return writes(world, commit, author, [`refs/pull/${number}/merge`]);
}
