// The ways in which a pull request lands, alone or by a merge queue.
import { refuse, type Refusal } from './http/reply.ts';
import { type Landing, writes } from './landings.ts';
import { QUEUE_BOT } from './people.ts';
import { change, pullOf, tried } from './pulls.ts';
import type { PullRequest } from './pull-request.ts';
import { missingChecks } from './statuses.ts';
import { OWNER, type Pull, starts, type World } from './world.ts';

export type Method = 'merge' | 'squash' | 'rebase';

interface Merge {
  readonly method: Method;
  readonly by: string;
}

/** Lands it. Answers the new tip of its base. With `bypass` it ignores the rules. */
export async function mergePull(
  world: World,
  number: number,
  wanted: Merge & { readonly bypass: boolean },
): Promise<string | Refusal> {
  const pull = await tried(world, number);
  const why = wanted.bypass
    ? whyNever(pull)
    : (whyNever(pull) ?? (await whyNot(world, pull, wanted)));
  if (why !== null) return refuse(405, why);
  const sha = await land(world, pull, pull.trial?.base ?? '', wanted, `refs/heads/${pull.base}`);
  markMerged(world, number, wanted.by, sha);
  return sha;
}

export function markMerged(world: World, number: number, by: string, sha: string): void {
  const at = world.clock.iso();
  change(world, number, { state: 'closed', closedAt: at, merged: { at, by, sha } });
}

function whyNever({ state, trial }: Pull): string | null {
  return state === 'closed' || trial?.sha == null ? 'Pull Request is not mergeable' : null;
}

async function whyNot(
  world: World,
  { head, base }: Pull,
  { method }: Merge,
): Promise<string | null> {
  if (hasQueue(world)) return 'Changes must be made through the merge queue';
  if (world.settings.rules.some((rule) => forbids(rule, method)))
    return `Repository rule violations found\n\nThe merge method ${method} is not allowed.`;
  const [missing] = missingChecks(world, head.sha);
  if (missing !== undefined)
    return `Repository rule violations found\n\nRequired status check "${missing}" is expected.`;
  const isStrict = world.settings.rules.some(
    (rule) =>
      rule.type === 'required_status_checks' &&
      rule.parameters?.strict_required_status_checks_policy,
  );
  const isBehind = isStrict && !(await world.git.isAncestor(`refs/heads/${base}`, head.sha));
  return isBehind ? 'Head branch is out of date' : null;
}

export function hasQueue({ settings }: World): boolean {
  return settings.rules.some(({ type }) => type === 'merge_queue');
}

/** As the mutation of this name. Throws where GitHub refuses. */
export async function enqueuePull(world: World, id: string, head: string, by: string) {
  const number = Number(id.replace('PR_', ''));
  const pull = await tried(world, number);
  const [missing] = missingChecks(world, pull.head.sha);
  if (whyNever(pull) !== null || pull.head.sha !== head || pull.queued === true)
    throw new Error('Pull request cannot be added to the merge queue');
  if (missing !== undefined) throw new Error(`Required status check "${missing}" is expected`);
  change(world, number, { queued: true });
  starts(world, 'merge_group', by);
}

function forbids(rule: World['settings']['rules'][number], method: Method): boolean {
  if (rule.type === 'required_linear_history') return method === 'merge';
  const isListed = rule.type === 'pull_request' && rule.parameters?.allowed_merge_methods;
  return isListed ? !isListed.includes(method) : false;
}

/** Writes the pull request on top of `base` and moves `ref` to the result. */
async function land(
  world: World,
  pull: Pull,
  base: string,
  { method, by }: Merge,
  ref: string,
): Promise<string> {
  if (method === 'rebase') return rebase(world, pull, base, by, ref);
  const { head, number, title } = pull;
  const tree = await world.git.mergedTree(base, head.sha);
  if (tree === null) throw new Error(`#${number} conflicts with its base`);
  const isSquash = method === 'squash';
  const from = `${head.fork ?? OWNER}/${head.branch}`;
  const message = isSquash
    ? `${title} (#${number})\n\n${await coAuthors(world, pull, base)}`
    : `Merge pull request #${number} from ${from}\n\n${title}`;
  const parents = isSquash ? [base] : [base, head.sha];
  // The author of a squash is the author of the pull request. A merge commit has the person who merged.
  const author = isSquash ? pull.author : by;
  return writes(world, { parents, tree, message: message.trimEnd() }, author, [ref]);
}

