// A token without some permissions: the output names the exact line to add, and no run crashes.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, OFF, PIPELINE, stateFile } from '#test/support/ci.ts';
import type { PullRequest } from '#test/support/github/index.ts';
import { runAction } from '#test/support/github/index.ts';

/** The permissions in the workflows of this repository. */
const ASKED = {
  contents: 'read',
  issues: 'read',
  pull_requests: 'write',
  statuses: 'write',
} as const;

const STRICT = PIPELINE.replace(
  'approvals: { count: 1, from: [release] }\nservices',
  'soak: { in: staging, for: 1h, without-issues: [critical] }\n      approvals: { count: 1, from: [release] }\nservices',
);

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ pipeline: STRICT, flags: ['voice', 'down'] });
  await ci.lands('voice', 'staging');
  await ci.lands('down', 'production');
  ci.github.passes('3h');
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => ci.closesAll());

/** Approved and due. */
async function aDueOne(): Promise<PullRequest> {
  ci.github.passes('1m');
  const pull = await ci.proposes('voice', 'production', { by: 'dora' });
  await ci.judges(pull, { token: ci.github.token({ permissions: ASKED }) });
  ci.github.passes('1m');
  await pull.approvedBy('bartek');
  return pull;
}

test('With the permissions that the workflows ask for, everything works', async () => {
  const pull = await aDueOne();
  const token = ci.github.token({ permissions: ASKED });
  const run = await ci.reviewed(pull, { token });
  expect([run.exitCode, ci.shown(pull)?.state]).toEqual([0, 'success']);
  await ci.sweeps({ token });
  await ci.pushed(await ci.github.lands({ 'README.md': 'x\n' }), { token });
  expect(run.annotations).toEqual([]);
});

describe('Without a permission, a promotion waits and names the line:', () => {
  test.each([
    ['issues: read', { issues: undefined }, 0],
    ['pull-requests: read', { pull_requests: undefined }, 1],
    ['statuses: read', { statuses: undefined }, 1],
  ] as const)('%s', async (line, without, exitCode) => {
    const pull = await aDueOne();
    const token = ci.github.token({ permissions: clean({ ...ASKED, ...without }) });
    const run = await ci.judges(pull, { token });

    expect([run.exitCode, run.outputs['verdict']]).toEqual([exitCode, 'wait']);
    expect(run.said).toContain(`add "${line}" to permissions: of the job`);
    expect(ci.shown(pull)?.state).toBe('pending');
  });
});

describe('Without a permission to write, the job says which:', () => {
  test('statuses: write', async () => {
    const pull = await aDueOne();
    const token = ci.github.token({ permissions: { ...ASKED, statuses: 'read' } });
    const run = await ci.judges(pull, { token });
    expect([run.exitCode, ci.shown(pull)?.state]).toEqual([1, 'pending']);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^the status could not be posted: add "statuses: write" to permissions: of the job, because GitHub refused POST .* \(403\)$/,
      ),
    ]);
  });

  test('pull-requests: write', async () => {
    const pull = await aDueOne();
    const token = ci.github.token({ permissions: { ...ASKED, pull_requests: 'read' } });
    const run = await ci.judges(pull, { token });
    // The verdict does not hang on the comment.
    expect([run.exitCode, ci.shown(pull)?.state]).toEqual([1, 'success']);
    expect(run.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^add "pull-requests: write" to permissions: of the job, /),
    ]);
  });
});

test('A rollback needs statuses: write, and nothing else', async () => {
  const down = { [stateFile('down', 'production')]: OFF };
  const pull = await ci.github.proposes('down', down, { by: 'oncall' });
  const token = ci.github.token({ permissions: { statuses: 'write' } });
  const run = await ci.judges(pull, { token });
  expect([run.exitCode, ci.shown(pull)?.state]).toEqual([0, 'success']);
});

test('Without the permission to ask who may write there is no recheck, and the reason is shown', async () => {
  const pull = await aDueOne();
  ci.github.fails({ path: /\/collaborators\//, how: 403 });
  const run = await ci.comments(pull, '/flaghoist recheck', 'dora');
  ci.github.heals();
  expect(run.writes).toEqual([]);
  expect(run.said).toContain('GitHub refused GET /repos/acme/flags/collaborators/dora/permission');
});

describe('Without', () => {
  const opened = async () => {
    const pull = await ci.proposes('down', 'development', { by: 'oncall' });
    const event = await ci.github.event('pull_request_target', { pull, action: 'opened' });
    return { pull, event };
  };

  test('a checkout, the job says which step is missing', async () => {
    const { event } = await opened();
    const cwd = await mkdtemp(join(ci.github.folder, 'empty-'));
    const run = await runAction({ github: ci.github, event, cwd });
    expect(run.exitCode).toBe(1);
    expect(run.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
      `error ${cwd} is not inside a Git repository; add a step before this one: uses: actions/checkout, with fetch-depth: 0`,
    ]);
  });

  test('credentials for Git, status and job say where they come from', async () => {
    await using server = createServer((_request, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const { event, pull } = await opened();
    const cwd = await ci.github.checkout();
    const remote = `http://127.0.0.1:${port}/acme/flags.git`;
    execFileSync('git', ['remote', 'set-url', 'origin', remote], { cwd });
    const run = await runAction({ github: ci.github, event, cwd });
    const fix = 'the token needs contents: read (';

    expect([run.exitCode, ci.shown(pull)?.state]).toEqual([0, 'pending']);
    expect(ci.shown(pull)?.description).toContain(fix);
    expect(run.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
      expect.stringMatching(
        /^warning pull request \d+ cannot be judged yet: the remote does not let Git in: /,
      ),
    ]);
  });
});

function clean(grants: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(grants).filter(([, level]) => level !== undefined));
}
