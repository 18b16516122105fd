// The spans of a window: weekly ones, ranges of dates and the events of a calendar, each as the slots of time that it
// covers.
import type { ClosedTime } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { LocalTime } from '#domain/zone.ts';
import { DAY, localAt, momentsOf } from '#domain/zone.ts';

/** A stretch of time that a span covers. */
export interface Slot {
  /** Null: no beginning. */
  readonly from: Instant | null;
  /** The first moment after it; null: no end. */
  readonly to: Instant | null;
  /** The reason from the file; empty if the file has none. */
  readonly why: string;
}

export interface Span {
  /** The slot that contains a moment; null: none does. */
  readonly slotAt: (at: Instant) => Slot | null;
  /** The beginning of the first slot after a moment; null: there is none. */
  readonly startAfter: (at: Instant) => Instant | null;
}

/** A weekly span, or a range of local times. An end that is left out is open. */
export type WrittenSpan =
  | string
  | { readonly from?: string; readonly to?: string; readonly why?: string };

/** `deny`: a doubtful hour belongs to the span. `allow`: it does not. */
export type SpanKind = 'deny' | 'allow';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const DAY_PATTERN = `(?:${DAYS.join('|')})`;
const TIME_PATTERN = '(?:[01][0-9]|2[0-3]):[0-5][0-9]';
const END_PATTERN = `(?:${TIME_PATTERN}|24:00)`;

/** `Fri 16:00-Mon 08:00` (one span), or `Mon-Fri 09:00-17:00` (one on each day). */
export const WEEKLY_PATTERN = `^(?:${DAY_PATTERN} ${TIME_PATTERN}-${DAY_PATTERN} ${END_PATTERN}|${DAY_PATTERN}(?:-${DAY_PATTERN})? ${TIME_PATTERN}-${END_PATTERN})$`;

/** A date, or a date with a time, both in the zone of the window. */
export const LOCAL_PATTERN = `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ]${TIME_PATTERN}(?::[0-5][0-9])?)?$`;

const WEEK = 7 * DAY;
/** 1970 began on a Thursday. */
const FIRST_MONDAY = 4 * DAY;

export function spansOf(written: WrittenSpan, zone: string, kind: SpanKind): readonly Span[] {
  if (typeof written !== 'string') return [rangeOf(written, zone, kind)];
  return weeklyOf(written).map((week) => weekly(week, written, zone, kind));
}

/** From and to in seconds since Monday 00:00; `to` is later than `from`. */
export interface Weekly {
  readonly from: number;
  readonly to: number;
}

/** The spans of a week. Empty where a span has no length. */
export function weeklyOf(text: string): readonly Weekly[] {
  const [head = '', tail = ''] = splitAtTimes(text);
  const [firstDay = '', from = ''] = head.split(' ');
  const [lastDay, to] = tail.includes(' ') ? tail.split(' ') : [null, tail];
  const startsAt = secondsOf(from);
  const endsAt = secondsOf(to ?? '');
  if (lastDay !== null) {
    const start = indexOf(firstDay) * DAY + startsAt;
    const end = indexOf(lastDay ?? '') * DAY + endsAt;
    return end === start ? [] : [{ from: start, to: end > start ? end : end + WEEK }];
  }
  return daysOf(firstDay).flatMap((day) => {
    const start = day * DAY + startsAt;
    const end = day * DAY + endsAt;
    return end === start ? [] : [{ from: start, to: end > start ? end : end + DAY }];
  });
}

/** Before and after the hyphen that follows a time. */
function splitAtTimes(text: string): readonly string[] {
  const at = text.indexOf('-', text.indexOf(':'));
  return [text.slice(0, at), text.slice(at + 1)];
}

function daysOf(text: string): readonly number[] {
  const [first = '', last = first] = text.split('-');
  const [from, to] = [indexOf(first), indexOf(last)];
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (from + index) % 7);
}

function indexOf(day: string): number {
  return DAYS.indexOf(day);
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}

function weekly({ from, to }: Weekly, text: string, zone: string, kind: SpanKind): Span {
  // A forecast looks at the same weeks again and again.
  const slots = new Map<number, Slot>();
  const slotIn = (monday: number): Slot => {
    const slot = slots.get(monday) ?? {
      from: startOf(zone, (monday + from) as LocalTime, kind),
      to: endOf(zone, (monday + to) as LocalTime, kind),
      why: text,
    };
    slots.set(monday, slot);
    return slot;
  };
  const around = (at: Instant, weeks: readonly number[]): readonly Slot[] => {
    const local = localAt(zone, at);
    const monday = local - ((((local - FIRST_MONDAY) % WEEK) + WEEK) % WEEK);
    return weeks.map((week) => slotIn(monday + week * WEEK));
  };
  return {
    slotAt: (at) => around(at, [0, -1, 1, -2]).find((slot) => holds(slot, at)) ?? null,
    startAfter: (at) => firstAfter(around(at, [-1, 0, 1, 2]), at),
  };
}

function rangeOf(
  { from, to, why = '' }: Exclude<WrittenSpan, string>,
  zone: string,
  kind: SpanKind,
): Span {
  const slot = {
    from: from === undefined ? null : startOf(zone, localOf(from), kind),
    to: to === undefined ? null : endOf(zone, localOf(to), kind),
    why,
  };
  return slotsOf([slot]);
}

/** The events of a calendar. */
export function closedSpan(closed: readonly ClosedTime[]): Span {
  return slotsOf(closed);
}

function slotsOf(slots: readonly Slot[]): Span {
  return {
    slotAt: (at) => slots.find((slot) => holds(slot, at)) ?? null,
    startAfter: (at) => firstAfter(slots, at),
  };
}

function holds({ from, to }: Slot, at: Instant): boolean {
  return (from === null || from <= at) && (to === null || at < to);
}

function firstAfter(slots: readonly Slot[], at: Instant): Instant | null {
  const starts = slots.flatMap(({ from, to }) =>
    from !== null && from > at && (to === null || to > from) ? [from] : [],
  );
  return starts.length === 0 ? null : instant(Math.min(...starts));
}

/** A local time as it is written; a date is midnight. */
export function localOf(text: string): LocalTime {
  const [date = '', time = '00:00'] = text.split(/[T ]/);
  const whole = time.length === 5 ? `${time}:00` : time;
  return (Date.parse(`${date}T${whole}Z`) / 1000) as LocalTime;
}

/** Whether the date exists. `Date.parse` reads 30 February as 2 March. */
export function isDate(text: string): boolean {
  return new Date(localOf(text) * 1000).getUTCDate() === Number(text.slice(8, 10));
}

function startOf(zone: string, local: LocalTime, kind: SpanKind): Instant {
  const { first, last } = momentsOf(zone, local);
  return kind === 'deny' ? first : last;
}

function endOf(zone: string, local: LocalTime, kind: SpanKind): Instant {
  const { first, last } = momentsOf(zone, local);
  return kind === 'deny' ? last : first;
}
