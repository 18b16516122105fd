// When a flag is due for removal: fully on for long enough, few open issues, good metrics. What is not known is not yet.
import { graduationAsks } from '#judge/graduating.ts';
import { describe, expect, test } from '@jest/globals';
import { withSamples } from '#app/gather-samples.ts';
import { graduatingOf } from '#app/graduation.ts';
import type { Evidence, Issue, Timeline, Cause } from '#domain/evidence.ts';
import { absent } from '#domain/evidence.ts';
import type { Flag, State, Graduation, Removal, Pipeline } from '#domain/snapshot.ts';
import type { SuppliedSamples } from '#domain/metrics.ts';
import { METRIC_DEFAULTS } from '#domain/metrics.ts';
import { judgeGraduation } from '#judge/graduation.ts';
import {
  aFlag,
  ago,
  anIssue,
  aPipeline,
  askKinds,
  aTimeline,
  aTree,
  environment,
  evidence,
  exposing,
  key,
  later,
  NOW,
  off,
  on,
  requirements,
} from '#test/support/nouns.ts';

const RULES = aPipeline({
  staging: {},
  production: { soak: { in: 'staging', for: '7d' } },
});
const PLAIN: Graduation = { after: '30d', issues: null, metrics: null };
const CRITICAL: Graduation = { ...PLAIN, issues: [{ label: 'critical', most: 0 }] };
const ERRORS = {
  name: 'errors',
  title: 'Errors',
  source: 'prometheus',
  question: { kind: 'query', query: 'errors' },
  unit: 'count',
  good: '< 5',
  warning: null,
  critical: null,
  traffic: null,
  from: null,
  ...METRIC_DEFAULTS,
} as const;
const MEASURED: Graduation = { ...PLAIN, metrics: { good: ['errors'], for: '24h' } };

interface Case {
  readonly graduate?: Graduation;
  readonly live?: State;
  readonly past?: readonly Timeline[];
  readonly issues?: readonly Issue[] | ReturnType<typeof absent<Cause>>;
  readonly samples?: readonly SuppliedSamples[];
  readonly flag?: Partial<Parameters<typeof aFlag>[0]>;
  readonly pipeline?: Pipeline;
}

const since = (...past: Parameters<typeof aTimeline>[1]) => [aTimeline('production', past)];
const FOR_LONG = since([ago('90d'), exposing(on())]);

async function removal({
  graduate = PLAIN,
  live = on(),
  past = FOR_LONG,
  issues = [],
  samples = [],
  flag = {},
  pipeline = RULES,
}: Case): Promise<Removal> {
  const graduation = graduatingIn(aFlag({ graduate, metrics: [ERRORS], ...flag }), live, pipeline);
  if (graduation === null) throw new Error('it does not graduate');
  const known: Evidence = evidence({ timelines: past, issues });
  const asks = graduationAsks(graduation, NOW);
  const measured = await withSamples({ suppliedSamples: samples }, { asks, now: NOW }, known);
  return judgeGraduation(graduation, measured, NOW);
}

function graduatingIn(flag: Flag, live: State, pipeline = RULES) {
  const snapshot = aTree({ checkout: { flag, in: { staging: on(), production: live } } }, pipeline);
  return graduatingOf({ snapshot, pipeline }, key('checkout'));
}

