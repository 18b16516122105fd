// What a deployment or a comparison of a job needs.
import { NO_EVIDENCE } from '#messages/missing.ts';
import { githubLog } from '#adapters/deployment-log/github-log.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import { gathererForLanding, landingsByPull } from '#app/accepted/landed-evidence.ts';
import { gathererFor, trustedClock } from '#app/pulls/evaluator.ts';
import { deployerOf } from '#wiring/deployer.ts';
import type { Job, Wiring } from './command.ts';
import type { DeployTrigger } from './trigger-command.ts';
import { tipOf } from './tip.ts';

/** What a deployment or a comparison needs, with GitHub's deployments as the log. */
export async function deployerFor(
  { before }: Pick<DeployTrigger, 'before'>,
  job: Job,
  { client, evaluator, key }: Wiring,
): Promise<Omit<Deployer, 'tip'>> {
  const { identity, root, runUrl } = job;
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const none = { answer: () => Promise.resolve({ ...NO_EVIDENCE }) };
  const variables = Object.entries(process.env);
  const isInput = ([name]: readonly [string, unknown]): boolean => name.startsWith('INPUT_');
  const { commit } = await tipOf(job, evaluator.repository);
  const pipeline = await pipelineIn(evaluator, { commit, refusals: [] });
  // The logins whose entries count. They are missing when the pipeline names none.
  const { identity: own, former } = pipeline?.deployments ?? {};
  const deployer = deployerOf(
    gathererFor(evaluator, clock, none),
    { root, secrets: Object.fromEntries(variables.filter(isInput)) },
    // Programs that deploy get no inputs, because the token is one of them.
    Object.fromEntries(variables.filter((variable) => !isInput(variable))),
  );
  return {
    ...deployer,
    log: githubLog(client, {
      identity: own ?? identity,
      root,
      ...(former === undefined ? {} : { former }),
      runUrl,
      ...(key === null ? {} : { key }),
    }),
    gathererFor: (landed) => Promise.resolve(gathererForLanding(evaluator, landed)),
    landingsIn: (range) => landingsByPull(evaluator, range, before ?? null),
    now: () => {
      const now = evaluator.github.now();
      return now.kind === 'known' ? now.value : evaluator.machineClock();
    },
  };
}
