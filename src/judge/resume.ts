// Resume: the way back for values that rollbacks lowered. A promotion counts as a resume only if all of this is
// proved: it restores exactly what was accepted and sent here, nothing was raised since, and the rollback is recent
// enough. Every other promotion is a full one, and the report says in one line what is missing.
import type { Change, Note, ResumeReport } from '#domain/report.ts';
import { isRaise } from '#domain/comparison.ts';
import type { Ask, Evidence, Landing, Timeline } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Duration, Instant } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { environmentOf, filesOf } from '#domain/snapshot.ts';
import { between, duration, durationOf, instant, plus } from '#domain/scalars.ts';
import { landedAt } from '#messages/gates/wording.ts';
import { note } from '#messages/notes.ts';
import type { NoResume, ResumeAnswer } from '#messages/resume.ts';
import { resumeText } from '#messages/resume.ts';
import type { Restoration } from '#history/restoration.ts';
import { loggedAs, restorationIn, variablesIn, withoutTakedown } from '#history/restoration.ts';
import { rewriteOf, timelineIn } from '#history/stretch.ts';

/** Whether a change resumes, or why not. */
export type ResumeDecision =
  | {
      readonly kind: 'resume';
      readonly change: Change;
      readonly restoration: Restoration;
      /** The last moment at which it counts as a resume. */
      readonly until: Instant;
    }
  | { readonly kind: 'none'; readonly why: NoResume };

type RestorationAsk = Extract<Ask, { kind: 'restoration' }>;

/** The values that would come back; null if none rises, or one comes from another flag. */
function risingIn({ flag, environment, services, to }: Change): RestorationAsk | null {
  const rising = services.filter(({ comparison }) => isRaise(comparison));
  const raised = rising.flatMap(({ values }) =>
    values.filter((value) => isRaise(value.comparison)),
  );
  if (to === null || raised.length === 0) return null;
  if (raised.some(({ movedFrom }) => movedFrom !== null)) return null;
  const wanted = to.filter(({ service }) =>
    rising.some((comparison) => comparison.service === service),
  );
  // A service that is no longer sent anything restores nothing.
  if (wanted.length < rising.length) return null;
  const logged = rising.flatMap(({ service, values }) =>
    values.some((value) => value.kind === 'variable' && isRaise(value.comparison)) ? [service] : [],
  );
  return { kind: 'restoration', flag, environment, wanted, logged };
}

/**
 * The evidence that shows whether a promotion resumes or restores earlier values. `isFree`: the environment requires
 * nothing. `since`: how long ago it landed, if it has landed.
 */
export function resumeAsks(
  pipeline: Pipeline,
  change: Change,
  { isFree, since }: { readonly isFree: boolean; readonly since: Duration },
): readonly Ask[] {
  const resume = environmentOf(pipeline, change.environment)?.resume;
  const longest = longestIn(pipeline);
  const rising = longest === null ? null : risingIn(change);
  if (longest === null || rising === null) return [];
  const { flag, environment, wanted, logged } = rising;
  if (resume === undefined) {
    const window = duration(longest + since);
    return isFree ? [{ kind: 'timeline', flag, environment, window }] : [];
  }
  const window = duration(durationOf(resume.within) + since);
  const log = pipeline.deployments === undefined ? {} : { log: pipeline.deployments };
  const restored = wanted.filter(({ service }) => logged.includes(service));
  return [
    { kind: 'timeline', flag, environment, window },
    { kind: 'deployments', environment, wanted: [], restored, window, ...log },
    rising,
  ];
}

/** The longest `within` of the pipeline; null if no environment has `resume`. */
function longestIn({ environments }: Pipeline): Duration | null {
  const all = environments.flatMap(({ resume }) => resume?.within ?? []).map(durationOf);
  return all.length === 0 ? null : all.reduce((a, b) => (a > b ? a : b));
}

