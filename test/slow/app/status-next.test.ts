// `status` promises no moment at which a check of the same step still waits, and none that comes later than that check
// passes. Worlds are made up: any pipeline, any gates, any history, holds, issues and deployments.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { Evidence, Finding, Timeline } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { State, Pipeline, Snapshot } from '#domain/snapshot.ts';
import type { Question, GateResult, Report } from '#domain/report.ts';
import { countingGates } from '#domain/report.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { isUnasked } from '#messages/gates/silences.ts';
import { nextOf, stepPlanOf } from '#app/status-next.ts';
import type { StepPlan } from '#app/status-next.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import type { StatusNext } from '#report/status-rows.ts';
import {
  aFlag,
  aLanding,
  anIssue,
  aPipeline,
  aReview,
  aTree,
  environment,
  evidence,
  exposing,
  GRADUAL,
  key,
  NOW,
  off,
  on,
  onHold,
  SWITCH,
} from '#test/support/nouns.ts';

const DAY = 86_400;
const ENVIRONMENTS = ['development', 'staging', 'production'] as const;
const WORLDS = 10_000;

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 1): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq });
const compact = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

// Rules

const ITEMS = ['Rollback tested'];
const gates = {
  soak: maybe(
    oneOf(
      { in: 'development', for: '2d' },
      { in: 'development', for: '4d', 'without-issues': ['critical'] },
    ),
    3,
  ),
  ladder: maybe(oneOf({ steps: [5, 25, 100], each: '3d' }, { steps: [25, 100], each: '1d' })),
  approvals: maybe(oneOf({ count: 1, from: ['release'] }, { count: 2, from: ['release'] })),
  issues: maybe(oneOf({ none: ['critical'] })),
  flags: maybe(oneOf({ other: '1d' }, { other: '0h' })),
  checklist: maybe(oneOf(ITEMS)),
  window: maybe(
    oneOf<object>(
      { deny: ['Fri 16:00-Mon 08:00'], zone: 'Europe/Warsaw' },
      { allow: ['Tue-Thu 09:00-16:00'], zone: 'America/New_York' },
      { deny: [{ to: '2026-11-25' }], allow: ['Mon-Sun 08:00-12:00'], zone: 'UTC' },
      { deny: ['Mon 00:00-Sun 24:00'], zone: 'UTC' },
    ),
    3,
  ),
};
const requirements = fc.record(gates).map(compact);
const first = requirements.map(({ soak: _soak, ...rest }) => rest);
const pipelines: fc.Arbitrary<Pipeline> = fc
  .record({
    development: first,
    staging: requirements,
    production: fc.tuple(requirements, fc.boolean()).map(([own, far]) => {
      const soak = own['soak'] as { readonly in: string } | undefined;
      return soak === undefined || !far ? own : { ...own, soak: { ...soak, in: 'staging' } };
    }),
    reporting: oneOf([], [], [], ['staging']),
  })
  .map(({ reporting, ...environments }) => aPipeline(environments, { reporting }));

// Flags and what they are set to

const states: fc.Arbitrary<State | null> = oneOf<State | null>(
  null,
  off(),
  on(5),
  on(25),
  on(),
  on(),
  on(25, { api: { rollout: 5 } }),
  off({ api: { enabled: false } }),
  onHold(on(5)),
  onHold(on()),
  { ...on(), blockRoutes: true },
);
const calm = oneOf<State | null>(on(), on(), on(), on(25), off());
const places = fc.oneof(
  fc.record({ development: states, staging: states, production: states }),
  fc.record({ development: oneOf<State | null>(on()), staging: calm, production: states }),
);
const own = maybe(
  oneOf({ ladder: { steps: [5, 100], each: '2d' } }, { flags: { other: '3d' } }),
  2,
);
const definitions = fc
  .record({ api: oneOf(GRADUAL, GRADUAL, SWITCH), web: maybe(oneOf(SWITCH)), own })
  .map(({ api, web, own: requires }) =>
    aFlag({
      services: web === undefined ? { api } : { api, web },
      ...(requires === undefined ? {} : { requires: { production: requires } }),
    }),
  );
const other = fc.record({ development: calm, staging: calm, production: calm });

// What is known

const past = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 9 * DAY }),
    oneOf(null, exposing(off()), exposing(on(5)), exposing(on(25)), exposing(on())),
  ),
  { maxLength: 3 },
);
const pasts = fc.record({ development: past, staging: past, production: past });
const lasts = fc.record({
  development: fc.integer({ min: 0, max: 9 * DAY }),
  staging: fc.integer({ min: 0, max: 9 * DAY }),
  production: fc.integer({ min: 0, max: 9 * DAY }),
});
const moments = fc.integer({ min: 0, max: 6 * DAY }).map((seconds) => instant(NOW - seconds));
const issues = fc.array(
  fc.record({
    label: oneOf('critical', 'minor'),
    flag: oneOf('checkout', 'other'),
    closedAt: fc.option(moments, { freq: 5 }),
  }),
  { maxLength: 2 },
);
/** Mostly known. */
const finding = <T>(value: T): fc.Arbitrary<Finding<T>> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(known(value)) },
    {
      weight: 1,
      arbitrary: oneOf<Finding<T>>(
        absent({ kind: 'git-said', said: 'not asked' } as const),
        unreachable({ kind: 'git-said', said: '503' } as const),
      ),
    },
  );
