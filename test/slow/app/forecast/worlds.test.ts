// Random worlds in which people act at once, or within some hours: no step of a forecast lands before the judge passes, and
// none later. The oracle goes through time hour by hour, judges each next step, and lands it when it has passed for so long.
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { Deployment, Evidence, Landing, Timeline, WatchEnd } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { METRIC_DEFAULTS } from '#domain/metrics.ts';
import type { EnvironmentName, FlagKey, Duration, Instant } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { filesOf } from '#domain/snapshot.ts';
import { duration, durationOf, instant, isoOf, plus } from '#domain/scalars.ts';
import { valuesIn } from '#domain/values.ts';
import { forecastOf } from '#app/forecast/forecast.ts';
import { nextOf, stepPlanOf, whatOf } from '#app/status-next.ts';
import { withSamples } from '#app/gather-samples.ts';
import { GATES } from '#gates/gates.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import {
  aFlag,
  aLanding,
  anIssue,
  aPipeline,
  aReview,
  aTree,
  environment,
  evidence,
  GRADUAL,
  key,
  NOW,
  off,
  on,
  requirements,
  service,
  SWITCH,
} from '#test/support/nouns.ts';
import { DEPLOYED } from '#test/app/forecast/simulated.ts';

const HOUR = 3600;
const DAYS = 40;
const WORLDS = Number(process.env['WORLDS'] ?? 15);
const ENVIRONMENTS = ['staging', 'production'] as const;
const FLAGS = ['alpha', 'beta', 'gamma'] as const;

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const some = (
  gates: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<Record<string, unknown>> => fc.record(gates, { requiredKeys: [] });

const windows = oneOf<object>(
  { deny: ['Fri 16:00-Mon 08:00'], zone: 'Europe/Warsaw' },
  { allow: ['Tue-Thu 09:00-16:00'], zone: 'America/New_York' },
  { deny: [{ from: '2026-11-24', to: '2026-12-02', why: 'fair' }], zone: 'UTC' },
);
const pipelines: fc.Arbitrary<Pipeline> = fc
  .record({
    staging: some({ window: windows }),
    production: some({
      soak: oneOf({ in: 'staging', for: '30h' }, { in: 'staging', for: '7d' }),
      window: windows,
      approvals: oneOf({ count: 1, from: ['release'] }),
      issues: oneOf({ none: ['P1'] }, { 'at-most': { P1: 1 } }),
      checklist: oneOf(['The runbook is reviewed']),
    }),
    isDeployed: fc.boolean(),
    byRisk: some({
      soak: oneOf(
        { in: 'staging', for: '9d' },
        { in: 'staging', for: '50h', 'without-issues': ['P1'] },
      ),
      window: windows,
      approvals: oneOf({ count: 2, from: ['release'] }),
    }),
  })
  .map(({ isDeployed, byRisk, ...environments }) => {
    const pipeline = aPipeline(
      environments,
      isDeployed ? { services: [{ name: service('api'), deploy: DEPLOYED }] } : {},
    );
    const high = [{ risk: 'high' as const, requires: requirements(byRisk) }];
    return {
      ...pipeline,
      environments: pipeline.environments.map((place) =>
        place.name === 'production' ? { ...place, byRisk: high } : place,
      ),
    };
  });
const WATCH = { for: '30h', action: 'propose', issues: [] } as const;
const ERRORS = {
  ...METRIC_DEFAULTS,
  name: 'errors',
  title: null,
  source: 'prometheus',
  question: { kind: 'query', query: 'errors' },
  unit: 'ratio',
  good: '< 1%',
  warning: null,
  critical: { when: '> 5%', for: null },
  traffic: null,
  from: null,
  interval: '1h',
  delay: '0h',
  gap: '3h',
} as const;
const WATCHED = [
  { watched: '24h' },
  { watched: '30h', in: 'staging' },
  { good: ['errors'], for: '24h' },
  { good: ['errors'], for: '40h', in: 'staging' },
];
/** Further requirements of a step and of all later ones. */
const ofStep = some({
  soak: oneOf({ in: 'staging', for: '60h' }, { in: 'staging', for: '8d' }),
  window: windows,
  checklist: oneOf(['The runbook is reviewed']),
  metrics: oneOf(...WATCHED),
});
const ladder = fc.oneof(
  oneOf({ steps: [25, 100], each: '26h' }, { steps: [5, 50, 100], each: '3d' }),
  fc.tuple(ofStep, ofStep).map(([half, whole]) => ({
    steps: [5, { at: 50, requires: half }, { at: 100, requires: whole }],
    each: '26h',
  })),
);
const requires = (...others: readonly string[]): fc.Arbitrary<object> =>
  some({
    production: fc.oneof(
      ladder.map((settings) => ({ ladder: settings })),
      fc
        .tuple(ladder, oneOf(...WATCHED))
        .map(([settings, metrics]) => ({ ladder: settings, metrics })),
      oneOf(...others).chain((candidate) =>
        oneOf('0h', '20h').map((length) => ({ flags: { [candidate]: length } })),
      ),
    ),
  });
const worlds = fc
  .record({
    pipeline: pipelines,
    alpha: requires('alpha-is-first'),
    beta: requires('alpha'),
    gamma: requires('alpha', 'beta'),
    forms: fc.tuple(oneOf(GRADUAL, SWITCH), oneOf(GRADUAL, SWITCH)),
    isOn: fc.boolean(),
    risks: fc.tuple(...FLAGS.map(() => oneOf('low' as const, 'high' as const))),
    holds: fc.tuple(...FLAGS.map(() => oneOf(null, null, 20, 100))),
  })
  .map(({ pipeline, forms: [first, second], isOn, risks, holds, ...own }) => {
    const flags = Object.fromEntries(
      FLAGS.map((name, index) => {
        const services = { api: named(name, index === 0 ? first : second) };
        const rules = name === 'alpha' ? {} : own[name];
        const flag = {
          ...aFlag({ services, requires: rules as never }, name),
          watch: WATCH,
          metrics: [ERRORS],
          risk: risks[index] ?? 'low',
        };
        const staging = isOn && index === 0 ? on() : off();
        const hours = holds[index] ?? null;
        const held =
          hours === null ? {} : { hold: 'a fair', holdUntil: instant(NOW + hours * HOUR) };
        return [name, { flag, in: { staging, production: { ...off(), ...held } } }];
      }),
    );
    return { pipeline, tree: aTree(flags, pipeline) };
  });

/** How long each deployment takes where there is a deployment log. */
const TAKES = HOUR as Duration;

const isLogged = ({ services }: Pipeline): boolean =>
  services.some(({ deploy = [] }) => deploy.length > 0);

/** What is sent after a landing: all values of the service. */
function deployment(
  snapshot: Snapshot,
  where: EnvironmentName,
  { sha, at }: Landing,
  state: Deployment['state'] = 'success',
): Deployment {
  const sent = valuesIn(snapshot, where).get(service('api')) ?? [];
  return {
    environment: where,
    service: service('api'),
    landing: sha,
    state,
    at: state === 'success' ? plus(at, TAKES) : at,
    values: Object.fromEntries(sent.map(({ variable, value }) => [variable, value])),
  };
}

/** The log up to now; null: there is none. */
function logAt(tree: Snapshot, pipeline: Pipeline): readonly Deployment[] | null {
  const landing = aLanding(instant(NOW - 9 * HOUR));
  return isLogged(pipeline)
    ? ENVIRONMENTS.map(environment).flatMap((where) => [
        deployment(tree, where, landing, 'started'),
        deployment(tree, where, landing),
      ])
    : null;
}

/** Each flag has variables of its own. */
function named(name: string, form: Readonly<Record<string, unknown>>): never {
  return Object.fromEntries(
    Object.entries(form).map(([variable, field]) => [`${name.toUpperCase()}_${variable}`, field]),
  ) as never;
}

type Landings = readonly string[];

function timelinesAt(tree: Snapshot): readonly Timeline[] {
  return FLAGS.flatMap((name) =>
    ENVIRONMENTS.map((where): Timeline => ({
      flag: key(name),
      environment: environment(where),
      periods: [
        {
          exposures: exposuresIn(filesOf(tree, key(name)), environment(where)),
          landing: aLanding(instant(NOW - 9 * HOUR)),
        },
      ],
      fromTheStart: true,
    })),
  );
}

/** One is open when the forecast begins, which closes then. */
const ISSUES = [anIssue(['P1', 'flag:alpha'], null, 7), anIssue(['P1', 'flag:beta'], NOW, 8)];
const CLOSED = ISSUES.map((issue) => ({ ...issue, closedAt: NOW }));

const around = (snapshot: Snapshot, pipeline: Pipeline) => ({
  snapshot,
  pipeline,
  folders: [],
  diagnosticsOf: () => [],
});

function forecasted(tree: Snapshot, pipeline: Pipeline, delay = duration(0)): Landings {
  const deployments = logAt(tree, pipeline);
  const log = deployments === null ? {} : { deployments };
  const given = {
    evidence: evidence({ timelines: timelinesAt(tree), issues: ISSUES, ...log }),
    now: NOW,
    clock: 'github' as const,
    from: null,
    mergeDelay: delay,
    mergesMeasured: null,
  };
  const { steps } = forecastOf(around(tree, pipeline), FLAGS.map(key), given);
  return steps.flatMap(({ at, flag, environment: where, what }) =>
    at <= END ? [`${isoOf(at)} ${flag} ${where} ${what}`] : [],
  );
}

/** The end of the watch of what has landed, and was deployed some time later. */
function watchOf(
  flag: FlagKey,
  where: EnvironmentName,
  { sha, at }: Landing,
  takes: Duration,
): WatchEnd {
  const end = plus(plus(at, takes), durationOf(WATCH.for));
  return { flag, environment: where, landing: sha, answer: 'good', for: WATCH.for, at: end };
}

/** What a status knows: no review and no tick, but that no issue is open. */
async function statusEvidence(
  tree: Snapshot,
  pipeline: Pipeline,
  { proposal }: NonNullable<ReturnType<typeof stepPlanOf>>,
) {
  const { asks } = askAbout(proposal, NOW);
  const deployments = logAt(tree, pipeline);
  const log = deployments === null ? {} : { deployments };
  const found = evidence({ timelines: timelinesAt(tree), issues: CLOSED, ...log });
  const all = await withSamples({ suppliedSamples: MEASURED }, { asks, now: NOW }, found);
  return { now: NOW, clock: 'github' as const, evidence: { ...all, watched: known([]) } };
}

const END = instant(NOW + DAYS * 24 * HOUR);

const MEASURED = FLAGS.flatMap((name) =>
  ENVIRONMENTS.map((where) => ({
    flag: key(name),
    environment: environment(where),
    metric: 'errors',
    values: 0.001,
  })),
);

/** Hour by hour. All settings are whole hours, so nothing passes in between. */
async function lived(tree: Snapshot, pipeline: Pipeline, delay: Duration): Promise<Landings> {
  const landings: string[] = [];
  /** Since when the next step of a flag has been green without a break. */
  const green = new Map<string, Instant>();
  let snapshot = tree;
  let timelines = timelinesAt(tree);
  let deployments = logAt(tree, pipeline);
  const takes = deployments === null ? duration(0) : TAKES;
  const watches = timelines.flatMap(({ flag, environment: where, periods: [first] }) =>
    first === undefined ? [] : [watchOf(flag, where, first.landing, takes)],
  );
  for (let now = NOW; now <= END; now = instant(now + HOUR)) {
    let hasLanded = true;
    while (hasLanded) {
      hasLanded = false;
      for (const name of FLAGS) {
        const landing = await passing(key(name), now);
        const since = green.get(name) ?? now;
        if (landing === null) green.delete(name);
        else green.set(name, since);
        if (landing === null || now - since < delay) continue;
        green.delete(name);
        hasLanded = true;
        land(landing, now);
        break;
      }
    }
  }
  return landings;

  async function passing(flag: FlagKey, now: Instant): Promise<ReturnType<typeof stepPlanOf>> {
    const plan = stepPlanOf(around(snapshot, pipeline), flag);
    if (plan === null) return null;
    const { fingerprint, asks } = askAbout(plan.proposal, now);
    const found = evidence({
      timelines,
      issues: CLOSED,
      body: '- [x] The runbook is reviewed',
      ...(deployments === null ? {} : { deployments: deployments.filter(({ at }) => at <= now) }),
      reviews: [aReview('ana', 'APPROVED', now), aReview('bartek', 'APPROVED', now)],
      authorship: { fingerprints: [{ fingerprint, at: instant(now - 1) }] },
    });
    const ended = watches.filter(({ at }) => at <= now);
    const all: Evidence = await withSamples(
      { suppliedSamples: MEASURED },
      { asks, now },
      { ...found, watched: known(ended) },
    );
    const question = { schemaVersion: 1, now, clock: 'github', evidence: all } as const;
    return judge({ ...question, proposal: plan.proposal }).verdict === 'pass' ? plan : null;
  }

  function land(plan: NonNullable<ReturnType<typeof stepPlanOf>>, at: Instant): void {
    const [flag = key('')] = plan.proposal.touched;
    const where = plan.step.environment;
    const files = filesOf(plan.proposal.head, flag);
    snapshot = { ...snapshot, flags: new Map(snapshot.flags).set(flag, files) };
    const period = { exposures: exposuresIn(files, where), landing: aLanding(at) };
    watches.push(watchOf(flag, where, period.landing, takes));
    if (deployments !== null) {
      deployments = [...deployments, deployment(snapshot, where, period.landing)];
    }
    timelines = timelines.map((timeline) =>
      timeline.flag === flag && timeline.environment === where
        ? { ...timeline, periods: [...timeline.periods, period] }
        : timeline,
    );
    landings.push(`${isoOf(at)} ${flag} ${where} ${whatOf(plan)}`);
  }
}

test.each([
  ['at once', duration(0)],
  ['within three hours', durationOf('3h')],
])('a forecast names each landing of a world in which people act %s', async (_when, delay) => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async ({ pipeline, tree }) => {
      const landings = await lived(tree, pipeline, delay);
      count += landings.length;
      expect(forecasted(tree, pipeline, delay).toSorted()).toEqual(landings.toSorted());
    }),
    { numRuns: WORLDS },
  );
  expect(count).toBeGreaterThan(WORLDS * 3);
});

