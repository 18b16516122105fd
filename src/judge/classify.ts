// Whether a change is a promotion, a rollback or neutral. When in doubt, it is a promotion. Commit messages and
// titles never count, because the author chooses them.
import type { Change, ChangeClass } from '#domain/change.ts';
import type { Ask, Evidence, Period } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { compareExposures, worstComparison } from '#domain/comparison.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { Instant } from '#domain/scalars.ts';
import { between, duration, durationOf } from '#domain/scalars.ts';
import { timelineIn } from '#gates/define.ts';
import { rewriteOf } from '#history/stretch.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Promotion, Subject } from '#gates/define.ts';

/** How old a promotion may be for its exact undo to count as a rollback. */
export const UNDO_WINDOW = durationOf('14d');

export interface Classified {
  readonly change: Change;
  readonly class: ChangeClass;
  /** Whether it is a rollback only because it restores exactly what the last promotion replaced. */
  readonly undo: boolean;
}

/** The class of one change. */
export function classify(change: Change, evidence: Evidence, now: Instant): Classified {
  switch (change.comparison) {
    case 'same':
      return { change, class: 'neutral', undo: false };
    case 'narrower':
      return { change, class: 'rollback', undo: false };
    case 'wider':
      return { change, class: 'promotion', undo: false };
    case 'incomparable': {
      const undo = isExactUndo(change, evidence, now);
      return { change, class: undo ? 'rollback' : 'promotion', undo };
    }
  }
}

/** Twice the window, because the landing before the last one shows whether the last one was itself an undo. */
const UNDO_HISTORY = duration(2 * UNDO_WINDOW);

/** The history of changes that cannot be ordered. It shows whether such a change is an exact undo. */
export function undoAsks(changes: readonly Change[]): readonly Ask[] {
  return changes
    .filter(({ comparison, to }) => comparison === 'incomparable' && to !== null)
    .map(({ flag, environment }) => ({
      kind: 'timeline',
      flag,
      environment,
      window: UNDO_HISTORY,
    }));
}

/**
 * Whether the change restores the state before the latest landing that changed this flag here. That landing must be
 * a promotion within the window. The restored state must have landed under a pipeline, so that gates judged it.
 * The undo of a rollback is a promotion.
 */
function isExactUndo({ flag, environment, to }: Change, evidence: Evidence, now: Instant): boolean {
  const history = timelineIn(evidence, flag, environment);
  if (to === null || !('timeline' in history) || rewriteOf(evidence) !== null) return false;
  const [live, before, earlier] = history.timeline.periods.toReversed();
  if (live === undefined || before?.exposures == null) return false;
  // A landing with a date in the future counts as landed now, so its real age is not known.
  const isDated = live.landing.futureDate === undefined;
  const isRecent = isDated && between(live.landing.at, now) <= UNDO_WINDOW;
  const wasPromotion = rises(before.exposures, live.exposures) && !isReturn(live, before, earlier);
  return wasPromotion && isRecent && sameExposures(before.exposures, to);
}

/** Whether the landing raised something. An unreadable state may be anything, so it counts as raised. */
function rises(before: Exposures, live: Exposures | null): boolean {
  if (live === null) return true;
  const steps = compareExposures(before, live).map(({ comparison }) => comparison);
  const step = worstComparison(steps);
  // If the landing also lowered a service, its undo would raise that service, which is a promotion.
  return !steps.includes('narrower') && (step === 'wider' || step === 'incomparable');
}

/**
 * Whether the live state came back so soon that it may have landed as an exact undo itself. Such a landing was a
 * rollback, and its undo is a promotion. Otherwise a revert of a revert would pass without a gate.
 */
function isReturn(live: Period, before: Period, earlier: Period | undefined): boolean {
  if (live.exposures === null || earlier?.exposures == null) return false;
  const soon = between(before.landing.at, live.landing.at) <= UNDO_WINDOW;
  return soon && sameExposures(earlier.exposures, live.exposures);
}

type Common = Omit<Subject, 'owner'>;

/** A change as its gates see it; null if the proposed state cannot be read, which blocks by itself. */
export function promotionOf(common: Common, change: Change): Promotion | null {
  if (change.wanted === null) return null;
  // The base definition says who owns the flag, so that a proposal cannot choose its own approvers.
  const flag =
    valueOf(filesOf(common.proposal.base, change.flag).flag) ??
    valueOf(filesOf(common.proposal.head, change.flag).flag);
  return {
    ...common,
    owner: flag?.owner ?? null,
    change,
    wanted: change.wanted,
  };
}
