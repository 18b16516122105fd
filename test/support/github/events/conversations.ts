// issues and issue_comment.
import type { KeptComment } from '../deeds/kept.ts';
import { findIssue } from '../deeds/issues.ts';
import { comment } from '../shapes/comment.ts';
import { type Issue, issue, pullAsIssue } from '../shapes/issue.ts';
import {
  example,
  onDefaultBranch,
  partOf,
  type Scene,
  surroundings,
  type WorkflowEvent,
} from './event.ts';

export interface IssuesInput {
  readonly action: 'opened' | 'closed' | 'reopened' | 'labeled' | 'unlabeled' | 'edited';
  readonly issue: { readonly number: number };
  readonly by?: string;
  /** With `labeled` and `unlabeled`: which. */
  readonly label?: string;
}

export async function issuesEvent(scene: Scene, input: IssuesInput): Promise<WorkflowEvent> {
  const { action, by = 'ana', label } = input;
  const base = example(scene.urls, 'issues', action);
  const payload = {
    action,
    issue: { ...partOf(base, 'issue'), ...(await described(scene, input.issue.number)) },
    ...(label === undefined ? {} : { label: { ...partOf(base, 'label'), name: label } }),
    ...surroundings(scene, base, by),
  };
  return { name: 'issues', payload, actor: by, ...(await onDefaultBranch(scene.world)) };
}

export interface IssueCommentInput {
  readonly action?: 'created' | 'edited' | 'deleted';
  readonly comment: KeptComment;
}

/** On a pull request as on an issue: there `issue.pull_request` tells. */
export async function issueCommentEvent(
  scene: Scene,
  input: IssueCommentInput,
): Promise<WorkflowEvent> {
  const { action = 'created', comment: of } = input;
  const base = example(scene.urls, 'issue_comment', action);
  const payload = {
    action,
    issue: { ...partOf(base, 'issue'), ...(await described(scene, of.issue)) },
    comment: { ...partOf(base, 'comment'), ...comment(scene.world, scene.urls, of) },
    ...surroundings(scene, base, of.author),
  };
  return {
    name: 'issue_comment',
    payload,
    actor: of.author,
    ...(await onDefaultBranch(scene.world)),
  };
}

async function described({ world, urls }: Scene, number: number): Promise<Issue> {
  const pull = world.pulls.get(number);
  if (pull !== undefined) return pullAsIssue(world, urls, pull);
  const found = await findIssue(world, number);
  if (found === null) throw new Error(`no issue #${number}`);
  return issue(world, urls, found);
}
