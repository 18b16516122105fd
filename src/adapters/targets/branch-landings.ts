// The landings that have written the files of a branch, by the messages of its commits. A run for an older landing must not
// overwrite the files of a newer one, however late it comes.
import type { Sha } from '#domain/scalars.ts';
import { records } from '#adapters/git/git.ts';
import type { Git } from '#adapters/git/git.ts';
import { resolveAll } from '#adapters/git/revisions.ts';

export const LANDING_KEY = 'Landing';
/** The trailer for a file that was already as the landing wants it. */
export const UNCHANGED_KEY = 'Unchanged';

export interface Writers {
  /** A landing after ours that has written the file. */
  readonly newer: ReadonlyMap<string, Sha>;
  /** Files that our landing has written, or has found unchanged. */
  readonly same: ReadonlySet<string>;
}

/** Seconds by which the clocks of two machines may differ. An older commit cannot come from a newer landing. */
const SKEW = 86_400;

export async function writersOf(
  git: Git,
  tip: string,
  landing: Sha,
  files: ReadonlySet<string>,
): Promise<Writers> {
  const commits = await commitsSince(git, tip, await dateOf(git, landing));
  const landings = [...new Set(commits.flatMap((commit) => commit.landing ?? []))];
  const newer = await descendantsOf(
    git,
    landing,
    landings.filter((sha) => sha !== landing),
  );
  const writers = new Map<string, Sha>();
  const same = new Set<string>();
  for (const { landing: by, files: written } of commits) {
    for (const file of written.filter((path) => files.has(path))) {
      if (by === landing) same.add(file);
      // The newest commit comes first.
      else if (by !== null && newer.has(by) && !writers.has(file)) writers.set(file, by);
    }
  }
  return { newer: writers, same };
}

interface BranchCommit {
  readonly landing: Sha | null;
  readonly files: readonly string[];
}

/** Seconds since 1970. A date in the future may be forged, so the present counts in its place. */
async function dateOf(git: Git, landing: Sha): Promise<number> {
  const shown = await git.run(['show', '--no-patch', '--format=%ct', landing]);
  const date = shown.code === 0 ? Number(shown.out.toString()) : 0;
  return Math.min(date, Date.now() / 1000);
}

const FORMAT = `%x1e%(trailers:key=${LANDING_KEY},valueonly,separator=%x1f)%x1d%(trailers:key=${UNCHANGED_KEY},valueonly,separator=%x1f)`;

/** All commits of the branch since a date, also merged ones. */
async function commitsSince(git: Git, tip: string, date: number): Promise<readonly BranchCommit[]> {
  const since = `--since-as-filter=@${Math.max(0, Math.floor(date - SKEW))} +0000`;
  const options = ['-z', '--name-only', '--no-renames', `--format=${FORMAT}`];
  const out = await git.ask(['log', ...options, since, tip, '--']);
  const text = records(Buffer.concat([out, Buffer.of(0)])).join('\0');
  return text.split('\x1e').slice(1).map(commitIn);
}

function commitIn(text: string): BranchCommit {
  const [head = '', ...names] = text.split('\0').map((line) => line.replace(/^\n/, ''));
  const [landing = '', unchanged = ''] = head.split('\x1d');
  return {
    landing: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(landing) ? (landing as Sha) : null,
    files: [...names, ...unchanged.split('\x1f')].filter((name) => name !== ''),
  };
}

/** The landings among these that came after ours. One that cannot be fetched did not. */
async function descendantsOf(
  git: Git,
  landing: Sha,
  others: readonly Sha[],
): Promise<ReadonlySet<string>> {
  if (others.length === 0) return new Set();
  let commits = await resolveAll(git, [landing, ...others]);
  if (commits.includes(null)) {
    await fetchDefaultBranch(git);
    commits = await resolveAll(git, [landing, ...others]);
  }
  const [ours, ...tips] = commits;
  const shas = tips.filter((tip) => tip !== null);
  if (ours === null || shas.length === 0) return new Set();
  const input = [...shas, `^${landing}`].map((line) => `${line}\n`).join('');
  const after = await git.line(['rev-list', '--ancestry-path', '--stdin'], { input });
  return new Set(after.split('\n'));
}

/** A newer landing may not be in this clone yet. Without an answer, the branch is written: a rollback goes out. */
async function fetchDefaultBranch(git: Git): Promise<void> {
  const remote = await git.remote();
  if (remote === null) return;
  const filter = (await git.promisor()) === remote ? ['--filter=blob:none'] : [];
  const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'];
  await git.run(['fetch', ...options, ...filter, remote, 'HEAD'], { patience: 30 });
}
