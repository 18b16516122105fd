// `command: deploy`: from the event to a landing, from GitHub's deployments to a record.
import { NO_EVIDENCE } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import { githubRecord } from '#adapters/deploy/record-github.ts';
import { deployAnyway } from '#app/deploy/deploy-anyway.ts';
import type { Deployer, Landed } from '#app/deploy/deps.ts';
import { parentOf } from '#app/deploy/parent.ts';
import { gathererForLanding, landingsByPull } from '#app/deploy/landed-evidence.ts';
import { gathererFor } from '#app/pulls/evaluate.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { trustedClock } from '#app/pulls/trusted-clock.ts';
import { deployerOf } from '../cli/deploy-context.ts';
import type { Environment } from './environment.ts';
import type { Speaker } from './speaker.ts';
import type { DeployTrigger } from './trigger-landing.ts';
import type { Wired } from './wiring.ts';

/** True when everything went out that should. */
export async function runDeploy(
  trigger: DeployTrigger,
  given: Environment,
  wiring: Wired,
  speaker: Speaker,
): Promise<boolean> {
  const { repository } = wiring.evaluator;
  const landed = await landedBy(trigger, given, repository);
  const deployer = await deployerFor(given, wiring);
  const { dryRun, again, environments, services } = given;
  const options = {
    ...landed,
    dryRun,
    again,
    environments: environments.length === 0 ? null : environments,
    services: services.length === 0 ? null : services,
  };
  const deployed = await deployAnyway(deployer, options, () => tipOf(given, repository));
  return speaker.deployed(deployed, dryRun);
}

async function deployerFor(given: Environment, { client, evaluator }: Wired): Promise<Deployer> {
  const { identity, runUrl, workspace } = given;
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const none = { answer: () => Promise.resolve({ ...NO_EVIDENCE }) };
  const own = Object.entries(process.env);
  const isInput = ([name]: readonly [string, unknown]): boolean => name.startsWith('INPUT_');
  const deployer = await deployerOf(
    gathererFor(evaluator, clock, none),
    { repo: workspace, secrets: Object.fromEntries(own.filter(isInput)) },
    // A program that deploys has no use for our inputs, and the token is one of them.
    Object.fromEntries(own.filter((one) => !isInput(one))),
  );
  return {
    ...deployer,
    record: githubRecord(client, { identity, runUrl }),
    gathererFor: (landed) => Promise.resolve(gathererForLanding(evaluator, landed)),
    landingsIn: (pushed) => landingsByPull(evaluator, pushed),
    now: () => {
      const told = evaluator.github.now();
      return told.kind === 'known' ? told.value : evaluator.machineClock();
    },
  };
}

/** Both of its ends, with everything in between, are here afterwards. */
async function landedBy(
  { before, after: named }: DeployTrigger,
  given: Environment,
  repository: Repository,
): Promise<Landed> {
  const after = named ?? (await tipOf(given, repository)) ?? (await repository.resolve('HEAD'));
  if (after === null) throw refusal('nothing has landed yet', 'land the flags first');
  await demand(repository, after);
  if (named !== null && before === undefined) await demandLanded(given, repository, after);
  const from = before === undefined ? await parentOf(repository, after) : before;
  if (from === null) return { before: null, after };
  await demand(repository, from);
  // A shallow checkout is deepened on the way to the answer.
  await repository.isAncestor(from, after);
  return { before: from, after };
}

async function demand(repository: Repository, sha: Sha): Promise<void> {
  const found = await repository.fetchCommit(sha, null);
  if (found.kind === 'known') return;
  throw refusal(
    `the commit ${sha.slice(0, 10)} cannot be fetched (${found.why}), so nobody can say what has changed`,
    'check it out with fetch-depth: 0',
  );
}

/** Whoever names a commit by hand may not name one that has not landed (T43). */
async function demandLanded(given: Environment, repository: Repository, after: Sha): Promise<void> {
  const tip = await tipOf(given, repository);
  if (tip !== null && (await repository.isAncestor(after, tip))) return;
  throw refusal(
    `${after.slice(0, 10)} is no part of ${given.defaultBranch}`,
    'name a commit that has landed there',
  );
}

async function tipOf({ defaultBranch }: Environment, repository: Repository): Promise<Sha | null> {
  const fetched = await repository.fetchProposals(defaultBranch, []);
  return fetched.kind === 'known' ? fetched.value.base : null;
}
