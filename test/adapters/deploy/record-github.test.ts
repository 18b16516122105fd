// The record as GitHub's deployments: the same entries come back, and nobody else's count.
import { expect, test } from '@jest/globals';
import { githubRecord } from '#adapters/deploy/record-github.ts';
import { openClient } from '#adapters/github/client.ts';
import { instanceIn } from '#app/deploy/ledger.ts';
import type { RecordEntry } from '#app/deploy-ports.ts';
import type { EnvironmentName, Sha } from '#domain/names.ts';
import { instant } from '#domain/time.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { PAIR } from './support.ts';

const OPTIONS = { identity: 'github-actions[bot]', runUrl: 'https://example.com/run' };

async function aRecord() {
  const github = await aGitHub();
  const { apiUrl } = github;
  const open = () =>
    githubRecord(openClient({ token: github.token(), apiUrl, repository: 'acme/flags' }), OPTIONS);
  const landing = (await github.main()) as Sha;
  const about = { ...PAIR, landing, digest: 'd1', values: { CALLS: true }, at: instant(0) };
  return { github, open, landing, about };
}

test('what was begun and ended is read back by another run', async () => {
  const { github, open, landing, about } = await aRecord();
  await using _ = github;
  const record = open();
  const run: RecordEntry = {
    kind: 'run',
    before: null,
    landing,
    environments: null,
    services: null,
    at: instant(0),
  };
  const guarded: RecordEntry = { kind: 'guarded', landing, holds: [], at: instant(0) };
  await record.append(run);
  await record.append({ kind: 'begun', ...about });
  await record.append(guarded);
  expect(instanceIn(await open().read(), PAIR).live).toBeNull();
  await record.append({ kind: 'ended', ...about, state: 'success', why: '' });
  const entries = await open().read();
  expect(entries.map(({ kind }) => kind)).toEqual(['run', 'begun', 'ended', 'guarded']);
  expect([entries[0], entries[3]]).toEqual([run, guarded]);
  expect(instanceIn(entries, PAIR).live).toMatchObject({
    landing,
    digest: 'd1',
    values: { CALLS: true },
    settled: true,
  });
});

test('a failure is told with its reason, and leaves the pair unfinished', async () => {
  const { github, open, landing, about } = await aRecord();
  await using _ = github;
  const record = open();
  await record.append({ kind: 'begun', ...about });
  await record.append({ kind: 'ended', ...about, state: 'failure', why: 'pm2 ended with 1' });
  const entries = await open().read();
  expect(entries.at(-1)).toMatchObject({ state: 'failure', why: 'pm2 ended with 1' });
  expect([...instanceIn(entries, PAIR).open]).toEqual([landing]);
});

test('two jobs that begin the same at once leave one deployment that ended', async () => {
  const { github, open, about } = await aRecord();
  await using _ = github;
  const [one, other] = [open(), open()];
  await one.append({ kind: 'begun', ...about });
  await other.append({ kind: 'begun', ...about });
  await one.append({ kind: 'ended', ...about, state: 'success', why: '' });
  expect(instanceIn(await open().read(), PAIR)).toMatchObject({
    live: { digest: 'd1', settled: true },
    open: new Set(),
  });
});

test('what GitHub itself takes out of service, when a job deploys there too, is live all the same', async () => {
  const { github, open, landing, about } = await aRecord();
  await using _ = github;
  const record = open();
  const environment = 'staging' as EnvironmentName;
  const there = { ...about, environment };
  await record.append({ kind: 'begun', ...there });
  await record.append({ kind: 'ended', ...there, state: 'success', why: '' });
  const { apiUrl } = github;
  const client = openClient({ token: github.token(), apiUrl, repository: 'acme/flags' });
  const job = await client.send<{ readonly id: number }>('POST', '/repos/acme/flags/deployments', {
    ref: landing,
    environment,
    required_contexts: [],
  });
  const id = job.kind === 'known' ? job.value.id : 0;
  const path = `/repos/acme/flags/deployments/${id}/statuses`;
  await client.send('POST', path, { state: 'success' });
  const states = github.deployments().map(({ statuses }) => statuses.map(({ state }) => state));
  expect(states).toEqual([['success', 'inactive'], ['success']]);
  expect(instanceIn(await open().read(), { ...PAIR, environment }).live).toMatchObject({
    digest: 'd1',
    settled: true,
  });
});

test('a token that writes under another name than is looked for is refused with that name', async () => {
  const { github, landing, about } = await aRecord();
  await using _ = github;
  const { apiUrl } = github;
  const client = openClient({ token: github.token(), apiUrl, repository: 'acme/flags' });
  const record = githubRecord(client, { ...OPTIONS, identity: 'flaghoist[bot]' });
  await expect(
    record.append({ kind: 'guarded', landing, holds: [], at: about.at }),
  ).rejects.toThrow('the token writes as github-actions[bot]');
});

test('T8: what somebody else wrote there proves nothing', async () => {
  const { github, landing, about } = await aRecord();
  await using _ = github;
  const { apiUrl } = github;
  const client = openClient({ token: github.token(), apiUrl, repository: 'acme/flags' });
  await githubRecord(client, OPTIONS).append({ kind: 'guarded', landing, holds: [], at: about.at });
  const other = githubRecord(client, { ...OPTIONS, identity: 'flaghoist[bot]' });
  expect(await other.read()).toEqual([]);
});

test('a token that may not deploy is refused with the permission that is missing', async () => {
  const { github, landing } = await aRecord();
  await using _ = github;
  const token = github.token({ permissions: { contents: 'read' } });
  const { apiUrl } = github;
  const record = githubRecord(openClient({ token, apiUrl, repository: 'acme/flags' }), OPTIONS);
  await expect(
    record.append({ kind: 'guarded', landing, holds: [], at: instant(0) }),
  ).rejects.toThrow('deployments: write');
});
