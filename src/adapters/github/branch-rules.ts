// A ruleset, and classic protection, as one branch rule each.
import type { components } from '@octokit/openapi-types';
import type { Finding } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';
import type { Bypass, BranchRule, MergeMethod, RequiredStatus } from '#app/protection.ts';

type Schemas = components['schemas'];

/** One rule in force on a branch, as GitHub lists it. */
export interface RuleAnswer {
  readonly type: string;
  readonly parameters?: unknown;
  readonly ruleset_id?: number;
}

/** `rules`: those of one ruleset. `ruleset`: the ruleset itself, which lists its bypass actors. */
export function rulesetRule(
  rules: readonly RuleAnswer[],
  ruleset: Finding<Schemas['repository-ruleset']>,
): BranchRule {
  const has = (type: string): boolean => rules.some((rule) => rule.type === type);
  const parametersOf = (type: string): unknown =>
    has(type) ? (rules.find((rule) => rule.type === type)?.parameters ?? {}) : undefined;
  const checks = parametersOf('required_status_checks') as Partial<Checks> | undefined;
  const pull = parametersOf('pull_request') as Partial<Pull> | undefined;
  const queue = parametersOf('merge_queue') as Partial<Queue> | undefined;
  return {
    pullRequest: pull !== undefined,
    approvals: pull?.required_approving_review_count ?? 0,
    noForcePush: has('non_fast_forward'),
    noDeletion: has('deletion'),
    statuses: (checks?.required_status_checks ?? []).map(
      ({ context, integration_id: app }): RequiredStatus => ({ context, app: app ?? null }),
    ),
    strict: checks?.strict_required_status_checks_policy === true,
    queue: queue === undefined ? null : methodOf(queue.merge_method),
    methods: pull?.allowed_merge_methods ?? null,
    bypass: ruleset.kind === 'known' ? bypassesOf(ruleset.value) : ruleset,
  };
}

type Checks = NonNullable<Schemas['repository-rule-required-status-checks']['parameters']>;
type Pull = NonNullable<Schemas['repository-rule-pull-request']['parameters']>;
type Queue = NonNullable<Schemas['repository-rule-merge-queue']['parameters']>;

function methodOf(method: Queue['merge_method'] | undefined): MergeMethod {
  return method === 'REBASE' ? 'rebase' : method === 'SQUASH' ? 'squash' : 'merge';
}

function bypassesOf({
  bypass_actors: actors,
}: Schemas['repository-ruleset']): Finding<readonly Bypass[]> {
  if (actors === undefined) {
    return absent({ kind: 'no-bypass-list' });
  }
  return known(
    actors.map(({ actor_type: type, actor_id: id, bypass_mode: mode }) => ({
      who: type === 'OrganizationAdmin' || id == null ? type : `${type} ${id}`,
      always: mode !== 'pull_request',
    })),
  );
}

/** Administrators bypass classic protection unless it says otherwise. */
export function classicRule(protection: Schemas['branch-protection']): BranchRule {
  const { required_pull_request_reviews: reviews, required_status_checks: checks } = protection;
  const administrators = protection.enforce_admins?.enabled === true ? [] : ['administrators'];
  const allowed = reviews?.bypass_pull_request_allowances;
  const named = [
    ...(allowed?.users ?? []).map(({ login }) => `User ${login}`),
    ...(allowed?.teams ?? []).map(({ slug }) => `Team ${slug}`),
    ...(allowed?.apps ?? []).map((app) => `App ${app?.slug ?? ''}`),
  ];
  return {
    pullRequest: reviews !== undefined,
    approvals: reviews?.required_approving_review_count ?? 0,
    noForcePush: protection.allow_force_pushes?.enabled !== true,
    noDeletion: protection.allow_deletions?.enabled !== true,
    statuses: (checks?.checks ?? []).map(({ context, app_id: app }) => ({
      context,
      // A number below zero stands for any app.
      app: app !== null && app > 0 ? app : null,
    })),
    strict: checks?.strict === true,
    queue: null,
    methods: null,
    bypass: known([...administrators, ...named].map((who) => ({ who, always: true }))),
  };
}
