// The protection of the default branch, as far as the token may read it: rulesets and classic protection, which can contain
// the same rules.
import type {
  BranchRule,
  Bypass,
  MergeMethod,
  Protection,
  RequiredStatus,
  SecretReach,
} from '#app/protection.ts';
import type { Client, Schemas } from './client.ts';
import { actionStepsIn, isStartable } from './action-steps.ts';
import { selfHostedIn } from './runners.ts';
import { workflowFiles } from './workflow-files.ts';
import type { Finding } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';

export interface ProtectionOptions {
  readonly defaultBranch: string;
  /** The environment that has the App's key; null when it was not given. */
  readonly keyEnvironment: string | null;
}

export async function protectionOf(
  client: Client,
  { defaultBranch, keyEnvironment }: ProtectionOptions,
): Promise<Protection> {
  const rules = [await rulesets(client, defaultBranch), await classic(client, defaultBranch)];
  const files = await workflowFiles(client, defaultBranch);
  const settings = await workflowSettings(client);
  const defaults =
    settings.kind === 'known' ? known(settings.value.default_workflow_permissions) : settings;
  return {
    branchRules: rules.flatMap((list) => (list.kind === 'known' ? list.value : [])),
    hidden: rules.flatMap((list) => (list.kind === 'known' ? [] : [list.why])),
    actionsApp: await actionsApp(client),
    actionsApprove:
      settings.kind === 'known' ? known(settings.value.can_approve_pull_request_reviews) : settings,
    rebase: await rebase(client),
    selfHosted: files.kind === 'known' ? known(selfHostedIn(files.value)) : files,
    steps:
      files.kind === 'known'
        ? known(files.value.flatMap((file) => actionStepsIn(file, defaults)))
        : files,
    startable:
      files.kind === 'known'
        ? known(files.value.filter(isStartable).map(({ path }) => path))
        : files,
    keyEnvironment:
      keyEnvironment === null
        ? absent({ kind: 'no-key-environment' })
        : await reachOf(client, keyEnvironment),
  };
}

/** The rulesets that are in force on the branch, also those of the organisation. */
async function rulesets(client: Client, branch: string): Promise<Finding<readonly BranchRule[]>> {
  const path = `${client.path}/rules/branches/${encodeURIComponent(branch)}`;
  const rules = await client.all<RuleAnswer>(path);
  if (rules.kind !== 'known') return rules;
  const branchRules: BranchRule[] = [];
  for (const id of new Set(rules.value.map((rule) => rule.ruleset_id))) {
    const answers = rules.value.filter((rule) => rule.ruleset_id === id);
    branchRules.push(rulesetRule(answers, await rulesetOf(client, id)));
  }
  return known(branchRules);
}

async function rulesetOf(
  client: Client,
  id: number | undefined,
): Promise<Finding<Schemas['repository-ruleset']>> {
  if (id === undefined) return absent({ kind: 'no-ruleset' });
  return client.get<Schemas['repository-ruleset']>(`${client.path}/rulesets/${id}`);
}

/** Each reader may know whether there is classic protection. Only administrators may read its rules. */
async function classic(client: Client, name: string): Promise<Finding<readonly BranchRule[]>> {
  const path = `${client.path}/branches/${encodeURIComponent(name)}`;
  const branch = await client.get<Schemas['branch-with-protection']>(path);
  if (branch.kind === 'known' && branch.value.protection.enabled === false) return known([]);
  const answer = await client.get<Schemas['branch-protection']>(`${path}/protection`);
  return answer.kind === 'known' ? known([classicRule(answer.value)]) : answer;
}

async function actionsApp(client: Client): Promise<Finding<number>> {
  const answer = await client.get<{ readonly id: number }>('/apps/github-actions');
  return answer.kind === 'known' ? known(answer.value.id) : answer;
}

/** What workflows may do where they do not say, and whether they may approve. */
function workflowSettings(
  client: Client,
): Promise<Finding<Schemas['actions-get-default-workflow-permissions']>> {
  return client.get(`${client.path}/actions/permissions/workflow`);
}

async function rebase(client: Client): Promise<Finding<boolean>> {
  const answer = await client.get<Schemas['full-repository']>(client.path);
  if (answer.kind !== 'known') return answer;
  const { allow_rebase_merge: may } = answer.value;
  return may === undefined ? absent({ kind: 'no-merge-methods' }) : known(may);
}

async function reachOf(client: Client, environment: string): Promise<Finding<SecretReach>> {
  const path = `${client.path}/environments/${encodeURIComponent(environment)}`;
  const answer = await client.get<Schemas['environment']>(path);
  if (answer.kind !== 'known') return answer;
  const policy = answer.value.deployment_branch_policy ?? null;
  if (policy === null) return known({ kind: 'all' });
  if (policy.protected_branches) return known({ kind: 'protected' });
  type BranchPolicies = {
    readonly branch_policies: readonly Schemas['deployment-branch-policy'][];
  };
  const named = await client.get<BranchPolicies>(`${path}/deployment-branch-policies`, {
    per_page: 100,
  });
  if (named.kind !== 'known') return named;
  const patterns = named.value.branch_policies.map(({ name = '', type }) =>
    type === 'tag' ? `tag ${name}` : name,
  );
  return known({ kind: 'named', patterns });
}

// A ruleset, and classic protection, as one branch rule each.

/** One rule in force on a branch, as GitHub lists it. */
interface RuleAnswer {
  readonly type: string;
  readonly parameters?: unknown;
  readonly ruleset_id?: number;
}

/** `rules`: those of one ruleset. `ruleset`: the ruleset itself, which lists its bypass actors. */
function rulesetRule(
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
function classicRule(protection: Schemas['branch-protection']): BranchRule {
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
