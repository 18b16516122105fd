// Where a repository is, and the commands by which files land there.
import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { GIT_COMMANDS } from '#messages/edits.ts';
import type { Repository } from '#app/ports.ts';
import { shellWord } from '#messages/words.ts';
import { mayBeGitHub, nameIn } from './github-here.ts';

export interface ClonePlace {
  /** Where the repository is on GitHub; null where it is not there, or where that is not known. */
  readonly github: string | null;
  readonly branch: string;
  /** The name of the remote; null where there is none. */
  readonly remote: string | null;
  /** The way from the current folder to the top of the repository; empty where it is the top. */
  readonly top: string;
}

export async function placeOf(repository: Repository): Promise<ClonePlace> {
  const branch = await repository.defaultBranch();
  const url = (await repository.remoteUrl()) ?? '';
  return {
    github: mayBeGitHub(url) ? nameIn(url) : null,
    branch: ('branch' in branch ? branch.branch : null) ?? 'main',
    remote: await repository.remoteName(),
    top: await wayTo(repository.top),
  };
}

/** The way from the current folder to another one; empty where they are the same. */
async function wayTo(folder: string): Promise<string> {
  return relative(await realpath('.'), await realpath(folder));
}

/** `git`, in the top of the repository. */
export function gitAt({ top }: Pick<ClonePlace, 'top'>): string {
  return top === '' ? 'git' : `git -C ${shellWord(top)}`;
}

export interface PlannedCommit {
  /** What is added, from the top of the repository. */
  readonly paths: readonly string[];
  readonly message: string;
  /** The branch of the pull request. */
  readonly topic: string;
}

/** The commands that bring files onto the default branch: a commit, and its push; on GitHub that of a pull request's branch. */
export function landingCommands(
  place: ClonePlace,
  { paths, message, topic }: PlannedCommit,
): readonly string[] {
  const { github, branch, remote } = place;
  const git = gitAt(place);
  const commit = `${git} add ${paths.map(shellWord).join(' ')} && ${git} commit --message ${shellWord(message)}`;
  if (github !== null) {
    return [
      `${git} switch --create ${topic} && ${commit}`,
      GIT_COMMANDS.pushTopic(git, remote ?? 'origin', topic),
    ];
  }
  return remote === null ? [commit] : [commit, `${git} push ${remote} HEAD:${branch}`];
}
