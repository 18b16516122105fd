// The calendars that a pipeline names. A window whose calendar is missing or cannot be read stays closed, so the line that
// names it says why.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { ClosedTime, Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf, instant, plus } from '#domain/scalars.ts';
import type { CalendarRange } from '#files/calendar.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { Blob } from '#app/ports.ts';
import { filesNamedIn } from './inspect.ts';

/** How far events are read. A window is closed where they are not known. */
const PAST = durationOf('90d');
const FUTURE = durationOf('730d');

/** The span of a calendar that is read at a moment. It holds the landing of what is judged, however old that is. */
export function calendarSpan(
  now: Instant,
  landedAt: Instant = now,
): Pick<CalendarRange, 'from' | 'until'> {
  return { from: instant(Math.min(now - PAST, landedAt)), until: plus(now, FUTURE) };
}

/** The events of a calendar; `file` null: there is none. */
export async function eventsIn(
  file: Pick<Blob, 'bytes'> | null,
  range: CalendarRange,
): Promise<Finding<readonly ClosedTime[]>> {
  if (file === null) return absent({ kind: 'no-file' });
  // The library is large, so that it is loaded only where a window names a calendar.
  const { readCalendar } = await import('#files/calendar.ts');
  const reading = readCalendar(new TextDecoder().decode(file.bytes), range);
  return reading.kind === 'events' ? known(reading.closed) : unreachable(reading.why);
}

export interface CalendarFiles {
  /** Whether a calendar is looked at; left out: all are. */
  readonly isWanted?: (path: string) => boolean;
  /** Returns each of these files; null where there is none. */
  readonly read: (paths: readonly string[]) => Promise<readonly (Blob | null)[]>;
}

/** What is wrong with the calendars of a pipeline. */
export async function calendarDiagnostics(
  pipeline: ReadFile<Pipeline> | null,
  { isWanted = () => true, read }: CalendarFiles,
  now: Instant,
): Promise<readonly Diagnostic[]> {
  const named = filesNamedIn(pipeline).filter(({ path }) => isWanted(path));
  if (named.length === 0) return [];
  const files = await read(named.map(({ path }) => path));
  // A time without a zone can be read in any zone.
  const range = { ...calendarSpan(now), zone: 'UTC' };
  const events = await Promise.all(files.map((file) => eventsIn(file, range)));
  return named.flatMap(({ unreadable }, index) => {
    const finding = events[index];
    return finding === undefined || finding.kind === 'known' ? [] : [unreadable(finding.why)];
  });
}
