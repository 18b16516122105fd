// What is known for a group out of what is known for each of its pull requests: people approved pull requests, not
// groups, so approvals and checklists are settled one by one.
import type { Change } from '#domain/change.ts';
import type { Evidence, Review } from '#domain/evidence.ts';
import { known, NO_EVIDENCE, unreachable } from '#domain/evidence.ts';
import { sameExposures } from '#domain/exposure.ts';
import type { Sha } from '#domain/names.ts';
import type { GateResult } from '#domain/report.ts';
import { instant } from '#domain/time.ts';
import { changesOf } from '#diff/changes.ts';
import type { Asked, Checked } from '#app/check.ts';
import { ask, settle } from '#app/check.ts';
import { isAbout, unansweredSource } from '#app/evidence-kinds.ts';
import type { Evaluator } from './evaluator.ts';
import { gathererFor, NOBODY_ASKED } from './evaluator.ts';
import type { AboutPullRequest, PullRequest } from '#app/github.ts';
import { aboutFor, followed, stickyFor } from './judge-pull.ts';
import { NOTHING_TOLD } from './status-history.ts';
import type { EvidenceSource, LandingClock } from '#app/ports.ts';

/** What people said of each pull request counts for it; issues and deployments are asked for the group. */
export function together(
  evaluator: Evaluator,
  { proposal }: Asked,
  alone: readonly Alone[],
): EvidenceSource {
  const [first] = alone;
  // Nothing but what the queue itself did: there is nobody who could have approved it.
  if (first === undefined) {
    return unansweredSource(unreachable('the group holds no pull request'));
  }
  return {
    answer: async (asks, fingerprint) => {
      const shared = asks.filter((ask) => isAbout(ask, 'change'));
      const source = issuesFor(evaluator, alone, first);
      const { issues, deployments, logStarts, accepted } = await source.answer(shared, fingerprint);
      return {
        ...togetherOf(alone, changesOf(proposal), fingerprint),
        issues,
        deployments,
        ...(logStarts === undefined ? {} : { logStarts }),
        ...(accepted === undefined ? {} : { accepted }),
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

/** A pull request of the group, judged by itself. */
export interface Alone {
  readonly pull: PullRequest;
  readonly about: AboutPullRequest;
  readonly asked: Asked;
  readonly checked: Checked;
}

export async function judgedAlone(
  evaluator: Evaluator,
  base: Sha,
  clock: LandingClock,
  pull: PullRequest,
): Promise<Alone> {
  const { github } = evaluator;
  const posted = await github.statuses(pull.head);
  const asked = await ask(gathererFor(evaluator, clock, NOBODY_ASKED), base, pull.head);
  const trail = await followed(evaluator, { pull, told: NOTHING_TOLD, posted }, asked);
  const sticky = await stickyFor(evaluator, pull, asked);
  const about = aboutFor(evaluator, { pull, isLive: true }, { asked, trail, sticky });
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

/** A review without what it was given for. */
function unshown({ user, state, submittedAt, type, pullRequest }: Review): Review {
  return { user, state, submittedAt, type, pullRequest };
}
