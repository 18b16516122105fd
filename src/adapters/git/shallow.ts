// A shallow clone is cut off somewhere, and a commit at the cut looks like the first of all. Whoever meets
// the cut asks for more here; nothing is ever concluded from it.
import { readFile } from 'node:fs/promises';
import type { Sha } from '#domain/names.ts';
import type { Git } from './git.ts';
import { sayingOf } from './trouble.ts';

/** The command that mends a shallow clone for good. */
export const MEND = 'git fetch --unshallow';

/** The commits whose parents are not here; none in a complete repository. */
export async function cutsOf(git: Git): Promise<ReadonlySet<string>> {
  const text = await readFile(git.shallow, 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}

/**
 * Asks about a history that may be cut off, together with where. Again, when more of it came in meanwhile:
 * an answer of before must not be read with the cuts of after.
 */
export async function steadily<T>(
  git: Git,
  ask: (cuts: ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  for (;;) {
    const cuts = await cutsOf(git);
    const answer = await ask(cuts);
    if (sameSet(cuts, await cutsOf(git))) return answer;
  }
}

/** Fetches older commits. Null when there are more than before, else why there are not. */
export type Deepening = () => Promise<string | null>;

// Counted in commits, never by date: a server that is asked for what is younger than a date stops at the
// first commit that claims to be older (T3).
const STEPS = ['--deepen=1200', '--deepen=6000', '--unshallow'] as const;

/** Each call goes further back from these commits than the one before. */
export function deepening(git: Git, tips: readonly Sha[]): Deepening {
  const steps = [...STEPS];
  return async () => {
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
      const before = await cutsOf(git);
      // Somebody else has fetched all of it.
      if (before.size === 0) return null;
      const failed = await fetchMore(git, step, tips, before);
      if (failed !== null) return failed;
      if (!sameSet(before, await cutsOf(git))) return null;
    }
    return 'the remote has no more of it';
  };
}

async function fetchMore(
  git: Git,
  step: string,
  tips: readonly Sha[],
  before: ReadonlySet<string>,
): Promise<string | null> {
  // One at a time: Git locks the list of cuts.
  return git.inTurn(async () => {
    if (!sameSet(before, await cutsOf(git))) return null;
    const remote = await git.remote();
    if (remote === null) return 'it has no remote';
    // The commits themselves first, so that nothing else is fetched. A server that does not know them is
    // asked for its branches, and one that cannot leave out files' contents for everything.
    const attempts = [
      ['--filter=blob:none', remote, ...tips],
      ['--filter=blob:none', remote],
      [remote],
    ];
    let failed: string | null = null;
    for (const attempt of attempts) {
      const ran = await git.run(['fetch', step, ...QUIET, ...attempt], { patience: 60 });
      if (ran.code === 0) return null;
      failed ??= sayingOf(ran);
      if (ran.code < 0 || OUT_OF_REACH.test(ran.err)) break;
    }
    return failed;
  });
}

export const QUIET = [
  // A word now and then, so that a slow download is not taken for a dead one.
  '--progress',
  '--no-tags',
  '--no-prune',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--recurse-submodules=no',
] as const;

/** Asking again would only take as long again. */
const OUT_OF_REACH =
  /could not read (from remote|username|password)|unable to access|authentication failed/i;

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