/** The trailers for the other authors, as GitHub writes them in a squash. */
async function coAuthors(world: World, pull: Pull, base: string): Promise<string> {
  const commits = await world.git.log(['--reverse', '--no-merges', `${base}..${pull.head.sha}`]);
  const { email } = world.people.identity(pull.author);
  const others = commits.map(({ author }) => author).filter((one) => one.email !== email);
  return [...new Set(others.map((one) => `Co-authored-by: ${one.name} <${one.email}>`))].join('\n');
}

/** Writes every commit again on the new base, with its author. Conflicts were refused before. */
async function rebase(
  world: World,
  pull: Pull,
  base: string,
  by: string,
  ref: string,
): Promise<string> {
  const range = ['--reverse', '--topo-order', '--no-merges', `${base}..${pull.head.sha}`];
  const at = world.clock.seconds();
  let tip = base;
  for (const { parents, sha, message, author } of await world.git.log(range)) {
    const commit = {
      parents: [tip],
      // Each commit needs the one before.
      // oxlint-disable-next-line no-await-in-loop
      entries: await world.git.difference(parents[0] ?? base, sha),
      message,
      author: { ...author, at: Date.parse(author.date) / 1000 },
      committer: { ...world.people.identity(by), at },
    };
    // oxlint-disable-next-line no-await-in-loop
    tip = await world.git.commit(commit, [ref]);
  }
  return tip;
}

export interface MergeGroup {
  /** `refs/heads/gh-readonly-queue/main/pr-2-<sha>`. */
  readonly ref: string;
  readonly sha: string;
  /** The commit below it, as in `merge_group.base_sha`: the group ahead in the queue, or the tip of the base branch. */
  readonly baseSha: string;
  readonly base: string;
  /** The group below it. GitHub asks for checks of each group. */
  readonly ahead: MergeGroup | null;
  /** Moves the base branch to it. */
  readonly lands: () => Promise<Landing>;
  /** Removes it from the queue. */
  readonly dissolves: () => Promise<void>;
}

/** A merge queue: pull requests on top of each other, with a temporary branch for each. */
export async function mergeGroup(
  world: World,
  pulls: readonly PullRequest[],
  method: Exclude<Method, 'rebase'> = 'merge',
): Promise<MergeGroup> {
  const base = pulls[0]?.record.base ?? world.defaultBranch;
  let ahead: MergeGroup | null = null;
  let baseSha = (await world.git.resolve(`refs/heads/${base}`)) ?? '';
  for (const { number } of pulls) {
    const ref = `refs/heads/gh-readonly-queue/${base}/pr-${number}-${baseSha}`;
    // Each one needs the one before.
    // oxlint-disable-next-line no-await-in-loop
    const sha = await land(world, pullOf(world, number), baseSha, { method, by: QUEUE_BOT }, ref);
    ahead = group(world, number, { ref, sha, baseSha, base, ahead });
    baseSha = sha;
  }
  if (ahead === null) throw new Error('a merge group needs a pull request');
  return ahead;
}

function group(
  world: World,
  number: number,
  entry: Pick<MergeGroup, 'ref' | 'sha' | 'baseSha' | 'base' | 'ahead'>,
): MergeGroup {
  const { sha, base, ahead } = entry;
  const dissolves = async (): Promise<void> => {
    await ahead?.dissolves();
    await world.git.setRef(entry.ref, null);
  };
  return {
    ...entry,
    dissolves,
    lands: async () => {
      const ref = `refs/heads/${base}`;
      const before = (await ahead?.lands())?.before ?? (await world.git.resolve(ref)) ?? '';
      await world.git.setRef(ref, sha);
      markMerged(world, number, QUEUE_BOT, sha);
      await dissolves();
      return { sha, before, ref, by: QUEUE_BOT, forced: false };
    },
  };
}
