// Since when a service is sent something, by GitHub's deployments: few requests, and nobody's word but our own.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Client } from '#adapters/github/client.ts';
import { openClient } from '#adapters/github/client.ts';
import { deploymentsIn } from '#adapters/github/deployments.ts';
import type { EnvironmentName, Sha } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { durationOf, instant } from '#domain/time.ts';
import { deployedRun } from '#history/deployed.ts';
import { at, exposing, on } from '#test/support/nouns.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import type { Writing } from '#test/support/deployments.ts';
import { clientOf, deploying, IDENTITY, quickClient } from '#test/support/deployments.ts';

const WANTED = exposing(on(25));
const ALL = { CHECKOUT: true, CHECKOUT_PERCENT: 100 };
const NOTHING = { CHECKOUT: false, CHECKOUT_PERCENT: 0 };

let github: LocalGitHub;
let first: string;
let second: string;
let third: string;
let places = 0;
let environment: EnvironmentName;
beforeAll(async () => {
  github = await aGitHub();
  const lands = async (text: string): Promise<string> =>
    (await github.lands({ 'a.txt': text })).sha;
  first = await lands('1');
  second = await lands('2');
  third = await lands('3');
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
});
beforeEach(() => {
  places += 1;
  environment = `place-${places}` as EnvironmentName;
});

const writing = (service = 'api', identity = IDENTITY): Writing =>
  deploying(github, { environment, service }, identity);
const now = (): Instant => at(github.now);

async function found(client: Client) {
  // The request that every run makes before: GitHub tells the time with it.
  await client.get('/repos/acme/flags');
  github.forget();
  const window = durationOf('7d');
  const ask = { kind: 'deployments', environment, wanted: WANTED, window } as const;
  return deploymentsIn(client, { identity: IDENTITY }).answer([ask]);
}

/** Since when it is sent what is wanted; else what was last heard. And what it took to learn that. */
async function told(): Promise<readonly [Instant | string, readonly string[]]> {
  const landing = { sha: first as Sha, at: instant(0), source: 'merged-at' } as const;
  const run = deployedRun(
    { landing, atLeast: false },
    environment,
    WANTED,
    await found(clientOf(github)),
  );
  const asked = github.requests().map(({ endpoint }) => endpoint?.split('/').at(-1) ?? '');
  switch (run.kind) {
    case 'run':
      return [run.run.landing.at, asked];
    case 'not-yet':
      return [run.heard?.state ?? 'nothing', asked];
    default:
      return [run.why, asked];
  }
}

test('A list and two ends tell since when, however often it was deployed since', async () => {
  const { begins, ends } = writing();
  await begins(first, NOTHING);
  await ends(first, NOTHING);
  github.passes('1h');
  await begins(second, ALL);
  await ends(second, ALL, 'failed', 'pm2 ended with 1');
  github.passes('1h');
  await ends(second, ALL);
  const since = now();
  for (let other = 0; other < 6; other += 1) {
    github.passes('1h');
    const values = { ...ALL, OTHER: other };
    await begins(third, values);
    await ends(third, values);
  }
  expect(await told()).toEqual([since, ['deployments', 'statuses', 'statuses']]);

  await begins(third, NOTHING);
  expect((await told())[0]).toBe('begun');
  await ends(third, NOTHING, 'failure');
  expect((await told())[0]).toBe('failure');
});

test('An old landing that was run again and stood back costs what it lasted', async () => {
  const { begins, ends } = writing();
  await begins(second, ALL);
  await ends(second, ALL);
  github.passes('1h');
  await begins(first, NOTHING);
  github.passes('1m');
  await ends(first, NOTHING, 'overtaken', `by ${second}`);
  const settled = now();
  github.passes('1h');
  expect(await told()).toEqual([settled, ['deployments', 'statuses', 'statuses']]);
});

test('One that was begun earlier and ended later than a success is what is live', async () => {
  const [slow, quick] = [writing(), writing()];
  await slow.begins(first, NOTHING);
  await quick.begins(second, ALL);
  github.passes('1m');
  await quick.ends(second, ALL);
  github.passes('1m');
  await slow.ends(first, NOTHING);
  expect((await told())[0]).toBe('success');
});

test('The list is read on where others were deployed more often', async () => {
  const { begins, ends } = writing();
  await begins(second, ALL);
  await ends(second, ALL);
  const since = now();
  await writing('web').begins(third, ALL);
  const newest = github.deployments().at(-1);
  if (newest === undefined) throw new Error('nothing was deployed');
  for (let more = 0; more < 99; more += 1) {
    const id = github.world.nextId();
    github.world.deployments.set(id, { ...newest, id });
  }
  expect(await told()).toEqual([since, ['deployments', 'deployments', 'statuses']]);
});

test('T8: what somebody else says proves nothing, be it in our form or of ours', async () => {
  const mallory = writing('api', 'mallory[bot]');
  await mallory.begins(second, ALL);
  await mallory.ends(second, ALL);
  expect((await told())[0]).toBe('nothing');

  const { begins } = writing();
  await begins(second, ALL);
  const id = github.deployments().at(-1)?.id;
  const path = `/repos/acme/flags/deployments/${id}`;
  await quickClient(github, 'mallory[bot]').send('POST', `${path}/statuses`, { state: 'success' });
  expect((await told())[0]).toBe('begun');

  // Whatever runs as we do could write anything; it is not taken for a success, and breaks nothing.
  for (const payload of ['{', {}, { kind: 'begun', service: 'api', values: null }]) {
    const body = { ref: first, task: 'flaghoist', environment, payload, required_contexts: [] };
    await quickClient(github).send('POST', '/repos/acme/flags/deployments', body);
  }
  expect((await told())[0]).toBe('begun');
});

test('Where GitHub does not say, the line that is missing is named', async () => {
  const token = github.token({ permissions: { contents: 'read' } });
  const { apiUrl } = github;
  expect(await found(openClient({ token, apiUrl, repository: 'acme/flags' }))).toEqual({
    kind: 'unreachable',
    why: 'add "deployments: read" to permissions: of the job; GitHub refused GET /repos/acme/flags/deployments (403)',
  });
});
