// `http`: sends the values to an API that keeps them while a service runs, and then asks it whether it has them. The token
// goes only to this address, so no redirect is followed.
import { setTimeout } from 'node:timers/promises';
import { known } from '#domain/evidence.ts';
import type { Json, JsonSchema } from '#domain/scalars.ts';
import { jsonIn } from '#domain/scalars.ts';
import type { Applied, Content, Delivery } from '#app/deploy-ports.ts';
import { seconds } from '#files/schema-deploy.ts';
import { about } from '#files/schema-parts.ts';
import type { TargetFailure } from '#messages/targets.ts';
import { PLACE_TEXTS } from '#messages/targets.ts';
import type { Answered, Tools } from './target.ts';
import {
  APPLIED,
  defineTarget,
  failed,
  filledIn,
  sameContent,
  STOPPED,
  unanswered,
  UNCHANGED,
} from './target.ts';
import type { Template } from './http-template.ts';
import { contentIn, filled, wantedOf } from './http-template.ts';

interface HttpSettings {
  readonly url: string;
  readonly token: string;
  readonly method?: 'PATCH' | 'PUT' | 'POST';
  readonly body?: Json;
  readonly verify?: string;
  readonly answer?: Json;
  readonly limit?: number;
}

const LIMIT = 30;
/** Milliseconds between two checks whether the values have arrived. */
const PAUSE = 250;
/** Bytes of an answer that are read. */
const LONGEST = 1 << 20;
/** The variable in which a workflow lists the names of further token variables. */
const LISTED = 'FLAGHOIST_TOKENS';

// The address has no user and no password, because the file is not secret.
const ADDRESS: JsonSchema = {
  type: 'string',
  maxLength: 500,
  pattern: '^https?://[^\\s/@]+(?:/[^\\s]*)?$',
  errorMessage:
    'must be an address that begins with http:// or https://, without a user or a password',
};

const TOKEN: JsonSchema = {
  type: 'string',
  maxLength: 128,
  pattern: '^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$',
  errorMessage:
    "must be the name of a variable, such as FLAGHOIST_API_TOKEN; the job's own variables (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) and FLAGHOIST_LOG_KEY are never sent",
};

const TEMPLATE: JsonSchema = { type: 'object', errorMessage: 'must be a map' };

