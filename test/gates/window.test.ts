// When promotions may land: boundaries to the second, clocks that change, spans that overlap, and calendars.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { CalendarTimes, Evidence } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant, isoOf, parseInstant } from '#domain/scalars.ts';
import { gateOf } from '#gates/gates.ts';

import { aPromotion, evidence, moving, on } from '#test/support/nouns.ts';
import { accepts, rowOf, saying } from './saying.ts';
import { aContext } from './settings.ts';

const proposal = moving({}, { production: on(5) });
const at = (text: string): Instant => parseInstant(text) as Instant;

/** `pass`, `pass until …` or `wait until …`. */
function says(settings: object, now: Instant, found: Evidence = NO_EVIDENCE): string {
  const [answer, ...others] = saying('window', settings, aPromotion(proposal, { now }), found);
  if (answer === undefined || others.length > 0) throw new Error('not one answer');
  const moment = answer.readyAt ?? answer.passUntil;
  return moment === undefined || moment === null
    ? answer.verdict
    : `${answer.verdict} until ${isoOf(moment)}`;
}
const around = (settings: object, moment: string): readonly string[] =>
  [-1, 0, 1].map((second) => says(settings, instant(at(moment) + second)));

const WARSAW = { zone: 'Europe/Warsaw' };
const WEEKEND = { deny: ['Fri 16:00-Mon 08:00'], ...WARSAW };

describe('a span of each week', () => {
  test('closes at its beginning, in the zone', () => {
    expect(around(WEEKEND, '2026-11-20T15:00:00Z')).toEqual([
      'pass until 2026-11-20T15:00:00Z',
      'wait until 2026-11-23T07:00:00Z',
      'wait until 2026-11-23T07:00:00Z',
    ]);
  });

  test('opens at its end', () => {
    expect(around(WEEKEND, '2026-11-23T07:00:00Z')).toEqual([
      'wait until 2026-11-23T07:00:00Z',
      'pass until 2026-11-27T15:00:00Z',
      'pass until 2026-11-27T15:00:00Z',
    ]);
  });

  test('is an hour shorter where clocks go forward, and an hour longer where they go back', () => {
    expect(says(WEEKEND, at('2026-03-28T12:00:00Z'))).toBe('wait until 2026-03-30T06:00:00Z');
    expect(says(WEEKEND, at('2026-10-24T12:00:00Z'))).toBe('wait until 2026-10-26T07:00:00Z');
  });

  test('that is always allowed never closes', () => {
    const always = { allow: ['Mon-Sun 00:00-24:00'], zone: 'UTC' };
    expect(says(always, at('2026-11-20T12:30:00Z'))).toBe('pass');
    expect(says({ ...always, deny: ['Sat 00:00-Sun 24:00'] }, at('2026-11-20T12:30:00Z'))).toBe(
      'pass until 2026-11-21T00:00:00Z',
    );
  });

  test('on several days is one span on each of them', () => {
    const lunch = { deny: ['Mon-Fri 12:00-13:00'], zone: 'UTC' };
    expect(says(lunch, at('2026-11-20T12:30:00Z'))).toBe('wait until 2026-11-20T13:00:00Z');
    expect(says(lunch, at('2026-11-20T13:00:00Z'))).toBe('pass until 2026-11-23T12:00:00Z');
  });

  test('may last over midnight, and over the end of the week', () => {
    const night = { deny: ['Sat-Sun 22:00-06:00'], zone: 'UTC' };
    expect(says(night, at('2026-11-23T05:59:59Z'))).toBe('wait until 2026-11-23T06:00:00Z');
    const whole = { deny: ['Sat 00:00-Sun 24:00'], zone: 'UTC' };
    expect(says(whole, at('2026-11-22T23:59:59Z'))).toBe('wait until 2026-11-23T00:00:00Z');
  });
});

describe('a denied hour that exists twice is denied both times', () => {
  const hour = { deny: ['Sun 02:00-02:30'], ...WARSAW };

  test('it begins at the first and ends at the second', () => {
    expect(around(hour, '2026-10-25T00:00:00Z')).toEqual([
      'pass until 2026-10-25T00:00:00Z',
      'wait until 2026-10-25T01:30:00Z',
      'wait until 2026-10-25T01:30:00Z',
    ]);
  });

  test('where it does not exist, nothing is denied', () => {
    expect(says(hour, at('2026-03-29T00:59:59Z'))).toBe('pass until 2026-04-05T00:00:00Z');
    const longer = { deny: ['Sun 02:00-03:30'], ...WARSAW };
    expect(says(longer, at('2026-03-29T01:00:00Z'))).toBe('wait until 2026-03-29T01:30:00Z');
  });

  test('an allowed hour that exists twice is allowed at neither end of doubt', () => {
    const allowed = { allow: ['Sun 01:00-02:30', 'Sun 02:30-04:00'], ...WARSAW };
    expect(says(allowed, at('2026-10-25T00:29:59Z'))).toBe('pass until 2026-10-25T00:30:00Z');
    expect(says(allowed, at('2026-10-25T00:30:00Z'))).toBe('wait until 2026-10-25T01:30:00Z');
  });
});

