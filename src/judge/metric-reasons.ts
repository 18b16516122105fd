// What a definition says about metrics, watching and risk, as far as it is a rule: a metric that a requirement or a watch
// rests on, the watch itself, and a risk by which an environment requires more.
import type { Flag, Pipeline } from '#domain/snapshot.ts';
import type { Json } from '#domain/scalars.ts';
import type { IssueLimit, Limit, Metric, Watch } from '#domain/metrics.ts';
import { TRAFFIC_WINDOW } from '#domain/metrics.ts';
import { durationOf } from '#domain/scalars.ts';
import { keepsRequirement, namedIn, requirementsOf, withFurther } from '#gates/gates.ts';
import type { Reason } from '#messages/rules.ts';
import { isWithin, shareOf, thresholdIn } from '#metrics/threshold.ts';

/** The reasons by which a definition is looser than the one that it replaces. */
export function observedReasons(
  old: Flag,
  now: Flag,
  pipeline: Pipeline | null,
): readonly Reason[] {
  return [
    ...metricReasons(old, now, pipeline),
    ...watchReasons(old.watch, now.watch),
    ...riskReasons(old, now, pipeline),
  ];
}

function metricReasons(old: Flag, now: Flag, pipeline: Pipeline | null): readonly Reason[] {
  const rested = restedOn(old, pipeline);
  return (old.metrics ?? [])
    .filter(({ name }) => rested.has(name))
    .flatMap((metric): readonly Reason[] => {
      const next = now.metrics?.find(({ name }) => name === metric.name);
      const { name } = metric;
      if (next === undefined)
        return [{ kind: 'metric', metric: name, what: null, from: null, to: null }];
      return changesIn(metric, next).map((change) => ({ kind: 'metric', metric: name, ...change }));
    });
}

/** The metrics that a requirement or a watch rests on. A watch rests on all of them. */
function restedOn(
  { requires, metrics = [], watch }: Flag,
  pipeline: Pipeline | null,
): ReadonlySet<string> {
  const whole = [...withFurther(requires), ...(pipeline === null ? [] : requirementsOf(pipeline))];
  return new Set(watch === undefined ? namedIn(whole, 'metrics') : metrics.map(({ name }) => name));
}

interface MetricChange {
  readonly what: string;
  readonly from: Json;
  readonly to: Json;
}

/** The settings that a person can write in several ways: a duration is seconds, and a share is a number. */
const AMOUNTS: Readonly<Record<string, (written: string) => number>> = {
  interval: durationOf,
  delay: durationOf,
  gap: durationOf,
  coverage: shareOf,
  share: shareOf,
};

function isSame({ what, from, to }: MetricChange): boolean {
  const amountOf = AMOUNTS[what];
  return amountOf !== undefined && typeof from === 'string' && typeof to === 'string'
    ? amountOf(from) === amountOf(to)
    : JSON.stringify(from) === JSON.stringify(to);
}

/** What is not provably as strict as before. */
function changesIn(old: Metric, now: Metric): readonly MetricChange[] {
  const fixed = (
    ['source', 'unit', 'from', 'interval', 'delay', 'coverage', 'gap', 'share'] as const
  ).map((what): MetricChange => ({ what, from: old[what], to: now[what] }));
  const question: MetricChange = {
    what: now.question.kind,
    from: askedText(old),
    to: askedText(now),
  };
  const traffic: MetricChange = {
    what: 'traffic',
    from: trafficJson(old.traffic),
    to: trafficJson(now.traffic),
  };
  return [
    ...[question, ...fixed].filter((change) => !isSame(change)),
    ...(isSameTraffic(old.traffic, now.traffic) ? [] : [traffic]),
    ...(keepsGood(old, now) ? [] : [{ what: 'good', from: old.good, to: now.good }]),
    ...(['warning', 'critical'] as const).flatMap((what) =>
      keepsLimit(old[what], now[what], old)
        ? []
        : [{ what, from: limitJson(old[what]), to: limitJson(now[what]) }],
    ),
  ];
}

function askedText({ question }: Pick<Metric, 'question'>): string {
  return question.kind === 'query' ? question.query : question.at;
}

