// The deployment log as a file: damaged, compacted, and written by several processes, some of which are killed.
import { execFileSync, spawn } from 'node:child_process';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import { liveIn } from '#app/log-reading.ts';
import type { ServiceName } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { aSha, finished, runs, sent, started, verified } from '#test/support/log.ts';
import { aStage } from './log-stage.ts';

const text = (file: string): Promise<string> => readFile(file, 'utf8');

test('The log is parsed once for all that ask, and again after a change', async () => {
  const { run, file } = aStage('file');
  const [first, second] = [fileLog(file), fileLog(file)];
  await runs(first, run(1), [sent('api', run(1).tip)]);
  const [entries, history] = [await first.read([]), await first.history()];
  expect(await second.read([])).toBe(entries);
  expect(await second.history()).toBe(history);
  await runs(second, run(2), [sent('api', run(2).tip)]);
  expect(await first.read([])).toHaveLength(entries.length + 2);
  expect((await first.history()).tips.at(-1)?.sha).toBe(run(2).tip);
});

test('damage: a line that was cut off does not count, and swallows none that follows', async () => {
  const { open, read, run, file } = aStage('file');
  await runs(open(), run(1), []);
  await appendFile(file, '{"id":"x","kind":"fin');
  expect(await read()).toHaveLength(2);
  await open().append(started(run(2), []));
  expect(await read()).toHaveLength(3);
  expect((await text(file)).split('\n')).toHaveLength(4);
});

test('damage: a line that is not an entry is refused with its number', async () => {
  const { open, read, run, file } = aStage('file');
  await runs(open(), run(1), []);
  const [first = '', second = ''] = (await text(file)).split('\n');
  await writeFile(file, `${first}\ngarbage\n${second}\n`);
  await expect(read()).rejects.toThrow('line 2 is not an entry');
  await expect(open().append(started(run(2), []))).rejects.toThrow('line 2 is not an entry');
});

test('damage: an entry that was deleted is noticed by the one that follows', async () => {
  const { open, read, run, file } = aStage('file');
  await runs(open(), run(1), []);
  await runs(open(), run(2), []);
  const lines = (await text(file)).split('\n');
  await writeFile(file, lines.toSpliced(1, 1).join('\n'));
  await expect(read()).rejects.toThrow('line 2 follows an entry that is missing');
});

test('damage: a file that was deleted is an empty log', async () => {
  const { open, read, run, file } = aStage('file');
  await runs(open(), run(1), []);
  await rm(file);
  expect(await read()).toEqual([]);
});

test('damage: a pipe in the place of the log is refused, so that no rollback waits for its text', async () => {
  const { open, read, run, file } = aStage('file');
  execFileSync('mkfifo', [file]);
  await expect(read()).rejects.toThrow('it is not a regular file');
  await expect(open().append(started(run(1), []))).rejects.toThrow('it is not a regular file');
});

test('damage: an entry with a field of another form is not an entry', async () => {
  const { open, read, run, file } = aStage('file');
  await runs(open(), run(1), [sent('api', run(1).tip)]);
  await writeFile(file, (await text(file)).replace('"state":"verified"', '"state":"sure"'));
  await expect(read()).rejects.toThrow('line 2 is not an entry');
});

test('damage: values of another form stop only what looks at them, also in the compacted history', async () => {
  const { run, file, key } = aStage('file');
  const log = () => fileLog(file, { bound: 1 });
  await runs(log(), run(1), [sent('web', run(1).tip, { B: 1 })]);
  await runs(log(), run(2), [sent('api', run(2).tip, { A: 1 })]);
  await runs(log(), run(3), [sent('web', run(3).tip, { B: 2 })]);
  const whole = await text(file);
  const damaged = whole.replaceAll('{\\"A\\":1}', '{\\"A\\":[1]}');
  expect(damaged).not.toBe(whole);
  await writeFile(file, damaged);
  const live = liveIn(await log().read([]));
  expect(live.get(key('web'))?.live).toMatchObject({ values: { B: 2 } });
  const api = live.get(key('api'))?.live;
  expect(api).toMatchObject({ landing: run(2).tip });
  expect(() => api?.values['A']).toThrow(/line \d+ is not an entry/);
  const { deployments } = await log().history();
  const [of] = deployments.filter(({ service }) => service === 'api');
  expect(() => of?.values['A']).toThrow('line 1 is damaged');
});

