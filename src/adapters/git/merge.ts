// Merges a proposal onto the base tip in memory. It checks nothing out, and writes objects to a temporary folder.
import { trouble } from './troubles.ts';
import type { NotDeepened } from '#domain/cause.ts';
import type { Merged, TreeId } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { records } from './git.ts';
import type { ApartMerge } from './apart.ts';
import { mergeApart } from './apart.ts';
import type { Git } from './git.ts';
import { parentsOf, readCommit } from './revisions.ts';
import { deepening, steadily } from './shallow.ts';

export async function merge(git: Git, base: Sha, head: Sha): Promise<Merged> {
  const [baseCommit, headCommit] = await Promise.all([
    readCommit(git, base),
    readCommit(git, head),
  ]);
  // Most proposals of a local clone are one commit on top of the base.
  if (headCommit.parents.includes(base)) return { kind: 'merged', tree: headCommit.tree };
  const ancestors = await mergeBases(git, base, head);
  if (ancestors.includes(base)) return { kind: 'merged', tree: headCommit.tree };
  if (ancestors.includes(head)) return { kind: 'merged', tree: baseCommit.tree };
  const [ancestor, ...others] = ancestors;
  const apart =
    ancestor === undefined || others.length > 0
      ? null
      : await mergeApart(git, asTree(ancestor as Sha), asTree(base), asTree(head));
  return apart === null ? threeWay(git, base, head) : unwritten(git, base, head, apart);
}

/** A tree that Git writes once something has to be read from it. */
function unwritten(git: Git, base: Sha, head: Sha, { tree, changes }: ApartMerge): Merged {
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    const merged = await threeWay(git, base, head);
    if (merged.tree === tree) return;
    throw new Error(`Git merges ${head} onto ${base} into ${merged.tree}, and not into ${tree}`);
  };
  git.merges.set(tree, { base, changes, write: () => (writing ??= write()) });
  return { kind: 'merged', tree };
}

/** One of the best common ancestors: the changes of the branch since any of them are what counts. */
export async function branchPoint(git: Git, base: Sha, head: Sha): Promise<Sha> {
  const [fork = base] = await mergeBases(git, base, head);
  return fork as Sha;
}

/** The best common ancestors; there is always one. */
async function mergeBases(git: Git, base: Sha, head: Sha): Promise<readonly string[]> {
  const { fork } = git;
  if (fork?.base === base && fork.head === head && fork.ancestors.length > 0) return fork.ancestors;
  const deepen = deepening(git, [base, head]);
  for (;;) {
    const { bases, certain } = await steadily(git, (cuts) => bestKnown(git, base, head, cuts));
    if (certain && bases.length > 0) return bases;
    if (certain) {
      throw refusal('git/unrelated', { base, head });
    }
    const failed = await deepen();
    if (failed !== null) throw tooShallow('branch-point', head, failed);
  }
}

interface Ancestors {
  readonly bases: readonly string[];
  /** Whether no better ancestor can be beyond the end of a shallow clone. */
  readonly certain: boolean;
}

async function bestKnown(
  git: Git,
  base: Sha,
  head: Sha,
  cuts: ReadonlySet<string>,
): Promise<Ancestors> {
  const ran = await git.run(['merge-base', '--all', base, head]);
  if (ran.code > 1 || ran.code < 0) throw trouble(ran);
  const bases = ran.out.toString().split('\n').filter(Boolean);
  if (cuts.size === 0 || bases.includes(base) || bases.includes(head)) {
    return { bases, certain: true };
  }
  const above = await git.line(['rev-list', base, head, '--not', ...bases, '--']);
  return { bases, certain: !above.split('\n').some((commit) => cuts.has(commit)) };
}

async function threeWay(git: Git, base: Sha, head: Sha): Promise<Merged> {
  const { writing } = await git.scratch();
  const ran = await git.run(
    [
      ...AS_BY_DEFAULT,
      'merge-tree',
      '--write-tree',
      '-z',
      '--name-only',
      '--no-messages',
      base,
      head,
    ],
    { env: writing },
  );
  if (ran.code > 1 || ran.code < 0) throw trouble(ran);
  const [tree = '', ...files] = records(ran.out);
  return ran.code === 0
    ? { kind: 'merged', tree: tree as TreeId }
    : { kind: 'conflict', files: [...new Set(files.filter(Boolean))], tree: tree as TreeId };
}

/**
 * The same as a commit of this repository, which no branch has. It is the same one each time, and says what `head` says.
 * Null: a file conflicts.
 */
