// The clock of a run on GitHub: GitHub's own. Where GitHub does not tell the time, the machine's does for what
// needs no time, and by it nothing has ever soaked (DESIGN §5).
import type { Finding } from '#domain/evidence.ts';
import { unreachable } from '#domain/evidence.ts';
import type { Landing, Rewrite } from '#domain/landing.ts';
import type { Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { instant } from '#domain/time.ts';
import type { GitHub } from '#app/github.ts';
import type { DatedLine, LandingClock, Times, Walk } from '#app/ports.ts';

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
  return { name: 'github', now, timesOf, begin, rewritten };

  function now(): Promise<Instant> {
    told = github.now();
    return Promise.resolve(told.kind === 'known' ? told.value : machineClock());
  }

  async function timesOf(
    walk: Walk,
    wanted: ReadonlySet<Sha>,
    at: Instant,
  ): Promise<Finding<Times>> {
    return told.kind === 'known' ? github.clock.timesOf(walk, wanted, at) : told;
  }

  async function begin(found: Times, wanted: ReadonlySet<Sha>, at: Instant): Promise<Times> {
    if (dryRun) return found;
    const times = new Map(found);
    for (const landing of unseen(times, wanted)) {
      const noted = await github.markLanded(landing.sha);
      // Its clock starts now; noted down, it runs on from here in every later run.
      if (noted.kind === 'known') {
        const since = instant(Math.min(noted.value, at));
        times.set(landing.sha, { ...landing, at: since, source: 'status' });
      }
    }
    return times;
  }

  /** What no event told is noted on the tip, so that its clock runs on from here in every later run. */
  async function rewritten(line: DatedLine): Promise<Finding<Rewrite | null>> {
    const found = await github.clock.rewritten(line);
    const [tip] = line.walk.landings;
    if (dryRun || tip === undefined || found.kind !== 'known' || found.value === null) return found;
    const { missing, since } = found.value;
    const loss = { missing, since: since.sha, at: since.at };
    await github.markLanded(tip.sha, { before: null, loss });
    return found;
  }
}

function unseen(times: Times, wanted: ReadonlySet<Sha>): readonly Landing[] {
  return [...wanted]
    .flatMap((sha) => times.get(sha) ?? [])
    .filter(({ source }) => source === 'first-seen')
    .slice(0, MOST_NOTED);
}
