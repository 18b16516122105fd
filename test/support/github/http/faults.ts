// Faults: which requests fail, how, and how often.
import { refuse, type Refusal } from '../api/reply.ts';

export type How =
  /** Refused, nothing done. */
  | 401
  | 403
  | 404
  | 409
  | 422
  | 500
  | 502
  | { readonly status: 429; readonly retryAfter: number }
  /** The connection ends before anything is done. */
  | 'cut'
  /** It is done, but the answer never arrives. */
  | 'lost-answer'
  /** It is done; half of the answer arrives, as if it were all. */
  | 'truncated-page'
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
  /** `GET /repos/{owner}/{repo}/pulls`, as `endpoints()` says it. */
  readonly endpoint?: string;
  /** How many requests; all of them unless said. */
  readonly times?: number;
  /** Let this many pass first. */
  readonly after?: number;
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly endpoint: string | null;
}

export interface Faults {
  readonly order: (fault: Fault) => void;
  /** The fault of this request, or null. Counts the request. */
  readonly next: (asked: Asked) => How | null;
  readonly clear: () => void;
}

export function faults(): Faults {
  let ordered: readonly (Fault & { readonly seen: number })[] = [];
  return {
    order: (fault) => {
      ordered = [...ordered, { ...fault, seen: 0 }];
    },
    next: (asked) => {
      const hits = ordered.filter((fault) => concerns(fault, asked));
      ordered = ordered.map((fault) =>
        hits.includes(fault) ? { ...fault, seen: fault.seen + 1 } : fault,
      );
      const due = hits.find(
        ({ seen, after = 0, times = Infinity }) => seen >= after && seen < after + times,
      );
      return due?.how ?? null;
    },
    clear: () => {
      ordered = [];
    },
  };
}

function concerns(fault: Fault, asked: Asked): boolean {
  return (
    (fault.method === undefined || fault.method.toUpperCase() === asked.method) &&
    (fault.path === undefined || fault.path.test(asked.path)) &&
    (fault.endpoint === undefined || fault.endpoint === asked.endpoint)
  );
}

const MESSAGES: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Validation Failed',
  500: 'Server Error',
  502: 'Server Error',
};

/** The refusal of a fault that stops the request, or null for a fault after it. */
export function refusalOf(how: How): Refusal | null {
  if (typeof how === 'number') return refuse(how, MESSAGES[how] ?? '');
  if (typeof how !== 'object' || !('status' in how)) return null;
  return refuse(429, 'Too Many Requests', { 'retry-after': String(how.retryAfter) });
}
