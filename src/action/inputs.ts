// The inputs and outputs of the action. `action.yml` and the tables of the documentation are generated from here.

export interface Input {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}

export const INPUTS = [
  {
    name: 'command',
    description:
      '`check` judges the pull request or merge group of the event. `sweep` judges every open pull request that touches flags again, and opens the pull request of the next step of flags with `propose: true`. `deploy` brings the tip of the default branch to its services. `drift` compares the live values with the accepted ones. `page` writes the page of all flags into a folder. `watch` looks at the metrics of flags that rose, and rolls back after a breach. `summary` posts the summary of the last week as a comment on one issue. `promote` and `rollback` open the pull request that raises flags or takes them down. `comment` does the same for a comment `/flaghoist rollback FLAG [in ENV]` or `/flaghoist promote FLAG to ENV`.',
    default: 'check',
  },
  {
    name: 'token',
    description:
      'The token that reads and posts. A workflow of a pull request can imitate the token of the job, and cannot imitate the token of a GitHub App.',
    default: '${{ github.token }}',
  },
  {
    name: 'identity',
    description:
      'The login that the token posts as, such as `my-app[bot]` for a GitHub App. Statuses of other logins do not count.',
    default: 'github-actions[bot]',
  },
  {
    name: 'root',
    description: 'The folder of `pipeline.yaml`, from the top of the repository.',
    default: 'environments',
  },
  {
    name: 'context',
    description: 'The name of the commit status, which branch rules require.',
    default: 'flaghoist',
  },
  {
    name: 'pull-request',
    description: 'The number of a pull request to judge, for a run that a person started by hand.',
    default: '',
  },
  {
    name: 'all',
    description:
      'With `sweep`: also judge pull requests that touch no flag, once, when a repository adopts the check. With `rollback`: every flag.',
    default: 'false',
  },
  {
    name: 'flag',
    description:
      'With `promote`: the flag. With `rollback`, `watch` and `summary`: one or more flags, with blanks between them.',
    default: '',
  },
  {
    name: 'environment',
    description:
      'With `promote`: the environment. With `rollback`, `deploy` and `drift`: only these environments, with blanks between them. Empty means all.',
    default: '',
  },
  {
    name: 'rollout',
    description:
      'The new percentage. Empty means the next step with `promote`, and the safe value with `rollback`.',
    default: '',
  },
  {
    name: 'routes',
    description: "With `rollback`: also block the flags' emergency routes at the proxy.",
    default: 'false',
  },
  {
    name: 'reason',
    description: 'With `promote` and `rollback`: the reason, one line for the pull request.',
    default: '',
  },
  {
    name: 'merge',
    description:
      'With `promote` and `rollback`: whether to merge the pull request at once when it passes.',
    default: 'false',
  },
  {
    name: 'redeploy',
    description:
      "The file of the workflow that deploys, or `here` to deploy in this run. After a merge, this run starts that workflow with the input `landing`. The sweep starts it if a deployment is due. This is needed because merges by a workflow's own token start no workflow.",
    default: 'redeploy.yml',
  },
  {
    name: 'service',
    description:
      'With `deploy` and `drift`: only these services, with blanks between them. Empty means all.',
    default: '',
  },
  {
    name: 'landing',
    description:
      'With `deploy`: the id of a commit that the tip must contain. The newest tip is deployed in any case.',
    default: '',
  },
  {
    name: 'force',
    description:
      'With `deploy`: also write services that have their values by the log, such as a service that was changed by hand.',
    default: 'false',
  },
  {
    name: 'adopt',
    description:
      'With `deploy`: accept the live values, if the deployment log was lost and has no copy.',
    default: 'false',
  },
  {
    name: 'comment',
    description:
      'Whether to keep one comment on the pull request up to date. Needs `pull-requests: write`.',
    default: 'true',
  },
  {
    name: 'issue',
    description:
      'With `drift`: whether to keep one issue open while values differ. Needs `issues: write`.',
    default: 'false',
  },
  {
    name: 'public',
    description:
      'With `page`: leave out people, queries, reasons and links. Pages of a private repository can be public.',
    default: 'true',
  },
  {
    name: 'metrics',
    description:
      'With `sweep`: the folder to write `flaghoist.prom` into, with the moment of the sweep and the live values. Empty means that no file is written.',
    default: '',
  },
  {
    name: 'dry-run',
    description:
      'Judge and show the verdict, and write nothing to GitHub. With `deploy`: only plan, for the output `matrix`.',
    default: 'false',
  },
] as const satisfies readonly Input[];

export type InputName = (typeof INPUTS)[number]['name'];

export interface Output {
  readonly name: string;
  readonly description: string;
}

export const OUTPUTS = [
  {
    name: 'verdict',
    description: '`pass`, `wait` or `block`. After a sweep: the worst of all verdicts.',
  },
  {
    name: 'class',
    description:
      '`promotion`, `rollback`, `neutral`, `policy`, `adoption` or `none`. Empty for a sweep.',
  },
  {
    name: 'ready-at',
    description:
      'The earliest moment at which the proposal can pass, in ISO 8601. Empty when no clock decides.',
  },
  { name: 'report', description: 'The path of the report as JSON (`schemas/report.schema.json`).' },
  {
    name: 'matrix',
    description:
      'Of `deploy`: the instances to deploy, for `strategy.matrix`: `environment`, `service` and `target`, with the environments in order.',
  },
  { name: 'deployments', description: 'Of `deploy`: the number of instances in the matrix.' },
  {
    name: 'refused',
    description:
      'Of `deploy`: the number of promotions and policy changes that landed without their evidence and are not deployed. Of `drift`: the number of refused instances, and one for a refused policy change.',
  },
  {
    name: 'differs',
    description: 'Of `drift`: the number of instances whose live values are not the accepted ones.',
  },
  {
    name: 'unknown',
    description: 'Of `drift`: the number of instances that cannot be read or do not answer.',
  },
  {
    name: 'issue-url',
    description:
      'Of `drift` with `issue`: the address of the open issue. Empty without one. Of `summary`: the address of the issue with the comment.',
  },
  {
    name: 'watched',
    description:
      'Of `watch`: the worst answer, `bad`, `warning`, `silent`, `undecided` or `good`. Empty when no flag is watched.',
  },
  {
    name: 'pull-request-url',
    description:
      'Of `promote`, `rollback` and `watch`: the address of the pull request. If there are several, the first one.',
  },
  {
    name: 'landing',
    description:
      'Of `promote` and `rollback` with `merge`, and of `watch`: the commit that landed.',
  },
  { name: 'page', description: 'Of `page`: the folder with the file `index.html`.' },
  {
    name: 'changed',
    description: 'Of `page`: whether the page differs from the one on GitHub Pages.',
  },
] as const satisfies readonly Output[];

export type OutputName = (typeof OUTPUTS)[number]['name'];
