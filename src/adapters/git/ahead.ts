// The landings after the judged one, as far as this clone knows: an older landing may be judged.
import type { DefaultBranch } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import { defaultBranch } from './default-branch.ts';
import { FETCHED_BASE } from '#app/ports.ts';
import { firstParents } from './fetch.ts';
import type { Git } from './git.ts';
import { resolveAll } from './revisions.ts';

/** The landings after this one on the default branch; none where it is not on its line. */
export async function landedAfter(git: Git, landing: Sha): Promise<ReadonlySet<Sha>> {
  const { fetched, others } = await tipsOf(git);
  // The fetched tip is the newest, unless it was fetched for an older landing.
  const live = fetched === null ? null : await lineAfter(git, landing, fetched);
  if (live !== null) return new Set(live);
  const lines = await Promise.all(others.map((tip) => lineAfter(git, landing, tip)));
  return new Set(lines.flatMap((line) => line ?? []));
}

/** The line after a landing; null where it is not on the line of this tip. */
async function lineAfter(git: Git, landing: Sha, tip: Sha): Promise<readonly Sha[] | null> {
  if (landing === tip) return [];
  const line = await firstParents(git, landing, tip);
  return line[0]?.parents[0] === landing ? line.map(({ sha }) => sha) : null;
}

interface Tips {
  readonly fetched: Sha | null;
  /** The fetched branch of the remote, and the local branch, which may be ahead of it. */
  readonly others: readonly Sha[];
}

async function tipsOf(git: Git): Promise<Tips> {
  const refs = refsOf(await defaultBranch(git));
  const [fetched = null, head = null, ...remoteTips] = await resolveAll(git, [
    FETCHED_BASE,
    'HEAD',
    ...refs,
  ]);
  const tips = remoteTips.filter((tip) => tip !== null);
  return { fetched, others: tips.length === 0 && head !== null ? [head] : tips };
}

function refsOf(branch: DefaultBranch): readonly string[] {
  switch (branch.kind) {
    case 'remote':
      return [branch.ref, ...(branch.branch === null ? [] : [`refs/heads/${branch.branch}`])];
    case 'local':
      return [branch.ref];
    case 'head':
    case 'unknown':
      return ['refs/heads/main', 'refs/heads/master'];
  }
}
