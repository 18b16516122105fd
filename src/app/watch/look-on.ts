// An alert fires when its threshold was passed for long enough, and the values of that time are known to a source only some
// minutes later. So a look that an alert has started goes on for as long as a breach may become complete.
import { breachWithin } from '#judge/watch.ts';
import type { Looked } from './look.ts';

/** Seconds between two looks. */
const PAUSE = 15;

/** Looks again until there is a breach, or none can become complete. `pause`: waits for so many seconds. */
export async function lookOn(
  looks: () => Promise<Looked>,
  pause: (seconds: number) => Promise<void>,
): Promise<Looked> {
  let looked = await looks();
  let left = openFor(looked);
  while (left > 0 && openFor(looked) > 0) {
    await pause(PAUSE);
    left -= PAUSE;
    looked = await looks();
  }
  return looked;
}

/** Seconds; 0: there is a breach, or no value is critical. */
function openFor({ rows }: Looked): number {
  const live = rows.flatMap((row) => (row.kind === 'live' ? [row] : []));
  if (live.some(({ result }) => result.answer === 'bad')) return 0;
  return Math.max(0, ...live.map(({ watched, result }) => breachWithin(watched, result) ?? 0));
}
