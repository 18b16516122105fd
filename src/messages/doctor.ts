// Messages of `doctor`: the title, the observation and the fix of each point.
import { causeText } from './causes.ts';
import type { Cause } from '#domain/evidence.ts';
import { both } from './words.ts';

/** A point as readers see it. `detail`: the observation, or why there is none. `fix` is empty if nothing is to do. */
export interface PointText {
  readonly title: string;
  readonly detail: string;
  readonly fix: string;
}

/** The words of a point, by what it is about and by the value that was seen. */
export interface PointWords<About, Value> {
  readonly title: (about: About) => string;
  readonly open: (value: Value, about: About) => string;
  readonly closed: (value: Value, about: About) => string;
  readonly fix: (about: About) => string;
}

function point<About, Value = boolean>(words: PointWords<About, Value>): PointWords<About, Value> {
  return words;
}

/** The facts that the ways around the gate depend on. */
export interface GateFacts {
  /** The name of the status. */
  readonly context: string;
  readonly branch: string;
  readonly emergencyRole: string | null;
  /** Whether a step of ours may merge. */
  readonly merges: boolean;
  /** Files of workflows that open pull requests with their own token. */
  readonly tokenless: readonly string[];
}

/** Those who may bypass the rules, and whether there is a rule. */
interface Bypassers {
  readonly hasRules: boolean;
  readonly all: number;
  readonly unwanted: readonly { readonly who: string; readonly always: boolean }[];
}

/** The branches whose runs can read the key. */
type BypassReach =
  | { readonly kind: 'all' | 'protected' }
  | { readonly kind: 'named'; readonly patterns: readonly string[] };

const NO_APPROVALS = 'switch off "Allow GitHub Actions to create and approve pull requests"';

export const GATE_POINTS = {
  pullRequest: point<GateFacts>({
    title: () => 'A change lands only by pull request',
    open: () => 'pushes to the default branch are allowed',
    closed: () => 'a pull request is required',
    fix: () => 'add the rule "Require a pull request before merging" to the default branch',
  }),
  forcePush: point<GateFacts>({
    title: () => 'History cannot be rewritten',
    open: () => 'force-pushes are allowed',
    closed: () => 'force-pushes are blocked',
    fix: () => 'add the rule "Block force pushes"',
  }),
  deletion: point<GateFacts>({
    title: () => 'The default branch cannot be deleted',
    open: () => 'the branch can be deleted, and created again without its history',
    closed: () => 'deletions are restricted',
    fix: () => 'add the rule "Restrict deletions"',
  }),
  status: point<GateFacts>({
    title: () => 'The check is required',
    open: (_, { context }) => `the status ${context} is not required`,
    closed: (_, { context }) => `the status ${context} is required`,
    fix: ({ context }) => `require the status check "${context}"`,
  }),
  app: point<GateFacts, number | null>({
    title: () => 'Only our App can post the status',
    open: () =>
      'any workflow with statuses: write can post the status, even one that a pull request adds',
    closed: (app) => `only the App ${app} can post the status`,
    fix: ({ context }) =>
      `post with a GitHub App, and choose this App (not GitHub Actions) as the source of "${context}"`,
  }),
  upToDate: point<GateFacts>({
    title: () => 'A verdict is about what will land',
    open: () => 'a pull request can be merged after the default branch has moved',
    closed: () => 'branches must be up to date, or a merge queue judges them together',
    fix: ({ merges }) =>
      `require branches to be up to date before merging${merges ? '' : ', or use a merge queue'}`,
  }),
  bypass: point<GateFacts, Bypassers>({
    title: () => 'No bypass actors',
    open: ({ hasRules, unwanted }) =>
      hasRules
        ? `these may bypass the rules: ${[...new Set(unwanted.map(bypasserText))].join(', ')}`
        : 'no branch rule protects the default branch yet',
    closed: ({ all }, { emergencyRole }) =>
      all === 0 ? 'no bypass actors' : `only ${emergencyRole}, in an emergency`,
    fix: () =>
      'empty the bypass list, or keep one emergency role in it and name that role with --emergency-role. In classic protection: "Do not allow bypassing the above settings"',
  }),
  approval: point<GateFacts>({
    title: () => 'Workflows cannot approve',
    open: () => 'GitHub Actions may approve pull requests',
    closed: () => 'GitHub Actions may not approve pull requests',
    // Workflows that still need the setting come first, so that switching it off stops none of them.
    fix: ({ tokenless }) =>
      tokenless.length === 0
        ? NO_APPROVALS
        : `give ${tokenless.join(' and ')} the token of a GitHub App, then ${NO_APPROVALS}`,
  }),
  rebase: point<GateFacts>({
    title: () => 'A pull request lands as one',
    open: () => 'rebase merging is allowed, which lands each commit of a pull request separately',
    closed: () => 'only merge commits and squashes are allowed',
    fix: () => 'switch off "Allow rebase merging"',
  }),
  key: point<GateFacts, BypassReach>({
    title: () => "The App's key is out of reach",
    open: (reach) => `the environment with the key serves ${reachText(reach)}`,
    closed: (_, { branch }) => `the environment with the key serves ${branch} only`,
    fix: ({ branch }) =>
      `limit the environment to "Selected branches and tags", and select only ${branch}`,
  }),
  runners: point<GateFacts, readonly string[]>({
    title: () => 'No branch can run code on your machines',
    open: (files) =>
      `${both(files)} ${files.length === 1 ? 'runs' : 'run'} on a self-hosted runner, so every writer can run a workflow of any branch on it`,
    closed: (_, { branch }) => `no workflow of ${branch} runs on a self-hosted runner`,
    fix: ({ branch }) =>
      `deploy with the target branch or dispatch, or let the runner's group serve only selected workflows at ${branch}`,
  }),
} as const;

