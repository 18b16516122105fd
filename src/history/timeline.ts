// Timelines from landings, in two steps: first the order of events, then their times. A clock may have to ask for
// times, so it is asked only for the landings that matter.
import type { Exposures } from '#domain/exposure.ts';
import { exposuresFrom, sameExposures } from '#domain/exposure.ts';
import type { Flag, State, Read } from '#domain/snapshot.ts';
import type { Landing, Timeline } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';

/** The files that decide what one flag does in one environment. */
export interface FlagContents {
  readonly flag: Read<Flag>;
  readonly state: Read<State>;
  /** Whether there was a pipeline. Before the first pipeline nothing was adopted, and nothing counts. */
  readonly adopted: boolean;
}

/** One landing of the window that changed one of these files, and the contents before it. */
export interface ContentChange {
  readonly sha: Sha;
  readonly before: FlagContents;
}

/** The landings of a window that concern one flag in one environment. */
export interface Passage {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** The contents at base. */
  readonly now: FlagContents;
  /** Newest first; the last one may be the edge itself. */
  readonly changes: readonly ContentChange[];
  /** The youngest landing outside the window; null when the window reaches the first commit of all. */
  readonly edge: Sha | null;
}

interface UndatedPeriod {
  readonly exposures: Exposures | null;
  readonly sha: Sha;
}

/** A timeline whose landings have no times yet. */
export interface Undated {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** In order of landing. */
  readonly steps: readonly UndatedPeriod[];
  readonly fromTheStart: boolean;
}

/**
 * The order of events. Neighbouring landings with the same exposures are one period that began with the earlier of
 * them, so that a new description restarts nothing.
 */
export function undatedOf({ flag, environment, now, changes, edge }: Passage): Undated {
  const steps: UndatedPeriod[] = [];
  let contents = now;
  for (const change of changes) {
    steps.unshift({ exposures: exposuresOfContents(contents, environment), sha: change.sha });
    contents = change.before;
  }
  const beganAtEdge = changes.at(-1)?.sha === edge;
  if (edge !== null && !beganAtEdge) {
    steps.unshift({ exposures: exposuresOfContents(contents, environment), sha: edge });
  }
  const [oldest] = steps;
  const asBefore =
    oldest !== undefined && same(oldest.exposures, exposuresOfContents(contents, environment));
  const fromTheStart = edge === null || (beganAtEdge && !asBefore);
  return { flag, environment, steps: joined(steps), fromTheStart };
}

/** Null for contents that the present schema refuses, or that are older than the pipeline. Null covers nothing. */
function exposuresOfContents(
  { flag, state, adopted }: FlagContents,
  environment: EnvironmentName,
): Exposures | null {
  return adopted ? exposuresFrom(flag, state, environment) : null;
}

function joined(steps: readonly UndatedPeriod[]): readonly UndatedPeriod[] {
  return steps.filter((step, index) => {
    const earlier = steps[index - 1];
    return earlier === undefined || !same(earlier.exposures, step.exposures);
  });
}

function same(a: Exposures | null, b: Exposures | null): boolean {
  return a === null || b === null ? a === b : sameExposures(a, b);
}

/** The landings whose times a timeline needs. */
export function landingsOf(undated: readonly Undated[]): ReadonlySet<Sha> {
  return new Set(undated.flatMap(({ steps }) => steps.map(({ sha }) => sha)));
}

/**
 * The timeline with times; null if the time of a landing is missing. A later landing is never dated before an earlier
 * one, because an estimate may err late, never early.
 */
export function dated(undated: Undated, times: ReadonlyMap<Sha, Landing>): Timeline | null {
  const { flag, environment, steps, fromTheStart } = undated;
  let latest = Number.NEGATIVE_INFINITY;
  const periods = steps.flatMap(({ exposures, sha }) => {
    const landing = times.get(sha);
    if (landing === undefined) return [];
    latest = Math.max(latest, landing.at);
    return [{ exposures, landing: { ...landing, at: instant(latest) } }];
  });
  return periods.length === steps.length ? { flag, environment, periods, fromTheStart } : null;
}
