// A merge queue's group, judged as the one proposal that it is: two pull requests may each be fine and together
// not (T22). People approved pull requests, not groups, so approvals and checklists are settled one by one.
import type { Change } from '#domain/change.ts';
import type { Evidence, Finding, Review } from '#domain/evidence.ts';
import { known, NO_EVIDENCE, unreachable } from '#domain/evidence.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { Sha } from '#domain/names.ts';
import type { GateResult } from '#domain/report.ts';
import { instant } from '#domain/time.ts';
import { changesOf } from '#diff/changes.ts';
import { plain } from '#report/plain.ts';
import { renderStatus } from '#report/status-line.ts';
import type { Asked, Checked } from './check.ts';
import { ask, settle } from './check.ts';
import type { Evaluator } from './evaluate.ts';
import {
  alertsOf,
  gathererFor,
  NOBODY_ASKED,
  notedIn,
  stickyFor,
  troublesOf,
  unjudged,
} from './evaluate.ts';
import type { AboutPullRequest, NewStatus, PostedStatus, PullRequest } from './github.ts';
import { NO_NOTE } from './github.ts';
import { membersOf } from './group-members.ts';
import { ownAbout, stands, trailOf } from './ledger.ts';
import type { EvidenceSource, LandingClock, QueuedGroup } from './ports.ts';
import { hintOf } from './refusal.ts';
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
  return judgeAfter(evaluator, group, await evaluator.github.statuses(group.head));
}

/**
 * Groups that wait are judged again, like pull requests, and those that nobody has judged yet: a group that GitHub
 * has given up is gone.
 */
export async function judgeQueue(evaluator: Evaluator): Promise<readonly GroupJudged[]> {
  const { repository, github, identity } = evaluator;
  const judgements: GroupJudged[] = [];
  for (const group of await repository.queuedGroups(github.defaultBranch)) {
    const posted = await github.statuses(group.head);
    const [newest] = posted.kind === 'known' ? ownAbout(posted.value, identity, null) : [];
    if (newest !== undefined && newest.state !== 'pending') continue;
    judgements.push(await judgeAfter(evaluator, group, posted));
  }
  return judgements;
}

async function judgeAfter(
  evaluator: Evaluator,
  group: QueuedGroup,
  posted: Finding<readonly PostedStatus[]>,
): Promise<GroupJudged> {
  try {
    const { checked, pulls, status } = await judged(evaluator, group);
    return await said(evaluator, group, { checked, pulls, status, posted });
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const why = `${(error as Error).message} ${hint}`;
    const status = unjudged('error', why);
    const done = await said(evaluator, group, { checked: null, pulls: [], status, posted });
    return { ...done, troubles: [...done.troubles, plain(why)] };
  }
}

type Judged = Pick<GroupJudged, 'checked' | 'pulls' | 'status'>;

async function judged(evaluator: Evaluator, group: QueuedGroup): Promise<Judged> {
  const { repository, github } = evaluator;
  const tip = await repository.fetchProposals(github.defaultBranch, []);
  if (tip.kind !== 'known') return nothing(tip.why);
  const head = await repository.fetchCommit(group.head, group.ref);
  if (head.kind !== 'known') return nothing(head.why);
  const { base } = tip.value;
  const clock = trustedClock(evaluator);
  const asked = await ask(gathererFor(evaluator, clock, NOBODY_ASKED), base, group.head);
  const pulls = asked.asks.length === 0 ? known([]) : await pullsIn(evaluator, base, group);
  const source =
    pulls.kind === 'known'
      ? await oneByOne(evaluator, { base, clock, asked }, pulls.value)
      : silence(pulls.why);
  const checked = await settle(gathererFor(evaluator, clock, source), asked);
  const numbers = pulls.kind === 'known' ? pulls.value.map(({ number }) => number) : [];
  return { checked, pulls: numbers, status: renderStatus(checked.report) };
}

function nothing(why: string): Judged {
  return { checked: null, pulls: [], status: unjudged('pending', why) };
}

/** The pull requests that make up the group. One that nobody can name leaves the whole group unknown. */
async function pullsIn(
  { repository, github }: Evaluator,
  base: Sha,
  { head, ref }: QueuedGroup,
): Promise<Finding<readonly PullRequest[]>> {
  const open = await github.openPullRequests();
  if (open.kind !== 'known') return open;
  const into = open.value.filter((pull) => pull.into === github.defaultBranch);
  const fetched = await repository.fetchProposals(
    github.defaultBranch,
    into.map(({ number }) => number),
  );
  if (fetched.kind !== 'known') return fetched;
  const here = into.filter(({ number, head: own }) => fetched.value.heads.get(number) === own);
  return membersOf(repository, { base, head, ref }, here);
}

interface Together {
  readonly base: Sha;
  readonly clock: LandingClock;
  readonly asked: Asked;
}

/** What people said of each pull request counts for it; issues and deployments are asked for the group. */
async function oneByOne(
  evaluator: Evaluator,
  { base, clock, asked: together }: Together,
  pulls: readonly PullRequest[],
): Promise<EvidenceSource> {
  const alone: Alone[] = [];
  for (const pull of pulls) alone.push(await judgedAlone(evaluator, base, clock, pull));
  const [first] = alone;
  // Nothing but what the queue itself did: there is nobody who could have approved it.
  if (first === undefined) return silence('the group holds no pull request');
  return {
    answer: async (asks, fingerprint) => {
      const shared = asks.filter(({ kind }) => kind === 'issues' || kind === 'deployments');
      const { issues, deployments } = await issuesFor(evaluator, alone, first).answer(
        shared,
        fingerprint,
      );
      return {
        ...togetherOf(alone, changesOf(together.proposal), fingerprint),
        issues,
        deployments,
      };
    },
  };
}

