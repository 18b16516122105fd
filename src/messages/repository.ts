// Messages about Git, its repository or a file beside it that stops a command.
import type { GitFailure, NotDeepened } from '#domain/cause.ts';
import { causeText } from './causes.ts';
import { wording } from './table.ts';
import { shortSha } from './words.ts';

/** `advice`: what to do, where it is not a clone of the user. */
type OfFolder = { readonly place: string; readonly advice: string | null };

/** The message of Git, on one line. */
type GitMessage = { readonly said: string };

/** A fact that a shallow clone does not show. */
type BeyondClone = { readonly kind: 'branch-point' | 'ancestor'; readonly commit: string };

/** A remote, and whether `git fetch` brings all of its branches. */
type RemoteFacts = { readonly remote: string; readonly isWhole: boolean };

const DAMAGED = 'the repository seems to be damaged: run `git fsck`, or clone it again';

export const REPOSITORY_MESSAGES = {
  'git/branch-name': wording<{ readonly branch: string }>({
    sentence: ({ branch }) => `"${branch}" cannot be the name of a branch`,
    hint: () => 'use letters, digits, and single - / _ and . between them',
  }),
  'git/no-author': wording({
    sentence: () => 'Git has no author for the commit',
    hint: () => 'run: git config user.name "Your Name" && git config user.email you@example.com',
  }),
  'git/unrelated': wording<{ readonly base: string; readonly head: string }>({
    sentence: ({ base, head }) =>
      `${shortSha(base)} and ${shortSha(head)} have no history in common`,
    hint: () => 'start the branch of the proposal from the branch that it is proposed to',
  }),
  'git/too-shallow': wording<{ readonly unknown: BeyondClone; readonly why: NotDeepened }>({
    sentence: ({ unknown: { kind, commit }, why }) =>
      `this clone is too shallow to say ${kind === 'ancestor' ? `whether ${shortSha(commit)} is part of its history` : `where ${shortSha(commit)} branched off`}, and could not be deepened: ${causeText(why)}`,
    hint: () => 'run: git fetch --unshallow',
  }),
  'git/object-missing': wording<{ readonly object: string }>({
    sentence: ({ object }) => `the repository lacks ${object}`,
    hint: () => DAMAGED,
  }),
  'git/no-directory': wording<OfFolder & { readonly exists: boolean }>({
    sentence: ({ place, exists }) => `${place} ${exists ? 'is not a directory' : 'does not exist'}`,
    hint: ({ advice }) => advice ?? 'name a directory inside a clone of the repository: --repo DIR',
  }),
  'git/no-repository': wording<OfFolder>({
    sentence: ({ place }) => `${place} is not inside a Git repository`,
    hint: ({ advice }) => advice ?? 'run this inside a clone, or name one with --repo DIR',
  }),
  'git/unreadable': wording<GitMessage & { readonly place: string }>({
    sentence: ({ place, said }) => `${place} has a .git, but Git cannot read it: ${said}`,
    hint: () => DAMAGED,
  }),
  'git/line-break': wording({
    sentence: () => 'the path of the repository has a line break in it',
    hint: () => 'move the repository to a path without line breaks',
  }),
  'git/not-installed': wording({
    sentence: () => 'Git is not installed, or is not on the PATH',
    hint: () => 'install Git 2.38 or later',
  }),
  'git/too-old': wording<{ readonly oldest: string; readonly version: string }>({
    sentence: ({ oldest, version }) => `Git ${oldest} or later is needed, and this is "${version}"`,
    hint: () => 'install a newer Git and put it first on the PATH',
  }),
  'git/other-owner': wording<{ readonly folder: string }>({
    sentence: ({ folder }) => `Git refuses to read ${folder}, because it belongs to another user`,
    hint: ({ folder }) =>
      `if you trust it, run: git config --global --add safe.directory ${folder}`,
  }),
  'git/not-fetched': wording<GitMessage>({
    sentence: ({ said }) =>
      `this is a partial clone, and the missing objects could not be fetched: ${said}`,
    hint: () => 'check the connection to the remote: git fetch',
  }),
  'git/disk-full': wording<GitMessage>({
    sentence: ({ said }) => `Git failed, because a disk is full: ${said}`,
    hint: () => 'make room there, or name a folder elsewhere: TMPDIR=/dev/shm',
  }),
  'git/failed': wording<{ readonly why: GitFailure; readonly isDamaged: boolean }>({
    sentence: ({ why }) => `Git failed: ${causeText(why)}`,
    hint: ({ isDamaged }) =>
      isDamaged
        ? DAMAGED
        : 'run `git status` in the repository to see whether Git itself can read it',
  }),
  'git/no-working-tree': wording({
    sentence: () => 'there is no working tree here',
    hint: () => 'name the proposal with --head REVISION',
  }),
  'git/unmerged': wording<{ readonly files: readonly string[] }>({
    sentence: ({ files }) =>
      `a merge is under way, and these files are not merged yet: ${firstOf(files, 5)}`,
    hint: () =>
      'finish the merge (edit the files, then `git add` each), or name the proposal with --head REVISION',
  }),
  'default-branch/remotes': wording<{ readonly remotes: readonly string[] }>({
    sentence: ({ remotes }) =>
      `this clone has several remotes (${remotes.join(', ')}), and none of them is called origin`,
    hint: ({ remotes: [first] }) =>
      `run git config checkout.defaultRemote ${first}, or name the default branch with --base, such as --base ${first}/main`,
  }),
  'default-branch/not-fetched': wording<RemoteFacts & { readonly branch: string }>({
    sentence: ({ remote, branch }) =>
      `the default branch of ${remote} is ${branch}, which is not in this clone`,
    hint: ({ remote, branch, isWhole }) =>
      `run ${isWhole ? '' : `git remote set-branches --add ${remote} ${branch} && `}git fetch ${remote} ${branch}, or name a commit with --base`,
  }),
  'default-branch/nothing-fetched': wording<RemoteFacts>({
    sentence: ({ remote }) =>
      `no branch of the remote ${remote} is in this clone, so there is nothing to compare with`,
    hint: (facts) =>
      `if main is its default branch, run git fetch ${facts.remote} main; otherwise run ${askRemote(facts)}; or name a commit with --base`,
  }),
  'default-branch/unknown': wording<RemoteFacts & { readonly usual: string | null }>({
    sentence: ({ remote }) => `this clone does not know the default branch of ${remote}`,
    hint: ({ usual, ...facts }) =>
      `run ${askRemote(facts)}, or name the default branch with --base${usual === null ? '' : `, such as --base ${facts.remote}/${usual}`}`,
  }),
  'default-branch/detached': wording({
    sentence: () => 'HEAD is detached, and neither a branch nor a remote exists to compare with',
    hint: () => 'name the default branch with --base',
  }),
  'default-branch/several': wording<{ readonly branches: readonly string[] }>({
    sentence: ({ branches }) =>
      `this repository has no remote, and its default branch could be any of ${branches.join(', ')}`,
    hint: ({ branches }) => `name the default branch with --base, such as --base ${branches[0]}`,
  }),
  'default-branch/unconfirmed': wording<{ readonly branch: string }>({
    sentence: ({ branch }) =>
      `this repository has no remote, and it is unknown whether ${branch} is its default branch`,
    hint: ({ branch }) => `name the default branch with --base, such as --base ${branch}`,
  }),
  'root/outside': wording<{ readonly root: string }>({
    sentence: ({ root }) => `the root "${root}" is not a folder below the top of the repository`,
    hint: () =>
      'write the path from the top of the repository, such as environments or config/flags',
  }),
} as const;

function firstOf(all: readonly string[], most: number): string {
  const more = all.length > most ? [`${all.length - most} more`] : [];
  return [...all.slice(0, most), ...more].join(', ');
}

/** The commands that ask a remote for its default branch. */
function askRemote({ remote, isWhole }: RemoteFacts): string {
  const all = isWhole ? '' : `git remote set-branches ${remote} '*' && `;
  return `${all}git fetch ${remote} && git remote set-head ${remote} --auto`;
}
