// What later runs read from our own statuses.
import { describe, expect, test } from '@jest/globals';
import type { StatusNote, PostedStatus, StatusState } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import {
  shownSinceAt,
  isAlreadyPosted,
  statusHistoryOf,
  unreadHeads,
} from '#app/pulls/status-history.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';

const MEANING = 'a'.repeat(64);
/** The same in its first 16 digits. */
const LOOKALIKE = `${'a'.repeat(16)}${'b'.repeat(48)}`;
const [FIRST, SECOND] = ['1', '2'].map((digit) => digit.repeat(40) as Sha) as [Sha, Sha];

/** The ids rise with time. */
function status(
  at: number,
  note: Partial<StatusNote>,
  state: StatusState = 'pending',
): PostedStatus {
  const description = `x · ${'a'.repeat(16)}`;
  return {
    id: at,
    at: instant(at),
    state,
    description,
    by: 'us',
    note: { ...NO_NOTE, pull: 1, ...note },
  };
}
const shows = (at: number, fingerprint: string = MEANING) => status(at, { fingerprint });
const shownSince = (current: readonly PostedStatus[], previous: readonly PostedStatus[] = []) =>
  statusHistoryOf({ current, previous }, MEANING, null).shownSince;

describe('A meaning has been on show', () => {
  test('since its first status, as the newest one repeats it', () => {
    expect(shownSince([status(9, { fingerprint: MEANING, shownSince: instant(4) })])).toBe(4);
    expect(shownSince([status(8, {}), shows(5)])).toBe(5);
    expect(shownSince([])).toBeNull();
  });

  test('not when only the first 16 digits of the fingerprint are the same', () => {
    expect(shownSince([shows(5, LOOKALIKE)])).toBeNull();
    expect(shownSinceAt([shows(5, LOOKALIKE)], instant(9), MEANING)).toBeNull();
    expect(shownSinceAt([shows(5)], instant(9), MEANING)).toBe(5);
  });

  test('T20: not over a refusal that shows none, but over a wait without a verdict', () => {
    const refused = [status(7, {}, 'failure'), shows(5)];
    const waited = [status(7, {}, 'error'), status(6, {}), shows(5)];
    expect([refused, waited].map((statuses) => shownSince(statuses))).toEqual([null, 5]);
    expect(
      [refused, waited].map((statuses) => shownSinceAt(statuses, instant(9), MEANING)),
    ).toEqual([null, 5]);
  });

  test('with the first moment of each final state, which later statuses repeat', () => {
    const firstAt = (...current: readonly PostedStatus[]) =>
      statusHistoryOf({ current, previous: [] }, MEANING, null).firstAt;
    const at = (note: Partial<StatusNote>) => ({ fingerprint: MEANING, ...note });
    const [due, first] = [status(5, at({}), 'success'), { success: instant(5) }];
    expect(firstAt(due)).toEqual(first);
    expect(firstAt(status(6, at({ firstAt: first })), due)).toEqual(first);
    const blocked = status(7, at({ firstAt: first }), 'failure');
    expect(firstAt(blocked)).toEqual({ ...first, failure: 7 });
    expect(firstAt(status(9, at({ firstAt: first }), 'success'))).toEqual(first);
    expect(firstAt(status(9, at({ fingerprint: LOOKALIKE, firstAt: first }), 'success'))).toEqual(
      {},
    );
    expect(firstAt(status(9, {}), due)).toEqual(first);
  });

  test('from the previous head on, and not on a head that was replaced', () => {
    expect(shownSince([], [status(6, { isReplaced: true }), shows(5)])).toBe(5);
    expect(shownSince([status(6, { isReplaced: true }), shows(5)])).toBeNull();
    expect(shownSince([shows(3)], [shows(5, LOOKALIKE)])).toBeNull();
  });
});

describe('Who pushed', () => {
  const event = { pushedBy: 'eve', headBy: null, before: null };
  test('is each login that any status notes, and the head’s own only since it was last replaced', () => {
    const current = [
      status(6, { isReplaced: true }),
      status(5, { headBy: 'dora', pushedBy: ['ana', 'dora'] }),
    ];
    const previous = [status(4, { headBy: 'bartek' })];
    const history = statusHistoryOf({ current, previous }, MEANING, event);
    expect(history.pushedBy).toEqual(['ana', 'bartek', 'dora', 'eve']);
    expect(history.headBy).toBeNull();
    expect(statusHistoryOf({ current: current.slice(1), previous }, MEANING, event).headBy).toBe(
      'dora',
    );
    expect(
      statusHistoryOf({ current, previous }, MEANING, { ...event, headBy: 'eve' }).headBy,
    ).toBe('eve');
  });

  test('is read from previous heads once', () => {
    const first = status(4, { previousHeads: [FIRST] });
    expect(unreadHeads([status(5, { previousHeads: [SECOND] }), first])).toEqual([SECOND, FIRST]);
    expect(
      unreadHeads([status(5, { previousHeads: [FIRST], hasReadPreviousHeads: true }), first]),
    ).toEqual([]);
    expect(unreadHeads([status(6, {}), status(5, { previousHeads: [FIRST] })])).toEqual([FIRST]);
  });
});

test('A status stays when a new one would add nothing', () => {
  const postedStatus = status(5, { headBy: 'dora', pushedBy: ['dora'], previousHeads: [FIRST] });
  const wanted = { state: postedStatus.state, description: postedStatus.description };
  const isPosted = (note: Partial<StatusNote>): boolean =>
    isAlreadyPosted(postedStatus, postedStatus, wanted, { ...NO_NOTE, ...note });
  expect([
    isPosted({}),
    isPosted({ headBy: 'dora', pushedBy: ['dora'], previousHeads: [FIRST] }),
    isPosted({ headBy: 'eve' }),
    isPosted({ pushedBy: ['eve'] }),
    isPosted({ previousHeads: [SECOND] }),
    isPosted({ previousHeads: [FIRST], hasReadPreviousHeads: true }),
    isPosted({ fingerprint: MEANING }),
  ]).toEqual([true, true, false, false, false, false, false]);
});
