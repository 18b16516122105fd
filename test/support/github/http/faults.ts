// Faults: which requests fail, how, and how often.
import { STATUS_CODES } from 'node:http';

import { refuse, type Refusal } from './reply.ts';
import type { LoggedRequest } from './serve.ts';

export type How =
  /** Refused, nothing done. */
  | number
  | { readonly status: 429; readonly retryAfter: number }
  /** The connection ends before anything is done. */
  | 'cut'
  /** It is done, but the answer never arrives. */
  | 'lost-answer'
  /** It is done; half of the answer arrives, as if it were all. */
  | 'truncated-page'
  /** It is done; the answer has another body. */
  | { readonly body: (answered: unknown) => unknown }
  /** It is done; a proxy answers with a page for people. */
  | 'not-json'
  /** Answers after this many real milliseconds. */
  | { readonly slow: number }
  /** A race: this happens just before a normal answer. */
  | { readonly meanwhile: () => Promise<unknown> };

export interface Fault {
  readonly how: How;
  readonly method?: string;
  /** Against the path without prefix and query. */
  readonly path?: RegExp;
  /** `GET /repos/{owner}/{repo}/pulls`. */
  readonly endpoint?: string;
  /** How many requests; all of them by default. */
  readonly times?: number;
  /** Let this many pass first. */
  readonly after?: number;
}

type Asked = Pick<LoggedRequest, 'method' | 'path' | 'endpoint'>;

export type Faults = ReturnType<typeof faults>;

export function faults() {
  const ordered: (Fault & { seen: number })[] = [];
  return {
    order: (fault: Fault): void => {
      ordered.push({ ...fault, seen: 0 });
    },
    /** The fault of this request, or null. Counts the request. */
    next: (asked: Asked): How | null => {
      const hits = ordered.filter((fault) => concerns(fault, asked));
      const due = hits.find(
        ({ seen, after = 0, times = Infinity }) => seen >= after && seen < after + times,
      );
      for (const hit of hits) hit.seen += 1;
      return due?.how ?? null;
    },
    clear: (): void => {
      ordered.length = 0;
    },
  };
}

function concerns({ method, path, endpoint }: Fault, asked: Asked): boolean {
  return (
    (method === undefined || method.toUpperCase() === asked.method) &&
    (path === undefined || path.test(asked.path)) &&
    (endpoint === undefined || endpoint === asked.endpoint)
  );
}

/** The refusal of a fault that stops the request, or null for a fault after it. */
export function refusalOf(how: How | null): Refusal | null {
  if (typeof how === 'number') return refuse(how, STATUS_CODES[how] ?? '');
  if (how === null || typeof how !== 'object' || !('status' in how)) return null;
  return refuse(429, 'Too Many Requests', { 'retry-after': String(how.retryAfter) });
}
