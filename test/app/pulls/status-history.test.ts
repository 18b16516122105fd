// What our own statuses tell later runs (DESIGN §6).
import { describe, expect, test } from '@jest/globals';
import type { Note, PostedStatus, StatusState } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import { shownThen, stands, trailOf, unwalked } from '#app/pulls/status-history.ts';
import type { Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';

const MEANING = 'a'.repeat(64);
/** The same to anybody who looks at 16 digits. */
const LOOKALIKE = `${'a'.repeat(16)}${'b'.repeat(48)}`;
const [FIRST, SECOND] = ['1', '2'].map((digit) => digit.repeat(40) as Sha) as [Sha, Sha];

/** The ids rise with time. */
function status(at: number, note: Partial<Note>, state: StatusState = 'pending'): PostedStatus {
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
const shownSince = (here: readonly PostedStatus[], former: readonly PostedStatus[] = []) =>
  trailOf({ here, former }, MEANING, null).shownSince;

describe('A meaning has been on show', () => {
  test('since its first status, as the newest one carries it on', () => {
    expect(shownSince([status(9, { fingerprint: MEANING, shownSince: instant(4) })])).toBe(4);
    expect(shownSince([status(8, {}), shows(5)])).toBe(5);
    expect(shownSince([])).toBeNull();
  });

  test('not when all of the fingerprint is another’s but what a status shows of it', () => {
    expect(shownSince([shows(5, LOOKALIKE)])).toBeNull();
    expect(shownThen([shows(5, LOOKALIKE)], instant(9), MEANING)).toBeNull();
    expect(shownThen([shows(5)], instant(9), MEANING)).toBe(5);
  });

  test('T20: not over a refusal that shows none, but over a wait for the world', () => {
    const refused = [status(7, {}, 'failure'), shows(5)];
    const waited = [status(7, {}, 'error'), status(6, {}), shows(5)];
    expect([refused, waited].map((ledger) => shownSince(ledger))).toEqual([null, 5]);
    expect([refused, waited].map((ledger) => shownThen(ledger, instant(9), MEANING))).toEqual([
      null,
      5,
    ]);
  });

  test('from the head before it on, and not on a head that was left', () => {
    expect(shownSince([], [status(6, { isLeft: true }), shows(5)])).toBe(5);
    expect(shownSince([status(6, { isLeft: true }), shows(5)])).toBeNull();
    expect(shownSince([shows(3)], [shows(5, LOOKALIKE)])).toBeNull();
  });
});

describe('Who pushed', () => {
  const told = { pushedBy: 'eve', headBy: null, before: null };
  test('is everybody who is noted anywhere, and the head’s own only since it was last left', () => {
    const here = [
      status(6, { isLeft: true }),
      status(5, { headBy: 'dora', pushedBy: ['ana', 'dora'] }),
    ];
    const former = [status(4, { headBy: 'bartek' })];
    const left = trailOf({ here, former }, MEANING, told);
    expect(left.pushedBy).toEqual(['ana', 'bartek', 'dora', 'eve']);
    expect(left.headBy).toBeNull();
    expect(trailOf({ here: here.slice(1), former }, MEANING, told).headBy).toBe('dora');
    expect(trailOf({ here, former }, MEANING, { ...told, headBy: 'eve' }).headBy).toBe('eve');
  });

  test('is looked for on former heads until what is noted there has been read', () => {
    const first = status(4, { before: [FIRST] });
    expect(unwalked([status(5, { before: [SECOND] }), first])).toEqual([SECOND, FIRST]);
    expect(unwalked([status(5, { before: [FIRST], isWalked: true }), first])).toEqual([]);
    expect(unwalked([status(6, {}), status(5, { before: [FIRST] })])).toEqual([FIRST]);
  });
});

test('A status stands when it says the same and knows as much', () => {
  const mine = status(5, { headBy: 'dora', pushedBy: ['dora'], before: [FIRST] });
  const wanted = { state: mine.state, description: mine.description };
  const isThere = (note: Partial<Note>): boolean =>
    stands(mine, mine, wanted, { ...NO_NOTE, ...note });
  expect([
    isThere({}),
    isThere({ headBy: 'dora', pushedBy: ['dora'], before: [FIRST] }),
    isThere({ headBy: 'eve' }),
    isThere({ pushedBy: ['eve'] }),
    isThere({ before: [SECOND] }),
    isThere({ before: [FIRST], isWalked: true }),
    isThere({ fingerprint: MEANING }),
  ]).toEqual([true, true, false, false, false, false, false]);
});