export const http = defineTarget<HttpSettings>({
  name: 'http',
  title: 'Sends the values to an API over HTTP, and asks the API whether it has them.',
  properties: {
    url: about(
      ADDRESS,
      'The address to which the values are sent. May contain {environment} and {service}.',
      ['https://{environment}.example.com/api/flags/{service}'],
    ),
    token: about(
      TOKEN,
      `The variable that has the bearer token: FLAGHOIST_…, or one that ${LISTED} lists in the environment.`,
      ['FLAGHOIST_API_TOKEN'],
    ),
    method: {
      ...about(
        { enum: ['PATCH', 'PUT', 'POST'], errorMessage: 'must be PATCH, PUT or POST' },
        'The HTTP method.',
        ['PUT'],
      ),
      default: 'PATCH',
    },
    body: about(
      TEMPLATE,
      'What is sent: a map in which a text {VARIABLE} becomes its value, or null if the flag no longer sends that variable. Without `body`: all values by their names. May contain {environment} and {service}.',
      [{ outbound: { percentage: '{OUTBOUND_CALLS_PERCENTAGE}' } }],
    ),
    verify: about(
      ADDRESS,
      'The address where Flaghoist reads the values back. Default: `url`. May contain {environment} and {service}.',
      ['https://{environment}.example.com/api/flags/{service}'],
    ),
    answer: about(TEMPLATE, 'The expected answer, as a template like `body`. Default: `body`.', [
      { data: { percentage: '{OUTBOUND_CALLS_PERCENTAGE}' } },
    ]),
    limit: {
      ...about(seconds(), 'Seconds within which the API must have the values.', [LIMIT]),
      default: LIMIT,
    },
  },
  required: ['url', 'token'],
  example: {
    url: 'https://{environment}.example.com/api/flags/{service}',
    token: 'FLAGHOIST_API_TOKEN',
  },
  defaultRendering: 'json',
  acceptedRenderings: [],
  locatedBy: ['url'],
  limitsAll: true,
  places: ({ url }, instance) => [
    { what: PLACE_TEXTS.address(instance.service, filledIn(url, instance)), setting: 'url' },
  ],
  open(settings, instance, { env, redact }) {
    const url = filledIn(settings.url, instance);
    const verify = filledIn(settings.verify ?? settings.url, instance);
    const { limit = LIMIT, method = 'PATCH' } = settings;
    const body: Template = { body: settings.body ?? null, instance };
    const answer: Template = { body: settings.answer ?? settings.body ?? null, instance };
    const ask = async (
      until: AbortSignal,
      request: HttpRequest,
    ): Promise<AnsweredOrRefused<HttpAnswer>> => {
      const token = tokenIn(env, settings.token);
      if (token.kind !== 'known') return token;
      return answerTo(request, token.value, until, redact(request.address));
    };
    /** Again as long as the API is only busy: a rollback must not end because of that. */
    const send = async (
      until: AbortSignal,
      request: HttpRequest,
    ): Promise<AnsweredOrRefused<HttpAnswer>> => {
      for (;;) {
        const answered = await ask(until, request);
        if (answered.pause === undefined) return answered;
        await setTimeout(answered.pause, null, { signal: until }).catch(() => null);
        if (until.aborted) return answered;
      }
    };
    const read = async (
      until: AbortSignal,
      delivery: Delivery,
    ): Promise<AnsweredOrRefused<ReadAnswer>> => {
      const answered = await ask(until, { method: 'GET', address: verify });
      if (answered.kind !== 'known') return answered;
      const { json, tag } = answered.value;
      if (json === undefined) {
        return unanswered({ code: 'target/no-json', facts: { address: redact(verify) } });
      }
      return known({ content: contentIn(answer, delivery, json), tag });
    };
    const wanted = (delivery: Delivery): Content => wantedOf(answer, delivery);
    /** Asks until the API has the values, because it may need a moment. */
    const arrived = async (until: AbortSignal, delivery: Delivery): Promise<Applied> => {
      for (let last: AnsweredOrRefused<ReadAnswer> | null = null; ;) {
        const answered = await read(until, delivery);
        // The last question may be cut off by the limit, and says less than the answer before it.
        const current: AnsweredOrRefused<ReadAnswer> =
          until.aborted && answered.kind !== 'known' ? (last ?? answered) : answered;
        last = current;
        const isThere =
          current.kind === 'known' && sameContent(current.value.content, wanted(delivery));
        if (isThere) return APPLIED;
        await setTimeout(current.pause ?? PAUSE, null, { signal: until }).catch(() => null);
        if (until.aborted) {
          if (current.kind !== 'known') return failed(current.why);
          const difference = differenceOf(wanted(delivery), current.value.content);
          const facts = { address: redact(verify), seconds: limit, ...difference };
          return failed({ code: 'target/not-taken', facts });
        }
      }
    };
    /**
     * With the tag, a write fails where a newer deployment has written in between. One of another service changes the tag as
     * well, and leaves our values as they were.
     */
    const written = async (
      until: AbortSignal,
      delivery: Delivery,
      made: Json,
    ): Promise<Applied> => {
      let before = await read(until, delivery);
      for (let why: TargetFailure | null = null; ;) {
        // An API that does not answer now may still take the values.
        if (before.kind === 'known' && sameContent(before.value.content, wanted(delivery))) {
          return UNCHANGED;
        }
        const tag = before.kind === 'known' && verify === url ? before.value.tag : null;
        const sent = await send(until, { method, address: url, body: made, tag });
        if (sent.kind === 'known') return arrived(until, delivery);
        if (sent.isChanged !== true || before.kind !== 'known') return failed(why ?? sent.why);
        ({ why } = sent);
        await setTimeout(Math.random() * PAUSE, null, { signal: until }).catch(() => null);
        const now = await read(until, delivery);
        const isSame = now.kind === 'known' && sameContent(now.value.content, before.value.content);
        if (!isSame) return failed(why);
        before = now;
      }
    };
    const bring = async (until: AbortSignal, delivery: Delivery): Promise<Applied> => {
      const made = filled(body, delivery);
      if (made.kind === 'filled') return written(until, delivery, made.body);
      const facts = { variables: made.variables, service: instance.service };
      return failed({ code: 'target/unknown-variables', facts });
    };
    return {
      wanted,
      async read(delivery) {
        const current = await read(AbortSignal.timeout(limit * 1000), delivery);
        if (current.kind !== 'known') return current;
        const { content } = current.value;
        return { ...known(content), variables: content };
      },
      async apply(delivery, cancelled) {
        const until = AbortSignal.any([AbortSignal.timeout(limit * 1000), cancelled]);
        const applied = await bring(until, delivery);
        return applied.kind === 'failed' && cancelled.aborted ? STOPPED : applied;
      },
    };
  },
});

