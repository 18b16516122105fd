// Watching: whether the metrics of a flag became bad after its exposure rose. Nothing else is ever a reason to act: no
// silence, no exposure that did not rise, and no value from before the deployment.
import { causeText } from '#messages/causes.ts';
import type { Cause, Evidence, Landing, SamplesAsk, Timeline } from '#domain/evidence.ts';
import { compareExposures, isRaise } from '#domain/comparison.ts';
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn, highestPercent, isExposed } from '#domain/exposure.ts';
import type { Flag, Pipeline, Snapshot } from '#domain/snapshot.ts';
import type { Because, Metric, Watch } from '#domain/metrics.ts';
import type { Duration, EnvironmentName, Instant, ServiceName } from '#domain/scalars.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { duration, durationOf, instant, latest, plus } from '#domain/scalars.ts';
import type { IssueFacts } from '#messages/gates/issues.ts';
import { openIssues } from '#gates/issues-evidence.ts';
import { breachKnownAt, judgeSamples, samplesOf } from '#gates/metrics-answer.ts';
import { liveSince, measuredWindow } from '#gates/metrics-window.ts';
import { awaitedIn, deployedStretch, timelineIn } from '#history/stretch.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import { endAt, firstAfter, inSteps, knownAt } from '#metrics/grid.ts';
import { lookBackOf } from '#metrics/look-back.ts';
import { rulesOf } from '#metrics/rules.ts';

/** A flag that has a watch and users in an environment. */
export interface Watched {
  readonly flag: Flag;
  readonly environment: EnvironmentName;
  readonly watch: Watch;
  /** What users have there now. */
  readonly live: Exposures;
  /** Its services whose deployment is awaited. */
  readonly awaited: Exposures;
  readonly pipeline: Pipeline;
}

export function watchedIn(snapshot: Snapshot, pipeline: Pipeline): readonly Watched[] {
  return [...snapshot.flags.keys()].flatMap((key) => {
    const files = filesOf(snapshot, key);
    const flag = valueOf(files.flag);
    const { watch } = flag ?? {};
    if (flag === null || watch === undefined) return [];
    return pipeline.environments.flatMap(({ name: environment }) => {
      const live = exposuresIn(files, environment);
      if (live === null || !isExposed(live)) return [];
      const awaited = awaitedIn(pipeline, environment, live);
      return [{ flag, environment, watch, live, awaited, pipeline }];
    });
  });
}

/** The landing that raised what users have, and what they had before. */
export interface Rise {
  readonly landing: Landing;
  /** Empty: the flag gave nothing to any user. */
  readonly before: Exposures;
  /** The history up to the landing, without it; null: there is none. */
  readonly earlier: Timeline | null;
}

/**
 * The newest raise of a service whose users still have more than before it. A service that was raised later and lowered
 * since says nothing about the others. Null: nothing rose in the history that was read.
 */
function riseIn(timeline: Timeline, live: Exposures): Rise | null {
  const { periods, fromTheStart } = timeline;
  const raised = new Set<ServiceName>();
  for (let place = periods.length - 1; place >= 0; place -= 1) {
    const [previous, period] = [periods[place - 1], periods[place]];
    if (period?.exposures == null || (place === 0 && !fromTheStart)) return null;
    const before = previous?.exposures ?? [];
    const risen = risenServices(before, period.exposures).filter((service) => !raised.has(service));
    const still = risenServices(before, live);
    if (risen.some((service) => still.includes(service))) {
      const earlier =
        previous === undefined ? null : { ...timeline, periods: periods.slice(0, place) };
      return { landing: period.landing, before, earlier };
    }
    risen.forEach((service) => raised.add(service));
  }
  return null;
}

export function risenServices(from: Exposures, to: Exposures): readonly ServiceName[] {
  return compareExposures(from, to).flatMap(({ service, comparison }) =>
    isRaise(comparison) ? [service] : [],
  );
}

/** What is to be watched of a flag in an environment. */
export type WatchStart =
  | {
      readonly kind: 'live';
      readonly rise: Rise;
      /** The landing with which the exposure began, and when it was deployed. */
      readonly landing: Landing;
      readonly since: Instant;
      /** Since when all services that rose have had the raise. */
      readonly risenAt: Instant;
    }
  | { readonly kind: 'not-deployed'; readonly rise: Rise; readonly service: string }
  | { readonly kind: 'unknown'; readonly why: Cause };

