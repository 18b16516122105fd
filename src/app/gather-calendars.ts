// Calendars at base, after everything else: each file is read once, and its events are found once for each zone.
import type { Ask, CalendarTimes, Evidence } from '#domain/evidence.ts';
import { calendarSpan, eventsIn } from '#app/load/calendars.ts';
import type { Blob, Gatherer, TreeId, Wanted } from './ports.ts';
import { asTree } from './ports.ts';

type CalendarAsk = Extract<Ask, { kind: 'calendar' }>;

/** Adds the calendars that were asked for. */
export async function withCalendars(
  { repository }: Pick<Gatherer, 'repository'>,
  { asks, tip, tree, now, landedAt }: Omit<Wanted, 'fingerprint' | 'base'>,
  evidence: Evidence,
): Promise<Evidence> {
  const wanted = asks.filter((ask): ask is CalendarAsk => ask.kind === 'calendar');
  if (wanted.length === 0) return evidence;
  const files = await filesAt(repository, tree ?? (tip && asTree(tip)), [
    ...new Set(wanted.map(({ path }) => path)),
  ]);
  const span = calendarSpan(now, landedAt);
  const calendars = await Promise.all(
    wanted.map(async ({ path, zone }): Promise<CalendarTimes> => {
      const closed = await eventsIn(files.get(path) ?? null, { ...span, zone });
      return { path, zone, ...span, closed };
    }),
  );
  return { ...evidence, calendars };
}

async function filesAt(
  repository: Gatherer['repository'],
  tree: TreeId | null,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Blob | null>> {
  if (tree === null) return new Map();
  const blobs = await repository.readPaths(paths.map((path) => ({ tree, path })));
  return new Map(paths.map((path, index) => [path, blobs[index] ?? null]));
}
