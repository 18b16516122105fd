// A clone with a token sees what the action sees: the pull request of its branch, reviews, issues, merge times. Without
// one it says what it did not ask.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { ciOn, flagFiles, OFF, ON, PIPELINE, stateFile } from '#test/support/ci.ts';
import type { Said } from '#test/support/cli.ts';
import { flaghoist, flaghoistInProcess } from '#test/support/cli.ts';
import { deploying } from '#test/support/deployments.ts';
import { gitIn } from '#test/support/git.ts';
import type { LocalGitHub, PullRequest } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { pageDataIn } from '#test/support/page-data.ts';

const STAGING = stateFile('voice', 'staging');
const PRODUCTION = stateFile('voice', 'production');
const REMOTE = 'https://github.com/acme/flags.git';

let github: LocalGitHub;
let ci: CI;
let clone: string;
let pull: PullRequest;

beforeAll(async () => {
  github = await aGitHub({
    files: {
      'environments/pipeline.yaml': PIPELINE,
      ...flagFiles('voice', 'other'),
      [stateFile('voice', 'development')]: ON,
      [stateFile('other', 'production')]: ON,
    },
  });
  ci = ciOn(github);
  github.passes('72h');
  pull = await github.proposes('raise', { [PRODUCTION]: ON }, { by: 'ana' });
  clone = await github.checkout({ depth: 0 });
  await git('remote', 'set-head', 'origin', 'main');
  await git('remote', 'set-url', 'origin', REMOTE);
  await git('config', 'user.name', 'Ana');
  await git('config', 'user.email', 'ana@example.com');
  await git('switch', '--quiet', 'raise');
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
});
beforeEach(async () => {
  github.heals();
  github.forget();
  await git('switch', '--quiet', 'raise');
  await git('reset', '--quiet', '--hard', 'origin/raise');
  await git('clean', '--quiet', '-d', '--force');
});

const git = (...args: readonly string[]): Promise<unknown> => gitIn(clone)(args);

type Variables = Readonly<Record<string, string>>;

const run = (env: Variables, ...args: readonly string[]): Promise<Said> =>
  flaghoistInProcess({ in: clone, env: { GITHUB_API_URL: github.apiUrl, ...env } }, ...args);

const withToken = (...args: readonly string[]): Promise<Said> =>
  run({ GH_TOKEN: github.token({ as: 'dora' }) }, ...args);

