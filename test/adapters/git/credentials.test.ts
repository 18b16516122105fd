// The token reaches only its server, and is in no file and on no command line.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openRepository } from '#adapters/git/repository.ts';
import { branch } from '#adapters/targets/branch.ts';
import { aRepository } from '#test/support/repo.ts';
import { aDelivery, aPlace, INSTANCE } from '../targets/support.ts';

interface Remote {
  readonly server: Server;
  readonly url: string;
  readonly headers: (string | undefined)[];
}

async function aRemote(): Promise<Remote> {
  const headers: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    headers.push(request.headers.authorization);
    response.writeHead(404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, headers };
}

test('T68: Git has the token although the checkout keeps none, and other servers do not get it', async () => {
  await using repo = await aRepository({ files: { README: 'hello\n' } });
  const [ours, other] = [await aRemote(), await aRemote()];
  await repo.git('remote', 'add', 'origin', ours.url);
  /** Asks a server as a run does that has a token for ours. */
  const ask = async (url: string): Promise<void> => {
    await repo.git('remote', 'set-url', 'origin', `${url}/acme/flags.git`);
    await using git = await openRepository(repo.path);
    await git.useToken(ours.url, 'hush-hush');
    expect(await git.remoteTip('main')).toBeNull();
  };

  await repo.git('config', `http.${ours.url}/.extraheader`, 'AUTHORIZATION: basic c3RvcmVk');
  await ask(ours.url);
  expect(ours.headers).toEqual(['basic c3RvcmVk']);

  // Newer checkouts keep them in a file that the configuration includes.
  await repo.git('config', '--unset', `http.${ours.url}/.extraheader`);
  const included = join(repo.path, '../credentials.config');
  await writeFile(included, `[http "${ours.url}/"]\n\textraheader = AUTHORIZATION: basic bmV3\n`);
  await repo.git('config', 'include.path', included);
  await ask(ours.url);
  expect(ours.headers.at(-1)).toBe('basic bmV3');

  await repo.git('config', '--unset', 'include.path');
  await repo.git('config', `http.${other.url}/.extraheader`, 'AUTHORIZATION: basic b3RoZXI=');
  await ask(ours.url);
  await ask(other.url);
  const basic = Buffer.from('x-access-token:hush-hush').toString('base64');
  expect(ours.headers.at(-1)).toBe(`basic ${basic}`);
  expect(other.headers).toEqual(['basic b3RoZXI=']);
  await repo.git('config', '--unset', `http.${other.url}/.extraheader`);
  await ask(other.url);
  expect(other.headers.at(-1)).toBeUndefined();
  const config = await readFile(join(repo.path, '.git/config'), 'utf8');
  expect(config).not.toContain(basic);
  [ours, other].forEach(({ server }) => server.close());
});

test('a target that commits to a branch has the token of the run', async () => {
  await using repo = await aRepository({ files: { README: 'hello\n' } });
  await using place = await aPlace();
  const ours = await aRemote();
  await repo.git('remote', 'add', 'origin', `${ours.url}/acme/flags.git`);
  await using git = await openRepository(repo.path);
  const tools = { ...place.tools, directory: repo.path, credentials: () => git.credentials() };
  const target = branch.open({}, INSTANCE, tools);
  await target.read(aDelivery({ CALLS_ENABLED: true }, 'dotenv'));
  await git.useToken(ours.url, 'hush-hush');
  await target.read(aDelivery({ CALLS_ENABLED: true }, 'dotenv'));
  const basic = Buffer.from('x-access-token:hush-hush').toString('base64');
  expect(ours.headers).toEqual([undefined, `basic ${basic}`]);
  ours.server.close();
});
