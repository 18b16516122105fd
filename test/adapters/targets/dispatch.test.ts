// The inputs of the workflow in another repository, in both ways of starting it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { dispatch } from '#adapters/targets/dispatch.ts';
import { openClient } from '#adapters/github/client.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { aDelivery, aPlace, NEVER, INSTANCE, inWords } from './support.ts';

const INPUTS = ['environment', 'service', 'landing', 'digest', 'values', 'removed'];
const WORKFLOW = `on: { workflow_dispatch: { inputs: { ${INPUTS.map((name) => `${name}: {}`).join(', ')} } } }\n`;

test('both events say what is set and what is gone', async () => {
  await using github = await aGitHub({
    files: { '.github/workflows/redeploy.yml': WORKFLOW },
  });
  await using place = await aPlace();
  const token = github.token({ as: 'dora' });
  const client = (repository: string) => openClient({ token, apiUrl: github.apiUrl, repository });
  const delivery = aDelivery({ CALLS: true, PERCENT: 25 }, 'json', ['OLD']);
  const { landing, digest } = delivery;
  for (const settings of [{}, { workflow: 'redeploy.yml' }]) {
    const target = dispatch.open({ repository: 'acme/flags', ...settings }, INSTANCE, {
      ...place.tools,
      client,
    });
    expect(await target.apply(delivery, NEVER)).toEqual({ kind: 'applied' });
  }
  const sent = { ...INSTANCE, landing, digest };
  const [event, workflow] = github.dispatches();
  expect(event?.inputs).toEqual({
    ...sent,
    values: { CALLS: 'true', PERCENT: '25' },
    removed: ['OLD'],
  });
  expect(workflow?.inputs).toEqual({
    ...sent,
    values: '{"CALLS":"true","PERCENT":"25"}',
    removed: '["OLD"]',
  });
  // The author of that workflow reads in the reference which inputs to declare.
  const about = JSON.stringify(dispatch.properties['workflow']);
  for (const input of Object.keys(workflow?.inputs ?? {})) expect(about).toContain(input);
});

test('a request without an answer keeps no rollback waiting', async () => {
  await using place = await aPlace();
  const cancelled = new AbortController();
  const server = createServer(() => cancelled.abort());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = (repository: string) => openClient({ token: 'hush', apiUrl, repository });
  const tools = { ...place.tools, client };
  const target = dispatch.open({ repository: 'acme/flags' }, INSTANCE, tools);
  const applied = await target.apply(aDelivery({ CALLS: true }, 'json'), cancelled.signal);
  expect(inWords(applied)).toEqual({
    kind: 'failed',
    why: 'stopped, because a rollback of the same instance was started',
  });
  server.closeAllConnections();
  server.close();
});
