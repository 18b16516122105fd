// Merges a pull request that passes, exactly as it was judged, and has the landing deployed. A merge by a workflow's own
// token starts no run, so no other run would deploy the landing or note its moment.
import type { Cause, Trouble } from '#domain/cause.ts';
import type { Finding } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { PullRequest } from '#app/github.ts';
import type { Evaluated, Evaluator } from '#app/pulls/evaluate.ts';
import { evaluate, NO_TRIGGER } from '#app/pulls/evaluate.ts';
import { noteLanding } from '#app/pulls/note-landing.ts';

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
  | { readonly kind: 'refused'; readonly why: Cause };

interface Judged {
  readonly evaluated: Evaluated;
  readonly merged: MergedPull;
}

/** How often a branch is brought up to date, because other landings may come first. */
const MOST_UPDATES = 3;

export async function mergeJudged(
  acting: Acting,
  opened: PullRequest,
  first: Evaluated,
): Promise<Judged> {
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