describe('a range of dates', () => {
  const FREEZE = { deny: [{ from: '2026-12-20', to: '2027-01-03', why: 'year end' }], ...WARSAW };

  test('is 00:00 in the zone: the first day is inside, and the last date is not', () => {
    expect(around(FREEZE, '2026-12-19T23:00:00Z')).toEqual([
      'pass until 2026-12-19T23:00:00Z',
      'wait until 2027-01-02T23:00:00Z',
      'wait until 2027-01-02T23:00:00Z',
    ]);
    expect(around(FREEZE, '2027-01-02T23:00:00Z')).toEqual([
      'wait until 2027-01-02T23:00:00Z',
      'pass',
      'pass',
    ]);
  });

  test('has its reason in the message', () => {
    const [answer] = saying(
      'window',
      FREEZE,
      aPromotion(proposal, { now: at('2026-12-24T12:00:00Z') }),
      NO_EVIDENCE,
    );
    expect(answer?.message).toBe(
      'the window is closed: year end (Europe/Warsaw); the window opens Sat 2 Jan 2027 23:00 UTC',
    );
  });

  test('closes in its message no later than it does', () => {
    const late = { deny: [{ from: '2026-12-20T10:00:59' }], zone: 'UTC' };
    const promotion = aPromotion(proposal, { now: at('2026-12-20T09:00:00Z') });
    const [answer] = saying('window', late, promotion, NO_EVIDENCE);
    expect(answer?.message).toBe('the window is open until Sun 20 Dec 2026 10:00 UTC (UTC)');
  });

  test('may have an open beginning or end', () => {
    const before = { deny: [{ to: '2026-12-01' }], zone: 'UTC' };
    expect(around(before, '2026-12-01')).toEqual([
      'wait until 2026-12-01T00:00:00Z',
      'pass',
      'pass',
    ]);
    const after = { deny: [{ from: '2026-12-01T10:30' }], zone: 'UTC' };
    expect(around(after, '2026-12-01T10:30:00Z')).toEqual([
      'pass until 2026-12-01T10:30:00Z',
      'wait',
      'wait',
    ]);
  });

  test('over a change of clocks is in the zone at both ends', () => {
    const spring = { deny: [{ from: '2026-03-28', to: '2026-03-30T02:30' }], ...WARSAW };
    expect(around(spring, '2026-03-27T23:00:00Z')).toEqual([
      'pass until 2026-03-27T23:00:00Z',
      'wait until 2026-03-30T00:30:00Z',
      'wait until 2026-03-30T00:30:00Z',
    ]);
    const autumn = { deny: [{ from: '2026-10-25', to: '2026-10-26' }], zone: 'America/New_York' };
    expect(says(autumn, at('2026-10-25T12:00:00Z'))).toBe('wait until 2026-10-26T04:00:00Z');
    // That day has 25 hours.
    const long = { deny: [{ from: '2026-11-01', to: '2026-11-02' }], zone: 'America/New_York' };
    expect(around(long, '2026-11-01T04:00:00Z')[0]).toBe('pass until 2026-11-01T04:00:00Z');
    expect(around(long, '2026-11-01T04:00:00Z')[1]).toBe('wait until 2026-11-02T05:00:00Z');
  });

  test('with an end inside the hour that does not exist ends at the change', () => {
    const gap = { deny: [{ to: '2026-03-29T02:30' }], ...WARSAW };
    expect(around(gap, '2026-03-29T01:00:00Z')).toEqual([
      'wait until 2026-03-29T01:00:00Z',
      'pass',
      'pass',
    ]);
    const from = { deny: [{ from: '2026-03-29T02:30' }], ...WARSAW };
    expect(around(from, '2026-03-29T01:00:00Z')).toEqual([
      'pass until 2026-03-29T01:00:00Z',
      'wait',
      'wait',
    ]);
  });

  test('joins the spans that overlap it or follow it without a gap', () => {
    const both = { ...WEEKEND, deny: [...WEEKEND.deny, ...FREEZE.deny] };
    // The freeze begins on a Sunday and ends on one, within two weekends.
    expect(says(both, at('2026-12-18T14:59:59Z'))).toBe('pass until 2026-12-18T15:00:00Z');
    expect(says(both, at('2026-12-18T15:00:00Z'))).toBe('wait until 2027-01-04T07:00:00Z');
  });
});

