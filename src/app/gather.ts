// Asks in, evidence out: the only step of judging that waits for other systems.
import type { Evidence } from '#domain/evidence.ts';
import type { Gatherer, Wanted } from './ports.ts';
import { isAbout } from './evidence-kinds.ts';
import { withAcceptance } from './gather-acceptance.ts';
import { withCalendars } from './gather-calendars.ts';
import { gatherHistory } from './gather-history.ts';
import { withLogHistory } from './gather-log-history.ts';
import { withSamples } from './gather-samples.ts';

/** Answers all asks. A system that fails makes its part of the evidence `unreachable`, and never throws. */
export async function gather(gatherer: Gatherer, wanted: Wanted): Promise<Evidence> {
  const [history, others] = await Promise.all([
    gatherHistory(gatherer, wanted),
    gatherer.evidence.answer(
      wanted.asks.filter((ask) => !OWN_ANSWERS.some((subject) => isAbout(ask, subject))),
      wanted.fingerprint,
    ),
  ]);
  const evidence = await withLogHistory(gatherer, wanted, { ...others, ...history });
  const accepted = await withAcceptance(gatherer, wanted, evidence);
  return withCalendars(gatherer, wanted, await withSamples(gatherer, wanted, accepted));
}

/** What the gatherer answers itself, and no other system. */
const OWN_ANSWERS = ['history', 'sources', 'base'] as const;
