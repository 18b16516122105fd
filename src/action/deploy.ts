// `command: deploy`: from the event to the tip, with GitHub's deployments as the log.
import { NO_EVIDENCE } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import { githubLog } from '#adapters/deployment-log/github-log.ts';
import { pipelineIn } from '#app/deploy/accepted.ts';
import type { Deployer, Tip } from '#app/deploy/deps.ts';
import type { Loader } from '#app/deps.ts';
import { gathererForLanding, landingsByPull } from '#app/deploy/landed-evidence.ts';
import type { DeployOptions } from '#app/deploy/round.ts';
import { deploy } from '#app/deploy/without-log.ts';
import { gathererFor } from '#app/pulls/evaluate.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { trustedClock } from '#app/pulls/trusted-clock.ts';
import { deployerOf } from '#wiring/deployer.ts';
import type { Job } from './job.ts';
import type { JobOutput } from './job-output.ts';
import type { DeployTrigger } from './trigger-command.ts';
import type { Wiring } from './wire.ts';

/** True when all of the tip runs. */
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
    ...(trigger.before === undefined ? {} : { before: await fetched(repository, trigger.before) }),
  };
  const deployed = await deploy({ ...(await deployerFor(trigger, job, wiring)), tip }, options);
  return output.deployment(deployed, dryRun);
}

/** With GitHub's deployments as the log. */
export async function deployerFor(
  { before }: Pick<DeployTrigger, 'before'>,
  job: Job,
  { client, evaluator }: Wiring,
): Promise<Omit<Deployer, 'tip'>> {
  const { identity, runUrl, workspace } = job;
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const none = { answer: () => Promise.resolve({ ...NO_EVIDENCE }) };
  const own = Object.entries(process.env);
  const isInput = ([name]: readonly [string, unknown]): boolean => name.startsWith('INPUT_');
  const key = process.env['FLAGHOIST_LOG_KEY'];
  const settings = await logSettings(evaluator, await tipOf(job, evaluator.repository));
  const deployer = await deployerOf(
    gathererFor(evaluator, clock, none),
    { repo: workspace, secrets: Object.fromEntries(own.filter(isInput)) },
    // A program that deploys has no use for our inputs, and the token is one of them.
    Object.fromEntries(own.filter((one) => !isInput(one))),
  );
  return {
    ...deployer,
    log: githubLog(client, {
      identity,
      ...settings,
      runUrl,
      ...(key === undefined ? {} : { key }),
    }),
    gathererFor: (landed) => Promise.resolve(gathererForLanding(evaluator, landed)),
    landingsIn: (range) => landingsByPull(evaluator, range, before ?? null),
    now: () => {
      const answered = evaluator.github.now();
      return answered.kind === 'known' ? answered.value : evaluator.machineClock();
    },
  };
}

/** Whose entries count, where the pipeline says so. */
async function logSettings(
  loader: Loader,
  { commit }: Tip,
): Promise<Pick<LogSettings, 'identity' | 'former'>> {
  const pipeline = await pipelineIn(loader, { commit, refusals: [] });
  const { identity, former } = pipeline?.deployments ?? {};
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(former === undefined ? {} : { former }),
  };
}

/** A branch that cannot be fetched is deployed as it was checked out: what comes down must not wait for GitHub. */
export async function tipOf({ defaultBranch }: Job, repository: Repository): Promise<Tip> {
  const found = await repository.fetchProposals(defaultBranch, []);
  if (found.kind === 'known') {
    const { base } = found.value;
    return { commit: base, pushed: base, isCurrent: true };
  }
  const head = await repository.resolve('HEAD');
  if (head === null) throw refusal('nothing has landed yet', 'land the flags first');
  return { commit: head, pushed: head, isCurrent: false };
}

async function fetched(repository: Repository, before: Sha | null): Promise<Sha | null> {
  if (before === null) return null;
  const found = await repository.fetchCommit(before, null);
  if (found.kind === 'known') return before;
  throw refusal(
    `the commit ${before.slice(0, 10)} cannot be fetched (${found.why}), so it is not known what has changed`,
    'check it out with fetch-depth: 0',
  );
}

/** What is named by hand must have landed (T43). */
async function demandLanded(
  { defaultBranch }: Job,
  repository: Repository,
  named: Sha,
  { commit, isCurrent }: Tip,
): Promise<void> {
  await repository.fetchCommit(named, null);
  if (!isCurrent || (await repository.isAncestor(named, commit))) return;
  throw refusal(
    `${named.slice(0, 10)} is not part of ${defaultBranch}`,
    'name a commit that has landed there',
  );
}
