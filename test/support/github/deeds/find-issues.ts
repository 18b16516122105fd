// Finding issues as GitHub's list does: pull requests are among them, and labels ignore case.
import { type Issue, issue, pullAsIssue, type Urls } from '../answers.ts';
import type { Label, World } from '../world/world.ts';
import { compare } from './find-pulls.ts';
import { allIssues } from './issues.ts';

export interface IssueQuery {
  readonly state?: 'open' | 'closed' | 'all' | undefined;
  readonly labels?: string | undefined;
  readonly creator?: string | undefined;
  readonly sort?: 'created' | 'updated' | 'comments' | undefined;
  readonly direction?: 'asc' | 'desc' | undefined;
  readonly since?: string | undefined;
}

/** The facts that issues and pull requests share. */
interface Item {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly author: string;
  readonly labels: readonly Label[];
  readonly comments: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly answer: Issue;
}

export async function issuesIn(
  world: World,
  urls: Urls,
  query: IssueQuery,
): Promise<readonly Issue[]> {
  const { state = 'open', sort = 'created', direction = 'desc', creator, since } = query;
  const wanted = (query.labels ?? '').split(',').filter((name) => name !== '');
  const items: readonly Item[] = [
    ...(await allIssues(world)).map((one) => ({ ...one, answer: issue(world, urls, one) })),
    ...[...world.pulls.values()].map((one) => ({ ...one, answer: pullAsIssue(world, urls, one) })),
  ];
  const found = items
    .filter((item) => state === 'all' || item.state === state)
    .filter((item) => wanted.every((name) => hasLabel(item, name.trim())))
    .filter((item) => creator === undefined || item.author === creator)
    .filter((item) => since === undefined || item.updatedAt >= since)
    .toSorted((a, b) => by(sort)(a, b) || a.number - b.number)
    .map(({ answer }) => answer);
  return direction === 'desc' ? found.toReversed() : found;
}

function hasLabel({ labels }: Item, name: string): boolean {
  return labels.some((label) => label.name.toLowerCase() === name.toLowerCase());
}

function by(sort: 'created' | 'updated' | 'comments'): (a: Item, b: Item) => number {
  if (sort === 'comments') return (a, b) => a.comments - b.comments;
  const key = sort === 'created' ? 'createdAt' : 'updatedAt';
  return (a, b) => compare(a[key], b[key]);
}
