// Asks people to review a proposed step, once, and only while nothing but people is open.
import { OFFER_TEXTS } from '#messages/offers.ts';
import { endsOnPull } from '#gates/index.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import { openIn } from '#app/status-next.ts';
import type { ProposeActing } from './proposal.ts';

/** GitHub takes no more. */
const MOST_REVIEWERS = 15;

/** Answers what could not be done, one line each. */
export async function askPeople(
  { evaluator }: ProposeActing,
  { number, reviewers = [] }: PullRequest,
  evaluated: Evaluated,
): Promise<readonly string[]> {
  const wanted = approversFor(evaluated);
  if (wanted.length === 0 || reviewers.length > 0) return [];
  const { github } = evaluator;
  // Who has reviewed it is not on the list any more, and is not asked again.
  const reviews = await github.reviews(number);
  if (reviews.kind === 'known' && reviews.value.length > 0) return [];
  const all = await github.askReviewers(number, wanted);
  if (all.kind === 'known') return [];
  // One person whom GitHub does not accept must not keep the others from being asked.
  const answers = await Promise.all(wanted.map((login) => github.askReviewers(number, [login])));
  const isAsked = answers.some(({ kind }) => kind === 'known');
  return isAsked ? [] : [OFFER_TEXTS.notAsked(number, all.why)];
}

/** Who may give the approvals that are missing; none while anything else is open. */
function approversFor({ checked }: Evaluated): readonly string[] {
  if (checked === null || checked.report.verdict !== 'wait') return [];
  const open = openIn(checked.report);
  if (open.some(({ gate }) => endsOnPull(gate) === null)) return [];
  const missing = open.filter(({ gate }) => endsOnPull(gate) === 'reviews');
  const loginsIn = (facts: unknown): readonly string[] => (Array.isArray(facts) ? facts : []);
  const authors = new Set(missing.flatMap(({ facts }) => loginsIn(facts['authors'])));
  const members = new Set(missing.flatMap(({ facts }) => loginsIn(facts['members'])));
  return [...members].filter((login) => !authors.has(login)).slice(0, MOST_REVIEWERS);
}
