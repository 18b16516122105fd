// The ends of watches on the deployment log. A later step may require that the watch of the one before has ended well.
import type { Finding, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName } from '#domain/names.ts';
import type { Looked, WatchFacts } from './look.ts';

export interface WatchLog {
  /** Oldest first; only our own. */
  readonly read: (environment: EnvironmentName) => Promise<Finding<readonly WatchEnd[]>>;
  readonly append: (end: WatchEnd) => Promise<Finding<null>>;
}

/** All ends of these environments. */
export async function endsIn(
  log: WatchLog,
  environments: readonly EnvironmentName[],
): Promise<Finding<readonly WatchEnd[]>> {
  const all: WatchEnd[] = [];
  for (const environment of new Set(environments)) {
    const ends = await log.read(environment);
    if (ends.kind !== 'known') return ends;
    all.push(...ends.value);
  }
  return known(all);
}

/** Logs each watch that is over. Answers what could not be logged, one line each. */
export async function logEnds(log: WatchLog, { rows, now }: Looked): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const row of rows) {
    if (row.kind !== 'live' || now < row.until || !row.result.isComplete) continue;
    const logged = await log.append({ ...endFor(row), at: now });
    if (logged.kind !== 'known') {
      const { flag, environment } = row.watched;
      troubles.push(`the end of the watch of ${flag.key} in ${environment}: ${logged.why}`);
    }
  }
  return troubles;
}

function endFor({ watched, landing, result }: WatchFacts): Omit<WatchEnd, 'at'> {
  const { flag, environment, watch } = watched;
  const answer = result.answer === 'warning' ? 'undecided' : result.answer;
  return { environment, flag: flag.key, landing: landing.sha, answer, for: watch.for };
}