const firstLine = ({ err }: Said): string => err.split('\n', 1)[0] ?? '';
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('with a token', () => {
  test('check names the repository and the pull request in its first line, and sees that no approval is there', async () => {
    const said = await withToken('check');
    expect(firstLine(said)).toBe(
      `asking GitHub about acme/flags: pull request ${pull.number} (use --offline to ask nothing)`,
    );
    expect(said.code).toBe(3);
    expect(said.out).toContain("landing times are GitHub's own records");
    expect(said.out).not.toContain('not asked here');
    expect(said.out).not.toMatch(/by itself|green/);
    const markdown = await withToken('check', '--format', 'markdown');
    expect(markdown.out).not.toMatch(/by itself|green/i);
  });

  test('check counts the approval of the pull request, as the action does', async () => {
    await ci.judges(pull);
    github.passes('1h');
    const review = await pull.approvedBy('bartek');
    const said = await withToken('check');
    expect([said.code, said.out]).toEqual([0, expect.stringContaining('bartek')]);
    expect(await ci.judges(pull).then(() => ci.shown(pull)?.state)).toBe('success');
    expect(review).toBeDefined();
  });

  test('the saved question holds the answers, and replay judges them again without GitHub', async () => {
    const question = join(github.folder, 'question.json');
    const said = await withToken('check', '--save-question', question, '--format', 'json');
    expect(said.err).toBe('');
    expect(await readFile(question, 'utf8')).toContain('bartek');
    github.forget();
    const again = await run({}, 'replay', question, '--format', 'json');
    expect(again.out).toBe(said.out);
    expect(github.requests()).toEqual([]);
  });

  test('another change on the clone is not what was approved', async () => {
    await git('rm', '--quiet', stateFile('other', 'production'));
    const said = await withToken('check');
    expect(said.code).not.toBe(0);
  });

  test('a pushed head that is not here is named, and judged by what is here', async () => {
    await pull.pushes({ 'README.md': 'more\n' });
    const said = await withToken('check');
    expect(firstLine(said)).toContain(
      `whose head ${pull.sha.slice(0, 10)} differs from the commit here`,
    );
    expect([0, 3]).toContain(said.code);
  });

  test('a branch without a pull request says so, and still reads issues and merge times', async () => {
    await git('switch', '--quiet', '--create', 'fresh', 'origin/main');
    await write(STAGING, ON);
    await github.opensIssue({ title: 'Calls drop', labels: ['critical', 'flag:voice'] });
    const said = await withToken('check');
    expect(firstLine(said)).toBe(
      'asking GitHub about acme/flags: no open pull request for this branch (use --offline to ask nothing)',
    );
    expect(flat(said.out)).toContain('Calls drop');
  });

  test('a detached HEAD is found by its commit', async () => {
    await git('switch', '--quiet', '--detach', 'origin/raise');
    const number = (
      await github.proposes('detached', { [PRODUCTION]: ON }, { from: await tip('origin/raise') })
    ).number;
    await gitIn(clone)(['fetch', '--quiet', github.remote, 'detached']);
    await git('switch', '--quiet', '--detach', 'FETCH_HEAD');
    expect(firstLine(await withToken('check'))).toContain(`pull request ${number}`);
    await git('switch', '--quiet', '--detach', 'origin/raise');
    expect(firstLine(await withToken('check'))).toContain('no open pull request for this commit');
  });

  test('the pull request of a fork is found where the branch is pushed to', async () => {
    const theirs = await github.proposes('feature', { [PRODUCTION]: ON }, { fork: 'mallory' });
    await git('remote', 'add', 'fork', 'git@github.com:mallory/flags.git');
    await gitIn(clone)(['fetch', '--quiet', github.remote, `refs/pull/${theirs.number}/head`]);
    await git('switch', '--quiet', '--create', 'feature', 'FETCH_HEAD');
    expect(firstLine(await withToken('check'))).toContain('no open pull request for this branch');
    await git('config', 'branch.feature.pushRemote', 'fork');
    expect(firstLine(await withToken('check'))).toContain(`pull request ${theirs.number}`);
  });

  test('status and deploy ask, too, and write nothing', async () => {
    github.sets({ sweeps: [{ event: 'schedule', updated_at: github.now }] });
    const status = await withToken('status', 'voice');
    expect(status.err).toContain('\nthe last sweep ended ');
    expect(firstLine(status)).toContain('asking GitHub about acme/flags: pull request');
    expect(status.out).not.toMatch(/by itself|not asked here/);
    await git('switch', '--quiet', 'main');
    const deploy = await withToken('deploy', '--dry-run');
    expect(firstLine(deploy)).toContain('asking GitHub about acme/flags');
    expect(writesOf(github)).toEqual([]);
  });

  test('a rollback asks for nothing, so it waits for no server', async () => {
    await git('switch', '--quiet', 'main');
    await write(stateFile('other', 'production'), OFF);
    const said = await withToken('check');
    expect([said.code, said.err]).toEqual([0, '']);
    expect(github.requests()).toEqual([]);
  });

  test('a token without rights is named, and the rest is judged', async () => {
    const token = github.token({ as: 'dora', permissions: { contents: 'read' } });
    const said = await run({ GH_TOKEN: token }, 'check');
    expect(firstLine(said)).toMatch(/^could not ask GitHub: /);
    expect([said.code, said.out]).toEqual([3, expect.stringContaining('not asked here')]);
  });
});

