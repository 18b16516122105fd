// `convex` through the real command line, against a small server that keeps what it is sent as a deployment would.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { convex as definition } from '#adapters/targets/convex.ts';
import type { Target } from '#app/deploy-ports.ts';
import { aDelivery, aPlace, inWords, NEVER, INSTANCE } from '#test/adapters/targets/support.ts';
import type { Place } from '#test/adapters/targets/support.ts';

const KEY = 'self-hosted|0123456789abcdef';

const require = createRequire(import.meta.url);
const CLI = join(require.resolve('convex/package.json'), '../bin/main.js');

interface Socket {
  send(text: string): void;
  on(event: 'message', listener: (text: Buffer) => void): void;
}

// The library that the command line itself speaks with.
const { WebSocketServer } = createRequire(require.resolve('convex/package.json'))('ws') as {
  readonly WebSocketServer: new (options: { readonly server: Server }) => {
    on(event: 'connection', listener: (socket: Socket) => void): void;
    close(): void;
  };
};

let server: Server;
let sockets: InstanceType<typeof WebSocketServer>;
let kept: Map<string, string>;
/** The changes that it was sent, in order. */
let sentChanges: string[];

beforeAll(async () => {
  server = createServer((incomingMessage, answer) => {
    const parts: Buffer[] = [];
    incomingMessage.on('data', (part: Buffer) => parts.push(part));
    incomingMessage.on('end', () => {
      const isOurs = incomingMessage.headers.authorization === `Convex ${KEY}`;
      const known =
        incomingMessage.url === '/api/update_environment_variables' &&
        incomingMessage.method === 'POST';
      answer.writeHead(known ? (isOurs ? 200 : 401) : 404, { 'content-type': 'application/json' });
      answer.end(
        isOurs && known ? '{}' : '{"code":"BadDeployKey","message":"The deploy key is not known."}',
      );
      if (isOurs && known) change(Buffer.concat(parts).toString());
    });
  });
  sockets = new WebSocketServer({ server });
  sockets.on('connection', listen);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  sockets.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  kept = new Map([['OPENAI_API_KEY', 'sk-none-of-our-business\nENABLE_WORKFLOW=true']]);
  sentChanges = [];
});

function change(text: string): void {
  const { changes } = JSON.parse(text) as {
    readonly changes: readonly { readonly name: string; readonly value: string | null }[];
  };
  for (const { name, value } of changes) {
    sentChanges.push(value === null ? `remove ${name}` : `set ${name}=${value}`);
    if (value === null) kept.delete(name);
    else kept.set(name, value);
  }
}

/** As much of a deployment's protocol as a question for its variables takes. */
function listen(socket: Socket): void {
  let version = { querySet: 0, identity: 0, ts: 'AAAAAAAAAAA=' };
  const moves = (to: Partial<typeof version>, modifications: readonly object[]): void => {
    const startVersion = version;
    version = { ...version, ...to, ts: 'AQAAAAAAAAA=' };
    const transition = { type: 'Transition', startVersion, endVersion: version, modifications };
    socket.send(JSON.stringify(transition));
  };
  socket.on('message', (text) => {
    const said = JSON.parse(text.toString()) as Said;
    if (said.type === 'Authenticate' && said.value === KEY)
      moves({ identity: said.baseVersion + 1 }, []);
    else if (said.type === 'Authenticate')
      socket.send(
        JSON.stringify({ type: 'FatalError', error: `The key ${said.value} is not known.` }),
      );
    if (said.type !== 'ModifyQuerySet') return;
    const value = [...kept].map(([name, own]) => ({ name, value: own }));
    const asked = said.modifications.filter(({ type }) => type === 'Add');
    moves(
      { querySet: said.newVersion },
      asked.map(({ queryId }) => ({
        type: 'QueryUpdated',
        queryId,
        value,
        logLines: [],
        journal: null,
      })),
    );
  });
}

type Said =
  | { readonly type: 'Connect' }
  | { readonly type: 'Authenticate'; readonly value: string; readonly baseVersion: number }
  | {
      readonly type: 'ModifyQuerySet';
      readonly newVersion: number;
      readonly modifications: readonly { readonly type: string; readonly queryId: number }[];
    };

