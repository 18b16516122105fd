// Issues, comments and reviews, which the emulator keeps. This file adds what it gets wrong: it lists no pull requests
// among issues, minds the case of labels, accepts any comment and an author's own approval, and replaces the text of a
// dismissed review.
import type { paths } from '@octokit/openapi-types';

import { association, type Part, pullAsIssue } from './answers.ts';
import type { Comment, Issue, Review } from './emulator.ts';
import type { QueryOf } from './http/endpoint.ts';
import { invalid, notFound, refuse, type Refusal, sure } from './http/reply.ts';
import { change, pullOf } from './pulls.ts';
import type { Pull, World } from './world.ts';

type IssueQuery = Part<QueryOf<paths['/repos/{owner}/{repo}/issues']['get']>>;

/** An issue, or a pull request as an issue. */
type Item = ReturnType<typeof pullAsIssue>;

/** As GitHub's list: pull requests are among them, and labels ignore case. */
export async function issuesIn(world: World, query: IssueQuery): Promise<readonly Item[]> {
  const { state = 'open', sort = 'created', direction = 'desc', since = '', creator } = query;
  const wanted = namesOf((query.labels ?? '').split(',').filter((name) => name !== ''));
  const issues = (await world.emulator.list<Item>('/issues?state=all')) ?? [];
  const pulls = [...world.pulls.values()].map((pull) => pullAsIssue(world, pull));
  const moment = (one: Item) => one[sort === 'updated' ? 'updated_at' : 'created_at'] ?? '';
  const found = [...issues, ...pulls]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => wanted.every((name) => namesOf(pull.labels ?? []).includes(name)))
    .filter((pull) => creator === undefined || pull.user?.login === creator)
    .filter((pull) => (pull.updated_at ?? '') >= since)
    .toSorted((a, b) => compare(moment(a), moment(b)) || (a.number ?? 0) - (b.number ?? 0));
  return direction === 'desc' ? found.toReversed() : found;
}

/** The names of labels, which are names or objects with names, in small letters. */
const namesOf = (labels: readonly (string | { readonly name?: string | null | undefined })[]) =>
  labels.map((label) =>
    (typeof label === 'string' ? label : (label.name ?? '')).trim().toLowerCase(),
  );

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const findIssue = ({ emulator }: World, number: number): Promise<Issue | null> =>
  emulator.ask<Issue>('GET', `/issues/${number}`, 'reader');

/** Replaces all labels. */
export async function relabel(world: World, number: number, names: readonly string[], by: string) {
  const path = `/issues/${number}/labels`;
  const labels = await world.emulator.ask<Pull['labels']>('PUT', path, by, { labels: names });
  if (world.pulls.has(number)) change(world, number, { labels: labels ?? [] });
}

export interface IssueOptions {
  readonly title: string;
  readonly body?: string | null | undefined;
  readonly labels?: readonly string[];
  readonly by?: string;
}

export type OpenedIssue = Awaited<ReturnType<typeof opensIssue>>;

/** Opens an issue. The result has the deeds of people at it. */
export async function opensIssue(world: World, { by: opener = 'ana', ...wanted }: IssueOptions) {
  const opened = await world.emulator.ask<Issue>('POST', '/issues', opener, wanted);
  const number = opened?.number ?? 0;
  const edit = async (by: string, parts: object): Promise<void> => {
    await world.emulator.ask('PATCH', `/issues/${number}`, by, parts);
  };
  return {
    number,
    closes: ({ by = 'ana' } = {}) => edit(by, { state: 'closed', state_reason: 'completed' }),
    reopens: (by = 'ana') => edit(by, { state: 'open' }),
    relabels: (names: readonly string[], by = 'ana') => relabel(world, number, names, by),
    comments: async (text: string, by = 'ana') => sure(await addComment(world, number, by, text)),
  };
}

/** The comments of an issue or a pull request, oldest first; null when there is no such. */
export const commentsOf = ({ emulator }: World, number: number) =>
  emulator.list<Comment>(`/issues/${number}/comments`);

