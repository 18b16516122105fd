// The contract of all deploy targets.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TARGETS, targetOf, targetSchemas } from '#adapters/targets/targets.ts';
import { sameContent } from '#adapters/targets/target.ts';
import type { Content, Delivery, Target } from '#app/deploy-ports.ts';
import { openClient } from '#adapters/github/client.ts';
import { compile } from '../../../../scripts/ajv.ts';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chmod, chown, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Pm2 } from '#test/support/pm2.ts';
import { aPm2 } from '#test/support/pm2.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { readByShell } from '#test/render/consumers.ts';
import type { Place } from '#test/adapters/targets/support.ts';
import { keepingDocker } from '#test/adapters/targets/docker.ts';
import {
  aDelivery,
  aPlace,
  CONVEX,
  inWords,
  NEVER,
  INSTANCE,
} from '#test/adapters/targets/support.ts';

/** How each target is set up here, and what it is given to do its work with. */
const SETTINGS: Readonly<Record<string, (place: Place, repo: Repo) => Promise<object>>> = {
  files: () => Promise.resolve({ folder: 'deployed' }),
  branch: (_, repo) => Promise.resolve({ remote: `file://${repo.path}` }),
  command: async (place) => ({ run: await place.program('deploy', '') }),
  pm2: async (place) => {
    // A name of its own for each test, because they share one daemon.
    const name = `calling-platform-${basename(place.path)}`;
    const apps = [{ name, script: join(place.path, 'service.cjs') }];
    await writeFile(join(place.path, 'service.cjs'), 'setInterval(() => {}, 60_000);\n');
    const text = `module.exports = ${JSON.stringify({ apps })};\n`;
    await writeFile(join(place.path, 'ecosystem.config.cjs'), text);
    return { process: name, ecosystem: 'ecosystem.config.cjs', binary: pm2.binary };
  },
  compose: async (place) => {
    await writeFile(join(place.path, 'compose.yaml'), 'services: {}\n');
    return { folder: '.', binary: (await keepingDocker(place)).binary };
  },
  convex: async (place) => ({ binary: await place.program('convex', CONVEX) }),
  dispatch: () => Promise.resolve({ repository: 'acme/calling-platform' }),
  http: () => {
    const { port } = api.address() as AddressInfo;
    kept = {};
    return Promise.resolve({ url: `http://127.0.0.1:${port}/flags`, token: 'FLAGHOIST_API_TOKEN' });
  },
};

/** Targets that `drift` can read. */
const READABLE = new Set(['files', 'branch', 'pm2', 'compose', 'convex', 'http']);

/** Targets that keep a note of what we wrote. */
const MARKED = new Set(['files', 'pm2', 'compose']);

/** What a target has. One that cannot be read is believed to have what it should. */
async function seen(target: Target, delivery: Delivery): Promise<Content> {
  const read = await target.read(delivery);
  return read.kind === 'known' ? read.value : target.wanted(delivery);
}

const ON = { OUTBOUND_CALLS_ENABLED: true, OUTBOUND_CALLS_PERCENTAGE: 25 };
const OFF = { OUTBOUND_CALLS_ENABLED: false, OUTBOUND_CALLS_PERCENTAGE: 0 };

let server: Server;
/** Keeps flags for a service that asks for them while it runs. */
let api: Server;
let kept: object;
let pm2: Pm2;
beforeAll(async () => {
  pm2 = await aPm2();
  server = createServer((_, answer) => answer.writeHead(204).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  api = createServer((request, answer) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      if (request.headers.authorization !== 'Bearer hush-hush') answer.writeHead(401);
      else if (request.method === 'PATCH') kept = { ...kept, ...(JSON.parse(text) as object) };
      answer.end(JSON.stringify(kept));
    });
  });
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.close();
  api.closeAllConnections();
  api.close();
  await pm2[Symbol.asyncDispose]();
});

