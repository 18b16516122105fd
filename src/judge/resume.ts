// Resume: the way back for values that rollbacks lowered. A promotion counts as a resume only if all of this is
// proved: it restores exactly what was accepted and sent here, nothing was raised since, and the rollback is recent
// enough. Every other promotion is a full one, and the report says in one line what is missing.
import type { Change } from '#domain/change.ts';
import { isRaise } from '#domain/comparison.ts';
import type { Explanation } from '#domain/diagnostic.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { Landing } from '#domain/landing.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import { environmentOf } from '#domain/pipeline.ts';
import type { ResumeReport } from '#domain/report.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { filesOf } from '#domain/snapshot.ts';
import type { Duration, Instant } from '#domain/time.ts';
import { between, duration, durationOf, instant, pastText, plus } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';
import { timelineIn } from '#gates/define.ts';
import { sinceText } from '#messages/gates/wording.ts';
import type { Restoration } from '#history/restoration.ts';
import { loggedAs, restorationIn, variablesIn, withoutTakedown } from '#history/restoration.ts';
import { rewriteOf } from '#history/stretch.ts';

/** Whether a change resumes, or why not. */
export type ResumeDecision =
  | {
      readonly kind: 'resume';
      readonly change: Change;
      readonly restoration: Restoration;
      /** The last moment at which it counts as a resume. */
      readonly until: Instant;
    }
  | { readonly kind: 'none'; readonly code: string; readonly message: string };

type RestorationAsk = Extract<Ask, { kind: 'restoration' }>;

/** The values that would come back; null if none rises, or one comes from another flag. */
function risingIn({ flag, environment, services, to }: Change): RestorationAsk | null {
  const rising = services.filter(({ comparison }) => isRaise(comparison));
  const raised = rising.flatMap(({ values }) => values.filter((one) => isRaise(one.comparison)));
  if (to === null || raised.length === 0) return null;
  if (raised.some(({ movedFrom }) => movedFrom !== null)) return null;
  const wanted = to.filter(({ service }) => rising.some((one) => one.service === service));
  // A service that is no longer sent anything restores nothing.
  if (wanted.length < rising.length) return null;
  const logged = rising.flatMap(({ service, values }) =>
    values.some((one) => one.kind === 'variable' && isRaise(one.comparison)) ? [service] : [],
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
      return none('raised-since', 'a value was raised after these values were lowered');
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
  if (rewriteOf(evidence) !== null) {
    return none('rewritten', 'history was rewritten, so it does not prove which values were here');
  }
  const landedAt = earliestOf(takenDown);
  if (landedAt === null) {
    return none(
      'time-unknown',
      `cannot determine when landing ${takenDown.sha.slice(0, 10)} lowered the values`,
    );
  }
  const proof = proofOf(pipeline, candidate, evidence);
  if (proof.kind === 'none') return proof;
  const from = instant(Math.min(landedAt, ...proof.moments));
  const until = plus(from, durationOf(within));
  if (between(from, now) > durationOf(within)) {
    return none(
      'too-late',
      `landing ${takenDown.sha.slice(0, 10)} lowered the values ${pastText(from)}${from < takenDown.at ? ' or later' : ''}; resume ended ${pastText(until)} (within ${within})`,
    );
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
        return none(
          'not-deployed',
          `the deployment log has no success of ${exposure.service} in ${environment} with these values`,
        );
      case 'unreachable':
        return none('log-unknown', `the deployment log could not be read: ${logged.why}`);
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
    if (isCut) {
      return none('not-accepted', 'the landing that brought the values is too old to read');
    }
    if (accepted.value.includes(landing)) return null;
    return none(
      'not-accepted',
      `no pull request with a success status of this check landed as ${landing.slice(0, 10)}, which brought the values`,
    );
  }
  const why = accepted?.why ?? 'it was not requested';
  return none(
    'no-evidence',
    `there is no deployment log here, and no status says that the values were accepted: ${why}`,
  );
}

function none(what: string, message: string): Extract<ResumeDecision, { kind: 'none' }> {
  return { kind: 'none', code: `resume/${what}`, message };
}

/** The decision as a part of the report. */
export function resumeReport(resume: ResumeDecision): ResumeReport {
  if (resume.kind === 'none') {
    const { code, message } = resume;
    return { code, message, takenDown: null, until: null };
  }
  const { restoration, until } = resume;
  const { takenDown } = restoration;
  return {
    code: 'resume/restores',
    message: `restores the values that were lowered ${sinceText(takenDown)}`,
    takenDown,
    until,
  };
}

/** Notes for people, one sentence each. */
export function resumeNotes({ message, until }: ResumeReport): readonly string[] {
  if (until === null) return [`no resume: ${message}`];
  return [
    `a resume: ${message}`,
    `until ${pastText(until)}, the requirements of resume replace soak and ladder`,
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
    const exposures: Exposures | null = resume?.change.to ?? null;
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

export const RESUME_CODES: readonly Explanation[] = [
  {
    code: 'resume/restores',
    means:
      'The promotion restores exactly the values that were accepted and deployed in this environment. Rollbacks lowered them recently enough, and none was raised since. The requirements of resume replace the soak of the environment and ladders. Approvals, hold, issues, flags, checklists and a soak of the flag itself still apply.',
    fix: 'Nothing to do. Land it before the moment that the note names.',
    example: `environments:
  - name: production
    requires:
      soak: { in: staging, for: 7d }
    resume: { within: 14d, requires: { approvals: { count: 1, from: [release] } } }`,
  },
  {
    code: 'resume/too-late',
    means:
      'The values were lowered longer ago than within allows, so the way back is a full promotion.',
    fix: 'Promote step by step.',
    example: 'resume: { within: 14d, requires: { issues: { none: [critical] } } }',
  },
  {
    code: 'resume/raised-since',
    means:
      'The values were here before, but a value of the flag was raised since, so the way back is a full promotion.',
    fix: 'Promote step by step.',
    example: 'git log --first-parent origin/main -- environments/production/checkout.yaml',
  },
  {
    code: 'resume/not-deployed',
    means:
      'By the deployment log the service never ran these values here. A deployment that failed, was refused or never started is no proof.',
    fix: 'Promote step by step.',
    example: 'flaghoist deploy',
  },
  {
    code: 'resume/not-accepted',
    means:
      'There is no deployment log for this service, and no pull request with the success status of this check is known for the landing that brought the values.',
    fix: 'Promote step by step.',
    example: 'git log --first-parent origin/main -- environments/production/checkout.yaml',
  },
  {
    code: 'resume/no-evidence',
    means:
      'Neither a deployment log nor a status on the pull request says that the values were accepted and deployed.',
    fix: 'On a pull request the action asks GitHub. On a clone, Flaghoist reads the file that flaghoist deploy writes, or supply deployments or accepted with --evidence.',
    example: 'flaghoist check --evidence evidence.json',
  },
  {
    code: 'resume/log-unknown',
    means:
      'Flaghoist could not read the deployment log, so it does not know what was deployed here.',
    fix: 'Fix what the message names and run the check again.',
    example: 'permissions: { deployments: read }',
  },
  {
    code: 'resume/time-unknown',
    means:
      'No source says when the landing that lowered the values happened, so it may have been too long ago.',
    fix: 'Supply when it landed with --evidence, or promote step by step.',
    example: 'flaghoist check --evidence evidence.json',
  },
  {
    code: 'resume/rewritten',
    means:
      'A landing that was seen before is no longer on the default branch: its history was rewritten and proves nothing.',
    fix: 'Find out who rewrote it; forbid force-pushes to the default branch.',
    example: 'git log --first-parent origin/main',
  },
];
