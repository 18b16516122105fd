// Finding issues as the list endpoint does: pull requests are among them, and labels ignore case.
import { type Issue, issue, pullAsIssue } from '../shapes/issue.ts';
import type { Urls } from '../shapes/urls.ts';
import type { World } from '../world/world.ts';
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

export async function issuesIn(
  world: World,
  urls: Urls,
  query: IssueQuery,
): Promise<readonly Issue[]> {
  const { state = 'open', sort = 'created', direction = 'desc', creator, since } = query;
  const all = [
    ...(await allIssues(world)).map((one) => issue(world, urls, one)),
    ...[...world.pulls.values()].map((pull) => pullAsIssue(world, urls, pull)),
  ];
  const wanted = (query.labels ?? '').split(',').filter((name) => name !== '');
  const found = all
    .filter((one) => state === 'all' || one.state === state)
    .filter((one) => wanted.every((name) => hasLabel(one, name.trim())))
    .filter((one) => creator === undefined || one.user?.login === creator)
    .filter((one) => since === undefined || one.updated_at >= since)
    .toSorted((a, b) => by(sort)(a, b) || a.number - b.number);
  return direction === 'desc' ? found.toReversed() : found;
}

function hasLabel(one: Issue, name: string): boolean {
  return one.labels.some(
    (label) => typeof label !== 'string' && label.name?.toLowerCase() === name.toLowerCase(),
  );
}

function by(sort: 'created' | 'updated' | 'comments'): (a: Issue, b: Issue) => number {
  if (sort === 'comments') return (a, b) => a.comments - b.comments;
  const key = sort === 'created' ? 'created_at' : 'updated_at';
  return (a, b) => compare(a[key], b[key]);
}
