// A repository on the local GitHub with the workflows of this product. Its events start the bundled action as a runner
// would, and a test reads the results.
import type {
  ActionOutcome,
  Files,
  GitHubOptions,
  Landing,
  LocalGitHub,
  LoggedRequest,
  MergeGroup,
  OpenedIssue,
  PullRequest,
  WorkflowEvent,
} from './github/index.ts';
import { aGitHub, runAction } from './github/index.ts';
import type { ProposeOptions } from './github/pull-request.ts';

/** Development asks for nothing, staging for time without trouble, production also for people. */
export const PIPELINE = `version: 1
teams:
  release: [ana, bartek, carol]
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h, without-issues: [critical] }
  - name: production
    requires:
      approvals: { count: 1, from: [release] }
services:
  api: {}
policy:
  approvals: { count: 1, from: [release] }
`;

export const ON = 'enabled: true\n';
export const OFF = 'enabled: false\n';

/** The path of a flag's state in an environment. */
export function stateFile(flag: string, environment: string): string {
  return `environments/${environment}/${flag}.yaml`;
}

/** The definitions of flags, off everywhere. */
export function flagFiles(...flags: readonly string[]): Files {
  return Object.fromEntries(flags.map((flag) => [flagFile(flag), definition(flag)]));
}

export function flagFile(flag: string): string {
  return `environments/flags/${flag}.yaml`;
}

/** The text of a definition. */
export function definition(flag: string): string {
  return `description: ${flag}\nservices: { api: { ${variable(flag)}: enabled, ${variable(flag)}_PERCENT: rollout } }\n`;
}

function variable(flag: string): string {
  return flag.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
}

/** The result of a run, with its requests. */
export interface Ran extends ActionOutcome {
  /** Its standard output, however it was broken into lines. */
  readonly said: string;
  readonly requests: readonly LoggedRequest[];
  /** Requests that changed something: `POST statuses`, `PATCH comments`. */
  readonly writes: readonly string[];
}

export interface Shown {
  readonly state: string;
  readonly description: string;
  readonly by: string;
}

export interface How {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  readonly enterprise?: boolean;
  /** Variables that the workflow sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** The workspace; left out: that of the run before. */
  readonly cwd?: string;
  /** The path of the action, by default the one that ships. */
  readonly bundle?: string;
}

export interface CI extends AsyncDisposable {
  readonly github: LocalGitHub;
  /** A flag is turned on somewhere, by a pull request that is merged at once. */
  readonly lands: (flag: string, environment: string, text?: string) => Promise<Landing>;
  readonly proposes: (
    flag: string,
    environment: string,
    options?: ProposeOptions,
  ) => Promise<PullRequest>;
  /** The gate: the pull request was opened, or something about it has changed. */
  readonly judges: (
    pull: PullRequest,
    how?: How & { readonly by?: string; readonly preview?: boolean },
  ) => Promise<Ran>;
  readonly groups: (group: MergeGroup, how?: How) => Promise<Ran>;
  /** The sweep, by its schedule. */
  readonly sweeps: (how?: How) => Promise<Ran>;
  /** The relay has run, after a review or for a merge queue. */
  readonly reviewed: (pull: PullRequest | MergeGroup, how?: How) => Promise<Ran>;
  readonly pushed: (landing: Landing, how?: How) => Promise<Ran>;
  readonly issueChanged: (
    issue: OpenedIssue,
    action: 'closed' | 'reopened' | 'labeled' | 'unlabeled',
  ) => Promise<Ran>;
  readonly comments: (pull: PullRequest, text: string, by: string) => Promise<Ran>;
  readonly starts: (
    inputs: Readonly<Record<string, string>>,
    options?: { readonly branch?: string; readonly command?: string },
  ) => Promise<Ran>;
  /** Any event at all. */
  readonly runs: (event: WorkflowEvent, how?: How) => Promise<Ran>;
  /** The newest status, which GitHub counts, of any author. */
  readonly shown: (pull: PullRequest, context?: string) => Shown | null;
  /** Our comment. */
  readonly comment: (pull: PullRequest) => Promise<string>;
  /** The end of a story: what is still open would be swept in the next. */
  readonly closesAll: () => void;
}

