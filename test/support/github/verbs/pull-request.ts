// The deeds of people at a pull request, as verbs for tests.
import { addComment } from '../deeds/comments.ts';
import { putLabels } from '../deeds/issues.ts';
import type { KeptComment, KeptReview } from '../deeds/kept.ts';
import { mergePull, type Method } from '../deeds/merging.ts';
import { change, type Edit, editPull, moveHead, pullOf } from '../deeds/pulls.ts';
import {
  type Decision,
  dismissReview,
  refusalOf,
  reviewsOf,
  submitReview,
} from '../deeds/reviews.ts';
import { isRefusal, type Refusal } from '../api/reply.ts';
import type { Files } from '../git/commits.ts';
import { WEB_FLOW } from '../world/people.ts';
import type { Pull } from '../world/pull.ts';
import type { World } from '../world/world.ts';
import { type CommitOptions, commits, type Landing } from './landings.ts';

export interface PullRequest {
  readonly number: number;
  /** The head at this moment. */
  readonly sha: string;
  readonly record: Pull;
  /** Another commit. */
  readonly pushes: (files: Files, options?: CommitOptions) => Promise<string>;
  /** A force-push that replaces all commits with one on the tip of the base. */
  readonly rewrites: (files: Files, options?: CommitOptions) => Promise<string>;
  /** Merges its base into it. */
  readonly updatesBranch: (options?: { readonly by?: string }) => Promise<string>;
  /** GitHub refuses the author's own approval, and `anyway` gives it. */
  readonly approvedBy: (login: string, options?: ReviewOptions) => Promise<KeptReview>;
  readonly changesRequestedBy: (login: string, body?: string) => Promise<KeptReview>;
  /** A review that decides nothing. */
  readonly remarkedBy: (login: string, body?: string) => Promise<KeptReview>;
  /** Dismisses the last decisive review of that person. */
  readonly dismiss: (login: string, by?: string) => Promise<KeptReview>;
  readonly edits: (edit: Edit) => Promise<void>;
  readonly closes: () => Promise<void>;
  readonly reopens: () => Promise<void>;
  readonly labelled: (names: readonly string[], by?: string) => Promise<void>;
  readonly comments: (body: string, by?: string) => Promise<KeptComment>;
  readonly merges: (options?: MergeOptions) => Promise<Landing>;
  /** Deletes its fork. The pull request stays. */
  readonly losesItsFork: () => void;
}

export interface ReviewOptions {
  readonly body?: string;
  readonly anyway?: boolean;
  readonly commitId?: string;
}

export interface MergeOptions {
  readonly method?: Method;
  readonly by?: string;
  /** Ignores the rules, as an administrator may. */
  readonly bypass?: boolean;
}

export function pullRequest(world: World, number: number): PullRequest {
  const record = (): Pull => pullOf(world, number);

  async function pushed(sha: string): Promise<string> {
    await moveHead(world, number, sha);
    return sha;
  }

  /** The refs that a push moves. For a fork, that is only refs/pull/N/head. */
  function refs(): readonly string[] {
    const { head } = record();
    const own = `refs/pull/${number}/head`;
    return head.fork === null ? [`refs/heads/${head.branch}`, own] : [own];
  }

  async function review(
    by: string,
    decision: Decision,
    options: ReviewOptions = {},
  ): Promise<KeptReview> {
    const { body = '', anyway = false, commitId } = options;
    const wanted = { by, decision, body, commitId };
    const refusal = anyway ? null : refusalOf(world, number, wanted);
    if (refusal !== null) throw new Error(wordsOf(refusal));
    return submitReview(world, number, wanted);
  }

  return {
    number,
    get sha() {
      return record().head.sha;
    },
    get record() {
      return record();
    },
    pushes: async (files, options) =>
      pushed(
        await commits(world, [record().head.sha], { files }, refs(), {
          by: record().author,
          ...options,
        }),
      ),
    rewrites: async (files, options) => {
      const base = (await world.git.resolve(`refs/heads/${record().base}`)) ?? record().baseSha;
      return pushed(
        await commits(world, [base], { files }, refs(), { by: record().author, ...options }),
      );
    },
    updatesBranch: async ({ by = record().author } = {}) => {
      const { head, base } = record();
      const tip = await world.git.resolve(`refs/heads/${base}`);
      const tree = tip === null ? null : await world.git.mergedTree(head.sha, tip);
      if (tip === null || tree === null) throw new Error(`#${number} conflicts with its base`);
      const at = world.clock.seconds();
      return pushed(
        await world.git.commit(
          {
            parents: [head.sha, tip],
            tree,
            message: `Merge branch '${base}' into ${head.branch}`,
            author: { ...world.people.identity(by), at },
            committer: { ...world.people.identity(WEB_FLOW), at },
            isSigned: true,
          },
          refs(),
        ),
      );
    },
    approvedBy: (login, options) => review(login, 'APPROVE', options),
    changesRequestedBy: (login, body = 'Please change this.') =>
      review(login, 'REQUEST_CHANGES', { body }),
    remarkedBy: (login, body = 'I wonder.') => review(login, 'COMMENT', { body }),
    dismiss: async (login, by = 'ana') => {
      const decisive = (await reviewsOf(world, number)).filter(
        ({ author, state }) =>
          author === login && (state === 'APPROVED' || state === 'CHANGES_REQUESTED'),
      );
      const last = decisive.at(-1);
      if (last === undefined) throw new Error(`${login} has decided nothing on #${number}`);
      return dismissReview(world, last, by);
    },
    edits: async (edit) => {
      await editPull(world, number, edit);
    },
    closes: async () => {
      await editPull(world, number, { state: 'closed' });
    },
    reopens: async () => {
      await editPull(world, number, { state: 'open' });
    },
    labelled: async (names, by = 'ana') => {
      await putLabels(world, number, by, 'PUT', names);
    },
    comments: async (body, by = 'ana') => sure(await addComment(world, number, by, body)),
    merges: async ({ method = 'merge', by = 'ana', bypass = false } = {}) => {
      const ref = `refs/heads/${record().base}`;
      const before = (await world.git.resolve(ref)) ?? '';
      const sha = sure(await mergePull(world, number, { method, by, bypass }));
      return { sha, before, ref, by, forced: false };
    },
    losesItsFork: () => {
      change(world, number, { head: { ...record().head, gone: true } });
    },
  };
}

/** Throws GitHub's refusal, so that the test shows it. */
export function sure<T>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(wordsOf(outcome));
  return outcome;
}

function wordsOf(refusal: Refusal): string {
  const errors = (refusal.body.errors ?? []).map(({ message, code }) => message ?? code);
  return [`${refusal.status} ${refusal.body.message ?? ''}`, ...errors].join(': ');
}
