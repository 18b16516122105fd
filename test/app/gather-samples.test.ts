// From asks to samples: which window the sources are asked for, and what a question keeps of it.
import { describe, expect, test } from '@jest/globals';
import type { MetricSamples, SourceAnswer } from '#domain/metrics.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import { withSamples } from '#app/gather-samples.ts';
import type { SourceQuestion } from '#app/metric-sources.ts';
import { parseQuestion, questionText } from '#app/replay.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import { pointsOf } from '#metrics/grid.ts';
import { aMetric } from '#test/metrics/support.ts';
import {
  aFlag,
  ago,
  aPipeline,
  aQuestion,
  aTimeline,
  evidence,
  exposing,
  moving,
  NOW,
  off,
  on,
} from '#test/support/nouns.ts';

const SOURCES = [
  { name: 'prometheus', kind: 'prometheus', series: false, settings: {} },
  { name: 'convex', kind: 'command', series: false, settings: {} },
];
const PIPELINE = aPipeline({ staging: {}, production: {} }, { sources: SOURCES });
const QUERY = 'rate(x{env="$environment",flag="$flag"}[5m])';
const TRAFFIC = {
  question: { kind: 'query', query: 'increase(x[$window])' },
  atLeast: 200,
} as const;

const METRICS = [
  aMetric({ question: { kind: 'query', query: QUERY }, traffic: TRAFFIC }),
  aMetric({
    name: 'stuck',
    source: 'convex',
    question: { kind: 'at', at: '/stuck' },
    warning: null,
  }),
  aMetric({ name: 'latency', good: '<= 110% of before', warning: null, critical: null }),
];
const requiring = (...settings: readonly object[]) =>
  aFlag({ metrics: METRICS, requires: { production: { metrics: settings } } });

const flagOf = (...settings: readonly object[]) => {
  const flag = requiring();
  return {
    ...flag,
    requires: settings.map((setting) => ({
      environment: 'production' as never,
      gate: 'metrics',
      settings: setting,
    })),
  };
};

/** Judges a step from 5 to 10 percent with sources that answer so. */
async function checked(
  flag: ReturnType<typeof flagOf>,
  answer: (question: SourceQuestion) => SourceAnswer | Promise<SourceAnswer>,
  to = on(10),
) {
  const proposal = moving({ staging: on(), production: on(5) }, { production: to }, PIPELINE, flag);
  const questions: SourceQuestion[] = [];
  const sources = {
    answer: (question: SourceQuestion) => {
      questions.push(question);
      return Promise.resolve(answer(question));
    },
  };
  const timelines = [
    aTimeline('production', [
      [ago('90d'), exposing(null)],
      [ago('10d'), exposing(on(5))],
    ]),
  ];
  const { asks } = askAbout(proposal, NOW);
  const found = await withSamples(
    { metrics: sources },
    { asks, now: NOW },
    evidence({ timelines }),
  );
  const question = aQuestion(proposal, found);
  return { questions, question, report: judge(question), samples: found.samples ?? [] };
}

const all =
  (value: number) =>
  ({ grid }: SourceQuestion): SourceAnswer => ({
    kind: 'values',
    values: Array.from({ length: pointsOf(grid) }, () => value),
  });

describe('a source is asked', () => {
  test('for the window, with the variables filled in, and for the traffic at its end', async () => {
    const { questions } = await checked(flagOf({ good: ['error-rate'], for: '48h' }), all(300));
    expect(questions.map(({ question, grid }) => [question, grid.to - grid.from])).toEqual([
      [{ kind: 'query', query: 'rate(x{env="production",flag="checkout"}[5m])' }, 48 * 3600],
      [{ kind: 'query', query: 'increase(x[172800s])' }, 0],
    ]);
    expect(questions[0]?.grid.to).toBe(NOW - 60);
  });

  test('for one value, where it has no past', async () => {
    const { questions, report } = await checked(flagOf({ good: ['stuck'] }), all(0));
    expect(questions.map(({ question, grid }) => [question, pointsOf(grid)])).toEqual([
      [{ kind: 'at', at: '/stuck' }, 1],
    ]);
    expect(report.changes[0]?.gates.map(({ code }) => code)).toEqual(['metrics/good']);
  });

  test('for the time before the landing, where a threshold compares with it', async () => {
    const { questions, report } = await checked(
      flagOf({ good: ['latency'], for: '2h' }),
      all(0.02),
    );
    expect(questions.map(({ grid }) => grid.to - grid.from)).toEqual([7200, 7200]);
    expect(questions[1]?.grid.to).toBeLessThan(ago('10d'));
    expect(report.verdict).toBe('pass');
  });

  test('never for a rollback, also where it would hang', async () => {
    const never = () => new Promise<SourceAnswer>(() => null);
    const { questions, report } = await checked(
      flagOf({ good: ['error-rate'], for: '48h' }),
      never,
      off(),
    );
    expect(questions).toEqual([]);
    expect([report.class, report.verdict]).toEqual(['rollback', 'pass']);
  });
});

describe('a question', () => {
  const waves = ({ grid, question }: SourceQuestion): SourceAnswer => ({
    kind: 'values',
    values: Array.from({ length: pointsOf(grid) }, (_, index) =>
      question.kind === 'query' && question.query.startsWith('increase')
        ? 300
        : Math.abs(Math.sin(index)) / 100,
    ),
  });

  test('replays without its sources to the same report, and 48h of three metrics are small', async () => {
    const three = ['a', 'b', 'c'].map((name) => aMetric({ name, traffic: TRAFFIC }));
    const flag = { ...flagOf({ good: ['a', 'b', 'c'], for: '48h' }), metrics: three };
    const { question, report } = await checked(flag, waves);
    const text = questionText(question);
    expect(text.length).toBeLessThan(200 * 1024);
    expect(judge(parseQuestion('question.json', text))).toEqual(report);
    expect(report.changes[0]?.gates.map(({ code }) => code)).toEqual([
      'metrics/good',
      'metrics/good',
      'metrics/good',
    ]);
  });

  test('says what was asked, and the answer with its counts', async () => {
    const { report, samples } = await checked(flagOf({ good: ['error-rate'], for: '48h' }), waves);
    const [gate] = report.changes[0]?.gates ?? [];
    expect(gate?.facts).toMatchObject({
      source: 'prometheus',
      sent: 'rate(x{env="production",flag="checkout"}[5m])',
      answer: 'good',
      counts: { points: 2881, finite: 2881, good: 2881, longestGap: 60 },
      traffic: { value: 300, atLeast: 200 },
      from: NOW - 60 - 48 * 3600,
      to: NOW - 60,
      length: '48h',
    });
    const [metricSamples] = samples as [MetricSamples];
    expect(metricSamples.window.answer.kind).toBe('values');
  });

  test('keeps a silence as it is', async () => {
    const silent = { kind: 'silent', silence: { kind: 'timeout', seconds: 10 } } as const;
    const { report } = await checked(flagOf({ good: ['error-rate'], for: '48h' }), () => silent);
    expect(report.verdict).toBe('wait');
    expect(report.changes[0]?.gates[0]?.message).toBe(
      'error-rate in production has no answer: the source did not answer within 10 seconds',
    );
  });
});

test('without sources nothing is asked', async () => {
  const { asks } = askAbout(
    moving(
      { production: on(5) },
      { production: on(10) },
      PIPELINE,
      flagOf({ good: ['error-rate'], for: '48h' }),
    ),
    NOW,
  );
  expect(await withSamples({}, { asks, now: NOW }, NO_EVIDENCE)).toBe(NO_EVIDENCE);
});
