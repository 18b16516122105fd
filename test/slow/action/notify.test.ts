// Notifications of the bundled action: what a run sends last, what a killed run leaves to the next one, and that a receiver
// that hangs delays no rollback.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, OFF, stateFile } from '#test/support/ci.ts';
import type { Landing } from '#test/support/github/index.ts';
import type { Receiver } from '#test/support/receiver.ts';
import { aReceiver } from '#test/support/receiver.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek]
environments:
  - name: development
  - name: production
    requires:
      ladder: { steps: [5, 50], each: 1h }
      soak: { in: development, for: 1h }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
policy:
  approvals: { count: 1, from: [release] }
notifications:
  - { webhook: FLAGHOIST_CHAT_WEBHOOK, as: json, secret: FLAGHOIST_CHAT_KEY }
`;

let ci: CI;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await aReceiver();
  ci = await aCI({ pipeline: PIPELINE, flags: ['voice', 'theme'] });
});
afterAll(async () => {
  await receiver[Symbol.asyncDispose]();
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.heals();
  ci.closesAll();
  receiver.answers(200);
  receiver.ids();
});

const READS = { contents: 'read', issues: 'read' } as const;
const withVariables = (how: How = {}): How => ({
  ...how,
  env: { FLAGHOIST_CHAT_WEBHOOK: receiver.url, FLAGHOIST_CHAT_KEY: 'k3y', ...how.env },
});

/** With the permissions that the documentation asks for. */
const deploys = (landing: Landing): Promise<Ran> =>
  ci.pushed(landing, {
    ...withVariables(),
    token: ci.github.token({
      permissions: { ...READS, deployments: 'write', pull_requests: 'read', statuses: 'read' },
    }),
    inputs: { command: 'deploy' },
  });
const sweeps = (how: How = {}): Promise<Ran> => {
  const permissions = { ...READS, deployments: 'write' } as const;
  return ci.sweeps({
    token: ci.github.token({
      permissions: { ...permissions, pull_requests: 'write', statuses: 'write' },
    }),
    ...withVariables(how),
  });
};
const raises = (flag: string): Promise<Landing> => ci.lands(flag, 'development');
const down = (flag: string): Promise<Landing> => ci.lands(flag, 'development', OFF);
const live = (ran: Ran): Promise<string> =>
  readFile(join(ran.workspace, 'deployed/development/api.env'), 'utf8');
const marks = (): readonly string[] =>
  ci.github
    .deployments()
    .filter(({ task }) => task === 'flaghoist notified')
    .map(({ description }) => description ?? '');

test('A landing, and the time to safe of a rollback, are sent once by the run that deploys them', async () => {
  const up = await raises('voice');
  const first = await deploys(up);
  expect([first.exitCode, first.annotations]).toEqual([0, []]);
  expect(receiver.ids()).toEqual([`landing/voice/development/${up.sha}`]);
  ci.github.passes('10m');
  const off = await down('voice');
  ci.github.passes('40s');
  const second = await deploys(off);
  expect(await live(second)).toMatch('VOICE=false');
  const ids = [`landing/voice/development/${off.sha}`, `safe/voice/development/${off.sha}`];
  expect(receiver.ids()).toEqual(ids);
  const [landing, safe] = receiver.received
    .slice(-2)
    .map(({ body }) => JSON.parse(body) as Readonly<Record<string, unknown>>);
  expect(landing).toMatchObject({ class: 'rollback', from: 100, to: 0 });
  expect(safe).toMatchObject({ kind: 'safe', landing: off.sha, environment: 'development' });
  expect(Number(safe?.['seconds'])).toBeGreaterThanOrEqual(40);
  await sweeps();
  await deploys(off);
  expect(receiver.ids()).toEqual([]);
  expect(marks().at(-1)).toBe('notifications sent: 2');
  expect(marks().join()).not.toContain('sending');
});

test('A promotion that is blocked, and one that is due, are sent once for each meaning', async () => {
  await deploys(await raises('theme'));
  receiver.ids();
  const jump = await ci.github.proposes('jump', {
    [stateFile('theme', 'production')]: 'enabled: true\nrollout: 50\n',
  });
  const step = await ci.github.proposes('step', {
    [stateFile('theme', 'production')]: 'enabled: true\nrollout: 5\n',
  });
  await sweeps();
  expect([ci.shown(jump)?.state, ci.shown(step)?.state]).toEqual(['failure', 'pending']);
  const [blocked, ...others] = receiver.ids();
  expect(blocked).toMatch(/^blocked\/theme\/production\/[0-9a-f]{64}$/);
  expect(others).toEqual([]);
  expect(JSON.parse(receiver.received.at(-1)?.body ?? '')).toMatchObject({
    pull: jump.number,
    url: `${ci.github.serverUrl}/acme/flags/pull/${jump.number}`,
  });
  ci.github.passes('2h');
  await sweeps();
  expect(ci.shown(step)?.state).toBe('success');
  expect(receiver.ids()).toEqual([expect.stringMatching(/^due\/theme\/production\//)]);
  await sweeps();
  expect(receiver.ids()).toEqual([]);
  await deploys(await down('theme'));
});

test('T5: A refused landing is sent with its verdict', async () => {
  const pushed = await ci.github.lands(
    { [stateFile('theme', 'production')]: 'enabled: true\nrollout: 50\n' },
    { by: 'mallory' },
  );
  const ran = await deploys(pushed);
  expect(ran.exitCode).toBe(1);
  const about = `theme/production/${pushed.sha}`;
  expect(receiver.ids().toSorted()).toEqual([`landing/${about}`, `refusal/${about}`]);
  await deploys(await ci.github.lands({ [stateFile('theme', 'production')]: OFF }));
});

describe('A run that ends too early', () => {
  test('before it sends loses nothing, and one that ends before its mark repeats the same ids', async () => {
    const up = await raises('voice');
    const id = `landing/voice/development/${up.sha}`;
    const without = await sweeps({
      token: ci.github.token({
        permissions: { ...READS, deployments: 'read', pull_requests: 'write', statuses: 'write' },
      }),
    });
    expect([without.exitCode, receiver.ids()]).toEqual([0, []]);
    expect(without.said).toContain('no notification was sent, because it could not be recorded');

    // What it is about to send is marked. What it has sent is not.
    ci.github.fails({ method: 'POST', path: /\/deployments$/, how: 500, after: 1 });
    const unfinished = await sweeps();
    expect(unfinished.exitCode).toBe(0);
    expect(receiver.ids()).toEqual([id]);
    ci.github.heals();
    ci.github.passes('15m');
    await sweeps();
    expect(receiver.ids()).toEqual([id]);
    ci.github.passes('15m');
    await sweeps();
    expect(receiver.ids()).toEqual([]);
    await deploys(up);
    await deploys(await down('voice'));
  });
});

describe('A receiver', () => {
  test('that hangs delays no rollback: the values are live while it still hangs', async () => {
    await deploys(await raises('voice'));
    receiver.ids();
    receiver.answers('hang');
    const off = await down('voice');
    const started = performance.now();
    const hanging = deploys(off);
    await receiver.next();
    // Its first request is there, and the run has not ended: everything else is done.
    const logged = ci.github.deployments().filter(({ sha }) => sha === off.sha);
    expect(logged.map(({ description }) => description)).toContain('1 verified of 1 service');
    const ran = await hanging;
    expect(await live(ran)).toMatch('VOICE=false');
    expect(ran.exitCode).toBe(0);
    expect(ran.said).toContain('FLAGHOIST_CHAT_WEBHOOK: the receiver did not answer in time');
    expect(performance.now() - started).toBeLessThan(60_000);
    const ids = [`landing/voice/development/${off.sha}`, `safe/voice/development/${off.sha}`];
    expect(receiver.ids()).toEqual(ids.slice(0, 1));
    receiver.answers(200);
    ci.github.passes('15m');
    await sweeps();
    expect(receiver.ids()).toEqual(ids);
  });

  test('without its variable fails no run, and the run says which variable is missing', async () => {
    const up = await raises('theme');
    const ran = await ci.sweeps();
    expect([ran.exitCode, receiver.ids()]).toEqual([0, []]);
    expect(ran.said).toContain('the variable FLAGHOIST_CHAT_WEBHOOK is not set');
    ci.github.passes('3d');
    await sweeps();
    expect(receiver.ids()).toEqual([`landing/theme/development/${up.sha}`]);
    ci.github.passes('8d');
    await sweeps();
    expect(receiver.ids()).toEqual([]);
    await deploys(await down('theme'));
  });
});

test('T76: A breach is sent with the issue of the watch, and an issue of another login is not', async () => {
  const up = await raises('voice');
  await deploys(up);
  receiver.ids();
  const issue = async (by: string): Promise<void> => {
    await ci.github.opensIssue({
      title: 'Rolled back: voice in development',
      body: `<!-- flaghoist watch development voice ${up.sha} -->\nPull request #1`,
      labels: ['flag:voice', 'rolled-back'],
      by,
    });
  };
  await issue('mallory');
  await sweeps();
  expect(receiver.ids()).toEqual([]);
  await issue('github-actions[bot]');
  await sweeps();
  expect(receiver.ids()).toEqual([`breach/voice/development/${up.sha}`]);
});

test('A dry run sends nothing, and neither does a run about one pull request', async () => {
  await raises('theme');
  await sweeps({ inputs: { 'dry-run': 'true' } });
  await ci.judges(await ci.proposes('theme', 'production'), withVariables());
  expect(receiver.ids()).toEqual([]);
});