const reviews = fc.uniqueArray(oneOf('ana', 'bartek'), { maxLength: 2 });

interface World {
  readonly plan: StepPlan;
  readonly evidence: Evidence;
}

function timelinesOf(
  base: Snapshot,
  before: Readonly<
    Record<string, readonly (readonly [number, ReturnType<typeof exposing> | null])[]>
  >,
  last: Readonly<Record<string, number>>,
): readonly Timeline[] {
  return ['checkout', 'other'].flatMap((flag) =>
    ENVIRONMENTS.map((where): Timeline => {
      const stood = before[where] ?? [];
      const live = exposuresIn(filesOf(base, key(flag)), environment(where));
      const ages = [...stood.map(([age]) => age), last[where] ?? 0].toSorted((a, b) => b - a);
      return {
        flag: key(flag),
        environment: environment(where),
        periods: [...stood.map(([, exposures]) => exposures), live].map((exposures, index) => ({
          exposures,
          landing: aLanding(instant(NOW - (ages[index] ?? 0))),
        })),
        fromTheStart: false,
      };
    }),
  );
}

const worlds: fc.Arbitrary<World | null> = fc
  .record({
    pipeline: pipelines,
    flag: definitions,
    in: places,
    other,
    pasts,
    lasts,
    issues,
    reviews,
  })
  .chain((given) => {
    const base = aTree(
      { checkout: { flag: given.flag, in: given.in }, other: { in: given.other } },
      given.pipeline,
    );
    const around = {
      snapshot: base,
      pipeline: given.pipeline,
      folders: [],
      diagnosticsOf: () => [],
    };
    const plan = stepPlanOf(around, key('checkout'));
    if (plan === null) return fc.constant(null);
    const { fingerprint } = askAbout(plan.proposal, NOW);
    return fc
      .record({
        timelines: finding(timelinesOf(base, given.pasts, given.lasts)),
        issues: finding(
          given.issues.map(({ label, flag, closedAt }, index) =>
            anIssue([label, `flag:${flag}`], closedAt, index),
          ),
        ),
        reviews: finding(
          given.reviews.map((user) => aReview(user, 'APPROVED', instant(NOW - DAY))),
        ),
        body: finding(''),
      })
      .map((found): World => {
        const authorship = { fingerprints: [{ fingerprint, at: instant(NOW - 2 * DAY) }] };
        return { plan, evidence: evidence({ ...found, authorship }) };
      });
  });

/** What people can give at any moment: approvals, ticks, and that no issue is open. */
function supplied({ plan, evidence: found }: World): Evidence {
  const { fingerprint } = askAbout(plan.proposal, NOW);
  const closed =
    found.issues.kind === 'known'
      ? found.issues.value.filter(({ closedAt }) => closedAt !== null)
      : [];
  return evidence({
    timelines: found.timelines,
    reviews: known(['ana', 'bartek'].map((user) => aReview(user, 'APPROVED', NOW))),
    authorship: { fingerprints: [{ fingerprint, at: instant(NOW - DAY) }] },
    body: known(ITEMS.map((item) => `- [x] ${item}`).join('\n')),
    issues: known(closed),
  });
}

const statusOf = ({ plan, evidence: found }: World): StatusNext | null =>
  nextOf(plan, { now: NOW, clock: 'github', evidence: found });

const checkAt = ({ plan }: World, now: Instant, found: Evidence): Report =>
  judge({
    schemaVersion: 1,
    now,
    clock: 'github',
    proposal: plan.proposal,
    evidence: found,
  } satisfies Question);

const openIn = (world: World): readonly GateResult[] =>
  checkAt(world, NOW, world.evidence)
    .changes.filter(({ verdict }) => verdict !== 'pass')
    .flatMap((change) => countingGates(change).filter(({ verdict }) => verdict !== 'pass'));

/** What status says of a step, and a check of that step does not. */
function liesOf(world: World, { verdict, readyAt, needs }: StatusNext): readonly string[] {
  const { evidence: found } = world;
  const said: readonly (readonly [what: string, holds: boolean])[] =
    readyAt === null
      ? [['the verdict', checkAt(world, NOW, found).verdict === verdict]]
      : [
          ['that it waits', checkAt(world, NOW, found).verdict === 'wait'],
          ['that the moment is to come', readyAt > NOW],
          ['the moment', checkAt(world, readyAt, supplied(world)).verdict === 'pass'],
          ['not before', checkAt(world, instant(readyAt - 1), supplied(world)).verdict === 'wait'],
          // Where nothing else is needed it passes by itself.
          [
            'the needs',
            (checkAt(world, readyAt, found).verdict === 'pass') === (needs.length === 0),
          ],
        ];
  return said.flatMap(([what, holds]) => (holds ? [] : [what]));
}