describe('allowed spans', () => {
  const HOURS = { allow: ['Mon-Thu 09:00-16:00'], ...WARSAW };

  test('nothing lands outside of them', () => {
    expect(around(HOURS, '2026-11-26T15:00:00Z')).toEqual([
      'pass until 2026-11-26T15:00:00Z',
      'wait until 2026-11-30T08:00:00Z',
      'wait until 2026-11-30T08:00:00Z',
    ]);
  });

  test('spans that follow each other without a gap are one', () => {
    const all = { allow: ['Mon 09:00-Tue 09:00', 'Tue 09:00-Wed 09:00'], zone: 'UTC' };
    expect(says(all, at('2026-11-23T10:00:00Z'))).toBe('pass until 2026-11-25T09:00:00Z');
  });

  test('a denied span beats them', () => {
    const settings = { ...HOURS, deny: [{ from: '2026-11-30', to: '2026-12-02' }] };
    expect(says(settings, at('2026-11-27T12:00:00Z'))).toBe('wait until 2026-12-02T08:00:00Z');
  });
});

describe('a calendar', () => {
  const settings = { calendar: 'freezes.ics', zone: 'UTC' };
  const read = (closed: CalendarTimes['closed']): Evidence =>
    evidence({
      calendars: [
        {
          path: 'freezes.ics',
          zone: 'UTC',
          from: at('2026-10-01'),
          until: at('2028-10-01'),
          closed,
        },
      ],
    });
  const events = read(
    known([{ from: at('2026-12-24'), to: at('2026-12-27'), why: 'public holidays' }]),
  );

  test('closes during its events', () => {
    expect(says(settings, at('2026-12-23T23:59:59Z'), events)).toBe(
      'pass until 2026-12-24T00:00:00Z',
    );
    expect(says(settings, at('2026-12-24'), events)).toBe('wait until 2026-12-27T00:00:00Z');
    expect(says(settings, at('2026-12-27'), events)).toBe('pass');
  });

  test('joins its events with denied spans that overlap them', () => {
    const both = { ...settings, deny: ['Sat 00:00-Sun 24:00'] };
    // The events end on Sun 27 Dec at 00:00.
    expect(says(both, at('2026-12-23T12:00:00Z'), events)).toBe('pass until 2026-12-24T00:00:00Z');
    expect(says(both, at('2026-12-24'), events)).toBe('wait until 2026-12-28T00:00:00Z');
  });

  test('closes an allowed span', () => {
    const hours = { ...settings, allow: ['Mon-Fri 09:00-16:00'] };
    expect(says(hours, at('2026-12-23T15:00:00Z'), events)).toBe('pass until 2026-12-23T16:00:00Z');
    expect(says(hours, at('2026-12-24T10:00:00Z'), events)).toBe('wait until 2026-12-28T09:00:00Z');
  });

  test('that is missing, was not read or ends before that moment is no pass', () => {
    expect(says(settings, at('2026-12-24'))).toBe('wait');
    expect(
      says(
        settings,
        at('2026-12-24'),
        read(absent({ kind: 'git-said', said: 'no such file' } as const)),
      ),
    ).toBe('wait');
    expect(says(settings, at('2028-10-01'), events)).toBe('wait');
  });

  test('belongs to the pipeline, not to a flag', () => {
    const { problems, files } = gateOf('window');
    expect(problems(settings, aContext({ flag: 'checkout' as never }))).toMatchObject([
      { code: 'window/calendar-in-flag', path: ['calendar'] },
    ]);
    expect(problems(settings, aContext())).toEqual([]);
    expect(files?.(settings).map(({ path }) => path)).toEqual(['freezes.ics']);
  });
});

