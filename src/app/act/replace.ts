// Puts a fresh edit in the place of an older one on the branch of an open pull request, so that it stays one pull request.
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { PullRequest } from '#app/github.ts';
import type { Repository } from '#app/ports.ts';

/** Only while its head is the one that was read: a push in the meantime wins. */
export async function replaceHead(
  repository: Repository,
  pull: PullRequest,
  { branch, commit }: Pick<WrittenEdit, 'branch' | 'commit'>,
): Promise<Finding<PullRequest>> {
  const pushed = await repository.push(commit, branch, pull.head);
  return pushed.kind === 'known' ? known({ ...pull, head: commit }) : pushed;
}
