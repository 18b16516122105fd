// `command: drift` of the bundled action: its output about live values, and the one issue that it keeps.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, OFF, ON, stateFile } from '#test/support/ci.ts';
import type { Landing } from '#test/support/github/index.ts';
import { runAction } from '#test/support/github/index.ts';
import { NO_COMMIT } from '#test/support/github/landings.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek]
environments:
  - name: development
  - name: production
    requires:
      approvals: { count: 1, from: [release] }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
  worker: { deploy: { production: { target: command, run: ["true"] } } }
policy:
  approvals: { count: 1, from: [release] }
`;
const FLAGS = {
  [flagFile('checkout')]:
    'description: Checkout\nservices: { api: { CHECKOUT: enabled }, worker: { CHECKOUT: enabled } }\n',
};
const ENVIRONMENTS = ['development', 'production'];
const OURS = 'github-actions[bot]';
const LABEL = 'flaghoist-drift';
const MARKER = '<!-- flaghoist drift environments * * -->';

/** The permissions in the workflow of this repository. */
const ASKED = { contents: 'read', deployments: 'read', issues: 'write' } as const;

let ci: CI;
let workspace: string;
/** The deployed values. */
let deployed: Readonly<Record<string, string>>;
beforeAll(async () => {
  ci = await aCI({ pipeline: PIPELINE, files: FLAGS });
  const sha = await ci.github.main();
  const adoption = { sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false };
  ({ workspace } = await deploys(adoption));
  const texts = ENVIRONMENTS.map(async (environment) => [
    environment,
    await readFile(fileOf(environment), 'utf8'),
  ]);
  deployed = Object.fromEntries(await Promise.all(texts)) as typeof deployed;
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(async () => {
  ci.github.heals();
  await restores(...ENVIRONMENTS);
  for (const number of await open()) {
    await ci.github.world.emulator.ask('PATCH', `/issues/${number}`, 'ana', { state: 'closed' });
  }
});

const deploys = (landing: Landing): Promise<Ran> =>
  ci.pushed(landing, { inputs: { command: 'deploy' } });

async function drifts({ inputs = {}, token }: How = {}): Promise<Ran> {
  return ci.runs(await ci.github.event('schedule', {}), {
    token: token ?? ci.github.token({ permissions: ASKED }),
    inputs: { command: 'drift', issue: 'true', ...inputs },
  });
}

const fileOf = (environment: string): string => join(workspace, 'deployed', environment, 'api.env');

/** Changes a file by hand, past Git. */
async function changes(environment: string, text = 'CHECKOUT=true\n'): Promise<void> {
  await writeFile(fileOf(environment), text);
}

/** As it was deployed. */
async function restores(...environments: readonly string[]): Promise<void> {
  for (const environment of environments) {
    await rm(fileOf(environment), { recursive: true, force: true });
    await changes(environment, deployed[environment]);
  }
}

/** The open issues of all authors. */
async function open(): Promise<readonly number[]> {
  return (await issues()).filter(({ state }) => state === 'open').map(({ number }) => number);
}

async function issues() {
  const all = [];
  for (let number = 1; ; number += 1) {
    const issue = await ci.github.issue(number);
    if (issue !== null) all.push(issue);
    else if (!ci.github.world.pulls.has(number)) return all;
  }
}

/** Requests about issues that changed something. */
const writesOf = ({ requests }: Ran): readonly string[] =>
  requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path }) => `${method} ${path.replace(/^.*?(issues|deployments)/, '$1')}`);

async function theIssue() {
  const [number, ...others] = await open();
  expect(others).toEqual([]);
  const issue = await ci.github.issue(number ?? 0);
  if (issue === null) throw new Error('no issue is open');
  return issue;
}

test('A target that cannot be read is a warning and an output, and opens no issue', async () => {
  const run = await drifts();
  expect(run.exitCode).toBe(0);
  expect(run.outputs).toMatchObject({ differs: '0', refused: '0', unknown: '1', 'issue-url': '' });
  expect(run.annotations.map(({ level, message }) => `${level} ${message}`)).toEqual([
    expect.stringMatching(/^warning could not be compared: production\/worker cannot be read \(/),
  ]);
  expect(run.summary).toMatch(/^\| \*\*production\/api\*\* same \(files\) \| \| \|$/m);
  expect(writesOf(run)).toEqual([]);
});

describe('A file that was changed by hand', () => {
  test('opens one issue, which is updated with what differs and closed when nothing does', async () => {
    await changes('production');
    const first = await drifts();
    const issue = await theIssue();
    expect([first.exitCode, writesOf(first)]).toEqual([1, ['POST issues']]);
    expect(first.outputs).toMatchObject({ differs: '1', refused: '0', unknown: '1' });
    expect(first.outputs['issue-url']).toMatch(new RegExp(`/issues/${issue.number}$`));
    expect(issue).toMatchObject({ user: { login: OURS }, title: 'Flag values differ from Git' });
    expect(issue.labels.map(({ name }) => name)).toEqual([LABEL]);
    expect(issue.body).toMatch(/^\| \*\*production\/api\*\* DIFFERS \(files\)[^|]*\| \| \|$/m);
    expect(issue.body).toMatch(/^\| CHECKOUT \| false \| true \|$/m);
    expect(issue.body).toMatch(
      '\n```sh\nflaghoist deploy --force --environment production --service api\n```\n',
    );
    expect(issue.body).toMatch(/\nFound by the run http\S+\/actions\/runs\/1\n/);
    expect(first.summary).toMatch(/^\| \*\*production\/api\*\* DIFFERS \(files\)[^|]*\| \| \|$/m);
    expect(first.annotations.map(({ level, message }) => `${level} ${message}`)).toContainEqual(
      expect.stringMatching(/^error production\/api differs: .*CHECKOUT: Git false, there true$/),
    );

    const second = await drifts();
    expect([second.exitCode, writesOf(second)]).toEqual([1, []]);
    expect(await readFile(fileOf('production'), 'utf8')).toBe('CHECKOUT=true\n');
    expect(second.outputs['issue-url']).toBe(first.outputs['issue-url']);

    await changes('development');
    const third = await drifts();
    expect(writesOf(third)).toEqual([`PATCH issues/${issue.number}`]);
    expect((await theIssue()).body).toMatch('--environment development production --service api');

    // The named instance does not answer any more, so it may still differ.
    await restores('development');
    await rm(fileOf('production'));
    await mkdir(fileOf('production'));
    const lost = await drifts();
    expect([lost.exitCode, lost.outputs['unknown'], writesOf(lost)]).toEqual([0, '2', []]);
    expect(lost.outputs['issue-url']).toBe(first.outputs['issue-url']);
    await rm(fileOf('production'), { recursive: true });

    await ci.starts({ force: 'true' }, { command: 'deploy' });
    const last = await drifts();
    expect([last.exitCode, last.outputs['issue-url']]).toEqual([0, '']);
    const { number } = issue;
    expect(writesOf(last)).toEqual([`PATCH issues/${number}`, `POST issues/${number}/comments`]);
    expect(await ci.github.issue(number)).toMatchObject({ state: 'closed', comments: 1 });
    const [comment] = await ci.github.comments(number);
    expect(comment?.body).toMatch(/^The run http\S+ found all flag values as accepted/);
  });

  test('T36: shows no secret and mentions no account, and of a file only its variables', async () => {
    await changes('production', 'CHECKOUT="@acme/all s3cr3t-value"\nPASSWORD=hunter2\n');
    const run = await runAction({
      github: ci.github,
      event: await ci.github.event('schedule', {}),
      cwd: workspace,
      env: { DEPLOY_TOKEN: 's3cr3t-value' },
      inputs: { command: 'drift', issue: 'true' },
    });
    const { body } = await theIssue();
    expect(body).toMatch('***');
    expect(body).not.toMatch('@');
    expect(run.stdout + run.summary + body).not.toMatch(/s3cr3t|hunter2/);
  });

  test('is reported without the issue where the token may not write one, with the missing line', async () => {
    await changes('production');
    const token = ci.github.token({ permissions: { ...ASKED, issues: 'read' } });
    const run = await drifts({ token });
    expect([run.exitCode, run.outputs['differs'], run.outputs['issue-url']]).toEqual([1, '1', '']);
    expect(run.summary).toMatch('DIFFERS');
    expect(run.said).toMatch('add "issues: write" to permissions: of the job');
    for (const inputs of [{ issue: 'false' }, { 'dry-run': 'true' }]) {
      const quiet = await drifts({ token, inputs });
      expect([quiet.exitCode, writesOf(quiet)]).toEqual([1, []]);
      expect(quiet.said).not.toMatch('permissions:');
    }
    expect(await open()).toEqual([]);
  });

  test('T36: takes an issue with our marker by another author for no issue of ours', async () => {
    const foreign = await ci.github.opensIssue({
      title: 'Flag values differ from Git',
      body: `${MARKER}\nAll is well.`,
      labels: [LABEL],
      by: 'mallory',
    });
    await changes('production');
    await drifts();
    const [first, second, ...others] = await open();
    expect([first, others]).toEqual([foreign.number, []]);
    expect(await ci.github.issue(second ?? 0)).toMatchObject({ user: { login: OURS } });
    await restores('production');
    await drifts();
    expect(await open()).toEqual([foreign.number]);
    expect(await ci.github.issue(foreign.number)).toMatchObject({ comments: 0 });
  });

  test('that two runs saw at a time leaves the older of their issues', async () => {
    await changes('production');
    await drifts();
    const { number, title, body } = await theIssue();
    const second = await ci.github.opensIssue({ title, body, labels: [LABEL], by: OURS });
    const run = await drifts();
    expect(await open()).toEqual([number]);
    expect(run.outputs['issue-url']).toMatch(new RegExp(`/issues/${number}$`));
    expect((await ci.github.comments(second.number)).map((comment) => comment.body)).toEqual([
      `The same as #${number}.`,
    ]);
  });

  test('opens no issue that a later run would not find', async () => {
    await changes('production');
    const token = ci.github.token({ permissions: ASKED, as: 'my-app[bot]' });
    const run = await drifts({ token });
    expect([run.exitCode, run.outputs['issue-url']]).toEqual([1, '']);
    expect(run.said).toMatch(/opened by my-app\[bot\], and the identity is github-actions\[bot\]/);
    expect(await open()).toEqual([]);
  });
});

