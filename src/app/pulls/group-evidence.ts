// The evidence for a group of the merge queue, combined from its pull requests. People approve pull requests and not
// groups, so gates that end on a pull request are judged for each of them alone.
import type { Change, GateResult } from '#domain/report.ts';
import type { Evidence, Finding, Review } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import type { PullPart } from '#gates/gate.ts';
import { endsOnPull } from '#gates/gates.ts';
import type { PendingQuestion, Checked } from '#app/check.ts';
import { ask, judgeQuestion } from '#app/check.ts';
import { isAbout, unansweredSource } from '#app/evidence-kinds.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NO_EVIDENCE_YET } from './evaluator.ts';
import type { AboutPullRequest, PullRequest } from '#app/github.ts';
import { readAbout } from './judge-pull.ts';
import { NO_PUSH_EVENT } from './status-history.ts';
import type { EvidenceSource, LandingClock } from '#app/ports.ts';

/** Reviews and checklists come from each pull request; issues and deployments are asked for the group. */
export function groupEvidence(
  evaluator: Evaluator,
  { proposal }: PendingQuestion,
  members: readonly GroupMember[],
): EvidenceSource {
  const [first] = members;
  // A group of commits that only the queue made has no pull request that could be approved.
  if (first === undefined) {
    return unansweredSource(unreachable({ kind: 'group-without-pull' }));
  }
  return {
    answer: async (asks, fingerprint) => {
      const shared = asks.filter((question) => isAbout(question, 'change'));
      const source = issuesFor(evaluator, members, first);
      const { issues, deployments, logStarts, accepted } = await source.answer(shared, fingerprint);
      return {
        ...combinedEvidence(members, changesOf(proposal), fingerprint),
        issues,
        deployments,
        ...(logStarts === undefined ? {} : { logStarts }),
        ...(accepted === undefined ? {} : { accepted }),
      };
    },
  };
}

/** Issues for the whole group, with those that earlier runs noted on any of its pull requests. */
function issuesFor(
  { github }: Evaluator,
  members: readonly GroupMember[],
  { about }: GroupMember,
): EvidenceSource {
  const unknown = members.find((member) => member.about.noted.kind !== 'known')?.about.noted;
  const issues = members.flatMap((member) =>
    member.about.noted.kind === 'known' ? member.about.noted.value : [],
  );
  return github.evidence({ ...about, noted: unknown ?? known(issues) });
}

/** A pull request of the group, judged alone. */
export interface GroupMember {
  readonly pull: PullRequest;
  readonly about: AboutPullRequest;
  readonly pendingQuestion: PendingQuestion;
  readonly checked: Checked;
}

export async function judgeMember(
  evaluator: Evaluator,
  base: Sha,
  clock: LandingClock,
  pull: PullRequest,
): Promise<GroupMember> {
  const { github } = evaluator;
  const posted = await github.statuses(pull.head);
  const question = await ask(gathererFor(evaluator, clock, NO_EVIDENCE_YET), base, pull.head);
  const view = { pull, event: NO_PUSH_EVENT, isFresh: true, posted };
  const { about } = await readAbout(evaluator, view, question);
  const checked = await judgeQuestion(
    gathererFor(evaluator, clock, github.evidence(about)),
    question,
  );
  return { pull, about, pendingQuestion: question, checked };
}

/**
 * The approvals that counted on the pull requests, as if they had been given to the group. Unreachable where one of
 * the pull requests still waits for approvals. The same applies to checklists.
 */
function combinedEvidence(
  members: readonly GroupMember[],
  changes: readonly Change[],
  fingerprint: string,
): Omit<Evidence, 'timelines' | 'rewritten'> {
  const gates = members.flatMap(({ checked }) => [
    ...checked.report.policy,
    ...checked.report.changes.flatMap((change) => change.gates),
  ]);
  const evidences = members.map(({ checked }) => checked.question.evidence);
  const reviews = members.flatMap(({ pull, checked }) => {
    const given = checked.question.evidence.reviews;
    if (given.kind !== 'known') return [];
    // What a review was given for counted on its own pull request already, or that pull request waits.
    return given.value.map((review) => withoutShownAt({ ...review, pullRequest: pull.number }));
  });
  const bodies = evidences.flatMap(({ body }) => (body.kind === 'known' ? [body.value] : []));
  const newChange = changes.find((change) => !members.some((member) => proposes(member, change)));
  const approved =
    newChange === undefined
      ? known(reviews)
      : unreachable({
          kind: 'new-together',
          flag: newChange.flag,
          environment: newChange.environment,
        } as const);
  return {
    ...NO_EVIDENCE,
    reviews: whileOpen(gates, 'reviews') ?? approved,
    authorship: known({
      people: [],
      unresolved: [],
      fingerprints: [{ fingerprint, at: instant(0) }],
    }),
    body: whileOpen(gates, 'body') ?? known(bodies.join('\n')),
    teams: new Map(evidences.flatMap(({ teams }) => [...teams])),
  };
}

/** Whether a pull request alone would have the same effect, so that its approvers saw it. */
function proposes(
  { pendingQuestion: question }: GroupMember,
  { flag, environment, comparison, to }: Change,
): boolean {
  if (comparison === 'same' || comparison === 'narrower') return true;
  return changesOf(question.proposal).some(
    (change) =>
      change.flag === flag &&
      change.environment === environment &&
      change.to !== null &&
      to !== null &&
      sameExposures(change.to, to),
  );
}

/** While a gate that this part of a pull request ends is open on any of them; null: there is none. */
function whileOpen(gates: readonly GateResult[], part: PullPart): Finding<never> | null {
  const open = gates.find(({ gate, verdict }) => endsOnPull(gate) === part && verdict !== 'pass');
  return open === undefined ? null : unreachable({ kind: 'group-waits', open: open.message });
}

function withoutShownAt({ user, state, submittedAt, type, pullRequest }: Review): Review {
  return { user, state, submittedAt, type, pullRequest };
}
