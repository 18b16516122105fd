// Opens the pull request of a step that is due, and keeps an open one up to date. What it opens it also judges.
import type { ProposalDone, ProposeActing } from './acting.ts';
import type { Finding } from '#domain/evidence.ts';
import { statePath } from '#files/paths.ts';
import { finishPull, replaceHead } from '#app/act/act.ts';
import { asTree } from '#app/ports.ts';
import { isStaleEdit } from '#app/edit/edit-commit.ts';
import type { Offered } from '#app/edit/offer.ts';
import { offer } from '#app/edit/offer.ts';
import { promote } from '#app/edit/promote.ts';
import { SWEEP_ITSELF } from '#app/github.ts';
import type { OpenProposal } from './proposal.ts';
import { branchFor, proposalsAmong, isSuperseded, proposalBody } from './proposal.ts';
import { closeProposal } from './close.ts';
import type { NextStep } from './steps.ts';
import { OFFER_TEXTS } from '#messages/acting.ts';
import { endsOnPull } from '#gates/gates.ts';
import type { Evaluated } from '#app/pulls/evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import { openIn } from '#app/status-next.ts';

export async function openProposal(
  acting: ProposeActing,
  step: NextStep,
  atMost: number,
): Promise<ProposalDone> {
  const about = { flag: step.flag, environment: step.environment, finished: null };
  const branch = branchFor(step);
  const earlier = await earlierOn(acting, branch);
  if (earlier.kind !== 'known') {
    return { ...about, kind: 'failed', pull: null, troubles: [earlier.why] };
  }
  const [newest] = earlier.value;
  if (newest !== undefined && !isSuperseded(newest)) {
    return { ...about, kind: newest.open ? 'kept' : 'ended', pull: newest.number, troubles: [] };
  }
  const edit = await editFor(acting, step);
  const open = openIn(edit.report).filter(({ gate }) => endsOnPull(gate) === null);
  if (edit.report.verdict === 'block' || open.length > 0) {
    const troubles = [OFFER_TEXTS.notProposed(open[0]?.message ?? null)];
    return { ...about, kind: 'failed', pull: null, troubles };
  }
  const written = { ...edit, name: branch, isOurName: false };
  const body = proposalBody(step, edit.report);
  const wanted = { base: acting.swept.base, written: { ...written, isLock: true }, body } as const;
  const offered = await offer(acting.evaluator, wanted);
  if (offered.kind !== 'open') return withoutPull(acting, step, branch, offered);
  const { pull, isNew } = offered;
  if (isNew && (await isTooMany(acting, pull, atMost))) {
    const proposal = { ...about, pull, branch, percent: step.percent };
    const closed = await closeProposal(acting, proposal, { kind: 'too-many', atMost }, step);
    return { ...closed, isRefused: true };
  }
  // Another account may have pushed to the branch before the pull request was open.
  const isOurs = isNew && pull.head === edit.commit;
  const how = { pushedBy: isOurs ? SWEEP_ITSELF : null, merge: false };
  const finished = await finishPull(acting, pull, how);
  const troubles = await askPeople(acting, pull, finished.evaluated);
  const kind = isNew ? 'opened' : 'kept';
  return { ...about, kind, pull: pull.number, finished, troubles };
}

/** Whether runs at the same moment have opened more than are allowed. Then the older ones stay. */
async function isTooMany(
  { evaluator: { github, identity } }: ProposeActing,
  pull: PullRequest,
  atMost: number,
): Promise<boolean> {
  const open = await github.openPullRequests();
  if (open.kind !== 'known') return false;
  const older = proposalsAmong(open.value, { identity, into: github.defaultBranch }).filter(
    (proposal) => proposal.pull.number < pull.number,
  );
  return older.length >= atMost;
}

