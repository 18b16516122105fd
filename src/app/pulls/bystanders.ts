// Bystanders: pull requests that touch neither flags nor policy, or go into another branch. Each gets its status once, and
// is judged no more while that is the newest one on its head.
import type { Evaluator } from './evaluator.ts';
import type { PullRequest, Recalled, StatusState } from '#app/github.ts';

/** Whether the newest status on the head is ours, with the state that a bystander keeps. */
export async function hasStatus(
  { github, identity }: Evaluator,
  pull: PullRequest,
  recalled: Recalled | undefined,
): Promise<boolean> {
  const newest = recalled?.newest ?? (await statusesOn(pull));
  return newest[0]?.by === identity && newest[0].state === lastingState(github.defaultBranch, pull);

  async function statusesOn({ head }: PullRequest) {
    const posted = await github.statuses(head);
    return posted.kind === 'known' ? posted.value : [];
  }
}

/** The state that a bystander keeps. */
function lastingState(defaultBranch: string, { into }: PullRequest): StatusState {
  return into === defaultBranch ? 'success' : 'failure';
}