/**
 * Whether a promotion restores earlier values, and nothing was raised since. An environment without requirements
 * needs no more, so that the revert of `rollback --all` restores such environments along with the others.
 */
export function restoresFreely(change: Change, evidence: Evidence): boolean {
  const rising = risingIn(change);
  const history = timelineIn(evidence, change.flag, change.environment);
  if (rising === null || !('timeline' in history)) return false;
  return restorationIn(history.timeline, rising.wanted).kind === 'restoration';
}

/** Whether a promotion resumes; null if no lowered value would come back. */
export function resumeOf(
  pipeline: Pipeline,
  change: Change,
  evidence: Evidence,
  now: Instant,
): ResumeDecision | null {
  const resume = environmentOf(pipeline, change.environment)?.resume;
  const rising = resume === undefined ? null : risingIn(change);
  if (resume === undefined || rising === null) return null;
  const history = timelineIn(evidence, change.flag, change.environment);
  if (!('timeline' in history)) return null;
  const restoration = restorationIn(history.timeline, rising.wanted);
  switch (restoration.kind) {
    case 'none':
      return null;
    case 'raised-since':
      return none({ code: 'resume/raised-since', facts: {} });
    case 'restoration':
      return timed(
        pipeline,
        { change, rising, restoration, timeline: history.timeline, within: resume.within },
        evidence,
        now,
      );
  }
}

interface Candidate {
  readonly change: Change;
  readonly rising: RestorationAsk;
  readonly restoration: Restoration;
  readonly timeline: Timeline;
  readonly within: string;
}

function timed(
  pipeline: Pipeline,
  candidate: Candidate,
  evidence: Evidence,
  now: Instant,
): ResumeDecision {
  const { change, restoration, within } = candidate;
  const { takenDown } = restoration;
  const landing = takenDown.sha;
  if (rewriteOf(evidence) !== null) {
    return none({ code: 'resume/rewritten', facts: {} });
  }
  const lowered = earliestOf(takenDown);
  if (lowered === null) {
    return none({ code: 'resume/time-unknown', facts: { landing } });
  }
  const proof = proofOf(pipeline, candidate, evidence);
  if (proof.kind === 'none') return proof;
  const from = instant(Math.min(lowered, ...proof.moments));
  const until = plus(from, durationOf(within));
  if (between(from, now) > durationOf(within)) {
    const facts = { landing, lowered: from, isEarliest: from < takenDown.at, until, within };
    return none({ code: 'resume/too-late', facts });
  }
  return { kind: 'resume', change, restoration, until };
}

/**
 * The earliest possible moment of a landing; null: not known. A clock may err late, and a late moment would keep the
 * way back open for too long.
 */
function earliestOf({ at, source, earliest, futureDate }: Landing): Instant | null {
  if (earliest !== undefined) return earliest;
  return futureDate !== undefined || source === 'first-seen' ? null : at;
}

/** When the values of services ceased to be sent, by the log. Empty if they are still sent, or were never logged. */
interface Proof {
  readonly kind: 'proof';
  readonly moments: readonly Instant[];
}

function proofOf(
  pipeline: Pipeline,
  { change, rising, restoration, timeline }: Candidate,
  evidence: Evidence,
): Proof | Extract<ResumeDecision, { kind: 'none' }> {
  const { environment, wanted } = rising;
  const moments: Instant[] = [];
  for (const exposure of wanted.filter(({ service }) => rising.logged.includes(service))) {
    const former = [
      ...variablesIn(timeline, exposure.service),
      ...(change.from ?? []).flatMap(({ service, variables }) =>
        service === exposure.service ? variables.map(({ variable }) => variable) : [],
      ),
    ];
    const logged = loggedAs(evidence.deployments, pipeline, environment, exposure, former);
    switch (logged.kind) {
      case 'sent':
        if (logged.until !== null) moments.push(logged.until);
        break;
      case 'never':
        return none({
          code: 'resume/not-deployed',
          facts: { service: exposure.service, environment },
        });
      case 'unreachable':
        return none({ code: 'resume/log-unknown', facts: { why: logged.why } });
      case 'unlogged':
        break;
    }
  }
  if (!needsAcceptance(pipeline, rising, evidence.deployments)) return { kind: 'proof', moments };
  return acceptedBy(restoration, evidence) ?? { kind: 'proof', moments };
}

