// One page of a list with its Link header. GitHub's links name the repository by its id and keep the other parameters.
import { FULL_NAME, REPOSITORY_ID } from '../world/world.ts';

const DEFAULT_SIZE = 30;
const LARGEST = 100;

export interface Pager {
  readonly page: <T>(items: readonly T[]) => T[];
  /** Null when there is only this page. */
  readonly link: () => string | null;
}

export function pager(url: URL): Pager {
  const asked = (name: string): number => Number(url.searchParams.get(name) ?? '0');
  const size = Math.min(asked('per_page') || DEFAULT_SIZE, LARGEST);
  const current = Math.max(1, asked('page') || 1);
  let last = 1;

  function to(page: number, rel: string): string {
    const target = new URL(url);
    target.pathname = url.pathname.replace(`/repos/${FULL_NAME}`, `/repositories/${REPOSITORY_ID}`);
    target.searchParams.set('page', String(page));
    return `<${target.href}>; rel="${rel}"`;
  }

  return {
    page: (items) => {
      last = Math.max(1, Math.ceil(items.length / size));
      return items.slice((current - 1) * size, current * size);
    },
    link: () => {
      const links = [
        ...(current > 1 ? [to(Math.min(current - 1, last), 'prev')] : []),
        ...(current < last ? [to(current + 1, 'next'), to(last, 'last')] : []),
        ...(current > 1 ? [to(1, 'first')] : []),
      ];
      return links.length === 0 ? null : links.join(', ');
    },
  };
}
