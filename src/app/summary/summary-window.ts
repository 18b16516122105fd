// The window of a summary. It ends at a moment that a later run of the same week finds again: the last Monday for whole
// weeks, and the last midnight for other lengths, both in UTC.
import { refusal } from '#app/refusal.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf, instant, parseDuration, parseInstant } from '#domain/scalars.ts';

export interface SummaryWindow {
  readonly since: Instant;
  /** The first moment after it. */
  readonly until: Instant;
}

const DAY = durationOf('1d');
const WEEK = durationOf('7d');
/** 5 January 1970 was a Monday. */
const MONDAY = durationOf('4d');

/** `since`: a length before the end, `7d` or `-7d`, or a moment. `until`: a moment that is over; null: the last aligned one. */
export function summaryWindow(since: string, until: string | null, now: Instant): SummaryWindow {
  const length = parseDuration(since.replace(/^-/, ''));
  const end = until === null ? alignedBefore(now, length) : momentOf(until);
  if (end > now) throw refusal('summary/not-over', { written: until ?? '' });
  const start = length === null ? parseInstant(since) : instant(end - length);
  if (start === null) throw refusal('option/not-a-span', { option: '--since', written: since });
  if (start >= end) throw refusal('summary/empty-window', { since });
  return { since: start, until: end };
}

function alignedBefore(now: Instant, length: number | null): Instant {
  if (length !== null && length % WEEK === 0) {
    return instant(Math.floor((now - MONDAY) / WEEK) * WEEK + MONDAY);
  }
  return instant(Math.floor(now / DAY) * DAY);
}

function momentOf(written: string): Instant {
  const at = parseInstant(written);
  if (at === null) throw refusal('option/not-a-time', { option: '--until', written });
  return at;
}
