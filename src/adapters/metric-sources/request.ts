// One request to a source over HTTP. It is bounded in time and bytes, and no redirect is followed, because the token is
// for this address alone.
import type { Json } from '#domain/json.ts';
import type { SourceSilence } from '#domain/metrics.ts';
import { isoOf } from '#domain/time.ts';
import type { SourceQuestion } from '#app/ports.ts';
import type { SourceTools } from './define.ts';
import { jsonIn, MOST_BYTES, MOST_SECONDS, variableIn } from './define.ts';

/** The names of the variables with the address and the token. */
export interface Access {
  readonly url: string;
  readonly token?: string;
}

export type Requested =
  | { readonly kind: 'answer'; readonly status: number; readonly json: Json }
  | { readonly kind: 'silent'; readonly silence: SourceSilence };

/** Seconds that the clock of a source may differ. */
const MOST_SKEW = 60;

/** Asks the address that `address` makes of the value of the variable. `form`: what is posted; null: it is a GET. */
export async function request(
  access: Access,
  tools: SourceTools,
  question: SourceQuestion,
  address: (url: string) => string,
  form: Readonly<Record<string, string>> | null,
): Promise<Requested> {
  const url = variableIn(tools.env, access.url);
  if ('silence' in url) return { kind: 'silent', ...url };
  const token = access.token === undefined ? null : variableIn(tools.env, access.token);
  if (token !== null && 'silence' in token) return { kind: 'silent', ...token };
  try {
    const response = await fetch(address(url.value), {
      method: form === null ? 'GET' : 'POST',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(MOST_SECONDS * 1000),
      headers: {
        accept: 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token.value}` }),
      },
      ...(form === null ? {} : { body: new URLSearchParams(form) }),
    });
    return await answerOf(response, tools, question);
  } catch (error) {
    return { kind: 'silent', silence: failureOf(error, tools) };
  }
}

async function answerOf(
  response: Response,
  tools: SourceTools,
  question: SourceQuestion,
): Promise<Requested> {
  const { status } = response;
  const text = await bodyOf(response);
  if (status === 401 || status === 403) {
    return { kind: 'silent', silence: { kind: 'refused', status } };
  }
  const skew = tools.isNow ? skewOf(response, question) : 0;
  if (skew > MOST_SKEW) return { kind: 'silent', silence: { kind: 'clock', seconds: skew } };
  if (text === null) return { kind: 'silent', silence: { kind: 'too-large', most: MOST_BYTES } };
  const json = jsonIn(text);
  // A source explains a query that it refuses in JSON.
  if (status >= 300 && (status >= 500 || json === undefined)) {
    return { kind: 'silent', silence: { kind: 'status', status } };
  }
  if (json === undefined) return { kind: 'silent', silence: { kind: 'no-json' } };
  return { kind: 'answer', status, json };
}

/** The body; null: it has too many bytes. */
async function bodyOf({ body }: Response): Promise<string | null> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function skewOf({ headers }: Response, { now }: SourceQuestion): number {
  const date = Date.parse(headers.get('date') ?? isoOf(now));
  return Number.isNaN(date) ? 0 : Math.abs(Math.round(date / 1000) - now);
}

function failureOf(error: unknown, { redact }: SourceTools): SourceSilence {
  const { name, message, cause } = error as Error & { readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return { kind: 'timeout', seconds: MOST_SECONDS };
  return { kind: 'unreachable', why: redact(cause?.code ?? message) };
}
