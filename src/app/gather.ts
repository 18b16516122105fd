// The only step that waits for anything: asks in, evidence out (DESIGN §4, step 5).
import type { Evidence } from '#domain/evidence.ts';
import type { Gatherer, Wanted } from './deps.ts';
import { gatherHistory } from './gather-history.ts';

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
