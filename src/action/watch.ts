// `command: watch` looks at every exposure that rose. After a breach it opens the rollback and its issue, and finishes what
// it has opened. An event is only a hint to look: what it says is never read.
import { setTimeout } from 'node:timers/promises';
import { commentsOf } from '#adapters/github/comments.ts';
import { watchIssuesIn } from '#adapters/github/watch-issues.ts';
import { environmentsAt } from '#app/accepted/accepted-state.ts';
import { watchRound } from '#app/watch/round.ts';
import { STRANGE_MARKER } from '#app/watch/rollback-text.ts';
import { actingIn, gathererIn } from './act.ts';
import { startDue } from './due.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { reportWatch } from './watch-summary.ts';

/** True when all that had to be done was done. */
export async function runWatch(job: Job, wiring: Wiring, output: JobOutput): Promise<boolean> {
  const { client, evaluator, watches } = wiring;
  const fetched = await evaluator.repository.fetchProposals(job.defaultBranch, []);
  if (fetched.kind !== 'known') return output.errors([fetched.why]);
  const { base } = fetched.value;
  const web = `${job.server}/${job.repository}`;
  const round = await watchRound({
    ...actingIn(job, wiring, output),
    gatherer: gathererIn(wiring),
    base,
    log: watches,
    environments: await environmentsAt(evaluator, base),
    flags: job.form.flags,
    issues: watchIssuesIn(client, job.identity),
    remarks: commentsOf(client, { marker: STRANGE_MARKER, identity: job.identity }),
    graphs: process.env['FLAGHOIST_GRAPH_URL'] || null,
    web,
    pause: job.event === 'repository_dispatch' ? waits : null,
    isDry: job.dryRun,
  });
  if (round.kind !== 'known') return output.errors([round.why]);
  const { looked, merges, acts, warnings, troubles } = round.value;
  warnings.forEach((line) => output.warn(line));
  const isDone = await reportWatch(looked, acts, web, output);
  // A run that was killed after its merge has started no deployment.
  if (merges.length > 0) await startDue(job, wiring, output);
  return output.errors(troubles) && isDone;
}

async function waits(seconds: number): Promise<void> {
  await setTimeout(seconds * 1000);
}
