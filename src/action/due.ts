// After a sweep, and after a watch that has merged lately: what is due is deployed. A run that was killed between its merge
// and the deployment is finished so, and a refused landing is deployed once its evidence is there.
import { REDEPLOY_TEXTS } from '#messages/action.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { DueDeployment } from '#app/accepted/due.ts';
import { dueDeployment } from '#app/accepted/due.ts';
import { isLow } from '#app/pulls/sweep.ts';
import { hintOf } from '#app/refusal.ts';
import { actingIn } from './act.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { fetchedTip } from './tip.ts';
import { deployerFor } from './deployer-for.ts';

/** What fails here fails no run: its other work is done, and the next one tries again. */
export async function startDue(job: Job, wiring: Wiring, output: JobOutput): Promise<void> {
  const { evaluator } = wiring;
  const { github } = evaluator;
  if (job.dryRun || isLow(github.spent())) return;
  try {
    const tip = await fetchedTip(evaluator.repository);
    if (tip === null) return;
    const pipeline = await pipelineIn(evaluator, { commit: tip, refusals: [] });
    if (pipeline === null || !deploysByLog(pipeline)) return;
    const due = await dueDeployment(await deployerFor({}, job, wiring), tip);
    if (due !== null) await startFor(due);
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    output.warn(REDEPLOY_TEXTS.unknown((error as Error).message, hint));
  }

  async function startFor({ tip, because }: DueDeployment): Promise<void> {
    const { redeploy: file } = job;
    if (file === 'here') {
      await actingIn(job, wiring, output).deploys(tip);
      return;
    }
    const running = await github.isRunning({ file, head: tip });
    if (running.kind === 'known' && running.value) {
      return output.info(REDEPLOY_TEXTS.running(file, tip.slice(0, 10)));
    }
    const started = await github.startWorkflow({ file, inputs: { landing: tip } });
    if (started.kind === 'known') {
      return output.info(REDEPLOY_TEXTS.started(file, because));
    }
    output.warn({ kind: 'redeploy-not-started', file, due: because, why: started.why });
  }
}

/** Whether its deployments are on GitHub's log. */
function deploysByLog({ services, deployments }: Pipeline): boolean {
  const isOnGitHub = (deployments?.log ?? 'github') === 'github';
  return isOnGitHub && services.some(({ deploy = [] }) => deploy.length > 0);
}
