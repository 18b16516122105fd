// `--land`: merges a rollback into the default branch, pushes that, and deploys it from here where the pipeline leaves that to
// a clone.
import { tipOf } from '#app/check.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Sha } from '#domain/names.ts';
import { EXIT } from './exit-codes.ts';
import type { DeployCommandOptions } from './deploy.ts';
import { remark } from './output.ts';

/** The name of the branch that a landing goes to. */
export async function defaultBranchOf(repository: Repository): Promise<string> {
  const branch = await repository.defaultBranch();
  const name = 'branch' in branch ? branch.branch : null;
  if (name === null) throw refusal('land/no-branch');
  return name;
}

/** The newest tip of the default branch, fetched where there is a remote. */
export async function freshTip(repository: Repository): Promise<Sha | null> {
  const branch = await repository.defaultBranch();
  if (branch.kind !== 'remote' || branch.branch === null) return tipOf(repository, branch);
  const fetched = await repository.fetchProposals(branch.branch, [], FETCH_TIMEOUT);
  return fetched.kind === 'known' ? fetched.value.base : tipOf(repository, branch);
}

/** In seconds. */
const FETCH_TIMEOUT = 10;

export interface Landing {
  readonly repository: Repository;
  readonly base: Sha;
  readonly pipeline: Pipeline | null;
  readonly options: DeployCommandOptions;
}

/** The exit code: of the deployment, or 3 where the branch could not be landed. */
export async function landAndDeploy(
  { repository, base, pipeline, options }: Landing,
  { commit }: WrittenEdit,
): Promise<number> {
  const into = await defaultBranchOf(repository);
  const landed = await repository.land(commit, into, base);
  if (landed.kind === 'refused') {
    remark(
      `the remote did not take it on ${into}: ${landed.why}\n  open a pull request instead: the same command with --pull-request in place of --land`,
    );
    return EXIT.wait;
  }
  remark(`landed on ${into}: ${commit.slice(0, 10)}`);
  if (!landed.isHere) remark(`the local ${into} has other work, and stays where it is: git pull`);
  const why = notDeployedHere(pipeline);
  if (why !== null) {
    remark(why);
    return EXIT.pass;
  }
  const { runDeploy } = await import('./deploy.ts');
  return runDeploy([], { ...options, after: commit });
}

/** Why this clone does not deploy; null: it does. */
function notDeployedHere(pipeline: Pipeline | null): string | null {
  const hasTargets = pipeline?.services.some(({ deploy = [] }) => deploy.length > 0) === true;
  if (!hasTargets) return 'nothing is deployed from here: the pipeline has no deploy targets';
  const isRemote = pipeline?.deployments?.log === 'github';
  return isRemote ? 'the deploy workflow on GitHub brings it to the services' : null;
}
