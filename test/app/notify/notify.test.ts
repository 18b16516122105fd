// Which events go to which receiver, and that each arrives at least once, whenever a run is killed.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { fileMarks } from '#adapters/deployment-log/notification-marks.ts';
import type { NotificationMarks, Notifier, SendResult } from '#app/notify/notify.ts';
import { notify } from '#app/notify/notify.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import type { NotificationEvent, NotificationSettings } from '#domain/notification.ts';
import { eventId } from '#domain/notification.ts';
import { instant } from '#domain/scalars.ts';
import { at } from '#test/support/nouns.ts';

const NOW = at('2026-11-28T10:00:00Z');
const SHA = 'b'.repeat(40) as Sha;
const production = 'production' as EnvironmentName;
const CHAT: NotificationSettings = { webhook: 'FLAGHOIST_CHAT_WEBHOOK', as: 'slack' };
const PAGER: NotificationSettings = { webhook: 'FLAGHOIST_PAGER_WEBHOOK', as: 'json' };

function refusalOf(key: string, ago: number, where = 'production', owner = 'voice') {
  const [flag, environment] = [key as FlagKey, where as EnvironmentName];
  return {
    kind: 'refusal',
    id: eventId('refusal', flag, environment, SHA),
    at: instant(NOW - ago),
    flag,
    environment,
    owner,
    url: null,
    landing: SHA,
    verdict: 'wait',
  } satisfies NotificationEvent;
}

let folder: string;
let file: string;
let now: Instant;
/** What arrived: `webhook id`. */
let arrived: string[];
let answer: (webhook: string, id: string) => SendResult;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flaghoist-notify-'));
  file = join(folder, 'notified.jsonl');
  [now, arrived] = [NOW, []];
  answer = () => ({ kind: 'sent' });
});
afterEach(() => rm(folder, { recursive: true }));

/** A run; `marks`: those of the file, unless the test breaks them. */
function runs(
  receivers: readonly NotificationSettings[],
  events: readonly NotificationEvent[],
  marks: NotificationMarks = fileMarks(file),
) {
  const notifier: Notifier = {
    marks,
    send: async ({ webhook }, { id }) => {
      const sent = answer(webhook, id);
      if (sent.kind === 'sent') arrived.push(`${webhook} ${id}`);
      return sent;
    },
    now: () => now,
    until: new AbortController().signal,
    environment: production,
  };
  return notify(notifier, receivers, events);
}

const passes = (seconds: number): void => void (now = instant(now + seconds));
const EVENTS = [refusalOf('calls', 60), refusalOf('theme', 3600)];
const ids = EVENTS.map(({ id }) => `FLAGHOIST_CHAT_WEBHOOK ${id}`);

