// A merge queue's group, judged as the one proposal that it is: two pull requests may each be fine and together
// not (T22).
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { awaited } from '#report/facts.ts';
import { plain } from '#report/plain.ts';
import { renderStatus, statusLine, statusParts } from '#report/status-line.ts';
import type { Checked } from '#app/check.ts';
import { ask, settle } from '#app/check.ts';
import { isUnanswered, unansweredSource } from '#app/evidence-kinds.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NOBODY_ASKED } from './evaluator.ts';
import type { NewStatus, PostedStatus, PullRequest } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import type { Alone } from './group-evidence.ts';
import { judgedAlone, together } from './group-evidence.ts';
import { membersOf } from './group-members.ts';
import { ownAbout, stands } from './status-history.ts';
import type { QueuedGroup } from '#app/ports.ts';
import { hintOf } from '#app/refusal.ts';
import { alertsOf, troublesOf, unjudged } from './publish.ts';
import { trustedClock } from './trusted-clock.ts';

export interface GroupJudged {
  readonly checked: Checked | null;
  /** The pull requests in it, as far as anybody asked. */
  readonly pulls: readonly number[];
  readonly status: NewStatus;
  readonly troubles: readonly string[];
  readonly alerts: readonly string[];
}

/**
 * Judges a group and says so on its head. It is judged against the live tip of the default branch: what GitHub
 * calls the group's base is the entry ahead of it in the queue, which has not landed either.
 */
export async function judgeGroup(evaluator: Evaluator, group: QueuedGroup): Promise<GroupJudged> {
  // One request first, whatever happens then: GitHub tells the time with it.
  return judgeAfter(evaluator, group, await evaluator.github.statuses(group.head, 'hasty'));
}

/** Whatever waits in the queue is judged again: what a green rested on may be gone before it lands. */
export async function judgeQueue(evaluator: Evaluator): Promise<readonly GroupJudged[]> {
  const { repository, github } = evaluator;
  const judgements: GroupJudged[] = [];
  for (const group of await repository.queuedGroups(github.defaultBranch)) {
    judgements.push(await judgeAfter(evaluator, group, await github.statuses(group.head)));
  }
  return judgements;
}

async function judgeAfter(
  evaluator: Evaluator,
  group: QueuedGroup,
  posted: Finding<readonly PostedStatus[]>,
): Promise<GroupJudged> {
  try {
    const judgement = await judged(evaluator, group);
    const status = statusFor(judgement, hasPlace(evaluator, posted));
    return await said(evaluator, group, { ...judgement, status, posted });
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const status = unjudged('error', why);
    const done = await said(evaluator, group, { checked: null, pulls: [], status, posted });
    return { ...done, troubles: [...done.troubles, plain(why)] };
  }
}

/** Whether it has been green and was never sent away since: what is pending waits for GitHub to answer. */
function hasPlace({ identity }: Evaluator, posted: Finding<readonly PostedStatus[]>): boolean {
  const [newest] = posted.kind === 'known' ? ownAbout(posted.value, identity, null) : [];
  return newest?.state === 'success' || newest?.state === 'pending';
}

interface Judged extends Pick<GroupJudged, 'checked' | 'pulls'> {
  /** Why nothing could be judged; null where it was. */
  readonly why: string | null;
  /** Whether GitHub did not answer something that was asked. */
  readonly isBlind: boolean;
}

async function judged(evaluator: Evaluator, group: QueuedGroup): Promise<Judged> {
  const { repository, github } = evaluator;
  const tip = await repository.fetchProposals(github.defaultBranch, []);
  if (tip.kind !== 'known') return nothing(tip.why);
  const head = await repository.fetchCommit(group.head, group.ref);
  if (head.kind !== 'known') return nothing(head.why);
  const { base } = tip.value;
  const clock = trustedClock(evaluator);
  const asked = await ask(gathererFor(evaluator, clock, NOBODY_ASKED), base, group.head);
  const isAsked = asked.asks.length > 0;
  const open = isAsked ? await github.openPullRequests() : known([]);
  const isListed = isAsked && open.kind === 'known';
  const pulls = isListed ? await pullsIn(evaluator, base, group, open.value) : open;
  const alone: Alone[] = [];
  for (const pull of pulls.kind === 'known' ? pulls.value : []) {
    alone.push(await judgedAlone(evaluator, base, clock, pull));
  }
  const source =
    pulls.kind === 'known'
      ? together(evaluator, asked, alone)
      : unansweredSource(unreachable(pulls.why));
  const checked = await settle(gathererFor(evaluator, clock, source), asked);
  return {
    checked,
    pulls: alone.map(({ pull }) => pull.number),
    why: null,
    isBlind:
      open.kind !== 'known' || alone.some((one) => isUnanswered(one.checked.question.evidence)),
  };
}

function nothing(why: string): Judged {
  return { checked: null, pulls: [], why, isBlind: true };
}

/**
 * A queue stands still behind a group that waits, and a rollback may be in it. So whoever would wait is sent away:
 * GitHub drops the group and goes on with what is behind it.
 */
function statusFor({ checked, why, isBlind }: Judged, hadPlace: boolean): NewStatus {
  if (checked === null) return unjudged('pending', why ?? 'nobody has looked');
  const { report } = checked;
  // Nobody loses a place because GitHub does not answer: the next sweep looks again.
  if (report.verdict !== 'wait' || (hadPlace && isBlind)) return renderStatus(report);
  const { until } = awaited(report);
  const when = until === null ? 'its pull requests are green' : 'it is due';
  const { text, fingerprint } = statusParts(report);
  return {
    state: 'failure',
    description: statusLine(text, fingerprint, `; queue it again when ${when}`),
  };
}

/** The pull requests that make up the group. One that nobody can name leaves the whole group unknown. */
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
  const here = into.filter(({ number, head: own }) => fetched.value.heads.get(number) === own);
  return membersOf(repository, { base, head, ref }, here);
}

async function said(
  evaluator: Evaluator,
  { head }: QueuedGroup,
  judgement: Pick<GroupJudged, 'checked' | 'pulls' | 'status'> & {
    readonly posted: Finding<readonly PostedStatus[]>;
  },
): Promise<GroupJudged> {
  const { github, dryRun, identity } = evaluator;
  const { posted, checked, pulls, status } = judgement;
  const what = { checked, pulls, status };
  const all = posted.kind === 'known' ? posted.value : [];
  const [mine] = ownAbout(all, identity, null);
  const isThere = dryRun || stands(all[0], mine, what.status, NO_NOTE);
  const done = isThere ? null : await github.post(head, what.status, NO_NOTE);
  const troubles = troublesOf(evaluator, done);
  return { ...what, troubles, alerts: alertsOf(evaluator, head, all[0]) };
}