describe.each(TARGETS.map((target) => [target.name, target] as const))('%s', (name, definition) => {
  /** A fresh one, with its place. */
  async function withTarget(work: (target: Target, place: Place) => Promise<void>): Promise<void> {
    await using repo = await aRepository({ files: { README: 'hello\n' } });
    await repo.git('config', 'receive.denyCurrentBranch', 'ignore');
    await using place = await aPlace({
      ...pm2.env,
      DEPLOY_TOKEN: 'hush-hush',
      FLAGHOIST_API_TOKEN: 'hush-hush',
    });
    const { port } = server.address() as AddressInfo;
    const apiUrl = `http://127.0.0.1:${port}`;
    const client = (repository: string) => openClient({ token: 'hush-hush', apiUrl, repository });
    const directory = name === 'branch' ? repo.path : place.path;
    const settings = (await SETTINGS[name]?.(place, repo)) as Readonly<Record<string, unknown>>;
    const target = definition.open(settings, INSTANCE, { ...place.tools, directory, client });
    await work(target, place);
  }
  const on = (removed: readonly string[] = []) =>
    aDelivery(ON, definition.defaultRendering, removed);
  const off = () => aDelivery(OFF, definition.defaultRendering);

  test('its example is accepted by its own schema', () => {
    const { properties = {}, required = [] } = targetSchemas.get(name) ?? {};
    const schema = {
      type: 'object',
      additionalProperties: false,
      properties,
      required: [...required],
    };
    expect(compile(schema)(definition.example)).toEqual([]);
  });

  test('its example has a place of its own in each environment', () => {
    const places = ['staging', 'production'].flatMap((environment) => {
      const instance = { ...INSTANCE, environment: environment as typeof INSTANCE.environment };
      return definition.places(definition.example, instance, definition.defaultRendering);
    });
    expect(new Set(places.map(({ what }) => what)).size).toBe(places.length);
    for (const { setting } of places) expect(definition.properties).toHaveProperty(setting);
  });

  test('says which of its own settings say where values go', () => {
    for (const setting of definition.locatedBy) {
      expect(definition.properties).toHaveProperty(setting);
    }
  });

  test('says of each setting what it is, in a sentence', () => {
    for (const property of Object.values(definition.properties)) {
      expect(property['description']).toMatch(/^[^a-z].*\.$/);
    }
    expect(definition.title).toMatch(/^[A-Z].*\.$/);
  });

  test('says that its file is gone, if it writes a file alone', () =>
    withTarget(async (target) => {
      const isFile = definition.writes === 'file';
      expect(target.isMissing?.(on())).toBe(isFile ? true : undefined);
      const { remark } = await target.read(on());
      expect(!isFile || remark === 'no-file').toBe(true);
      await target.apply(on(), NEVER);
      expect(target.isMissing?.(on())).toBe(isFile ? false : undefined);
    }));

  test('brings the values there, and then other ones', () =>
    withTarget(async (target) => {
      for (const delivery of [on(), off(), on()]) {
        expect(await target.apply(delivery, NEVER)).toEqual({ kind: 'applied' });
        expect(await seen(target, delivery)).toEqual(target.wanted(delivery));
      }
    }));

  test('does no harm when the same is written twice', () =>
    withTarget(async (target) => {
      expect(await target.apply(on(), NEVER)).toEqual({ kind: 'applied' });
      const again = await target.apply(on(), NEVER);
      // A readable target is not written twice; Compose itself finds that there is nothing to do.
      const isAsked = (await target.read(on())).kind === 'known' && name !== 'compose';
      expect(again).toEqual({ kind: isAsked ? 'unchanged' : 'applied' });
      expect(await seen(target, on())).toEqual(target.wanted(on()));
    }));

  test('takes away what is no longer sent', () =>
    withTarget(async (target) => {
      const both = aDelivery({ ...ON, OLD: true }, definition.defaultRendering);
      expect(await target.apply(both, NEVER)).toEqual({ kind: 'applied' });
      expect(await target.apply(on(['OLD']), NEVER)).toEqual({ kind: 'applied' });
      expect(await seen(target, on(['OLD']))).toEqual(target.wanted(on()));
    }));

  test('shows a change by another program, where it can be read', () =>
    withTarget(async (target) => {
      await target.apply(on(), NEVER);
      await target.apply(off(), NEVER);
      const read = await target.read(on());
      const differs = read.kind === 'known' && !sameContent(read.value, target.wanted(on()));
      expect([read.kind, differs]).toEqual(
        READABLE.has(name) ? ['known', true] : ['absent', false],
      );
    }));

  test('says what it has of the variables, and what we wrote there last', () =>
    withTarget(async (target) => {
      const before = await target.read(on());
      expect(before.mark ?? null).toBeNull();
      await target.apply(aDelivery({ ...ON, OTHER: 'mine' }, definition.defaultRendering), NEVER);
      const read = await target.read(
        aDelivery({ OTHER: 'x', NEVER_SENT: true }, definition.defaultRendering),
      );
      expect(read.variables).toEqual(READABLE.has(name) ? new Map([['OTHER', 'mine']]) : undefined);
      const { digest } = aDelivery({ ...ON, OTHER: 'mine' }, definition.defaultRendering);
      expect(read.mark).toBe(MARKED.has(name) ? digest : undefined);
    }));

  test('writes no secret anywhere', () =>
    withTarget(async (target) => {
      await target.apply(on(), NEVER);
      const read = await target.read(on());
      expect(JSON.stringify([read, [...target.wanted(on())]])).not.toContain('hush');
    }));
});

