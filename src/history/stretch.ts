// The unbroken stretch up to now for which something has held. Soak, ladder and prerequisites are all
// questions about such a run, so they are asked in one place (threats §3).
import type { Exposures } from '#domain/exposure.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Landing, Rewrite } from '#domain/landing.ts';
import type { Timeline } from '#domain/timeline.ts';

export interface Stretch {
  /** The landing that it began with, or the oldest one that was looked at. */
  readonly landing: Landing;
  /** Whether it was already so when the window opened: it has lasted at least since `landing`. */
  readonly atLeast: boolean;
  /** Why it counts no earlier: what stood there before is not known. */
  readonly rewrite?: Rewrite;
}

/**
 * Since when `holds` has been true without a break, up to and including now; null when it does not hold
 * now. Earlier stretches are never added: credit is not kept. Periods that nothing is known about break it.
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

/** The rewrite of history that is known; null where there is none, or none is known. */
export function rewriteOf({ rewritten }: Pick<Evidence, 'rewritten'>): Rewrite | null {
  return rewritten.kind === 'known' ? rewritten.value : null;
}

/** A run as far as history is known: it counts no earlier than from the rewrite. */
export function afterRewrite<Known extends Stretch>(
  run: Known,
  rewrite: Rewrite | null,
): Known | Stretch {
  if (rewrite === null || run.landing.at >= rewrite.since.at) return run;
  return { landing: rewrite.since, atLeast: false, rewrite };
}
