// One run of the action: it reads the trigger, does the work, and answers whether the job succeeded.
import { join } from 'node:path';
import type { Sha } from '#domain/scalars.ts';
import { openRepository } from '#adapters/git/repository.ts';
import type { Evaluated, Evaluator } from '#app/pulls/evaluate.ts';
import { NO_TRIGGER, evaluate } from '#app/pulls/evaluate.ts';
import type { PullRequest } from '#app/github.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import { withdrawClosed } from '#app/pulls/withdraw.ts';
import { judgeGroup } from '#app/pulls/merge-group.ts';
import { noteLanding } from '#app/pulls/note-landing.ts';
import { sweep } from '#app/pulls/sweep.ts';
import { MOST_WRITES_AN_HOUR } from '#app/pulls/write-budget.ts';
import { runComment, runUnclear } from './comment.ts';
import { runDeploy } from './deploy.ts';
import { runDrift } from './drift.ts';
import { startDue } from './due.ts';
import { runEdit } from './edit.ts';
import { runProposals } from './propose.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { notifyAfter } from './notify.ts';
import { reportSweep } from './sweep-summary.ts';
import { writeSweepMetrics } from './sweep-metrics.ts';
import { runRecheck } from './recheck.ts';
import { runRemovals } from './removals.ts';
import { runSummary } from './summary.ts';
import type { Trigger } from './trigger.ts';
import { triggerOf } from './trigger.ts';
import { runPage } from './page.ts';
import { runWatch } from './watch.ts';
import { wire } from './wire.ts';
import { COMMENT_TEXTS, ignoredText, RUN_TEXTS } from '#messages/action.ts';

/** Does what the event asks for. True when the job succeeded. */
export async function runAction(job: Job, output: JobOutput): Promise<boolean> {
  const trigger = triggerOf(job);
  if (trigger.kind === 'ignored') {
    output.info(ignoredText(trigger.because));
    return true;
  }
  if (job.identity === SHARED_LOGIN) output.info(RUN_TEXTS.forgeable());
  const repository = await openRepository(job.workspace, RUN_TEXTS.noCheckout());
  try {
    await repository.useToken(job.server, job.token);
    const preview = trigger.kind === 'pull-request' && trigger.preview;
    const wiring = wire(job, repository, preview);
    const judged: Evaluated[] = [];
    const succeeded = await perform(trigger, wiring, output, job, judged);
    await notifyAfter(trigger, job, wiring, judged, output);
    return succeeded;
  } finally {
    await repository.close();
  }
}

async function perform(
  trigger: Exclude<Trigger, { readonly kind: 'ignored' }>,
  wiring: Wiring,
  output: JobOutput,
  job: Job,
  /** Takes what a sweep has judged. */
  judged: Evaluated[],
): Promise<boolean> {
  const { evaluator } = wiring;
  switch (trigger.kind) {
    case 'pull-request':
      return output.pullRequest(await evaluate(evaluator, trigger.pull, trigger.evaluation));
    case 'closed':
      return output.errors(await withdrawClosed(evaluator, trigger.pull));
    case 'number':
      return judgeNumber(trigger.number, evaluator, output);
    case 'recheck':
      return runRecheck(trigger, job, wiring, output);
    case 'merge-group':
      return output.mergeGroup(await judgeGroup(evaluator, trigger.group));
    case 'relay':
      return judgeHead(trigger.head, evaluator, output);
    case 'push': {
      const landing = evaluator.dryRun ? null : await noteLanding(evaluator, trigger);
      const swept = await sweepAll(wiring, output, job, judged);
      if (swept) await writeSweepMetrics(job, wiring, output);
      const rewrite = rewriteErrors(trigger, landing?.missingTip ?? null);
      return output.errors([...rewrite, ...(landing?.troubles ?? [])]) && swept;
    }
    case 'sweep': {
      const swept = await sweepAll(wiring, output, job, judged);
      if (swept) await writeSweepMetrics(job, wiring, output);
      await runRemovals(job, wiring, output);
      // The sweep itself writes to no target.
      if (job.redeploy !== 'here') await startDue(job, wiring, output);
      return swept;
    }
    case 'deploy':
      return runDeploy(trigger, job, wiring, output);
    case 'drift':
      return runDrift(job, wiring, output);
    case 'page':
      return runPage(job, wiring, output);
    case 'watch':
      return runWatch(job, wiring, output);
    case 'summary':
      return runSummary(job, wiring, output);
    case 'comment':
      return runComment(trigger, job, wiring, output);
    case 'unclear':
      return runUnclear(trigger, job, wiring, output);
    case 'edit':
      return runEdit(job, wiring, output);
  }
}

async function judgeNumber(
  number: number,
  evaluator: Evaluator,
  output: JobOutput,
): Promise<boolean> {
  const pull = await evaluator.github.pullRequest(number);
  if (pull.kind !== 'known') return output.errors([pull.why]);
  if (pull.value.open) return output.pullRequest(await evaluate(evaluator, pull.value, NO_TRIGGER));
  output.info(COMMENT_TEXTS.notOpen(number));
  return true;
}

/** Judges the open pull requests with this head. The event does not name those from forks. */
async function judgeHead(head: Sha, evaluator: Evaluator, output: JobOutput): Promise<boolean> {
  const open = await evaluator.github.openPullRequests();
  if (open.kind !== 'known') return output.errors([open.why]);
  const pulls = open.value.filter((pull) => pull.head === head);
  if (pulls.length > 0) return judgeAll(pulls, evaluator, output);
  output.info(RUN_TEXTS.noPullWithHead(head.slice(0, 10)));
  return true;
}

async function judgeAll(
  pulls: readonly PullRequest[],
  evaluator: Evaluator,
  output: JobOutput,
): Promise<boolean> {
  const results = [];
  for (const pull of pulls) {
    results.push(await output.pullRequest(await evaluate(evaluator, pull, NO_TRIGGER)));
  }
  return results.every(Boolean);
}

async function sweepAll(
  wiring: Wiring,
  output: JobOutput,
  job: Job,
  judged: Evaluated[],
): Promise<boolean> {
  const { evaluator } = wiring;
  const options = { all: job.all, mostAnHour: MOST_WRITES_AN_HOUR };
  const swept = await sweep(evaluator, options, (line) => output.info(line));
  if (swept.kind !== 'known') return output.errors([swept.why]);
  judged.push(...swept.value.evaluated);
  const isDone = await reportSweep(swept.value, evaluator.github.spent(), output);
  // Only the workflow of the sweep may have the permissions to open pull requests.
  if (job.command === 'sweep') await runProposals(swept.value, job, wiring, output);
  return isDone;
}

/** The error for a push that rewrote the history of the default branch: a force-push, or a pushed merge. */
function rewriteErrors(
  { by, forced }: Extract<Trigger, { readonly kind: 'push' }>,
  missingTip: Sha | null,
): readonly string[] {
  if (forced) return [RUN_TEXTS.forced(by)];
  return missingTip === null ? [] : [RUN_TEXTS.offLine(by, missingTip.slice(0, 10))];
}

/** The path of the report, which later steps read. */
export function reportPath(folder: string): string {
  return join(folder, 'flaghoist-report.json');
}
