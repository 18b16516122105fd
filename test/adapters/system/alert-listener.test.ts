// The webhook of Alertmanager becomes a hint to look, and nothing else of it is passed on.
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Listening } from '#adapters/system/alert-listener.ts';
import { listenForAlerts } from '#adapters/system/alert-listener.ts';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';

let listening: Listening;
let looks: (readonly string[])[];
afterEach(async () => {
  await listening.close();
});

async function posts(body: string, answer: Finding<unknown> = known(null), method = 'POST') {
  looks = [];
  listening = await listenForAlerts({
    host: '127.0.0.1',
    port: 0,
    log: () => undefined,
    look: (alerts) => {
      looks.push(alerts);
      return Promise.resolve(answer);
    },
  });
  const init = method === 'POST' ? { method, body } : { method };
  const { status } = await fetch(`http://127.0.0.1:${listening.port}/`, init);
  return status;
}

const alert = (status: string, alertname: unknown = 'CallsFail') => ({
  status,
  labels: { alertname },
});
const webhook = (...alerts: readonly unknown[]): string => JSON.stringify({ version: '4', alerts });

describe('An alert', () => {
  test('that fires starts a look', async () => {
    expect(await posts(webhook(alert('firing'), alert('resolved', 'Other')))).toBe(200);
    expect(looks).toEqual([['CallsFail']]);
  });

  test('that is resolved starts none', async () => {
    expect([await posts(webhook(alert('resolved'))), looks]).toEqual([200, []]);
  });

  test('is sent again by Alertmanager where GitHub does not answer', async () => {
    expect(await posts(webhook(alert('firing')), unreachable('GitHub'))).toBe(502);
  });

  test('T76: passes no text on that is no name', async () => {
    await posts(webhook(alert('firing', 'x"; rm -rf\n'), alert('firing', 7)));
    expect(looks).toEqual([['an alert']]);
  });
});

test.each([
  ['no JSON', '{', 400],
  ['another JSON', '{"alerts": 1}', 400],
  ['no object', 'null', 400],
  ['too much', JSON.stringify({ alerts: 'x'.repeat(1_100_000) }), 413],
])('%s is refused', async (_what, body, status) => {
  expect([await posts(body), looks]).toEqual([status, []]);
});

test('only POST is answered', async () => {
  expect(await posts('', known(null), 'GET')).toBe(405);
});
