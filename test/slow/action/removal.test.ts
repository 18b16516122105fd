// The sweep of the bundled action, and the issue about a flag that is due for removal.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, OFF, ON, stateFile } from '#test/support/ci.ts';

const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: development
  - name: production
services: { api: {} }
policy: { approvals: { count: 1, from: [release] } }
`;
const CHECKOUT = `description: The new checkout
owner: release
services: { api: { CHECKOUT: enabled } }
graduate: { after: 30d, issues: none }
`;

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ pipeline: PIPELINE, files: { [flagFile('checkout')]: CHECKOUT } });
  await ci.lands('checkout', 'development');
  await ci.lands('checkout', 'production');
  await ci.sweeps();
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

/** Requests that changed an issue: `POST /issues`. */
const writesOf = ({ requests }: Ran): readonly string[] =>
  requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/issues'))
    .map(({ method, path }) => `${method} ${path.replace(/^.*?\/issues/, '/issues')}`);

/** The permissions that the workflow has where flags graduate. */
const sweeps = (issues: 'read' | 'write' = 'write'): Promise<Ran> =>
  ci.sweeps({
    token: ci.github.token({
      permissions: {
        contents: 'read',
        deployments: 'read',
        issues,
        pull_requests: 'write',
        statuses: 'write',
      },
    }),
  });

async function theIssue() {
  for (let number = 1; ; number += 1) {
    const issue = await ci.github.issue(number);
    if (issue !== null && issue.title.startsWith('Remove the flag')) return issue;
    if (issue === null && !ci.github.world.pulls.has(number)) throw new Error('no issue');
  }
}

test('It is opened when the flag is due, waits for nothing, and is closed when the flag is lowered', async () => {
  ci.github.passes('29d');
  expect(writesOf(await sweeps())).toEqual([]);
  ci.github.passes('2d');
  const without = await sweeps('read');
  expect([without.exitCode, without.annotations]).toEqual([
    0,
    [expect.objectContaining({ level: 'warning' })],
  ]);
  const opening = await sweeps();
  expect([opening.exitCode, writesOf(opening)]).toEqual([0, ['POST /issues']]);
  const issue = await theIssue();
  expect(issue).toMatchObject({ title: 'Remove the flag checkout', state: 'open' });
  expect(issue.body).toMatch(/^<!-- flaghoist removal environments checkout due -->\n/);
  expect(issue.body).toMatch(/\nIt is fully on in production since .*, due for removal\.\n/);
  expect(issue.body).toContain(`   - \`${stateFile('checkout', 'production')}\`\n`);
  expect(writesOf(await sweeps())).toEqual([]);

  // Neither a promotion nor a rollback waits for it.
  const pull = await ci.github.proposes('down', { [stateFile('checkout', 'production')]: OFF });
  await ci.judges(pull);
  expect(ci.shown(pull)?.state).toBe('success');
  await pull.merges();
  const closing = await sweeps();
  expect(writesOf(closing)).toEqual([
    `PATCH /issues/${issue.number}`,
    `POST /issues/${issue.number}/comments`,
  ]);
  expect(await theIssue()).toMatchObject({
    state: 'closed',
    body: expect.stringMatching(/^<!-- flaghoist removal environments checkout ended -->\n/),
  });
  expect(await ci.github.comments(issue.number)).toMatchObject([
    { body: 'The flag is no longer fully on in production.' },
  ]);
  expect(writesOf(await sweeps())).toEqual([]);
});

test('The issue is closed when the files of the only such flag are removed, and then nothing is asked', async () => {
  const production = await ci.github.proposes('up', { [stateFile('checkout', 'production')]: ON });
  await production.merges();
  ci.github.passes('31d');
  const opening = await sweeps();
  expect(writesOf(opening)).toEqual(['POST /issues']);
  const files = ['development', 'production'].map((one) => stateFile('checkout', one));
  const gone = [flagFile('checkout'), ...files].map((file) => [file, null] as const);
  await (await ci.github.proposes('gone', Object.fromEntries(gone))).merges();
  const closing = await sweeps();
  expect(writesOf(closing).map((line) => line.replace(/\d+/, 'N'))).toEqual([
    'PATCH /issues/N',
    'POST /issues/N/comments',
  ]);
  ci.github.passes('8d');
  const { requests } = await sweeps();
  expect(requests.filter(({ path }) => path.endsWith('/issues'))).toEqual([]);
});