function bypasserText({ who, always }: Bypassers['unwanted'][number]): string {
  return always ? who : `${who} (pull requests only)`;
}

function reachText(reach: BypassReach): string {
  switch (reach.kind) {
    case 'all':
      return 'every branch';
    case 'protected':
      return 'every protected branch, and a pattern can protect any new branch';
    case 'named':
      return reach.patterns.join(', ');
  }
}

/** A workflow, and the names that it lacks: of variables, or of permissions. */
interface WorkflowPath {
  readonly path: string;
}
interface LackingNames {
  readonly names: readonly string[];
}

/** The variables and permissions that a job lacks. */
interface LacksOfJob {
  readonly variables: readonly string[];
  readonly permissions: readonly string[];
}

const LATE_SWEEP = "start it from outside: GitHub's schedule can be hours late";

export const RUN_POINTS = {
  sweep: {
    title: ({ path }: WorkflowPath) => `${path} runs`,
    ended: (age: string) => `the last sweep ended ${age} ago`,
    never: () => 'no sweep has succeeded yet',
    fix: () => LATE_SWEEP,
  },
  deploy: {
    title: () => 'flaghoist deploy runs on this machine',
    ended: (age: string) => `the last run ended ${age} ago`,
    never: () => 'no run has ended yet',
    fix: () => 'start flaghoist deploy from a timer, and read the output of its last run',
  },
  sources: point<WorkflowPath & LackingNames, LackingNames>({
    title: ({ path }) => `${path} can ask for metrics`,
    open: ({ names }) => `its step does not get ${names.join(', ')}`,
    closed: () => 'its step has each variable of a source',
    fix: ({ names }) => `pass ${names.join(', ')} to the step with env:`,
  }),
  watch: point<object, readonly string[]>({
    title: () => 'Flags with a watch are watched',
    open: () => 'no workflow has command: watch',
    closed: (files) => `${both(files)} ${files.length === 1 ? 'watches' : 'watch'} the flags`,
    fix: () => 'add flaghoist-watch.yml; flaghoist init --github writes this file',
  }),
  machines: point<WorkflowPath & { readonly machines: readonly string[] }>({
    title: ({ path }) => `${path} has a job for each machine`,
    open: (_, { machines }) =>
      `one job deploys all environments, and these have machines of their own: ${machines.join(', ')}`,
    closed: () => 'each of its jobs deploys the environments of its machine',
    fix: () =>
      'write the workflow as flaghoist init --github does, or give each job the input environment',
  }),
  logKey: point<{ readonly key: string; readonly bare: readonly string[] }>({
    title: () => 'The deployment log is signed',
    open: (_, { key, bare }) =>
      bare.length === 0
        ? `there is no secret ${key}`
        : `${both(bare)} ${bare.length === 1 ? 'does' : 'do'} not get the key, but a requirement \`watched\` needs it`,
    closed: (_, { key }) => `the secret ${key} exists`,
    fix: ({ key, bare }) =>
      bare.length === 0
        ? `set the secret ${key} to a long random text, such as that of openssl rand -hex 32`
        : `pass ${key} to each of these steps with env:`,
  }),
  issues: point<WorkflowPath>({
    title: ({ path }) => `${path} can open issues about flags that are due for removal`,
    open: () => 'its job lacks issues: write',
    closed: () => 'its job may write issues',
    fix: () => 'add issues: write to the permissions of the job',
  }),
  notifications: point<WorkflowPath & LacksOfJob, LacksOfJob>({
    title: ({ path }) => `${path} can send notifications`,
    open: ({ variables, permissions }) =>
      [
        ...(variables.length === 0 ? [] : [`its step does not get ${variables.join(', ')}`]),
        ...permissions.map((permission) => `its job lacks ${permission}`),
      ].join('; '),
    closed: () => 'its step has each variable',
    fix: ({ variables, permissions }) =>
      [
        ...(variables.length === 0 ? [] : [`pass ${variables.join(', ')} to the step with env:`]),
        ...permissions.map((permission) => `add ${permission} to the permissions of the job`),
      ].join('; '),
  }),
} as const;

