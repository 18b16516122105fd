// Whether a flag has done its work, so that it is due for removal. It blocks nothing. What is not known counts as not yet.
import type { Evidence } from '#domain/evidence.ts';
import { covers } from '#domain/coverage.ts';
import type { Removal } from '#domain/snapshot.ts';
import type { Instant } from '#domain/scalars.ts';
import { durationOf, plus } from '#domain/scalars.ts';
import { openIssues } from '#gates/issues-evidence.ts';
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
import type { Graduating } from './graduating.ts';
import { fullExposures, isFullyOn, samplesAsks } from './graduating.ts';

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