test('damage: values without their end hide no instance behind them', async () => {
  const { open, read, run, file } = aStage('file');
  await runs(open(), run(1), [sent('api', run(1).tip, { A: 1 }), sent('web', run(1).tip)]);
  const whole = await text(file);
  const damaged = whole.replace('"values":"{\\"A\\":1}"', '"values":"{\\"A\\":1"');
  expect(damaged).not.toBe(whole);
  await writeFile(file, damaged);
  await expect(read()).rejects.toThrow('line 1 is not an entry');
});

test('values are as they were written, with quotes, braces and what looks like other values', async () => {
  const { open, read, run, file, key } = aStage('file');
  const values = { A: '"values":"{0"}', B: '}"', C: '{0', D: '\\"}\\', É: '"values":"{' };
  await runs(open(), run(1), [sent('api', run(1).tip, values), sent('web', run(1).tip, {})]);
  const live = liveIn(await read());
  expect({ ...live.get(key('api'))?.live?.values }).toEqual(values);
  expect({ ...live.get(key('web'))?.live?.values }).toEqual({});
  expect((await text(file)).split('\n')).toHaveLength(3);
});

test('damage: a clock that goes backwards changes no order, and makes no soak longer', async () => {
  const { open, read, run, key } = aStage('file');
  const early = { ...run(2), at: instant(1_600_000_000) };
  await runs(open(), run(1), [sent('api', run(1).tip)]);
  await runs(open(), early, [sent('api', early.tip, { A: 2 })]);
  const live = liveIn(await read()).get(key('api'))?.live;
  expect(live).toMatchObject({ values: { A: 2 }, since: run(1).at });
});

test('damage: a clock that was a year ahead in one run holds up no soak, also after a compaction', async () => {
  const { run, file, key } = aStage('file');
  const now = instant(run(4).at! + 60);
  const ahead = { ...run(2), at: instant(run(2).at! + 366 * 86_400) };
  const log = () => fileLog(file, { now, bound: 1 });
  await runs(log(), run(1), [sent('api', run(1).tip)]);
  await runs(log(), ahead, [sent('api', ahead.tip, { A: 2 })]);
  // No later line says when it was.
  expect(liveIn(await log().read([])).get(key('api'))?.live).toMatchObject({ since: now });
  await runs(log(), run(3), [sent('web', run(3).tip)]);
  await runs(log(), run(4), [sent('api', run(4).tip, { A: 4 })]);
  const between = (from = 0, to = 0) => ({
    asymmetricMatch: (at: unknown) => Number(at) >= from && Number(at) <= to,
  });
  const { deployments } = await log().history();
  const successes = deployments.filter(({ state }) => state === 'success');
  expect(successes.map(({ service, at }) => [service, at])).toEqual([
    ['api', run(1).at],
    ['api', between(run(3).at, now)],
    ['web', between(run(3).at, now)],
    ['api', between(run(4).at, now)],
  ]);
});

test('stores nothing of others that earlier lines say', async () => {
  const { open, read, run, file, key, environment } = aStage('file');
  await runs(open(), run(1), [sent('api', run(1).tip), sent('web', run(1).tip)]);
  const log = open();
  const web = liveIn(await log.read([environment])).get(key('web'))?.live;
  await runs(log, run(2), [sent('api', run(2).tip)], web == null ? [] : [web]);
  expect((await text(file)).split('\n').at(-2)).toContain('"others":[]');
  expect((await read()).at(-1)).toMatchObject({ others: [{ service: 'web' }] });
});

