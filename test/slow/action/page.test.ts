// `command: page` of the bundled action: a page with everything that GitHub knows, and whether it says something new.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WORKFLOWS } from '#app/adopt/workflow-texts.ts';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFiles, ON } from '#test/support/ci.ts';
import { NO_COMMIT } from '#test/support/github/landings.ts';
import { pageDataIn } from '#test/support/page-data.ts';

const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: development
  - name: production
    requires: { approvals: { count: 1, from: [release] } }
services: { api: { deploy: { "*": { target: files, folder: deployed } } } }
policy: { approvals: { count: 1, from: [release] } }
`;
/** The permissions in the workflow of this repository. */
const ASKED = {
  actions: 'read',
  contents: 'read',
  deployments: 'read',
  issues: 'read',
  pull_requests: 'read',
  statuses: 'read',
} as const;

/** The form of an adopter. There is none for a promotion. */
const FORM = 'flaghoist-rollback.yml';

let ci: CI;
/** What GitHub Pages shows. */
let published = '';
const pages = createServer((_request, response) => {
  response.end(published);
});
beforeAll(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: { ...flagFiles('checkout'), [`.github/workflows/${FORM}`]: WORKFLOWS[FORM] ?? '' },
  });
  ci.github.sets({ sweeps: [{ event: 'schedule', updated_at: '2026-11-21T17:30:00Z' }] });
  const sha = await ci.github.main();
  await deploys({ sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false });
  ci.github.passes('1h');
  const pull = await ci.proposes('checkout', 'production', { by: 'dora' });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('bartek');
  ci.github.passes('1m');
  await deploys(await pull.merges());
  ci.github.passes('1h');
  await new Promise<void>((done) => pages.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  pages.close();
  await ci[Symbol.asyncDispose]();
});

const deploys = (landing: Parameters<CI['pushed']>[0]): Promise<Ran> =>
  ci.pushed(landing, { inputs: { command: 'deploy' } });

async function page(
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ran & { text: string }> {
  const ran = await ci.runs(await ci.github.event('schedule', {}), {
    token: ci.github.token({ permissions: ASKED }),
    inputs: { command: 'page', ...inputs },
  });
  expect([ran.exitCode, ran.writes, ran.annotations]).toEqual([0, [], []]);
  return { ...ran, text: await readFile(join(ran.outputs['page'] ?? '', 'index.html'), 'utf8') };
}

interface Data {
  readonly flags: readonly {
    readonly log: readonly (readonly unknown[])[];
    readonly next: { readonly pull?: number } | null;
  }[];
  readonly landings: readonly (readonly unknown[])[];
  readonly health: Readonly<Record<string, unknown>>;
  readonly web: unknown;
}
const dataIn = (text: string): Data => pageDataIn(text) as Data;

test('The page shows who approved what, what is live, and whether something drifted', async () => {
  const ran = await page({ public: 'false' });
  const { flags, landings, health, web } = dataIn(ran.text);
  expect(flags[0]?.log).toEqual([[0, 0, 'off → 100%', 'promotion', 'accepted · live']]);
  expect(landings[0]?.slice(3)).toEqual([1, 'bartek']);
  expect(health).toMatchObject({ drift: { value: null }, log: null, lines: [] });
  expect(health['sweep']).toEqual({ value: Date.parse('2026-11-21T17:30:00Z') / 1000 });
  expect(web).toEqual({
    repository: `${ci.github.serverUrl}/acme/flags`,
    branch: 'main',
    forms: { promote: null, rollback: FORM },
  });
});

test('The page is public by default: no person, query, reason or address stands in it', async () => {
  const { text } = await page();
  expect(text).not.toContain('bartek');
  expect(text).not.toContain('acme/flags/');
  expect(text).not.toContain(ci.github.serverUrl);
});

test('The page links a step that is proposed to its open pull request, and no other proposal', async () => {
  await ci.lands('checkout', 'production', 'enabled: false\n');
  const before = await page({ public: 'false' });
  const pull = await ci.proposes('checkout', 'production', { by: 'dora' });
  await ci.github.proposes('unrelated', { 'README.md': 'hello\n' }, { by: 'dora' });
  const after = await page({ public: 'false' });
  expect(dataIn(before.text).flags[0]?.next).toMatchObject({ environment: 'production' });
  expect(dataIn(before.text).flags[0]?.next?.pull).toBeUndefined();
  expect(dataIn(after.text).flags[0]?.next?.pull).toBe(pull.number);
  const { text } = await page();
  expect(dataIn(text).flags[0]?.next?.pull).toBeUndefined();
});

test('The page has changed where none is published, and has not where the published one says the same', async () => {
  const first = await page();
  expect(first.outputs['changed']).toBe('true');
  published = first.text;
  const { port } = pages.address() as AddressInfo;
  ci.github.sets({ pages: `http://127.0.0.1:${port}/` });
  ci.github.passes('1m');
  expect((await page()).outputs['changed']).toBe('false');
  await ci.lands('checkout', 'development', ON);
  expect((await page()).outputs['changed']).toBe('true');
});