describe('without GitHub', () => {
  test.each([
    ['without a token', {}, [], 'set GITHUB_TOKEN or GH_TOKEN'],
    ['with --offline', { GH_TOKEN: 'secret' }, ['--offline'], 'leave out --offline'],
  ])(
    '%s it asks nothing, and lists all that is missing with one next step',
    async (_how, env, args, next) => {
      const said = await run(env, 'check', ...args);
      expect([said.code, said.out]).toEqual([3, expect.stringContaining('not asked here')]);
      expect(said.err).toBe(
        `not asked here: reviews\n  hint: ${next}, or fill in what flaghoist evidence writes\n`,
      );
      expect(github.requests()).toEqual([]);
    },
  );

  test.each([
    ['check', []],
    ['status', []],
    ['log', ['--since', '30d']],
    ['deploy', ['--dry-run']],
    ['page', ['--output', '/dev/null']],
  ])('the first line of %s on a terminal says so', async (command, args) => {
    // Only what has landed is deployed.
    if (command === 'deploy') await git('switch', '--quiet', 'main');
    const env = { GITHUB_API_URL: github.apiUrl, COLUMNS: '80' };
    const said = (...more: readonly string[]): Promise<Said> =>
      flaghoist({ in: clone, env, terminal: true }, command, ...args, ...more);
    expect(firstLine(await said())).toBe(
      'GitHub is not asked without a token (GITHUB_TOKEN, GH_TOKEN or gh auth login)',
    );
    expect(firstLine(await said('--offline'))).toBe('GitHub is not asked, because of --offline');
    const json = await said('--format', 'json');
    expect(json.err).not.toContain('not asked');
    expect(github.requests()).toEqual([]);
  });

  test.each([
    ['status', []],
    ['log', ['--since', '30d']],
  ])('on a terminal %s says once why it asks nothing', async (command, args) => {
    const env = { GITHUB_API_URL: github.apiUrl, COLUMNS: '80' };
    const said = await flaghoist({ in: clone, env, terminal: true }, command, ...args);
    expect(`${said.err}${said.out}`.match(/GITHUB_TOKEN/g)).toHaveLength(1);
  });

  test('an unreachable GitHub is named first, and the clone judges alone', async () => {
    const said = await run({ GH_TOKEN: 'secret', GITHUB_API_URL: 'http://127.0.0.1:9' }, 'check');
    expect(firstLine(said)).toMatch(/^could not ask GitHub: .*GET \/repos\/acme\/flags\/pulls/);
    expect([said.code, said.out]).toEqual([3, expect.stringContaining('not asked here')]);
  });

  test('an evidence file is enough, and nothing is asked', async () => {
    const file = join(github.folder, 'evidence.json');
    const form = await run({}, 'evidence');
    const { fingerprints } = JSON.parse(form.out) as { readonly fingerprints: unknown };
    const reviews = [{ user: 'bartek', state: 'APPROVED', submittedAt: '2030-01-01T00:00:00Z' }];
    await writeFileAt(
      file,
      JSON.stringify({ schemaVersion: 1, people: ['ana'], fingerprints, reviews }),
    );
    const said = await withToken('check', '--evidence', file, '--at', '2030-01-02T00:00:00Z');
    expect([said.code, said.err]).toEqual([0, '']);
    expect(github.requests()).toEqual([]);
  });
});

describe('T68: a token on a clone', () => {
  test.each([
    ['https://gitlab.com/acme/flags.git'],
    ['https://github.com@evil.example/acme/flags.git'],
    ['https://github.com.evil.example/acme/flags.git'],
  ])('T68: goes nowhere while the remote is %s', async (url) => {
    await git('remote', 'set-url', 'origin', url);
    const said = await withToken('check');
    await git('remote', 'set-url', 'origin', REMOTE);
    expect(github.requests()).toEqual([]);
    expect(said.err).toContain('hint: fill in what flaghoist evidence writes');
  });

  test('T68: goes to the API of the server that the environment names, and to no other', async () => {
    const { GITHUB_API_URL: _, ...env } = {
      GITHUB_API_URL: '',
      GITHUB_SERVER_URL: github.serverUrl,
    };
    const token = github.token({ as: 'dora' });
    const said = await flaghoistInProcess(
      { in: clone, env: { ...env, GH_TOKEN: token } },
      'check',
      '--github',
      'acme/flags',
    );
    expect(firstLine(said)).toContain('asking GitHub about acme/flags');
    expect(github.requests().length).toBeGreaterThan(0);
  });
});

