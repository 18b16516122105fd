// When the times of an iCalendar file are: in UTC, in a zone that they name, that the calendar describes, or of the window.
import ICAL from 'ical.js';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { isZone, momentsOf } from '#domain/zone.ts';
import type { LocalTime } from '#domain/zone.ts';
import { CALENDAR_TEXTS } from '#messages/missing.ts';

/** When a time is, in the zone that it names. */
export type MomentsAt = (time: ICAL.Time) => ReturnType<typeof momentsOf>;

interface EventTimes {
  readonly item: ICAL.Event;
  readonly start: ICAL.Time;
  readonly end: ICAL.Time;
}

/**
 * An end in another zone than the beginning is as long after it as in the event itself. Of a duration, days are days of
 * the calendar, and hours are hours.
 */
export function endOf({ item, start, end }: EventTimes, at: MomentsAt, zone: string): Instant {
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

export function endAfter(
  start: ICAL.Time,
  { weeks, days, hours, minutes, seconds, isNegative }: ICAL.Duration,
  at: MomentsAt,
): Instant {
  if (isNegative) throw new Error(CALENDAR_TEXTS.endsBefore());
  const day = start.clone();
  day.adjust(weeks * 7 + days, 0, 0, 0);
  return instant(at(day).last + hours * 3600 + minutes * 60 + seconds);
}

/** `named`: the zone that the time names; that of the beginning of the event, if nothing else is said. */
export function momentOf(
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
  if (defined === null) throw new Error(CALENDAR_TEXTS.unknownZone(named));
  const offset = defined.utcOffset(time);
  return {
    first: instant(local - offsetBefore(defined, time, offset)),
    last: instant(local - offset),
  };
}

/** The larger offset of an hour that exists twice; the library knows the later one alone. */
function offsetBefore(zone: ICAL.Timezone, time: ICAL.Time, offset: number): number {
  const back = zone.utcOffset(secondsBefore(time, 3 * 3600)) - offset;
  if (back <= 0) return offset;
  const before = zone.utcOffset(secondsBefore(time, back));
  return before - offset === back ? before : offset;
}

function secondsBefore(time: ICAL.Time, seconds: number): ICAL.Time {
  const earlier = time.clone();
  earlier.adjust(0, 0, 0, -seconds);
  return earlier;
}

/** The zone that a property names; null: none. */
export function zoneOf(property: ICAL.Property | null): string | null {
  const name: unknown = property?.getParameter('tzid');
  return typeof name === 'string' ? name : null;
}

/** The zone of that name that the calendar itself describes; null: none. */
function definedZone(component: ICAL.Component, name: string): ICAL.Timezone | null {
  const zones = component.parent?.getAllSubcomponents('vtimezone') ?? [];
  const zone = zones.find((candidate) => candidate.getFirstPropertyValue('tzid') === name);
  return zone === undefined ? null : new ICAL.Timezone({ component: zone, tzid: name });
}
