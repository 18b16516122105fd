// `metrics`: the metrics of the flag are good, where the exposure that would be raised is live.
import type { Ask, Evidence, SamplesAsk } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn, highestPercent, isExposed } from '#domain/exposure.ts';
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import type { Metric } from '#domain/metrics.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import {
  between,
  duration,
  durationOf,
  DURATION_PATTERN,
  LASTING_PATTERN,
} from '#domain/scalars.ts';
import { awaitedIn } from '#history/stretch.ts';
import { METRICS_MESSAGES } from '#messages/gates/metrics.ts';
import { named } from '#messages/words.ts';
import { inSteps } from '#metrics/grid.ts';
import type { Rules } from '#metrics/rules.ts';
import { comparesBefore, rulesOf } from '#metrics/rules.ts';
import type {
  GateAnswer,
  MisfitProblem,
  Promotion,
  SettingsContext,
  SettingsProblem,
} from './gate.ts';
import { answersFrom, defineGate, isSubset, environmentsSchema } from './gate.ts';
import { judgeSamples, samplesOf } from './metrics-answer.ts';
import {
  judgeWatched,
  keepsWatched,
  LONGEST_WATCHED,
  watchedAsks,
  watchedMisfits,
  WATCHED_CODES,
} from './metrics-watched.ts';
import { isPresentOnly, measuredWindow, SHORTEST_COMPARISON } from './metrics-window.ts';
import { sourcesOf } from './soak.ts';

const { codes, pass, wait, problem } = answersFrom(METRICS_MESSAGES);

interface WrittenSettings {
  readonly good?: readonly string[];
  /** A watch of this length has ended well. */
  readonly watched?: string;
  readonly for?: string;
  readonly in?: string | readonly string[];
}

type MetricsSettings = WrittenSettings & { readonly good: readonly string[] };

function settingsOf(written: WrittenSettings): MetricsSettings {
  return { ...written, good: written.good ?? [] };
}

export const metrics = defineGate<WrittenSettings>({
  name: 'metrics',
  title: 'The metrics of the flag are good where it is live.',
  schema: {
    type: 'object',
    description:
      'These metrics of the flag have been good for this long, where the exposure that would be raised is live.',
    anyOf: [
      { properties: { good: true }, required: ['good'] },
      { properties: { watched: true }, required: ['watched'] },
    ],
    additionalProperties: false,
    properties: {
      good: {
        description: 'The names of metrics in the definition of the flag.',
        type: 'array',
        items: { type: 'string', minLength: 1 },
        minItems: 1,
        uniqueItems: true,
      },
      for: {
        description:
          'How long: 24h, 48h, 7d. Left out only for a source that answers with one value.',
        type: 'string',
        pattern: DURATION_PATTERN,
      },
      watched: {
        description: 'A watch of at least this length has ended well: 24h.',
        type: 'string',
        pattern: LASTING_PATTERN,
      },
      in: environmentsSchema(
        'The environment or environments to measure in. Left out: this environment, or before the first step the environments in which the flag soaks.',
      ),
    },
  },
  example: { good: ['error-rate'], for: '48h', in: 'staging' },
  restsOn: {
    definition: `metrics:
  error-rate:
    source: prometheus
    query: >-
      (sum(rate(checkouts_failed_total{env="$environment"}[5m])) or vector(0))
      / sum(rate(checkouts_total{env="$environment"}[5m]))
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(checkouts_total{env="$environment"}[$window]))', at-least: 200 }
`,
    pipeline: `metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
`,
  },

  names: (written) => ({ metrics: settingsOf(written).good }),

  problems: (written, context) => [
    ...unknownEnvironments(settingsOf(written), context),
    ...measuredNowhere(settingsOf(written), context),
  ],

  misfits: (written, flag, { pipeline }) => [
    ...watchedMisfits(written.watched, flag),
    ...metricMisfits(settingsOf(written), flag, pipeline),
  ],

  // A longer window is not stricter: more of its samples may be bad.
  atLeastAsStrict: (to, from) =>
    isSubset(from.good ?? [], to.good ?? []) &&
    keepsWatched(to.watched, from.watched) &&
    measuredText(to) === measuredText(from),

  asks: (written, promotion) => {
    const settings = settingsOf(written);
    const places = placesOf(settings, promotion);
    return [
      ...places.flatMap((environment) => historyAsks(settings, promotion, environment)),
      ...samplesAsks(settings, promotion),
      ...(settings.watched === undefined ? [] : places.flatMap(watchedAsks)),
    ];
  },

  judge: (written, promotion, evidence) => {
    const settings = settingsOf(written);
    const places = placesOf(settings, promotion);
    if (places.length === 0) {
      const facts = { environment: promotion.change.environment, metrics: named(settings.good) };
      return [wait('metrics/nowhere-live', facts)];
    }
    const { watched } = settings;
    const ends =
      watched === undefined
        ? []
        : places.map((environment) => watchedIn(watched, environment, promotion, evidence));
    const answers = settings.good.flatMap((name) => {
      const { flag } = promotion.change;
      const metric = metricNamed(name, promotion);
      const rules = metric === null ? null : rulesOf(metric);
      if (metric === null || rules === null)
        return [wait('metrics/undefined', { metric: name, flag })];
      return places.map((environment) =>
        judgeIn(environment, metric, rules, settings, promotion, evidence),
      );
    });
    return [...answers, ...ends];
  },

  codes: [...codes, ...WATCHED_CODES],
});

