// Deepens a shallow clone. Its last commits look like the first of all, so a reader that gets there fetches more, and
// concludes nothing from the end.
import { readFile } from 'node:fs/promises';
import type { NotDeepened } from '#domain/cause.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Git } from './git.ts';
import { failureOf } from './git-process.ts';

/** The command that makes a shallow clone complete. */
export const UNSHALLOW = 'git fetch --unshallow';

/** The commits whose parents are not here; none in a complete repository. */
export async function cutsOf(git: Git): Promise<ReadonlySet<string>> {
  const text = await readFile(git.shallow, 'utf8').catch(() => '');
  return new Set(text.split('\n').filter((line) => line !== ''));
}

/**
 * Reads a history that may be cut off, together with its ends. It reads again when more was fetched meanwhile, because an
 * old answer must not be combined with new ends.
 */
export async function steadily<T>(
  git: Git,
  ask: (cuts: ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  for (;;) {
    const cuts = await cutsOf(git);
    const answer = await ask(cuts);
    if (isSameSet(cuts, await cutsOf(git))) return answer;
  }
}

/** Fetches older commits. Null when there are more than before, else why there are not. */
export type Deepening = () => Promise<NotDeepened | null>;

// Counted in commits and never by date: a server that is asked for commits since a date stops at the first one that claims
// to be older.
const STEPS = ['--deepen=1200', '--deepen=6000', '--unshallow'] as const;

/** Each call goes further back from these commits than the one before. */
export function deepening(git: Git, tips: readonly Sha[]): Deepening {
  const steps = [...STEPS];
  return async () => {
    for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
      const before = await cutsOf(git);
      // Another process has fetched all of it.
      if (before.size === 0) return null;
      const failed = await fetchMore(git, step, tips, before);
      if (failed !== null) return failed;
      if (!isSameSet(before, await cutsOf(git))) return null;
    }
    return { kind: 'no-more-at-remote' };
  };
}

async function fetchMore(
  git: Git,
  step: string,
  tips: readonly Sha[],
  before: ReadonlySet<string>,
): Promise<NotDeepened | null> {
  // One at a time: Git locks the list of cuts.
  return git.inTurn(async () => {
    if (!isSameSet(before, await cutsOf(git))) return null;
    const remote = await git.remote();
    if (remote === null) return { kind: 'clone-without-remote' };
    // By commit first, which fetches the least. A server without these commits is asked for its branches, and one without
    // support for filters for everything.
    const attempts = [
      ['--filter=blob:none', remote, ...tips],
      ['--filter=blob:none', remote],
      [remote],
    ];
    let failed: NotDeepened | null = null;
    for (const attempt of attempts) {
      const ran = await git.run(['fetch', step, ...QUIET, ...attempt], { patience: 60 });
      if (ran.code === 0) return null;
      failed ??= failureOf(ran);
      if (ran.code < 0 || OUT_OF_REACH.test(ran.err)) break;
    }
    return failed;
  });
}

export const QUIET = [
  // With progress output, a slow download does not count as silent.
  '--progress',
  '--no-tags',
  '--no-prune',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--recurse-submodules=no',
] as const;

/** After a timeout, another try would take as long again. */
const OUT_OF_REACH =
  /could not read (from remote|username|password)|unable to access|authentication failed/i;

export function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
