// Writes a proposal: some files on top of a commit, as a new commit on a new branch. It leaves the user's index and working
// tree as they are.
import type { NewCommit } from '#app/branches.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Git } from './git.ts';
import { isCheckedOut } from './land.ts';
import { treeWith } from './new-tree.ts';
import { resolve } from './revisions.ts';
import type { Call } from './git-process.ts';
import { printable } from './git-process.ts';
import { trouble } from './troubles.ts';

type WrittenCommit = Awaited<ReturnType<Repository['commitOnBranch']>>;

export async function commitOnBranch(git: Git, wanted: NewCommit): Promise<WrittenCommit> {
  const ref = `refs/heads/${wanted.branch}`;
  // Everything that may be refused comes first, so that a refusal leaves nothing behind.
  const [, , tip] = await Promise.all([
    demandBranchName(git, wanted.branch),
    demandIdentity(git, wanted),
    resolve(git, ref),
  ]);
  const isReplaced = tip !== null && tip === wanted.replaced;
  if (tip !== null && (!isReplaced || (await isCheckedOut(git, ref)))) return { kind: 'exists' };
  const tree = await writeTree(git, wanted);
  const sha = await git.line([...IDENTITY, 'commit-tree', tree, '-p', wanted.parent], {
    ...identityOf(wanted),
    input: wanted.message.endsWith('\n') ? wanted.message : `${wanted.message}\n`,
  });
  const before = tip ?? '0'.repeat(sha.length);
  const ran = await git.run(['update-ref', '-m', 'flaghoist: new branch', ref, sha, before]);
  if (ran.code === 0) return { kind: 'done', sha: sha as Sha };
  // Another process may have been faster.
  if ((await resolve(git, ref)) !== null) return { kind: 'exists' };
  const by = await blockerOf(git, wanted.branch);
  if (by !== null) return { kind: 'blocked', by };
  throw trouble(ran);
}

/** The branch that keeps Git from making another one: one is a folder of the other. Null: there is none. */
async function blockerOf(git: Git, branch: string): Promise<string | null> {
  const above = [...branch.matchAll(/\//g)].map(({ index }) => branch.slice(0, index));
  for (const name of above) if ((await resolve(git, `refs/heads/${name}`)) !== null) return name;
  const below = ['--count=1', '--format=%(refname:lstrip=2)', `refs/heads/${branch}/`];
  const ran = await git.run(['for-each-ref', ...below]);
  const [name = ''] = ran.out.toString().split('\n');
  return name === '' ? null : name;
}

/** Names that Git certainly allows, which most are. */
const PLAIN_NAME = /^(?!HEAD$)\w+([-/]\w+)*$/;

async function demandBranchName(git: Git, branch: string): Promise<void> {
  if (PLAIN_NAME.test(branch)) return;
  const ran = branch.startsWith('-')
    ? null
    : await git.run(['check-ref-format', '--branch', branch]);
  // `@{-1}` is allowed there and means another branch.
  if (ran?.code === 0 && ran.out.toString() === `${branch}\n`) return;
  throw refusal('git/branch-name', { branch: printable(branch) });
}

// Otherwise Git would make up an identity from the names of user and machine.
const IDENTITY = ['-c', 'user.useConfigOnly=true', '-c', 'i18n.commitEncoding=UTF-8'];

const FROM_THE_USER = ['AUTHOR', 'COMMITTER'].flatMap((who) =>
  ['NAME', 'EMAIL', 'DATE'].map((what) => `GIT_${who}_${what}`),
);

function identityOf({ author }: NewCommit): Pick<Call, 'env' | 'inherit'> {
  if (author === undefined) return { inherit: FROM_THE_USER };
  const both = Object.entries(author).flatMap(([what, text]) =>
    ['AUTHOR', 'COMMITTER'].map((who) => [`GIT_${who}_${what.toUpperCase()}`, text]),
  );
  return { env: Object.fromEntries(both) as Record<string, string> };
}

async function demandIdentity(git: Git, wanted: NewCommit): Promise<void> {
  const ran = await git.run([...IDENTITY, 'var', 'GIT_COMMITTER_IDENT'], identityOf(wanted));
  if (ran.code === 0) return;
  throw refusal('git/no-author');
}

function writeTree(git: Git, { parent, files }: NewCommit): Promise<string> {
  const entries = Array.from(files, ([path, text]) => {
    const entry = text === null ? null : { text };
    return [path, entry] as const;
  });
  return treeWith(git, parent, new Map(entries));
}
