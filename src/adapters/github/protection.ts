// What protects the default branch, as far as the token may see it. Classic branch protection is asked only
// where there are no rulesets; both can say the same things.
import type { components } from '@octokit/openapi-types';
import type { Finding } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';
import type { BranchRules, Bypass, Merging, Protection, RequiredStatus } from '#app/doctor.ts';
import type { Client } from './client.ts';
import { repository } from './pulls.ts';

type Schemas = components['schemas'];
type Rule = { readonly type: string; readonly parameters?: unknown };

export interface ProtectionOptions {
  readonly defaultBranch: string;
  /** The environment that holds the App's key; null when nobody said. */
  readonly keyEnvironment: string | null;
}

export async function protectionOf(
  client: Client,
  { defaultBranch, keyEnvironment }: ProtectionOptions,
): Promise<Protection> {
  return {
    rules: await rulesOf(client, defaultBranch),
    bypass: await bypassOf(client),
    actionsApprove: await actionsApprove(client),
    merging: await mergingOf(client),
    keyEnvironment:
      keyEnvironment === null
        ? absent('nobody said which environment holds it; name it with --key-environment')
        : await isLimited(client, keyEnvironment),
  };
}

/** The default branch's name. */
export async function defaultBranchOf(client: Client): Promise<Finding<string>> {
  const found = await client.get<Schemas['full-repository']>(repository(client));
  return found.kind === 'known' ? known(found.value.default_branch) : found;
}

async function rulesOf(client: Client, branch: string): Promise<Finding<BranchRules>> {
  const rules = await client.all<Rule>(
    `${repository(client)}/rules/branches/${encodeURIComponent(branch)}`,
  );
  if (rules.kind !== 'known') return rules;
  if (rules.value.length === 0) return classic(client, branch);
  const has = (type: string): boolean => rules.value.some((rule) => rule.type === type);
  const required = rules.value.flatMap((rule) =>
    rule.type === 'required_status_checks'
      ? [rule.parameters as Schemas['repository-rule-required-status-checks']['parameters']]
      : [],
  );
  return known({
    pullRequest: has('pull_request'),
    noForcePush: has('non_fast_forward'),
    noDeletion: has('deletion'),
    mergeQueue: has('merge_queue'),
    strict: required.some((one) => one?.strict_required_status_checks_policy === true),
    statuses: required.flatMap(
      (one): readonly RequiredStatus[] =>
        one?.required_status_checks.map(({ context, integration_id: app }) => ({
          context,
          app: app ?? null,
        })) ?? [],
    ),
  });
}

async function classic(client: Client, branch: string): Promise<Finding<BranchRules>> {
  const path = `${repository(client)}/branches/${encodeURIComponent(branch)}/protection`;
  const found = await client.get<Schemas['branch-protection']>(path);
  // Unprotected and unreadable look the same to a token that may not read protection.
  if (found.kind !== 'known') {
    return absent(
      'there are no rulesets, and only an administrator can read classic branch protection',
    );
  }
  const { required_pull_request_reviews: reviews, required_status_checks: checks } = found.value;
  return known({
    pullRequest: reviews !== undefined,
    noForcePush: found.value.allow_force_pushes?.enabled !== true,
    noDeletion: found.value.allow_deletions?.enabled !== true,
    mergeQueue: false,
    strict: checks?.strict === true,
    statuses: (checks?.checks ?? []).map(({ context, app_id: app }) => ({ context, app })),
  });
}

async function bypassOf(client: Client): Promise<Finding<readonly Bypass[]>> {
  const sets = await client.all<Schemas['repository-ruleset']>(`${repository(client)}/rulesets`);
  if (sets.kind !== 'known') return sets;
  const actors: Bypass[] = [];
  for (const { id, enforcement } of sets.value) {
    if (enforcement === 'disabled') continue;
    const whole = await client.get<Schemas['repository-ruleset']>(
      `${repository(client)}/rulesets/${id}`,
    );
    if (whole.kind !== 'known') return whole;
    const { bypass_actors: listed } = whole.value;
    if (listed === undefined)
      return absent('only an administrator can read who may pass a ruleset by');
    for (const { actor_type: type, actor_id: actor, bypass_mode: mode } of listed) {
      actors.push({
        who: actor == null ? type : `${type} ${actor}`,
        always: mode !== 'pull_request',
      });
    }
  }
  return known(actors);
}

async function actionsApprove(client: Client): Promise<Finding<boolean>> {
  type Answer = Schemas['actions-get-default-workflow-permissions'];
  const found = await client.get<Answer>(`${repository(client)}/actions/permissions/workflow`);
  return found.kind === 'known'
    ? known(found.value.can_approve_pull_request_reviews)
    : absent('only an administrator can read what workflows may do');
}

async function mergingOf(client: Client): Promise<Finding<Merging>> {
  const found = await client.get<Schemas['full-repository']>(repository(client));
  if (found.kind !== 'known') return found;
  const {
    allow_merge_commit: merge,
    allow_squash_merge: squash,
    allow_rebase_merge: rebase,
  } = found.value;
  return rebase === undefined
    ? absent('only people who may write can read how pull requests are merged')
    : known({ merge: merge ?? false, squash: squash ?? false, rebase });
}

async function isLimited(client: Client, environment: string): Promise<Finding<boolean>> {
  const path = `${repository(client)}/environments/${encodeURIComponent(environment)}`;
  const found = await client.get<Schemas['environment']>(path);
  return found.kind === 'known' ? known(found.value.deployment_branch_policy != null) : found;
}
