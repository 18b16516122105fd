// The open pull requests that raise a flag in an environment, for the page. They are read with Git, as a sweep reads them.
import { changesOf } from '#diff/changes.ts';
import type { Sha } from '#domain/scalars.ts';
import { classify } from '#judge/classify.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { GitHub, PullRequest } from './github.ts';
import { loadProposal } from './load/load.ts';
import { oursAt } from './load/ours.ts';
import type { Gatherer, TreeId } from './ports.ts';
import { asTree } from './ports.ts';
import { hintOf } from './refusal.ts';

/** By `environment flag`: the number of the newest pull request that raises it there. */
export type OpenSteps = ReadonlyMap<string, number>;

/** More heads than these are not fetched. */
const MOST_PULLS = 200;
/** In seconds. */
const PATIENCE = 20;

/** Null where GitHub or the remote does not answer. */
export async function openSteps(
  gatherer: Gatherer,
  base: Sha,
  github: Pick<GitHub, 'defaultBranch' | 'openPullRequests'>,
): Promise<OpenSteps | null> {
  const open = await github.openPullRequests();
  if (open.kind !== 'known') return null;
  const pulls = newestInto(github.defaultBranch, open.value);
  if (pulls.length === 0) return new Map();
  const { repository } = gatherer;
  const numbers = pulls.map(({ number }) => number);
  const fetched = await repository.fetchProposals(github.defaultBranch, numbers, PATIENCE);
  if (fetched.kind !== 'known') return null;
  const steps = new Map<string, number>();
  const isOurs = await oursAt(gatherer, base);
  for (const number of numbers) {
    const head = fetched.value.heads.get(number);
    const tree = head === undefined ? null : await treeWith(gatherer, base, head, isOurs);
    const raised = tree === null ? [] : await raisedIn(gatherer, base, tree);
    for (const name of raised) if (!steps.has(name)) steps.set(name, number);
  }
  return steps;
}

function newestInto(branch: string, pulls: readonly PullRequest[]): readonly PullRequest[] {
  return pulls
    .filter(({ open, into }) => open && into === branch)
    .toSorted((a, b) => b.number - a.number)
    .slice(0, MOST_PULLS);
}

/** What a merge would bring; null where it changes no flag, or is not possible. */
async function treeWith(
  { repository }: Gatherer,
  base: Sha,
  head: Sha,
  isOurs: (path: string) => boolean,
): Promise<TreeId | null> {
  try {
    const merged = await repository.merge(base, head);
    const changed = await repository.diff(asTree(base), merged.tree);
    return merged.kind === 'merged' && changed.some(({ path }) => isOurs(path))
      ? merged.tree
      : null;
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return null;
  }
}

async function raisedIn(gatherer: Gatherer, base: Sha, tree: TreeId): Promise<readonly string[]> {
  const now = await gatherer.clock.now();
  const trees = { base: asTree(base), head: tree, tip: base, now };
  const proposal = await loadProposal(gatherer, trees);
  return changesOf(proposal)
    .filter((change) => classify(change, NO_EVIDENCE, now).class === 'promotion')
    .map(({ environment, flag }) => `${environment} ${flag}`);
}
