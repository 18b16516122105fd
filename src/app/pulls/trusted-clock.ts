// The clock of a run on GitHub is GitHub's own. Without GitHub's time, the clock of the machine serves for what needs no
// history, and by it nothing has soaked at all.
import type { Finding, Landing, Rewrite } from '#domain/evidence.ts';
import { unreachable } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { GitHub } from '#app/github.ts';
import type { DatedLine, LandingClock, Times, Walk } from '#app/ports.ts';

export interface ClockKeeper {
  readonly github: GitHub;
  /** Whether nothing may be written. */
  readonly dryRun: boolean;
  readonly machineClock: () => Instant;
}

/** Landings of which GitHub knows no time, and that one run notes down. */
const MOST_NOTED = 3;

/** The clock of one evaluation: the same moment decides from beginning to end. */
export function trustedClock({ github, dryRun, machineClock }: ClockKeeper): LandingClock {
  let present: Finding<Instant> = unreachable({ kind: 'time-not-asked' });
  return { name: 'github', now, timesOf, begin, rewritten };

  function now(): Promise<Instant> {
    present = github.now();
    return Promise.resolve(present.kind === 'known' ? present.value : machineClock());
  }

  async function timesOf(
    walk: Walk,
    wanted: ReadonlySet<Sha>,
    at: Instant,
  ): Promise<Finding<Times>> {
    return present.kind === 'known' ? github.clock.timesOf(walk, wanted, at) : present;
  }

  async function begin(knownTimes: Times, wanted: ReadonlySet<Sha>, at: Instant): Promise<Times> {
    if (dryRun) return knownTimes;
    const times = new Map(knownTimes);
    for (const landing of withoutTime(times, wanted)) {
      const marked = await github.markLanded(landing.sha);
      // Its clock starts now. With the mark it goes on from here in every later run.
      if (marked.kind === 'known') {
        const since = instant(Math.min(marked.value, at));
        times.set(landing.sha, { ...landing, at: since, source: 'status' });
      }
    }
    return times;
  }

  /** A loss that no event named is noted on the tip, so that its clock goes on from here in every later run. */
  async function rewritten(line: DatedLine): Promise<Finding<Rewrite | null>> {
    const rewrite = await github.clock.rewritten(line);
    const [tip] = line.walk.landings;
    if (dryRun || tip === undefined) return rewrite;
    if (rewrite.kind !== 'known' || rewrite.value === null) return rewrite;
    const { missing, since } = rewrite.value;
    const loss = { missing, since: since.sha, at: since.at };
    await github.markLanded(tip.sha, { before: null, loss });
    return rewrite;
  }
}

function withoutTime(times: Times, wanted: ReadonlySet<Sha>): readonly Landing[] {
  return [...wanted]
    .flatMap((sha) => times.get(sha) ?? [])
    .filter(({ source }) => source === 'first-seen')
    .slice(0, MOST_NOTED);
}
