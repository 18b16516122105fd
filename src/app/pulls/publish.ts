// Publishes a verdict: the status on the commit and the comment on the pull request, each only when it is new.
import { troubleText } from '#messages/causes.ts';
import type { Trouble, Finding } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { STATUS_TROUBLES } from '#messages/judged.ts';
import { plain } from '#report/safe-text.ts';
import { LONGEST_STATUS, renderStatus } from '#report/status-line.ts';
import type { Evaluator, View } from './evaluator.ts';
import type { NewStatus, PostedStatus, Receipt } from '#app/github.ts';
import { isAlreadyPosted, ownStatuses } from './status-history.ts';
import { noteFor } from './evaluator.ts';
import { comment } from './write-comment.ts';

export interface Evaluated {
  readonly number: number;
  readonly commit: Sha;
  /** Null when nothing could be judged; the status says why. */
  readonly checked: NonNullable<View['checked']> | null;
  readonly status: NewStatus;
  readonly alreadyPosted: boolean;
  /** Whether this run posted the status. */
  readonly posted: boolean;
  /** What could not be posted, one line each. */
  readonly troubles: readonly Trouble[];
  /** What a person should look into, one line each. */
  readonly alerts: readonly string[];
}

/** A status, and the fingerprint of the meaning that it shows; null where nothing was judged. */
export interface StatusMessage extends NewStatus {
  readonly fingerprint: string | null;
}

export async function publish(
  evaluator: Evaluator,
  start: View,
  message: StatusMessage,
): Promise<Evaluated> {
  const posted = start.posted ?? (await evaluator.github.statuses(start.pull.head));
  const view = { ...start, posted };
  const published = await publishStatus(
    evaluator,
    view,
    message,
    await isShown(evaluator, view, message),
  );
  const { evaluated, receipt } = published;
  if (evaluated.troubles.length > 0) return evaluated;
  return withComment(evaluated, await comment(evaluator, view, receipt));
}

/** A result, with GitHub's answer to the status; null where none was posted. */
export interface Published {
  readonly view: View;
  readonly evaluated: Evaluated;
  readonly receipt: Finding<Receipt> | null;
}

/** `alreadyPosted`: the status stays as it is. */
export async function publishStatus(
  evaluator: Evaluator,
  view: View,
  message: StatusMessage,
  alreadyPosted: boolean,
): Promise<Published> {
  const { github, dryRun } = evaluator;
  const { pull } = view;
  const { fingerprint, ...status } = message;
  const isNeeded = !alreadyPosted && !dryRun;
  const receipt = isNeeded
    ? await github.post(pull.head, status, noteFor(view, fingerprint))
    : null;
  const evaluated = {
    ...withoutPosting(view, message),
    alreadyPosted,
    posted: receipt?.kind === 'known',
    troubles: troublesOf(evaluator, receipt),
    alerts: statusAlerts(evaluator, pull.head, newestOn(view)),
  };
  return { view, evaluated, receipt };
}

export function withComment(evaluated: Evaluated, commented: Finding<null>): Evaluated {
  if (commented.kind === 'known') return evaluated;
  return { ...evaluated, troubles: [...evaluated.troubles, commented.why] };
}

/** Whether the commit shows what it has to show already. */
export async function isShown(
  evaluator: Evaluator,
  view: View,
  message: StatusMessage,
): Promise<boolean> {
  return isPublished(evaluator, view, message) || (await isGreenForOther(evaluator, view, message));
}

/** The result where the newest status of the commit stays as it is. */
export function withoutPosting(
  { pull, checked }: View,
  { state, description }: StatusMessage,
): Evaluated {
  return {
    number: pull.number,
    commit: pull.head,
    checked: checked ?? null,
    status: { state, description },
    alreadyPosted: true,
    posted: false,
    troubles: [],
    alerts: [],
  };
}

/** Whether the commit already has this status, with all the metadata that later runs need. */
export function isPublished({ identity }: Evaluator, view: View, message: StatusMessage): boolean {
  const { pull, posted, history } = view;
  const all = posted?.kind === 'known' ? posted.value : [];
  const [status] = ownStatuses(all, identity, pull.number);
  const isRestored = history?.kind === 'known' && history.value.isRestoredHead;
  return (
    !isRestored && isAlreadyPosted(all[0], status, message, noteFor(view, message.fingerprint))
  );
}

/**
 * Whether the commit is green for another open pull request. A status belongs to a commit, so a second pull request
 * with the same commit must not take that green away. The merge brings the same change.
 */
async function isGreenForOther(
  { github, identity }: Evaluator,
  view: View,
  { state }: StatusMessage,
): Promise<boolean> {
  const newest = newestOn(view);
  const holder = newest?.note.pull ?? view.pull.number;
  const isOther = holder !== view.pull.number && newest?.by === identity;
  if (!isOther || newest.state !== 'success' || state === 'success') return false;
  const open = await github.openPullRequests();
  return (
    open.kind === 'known' &&
    open.value.some(
      ({ number, head, into }) =>
        number === holder && head === view.pull.head && into === github.defaultBranch,
    )
  );
}

export function newestOn({ posted }: Pick<View, 'posted'>): PostedStatus | undefined {
  return posted?.kind === 'known' ? posted.value[0] : undefined;
}

/** A wrong identity is reported: with it, each run would take its own statuses for foreign ones and post again. */
export function troublesOf(
  { identity }: Pick<Evaluator, 'identity'>,
  receipt: Finding<Receipt> | null,
): readonly Trouble[] {
  if (receipt === null) return [];
  if (receipt.kind !== 'known') return [STATUS_TROUBLES.notPosted(receipt.why)];
  const { by } = receipt.value;
  return by === identity ? [] : [STATUS_TROUBLES.otherLogin(plain(by, 60), identity)];
}

/** A status of another login under our name may be an attack. */
export function statusAlerts(
  { context, identity }: Pick<Evaluator, 'context' | 'identity'>,
  commit: Sha,
  newest: PostedStatus | undefined,
): readonly string[] {
  if (newest === undefined || newest.by === identity) return [];
  const { state } = newest;
  return [
    STATUS_TROUBLES.foreign({
      by: plain(newest.by, 60),
      context,
      commit: commit.slice(0, 10),
      state,
    }),
  ];
}

export function verdictOf({ checked, pendingQuestion: question, history }: View): StatusMessage {
  if (checked === undefined) throw new Error('a verdict was asked for before anything was judged');
  const { report } = checked;
  const hasReviews = question?.asks.some(({ kind }) => kind === 'reviews') === true;
  if (hasReviews && history !== undefined && history.kind !== 'known') {
    // Without the history a known meaning would be posted as a new one, and older approvals would stop counting.
    return withoutVerdict('pending', history.why);
  }
  return { ...renderStatus(report), fingerprint: report.fingerprint };
}

/** A status for what could not be judged. `pending`: the next sweep tries again. */
export function withoutVerdict(state: 'pending' | 'error', why: Trouble): StatusMessage {
  const text = `cannot be judged${state === 'pending' ? ' yet' : ''}: ${troubleText(why)}`;
  // Text from others must not end like a verdict of ours.
  const description = plain(text.replaceAll('·', '-'), LONGEST_STATUS);
  return { state, description, fingerprint: null };
}