/** Whether the log does not cover every value, so that our own status on the pull request has to prove the rest. */
export function needsAcceptance(
  pipeline: Pipeline,
  { environment, wanted, logged }: RestorationAsk,
  deployments: Evidence['deployments'],
): boolean {
  return wanted.some(
    (exposure) =>
      !logged.includes(exposure.service) ||
      loggedAs(deployments, pipeline, environment, exposure).kind === 'unlogged',
  );
}

/** Null: the pull request that landed the values carried our own success status. */
function acceptedBy(
  { period, isCut }: Restoration,
  { accepted }: Evidence,
): Extract<ResumeDecision, { kind: 'none' }> | null {
  const landing = period.landing.sha;
  if (accepted?.kind === 'known') {
    if (!isCut && accepted.value.includes(landing)) return null;
    return none({ code: 'resume/not-accepted', facts: { landing, isTooOld: isCut } });
  }
  const why = accepted?.why ?? { kind: 'not-requested' };
  return none({ code: 'resume/no-evidence', facts: { why } });
}

function none(why: NoResume): Extract<ResumeDecision, { kind: 'none' }> {
  return { kind: 'none', why };
}

/** The decision as a part of the report. */
export function resumeReport(resume: ResumeDecision): ResumeReport {
  const answer = answerOf(resume);
  const isResume = resume.kind === 'resume';
  return {
    ...answer,
    message: resumeText(answer),
    takenDown: isResume ? resume.restoration.takenDown : null,
    until: isResume ? resume.until : null,
  };
}

function answerOf(resume: ResumeDecision): ResumeAnswer {
  if (resume.kind === 'none') return resume.why;
  const facts = { takenDown: landedAt(resume.restoration.takenDown) };
  return { code: 'resume/restores', facts };
}

export function resumeNotes(resume: ResumeDecision): readonly Note[] {
  if (resume.kind === 'none') return [note('note/no-resume', resume.why)];
  return [
    note('note/resume', { takenDown: landedAt(resume.restoration.takenDown) }),
    note('note/resume-until', { until: resume.until }),
  ];
}

/** Base and history as if the resumed flags of one environment had never been lowered. */
export interface Counterfactual {
  readonly base: Snapshot;
  readonly evidence: Evidence;
}

export function asIfNeverDown(
  { base, head }: { readonly base: Snapshot; readonly head: Snapshot },
  evidence: Evidence,
  environment: EnvironmentName,
  resumes: readonly ResumeDecision[],
): Counterfactual {
  const { timelines } = evidence;
  const resumed = new Map<FlagKey, Extract<ResumeDecision, { kind: 'resume' }>>();
  for (const resume of resumes) {
    if (resume.kind === 'none' || resume.change.environment !== environment) continue;
    resumed.set(resume.change.flag, resume);
  }
  if (resumed.size === 0 || timelines.kind !== 'known') return { base, evidence };
  const flags = new Map(base.flags);
  for (const flag of resumed.keys()) flags.set(flag, filesOf(head, flag));
  const whole = timelines.value.map((timeline) => {
    const resume = resumed.get(timeline.flag);
    const exposures = resume?.change.to ?? null;
    if (resume === undefined || exposures === null || timeline.environment !== environment) {
      return timeline;
    }
    return withoutTakedown(timeline, resume.restoration, exposures);
  });
  return {
    base: { ...base, flags },
    evidence: { ...evidence, timelines: { kind: 'known', value: whole } },
  };
}