export async function mergeCommit(git: Git, base: Sha, head: Sha): Promise<Sha | null> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', base, head];
  const ran = await git.run([...AS_BY_DEFAULT, ...args]);
  if (ran.code === 1) return null;
  if (ran.code !== 0) throw trouble(ran);
  const [tree = ''] = records(ran.out);
  const format = '--format=%an%x00%ae%x00%cn%x00%ce%x00%ct +0000%x00%B';
  const facts = (await git.line(['log', '-1', format, head, '--'])).split('\0');
  const [author = '', authorEmail = '', committer = '', email = '', moment = '', input = ''] =
    facts;
  const env = {
    // Git refuses an empty name.
    GIT_AUTHOR_NAME: author || 'unknown',
    GIT_AUTHOR_EMAIL: authorEmail,
    GIT_AUTHOR_DATE: moment,
    GIT_COMMITTER_NAME: committer || 'unknown',
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: moment,
  };
  return (await git.line(['commit-tree', tree, '-p', base, '-p', head], { env, input })) as Sha;
}

/** Merges like GitHub, independent of the user's configuration. */
const AS_BY_DEFAULT = [
  'merge.renames=true',
  'merge.directoryRenames=conflict',
  'merge.renormalize=false',
].flatMap((setting) => ['-c', setting]);

/** Git compares no merges, so each merge counts as a change of its own. */
export async function hasChangesOf(git: Git, branch: Sha, tip: Sha): Promise<boolean> {
  const only = ['--right-only', '--cherry-pick', '--count', `${tip}...${branch}`];
  const ran = await git.run(['rev-list', ...only, '--']);
  return ran.code === 0 && ran.out.toString().trim() === '0';
}

export async function isAncestor(git: Git, ancestor: Sha, tip: Sha): Promise<boolean> {
  // Most landings are one commit, whose parents answer it without a process of Git, in both directions.
  const [above = [], below = []] = (await parentsOf(git, [ancestor, tip])) ?? [];
  if (below.includes(ancestor)) return true;
  if (above.includes(tip)) return false;
  const deepen = deepening(git, [tip]);
  for (;;) {
    const { isAbove, certain } = await steadily(git, async (cuts) => {
      const ran = await git.run(['merge-base', '--is-ancestor', ancestor, tip]);
      const unknown =
        /not a valid commit name/i.test(ran.err) &&
        (ran.err.includes(ancestor) || ran.err.includes(tip));
      if (ran.code !== 0 && ran.code !== 1 && !unknown) throw trouble(ran);
      // It may be beyond the end of a shallow clone. A complete repository without it does not contain it.
      if (ran.code === 0 || cuts.size === 0) return { isAbove: ran.code === 0, certain: true };
      // What comes after a commit is no ancestor of it, however much is missing.
      const isBelow = await git.run(['merge-base', '--is-ancestor', tip, ancestor]);
      return { isAbove: false, certain: isBelow.code === 0 };
    });
    if (certain) return isAbove;
    const failed = await deepen();
    if (failed !== null) {
      throw tooShallow('ancestor', ancestor, failed);
    }
  }
}

/**
 * The oldest landing on the line of `tip` that has a commit in its history; null when none has. It is rarely asked, only
 * about a commit that is missing from the line, so it may take several processes.
 */
export async function landedWith(git: Git, commit: Sha, tip: Sha): Promise<Sha | null> {
  if (!(await isAncestor(git, commit, tip))) return null;
  const [line, having] = await Promise.all([
    git.line(['rev-list', '--first-parent', tip, `^${commit}`, '--']),
    git.line(['rev-list', '--ancestry-path', tip, `^${commit}`, '--']),
  ]);
  const carriers = new Set(having.split('\n'));
  const oldest = line.split('\n').findLast((sha) => sha !== '' && carriers.has(sha));
  return (oldest ?? null) as Sha | null;
}

export async function committedAt(git: Git, commit: Sha): Promise<Instant | null> {
  const ran = await git.run(['rev-list', '--no-walk', '--timestamp', commit, '--']);
  const [, seconds] = /^(\d+) /.exec(ran.out.toString()) ?? [];
  return ran.code === 0 && seconds !== undefined ? instant(Number(seconds)) : null;
}

function tooShallow(kind: 'branch-point' | 'ancestor', commit: Sha, why: NotDeepened): Error {
  return refusal('git/too-shallow', { unknown: { kind, commit }, why });
}
