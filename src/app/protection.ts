// What GitHub's settings say about the default branch, for `doctor`. A requirement applies where any branch rule sets it.
// Each branch rule has its own bypass list. And what the token of a job may do, by the `permissions` of its workflow.
import type { Cause, Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';

export interface Protection {
  /** Every ruleset that concerns the default branch, and its classic protection. */
  readonly branchRules: readonly BranchRule[];
  /** Why there may be more rules than the token could read, one line each. */
  readonly hidden: readonly Cause[];
  /** The app that every workflow's own token belongs to. */
  readonly actionsApp: Finding<number>;
  /** Whether workflows may approve pull requests. */
  readonly actionsApprove: Finding<boolean>;
  /** Whether the repository allows rebase merging. */
  readonly rebase: Finding<boolean>;
  readonly keyEnvironment: Finding<SecretReach>;
  /** Files of workflows of the default branch that run on self-hosted runners. */
  readonly selfHosted: Finding<readonly string[]>;
  /** What the workflows of the default branch let us do. */
  readonly steps: Finding<readonly ActionStep[]>;
  /** Whether a flag says `propose: true`; left out where that is not known. */
  readonly proposes?: boolean;
  /** The same for `graduate`. */
  readonly graduates?: boolean;
  /** The same for `watch`. */
  readonly watches?: boolean;
  /** Whether a flag's own file requires that a watch has ended well; left out where that is not known. */
  readonly requiresWatched?: boolean;
  /** Workflows of the default branch that a request with the input `landing` can start, by their files. */
  readonly startable: Finding<readonly string[]>;
}

export interface BranchRule {
  readonly pullRequest: boolean;
  /** Approvals that GitHub itself asks for. */
  readonly approvals: number;
  readonly noForcePush: boolean;
  readonly noDeletion: boolean;
  readonly statuses: readonly RequiredStatus[];
  /** Whether a branch must be up to date before it is merged. */
  readonly strict: boolean;
  /** How a merge queue merges; null where none is required. */
  readonly queue: MergeMethod | null;
  /** The merge methods that it allows; null: it does not restrict them. */
  readonly methods: readonly MergeMethod[] | null;
  readonly bypass: Finding<readonly Bypass[]>;
}

/** A step of a workflow that runs this action. */
export interface ActionStep {
  /** The name of its file: `rollback.yml`. */
  readonly path: string;
  readonly command: string;
  /** Whether it has a token of its own, and not the workflow's. */
  readonly hasToken: boolean;
  /** Whether it may merge. */
  readonly merges: boolean;
  /** The file of the workflow that deploys, or `here`. */
  readonly redeploy: string;
  readonly permissions: JobPermissions;
  /** Whether it keeps a comment on the pull request. */
  readonly comments: boolean;
  /** With `drift`: whether it keeps an issue. */
  readonly keepsIssue: boolean;
  /** Whether it only plans. */
  readonly isDry: boolean;
  /** Whether it is about a part of the environments, such as the one of its machine. */
  readonly isScoped: boolean;
  /** The environment of its job, which may contain secrets; null: none, or an expression names it. */
  readonly environment: string | null;
  /** The names of the variables that it gets. */
  readonly variables: readonly string[];
}

export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface RequiredStatus {
  readonly context: string;
  /** The App that must have posted it; null: any login may. */
  readonly app: number | null;
}

export interface Bypass {
  readonly who: string;
  /** Not only on pull requests. */
  readonly always: boolean;
}

/** The branches whose runs can read the secrets of an environment. */
export type SecretReach =
  | { readonly kind: 'all' }
  /** Protected branches. A pattern can protect a branch that does not exist yet. */
  | { readonly kind: 'protected' }
  | { readonly kind: 'named'; readonly patterns: readonly string[] };

export const PERMISSION_LEVELS = ['none', 'read', 'write'] as const;
export type PermissionLevel = (typeof PERMISSION_LEVELS)[number];

/** Levels by permission: `contents: write`. */
export type ListedPermissions = Readonly<Record<string, PermissionLevel>>;

export interface JobPermissions {
  readonly listed: ListedPermissions;
  /** The level of all other permissions; unknown if the workflow names none and the setting cannot be read. */
  readonly rest: Finding<PermissionLevel>;
}

/** The needed permissions that the job lacks. */
export function missingIn(
  { listed, rest }: JobPermissions,
  needs: ListedPermissions,
): Finding<ListedPermissions> {
  const lacking = Object.entries(needs).filter(([name, level]) => {
    const granted = listed[name] ?? (rest.kind === 'known' ? rest.value : level);
    return PERMISSION_LEVELS.indexOf(granted) < PERMISSION_LEVELS.indexOf(level);
  });
  const isGuess = rest.kind !== 'known' && Object.keys(needs).some((name) => !(name in listed));
  return lacking.length === 0 && isGuess ? rest : known(Object.fromEntries(lacking));
}
