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
      '`check` judges the pull request or merge group of the event; `sweep` judges every open pull request that touches flags again.',
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
      'With `sweep`: also pull requests that touch no flag. Once, when a repository adopts the check.',
    default: 'false',
  },
  {
    name: 'comment',
    description:
      'Whether to keep one comment on the pull request up to date. Needs `pull-requests: write`.',
    default: 'true',
  },
  {
    name: 'dry-run',
    description: 'Judge and show, and write nothing to GitHub.',
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
] as const satisfies readonly Output[];

export type OutputName = (typeof OUTPUTS)[number]['name'];
