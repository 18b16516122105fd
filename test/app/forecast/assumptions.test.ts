// What a forecast assumes, with the moments that each assumption moves.
import { expect, test } from '@jest/globals';
import { known } from '#domain/evidence.ts';
import { METRIC_DEFAULTS } from '#domain/metrics.ts';
import { isoOf } from '#domain/scalars.ts';
import type { Forecast } from '#report/forecast-facts.ts';
import { assumptionWords } from '#report/forecast-words.ts';
import { aFlag, anIssue, aPipeline, aTree, off } from '#test/support/nouns.ts';
import { landings, simulated } from './simulated.ts';

const moves = ({ assumptions }: Forecast, kind: string): readonly string[] =>
  assumptions
    .filter((assumption) => assumption.kind === kind)
    .flatMap((assumption) => assumption.moves.map((moment) => isoOf(moment).slice(0, 13)));

const SOAK = { soak: { in: 'staging', for: '48h' } };

test('people move the steps that need them, and those that wait for these', () => {
  const pipeline = aPipeline({
    staging: {},
    production: { ...SOAK, approvals: { count: 1, from: ['release'] } },
  });
  const requires = { production: { flags: { alpha: '1h' } } };
  const tree = aTree({ alpha: {}, beta: { flag: aFlag({ requires }, 'beta') } }, pipeline);
  const forecast = simulated(tree, pipeline);
  expect(landings(forecast).slice(2)).toEqual([
    '2026-11-22T09:00 alpha production on',
    '2026-11-22T10:00 beta production on',
  ]);
  expect(moves(forecast, 'people')).toEqual(['2026-11-22T09', '2026-11-22T10']);
  expect(moves(forecast, 'merge')).toEqual(['2026-11-20T09', '2026-11-22T09', '2026-11-22T10']);
  expect(assumptionWords(forecast.assumptions[0]!)).toBe(
    'each approval and tick comes immediately, for 2 steps; this moves Sun 22 Nov 2026 09:00 UTC, Sun 22 Nov 2026 10:00 UTC',
  );
});

test('an open issue moves the first step that asks about it, and not the beginning', () => {
  const pipeline = aPipeline({ staging: {}, production: { ...SOAK, issues: { none: ['P1'] } } });
  const tree = aTree({ alpha: {}, beta: {} }, pipeline);
  const open = [anIssue(['P1', 'flag:beta'], null, 7), anIssue(['P3', 'flag:beta'], null, 8)];
  const forecast = simulated(tree, pipeline, { more: { issues: known(open) } });
  expect(moves(forecast, 'issues')).toEqual(['2026-11-22T09']);
  expect(forecast.assumptions.find(({ kind }) => kind === 'issues')).toMatchObject({ issues: [7] });
  const others = simulated(tree, pipeline, { more: { issues: known(open.slice(1)) } });
  expect(moves(others, 'issues')).toEqual([]);
  const few = { ...SOAK, issues: { 'at-most': { P3: 1 } } };
  const limited = aPipeline({ staging: {}, production: few });
  const within = simulated(aTree({ alpha: {}, beta: {} }, limited), limited, {
    more: { issues: known(open) },
  });
  expect(moves(within, 'issues')).toEqual([]);
});

test('issues that could not be read move the steps that ask about them', () => {
  const pipeline = aPipeline({ staging: {}, production: { ...SOAK, issues: { none: ['P1'] } } });
  const unread = {
    issues: { kind: 'absent' as const, why: { kind: 'not-asked-here' } as const },
  };
  const forecast = simulated(aTree({ alpha: {} }, pipeline), pipeline, { more: unread });
  expect(moves(forecast, 'issues-unknown')).toEqual(['2026-11-22T09']);
});

test('metrics move the steps of the environment that needs them', () => {
  const pipeline = aPipeline({ staging: {}, production: SOAK });
  const metric = {
    ...METRIC_DEFAULTS,
    name: 'errors',
    title: null,
    source: 'prometheus',
    question: { kind: 'query', query: 'errors' },
    unit: 'ratio',
    good: '< 1%',
    warning: null,
    critical: null,
    traffic: null,
    from: null,
  };
  const flag = {
    ...aFlag(
      { requires: { production: { metrics: { good: ['errors'], for: '1h', in: 'staging' } } } },
      'alpha',
    ),
    metrics: [metric],
  } as never;
  const tree = aTree({ alpha: { flag, in: { staging: off(), production: off() } } }, pipeline);
  const forecast = simulated(tree, pipeline);
  expect(landings(forecast)).toHaveLength(2);
  expect(moves(forecast, 'good-metrics')).toEqual(['2026-11-22T09']);
});
