// Calendars at base, after everything else: each file is read once, and its events are found once for each zone.
import type { Ask, CalendarTimes, Evidence } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import { durationOf, instant, plus } from '#domain/scalars.ts';
import type { CalendarRange } from '#files/calendar.ts';
import { asTree } from './ports.ts';
import type { Gatherer, Wanted } from './deps.ts';
import type { TreeId } from './ports.ts';

type CalendarAsk = Extract<Ask, { kind: 'calendar' }>;

/** How far events are read. A window is closed where they are not known. */
const PAST = durationOf('90d');
const FUTURE = durationOf('730d');

/** Adds the calendars that were asked for. */
export async function withCalendars(
  { repository }: Pick<Gatherer, 'repository'>,
  { asks, tip, tree, now }: Pick<Wanted, 'asks' | 'tip' | 'tree' | 'now'>,
  evidence: Evidence,
): Promise<Evidence> {
  const wanted = asks.filter((ask): ask is CalendarAsk => ask.kind === 'calendar');
  if (wanted.length === 0) return evidence;
  const texts = await textsOf(repository, tree ?? (tip && asTree(tip)), [
    ...new Set(wanted.map(({ path }) => path)),
  ]);
  const range = { from: instant(now - PAST), until: plus(now, FUTURE) };
  const calendars = await Promise.all(
    wanted.map(async ({ path, zone }): Promise<CalendarTimes> => {
      const closed = await closedIn(texts.get(path) ?? null, { ...range, zone });
      return { path, zone, ...range, closed };
    }),
  );
  return { ...evidence, calendars };
}

async function textsOf(
  repository: Gatherer['repository'],
  tree: TreeId | null,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (tree === null) return new Map();
  const blobs = await repository.readPaths(paths.map((path) => ({ tree, path })));
  const decoder = new TextDecoder();
  return new Map(
    paths.flatMap((path, index) => {
      const blob = blobs[index];
      return blob == null ? [] : [[path, decoder.decode(blob.bytes)] as const];
    }),
  );
}

async function closedIn(
  text: string | null,
  range: CalendarRange,
): Promise<CalendarTimes['closed']> {
  if (text === null) return absent('the default branch has no such file');
  const { readCalendar } = await import('#files/calendar.ts');
  const reading = readCalendar(text, range);
  return reading.kind === 'events' ? known(reading.closed) : unreachable(reading.why);
}
