// Changes of metrics, watches and risks that loosen a rule, so that they are changes of the policy.
import { describe, expect, test } from '@jest/globals';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import type { Metric, Watch } from '#domain/metrics.ts';
import { policyReasons } from '#judge/policy-reasons.ts';
import { pipelineChanges } from '#judge/rule-changes.ts';
import { ruleReasonText } from '#messages/rules.ts';
import { aMetric } from '#test/metrics/support.ts';
import { aFlag, aPipeline, aProposal, aTree, requirements } from '#test/support/nouns.ts';

const REQUIRES = { production: { metrics: { good: ['error-rate'], for: '48h' } } };
const TRAFFIC = { question: { kind: 'query', query: 'x' }, atLeast: 200 } as const;
const METRIC = aMetric({ traffic: TRAFFIC });
const flagWith = (metric: Partial<Metric> | null, more: Partial<Flag> = {}): Flag => {
  const flag = aFlag({ requires: REQUIRES });
  return { ...flag, ...(metric === null ? {} : { metrics: [{ ...METRIC, ...metric }] }), ...more };
};

/** Why it is a change of the rules. */
const reasons = (
  before: Flag,
  after: Flag,
  pipeline: Pipeline = aPipeline(),
): readonly (string | null)[] =>
  policyReasons(
    aProposal(
      aTree({ checkout: { flag: before } }, pipeline),
      aTree({ checkout: { flag: after } }, pipeline),
    ),
  ).map(({ reason }) => ruleReasonText(reason));
const changed = (own: Partial<Metric> | null) => reasons(flagWith({}), flagWith(own));

describe('A metric that a requirement rests on is loosened', () => {
  test.each<[string, Partial<Metric> | null, string]>([
    [
      'by another query',
      { question: { kind: 'query', query: 'vector(1)' } },
      'metrics.error-rate.query vector(0) → vector(1)',
    ],
    ['by another source', { source: 'other' }, 'metrics.error-rate.source prometheus → other'],
    [
      'by a place in place of a query',
      { question: { kind: 'at', at: '/x' } },
      'metrics.error-rate.at vector(0) → /x',
    ],
    [
      'by another unit',
      { unit: 'count', good: '< 1', warning: null, critical: null },
      'metrics.error-rate.unit ratio → count',
    ],
    [
      'by less traffic',
      { traffic: { ...TRAFFIC, atLeast: 199 } },
      'metrics.error-rate.traffic { query: x, at-least: 200 } → { query: x, at-least: 199 }',
    ],
    [
      'by another window of traffic',
      { traffic: { ...TRAFFIC, window: '2h' } },
      'metrics.error-rate.traffic { query: x, at-least: 200 } → { query: x, at-least: 200, window: 2h }',
    ],
    [
      'by no traffic',
      { traffic: null },
      'metrics.error-rate.traffic { query: x, at-least: 200 } → nothing',
    ],
    ['by another interval', { interval: '2m' }, 'metrics.error-rate.interval 1m → 2m'],
    ['by another delay', { delay: '5m' }, 'metrics.error-rate.delay 1m → 5m'],
    ['by another coverage', { coverage: '99%' }, 'metrics.error-rate.coverage 95% → 99%'],
    ['by another gap', { gap: '5m' }, 'metrics.error-rate.gap 10m → 5m'],
    ['by another share', { share: '100%' }, 'metrics.error-rate.share 99% → 100%'],
    ['by a later step', { from: 10 }, 'metrics.error-rate.from nothing → 10'],
    ['by more good values', { good: '< 1.1%' }, 'metrics.error-rate.good < 1% → < 1.1%'],
    [
      'by a comparison',
      { good: '< 50% of before' },
      'metrics.error-rate.good < 1% → < 50% of before',
    ],
    [
      'by fewer critical values',
      { critical: { when: '> 5.1%', for: '5m' } },
      'metrics.error-rate.critical { when: > 5%, for: 5m } → { when: > 5.1%, for: 5m }',
    ],
    [
      'by a longer breach',
      { critical: { when: '> 5%', for: '6m' } },
      'metrics.error-rate.critical { when: > 5%, for: 5m } → { when: > 5%, for: 6m }',
    ],
    [
      'without its warning',
      { warning: null },
      'metrics.error-rate.warning { when: > 2%, for: 10m } → nothing',
    ],
    [
      'by taking it away',
      null,
      'metrics.error-rate is deleted, and a requirement or the watch uses it',
    ],
  ])('%s', (_, own, expected) => {
    expect(changed(own)).toContain(expected);
  });

  test.each<[string, Partial<Metric>]>([
    ['by another title', { title: 'Errors' }],
    ['by another panel', { panel: 'Errors' }],
    ['by the same durations in seconds', { interval: '60s', delay: '60s', gap: '600s' }],
    ['by the window of traffic that it had', { traffic: { ...TRAFFIC, window: '1h' } }],
    ['by the same window of traffic in minutes', { traffic: { ...TRAFFIC, window: '60m' } }],
    ['by the same shares with a decimal place', { coverage: '95.0%', share: '99.00%' }],
    ['by the same threshold with a further zero', { good: '< 1.0%' }],
    ['by the same threshold without percent', { good: '< 0.01' }],
    [
      'by the same breaches in another writing',
      { critical: { when: '> 0.05', for: '300s' }, warning: { when: '> 2.00%', for: '600s' } },
    ],
    ['by fewer good values', { good: '< 0.9%' }],
    ['by more critical values', { critical: { when: '> 4.9%', for: '5m' } }],
    ['by a shorter breach', { critical: { when: '> 5%', for: '4m' } }],
    ['by one value that is enough', { critical: { when: '> 5%', for: null } }],
    ['by an earlier warning', { warning: { when: '> 1.9%', for: '10m' } }],
  ])('not %s', (_, own) => {
    expect(changed(own)).toEqual([]);
  });

  test('not where nothing rests on it', () => {
    const free = (own: Partial<Metric>): Flag => ({ ...flagWith(own), requires: [] });
    expect(reasons(free({}), free({ good: '< 50%' }))).toEqual([]);
  });

  test.each<[string, Pipeline]>([
    ['an environment', aPipeline({ production: { metrics: REQUIRES.production.metrics } })],
    [
      'a step',
      aPipeline({
        production: { ladder: { steps: [{ at: 5, requires: REQUIRES.production }], each: '1d' } },
      }),
    ],
  ])('also where %s requires it', (_, pipeline) => {
    const free = (own: Partial<Metric>): Flag => ({ ...flagWith(own), requires: [] });
    expect(reasons(free({}), free({ good: '< 50%' }), pipeline)).toHaveLength(1);
  });

  test('also where only the watch rests on it', () => {
    const watched = (own: Partial<Metric>): Flag => ({
      ...flagWith(own, { watch: WATCH }),
      requires: [],
    });
    expect(reasons(watched({}), watched({ critical: null }))).toHaveLength(1);
  });
});