describe('any table of spans', () => {
  const ZONES = ['UTC', 'Europe/Warsaw', 'America/New_York', 'Australia/Lord_Howe'];
  const weekly = fc.constantFrom(
    'Fri 16:00-Mon 08:00',
    'Sun 01:30-Sun 02:30',
    'Mon-Fri 12:00-13:00',
    'Sat-Sun 22:00-06:00',
    'Tue-Thu 00:00-24:00',
  );
  /** Around the changes of clocks, in both directions. */
  const moments = fc
    .tuple(
      fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-04-04T15:00:00Z'),
      fc.integer({ min: -4 * 86_400, max: 4 * 86_400 }),
    )
    .map(([change, seconds]) => instant(at(change) + seconds));
  const day = fc.integer({ min: 0, max: 40 }).map((days) => {
    const date = new Date((at('2026-03-20') + days * 86_400) * 1000);
    return `${date.toISOString().slice(0, 10)}T02:30`;
  });
  const range = fc
    .tuple(day, day)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => ({ from, to }));
  const spans = fc.array(fc.oneof(weekly, range), { maxLength: 3 });
  const tables = fc
    .record({ zone: fc.constantFrom(...ZONES), deny: spans, allow: spans })
    .filter(({ deny, allow }) => deny.length + allow.length > 0)
    .map(({ zone, deny, allow }) => ({
      zone,
      ...(deny.length === 0 ? {} : { deny }),
      ...(allow.length === 0 ? {} : { allow }),
    }));

  test('passes up to the second before its moment and not from then on, and the other way round', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        tables,
        moments,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (table, now, share) => {
          const [verdict = '', moment] = says(table, now).split(' until ');
          if (moment === undefined) return;
          seen.add(verdict);
          const end = at(moment);
          const within = [instant(end - 1), instant(Math.floor(now + share * (end - 1 - now)))];
          expect(within.map((time) => says(table, time).split(' ')[0])).toEqual([verdict, verdict]);
          expect(says(table, end)).toMatch(verdict === 'pass' ? /^wait/ : /^pass/);
        },
      ),
      { numRuns: 500 },
    );
    expect(seen).toEqual(new Set(['pass', 'wait']));
  });
});

describe('what has landed', () => {
  const landed = (landedAt: string, now: string): string => {
    const promotion = { ...aPromotion(proposal, { now: at(now) }), landedAt: at(landedAt) };
    const { verdict, readyAt } = rowOf(saying('window', WEEKEND, promotion, NO_EVIDENCE));
    return readyAt === null ? verdict : `${verdict} until ${isoOf(readyAt)}`;
  };

  test('before the window closed is accepted, however late that is judged', () => {
    expect(landed('2026-11-20T14:59:59Z', '2026-11-21T12:00:00Z')).toBe('pass');
  });

  test('inside is refused until the window opens', () => {
    expect(landed('2026-11-20T15:00:00Z', '2026-11-23T06:59:59Z')).toBe(
      'wait until 2026-11-23T07:00:00Z',
    );
    expect(landed('2026-11-20T15:00:00Z', '2026-11-23T07:00:00Z')).toBe('pass');
  });
});

describe('settings', () => {
  test.each([
    [{ deny: ['Fri 16:00-Fri 16:00'], zone: 'UTC' }, 'window/empty-span'],
    [{ deny: ['Fri 16:00-16:00'], zone: 'UTC' }, 'window/empty-span'],
    [{ deny: [{ why: 'always' }], zone: 'UTC' }, 'window/endless'],
    [{ deny: [{ from: '2026-02-30' }], zone: 'UTC' }, 'window/no-date'],
    [{ allow: [{ from: '2026-12-24', to: '2026-12-24' }], zone: 'UTC' }, 'window/backwards'],
    [{ deny: ['Sat 00:00-Sun 24:00'], zone: 'Europe/Warschau' }, 'window/unknown-zone'],
  ])('%j', (settings, code) => {
    expect(accepts(gateOf('window'), settings)).toBe(true);
    expect(gateOf('window').problems(settings, aContext())).toMatchObject([{ code }]);
  });

  test.each([
    { zone: 'UTC' },
    { deny: ['Fri 16:00-Mon 08:00'] },
    { deny: ['Fri 25:00-Mon 08:00'], zone: 'UTC' },
    { deny: ['Friday 16:00-Monday 08:00'], zone: 'UTC' },
    { deny: [{ from: '2026-13-01' }], zone: 'UTC' },
    { calendar: '/etc/freezes.ics', zone: 'UTC' },
    { calendar: 'freezes.txt', zone: 'UTC' },
  ])('refuses %j', (settings) => {
    expect(accepts(gateOf('window'), settings)).toBe(false);
  });

  test('an unknown zone passes nothing', () => {
    expect(says({ deny: ['Sat 00:00-Sun 24:00'], zone: 'Mars' }, at('2026-11-20'))).toBe('wait');
  });

  test('more denied is stricter; another zone, calendar or allowed span is not', () => {
    const { atLeastAsStrict } = gateOf('window');
    const more = { ...WEEKEND, deny: [...WEEKEND.deny, { to: '2026-12-01' }] };
    expect(atLeastAsStrict(more, WEEKEND)).toBe(true);
    expect(atLeastAsStrict(WEEKEND, more)).toBe(false);
    expect(atLeastAsStrict({ ...WEEKEND, zone: 'UTC' }, WEEKEND)).toBe(false);
    expect(atLeastAsStrict({ ...WEEKEND, allow: ['Mon 09:00-16:00'] }, WEEKEND)).toBe(false);
  });
});
