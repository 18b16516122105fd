// How long a look goes on that an alert has started: until the values that the alert has seen are known, to the second.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { lookOn } from '#app/watch/look-on.ts';
import type { Looked } from '#app/watch/look.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { FlagKey, Instant } from '#domain/scalars.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { endAt, firstAfter, knownAt } from '#metrics/grid.ts';
import { rulesOf } from '#metrics/rules.ts';
import { breachAt, judgeWindow } from '#metrics/window.ts';
import { openReader } from '#wiring/open.ts';

interface Settings {
  readonly interval: string;
  readonly delay: string;
  readonly for: string;
}
const DEFAULTS: Settings = { interval: '1m', delay: '1m', for: '5m' };

function flagWith({ interval, delay, for: length }: Settings): Flag {
  const text = `description: calls
services: { api: { CALLS: enabled } }
metrics:
  failed:
    source: prometheus
    query: sum(rate(failed[5m]))
    unit: count
    good: "< 1"
    critical: { when: "> 5", for: ${length} }
    interval: ${interval}
    delay: ${delay}
owner: calls-team
watch: { for: 24h }
`;
  const blob = { id: text, mode: '100644', bytes: Buffer.from(text) };
  return openReader().flag('flags/calls.yaml', 'calls' as FlagKey, blob).value as Flag;
}

/** Values are critical between two moments, and the source says at once what is known. */
interface Failing {
  readonly from: number;
  readonly to?: number;
}

/** What a look sees at a moment, of the two hours before it. */
function lookAt(flag: Flag, now: number, { from, to = Infinity }: Failing): Looked {
  const [metric] = flag.metrics ?? [];
  const rules = metric === undefined ? null : rulesOf(metric);
  if (rules === null) throw new Error('no rules');
  const end = endAt(instant(now), rules);
  const start = firstAfter(instant(end - 7200), rules.step);
  const points = (end - start) / rules.step + 1;
  const values = Array.from({ length: points }, (_, index) => {
    const at = start + index * rules.step;
    return at >= from && at < to ? 9 : 0;
  });
  const grid = { from: start, to: end, step: rules.step };
  const window = { grid, values: { kind: 'values', values }, traffic: null, median: null } as const;
  const { answer } = judgeWindow(rules, durationOf('2h'), window);
  const complete = breachAt(rules, window);
  const result = {
    answer: answer.kind,
    metrics: [
      { metric: 'failed', breachKnownAt: complete === null ? null : knownAt(complete, rules) },
    ],
  };
  return { now: now as Instant, rows: [{ kind: 'live', watched: { flag }, result }] } as never;
}

interface Followed {
  readonly answer: unknown;
  /** Seconds after the alert. */
  readonly after: number;
  readonly looks: number;
}

async function follow(settings: Settings, alertedAt: number, failing: Failing): Promise<Followed> {
  const flag = flagWith(settings);
  let now = alertedAt;
  let looks = 0;
  const last = await lookOn(
    () => {
      looks += 1;
      return Promise.resolve(lookAt(flag, now, failing));
    },
    (seconds) => {
      now += seconds;
      return Promise.resolve();
    },
  );
  const [row] = last.rows;
  const answer = row?.kind === 'live' ? row.result.answer : null;
  return { answer, after: now - alertedAt, looks };
}

/** A moment at a point of every grid. */
const NINE = 1_795_424_400;

describe('T76: An alert that comes before the values of its time', () => {
  test('is looked at again exactly when the breach is complete', async () => {
    // Critical from 40 s after a point on: the first critical point comes 20 s later, and 5 min and the delay follow.
    const failing = { from: NINE + 40 };
    expect(await follow(DEFAULTS, NINE + 345, failing)).toEqual({
      answer: 'bad',
      after: 75,
      looks: 2,
    });
  });

  test('is left alone as soon as the newest value is not critical', async () => {
    const failing = { from: NINE + 40, to: NINE + 350 };
    expect(await follow(DEFAULTS, NINE + 345, failing)).toEqual({
      answer: 'undecided',
      after: 75,
      looks: 2,
    });
  });

  test('of a short limit is looked at although no critical value is known yet', async () => {
    const settings = { ...DEFAULTS, for: '1m' };
    const failing = { from: NINE + 40 };
    expect(await follow(settings, NINE + 105, failing)).toMatchObject({ answer: 'bad', after: 75 });
    const forged = await follow(settings, NINE + 105, { from: NINE + 9_999 });
    expect(forged).toMatchObject({ answer: 'good' });
    expect(forged.after).toBeLessThanOrEqual(180);
  });

  test.each([
    ['is good', { from: NINE + 9_999 }],
    ['is bad already', { from: NINE - 1_000 }],
  ])('is looked at once where the metric %s', async (_what, failing) => {
    expect((await follow(DEFAULTS, NINE + 345, failing)).looks).toBe(1);
  });

  test('waits for the delay and one interval at most, whatever the phase of the alert', async () => {
    const settings = fc.record({
      interval: fc.constantFrom('15s', '30s', '1m', '2m'),
      delay: fc.constantFrom('0s', '15s', '30s', '1m', '2m', '5m'),
      for: fc.constantFrom('2m', '4m', '6m', '10m'),
    });
    await fc.assert(
      fc.asyncProperty(settings, fc.nat(3_600), fc.nat(59), async (limits, start, phase) => {
        const [step, delay, length] = [limits.interval, limits.delay, limits.for].map(durationOf);
        if (step === undefined || delay === undefined || length === undefined) return;
        const from = NINE + start;
        // The source evaluates the rule at a phase of its own, and the alert fires when it held for long enough.
        const first = Math.ceil((from - phase) / step) * step + phase;
        const { answer, after } = await follow(limits, first + length, { from });
        expect(answer).toBe('bad');
        expect(after).toBeLessThanOrEqual(delay + step);
      }),
    );
  });

  test('with samples every 15 seconds leaves half a minute of sixty seconds for rollback and deployment', async () => {
    const settings = { interval: '15s', delay: '15s', for: '1m' };
    for (let phase = 0; phase < 60; phase += 1) {
      const failing = { from: NINE + phase };
      const firing = NINE + Math.ceil(phase / 15) * 15 + 60;
      for (const late of [0, 1, 7, 14]) {
        const { answer, after } = await follow(settings, firing + late, failing);
        expect(answer).toBe('bad');
        expect(after).toBeLessThanOrEqual(30);
      }
    }
  });
});
