// The issues that we open. One is ours when we opened it, it has our label, and it begins with our marker.
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { OwnIssue, OwnIssues } from '#app/own-issues.ts';
import type { Client, IssueAnswer } from './client.ts';

export interface OwnIssuesOptions {
  /** How the text of each of them begins. */
  readonly marker: string;
  /** The login that we post as. */
  readonly identity: string;
  /** Finds them among all others. It is not the label of a flag, so none of them stops a promotion. */
  readonly label: string;
}

export function ownIssuesIn(
  client: Client,
  { marker, identity, label }: OwnIssuesOptions,
): OwnIssues {
  const path = `${client.path}/issues`;
  return { open: () => list('open'), all: () => list('all'), create, edit, close };

  async function list(state: 'open' | 'all'): Promise<Finding<readonly OwnIssue[]>> {
    const query = { labels: label, state, sort: 'created', direction: 'asc' };
    const answer = await client.all<IssueAnswer>(path, query);
    return answer.kind === 'known' ? known(answer.value.filter(isOurs).map(issueOf)) : answer;
  }

  async function create(title: string, body: string): Promise<Finding<OwnIssue>> {
    const answer = await client.send<IssueAnswer>('POST', path, { title, body, labels: [label] });
    if (answer.kind !== 'known' || isOurs(answer.value)) {
      return answer.kind === 'known' ? known(issueOf(answer.value)) : answer;
    }
    // Later runs would not find it, and each would open another one.
    const { number, user } = answer.value;
    await client.send('PATCH', `${path}/${number}`, { state: 'closed' });
    return unreachable(
      user?.login === identity
        ? { kind: 'issue-unlabelled', issue: number, label }
        : { kind: 'issue-of-other', issue: number, login: user?.login ?? null, identity },
    );
  }

  function edit(number: number, body: string): Promise<Finding<object>> {
    return client.send('PATCH', `${path}/${number}`, { body });
  }

  /** The comment comes last: where closing fails, the next run tries again without a second comment. */
  async function close(number: number, comment: string, body?: string): Promise<Finding<object>> {
    const closed = { state: 'closed', state_reason: 'completed' };
    const text = body === undefined ? {} : { body };
    const answer = await client.send('PATCH', `${path}/${number}`, { ...closed, ...text });
    if (answer.kind !== 'known') return answer;
    return client.send('POST', `${path}/${number}/comments`, { body: comment });
  }

  function isOurs({ user, body, labels, pull_request: pull }: IssueAnswer): boolean {
    const isFound = labels.some(
      (candidate) => (typeof candidate === 'string' ? candidate : candidate.name) === label,
    );
    const isMarked = body?.startsWith(marker) === true;
    return isFound && isMarked && user?.login === identity && pull === undefined;
  }
}

function issueOf({ number, body, html_url: url, state }: IssueAnswer): OwnIssue {
  return { number, body: body ?? '', url, isOpen: state === 'open' };
}
