// The evidence for whether a proposal brings back what was accepted: history as far back as the landings that brought it
// and, without a deployment log, our own statuses on their pull requests.
import type { Ask, Evidence, Finding, Timeline } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { durationOf } from '#domain/scalars.ts';
import { timelineIn } from '#history/stretch.ts';
import type { Restoration } from '#history/restoration.ts';
import { restorationIn } from '#history/restoration.ts';
import { needsAcceptance } from '#judge/resume.ts';
import type { Gatherer, Wanted } from './ports.ts';
import { gatherHistory } from './gather-history.ts';

type RestorationRequest = Extract<Ask, { kind: 'restoration' }>;

/**
 * How far back history is read for values that have been in force for long: it has to show which landing brought them,
 * and what the flag sent before.
 */
const LONGEST = durationOf('365d');

/**
 * The evidence with the history that the restored values need, and with our own statuses on the landings that brought
 * them. Unchanged where nothing would be restored.
 */
export async function withAcceptance(
  gatherer: Gatherer,
  wanted: Wanted,
  evidence: Evidence,
): Promise<Evidence> {
  const pipeline = valueOf(wanted.base.pipeline);
  const asks = wanted.asks.filter((ask): ask is RestorationRequest => ask.kind === 'restoration');
  const candidates = restorations(asks, evidence);
  if (pipeline === null || candidates.length === 0) return evidence;
  const cut = candidates.filter(({ restoration }) => restoration.isCut);
  const whole =
    cut.length === 0 ? evidence : await withLongerHistory(gatherer, wanted, evidence, cut);
  const open = restorations(asks, whole).filter(({ ask }) =>
    needsAcceptance(pipeline, ask, whole.deployments),
  );
  if (open.length === 0) return whole;
  const landings = open.flatMap(({ restoration: { period, isCut } }) =>
    isCut ? [] : [period.landing.sha],
  );
  return { ...whole, accepted: await askedOf(gatherer, wanted, [...new Set(landings)]) };
}

interface RestorationCandidate {
  readonly ask: RestorationRequest;
  readonly restoration: Restoration;
}

function restorations(
  asks: readonly RestorationRequest[],
  evidence: Evidence,
): readonly RestorationCandidate[] {
  return asks.flatMap((ask) => {
    const history = timelineIn(evidence, ask.flag, ask.environment);
    if (!('timeline' in history)) return [];
    const restoration = restorationIn(history.timeline, ask.wanted);
    return restoration.kind === 'restoration' ? [{ ask, restoration }] : [];
  });
}

async function askedOf(
  { evidence }: Gatherer,
  { fingerprint }: Wanted,
  landings: readonly Sha[],
): Promise<Finding<readonly Sha[]>> {
  const { accepted } = await evidence.answer([{ kind: 'acceptance', landings }], fingerprint);
  return accepted ?? { kind: 'absent', why: { kind: 'no-pulls-here' } };
}

/** The timelines of these flags, as far back as the landings that brought their values. */
async function withLongerHistory(
  gatherer: Gatherer,
  wanted: Wanted,
  evidence: Evidence,
  cut: readonly RestorationCandidate[],
): Promise<Evidence> {
  const asks = cut.map(({ ask: { flag, environment } }) => ({
    kind: 'timeline' as const,
    flag,
    environment,
    window: LONGEST,
  }));
  const longer = await gatherHistory(gatherer, { ...wanted, asks });
  if (longer.timelines.kind !== 'known' || evidence.timelines.kind !== 'known') return evidence;
  const names = (timeline: Timeline): string => `${timeline.environment} ${timeline.flag}`;
  const replaced = new Map(longer.timelines.value.map((timeline) => [names(timeline), timeline]));
  const timelines = evidence.timelines.value.map(
    (timeline) => replaced.get(names(timeline)) ?? timeline,
  );
  return { ...evidence, timelines: known(timelines) };
}
