import { describe, expect, test } from '@jest/globals';
import type { Evidence, SamplesAsk, Timeline } from '#domain/evidence.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { Grid, Metric, Sample, SampledWindow, SourceSilence } from '#domain/metrics.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import type { Promotion } from '#gates/gate.ts';
import { withSamples } from '#app/gather-samples.ts';
import { gateOf } from '#gates/gates.ts';
import { measuredWindow } from '#gates/metrics-window.ts';
import { silenceNumbers, silenceText } from '#messages/gates/silences.ts';
import { encoded, medianOf, pointsOf } from '#metrics/grid.ts';
import { rulesOf } from '#metrics/rules.ts';
import {
  aFlag,
  ago,
  aPipeline,
  aPromotion,
  aTimeline,
  evidence,
  exposing,
  later,
  moving,
  NOW,
  off,
  on,
} from '#test/support/nouns.ts';
import { aMetric } from '#test/metrics/support.ts';
import type { Row } from './saying.ts';
import { pass, rowOf, saying, wait } from './saying.ts';
import { aContext } from './settings.ts';

const [GOOD, BETWEEN, CRITICAL] = [0.001, 0.015, 0.09];
const SOAK = { soak: { in: 'staging', for: '48h' } };
const SOURCES = [
  { name: 'prometheus', kind: 'prometheus', series: false, settings: {} },
  { name: 'convex', kind: 'command', series: false, settings: {} },
];
const PIPELINE = aPipeline({ staging: {}, production: SOAK }, { sources: SOURCES });
const GOOD_FOR_2H = { good: ['error-rate'], for: '2h' };

const flagWith = (...metrics: readonly Metric[]): Flag => aFlag({ metrics });
const FLAG = flagWith(aMetric());

/** From 5 to 10 percent in production, if not said otherwise. */
const promoting = (flag = FLAG, from: State | null = on(5), to = on(10), landedAt?: Instant) => {
  const promotion = aPromotion(
    moving(
      { staging: on(), ...(from === null ? {} : { production: from }) },
      { production: to },
      PIPELINE,
      flag,
    ),
  );
  return landedAt === undefined ? promotion : { ...promotion, landedAt };
};

/** What production has had since then, if not said otherwise. */
const since = (when: Instant, where = 'production', state = on(5)): Timeline =>
  aTimeline(where, [
    [ago('90d'), exposing(null)],
    [when, exposing(state)],
  ]);

type Answers = (at: Instant) => Sample;

function sampled(grid: Grid, answers: Answers | SourceSilence, metric: Metric): SampledWindow {
  const rules = rulesOf(metric);
  const values =
    typeof answers === 'function'
      ? Array.from({ length: pointsOf(grid) }, (_, index) =>
          answers(instant(grid.from + index * 60)),
        )
      : [];
  return {
    grid,
    sent: 'vector(0)',
    answer:
      typeof answers === 'function'
        ? { kind: 'values', values: (rules && encoded(values, rules)) ?? '' }
        : { kind: 'silent', silence: answers },
    traffic: null,
    median: medianOf(values),
  };
}

/** The evidence of a source that has these values. */
function answering(
  settings: object,
  promotion: Promotion,
  timelines: readonly Timeline[],
  answers: Answers | SourceSilence = () => GOOD,
): Evidence {
  const history = evidence({ timelines });
  const asks = gateOf('metrics').asks(settings, promotion);
  const samples = asks
    .filter((ask): ask is SamplesAsk => ask.kind === 'samples')
    .flatMap((ask) => {
      const rules = rulesOf(ask.metric);
      const measured = rules === null ? null : measuredWindow(ask, rules, history);
      if (measured?.kind !== 'window') return [];
      const { span, before } = measured;
      const one = span.from === span.to || ask.for === null;
      const { flag, environment, metric } = ask;
      return [
        {
          flag,
          environment,
          metric: metric.name,
          for: ask.for,
          window: sampled({ ...span, from: one ? span.to : span.from, step: 60 }, answers, metric),
          before:
            before === null || typeof before === 'string'
              ? null
              : sampled({ ...before, step: 60 }, answers, metric),
        },
      ];
    });
  return { ...history, samples };
}

