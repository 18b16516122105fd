// The status of a group of the merge queue.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { STATUS_TEXTS } from '#messages/judged.ts';
import { awaited } from '#report/facts.ts';
import { renderStatus, statusLine, statusParts } from '#report/status-line.ts';
import type { Checked } from '#app/check.ts';
import type { Evaluator } from './evaluator.ts';
import type { NewStatus, PostedStatus } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import { ownStatuses, isAlreadyPosted } from './status-history.ts';
import type { QueuedGroup } from '#app/ports.ts';
import { statusAlerts, troublesOf, withoutVerdict } from './publish.ts';

export interface GroupJudged {
  readonly checked: Checked | null;
  /** The pull requests in it; empty where they did not have to be known. */
  readonly pulls: readonly number[];
  readonly status: NewStatus;
  readonly troubles: readonly Trouble[];
  readonly alerts: readonly string[];
}

export interface GroupJudgement extends Pick<GroupJudged, 'checked' | 'pulls'> {
  /** Why nothing could be judged; null where it was. */
  readonly why: Trouble | null;
  /** Whether GitHub did not answer something that was asked. */
  readonly isIncomplete: boolean;
}

/** Whether the group was green and has not failed since. A pending one waits for an answer of GitHub. */
export function hasPlace(
  { identity }: Evaluator,
  posted: Finding<readonly PostedStatus[]>,
): boolean {
  const [newest] = posted.kind === 'known' ? ownStatuses(posted.value, identity, null) : [];
  return newest?.state === 'success' || newest?.state === 'pending';
}

/**
 * A group that waits stops the queue behind it, where a rollback may be. So a wait becomes a failure: GitHub drops the
 * group and goes on with the next one.
 */
export function statusFor(
  { checked, why, isIncomplete }: GroupJudgement,
  hadPlace: boolean,
): NewStatus {
  if (checked === null) return withoutVerdict('pending', why ?? STATUS_TEXTS.notJudged());
  const { report } = checked;
  // A group keeps its place while GitHub does not answer: the next sweep judges it again.
  if (report.verdict !== 'wait' || (hadPlace && isIncomplete)) return renderStatus(report);
  const { until } = awaited(report);
  const { text, fingerprint } = statusParts(report);
  return {
    state: 'failure',
    description: statusLine(text, fingerprint, STATUS_TEXTS.queueAgain(until)),
  };
}

export async function published(
  evaluator: Evaluator,
  { head }: QueuedGroup,
  judgement: Pick<GroupJudged, 'checked' | 'pulls' | 'status'> & {
    readonly posted: Finding<readonly PostedStatus[]>;
  },
): Promise<GroupJudged> {
  const { github, dryRun, identity } = evaluator;
  const { posted, checked, pulls, status } = judgement;
  const all = posted.kind === 'known' ? posted.value : [];
  const [postedStatus] = ownStatuses(all, identity, null);
  const isNeeded = !dryRun && !isAlreadyPosted(all[0], postedStatus, status, NO_NOTE);
  const receipt = isNeeded ? await github.post(head, status, NO_NOTE) : null;
  const troubles = troublesOf(evaluator, receipt);
  return { checked, pulls, status, troubles, alerts: statusAlerts(evaluator, head, all[0]) };
}
