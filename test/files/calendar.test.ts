// iCalendar files as they are written by calendars: events that recur with exceptions, whole days, zones.
import { causeText } from '#messages/causes.ts';
import { describe, expect, test } from '@jest/globals';

import { isoOf, parseInstant } from '#domain/scalars.ts';
import type { Instant } from '#domain/scalars.ts';
import { MOST_CALENDAR_BYTES, readCalendar } from '#files/calendar.ts';

const at = (text: string): Instant => parseInstant(text) as Instant;

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}
function event(...lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', 'UID:one', ...lines, 'END:VEVENT'];
}

function closed(text: string, { from = '2026-10-01', until = '2027-10-01' } = {}): unknown {
  const range = { from: at(from), until: at(until), zone: 'Europe/Warsaw' };
  const reading = readCalendar(text, range);
  if (reading.kind === 'unreadable') return causeText(reading.why);
  return reading.closed.map((time) => `${isoOf(time.from)} ${isoOf(time.to)} ${time.why}`.trim());
}

describe('an event', () => {
  test.each([
    [
      'in UTC',
      ['DTSTART:20261224T100000Z', 'DTEND:20261224T120000Z', 'SUMMARY:Freeze'],
      ['2026-12-24T10:00:00Z 2026-12-24T12:00:00Z Freeze'],
    ],
    [
      'with a duration',
      ['DTSTART:20261224T100000Z', 'DURATION:PT90M'],
      ['2026-12-24T10:00:00Z 2026-12-24T11:30:00Z'],
    ],
    [
      'in a zone of its own',
      [
        'DTSTART;TZID=America/New_York:20261224T100000',
        'DTEND;TZID=America/New_York:20261224T120000',
      ],
      ['2026-12-24T15:00:00Z 2026-12-24T17:00:00Z'],
    ],
    [
      'that ends in another zone than it begins',
      ['DTSTART;TZID=Europe/Warsaw:20261224T100000', 'DTEND;TZID=America/New_York:20261224T120000'],
      ['2026-12-24T09:00:00Z 2026-12-24T17:00:00Z'],
    ],
    [
      'without a zone is in that of the window',
      ['DTSTART:20261224T100000', 'DTEND:20261224T120000'],
      ['2026-12-24T09:00:00Z 2026-12-24T11:00:00Z'],
    ],
    [
      'on whole days, the last one excluded',
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227'],
      ['2026-12-23T23:00:00Z 2026-12-26T23:00:00Z'],
    ],
    [
      'on one day without an end',
      ['DTSTART;VALUE=DATE:20261224'],
      ['2026-12-23T23:00:00Z 2026-12-24T23:00:00Z'],
    ],
    ['that takes no time', ['DTSTART:20261224T100000Z'], []],
    ['that was cancelled', ['DTSTART;VALUE=DATE:20261224', 'STATUS:CANCELLED'], []],
    [
      'that its calendar shows as free',
      ['DTSTART;VALUE=DATE:20261224', 'TRANSP:TRANSPARENT'],
      ['2026-12-23T23:00:00Z 2026-12-24T23:00:00Z'],
    ],
    [
      'over the hour that exists twice',
      ['DTSTART:20261025T020000', 'DTEND:20261025T023000'],
      ['2026-10-25T00:00:00Z 2026-10-25T01:30:00Z'],
    ],
    [
      'in the hour that does not exist takes no time',
      ['DTSTART:20270328T020000', 'DTEND:20270328T023000'],
      [],
    ],
    [
      'over the hour that does not exist',
      ['DTSTART:20270328T013000', 'DTEND:20270328T033000'],
      ['2027-03-28T00:30:00Z 2027-03-28T01:30:00Z'],
    ],
    [
      'on a day of 25 hours',
      ['DTSTART;VALUE=DATE:20261025', 'DTEND;VALUE=DATE:20261026'],
      ['2026-10-24T22:00:00Z 2026-10-25T23:00:00Z'],
    ],
    [
      'on a day of 23 hours',
      ['DTSTART;VALUE=DATE:20270328', 'DTEND;VALUE=DATE:20270329'],
      ['2027-03-27T23:00:00Z 2027-03-28T22:00:00Z'],
    ],
  ])('%s', (_name, lines, times) => {
    expect(closed(calendar(...event(...lines)))).toEqual(times);
  });

  test('in a zone that the calendar describes itself', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const lines = event('DTSTART;TZID=Office:20261224T100000', 'DURATION:PT1H');
    expect(closed(calendar(...zone, ...lines))).toEqual([
      '2026-12-24T07:00:00Z 2026-12-24T08:00:00Z',
    ]);
    expect(closed(calendar(...lines))).toBe('it names the unknown time zone Office');
  });
});