test('the first step that a status promises is due when the forecast says', async () => {
  const seen = { pass: 0, wait: 0 };
  await fc.assert(
    fc.asyncProperty(worlds, async ({ pipeline, tree }) => {
      const steps = forecasted(tree, pipeline);
      for (const name of FLAGS) {
        const plan = stepPlanOf(around(tree, pipeline), key(name));
        const next = plan && nextOf(plan, await statusEvidence(tree, pipeline, plan));
        const isPassing = next?.verdict === 'pass';
        if (next == null || (next.readyAt === null && !isPassing)) continue;
        const due = isPassing ? NOW : (next.readyAt ?? NOW);
        const step = steps.find((candidate) => candidate.split(' ')[1] === name) ?? '';
        if (due > END) continue;
        expect(step).toBe(`${isoOf(due)} ${name} ${next.environment} ${next.what}`);
        seen[isPassing ? 'pass' : 'wait'] += 1;
      }
    }),
    { numRuns: 10 * WORLDS },
  );
  expect(Math.min(seen.pass, seen.wait)).toBeGreaterThan(WORLDS);
});

test('without a gate the forecast is another one', () => {
  const rules = aPipeline({ staging: {}, production: { soak: { in: 'staging', for: '7d' } } });
  const free = aPipeline({ staging: {}, production: {} });
  const files = { flag: aFlag({}, 'alpha'), in: { staging: off(), production: off() } };
  const with7d = forecasted(aTree({ alpha: files }, rules), rules);
  const without = forecasted(aTree({ alpha: files }, free), free);
  expect(with7d.map((one) => one.slice(0, 10))).toEqual(['2026-11-20', '2026-11-27']);
  expect(without.map((one) => one.slice(0, 10))).toEqual(['2026-11-20', '2026-11-20']);
});

test('no file of the forecast names a gate', async () => {
  const folder = 'src/app/forecast';
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(`${folder}/${file}`, 'utf8')));
  const quoted = new Set(texts.join('\n').match(/'[a-z-]+'/g));
  // Issues are also a kind of evidence.
  const names = GATES.map(({ name }) => name).filter((name) => name !== 'issues');
  expect(names.filter((name) => quoted.has(`'${name}'`))).toEqual([]);
});