test('A refused promotion is in the issue, with the command that takes it back', async () => {
  const up = await ci.github.lands(
    { [stateFile('checkout', 'production')]: ON },
    { by: 'mallory' },
  );
  expect((await deploys(up)).outputs['refused']).toBe('1');
  const run = await drifts();
  expect([run.exitCode, run.outputs['differs'], run.outputs['refused']]).toEqual([1, '0', '1']);
  const { body } = await theIssue();
  expect(body).toMatch(
    /^\| \*\*production\/api\*\* REFUSED \(files\); checkout in production, refused since .* in [0-9a-f]{10} \| \| \|$/m,
  );
  expect(body).toMatch('`flaghoist status` shows the reason and the command that rolls it back');
  expect(body).not.toMatch('--force');
  const { number } = await theIssue();
  await deploys(await ci.github.lands({ [stateFile('checkout', 'production')]: OFF }));
  expect(await drifts()).toMatchObject({ exitCode: 0 });
  expect(await ci.github.issue(number)).toMatchObject({ state: 'closed' });
});

describe('A run', () => {
  test('that compares some instances has an issue of its own, and refuses misspelled names', async () => {
    await changes('production');
    await drifts();
    const whole = await theIssue();
    const some = { environment: 'development', service: 'api' };
    const fine = await drifts({ inputs: some });
    expect([fine.exitCode, fine.outputs['issue-url'], writesOf(fine)]).toEqual([0, '', []]);
    expect(await theIssue()).toEqual(whole);

    await changes('development');
    await drifts({ inputs: some });
    const [, own = 0] = await open();
    expect(await ci.github.issue(own)).toMatchObject({
      title: 'Flag values differ from Git (development; api)',
      body: expect.not.stringContaining('production/api'),
    });
    await restores('development');
    await drifts({ inputs: some });
    expect(await theIssue()).toEqual(whole);

    const misspelled = await drifts({ inputs: { environment: 'prodction' } });
    expect([misspelled.exitCode, misspelled.said]).toEqual([
      1,
      expect.stringContaining('write production'),
    ]);
  });

  test('T43: of another branch, or of a pull request, compares nothing', async () => {
    const pull = await ci.github.proposes('other', { 'README.md': 'x\n' });
    const inputs = { command: 'drift', issue: 'true' };
    const byPull = await ci.judges(pull, { inputs });
    const elsewhere = await ci.runs(
      await ci.github.event('workflow_dispatch', { branch: 'other' }),
      { inputs },
    );
    expect([byPull.exitCode, byPull.requests]).toEqual([0, []]);
    expect([elsewhere.exitCode, elsewhere.requests]).toEqual([0, []]);
    expect(elsewhere.said).toMatch('only runs on main count');
  });

  test('that cannot read the log says so, and leaves the issue as it is', async () => {
    await changes('production');
    await drifts();
    const { number, updated_at } = await theIssue();
    ci.github.fails({ path: /deployments/, how: 502 });
    const run = await drifts();
    expect([run.exitCode, writesOf(run)]).toEqual([1, []]);
    expect(run.said).toMatch('the deployment log on GitHub cannot be used');
    expect(await ci.github.issue(number)).toMatchObject({ state: 'open', updated_at });
  });
});