export interface CIOptions extends GitHubOptions {
  readonly flags?: readonly string[];
  readonly pipeline?: string;
}

const OURS = 'github-actions[bot]';

export async function aCI({
  flags = [],
  pipeline = PIPELINE,
  ...options
}: CIOptions = {}): Promise<CI> {
  const files = {
    'environments/pipeline.yaml': pipeline,
    ...flagFiles(...flags),
    ...options.files,
  };
  return ciOn(await aGitHub({ ...options, files }));
}

export function ciOn(github: LocalGitHub): CI {
  const judgedHeads = new Map<number, string>();
  let names = 0;
  let workspace: Promise<string> | null = null;

  async function runs(event: WorkflowEvent, how: How = {}): Promise<Ran> {
    github.forget();
    // The workspace of the run before, as on a self-hosted runner. A test fetches into it when it needs that.
    workspace ??= github.checkout();
    const outcome = await runAction({ github, event, cwd: await workspace, ...how });
    const requests = github.requests();
    const writes = requests
      .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
      .map(
        ({ method, path }) =>
          `${method} ${path.split('/').includes('comments') ? 'comment' : 'status'}`,
      );
    expectNoStack(outcome);
    return { ...outcome, said: outcome.stdout.replaceAll(/\s+/g, ' '), requests, writes };
  }

  const branch = (name: string): string => `${name}-${(names += 1)}`;

  const proposes: CI['proposes'] = (flag, environment, how = {}) =>
    github.proposes(branch(flag), { [stateFile(flag, environment)]: ON }, how);

  const judges: CI['judges'] = async (pull, { by, preview = false, ...how } = {}) => {
    const before = judgedHeads.get(pull.number);
    judgedHeads.set(pull.number, pull.sha);
    const kind =
      before === undefined
        ? ({ action: 'opened' } as const)
        : before === pull.sha
          ? ({ action: 'edited' } as const)
          : ({ action: 'synchronize', before } as const);
    const sender = by === undefined ? {} : { by };
    const name = preview ? 'pull_request' : 'pull_request_target';
    return runs(await github.event(name, { pull, ...kind, ...sender }), how);
  };

  return {
    github,
    runs,
    proposes,
    judges,
    lands: async (flag, environment, text = ON) => {
      const pull = await github.proposes(branch(flag), { [stateFile(flag, environment)]: text });
      return pull.merges({ bypass: true });
    },
    groups: async (group, how) => runs(await github.event('merge_group', { group }), how),
    sweeps: async (how) =>
      runs(await github.event('schedule', {}), {
        ...how,
        inputs: { command: 'sweep', ...how?.inputs },
      }),
    reviewed: async (pull, how) => runs(await github.event('workflow_run', { pull }), how),
    pushed: async (landing, how) => runs(await github.event('push', { landing }), how),
    issueChanged: async (issue, action) => runs(await github.event('issues', { action, issue })),
    comments: async (pull, text, by) =>
      runs(await github.event('issue_comment', { comment: await pull.comments(text, by) })),
    starts: async (inputs, { branch: on, command = 'check' } = {}) => {
      const event = await github.event('workflow_dispatch', {
        inputs,
        ...(on === undefined ? {} : { branch: on }),
      });
      return runs(event, { inputs: { command, ...inputs } });
    },
    shown: (pull, context = 'flaghoist') => {
      const newest = github.statuses(pull.sha).find((status) => status.context === context);
      if (newest === undefined) return null;
      return {
        state: newest.state,
        description: newest.description ?? '',
        by: newest.creator.login,
      };
    },
    comment: async (pull) => {
      const own = (await github.comments(pull.number)).filter(({ user }) => user.login === OURS);
      if (own.length > 1) throw new Error(`${own.length} comments of ours`);
      return own[0]?.body ?? '';
    },
    closesAll: () => {
      const { pulls } = github.world;
      for (const [number, pull] of pulls) pulls.set(number, { ...pull, state: 'closed' });
    },
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

/** No output may show how our program is built, whatever goes wrong. */
function expectNoStack({ stdout, stderr }: ActionOutcome): void {
  const said = stdout + stderr;
  if (/^ *at .+:\d+:\d+|this is a bug|UnhandledPromise|Node\.js v/m.test(said)) {
    throw new Error(`an exception came out:\n${said}`);
  }
}