/** How often each thing happened: a property that never meets what it is about proves nothing. */
function counting(): {
  readonly count: (what: string) => void;
  readonly of: (what: string) => number;
} {
  const counts = new Map<string, number>();
  return {
    count: (what) => counts.set(what, (counts.get(what) ?? 0) + 1),
    of: (what) => counts.get(what) ?? 0,
  };
}

describe('the moment that status promises', () => {
  test('is one at which a check of the step passes, given approvals, ticks and issues, and no second earlier', () => {
    const seen = counting();
    fc.assert(
      fc.property(worlds, (world) => {
        const next = world === null ? null : statusOf(world);
        if (world === null || next === null) return;
        seen.count(next.verdict);
        expect(liesOf(world, next)).toEqual([]);
        if (next.readyAt === null) return;
        seen.count(next.needs.length === 0 ? 'due' : 'not before');
        const clocks = checkAt(world, NOW, world.evidence).changes.flatMap((change) =>
          change.gates.filter(({ readyAt }) => readyAt !== null),
        );
        if (clocks.length > 1) seen.count('several clocks');
        clocks.forEach(({ gate }) => seen.count(gate));
      }),
      { numRuns: WORLDS },
    );
    const wanted = [
      'pass',
      'wait',
      'block',
      'due',
      'not before',
      'several clocks',
      'soak',
      'ladder',
      'flags',
      'window',
    ];
    expect(wanted.filter((what) => seen.of(what) < 20)).toEqual([]);
  });

  test('is missing where something is open of which no clock and no person gives the end', () => {
    const seen = counting();
    fc.assert(
      fc.property(worlds, (world) => {
        const next = world === null ? null : statusOf(world);
        const open = next === null || world === null ? [] : openIn(world);
        // All of it is named: by its sentence, or by what it needs where the evidence was not asked for.
        const undated = open.filter(({ readyAt }) => readyAt === null);
        const named = undated.map(({ message, facts, brief }) =>
          brief !== undefined && isUnasked(facts) ? brief.needs : message,
        );
        expect(next?.needs ?? []).toEqual([...new Set(named)]);
        if (next?.readyAt !== null) return;
        open.forEach(({ code }) => seen.count(code));
      }),
      { numRuns: WORLDS / 10 },
    );
    const wanted = ['hold/active', 'soak/not-covered', 'soak/open-issue', 'flags/off'];
    expect(wanted.filter((what) => seen.of(what) === 0)).toEqual([]);
  });
});

describe('the next step', () => {
  const around = (snapshot: Snapshot): Parameters<typeof stepPlanOf>[0] => {
    const pipeline = valueOf(snapshot.pipeline);
    if (pipeline === null) throw new Error('no pipeline');
    return { snapshot, pipeline, folders: [], diagnosticsOf: () => [] };
  };
  const rules = aPipeline({ development: {}, staging: {}, production: {} });

  test.each<[title: string, state: State | null, where: string, what: string]>([
    ['opens blocked routes', { ...on(), blockRoutes: true }, 'development', 'on'],
    [
      'skips an environment where overrides leave nothing to raise',
      off({ api: { enabled: false } }),
      'staging',
      'on',
    ],
  ])('%s', (_title, state, where, what) => {
    const tree = aTree({ checkout: { in: { development: state, staging: off() } } }, rules);
    const plan = stepPlanOf(around(tree), key('checkout'));
    if (plan === null) throw new Error('no step');
    const next = nextOf(plan, { now: NOW, clock: 'git', evidence: evidence() });
    expect(next).toMatchObject({ environment: where, what });
  });

  test('blocks where a check would block for what is wrong between files', () => {
    const tree = aTree({ checkout: { in: { development: off() } } }, rules);
    const wrong = {
      code: 'flags/cycle',
      facts: {},
      severity: 'error',
      message: 'a circle',
      hint: '',
      file: 'x',
      line: 1,
      column: 1,
    } as const;
    const plan = stepPlanOf({ ...around(tree), diagnosticsOf: () => [wrong] }, key('checkout'));
    if (plan === null) throw new Error('no step');
    const next = nextOf(plan, { now: NOW, clock: 'git', evidence: evidence() });
    expect(next).toMatchObject({ verdict: 'block', readyAt: null, message: 'a circle' });
  });

  test('counts a prerequisite that the environment asks for, not only those of the flag itself', () => {
    const asking = aPipeline({
      development: { flags: { other: '0h' } },
      staging: {},
      production: {},
    });
    const tree = aTree(
      { checkout: { in: { development: off() } }, other: { in: { development: on() } } },
      asking,
    );
    const plan = stepPlanOf(around(tree), key('checkout'));
    if (plan === null) throw new Error('no step');
    const timelines = known(timelinesOf(tree, {}, { development: DAY }));
    const next = nextOf(plan, { now: NOW, clock: 'git', evidence: evidence({ timelines }) });
    expect(next).toMatchObject({ verdict: 'pass', needs: [] });
  });
});
