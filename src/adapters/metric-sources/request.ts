// One request to a source over HTTP. It is bounded in time and bytes, and no redirect is followed, because the token is
// for this address alone.
import type { Instant, Json } from '#domain/scalars.ts';
import { jsonIn } from '#domain/scalars.ts';
import type { SourceSilence } from '#domain/metrics.ts';
import type { OurClock, SourceTools } from './metric-source.ts';
import { MOST_BYTES, MOST_SECONDS, variableIn } from './metric-source.ts';

/** The names of the variables with the address and the token. */
export interface Access {
  readonly url: string;
  readonly token?: string;
}

export type Requested =
  | { readonly kind: 'answer'; readonly json: Json }
  | { readonly kind: 'silent'; readonly silence: SourceSilence };

/** Seconds that the clock of a source may differ. */
const MOST_SKEW = 60;

export interface Request {
  /** The address that is asked, from the value of the variable. */
  readonly address: (url: string) => string;
  /** What is posted; null: it is a GET. */
  readonly form: Readonly<Record<string, string>> | null;
  /** Null: the clock of the source is not compared. */
  readonly clock: OurClock | null;
  /** What an answer says about a failure; null: it says nothing about one. */
  readonly reason: (json: Json) => string | null;
}

/** Asks the address of a source. Only an answer with a status of success is one. */
export async function request(
  access: Access,
  tools: SourceTools,
  wanted: Request,
): Promise<Requested> {
  const { address, form } = wanted;
  const url = variableIn(tools.env, access.url);
  if ('silence' in url) return { kind: 'silent', ...url };
  const token = access.token === undefined ? null : variableIn(tools.env, access.token);
  if (token !== null && 'silence' in token) return { kind: 'silent', ...token };
  try {
    const { target, login } = targetOf(address(url.value));
    const authorization = token === null ? login : `Bearer ${token.value}`;
    const response = await fetch(target, {
      method: form === null ? 'GET' : 'POST',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(MOST_SECONDS * 1000),
      headers: {
        accept: 'application/json',
        ...(authorization === null ? {} : { authorization }),
      },
      ...(form === null ? {} : { body: new URLSearchParams(form) }),
    });
    return await answerOf(response, tools, wanted);
  } catch (error) {
    return { kind: 'silent', silence: failureOf(error, tools) };
  }
}

/** An address may have a login, as a proxy asks for one. It is sent as a header, and shown nowhere. */
export function targetOf(address: string): { readonly target: URL; readonly login: string | null } {
  const target = new URL(address);
  const [user, password] = [target.username, target.password].map(decoded);
  target.username = '';
  target.password = '';
  const login = Buffer.from(`${user}:${password}`).toString('base64');
  return { target, login: login === NO_LOGIN ? null : `Basic ${login}` };
}

/** A percent sign that encodes nothing stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An empty user with an empty password. */
const NO_LOGIN = Buffer.from(':').toString('base64');

async function answerOf(
  response: Response,
  { redact }: SourceTools,
  { clock, reason }: Request,
): Promise<Requested> {
  const { status } = response;
  const skew = clock === null ? 0 : skewOf(response, clock());
  const text = await bodyOf(response);
  if (status === 401 || status === 403) {
    return { kind: 'silent', silence: { kind: 'refused', status } };
  }
  if (skew > MOST_SKEW) return { kind: 'silent', silence: { kind: 'clock', seconds: skew } };
  if (text === null) return { kind: 'silent', silence: { kind: 'too-large', most: MOST_BYTES } };
  const json = jsonIn(text);
  // A source explains a query that it refuses in JSON.
  const why = json === undefined || status >= 500 ? null : reason(json);
  if (why !== null) {
    const kind = status === 400 || status === 422 ? 'query-refused' : 'failed';
    return { kind: 'silent', silence: { kind, why: redact(why) } };
  }
  if (status >= 300) return { kind: 'silent', silence: { kind: 'status', status } };
  if (json === undefined) return { kind: 'silent', silence: { kind: 'no-json' } };
  return { kind: 'answer', json };
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

function skewOf({ headers }: Response, now: Instant): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? 0 : Math.abs(Math.round(date / 1000) - now);
}

function failureOf(error: unknown, { redact }: SourceTools): SourceSilence {
  const { name, message, cause } = error as Error & {
    readonly cause?: Partial<NodeJS.ErrnoException>;
  };
  if (name === 'TimeoutError') return { kind: 'timeout', seconds: MOST_SECONDS };
  return { kind: 'unreachable', why: redact(cause?.code ?? cause?.message ?? message) };
}
