// When a proposal lands: some time after the judge lets it pass.
import type { GateResult, Proposal } from '#domain/report.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { latest, plus } from '#domain/scalars.ts';
import type { FirstPass, NoPass, PassContext, Shut } from './first-pass.ts';
import { firstPass } from './first-pass.ts';

/** A delay for which no opening has room is tried so often: a week of daily openings, and one more. */
const MOST_TRIES = 8;

export interface LandingTime {
  /** How it passes when it lands. */
  readonly pass: FirstPass | NoPass;
  /** Since when it has been green; null: it will not be. */
  readonly green: Instant | null;
}

/**
 * Green for a while, and still green at the end of it. What waits then is green anew, and its delay begins anew. `from`:
 * the moment of this look, and since when it has been green; null: it was not.
 */
export function landingTime(
  proposal: Proposal,
  given: PassContext,
  from: { readonly at: Instant; readonly green: Instant | null },
  mergeDelay: Duration,
): LandingTime {
  const first = firstPass(proposal, given, from.at);
  if (first.kind === 'stuck') return { pass: first, green: null };
  // It was green before this look, and still is.
  let since = first.at === from.at ? earliest(from.green, first.at) : first.at;
  if (mergeDelay === 0) return { pass: first, green: since };
  let green: FirstPass = first;
  let opening: FirstPass | null = null;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const wanted = latest(from.at, plus(since, mergeDelay));
    const landing = firstPass(proposal, given, wanted);
    if (landing.kind === 'stuck') return { pass: landing, green: null };
    const { decisive } = landing.at === wanted ? green : landing;
    const waited: readonly GateResult[] = [...green.waited, ...landing.waited];
    const shut: Shut | null = landing.shut ?? green.shut;
    green = { ...landing, decisive, waited, shut };
    if (landing.at === wanted) return { pass: green, green: since };
    opening ??= green;
    since = green.at;
  }
  // It lands when the first opening after its delay begins.
  return { pass: opening ?? green, green: since };
}

function earliest(first: Instant | null, second: Instant): Instant {
  return first !== null && first < second ? first : second;
}
