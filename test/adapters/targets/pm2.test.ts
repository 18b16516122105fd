// `pm2` where another process of this machine holds its lock, or a call of pm2 hangs.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { pm2 } from '#adapters/targets/pm2.ts';
import type { Applied } from '#app/deploy-ports.ts';
import { aDelivery, aPlace, INSTANCE } from './support.ts';

/** Its first call ends when a file appears. It has one process, with the values of no deployment. */
const SLOW = `
import { existsSync } from 'node:fs';
const [command] = process.argv.slice(2);
const free = new URL('../free', import.meta.url);
if (command === 'ping') while (!existsSync(free)) await new Promise((done) => setTimeout(done, 50));
if (command === 'jlist') console.log(JSON.stringify([{ name: 'calling-platform', pm_id: 0, pm2_env: { status: 'online' } }]));
`;

test('a promotion that waits for the first call of pm2 makes way for a rollback at once', async () => {
  await using place = await aPlace();
  const binary = await place.program('pm2', SLOW);
  const target = pm2.open({ binary }, INSTANCE, place.tools);
  const rollback = new AbortController();
  const began = performance.now();
  const applied = target.apply(aDelivery({ ENABLED: true }, 'dotenv'), rollback.signal);
  await setTimeout(300);
  rollback.abort();
  const first: Applied | null = await Promise.race([
    applied,
    setTimeout(5000, null, { ref: false }),
  ]);
  expect(first).toMatchObject({ kind: 'failed', why: { code: 'target/stopped' } });
  expect(performance.now() - began).toBeLessThan(5000);
  await writeFile(join(place.path, 'free'), '');
  await place.tools.shared.get('pm2 runs');
});

test('a process that pm2 does not list is said not to run', async () => {
  await using place = await aPlace();
  const binary = await place.program('pm2', "console.log('[]');");
  const read = await pm2
    .open({ binary }, INSTANCE, place.tools)
    .read(aDelivery({ ENABLED: true }, 'dotenv'));
  expect(read).toMatchObject({ kind: 'known', remark: 'no-process' });
});
