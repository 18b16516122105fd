// Locks between real processes: a promotion that runs a program, and rollbacks that do not wait for it.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { acquire, acquireLock } from '#adapters/system/lock.ts';
import { keepersOf, startTimeOf } from '#adapters/system/processes.ts';
import type { LockOptions } from '#app/deploy-ports.ts';
import { isRunning } from '#test/support/processes.ts';
import type { WaitedFor } from '#messages/deployments.ts';
import type { Place } from '#test/adapters/targets/support.ts';
import { aPlace } from '#test/adapters/targets/support.ts';

const PROMOTION: LockOptions = { isRollback: false, digest: 'on', onWait: () => null };
const ROLLBACK: LockOptions = { isRollback: true, digest: 'off', onWait: () => null };

/** Milliseconds in which also a machine under load does what it does at once. Without that, each of it takes a minute. */
const SOON = 30_000;

const lockOf = (place: Place): string => join(place.path, 'locks', 'production--calling-platform');

interface Run {
  readonly child: ChildProcess;
  /** Of its program, which hangs for a minute. */
  readonly program: string;
  readonly output: () => string;
}

/** A process that holds the lock while the `command` target runs a program for a minute. */
async function aRun(place: Place, isRollback: boolean, more = ''): Promise<Run> {
  const run = await place.program(
    'hangs',
    `import { writeFileSync, renameSync } from 'node:fs';
     process.on('SIGTERM', () => {});
     writeFileSync('pid.new', String(process.pid));
     renameSync('pid.new', 'pid');
     setTimeout(() => {}, 60_000);`,
  );
  const code = `
    import { acquire } from '#adapters/system/lock.ts';
    import { command } from '#adapters/targets/command.ts';
    const onWait = () => null;
    const lock = await acquire(${JSON.stringify(lockOf(place))}, { isRollback: ${isRollback}, digest: ${JSON.stringify(isRollback ? 'off' : 'on')}, onWait });
    const instance = { environment: 'production', service: 'calling-platform' };
    const tools = { directory: ${JSON.stringify(place.path)}, env: process.env, redact: (text) => text };
    const target = command.open({ run: ${JSON.stringify(run)} }, instance, tools);
    ${more}
    const done = await target.apply({ ...instance, values: [], removed: [], digest: '', landing: '' }, lock.cancelled);
    process.stdout.write(JSON.stringify(done));
    await lock.release();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout?.on('data', (part: Buffer) => (text += part.toString()));
  while (!existsSync(join(place.path, 'pid'))) await setTimeout(10);
  return { child, program: await place.text('pid'), output: () => text };
}

test('a rollback stops the program of a promotion and has the lock long before that would end', async () => {
  await using place = await aPlace();
  const promotion = await aRun(place, false);
  const ended = once(promotion.child, 'exit');
  const began = performance.now();
  const lock = await acquire(lockOf(place), ROLLBACK);
  expect(performance.now() - began).toBeLessThan(SOON);
  expect(isRunning(promotion.program)).toBe(false);
  await ended;
  expect(JSON.parse(promotion.output())).toEqual({
    kind: 'failed',
    why: { code: 'target/stopped', facts: {} },
  });
  await lock.release();
  expect(await readdir(join(place.path, 'locks'))).toEqual([]);
});

test.each([
  ['a promotion', PROMOTION],
  ['a second rollback', ROLLBACK],
])('%s waits for a rollback, and says so after two seconds', async (_, options) => {
  await using place = await aPlace();
  const rollback = await aRun(place, true);
  const published: WaitedFor[] = [];
  const events = new EventEmitter();
  const acquired = acquire(lockOf(place), {
    ...options,
    onWait(what) {
      published.push(what);
      events.emit('wait');
    },
  });
  const waits = once(events, 'wait').then(() => 'waits');
  expect(await Promise.race([acquired, waits])).toBe('waits');
  expect(published).toEqual([{ code: 'other-process', facts: { pid: rollback.child.pid } }]);
  expect(isRunning(rollback.program)).toBe(true);
  rollback.child.kill('SIGKILL');
  await (await acquired).release();
  expect(isRunning(rollback.program)).toBe(false);
  expect(published).toHaveLength(1);
});

test('a promotion that does not react loses its program, and the lock once it goes on', async () => {
  await using place = await aPlace();
  const promotion = await aRun(place, false);
  promotion.child.kill('SIGSTOP');
  const acquired = acquire(lockOf(place), ROLLBACK);
  const began = performance.now();
  while (isRunning(promotion.program)) await setTimeout(20);
  expect(performance.now() - began).toBeLessThan(SOON);
  promotion.child.kill('SIGCONT');
  await (await acquired).release();
});

test('a promotion that was killed blocks no rollback, and its program has ended', async () => {
  await using place = await aPlace();
  const promotion = await aRun(place, false);
  promotion.child.kill('SIGKILL');
  const lock = await acquire(lockOf(place), ROLLBACK);
  expect(isRunning(promotion.program)).toBe(false);
  await lock.release();
});

test('a program that outlives a killed promotion is ended before a rollback has the lock', async () => {
  await using place = await aPlace();
  const promotion = await aRun(place, false);
  const { pid = 0 } = promotion.child;
  const keepers = keepersOf(pid, startTimeOf(pid));
  expect(keepers).toHaveLength(1);
  // As on a machine that is too busy for the keeper to see at once that its process has ended.
  for (const keeper of keepers) process.kill(keeper, 'SIGSTOP');
  promotion.child.kill('SIGKILL');
  const lock = await acquire(lockOf(place), ROLLBACK);
  expect(isRunning(promotion.program)).toBe(false);
  await lock.release();
});

test('a request that a killed rollback left behind cancels no later promotion', async () => {
  await using place = await aPlace();
  const first = await acquire(lockOf(place), PROMOTION);
  const [, , id = ''] = (await readFile(lockOf(place), 'utf8')).split(' ');
  await first.release();
  await writeFile(`${lockOf(place)}.cancel-${id}`, '');
  const second = await acquire(lockOf(place), PROMOTION);
  await setTimeout(300);
  expect(second.cancelled.aborted).toBe(false);
  await second.release();
});

test('two rollbacks that meet a promotion cancel it, and not each other', async () => {
  await using place = await aPlace();
  const promotion = await acquire(lockOf(place), PROMOTION);
  promotion.cancelled.addEventListener('abort', () => void promotion.release());
  const cancelled: boolean[] = [];
  const rollBack = async (): Promise<void> => {
    const lock = await acquire(lockOf(place), ROLLBACK);
    await setTimeout(300);
    cancelled.push(lock.cancelled.aborted);
    await lock.release();
  };
  await Promise.all([rollBack(), rollBack()]);
  expect(cancelled).toEqual([false, false]);
  expect(promotion.cancelled.aborted).toBe(true);
});

test('a rollback waits for a run that writes the same values, and does not stop it', async () => {
  await using place = await aPlace();
  const promotion = await acquire(lockOf(place), { ...PROMOTION, digest: ROLLBACK.digest });
  const acquired = acquire(lockOf(place), ROLLBACK);
  expect(await Promise.race([acquired, setTimeout(500, 'waits')])).toBe('waits');
  expect(promotion.cancelled.aborted).toBe(false);
  await promotion.release();
  await (await acquired).release();
});

test('a lock that is no promotion is waited for, and a forged one names no file', async () => {
  await using place = await aPlace();
  const release = await acquireLock(lockOf(place));
  const acquired = acquire(lockOf(place), ROLLBACK);
  expect(await Promise.race([acquired, setTimeout(300, 'waits')])).toBe('waits');
  const [pid, start] = (await readFile(lockOf(place), 'utf8')).split(' ');
  await writeFile(lockOf(place), `${pid} ${start} /../../stolen promotion`);
  expect(await Promise.race([acquired, setTimeout(300, 'waits')])).toBe('waits');
  await writeFile(lockOf(place), '');
  await (await acquired).release();
  await release();
  expect(await readdir(place.path)).toEqual(['locks']);
  expect(await readdir(join(place.path, 'locks'))).toEqual([]);
});

test('of many processes that find the lock of a killed one, one has it at a time, and none waits for ever', async () => {
  await using place = await aPlace();
  const inside = join(place.path, 'inside');
  const code = (number: number): string => `
    import { existsSync, rmSync, writeFileSync } from 'node:fs';
    import { setTimeout } from 'node:timers/promises';
    import { acquire } from '#adapters/system/lock.ts';
    const options = { isRollback: ${number % 2 === 0}, digest: '${number}', onWait: () => null };
    for (let turn = 0; turn < 3; turn += 1) {
      const lock = await acquire(${JSON.stringify(lockOf(place))}, options);
      if (${number < 6} && turn === 1) process.kill(process.pid, 'SIGKILL');
      writeFileSync(${JSON.stringify(inside)}, '', { flag: 'wx' });
      await setTimeout(5);
      rmSync(${JSON.stringify(inside)});
      await lock.release();
    }
    process.stdout.write('done');`;
  const ended = Array.from({ length: 12 }, async (_, number) => {
    const args = ['--input-type=module', '-e', code(number)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part: Buffer) => (text += part.toString()));
    await once(child, 'close');
    return child.signalCode ?? text;
  });
  const outcomes = await Promise.all(ended);
  expect(outcomes.toSorted()).toEqual([
    ...Array.from({ length: 6 }, () => 'SIGKILL'),
    ...Array.from({ length: 6 }, () => 'done'),
  ]);
  await (await acquire(lockOf(place), PROMOTION)).release();
  expect(await readdir(join(place.path, 'locks'))).not.toContain('production--calling-platform');
}, 60_000);
