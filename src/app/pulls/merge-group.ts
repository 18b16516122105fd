// A group of the merge queue, judged as one proposal: two pull requests may each be fine and not be fine together.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { STATUS_TEXTS } from '#messages/judged.ts';
import { awaited } from '#report/facts.ts';
import { plain } from '#report/safe-text.ts';
import { renderStatus, statusLine, statusParts } from '#report/status-line.ts';
import type { Checked } from '#app/check.ts';
import { ask, judgeQuestion } from '#app/check.ts';
import { isUnanswered, unansweredSource } from '#app/evidence-kinds.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NO_EVIDENCE_YET, trustedClock } from './evaluator.ts';
import type { NewStatus, PostedStatus, PullRequest } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import type { GroupMember } from './group-evidence.ts';
import { judgeMember, groupEvidence } from './group-evidence.ts';
import { membersOf } from './group-members.ts';
import { ownStatuses, isAlreadyPosted } from './status-history.ts';
import type { QueuedGroup } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import { statusAlerts, troublesOf, withoutVerdict } from './publish.ts';

export interface GroupJudged {
  readonly checked: Checked | null;
  /** The pull requests in it; empty where they did not have to be known. */
  readonly pulls: readonly number[];
  readonly status: NewStatus;
  readonly troubles: readonly Trouble[];
  readonly alerts: readonly string[];
}

/**
 * Judges a group and posts a status on its head. It is judged against the tip of the default branch: what GitHub
 * calls the group's base is the entry ahead of it in the queue, which has not landed either.
 */
export async function judgeGroup(evaluator: Evaluator, group: QueuedGroup): Promise<GroupJudged> {
  // The first request, because its answer tells the time.
  return judgeAfter(evaluator, group, await evaluator.github.statuses(group.head, 'no-retry'));
}

/** The moment at which a sweep judges, and the tip of the default branch that it is later than. */
export interface SweepMoment {
  readonly judging: Evaluator;
  readonly base: Sha;
}

/**
 * Judges all groups of the queue again: the evidence for a green status may be gone before the group lands. At the moment
 * of the sweep, unless the default branch has moved since.
 */
export async function judgeQueue(
  evaluator: Evaluator,
  moment: SweepMoment,
): Promise<readonly GroupJudged[]> {
  const { repository, github } = evaluator;
  const judgements: GroupJudged[] = [];
  for (const group of await repository.queuedGroups(github.defaultBranch)) {
    judgements.push(await judgeAfter(evaluator, group, await github.statuses(group.head), moment));
  }
  return judgements;
}

async function judgeAfter(
  evaluator: Evaluator,
  group: QueuedGroup,
  posted: Finding<readonly PostedStatus[]>,
  moment: SweepMoment | null = null,
): Promise<GroupJudged> {
  try {
    const judgement = await judgementOf(evaluator, group, moment);
    const status = statusFor(judgement, hasPlace(evaluator, posted));
    return await published(evaluator, group, { ...judgement, status, posted });
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const status = withoutVerdict('error', why);
    const judged = await published(evaluator, group, {
      checked: null,
      pulls: [],
      status,
      posted,
    });
    return { ...judged, troubles: [...judged.troubles, plain(why)] };
  }
}

/** Whether the group was green and has not failed since. A pending one waits for an answer of GitHub. */
function hasPlace({ identity }: Evaluator, posted: Finding<readonly PostedStatus[]>): boolean {
  const [newest] = posted.kind === 'known' ? ownStatuses(posted.value, identity, null) : [];
  return newest?.state === 'success' || newest?.state === 'pending';
}

interface GroupJudgement extends Pick<GroupJudged, 'checked' | 'pulls'> {
  /** Why nothing could be judged; null where it was. */
  readonly why: Trouble | null;
  /** Whether GitHub did not answer something that was asked. */
  readonly isIncomplete: boolean;
}

