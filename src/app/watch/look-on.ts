// An alert fires when its threshold was passed for long enough, and the values of that time are known to a source only some
// minutes later. So a look that an alert has started is taken again at exactly the moments at which they become known.
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { lookAgainAt } from '#judge/watch.ts';
import type { Looked } from './look.ts';

/** Looks again until there is a breach, or none can become complete. `pause`: waits for so many seconds. */
export async function lookOn(
  looks: () => Promise<Looked>,
  pause: (seconds: number) => Promise<void>,
): Promise<Looked> {
  let looked = await looks();
  const alertedAt = looked.now;
  for (let at = againAt(looked, alertedAt); at !== null; at = againAt(looked, alertedAt)) {
    await pause(at - looked.now);
    looked = await looks();
  }
  return looked;
}

/** Null: there is a breach, or nothing to wait for. */
function againAt({ rows, now }: Looked, alertedAt: Instant): Instant | null {
  const live = rows.flatMap((row) => (row.kind === 'live' ? [row] : []));
  if (live.some(({ result }) => result.answer === 'bad')) return null;
  const moments = live.flatMap(
    ({ watched, result }) => lookAgainAt(watched, result, { now, alertedAt }) ?? [],
  );
  return moments.length === 0 ? null : instant(Math.min(...moments));
}
