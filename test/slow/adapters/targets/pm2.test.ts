// `pm2` as it really is: what it lists, what a restart changes, and what an ecosystem file does to values.
import { readFile, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pm2 as definition } from '#adapters/targets/pm2.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { Target } from '#app/deploy-ports.ts';
import type { ServiceName } from '#domain/scalars.ts';
import type { Pm2 } from '#test/support/pm2.ts';
import { aPm2 } from '#test/support/pm2.ts';
import { freePort } from '#test/support/port.ts';
import { aDelivery, inWords, NEVER, INSTANCE } from '#test/adapters/targets/support.ts';

/** Answers with what it was started with; each request on a connection of its own. */
function webText(port: number): string {
  return `const { createServer } = require('node:http');
const server = createServer((_, answer) => answer.end(process.env.PERCENTAGE));
server.listen(${port}, '127.0.0.1');
// Later than its last answer: what the cluster has handed over by then goes to the other worker.
process.on('SIGINT', () => server.close(() => setTimeout(process.exit, 300, 0)));
`;
}

const ports: Record<string, number> = {};
let pm2: Pm2;
beforeAll(async () => {
  pm2 = await aPm2();
  // Nothing that it has to wait for: what these are sent is what pm2 lists.
  await writeFile(join(pm2.home, 'service.cjs'), 'setInterval(() => {}, 60_000);\n');
  const app = (name: string, more: object = {}) => ({ name, script: './service.cjs', ...more });
  const apps = [
    app('dialler', { env: { PERCENTAGE: 5, ENABLED: true } }),
    app('pair', { instances: 2, exec_mode: 'cluster' }),
    app('web', { script: './web.cjs', instances: 2, exec_mode: 'cluster' }),
    app('solo', { script: './solo.cjs' }),
    app('all'),
    app('bystander'),
    app('dialler, bystander'),
    app('broken', { script: '/bin/false', interpreter: 'none', autorestart: false }),
  ];
  for (const name of ['web', 'solo']) {
    ports[name] = await freePort();
    await writeFile(join(pm2.home, `${name}.cjs`), webText(ports[name]));
  }
  await writeFile(
    join(pm2.home, 'ecosystem.config.cjs'),
    `module.exports = ${JSON.stringify({ apps })};\n`,
  );
});
afterAll(async () => {
  await pm2[Symbol.asyncDispose]();
});

function target(service: string, more: object = {}): Target {
  const env = { ...pm2.env, DEPLOY_TOKEN: 'hush-hush', DATABASE_URL: 'db://here' };
  return definition.open(
    { binary: pm2.binary, ecosystem: 'ecosystem.config.cjs', ...more },
    { ...INSTANCE, service: service as ServiceName },
    {
      directory: pm2.home,
      env,
      credentials: () => ({}),
      redact: redactor(env),
      client: () => null,
      shared: new Map(),
    },
  );
}

const AT_25 = aDelivery({ ENABLED: true, PERCENTAGE: 25 }, 'dotenv');
const OFF = aDelivery({ ENABLED: false, PERCENTAGE: 0 }, 'dotenv');

/** All that a process was started with. */
async function environmentOf(name: string): Promise<Readonly<Record<string, unknown>>> {
  const listed = JSON.parse(await pm2.call(['jlist'])) as readonly {
    readonly name: string;
    readonly pm2_env: Readonly<Record<string, unknown>>;
  }[];
  return listed.find((one) => one.name === name)?.pm2_env ?? {};
}

test('several deployments that find no daemon start one', async () => {
  const services = ['dialler', 'pair', 'bystander'];
  const read = await Promise.all(services.map((name) => target(name).read(AT_25)));
  expect(read).toMatchObject(services.map(() => ({ kind: 'known', value: new Map() })));
});