test('The log is compacted, and says the same as before', async () => {
  const { run, environment, key } = aStage('file');
  const [large, small] = [aStage('file').file, aStage('file').file];
  const logs = [fileLog(large), fileLog(small, { bound: 4000 })] as const;
  const hung = { ...run(1), run: 'hung' };
  for (const log of logs) {
    await runs(log, run(1), [sent('api', run(1).tip), sent('web', run(1).tip)]);
    await log.append(started(hung, [sent('web', run(1).tip)]));
    for (let number = 2; number < 60; number += 1) {
      const about = { ...run(number), at: instant(1_700_000_000 + number) };
      await runs(log, about, [sent('api', about.tip, { A: number % 2 })]);
    }
  }
  const [whole, compact] = logs;
  const sizes = [await text(large), await text(small)].map(({ length }) => length);
  expect(sizes[1]).toBeLessThan((sizes[0] ?? 0) / 3);
  expect(await compact.history()).toEqual(await whole.history());
  const states = [];
  for (const log of logs) {
    const all = [...liveIn(await log.read([environment]))];
    states.push(new Map(all.map(([name, { live, unsettled }]) => [name, { live, unsettled }])));
  }
  expect(states[1]).toEqual(states[0]);
  expect(states[1]?.get(key('web'))?.unsettled).toEqual([run(1).tip]);
});

