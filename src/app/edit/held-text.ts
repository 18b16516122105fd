// The text of a state with another hold.
import type { Instant } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import { newStateText, removeEntry, setEntry } from '#files/edit.ts';
import { plain } from '#report/safe-text.ts';

export interface WrittenHold {
  /** Why promotions stop, untrusted text; null: they go on. */
  readonly why: string | null;
  /** When the hold ends by itself; null: it does not. */
  readonly until: Instant | null;
}

/** `text` null: there is no state, and none is needed for what is not held. */
export function heldText(
  text: string | null,
  safe: boolean,
  { why, until }: WrittenHold,
): string | null {
  if (why === null) return text === null ? null : removeEntry(text, ['hold']);
  const whole = text ?? newStateText({ enabled: safe, rollout: 100, services: [], hold: null });
  const free = removeEntry(whole, ['hold']);
  const reason = plain(why, LONGEST_REASON);
  if (until === null) return setEntry(free, ['hold'], reason);
  return setEntry(setEntry(free, ['hold', 'why'], reason), ['hold', 'until'], isoOf(until));
}

const LONGEST_REASON = 200;
