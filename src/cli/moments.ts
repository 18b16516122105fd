// Moments as a command line writes them.
import { refusal } from '#app/refusal.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant, parseDuration, parseInstant, plus } from '#domain/scalars.ts';

/** `24h` or `-24h` is so long before now; else the moment that is written. */
export function momentSince(written: string, now: Instant, option: string): Instant {
  const length = parseDuration(written.replace(/^-/, ''));
  if (length !== null) return instant(now - length);
  const at = parseInstant(written);
  if (at !== null) return at;
  throw refusal('option/not-a-span', { option, written });
}

/** `24h` or `+24h` is so long after now; else the moment that is written. It has to come. */
export function momentUntil(written: string, now: Instant, option: string): Instant {
  const length = parseDuration(written.replace(/^\+/, ''));
  const at = length === null ? parseInstant(written) : plus(now, length);
  if (at === null) throw refusal('option/not-a-span', { option, written });
  if (at <= now) throw refusal('option/is-over', { option, written });
  return at;
}