describe('An event of the last seven days', () => {
  test('is sent once, oldest first, however often it is derived', async () => {
    const first = await runs([CHAT], EVENTS);
    expect([first.sent.length, first.remaining, first.troubles]).toEqual([2, 0, []]);
    expect(arrived).toEqual(ids.toReversed());
    for (let run = 0; run < 3; run += 1) {
      passes(86_400);
      await runs([CHAT], EVENTS);
    }
    expect(arrived).toHaveLength(2);
  });

  test('is sent by a later run where the receiver was down for days, and no more after a week', async () => {
    answer = () => ({
      kind: 'failed',
      about: 'receiver',
      why: { kind: 'receiver-status', status: 503 },
    });
    for (let day = 0; day < 6; day += 1) {
      const { remaining, troubles } = await runs([CHAT], EVENTS);
      const because = 'FLAGHOIST_CHAT_WEBHOOK: the receiver answered 503';
      expect([remaining, troubles]).toEqual([2, [because]]);
      passes(86_400);
    }
    answer = () => ({ kind: 'sent' });
    await runs([CHAT], EVENTS);
    expect(arrived).toEqual(ids.toReversed());
    await runs([PAGER], [refusalOf('old', 2 * 86_400)]);
    expect(arrived).toHaveLength(2);
  });

  test('reaches each receiver by itself: one that is down keeps nothing from another', async () => {
    answer = (webhook) =>
      webhook === CHAT.webhook
        ? { kind: 'failed', about: 'receiver', why: { kind: 'receiver-late' } }
        : { kind: 'sent' };
    await runs([CHAT, PAGER], EVENTS);
    expect(arrived).toEqual(EVENTS.map(({ id }) => `FLAGHOIST_PAGER_WEBHOOK ${id}`).toReversed());
    answer = () => ({ kind: 'sent' });
    passes(600);
    await runs([CHAT, PAGER], EVENTS);
    expect(arrived.slice(2)).toEqual(ids.toReversed());
  });

  test('that its receiver refuses keeps no other event about flags back, in no run', async () => {
    const bad = Array.from({ length: 60 }, (_, index) => refusalOf(`bad-${index}`, 7200));
    const refuses = (_webhook: string, id: string): SendResult =>
      id.includes('/bad-')
        ? { kind: 'failed', about: 'message', why: { kind: 'receiver-status', status: 400 } }
        : { kind: 'sent' };
    answer = refuses;
    const first = await runs([CHAT], [...bad.slice(0, 1), ...EVENTS]);
    expect(arrived).toEqual(ids.toReversed());
    expect([first.remaining, first.troubles]).toEqual([
      1,
      [`FLAGHOIST_CHAT_WEBHOOK: ${bad[0]?.id}: the receiver answered 400`],
    ]);
    // More of them than one run sends.
    const later = refusalOf('later', 30);
    for (let run = 0; run < 2; run += 1) {
      passes(900);
      await runs([CHAT], [...bad, ...EVENTS, later]);
    }
    expect(arrived).toEqual([...ids.toReversed(), `FLAGHOIST_CHAT_WEBHOOK ${later.id}`]);
    answer = () => ({ kind: 'sent' });
    for (let run = 0; run < 2; run += 1) {
      passes(900);
      await runs([CHAT], [...bad, ...EVENTS, later]);
    }
    expect(new Set(arrived).size).toBe(63);
  });

  test('of a thousand goes out in batches, and none is left out', async () => {
    const many = Array.from({ length: 130 }, (_, index) => refusalOf(`flag-${index}`, 60));
    const left: number[] = [];
    for (let run = 0; run < 3; run += 1) {
      left.push((await runs([CHAT], many)).remaining);
      passes(900);
    }
    expect(left).toEqual([80, 30, 0]);
    expect(new Set(arrived).size).toBe(130);
    expect(arrived).toHaveLength(130);
  });
});

describe('A run that is killed', () => {
  const killed = new Error('killed');
  const killedAt = (state: 'sending' | 'sent'): NotificationMarks => {
    const marks = fileMarks(file);
    return {
      ...marks,
      append: (mark, environment) =>
        mark.state === state ? Promise.reject(killed) : marks.append(mark, environment),
    };
  };

  test('between judging and sending loses nothing', async () => {
    await expect(runs([CHAT], EVENTS, killedAt('sending'))).rejects.toThrow(killed);
    expect(arrived).toEqual([]);
    await runs([CHAT], EVENTS);
    expect(arrived).toEqual(ids.toReversed());
  });

  test('after it said what it is about to send loses nothing, and no second run sends meanwhile', async () => {
    await fileMarks(file).read(NOW);
    answer = () => {
      throw killed;
    };
    await expect(runs([CHAT], EVENTS)).rejects.toThrow(killed);
    answer = () => ({ kind: 'sent' });
    passes(60);
    await runs([CHAT], EVENTS);
    expect(arrived).toEqual([]);
    passes(121);
    await runs([CHAT], EVENTS);
    expect(arrived).toEqual(ids.toReversed());
  });

  test('between sending and marking repeats the same ids, and only once', async () => {
    await expect(runs([CHAT], EVENTS, killedAt('sent'))).rejects.toThrow(killed);
    passes(900);
    await runs([CHAT], EVENTS);
    passes(900);
    await runs([CHAT], EVENTS);
    expect(arrived).toEqual([...ids.toReversed(), ...ids.toReversed()]);
  });
});

