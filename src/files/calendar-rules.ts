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
/** A hundred years of days. */
const MOST_LOOKS = 40_000;

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

interface Rule {
  readonly recur: ICAL.Recur;
  /** Of what the library finds, what the rule names. */
  readonly names: (time: ICAL.Time) => boolean;
}

/** Counts what the rule names, and not what the library finds. */
function* timesOf(
  { recur, names }: Rule,
  event: ICAL.Event,
  { until, zone }: Range,
): Generator<Recurring> {
  const most = recur.count ?? Infinity;
  recur.count = null;
  const iterator = recur.iterator(event.startDate);
  for (let looks = 0, count = 0; count < most; looks += 1) {
    const time = iterator.next() as ICAL.Time | null;
    if (time === null || time === undefined) return;
    const at = momentOf(time, event, zone).first;
    if (at >= until) return;
    if (looks === MOST_LOOKS) throw new Error(CALENDAR_TEXTS.tooManyLooks());
    if (count === MOST_OCCURRENCES) throw new Error(CALENDAR_TEXTS.tooManyTimes(MOST_OCCURRENCES));
    if (!names(time)) continue;
    count += 1;
    yield { time: time.clone(), at };
  }
}

/** To the library, rules of exceptions are plain texts. */
function ruleOf(property: ICAL.Property, event: ICAL.Event, range: Range): Rule {
  const recur = ICAL.Recur.fromString(String(property.getFirstValue()));
  const { BYWEEKNO, BYDAY, BYHOUR = [], BYMINUTE = [], BYSECOND = [] } = recur.parts;
  if (BYWEEKNO !== undefined) throw new Error(CALENDAR_TEXTS.weekNumber());
  // Of the number of a weekday, the library reads the last digit.
  if (BYDAY?.some((day) => /\d\d/.test(day)) === true)
    throw new Error(CALENDAR_TEXTS.weekdayNumber());
  if (recur.parts.BYSETPOS !== undefined && !readsPositions(recur))
    throw new Error(CALENDAR_TEXTS.position());
  // The library loses some of these times, and finds others.
  const areSeveral = [BYHOUR, BYMINUTE, BYSECOND].some(({ length }) => length > 1);
  if (BYDAY !== undefined && areSeveral && !FINE.has(recur.freq) && recur.freq !== 'WEEKLY')
    throw new Error(CALENDAR_TEXTS.severalTimes());
  recur.until = lastOf(recur, event, range);
  return FINE.has(recur.freq) ? limited(recur) : monthly(recur, event.startDate);
}

/** Of all other sets the library takes every time, or one of each month. */
function readsPositions({ freq, parts: { BYDAY, BYMONTH, BYMONTHDAY } }: ICAL.Recur): boolean {
  const isOfOneMonth = freq === 'MONTHLY' || (freq === 'YEARLY' && BYMONTH?.length === 1);
  return isOfOneMonth && BYDAY !== undefined && BYMONTHDAY === undefined;
}

const FINE: ReadonlySet<string> = new Set(['DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY']);
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** For a day or an hour that never comes, such as each 30 February, the library would look for ever. */
function limited(recur: ICAL.Recur): Rule {
  const { BYMONTH, BYMONTHDAY, BYDAY, ...parts } = recur.parts;
  const { BYHOUR, BYMINUTE, ...others } = parts;
  // The same times in larger steps.
  const isDaily =
    recur.interval === 1 &&
    BYHOUR !== undefined &&
    (recur.freq === 'HOURLY' || (recur.freq === 'MINUTELY' && BYMINUTE !== undefined));
  if (isDaily) recur.freq = 'DAILY';
  const areHours = recur.freq !== 'DAILY';
  const areMinutes = areHours && recur.freq !== 'HOURLY';
  recur.parts = {
    ...others,
    ...(areHours || BYHOUR === undefined ? {} : { BYHOUR }),
    ...(areMinutes || BYMINUTE === undefined ? {} : { BYMINUTE }),
  };
  return {
    recur,
    names: (time) =>
      allows(BYMONTH, time.month) &&
      (allows(BYMONTHDAY, time.day) || allows(BYMONTHDAY, fromTheEnd(time))) &&
      allows(BYDAY, WEEKDAYS[time.dayOfWeek() - 1]) &&
      (!areHours || allows(BYHOUR, time.hour)) &&
      (!areMinutes || allows(BYMINUTE, time.minute)),
  };
}

function allows<T>(named: readonly T[] | undefined, value: T | undefined): boolean {
  return named === undefined || (value !== undefined && named.includes(value));
}

function fromTheEnd({ year, month, day }: ICAL.Time): number {
  return day - ICAL.Time.daysInMonth(month, year) - 1;
}

/**
 * Days of a year as days of its months. In a year without 29 February the library takes 1 March, and in years it loses days
 * that are counted from the end of a month.
 */
function monthly(recur: ICAL.Recur, { year, month, day }: ICAL.Time): Rule {
  const { BYMONTH: months, BYMONTHDAY: days, ...parts } = recur.parts;
  const isOnDays = days !== undefined || parts.BYDAY === undefined;
  const isPlain = parts.BYYEARDAY === undefined && parts.BYSETPOS === undefined;
  const named = months ?? (days === undefined ? [month] : null);
  const isIn = ({ month: found }: ICAL.Time): boolean => allows(months, found);
  // With months, the library loses the first time of a rule that begins in another month.
  if (recur.freq === 'MONTHLY') {
    recur.parts = { ...parts, ...(days === undefined ? {} : { BYMONTHDAY: days }) };
    return { recur, names: isIn };
  }
  if (recur.freq !== 'YEARLY' || !isOnDays || !isPlain) return { recur, names: isIn };
  const { interval } = recur;
  recur.freq = 'MONTHLY';
  recur.interval = 1;
  recur.parts = { ...parts, BYMONTHDAY: days ?? [day] };
  return {
    recur,
    names: (time) =>
      (named === null || named.includes(time.month)) && (time.year - year) % interval === 0,
  };
}

/**
 * The last moment of a series is written in UTC, and the library compares it with local times where the calendar does not
 * describe their zone. A date is the end of its day.
 */
function lastOf(
  { until }: ICAL.Recur,
  { component }: ICAL.Event,
  { zone }: Range,
): ICAL.Time | null {
  const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  if (until === null || start.isDate) return until;
  const named = zoneOf(component.getFirstProperty('dtstart')) ?? zone;
  const end = until.isDate ? endOfDay(until) : until;
  const isLocal = start.zone?.tzid === 'floating' && end.zone?.tzid === 'UTC' && isZone(named);
  return isLocal ? timeAt(localAt(named, instant(end.toUnixTime()))) : end;
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
