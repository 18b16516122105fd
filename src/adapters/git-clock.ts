// The clock of a clone: the machine's clock for the present (or `--at`), and committer dates for landings, unless an
// evidence file supplies their times.
import { absent, known } from '#domain/evidence.ts';
import type { Landing } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import type { LandingClock, Times, Walk } from '#app/ports.ts';
import { rewriteIn } from '#app/rewritten.ts';
import { committerTimes } from '#history/git-clock.ts';
import type { KnownTip, TipLog } from '#history/tips.ts';

/** The tips in a deployment log; none where there is no log. */
export type ReadsSeenTips = () => Promise<readonly KnownTip[]>;

/** `supplied` are landings from an evidence file; `at` is the moment to judge at. */
export function gitClock(
  at: Instant,
  supplied: readonly Landing[],
  logged: ReadsSeenTips = () => Promise.resolve([]),
): LandingClock {
  const suppliedTimes = new Map(supplied.map((landing) => [landing.sha, landing]));
  let last: (Pick<Walk, 'landings'> & { readonly now: Instant; readonly times: Times }) | null =
    null;
  return {
    name: 'git',
    now: () => Promise.resolve(at),
    timesOf({ landings }, _wanted, now) {
      // The edge of a window is asked for before the rest of it.
      const same = last?.landings === landings && last.now === now ? last.times : null;
      const times = same ?? committerTimes(landings, now, suppliedTimes);
      last = { landings, now, times };
      return Promise.resolve(known(times));
    },
    begin: (times) => Promise.resolve(times),
    async rewritten(line) {
      const [tip] = line.walk.landings;
      const tipLogs = tip === undefined ? [] : await line.lineage.seenTips(tip.sha);
      const logs: readonly TipLog[] = [...tipLogs, pointsOf(supplied), pointsOf(await logged())];
      const isSeen = logs.some(({ tips }) => tips.length > 0);
      return isSeen ? known(await rewriteIn(line, logs)) : absent({ kind: 'no-tips' });
    },
  };
}

function pointsOf(tips: readonly KnownTip[]): TipLog {
  return { kind: 'points', tips: tips.toSorted((a, b) => a.at - b.at) };
}