interface ReadAnswer {
  readonly content: Content;
  readonly tag: string | null;
}

interface HttpRequest {
  readonly method: string;
  readonly address: string;
  readonly body?: Json;
  /** The entity tag of the state that it may overwrite; null: any. */
  readonly tag?: string | null;
}

interface RefusedRequest {
  /** Milliseconds to wait before the next request, where the API is only busy. Left out: it is not. */
  readonly pause?: number;
  /** Whether another writer has changed what it would overwrite. Left out: it has not. */
  readonly isChanged?: boolean;
}

type AnsweredOrRefused<T> = Answered<T> & RefusedRequest;

interface HttpAnswer {
  /** Undefined where the answer is not JSON. */
  readonly json: Json | undefined;
  readonly tag: string | null;
}

function tokenIn(env: Tools['env'], variable: string): Answered<string> {
  const listed = (env[LISTED] ?? '').split(/[\s,]+/);
  if (!variable.startsWith('FLAGHOIST_') && !listed.includes(variable)) {
    return unanswered({ code: 'target/token-not-allowed', facts: { variable, list: LISTED } });
  }
  const token = env[variable] ?? '';
  return token === '' ? unanswered({ code: 'target/no-token', facts: { variable } }) : known(token);
}

/** `shown`: the address without secrets. The text of an answer is never shown, because it may repeat the token. */
async function answerTo(
  { method, address, body, tag = null }: HttpRequest,
  token: string,
  signal: AbortSignal,
  shown: string,
): Promise<AnsweredOrRefused<HttpAnswer>> {
  try {
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      cache: 'no-store',
      signal,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(tag === null ? {} : { 'if-match': tag }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      const facts = { address: shown, method, status: response.status };
      return { ...unanswered({ code: 'target/status', facts }), ...refusedBy(response) };
    }
    const etag = response.headers.get('etag');
    const isStrong = etag !== null && etag.startsWith('"');
    return known({ json: jsonIn(await textOf(response)), tag: isStrong ? etag : null });
  } catch (error) {
    const { name, cause } = error as { readonly name?: string; readonly cause?: { code?: string } };
    const facts = { address: shown, error: cause?.code ?? null, late: name === 'TimeoutError' };
    return unanswered({ code: 'target/no-answer', facts });
  }
}

/** Too many requests, or not available at the moment. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);
/** Milliseconds until a busy API is asked again, where it does not say when. */
const BUSY_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

function refusedBy({ status, headers }: Response): RefusedRequest {
  if (status === 412) return { isChanged: true };
  if (!BUSY.has(status)) return {};
  const wait = Number(headers.get('retry-after') ?? NaN);
  return { pause: wait > 0 ? Math.min(wait * 1000, LONGEST_PAUSE) : BUSY_PAUSE };
}

/** The beginning of the answer. A longer one is cut off, and then it is not JSON. */
async function textOf(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part as Uint8Array);
    size += (part as Uint8Array).length;
    if (size > LONGEST) break;
  }
  // Without a byte order mark, which some servers put before their JSON.
  return new TextDecoder().decode(Buffer.concat(parts));
}

function differenceOf(wanted: Content, content: Content) {
  const names = [...new Set([...wanted.keys(), ...content.keys()])];
  const variable = names.find((name) => wanted.get(name) !== content.get(name)) ?? '';
  return { variable, value: wanted.get(variable) ?? null };
}
