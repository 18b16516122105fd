// What acting needs in a job, and what becomes of a landing that the job itself has made.
import { REDEPLOY_TEXTS } from '#messages/action.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Acting } from '#app/act/act.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import { evidenceAboutSteps } from '#app/accepted/landed-evidence.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import { gathererFor, trustedClock } from '#app/pulls/evaluator.ts';
import { runDeploy } from './deploy.ts';
import type { Actor, Job, JobOutput, Wiring } from './command.ts';

export function actingIn(job: Job, wiring: Wiring, output: JobOutput): Acting {
  const { evaluator } = wiring;
  return { evaluator, deploys };

  async function deploys(landing: Sha): Promise<Finding<string>> {
    if (job.redeploy === 'here') return deploysHere(landing);
    if (job.identity !== SHARED_LOGIN) return known(REDEPLOY_TEXTS.byPush());
    const { redeploy: file } = job;
    const started = await evaluator.github.startWorkflow({ file, inputs: { landing } });
    if (started.kind === 'known') return known(REDEPLOY_TEXTS.byWorkflow(file));
    return unreachable({ kind: 'redeploy-not-started', file, due: null, why: started.why });
  }

  /** Everywhere: the inputs of a form limit what it edits, and not what is deployed. */
  async function deploysHere(landing: Sha): Promise<Finding<string>> {
    const everywhere = { ...job, environments: [], services: [] };
    const trigger = { kind: 'deploy', after: landing } as const;
    const isDone = await runDeploy(trigger, everywhere, wiring, output);
    return isDone ? known(REDEPLOY_TEXTS.deployed()) : unreachable({ kind: 'deployed-in-part' });
  }
}

/** Judges with evidence of no pull request, unless there is another source of it. */
export function gathererIn(
  { evaluator }: Pick<Wiring, 'evaluator'>,
  evidence = evidenceAboutSteps(evaluator.github),
): Gatherer {
  return gathererFor(evaluator, trustedClock({ ...evaluator, dryRun: true }), evidence);
}

/**
 * The repository, with this author of every commit that names none. The address is the one that GitHub gives an account
 * with a private one.
 */
export function writingAs(
  repository: Repository,
  { login, id }: Actor,
  server: string,
): Repository {
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  const isPublic = host === '' || host === 'localhost' || /^[\d.]+$/.test(host);
  const prefix = id === '' ? '' : `${id}+`;
  const email = `${prefix}${login}@users.noreply.${isPublic ? 'github.com' : host}`;
  const author = { name: login, email };
  return {
    ...repository,
    commitOnBranch: (commit) => repository.commitOnBranch({ author, ...commit }),
  };
}