const judged = (
  timelines: readonly Timeline[],
  answers?: Answers | SourceSilence,
  promotion: Promotion = promoting(),
  settings: object = GOOD_FOR_2H,
) => saying('metrics', settings, promotion, answering(settings, promotion, timelines, answers));

// NOW is a full minute; the newest sample is a minute old.
const END = instant(NOW - 60);

describe('a metric that has to be good for 2h', () => {
  test.each<[string, Instant, Row]>([
    ['live for 2h and the delay', ago('121m'), pass('metrics/good')],
    ['live for a second less', ago('121m', -1), wait('metrics/too-short', later('1m'))],
    ['live for a second more', ago('121m', 1), pass('metrics/good')],
    ['live for an hour', ago('1h'), wait('metrics/too-short', later('61m'))],
    ['live for the delay', ago('1m'), wait('metrics/too-short', later('2h'))],
    ['live for less than the delay', ago('1m', -1), wait('metrics/too-young', later('121m'))],
  ])('%s', (_, landed, expected) => {
    expect(rowOf(judged([since(landed)]))).toEqual(expected);
  });

  test('was critical: it waits until the breach has left the window', () => {
    const breach = (at: Instant): Sample =>
      at >= ago('70m') && at <= ago('60m') ? CRITICAL : GOOD;
    const [answer] = judged([since(ago('90d'))], breach);
    expect(answer?.code).toBe('metrics/bad');
    // Five of its minutes may stay: 2h, less the hour that has passed, less 5m, and a minute of delay and a sample.
    expect(answer?.readyAt).toBe(NOW - 3600 - 300 + 60 + 7200 + 60);
    expect(answer?.facts).toMatchObject({
      answer: 'bad',
      because: { breach: { value: CRITICAL } },
    });
  });

  test.each<[string, Answers | SourceSilence, string]>([
    ['between good and a warning', () => BETWEEN, 'metrics/undecided'],
    ['without a value', () => null, 'metrics/silent'],
    ['not a number', () => Number.NaN, 'metrics/silent'],
    ['of a source that fails', { kind: 'status', status: 500 }, 'metrics/silent'],
  ])('is %s: it waits', (_, answers, code) => {
    const [answer] = judged([since(ago('90d'))], answers);
    expect([answer?.verdict, answer?.code]).toEqual(['wait', code]);
  });

  // 6 of 121 points have no sample, and one of the others is not good.
  test('says that samples are missing, also where not all of the others are good', () => {
    const samples = (at: Instant): Sample => {
      const minute = Math.floor((NOW - at) / 60);
      if (minute >= 20 && minute < 26) return null;
      return minute === 40 ? BETWEEN : GOOD;
    };
    const [answer] = judged([since(ago('90d'))], samples);
    expect(answer?.facts['because']).toEqual({ kind: 'missing' });
    expect(answer?.message).toBe(
      'error-rate in production is neither good nor bad: samples are missing, so fewer than 99% of the expected samples are good (below 1%)',
    );
  });

  test('waits for an end that time alone does not know where it is silent', () => {
    const [answer] = judged([since(ago('90d'))], () => null);
    expect(answer?.readyAt).toBe(null);
    expect(answer?.facts['silence']).toEqual({ kind: 'empty' });
    // A numerator without series is the most frequent cause, so that it stands first.
    expect(answer?.hint).toMatch(/^write \(… or vector\(0\)\)/);
  });

  test('begins again with another exposure', () => {
    const timeline = aTimeline('production', [
      [ago('9d'), exposing(on(10))],
      [ago('1h'), exposing(on(5))],
    ]);
    expect(rowOf(judged([timeline]))).toEqual(wait('metrics/too-short', later('61m')));
  });

  test('counts until the landing where it has landed', () => {
    const landed = ago('10h');
    const promotion = promoting(FLAG, on(5), on(10), landed);
    const critical = (at: Instant): Sample => (at > landed ? CRITICAL : GOOD);
    const answers = judged([since(ago('20h'))], critical, promotion);
    expect(rowOf(answers)).toEqual(pass('metrics/good'));
    expect(answers[0]?.facts).toMatchObject({ to: landed - 60, from: landed - 7260 });
  });

  test('waits without history, without samples, and with samples of another window', () => {
    const promotion = promoting();
    const of = (found: Evidence) => rowOf(saying('metrics', GOOD_FOR_2H, promotion, found)).code;
    expect(of(evidence())).toBe('metrics/no-history');
    expect(of(evidence({ timelines: [since(ago('9d'))] }))).toBe('metrics/unknown');
    const other = answering(GOOD_FOR_2H, { ...promotion, now: ago('1h') }, [since(ago('9d'))]);
    expect(of(other)).toBe('metrics/unknown');
  });
});

