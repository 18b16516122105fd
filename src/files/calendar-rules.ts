// When an event of an iCalendar file recurs, by its rules.
import ICAL from 'ical.js';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { isZone, localAt } from '#domain/zone.ts';
import type { LocalTime } from '#domain/zone.ts';
import { CALENDAR_TEXTS } from '#messages/missing.ts';
import { momentOf, zoneOf } from './calendar-times.ts';

/** Occurrences of all events that are looked at, also those before the range. */
export const MOST_OCCURRENCES = 20_000;

export interface Recurring {
  readonly time: ICAL.Time;
  readonly at: Instant;
}

interface Range {
  readonly until: Instant;
  /** The zone of times that name none. */
  readonly zone: string;
}

/** The times of all rules of an event. The library joins those of several rules, and loses some of them. */
export function timesOfRules(
  event: ICAL.Event,
  name: 'rrule' | 'exrule',
  range: Range,
): readonly Recurring[] {
  return event.component
    .getAllProperties(name)
    .map((property) => ruleOf(property, event, range))
    .flatMap((rule) => [...timesOf(rule, event, range)]);
}

/** The library also counts days that it made up. */
function* timesOf(
  rule: ICAL.Recur,
  event: ICAL.Event,
  { until, zone }: Range,
): Generator<Recurring> {
  const most = rule.count ?? Infinity;
  rule.count = null;
  const iterator = rule.iterator(event.startDate);
  for (let looks = 0, count = 0; count < most; looks += 1) {
    const time = iterator.next() as ICAL.Time | null;
    if (time === null || time === undefined) return;
    const at = momentOf(time, event, zone).first;
    if (at >= until) return;
    if (looks === MOST_OCCURRENCES) throw new Error(CALENDAR_TEXTS.tooManyTimes(MOST_OCCURRENCES));
    if (!isOnDayOf(rule, event.startDate, time)) continue;
    count += 1;
    yield { time: time.clone(), at };
  }
}

/** Where a year has no such day, as 29 February, the library takes a day of the next month. */
function isOnDayOf(rule: ICAL.Recur, start: ICAL.Time, time: ICAL.Time): boolean {
  if (rule.freq !== 'YEARLY') return true;
  const months = partOf(rule, 'BYMONTH');
  const isOnItsDay = partOf(rule, 'BYDAY').length + partOf(rule, 'BYYEARDAY').length === 0;
  const written = partOf(rule, 'BYMONTHDAY');
  const days = written.length === 0 && isOnItsDay ? [start.day] : written;
  const fromTheEnd = time.day - ICAL.Time.daysInMonth(time.month, time.year) - 1;
  return (
    (months.length === 0 || months.includes(time.month)) &&
    (days.length === 0 || days.includes(time.day) || days.includes(fromTheEnd))
  );
}

function partOf(rule: ICAL.Recur, name: string): readonly unknown[] {
  return (rule.getComponent(name) as readonly unknown[] | undefined) ?? [];
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The last moment of a series is written in UTC, and the library compares it with local times where the calendar does not
 * describe their zone. A date is the end of its day. Days of a month without a month are in each month.
 */
function ruleOf(property: ICAL.Property, { component }: ICAL.Event, { zone }: Range): ICAL.Recur {
  // To the library, rules of exceptions are plain texts.
  const rule = ICAL.Recur.fromString(String(property.getFirstValue()));
  if (partOf(rule, 'BYWEEKNO').length > 0) throw new Error(CALENDAR_TEXTS.weekNumber());
  const isEachMonth = rule.freq === 'YEARLY' && partOf(rule, 'BYMONTH').length === 0;
  if (isEachMonth && partOf(rule, 'BYMONTHDAY').length > 0) rule.setComponent('BYMONTH', MONTHS);
  const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  const { until } = rule;
  if (until === null || start.isDate) return rule;
  const named = zoneOf(component.getFirstProperty('dtstart')) ?? zone;
  const end = until.isDate ? endOfDay(until) : until;
  const isLocal = start.zone?.tzid === 'floating' && end.zone?.tzid === 'UTC' && isZone(named);
  rule.until = isLocal ? timeAt(localAt(named, instant(end.toUnixTime()))) : end;
  return rule;
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
