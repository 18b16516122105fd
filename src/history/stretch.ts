// The unbroken stretch of time up to now in which a condition has been true. Soak, ladder and prerequisites all need
// such a stretch.
import type { Exposures } from '#domain/exposure.ts';
import type { Evidence, Landing, Rewrite, Timeline } from '#domain/evidence.ts';

export interface Stretch {
  /** The landing that it began with, or the oldest one that was read. */
  readonly landing: Landing;
  /** Whether it began before the window, so that it has lasted at least since `landing`. */
  readonly atLeast: boolean;
  /** The rewrite of history before which nothing is known; left out: none. */
  readonly rewrite?: Rewrite;
}

/**
 * Since when `holds` has been true without a break, up to now; null if it is not true now. Earlier stretches are
 * never added, and unreadable periods break a stretch.
 */
export function stretchOf(
  timeline: Timeline,
  holds: (exposures: Exposures) => boolean,
): Stretch | null {
  const { periods, fromTheStart } = timeline;
  const broken = periods.findLastIndex(({ exposures }) => exposures === null || !holds(exposures));
  const first = periods[broken + 1];
  if (first === undefined) return null;
  return { landing: first.landing, atLeast: broken === -1 && !fromTheStart };
}

/** The rewrite of history; null if none is known. */
export function rewriteOf({ rewritten }: Pick<Evidence, 'rewritten'>): Rewrite | null {
  return rewritten.kind === 'known' ? rewritten.value : null;
}

/** The part of a stretch after a rewrite of history, because earlier history is not known. */
export function afterRewrite<Known extends Stretch>(
  run: Known,
  rewrite: Rewrite | null,
): Known | Stretch {
  if (rewrite === null || run.landing.at >= rewrite.since.at) return run;
  return { landing: rewrite.since, atLeast: false, rewrite };
}