test('The log keeps who approved, also of runs whose entries are gone after it was compacted', async () => {
  const { run, file } = aStage('file');
  const log = fileLog(file, { bound: 500 });
  const approving = async (number: number, by: readonly string[]): Promise<void> => {
    const about = { ...run(number), at: instant(1_700_000_000 + number) };
    const approved = by.length === 0 ? {} : { approved: [{ landing: about.tip, by }] };
    const results = verified([sent('api', about.tip, { A: number })]);
    await log.append(started(about, results));
    await log.append({ ...finished(about, results), ...approved });
  };
  await approving(1, ['ana', 'bartek']);
  await approving(2, ['ana']);
  for (let number = 3; number < 9; number += 1) await approving(number, []);
  await approving(9, ['cleo']);
  expect((await text(file)).split('\n')[0]).toMatch(/^\{"kind":"compacted"/);
  const entries = await log.read([]);
  expect(entries.map(({ accepted }) => accepted.tip)).not.toContain(run(1).tip);
  expect((await log.history()).approvals).toEqual([
    { landing: run(1).tip, by: ['ana', 'bartek'] },
    { landing: run(2).tip, by: ['ana'] },
    { landing: run(9).tip, by: ['cleo'] },
  ]);
});

test('The log keeps what the newest run found different and did not write, when it is compacted', async () => {
  const { run, environment, file } = aStage('file');
  const log = fileLog(file, { bound: 100 });
  await runs(log, run(1), [sent('api', run(1).tip), sent('web', run(1).tip)]);
  const api = sent('api', run(2).tip);
  await log.append(started(run(2), [api, sent('web', run(2).tip)]));
  await log.append(finished(run(2), verified([api])));
  const kept = (await fileLog(file).read([environment])).filter(({ kind }) => kind === 'started');
  expect(kept.map(({ instances }) => instances.map(({ service }) => service))).toEqual([
    ['api', 'web'],
  ]);
});

test('The log is not compacted while ends overlap, or while a failure stands beside a later end', async () => {
  const crossed = aStage('file');
  const log = fileLog(crossed.file, { bound: 100 });
  const { run, key, environment } = crossed;
  const api = (number: number) => sent('api', run(number).tip, { A: number });
  await log.append(started(run(1), [api(1)]));
  await log.append(started(run(2), [api(2)]));
  await log.append(finished(run(2), verified([api(2)])));
  await log.append(finished(run(1), verified([api(1)])));
  const unsettled = async () =>
    liveIn(await fileLog(crossed.file).read([environment])).get(key('api'))?.unsettled;
  expect(await unsettled()).toEqual([run(1).tip]);
  await runs(log, run(3), [api(3)]);
  expect(await unsettled()).toEqual([]);
  expect(await text(crossed.file)).toMatch(/^\{"kind":"compacted"/);

  const beside = aStage('file');
  const second = fileLog(beside.file, { bound: 100 });
  await runs(second, beside.run(1), [sent('api', beside.run(1).tip)]);
  const failed = { ...sent('api', beside.run(2).tip, { A: 2 }), state: 'failed', why: '' } as const;
  await second.append(started(beside.run(2), [failed]));
  await second.append(finished(beside.run(2), [failed]));
  await runs(second, beside.run(3), [sent('web', beside.run(3).tip)]);
  const entries = await fileLog(beside.file).read([beside.environment]);
  expect(liveIn(entries).get(beside.key('api'))?.unsettled).toEqual([beside.run(2).tip]);
});

test('The log keeps 400 days, and the last success of an instance whenever it was', async () => {
  const { run, environment, file } = aStage('file');
  const log = fileLog(file, { bound: 500 });
  const day = (days: number) => instant(1_700_000_000 + days * 86_400);
  const at = (days: number, name: string) => ({ ...run(1), at: day(days), run: name });
  await runs(log, at(0, 'a'), [sent('api', aSha(1)), sent('web', aSha(1))]);
  await runs(log, at(1, 'b'), [sent('api', aSha(2))]);
  await runs(log, at(450, 'c'), [sent('api', aSha(3))]);
  await runs(log, at(451, 'd'), [sent('api', aSha(4))]);
  const { deployments } = await log.history();
  const events = deployments.map(({ service, state, at: when }) => [service, state, when]);
  expect(events.slice(0, 2)).toEqual([
    ['web', 'success', day(0)],
    ['api', 'success', day(1)],
  ]);
  expect(events).toHaveLength(6);
  expect(liveIn(await log.read([environment])).size).toBe(2);
});

test('several processes that append, and are killed, lose no line that was written', async () => {
  const { file, environment } = aStage('file');
  const code = (name: string): string => `
    const { fileLog } = await import('#adapters/deployment-log/file-log.ts');
    const log = fileLog(${JSON.stringify(file)}, { bound: 3000 });
    for (let number = 1; number <= 30; number += 1) {
      const tip = number.toString(16).padStart(40, ${JSON.stringify(name)});
      const about = { environment: ${JSON.stringify(environment)}, accepted: { tip, refusals: [] },
        before: null, run: ${JSON.stringify(name)} + number, at: 1700000000 };
      await log.append({ kind: 'finished', ...about, instances: [], others: [] });
      process.stdout.write(tip + '\\n');
    }`;
  const said: string[] = [];
  const children = ['a', 'b', 'c', 'd'].map((name) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', code(name)]);
    let out = '';
    child.stdout.on('data', (data) => {
      out += String(data);
      if (name === 'd' && out.split('\n').length > 5) child.kill('SIGKILL');
    });
    return new Promise<void>((done) => {
      child.once('close', () => {
        said.push(...out.split('\n').slice(0, -1));
        done();
      });
    });
  });
  await Promise.all(children);
  const seen = new Set<string>((await fileLog(file).history()).tips.map(({ sha }) => sha));
  expect(said.length).toBeGreaterThan(90);
  expect(said.filter((tip) => !seen.has(tip))).toEqual([]);
});

test('an instance is held by one at a time', async () => {
  const { open, environment } = aStage('file');
  const instance = { environment, service: 'api' as ServiceName };
  const options = { isRollback: false, digest: '', onWait: () => undefined };
  let [inside, most] = [0, 0];
  const turn = async (): Promise<void> => {
    const lock = await open().acquire(instance, options);
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((done) => setImmediate(done));
    inside -= 1;
    await lock.release();
  };
  await Promise.all(Array.from({ length: 4 }, turn));
  expect(most).toBe(1);
});