const WATCH: Watch = { for: '24h', action: 'merge', issues: [{ labels: ['P1'], above: 1 }] };

describe('A watch is loosened', () => {
  const watching = (watch?: Watch): Flag => aFlag(watch === undefined ? {} : { watch });

  test.each<[string, Watch | undefined, boolean]>([
    ['by taking it away', undefined, true],
    ['by a shorter one', { ...WATCH, for: '23h' }, true],
    ['by a proposal in place of a merge', { ...WATCH, action: 'propose' }, true],
    ['without its issues', { ...WATCH, issues: [] }, true],
    ['by another label', { ...WATCH, issues: [{ labels: ['P2'], above: 1 }] }, true],
    ['by more issues', { ...WATCH, issues: [{ labels: ['P1'], above: 2 }] }, true],
    [
      'by two limits in place of one',
      {
        ...WATCH,
        issues: [
          { labels: ['P1'], above: 2 },
          { labels: ['P2'], above: 0 },
        ],
      },
      true,
    ],
    [
      'not by a further limit',
      { ...WATCH, issues: [...WATCH.issues, { labels: ['complaint'], above: 5 }] },
      false,
    ],
    ['not by a longer one', { ...WATCH, for: '25h' }, false],
    ['not by more labels', { ...WATCH, issues: [{ labels: ['P1', 'P2'], above: 0 }] }, false],
  ])('%s', (_, watch, expected) => {
    expect(reasons(watching(WATCH), watching(watch)).length > 0).toBe(expected);
  });

  test('by taking one of its limits away, which an approver sees', () => {
    const both = { ...WATCH, issues: [...WATCH.issues, { labels: ['complaint'], above: 5 }] };
    expect(reasons(watching(both), watching(WATCH))).toEqual([
      'watch { for: 24h, then: merge, also: { issues: [{ labels: [P1], above: 1 }, { labels: [complaint], above: 5 }] } } → { for: 24h, then: merge, also: { issues: { labels: [P1], above: 1 } } }',
    ]);
  });

  test('not by a merge in place of a proposal, nor by a new one', () => {
    expect(reasons(watching({ ...WATCH, action: 'propose' }), watching(WATCH))).toEqual([]);
    expect(reasons(watching(), watching(WATCH))).toEqual([]);
  });
});

describe('a risk is lowered', () => {
  const plain = aPipeline();
  const careful = (high: object, low: object = {}): Pipeline => ({
    ...plain,
    environments: plain.environments.map((environment) => ({
      ...environment,
      byRisk: [
        { risk: 'high', requires: requirements(high as never) },
        { risk: 'low', requires: requirements(low as never) },
      ],
    })),
  });
  const risky = (risk?: Flag['risk']): Flag => aFlag(risk === undefined ? {} : { risk });

  test.each<[string, Pipeline, Flag['risk'], boolean]>([
    [
      'where an environment requires more of the old one',
      careful({ checklist: ['a'] }),
      'low',
      true,
    ],
    ['to none', careful({ checklist: ['a'] }), undefined, true],
    [
      'not where the new one requires as much',
      careful({ checklist: ['a'] }, { checklist: ['a', 'b'] }),
      'low',
      false,
    ],
    ['not where no environment asks for it', plain, 'low', false],
    ['not where it stays', careful({ checklist: ['a'] }), 'high', false],
  ])('%s', (_, pipeline, risk, expected) => {
    expect(reasons(risky('high'), risky(risk), pipeline).length > 0).toBe(expected);
  });
});

test('an approver of the policy sees each changed source and each requirement by risk', () => {
  const plain = aPipeline();
  const source = { name: 'prometheus', kind: 'prometheus', series: false, settings: { url: 'A' } };
  const before: Pipeline = { ...plain, sources: [source] };
  const after: Pipeline = {
    ...plain,
    environments: plain.environments.map((environment) => ({
      ...environment,
      byRisk: [{ risk: 'high', requires: requirements({ checklist: ['a'] }) }],
    })),
    sources: [{ ...source, settings: { url: 'B' } }],
  };
  const changes = pipelineChanges(aProposal(aTree({}, before), aTree({}, after)));
  expect(changes.map(({ place }) => place)).toEqual([
    'metrics.sources.prometheus',
    'staging.by-risk.high.checklist',
    'production.by-risk.high.checklist',
  ]);
});
