// An iCalendar file as the times that its events cover. Loaded only where a window names a calendar, because the library
// is large. Every event counts, also one that its calendar shows as free, except one that was cancelled.
import ICAL from 'ical.js';
import type { CalendarTimes, Cause, ClosedTime } from '#domain/evidence.ts';
import { CALENDAR_TEXTS } from '#messages/missing.ts';
import type { MomentsAt } from './calendar-times.ts';
import type { Recurring } from './calendar-rules.ts';
import { MOST_OCCURRENCES, timesOfRules } from './calendar-rules.ts';
import { endAfter, endOf, momentOf, zoneOf } from './calendar-times.ts';

/** The events, or why the file cannot be read. */
export type CalendarReading =
  | { readonly kind: 'events'; readonly closed: readonly ClosedTime[] }
  | { readonly kind: 'unreadable'; readonly why: Cause };

export interface CalendarRange extends Pick<CalendarTimes, 'from' | 'until'> {
  /** The zone of times that name none, and of whole days. */
  readonly zone: string;
}

export const MOST_CALENDAR_BYTES = 256 * 1024;
const MOST_EVENTS = 2000;

/** The times within a range that the events of a calendar cover, in order. */
export function readCalendar(text: string, range: CalendarRange): CalendarReading {
  if (text.length > MOST_CALENDAR_BYTES) {
    return unreadable({ kind: 'too-large', kibibytes: MOST_CALENDAR_BYTES / 1024 });
  }
  try {
    return { kind: 'events', closed: closedTimes(text, range) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unreadable({ kind: 'no-calendar', error: reason });
  }
}

function unreadable(why: Cause): CalendarReading {
  return { kind: 'unreadable', why };
}

function closedTimes(text: string, range: CalendarRange): readonly ClosedTime[] {
  const components = calendarsIn(text).flatMap((calendar) =>
    calendar.getAllSubcomponents('vevent'),
  );
  if (components.length > MOST_EVENTS) throw new Error(CALENDAR_TEXTS.tooManyEvents(MOST_EVENTS));
  components.forEach(refuseImpossibleDates);
  const times: ClosedTime[] = [];
  let left = MOST_OCCURRENCES;
  for (const component of components) {
    for (const { item, from, to } of occurrencesIn(component, components, range)) {
      left -= 1;
      if (left < 0) throw new Error(CALENDAR_TEXTS.tooManyTimes(MOST_OCCURRENCES));
      if (to < from) throw new Error(CALENDAR_TEXTS.endsBefore());
      const isWithin = from < range.until && to > range.from && to > from;
      if (isWithin && !isCancelled(item)) times.push({ from, to, why: item.summary ?? '' });
    }
  }
  return times.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

type Parsed = readonly [name: string, ...unknown[]];

/** A file may have several calendars. */
function calendarsIn(text: string): readonly ICAL.Component[] {
  const parsed = ICAL.parse(text.replace(/^\uFEFF/, '')) as Parsed | readonly Parsed[];
  const all = isOne(parsed) ? [parsed] : parsed;
  const calendars = all.map((one) => new ICAL.Component([...one]));
  const isCalendar = calendars.every(({ name }) => name === 'vcalendar');
  if (calendars.length === 0 || !isCalendar) throw new Error(CALENDAR_TEXTS.noCalendar());
  return calendars;
}

function isOne(parsed: Parsed | readonly Parsed[]): parsed is Parsed {
  return typeof parsed[0] === 'string';
}

/** The library reads 30 February as 2 March. */
function refuseImpossibleDates(component: ICAL.Component): void {
  const dates = JSON.stringify(component.toJSON()[1]).matchAll(/"(\d{4}-(\d\d)-(\d\d))[T"]/g);
  for (const [, date = '', month, day] of dates) {
    const read = new Date(`${date}T00:00:00Z`);
    const isSame = read.getUTCMonth() + 1 === Number(month) && read.getUTCDate() === Number(day);
    if (!isSame) throw new Error(CALENDAR_TEXTS.noDate(date));
  }
}

interface Occurrence extends Pick<ClosedTime, 'from' | 'to'> {
  readonly item: ICAL.Event;
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
  if (event.startDate === null) throw new Error(CALENDAR_TEXTS.noBeginning());
  if (!event.isRecurring()) {
    yield occurrenceOf(event, event.startDate, event.endDate, zone);
    return;
  }
  const momentsOfRules = (name: 'rrule' | 'exrule'): readonly Recurring[] =>
    timesOfRules(event, name, { until, zone });
  const leftOut = leftOutOf(event, changes, zone);
  momentsOfRules('exrule').forEach(({ at }) => leftOut.add(at));
  yield* datesTakenFrom(event, zone).filter(({ from }) => !leftOut.has(from));
  // The beginning counts, whether the rules name it or not.
  const start = { time: event.startDate, at: momentOf(event.startDate, event, zone).first };
  const times = new Map([start, ...momentsOfRules('rrule')].map(({ at, time }) => [at, time]));
  const days = daysLeftOutOf(event);
  for (const [at, time] of times) {
    if (!leftOut.has(at) && !days.has(dayOf(time))) yield occurrenceAt(time, event, zone);
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
): Set<ClosedTime['from']> {
  const momentsIn = (component: ICAL.Component, name: 'exdate' | 'recurrence-id') =>
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

/** Some calendars take the occurrence of a whole day out of a series that has times. */
function daysLeftOutOf({ component, startDate }: ICAL.Event): ReadonlySet<string> {
  const values = component.getAllProperties('exdate').flatMap((property) => property.getValues());
  const days = startDate.isDate ? [] : (values as ICAL.Time[]).filter(({ isDate }) => isDate);
  return new Set(days.map(dayOf));
}

function dayOf(time: ICAL.Time): string {
  return time.toString().slice(0, 10);
}

function isCancelled({ component }: ICAL.Event): boolean {
  return String(component.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED';
}