/** What earlier runs have opened from this branch, newest first. */
async function earlierOn(
  { evaluator }: ProposeActing,
  branch: string,
): Promise<Finding<readonly PullRequest[]>> {
  const pulls = await evaluator.github.pullRequestsFrom(branch);
  if (pulls.kind !== 'known') return pulls;
  const ours = pulls.value.filter(({ author }) => author === evaluator.identity);
  return { kind: 'known', value: ours.toSorted((a, b) => b.number - a.number) };
}

/** Another sweep may have been faster. */
async function withoutPull(
  acting: ProposeActing,
  { flag, environment }: NextStep,
  branch: string,
  offered: Exclude<Offered, { readonly kind: 'open' }>,
): Promise<ProposalDone> {
  const about = { flag, environment, finished: null };
  const earlier = await earlierOn(acting, branch);
  const open = earlier.kind === 'known' ? earlier.value.find((pull) => pull.open) : undefined;
  if (open !== undefined) return { ...about, kind: 'kept', pull: open.number, troubles: [] };
  const troubles = [OFFER_TEXTS.notOpened(offered.why)];
  return { ...about, kind: 'failed', pull: null, troubles, isRefused: true };
}

function editFor({ gatherer, swept }: ProposeActing, { flag, environment, percent }: NextStep) {
  return promote(gatherer, swept.base, { flag, to: environment, rollout: percent, branch: null });
}

/** `step`: null where nothing is known about it. */
export async function keepProposal(
  acting: ProposeActing,
  proposal: OpenProposal,
  step: NextStep | null,
): Promise<ProposalDone> {
  const { flag, environment, pull } = proposal;
  const about = { flag, environment, pull: pull.number };
  const evaluated = acting.swept.evaluated.find(({ number }) => number === pull.number);
  const isLost = evaluated !== undefined && isPusherUnknown(evaluated);
  const updated = step === null ? null : await updatedBranch(acting, proposal, step, isLost);
  if (updated?.kind === 'unreachable' || updated?.kind === 'absent') {
    const troubles = [OFFER_TEXTS.notUpdated(pull.number, updated.why)];
    return { ...about, kind: 'failed', finished: null, troubles };
  }
  if (updated?.kind === 'known') {
    const how = { pushedBy: SWEEP_ITSELF, merge: false, before: pull.head };
    const finished = await finishPull(acting, updated.value, how);
    const troubles = await askPeople(acting, updated.value, finished.evaluated);
    return { ...about, kind: 'updated', finished, troubles };
  }
  const troubles = evaluated === undefined ? [] : await askPeople(acting, pull, evaluated);
  return { ...about, kind: 'kept', finished: null, troubles };
}

/** An earlier run was killed before it could note that it has pushed the head. No approval would count. */
function isPusherUnknown({ checked }: Evaluated): boolean {
  const authorship = checked?.question.evidence.authorship;
  if (authorship?.kind !== 'known') return false;
  return authorship.value.unresolved.some(({ kind }) => kind === 'pusher');
}

/** Writes the step again where its file has changed on the default branch, or where `isLost`. Null: nothing is to be done. */
async function updatedBranch(
  acting: ProposeActing,
  { pull, branch }: OpenProposal,
  step: NextStep,
  isLost: boolean,
): Promise<Finding<PullRequest> | null> {
  const { gatherer, swept } = acting;
  const { repository, root } = gatherer;
  const path = statePath(root, step.environment, step.flag);
  const from = await repository.branchPoint(swept.base, pull.head);
  const [blob, headBlob] = await repository.readPaths(
    [from, swept.base].map((commit) => ({ tree: asTree(commit), path })),
  );
  if (blob?.id === headBlob?.id && !isLost) return null;
  const edit = await editFor(acting, step);
  // A branch with commits of a person is left to that person.
  if (!(await isStaleEdit(repository, pull.head, { ...edit, base: swept.base }))) return null;
  return replaceHead(repository, pull, { branch, commit: edit.commit });
}

// Asks people to review a proposed step, once, and only while nothing but people is open.

/** GitHub takes no more. */
const MOST_REVIEWERS = 15;

/** Answers what could not be done, one line each. */
async function askPeople(
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
