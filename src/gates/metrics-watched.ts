// `metrics: { watched: 24h }`: the watch of the exposure that would be raised has ended well.
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag, Requirement } from '#domain/snapshot.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { duration, durationOf, plus } from '#domain/scalars.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { WATCHED_MESSAGES } from '#messages/gates/metrics-watched.ts';
import type { GateAnswer, MisfitProblem, Promotion } from './gate.ts';
import { answersFrom } from './gate.ts';
import { liveSince } from './metrics-window.ts';

const { codes, pass, wait, problem } = answersFrom(WATCHED_MESSAGES);
export { codes as WATCHED_CODES };

/** How far back the landing of the exposure is looked for, where a watch or a comparison rests on it. */
export const LONGEST_WATCHED = durationOf('365d');

export function watchedAsks(environment: EnvironmentName): readonly Ask[] {
  return [{ kind: 'watched', environment }];
}

/** `live`: what users have there; the watch must have ended for exactly this. */
export function judgeWatched(
  length: string,
  environment: EnvironmentName,
  { live, awaited }: { readonly live: Exposures; readonly awaited: Exposures },
  { change: { flag }, proposal, now }: Promotion,
  evidence: Evidence,
): GateAnswer {
  const of = { environment, length };
  const missing = evidence.watched;
  if (missing?.kind !== 'known') {
    const why = missing ?? { kind: 'absent' as const, why: { kind: 'not-asked' } };
    return wait('metrics/watch-unknown', { ...of, missing: why });
  }
  const since = liveSince({ flag, environment, live, awaited }, evidence);
  if (since.kind !== 'since') return wait('metrics/not-watched', of);
  const logged = missing.value.filter(
    (watchEnd) =>
      watchEnd.flag === flag &&
      watchEnd.environment === environment &&
      watchEnd.landing === since.landed.landing.sha &&
      durationOf(watchEnd.for) >= durationOf(length),
  );
  const ends = logged.filter(({ by }) => by === undefined);
  const newest = ends.at(-1);
  if (newest?.answer === 'good') {
    // A forged end must not raise anything. One that is not good may be forged, too, and then it only delays.
    const trusted = ends.findLast(({ isUnsigned }) => isUnsigned !== true);
    return trusted?.answer === 'good'
      ? pass('metrics/watched', of)
      : wait('metrics/watch-unsigned', of);
  }
  if (newest !== undefined) return wait('metrics/watched-badly', { ...of, answer: newest.answer });
  const watch = valueOf(filesOf(proposal.base, flag).flag)?.watch;
  // The log gets its end when all of the flag's own watch is over, which may be longer.
  const end = plus(
    since.at,
    duration(Math.max(durationOf(length), durationOf(watch?.for ?? length))),
  );
  if (end > now) return wait('metrics/watching', { ...of, due: end }, { readyAt: end });
  const by = logged.at(-1)?.by;
  return by === undefined
    ? wait('metrics/not-watched', of)
    : wait('metrics/watched-by-other', { ...of, by });
}

/** Whether a watch is still asked for, and one that is as long. */
export function keepsWatched(to: string | undefined, from: string | undefined): boolean {
  return from === undefined || (to !== undefined && durationOf(to) >= durationOf(from));
}

export function watchedMisfits(
  length: string | undefined,
  { key, watch }: Flag,
): readonly MisfitProblem[] {
  if (length === undefined) return [];
  if (watch !== undefined && durationOf(watch.for) >= durationOf(length)) return [];
  const facts = { flag: key, length };
  return [{ ...problem('metrics/no-watch', ['watched'], facts), reason: watch ? ['watch'] : [] }];
}

/** Whether a requirement asks for the end of a watch, also at one step of a ladder. */
export function asksForWatched({ gate, settings }: Requirement): boolean {
  if (typeof settings !== 'object' || settings === null) return false;
  if (gate === 'metrics' && 'watched' in settings) return true;
  return Object.entries(settings).some(([name, part]) =>
    asksForWatched({ gate: name, settings: part }),
  );
}
