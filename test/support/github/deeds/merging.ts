// The three ways in which a pull request lands.
import { refuse, type Refusal } from '../api/reply.ts';
import { entriesOf } from '../git/entries.ts';
import { WEB_FLOW } from '../world/people.ts';
import type { Pull } from '../world/pull.ts';
import { OWNER, type World } from '../world/world.ts';
import { change } from './pulls.ts';
import { missingChecks } from './statuses.ts';
import { isBehind, tried } from './trial.ts';

export type Method = 'merge' | 'squash' | 'rebase';

export interface Merge {
  readonly method: Method;
  readonly by: string;
  readonly title?: string | undefined;
  readonly message?: string | undefined;
  /** The expected head. */
  readonly sha?: string | undefined;
  /** Ignores the rules. */
  readonly bypass: boolean;
}

/** Lands it. Answers the new tip of its base. */
export async function mergePull(
  world: World,
  number: number,
  wanted: Merge,
): Promise<string | Refusal> {
  const pull = await tried(world, number);
  const refusal = await refusalOf(world, pull, wanted);
  if (refusal !== null) return refusal;
  const base = pull.trial?.base ?? '';
  const sha = await land(world, pull, base, wanted, `refs/heads/${pull.base}`);
  markMerged(world, number, wanted.by, sha);
  return sha;
}

export function markMerged(world: World, number: number, by: string, sha: string): void {
  const at = world.clock.iso();
  change(world, number, { state: 'closed', closedAt: at, merged: { at, by, sha } });
}

async function refusalOf(world: World, pull: Pull, wanted: Merge): Promise<Refusal | null> {
  if (pull.state === 'closed' || pull.trial?.sha == null)
    return refuse(405, 'Pull Request is not mergeable');
  if (wanted.sha !== undefined && wanted.sha !== pull.head.sha) {
    return refuse(409, 'Head branch was modified. Review and try the merge again.');
  }
  if (!world.settings.mergeMethods.includes(wanted.method)) {
    return refuse(405, `${wanted.method} merges are not allowed on this repository.`);
  }
  if (pull.draft) return refuse(405, 'Pull Request is still a draft');
  const [missing] = wanted.bypass ? [] : missingChecks(world, pull.head.sha);
  if (missing !== undefined) {
    return refuse(
      405,
      `Repository rule violations found\n\nRequired status check "${missing}" is expected.`,
    );
  }
  return !wanted.bypass && (await isBehind(world, pull))
    ? refuse(405, 'Head branch is out of date')
    : null;
}

/** Writes the pull request on top of `base` and moves `ref` to the result. */
export async function land(
  world: World,
  pull: Pull,
  base: string,
  wanted: Pick<Merge, 'method' | 'by' | 'title' | 'message'>,
  ref: string,
): Promise<string> {
  if (wanted.method === 'rebase') return rebase(world, pull, base, wanted.by, ref);
  const tree = await world.git.mergedTree(base, pull.head.sha);
  if (tree === null) throw new Error(`#${pull.number} conflicts with its base`);
  const squash = wanted.method === 'squash';
  const at = world.clock.seconds();
  return world.git.commit(
    {
      parents: squash ? [base] : [base, pull.head.sha],
      tree,
      message: message(pull, wanted, squash ? await coAuthors(world, pull, base) : null),
      // The author of a squash is the author of the pull request. A merge commit has the person who merged.
      author: { ...world.people.identity(squash ? pull.author : wanted.by), at },
      committer: { ...world.people.identity(WEB_FLOW), at },
    },
    [ref],
  );
}

/** `squashed`: the trailers for a squash; null for a merge commit. */
function message(
  pull: Pull,
  wanted: Pick<Merge, 'title' | 'message'>,
  squashed: string | null,
): string {
  const squash = squashed !== null;
  const from = `${pull.head.fork ?? OWNER}/${pull.head.branch}`;
  const title = squash
    ? `${pull.title} (#${pull.number})`
    : `Merge pull request #${pull.number} from ${from}`;
  const text = wanted.message ?? squashed ?? pull.title;
  return `${wanted.title ?? title}\n\n${text}`.trimEnd();
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
  const commits = await world.git.log(range);
  const at = world.clock.seconds();
  let tip = base;
  for (const facts of commits) {
    // Each commit needs the one before.
    // oxlint-disable-next-line no-await-in-loop
    tip = await world.git.commit(
      {
        parents: [tip],
        // oxlint-disable-next-line no-await-in-loop
        entries: await entriesOf(world.git, facts.parents[0] ?? base, facts.sha),
        message: facts.message,
        author: { ...facts.author, at: Date.parse(facts.author.date) / 1000 },
        committer: { ...world.people.identity(by), at },
      },
      [ref],
    );
  }
  return tip;
}
