// After a sweep: the pull requests of the next steps of flags that say `propose: true`. What fails here fails no sweep,
// because its other work is done, and the next one tries again.
import { PROPOSAL_TEXTS } from '#messages/action.ts';
import { evidenceAboutSteps } from '#app/deploy/landed-evidence.ts';
import { propose } from '#app/propose/propose.ts';
import { unopened } from '#app/propose/steps.ts';
import type { Swept } from '#app/pulls/sweep.ts';
import { isLow } from '#app/pulls/sweep.ts';
import { hintOf } from '#app/refusal.ts';
import { actingIn, gathererIn } from './act.ts';
import type { Job } from './job.ts';
import type { JobOutput } from './job-output.ts';
import { reportProposals } from './proposal-summary.ts';
import type { Wiring } from './wire.ts';

export async function runProposals(
  swept: Swept,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<void> {
  const { github, repository } = wiring.evaluator;
  if (isLow(github.spent())) return;
  // A step that is opened is judged at the moment of the sweep, unless the default branch has moved since.
  const isSameBase = (await repository.remoteTip(github.defaultBranch)) === swept.base;
  const judging = isSameBase ? { ...wiring, evaluator: swept.judging } : wiring;
  const acting = actingIn(job, judging, output);
  const gatherer = gathererIn({ evaluator: swept.judging }, unopened(evidenceAboutSteps(github)));
  try {
    await reportProposals(await propose({ ...acting, gatherer, swept }), output);
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    output.warn(PROPOSAL_TEXTS.none((error as Error).message, hint));
  }
}
