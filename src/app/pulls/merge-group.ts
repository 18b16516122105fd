// A group of the merge queue, judged as one proposal: two pull requests may each be fine and not be fine together.
import type { Trouble, Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import { plain } from '#report/safe-text.ts';
import { ask, judgeQuestion } from '#app/check.ts';
import { isUnanswered, unansweredSource } from '#app/evidence-kinds.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NO_EVIDENCE_YET, trustedClock } from './evaluator.ts';
import type { PostedStatus } from '#app/github.ts';
import type { GroupMember } from './group-member.ts';
import { judgeMember } from './group-member.ts';
import { groupEvidence } from './group-evidence.ts';
import type { QueuedGroup } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import { withoutVerdict } from './publish.ts';
import { pullsIn } from './group-members.ts';
import type { GroupJudged, GroupJudgement } from './group-status.ts';
import { hasPlace, statusFor, published } from './group-status.ts';

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