export async function addComment(
  world: World,
  number: number,
  by: string,
  body: string,
): Promise<Comment | Refusal> {
  const refusal = faultIn(body);
  if (refusal !== null) return refusal;
  const path = `/issues/${number}/comments`;
  const added = await world.emulator.ask<Comment>('POST', path, by, { body });
  if (added !== null) count(world, number, 1);
  return added ?? notFound();
}

/** The count of a pull request. The emulator counts for an issue. */
function count(world: World, number: number, more: number): void {
  const pull = world.pulls.get(number);
  if (pull !== undefined) change(world, number, { comments: pull.comments + more });
}

/** With null for the text it deletes the comment. */
export async function editComment(
  world: World,
  id: number,
  by: string,
  body: string | null,
): Promise<Comment | Refusal> {
  const path = `/issues/comments/${id}`;
  const comment = await world.emulator.ask<Comment>('GET', path, by);
  if (comment === null) return notFound();
  if (body === null) {
    count(world, Number(/\d+$/.exec(comment.issue_url)?.[0]), -1);
    await world.emulator.ask('DELETE', path, by);
    return comment;
  }
  return (
    faultIn(body) ?? (await world.emulator.ask<Comment>('PATCH', path, by, { body })) ?? notFound()
  );
}

const LONGEST = 65_536;

function faultIn(body: string): Refusal | null {
  const fault = (why: string) => invalid('IssueComment', 'body', 'custom', why);
  if (body.trim() === '') return fault("body can't be blank");
  if (body.length <= LONGEST) return null;
  return fault(`body is too long (maximum is ${LONGEST} characters)`);
}

/** Oldest first. */
export async function reviewsOf(world: World, number: number): Promise<readonly Review[]> {
  const all = await world.emulator.list<Review>(`/pulls/${number}/reviews`);
  return (all ?? []).map((review) => shown(world, number, review));
}

function shown(world: World, number: number, review: Review): Review {
  const { reviewsFollowHead } = world.settings;
  return {
    ...review,
    author_association: association(world, review.user?.login ?? ''),
    ...(reviewsFollowHead ? { commit_id: pullOf(world, number).head.sha } : {}),
  };
}

export interface NewReview {
  readonly by: string;
  readonly decision: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly body?: string | undefined;
  /** The reviewed commit, by default the head. */
  readonly commitId?: string | undefined;
  /** GitHub refuses the author's own approval, and `anyway` gives it. */
  readonly anyway?: boolean | undefined;
}

export async function submitReview(
  world: World,
  number: number,
  { by, decision, body = '', commitId, anyway = false }: NewReview,
): Promise<Review> {
  const pull = pullOf(world, number);
  if (decision === 'APPROVE' && pull.author.toLowerCase() === by.toLowerCase() && !anyway) {
    const why = 'Unprocessable Entity: Can not approve your own pull request';
    return sure<Review>(refuse(422, why));
  }
  change(world, number, { reviewers: (pull.reviewers ?? []).filter((login) => login !== by) });
  return written(world, number, 'POST', '', by, {
    event: decision,
    body,
    commit_id: commitId ?? pull.head.sha,
  });
}

/** Dismisses the last decisive review of a person. */
export async function dismissReview(world: World, number: number, of: string, by: string) {
  const last = (await reviewsOf(world, number)).findLast(
    ({ user, state }) => user?.login === of && /APPROVED|CHANGES_REQUESTED/.test(state),
  );
  if (last === undefined) throw new Error(`${of} has decided nothing on #${number}`);
  return written(world, number, 'PUT', `/${last.id}/dismissals`, by, { message: last.body });
}

async function written(
  world: World,
  number: number,
  method: string,
  path: string,
  by: string,
  body: object,
): Promise<Review> {
  const all = `/pulls/${number}/reviews${path}`;
  const review = await world.emulator.ask<Review>(method, all, by, body);
  if (review === null) throw new Error(`there is no review at ${all}`);
  change(world, number, {});
  return shown(world, number, review);
}
