// When a proposed step is superseded: by a rollback, by a landing, or by another pull request for the same step.
import type { ProposalDone, ProposeActing } from './acting.ts';
import { OFFER_TEXTS } from '#messages/acting.ts';
import type { SupersededFacts } from '#messages/acting.ts';
import type { PullRequest } from '#app/github.ts';
import { ownBranchOf } from '#app/github.ts';
import { withdrawClosed } from '#app/pulls/withdraw.ts';
import type { OpenProposal } from './proposal.ts';
import { isFor, proposalsAmong, SUPERSEDED, closingText } from './proposal.ts';
import type { NextStep, Steps } from './steps.ts';
import { landedSince } from './landed-since.ts';

/** Null: it is still the next step. `twin`: one of ours for the same flag that stays open. */
export async function reasonToClose(
  acting: ProposeActing,
  { steps, unreadable }: Steps,
  proposal: OpenProposal,
  twin: OpenProposal | null,
): Promise<SupersededFacts | null> {
  const { flag } = proposal;
  if (unreadable.has(flag)) return null;
  const step = steps.get(flag);
  if (step === undefined) return { kind: 'no-proposals' };
  if (step === null || !isFor(proposal, step)) return landedSince(acting, proposal);
  const pull = twin?.pull.number ?? (await otherFor(acting, step));
  return pull === null ? null : { kind: 'other', number: pull };
}

/** The open pull request of others that gives users exactly the same; null: there is none. */
export async function otherFor(
  { swept, evaluator }: ProposeActing,
  step: NextStep,
): Promise<number | null> {
  const { identity, github } = evaluator;
  const ours = proposalsAmong(swept.pulls, { identity, into: github.defaultBranch });
  const numbers = new Set(ours.map(({ pull }) => pull.number));
  const same = swept.evaluated.filter(
    ({ number, checked }) =>
      !numbers.has(number) &&
      checked?.report.changes.some(
        (change) =>
          change.flag === step.flag &&
          change.environment === step.environment &&
          JSON.stringify(change.to) === JSON.stringify(step.to),
      ) === true,
  );
  for (const { number } of same) {
    const pull = swept.pulls.find((candidate) => candidate.number === number);
    if (pull !== undefined && (await isOfWriter(github, pull))) return number;
  }
  return null;
}

/** Everyone can open a pull request from a fork, so one of them stops no step. */
async function isOfWriter(
  github: ProposeActing['evaluator']['github'],
  pull: PullRequest,
): Promise<boolean> {
  if (ownBranchOf(pull) !== null) return true;
  const answer = pull.author === null ? null : await github.mayWrite(pull.author);
  return answer?.kind === 'known' && answer.value;
}

export async function closeProposal(
  { evaluator }: ProposeActing,
  proposal: OpenProposal,
  because: SupersededFacts,
  next: NextStep | null,
): Promise<ProposalDone> {
  const { flag, environment, pull } = proposal;
  const why = closingText(proposal, because, next);
  const closed = await closeWith(evaluator.github, pull, why);
  const about = { flag, environment, pull: pull.number, finished: null };
  if (closed.kind !== 'known') {
    const troubles = [OFFER_TEXTS.notClosed(pull.number, closed.why)];
    return { ...about, kind: 'failed', troubles };
  }
  // GitHub starts no run for what a workflow's own token closes.
  return { ...about, kind: 'closed', troubles: await withdrawClosed(evaluator, pull) };
}

function closeWith(
  github: ProposeActing['evaluator']['github'],
  { number, body }: PullRequest,
  why: string,
) {
  return github.closePullRequest({ number, why, body: `${body}\n${SUPERSEDED}\n` });
}