describe('pm2', () => {
  test('is started with the values, although the ecosystem file names others', async () => {
    expect(await target('dialler').read(AT_25)).toMatchObject({ kind: 'known', value: new Map() });
    expect(await target('dialler').apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
    const { ENABLED, PERCENTAGE } = await environmentOf('dialler');
    expect([ENABLED, PERCENTAGE]).toEqual(['true', '25']);
    expect(await target('dialler').apply(AT_25, NEVER)).toEqual({ kind: 'unchanged' });
  });

  test('is restarted alone, with all that it had besides and none of our secrets', async () => {
    await target('bystander').apply(OFF, NEVER);
    const before = await pm2.process('bystander');
    expect(await target('dialler', { env: ['DATABASE_URL'] }).apply(OFF, NEVER)).toEqual({
      kind: 'applied',
    });
    const { ENABLED, PERCENTAGE, DATABASE_URL, DEPLOY_TOKEN } = await environmentOf('dialler');
    expect([ENABLED, PERCENTAGE, DATABASE_URL, DEPLOY_TOKEN]).toEqual([
      'false',
      '0',
      'db://here',
      undefined,
    ]);
    expect(await pm2.process('bystander')).toEqual(before);
  });

  test('is asked what it has, whether the file said so in words or in numbers', async () => {
    await pm2.call(['delete', 'dialler']);
    await pm2.call(['start', join(pm2.home, 'ecosystem.config.cjs'), '--only', 'dialler']);
    const as = aDelivery({ ENABLED: true, PERCENTAGE: 5 }, 'dotenv');
    expect(await target('dialler').read(as)).toMatchObject({
      kind: 'known',
      value: new Map([
        ['ENABLED', 'true'],
        ['PERCENTAGE', '5'],
        ['(process)', 'online'],
      ]),
    });
    expect(await target('dialler').apply(as, NEVER)).toEqual({ kind: 'unchanged' });

    // With all of its values, and without answering.
    await pm2.call(['stop', 'dialler']);
    const stopped = await target('dialler').read(as);
    expect(stopped.kind === 'known' && stopped.value.get('(process)')).toBe('stopped');
    expect(await target('dialler').apply(as, NEVER)).toEqual({ kind: 'applied' });
  });

  test('has an empty text where a variable is left out while its flag is off', async () => {
    const on = aDelivery({ ENABLED: true, LABEL: 'new' }, 'dotenv');
    const off = aDelivery({ ENABLED: false, LABEL: '' }, 'dotenv');
    for (const delivery of [on, off, on, off]) {
      expect(await target('dialler').apply(delivery, NEVER)).toEqual({ kind: 'applied' });
      const read = await target('dialler').read(delivery);
      expect(read).toMatchObject({ kind: 'known', value: target('dialler').wanted(delivery) });
    }
    expect(await environmentOf('dialler')).toMatchObject({ ENABLED: 'false', LABEL: '' });
    expect(await target('dialler').apply(off, NEVER)).toEqual({ kind: 'unchanged' });
  });

  test('that was stopped is started, with the values', async () => {
    await target('dialler').apply(AT_25, NEVER);
    await pm2.call(['stop', 'dialler']);
    expect(await target('dialler').apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
    expect(await pm2.process('dialler')).toMatchObject({ status: 'online' });
  });

  test('is saved where that is wanted, so that a reboot brings back these values', async () => {
    const dumped = async (): Promise<string> => {
      const text = await readFile(join(pm2.home, 'dump.pm2'), 'utf8').catch(() => '[]');
      const all = JSON.parse(text) as readonly { readonly name: string; PERCENTAGE?: string }[];
      return all.find(({ name }) => name === 'dialler')?.PERCENTAGE ?? 'nothing';
    };
    await target('dialler').apply(AT_25, NEVER);
    expect(await dumped()).toBe('nothing');
    expect(await target('dialler', { save: true }).apply(AT_25, NEVER)).toEqual({
      kind: 'unchanged',
    });
    expect(await dumped()).toBe('25');
    await target('dialler', { save: true }).apply(OFF, NEVER);
    expect(await dumped()).toBe('0');
  });

  test('restarts every instance, and shows the one that differs', async () => {
    await target('pair').apply(OFF, NEVER);
    expect(await target('pair').apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
    const [first] = (await pm2.processes()).filter(({ name }) => name === 'pair');
    expect(first).toMatchObject({ status: 'online', restarts: expect.any(Number) });
    const listed = JSON.parse(await pm2.call(['jlist'])) as readonly {
      readonly name: string;
      readonly pm_id: number;
    }[];
    const ids = listed.filter(({ name }) => name === 'pair').map(({ pm_id: id }) => String(id));
    await pm2.call(['restart', ids[1] ?? '', '--update-env'], {
      ENABLED: 'true',
      PERCENTAGE: '50',
    });
    const read = await target('pair').read(AT_25);
    expect(read).toMatchObject({ kind: 'known' });
    expect(read.kind === 'known' && read.value.get('PERCENTAGE')).toBe('50');
  });

  test('in cluster mode takes a flag up and down without losing a request', async () => {
    expect(await target('web').apply(OFF, NEVER)).toEqual({ kind: 'applied' });
    const load = aLoad(ports['web'] ?? 0);
    try {
      await load.until('0');
      expect(await target('web').apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
      await load.until('25');
      expect(await target('web').apply(OFF, NEVER)).toEqual({ kind: 'applied' });
      await load.until('0');
    } finally {
      await load.end();
    }
    expect(load.lost).toEqual([]);
    const workers = (await pm2.processes()).filter(({ name }) => name === 'web');
    expect(workers.map(({ status }) => status)).toEqual(['online', 'online']);
    expect(await target('web').apply(OFF, NEVER)).toEqual({ kind: 'unchanged' });
  });

  test('in cluster mode does not touch a worker that has the values already', async () => {
    await target('web').apply(AT_25, NEVER);
    const workers = async () => (await pm2.processes()).filter(({ name }) => name === 'web');
    const before = await workers();
    const listed = JSON.parse(await pm2.call(['jlist'])) as readonly {
      readonly name: string;
      readonly pid: number;
      readonly pm_id: number;
    }[];
    const [first, second] = listed.filter(({ name }) => name === 'web');
    await pm2.call(['reload', String(second?.pm_id), '--update-env'], { PERCENTAGE: '50' });
    expect(await target('web').apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
    const after = await workers();
    expect(before.some(({ pid }) => pid === first?.pid)).toBe(true);
    expect(after.some(({ pid }) => pid === first?.pid)).toBe(true);
    expect(after.some(({ pid }) => pid === second?.pid)).toBe(false);
  });

  test('in fork mode is restarted, as there is no other worker to answer', async () => {
    await target('solo').apply(OFF, NEVER);
    const before = await pm2.process('solo');
    expect(await target('solo').apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
    const after = await pm2.process('solo');
    expect([after.restarts, after.status]).toEqual([before.restarts + 1, 'online']);
  });

  test('means the process of that name, also where pm2 would take the name for all processes', async () => {
    await target('all').apply(OFF, NEVER);
    const before = await pm2.process('bystander');
    expect(await target('all').apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
    expect(await pm2.process('bystander')).toEqual(before);
  });

  test('with a blank in its name is restarted, and never started in place of others', async () => {
    const name = 'dialler, bystander';
    const all = async () => [await pm2.process('dialler'), await pm2.process('bystander')];
    await target('dialler').apply(OFF, NEVER);
    await target('bystander').apply(OFF, NEVER);
    const before = await all();
    expect(inWords(await target(name).apply(AT_25, NEVER))).toEqual({
      kind: 'failed',
      why: expect.stringMatching(/^pm2 cannot start dialler, bystander alone/),
    });
    expect(await all()).toEqual(before);
    await pm2.call(['start', join(pm2.home, 'service.cjs'), '--name', name]);
    expect(await target(name).apply(AT_25, NEVER)).toEqual({ kind: 'applied' });
    expect(await environmentOf(name)).toMatchObject({ ENABLED: 'true', PERCENTAGE: '25' });
    expect(await all()).toEqual(before);
  });

  test.each([
    [
      'a name that the file does not know',
      'stranger',
      {},
      /^pm2 did not start the process stranger$/,
    ],
    [
      'a process that ends at once',
      'broken',
      {},
      /^pm2 has restarted broken, but it is (stopped|errored)$/,
    ],
    [
      'no file to start it from',
      'missing',
      { ecosystem: undefined },
      /^pm2 has no process missing, and no ecosystem file says how to start it$/,
    ],
  ])('says so: %s', async (_what, service, more, why) => {
    const applied = await target(service, more).apply(AT_25, NEVER);
    expect(inWords(applied)).toEqual({ kind: 'failed', why: expect.stringMatching(why) });
  });
});

interface Load {
  /** What became of those that were not answered. */
  readonly lost: readonly string[];
  /** Waits until every worker answers so. */
  until(text: string): Promise<void>;
  end(): Promise<void>;
}

/** Asks again and again, several at once, until it is ended. */
function aLoad(port: number): Load {
  const lost: string[] = [];
  let last: string[] = [];
  const over = new AbortController();
  const ask = (): Promise<void> =>
    new Promise((done) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        // Before the first answer the service does not listen yet.
        if (last.length > 0) lost.push(error.code ?? error.message);
        done();
      };
      const request = get({ host: '127.0.0.1', port, agent: false, timeout: 60_000 }, (answer) => {
        answer.setEncoding('utf8');
        answer.on('data', (text: string) => (last = [...last.slice(-19), text]));
        answer.on('error', failed);
        answer.on('end', done);
      });
      request.on('timeout', () => request.destroy(new Error('no answer')));
      request.on('error', failed);
    });
  const loops = Array.from({ length: 4 }, async () => {
    while (!over.signal.aborted) {
      await ask();
      await setTimeout(5);
    }
  });
  return {
    lost,
    async until(text) {
      const late = performance.now() + 120_000;
      while (last.length < 20 || last.some((one) => one !== text)) {
        if (performance.now() > late) throw new Error(`not ${text}, but ${last.join(' ')}`);
        await setTimeout(20);
      }
    },
    async end() {
      over.abort();
      await Promise.all(loops);
    },
  };
}