test.each([
  [199.997, 'traffic 199.99, at least 200'],
  [1204.5, 'traffic 1204.5, at least 200'],
  [0.5, 'traffic 0.5, at least 200'],
])('traffic of %d is never shown as more: %s', (value, expected) => {
  const traffic = { question: { kind: 'query', query: 'x' }, atLeast: 200 } as const;
  const promotion = promoting(flagWith(aMetric({ traffic })));
  const found = answering(GOOD_FOR_2H, promotion, [since(ago('9d'))]);
  const samples = found.samples?.map((one) => ({
    ...one,
    window: {
      ...one.window,
      traffic: { sent: 'x', answer: { kind: 'values' as const, values: String(value) } },
    },
  }));
  const [answer] = saying('metrics', GOOD_FOR_2H, promotion, { ...found, samples: samples ?? [] });
  expect(answer?.details).toContainEqual(expected);
});

describe('a table names the metric and what it must be', () => {
  const late = flagWith(aMetric({ from: 10, title: 'Failed calls' }));
  test.each<[string, Evidence, Promotion, string, string]>([
    [
      'no sample yet',
      answering(GOOD_FOR_2H, promoting(), [since(ago('1m', -1))]),
      promoting(),
      'error-rate',
      'no sample yet',
    ],
    ['no history', evidence(), promoting(), 'error-rate', 'no gate asked for it'],
    [
      'no samples',
      evidence({ timelines: [since(ago('9d'))] }),
      promoting(),
      'error-rate',
      'its samples were not read',
    ],
    ['a later step', evidence(), promoting(late), 'Failed calls', 'applies from 10% on'],
  ])('where there is %s', (_, found, promotion, name, soFar) => {
    const [answer] = saying('metrics', GOOD_FOR_2H, promotion, found);
    expect(answer?.brief).toEqual({ needs: `${name} below 1% for 2h in production`, soFar });
  });

  test('where no user has the flag', () => {
    const settings = { ...GOOD_FOR_2H, in: 'production' };
    const [answer] = judged([], undefined, promoting(FLAG, null, on(5)), settings);
    expect(answer?.brief).toEqual({
      needs: 'error-rate good in production',
      soFar: 'no user of production has the flag',
    });
  });
});

