// The clock of a clone: the machine's own for "now" (or `--at`), committer dates for landings, and in their
// place whatever an evidence file supplies (DESIGN §5).
import { known } from '#domain/evidence.ts';
import type { Landing } from '#domain/landing.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import type { LandingClock } from '#app/ports.ts';
import { committerTimes } from '#history/git-clock.ts';

/** `supplied` are landings from an evidence file; `at` is the moment to judge at. */
export function gitClock(at: Instant, supplied: readonly Landing[]): LandingClock {
  const remembered = new Map(supplied.map((landing) => [landing.sha, landing]));
  return {
    name: 'git',
    now: () => Promise.resolve(at),
    timesOf: ({ landings, reachedRoot }, _wanted, now) => {
      const times = new Map(committerTimes(landings, now));
      const line = new Set(landings.map(({ sha }) => sha));
      for (const landing of supplied) {
        if (line.has(landing.sha))
          times.set(landing.sha, { ...landing, at: instant(Math.min(landing.at, now)) });
      }
      // Only what the walk must have met can be missing from it: anything older may lie beyond its end.
      const oldest = landings.at(-1)?.committedAt ?? now;
      const lost = [...remembered.values()].find(
        ({ sha, at: landedAt }) => !line.has(sha) && (reachedRoot || landedAt > oldest),
      );
      return Promise.resolve(known({ times, rewritten: lost?.sha ?? null }));
    },
  };
}
