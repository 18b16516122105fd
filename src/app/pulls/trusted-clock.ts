// The clock of a run on GitHub: GitHub's own. Where GitHub does not tell the time, the machine's does for what
// needs no time, and by it nothing has ever soaked (DESIGN §5).
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Landing } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import type { GitHub } from '#app/github.ts';
import type { LandingClock, Times, Walk } from '#app/ports.ts';

export interface ClockKeeper {
  readonly github: GitHub;
  /** Nothing is written. */
  readonly dryRun: boolean;
  readonly machineClock: () => Instant;
}

/** Landings without any record that one run notes down. */
const MOST_NOTED = 3;

/** One judgement's clock: the same moment decides from beginning to end. */
export function trustedClock({ github, dryRun, machineClock }: ClockKeeper): LandingClock {
  let told: Finding<Instant> = unreachable('GitHub was not asked for the time');
  return { name: 'github', now, timesOf };

  function now(): Promise<Instant> {
    told = github.now();
    return Promise.resolve(told.kind === 'known' ? told.value : machineClock());
  }

  async function timesOf(
    walk: Walk,
    wanted: ReadonlySet<Sha>,
    at: Instant,
  ): Promise<Finding<Times>> {
    if (told.kind !== 'known') return told;
    const found = await github.clock.timesOf(walk, wanted, at);
    if (found.kind !== 'known' || dryRun) return found;
    const times = new Map(found.value.times);
    for (const landing of unseen(times, wanted)) {
      const noted = await github.markLanded(landing.sha);
      // Its clock starts now; noted down, it runs on from here in every later run.
      if (noted.kind === 'known') {
        const since = instant(Math.min(noted.value, at));
        times.set(landing.sha, { ...landing, at: since, source: 'status' });
      }
    }
    return known({ ...found.value, times });
  }
}

function unseen(times: ReadonlyMap<Sha, Landing>, wanted: ReadonlySet<Sha>): readonly Landing[] {
  return [...wanted]
    .flatMap((sha) => times.get(sha) ?? [])
    .filter(({ source }) => source === 'first-seen')
    .slice(0, MOST_NOTED);
}
