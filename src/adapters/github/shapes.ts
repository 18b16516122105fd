// GitHub's answers, by its own published description.
import type { components } from '@octokit/openapi-types';

type Schemas = components['schemas'];

export type PullAnswer = Pick<
  Schemas['pull-request'],
  'number' | 'state' | 'body' | 'merged_at' | 'merge_commit_sha' | 'updated_at'
> & {
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly full_name: string } | null;
  };
  readonly base: { readonly ref: string; readonly repo: { readonly full_name: string } };
  readonly requested_reviewers?: readonly { readonly login: string }[];
  readonly requested_teams?: readonly { readonly slug: string }[];
  /** How many; lists leave it out. */
  readonly comments?: number;
};
export type ReviewAnswer = Schemas['pull-request-review'];
export type CommitAnswer = Schemas['commit'];
export type IssueAnswer = Schemas['issue'];
export type StatusAnswer = Schemas['status'];
export type CommentAnswer = Schemas['issue-comment'];
export type ReactionAnswer = Schemas['reaction'];
export type MemberAnswer = Schemas['simple-user'];
export type PermissionAnswer = Schemas['repository-collaborator-permission'];
