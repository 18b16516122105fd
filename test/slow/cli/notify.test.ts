// `notify` on a machine: a real repository, the log of its deployments in a file, and a real receiver.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Receiver } from '#test/support/receiver.ts';
import { aReceiver } from '#test/support/receiver.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const KEY = 'the key of the signature';
const FLAG = 'environments/production/outbound-calls.yaml';
const FILES = {
  'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services: { calling-platform: { deploy: { "*": { target: files, folder: deployed } } } }
notifications: [{ webhook: FLAGHOIST_CHAT_WEBHOOK, secret: FLAGHOIST_CHAT_KEY, as: json }]
`,
  'environments/flags/outbound-calls.yaml':
    'description: Calls\nservices: { calling-platform: { OUTBOUND_CALLS_ENABLED: enabled } }\n',
};

/** A promotion and its rollback have been deployed; the ids of their events. */
async function deployedAndRolledBack() {
  const repo = await aRepository();
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000).toISOString();
  await repo.commit('Adopt', { at: hours(20), files: { ...FILES, [FLAG]: 'enabled: false\n' } });
  const up = await repo.commit('Raise', { at: hours(2), files: { [FLAG]: 'enabled: true\n' } });
  await deploys(repo);
  const down = await repo.commit('Lower', { at: hours(1), files: { [FLAG]: 'enabled: false\n' } });
  await deploys(repo);
  const ids = [`landing/PLACE/${up}`, `landing/PLACE/${down}`, `safe/PLACE/${down}`];
  return {
    repo,
    ids: ids.map((id) => id.replace('PLACE', 'outbound-calls/production')),
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
}

async function deploys(repo: Repo): Promise<void> {
  const { code, err } = await flaghoistInProcess(repo, 'deploy');
  expect([code, err]).toEqual([0, expect.anything()]);
}

const envOf = ({ url }: Receiver) => ({
  FLAGHOIST_CHAT_WEBHOOK: url,
  FLAGHOIST_CHAT_KEY: KEY,
});

const notifies = (repo: Repo, receiver: Receiver) =>
  flaghoistInProcess({ in: repo, env: envOf(receiver) }, 'notify');

test('Landings are sent once and signed, and a later run sends only what is new', async () => {
  await using story = await deployedAndRolledBack();
  const { repo, ids } = story;
  await using receiver = await aReceiver();
  const first = await notifies(repo, receiver);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(receiver.ids()).toEqual(ids);
  for (const { headers, body } of receiver.received) {
    const signature = createHmac('sha256', KEY).update(body).digest('hex');
    expect(headers['x-flaghoist-signature']).toBe(`sha256=${signature}`);
    expect(JSON.parse(body).id).toBe(headers['x-flaghoist-id']);
  }

  expect(await notifies(repo, receiver)).toMatchObject({ code: 0, err: '' });
  expect(receiver.ids()).toEqual([]);
  const raised = await repo.commit('Again', { files: { [FLAG]: 'enabled: true\n' } });
  await notifies(repo, receiver);
  expect(receiver.ids()).toEqual([`landing/outbound-calls/production/${raised}`]);
});

test('A receiver that is down gets everything from a later run', async () => {
  await using story = await deployedAndRolledBack();
  const { repo, ids } = story;
  await using receiver = await aReceiver();
  receiver.answers(403);
  const failed = await notifies(repo, receiver);
  expect(failed.code).toBe(3);
  expect(failed.out + failed.err).toContain('the receiver answered 403');
  expect(failed.out + failed.err).not.toContain('s3cret');
  receiver.ids();
  receiver.answers(200);
  await minutesPass(repo);
  expect((await notifies(repo, receiver)).code).toBe(0);
  expect(receiver.ids()).toEqual(ids);
});

test('A run that is killed between sending and marking is repeated with the same id', async () => {
  await using story = await deployedAndRolledBack();
  const { repo, ids } = story;
  await using receiver = await aReceiver();
  receiver.answers('hang');
  const arrival = receiver.next();
  const command = [process.env['FLAGHOIST_TEST_BUNDLE'] ?? '', 'notify'];
  const child = spawn(process.execPath, command, {
    cwd: repo.path,
    env: { PATH: process.env['PATH'], ...envOf(receiver) },
    stdio: 'ignore',
  });
  const end = once(child, 'exit');
  await Promise.race([arrival, end]);
  child.kill('SIGKILL');
  expect(await end).toEqual([null, 'SIGKILL']);
  expect(receiver.ids()).toEqual(ids.slice(0, 1));

  // For all that others can see, the killed run may still be at work.
  receiver.answers(200);
  await notifies(repo, receiver);
  expect(receiver.ids()).toEqual([]);
  await minutesPass(repo);
  await notifies(repo, receiver);
  expect(receiver.ids()).toEqual(ids);
  await notifies(repo, receiver);
  expect(receiver.ids()).toEqual([]);
});

/** Everything that runs have marked was five minutes earlier. */
async function minutesPass(repo: Repo): Promise<void> {
  const file = join(repo.path, '.git/flaghoist/notified.jsonl');
  const text = await readFile(file, 'utf8');
  const earlier = text.replaceAll(
    /"at":(\d+(?:\.\d+)?)/g,
    (_, at: string) => `"at":${Number(at) - 300}`,
  );
  expect(earlier).not.toBe(text);
  await writeFile(file, earlier);
}
