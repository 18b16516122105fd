// The layouts of a forecast.
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Forecast, ForecastStep } from '#report/forecast-facts.ts';
import { criticalPath } from '#report/forecast-facts.ts';
import { renderForecastJson } from '#report/forecast-json.ts';
import { renderForecastMarkdown } from '#report/forecast-markdown.ts';
import { FORECAST_SCHEMA } from '#report/forecast-schema.ts';
import { renderForecastText } from '#report/forecast-text.ts';
import { becauseWords } from '#report/forecast-words.ts';
import type { ServiceName } from '#domain/scalars.ts';
import { durationOf } from '#domain/scalars.ts';
import { ASSUMPTION_TEXTS } from '#messages/plans.ts';
import { at, environment, flag, gate } from './reports.ts';

const api = 'api' as ServiceName;
const step = (
  key: string,
  where: string,
  moment: string,
  more: Partial<ForecastStep> = {},
): ForecastStep => ({
  flag: flag(key),
  environment: environment(where),
  what: 'on',
  at: at(moment),
  services: [api],
  decisive: [],
  needs: [],
  after: null,
  ...more,
});
const soak = gate({
  code: 'soak/too-short',
  facts: { environment: 'production', source: 'staging' },
  progress: {
    elapsed: durationOf('0h'),
    required: durationOf('48h'),
    atLeast: false,
    where: 'in staging',
  },
  brief: { needs: '48h in staging', soFar: 'just begun' },
});
const STEPS = [
  step('search', 'staging', '2026-11-20T09:00:00Z'),
  step('search', 'production', '2026-11-22T09:00:00Z', {
    decisive: [soak],
    needs: [gate({ code: 'approvals/missing' })],
    after: 0,
  }),
  step('cart', 'production', '2026-11-22T09:00:00Z', { after: 1 }),
];
const FORECAST: Forecast = {
  from: at('2026-11-20T09:00:00Z'),
  clock: 'github',
  flags: ['cart', 'search', 'done', 'late'].map((key) => ({
    key: flag(key),
    owner: 'web',
    apart: [],
  })),
  steps: STEPS,
  stuck: [
    {
      flag: flag('late'),
      environment: environment('production'),
      what: '5%',
      open: [gate({ code: 'hold/active', message: 'late is on hold in production' })],
      error: null,
    },
  ],
  collisions: [
    {
      kind: 'service',
      environment: environment('production'),
      service: api,
      step: STEPS[2] as ForecastStep,
      running: [STEPS[1] as ForecastStep],
      more: 0,
    },
    {
      kind: 'closed',
      environment: environment('production'),
      step: STEPS[2] as ForecastStep,
      from: at('2026-11-21T09:00:00Z'),
      to: at('2026-11-22T09:00:00Z'),
    },
  ],
  others: [],
  left: 0,
  closed: [
    {
      environment: environment('production'),
      flags: null,
      from: at('2026-11-21T00:00:00Z'),
      to: at('2026-11-22T09:00:00Z'),
      why: 'fair',
    },
    {
      environment: environment('production'),
      flags: [flag('search')],
      from: at('2026-11-23T00:00:00Z'),
      to: at('2026-11-24T00:00:00Z'),
      why: 'audit',
    },
  ],
  assumptions: [
    { kind: 'people', moves: [at('2026-11-22T09:00:00Z')], steps: 1 },
    {
      kind: 'merge',
      moves: [at('2026-11-20T09:00:00Z'), at('2026-11-22T09:00:00Z')],
      delay: durationOf('4h'),
      landings: null,
    },
  ],
};

test('for a terminal it has each plan, what decides it, and what people have to give', () => {
  expect(renderForecastText(FORECAST, { colour: false }))
    .toBe(`4 flags · 3 steps · last step Sun 22 Nov 2026 09:00 UTC at the earliest · 1 plan without an end
from Fri 20 Nov 2026 09:00 UTC

cart · web · done Sun 22 Nov 2026 09:00 UTC
  production on  Sun 22 Nov 2026 09:00 UTC  after search production on

search · web · done Sun 22 Nov 2026 09:00 UTC
  staging on     Fri 20 Nov 2026 09:00 UTC  now
  production on  Sun 22 Nov 2026 09:00 UTC  48h in staging · needs approvals

late · web · production 5%: late is on hold in production

1 flag with nothing left to do

what decides the last step
  · search staging on, Fri 20 Nov 2026 09:00 UTC
  · search production on, Sun 22 Nov 2026 09:00 UTC
  · cart production on, Sun 22 Nov 2026 09:00 UTC

promotions that meet in one service
  · api in production from Sun 22 Nov 2026 09:00 UTC on, 2 flags: search, cart

steps that wait only for a window
  · production is closed until Sun 22 Nov 2026 09:00 UTC, 1 step: cart on

assumed
  · each approval and tick comes immediately, for 1 step; this moves Sun 22 Nov 2026 09:00 UTC
  · each step lands 4h after it passes; this moves Fri 20 Nov 2026 09:00 UTC, Sun 22 Nov 2026
    09:00 UTC

landing times are GitHub's own records
`);
});

