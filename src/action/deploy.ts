// `command: deploy` brings the tip of the default branch to its services. GitHub's deployments are the log.
import type { Tip } from '#app/deploy-ports.ts';
import type { DeployOptions } from '#app/deploy/round.ts';
import { deploy } from '#app/deploy/without-log.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import type { DeployTrigger } from './trigger-command.ts';
import { tipOf, fetchedCommit, demandLanded } from './tip.ts';
import { deployerFor } from './deployer-for.ts';

/** True when every service runs the tip. */
export async function runDeploy(
  trigger: DeployTrigger,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<boolean> {
  const { repository } = wiring.evaluator;
  const tip = (): Promise<Tip> => tipOf(job, repository);
  if (trigger.after !== null && trigger.before === undefined) {
    await demandLanded(job, repository, trigger.after, await tip());
  }
  const { dryRun, force, adopt, environments, services } = job;
  const options: DeployOptions = {
    dryRun,
    force,
    adopt,
    environments: environments.length === 0 ? null : environments,
    services: services.length === 0 ? null : services,
    ...(trigger.before === undefined
      ? {}
      : { before: await fetchedCommit(repository, trigger.before) }),
  };
  const deployed = await deploy({ ...(await deployerFor(trigger, job, wiring)), tip }, options);
  return output.deployment(deployed, dryRun);
}
