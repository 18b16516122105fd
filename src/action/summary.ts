// `command: summary` posts the summary of the last week as a comment on one issue. A second run for the same week finds the
// comment of the first, and edits it where it differs.
import { RUN_TEXTS } from '#messages/action.ts';
import { gathererIn } from './act.ts';
import { summaryOf } from '#app/summary/summary.ts';
import { summaryWindow } from '#app/summary/summary-window.ts';
import { renderSummaryMarkdown } from '#report/summary-markdown.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { notifySummary } from './notify.ts';
import { tipOf } from './tip.ts';
import { issueFor, postSummary, summaryIssues } from './summary-issue.ts';
import { summaryEvent } from './summary-event.ts';

/** True when the comment of the week says what it has to say. */
export async function runSummary(job: Job, wiring: Wiring, output: JobOutput): Promise<boolean> {
  const { client, evaluator } = wiring;
  const tip = await tipOf(job, evaluator.repository);
  if (!tip.isCurrent) return output.errors([RUN_TEXTS.notFetched(job.defaultBranch)]);
  const issues = summaryIssues(job, client);
  // Also the first request, after which GitHub's clock is known.
  const earlier = await issues.all();
  if (earlier.kind !== 'known') return output.errors([earlier.why]);
  const gatherer = gathererIn(wiring);
  const window = summaryWindow('7d', null, await gatherer.clock.now());
  const request = { ...window, flags: job.form.flags, owner: null };
  const summary = await summaryOf(gatherer, tip.commit, request);
  const text = renderSummaryMarkdown(summary);
  if (job.dryRun) return output.weekly(text, null);
  const issue = await issueFor(issues, earlier.value, job);
  if (issue.kind !== 'known') return output.errors([issue.why]);
  const posted = await postSummary(job, client, issue.value, { window, text });
  if (posted.kind !== 'known') return output.errors([posted.why]);
  await notifySummary(job, wiring, tip.commit, summaryEvent(job, summary, issue.value.url), output);
  return output.weekly(text, issue.value.url);
}