describe('an event that recurs', () => {
  const weekly = event(
    'DTSTART;TZID=Europe/Warsaw:20261016T160000',
    'DTEND;TZID=Europe/Warsaw:20261016T180000',
    'RRULE:FREQ=WEEKLY;COUNT=5',
    'EXDATE;TZID=Europe/Warsaw:20261030T160000',
    'SUMMARY:Freeze',
  );
  const changed = event(
    'RECURRENCE-ID;TZID=Europe/Warsaw:20261106T160000',
    'DTSTART;TZID=Europe/Warsaw:20261107T100000',
    'DTEND;TZID=Europe/Warsaw:20261107T110000',
    'SUMMARY:Moved',
  );

  test('is as long each time if it ends in another zone', () => {
    const both = event(
      'DTSTART;TZID=Europe/Warsaw:20261016T160000',
      'DTEND;TZID=America/New_York:20261016T180000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    expect(closed(calendar(...both))).toEqual([
      '2026-10-16T14:00:00Z 2026-10-16T22:00:00Z',
      '2026-10-23T14:00:00Z 2026-10-23T22:00:00Z',
    ]);
  });

  test('keeps its local time when clocks change, and its exceptions count', () => {
    expect(closed(calendar(...weekly, ...changed))).toEqual([
      '2026-10-16T14:00:00Z 2026-10-16T16:00:00Z Freeze',
      '2026-10-23T14:00:00Z 2026-10-23T16:00:00Z Freeze',
      '2026-11-07T09:00:00Z 2026-11-07T10:00:00Z Moved',
      '2026-11-13T15:00:00Z 2026-11-13T17:00:00Z Freeze',
    ]);
  });

  test('keeps its local time when clocks go forward', () => {
    const friday = event(
      'DTSTART;TZID=Europe/Warsaw:20270319T160000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    expect(closed(calendar(...friday))).toEqual([
      '2027-03-19T15:00:00Z 2027-03-19T16:00:00Z',
      '2027-03-26T15:00:00Z 2027-03-26T16:00:00Z',
      '2027-04-02T14:00:00Z 2027-04-02T15:00:00Z',
    ]);
  });

  test('on whole days has whole days as exceptions, a cancelled one and one more', () => {
    const days = event(
      'DTSTART;VALUE=DATE:20261201',
      'RRULE:FREQ=DAILY;COUNT=4',
      'EXDATE;VALUE=DATE:20261202',
      'RDATE;VALUE=DATE:20261210',
    );
    const cancelled = event(
      'RECURRENCE-ID;VALUE=DATE:20261203',
      'DTSTART;VALUE=DATE:20261203',
      'STATUS:CANCELLED',
    );
    expect(closed(calendar(...days, ...cancelled))).toEqual([
      '2026-11-30T23:00:00Z 2026-12-01T23:00:00Z',
      '2026-12-03T23:00:00Z 2026-12-04T23:00:00Z',
      '2026-12-09T23:00:00Z 2026-12-10T23:00:00Z',
    ]);
  });

  test('for ever is read within the range only', () => {
    const daily = event('DTSTART:20250101T100000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY');
    const range = { from: '2026-11-20', until: '2026-11-22' };
    expect(closed(calendar(...daily), range)).toEqual([
      '2026-11-20T10:00:00Z 2026-11-20T11:00:00Z',
      '2026-11-21T10:00:00Z 2026-11-21T11:00:00Z',
    ]);
  });

  test('a changed occurrence without its series counts by itself', () => {
    expect(closed(calendar(...changed))).toEqual([
      '2026-11-07T09:00:00Z 2026-11-07T10:00:00Z Moved',
    ]);
  });
});