async function judgementOf(
  present: Evaluator,
  group: QueuedGroup,
  moment: SweepMoment | null,
): Promise<GroupJudgement> {
  const { repository } = present;
  const tip = await repository.fetchProposals(present.github.defaultBranch, []);
  if (tip.kind !== 'known') return notJudged(tip.why);
  const head = await repository.fetchCommit(group.head, group.ref);
  if (head.kind !== 'known') return notJudged(head.why);
  const { base } = tip.value;
  const evaluator = moment?.base === base ? moment.judging : present;
  const { github } = evaluator;
  const clock = trustedClock(evaluator);
  const question = await ask(gathererFor(evaluator, clock, NO_EVIDENCE_YET), base, group.head);
  const isAsked = question.asks.length > 0;
  const open = isAsked ? await github.openPullRequests() : known([]);
  const isListed = isAsked && open.kind === 'known';
  const pulls = isListed ? await pullsIn(evaluator, base, group, open.value) : open;
  const members: GroupMember[] = [];
  for (const pull of pulls.kind === 'known' ? pulls.value : []) {
    members.push(await judgeMember(evaluator, base, clock, pull));
  }
  const source =
    pulls.kind === 'known'
      ? groupEvidence(evaluator, question, members)
      : unansweredSource(unreachable(pulls.why));
  const checked = await judgeQuestion(gathererFor(evaluator, clock, source), question);
  return {
    checked,
    pulls: members.map(({ pull }) => pull.number),
    why: null,
    isIncomplete:
      open.kind !== 'known' ||
      members.some((member) => isUnanswered(member.checked.question.evidence)),
  };
}

function notJudged(why: Trouble): GroupJudgement {
  return { checked: null, pulls: [], why, isIncomplete: true };
}

/**
 * A group that waits stops the queue behind it, where a rollback may be. So a wait becomes a failure: GitHub drops the
 * group and goes on with the next one.
 */
function statusFor({ checked, why, isIncomplete }: GroupJudgement, hadPlace: boolean): NewStatus {
  if (checked === null) return withoutVerdict('pending', why ?? STATUS_TEXTS.notJudged());
  const { report } = checked;
  // A group keeps its place while GitHub does not answer: the next sweep judges it again.
  if (report.verdict !== 'wait' || (hadPlace && isIncomplete)) return renderStatus(report);
  const { until } = awaited(report);
  const { text, fingerprint } = statusParts(report);
  return {
    state: 'failure',
    description: statusLine(text, fingerprint, STATUS_TEXTS.queueAgain(until)),
  };
}

/** The pull requests that make up the group. A commit that belongs to none of them leaves the group unknown. */
async function pullsIn(
  { repository, github }: Evaluator,
  base: Sha,
  { head, ref }: QueuedGroup,
  open: readonly PullRequest[],
): Promise<Finding<readonly PullRequest[]>> {
  const into = open.filter((pull) => pull.into === github.defaultBranch);
  const fetched = await repository.fetchProposals(
    github.defaultBranch,
    into.map(({ number }) => number),
  );
  if (fetched.kind !== 'known') return fetched;
  const current = into.filter((pull) => fetched.value.heads.get(pull.number) === pull.head);
  return membersOf(repository, { base, head, ref }, current);
}

async function published(
  evaluator: Evaluator,
  { head }: QueuedGroup,
  judgement: Pick<GroupJudged, 'checked' | 'pulls' | 'status'> & {
    readonly posted: Finding<readonly PostedStatus[]>;
  },
): Promise<GroupJudged> {
  const { github, dryRun, identity } = evaluator;
  const { posted, checked, pulls, status } = judgement;
  const all = posted.kind === 'known' ? posted.value : [];
  const [postedStatus] = ownStatuses(all, identity, null);
  const isNeeded = !dryRun && !isAlreadyPosted(all[0], postedStatus, status, NO_NOTE);
  const receipt = isNeeded ? await github.post(head, status, NO_NOTE) : null;
  const troubles = troublesOf(evaluator, receipt);
  return { checked, pulls, status, troubles, alerts: statusAlerts(evaluator, head, all[0]) };
}
