// Promotion, rollback or neutral (threats §2). When in doubt, promotion. Commit messages and titles are
// never looked at (T24).
import type { Change, ChangeClass } from '#domain/change.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { compareExposures, worstComparison } from '#domain/comparison.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { Instant } from '#domain/time.ts';
import { between, duration, durationOf } from '#domain/time.ts';
import type { Period } from '#domain/timeline.ts';
import { timelineIn } from '#gates/define.ts';
import { rewriteOf } from '#history/stretch.ts';

/** How old a promotion may be for its exact undo to count as a rollback (DESIGN §4). */
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

/** Twice the window: whether the last landing was itself an undo shows in the one before it. */
const UNDO_HISTORY = duration(2 * UNDO_WINDOW);

/** A change that cannot be ordered may still be an exact undo; only history can tell, and Git has it. */
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
 * The state is restored that was live immediately before the latest landing that changed this flag here;
 * that landing was a promotion, not older than the window; and what is restored had landed while a pipeline
 * stood, so that the gate had seen it. Undoing a rollback is a promotion (T23).
 */
function isExactUndo({ flag, environment, to }: Change, evidence: Evidence, now: Instant): boolean {
  const found = timelineIn(evidence, flag, environment);
  if (to === null || !('timeline' in found) || rewriteOf(evidence) !== null) return false;
  const [live, before, earlier] = found.timeline.periods.toReversed();
  if (live === undefined || before?.exposures == null) return false;
  // A date in the future makes a landing as young as now, however old it is.
  const isDated = live.landing.ahead === undefined;
  const isRecent = isDated && between(live.landing.at, now) <= UNDO_WINDOW;
  const wasPromotion = rises(before.exposures, live.exposures) && !isReturn(live, before, earlier);
  return wasPromotion && isRecent && sameExposures(before.exposures, to);
}

/** What cannot be read may be anything, so a landing that made it so was a promotion too. */
function rises(before: Exposures, live: Exposures | null): boolean {
  if (live === null) return true;
  const steps = compareExposures(before, live).map(({ comparison }) => comparison);
  const step = worstComparison(steps);
  // Undoing what also took a service down would raise it again, and undoing a rollback is a promotion.
  return !steps.includes('narrower') && (step === 'wider' || step === 'incomparable');
}

/**
 * Whether the live state came back so soon that it may have landed as an exact undo itself. Then it was a
 * rollback, and undoing it is none: else a revert of a revert would pass without a gate.
 */
function isReturn(live: Period, before: Period, earlier: Period | undefined): boolean {
  if (live.exposures === null || earlier?.exposures == null) return false;
  const soon = between(before.landing.at, live.landing.at) <= UNDO_WINDOW;
  return soon && sameExposures(earlier.exposures, live.exposures);
}
