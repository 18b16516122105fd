// Notifications on the wire, to a real HTTP server: exact bytes, signatures, and receivers that are slow, down or busy.
import type { SendResult } from '#app/notify/notify.ts';
import { causeText } from '#messages/causes.ts';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { senderOf } from '#adapters/notifications/send.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import type { NotificationEvent, NotificationSettings } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import { duration } from '#domain/scalars.ts';
import { FORMAT_NAMES, NOTIFICATION_FORMATS } from '#render/notifications/formats.ts';
import { NOTIFICATION_SCHEMA } from '#report/notification-schema.ts';
import { at } from '#test/support/nouns.ts';
import type { Answer, Received, Receiver } from '#test/support/receiver.ts';
import { aReceiver } from '#test/support/receiver.ts';

const SHA = 'a'.repeat(40) as Sha;
const flag = 'voice/calls' as FlagKey;
const environment = 'production' as EnvironmentName;
const base = {
  at: at('2026-11-28T10:00:00Z'),
  flag,
  environment,
  owner: 'voice',
  url: `https://github.com/acme/flags/commit/${SHA}`,
};
const id = (kind: NotificationEvent['kind'], about: string = SHA): string =>
  eventId(kind, flag, environment, about);
const LANDING: NotificationEvent = {
  ...base,
  kind: 'landing',
  id: id('landing'),
  landing: SHA,
  class: 'promotion',
  from: 5,
  to: 10,
};
const pull = { fingerprint: 'f'.repeat(64), pull: 7 };
const SUMMARY: NotificationEvent = {
  ...base,
  flag: null,
  environment: null,
  owner: null,
  kind: 'summary',
  id: eventId('summary', null, null, '2026-11-16T00:00:00Z'),
  title: 'Rollout Status 2026-11-16 to 2026-11-22',
  lines: ['1 flag', '', 'voice: Week 1 <!channel>'],
  markdown: '# Rollout Status 2026-11-16 to 2026-11-22\n',
};
const EVENTS: readonly NotificationEvent[] = [
  LANDING,
  { ...base, kind: 'refusal', id: id('refusal'), landing: SHA, verdict: 'wait' },
  {
    ...base,
    flag: null,
    environment: null,
    owner: null,
    kind: 'refusal',
    id: eventId('refusal', null, null, SHA),
    landing: SHA,
    verdict: 'block',
  },
  { ...base, kind: 'breach', id: id('breach'), landing: SHA, issue: 12 },
  { ...base, kind: 'safe', id: id('safe'), landing: SHA, after: duration(42) },
  { ...base, ...pull, kind: 'due', id: id('due', pull.fingerprint), why: 'may be merged' },
  { ...base, ...pull, kind: 'blocked', id: id('blocked', pull.fingerprint), why: '5% to 50%' },
  SUMMARY,
];

let receiver: Receiver;
beforeAll(async () => {
  receiver = await aReceiver();
});
afterAll(async () => {
  await receiver[Symbol.asyncDispose]();
});

const settings: NotificationSettings = { webhook: 'FLAGHOIST_CHAT_WEBHOOK', as: 'slack' };
const NEVER = new AbortController().signal;

interface Time {
  readonly limit?: number | undefined;
  readonly until?: AbortSignal;
}

/** A result with the sentence of its cause. */
function inWords(sent: SendResult) {
  return 'why' in sent ? { ...sent, why: causeText(sent.why) } : sent;
}

async function sends(
  event: NotificationEvent,
  how: Partial<NotificationSettings> = {},
  env: Readonly<Record<string, string>> = {},
  { limit = 20_000, until = NEVER }: Time = {},
) {
  const all = { FLAGHOIST_CHAT_WEBHOOK: receiver.url, FLAGHOIST_CHAT_KEY: 'k3y', ...env };
  const send = senderOf({ env: all, redact: redactor(all), limit });
  return inWords(await send({ ...settings, ...how }, event, until));
}

