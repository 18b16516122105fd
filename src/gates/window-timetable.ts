// When promotions may land: outside of each denied span, and within an allowed one if there are any.
import type { ClosedTime } from '#domain/evidence.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Slot, Span } from './window-spans.ts';

export interface Timetable {
  readonly deny: readonly Span[];
  /** Empty: every moment is allowed. */
  readonly allow: readonly Span[];
  /** Before `from`, and from `until` on, the calendar was not read; null: there is none. */
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** Bounds the search through spans that follow each other without a gap: some years of weeks. */
const MOST_SPANS = 300;

export function isOpen(table: Timetable, at: Instant): boolean {
  return isKnown(table, at) && denied(table, at) === null && isAllowed(table, at);
}

/** The first open moment not before `from`; null: there is none, or it is not known. */
export function opensFrom(table: Timetable, from: Instant): Instant | null {
  let at = from;
  for (let count = 0; count < MOST_SPANS; count += 1) {
    if (!isKnown(table, at)) return null;
    const slot = denied(table, at);
    if (slot === null && isAllowed(table, at)) return at;
    const next = slot === null ? soonest(table.allow, at) : slot.to;
    if (next === null) return null;
    at = next;
  }
  return null;
}

/** The first moment not before `from` at which all of these are open; null: none is in sight. */
export function opensTogether(tables: readonly Timetable[], from: Instant): Instant | null {
  let at = from;
  for (let count = 0; count < MOST_SPANS; count += 1) {
    const opens = tables.map((table) => opensFrom(table, at)).filter((moment) => moment !== null);
    if (opens.length < tables.length) return null;
    const last = instant(Math.max(at, ...opens));
    if (last === at) return at;
    at = last;
  }
  return null;
}

/** The first moment after an open one that is not open; null: there is none, or it is not known. */
export function closesAfter(table: Timetable, from: Instant): Instant | null {
  const deniedAt = soonest(table.deny, from);
  const endsAt = table.allow.length === 0 ? null : allowedUntil(table, from);
  const ends = [deniedAt, endsAt].filter((at) => at !== null);
  const end = ends.length === 0 ? null : instant(Math.min(...ends));
  return end === null || !isKnown(table, end) ? null : end;
}

/** When the opening that contains a moment began; null: more than so long before, or it is not known. */
export function openedAt(table: Timetable, at: Instant, within: Duration): Instant | null {
  const earliest = instant(at - within);
  let opens = opensFrom(table, earliest);
  for (let count = 0; opens !== null && count < MOST_SPANS; count += 1) {
    const closes = closesAfter(table, opens);
    if (closes === null || closes > at) return opens > earliest ? opens : null;
    opens = opensFrom(table, closes);
  }
  return null;
}

/** The times between two moments that are not open, those that follow each other without a gap as one. */
export function closedIn(table: Timetable, from: Instant, to: Instant): readonly ClosedTime[] {
  const times: ClosedTime[] = [];
  let at: Instant | null = isOpen(table, from) ? closesAfter(table, from) : from;
  while (at !== null && at < to && times.length < MOST_SPANS) {
    const opens = opensFrom(table, at);
    const end = opens === null || opens > to ? to : opens;
    times.push({ from: at, to: end, why: whyWithin(table, at, end) });
    at = end === to ? null : closesAfter(table, end);
  }
  return times;
}

/** Of the denied slots that follow each other in a closed time, the reason of the longest. */
function whyWithin(table: Timetable, from: Instant, to: Instant): string {
  const slots: Slot[] = [];
  for (let at: Instant | null = from; at !== null && at < to;) {
    const slot = denied(table, at);
    if (slot === null) break;
    slots.push(slot);
    at = slot.to;
  }
  return slots.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]?.why ?? '';
}

function lengthOf({ from, to }: Slot): number {
  return from === null || to === null ? Infinity : to - from;
}

/** The denied slot that contains a moment. Of several, the one that ends last. */
export function denied({ deny }: Timetable, at: Instant): Slot | null {
  const slots = deny.flatMap((span) => span.slotAt(at) ?? []);
  return slots.find(({ to }) => to === null) ?? latest(slots);
}

function latest(slots: readonly Slot[]): Slot | null {
  return slots.toSorted((a, b) => (b.to ?? 0) - (a.to ?? 0))[0] ?? null;
}

function isAllowed({ allow }: Timetable, at: Instant): boolean {
  return allow.length === 0 || allow.some((span) => span.slotAt(at) !== null);
}

/** The end of the allowed spans around a moment, which may follow each other without a gap; null: none is in sight. */
function allowedUntil({ allow }: Timetable, from: Instant): Instant | null {
  let at = from;
  for (let count = 0; count < MOST_SPANS; count += 1) {
    const slots = allow.flatMap((span) => span.slotAt(at) ?? []);
    if (slots.some(({ to }) => to === null)) return null;
    const end = latest(slots)?.to ?? null;
    if (end === null) return at;
    at = end;
  }
  return null;
}

function soonest(spans: readonly Span[], at: Instant): Instant | null {
  const starts = spans.flatMap((span) => span.startAfter(at) ?? []);
  return starts.length === 0 ? null : instant(Math.min(...starts));
}

function isKnown({ from, until }: Timetable, at: Instant): boolean {
  return (from === null || from <= at) && (until === null || at < until);
}
