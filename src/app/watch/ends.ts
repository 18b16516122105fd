// The ends of watches on the deployment log. A later step may require that the watch of the one before has ended well.
import type { Finding, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { WATCH_TROUBLES } from '#messages/acting.ts';
import { LONGEST_WATCHED } from '#gates/metrics-watched.ts';
import type { WatchFacts } from './decide.ts';
import type { Looked } from './look.ts';

/** How far back ends are read: no gate looks further for the landing of an exposure. */
export const ENDS_FOR = LONGEST_WATCHED;

export interface WatchLog {
  /** Oldest first; also those of other logins, which say so. */
  readonly read: (environment: WatchEnd['environment']) => Promise<Finding<readonly WatchEnd[]>>;
  readonly append: (end: WatchEnd) => Promise<Finding<null>>;
  /** Whether no other workflow can write what it writes. */
  readonly isSigned: boolean;
}

/** All ends of these environments. */
export async function endsIn(
  log: WatchLog,
  environments: readonly WatchEnd['environment'][],
): Promise<Finding<readonly WatchEnd[]>> {
  const all: WatchEnd[] = [];
  for (const environment of new Set(environments)) {
    const ends = await log.read(environment);
    if (ends.kind !== 'known') return ends;
    all.push(...ends.value);
  }
  return known(all);
}

/** Logs each watch that is over, and each answer once. Answers what could not be logged, one line each. */
export async function logEnds(
  log: WatchLog,
  { rows, now }: Looked,
  earlier: readonly WatchEnd[],
): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const row of rows) {
    if (row.kind !== 'live' || now < row.until || !row.result.isComplete) continue;
    const end = { ...endFor(row), at: now };
    // An unsigned one may be forged, so it keeps no signed one off the log, and one of another login none at all.
    const counting = earlier.filter(
      ({ isUnsigned, by }) => by === undefined && !(log.isSigned && isUnsigned === true),
    );
    if (counting.some((watchEnd) => isAsBad(watchEnd, end))) continue;
    const logged = await log.append(end);
    if (logged.kind !== 'known') {
      const { flag, environment } = row.watched;
      troubles.push(WATCH_TROUBLES.endNotLogged({ flag: flag.key, environment }, logged.why));
    }
  }
  return troubles;
}

/** Whether an earlier end says the same, or that the same watch was bad: a person may have closed its issues since. */
function isAsBad(earlier: WatchEnd, end: WatchEnd): boolean {
  const names = ['environment', 'flag', 'landing', 'for'] as const;
  const isSameWatch = names.every((name) => earlier[name] === end[name]);
  return isSameWatch && (earlier.answer === 'bad' || earlier.answer === end.answer);
}

function endFor({ watched, landing, result }: WatchFacts): Omit<WatchEnd, 'at'> {
  const { flag, environment, watch } = watched;
  const answer = result.answer === 'warning' ? 'undecided' : result.answer;
  return { environment, flag: flag.key, landing: landing.sha, answer, for: watch.for };
}
