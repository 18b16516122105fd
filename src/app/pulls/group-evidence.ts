// The evidence for a group of the merge queue, combined from its pull requests. People approve pull requests and not
// groups, so gates that end on a pull request are judged for each of them alone.
import type { Change, GateResult } from '#domain/report.ts';
import type { Evidence, Finding, Review } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import { instant } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import { endsOnPull } from '#gates/gates.ts';
import { isAbout, unansweredSource } from '#app/evidence-kinds.ts';
import type { Evaluator } from './evaluator.ts';
import type { EvidenceSource } from '#app/ports.ts';
import type { GroupMember } from './group-member.ts';
import { proposes } from './group-member.ts';

/** Reviews and checklists come from each pull request; issues and deployments are asked for the group. */
export function groupEvidence(
  evaluator: Evaluator,
  { proposal }: GroupMember['pendingQuestion'],
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

/** While a gate that this part of a pull request ends is open on any of them; null: there is none. */
function whileOpen(
  gates: readonly GateResult[],
  part: ReturnType<typeof endsOnPull>,
): Finding<never> | null {
  const open = gates.find(({ gate, verdict }) => endsOnPull(gate) === part && verdict !== 'pass');
  return open === undefined ? null : unreachable({ kind: 'group-waits', open: open.message });
}

function withoutShownAt({ user, state, submittedAt, type, pullRequest }: Review): Review {
  return { user, state, submittedAt, type, pullRequest };
}