/** Where and how long to measure, in one writing: 48h is 2d, and one environment is a list of one. */
function measuredText({ for: length = '0h', in: places = [] }: WrittenSettings): string {
  return JSON.stringify([durationOf(length), sourcesOf({ in: places }).toSorted()]);
}

function metricMisfits(
  settings: MetricsSettings,
  flag: Flag,
  pipeline: Pipeline,
): readonly MisfitProblem[] {
  return settings.good.flatMap((name, index): readonly MisfitProblem[] => {
    const metric = flag.metrics?.find((candidate) => candidate.name === name);
    const path = ['good', index];
    if (metric !== undefined) {
      return lengthProblems(settings, metric, pipeline, path).map((lengthProblem) => ({
        ...lengthProblem,
        reason: ['metrics', name],
      }));
    }
    const available = named((flag.metrics ?? []).map((candidate) => candidate.name));
    const facts = { flag: flag.key, metric: name, available };
    return [{ ...problem('metrics/unknown-metric', path, facts), reason: ['metrics'] }];
  });
}

function watchedIn(
  length: string,
  environment: EnvironmentName,
  promotion: Promotion,
  evidence: Evidence,
): GateAnswer {
  const { proposal, pipeline, change } = promotion;
  const live = exposuresIn(filesOf(proposal.base, change.flag), environment);
  if (live === null || !isExposed(live)) {
    return wait('metrics/not-live', { metric: 'watch', environment, flag: change.flag });
  }
  const awaited = awaitedIn(pipeline, environment, live);
  return judgeWatched(length, environment, { live, awaited }, promotion, evidence);
}

function unknownEnvironments(
  settings: MetricsSettings,
  { pipeline, knows, meant }: SettingsContext,
): readonly SettingsProblem[] {
  if (settings.in === undefined || !knows('environments')) return [];
  const names: readonly string[] = pipeline.environments.map(({ name }) => name);
  return sourcesOf({ in: settings.in }).flatMap((name, index) => {
    if (names.includes(name)) return [];
    const path = Array.isArray(settings.in) ? ['in', index] : ['in'];
    const facts = { name, available: named(names), meant: meant(name, names) };
    return [problem('metrics/unknown-environment', path, facts)];
  });
}

/** A requirement that no promotion from off can meet, because nothing says where to measure. */
function measuredNowhere(
  settings: MetricsSettings,
  { environment, soaksIn, knows }: SettingsContext,
): readonly SettingsProblem[] {
  if (settings.in !== undefined || environment === null || !knows('environments')) return [];
  return soaksIn === null || soaksIn.length > 0
    ? []
    : [problem('metrics/nowhere', ['good'], { environment })];
}

function lengthProblems(
  settings: MetricsSettings,
  metric: Metric,
  pipeline: Pipeline,
  path: SettingsProblem['path'],
): readonly SettingsProblem[] {
  const source = sourceNamed(metric, pipeline);
  const { name } = metric;
  if (source === null && metric.question.kind === 'at') return [];
  if (isPresentOnly({ metric, source })) {
    const facts = { metric: name, source: metric.source };
    return settings.for === undefined ? [] : [problem('metrics/needless-length', ['for'], facts)];
  }
  if (settings.for === undefined) return [problem('metrics/no-length', path, { metric: name })];
  const rules = rulesOf(metric);
  const isShort = durationOf(settings.for) < SHORTEST_COMPARISON;
  if (rules === null || !isShort || !comparesBefore(rules)) return [];
  return [problem('metrics/short-comparison', ['for'], { metric: name, length: settings.for })];
}

/** Where to measure: where users already have it, and before the first users where it soaks. */
function placesOf(settings: MetricsSettings, promotion: Promotion): readonly EnvironmentName[] {
  if (settings.in !== undefined) return sourcesOf({ in: settings.in });
  const { change, soaksIn } = promotion;
  const isLive = change.from === null || isExposed(change.from);
  return isLive ? [change.environment] : soaksIn;
}

/** The metric of the base definition: no proposal chooses its own thresholds, or what a source is asked. */
function metricNamed(name: string, { proposal, change }: Promotion): Metric | null {
  const definition = valueOf(filesOf(proposal.base, change.flag).flag);
  return definition?.metrics?.find((metric) => metric.name === name) ?? null;
}

