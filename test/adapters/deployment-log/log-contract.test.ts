// The deployment log: one contract for the file, for GitHub's deployments, and for the log in memory of other tests.
import { describe, expect, test } from '@jest/globals';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import { importLog } from '#app/import-log.ts';
import { acceptedIn, deploymentsOf, liveIn, unfinishedIn } from '#app/log-reading.ts';
import type { Repository } from '#app/ports.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { finished, runs, sent, started, verified } from '#test/support/log.ts';
import { aStage, github, KINDS } from './log-stage.ts';

describe.each(KINDS)('the log as %s', (kind) => {
  test('is empty at first, and entries come back in order', async () => {
    const { open, read, run, key } = aStage(kind);
    expect(await read()).toEqual([]);
    const api = sent('api', run(1).tip);
    await runs(open(), run(1), [api]);
    const entries = await read();
    expect(entries.map((entry) => entry.kind)).toEqual(['started', 'finished']);
    expect(entries[1]).toMatchObject({
      run: 'run-1',
      accepted: { tip: run(1).tip, refusals: [] },
      instances: [{ ...api, state: 'verified' }],
      trust: open().isRemote ? 'plain' : 'local',
    });
    expect(liveIn(entries).get(key('api'))).toMatchObject({ live: api, unsettled: [] });
  });

  test('tells of the environments that are named, and of others where that costs nothing', async () => {
    const [left, right] = [aStage(kind), aStage(kind)];
    const log = left.open();
    await runs(log, left.run(1), []);
    await runs(log, right.run(2), []);
    const runsIn = async (...names: EnvironmentName[]) =>
      (await log.read(names)).map((entry) => `${entry.environment} ${entry.kind}`);
    const others = [`${right.environment} started`, `${right.environment} finished`];
    const lines = (await runsIn(right.environment)).filter((line) =>
      line.startsWith(right.environment),
    );
    expect(lines).toEqual(others);
    expect(await runsIn(left.environment, right.environment)).toHaveLength(4);
  });

  test('the newest finished entry answers alone', async () => {
    const { open, read, run, key } = aStage(kind);
    const log = open();
    await runs(log, run(1), [sent('api', run(1).tip), sent('web', run(1).tip)]);
    const web = [...liveIn(await read()).values()].flatMap(({ live }) => live ?? []).slice(1);
    await runs(log, run(2), [sent('api', run(2).tip, { A: false })], web);
    const newest = (await read()).filter((entry) => entry.kind === 'finished').slice(-1);
    const live = liveIn(newest);
    expect(live.get(key('api'))?.live).toMatchObject({ landing: run(2).tip, values: { A: false } });
    expect(live.get(key('web'))?.live).toMatchObject({ landing: run(1).tip });
    expect(acceptedIn(newest)[0]?.accepted.tip).toBe(run(2).tip);
  });

  test('a start without an end leaves its instances unsettled, and a failure does', async () => {
    const { open, read, run, key } = aStage(kind);
    const log = open();
    const api = (number: number) => [sent('api', run(number).tip)];
    await runs(log, run(1), api(1));
    await log.append(started(run(2), api(2)));
    expect(liveIn(await read()).get(key('api'))).toMatchObject({
      live: { landing: run(1).tip },
      unsettled: [run(2).tip],
    });
    expect(unfinishedIn(await read()).map((entry) => entry.run)).toEqual(['run-2']);
    const failed = api(2).map((instance) => ({
      ...instance,
      state: 'failed' as const,
      why: 'no answer',
    }));
    await log.append(finished(run(2), failed));
    expect(liveIn(await read()).get(key('api'))).toMatchObject({
      live: null,
      unsettled: [run(2).tip],
    });
    await runs(log, run(3), api(3));
    expect(liveIn(await read()).get(key('api'))).toMatchObject({
      live: { landing: run(3).tip },
      unsettled: [],
    });
  });

  test('what a landing lowered is kept, also where another instance is written later', async () => {
    const { open, read, run, key } = aStage(kind);
    const log = open();
    const lowered = [
      { flag: 'a/b' as FlagKey, landing: run(1).tip, landedAt: null, verifiedAt: instant(5) },
    ];
    await runs(log, run(1), [{ ...sent('api', run(1).tip), lowered }]);
    const others = [...liveIn(await read()).values()].flatMap(({ live }) => live ?? []);
    await runs(log, run(2), [sent('web', run(2).tip)], others);
    expect(liveIn(await read()).get(key('api'))?.live?.lowered).toEqual(lowered);
  });

  test('a superseded write never happened', async () => {
    const { open, read, run, key } = aStage(kind);
    const [older, newer] = [open(), open()];
    const api = (number: number) => sent('api', run(number).tip, { A: number });
    await older.append(started(run(1), [api(1)]));
    await newer.append(started(run(2), [api(2)]));
    await newer.append(finished(run(2), verified([api(2)])));
    const superseded = { ...api(1), state: 'superseded', by: run(2).tip } as const;
    await older.append(finished(run(1), [superseded]));
    const entries = await read();
    expect(liveIn(entries).get(key('api'))).toMatchObject({
      live: { landing: run(2).tip },
      unsettled: [],
    });
    expect(deploymentsOf(entries).map(({ state, values }) => [state, values['A']])).toEqual([
      ['started', 2],
      ['success', 2],
    ]);
  });

  test('two runs that finish at the same time lose nothing of each other', async () => {
    const { open, read, run, key, environment } = aStage(kind);
    await runs(open(), run(1), [sent('api', run(1).tip), sent('web', run(1).tip)]);
    const live = liveIn(await read());
    const before = (service: string) => [live.get(key(service))?.live ?? []].flat();
    const [left, right] = [open(), open()];
    await left.read([environment]);
    await right.read([environment]);
    const [api, web] = [sent('api', run(2).tip), sent('web', run(3).tip)];
    await left.append(started(run(2), [api]));
    await right.append(started(run(3), [web]));
    github.passes('1m');
    await left.append(finished(run(2), verified([api]), before('web')));
    await right.append(finished(run(3), verified([web]), before('api')));
    const states = liveIn(await read());
    expect(states.get(key('api'))).toMatchObject({ live: { landing: run(2).tip }, unsettled: [] });
    expect(states.get(key('web'))).toMatchObject({ live: { landing: run(3).tip }, unsettled: [] });
  });

  test('an instance that a writer knew and does not carry on is gone', async () => {
    const { open, read, run, key, environment } = aStage(kind);
    const log = open();
    await runs(log, run(1), [sent('api', run(1).tip), sent('web', run(1).tip)]);
    await log.read([environment]);
    await runs(log, run(2), [sent('api', run(2).tip)]);
    expect([...liveIn(await read()).keys()]).toEqual([key('api')]);
  });

  test('an import brings the last acceptance and the live instances', async () => {
    const [from, to] = [aStage('file'), aStage(kind)];
    const log = fileLog(from.file);
    const about = { ...from.run(1), environment: to.environment };
    await runs(log, about, [sent('api', about.tip), sent('web', about.tip)]);
    await log.append(started({ ...about, run: 'run-2' }, [sent('web', about.tip)]));
    const done = await importLog(log, to.open(), [to.environment], {
      repository: { hasCommit: () => Promise.resolve(true) } as unknown as Repository,
      tip: about.tip,
      run: 'import',
      now: instant(1_800_000_000),
      name: 'log.jsonl',
      isThere: () => Promise.resolve(true),
    });
    expect(done).toEqual([{ environment: to.environment, instances: 1 }]);
    const entries = await to.read();
    expect(acceptedIn(entries)[0]?.accepted.tip).toBe(about.tip);
    const states = liveIn(entries);
    expect(states.get(to.key('api'))?.live).toMatchObject({ landing: about.tip });
    // What is not settled there is left to the next run.
    expect(states.get(to.key('web'))).toMatchObject({ live: null, unsettled: [] });
    expect(deploymentsOf(entries)).toMatchObject([{ service: 'api', state: 'success' }]);
  });
});