/** A window that is not written is the usual one. */
function isSameTraffic(old: Metric['traffic'], now: Metric['traffic']): boolean {
  const [before, after] = [old, now].map((traffic) => {
    if (traffic === null) return null;
    const { question, atLeast, window = TRAFFIC_WINDOW } = traffic;
    return JSON.stringify([question.kind, askedText({ question }), atLeast, durationOf(window)]);
  });
  return before === after;
}

function trafficJson(traffic: Metric['traffic']): Json {
  if (traffic === null) return null;
  const { question, atLeast, window } = traffic;
  const written = { [question.kind]: askedText(traffic), 'at-least': atLeast };
  return window === undefined ? written : { ...written, window };
}

function limitJson(limit: Limit | null): Json {
  if (limit === null) return null;
  return limit.for === null ? { when: limit.when } : { when: limit.when, for: limit.for };
}

/** Whether every value that is good now was good before. */
function keepsGood(old: Metric, now: Metric): boolean {
  return old.good === now.good || isTextWithin(now.good, old.good, old);
}

/** Whether every breach of before is still one, and as early. */
function keepsLimit(old: Limit | null, now: Limit | null, metric: Metric): boolean {
  if (old === null) return true;
  if (now === null) return false;
  const isAsEarly = lengthOf(now) <= lengthOf(old);
  return isAsEarly && (old.when === now.when || isTextWithin(old.when, now.when, metric));
}

function lengthOf({ for: length }: Limit): number {
  return length === null ? 0 : durationOf(length);
}

function isTextWithin(inner: string, outer: string, { unit }: Metric): boolean {
  const [left, right] = [thresholdIn(inner, unit), thresholdIn(outer, unit)];
  return left !== null && right !== null && isWithin(left, right, unit);
}

function watchReasons(old: Watch | undefined, now: Watch | undefined): readonly Reason[] {
  if (old === undefined || (now !== undefined && keepsWatch(old, now))) return [];
  return [{ kind: 'watch', from: watchJson(old), to: now === undefined ? null : watchJson(now) }];
}

function keepsWatch(old: Watch, now: Watch): boolean {
  const isAsLong = durationOf(now.for) >= durationOf(old.for);
  const doesAsMuch = old.action === now.action || now.action === 'merge';
  const countsAsMuch = old.issues.every((limit) =>
    now.issues.some((candidate) => keepsIssues(limit, candidate)),
  );
  return isAsLong && doesAsMuch && countsAsMuch;
}

/** Whether every issue that counted still counts, and as few are too many. */
function keepsIssues(old: IssueLimit, now: IssueLimit): boolean {
  return now.above <= old.above && old.labels.every((label) => now.labels.includes(label));
}

function watchJson({ for: length, action: then, issues: limits }: Watch): Json {
  const [first, ...further] = limits.map((limit): Json => ({ ...limit }));
  const issues = first === undefined || further.length === 0 ? first : [first, ...further];
  const also = issues === undefined ? {} : { also: { issues } };
  // oxlint-disable-next-line unicorn/no-thenable -- the key of the file; no code awaits it
  return { for: length, then, ...also };
}

/** A changed risk, if an environment required something by the old one that nothing requires now. */
function riskReasons(old: Flag, now: Flag, pipeline: Pipeline | null): readonly Reason[] {
  if (old.risk === now.risk) return [];
  const isLooser = (pipeline?.environments ?? []).some(({ name, requires, byRisk = [] }) => {
    const ofRisk = (risk: Flag['risk']) =>
      byRisk.flatMap((requirements) => (requirements.risk === risk ? requirements.requires : []));
    const scopedRequirements = now.requires.filter(
      ({ environment }) => environment === name || environment === '*',
    );
    const left = [...requires, ...ofRisk(now.risk), ...scopedRequirements];
    return ofRisk(old.risk).some(
      (requirement) => !left.some((candidate) => keepsRequirement(candidate, requirement)),
    );
  });
  return isLooser ? [{ kind: 'risk', from: old.risk ?? null, to: now.risk ?? null }] : [];
}
