// A green that nobody looks at any more is taken back: a commit whose pull request was closed or has moved on is
// judged no more, and its old green would be there at once when it comes back.
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Evaluator } from './evaluator.ts';
import type { NewStatus, Note, PostedStatus, PullRequest } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import type { Told } from './status-history.ts';
import { ownAbout } from './status-history.ts';
import { troublesOf } from './publish.ts';
import type { View } from './view.ts';

/** The pull request was closed without being merged. Answers what could not be said, one line each. */
export async function leaveClosed(
  evaluator: Evaluator,
  pull: PullRequest,
): Promise<readonly string[]> {
  const posted = await evaluator.github.statuses(pull.head);
  if (posted.kind !== 'known') return [posted.why];
  const [newest] = posted.value;
  const isGreen = newest?.state === 'success' && newest.by === evaluator.identity;
  if (!isGreen || (await isGreenForAnother(evaluator, pull, pull.head, newest))) return [];
  return post(evaluator, pull.head, CLOSED, { ...NO_NOTE, pull: pull.number });
}

const CLOSED: NewStatus = {
  state: 'pending',
  description: 'closed; judged again when it is reopened',
};
const REPLACED: NewStatus = {
  state: 'pending',
  description: 'another commit took its place; judged again when it is back',
};

/** Another head took the place of this one. Whoever brings it back has pushed again, and that has to be told. */
export async function leaveBehind(
  evaluator: Evaluator,
  { pull, trail, checked }: View,
  before: Sha,
): Promise<readonly string[]> {
  // A rollback is in a hurry, and says no word more than it must.
  if (before === pull.head || checked?.report.class === 'rollback') return [];
  const read = trail?.kind === 'known' ? trail.value.read.get(before) : undefined;
  const posted = read === undefined ? await evaluator.github.statuses(before) : known(read);
  // Then the next head is judged as if nobody knew who had pushed this one.
  if (posted.kind !== 'known') return [];
  const [newest] = ownAbout(posted.value, evaluator.identity, pull.number);
  if (newest === undefined || newest.note.isLeft) return [];
  const [shown] = posted.value;
  const isGreen = shown?.state === 'success';
  if (isGreen && (await isGreenForAnother(evaluator, pull, before, shown))) return [];
  return post(evaluator, before, REPLACED, { ...NO_NOTE, pull: pull.number, isLeft: true });
}

/** The event is about a head that another one took the place of already. What it told is noted there. */
export async function leaveWord(
  evaluator: Evaluator,
  { number, head }: PullRequest,
  { pushedBy, before }: Told,
): Promise<readonly string[]> {
  if (pushedBy === null) return [];
  return post(evaluator, head, REPLACED, {
    ...NO_NOTE,
    pull: number,
    headBy: pushedBy,
    pushedBy: [pushedBy],
    before: before === null ? [] : [before],
    isLeft: true,
  });
}

/** Where nobody can say which pull requests there are, it is for the one that it was judged as. */
async function isGreenForAnother(
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
  note: Note,
): Promise<readonly string[]> {
  if (evaluator.dryRun) return [];
  return troublesOf(evaluator, await evaluator.github.post(commit, status, note));
}