test('steps of required flags are counted apart from those that are listed', () => {
  const flags = FORECAST.flags.filter(({ key }) => key === 'cart');
  const text = renderForecastText({ ...FORECAST, flags, stuck: [] }, { colour: false });
  expect(text).toMatch(/^1 flag · 1 step · 2 steps of required flags · all done /);
});

test('on a narrow terminal the reasons stay a column, or stand below their step', () => {
  const textIn = (width: number): string => renderForecastText(FORECAST, { colour: false, width });
  const planIn = (width: number): readonly string[] =>
    /\n(search · [^]*?)\n\n/.exec(textIn(width))?.[1]?.split('\n') ?? [];
  expect(planIn(72)).toEqual([
    'search · web · done Sun 22 Nov 2026 09:00 UTC',
    '  staging on     Fri 20 Nov 2026 09:00 UTC  now',
    '  production on  Sun 22 Nov 2026 09:00 UTC  48h in staging',
    '                                            needs approvals',
  ]);
  expect(planIn(60)).toEqual([
    'search · web · done Sun 22 Nov 2026 09:00 UTC',
    '  staging on     Fri 20 Nov 2026 09:00 UTC',
    '    now',
    '  production on  Sun 22 Nov 2026 09:00 UTC',
    '    48h in staging · needs approvals',
  ]);
  for (const width of [40, 60, 72, 80]) {
    const tooLong = textIn(width)
      .split('\n')
      .filter((line) => line.length > width);
    expect(tooLong).toEqual([]);
  }
});

test('a step is not said to come after what its own clock names', () => {
  const because = (decisive: ForecastStep['decisive'], key = 'cart', what = 'on'): string =>
    becauseWords(
      { ...step(key, 'production', '2026-11-22T09:00:00Z'), decisive, after: 0 },
      { ...FORECAST, steps: [step('search', 'staging', '2026-11-20T09:00:00Z', { what })] },
    );
  const isOn = gate({
    code: 'flags/too-short',
    facts: { flag: 'cart', required: 'search', environment: 'production' },
    brief: { needs: 'search on for 24h', soFar: 'just begun' },
    progress: soak.progress,
  });
  const opens = gate({
    code: 'window/denied',
    facts: { environment: 'production' },
    brief: { needs: 'an open window', soFar: 'closed' },
    saysWhen: true,
  });
  expect(because([isOn])).toBe('search on for 24h');
  expect(because([isOn], 'cart', '50%')).toBe('search on for 24h, after search staging 50%');
  expect(because([opens])).toBe('an open window, after search staging on');
  expect(because([soak], 'search')).toBe('48h in staging');
  expect(because([opens], 'search')).toBe('an open window, after staging on');
});

test('in markdown it is one table of all steps', () => {
  const text = renderForecastMarkdown(FORECAST);
  expect(text).toContain(
    '| `search` | production on | Sun 22 Nov 2026 09:00 UTC | 48h in staging | approvals |',
  );
  expect(text).toContain('- `late`: production 5%: late is on hold in production');
});

describe('as JSON', () => {
  const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(FORECAST_SCHEMA);

  test('it is what the schema says', () => {
    const value: unknown = JSON.parse(renderForecastJson(FORECAST));
    expect([valid(value), valid.errors]).toEqual([true, null]);
    expect(value).toMatchObject({
      flags: [
        { doneAt: '2026-11-22T09:00:00Z' },
        {},
        { doneAt: null, stuck: null },
        { doneAt: null },
      ],
      criticalPath: [0, 1, 2],
      collisions: [
        { kind: 'service', step: 2, running: [1], more: 0 },
        { kind: 'closed', step: 2, from: '2026-11-21T09:00:00Z', to: '2026-11-22T09:00:00Z' },
      ],
      assumptions: [
        { moves: ['2026-11-22T09:00:00Z'] },
        { moves: ['2026-11-20T09:00:00Z', '2026-11-22T09:00:00Z'] },
      ],
      closed: [
        {
          environment: 'production',
          flags: null,
          from: '2026-11-21T00:00:00Z',
          to: '2026-11-22T09:00:00Z',
          why: 'fair',
        },
        { flags: ['search'], from: '2026-11-23T00:00:00Z', why: 'audit' },
      ],
    });
  });

  test('so is an empty one', () => {
    const empty = { ...FORECAST, flags: [], steps: [], stuck: [], collisions: [], assumptions: [] };
    expect(valid(JSON.parse(renderForecastJson(empty)))).toBe(true);
    expect(renderForecastText(empty, { colour: false })).toContain('0 flags · 0 steps');
    expect(criticalPath([])).toEqual([]);
  });
});

test.each([
  ['0s', 'under 1m'],
  ['30s', 'under 1m'],
  ['4m', '4m'],
])('a deployment that took %s is assumed to take %s', (took, said) => {
  expect(ASSUMPTION_TEXTS.deployment(durationOf(took))).toBe(
    `a deployment takes ${said}, the median of the log`,
  );
});
