// `command: summary` posts the summary of the last week as a comment on one issue. A second run for the same week finds the
// comment of the first, and edits it where it differs.
import { RUN_TEXTS, SUMMARY_ISSUE } from '#messages/action.ts';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { NotificationEvent } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import { isoOf } from '#domain/scalars.ts';
import { commentsOf } from '#adapters/github/comments.ts';
import { ownIssuesIn } from '#adapters/github/own-issues.ts';
import type { OwnIssue, OwnIssues } from '#app/own-issues.ts';
import { gathererIn } from './act.ts';
import { summaryOf } from '#app/summary/summary.ts';
import type { SummaryWindow } from '#app/summary/summary-window.ts';
import { summaryWindow } from '#app/summary/summary-window.ts';
import { renderSummaryMarkdown } from '#report/summary-markdown.ts';
import type { Summary } from '#report/summary-facts.ts';
import { summaryLines } from '#report/summary-text.ts';
import { summaryTitle } from '#report/summary-words.ts';
import { tipOf } from './deploy.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { notifySummary } from './notify.ts';

const LABEL = 'flaghoist-summary';

/** True when the comment of the week says what it has to say. */
export async function runSummary(job: Job, wiring: Wiring, output: JobOutput): Promise<boolean> {
  const { client, evaluator } = wiring;
  const tip = await tipOf(job, evaluator.repository);
  if (!tip.isCurrent) return output.errors([RUN_TEXTS.notFetched(job.defaultBranch)]);
  const marker = `<!-- flaghoist summary ${scopeOf(job)} -->`;
  const issues = ownIssuesIn(client, { marker, identity: job.identity, label: LABEL });
  // Also the first request, after which GitHub's clock is known.
  const earlier = await issues.all();
  if (earlier.kind !== 'known') return output.errors([earlier.why]);
  const gatherer = gathererIn(wiring);
  const window = summaryWindow('7d', null, await gatherer.clock.now());
  const request = { ...window, flags: job.form.flags, owner: null };
  const summary = await summaryOf(gatherer, tip.commit, request);
  const text = renderSummaryMarkdown(summary);
  if (job.dryRun) return output.weekly(text, null);
  const issue = await issueFor(issues, earlier.value, `${marker}\n${SUMMARY_ISSUE.about()}\n`);
  if (issue.kind !== 'known') return output.errors([issue.why]);
  const posted = await post(job, wiring, issue.value, weekOf(window), text);
  if (posted.kind !== 'known') return output.errors([posted.why]);
  await notifySummary(job, wiring, tip.commit, eventOf(job, summary, issue.value.url), output);
  return output.weekly(text, issue.value.url);
}

/** The same for each run of the same week. */
function eventOf(job: Job, summary: Summary, url: string): NotificationEvent {
  const { since, until } = summary;
  const scope = job.form.flags.length === 0 ? '' : ` ${scopeOf(job)}`;
  return {
    kind: 'summary',
    id: eventId('summary', null, null, `${isoOf(since)}${scope}`),
    at: until,
    flag: null,
    environment: null,
    owner: null,
    url,
    title: summaryTitle(summary),
    lines: summaryLines(summary, { colour: false }),
    markdown: renderSummaryMarkdown(summary),
  };
}

/** Runs for other flags have an issue of their own. */
function scopeOf({ root, form }: Job): string {
  return `${encodeURIComponent(root)} ${form.flags.join(',') || '*'}`;
}

function weekOf({ since, until }: SummaryWindow): string {
  return `${isoOf(since)} ${isoOf(until)}`;
}

/** The oldest open one. A person may have closed it, and the comments go on there. */
async function issueFor(
  issues: OwnIssues,
  earlier: readonly OwnIssue[],
  body: string,
): Promise<Finding<OwnIssue>> {
  const issue = earlier.find(({ isOpen }) => isOpen) ?? earlier[0];
  return issue === undefined ? issues.create(SUMMARY_ISSUE.title(), body) : known(issue);
}

async function post(
  job: Job,
  { client }: Wiring,
  { number }: OwnIssue,
  week: string,
  text: string,
): Promise<Finding<null>> {
  const marker = `<!-- flaghoist summary of ${week} -->`;
  const comments = commentsOf(client, { marker, identity: job.identity });
  const sticky = await comments.find(number);
  if (sticky.kind !== 'known') return sticky;
  const body = `${marker}\n${text}`;
  const isSame = sticky.value?.body === body && sticky.value.duplicates.length === 0;
  return isSame ? known(null) : comments.write(number, sticky.value, body);
}
