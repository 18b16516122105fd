// Which events there are, and what has to be said to make one.
import { mergeGroupEvent, type MergeGroupInput, pushEvent, type PushInput } from './branches.ts';
import {
  issueCommentEvent,
  type IssueCommentInput,
  issuesEvent,
  type IssuesInput,
} from './conversations.ts';
import type { Scene, WorkflowEvent } from './event.ts';
import {
  pullRequestEvent,
  type PullRequestInput,
  reviewEvent,
  type ReviewInput,
} from './pull-requests.ts';
import {
  dispatchEvent,
  type DispatchInput,
  scheduleEvent,
  type ScheduleInput,
  workflowRunEvent,
  type WorkflowRunInput,
} from './workflows.ts';

export interface EventInputs {
  readonly pull_request: PullRequestInput;
  readonly pull_request_target: PullRequestInput;
  readonly pull_request_review: ReviewInput;
  readonly merge_group: MergeGroupInput;
  readonly push: PushInput;
  readonly issues: IssuesInput;
  readonly issue_comment: IssueCommentInput;
  readonly schedule: ScheduleInput;
  readonly workflow_dispatch: DispatchInput;
  readonly workflow_run: WorkflowRunInput;
}

export type EventName = keyof EventInputs;

const EVENTS: {
  readonly [Name in EventName]: (scene: Scene, input: EventInputs[Name]) => Promise<WorkflowEvent>;
} = {
  pull_request: (scene, input) => pullRequestEvent(scene, 'pull_request', input),
  pull_request_target: (scene, input) => pullRequestEvent(scene, 'pull_request_target', input),
  pull_request_review: reviewEvent,
  merge_group: mergeGroupEvent,
  push: pushEvent,
  issues: issuesEvent,
  issue_comment: issueCommentEvent,
  schedule: scheduleEvent,
  workflow_dispatch: dispatchEvent,
  workflow_run: workflowRunEvent,
};

export function eventOf<Name extends EventName>(
  scene: Scene,
  name: Name,
  input: EventInputs[Name],
): Promise<WorkflowEvent> {
  return EVENTS[name](scene, input);
}
