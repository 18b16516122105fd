// `flaghoist page --serve`: on this machine only, made anew for each request, until it is ended.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pageDataIn } from '#test/support/page-data.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const PIPELINE = `version: 1
environments: [{ name: staging }, { name: production }]
services: { shop: {} }
`;
const DEFINITION = 'description: The new checkout\nservices: { shop: { CHECKOUT: enabled } }\n';

let repo: Repo;
let server: ChildProcess;
let address: string;
beforeAll(async () => {
  repo = await aRepository();
  await repo.commit('Adopt', {
    at: '2026-11-02T09:00:00Z',
    files: {
      'environments/pipeline.yaml': PIPELINE,
      'environments/flags/checkout.yaml': DEFINITION,
    },
  });
  const cli = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';
  server = spawn(process.execPath, [cli, 'page', '--serve'], { cwd: repo.path });
  if (server.stderr === null) throw new Error('no standard error');
  const [line] = (await once(createInterface(server.stderr), 'line')) as unknown as readonly [
    string,
  ];
  address = line;
});
afterAll(async () => {
  server.kill('SIGKILL');
  await repo[Symbol.asyncDispose]();
});

const served = async (): Promise<string> => (await fetch(address)).text();
const keysIn = (page: string): readonly string[] =>
  (pageDataIn(page) as { readonly flags: readonly { readonly key: string }[] }).flags.map(
    ({ key }) => key,
  );

test('The page is served on this machine only, and no browser keeps it', async () => {
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const response = await fetch(address);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(keysIn(await response.text())).toEqual(['checkout']);
});

test('a page of another site cannot read it under another name', async () => {
  const { port } = new URL(address);
  const { request } = await import('node:http');
  const clientRequest = request({ host: '127.0.0.1', port, headers: { host: 'evil.example' } });
  clientRequest.end();
  const [response] = (await once(clientRequest, 'response')) as unknown as readonly [
    { statusCode: number; resume: () => void },
  ];
  response.resume();
  expect(response.statusCode).toBe(403);
});

test('the icon that a browser asks for is not the page once more', async () => {
  const response = await fetch(`${address}favicon.ico`);
  expect([response.status, await response.text()]).toEqual([404, '']);
});

test('a new landing is on it at once', async () => {
  await repo.commit('Add search', {
    at: '2026-11-03T09:00:00Z',
    files: { 'environments/flags/search.yaml': DEFINITION.replaceAll('CHECKOUT', 'SEARCH') },
  });
  expect(keysIn(await served())).toEqual(['checkout', 'search']);
});

test('The server of the page ends with the signal of the keyboard', async () => {
  server.kill('SIGINT');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