describe('a metric is measured', () => {
  const FIRST = promoting(FLAG, null, on(5));
  const places = (settings: object, promotion: Promotion): readonly string[] =>
    gateOf('metrics')
      .asks(settings, promotion)
      .flatMap((ask) => (ask.kind === 'samples' ? [ask.environment] : []));

  test.each<[string, object, Promotion, readonly string[]]>([
    ['where users have it', GOOD_FOR_2H, promoting(), ['production']],
    ['where it soaks, before the first users', GOOD_FOR_2H, FIRST, ['staging']],
    [
      'where it soaks, after it was turned off',
      GOOD_FOR_2H,
      promoting(FLAG, off(), on(5)),
      ['staging'],
    ],
    [
      'where the requirement says',
      { ...GOOD_FOR_2H, in: ['staging', 'production'] },
      promoting(),
      ['staging', 'production'],
    ],
  ])('%s', (_, settings, promotion, expected) => {
    expect(places(settings, promotion)).toEqual(expected);
  });

  test('in staging for the first step of production', () => {
    const staging = since(ago('9d'), 'staging', on());
    expect(rowOf(judged([staging], undefined, FIRST))).toEqual(pass('metrics/good'));
  });

  test.each([
    ['in the source of a soak that its step requires', { at: 5, requires: SOAK }, ['staging']],
    ['nowhere, where only a later step soaks', 5, []],
  ])('%s', (_, first, expected) => {
    const ladder = { steps: [first, { at: 25, requires: SOAK }, 100], each: '1d' };
    const stepped = aPipeline({ staging: {}, production: { ladder } }, { sources: SOURCES });
    const promotion = aPromotion(moving({ staging: on() }, { production: on(5) }, stepped, FLAG));
    expect(places(GOOD_FOR_2H, promotion)).toEqual(expected);
  });

  test('nowhere, where no soak says where', () => {
    const bare = aPipeline({ staging: {}, production: {} }, { sources: SOURCES });
    const promotion = aPromotion(moving({}, { production: on(5) }, bare, FLAG));
    expect(rowOf(judged([], undefined, promotion))).toEqual(wait('metrics/nowhere-live'));
  });

  test('not where no user has it', () => {
    const settings = { ...GOOD_FOR_2H, in: 'production' };
    expect(rowOf(judged([], undefined, FIRST, settings))).toEqual(wait('metrics/not-live'));
  });

  test('as it is now where users are about to get it, if its source has only that', () => {
    const question = { source: 'convex', question: { kind: 'at', at: '/rate' } } as const;
    const health = aMetric({ ...question, critical: { when: '> 5%', for: null } });
    const promotion = promoting(flagWith(health), null, on(5));
    const settings = { good: ['error-rate'], in: 'production' };
    const timelines = [since(ago('9d'), 'production', off())];
    const of = (value: number) => rowOf(judged(timelines, () => value, promotion, settings)).code;
    expect([GOOD, CRITICAL].map(of)).toEqual(['metrics/good', 'metrics/bad']);
  });

  test('from a later step on', () => {
    const late = flagWith(aMetric({ from: 10 }));
    expect(rowOf(judged([], undefined, promoting(late)))).toEqual(pass('metrics/later'));
    const promotion = promoting(late, on(10), on(25));
    const timelines = [since(ago('9d'), 'production', on(10))];
    expect(rowOf(judged(timelines, () => CRITICAL, promotion)).code).toBe('metrics/bad');
  });

  test('by the base definition, also where the proposal loosens it', () => {
    const proposal = promoting().proposal;
    const loose = flagWith(aMetric({ good: '< 50%', warning: null, critical: null }));
    const head = { ...proposal.head, flags: promoting(loose).proposal.head.flags };
    const promotion = { ...promoting(), proposal: { ...proposal, head } };
    expect(rowOf(judged([since(ago('9d'))], () => BETWEEN, promotion)).code).toBe(
      'metrics/undecided',
    );
  });

  test('as one value where its source has only that', () => {
    const stuck = aMetric({
      name: 'stuck',
      source: 'convex',
      question: { kind: 'at', at: '/stuck' },
      unit: 'count',
      good: '<= 0',
      warning: null,
      critical: { when: '> 3', for: null },
    });
    const of = (value: Sample) =>
      rowOf(
        judged([since(ago('1m'))], () => value, promoting(flagWith(stuck)), { good: ['stuck'] }),
      );
    expect([0, 1, 4, null].map((value) => of(value).code)).toEqual([
      'metrics/good',
      'metrics/undecided',
      'metrics/bad',
      'metrics/silent',
    ]);
  });

  test('against the time before the landing', () => {
    const metric = aMetric({ good: '<= 110% of before', warning: null, critical: null });
    const promotion = promoting(flagWith(metric));
    const landed = ago('5h');
    const of = (after: number, timeline = since(landed)) =>
      judged([timeline], (at) => (at < landed ? 0.02 : after), promotion)[0];
    expect([0.0219, 0.022, 0.0221].map((after) => of(after)?.code)).toEqual([
      'metrics/good',
      'metrics/good',
      'metrics/undecided',
    ]);
    const busy = aTimeline('production', [
      [ago('90d'), exposing(null)],
      [ago('6h'), exposing(on(1))],
      [landed, exposing(on(5))],
    ]);
    expect(of(0.02, busy)?.facts['silence']).toEqual({ kind: 'before', because: 'other-landing' });
    // The time before a landing does not change, so waiting helps nothing.
    expect(of(0.02, busy)?.hint).toMatch(/^write a shorter for:/);
    const young = judged([since(ago('30m'))], () => 0.02, promotion)[0];
    expect(young?.hint).toMatch(/^wait until an hour/);
  });

  test('against the time before a landing that is 300 days ago', () => {
    const metric = aMetric({ good: '<= 110% of before', warning: null, critical: null });
    const [ask] = gateOf('metrics').asks(GOOD_FOR_2H, promoting(flagWith(metric)));
    expect(ask).toMatchObject({ kind: 'timeline' });
    expect(ask?.kind === 'timeline' && ask.window > durationOf('365d')).toBe(true);
  });

  test('T41: without the series of its traffic it waits, and the series is named as the reason', () => {
    const counted = { kind: 'query', query: 'increase(typo[$window])' } as const;
    const metric = aMetric({ traffic: { question: counted, atLeast: 200 } });
    const promotion = promoting(flagWith(metric));
    const found = answering(GOOD_FOR_2H, promotion, [since(ago('9d'))]);
    const withTraffic = (values: readonly Sample[]) => ({
      ...found,
      samples: (found.samples ?? []).map((sample) => ({
        ...sample,
        window: {
          ...sample.window,
          traffic: {
            sent: counted.query,
            answer:
              values.length === 0
                ? ({ kind: 'silent', silence: { kind: 'empty' } } as const)
                : ({ kind: 'values', values: values.join(',') } as const),
          },
        },
      })),
    });
    const hints = [[], [5]].map(
      (values) => saying('metrics', GOOD_FOR_2H, promotion, withTraffic(values))[0]?.hint,
    );
    expect(hints).toEqual([
      'find out whether the source has the series of the traffic query',
      'wait for more traffic; no push is needed',
    ]);
  });
});