describe('The body of a notification', () => {
  test('for Slack is one text, byte for byte', async () => {
    receiver.answers(200);
    expect(await sends(LANDING)).toEqual({ kind: 'sent' });
    expect(receiver.received.at(-1)).toMatchObject({
      path: '/hooks/s3cret-path',
      body: `{"text":":airplane_arriving: *voice/calls in production*: promotion landed: 5% → 10% <https://github.com/acme/flags/commit/${SHA}|open>"}`,
    });
  });

  test('as JSON has the published shape, byte for byte', async () => {
    receiver.answers(200);
    await sends(LANDING, { as: 'json' });
    expect(receiver.received.at(-1)?.body).toBe(
      `{"schemaVersion":1,"id":"landing/voice/calls/production/${SHA}","kind":"landing","at":"2026-11-28T10:00:00Z","flag":"voice/calls","environment":"production","owner":"voice","landing":"${SHA}","class":"promotion","from":5,"to":10,"text":"voice/calls in production: promotion landed: 5% → 10%","url":"https://github.com/acme/flags/commit/${SHA}"}`,
    );
    const fits = new Ajv2020({ allowUnionTypes: true }).compile(NOTIFICATION_SCHEMA as object);
    for (const event of EVENTS) {
      await sends(event, { as: 'json' });
      const body: unknown = JSON.parse(receiver.received.at(-1)?.body ?? '');
      expect([event.kind, fits(body), fits.errors]).toEqual([event.kind, true, null]);
    }
  });

  test('says each kind of event in one sentence', () => {
    const json = NOTIFICATION_FORMATS.find(({ name }) => name === 'json');
    const texts = EVENTS.map(
      (event) => (JSON.parse(json?.body(event) ?? '') as { text: string }).text,
    );
    expect(texts).toEqual([
      'voice/calls in production: promotion landed: 5% → 10%',
      'voice/calls in production: not deployed yet: the landing lacks evidence that may still come',
      'the pipeline: not deployed: the landing is refused, and another landing has to fix that',
      'voice/calls in production: breach after landing aaaaaaaaaa: its rollback was opened (issue #12)',
      'voice/calls in production: rollback verified everywhere 42 s after its landing',
      'voice/calls in production: ready to merge: #7: may be merged',
      'voice/calls in production: blocked: #7: 5% to 50%',
      'Rollout Status 2026-11-16 to 2026-11-22',
    ]);
  });

  test('of a weekly summary is the whole summary: for Slack as text, and for programs as markdown', async () => {
    receiver.answers(200);
    await sends(SUMMARY);
    expect(JSON.parse(receiver.received.at(-1)?.body ?? '')).toEqual({
      text: `:memo: *Rollout Status 2026-11-16 to 2026-11-22* <https://github.com/acme/flags/commit/${SHA}|open>\n1 flag\n\nvoice: Week 1 &lt;!channel&gt;`,
    });
    await sends(SUMMARY, { as: 'json', secret: 'FLAGHOIST_CHAT_KEY' });
    const { headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' };
    expect(headers).toMatchObject({
      'x-flaghoist-id': 'summary/-/-/2026-11-16T00:00:00Z',
      'x-flaghoist-signature': expect.stringMatching(/^sha256=[0-9a-f]{64}$/),
    });
    expect(JSON.parse(body)).toMatchObject({
      kind: 'summary',
      flag: null,
      markdown: '# Rollout Status 2026-11-16 to 2026-11-22\n',
    });
  });

  test('is equal in every format when it is made again, and each format is text of its type', () => {
    for (const { name, type, body } of NOTIFICATION_FORMATS) {
      expect(FORMAT_NAMES).toContain(name);
      expect(type).toMatch(/^[a-z]+\/[a-z+.-]+$/);
      for (const event of EVENTS) expect(body(event)).toBe(body({ ...event }));
    }
  });

  test('T76: mentions no channel and hides no link, whatever a pull request is called', async () => {
    receiver.answers(200);
    const why = '<!channel> <https://evil.example|release notes> &';
    await sends({ ...base, ...pull, kind: 'due', id: id('due'), why });
    const { text } = JSON.parse(receiver.received.at(-1)?.body ?? '') as { text: string };
    expect(text).toContain(
      '&lt;!channel&gt; &lt;https://evil.example|release notes&gt; &amp; <https://github.com/',
    );
    expect(text.match(/<[^>]*>/g)).toHaveLength(1);
  });
});

describe('A request', () => {
  test('has the id of the event, and a signature by which the receiver knows us', async () => {
    receiver.answers(200);
    await sends(LANDING, { as: 'json', secret: 'FLAGHOIST_CHAT_KEY' });
    const { headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' };
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-flaghoist-id': `landing/voice/calls/production/${SHA}`,
      'x-flaghoist-signature': `sha256=${createHmac('sha256', 'k3y').update(body).digest('hex')}`,
    });
    await sends(LANDING);
    expect(receiver.received.at(-1)?.headers).not.toHaveProperty('x-flaghoist-signature');
  });

  test('is repeated when the receiver is busy or down for a moment', async () => {
    const before = receiver.received.length;
    receiver.answers([429, { 'retry-after': '0' }], [503, { 'retry-after': '0' }], 204);
    expect(await sends(LANDING)).toEqual({ kind: 'sent' });
    const repeats = receiver.received
      .slice(before)
      .map(({ headers, body }) => [headers['x-flaghoist-id'], body]);
    expect(repeats).toHaveLength(3);
    expect(new Set(repeats.map(String)).size).toBe(1);
  });

  test('is left to the next run when the receiver asks for a long pause, refuses, or stays down', async () => {
    const tries = async (answer: Answer, limit?: number) => {
      const before = receiver.received.length;
      receiver.answers(answer);
      const sent = await sends(LANDING, {}, {}, { limit });
      return [sent, receiver.received.length - before];
    };
    const failed = (why: string, about = 'receiver') => ({ kind: 'failed', about, why });
    expect(await tries([429, { 'retry-after': '3600' }])).toEqual([
      failed('the receiver answered 429'),
      1,
    ]);
    expect(await tries(404)).toEqual([failed('the receiver answered 404'), 1]);
    // What any other message would not meet is about this one.
    for (const status of [400, 413, 415, 422]) {
      const why = `the receiver answered ${status}`;
      expect(await tries(status)).toEqual([failed(why, 'message'), 1]);
    }
    for (const status of [401, 403, 410]) {
      expect(await tries(status)).toEqual([failed(`the receiver answered ${status}`), 1]);
    }
    expect(await tries([500, { 'retry-after': '0' }])).toEqual([
      failed('the receiver answered 500'),
      3,
    ]);
    expect(await tries('hang', 100)).toEqual([failed('the receiver did not answer in time'), 1]);
    expect(await tries([307, { location: receiver.url }])).toEqual([
      failed('the receiver answered 307'),
      1,
    ]);
  });

  test('ends with the time of its run', async () => {
    receiver.answers([429, { 'retry-after': '9' }]);
    const sent = await sends(LANDING, {}, {}, { until: AbortSignal.timeout(50) });
    expect(sent).toMatchObject({ kind: 'failed' });
  });

  test('has the login of its address as a header, and shows neither it nor a path that is secret', async () => {
    const { host, pathname } = new URL(receiver.url);
    receiver.answers(204);
    const written = `http://me:pass%20word@${host}${pathname}`;
    const sent = await sends(LANDING, {}, { FLAGHOIST_CHAT_WEBHOOK: written });
    expect(sent).toEqual({ kind: 'sent' });
    const { headers, path } = receiver.received.at(-1) as Received;
    const login = Buffer.from('me:pass word').toString('base64');
    expect([headers['authorization'], path]).toEqual([`Basic ${login}`, pathname]);
    const unusable = [
      'http://me:pw@[half/s3cret',
      'http://127.0.0.1:99999/s3cret',
      'http://a%b:pw@x.invalid/s3cret',
    ];
    for (const broken of unusable) {
      const failed = await sends(LANDING, {}, { FLAGHOIST_CHAT_WEBHOOK: broken });
      expect(JSON.stringify(failed)).not.toMatch(/s3cret|pw@/);
    }
    // A port that no request may have.
    const failed = await sends(
      LANDING,
      {},
      { FLAGHOIST_CHAT_WEBHOOK: 'http://127.0.0.1:1/s3cret' },
    );
    expect(JSON.stringify(failed)).not.toContain('s3cret');
  });

  test('to a server that is not there says why, without the address', async () => {
    const gone = await aReceiver();
    await gone[Symbol.asyncDispose]();
    const sent = await sends(LANDING, {}, { FLAGHOIST_CHAT_WEBHOOK: gone.url });
    expect(sent).toEqual({ kind: 'failed', about: 'receiver', why: 'ECONNREFUSED' });
  });

  test.each([
    [
      'FLAGHOIST_OTHER',
      'the variable FLAGHOIST_OTHER is not set: pass the secret to the step with env:',
    ],
    ['CHAT', 'the variable CHAT may not be used: name it FLAGHOIST_…'],
    [
      'FLAGHOIST_CHAT_KEY',
      'the variable FLAGHOIST_CHAT_KEY has no address that begins with https:// or http://',
    ],
  ])('without an address in %s says which variable is missing', async (webhook, why) => {
    expect(await sends(LANDING, { webhook })).toEqual({ kind: 'failed', about: 'receiver', why });
  });
});
