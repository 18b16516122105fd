// Issues by label. One run asks for the same labels once, however many pull requests it judges. Several labels are asked
// for in one request.
import type { Ask, Finding, Issue } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Duration, Instant } from '#domain/scalars.ts';
import { instant, isoOf } from '#domain/scalars.ts';
import { GITHUB_TEXTS } from '#messages/github.ts';
import type { NotedIssue } from '#app/github.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import { ROLLED_BACK_LABEL } from '#domain/labels.ts';
import type { Client, IssueAnswer, Query } from './client.ts';
import { momentOf } from './status-history.ts';
import { labelsOfWatch, variablesOfWatch } from './watch-issues.ts';
import type { IssueFilter } from './together.ts';
import { newestIssues } from './together.ts';

type IssuesAsk = Extract<Ask, { kind: 'issues' }>;

export interface Issues {
  /** Open ones with these labels, and those that may have been closed inside the window. */
  labelled(asks: readonly IssuesAsk[]): Promise<Finding<readonly Issue[]>>;
  /** Adds the issues that an earlier run noted, with the labels that they had then. */
  withNoted(
    issues: readonly Issue[],
    noted: readonly NotedIssue[],
  ): Promise<Finding<readonly Issue[]>>;
}

export function issuesIn(client: Client, identity: string): Issues {
  const path = `${client.path}/issues`;
  const reads = new Map<string, Promise<Finding<readonly IssueAnswer[]>>>();
  return { labelled, withNoted };

  async function labelled(asks: readonly IssuesAsk[]): Promise<Finding<readonly Issue[]>> {
    const issues = new Map<number, Issue>();
    const filters = asks.flatMap(filtersOf);
    readTogether(filters);
    for (const filter of filters) {
      const answers = await matching(filter);
      if (answers.kind !== 'known') return answers;
      for (const answer of answers.value) {
        const isWanted = 'label' in filter || labelsOfWatch(answer, identity).length > 0;
        if (isWanted && answer.pull_request === undefined)
          issues.set(answer.number, issueOf(answer, identity));
      }
    }
    return known([...issues.values()]);
  }

  /** An issue that a watch has opened counts also where its labels were taken off. */
  function filtersOf({ labels, window }: IssuesAsk): readonly IssueFilter[] {
    const logins = labels.includes(ROLLED_BACK_LABEL) ? [identity, SHARED_LOGIN] : [];
    const edges = window === 0 ? [null] : [null, isoOf(edgeOf(window, client.now()))];
    return [
      ...labels.flatMap((label) => edges.map((closedSince) => ({ label, closedSince }))),
      ...[...new Set(logins)].map((creator) => ({ creator })),
    ];
  }

  /** One page often has all of them. */
  function matching(filter: IssueFilter): Promise<Finding<readonly IssueAnswer[]>> {
    const key = JSON.stringify(filter);
    const issues = reads.get(key) ?? client.all<IssueAnswer>(path, queryOf(filter));
    reads.set(key, issues);
    return issues;
  }

  /** What is missing in the answer, or does not fit on a page, is asked for by itself. */
  function readTogether(filters: readonly IssueFilter[]): void {
    const unread = [
      ...new Map(filters.map((filter) => [JSON.stringify(filter), filter])).entries(),
    ].filter(([key]) => !reads.has(key));
    if (unread.length < 2) return;
    const pages = newestIssues(
      client,
      unread.map(([, filter]) => filter),
    );
    unread.forEach(([key, filter], place) => {
      const all = async (): Promise<Finding<readonly IssueAnswer[]>> => {
        const page = (await pages)[place];
        return page?.isLast === true
          ? known(page.items)
          : client.all<IssueAnswer>(path, queryOf(filter));
      };
      reads.set(key, all());
    });
  }

  async function withNoted(
    collected: readonly Issue[],
    noted: readonly NotedIssue[],
  ): Promise<Finding<readonly Issue[]>> {
    const issues = new Map(collected.map((issue) => [issue.number, issue]));
    for (const notedIssue of noted) {
      const listed = issues.get(notedIssue.number);
      const issue = listed === undefined ? await single(notedIssue) : known(listed);
      if (issue.kind === 'unreachable') return issue;
      // A deleted issue is dropped: deleting takes an administrator, who could switch the gate off as well.
      if (issue.kind === 'known')
        issues.set(notedIssue.number, relabelled(issue.value, notedIssue.labels));
    }
    return known([...issues.values()]);
  }

  /** The token may list issues, so one that is not found was moved or hidden. */
  async function single({ number, labels }: NotedIssue): Promise<Finding<Issue>> {
    const answer = await client.find<IssueAnswer>(`${path}/${number}`);
    if (answer.kind !== 'known') return answer;
    return known(
      answer.value === null ? hiddenIssue(number, labels) : issueOf(answer.value, identity),
    );
  }
}

/** A hidden issue counts as open, because it may not have been solved. */
function hiddenIssue(number: number, labels: readonly string[]): Issue {
  return { number, title: GITHUB_TEXTS.hiddenIssue(), labels, closedAt: null };
}

/** The issue with the labels that it had then. */
function relabelled(issue: Issue, labels: readonly string[]): Issue {
  const names = new Set(issue.labels.map((label) => label.toLowerCase()));
  const missing = labels.filter((label) => !names.has(label.toLowerCase()));
  if (missing.length === 0) return issue;
  const title = GITHUB_TEXTS.relabelled(issue.title, missing);
  return { ...issue, title, labels: [...issue.labels, ...missing] };
}

const HOUR = 3600;

/** The beginning of the window, in whole hours, so that all pull requests of a sweep ask the same question. */
function edgeOf(window: Duration, now: Finding<Instant>): Instant {
  return instant(now.kind === 'known' ? Math.floor((now.value - window) / HOUR) * HOUR : 0);
}

function queryOf(filter: IssueFilter): Query {
  if ('creator' in filter) return { ...filter, state: 'open' };
  const { label: labels, closedSince: since } = filter;
  return since === null ? { labels, state: 'open' } : { labels, state: 'closed', since };
}

function issueOf(answer: IssueAnswer, identity: string): Issue {
  const { number, title, labels, state, closed_at: closedAt } = answer;
  const ofWatch = labelsOfWatch(answer, identity);
  const issue = {
    number,
    title,
    labels: labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
    closedAt: state === 'closed' && closedAt !== null ? momentOf(closedAt) : null,
    openedAt: momentOf(answer.created_at),
  };
  if (ofWatch.length === 0) return issue;
  return { ...relabelled(issue, ofWatch), isOurs: true, variables: variablesOfWatch(answer) };
}
