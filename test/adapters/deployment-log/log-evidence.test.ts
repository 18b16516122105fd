// Since when a service has been sent a value, by the deployment log on GitHub: with few requests, and only by our entries.
import { causeText } from '#messages/causes.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Client } from '#adapters/github/client.ts';
import { openClient } from '#adapters/github/client.ts';
import { deploymentsIn } from '#adapters/deployment-log/log-evidence.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { deployedStretch } from '#history/stretch.ts';
import { loggedAs } from '#history/restoration.ts';
import { at, exposing, on } from '#test/support/nouns.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { written } from '#test/support/github/world.ts';
import type { LogWriting } from '#test/support/log.ts';
import {
  aGitHubLog,
  finished,
  LOG_IDENTITY as IDENTITY,
  logging,
  sent,
  verified,
} from '#test/support/log.ts';
import { clientOf, quickClient } from '#test/support/deployments.ts';

const WANTED = exposing(on(25));
const ALL = { CHECKOUT: true, CHECKOUT_PERCENT: 100 };
const NOTHING = { CHECKOUT: false, CHECKOUT_PERCENT: 0 };

let github: LocalGitHub;
let first: Sha;
let second: Sha;
let third: Sha;
let places = 0;
let environment: EnvironmentName;
beforeAll(async () => {
  github = await aGitHub();
  const lands = async (text: string): Promise<Sha> =>
    (await github.lands({ 'a.txt': text })).sha as Sha;
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

const writing = (service = 'api', identity = IDENTITY): LogWriting =>
  logging(github, { environment, service }, identity);
const tipsOf = (client: Client) =>
  deploymentsIn(client, { identity: IDENTITY, root: 'environments' }).tips(undefined);
const now = (): Instant => at(github.now);

async function found(client: Client, window = '7d') {
  github.forget();
  const ask = {
    kind: 'deployments',
    environment,
    wanted: WANTED,
    window: durationOf(window),
  } as const;
  return deploymentsIn(client, { identity: IDENTITY, root: 'environments' }).answer([ask]);
}

/** Since when it is sent the wanted values, else the last event; and the number of requests. */
async function since(window?: string): Promise<readonly [Instant | string, number]> {
  const landing = { sha: first, at: instant(0), source: 'merged-at' } as const;
  const evidence = await found(clientOf(github), window);
  const timeline = { flag: 'checkout' as FlagKey, environment };
  const { deployments } = evidence;
  const run = deployedStretch({ landing, atLeast: false }, timeline, WANTED, { deployments });
  const { length } = github.requests();
  switch (run.kind) {
    case 'run':
      return [run.run.landing.at, length];
    case 'not-yet':
      return [run.latest?.state ?? 'nothing', length];
    default:
      return [causeText(run.why), length];
  }
}

test('one request finds since when, however often it was deployed since', async () => {
  const { begins, ends } = writing();
  await begins(first, NOTHING);
  await ends(first, NOTHING);
  github.passes('1h');
  await begins(second, ALL);
  await ends(second, ALL, 'failed');
  github.passes('1h');
  await begins(second, ALL);
  await ends(second, ALL);
  const moment = now();
  for (let other = 0; other < 6; other += 1) {
    github.passes('1h');
    const values = { ...ALL, OTHER: other };
    await begins(third, values);
    await ends(third, values);
  }
  expect(await since()).toEqual([moment, 1]);

  await begins(third, NOTHING);
  expect((await since())[0]).toBe('started');
  await ends(third, NOTHING, 'failed');
  expect((await since())[0]).toBe('failure');
});

test('a run that was superseded breaks nothing', async () => {
  const { begins, ends } = writing();
  await begins(second, ALL);
  await ends(second, ALL);
  const moment = now();
  github.passes('1h');
  await begins(first, NOTHING);
  github.passes('1m');
  await ends(first, NOTHING, 'superseded');
  github.passes('1h');
  expect(await since()).toEqual([moment, 1]);
});

test('a run that started earlier and finished later than a success is live', async () => {
  const [slow, quick] = [writing(), writing()];
  await slow.begins(first, NOTHING);
  await quick.begins(second, ALL);
  github.passes('1m');
  await quick.ends(second, ALL);
  github.passes('1m');
  await slow.ends(first, NOTHING);
  expect((await since())[0]).toBe('success');
});

test('the entries of other services carry along since when it is live, without another page', async () => {
  const [api, web] = [writing(), writing('web')];
  await api.begins(second, ALL);
  await api.ends(second, ALL);
  const moment = now();
  github.passes('8d');
  for (let more = 0; more < 60; more += 1) {
    await web.begins(third, { WEB: more });
    await web.ends(third, { WEB: more });
  }
  expect(await since()).toEqual([moment, 1]);
  // Within the window it may have been live before: after one page of all environments its own are read.
  expect(await since('30d')).toEqual([moment, 3]);
});

test('values that were sent before are found again, and since when they are not sent any more', async () => {
  const { begins, ends } = writing();
  const [exposure] = WANTED;
  if (exposure === undefined) throw new Error('nothing is wanted');
  const wanted = { CHECKOUT: true, CHECKOUT_PERCENT: 25 };
  await begins(first, wanted);
  await ends(first, wanted);
  github.passes('1h');
  await begins(second, NOTHING);
  await ends(second, NOTHING);
  const ask = { kind: 'deployments', environment, wanted: [], restored: WANTED } as const;
  const { deployments } = await deploymentsIn(clientOf(github), {
    identity: IDENTITY,
    root: 'environments',
  }).answer([{ ...ask, window: durationOf('7d') }]);
  expect(loggedAs(deployments, { services: [] }, environment, exposure)).toEqual({
    kind: 'sent',
    until: now(),
  });
});

test('T8: entries of others do not count, and other payloads break nothing', async () => {
  const mallory = writing('api', 'mallory[bot]');
  await mallory.begins(second, ALL);
  await mallory.ends(second, ALL);
  expect((await since())[0]).toBe('nothing');
  await writing().begins(second, ALL);
  for (const payload of ['{', {}, { flaghoist: 1, set: 'x', part: 1, of: 1, text: '{}' }]) {
    const body = { ref: first, task: 'flaghoist', environment, payload, required_contexts: [] };
    await quickClient(github).send('POST', '/repos/acme/flags/deployments', body);
  }
  expect((await since())[0]).toBe('started');
});

test('T53: a deleted entry never makes a soak longer', async () => {
  const { begins, ends } = writing();
  await begins(first, ALL);
  await ends(first, ALL);
  github.passes('1h');
  await begins(second, NOTHING);
  await ends(second, NOTHING);
  github.passes('1h');
  await begins(third, ALL);
  const taken = github.deployments().filter((deployment) => deployment.environment === environment);
  github.world.deployments.delete(taken[3]?.id ?? 0);
  expect((await since())[0]).toContain('was deleted');
  // Its writer had read the deleted entry, and lists all that is live.
  const api = verified([sent('api', third, ALL)]);
  await aGitHubLog(quickClient(github)).append(
    finished({ environment, tip: third, run: 'c' }, api),
  );
  expect((await since())[0]).toBe(now());
});

test('T53: a log that was cut off is unreachable, never empty', async () => {
  const { begins, ends } = writing();
  await begins(first, ALL);
  await ends(first, ALL);
  const newest = github.deployments().at(-1);
  if (newest === undefined) throw new Error('nothing was deployed');
  for (let more = 0; more < 1000; more += 1) {
    const added = written(github.world, 'mallory');
    github.world.deployments.set(added.id, { ...newest, ...added });
  }
  expect((await since())[0]).toContain('was cut off');
  expect((await tipsOf(clientOf(github))).kind).toBe('unreachable');
});

test('a permission that is missing is named', async () => {
  const token = github.token({ permissions: { contents: 'read' } });
  const { apiUrl } = github;
  expect(await found(openClient({ token, apiUrl, repository: 'acme/flags' }))).toEqual({
    deployments: {
      kind: 'unreachable',
      why: {
        kind: 'github-refused',
        method: 'GET',
        path: '/repos/acme/flags/deployments',
        status: 403,
        permission: 'deployments: read',
        setting: false,
      },
    },
  });
});

test('the tips of all environments are read from one page', async () => {
  await using other = await aGitHub();
  const tip = (await other.main()) as Sha;
  const next = (await other.lands({ 'a.txt': '2' })).sha as Sha;
  const log = aGitHubLog(quickClient(other));
  await log.append(finished({ environment: 'staging', tip, run: 'a' }, []));
  await log.append(finished({ environment: 'production', tip: next, before: tip, run: 'b' }, []));
  const tips = await tipsOf(clientOf(other));
  expect(tips).toMatchObject({ kind: 'known', value: [{ sha: tip }, { sha: next }] });
});
