// A pull request into another branch: flags are judged on the way into the default branch (T20). A status belongs
// to a commit, though: where the same commit is also on the way there, what is said of that stands.
import { plain } from '#report/plain.ts';
import type { Evaluator } from './evaluator.ts';
import type { PullRequest } from '#app/github.ts';
import type { Saying } from './publish.ts';
import { unjudged } from './publish.ts';

export type Elsewhere =
  | { readonly kind: 'twin'; readonly twin: PullRequest }
  /** Nobody knows whether there is a twin, and the commit is green: perhaps the twin's, perhaps a rollback. */
  | { readonly kind: 'green'; readonly saying: Saying }
  | { readonly kind: 'say'; readonly saying: Saying };

export async function whereElse(
  { github, identity }: Evaluator,
  pull: PullRequest,
): Promise<Elsewhere> {
  const open = await github.openPullRequests();
  if (open.kind !== 'known') {
    const posted = await github.statuses(pull.head);
    const newest = posted.kind === 'known' ? posted.value[0] : undefined;
    const isGreen = newest?.state === 'success' && newest.by === identity;
    return { kind: isGreen ? 'green' : 'say', saying: unjudged('pending', open.why) };
  }
  const twin = open.value.find(
    ({ head, into }) => head === pull.head && into === github.defaultBranch,
  );
  if (twin !== undefined) return { kind: 'twin', twin };
  const description = `not applicable: it goes into ${plain(pull.into, 40)}, and flags are judged on the way into ${plain(github.defaultBranch, 40)}`;
  return { kind: 'say', saying: { state: 'failure', description, fingerprint: null } };
}
