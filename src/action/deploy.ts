// `command: deploy` brings the tip of the default branch to its services. GitHub's deployments are the log.
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Sha } from '#domain/scalars.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import { KEY_VARIABLE } from '#adapters/system/log-key.ts';
import { githubLog } from '#adapters/deployment-log/github-log.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { Deployer, Tip } from '#app/deploy-ports.ts';
import type { Loader, Repository } from '#app/ports.ts';
import { gathererForLanding, landingsByPull } from '#app/accepted/landed-evidence.ts';
import type { DeployOptions } from '#app/deploy/round.ts';
import { deploy } from '#app/deploy/without-log.ts';
import { gathererFor, trustedClock } from '#app/pulls/evaluator.ts';
import { refusal } from '#app/refusal.ts';
import { deployerOf } from '#wiring/deployer.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import type { DeployTrigger } from './trigger-command.ts';

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

/** What a deployment or a comparison needs, with GitHub's deployments as the log. */
export async function deployerFor(
  { before }: Pick<DeployTrigger, 'before'>,
  job: Job,
  { client, evaluator }: Wiring,
): Promise<Omit<Deployer, 'tip'>> {
  const { identity, root, runUrl } = job;
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const none = { answer: () => Promise.resolve({ ...NO_EVIDENCE }) };
  const variables = Object.entries(process.env);
  const isInput = ([name]: readonly [string, unknown]): boolean => name.startsWith('INPUT_');
  const key = process.env[KEY_VARIABLE];
  const settings = await logSettings(evaluator, await tipOf(job, evaluator.repository));
  const deployer = deployerOf(
    gathererFor(evaluator, clock, none),
    { root, secrets: Object.fromEntries(variables.filter(isInput)) },
    // Programs that deploy get no inputs, because the token is one of them.
    Object.fromEntries(variables.filter((variable) => !isInput(variable))),
  );
  return {
    ...deployer,
    log: githubLog(client, {
      identity,
      root,
      ...settings,
      runUrl,
      ...(key === undefined ? {} : { key }),
    }),
    gathererFor: (landed) => Promise.resolve(gathererForLanding(evaluator, landed)),
    landingsIn: (range) => landingsByPull(evaluator, range, before ?? null),
    now: () => {
      const now = evaluator.github.now();
      return now.kind === 'known' ? now.value : evaluator.machineClock();
    },
  };
}

/** The logins whose entries count. They are missing when the pipeline names none. */
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

/** The tip of the default branch, or the commit that is checked out: a rollback must not wait for GitHub. */
export async function tipOf({ defaultBranch }: Job, repository: Repository): Promise<Tip> {
  const fetched = await repository.fetchProposals(defaultBranch, []);
  if (fetched.kind === 'known') {
    const { base } = fetched.value;
    return { commit: base, pushed: base, isCurrent: true };
  }
  const head = await repository.resolve('HEAD');
  if (head === null) throw refusal('deploy/no-commit');
  return { commit: head, pushed: head, isCurrent: false };
}

async function fetchedCommit(repository: Repository, before: Sha | null): Promise<Sha | null> {
  if (before === null) return null;
  const commit = await repository.fetchCommit(before, null);
  if (commit.kind === 'known') return before;
  throw refusal('deploy/not-fetched', { commit: before, why: commit.why });
}

/** The input may name any commit, so only one that has landed is accepted. */
async function demandLanded(
  { defaultBranch }: Job,
  repository: Repository,
  landing: Sha,
  { commit, isCurrent }: Tip,
): Promise<void> {
  await repository.fetchCommit(landing, null);
  if (!isCurrent || (await repository.isAncestor(landing, commit))) return;
  throw refusal('deploy/not-landed', { commit: landing, branch: defaultBranch, named: 'input' });
}
