// The exports of the local GitHub for tests.
export { aGitHub, type GitHubOptions } from './github.ts';
export type { LocalGitHub, PostedStatus } from './local-github.ts';
export { runAction, type ActionOutcome, type ActionRun, BUNDLE } from './runner/run-action.ts';
export type { Annotation, Command } from './runner/commands.ts';
export type { WorkflowEvent } from './events.ts';
export type { EventInputs, EventName } from './events.ts';
export type { Fault, How } from './http/faults.ts';
export type { LoggedRequest } from './http/log.ts';
export type { Files } from './git/commits.ts';
export type { Landing } from './verbs/landings.ts';
export type { MergeGroup } from './verbs/merge-queue.ts';
export type { OpenedIssue } from './verbs/issue.ts';
export type { PullRequest } from './verbs/pull-request.ts';
