// All clocks of a promotion have to pass together: a soak that ends in a freeze waits for its end.
import { describe, expect, test } from '@jest/globals';

import type { Report } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { dueText, durationOf, instant, isoOf, plus } from '#domain/scalars.ts';
import { judge } from '#judge/judge.ts';
import { until, together } from '#judge/ready.ts';
import { headingOf } from '#report/heading.ts';
import { renderStatus } from '#report/status-line.ts';

import {
  ago,
  aPipeline,
  aQuestion,
  at,
  evidence,
  later,
  moving,
  NOW,
  off,
  on,
  onHold,
  unchangedSince,
} from '#test/support/nouns.ts';

const HOURS = { allow: ['Mon-Fri 09:00-12:00', 'Mon-Fri 13:00-16:00'], zone: 'UTC' };
const SOAK = { in: 'staging', for: '48h' };
const shown = (moment: Instant | null | undefined): string | null =>
  moment == null ? null : isoOf(moment);

/** Staging has had it for so long. NOW is a Friday, 09:00 UTC. */
function judged(length: string, gates: object, now = NOW): Report {
  const rules = aPipeline({ staging: {}, production: gates as Record<string, unknown> });
  const proposal = moving({ staging: on(), production: off() }, { production: on() }, rules);
  return judge(
    aQuestion(proposal, evidence({ timelines: unchangedSince(proposal, ago(length)) }), now),
  );
}

describe('a promotion waits for the first moment at which all pass together', () => {
  test.each([
    ['the soak ends in an open hour', '46h', '2026-11-20T11:00:00Z'],
    ['the soak ends exactly when the window closes', '45h', '2026-11-20T13:00:00Z'],
    ['the soak ends in the lunch break', '44h', '2026-11-20T13:00:00Z'],
    ['the soak ends on the weekend', '24h', '2026-11-23T09:00:00Z'],
  ])('%s', (_title, length, ready) => {
    const gates = { soak: SOAK, window: HOURS };
    const report = judged(length, gates);
    expect([report.verdict, shown(report.readyAt)]).toEqual(['wait', ready]);
    expect(shown(report.changes[0]?.readyAt)).toBe(ready);
    const due = report.readyAt as Instant;
    expect(judgedAt(length, gates, due)).toBe('pass');
    expect(judgedAt(length, gates, instant(due - 1))).toBe('wait');
  });

  test('two windows that are never open together promise no moment', () => {
    const never = [
      { allow: ['Mon-Fri 09:00-12:00'], zone: 'UTC' },
      { allow: ['Mon-Fri 13:00-16:00'], zone: 'UTC' },
    ];
    expect(judged('9d', { window: never })).toMatchObject({ verdict: 'wait', readyAt: null });
  });

  test('a pass says when it ends: at the first window that closes', () => {
    const windows = [HOURS, { deny: ['Fri 11:00-Mon 08:00'], zone: 'UTC' }];
    const report = judged('9d', { soak: SOAK, window: windows });
    expect([report.verdict, shown(report.passUntil)]).toEqual(['pass', '2026-11-20T11:00:00Z']);
    expect(judged('9d', { soak: SOAK })).not.toHaveProperty('passUntil');
  });

  test.each([
    ['has no moment while a hold stands', on(), null, 'On hold in staging'],
    [
      'names the end of a hold that ends by itself',
      { ...on(), holdUntil: later('60h') },
      later('60h'),
      'Turns green ',
    ],
  ])('a promotion %s, whatever the other clocks say', (_title, state, ready, heading) => {
    const rules = aPipeline({ staging: {}, production: { soak: SOAK } });
    const before = { staging: onHold(state), production: off() };
    const proposal = moving(before, { production: on() }, rules);
    const found = evidence({ timelines: unchangedSince(proposal, ago('24h')) });
    const report = judge(aQuestion(proposal, found));
    expect([report.verdict, report.readyAt]).toEqual(['wait', ready]);
    expect(report.changes[0]?.readyAt).toBe(ready);
    expect(report.changes[0]?.gates.map(({ readyAt }) => readyAt)).toContain(later('24h'));
    expect(headingOf(report, { rules: [] })).toContain(heading);
    expect(renderStatus(report).description).not.toContain(`due ${dueText(later('24h'))}`);
  });

  test('a wait that people end has no moment, though the window will close', () => {
    const report = judged('9d', { window: HOURS, checklist: ['Rollback tested'] });
    expect(report).toMatchObject({ verdict: 'wait', readyAt: null });
    expect(report).not.toHaveProperty('passUntil');
  });

  function judgedAt(length: string, gates: object, now: Instant): string {
    const since = ago(length);
    const rules = aPipeline({ staging: {}, production: gates as Record<string, unknown> });
    const proposal = moving({ staging: on(), production: off() }, { production: on() }, rules);
    const found = evidence({ timelines: unchangedSince(proposal, since) });
    return judge(aQuestion(proposal, found, now)).verdict;
  }
});

