// The only step that waits for anything: asks in, evidence out (DESIGN §4, step 5).
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Instant } from '#domain/time.ts';
import { gatherHistory } from './gather-history.ts';
import type { Loader } from './load.ts';
import type { EvidenceSource, LandingClock } from './ports.ts';

export interface Gatherer extends Loader {
  readonly clock: LandingClock;
  readonly evidence: EvidenceSource;
}

export interface Wanted {
  readonly asks: readonly Ask[];
  readonly fingerprint: string;
  /** What the asks are about: the base snapshot, and the commit that it was read from. */
  readonly base: Snapshot;
  readonly tip: Sha | null;
  readonly now: Instant;
}

/** Answers all asks. What fails becomes `unreachable`; nothing here throws for the world's sake. */
export async function gather(gatherer: Gatherer, wanted: Wanted): Promise<Evidence> {
  const [history, others] = await Promise.all([
    gatherHistory(gatherer, wanted),
    gatherer.evidence.answer(
      wanted.asks.filter(({ kind }) => kind !== 'timeline'),
      wanted.fingerprint,
    ),
  ]);
  return { ...others, ...history };
}
