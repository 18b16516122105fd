// What a deployment is compared with: a person who restarts the service with another value.
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

import type { Pm2 } from '../test/support/pm2.ts';

export interface Service {
  readonly pm2: Pm2;
  /** Its name in pm2. */
  readonly name: string;
  /** What turns it off: 503 instead of 200. */
  readonly variable: string;
  readonly health: () => Promise<number | string>;
}

/** Milliseconds from `pm2 restart` to the first 503. */
export async function restartedByHand({ pm2, name, variable, health }: Service): Promise<number> {
  const restart = (value: string) =>
    pm2.call(['restart', name, '--update-env'], { [variable]: value });
  await restart('true');
  await until(async () => (await health()) === 200);
  return taken(async () => {
    await restart('false');
    await until(async () => (await health()) === 503);
  });
}

/** Milliseconds after which a deployment has failed. */
const LONGEST = 120_000;

export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + LONGEST;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('the deployment did not become visible');
    await setTimeout(5);
  }
}

export async function taken(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