/** How old the last run is. `age`: such as `5h 2m`. */
export const AGE_TEXTS = {
  sweep: RUN_POINTS.sweep.ended,
  whyNoSweep: () => `${RUN_POINTS.sweep.never()}; run flaghoist doctor to see why`,
  deploy: (age: string) => `the last run of deploy ended ${age} ago`,
} as const;

const APP = "give the step the token of a GitHub App, with the App's login as identity";

/** A problem of a workflow of ours, by cause. */
export type WorkTrouble =
  | { readonly kind: 'cannot-open' }
  | { readonly kind: 'permissions'; readonly missing: readonly string[] }
  | { readonly kind: 'checks-not-started'; readonly checks: readonly string[] }
  | { readonly kind: 'checks-not-ended'; readonly checks: readonly string[] }
  | { readonly kind: 'other-app'; readonly apps: readonly number[] }
  | { readonly kind: 'no-redeploy'; readonly file: string }
  | { readonly kind: 'queue' }
  | { readonly kind: 'approvals'; readonly count: number }
  /** The token may not read a setting that decides. */
  | { readonly kind: 'unknown-setting'; readonly why: Cause }
  | { readonly kind: 'unknown-permissions'; readonly why: Cause };

/** `path`: the file of the workflow. */
export function workText(path: string, troubles: readonly WorkTrouble[]): PointText {
  const texts = troubles.map(troubleText);
  const joined = (part: 0 | 1): string => [...new Set(texts.map((text) => text[part]))].join('; ');
  return {
    title: `${path} can do its work`,
    detail: joined(0) || 'its token and the settings allow all that it does',
    fix: joined(1),
  };
}

/** The problem, and its fix. */
function troubleText(trouble: WorkTrouble): readonly [detail: string, fix: string] {
  switch (trouble.kind) {
    case 'cannot-open':
      return ['the settings do not let a workflow open pull requests with its own token', APP];
    case 'permissions': {
      const missing = trouble.missing.join(', ');
      return [`its job lacks ${missing}`, `add ${missing} to the permissions of the job`];
    }
    case 'checks-not-started': {
      const checks = checksText(trouble.checks, 'does not start', 'do not start');
      return [`${checks} for its pull requests`, APP];
    }
    case 'checks-not-ended': {
      const { checks } = trouble;
      return [
        `${checksText(checks, 'has not ended', 'have not ended')} when it merges, so GitHub refuses the merge`,
        `merge its pull request by hand once ${checks.join(', ')} ${checks.length === 1 ? 'has' : 'have'} ended`,
      ];
    }
    case 'other-app':
      return [
        `the required status counts only from the App ${trouble.apps.join(', ')}, and the workflow's own token belongs to another App`,
        APP,
      ];
    case 'no-redeploy':
      return [
        `no workflow ${trouble.file} can be started after a merge`,
        `add workflow_dispatch with the input landing to ${trouble.file}, or name another file with the input redeploy`,
      ];
    case 'queue':
      return [
        "a merge queue is required, and GitHub starts no checks for what a workflow's own token adds to it",
        APP,
      ];
    case 'approvals':
      return [
        `GitHub itself requires ${trouble.count} approval${trouble.count === 1 ? '' : 's'}, even for a rollback`,
        'require no approvals in the branch rule: the gate requires the approvals of the pipeline',
      ];
    case 'unknown-setting':
      return [causeText(trouble.why), APP];
    case 'unknown-permissions':
      return [causeText(trouble.why), 'name the permissions of the job in the workflow'];
  }
}

function checksText(checks: readonly string[], one: string, several: string): string {
  return checks.length === 1
    ? `the required check ${checks.join('')} ${one}`
    : `the required checks ${checks.join(', ')} ${several}`;
}

/** The first line: how many ways around the gate are open. */
export function gateText(ways: number, open: number, unknown: number): string {
  if (ways === 0)
    return 'GitHub was not asked: set GITHUB_TOKEN, and name the repository with --github owner/name';
  if (open > 0) return `${open} of ${ways} ways around the gate ${open === 1 ? 'is' : 'are'} open`;
  if (unknown > 0)
    return `no way around the gate is known to be open; could not check ${unknown} of ${ways} points`;
  return `all ${ways} ways around the gate are closed`;
}
