// How fast GitHub is written to. It asks for a second between writes, and allows 80 in a minute: so the first few
// go at once, because somebody may be waiting for a rollback, and whoever writes more is slowed down.
import { setTimeout } from 'node:timers/promises';
import type { ThrottlingOptions } from '@octokit/plugin-throttling';

type Group = NonNullable<ThrottlingOptions['write']>;

/** `atOnce` requests without a pause, then one every `pause` milliseconds; what is not used is not lost. */
export function pace(atOnce: number, pause: number): Group {
  let free = Number.NEGATIVE_INFINITY;
  async function schedule(_options: unknown, work: () => Promise<unknown>): Promise<unknown> {
    const now = performance.now();
    free = Math.max(free + pause, now - (atOnce - 1) * pause);
    if (free > now) await setTimeout(free - now);
    return work();
  }
  // The plugin asks nothing else of it.
  return { key: () => ({ schedule }) } as unknown as Group;
}
