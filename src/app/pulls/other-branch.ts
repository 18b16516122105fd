// A pull request into another branch than the default one. Flags are judged on the way into the default branch. But a
// status belongs to a commit: where the same commit is also proposed for the default branch, that verdict counts.
import { STATUS_TEXTS } from '#messages/judged.ts';
import { plain } from '#report/safe-text.ts';
import type { Evaluator } from './evaluator.ts';
import type { PullRequest } from '#app/github.ts';
import type { StatusMessage } from './publish.ts';
import { withoutVerdict } from './publish.ts';

export type OtherBranch =
  /** This pull request proposes the same commit for the default branch. */
  | { readonly kind: 'same-head'; readonly pull: PullRequest; readonly message: StatusMessage }
  /** The open pull requests are not known and the commit is green, perhaps for one of them: the status stays. */
  | { readonly kind: 'keep'; readonly message: StatusMessage }
  | { readonly kind: 'publish'; readonly message: StatusMessage };

export async function otherBranchOf(
  { github, identity }: Evaluator,
  pull: PullRequest,
): Promise<OtherBranch> {
  const open = await github.openPullRequests();
  if (open.kind !== 'known') {
    const posted = await github.statuses(pull.head);
    const newest = posted.kind === 'known' ? posted.value[0] : undefined;
    const isGreen = newest?.state === 'success' && newest.by === identity;
    return { kind: isGreen ? 'keep' : 'publish', message: withoutVerdict('pending', open.why) };
  }
  const sameHead = open.value.find(
    ({ head, into }) => head === pull.head && into === github.defaultBranch,
  );
  if (sameHead !== undefined) {
    const message = withoutVerdict('pending', STATUS_TEXTS.sameCommit(sameHead.number));
    return { kind: 'same-head', pull: sameHead, message };
  }
  const into = plain(pull.into, 40);
  const description = STATUS_TEXTS.otherBranch(into, plain(github.defaultBranch, 40));
  return { kind: 'publish', message: { state: 'failure', description, fingerprint: null } };
}
