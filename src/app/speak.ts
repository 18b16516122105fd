// What is said on the commit, and only when it is not said there already (DESIGN §7).
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { plain } from '#report/plain.ts';
import { LONGEST_STATUS, renderStatus } from '#report/status-line.ts';
import type { Checked } from './check.ts';
import type { Evaluator } from './evaluator.ts';
import type { NewStatus, PostedStatus, Receipt } from './github.ts';
import { ownAbout, stands } from './ledger.ts';
import type { View } from './view.ts';
import { noteFor } from './view.ts';
import { comment } from './write-comment.ts';

export interface Evaluated {
  readonly number: number;
  readonly commit: Sha;
  /** Null when nothing could be judged; the status says why. */
  readonly checked: Checked | null;
  readonly status: NewStatus;
  /** Whether the status stood there already, and whether it was posted in this run. */
  readonly stood: boolean;
  readonly posted: boolean;
  /** What could not be said, one line each. */
  readonly troubles: readonly string[];
  /** What somebody should look into, one line each. */
  readonly alerts: readonly string[];
}

/** Says it on the commit and in the comment, each only when it is not there already. */
export async function speak(
  evaluator: Evaluator,
  view: View,
  status: NewStatus,
): Promise<Evaluated> {
  const { github, dryRun, identity } = evaluator;
  const { pull, trail } = view;
  const posted = view.posted ?? (await github.statuses(pull.head));
  const all = posted.kind === 'known' ? posted.value : [];
  const note = noteFor(view, trail?.shownSince ?? null);
  const [mine] = ownAbout(all, identity, pull.number);
  const isThere = trail?.isBack !== true && stands(all[0], mine, status, note.pushedBy);
  const done = isThere || dryRun ? null : await github.post(pull.head, status, note);
  const troubles = troublesOf(evaluator, done);
  const spoken = troubles.length === 0 ? await comment(evaluator, view, done) : known(null);
  return {
    number: pull.number,
    commit: pull.head,
    checked: view.checked ?? null,
    status,
    stood: isThere,
    posted: done?.kind === 'known',
    troubles: [...troubles, ...(spoken.kind === 'known' ? [] : [spoken.why])],
    alerts: alertsOf(evaluator, pull.head, all[0]),
  };
}

/** Whoever posts under another name than we look for would post the same again and again. */
export function troublesOf(
  { identity }: Pick<Evaluator, 'identity'>,
  done: Finding<Receipt> | null,
): readonly string[] {
  if (done === null) return [];
  if (done.kind !== 'known') return [`the status could not be posted: ${done.why}`];
  const { by } = done.value;
  return by === identity
    ? []
    : [
        `the token posts as ${plain(by, 60)}, and the input identity says ${identity}: set identity to ${plain(by, 60)}`,
      ];
}

/** Somebody else's status under our name is no slip (T8, T9). */
export function alertsOf(
  { context, identity }: Pick<Evaluator, 'context' | 'identity'>,
  commit: Sha,
  newest: PostedStatus | undefined,
): readonly string[] {
  if (newest === undefined || newest.by === identity) return [];
  return [
    `${plain(newest.by, 60)} posted a status called ${context} on ${commit.slice(0, 10)} (${newest.state}); it is not ours and counts for nothing here`,
  ];
}

/** What the verdict comes to. */
export function statusOf({ checked, asked, posted }: View): NewStatus {
  if (checked === undefined) throw new Error('a verdict was asked for before anything was judged');
  const hasReviews = asked?.asks.some(({ kind }) => kind === 'reviews');
  if (posted?.kind !== 'known' && hasReviews === true && checked.report.verdict === 'wait') {
    // Whoever cannot see since when a meaning is on show must not post it as if it were new.
    return unjudged('pending', posted?.why ?? 'nobody has looked');
  }
  return renderStatus(checked.report);
}

/** A status that shows no meaning: nothing could be judged. A wait is settled by the next sweep. */
export function unjudged(state: 'pending' | 'error', why: string): NewStatus {
  const text = `cannot be judged${state === 'pending' ? ' yet' : ''}: ${why}`;
  // Nothing that others wrote may end like a verdict of ours.
  return { state, description: plain(text.replaceAll('·', '-'), LONGEST_STATUS) };
}
