// A merge queue's group, judged as the one proposal that it is: two pull requests may each be fine and together
// not (T22). People approved pull requests, not groups, so approvals and checklists are settled one by one.
import type { Change } from '#domain/change.ts';
import type { Evidence, Finding } from '#domain/evidence.ts';
import { known, NO_EVIDENCE, unreachable } from '#domain/evidence.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { Sha } from '#domain/names.ts';
import type { GateResult } from '#domain/report.ts';
import { instant } from '#domain/time.ts';
import { changesOf } from '#diff/changes.ts';
import { renderStatus } from '#report/status-line.ts';
import type { Asked, Checked } from './check.ts';
import { ask, settle } from './check.ts';
import type { Evaluator } from './evaluate.ts';
import { gathererFor, NOBODY_ASKED } from './evaluate.ts';
import type { NewStatus, PullRequest } from './github.ts';
import type { EvidenceSource } from './ports.ts';

export interface MergeGroup {
  readonly head: Sha;
  /** The queue's own branch, `refs/heads/gh-readonly-queue/…`. */
  readonly ref: string;
}

export interface GroupJudged {
  readonly checked: Checked | null;
  /** The pull requests in it, as far as anybody asked. */
  readonly pulls: readonly number[];
  readonly status: NewStatus;
  readonly troubles: readonly string[];
}

/**
 * Judges a group and says so on its head. It is judged against the live tip of the default branch: what GitHub
 * calls the group's base is the entry ahead of it in the queue, which has not landed either.
 */
export async function judgeGroup(evaluator: Evaluator, group: MergeGroup): Promise<GroupJudged> {
  const { repository, github } = evaluator;
  const tip = await repository.fetchProposals(github.defaultBranch, []);
  const head = await repository.fetchCommit(group.head, group.ref);
  if (tip.kind !== 'known') return said(evaluator, group, null, [], unjudged(tip.why));
  if (head.kind !== 'known') return said(evaluator, group, null, [], unjudged(head.why));
  const { base } = tip.value;
  // One request first, whatever happens then: GitHub tells the time with it.
  const open = await github.openPullRequests();
  const asked = await ask(gathererFor(evaluator, NOBODY_ASKED), base, group.head);
  const pulls = asked.asks.length === 0 ? known([]) : await pullsIn(evaluator, base, group, open);
  const source =
    pulls.kind === 'known'
      ? await oneByOne(evaluator, base, asked, pulls.value)
      : silence(pulls.why);
  const checked = await settle(gathererFor(evaluator, source), asked);
  const numbers = pulls.kind === 'known' ? pulls.value.map(({ number }) => number) : [];
  const status = { ...renderStatus(checked.report), pushedBy: null };
  return said(evaluator, group, checked, numbers, status);
}

/** The open pull requests that the group's commits belong to. One that nobody knows is an unknown group. */
async function pullsIn(
  { repository, github }: Evaluator,
  base: Sha,
  { head, ref }: MergeGroup,
  open: Finding<readonly PullRequest[]>,
): Promise<Finding<readonly PullRequest[]>> {
  if (open.kind !== 'known') return open;
  const into = open.value.filter((pull) => pull.into === github.defaultBranch);
  const commits = await repository.firstParents(base, head);
  const found = new Map<number, PullRequest>();
  for (const { sha, parents } of commits) {
    // The second parent of a merge is a pull request's head, also where the head lies in a fork.
    const own =
      into.find((pull) => pull.head === parents[1]) ?? (await ownerOf(sha, commits.length));
    if (own === null) {
      return unreachable(`GitHub does not say which pull request ${sha.slice(0, 10)} belongs to`);
    }
    found.set(own.number, own);
  }
  return known([...found.values()]);

  /** A squash has one parent. The queue's branch names the last pull request; alone, that is the one. */
  async function ownerOf(sha: Sha, of: number): Promise<PullRequest | null> {
    const listed = await github.pullRequestsOf(sha);
    const numbers = listed.kind === 'known' ? listed.value.map(({ number }) => number) : [];
    const named = of === 1 ? Number(/\/pr-(\d+)-/.exec(ref)?.[1] ?? Number.NaN) : Number.NaN;
    return into.find(({ number }) => numbers.includes(number) || number === named) ?? null;
  }
}

/** What people said of each pull request counts for it; issues are asked for the group. */
async function oneByOne(
  evaluator: Evaluator,
  base: Sha,
  together: Asked,
  pulls: readonly PullRequest[],
): Promise<EvidenceSource> {
  const alone: Alone[] = [];
  for (const pull of pulls) alone.push(await judgedAlone(evaluator, base, pull));
  const [first] = alone;
  if (first === undefined) return silence('the group holds no pull request');
  return {
    answer: async (asks, fingerprint) => {
      const shared = asks.filter(({ kind }) => kind === 'issues');
      const { issues } = await first.source.answer(shared, fingerprint);
      return { ...togetherOf(alone, changesOf(together.proposal), fingerprint), issues };
    },
  };
}

interface Alone {
  readonly pull: PullRequest;
  readonly source: EvidenceSource;
  readonly asked: Asked;
  readonly checked: Checked;
}

async function judgedAlone(evaluator: Evaluator, base: Sha, pull: PullRequest): Promise<Alone> {
  const posted = await evaluator.github.statuses(pull.head);
  await evaluator.repository.fetchCommit(pull.head, `refs/pull/${pull.number}/head`);
  const asked = await ask(gathererFor(evaluator, NOBODY_ASKED), base, pull.head);
  const about = { pull, posted, pushedBy: null, remembered: [] };
  const source = evaluator.github.evidence(about);
  const checked = await settle(gathererFor(evaluator, source), asked);
  return { pull, source, asked, checked };
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
  const reviews = evidences.flatMap(({ reviews: given }) =>
    given.kind === 'known' ? given.value : [],
  );
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
  const nothing = unreachable(why);
  return {
    answer: () =>
      Promise.resolve({
        issues: nothing,
        reviews: nothing,
        authorship: nothing,
        body: nothing,
        teams: new Map(),
      }),
  };
}

function unjudged(why: string): NewStatus {
  return {
    state: 'pending',
    description: `cannot be judged yet: ${why}`.slice(0, 140),
    pushedBy: null,
  };
}

async function said(
  { github, dryRun }: Evaluator,
  { head }: MergeGroup,
  checked: Checked | null,
  pulls: readonly number[],
  status: NewStatus,
): Promise<GroupJudged> {
  const done = dryRun ? known('') : await github.post(head, status);
  return { checked, pulls, status, troubles: done.kind === 'known' ? [] : [done.why] };
}
