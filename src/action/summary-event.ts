// The summary of a week as a notification.
import type { NotificationEvent } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import { isoOf } from '#domain/scalars.ts';
import { renderSummaryMarkdown } from '#report/summary-markdown.ts';
import type { Summary } from '#report/summary-facts.ts';
import { summaryLines } from '#report/summary-text.ts';
import { summaryTitle } from '#report/summary-words.ts';
import type { Job } from './command.ts';
import { scopeOf } from './summary-issue.ts';

/** The same for each run of the same week. */
export function summaryEvent(job: Job, summary: Summary, url: string): NotificationEvent {
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
