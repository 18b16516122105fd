// The issue of a breach. It is ours when we opened it and it begins with our marker: a label alone could be set by others.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { labelOf, ROLLED_BACK_LABEL } from '#domain/labels.ts';
import { isoOf, parseFlagKey } from '#domain/scalars.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import type { BreachIssue } from '#app/notify/source-events.ts';
import type { NewWatchIssue, WatchIssue, WatchIssues } from '#app/watch/issue.ts';
import { VARIABLES_MARKER, WATCH_MARKER } from '#app/watch/issue.ts';
import type { Client, IssueAnswer } from './client.ts';
import { momentOf } from './status-history.ts';

export function watchIssuesIn(client: Client, identity: string): WatchIssues {
  const path = `${client.path}/issues`;
  return { find, create, close };

  async function find(
    marker: string,
    labels: readonly string[],
  ): Promise<Finding<WatchIssue | null>> {
    const query = { labels: labels.join(','), state: 'all', sort: 'created', direction: 'asc' };
    const issues = await client.all<IssueAnswer>(path, query);
    if (issues.kind !== 'known') return issues;
    // One that any workflow could have written, perhaps closed, keeps no issue of ours away.
    const existing = issues.value.find(
      (issue) =>
        isOfWatch(issue, identity) &&
        issue.user?.login === identity &&
        issue.body?.startsWith(marker) === true,
    );
    return known(existing === undefined ? null : issueOf(existing));
  }

  async function create({ title, body, labels }: NewWatchIssue): Promise<Finding<WatchIssue>> {
    const opened = await client.send<IssueAnswer>('POST', path, { title, body, labels });
    if (opened.kind !== 'known') return opened;
    const { number } = opened.value;
    // Without its labels it stops no promotion.
    return isOfWatch(opened.value, identity)
      ? known(issueOf(opened.value))
      : unreachable({ kind: 'issue-not-ours', issue: number });
  }

  function close({ number }: WatchIssue): Promise<Finding<object>> {
    const state = { state: 'closed', state_reason: 'not_planned' };
    return client.send('PATCH', `${path}/${number}`, state);
  }
}

/** Those that watches opened, open or closed, and that changed since then. */
export async function breachIssuesIn(
  client: Client,
  identity: string,
  since: Instant,
): Promise<Finding<readonly BreachIssue[]>> {
  const query = { labels: ROLLED_BACK_LABEL, state: 'all', since: isoOf(since) };
  const issues = await client.all<IssueAnswer>(`${client.path}/issues`, query);
  if (issues.kind !== 'known') return issues;
  return known(
    issues.value
      .filter((issue) => isOfWatch(issue, identity))
      .map(({ number, html_url: url, body, created_at: at }) => ({
        number,
        url,
        body: body ?? '',
        openedAt: momentOf(at),
      })),
  );
}

/** Has the labels of a watch, too. */
function isOfWatch(issue: IssueAnswer, identity: string): boolean {
  const names = issue.labels.map((label) =>
    typeof label === 'string' ? label : (label.name ?? ''),
  );
  const isLabelled = names.some((name) => name.toLowerCase() === ROLLED_BACK_LABEL);
  return isLabelled && labelsOfWatch(issue, identity).length > 0;
}

/**
 * The labels with which a watch has opened an issue, by its text, which fewer people may change; none: no watch has. One of
 * any workflow's token counts beside ours, because the watch may run with another token than the gate. It only makes
 * promotions wait.
 */
export function labelsOfWatch(
  { user, body, pull_request: pull }: IssueAnswer,
  identity: string,
): readonly string[] {
  const marked = body?.startsWith(WATCH_MARKER) === true ? body.slice(WATCH_MARKER.length) : '';
  const flag = parseFlagKey(/^\S+ (\S+) /.exec(marked)?.[1] ?? '');
  const isByWatch = user?.login === identity || user?.login === SHARED_LOGIN;
  if (flag === null || !isByWatch || pull !== undefined) return [];
  return [labelOf(flag), ROLLED_BACK_LABEL];
}

/** The variables that the flag filled when a watch opened the issue; none where its text does not say. */
export function variablesOfWatch({ body }: Pick<IssueAnswer, 'body'>): readonly string[] {
  const line = (body ?? '').split('\n').find((text) => text.startsWith(VARIABLES_MARKER)) ?? '';
  return line
    .slice(VARIABLES_MARKER.length)
    .split(' ')
    .filter((word) => word.includes('/'));
}

function issueOf({ number, html_url: url }: IssueAnswer): WatchIssue {
  return { number, url };
}
