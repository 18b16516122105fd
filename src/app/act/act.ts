// What acts for us finishes its job in the run in which it begins: GitHub starts no workflow for what a workflow's own
// token does. So the run that opens a pull request also judges it, and posts the verdict. If the caller wants it merged,
// the run also merges it and has the landing deployed.
import type { Offer, Offered } from '#app/edit/offer.ts';
import { offer } from '#app/edit/offer.ts';
import type { PullRequest } from '#app/github.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Evaluated, Evaluator } from '#app/pulls/evaluate.ts';
import { evaluate, NO_TRIGGER } from '#app/pulls/evaluate.ts';
import type { Cause, Trouble, Finding } from '#domain/evidence.ts';
import { noteLanding } from '#app/pulls/note-landing.ts';
import { known } from '#domain/evidence.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { Repository } from '#app/ports.ts';

export interface Act extends Offer {
  /** The login that asked for the pull request; null if a program did. */
  readonly by: string | null;
  /** Whether the pull request is merged when it passes. */
  readonly merge: boolean;
}

export interface Acted {
  readonly offered: Offered;
  /** Null where no pull request is open. */
  readonly finished: FinishedPull | null;
}

export interface FinishedPull {
  readonly evaluated: Evaluated;
  /** Null where it was not to be merged. */
  readonly merged: MergedPull | null;
}

/** Opens the pull request of an edit, or finds the open one, and finishes it. */
export async function act(acting: Acting, { by, merge, ...wanted }: Act): Promise<Acted> {
  const offered = await offer(acting.evaluator, wanted);
  if (offered.kind !== 'open') return { offered, finished: null };
  const pushedBy = offered.isNew ? by : null;
  return { offered, finished: await finishPull(acting, offered.pull, { pushedBy, merge }) };
}

export interface Finishing {
  /** Who has pushed its head just now; null: it was not pushed just now. */
  readonly pushedBy: string | null;
  readonly merge: boolean;
  /** The head that was replaced; left out: none was. */
  readonly before?: Sha | null;
}

/** Judges an open pull request of ours, and merges it where it is so set. */
export async function finishPull(
  acting: Acting,
  pull: PullRequest,
  { pushedBy, merge, before = null }: Finishing,
): Promise<FinishedPull> {
  const trigger = { pushedBy, before, isFresh: true };
  const evaluated = await evaluate(acting.evaluator, pull, trigger);
  if (!merge) return { evaluated, merged: null };
  return mergeJudged(acting, pull, evaluated);
}

export interface Acting {
  readonly evaluator: Evaluator;
  /** Deploys a landing, or starts a run that does. Returns one line that says which. */
  readonly deploys: (landing: Sha) => Promise<Finding<string>>;
}

export type MergedPull =
  /** `troubles`: what a later run has to do, one line each. */
  | {
      readonly kind: 'merged';
      readonly landing: Sha;
      readonly deployment: Finding<string>;
      readonly troubles: readonly Trouble[];
    }
  /** The pull request does not pass yet. */
  | { readonly kind: 'waits' }
  /** The merge queue lands it later, and the run of that push deploys it. */
  | { readonly kind: 'queued' }
  | { readonly kind: 'refused'; readonly why: Cause };

interface JudgedPullRequest {
  readonly evaluated: Evaluated;
  readonly merged: MergedPull;
}

/** How often a branch is brought up to date, because other landings may come first. */
const MOST_UPDATES = 3;

/**
 * Merges a pull request that passes, exactly as it was judged, and has the landing deployed. A merge by a workflow's own
 * token starts no run, so no other run would deploy the landing or note its moment.
 */
async function mergeJudged(
  acting: Acting,
  opened: PullRequest,
  first: Evaluated,
): Promise<JudgedPullRequest> {
  const { evaluator } = acting;
  const { github } = evaluator;
  let [pull, evaluated] = [opened, first];
  for (let updates = 0; ; updates += 1) {
    // A head that was pushed in the meantime is not what the caller meant to merge.
    const isMeant = evaluated.commit === pull.head;
    if (!isMeant || !isPassed(evaluated)) return { evaluated, merged: { kind: 'waits' } };
    const merging = await github.merge(pull.number, evaluated.commit);
    if (merging.kind === 'merged') {
      return { evaluated, merged: await afterLanding(acting, merging.landing) };
    }
    if (merging.kind === 'queued') return { evaluated, merged: merging };
    const isLast = updates === MOST_UPDATES || !(await isBehind(evaluator, evaluated.commit));
    const updated = isLast ? null : await github.updateBranch({ ...pull, head: evaluated.commit });
    if (updated?.kind !== 'known') return { evaluated, merged: merging };
    pull = updated.value;
    evaluated = await evaluate(evaluator, pull, NO_TRIGGER);
  }
}

/** Whether the verdict that GitHub shows is a pass of ours. */
function isPassed({ checked, status, troubles }: Evaluated): boolean {
  const isPass = checked?.report.verdict === 'pass' && status.state === 'success';
  return isPass && troubles.length === 0;
}

async function isBehind({ repository, github }: Evaluator, head: Sha): Promise<boolean> {
  const fetched = await repository.fetchProposals(github.defaultBranch, []);
  if (fetched.kind !== 'known') return false;
  return !(await repository.isAncestor(fetched.value.base, head));
}

/** Deploys the landing and notes its moment, as the run of a push does. */
async function afterLanding(acting: Acting, landing: Sha): Promise<MergedPull> {
  const { evaluator, deploys } = acting;
  const { github, repository } = evaluator;
  const fetched = await repository.fetchProposals(github.defaultBranch, []);
  const before = fetched.kind === 'known' ? await repository.resolve(`${landing}^`) : null;
  // The deployment comes first: users wait for it, and only later soaks need the note.
  const deployment = await deploys(landing);
  const { troubles } = await noteLanding(evaluator, { before, after: landing });
  return { kind: 'merged', landing, deployment, troubles };
}

/**
 * Puts a fresh edit in the place of an older one on the branch of an open pull request, so that it stays one pull request.
 * It does so only while the head is the one that was read: a push in the meantime wins.
 */
export async function replaceHead(
  repository: Repository,
  pull: PullRequest,
  { branch, commit }: Pick<WrittenEdit, 'branch' | 'commit'>,
): Promise<Finding<PullRequest>> {
  const pushed = await repository.push(commit, branch, pull.head);
  return pushed.kind === 'known' ? known({ ...pull, head: commit }) : pushed;
}
