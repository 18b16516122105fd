// From a head to a verdict: read its statuses, find out what has to be asked, and judge the answers.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { ask, classSoFar, judgeQuestion } from '#app/check.ts';
import { gathererFor, NO_EVIDENCE_YET, trustedClock, noteFor } from './evaluator.ts';
import type {
  AboutPullRequest,
  NotedIssue,
  PostedStatus,
  PullRequest,
  RetryMode,
} from '#app/github.ts';
import type { LandingClock, Updates } from '#app/ports.ts';
import type { PushHistory } from './push-history.ts';
import { pushHistoryFor } from './push-history.ts';
import { ownStatuses, unreadHeads, updatesOf } from './status-history.ts';
import { issuesNotedIn } from './sticky-comment.ts';
import type { PendingQuestion } from '#app/check.ts';
import { STATUS_TEXTS } from '#messages/judged.ts';
import type { Evaluator, View } from './evaluator.ts';

/** Judges a head on a base. */
export async function judgeHead(evaluator: Evaluator, start: View, base: Sha): Promise<View> {
  const facts = await readHead(evaluator, start.pull, base);
  const { pendingQuestion: question, posted } = facts;
  const announced = await announcePending(evaluator, { ...start, posted }, question);
  return judged(evaluator, { ...start, announced }, facts);
}

/** The same for a sweep, which writes nothing before everything is judged. `posted`: what is known of the head's statuses. */
export async function judgeRecalled(
  evaluator: Evaluator,
  start: View,
  base: Sha,
  posted: HeadFacts['posted'],
): Promise<View> {
  const { github, identity } = evaluator;
  const { head, number } = start.pull;
  const clock = trustedClock(evaluator);
  const question = await ask(gathererFor(evaluator, clock, NO_EVIDENCE_YET), base, head);
  const ownPosted = posted.kind === 'known' ? ownStatuses(posted.value, identity, number) : [];
  // The statuses of previous heads are compared by their ids, which only the list of statuses has.
  const needsAll = asksReviews(question) && unreadHeads(ownPosted).length > 0;
  const all = needsAll ? await github.statuses(head) : posted;
  return judged(evaluator, start, { clock, pendingQuestion: question, posted: all });
}

async function judged(
  evaluator: Evaluator,
  start: View,
  { clock, pendingQuestion: question, posted }: HeadFacts,
): Promise<View> {
  const view = { ...start, posted, pendingQuestion: question };
  const { history, sticky, about } = await readAbout(evaluator, view, question);
  const evidence = evaluator.github.evidence(about);
  const checked = await judgeQuestion(gathererFor(evaluator, clock, evidence), question);
  return { ...view, history, checked, ...(sticky === undefined ? {} : { sticky }) };
}

/** What the gatherer of evidence needs to know of a pull request, and what was read for that. */
export async function readAbout(
  reader: EvidenceReader,
  view: EvidenceView,
  asking: AskedEvidence,
): Promise<ReadAbout> {
  const history = await pushHistoryOf(reader, view, asking);
  const sticky = await stickyFor(reader, view.pull, asking);
  return {
    history,
    sticky,
    about: aboutFor(reader, view, { pendingQuestion: asking, history, sticky }),
  };
}

interface EvidenceView extends Pick<View, 'pull' | 'event' | 'isFresh'>, Pick<HeadFacts, 'posted'> {
  /**
   * For a pull request that has landed: its updates by the branch of before. Its previous heads are read in any case,
   * because a checklist counts for what it showed.
   */
  readonly landedUpdates?: () => Promise<Updates>;
}

interface ReadAbout {
  readonly history: Finding<PushHistory>;
  readonly sticky: View['sticky'];
  readonly about: AboutPullRequest;
}

export type EvidenceReader = Pick<Evaluator, 'github' | 'repository' | 'identity' | 'comment'>;

/** What of a change the evidence about it depends on. */
type AskedEvidence = Pick<PendingQuestion, 'asks' | 'fingerprint' | 'base'>;

interface HeadFacts {
  readonly clock: LandingClock;
  readonly pendingQuestion: PendingQuestion;
  readonly posted: Finding<readonly PostedStatus[]>;
}

/** What Git says, and the statuses of the head. Often that is the first request, and its answer tells the time. */
async function readHead(
  evaluator: Evaluator,
  { head }: PullRequest,
  base: Sha,
): Promise<HeadFacts> {
  const first = await read('no-retry');
  // A rollback must not wait for a server that does not answer. Everything else has the time to try again.
  const isEnough =
    first.posted.kind === 'known' || classSoFar(first.pendingQuestion) === 'rollback';
  return isEnough ? first : read('retry');

  async function read(mode: RetryMode): Promise<HeadFacts> {
    const posted = await evaluator.github.statuses(head, mode);
    const clock = trustedClock(evaluator);
    const question = await ask(gathererFor(evaluator, clock, NO_EVIDENCE_YET), base, head);
    return { clock, pendingQuestion: question, posted };
  }
}

