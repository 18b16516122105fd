// An iCalendar file as the times that its events cover. Loaded only where a window names a calendar, because the library
// is large. Every event counts, also one that its calendar shows as free, except one that was cancelled.
import ICAL from 'ical.js';
import type { Cause } from '#domain/cause.ts';
import type { ClosedTime } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { isZone, localAt, momentsOf } from '#domain/zone.ts';
import type { LocalTime } from '#domain/zone.ts';

/** The events, or why the file cannot be read. */
export type CalendarReading =
  | { readonly kind: 'events'; readonly closed: readonly ClosedTime[] }
  | { readonly kind: 'unreadable'; readonly why: Cause };

export interface CalendarRange {
  readonly from: Instant;
  readonly until: Instant;
  /** The zone of times that name none, and of whole days. */
  readonly zone: string;
}

export const MOST_CALENDAR_BYTES = 256 * 1024;
const MOST_EVENTS = 2000;
/** Occurrences of all events that are looked at, also those before the range. */
const MOST_OCCURRENCES = 20_000;

/** The times within a range that the events of a calendar cover, in order. */
export function readCalendar(text: string, range: CalendarRange): CalendarReading {
  if (text.length > MOST_CALENDAR_BYTES) {
    return unreadable({ kind: 'too-large', kibibytes: MOST_CALENDAR_BYTES / 1024 });
  }
  try {
    return { kind: 'events', closed: closedTimes(text, range) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return unreadable({ kind: 'no-calendar', error: said });
  }
}

function unreadable(why: Cause): CalendarReading {
  return { kind: 'unreadable', why };
}

function closedTimes(text: string, range: CalendarRange): readonly ClosedTime[] {
  const components = calendarIn(text).getAllSubcomponents('vevent');
  if (components.length > MOST_EVENTS) throw new Error(`it has more than ${MOST_EVENTS} events`);
  const times: ClosedTime[] = [];
  let left = MOST_OCCURRENCES;
  for (const component of components) {
    for (const { item, from, to } of occurrencesIn(component, components, range)) {
      left -= 1;
      if (left < 0) throw new Error(`its events recur more than ${MOST_OCCURRENCES} times`);
      const isWithin = from < range.until && to > range.from && to > from;
      if (isWithin && !isCancelled(item)) times.push({ from, to, why: item.summary ?? '' });
    }
  }
  return times.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function calendarIn(text: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, ''));
  const calendar = new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0]);
  if (calendar.name !== 'vcalendar') throw new Error('it is no iCalendar file');
  return calendar;
}

interface Occurrence {
  readonly item: ICAL.Event;
  readonly from: Instant;
  readonly to: Instant;
}

/** A changed occurrence counts by itself at its new moment, and its series leaves out the original. */
function* occurrencesIn(
  component: ICAL.Component,
  all: readonly ICAL.Component[],
  { until, zone }: CalendarRange,
): Generator<Occurrence> {
  const changes = changesOf(component, all);
  // The library takes the changes of every event if it is given none.
  const event = new ICAL.Event(component, { exceptions: [...changes] });
  if (event.startDate === null) throw new Error('an event has no beginning');
  if (!event.isRecurring()) {
    yield occurrenceOf(event, event.startDate, event.endDate, zone);
    return;
  }
  endInZone(component, zone);
  const leftOut = leftOutOf(event, changes, zone);
  yield* datesTakenFrom(event, zone).filter(({ from }) => !leftOut.has(from));
  const iterator = event.iterator();
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next()) {
    const at = momentOf(next, event, zone).first;
    if (at >= until) return;
    if (leftOut.has(at)) continue;
    yield occurrenceAt(next, event, zone);
  }
}

function occurrenceOf(
  item: ICAL.Event,
  start: ICAL.Time,
  end: ICAL.Time,
  zone: string,
  named?: string | null,
): Occurrence {
  const at: MomentsAt = (time) => momentOf(time, item, zone, named);
  return { item, from: at(start).first, to: endOf({ item, start, end }, at, zone) };
}

/**
 * Further occurrences, each on a date or in a period. The library knows no periods, compares local times of other zones
 * with that of the beginning, and loses the beginning itself where there is no rule.
 */
function datesTakenFrom(event: ICAL.Event, zone: string): readonly Occurrence[] {
  const { component } = event;
  const properties = component.getAllProperties('rdate');
  component.removeAllProperties('rdate');
  return properties.flatMap((property) => {
    const named = zoneOf(property);
    return (property.getValues() as (ICAL.Time | ICAL.Period)[]).map((value) =>
      value instanceof ICAL.Period
        ? periodOf(value, event, zone, named)
        : occurrenceAt(value, event, zone, named),
    );
  });
}

function periodOf(
  { start, end, duration: length }: ICAL.Period,
  item: ICAL.Event,
  zone: string,
  named: string | null,
): Occurrence {
  const at: MomentsAt = (time) => momentOf(time, item, zone, named);
  const to = (end as ICAL.Time | null) === null ? endAfter(start, length, at) : at(end).last;
  return { item, from: at(start).first, to };
}

function occurrenceAt(
  time: ICAL.Time,
  event: ICAL.Event,
  zone: string,
  named?: string | null,
): Occurrence {
  const { item, startDate, endDate } = event.getOccurrenceDetails(time);
  return occurrenceOf(item, startDate, endDate, zone, named);
}