/** A Convex project, and what it is deployed with. */
async function aProject(more: Readonly<Record<string, string>> = {}): Promise<Place> {
  const { port } = server.address() as AddressInfo;
  const place = await aPlace({
    CONVEX_SELF_HOSTED_URL: `http://127.0.0.1:${port}`,
    CONVEX_SELF_HOSTED_ADMIN_KEY: KEY,
    // It reports no errors of its own to its makers.
    CI: '1',
    ...more,
  });
  await writeFile(join(place.path, 'package.json'), '{"dependencies":{"convex":"*"}}\n');
  return place;
}

function targetIn(place: Place, more: object = {}): Target {
  return definition.open({ binary: [process.execPath, CLI], ...more }, INSTANCE, place.tools);
}

const ON = { ENABLE_RETRY_WITH_BACKOFF: true, ENABLE_WORKFLOW: false };

test('the variables of a deployment are set, changed, removed and read, and no others', async () => {
  await using place = await aProject();
  const target = targetIn(place);
  expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
  expect(sentChanges).toEqual(['set ENABLE_RETRY_WITH_BACKOFF=true', 'set ENABLE_WORKFLOW=false']);
  expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'unchanged' });

  sentChanges = [];
  const off = { ENABLE_RETRY_WITH_BACKOFF: false };
  expect(await target.apply(aDelivery(off, 'dotenv', ['ENABLE_WORKFLOW']), NEVER)).toEqual({
    kind: 'applied',
  });
  expect(sentChanges).toEqual(['set ENABLE_RETRY_WITH_BACKOFF=false', 'remove ENABLE_WORKFLOW']);
  expect(await target.read(aDelivery(off, 'dotenv', ['ENABLE_WORKFLOW']))).toMatchObject({
    kind: 'known',
    value: new Map([['ENABLE_RETRY_WITH_BACKOFF', 'false']]),
  });
  expect([...kept.keys()]).toEqual(['OPENAI_API_KEY', 'ENABLE_RETRY_WITH_BACKOFF']);
});

test('a newer command line shows values also to a program', async () => {
  await using place = await aProject({ CONVEX_AGENT_MODE: 'anonymous' });
  kept.set('ENABLE_RETRY_WITH_BACKOFF', 'true');
  expect(
    await targetIn(place).read(aDelivery({ ENABLE_RETRY_WITH_BACKOFF: true }, 'dotenv')),
  ).toMatchObject({ kind: 'known', value: new Map([['ENABLE_RETRY_WITH_BACKOFF', 'true']]) });
});

test('an older command line, which always shows values, is called without the option', async () => {
  await using place = await aPlace();
  const binary = await place.program(
    'convex',
    `if (process.argv.includes('--include-values')) {
       console.error("error: unknown option '--include-values'");
       process.exit(1);
     }
     console.log('ENABLE_WORKFLOW=true');`,
  );
  expect(await targetIn(place, { binary }).read(aDelivery(ON, 'dotenv'))).toMatchObject({
    kind: 'known',
    value: new Map([['ENABLE_WORKFLOW', 'true']]),
  });
});

test('a wrong key is an answer, and the key is not part of it', async () => {
  const wrong = 'self-hosted|fedcba9876543210';
  await using place = await aProject({ CONVEX_SELF_HOSTED_ADMIN_KEY: wrong });
  const target = targetIn(place, { limit: 10 });
  const applied = await target.apply(aDelivery(ON, 'dotenv'), NEVER);
  expect(inWords(applied)).toEqual({
    kind: 'failed',
    why: expect.stringMatching(/^[^\n]{5,400}$/),
  });
  expect(JSON.stringify(applied)).not.toContain('fedcba');
  expect(sentChanges).toEqual([]);
});

test('a deployment that does not answer is given up after the limit', async () => {
  await using place = await aProject({ CONVEX_SELF_HOSTED_URL: 'http://127.0.0.1:9' });
  const target = targetIn(place, { limit: 5 });
  expect(inWords(await target.read(aDelivery(ON, 'dotenv')))).toEqual({
    kind: 'unreachable',
    why: expect.stringMatching(/ did not end within 5 seconds: /),
  });
});