describe('Without marks', () => {
  test('nothing is sent, so that no run repeats everything for ever', async () => {
    const why = unreachable({ kind: 'git-said', said: '403' } as const);
    const marks = fileMarks(file);
    const unread = await runs([CHAT], EVENTS, { ...marks, read: () => Promise.resolve(why) });
    const unwritten = await runs([CHAT], EVENTS, { ...marks, append: () => Promise.resolve(why) });
    expect(arrived).toEqual([]);
    expect([unread.troubles, unwritten.troubles]).toEqual([
      ['no notification was sent, because it is unknown which ones were sent before: 403'],
      ['no notification was sent, because it could not be recorded: 403'],
    ]);
  });

  test('from its time, no event is sent again, and the run says so', async () => {
    const marks = fileMarks(file);
    const cut: NotificationMarks = { ...marks, read: () => marks.read(instant(NOW - 600)) };
    const { troubles } = await runs([CHAT], EVENTS, cut);
    expect(arrived).toEqual([ids[0]]);
    const why =
      'one run cannot read all records of notifications sent in the last week, so no notification about the time before';
    expect(troubles).toEqual([`${why} Sat 28 Nov 2026 09:50 UTC is sent`]);
    expect((await runs([CHAT], EVENTS, cut)).troubles).toEqual(troubles);
    expect(arrived).toHaveLength(1);
  });

  test('from its time, the run says nothing of an event whose mark was read', async () => {
    await runs([CHAT], EVENTS);
    const marks = fileMarks(file);
    const cut: NotificationMarks = {
      ...marks,
      read: async (since) => {
        const all = await marks.read(since);
        return all.kind === 'known' ? known({ ...all.value, since: instant(NOW - 600) }) : all;
      },
    };
    expect((await runs([CHAT], EVENTS, cut)).troubles).toEqual([]);
  });

  test('in a file that holds foreign lines, those count for nothing', async () => {
    await runs([CHAT], EVENTS);
    const text = await readFile(file, 'utf8');
    const { appendFile } = await import('node:fs/promises');
    await appendFile(file, 'no json\n{"flaghoist":1,"state":"sent","at":"now","keys":[1]}\n{"fl');
    passes(10);
    await runs([CHAT], [...EVENTS, refusalOf('web', 5)]);
    expect(arrived).toHaveLength(3);
    expect((await readFile(file, 'utf8')).startsWith(text)).toBe(true);
  });
});

describe('A receiver', () => {
  const ALL = [
    refusalOf('calls', 50),
    refusalOf('unified/read', 40, 'staging', 'flow'),
    { ...refusalOf('x', 30), flag: null, environment: null, owner: null, id: 'refusal/-/-/1' },
  ];
  const got = async (settings: Partial<NotificationSettings>): Promise<readonly string[]> => {
    const { sent } = await runs([{ ...PAGER, ...settings }], ALL);
    return sent.map(({ event }) => event.flag ?? 'pipeline');
  };

  test.each([
    [{ kinds: ['landing'] }, []],
    [{ kinds: ['landing', 'refusal'] }, ['calls', 'unified/read', 'pipeline']],
    [{ flags: ['unified/*'] }, ['unified/read', 'pipeline']],
    [{ owners: ['voice'] }, ['calls', 'pipeline']],
    [{ environments: ['staging'] }, ['unified/read', 'pipeline']],
    [{ environments: ['staging'], owners: ['voice'] }, ['pipeline']],
  ] as const)('with %j gets what it asks for, and what concerns every flag', async (own, flags) => {
    expect(await got(own)).toEqual(flags);
  });

  test('that two entries name gets an event once', async () => {
    await runs([PAGER, { ...PAGER, kinds: ['refusal'] }], ALL);
    expect(arrived).toHaveLength(3);
  });

  test('differs from others by its variable', async () => {
    expect(await fileMarks(file).read(NOW)).toEqual(known({ marks: [], since: NOW }));
    await runs([CHAT, PAGER], ALL);
    expect(arrived).toHaveLength(6);
  });
});