/** Since when the meaning has been on show, and who pushed it. Reviews need the previous heads as well. */
async function pushHistoryOf(
  evaluator: EvidenceReader,
  view: EvidenceView,
  asking: AskedEvidence,
): Promise<Finding<PushHistory>> {
  const { pull, event, posted } = view;
  if (posted.kind !== 'known') return posted;
  const includesPrevious = view.landedUpdates !== undefined || asksReviews(asking);
  const updates = updatesFor(evaluator, view, asking);
  const currentHead = { pull, event, posted: posted.value, updates };
  return pushHistoryFor(evaluator, currentHead, asking.fingerprint, includesPrevious);
}

function updatesFor(
  evaluator: EvidenceReader,
  { pull, landedUpdates }: EvidenceView,
  { base }: AskedEvidence,
): () => Promise<Updates> {
  return landedUpdates ?? (() => updatesOf(evaluator, pull.head, base));
}

export function asksReviews({ asks }: Pick<PendingQuestion, 'asks'>): boolean {
  return asks.some(({ kind }) => kind === 'reviews');
}

interface OwnFacts {
  readonly pendingQuestion: AskedEvidence;
  readonly history: Finding<PushHistory>;
  readonly sticky: View['sticky'];
}

/** What the gatherer of evidence needs to know of a pull request before it asks GitHub. */
function aboutFor(
  evaluator: EvidenceReader,
  view: EvidenceView,
  { pendingQuestion: asking, history, sticky }: OwnFacts,
): AboutPullRequest {
  const { pull, isFresh } = view;
  const isKnown = history.kind === 'known';
  return {
    pull,
    shownSince: isKnown ? known(history.value.shownSince) : history,
    pushedBy: isKnown ? history.value.pushedBy : [],
    unresolved: isKnown ? history.value.unresolved : [],
    updates: updatesFor(evaluator, view, asking),
    noted: notedIn(sticky),
    body: async () => {
      const now = isFresh ? known(pull) : await evaluator.github.pullRequest(pull.number);
      return now.kind === 'known' ? known(now.value.body) : now;
    },
  };
}

/** Our comment, which has the issues that an earlier run noted. Left out where no gate asks for issues. */
async function stickyFor(
  { github, comment: isWritten }: EvidenceReader,
  { number }: PullRequest,
  { asks }: Pick<PendingQuestion, 'asks'>,
): Promise<View['sticky']> {
  const asksIssues = asks.some(({ kind }) => kind === 'issues');
  return asksIssues && isWritten ? github.comment(number) : undefined;
}

function notedIn(sticky: View['sticky']): Finding<readonly NotedIssue[]> {
  if (sticky === undefined) return known([]);
  return sticky.kind === 'known' ? known(issuesNotedIn(sticky.value?.body ?? '')) : sticky;
}

// A pending status before anything is waited for, so that an older status, or none, is not taken for the verdict.

/**
 * Takes back a green status of an older meaning, and posts a first status on a new head. Answers the id of the posted
 * status; null where none was needed.
 */
async function announcePending(
  evaluator: Evaluator,
  view: View,
  question: PendingQuestion,
): Promise<number | null> {
  const { github, dryRun } = evaluator;
  const description = announcement(evaluator, view, question);
  if (description === null || dryRun) return null;
  const note = noteFor(view, null);
  const receipt = await github.post(view.pull.head, { state: 'pending', description }, note);
  return receipt.kind === 'known' ? receipt.value.id : null;
}

function announcement(
  { identity }: Evaluator,
  { pull, posted, isNewHead: isNews }: View,
  question: PendingQuestion,
): string | null {
  if (posted?.kind !== 'known') return null;
  const kind = classSoFar(question);
  // These two wait for no evidence, so their verdict follows at once.
  if (kind === 'rollback' || kind === 'none') return null;
  const [newest] = posted.value;
  if (isOldGreen(newest, question)) return STATUS_TEXTS.judgingAgain();
  // Another pull request has the same commit and is green.
  if (newest?.state === 'success') return null;
  const isFirst = ownStatuses(posted.value, identity, pull.number).length === 0;
  return isNews && isFirst ? STATUS_TEXTS.judging() : null;
}

function isOldGreen(
  newest: PostedStatus | undefined,
  { asks, fingerprint }: PendingQuestion,
): boolean {
  return asks.length > 0 && newest?.state === 'success' && newest.note.fingerprint !== fingerprint;
}
