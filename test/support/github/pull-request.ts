// The deeds of people at a pull request, as verbs for tests.
import type { Content, Files } from './git/commits.ts';
import { sure } from './http/reply.ts';
import { addComment, dismissReview, type NewReview, relabel, submitReview } from './issues.ts';
import { type CommitOptions, commits, type Landing, pusherOf } from './landings.ts';
import { mergePull, type Method } from './merging.ts';
import {
  brought,
  change,
  type Edit,
  editPull,
  moveHead,
  openPull,
  pullOf,
  refsOf,
} from './pulls.ts';
import type { World } from './world.ts';

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
}

/** Opens a pull request, from a branch or from a fork. */
export async function proposes(
  world: World,
  branch: string,
  files: Files,
  options: ProposeOptions = {},
): Promise<PullRequest> {
  return open(world, branch, { files }, options);
}

/** The pull request that undoes a landing, as the Revert button makes it. */
export async function reverts(world: World, sha: string, options: ProposeOptions = {}) {
  const facts = await world.git.facts(sha);
  const [parent] = facts.parents;
  if (parent === undefined) throw new Error(`cannot revert ${sha}`);
  const title = `Revert "${facts.message.split('\n')[0]}"`;
  const entries = await world.git.difference(sha, parent);
  const message = `${title}\n\nThis reverts commit ${sha}.`;
  return open(world, `revert-${sha.slice(0, 8)}`, { entries }, { title, message, ...options });
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
  const { message } = await world.git.facts(sha);
  const { number } = await openPull(world, {
    title: options.title ?? message.split('\n')[0] ?? branch,
    body: options.body ?? null,
    head: { branch, sha, fork, gone: false },
    base,
    author: options.opener ?? fork ?? pusherOf(by),
  });
  return pullRequest(world, number);
}

export type PullRequest = ReturnType<typeof pullRequest>;

/** The deeds at one that is open already. */
export function pullRequest(world: World, number: number) {
  const record = () => pullOf(world, number);
  const tip = async () => (await world.git.resolve(`refs/heads/${record().base}`)) ?? '';

  async function pushed(parent: string, files: Files, options: CommitOptions = {}) {
    const how = { by: record().author, ...options };
    return moveHead(
      world,
      number,
      await commits(world, [parent], { files }, refsOf(record()), how),
    );
  }

  const review = (by: string, decision: NewReview['decision'], options: Partial<NewReview> = {}) =>
    submitReview(world, number, { by, decision, ...options });

  return {
    number,
    /** The head at this moment. */
    get sha() {
      return record().head.sha;
    },
    get record() {
      return record();
    },
    /** Another commit. */
    pushes: (files: Files, options?: CommitOptions) => pushed(record().head.sha, files, options),
    /** A force-push that replaces all commits with one on the tip of the base. */
    rewrites: async (files: Files, options?: CommitOptions) => pushed(await tip(), files, options),
    /** Merges its base into it. */
    updatesBranch: async ({ by = record().author } = {}): Promise<string> => {
      if (!(await brought(world, number, by)))
        throw new Error(`#${number} conflicts with its base`);
      return record().head.sha;
    },
    approvedBy: (login: string, options?: Partial<NewReview>) => review(login, 'APPROVE', options),
    changesRequestedBy: (login: string, body = 'Please change this.') =>
      review(login, 'REQUEST_CHANGES', { body }),
    /** A review that decides nothing. */
    remarkedBy: (login: string, body = 'I wonder.') => review(login, 'COMMENT', { body }),
    dismiss: (login: string, by = 'ana') => dismissReview(world, number, login, by),
    edits: (edit: Edit) => editPull(world, number, edit),
    closes: () => editPull(world, number, { state: 'closed' }),
    reopens: () => editPull(world, number, { state: 'open' }),
    labelled: (names: readonly string[], by = 'ana') => relabel(world, number, names, by),
    comments: async (body: string, by = 'ana') => sure(await addComment(world, number, by, body)),
    /** With `bypass` it ignores the rules, as an administrator may. */
    merges: async ({
      method = 'merge',
      by = 'ana',
      bypass = false,
    }: { method?: Method; by?: string; bypass?: boolean } = {}): Promise<Landing> => {
      const ref = `refs/heads/${record().base}`;
      const before = await tip();
      const sha = sure(await mergePull(world, number, { method, by, bypass }));
      return { sha, before, ref, by, forced: false };
    },
    /** Deletes its fork. The pull request stays. */
    losesItsFork: () => change(world, number, { head: { ...record().head, gone: true } }),
  };
}
