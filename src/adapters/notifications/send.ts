// Sends one notification: bounded in time, signed, and repeated a little where the receiver asks for it. No redirect is
// followed, because the address is a secret.
import type { ReceiverCause } from '#domain/cause.ts';
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { NotificationEvent, NotificationSettings } from '#domain/notification.ts';
import type { SendsNotification, SendResult } from '#app/notify/notify.ts';
import { variableIn } from '#adapters/metric-sources/metric-source.ts';
import { targetOf } from '#adapters/metric-sources/request.ts';
import type { NotificationFormat } from '#render/notifications/formats.ts';
import { NOTIFICATION_FORMATS } from '#render/notifications/formats.ts';

/** The headers of each request. A receiver drops what it has by the id. */
const ID_HEADER = 'x-flaghoist-id';
/** `sha256=` and the HMAC-SHA256 of the body, hexadecimal. */
const SIGNATURE_HEADER = 'x-flaghoist-signature';

export interface SenderOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly redact: (text: string) => string;
  /** Milliseconds of one request. */
  readonly limit?: number;
}

/** Milliseconds. A receiver that is slower counts as down. */
const LONGEST_REQUEST = 5000;
/** Seconds that a receiver may ask for. */
const LONGEST_PAUSE = 10;
const MOST_TRIES = 3;

export function senderOf({
  env,
  redact,
  limit = LONGEST_REQUEST,
}: SenderOptions): SendsNotification {
  return async (settings, event, until) => {
    const prepared = prepare(settings, event, env);
    if ('why' in prepared) return failed(prepared.why);
    for (let tried = 1; ; tried += 1) {
      const answer = await post(prepared, { until, limit, redact });
      const isLast = tried >= MOST_TRIES || answer.again === null;
      if (isLast || !(await paused(answer.again ?? 0, until))) return answer.result;
    }
  };
}

interface Prepared {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function prepare(
  { webhook, secret, as }: NotificationSettings,
  event: NotificationEvent,
  env: SenderOptions['env'],
): Prepared | { readonly why: ReceiverCause } {
  const format = NOTIFICATION_FORMATS.find(({ name }) => name === as);
  if (format === undefined) return { why: { kind: 'no-format', format: as } };
  const address = valueOf(env, webhook);
  if ('why' in address) return address;
  if (!/^https?:\/\/[^\s]+$/i.test(address.value) || !URL.canParse(address.value)) {
    return { why: { kind: 'no-address', variable: webhook } };
  }
  const body = format.body(event);
  const { target, login } = targetOf(address.value);
  const headers = {
    ...headersFor(format, event),
    ...(login === null ? {} : { authorization: login }),
  };
  if (secret === undefined) return { address: target, headers, body };
  const key = valueOf(env, secret);
  if ('why' in key) return key;
  const signature = `sha256=${createHmac('sha256', key.value).update(body).digest('hex')}`;
  return { address: target, headers: { ...headers, [SIGNATURE_HEADER]: signature }, body };
}

function headersFor({ type }: NotificationFormat, { id }: NotificationEvent) {
  return { 'content-type': type, 'user-agent': 'flaghoist', [ID_HEADER]: id };
}

/** The value of a variable that notifications may use. */
function valueOf(
  env: SenderOptions['env'],
  name: string,
): { readonly value: string } | { readonly why: ReceiverCause } {
  const variable = variableIn(env, name);
  if ('value' in variable) return { value: variable.value.trim() };
  const { silence } = variable;
  const isUnset = silence.kind === 'variable' && silence.because === 'unset';
  return {
    why: isUnset
      ? { kind: 'variable-unset', variable: name }
      : { kind: 'variable-not-allowed', variable: name },
  };
}

interface Posted {
  readonly result: SendResult;
  /** After how many seconds it may be sent again; null: not in this run. */
  readonly again: number | null;
}

async function post(
  { address, headers, body }: Prepared,
  {
    until,
    limit,
    redact,
  }: Pick<SenderOptions, 'redact'> & {
    readonly until: AbortSignal;
    readonly limit: number;
  },
): Promise<Posted> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([until, AbortSignal.timeout(limit)]),
      headers,
      body,
    });
    await response.body?.cancel();
    if (response.ok) return { result: { kind: 'sent' }, again: null };
    return {
      result: failed(
        { kind: 'receiver-status', status: response.status },
        isAboutMessage(response) ? 'message' : 'receiver',
      ),
      again: againAfter(response),
    };
  } catch (error) {
    const { name, cause } = error as Error & { readonly cause?: { code?: string } };
    const isLate = name === 'TimeoutError' || name === 'AbortError';
    const why: ReceiverCause = isLate
      ? { kind: 'receiver-late' }
      : { kind: 'receiver-failed', error: redact(cause?.code ?? name) };
    // A receiver that hangs would hang again.
    return { result: failed(why), again: isLate ? null : 1 };
  }
}

function failed(why: ReceiverCause, about: 'receiver' | 'message' = 'receiver'): SendResult {
  return { kind: 'failed', about, why };
}

/** Client errors that any message would meet: no access, a wrong address, too slow, too much. */
const ABOUT_RECEIVER: ReadonlySet<number> = new Set([401, 403, 404, 407, 408, 410, 429]);

function isAboutMessage({ status }: Response): boolean {
  return status >= 400 && status < 500 && !ABOUT_RECEIVER.has(status);
}

/** A 429 or 5xx may pass. A longer pause than ours is left to the next run. */
function againAfter({ status, headers }: Response): number | null {
  if (status !== 429 && status < 500) return null;
  const delay = headers.get('retry-after');
  const seconds = delay === null ? 1 : Number(delay);
  return Number.isFinite(seconds) && seconds <= LONGEST_PAUSE ? Math.max(0, seconds) : null;
}

/** False: the run has no more time. */
function paused(seconds: number, until: AbortSignal): Promise<boolean> {
  return pause(seconds * 1000, true, { signal: until }).catch(() => false);
}