function sourceNamed({ source }: Metric, { sources = [] }: Pipeline) {
  return sources.find(({ name }) => name === source) ?? null;
}

function historyAsks(
  settings: MetricsSettings,
  { proposal, pipeline, change, now, landedAt = now }: Promotion,
  environment: EnvironmentName,
): readonly Ask[] {
  const { flag } = change;
  const live = exposuresIn(filesOf(proposal.base, flag), environment) ?? [];
  const rules = settings.good.flatMap((name) => {
    const metric = metricNamed(name, { proposal, change } as Promotion);
    return metric === null ? [] : (rulesOf(metric) ?? []);
  });
  const slack = rules.reduce((most, { step, delay }) => Math.max(most, step + delay), 0);
  const compared = rules.some(comparesBefore) ? LONGEST_WATCHED : 0;
  const watched = settings.watched === undefined ? 0 : LONGEST_WATCHED;
  const wanted = durationOf(settings.for ?? '0h');
  const lengths = rules.map(({ step }) => inSteps(wanted, step));
  const length = Math.max(wanted, watched, ...lengths);
  const window = duration(length + slack + compared + between(landedAt, now));
  const awaited = awaitedIn(pipeline, environment, live);
  const log = pipeline.deployments === undefined ? {} : { log: pipeline.deployments };
  return [
    { kind: 'timeline', flag, environment, window },
    ...(awaited.length === 0
      ? []
      : [{ kind: 'deployments' as const, environment, wanted: awaited, window, ...log }]),
  ];
}

function samplesAsks(settings: MetricsSettings, promotion: Promotion): readonly SamplesAsk[] {
  return placesOf(settings, promotion).flatMap((environment) =>
    settings.good.flatMap((name) => {
      const metric = metricNamed(name, promotion);
      return metric === null ? [] : (askFor(metric, environment, settings, promotion) ?? []);
    }),
  );
}

/**
 * Whether the environment can be measured: users have the flag there, or it is about to get it and the source says how
 * the environment is now.
 */
function isMeasured(
  metric: Metric,
  environment: EnvironmentName,
  live: Exposures,
  { pipeline, change }: Promotion,
): boolean {
  const source = sourceNamed(metric, pipeline);
  const isAboutNow = environment === change.environment && isPresentOnly({ metric, source });
  return isExposed(live) || isAboutNow;
}

/** The samples that are needed; null: it cannot be measured there, or its thresholds begin later. */
function askFor(
  metric: Metric,
  environment: EnvironmentName,
  settings: MetricsSettings,
  promotion: Promotion,
): SamplesAsk | null {
  const { proposal, pipeline, now, landedAt = now } = promotion;
  const { flag } = promotion.change;
  const live = exposuresIn(filesOf(proposal.base, flag), environment);
  if (live === null || !isMeasured(metric, environment, live, promotion)) return null;
  if (highestPercent(live) < (metric.from ?? 0)) return null;
  return {
    kind: 'samples',
    flag,
    environment,
    metric,
    source: sourceNamed(metric, pipeline),
    for: settings.for ?? null,
    until: landedAt,
    live,
    awaited: awaitedIn(pipeline, environment, live),
  };
}

function judgeIn(
  environment: EnvironmentName,
  metric: Metric,
  rules: Rules,
  settings: MetricsSettings,
  promotion: Promotion,
  evidence: Evidence,
): GateAnswer {
  const { proposal, change } = promotion;
  const { name, title, good } = metric;
  const of = { metric: name, environment, title, good, length: settings.for ?? null };
  const live = exposuresIn(filesOf(proposal.base, change.flag), environment);
  if (live === null)
    return wait('metrics/no-history', { ...of, why: { kind: 'unreadable-state' } });
  if (!isMeasured(metric, environment, live, promotion)) {
    return wait('metrics/not-live', { metric: name, environment, flag: change.flag });
  }
  const ask = askFor(metric, environment, settings, promotion);
  if (ask === null) {
    const facts = { ...of, from: metric.from ?? 0, present: highestPercent(live) };
    return pass('metrics/later', facts);
  }
  const measured = measuredWindow(ask, rules, evidence);
  switch (measured.kind) {
    case 'no-history':
      return wait('metrics/no-history', { ...of, why: measured.why });
    case 'not-deployed':
      return wait('metrics/not-deployed', { ...of, service: measured.service });
    case 'too-young': {
      const facts = { ...of, due: measured.fullAt };
      return wait('metrics/too-young', facts, { readyAt: measured.fullAt });
    }
    case 'window': {
      const samples = samplesOf(ask, measured, evidence);
      return samples === null
        ? wait('metrics/unknown', of)
        : judgeSamples(ask, rules, measured, samples);
    }
  }
}
