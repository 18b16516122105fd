// The token reaches only its server, and is in no file and on no command line.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { useToken } from '#adapters/git/credentials.ts';
import { run } from '#adapters/git/run.ts';
import { aRepository } from '#test/support/repo.ts';

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
  const ask = (url: string) => run(repo.path, ['ls-remote', `${url}/acme/flags.git`]);

  await repo.git('config', `http.${ours.url}/.extraheader`, 'AUTHORIZATION: basic c3RvcmVk');
  await useToken(repo.path, ours.url, 'hush-hush');
  await ask(ours.url);
  expect(ours.headers).toEqual(['basic c3RvcmVk']);

  await repo.git('config', '--unset', `http.${ours.url}/.extraheader`);
  await useToken(repo.path, ours.url, 'hush-hush');
  await ask(ours.url);
  await ask(other.url);
  const basic = Buffer.from('x-access-token:hush-hush').toString('base64');
  expect(ours.headers.at(-1)).toBe(`basic ${basic}`);
  expect(other.headers).toEqual([undefined]);
  const config = await readFile(join(repo.path, '.git/config'), 'utf8');
  expect(config).not.toContain(basic);
  [ours, other].forEach(({ server }) => server.close());
});
