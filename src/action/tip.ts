// The tip of the default branch, and commits that have to have landed on it.
import type { Sha } from '#domain/scalars.ts';
import type { Tip } from '#app/deploy-ports.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Job } from './command.ts';
import { FETCHED_BASE } from '#app/ports.ts';

/** The tip of the default branch, or the commit that is checked out: a rollback must not wait for GitHub. */
export async function tipOf({ defaultBranch }: Job, repository: Repository): Promise<Tip> {
  const fetched = await repository.fetchProposals(defaultBranch, []);
  if (fetched.kind === 'known') {
    const { base } = fetched.value;
    return { commit: base, pushed: base, isCurrent: true };
  }
  const head = await repository.resolve('HEAD');
  if (head === null) throw refusal('deploy/no-commit');
  return { commit: head, pushed: head, isCurrent: false };
}

export async function fetchedCommit(
  repository: Repository,
  before: Sha | null,
): Promise<Sha | null> {
  if (before === null) return null;
  const commit = await repository.fetchCommit(before, null);
  if (commit.kind === 'known') return before;
  throw refusal('deploy/not-fetched', { commit: before, why: commit.why });
}

/** The input may name any commit, so only one that has landed is accepted. */
export async function demandLanded(
  { defaultBranch }: Job,
  repository: Repository,
  landing: Sha,
  { commit, isCurrent }: Tip,
): Promise<void> {
  await repository.fetchCommit(landing, null);
  if (!isCurrent || (await repository.isAncestor(landing, commit))) return;
  throw refusal('deploy/not-landed', { commit: landing, branch: defaultBranch, named: 'input' });
}

/** The tip that a run of this job has fetched already; null: it has fetched none. */
export function fetchedTip(repository: Repository): Promise<Sha | null> {
  return repository.resolve(FETCHED_BASE);
}