describe('a freeze that is written as other calendars write it', () => {
  const named = (uid: string, ...lines: readonly string[]): readonly string[] => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    ...lines,
    'END:VEVENT',
  ];
  const at16 = (day: string): string => `TZID=Europe/Warsaw:${day}T160000`;
  const fridays = named(
    'one',
    `DTSTART;${at16('20261106')}`,
    'DURATION:PT1H',
    'RRULE:FREQ=WEEKLY;COUNT=3',
  );
  const [first, second, third] = [
    '2026-11-06T15:00:00Z 2026-11-06T16:00:00Z',
    '2026-11-13T15:00:00Z 2026-11-13T16:00:00Z',
    '2026-11-20T15:00:00Z 2026-11-20T16:00:00Z',
  ];

  test('stays where another series at the same time is cancelled', () => {
    const further = named(
      'two',
      `DTSTART;${at16('20261106')}`,
      'DURATION:PT2H',
      'RRULE:FREQ=WEEKLY;COUNT=2',
    );
    const cancelled = named(
      'two',
      `RECURRENCE-ID;${at16('20261113')}`,
      `DTSTART;${at16('20261113')}`,
      'STATUS:CANCELLED',
    );
    expect(closed(calendar(...fridays, ...further, ...cancelled))).toEqual([
      first,
      '2026-11-06T15:00:00Z 2026-11-06T17:00:00Z',
      second,
      third,
    ]);
  });

  test('goes on after an occurrence that was moved beyond what is read', () => {
    const moved = named(
      'one',
      `RECURRENCE-ID;${at16('20261113')}`,
      `DTSTART;${at16('20401113')}`,
      'DURATION:PT1H',
    );
    expect(closed(calendar(...fridays, ...moved))).toEqual([first, third]);
  });

  test('counts an occurrence that was moved here from beyond what is read', () => {
    const yearly = named(
      'one',
      `DTSTART;${at16('20261106')}`,
      'DURATION:PT1H',
      'RRULE:FREQ=YEARLY',
    );
    const moved = named(
      'one',
      `RECURRENCE-ID;${at16('20301106')}`,
      `DTSTART;${at16('20261113')}`,
      'DURATION:PT1H',
    );
    expect(closed(calendar(...yearly, ...moved))).toEqual([first, second]);
  });

  test('is moved by an occurrence that is named in UTC, and has its exceptions in UTC', () => {
    const moved = named(
      'one',
      'RECURRENCE-ID:20261113T150000Z',
      `DTSTART;${at16('20261114')}`,
      'DURATION:PT1H',
    );
    expect(closed(calendar(...fridays, ...moved))).toEqual([
      first,
      '2026-11-14T15:00:00Z 2026-11-14T16:00:00Z',
      third,
    ]);
    const without = fridays.flatMap((line) =>
      line.startsWith('RRULE') ? [line, 'EXDATE:20261113T150000Z'] : [line],
    );
    expect(closed(calendar(...without))).toEqual([first, third]);
  });

  test('is moved with all that follow', () => {
    const moved = named(
      'one',
      `RECURRENCE-ID;RANGE=THISANDFUTURE;${at16('20261113')}`,
      `DTSTART;${at16('20261114')}`,
      'DURATION:PT2H',
    );
    expect(closed(calendar(...fridays, ...moved))).toEqual([
      first,
      '2026-11-14T15:00:00Z 2026-11-14T17:00:00Z',
      '2026-11-21T15:00:00Z 2026-11-21T17:00:00Z',
    ]);
  });

  test.each([
    [
      'a moment in UTC',
      'Europe/Warsaw:20261106T160000',
      '20261120T150000Z',
      [first, second, third],
    ],
    ['the second before', 'Europe/Warsaw:20261106T160000', '20261120T145959Z', [first, second]],
    ['a date', 'Europe/Warsaw:20261106T160000', '20261120', [first, second, third]],
    [
      'a moment in UTC, west of it',
      'America/New_York:20261106T100000',
      '20261120T150000Z',
      [first, second, third],
    ],
  ])('lasts until %s, inclusive', (_name, start, until, times) => {
    const lines = [`DTSTART;TZID=${start}`, 'DURATION:PT1H', `RRULE:FREQ=WEEKLY;UNTIL=${until}`];
    expect(closed(calendar(...named('one', ...lines)))).toEqual(times);
    const inThatOfTheWindow = lines.map((line) => line.replace(';TZID=Europe/Warsaw', ''));
    expect(closed(calendar(...named('one', ...inThatOfTheWindow)))).toEqual(times);
  });

  test('lasts so many hours, or so many days, where clocks change', () => {
    const lasting = (day: string, length: string): unknown =>
      closed(
        calendar(...named('one', `DTSTART;TZID=Europe/Warsaw:${day}T120000`, `DURATION:${length}`)),
      );
    expect(lasting('20270327', 'PT24H')).toEqual(['2027-03-27T11:00:00Z 2027-03-28T11:00:00Z']);
    expect(lasting('20270327', 'P1D')).toEqual(['2027-03-27T11:00:00Z 2027-03-28T10:00:00Z']);
    expect(lasting('20261024', 'PT24H')).toEqual(['2026-10-24T10:00:00Z 2026-10-25T10:00:00Z']);
    expect(lasting('20261024', 'P1D')).toEqual(['2026-10-24T10:00:00Z 2026-10-25T11:00:00Z']);
  });

  test('after a mark of its encoding, which some editors write', () => {
    expect(closed(`\uFEFF${calendar(...fridays)}`)).toEqual([first, second, third]);
  });

  const series = [`DTSTART;${at16('20261106')}`, 'DURATION:PT1H'];
  const onPeriods = (...lines: readonly string[]): unknown =>
    closed(calendar(...named('one', ...series, ...lines)));

  test.each([
    ['that lasts', '20261113T160000/PT3H', '2026-11-13T15:00:00Z 2026-11-13T18:00:00Z'],
    ['that ends', '20261113T160000/20261113T163000', '2026-11-13T15:00:00Z 2026-11-13T15:30:00Z'],
    ['over a changed clock', '20270327T120000/P1D', '2027-03-27T11:00:00Z 2027-03-28T10:00:00Z'],
  ])('recurs in a period %s', (_name, period, time) => {
    expect(onPeriods(`RDATE;VALUE=PERIOD;TZID=Europe/Warsaw:${period}`)).toEqual([first, time]);
  });

  test('recurs in periods of UTC, of another zone and of the window, beside its rule', () => {
    expect(
      onPeriods(
        'RRULE:FREQ=WEEKLY;COUNT=2',
        'RDATE;VALUE=PERIOD:20261114T150000Z/PT1H,20261115T160000/PT1H',
        'RDATE;VALUE=PERIOD;TZID=America/New_York:20261116T100000/PT1H',
      ),
    ).toEqual([
      first,
      second,
      '2026-11-14T15:00:00Z 2026-11-14T16:00:00Z',
      '2026-11-15T15:00:00Z 2026-11-15T16:00:00Z',
      '2026-11-16T15:00:00Z 2026-11-16T16:00:00Z',
    ]);
  });

  test('leaves out a period that is taken out', () => {
    expect(
      onPeriods(
        'RDATE;VALUE=PERIOD;TZID=Europe/Warsaw:20261113T160000/PT3H',
        'EXDATE:20261113T150000Z',
      ),
    ).toEqual([first]);
  });

  test('recurs on dates that name another zone', () => {
    expect(onPeriods('RDATE;TZID=America/New_York:20261116T100000')).toEqual([
      first,
      '2026-11-16T15:00:00Z 2026-11-16T16:00:00Z',
    ]);
  });

  test('without a beginning stops the file from being read', () => {
    expect(closed(calendar(...named('one', 'SUMMARY:Freeze')))).toBe('an event has no beginning');
  });
});

