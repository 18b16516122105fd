// Whether a flag has done its work, so that it is due for removal. It blocks nothing. What is not known counts as not yet.
import { windowAsk } from '#gates/metrics-window.ts';
import type { Ask, Evidence, SamplesAsk } from '#domain/evidence.ts';
import { covers } from '#domain/coverage.ts';
import { exposuresOf } from '#domain/exposure.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Flag, Graduation, Removal, Pipeline } from '#domain/snapshot.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import { environmentFor, requirementsOn } from '#domain/snapshot.ts';
import { duration, durationOf, plus } from '#domain/scalars.ts';
import { openIssues } from '#gates/issues-evidence.ts';
import { laddersIn, withFurther } from '#gates/gates.ts';
import {
  awaitedIn,
  deployedStretch,
  afterRewrite,
  rewriteOf,
  stretchOf,
  timelineIn,
} from '#history/stretch.ts';
import { graduationText } from '#messages/graduation.ts';
import { measuredBy } from './measured.ts';

/** A flag that will be removed some time, in the last environment of its plan. */
export interface Graduating {
  readonly flag: Flag;
  readonly graduate: Graduation;
  readonly environment: EnvironmentName;
  /** What users have there; null: a file cannot be read. */
  readonly live: Exposures | null;
  readonly pipeline: Pipeline;
}

/** The last step of its plan: for all users, or as many as its ladders go to. */
function fullExposures(flag: Flag, environment: EnvironmentName, pipeline: Pipeline): Exposures {
  const all = withFurther(requirementsOn(flag, environmentFor(pipeline, environment)));
  const rollout = Math.min(100, ...laddersIn(all).map((steps) => Math.max(...steps)));
  const state = { enabled: !flag.safe, rollout, services: [], hold: null };
  return exposuresOf(flag, state, environment);
}

/** Whether users have all of it now. */
export function isFullyOn({ flag, environment, pipeline, live }: Graduating): boolean {
  return live !== null && covers(live, fullExposures(flag, environment, pipeline));
}

/** A flag that is not fully on asks for nothing. */
export function graduationAsks(graduation: Graduating, now: Instant): readonly Ask[] {
  const { flag, graduate, environment, pipeline, live } = graduation;
  if (live === null || !isFullyOn(graduation)) return [];
  const window = durationOf(graduate.after);
  const wanted = awaitedIn(pipeline, environment, fullExposures(flag, environment, pipeline));
  const log = pipeline.deployments === undefined ? {} : { log: pipeline.deployments };
  const labels = (graduate.issues ?? []).map(({ label }) => label);
  return [
    { kind: 'timeline', flag: flag.key, environment, window },
    ...(wanted.length === 0
      ? []
      : [{ kind: 'deployments' as const, environment, wanted, window, ...log }]),
    ...(labels.length === 0 ? [] : [{ kind: 'issues' as const, labels, window: duration(0) }]),
    ...samplesAsks(graduation, now),
  ];
}

export function judgeGraduation(graduation: Graduating, evidence: Evidence, now: Instant): Removal {
  const { graduate, environment } = graduation;
  const { after } = graduate;
  const start = startOf(graduation, evidence);
  if ('missing' in start) {
    return { environment, after, since: null, dueAt: null, isDue: false, open: [start.missing] };
  }
  const { since } = start;
  const dueAt = plus(since, durationOf(after));
  const open = [...openIssueTexts(graduation, evidence), ...metricTexts(graduation, evidence, now)];
  return { environment, after, since, dueAt, isDue: now >= dueAt && open.length === 0, open };
}

/** Counts like a soak: from the landing, or from the deployment where the pipeline says so. */
function startOf(
  graduation: Graduating,
  evidence: Evidence,
): { readonly since: Instant } | { readonly missing: string } {
  const { flag, environment, pipeline, live } = graduation;
  if (live === null) return { missing: graduationText.unreadable({ environment }) };
  if (!isFullyOn(graduation)) return { missing: graduationText.notThere({ environment }) };
  const history = timelineIn(evidence, flag.key, environment);
  if (!('timeline' in history)) return { missing: graduationText.noHistory(history) };
  const full = fullExposures(flag, environment, pipeline);
  const landed = stretchOf(history.timeline, (then) => covers(then, full));
  if (landed === null) return { missing: graduationText.notThere({ environment }) };
  const stretch = afterRewrite(landed, rewriteOf(evidence));
  const awaited = awaitedIn(pipeline, environment, full);
  const deployed = deployedStretch(stretch, history.timeline, awaited, evidence);
  if (deployed.kind === 'unreachable') return { missing: graduationText.noHistory(deployed) };
  if (deployed.kind === 'not-yet') return { missing: graduationText.notDeployed(deployed) };
  const { landing } = deployed.run;
  return landing.futureDate === undefined
    ? { since: landing.at }
    : { missing: graduationText.noHistory({ why: { kind: 'future-landing' } }) };
}

function openIssueTexts({ flag, graduate }: Graduating, { issues }: Evidence): readonly string[] {
  if (graduate.issues === null) return [];
  if (issues.kind !== 'known') return [graduationText.issuesUnknown(issues)];
  return graduate.issues.flatMap(({ label, most }) => {
    const open = openIssues(issues.value, flag.key, [label]);
    return open.length > most ? [graduationText.issues({ label, most, open })] : [];
  });
}

function metricTexts(graduation: Graduating, evidence: Evidence, now: Instant): readonly string[] {
  return samplesAsks(graduation, now).flatMap((ask) => {
    const measured = measuredBy(ask, evidence);
    const isGood =
      measured.kind === 'answer' &&
      measured.facts.answer === 'good' &&
      measured.facts.fullAt === null;
    return isGood ? [] : [measured.message];
  });
}

function samplesAsks(graduation: Graduating, now: Instant): readonly SamplesAsk[] {
  const { flag, graduate, live } = graduation;
  const { metrics } = graduate;
  if (metrics === null || live === null) return [];
  return metrics.good.flatMap((name) => {
    const metric = flag.metrics?.find((candidate) => candidate.name === name);
    if (metric === undefined) return [];
    return windowAsk({ ...graduation, live }, metric, metrics.for, now) ?? [];
  });
}
