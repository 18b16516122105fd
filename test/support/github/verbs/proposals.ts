// Opening pull requests, from a branch or from a fork.
import type { Files } from '../git/commits.ts';
import { openPull } from '../deeds/pulls.ts';
import { entriesOf } from '../git/entries.ts';
import type { World } from '../world/world.ts';
import { type CommitOptions, commits, type Content, pusherOf } from './landings.ts';
import { type PullRequest, pullRequest } from './pull-request.ts';

export interface ProposeOptions extends CommitOptions {
  readonly title?: string;
  readonly body?: string | null;
  /** The login that opens it, by default the one that commits. */
  readonly opener?: string;
  /** The owner of the fork with the branch. */
  readonly fork?: string;
  readonly base?: string;
  /** The commit it starts from, by default the tip of the base. */
  readonly from?: string;
  readonly draft?: boolean;
}

export async function proposes(
  world: World,
  branch: string,
  files: Files,
  options: ProposeOptions = {},
): Promise<PullRequest> {
  return open(world, branch, { files }, options);
}

/** The pull request that undoes a landing, as the Revert button makes it. */
export async function reverts(
  world: World,
  sha: string,
  options: ProposeOptions = {},
): Promise<PullRequest> {
  const facts = await world.git.facts(sha);
  const [parent] = facts.parents;
  if (parent === undefined) throw new Error(`cannot revert ${sha}`);
  const title = `Revert "${facts.message.split('\n')[0]}"`;
  const entries = await entriesOf(world.git, sha, parent);
  return open(
    world,
    `revert-${sha.slice(0, 8)}`,
    { entries },
    {
      title,
      message: `${title}\n\nThis reverts commit ${sha}.`,
      ...options,
    },
  );
}

async function open(
  world: World,
  branch: string,
  content: Content,
  options: ProposeOptions,
): Promise<PullRequest> {
  const { fork = null, base = world.defaultBranch } = options;
  if (fork !== null) world.people.visits(fork);
  const from = options.from ?? (await world.git.resolve(`refs/heads/${base}`));
  const by = options.by ?? fork ?? 'ana';
  // The branch of a fork is not in this repository, which has only refs/pull/N/head.
  const refs = fork === null ? [`refs/heads/${branch}`] : [];
  const taken = await Promise.all(refs.map((ref) => world.git.resolve(ref)));
  if (taken.some((sha) => sha !== null)) throw new Error(`there is a branch ${branch} already`);
  const sha = await commits(world, from === null ? [] : [from], content, refs, { ...options, by });
  const facts = await world.git.facts(sha);
  const pull = await openPull(world, {
    title: options.title ?? facts.message.split('\n')[0] ?? branch,
    body: options.body ?? null,
    head: { branch, sha, fork, gone: false },
    base,
    author: options.opener ?? fork ?? pusherOf(by),
    draft: options.draft ?? false,
  });
  return pullRequest(world, pull.number);
}