describe('T41: a metric with a point every 7 minutes', () => {
  const metric = aMetric({ interval: '7m', warning: null, critical: null });
  const settings = { good: ['error-rate'], for: '1h' };
  const askOf = (promotion: Promotion): SamplesAsk => {
    const ask = gateOf('metrics')
      .asks(settings, promotion)
      .find(({ kind }) => kind === 'samples');
    if (ask?.kind !== 'samples') throw new Error('it asks for samples');
    return ask;
  };
  const windowSince = (landed: Instant) => {
    const ask = askOf(promoting(flagWith(metric)));
    const rules = rulesOf(metric);
    const history = evidence({ timelines: [since(landed)] });
    const measured = rules === null ? null : measuredWindow(ask, rules, history);
    return measured?.kind === 'window' ? measured : null;
  };

  test('has a window of at least an hour, whose points are on the grid up to its end', () => {
    const measured = windowSince(ago('9d'));
    const { from = 0, to = 0 } = measured?.span ?? {};
    expect([from % 420, to % 420, to - from, measured?.length]).toEqual([0, 0, 3780, 3780]);
    expect(to).toBeGreaterThan(NOW - 60 - 420);
  });

  test('is good where the source has values at these points', async () => {
    const promotion = promoting(flagWith(metric));
    const ask = askOf(promotion);
    const supplied = {
      flag: ask.flag,
      environment: ask.environment,
      metric: metric.name,
      values: Array.from({ length: 200 }, (_, index) => [instant(NOW - index * 60), GOOD] as const),
    };
    const history = evidence({ timelines: [since(ago('9d'))] });
    const sources = { suppliedSamples: [supplied] };
    const sampledThere = await withSamples(sources, { asks: [ask], now: NOW }, history);
    const [answer] = saying('metrics', settings, promotion, sampledThere);
    expect(answer?.code).toBe('metrics/good');
  });

  test('is full when all points of the hour are younger than the landing', () => {
    const { span } = windowSince(ago('9d')) ?? {};
    const first = span?.from ?? NOW;
    expect([0, 1].map((late) => windowSince(instant(first + late))?.fullAt == null)).toEqual([
      true,
      false,
    ]);
  });
});

