// The inputs and outputs of the action: `action.yml` and the README's tables are written from here.

export interface Input {
  readonly name: string;
  readonly description: string;
  readonly default: string;
}

export const INPUTS = [
  {
    name: 'command',
    description:
      '`check` judges the pull request or merge group of the event; `sweep` judges every open pull request that touches flags again; `deploy` brings what has landed to its services; `drift` compares what runs with what is accepted; `promote` and `rollback` open the pull request that raises flags or takes them down.',
    default: 'check',
  },
  {
    name: 'token',
    description:
      "The token that reads and posts. A GitHub App's token cannot be forged by a workflow of a pull request; the job's own can.",
    default: '${{ github.token }}',
  },
  {
    name: 'identity',
    description:
      'The login that the token posts as: `my-app[bot]` for a GitHub App. Statuses of others prove nothing.',
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
      'With `sweep`: also pull requests that touch no flag. Once, when a repository adopts the check. With `rollback`: every flag.',
    default: 'false',
  },
  {
    name: 'flag',
    description:
      'With `promote`: the flag. With `rollback`: one or more, with blanks between them.',
    default: '',
  },
  {
    name: 'environment',
    description:
      'With `promote`: where to. With `rollback`, `deploy` and `drift`: only these, with blanks between them; empty means all.',
    default: '',
  },
  {
    name: 'rollout',
    description:
      'Percent. With `promote` empty means the next step, with `rollback` all the way down.',
    default: '',
  },
  {
    name: 'routes',
    description: "With `rollback`: also block the flags' emergency routes at the proxy.",
    default: 'false',
  },
  {
    name: 'reason',
    description: 'With `promote` and `rollback`: one line for the pull request that says why.',
    default: '',
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
      'With `deploy`: also services that have it already, by the log, such as one that was changed by hand.',
    default: 'false',
  },
  {
    name: 'adopt',
    description:
      'With `deploy`: accept what is live, where the deployment log was lost and there is no copy of it.',
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
      'With `drift`: whether to keep one issue open while something differs. Needs `issues: write`.',
    default: 'false',
  },
  {
    name: 'dry-run',
    description:
      'Judge and show, and write nothing to GitHub. With `deploy`: only the plan, for the output `matrix`.',
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
    description: 'Not before this moment, in ISO 8601; empty where no clock decides.',
  },
  { name: 'report', description: 'The path of the report as JSON (`schemas/report.schema.json`).' },
  {
    name: 'matrix',
    description:
      'Of `deploy`: what has to be deployed, for `strategy.matrix`: `environment`, `service` and `target`, environments in order.',
  },
  { name: 'deployments', description: 'Of `deploy`: how many there are in the matrix.' },
  {
    name: 'refused',
    description:
      'Of `deploy`: how many promotions and changes of the rules landed without their evidence, and stay where they are. Of `drift`: how many instances are refused.',
  },
  {
    name: 'differs',
    description: 'Of `drift`: how many instances have something else than what is accepted.',
  },
  {
    name: 'unknown',
    description: 'Of `drift`: how many instances cannot be asked, or do not answer.',
  },
  {
    name: 'issue-url',
    description: 'Of `drift` with `issue`: the address of the open issue; empty without one.',
  },
  {
    name: 'pull-request-url',
    description: 'Of `promote` and `rollback`: the address of the pull request.',
  },
] as const satisfies readonly Output[];

export type OutputName = (typeof OUTPUTS)[number]['name'];