/** Null: nothing rose, so there is nothing to watch. */
export function watchStartOf(watched: Watched, evidence: Evidence): WatchStart | null {
  const { flag, environment, live } = watched;
  const history = timelineIn(evidence, flag.key, environment);
  if (!('timeline' in history)) return { kind: 'unknown', why: history.why };
  const rise = riseIn(history.timeline, live);
  if (rise === null) return null;
  const began = liveSince({ ...watched, flag: flag.key }, evidence);
  switch (began.kind) {
    case 'no-history':
      return { kind: 'unknown', why: began.why };
    case 'not-deployed':
      return { kind: 'not-deployed', rise, service: began.service };
    case 'since': {
      const { timeline, landed, at: since } = began;
      const risenAt = risenSince(watched, rise, timeline, evidence);
      return { kind: 'live', rise, landing: landed.landing, since, risenAt };
    }
  }
}

/** A service that was lowered since begins no new time. A raise that was deployed late has the whole of its time. */
function risenSince(
  { live, awaited }: Watched,
  { landing, before }: Rise,
  timeline: Timeline,
  evidence: Evidence,
): Instant {
  const risen = risenServices(before, live);
  const wanted = awaited.filter(({ service }) => risen.includes(service));
  const deployed = deployedStretch({ landing, atLeast: false }, timeline, wanted, evidence);
  return deployed.kind === 'run' ? deployed.run.landing.at : landing.at;
}

/**
 * The same watch for the service that has had the raise longest, where another one does not have it yet. Null: none of
 * those that rose is known to have it.
 */
export function deployedPart(watched: Watched, { before }: Rise, evidence: Evidence) {
  const risen = risenServices(before, watched.live);
  const parts = watched.awaited.flatMap((exposure) => {
    const part = { ...watched, awaited: [exposure] };
    const start = watchStartOf(part, evidence);
    return risen.includes(exposure.service) && start?.kind === 'live'
      ? [{ watched: part, start }]
      : [];
  });
  return parts.toSorted((a, b) => a.start.since - b.start.since)[0] ?? null;
}

/** When the watch of an exposure ends. */
export function endOf({ watch }: Pick<Watched, 'watch'>, since: Instant): Instant {
  return plus(since, durationOf(watch.for));
}

/**
 * When a look that an alert has started is worth another one: when a breach that goes on is complete and known. An alert of
 * a short limit may rest on values of which none is known yet, so then it is worth one for each of them. Null: no value is
 * critical. A new value comes with each point, so that an earlier look would see the same.
 */
export function lookAgainAt(
  { flag }: Watched,
  { metrics }: WatchResult,
  { now, alertedAt }: { readonly now: Instant; readonly alertedAt: Instant },
): Instant | null {
  const moments = (flag.metrics ?? []).flatMap((metric) => {
    const rules = rulesOf(metric);
    if (rules?.critical == null) return [];
    const { step, delay, critical } = rules;
    const { breachKnownAt: complete = null } =
      metrics.find(({ metric: name }) => name === metric.name) ?? {};
    if (complete === null && critical.for >= delay + step) return [];
    const next = knownAt(plus(endAt(now, rules), step), rules);
    const at = complete === null ? next : latest(complete, next);
    // All that the alert has seen is known then, with one more point for a late scrape.
    return at > alertedAt + delay + 2 * step ? [] : [at];
  });
  return moments.length === 0 ? null : instant(Math.min(...moments));
}

/**
 * The samples since the deployment. A value that looks back begins to count when all that it looks at is younger.
 * `settled`: values before this moment do not count, because another flag had broken them.
 */
export function samplesAsks(
  { flag, environment, watch, live, awaited, pipeline }: Watched,
  since: Instant,
  now: Instant,
  settled: Instant = since,
): readonly SamplesAsk[] {
  return (flag.metrics ?? []).flatMap((metric) => {
    const rules = rulesOf(metric);
    if (rules === null || highestPercent(live) < (metric.from ?? 0)) return [];
    const start = firstAfter(
      plus(instant(Math.max(since, settled)), lookBackIn(metric)),
      rules.step,
    );
    const end = knownAt(plus(start, inSteps(durationOf(watch.for), rules.step)), rules);
    return [
      {
        kind: 'samples',
        flag: flag.key,
        environment,
        metric,
        source: pipeline.sources?.find(({ name }) => name === metric.source) ?? null,
        for: watch.for,
        until: instant(Math.min(now, end)),
        since: start,
        live,
        awaited,
      },
    ];
  });
}

/** A value without a range is the newest one, and may be one interval old. */
function lookBackIn({ question, interval }: Metric): Duration {
  const step = durationOf(interval);
  const written = question.kind === 'query' ? lookBackOf(question.query, step) : 0;
  return duration(Math.max(written, step));
}