describe('The time that a flag is fully on', () => {
  test.each([
    [1, true],
    [0, true],
    [-1, false],
  ])('counts to the second: 30 days and %i', async (seconds, isDue) => {
    const past = since([ago('90d'), exposing(on(50))], [ago('30d', seconds), exposing(on())]);
    const found = await removal({ past });
    expect(found).toEqual({
      environment: 'production',
      after: '30d',
      since: ago('30d', seconds),
      dueAt: NOW - seconds,
      isDue,
      open: [],
    });
  });

  test('begins again after the flag was lowered for a moment', async () => {
    const past = since(
      [ago('90d'), exposing(on())],
      [ago('20d'), exposing(on(50))],
      [ago('10d'), exposing(on())],
    );
    expect(await removal({ past })).toMatchObject({
      since: ago('10d'),
      dueAt: later('20d'),
      isDue: false,
    });
  });

  test('does not begin before the flag is fully on for every service', async () => {
    for (const live of [off(), on(99), on(100, { api: { rollout: 50 } })]) {
      const found = await removal({ live, past: since([ago('90d'), exposing(live)]) });
      expect(found).toMatchObject({
        since: null,
        isDue: false,
        open: ['it is not fully on in production'],
      });
    }
  });

  test('begins with the last step of a ladder that ends below 100 percent', async () => {
    const requires = { production: { ladder: { steps: [5, 50], each: '1d' } } };
    const past = since([ago('40d'), exposing(on(50))]);
    expect(await removal({ live: on(50), past, flag: { requires } })).toMatchObject({
      isDue: true,
    });
  });

  test('begins with the last step of the ladder for its risk', async () => {
    const ladder = requirements({ ladder: { steps: [5, 50], each: '1d' } });
    const environments = RULES.environments.map((place) =>
      place.name === 'production'
        ? { ...place, byRisk: [{ risk: 'high', requires: ladder } as const] }
        : place,
    );
    const past = since([ago('40d'), exposing(on(50))]);
    const half = { live: on(50), past, pipeline: { ...RULES, environments } };
    expect(await removal({ ...half, flag: { risk: 'high' } })).toMatchObject({ isDue: true });
    expect(await removal({ ...half, flag: { risk: 'low' } })).toMatchObject({ isDue: false });
  });

  test('is not known without a history', async () => {
    expect(await removal({ past: [] })).toMatchObject({
      isDue: false,
      open: [
        'it is unknown how long it has been fully on: no history was read for checkout in production',
      ],
    });
  });
});

describe('Issues', () => {
  test('keep the flag while one of its critical ones is open', async () => {
    const open = anIssue(['critical', 'flag:checkout']);
    expect(await removal({ graduate: CRITICAL, issues: [open] })).toMatchObject({
      isDue: false,
      open: ['an issue labelled critical is open: #12 it breaks'],
    });
    const others = [
      anIssue(['critical', 'flag:checkout'], ago('1h')),
      anIssue(['critical', 'flag:search'], null, 13),
      anIssue(['minor', 'flag:checkout'], null, 14),
    ];
    expect(await removal({ graduate: CRITICAL, issues: others })).toMatchObject({ isDue: true });
  });

  test.each([
    [1, true],
    [2, true],
    [3, false],
  ])('may be %i, where two are allowed', async (count, isDue) => {
    const graduate = { ...PLAIN, issues: [{ label: 'P2', most: 2 }] };
    const issues = Array.from({ length: count }, (_, at) =>
      anIssue(['P2', 'flag:checkout'], null, at + 1),
    );
    expect(await removal({ graduate, issues })).toMatchObject({ isDue });
  });

  test('that cannot be read mean not yet', async () => {
    const issues = absent({ kind: 'git-said', said: 'no evidence supplies issues' } as const);
    expect(await removal({ graduate: CRITICAL, issues })).toMatchObject({
      isDue: false,
      open: ['its issues are unknown: no evidence supplies issues'],
    });
  });
});

describe('Metrics', () => {
  const errors = (values: SuppliedSamples['values']): readonly SuppliedSamples[] => [
    { flag: key('checkout'), environment: environment('production'), metric: 'errors', values },
  ];

  test('that are good let the flag go', async () => {
    expect(await removal({ graduate: MEASURED, samples: errors(1) })).toMatchObject({
      isDue: true,
      open: [],
    });
  });

  test('that are bad keep it, and say so', async () => {
    const found = await removal({ graduate: MEASURED, samples: errors(9) });
    expect(found.isDue).toBe(false);
    expect(found.open).toEqual([expect.stringContaining('errors in production')]);
  });

  test('that are silent keep it, and say so', async () => {
    const unasked = await removal({ graduate: MEASURED });
    expect(unasked).toMatchObject({
      isDue: false,
      open: ['errors in production is not known: no source was asked'],
    });
    const silent = await removal({ graduate: MEASURED, samples: errors([]) });
    expect(silent.isDue).toBe(false);
    expect(silent.open).toHaveLength(1);
  });

  test('are asked for only when the flag is fully on', () => {
    const asksAt = (live: State) => {
      const graduation = graduatingIn(aFlag({ graduate: MEASURED, metrics: [ERRORS] }), live);
      return graduation === null ? [] : askKinds(graduationAsks(graduation, NOW));
    };
    expect(asksAt(on())).toEqual(['timeline', 'samples']);
    expect(asksAt(on(50))).toEqual([]);
  });
});

test('A flag whose definition says nothing, and a kill switch, never graduate', () => {
  expect(graduatingIn(aFlag(), on())).toBeNull();
  expect(graduatingIn(aFlag({ graduate: PLAIN, safe: true }), on())).toBeNull();
});
