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
      '`check` judges the pull request or merge group of the event. `sweep` judges every open pull request that touches flags again, and opens the next step of flags that say `propose: true`. `deploy` brings the tip of the default branch to its services. `drift` compares the live values with the accepted ones. `page` writes the page of all flags into a folder. `watch` looks at the metrics of flags that rose, and rolls back after a breach. `summary` posts the summary of the last week as a comment on one issue. `promote` and `rollback` open the pull request that raises flags or takes them down. `comment` does the same for a comment `/flaghoist rollback FLAG [in ENV]` or `/flaghoist promote FLAG to ENV`.',
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
    description: 'The number of a pull request to judge, for a run that was started by hand.',
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
      'With `promote`: the flag. With `rollback`, `watch` and `summary`: one or more, with blanks between them.',
    default: '',
  },
  {
    name: 'environment',
    description:
      'With `promote`: the environment. With `rollback`, `deploy` and `drift`: only these, with blanks between them; empty means all.',
    default: '',
  },
  {
    name: 'rollout',
    description:
      'Percent. Empty means the next step with `promote`, and all the way down with `rollback`.',
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
      "After a merge by this run, and with `sweep` where a deployment is due: the file of the workflow that deploys, which is started with the input `landing`, or `here` to deploy in this run. It is needed for a workflow's own token, whose merges start no workflow.",
    default: 'redeploy.yml',
  },
  {
    name: 'service',
    description:
      'With `deploy` and `drift`: only these services, with blanks between them; empty means all.',
    default: '',
  },
  {
    name: 'landing',
    description:
      'With `deploy`: the id of a commit that the tip has to contain. The newest tip is deployed in any case.',
    default: '',
  },
  {
    name: 'force',
    description:
      'With `deploy`: write also services that have their values by the log, such as one that was changed by hand.',
    default: 'false',
  },
  {
    name: 'adopt',
    description:
      'With `deploy`: accept the live values, where the deployment log was lost and has no copy.',
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
      'With `sweep`: the folder to write `flaghoist.prom` into, with the moment of the sweep and what is live. Empty means none.',
    default: '',
  },
  {
    name: 'dry-run',
    description:
      'Judge, show, and write nothing to GitHub. With `deploy`: only plan, for the output `matrix`.',
    default: 'false',
  },
] as const satisfies readonly Input[];

export type InputName = (typeof INPUTS)[number]['name'];

export interface Output {
  readonly name: string;
  readonly description: string;
}

export const OUTPUTS = [
  { name: 'verdict', description: '`pass`, `wait` or `block`; of a sweep, the worst of all.' },
  {
    name: 'class',
    description:
      '`promotion`, `rollback`, `neutral`, `policy`, `adoption` or `none`. Empty for a sweep.',
  },
  {
    name: 'ready-at',
    description:
      'The earliest moment at which it can pass, in ISO 8601. Empty when no clock decides.',
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
      'Of `deploy`: the number of promotions and policy changes that landed without their evidence and are not deployed. Of `drift`: the number of refused instances.',
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
      'Of `drift` with `issue`: the address of the open issue; empty without one. Of `summary`: the address of the issue with the comment.',
  },
  {
    name: 'watched',
    description:
      'Of `watch`: the worst answer, `bad`, `warning`, `silent`, `undecided` or `good`; empty when nothing is watched.',
  },
  {
    name: 'pull-request-url',
    description:
      'Of `promote`, `rollback` and `watch`: the address of the pull request, of several the first.',
  },
  {
    name: 'landing',
    description:
      'Of `promote` and `rollback` with `merge`, and of `watch`: the commit as which it landed.',
  },
  { name: 'page', description: 'Of `page`: the folder with the file `index.html`.' },
  {
    name: 'changed',
    description: 'Of `page`: whether it says something else than the one that GitHub Pages shows.',
  },
] as const satisfies readonly Output[];

export type OutputName = (typeof OUTPUTS)[number]['name'];
