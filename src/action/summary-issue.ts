// The issue of the weekly summaries, and the comment of a week on it.
import { SUMMARY_ISSUE } from '#messages/action.ts';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import { isoOf } from '#domain/scalars.ts';
import { commentsOf } from '#adapters/github/comments.ts';
import type { OwnIssue, OwnIssues } from '#app/own-issues.ts';
import type { Client } from '#adapters/github/client.ts';
import { ownIssuesIn } from '#adapters/github/own-issues.ts';
import type { SummaryWindow } from '#app/summary/summary-window.ts';
import type { Job } from './command.ts';

const LABEL = 'flaghoist-summary';

/** The issues that the job has opened for its summaries. */
export function summaryIssues(job: Job, client: Client): OwnIssues {
  return ownIssuesIn(client, { marker: markerOf(job), identity: job.identity, label: LABEL });
}

function markerOf(job: Job): string {
  return `<!-- flaghoist summary ${scopeOf(job)} -->`;
}

/** The oldest open one. A person may have closed it, and the comments go on there. */
export async function issueFor(
  issues: OwnIssues,
  earlier: readonly OwnIssue[],
  job: Job,
): Promise<Finding<OwnIssue>> {
  const body = `${markerOf(job)}\n${SUMMARY_ISSUE.about()}\n`;
  const issue = earlier.find(({ isOpen }) => isOpen) ?? earlier[0];
  return issue === undefined ? issues.create(SUMMARY_ISSUE.title(), body) : known(issue);
}

interface WeeklyText {
  readonly window: SummaryWindow;
  readonly text: string;
}

/** Writes the comment of the week, or edits it where it differs. */
export async function postSummary(
  job: Job,
  client: Client,
  { number }: OwnIssue,
  { window, text }: WeeklyText,
): Promise<Finding<null>> {
  const marker = `<!-- flaghoist summary of ${weekOf(window)} -->`;
  const comments = commentsOf(client, { marker, identity: job.identity });
  const sticky = await comments.find(number);
  if (sticky.kind !== 'known') return sticky;
  const body = `${marker}\n${text}`;
  const isSame = sticky.value?.body === body && sticky.value.duplicates.length === 0;
  return isSame ? known(null) : comments.write(number, sticky.value, body);
}

/** Runs for other flags have an issue of their own. */
export function scopeOf({ root, form }: Job): string {
  return `${encodeURIComponent(root)} ${form.flags.join(',') || '*'}`;
}

function weekOf({ since, until }: SummaryWindow): string {
  return `${isoOf(since)} ${isoOf(until)}`;
}