describe('it asks', () => {
  test('for the history as far back as the window, and for the samples', () => {
    const asks = gateOf('metrics').asks(GOOD_FOR_2H, promoting());
    expect(asks).toMatchObject([
      { kind: 'timeline', environment: 'production', window: durationOf('2h') + 120 },
      { kind: 'samples', environment: 'production', for: '2h', until: NOW, source: SOURCES[0] },
    ]);
  });

  test('for no source where the pipeline has none', () => {
    const [, ask] = gateOf('metrics').asks(
      GOOD_FOR_2H,
      promoting(flagWith(aMetric({ source: 'x' }))),
    );
    expect(ask).toMatchObject({ source: null });
    expect(END).toBe(NOW - 60);
  });
});

describe('a requirement is a mistake', () => {
  const gate = gateOf('metrics');
  const codes = (settings: object, flag = FLAG, context = aContext({ pipeline: PIPELINE })) => [
    ...gate.problems(settings, context).map(({ code }) => code),
    ...(gate.misfits?.(settings, flag, context) ?? []).map(({ code }) => code),
  ];
  const production = aContext({
    pipeline: PIPELINE,
    environment: 'production' as never,
    soaksIn: ['staging' as never],
  });
  const staging = aContext({ pipeline: PIPELINE, environment: 'staging' as never });
  const present = aMetric({ name: 'stuck', source: 'convex', question: { kind: 'at', at: '' } });

  test.each<[string, readonly string[], readonly string[]]>([
    ['never', codes(GOOD_FOR_2H, FLAG, production), []],
    ['with an unknown metric', codes({ good: ['gone'], for: '2h' }), ['metrics/unknown-metric']],
    [
      'in an unknown environment',
      codes({ ...GOOD_FOR_2H, in: 'qa' }),
      ['metrics/unknown-environment'],
    ],
    ['where nothing says where to measure', codes(GOOD_FOR_2H, FLAG, staging), ['metrics/nowhere']],
    ['never from a later step on', codes(GOOD_FOR_2H, FLAG, { ...staging, soaksIn: null }), []],
    ['without a length', codes({ good: ['error-rate'] }), ['metrics/no-length']],
    [
      'with a length for one value',
      codes({ good: ['stuck'], for: '2h' }, flagWith(present)),
      ['metrics/needless-length'],
    ],
    [
      'with less than an hour to compare',
      codes({ good: ['error-rate'], for: '59m' }, flagWith(aMetric({ good: '< 100% of before' }))),
      ['metrics/short-comparison'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test.each([
    [GOOD_FOR_2H, GOOD_FOR_2H, true],
    [{ ...GOOD_FOR_2H, good: ['error-rate', 'latency'] }, GOOD_FOR_2H, true],
    [GOOD_FOR_2H, { ...GOOD_FOR_2H, good: ['error-rate', 'latency'] }, false],
    [{ ...GOOD_FOR_2H, for: '1h' }, GOOD_FOR_2H, false],
    [{ ...GOOD_FOR_2H, for: '3h' }, GOOD_FOR_2H, false],
    [{ ...GOOD_FOR_2H, in: 'staging' }, GOOD_FOR_2H, false],
    [{ ...GOOD_FOR_2H, for: '120m' }, GOOD_FOR_2H, true],
    [{ ...GOOD_FOR_2H, in: ['staging'] }, { ...GOOD_FOR_2H, in: 'staging' }, true],
    [{ ...GOOD_FOR_2H, in: ['b', 'a'] }, { ...GOOD_FOR_2H, in: ['a', 'b'] }, true],
    [{ ...GOOD_FOR_2H, in: ['a'] }, { ...GOOD_FOR_2H, in: ['a', 'b'] }, false],
  ])('%j is as strict as %j: %j', (to, from, expected) => {
    expect(gate.atLeastAsStrict(to, from)).toBe(expected);
  });
});

test.each<SourceSilence>([
  { kind: 'no-source', source: 'prom' },
  { kind: 'variable', variable: 'FLAGHOIST_URL', because: 'unset' },
  { kind: 'variable', variable: 'AWS_KEY', because: 'refused' },
  { kind: 'not-run', because: 'clone' },
  { kind: 'not-run', because: 'checkout' },
  { kind: 'timeout', seconds: 10 },
  { kind: 'unreachable', why: 'ECONNREFUSED' },
  { kind: 'refused', status: 401 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 302 },
  { kind: 'failed', why: 'npx ended with 1' },
  { kind: 'query-refused', why: 'parse error' },
  { kind: 'partial', why: 'a store did not answer' },
  { kind: 'too-large', most: 1 << 20 },
  { kind: 'no-json' },
  { kind: 'wrong-form', expected: 'number', at: '/x' },
  { kind: 'clock', seconds: 61 },
  { kind: 'empty' },
  { kind: 'several-series', series: 2 },
])('a silence has its own sentence: %j', (silence) => {
  const said = [silence, { kind: 'timeout', seconds: 99 } as const].map(
    (sourceSilence) => judged([since(ago('90d'))], sourceSilence)[0]?.message ?? '',
  );
  expect(said[0]).toMatch(/^error-rate in production has no answer: ./);
  expect(said[0]).not.toBe(said[1]);
  expect(said[0]?.split(' ').length).toBeLessThanOrEqual(20);
});

test.each([
  [{ kind: 'empty' }, 'the source has no value', 'write (… or vector(0)) around a numerator'],
  [
    { kind: 'empty', at: '/stuck' },
    'the source has no value at /stuck',
    'look at the answer of the source: null and an empty list are no value',
  ],
] as const)(
  'a value that is missing is looked for where it was asked for: %j',
  (silence, text, hint) => {
    const [answer] = judged([since(ago('90d'))], silence);
    expect(answer?.message).toBe(`error-rate in production has no answer: ${text}`);
    expect(answer?.hint).toContain(hint);
  },
);

test.each([
  [
    302,
    'give the source the address that answers; a redirect to a login means that it needs a token',
  ],
  [404, 'check the address in the variable of the source'],
  [503, 'check that the source works; the next run asks again'],
])('a silence by the status %d says what to do: %s', (status, hint) => {
  const [answer] = judged([since(ago('90d'))], { kind: 'status', status });
  expect(answer?.hint).toBe(hint);
});

test.each([
  [30, 45, 'it has no value for more than 30s', 'no value for 45s'],
  [90, 120, 'it has no value for more than 90s', 'no value for 2m'],
  [600, 11_220, 'it has no value for more than 10m', 'no value for 3h 7m'],
])('a gap of %d seconds is written to the second', (most, seconds, sentence, number) => {
  const gap = { kind: 'gap', most, seconds } as const;
  expect([silenceText(gap), silenceNumbers(gap)]).toEqual([sentence, [number]]);
});

describe('about when it may pass is said', () => {
  test('of too few good samples, though that moment moves if more follow', () => {
    const between = (at: Instant): Sample =>
      at >= ago('30m') && at <= ago('26m') ? BETWEEN : GOOD;
    const [answer] = judged([since(ago('90d'))], between);
    // One of the five may stay, and the newest sample is a minute old.
    const due = instant(ago('27m') + durationOf('2h') + 120);
    expect([answer?.code, answer?.facts['expectedAt']]).toEqual(['metrics/undecided', due]);
    expect(answer?.details.join('\n')).toContain('may pass about ');
  });

  test.each([
    ['after the whole window where that is later', 100, '121m'],
    ['never where a whole window would have too little', 30, null],
  ])('of too little traffic: %s', (_, value, live) => {
    const counted = { kind: 'query', query: 'increase(calls[$window])' } as const;
    const promotion = promoting(
      flagWith(aMetric({ traffic: { question: counted, atLeast: 200 } })),
    );
    const young = answering(GOOD_FOR_2H, promotion, [since(ago('31m'))]);
    const samples = (young.samples ?? []).map((sample) => ({
      ...sample,
      window: {
        ...sample.window,
        traffic: { sent: counted.query, answer: { kind: 'values', values: `${value}` } as const },
      },
    }));
    const [answer] = saying('metrics', GOOD_FOR_2H, promotion, { ...young, samples });
    const fullAt = live === null ? null : instant(ago('31m') + durationOf(live));
    expect([answer?.code, answer?.facts['expectedAt']]).toEqual(['metrics/silent', fullAt]);
  });
});