describe('a freeze that seldom is written so', () => {
  const december = (...lines: readonly string[]): unknown =>
    closed(calendar(...event('DTSTART:20261201T100000Z', 'DURATION:PT1H', ...lines)));
  const [first, second, third, fourth] = ['01', '02', '03', '04'].map(
    (day) => `2026-12-${day}T10:00:00Z 2026-12-${day}T11:00:00Z`,
  );

  test.each([
    [
      'by two rules recurs by each of them',
      ['RRULE:FREQ=DAILY;COUNT=2', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      [first, second, '2026-12-08T10:00:00Z 2026-12-08T11:00:00Z'],
    ],
    [
      'with a rule of exceptions',
      ['RRULE:FREQ=DAILY;COUNT=4', 'EXRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261203T100000Z'],
      [second, fourth],
    ],
    [
      'with a whole day as an exception of a time',
      ['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE:20261202'],
      [first, third],
    ],
    [
      'on a day that its rule does not name counts there, too',
      ['RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=1'],
      [first, second],
    ],
    ['is cancelled in small letters', ['STATUS:cancelled'], []],
  ])('%s', (_name, lines, times) => {
    expect(december(...lines)).toEqual(times);
  });

  const days = (start: string, rule: string): unknown => {
    const lines = event(`DTSTART:${start}T100000Z`, 'DURATION:PT1H', `RRULE:${rule}`);
    const times = closed(calendar(...lines), { from: '2024-01-01', until: '2029-01-01' });
    return Array.isArray(times) ? times.map((time) => String(time).slice(0, 10)) : times;
  };

  test.each([
    ['each year on 29 February', '20240229', 'FREQ=YEARLY', ['2024-02-29', '2028-02-29']],
    [
      'on 29 February for three times',
      '20200229',
      'FREQ=YEARLY;COUNT=3',
      ['2024-02-29', '2028-02-29'],
    ],
    [
      'on 30 February, which is on no day',
      '20240115',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      ['2024-01-15'],
    ],
    [
      'on the 31st of two months, of which one has none',
      '20250131',
      'FREQ=YEARLY;BYMONTH=1,6;COUNT=2',
      ['2025-01-31', '2026-01-31'],
    ],
    [
      'on the last but 29 day of two months, of which one is shorter',
      '20270301',
      'FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=-30;COUNT=2',
      ['2027-03-01', '2027-03-02', '2028-03-02'],
    ],
    [
      'on the 31st of each month',
      '20280131',
      'FREQ=YEARLY;BYMONTHDAY=31',
      ['01', '03', '05', '07', '08', '10', '12'].map((month) => `2028-${month}-31`),
    ],
    [
      'on the last day of a year',
      '20261231',
      'FREQ=YEARLY;BYYEARDAY=-1',
      ['2026-12-31', '2027-12-31', '2028-12-31'],
    ],
    [
      'on the last Friday of a month',
      '20261127',
      'FREQ=YEARLY;BYMONTH=11;BYDAY=-1FR',
      ['2026-11-27', '2027-11-26', '2028-11-24'],
    ],
    [
      'on the last day of a month that begins later in its year',
      '20280115',
      'FREQ=YEARLY;BYMONTH=2,4;BYMONTHDAY=-1',
      ['2028-01-15', '2028-02-29', '2028-04-30'],
    ],
    [
      'on the last but one day of each month, every second year',
      '20260130',
      'FREQ=YEARLY;INTERVAL=2;BYMONTHDAY=-2;COUNT=13',
      '01-30 02-27 03-30 04-29 05-30 06-29 07-30 08-30 09-29 10-30 11-29 12-30'
        .split(' ')
        .map((day) => `2026-${day}`)
        .concat('2028-01-30'),
    ],
    [
      'on each Friday the 13th',
      '20260213',
      'FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR;COUNT=4',
      ['2026-02-13', '2026-03-13', '2026-11-13', '2027-08-13'],
    ],
    [
      'on a day of one month, by months that begin in another one',
      '20261124',
      'FREQ=MONTHLY;BYMONTH=12;BYMONTHDAY=24',
      ['2026-11-24', '2026-12-24', '2027-12-24', '2028-12-24'],
    ],
    [
      'on a weekday of one month, by months that begin in another one',
      '20261101',
      'FREQ=MONTHLY;BYMONTH=12;BYDAY=1MO',
      ['2026-11-01', '2026-12-07', '2027-12-06', '2028-12-04'],
    ],
    [
      'on a weekday of one month, by years that begin in another one',
      '20261101',
      'FREQ=YEARLY;BYMONTH=12;BYDAY=1MO',
      ['2026-11-01', '2026-12-07', '2027-12-06', '2028-12-04'],
    ],
    [
      'on the last days of two months, by months that begin in another one',
      '20270115',
      'FREQ=MONTHLY;BYMONTH=3,4;BYMONTHDAY=-1',
      ['2027-01-15', '2027-03-31', '2027-04-30', '2028-03-31', '2028-04-30'],
    ],
    [
      'on the day of its beginning in some months',
      '20270115',
      'FREQ=MONTHLY;BYMONTH=3,4;COUNT=3',
      ['2027-01-15', '2027-03-15', '2027-04-15', '2028-03-15'],
    ],
    ['each month on the 31st', '20281031', 'FREQ=MONTHLY', ['2028-10-31', '2028-12-31']],
  ])('recurs %s', (_name, start, rule, on) => {
    expect(days(start, rule)).toEqual(on);
  });

  test.each([
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', ['2026-05-11']],
    ['FREQ=DAILY;INTERVAL=7;BYDAY=TU', ['2026-05-11']],
    ['FREQ=HOURLY;INTERVAL=24;BYMONTH=4;BYMONTHDAY=31', ['2026-05-11']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31', ['2026-05-11']],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6', ['2026-05-11']],
    [
      'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
      'a recurrence rule of an event matches few of its many candidate times; write it with a larger FREQ',
    ],
    ['FREQ=MINUTELY;INTERVAL=1440;BYHOUR=5', ['2026-05-11']],
    ['FREQ=SECONDLY;INTERVAL=86400;BYMINUTE=5', ['2026-05-11']],
    ['FREQ=HOURLY;INTERVAL=48;BYHOUR=5', ['2026-05-11']],
  ])('T64: on a day that never comes ends the search: %s', (rule, on) => {
    expect(days('20260511', rule)).toEqual(on);
  });

  test('recurs on some days of some months, counted from both ends, and only on some weekdays', () => {
    expect(
      days('20260511', 'FREQ=DAILY;BYMONTH=11,12;BYMONTHDAY=1,-1;BYDAY=MO,TU,TH;COUNT=3'),
    ).toEqual(['2026-05-11', '2026-11-30', '2026-12-01', '2026-12-31']);
  });

  const timesOf = (rule: string, start = '20210101T090000Z'): unknown =>
    closed(calendar(...event(`DTSTART:${start}`, 'DURATION:PT1M', `RRULE:${rule}`)), {
      from: '2028-12-30',
      until: '2029-01-01',
    });
  const onBothDays = (...times: readonly string[]): readonly string[] =>
    ['2028-12-30', '2028-12-31'].flatMap((day) =>
      times.map((time) => `${day}T${time}:00Z ${day}T${time.slice(0, 4)}1:00Z`),
    );

  test.each([
    ['FREQ=HOURLY;BYHOUR=9', ['09:00']],
    ['FREQ=HOURLY;BYHOUR=9,17;BYMINUTE=0,30', ['09:00', '09:30', '17:00', '17:30']],
    ['FREQ=MINUTELY;BYHOUR=9;BYMINUTE=0', ['09:00']],
    ['FREQ=MINUTELY;BYHOUR=9,17;BYMINUTE=0,30', ['09:00', '09:30', '17:00', '17:30']],
    ['FREQ=DAILY;BYHOUR=9,17', ['09:00', '17:00']],
    ['FREQ=WEEKLY;BYDAY=SA,SU;BYHOUR=9,17', ['09:00', '17:00']],
  ])('at some hours of each day is read for years: %s', (rule, times) => {
    expect(timesOf(rule)).toEqual(onBothDays(...times));
  });

  test.each([
    'FREQ=YEARLY;BYMONTH=12;BYDAY=SU;BYHOUR=9,17',
    'FREQ=MONTHLY;BYDAY=1MO;BYHOUR=9,17',
    'FREQ=MONTHLY;BYDAY=1MO;BYMINUTE=0,30',
  ])('on weekdays at several times of a day is not read, and so stays closed: %s', (rule) => {
    expect(timesOf(rule)).toBe(
      'an event recurs on weekdays at several times of a day (BYDAY with several BYHOUR, BYMINUTE or BYSECOND), which is not supported',
    );
  });

  test('on days of months at several times of a day has all of them', () => {
    expect(timesOf('FREQ=MONTHLY;BYMONTHDAY=30,31;BYHOUR=9,17')).toEqual(
      onBothDays('09:00', '17:00'),
    );
  });

  test.each([
    'FREQ=WEEKLY;BYDAY=MO,TH;BYSETPOS=-1;COUNT=60',
    'FREQ=YEARLY;BYDAY=MO;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=1,6;BYDAY=MO;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=29,30,31;BYSETPOS=-1',
    'FREQ=MONTHLY;BYMONTHDAY=10,20;BYSETPOS=1',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13,27;BYSETPOS=1',
    'FREQ=DAILY;BYHOUR=9,12;BYSETPOS=1',
  ])('by a position in another set than the weekdays of a month stays closed: %s', (rule) => {
    expect(days('20260511', rule)).toBe(
      'an event recurs by a position (BYSETPOS) that is not one among the weekdays of a month, which is not supported',
    );
  });

  test.each([
    ['FREQ=MONTHLY;INTERVAL=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '20251231'],
    ['FREQ=YEARLY;BYMONTH=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '20251231'],
  ])('by a position among the weekdays of a month is read: %s', (rule, start) => {
    expect(days(start, rule)).toEqual(['2025-12-31', '2026-12-31', '2027-12-31', '2028-12-29']);
  });

  test.each(['FREQ=YEARLY;BYDAY=20MO', 'FREQ=YEARLY;BYDAY=-13MO'])(
    'on a weekday that is counted beyond the ninth stays closed: %s',
    (rule) => {
      expect(days('20260511', rule)).toBe(
        'an event recurs on a weekday that is counted beyond the 9th (such as BYDAY=20MO), which is not supported',
      );
    },
  );

  test('by the number of a week is not read, and so stays closed', () => {
    expect(days('20260511', 'FREQ=YEARLY;BYWEEKNO=20')).toBe(
      'an event recurs by the number of a week (BYWEEKNO), which is not supported',
    );
  });

  test('a rule of exceptions without an end is read within the range only', () => {
    const rules = ['RRULE:FREQ=DAILY;COUNT=3', 'EXRULE:FREQ=WEEKLY'];
    expect(december(...rules)).toEqual([second, third]);
    expect(december(...rules, 'EXRULE:FREQ=SECONDLY')).toBe(
      'its events recur more than 20000 times',
    );
  });

  test('in a file with several calendars counts in each of them', () => {
    const of = (day: string): string =>
      calendar(...event(`DTSTART:${day}T100000Z`, 'DURATION:PT1H'));
    expect(closed(of('20261201') + of('20261202'))).toEqual([first, second]);
  });

  test('over the hour that exists twice, in a zone that the calendar describes', () => {
    const office = (name: string, from: string, to: string, start: string, rule: string) => [
      `BEGIN:${name}`,
      `DTSTART:${start}`,
      `TZOFFSETFROM:${from}`,
      `TZOFFSETTO:${to}`,
      `RRULE:FREQ=YEARLY;BYDAY=-1SU;${rule}`,
      `END:${name}`,
    ];
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      ...office('STANDARD', '+0200', '+0100', '16010101T030000', 'BYMONTH=10'),
      ...office('DAYLIGHT', '+0100', '+0200', '16010101T020000', 'BYMONTH=3'),
      'END:VTIMEZONE',
    ];
    const from = (start: string, length: string): unknown =>
      closed(
        calendar(...zone, ...event(`DTSTART;TZID=Office:${start}`, `DTEND;TZID=Office:${length}`)),
      );
    // As in the time zone database.
    expect(from('20261025T020000', '20261025T023000')).toEqual([
      '2026-10-25T00:00:00Z 2026-10-25T01:30:00Z',
    ]);
    expect(from('20261025T013000', '20261025T033000')).toEqual([
      '2026-10-24T23:30:00Z 2026-10-25T02:30:00Z',
    ]);
    expect(from('20261025T030000', '20261025T040000')).toEqual([
      '2026-10-25T02:00:00Z 2026-10-25T03:00:00Z',
    ]);
  });

  test.each([
    ['on a day that does not exist', ['DTSTART;VALUE=DATE:20270230'], '2027-02-30 is not a date'],
    ['in a month that does not exist', ['DTSTART:20261324T100000Z'], '2026-13-24 is not a date'],
    [
      'that ends before it begins',
      ['DTSTART:20261224T100000Z', 'DTEND:20261224T090000Z'],
      'an event ends before it begins',
    ],
    [
      'that lasts less than no time',
      ['DTSTART:20261224T100000Z', 'DURATION:-PT1H'],
      'an event ends before it begins',
    ],
  ])('%s stops the file from being read', (_name, lines, why) => {
    expect(closed(calendar(...event(...lines)))).toBe(why);
  });
});

describe('a file that is no calendar, or too much of one', () => {
  test.each([
    ['no text of a calendar', 'hello'],
    ['an empty file', ''],
    ['another component', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nEND:VCARD\r\n'],
  ])('%s', (_name, text) => {
    expect(typeof closed(text)).toBe('string');
  });

  test('too large', () => {
    expect(closed('x'.repeat(MOST_CALENDAR_BYTES + 1))).toBe('it has more than 256 KiB');
  });

  test('events that recur each second', () => {
    const often = event('DTSTART:20261001T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
    expect(closed(calendar(...often))).toBe('its events recur more than 20000 times');
  });
});