describe('what goes wrong is an answer with a reason', () => {
  test.each([
    ['files', { folder: '/dev/null/flags' }],
    ['branch', { remote: 'nowhere' }],
    ['command', { run: ['./no-such-program'] }],
    ['pm2', { binary: ['./no-such-program'] }],
    ['compose', { folder: '.', binary: ['./no-such-program'] }],
    ['convex', { binary: ['./no-such-program'] }],
    ['dispatch', { repository: 'acme/x', token: 'NO_SUCH_TOKEN' }],
    ['http', { url: 'http://127.0.0.1:9/flags', token: 'FLAGHOIST_NO_SUCH_TOKEN' }],
  ])('%s', async (name, settings) => {
    await using repo = await aRepository({ files: { README: 'hello\n' } });
    await using place = await aPlace();
    const definition = targetOf(name);
    const target = definition.open(settings, INSTANCE, { ...place.tools, directory: repo.path });
    const applied = await target.apply(aDelivery(ON, definition.defaultRendering), NEVER);
    expect(inWords(applied)).toEqual({
      kind: 'failed',
      why: expect.stringMatching(/^[^\n]{5,400}$/),
    });
  });
});

const ODD = {
  DOUBLE: 'a "test" with `ticks`',
  SINGLE: "it's one",
  LINES: 'one\ntwo\n\nfour',
  DOLLAR: '$HOME ${HOME} $(id) $$ \\n',
  BLANKS: '  before # and after  ',
  EMOJI: 'schlüssel 😀',
  EMPTY: '',
};

test('files brings texts that no shell may touch, whole and as they are', async () => {
  await using place = await aPlace();
  const target = targetOf('files').open({ folder: '.', file: 'x' }, INSTANCE, place.tools);
  const delivery = aDelivery(ODD, 'dotenv');
  expect(await target.apply(delivery, NEVER)).toEqual({ kind: 'applied' });
  expect(await target.read(delivery)).toMatchObject({
    kind: 'known',
    value: target.wanted(delivery),
  });
  expect(readByShell(await place.text('x'))).toEqual(ODD);
  expect(await target.apply(aDelivery(ODD, 'json'), NEVER)).toEqual({ kind: 'applied' });
  expect(JSON.parse(await place.text('x'))).toMatchObject({ values: ODD });
});

test('command hands the same texts to its program', async () => {
  await using place = await aPlace();
  // What no dotenv file can hold, a process can be given.
  const odd = { ...ODD, BOTH: `it's a "test" for $5` };
  const names = JSON.stringify(Object.keys(odd));
  const run = await place.program(
    'deploy',
    `import { writeFileSync } from 'node:fs';
     writeFileSync('x', JSON.stringify(Object.fromEntries(${names}.map((name) => [name, process.env[name]]))));`,
  );
  const target = targetOf('command').open({ run }, INSTANCE, place.tools);
  expect(await target.apply(aDelivery(odd, 'json'), NEVER)).toEqual({ kind: 'applied' });
  expect(JSON.parse(await place.text('x'))).toEqual(odd);
});

test.each([0o600, 0o640, 0o664])('files leaves a file its mode %i and its owner', async (mode) => {
  await using place = await aPlace();
  const target = targetOf('files').open({ folder: '.', file: 'x' }, INSTANCE, place.tools);
  await target.apply(aDelivery(ON, 'dotenv'), NEVER);
  const path = join(place.path, 'x');
  await chmod(path, mode);
  // Only an administrator can give a file away.
  await chown(path, 12_345, 12_345).catch(() => null);
  const before = await stat(path);
  expect(await target.apply(aDelivery(OFF, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
  const { mode: after, uid, gid } = await stat(path);
  expect([after & 0o777, uid, gid]).toEqual([mode, before.uid, before.gid]);
});
