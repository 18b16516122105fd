// Takes back a green status of a commit that no run judges any more: its pull request was closed, or got another head.
// Otherwise the old green would count at once when the commit comes back.
import type { Trouble } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { STATUS_TEXTS } from '#messages/judged.ts';
import type { Evaluator, View } from './evaluator.ts';
import type { NewStatus, StatusNote, PostedStatus, PullRequest } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import { troublesOf } from './publish.ts';
import type { PushEvent } from './status-history.ts';
import { ownStatuses } from './status-history.ts';

/** For a pull request that was closed without being merged. Answers what could not be posted, one line each. */
export async function withdrawClosed(
  evaluator: Evaluator,
  pull: PullRequest,
): Promise<readonly Trouble[]> {
  const posted = await evaluator.github.statuses(pull.head);
  if (posted.kind !== 'known') return [posted.why];
  const [newest] = posted.value;
  const isGreen = newest?.state === 'success' && newest.by === evaluator.identity;
  if (!isGreen || (await belongsToOther(evaluator, pull, pull.head, newest))) return [];
  return post(evaluator, pull.head, CLOSED, { ...NO_NOTE, pull: pull.number });
}

const CLOSED: NewStatus = {
  state: 'pending',
  description: STATUS_TEXTS.closed(),
};
const REPLACED: NewStatus = {
  state: 'pending',
  description: STATUS_TEXTS.replaced(),
};

/** Marks the head before a push as replaced. If it comes back, it comes by a new push with a new pusher. */
export async function withdrawReplaced(
  evaluator: Evaluator,
  { pull, history, checked }: View,
  before: Sha,
): Promise<readonly Trouble[]> {
  // A rollback is urgent and writes nothing that it does not need.
  if (before === pull.head || checked?.report.class === 'rollback') return [];
  const cached = history?.kind === 'known' ? history.value.read.get(before) : undefined;
  const posted = cached === undefined ? await evaluator.github.statuses(before) : known(cached);
  // Without the mark, later runs treat the pusher of that head as unknown.
  if (posted.kind !== 'known') return [];
  const [status] = ownStatuses(posted.value, evaluator.identity, pull.number);
  if (status === undefined || status.note.isReplaced) return [];
  const [newest] = posted.value;
  const isGreen = newest?.state === 'success';
  if (isGreen && (await belongsToOther(evaluator, pull, before, newest))) return [];
  return post(evaluator, before, REPLACED, { ...NO_NOTE, pull: pull.number, isReplaced: true });
}

/** Notes who pushed a head that another one has replaced already: only this run knows it, by its event. */
export async function notePush(
  evaluator: Evaluator,
  { number, head }: PullRequest,
  { pushedBy, before }: PushEvent,
): Promise<readonly Trouble[]> {
  if (pushedBy === null) return [];
  return post(evaluator, head, REPLACED, {
    ...NO_NOTE,
    pull: number,
    headBy: pushedBy,
    pushedBy: [pushedBy],
    previousHeads: before === null ? [] : [before],
    isReplaced: true,
  });
}

/** Whether a green status is for another pull request. If GitHub does not list them, its metadata decides. */
async function belongsToOther(
  { github }: Evaluator,
  { number }: PullRequest,
  commit: Sha,
  { note }: PostedStatus,
): Promise<boolean> {
  const open = await github.openPullRequests();
  if (open.kind !== 'known') return note.pull !== number;
  return open.value.some(
    (pull) => pull.number !== number && pull.head === commit && pull.into === github.defaultBranch,
  );
}

async function post(
  evaluator: Evaluator,
  commit: Sha,
  status: NewStatus,
  note: StatusNote,
): Promise<readonly Trouble[]> {
  if (evaluator.dryRun) return [];
  return troublesOf(evaluator, await evaluator.github.post(commit, status, note));
}
