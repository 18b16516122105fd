// The branch of a proposed step. Its name is the lock, so that two sweeps at once open one pull request.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { PullRequest } from '#app/github.ts';
import { fromBranch, inBranch } from '#app/edit/edit-plan.ts';
import { ownBranchOf } from '#app/github.ts';
import type { NextStep } from './steps.ts';

const PREFIX = 'flaghoist/next/';

/** Named after the landing that the step goes on from: a person who closes one has decided until the next landing. */
export function branchFor(step: NextStep): string {
  const { environment, flag, percent, landing } = step;
  return `${PREFIX}${inBranch(`${environment}/${flag}`)}/${percent}/${landing.slice(0, 12)}`;
}

/** An open pull request that a sweep has opened. */
export interface OpenProposal {
  readonly pull: PullRequest;
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly percent: number;
  readonly branch: string;
}

/** Those of our own login, oldest first. */
export function proposalsAmong(
  pulls: readonly PullRequest[],
  { identity, into }: { readonly identity: string; readonly into: string },
): readonly OpenProposal[] {
  return pulls
    .filter((pull) => pull.open && pull.author === identity && pull.into === into)
    .toSorted((a, b) => a.number - b.number)
    .flatMap((pull) => {
      const branch = ownBranchOf(pull) ?? '';
      const match = /^flaghoist\/next\/([^/]+)\/(.+)\/([\d.]+)\/[0-9a-f]{12}$/.exec(branch);
      if (match === null) return [];
      const [, environment = '', flag = '', percent] = match;
      return [
        {
          pull,
          branch,
          environment: fromBranch(environment) as EnvironmentName,
          flag: fromBranch(flag) as FlagKey,
          percent: Number(percent),
        },
      ];
    });
}

export function isFor({ environment, percent }: OpenProposal, step: NextStep): boolean {
  return environment === step.environment && percent === step.percent;
}
