// An iCalendar file as the times that its events cover. Loaded only where a window names a calendar, because the library
// is large. Every event counts, also one that its calendar shows as free, except one that was cancelled.
import ICAL from 'ical.js';
import type { ClosedTime } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { isZone, momentsOf } from '#domain/zone.ts';
import type { LocalTime } from '#domain/zone.ts';

/** The events, or why the file cannot be read. */
export type CalendarReading =
  | { readonly kind: 'events'; readonly closed: readonly ClosedTime[] }
  | { readonly kind: 'unreadable'; readonly why: string };

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
    return unreadable(`it has more than ${MOST_CALENDAR_BYTES / 1024} KiB`);
  }
  try {
    return { kind: 'events', closed: closedTimes(text, range) };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

function unreadable(why: string): CalendarReading {
  return { kind: 'unreadable', why };
}

function closedTimes(text: string, range: CalendarRange): readonly ClosedTime[] {
  const calendar = calendarIn(text);
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length > MOST_EVENTS) throw new Error(`it has more than ${MOST_EVENTS} events`);
  const times: ClosedTime[] = [];
  let left = MOST_OCCURRENCES;
  for (const component of events) {
    const event = new ICAL.Event(component);
    // A changed occurrence belongs to the event that recurs, which knows it.
    if (event.isRecurrenceException() && hasSeries(event, events)) continue;
    for (const occurrence of occurrencesOf(event)) {
      left -= 1;
      if (left < 0) throw new Error(`its events recur more than ${MOST_OCCURRENCES} times`);
      const { item } = occurrence;
      const from = momentOf(occurrence.start, item, range.zone).first;
      if (from >= range.until) break;
      const to = endOf(occurrence, range.zone);
      const isWithin = to > range.from && to > from;
      if (isWithin && !isCancelled(item)) times.push({ from, to, why: item.summary ?? '' });
    }
  }
  return times.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

function calendarIn(text: string): ICAL.Component {
  const parsed: unknown = ICAL.parse(text);
  const calendar = new ICAL.Component(parsed as ConstructorParameters<typeof ICAL.Component>[0]);
  if (calendar.name !== 'vcalendar') throw new Error('it is no iCalendar file');
  return calendar;
}

function hasSeries({ uid }: ICAL.Event, events: readonly ICAL.Component[]): boolean {
  return events.some(
    (component) =>
      component.getFirstPropertyValue('uid') === uid && !component.hasProperty('recurrence-id'),
  );
}

interface Occurrence {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
}

function* occurrencesOf(event: ICAL.Event): Generator<Occurrence> {
  if (!event.isRecurring()) {
    yield { item: event, start: event.startDate, end: event.endDate };
    return;
  }
  const iterator = event.iterator();
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    yield { item, start: startDate, end: endDate };
  }
}

function isCancelled({ component }: ICAL.Event): boolean {
  return component.getFirstPropertyValue('status') === 'CANCELLED';
}

/** An end in another zone than the beginning is as long after it as in the event itself. */
function endOf({ item, start, end }: Occurrence, zone: string): Instant {
  const { component, startDate, endDate } = item;
  const isSameZone =
    !component.hasProperty('dtend') ||
    (zoneOf(component, 'dtstart') === zoneOf(component, 'dtend') &&
      startDate.zone?.tzid === endDate.zone?.tzid);
  if (isSameZone) return momentOf(end, item, zone).last;
  const length =
    momentOf(endDate, item, zone, 'dtend').last - momentOf(startDate, item, zone).first;
  return instant(momentOf(start, item, zone).last + length);
}

/** `bound`: the property whose zone counts. */
function momentOf(
  time: ICAL.Time,
  { component }: ICAL.Event,
  zone: string,
  bound: 'dtstart' | 'dtend' = 'dtstart',
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
  const named = time.isDate ? null : zoneOf(component, bound);
  if (time.zone?.tzid === 'UTC') return { first: instant(local), last: instant(local) };
  if (named === null) return momentsOf(zone, local);
  if (isZone(named)) return momentsOf(named, local);
  const defined = definedZone(component, named);
  if (defined === null) throw new Error(`it names the unknown time zone ${named}`);
  const at = instant(local - defined.utcOffset(time));
  return { first: at, last: at };
}

/** The zone that the beginning or the end of an event names; null: none. */
function zoneOf(component: ICAL.Component, bound: 'dtstart' | 'dtend'): string | null {
  const name: unknown = component.getFirstProperty(bound)?.getParameter('tzid');
  return typeof name === 'string' ? name : null;
}

/** The zone of that name that the calendar itself describes; null: none. */
function definedZone(component: ICAL.Component, name: string): ICAL.Timezone | null {
  const zones = component.parent?.getAllSubcomponents('vtimezone') ?? [];
  const zone = zones.find((candidate) => candidate.getFirstPropertyValue('tzid') === name);
  return zone === undefined ? null : new ICAL.Timezone({ component: zone, tzid: name });
}
