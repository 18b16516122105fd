// A daemon that may still write for a run that was killed.
import { expect, test } from '@jest/globals';
import type { Applied, LoggedEntry } from '#app/deploy-ports.ts';
import type { Write } from '#app/deploy/other-runs.ts';
import { appliedLast } from '#app/deploy/other-runs.ts';
import type { DeployRun } from '#app/deploy/run.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { aSha, finished, sent, started } from '#test/support/log.ts';
import { instant } from '#domain/scalars.ts';
import { NOW } from '#test/support/nouns.ts';
import { memoryLog } from './memory-log.ts';

const environment = 'production' as EnvironmentName;

/** Of a run that was killed while it brought these values. */
function killed(digest: string): LoggedEntry {
  const about = { environment, tip: aSha(1), run: 'killed', at: NOW };
  return { ...started(about, [{ ...sent('api', aSha(1)), digest }]), trust: 'local' };
}

/** Writes after that run, at a clock that stands still. */
async function written(digest: string, cancelledAfter: number, answers: readonly string[]) {
  const entries = [killed(digest)];
  const stop = new AbortController();
  let pauses = 0;
  let writes = 0;
  const pause = (): Promise<void> => {
    pauses += 1;
    if (pauses === cancelledAfter) stop.abort();
    return Promise.resolve();
  };
  const log = memoryLog([...entries], { isRemote: false, trust: 'local' });
  const deployer = { run: 'run-1', now: () => NOW, log, pause };
  const run = { deployer, entries, accepted: { commit: aSha(2) } } as unknown as DeployRun;
  const item = { environment, service: 'api', desired: { digest: 'off' }, isRollback: true };
  const write = { item, target: { settles: 3 } } as unknown as Write;
  const applied = await appliedLast(run, [write], entries, stop.signal, () => {
    const kind = answers[writes] ?? 'unchanged';
    writes += 1;
    return Promise.resolve([{ kind } as Applied]);
  });
  return { applied: applied.map(({ kind }) => kind), writes, pauses };
}

test('a value is written again once the daemon of a killed run has ended, and stays applied', async () => {
  expect(await written('on', 99, ['applied'])).toEqual({
    applied: ['applied'],
    writes: 2,
    pauses: 3,
  });
});

test('a daemon that replaces a value again and again does not keep its run for ever', async () => {
  expect(await written('on', 99, ['applied', 'applied', 'applied', 'applied', 'applied'])).toEqual({
    applied: ['applied'],
    writes: 4,
    pauses: 9,
  });
});

test('a run that a rollback cancels does not wait for the daemon any longer', async () => {
  expect(await written('on', 2, ['applied'])).toEqual({
    applied: ['applied'],
    writes: 1,
    pauses: 2,
  });
});

test('a killed run that brought the same values is not waited for', async () => {
  expect(await written('off', 99, ['applied'])).toEqual({
    applied: ['applied'],
    writes: 1,
    pauses: 0,
  });
});

test('on several machines, a rollback waits for the daemon of a run that failed after its own write', async () => {
  const about = { environment, tip: aSha(1), run: 'older', at: NOW };
  const value = { ...sent('api', aSha(1)), digest: 'on' };
  const entries: LoggedEntry[] = [{ ...started(about, [value]), trust: 'app' }];
  const log = memoryLog(entries, { isRemote: true, trust: 'app' });
  let seconds = 0;
  const end = finished({ ...about, at: instant(NOW + 9) }, [
    { ...value, state: 'failed', why: '' },
  ]);
  const pause = (length: number): Promise<void> => {
    if (seconds === 0) entries.push({ ...end, trust: 'app' });
    seconds += length;
    return Promise.resolve();
  };
  const now = () => instant(NOW + seconds);
  const deployer = { run: 'run-1', now, log, pause, onWait: () => undefined };
  const run = { deployer, entries: [...entries], accepted: { commit: aSha(2) } };
  const item = { environment, service: 'api', desired: { digest: 'off' }, isRollback: true };
  const write = { item, target: { settles: 3 } } as unknown as Write;
  const moments: number[] = [];
  const apply = (): Promise<readonly Applied[]> => {
    moments.push(seconds);
    return Promise.resolve([{ kind: 'applied' }]);
  };
  const { signal } = new AbortController();
  await appliedLast(run as unknown as DeployRun, [write], run.entries, signal, apply);
  // At 10 s, the daemon of the run that failed at 9 s may still work.
  expect(moments.slice(0, 2)).toEqual([0, 20]);
});