export type WatchAnswer = 'bad' | 'warning' | 'good' | 'undecided' | 'silent';

export interface WatchedMetric {
  readonly metric: string;
  readonly answer: WatchAnswer;
  readonly message: string;
  readonly details: readonly string[];
  /** Null: it could not be asked. */
  readonly facts: MetricAnswer | null;
  readonly because: Because | null;
  /** When a breach that goes on is complete and known; null: its newest value is not critical. */
  readonly breachKnownAt: Instant | null;
  /** Whether its window is complete. */
  readonly isComplete: boolean;
}

export interface WatchResult {
  /** The worst of all: a breach is worse than a silence, and a silence is worse than good. */
  readonly answer: WatchAnswer;
  readonly metrics: readonly WatchedMetric[];
  /** Open issues that count like a critical breach. */
  readonly issues: readonly IssueFacts[];
  /** Why the issues are not known; null: they are known, or not watched. */
  readonly issuesMissing: Cause | null;
  /** Whether all windows are complete. */
  readonly isComplete: boolean;
}

const WORST_FIRST: readonly WatchAnswer[] = ['bad', 'warning', 'silent', 'undecided', 'good'];

/** Judges the whole time since the deployment, so that a late run misses nothing. */
export function judgeWatch(
  watched: Watched,
  asks: readonly SamplesAsk[],
  since: Instant,
  evidence: Evidence,
): WatchResult {
  const metrics = asks.map((ask) => judgeMetric(ask, evidence));
  const { issues, missing } = issuesOf(watched, since, evidence);
  const answers = new Set<WatchAnswer>([
    ...metrics.map(({ answer }) => answer),
    ...(issues.length > 0 ? (['bad'] as const) : []),
    ...(missing === null ? [] : (['silent'] as const)),
  ]);
  return {
    answer: WORST_FIRST.find((answer) => answers.has(answer)) ?? 'good',
    metrics,
    issues,
    issuesMissing: missing,
    isComplete: metrics.every(({ isComplete }) => isComplete),
  };
}

function judgeMetric(ask: SamplesAsk, evidence: Evidence): WatchedMetric {
  const { metric } = ask;
  const nothing = {
    metric: metric.name,
    details: [],
    facts: null,
    because: null,
    breachKnownAt: null,
  };
  const silent = (why: Cause): WatchedMetric => ({
    ...nothing,
    answer: 'silent',
    message: causeText(why),
    isComplete: false,
  });
  const rules = rulesOf(metric);
  const measured = rules === null ? null : measuredWindow(ask, rules, evidence);
  if (rules === null || measured === null) return silent({ kind: 'unreadable-thresholds' });
  if (measured.kind === 'too-young') return silent({ kind: 'no-value-yet' });
  if (measured.kind !== 'window') return silent({ kind: 'no-window' });
  const samples = samplesOf(ask, measured, evidence);
  if (samples === null) return silent({ kind: 'no-source' });
  const { facts, message, details } = judgeSamples(ask, rules, measured, samples);
  const answer = facts as unknown as MetricAnswer & { readonly because?: Because };
  const because = answer.because ?? null;
  return {
    metric: metric.name,
    answer: answerOf(answer, because),
    message,
    details,
    facts: answer,
    because,
    breachKnownAt: breachKnownAt(rules, samples),
    isComplete: measured.fullAt === null,
  };
}

function answerOf({ answer }: MetricAnswer, because: Because | null): WatchAnswer {
  if (answer !== 'undecided') return answer;
  return because?.kind === 'breach' || because?.kind === 'before' ? 'warning' : 'undecided';
}

/** Open issues of the watched time, if there are more than a limit allows. One whose age is not known does not count. */
function issuesOf(
  watched: Watched,
  since: Instant,
  { issues }: Evidence,
): { readonly issues: readonly IssueFacts[]; readonly missing: Cause | null } {
  const { flag, watch } = watched;
  if (watch.issues.length === 0) return { issues: [], missing: null };
  if (issues.kind !== 'known') return { issues: [], missing: issues.why };
  // A run that looks on after the end must not act on what came later.
  const until = endOf(watched, since);
  const younger = issues.value.filter(
    ({ openedAt }) => openedAt !== undefined && openedAt >= since && openedAt <= until,
  );
  const tooMany = watch.issues.flatMap(({ labels, above }) => {
    const open = openIssues(younger, flag.key, labels);
    return open.length > above ? open : [];
  });
  // An issue may have a label of several limits.
  return {
    issues: [...new Map(tooMany.map((open) => [open.number, open])).values()],
    missing: null,
  };
}
