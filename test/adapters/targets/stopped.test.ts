// Targets with a program that never ends: a rollback stops it, and does not wait for the limit. Of `command` and `pm2` whole
// deployments show the same, in test/slow/scenarios/deploy/deploy-faults.test.ts.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { compose } from '#adapters/targets/compose.ts';
import { convex } from '#adapters/targets/convex.ts';
import { aDelivery, aPlace, INSTANCE, inWords } from './support.ts';

const HANGS = `
import { writeFileSync } from 'node:fs';
writeFileSync(new URL('../began', import.meta.url), '');
setInterval(() => {}, 1000);
`;

test.each([
  ['compose', compose],
  ['convex', convex],
] as const)('%s ends at once when a rollback of the flag stops it', async (name, target) => {
  await using place = await aPlace();
  await mkdir(join(place.path, 'app'));
  await writeFile(join(place.path, 'app/compose.yaml'), 'services: { calling-platform: {} }\n');
  const settings = { folder: 'app', binary: await place.program(name, HANGS), limit: 600 };
  const rollback = new AbortController();
  const opened = target.open(settings, INSTANCE, place.tools);
  const applied = opened.apply(aDelivery({ CALLS: true }, 'compose'), rollback.signal);
  while (!existsSync(join(place.path, 'began'))) await setTimeout(10);
  rollback.abort();
  expect(inWords(await applied)).toMatchObject({
    kind: 'failed',
    why: 'stopped, because a rollback of the same instance was started',
  });
});