/** The changed occurrences of a series; of a changed occurrence itself, none. */
function changesOf(
  component: ICAL.Component,
  all: readonly ICAL.Component[],
): readonly ICAL.Component[] {
  if (component.hasProperty('recurrence-id')) return [];
  const uid = component.getFirstPropertyValue('uid');
  return all.filter(
    (candidate) =>
      candidate.hasProperty('recurrence-id') && candidate.getFirstPropertyValue('uid') === uid,
  );
}

/**
 * The occurrences that are taken out or changed. The library compares local times, so it misses those that are written in
 * UTC or in another zone.
 */
function leftOutOf(
  event: ICAL.Event,
  changes: readonly ICAL.Component[],
  zone: string,
): ReadonlySet<Instant> {
  const momentsIn = (component: ICAL.Component, name: 'exdate' | 'recurrence-id'): Instant[] =>
    component
      .getAllProperties(name)
      .flatMap((property) =>
        (property.getValues() as ICAL.Time[]).map(
          (time) => momentOf(time, event, zone, zoneOf(property)).first,
        ),
      );
  return new Set([
    ...momentsIn(event.component, 'exdate'),
    ...changes.flatMap((change) => momentsIn(change, 'recurrence-id')),
  ]);
}

/**
 * The last moment of a series is written in UTC, and the library compares it with local times where the calendar does not
 * describe their zone. A date is the end of its day.
 */
function endInZone(component: ICAL.Component, zone: string): void {
  const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  for (const property of component.getAllProperties('rrule')) {
    const rule = property.getFirstValue() as ICAL.Recur;
    const { until } = rule;
    if (until === null || start.isDate) continue;
    const end = until.isDate ? endOfDay(until) : until;
    const named = zoneOf(component.getFirstProperty('dtstart')) ?? zone;
    const isLocal = start.zone?.tzid === 'floating' && end.zone?.tzid === 'UTC' && isZone(named);
    rule.until = isLocal ? timeAt(localAt(named, instant(end.toUnixTime()))) : end;
    property.setValue(rule);
  }
}

function endOfDay({ year, month, day }: ICAL.Time): ICAL.Time {
  return localTime({ year, month, day, hour: 23, minute: 59, second: 59 });
}

function timeAt(local: LocalTime): ICAL.Time {
  const date = new Date(local * 1000);
  return localTime({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  });
}

function localTime(parts: ConstructorParameters<typeof ICAL.Time>[0]): ICAL.Time {
  return new ICAL.Time({ ...parts, isDate: false }, ICAL.Timezone.localTimezone);
}

function isCancelled({ component }: ICAL.Event): boolean {
  return component.getFirstPropertyValue('status') === 'CANCELLED';
}

/** When a time is, in the zone that it names. */
type MomentsAt = (time: ICAL.Time) => ReturnType<typeof momentsOf>;

interface Times {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
}

/**
 * An end in another zone than the beginning is as long after it as in the event itself. Of a duration, days are days of
 * the calendar, and hours are hours.
 */
function endOf({ item, start, end }: Times, at: MomentsAt, zone: string): Instant {
  const { component, startDate, endDate } = item;
  if (component.hasProperty('duration')) return endAfter(start, item.duration, at);
  const zones = (['dtstart', 'dtend'] as const).map((name) =>
    zoneOf(component.getFirstProperty(name)),
  );
  const isSameZone =
    !component.hasProperty('dtend') ||
    (zones[0] === zones[1] && startDate.zone?.tzid === endDate.zone?.tzid);
  if (isSameZone) return at(end).last;
  const length =
    momentOf(endDate, item, zone, zones[1]).last - momentOf(startDate, item, zone).first;
  return instant(at(start).last + length);
}

function endAfter(
  start: ICAL.Time,
  { weeks, days, hours, minutes, seconds, isNegative }: ICAL.Duration,
  at: MomentsAt,
): Instant {
  if (isNegative) return at(start).first;
  const day = start.clone();
  day.adjust(weeks * 7 + days, 0, 0, 0);
  return instant(at(day).last + hours * 3600 + minutes * 60 + seconds);
}

/** `named`: the zone that the time names; that of the beginning of the event, if nothing else is said. */
function momentOf(
  time: ICAL.Time,
  { component }: ICAL.Event,
  zone: string,
  named = zoneOf(component.getFirstProperty('dtstart')),
): ReturnType<typeof momentsOf> {
  const seconds = Date.UTC(
    time.year,
    time.month - 1,
    time.day,
    time.isDate ? 0 : time.hour,
    time.isDate ? 0 : time.minute,
    time.isDate ? 0 : time.second,
  );
  const local = (seconds / 1000) as LocalTime;
  if (time.zone?.tzid === 'UTC') return { first: instant(local), last: instant(local) };
  if (named === null || time.isDate) return momentsOf(zone, local);
  if (isZone(named)) return momentsOf(named, local);
  const defined = definedZone(component, named);
  if (defined === null) throw new Error(`it names the unknown time zone ${named}`);
  const at = instant(local - defined.utcOffset(time));
  return { first: at, last: at };
}

/** The zone that a property names; null: none. */
function zoneOf(property: ICAL.Property | null): string | null {
  const name: unknown = property?.getParameter('tzid');
  return typeof name === 'string' ? name : null;
}

/** The zone of that name that the calendar itself describes; null: none. */
function definedZone(component: ICAL.Component, name: string): ICAL.Timezone | null {
  const zones = component.parent?.getAllSubcomponents('vtimezone') ?? [];
  const zone = zones.find((candidate) => candidate.getFirstPropertyValue('tzid') === name);
  return zone === undefined ? null : new ICAL.Timezone({ component: zone, tzid: name });
}
