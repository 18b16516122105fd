// Whether a change is a promotion, a rollback or neutral. When in doubt, it is a promotion. Commit messages and
// titles never count, because the author chooses them.
import type { Change, ChangeClass } from '#domain/report.ts';
import { flagsBehind } from '#domain/report.ts';
import type { Ask, Evidence, Period } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { compareSides, worstComparison } from '#domain/comparison.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { FlagKey, Instant } from '#domain/scalars.ts';
import { between, duration, durationOf } from '#domain/scalars.ts';
import { rewriteOf, timelineIn } from '#history/stretch.ts';

/** How old a promotion may be for its exact undo to count as a rollback. */
export const UNDO_WINDOW = durationOf('14d');

export interface Classified {
  readonly change: Change;
  readonly class: ChangeClass;
  /** Whether it is a rollback only because it restores exactly what the last promotion replaced. */
  readonly undo: boolean;
}

/** The class of one change. `all`: all changes of its proposal, also those of flags that give up a variable. */
export function classify(
  change: Change,
  evidence: Evidence,
  now: Instant,
  all: readonly Change[] = [change],
): Classified {
  switch (change.comparison) {
    case 'same':
      return { change, class: 'neutral', undo: false };
    case 'narrower':
      return { change, class: 'rollback', undo: false };
    case 'wider':
      return { change, class: 'promotion', undo: false };
    case 'incomparable': {
      const undo = isExactUndo(change, all, evidence, now);
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
    .flatMap((change) =>
      flagsBehind(change).map((flag) => ({
        kind: 'timeline',
        flag,
        environment: change.environment,
        window: UNDO_HISTORY,
      })),
    );
}

/**
 * Whether the change restores the state before the latest landing that changed this flag here, and the flags that took
 * over its variables. That landing must be a promotion within the window. The restored state must have landed under a
 * pipeline, so that gates judged it. The undo of a rollback is a promotion.
 */
function isExactUndo(
  change: Change,
  all: readonly Change[],
  evidence: Evidence,
  now: Instant,
): boolean {
  if (rewriteOf(evidence) !== null) return false;
  const steps = flagsBehind(change).map((flag) => {
    const restored = all.find((one) => one.flag === flag && one.environment === change.environment);
    return restored?.to == null ? null : lastStepOf(restored, restored.to, evidence);
  });
  const [first] = steps;
  if (first == null) return false;
  const { live } = first;
  // A landing with a date in the future counts as landed now, so its real age is not known.
  const isDated = live.landing.futureDate === undefined;
  const isRecent = isDated && between(live.landing.at, now) <= UNDO_WINDOW;
  const isOne = steps.every((step) => step?.live.landing.sha === live.landing.sha);
  return isRecent && isOne && rises(steps.filter((step) => step !== null));
}

/** The latest landing of a flag here, from one state to another. */
interface LastStep {
  readonly flag: FlagKey;
  readonly before: Exposures;
  readonly live: Period;
}

/** Null: a change to these exposures is not its undo. */
function lastStepOf(
  { flag, environment }: Change,
  to: Exposures,
  evidence: Evidence,
): LastStep | null {
  const history = timelineIn(evidence, flag, environment);
  if (!('timeline' in history)) return null;
  const [live, before, earlier] = history.timeline.periods.toReversed();
  if (live === undefined || before?.exposures == null) return null;
  const isUndo = sameExposures(before.exposures, to) && !isReturn(live, before, earlier);
  return isUndo ? { flag, before: before.exposures, live } : null;
}

/** Whether the landing raised something. An unreadable state may be anything, so it counts as raised. */
function rises(steps: readonly LastStep[]): boolean {
  const sides = steps.flatMap(({ flag, before: from, live: { exposures: to } }) =>
    to === null ? [] : [{ flag, from, to }],
  );
  if (sides.length < steps.length) return true;
  const compared = [...compareSides(sides).values()].flat().map(({ comparison }) => comparison);
  const step = worstComparison(compared);
  // If the landing also lowered a service, its undo would raise that service, which is a promotion.
  return !compared.includes('narrower') && (step === 'wider' || step === 'incomparable');
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
