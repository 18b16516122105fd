// Finds pull requests as GitHub's list does.
import type { Pull } from '../world/pull.ts';
import { OWNER, type World } from '../world/world.ts';

export interface PullQuery {
  readonly state?: 'open' | 'closed' | 'all' | undefined;
  readonly head?: string | undefined;
  readonly base?: string | undefined;
  readonly sort?: 'created' | 'updated' | 'popularity' | 'long-running' | undefined;
  readonly direction?: 'asc' | 'desc' | undefined;
}

export function pullsIn(world: World, query: PullQuery): readonly Pull[] {
  const { state = 'open', head, base, sort = 'created' } = query;
  const descending = (query.direction ?? (sort === 'created' ? 'desc' : 'asc')) === 'desc';
  const key = (pull: Pull): string => (sort === 'updated' ? pull.updatedAt : pull.createdAt);
  const found = [...world.pulls.values()]
    .filter((pull) => state === 'all' || pull.state === state)
    .filter((pull) => base === undefined || pull.base === base)
    .filter((pull) => head === undefined || isHead(pull, head))
    .toSorted((a, b) => compare(key(a), key(b)) || a.number - b.number);
  return descending ? found.toReversed() : found;
}

/** Matches `owner:branch`. GitHub ignores a filter without an owner. */
function isHead({ head }: Pull, wanted: string): boolean {
  return !wanted.includes(':') || `${head.fork ?? OWNER}:${head.branch}` === wanted;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
