// Opens the pull request of a step that is due, and keeps an open one up to date. What it opens it also judges.
import type { Finding } from '#domain/evidence.ts';
import { statePath } from '#files/paths.ts';
import { isEndedOnPull } from '#gates/index.ts';
import { act, finish } from '#app/act/act.ts';
import { asTree } from '#app/check.ts';
import { isStaleEdit } from '#app/edit/edit-commit.ts';
import type { Offered } from '#app/edit/offer.ts';
import { promote } from '#app/edit/promote.ts';
import type { PullRequest } from '#app/github.ts';
import { openIn } from '#app/status-next.ts';
import type { OpenProposal } from './branch.ts';
import { branchFor } from './branch.ts';
import type { ProposalDone, ProposeActing } from './acting.ts';
import { askPeople } from './reviewers.ts';
import type { NextStep } from './steps.ts';
import { isSuperseded, proposalBody } from './text.ts';

export async function openProposal(acting: ProposeActing, step: NextStep): Promise<ProposalDone> {
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
  const open = openIn(edit.report).filter(({ gate }) => !isEndedOnPull(gate));
  if (edit.report.verdict === 'block' || open.length > 0) {
    const why = open[0]?.message ?? 'the gate blocks this step';
    return { ...about, kind: 'failed', pull: null, troubles: [`not proposed: ${why}`] };
  }
  const written = { ...edit, name: branch, isOurName: false };
  const body = proposalBody(step, edit.report);
  const wanted = { base: acting.swept.base, written, body, isLock: true } as const;
  const { offered, finished } = await act(acting, { ...wanted, by: null, merge: false });
  if (offered.kind !== 'open' || finished === null) return lost(acting, step, branch, offered);
  const { pull, isNew } = offered;
  const troubles = await askPeople(acting, pull, finished.evaluated);
  const kind = isNew ? 'opened' : 'kept';
  return { ...about, kind, pull: pull.number, finished, troubles };
}

/** What earlier runs have opened from this branch, newest first. */
async function earlierOn(
  { evaluator }: ProposeActing,
  branch: string,
): Promise<Finding<readonly PullRequest[]>> {
  const pulls = await evaluator.github.pullRequestsFrom(branch);
  if (pulls.kind !== 'known') return pulls;
  const own = pulls.value.filter(({ author }) => author === evaluator.identity);
  return { kind: 'known', value: own.toSorted((a, b) => b.number - a.number) };
}

/** Another sweep may have been faster. */
async function lost(
  acting: ProposeActing,
  { flag, environment }: NextStep,
  branch: string,
  offered: Offered,
): Promise<ProposalDone> {
  const about = { flag, environment, finished: null };
  const earlier = await earlierOn(acting, branch);
  const open = earlier.kind === 'known' ? earlier.value.find((pull) => pull.open) : undefined;
  if (open !== undefined) return { ...about, kind: 'kept', pull: open.number, troubles: [] };
  const why = offered.kind === 'open' ? '' : offered.why;
  const trouble = `no pull request could be opened: ${why}`;
  return { ...about, kind: 'failed', pull: null, troubles: [trouble], isRefused: true };
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
  const updated = step === null ? null : await updatedBranch(acting, proposal, step);
  if (updated?.kind === 'unreachable' || updated?.kind === 'absent') {
    const trouble = `the branch of pull request ${pull.number} could not be updated: ${updated.why}`;
    return { ...about, kind: 'failed', finished: null, troubles: [trouble] };
  }
  if (updated?.kind === 'known') {
    const how = { pushedBy: null, merge: false };
    const finished = await finish(acting, updated.value, how);
    const troubles = await askPeople(acting, updated.value, finished.evaluated);
    return { ...about, kind: 'updated', finished, troubles };
  }
  const evaluated = acting.swept.evaluated.find(({ number }) => number === pull.number);
  const troubles = evaluated === undefined ? [] : await askPeople(acting, pull, evaluated);
  return { ...about, kind: 'kept', finished: null, troubles };
}

/** Writes the step again where its file has changed on the default branch. Null: nothing is to be done. */
async function updatedBranch(
  acting: ProposeActing,
  { pull, branch }: OpenProposal,
  step: NextStep,
): Promise<Finding<PullRequest> | null> {
  const { gatherer, swept } = acting;
  const { repository, root } = gatherer;
  const path = statePath(root, step.environment, step.flag);
  const from = await repository.branchPoint(swept.base, pull.head);
  const [there, here] = await repository.readPaths(
    [from, swept.base].map((commit) => ({ tree: asTree(commit), path })),
  );
  if (there?.id === here?.id) return null;
  const edit = await editFor(acting, step);
  // A branch with commits of a person is left to that person.
  if (!(await isStaleEdit(repository, pull.head, { ...edit, base: swept.base }))) return null;
  const pushed = await repository.push(edit.commit, branch, pull.head);
  if (pushed.kind !== 'known') return pushed;
  return { kind: 'known', value: { ...pull, head: edit.commit } };
}