describe('an opening that is too short for two runs of the sweep', () => {
  const between = [{ deny: ['Fri 08:00-09:00', 'Fri 09:30-12:00'], zone: 'UTC' }];
  const lapping = [
    { allow: ['Fri 09:00-10:00'], zone: 'UTC' },
    { allow: ['Fri 09:40-12:00'], zone: 'UTC' },
  ];
  const allowed = (span: string) => [{ allow: [span], zone: 'UTC' }];

  test.each([
    ['30 minutes between two freezes', between, '09:00', '09:15'],
    ['20 minutes of two windows', lapping, '09:40', '09:50'],
    ['2 minutes', allowed('Fri 09:00-09:02'), '09:00', '09:01'],
    ['50 minutes', allowed('Fri 09:00-09:50'), '09:00', '09:25'],
    ['61 minutes, as for all longer ones', allowed('Fri 09:00-10:01'), '09:00', '09:31'],
    ['a week', [{ deny: ['Fri 12:00-13:00'], zone: 'UTC' }], '09:00', '11:30'],
  ])('is green in its first half: %s', (_length, window, from, end) => {
    const stateAt = (time: string, seconds: number): string =>
      renderStatus(judged('9d', { window }, instant(at(`2026-11-20T${time}:00Z`) + seconds))).state;
    expect([stateAt(from, 0), stateAt(end, -1), stateAt(end, 0)]).toEqual([
      'success',
      'success',
      'pending',
    ]);
  });
});

test('a rollback meets no window', () => {
  const rules = aPipeline({
    staging: {},
    production: { window: { deny: [{ from: '2026-01-01' }], zone: 'UTC' } },
  });
  const proposal = moving({ production: on() }, { production: off() }, rules);
  const report = judge(aQuestion(proposal));
  expect([report.verdict, report.class]).toEqual(['pass', 'rollback']);
  expect(report.changes[0]?.gates).toEqual([]);
});

describe('clocks', () => {
  const every = (period: number, length: number) => (from: Instant) => {
    const start = Math.floor(from / period) * period;
    return from < start + length ? from : instant(start + period);
  };

  test('meet where all of them are open', () => {
    const all = together([every(7, 1), every(5, 2), (from) => instant(Math.max(from, 30))]);
    expect(all(instant(0))).toBe(35);
  });

  test('a way back counts up to its last moment, and from then on the other way', () => {
    const first = (from: Instant): Instant => instant(Math.max(from, 20));
    const second = (from: Instant): Instant => instant(Math.max(from, 5));
    expect(until(first, instant(20), second)(instant(0))).toBe(20);
    expect(until(first, instant(19), second)(instant(0))).toBe(20);
    expect(until(first, instant(9), second)(instant(0))).toBe(10);
  });

  test('one that is not known leaves no moment', () => {
    expect(together([() => null, every(5, 2)])(at('2026-11-20'))).toBeNull();
    expect(together([])(later('1h'))).toBe(plus(NOW, durationOf('1h')));
  });
});