/** Issues of the whole group, with what was noted on any of its pull requests (T39). */
function issuesFor(
  { github }: Evaluator,
  alone: readonly Alone[],
  { about }: Alone,
): EvidenceSource {
  const unknown = alone.find((one) => one.about.noted.kind !== 'known')?.about.noted;
  const noted = alone.flatMap(({ about: { noted: own } }) =>
    own.kind === 'known' ? own.value : [],
  );
  return github.evidence({ ...about, noted: unknown ?? known(noted) });
}

interface Alone {
  readonly pull: PullRequest;
  readonly about: AboutPullRequest;
  readonly asked: Asked;
  readonly checked: Checked;
}

async function judgedAlone(
  evaluator: Evaluator,
  base: Sha,
  clock: LandingClock,
  pull: PullRequest,
): Promise<Alone> {
  const { github, identity } = evaluator;
  const posted = await github.statuses(pull.head);
  const asked = await ask(gathererFor(evaluator, clock, NOBODY_ASKED), base, pull.head);
  const here = posted.kind === 'known' ? ownAbout(posted.value, identity, pull.number) : [];
  const trail = trailOf({ here, former: [] }, asked.fingerprint, null);
  const about: AboutPullRequest = {
    pull,
    shownSince: posted.kind === 'known' ? known(trail.shownSince) : posted,
    pushedBy: trail.pushedBy,
    noted: notedIn(await stickyFor(evaluator, pull, asked)),
    body: () => Promise.resolve(known(pull.body)),
  };
  const checked = await settle(gathererFor(evaluator, clock, github.evidence(about)), asked);
  return { pull, about, asked, checked };
}

/**
 * The approvals that counted on every pull request that needs some, as if they had been given to the group;
 * none, where one of them still waits. The same for ticked statements.
 */
function togetherOf(
  alone: readonly Alone[],
  changes: readonly Change[],
  fingerprint: string,
): Omit<Evidence, 'timelines' | 'rewritten'> {
  const gates = alone.flatMap(({ checked }) => [
    ...checked.report.policy,
    ...checked.report.changes.flatMap((change) => change.gates),
  ]);
  const settled = (gate: string): boolean =>
    gates.every((result) => result.gate !== gate || result.verdict === 'pass');
  const evidences = alone.map(({ checked }) => checked.question.evidence);
  const reviews = alone.flatMap(({ pull, checked }) => {
    const given = checked.question.evidence.reviews;
    if (given.kind !== 'known') return [];
    // What it was given for has been looked at: it counted on its own pull request, or that one waits.
    return given.value.map((review) => unshown({ ...review, pullRequest: pull.number }));
  });
  const bodies = evidences.flatMap(({ body }) => (body.kind === 'known' ? [body.value] : []));
  const unseen = changes.find((change) => !alone.some((one) => proposes(one, change)));
  const seen =
    unseen === undefined
      ? known(reviews)
      : unreachable(
          `together they change ${unseen.flag} in ${unseen.environment} to what none of them proposes alone`,
        );
  return {
    ...NO_EVIDENCE,
    reviews: settled('approvals') ? seen : unreachable(waiting(gates, 'approvals')),
    authorship: known({
      people: [],
      unresolved: [],
      fingerprints: [{ fingerprint, at: instant(0) }],
    }),
    body: settled('checklist')
      ? known(bodies.join('\n'))
      : unreachable(waiting(gates, 'checklist')),
    teams: new Map(evidences.flatMap(({ teams }) => [...teams])),
  };
}

/** Whether a pull request alone would have the same effect: then its approvers saw it. */
function proposes({ asked }: Alone, { flag, environment, comparison, to }: Change): boolean {
  if (comparison === 'same' || comparison === 'narrower') return true;
  return changesOf(asked.proposal).some(
    (own) =>
      own.flag === flag &&
      own.environment === environment &&
      own.to !== null &&
      to !== null &&
      sameExposures(own.to, to),
  );
}

function waiting(gates: readonly GateResult[], gate: string): string {
  const open = gates.find((result) => result.gate === gate && result.verdict !== 'pass');
  return `a pull request of the group still waits: ${open?.message ?? gate}`;
}

function silence(why: string): EvidenceSource {
  const none = unreachable(why);
  return {
    answer: () =>
      Promise.resolve({
        issues: none,
        reviews: none,
        authorship: none,
        body: none,
        deployments: none,
        teams: new Map(),
      }),
  };
}

async function said(
  evaluator: Evaluator,
  { head }: QueuedGroup,
  judgement: Judged & { readonly posted: Finding<readonly PostedStatus[]> },
): Promise<GroupJudged> {
  const { github, dryRun, identity } = evaluator;
  const { posted, ...what } = judgement;
  const all = posted.kind === 'known' ? posted.value : [];
  const [mine] = ownAbout(all, identity, null);
  const isThere = dryRun || stands(all[0], mine, what.status, []);
  const done = isThere ? null : await github.post(head, what.status, NO_NOTE);
  const troubles = troublesOf(evaluator, done);
  return { ...what, troubles, alerts: alertsOf(evaluator, head, all[0]) };
}

/** A review without what it was given for. */
function unshown({ user, state, submittedAt, type, pullRequest }: Review): Review {
  return { user, state, submittedAt, type, pullRequest };
}