async function tip(name: string): Promise<string> {
  return (await gitIn(clone)(['rev-parse', name])).trim();
}

async function write(path: string, text: string): Promise<void> {
  await writeFileAt(join(clone, path), text);
}

async function writeFileAt(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

describe('after an approved merge', () => {
  const DEPLOYED = PIPELINE.replace(
    'api: {}',
    'api: { deploy: { "*": { target: files, folder: deployed } } }',
  );
  let merged: LocalGitHub;
  let place: string;
  let landing: string;

  const here = (env: Variables, ...args: readonly string[]): Promise<Said> =>
    flaghoistInProcess(
      { in: place, env: { GITHUB_API_URL: merged.apiUrl, ...env } },
      ...args,
      '--github',
      'acme/flags',
    );

  beforeAll(async () => {
    merged = await aGitHub({
      files: { 'environments/pipeline.yaml': DEPLOYED, ...flagFiles('voice') },
    });
    const raising = await merged.proposes('raise', { [PRODUCTION]: ON }, { by: 'ana' });
    await ciOn(merged).judges(raising);
    merged.passes('1h');
    await raising.approvedBy('bartek');
    merged.passes('1h');
    landing = (await raising.merges()).sha;
    merged.passes('1h');
    place = await merged.checkout({ depth: 0 });
    await gitIn(place)(['remote', 'set-head', 'origin', 'main']);
  });
  afterAll(async () => {
    await merged[Symbol.asyncDispose]();
  });

  test('status shows what is live by the deployment log on GitHub', async () => {
    const instance = { environment: 'production', service: 'api' };
    const log = deploying(merged, instance);
    const values = { VOICE: true, VOICE_PERCENT: 100 };
    await log.begins(landing, values);
    await log.ends(landing, values);
    const token = merged.token({ as: 'dora' });
    const asked = await here({ GH_TOKEN: token }, 'status', 'voice');
    const offline = await here({ GH_TOKEN: token }, 'status', 'voice', '--offline');
    expect(asked.out).toContain('live by the deployment log');
    expect(offline.out).not.toContain('live by the deployment log');
  });

  test('the page shows who approved, the last sweep and drift, and with --offline why it does not', async () => {
    const token = merged.token({ as: 'dora' });
    merged.sets({ sweeps: [{ event: 'schedule', updated_at: '2026-11-21T17:30:00Z' }] });
    const asked = await here({ GH_TOKEN: token }, 'page');
    expect([asked.code, firstLine(asked)]).toEqual([0, expect.stringMatching(/^asking GitHub/)]);
    const textOf = (page: string): string => JSON.stringify(pageDataIn(page));
    expect(textOf(asked.out)).toContain('bartek');
    expect(textOf(asked.out)).not.toContain('not asked here');
    merged.forget();
    const offline = await here({ GH_TOKEN: token }, 'page', '--offline');
    expect([offline.code, offline.err, merged.requests()]).toEqual([0, '', []]);
    expect(textOf(offline.out)).toContain('GitHub is not asked, because of --offline');
    const open = await here({ GH_TOKEN: token }, 'page', '--public');
    expect(textOf(open.out)).not.toContain('bartek');
  });

  test('deploy lets the landing out with a token, and refuses it without one', async () => {
    const blind = await here({}, 'deploy', '--dry-run');
    expect([blind.code, blind.err]).toEqual([
      3,
      expect.stringContaining('not asked here: reviews'),
    ]);
    merged.forget();
    const seeing = await here({ GH_TOKEN: merged.token({ as: 'dora' }) }, 'deploy');
    expect([seeing.code, firstLine(seeing)]).toEqual([
      0,
      'asking GitHub about acme/flags: no open pull request for this branch (use --offline to ask nothing)',
    ]);
    expect(
      await readFile(join(place, 'deployed/production/api.env'), 'utf8').catch(() => seeing.out),
    ).toContain('VOICE=true');
    expect(writesOf(merged)).toEqual([]);
  });
});

function writesOf(server: LocalGitHub): readonly string[] {
  return server
    .requests()
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method, path }) => `${method} ${path}`);
}
