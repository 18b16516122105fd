// After a sweep: one issue for each flag that is due for removal. What fails here fails no sweep, because its other work is
// done, and the next one tries again.
import { REMOVAL_TEXTS } from '#messages/action.ts';
import { ownIssuesIn } from '#adapters/github/own-issues.ts';
import { gathererIn } from './act.ts';
import { isLow } from '#app/pulls/sweep.ts';
import { hintOf } from '#app/refusal.ts';
import type { RemovalText } from '#app/removal/removal-issues.ts';
import { keepRemovalIssues, REMOVAL_LABEL, removalMarker } from '#app/removal/removal-issues.ts';
import type { DueFlag } from '#app/removal/standing.ts';
import { standingsAt } from '#app/removal/standing.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { tipOf } from './tip.ts';
import { removalText } from './removal-text.ts';

/** Only the workflow of the sweep may have the permission to open issues. */
export async function runRemovals(job: Job, wiring: Wiring, output: JobOutput): Promise<void> {
  const { github } = wiring.evaluator;
  if (job.command !== 'sweep' || job.dryRun || isLow(github.spent())) return;
  try {
    await keepRemovals(job, wiring, output);
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    output.warn(REMOVAL_TEXTS.notRead((error as Error).message, hint));
  }
}

async function keepRemovals(job: Job, wiring: Wiring, output: JobOutput): Promise<void> {
  const { client, evaluator } = wiring;
  const tip = await tipOf(job, evaluator.repository);
  if (!tip.isCurrent) return;
  const gatherer = gathererIn(wiring);
  const standings = await standingsAt(gatherer, tip.commit);
  if (standings === null) return;
  const { root, identity } = job;
  const options = { marker: removalMarker(root), identity, label: REMOVAL_LABEL };
  const textOf = (flag: DueFlag): RemovalText => removalText(flag, standings.now, job);
  const deps = { issues: ownIssuesIn(client, options), root, textOf };
  const { changes, troubles } = await keepRemovalIssues(deps, standings);
  changes.forEach((line) => output.info(line));
  troubles.forEach((why) => output.warn(REMOVAL_TEXTS.trouble(why)));
}
