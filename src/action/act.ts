// What acting needs in a job, and what becomes of a landing that the job itself has made.
import { REDEPLOY_TEXTS } from '#messages/action.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Acting } from '#app/act/act.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import { runDeploy } from './deploy.ts';
import type { Job } from './job.ts';
import type { JobOutput } from './job-output.ts';
import type { Wiring } from './wire.ts';

export function actingIn(job: Job, wiring: Wiring, output: JobOutput): Acting {
  const { evaluator } = wiring;
  return { evaluator, deploys };

  async function deploys(landing: Sha): Promise<Finding<string>> {
    if (job.redeploy === 'here') return deploysHere(landing);
    if (job.identity !== SHARED_LOGIN) return known(REDEPLOY_TEXTS.byPush());
    const { redeploy: file } = job;
    const started = await evaluator.github.startWorkflow({ file, inputs: { landing } });
    if (started.kind === 'known') return known(REDEPLOY_TEXTS.byWorkflow(file));
    return unreachable(REDEPLOY_TEXTS.notStarted(file, started.why));
  }

  /** Everywhere: the inputs of a form limit what it edits, and not what is deployed. */
  async function deploysHere(landing: Sha): Promise<Finding<string>> {
    const everywhere = { ...job, environments: [], services: [] };
    const trigger = { kind: 'deploy', after: landing } as const;
    const isDone = await runDeploy(trigger, everywhere, wiring, output);
    return isDone ? known(REDEPLOY_TEXTS.deployed()) : unreachable(REDEPLOY_TEXTS.inPart());
  }
}
