// What a clone does not ask: each requirement says it in two words, and all of it is listed once with one thing to do.
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { flaghoist as asProcess, flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { causeText } from '#messages/causes.ts';
import { hostOf } from '../../../src/cli/github-here.ts';

const PIPELINE = `version: 1
teams: { release: [ana, bartek, cleo] }
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
    board: { kind: command, run: [./board], series: true }
environments:
  - name: staging
  - name: production
    requires:
      soak: { in: staging, for: 48h, without-issues: [critical] }
      approvals: { count: 1, from: [release] }
      issues: { none: [P1] }
      checklist: [Support knows]
services: { api: { deploy: { '*': { target: files, folder: out } } } }
deployments: { log: github }
`;

const DEFINITION = `description: Search
services: { api: { SEARCH_ENABLED: enabled } }
metrics:
  failures:
    title: Failed searches
    source: prometheus
    query: sum(failures)
    unit: ratio
    good: "< 1%"
    traffic: { query: sum(searches), at-least: 10 }
  stuck: { source: board, unit: count, good: "<= 0" }
watch: { for: 24h }
requires:
  production:
    metrics: { good: [failures, stuck], for: 24h }
`;

const AT = ['--at', '2026-11-12T09:00:00Z'];

async function aShop(): Promise<Repo> {
  const repo = await aRepository();
  await repo.commit('Two flags', {
    at: '2026-11-01T10:00:00Z',
    files: {
      'environments/pipeline.yaml': PIPELINE,
      'environments/flags/search.yaml': DEFINITION,
      'environments/flags/menu.yaml': DEFINITION.replaceAll('SEARCH', 'MENU'),
      'environments/staging/search.yaml': 'enabled: true\n',
      'environments/staging/menu.yaml': 'enabled: true\n',
    },
  });
  return repo;
}

const NEEDS = [
  'no open critical issue',
  '1 approval from release',
  'no open P1 issue',
  '1 statement ticked',
];

test.each([
  [
    'GitHub has the repository',
    ['--github', 'acme/shop'],
    'on a pull request the action asks GitHub',
    'let flaghoist check ask GitHub, or pass it the file of flaghoist evidence',
  ],
  [
    'no token helps',
    [],
    'fill in what flaghoist evidence writes, and pass the file',
    'fill in what flaghoist evidence',
  ],
])(
  'each requirement that lacks an answer says what it needs, and only that no one was asked: %s',
  async (_where, github, todo, hint) => {
    await using repo = await aShop();
    const wanted = ['search', '--to', 'production', ...github, ...AT];
    const { out, err } = await flaghoist(repo, 'promote', ...wanted);
    for (const needs of NEEDS) expect(out).toMatch(new RegExp(`… ${needs} +not asked here `));
    expect(out).toMatch(/… Failed searches below 1% for +the variable/);
    expect(out).not.toContain('could not read');
    // One thing to do for all of them.
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text.split(todo)).toHaveLength(2);
    expect(text).toMatch(
      /· .*\bapprovals, issues and checklist \(production\): (?:on a pull|fill in)/,
    );
    expect(text.includes('GITHUB_TOKEN')).toBe(github.length > 0);
    expect(err).toMatch(/^not asked here: .*issues, reviews,.*the text of the pull request/);
    expect(err).toContain(` hint: ${hint}`);
    expect(err).not.toContain('--github');
  },
);

test('the status names what each flag needs, and lists once what is not asked', async () => {
  await using repo = await aShop();
  const { out, err } = await flaghoist(repo, 'status', ...AT);
  for (const key of ['menu', 'search']) {
    const waiting = out.replaceAll(/\s+/g, ' ').split(/ (?=\S+ → production)/);
    const line = waiting.find((text) => text.startsWith(`${key} → production on: `));
    for (const needs of NEEDS) expect(line).toContain(needs);
    expect(line).toContain('Failed searches below 1% for 24h in staging; stuck at most 0 for 24h');
    expect(line).not.toMatch(/not asked|could not|not set/);
  }
  expect(err.match(/not asked here/g)).toHaveLength(1);
  expect(err).toContain(
    'the metrics of prometheus (the variable FLAGHOIST_PROMETHEUS_URL is not set)',
  );
  expect(err).toContain('the metrics of board (the program of the source is not run on a clone)');
  expect(err).not.toMatch(/deployments|merged/);
});

test('of a repository on GitHub deployments and merge times are listed, too', async () => {
  await using repo = await aShop();
  await repo.git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
  await repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  const { err } = await flaghoist(repo, 'status', '--base', 'main', '--offline', ...AT);
  expect(err).toMatch(
    /not asked here: deployments, how watches ended|not asked here: deployments, /,
  );
  expect(err).toContain(
    ', when pull requests were merged\n  hint: leave out --offline, or fill in',
  );
});

test.each([
  ['git@github-work:acme/shop.git', 'if github-work is an alias of SSH, add --github OWNER/NAME'],
  ['git@github.com-work:acme/shop.git', 'if github.com-work is an alias of SSH, add --github'],
  ['ssh://git@github.acme.com:22/a/b.git', 'set GITHUB_SERVER_URL=https://github.acme.com'],
  ['https://gitlab.example.com/acme/shop.git', 'the remote is not on GitHub'],
  ['../acme/shop.git', 'the remote is not on GitHub'],
  ['github/shop.git', 'the remote is not on GitHub'],
  ['file:///srv/github/shop.git', 'the remote is not on GitHub'],
])('a remote %s has its own fix, if it may be GitHub', (url, ending) => {
  const text = causeText({ kind: 'other-remote', host: hostOf(url) });
  expect(text).toContain(ending);
  expect(text.includes('; if ')).toBe(!ending.startsWith('the remote'));
});

test.each([
  ['https://github.acme.com', 'github.acme.com'],
  ['', 'github.com'],
])('the token of gh is that of the server: %s', async (GITHUB_SERVER_URL, host) => {
  await using repo = await aShop();
  const gh = `#!/bin/sh\necho "$@" > asked\n`;
  await repo.write({ 'bin/gh': gh });
  await chmod(join(repo.path, 'bin/gh'), 0o755);
  const PATH = `${join(repo.path, 'bin')}:${process.env['PATH']}`;
  await repo.git('remote', 'add', 'origin', `https://${host}/acme/shop.git`);
  await repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  await asProcess({ in: repo, env: { PATH, GITHUB_SERVER_URL } }, 'status', ...AT);
  expect(await repo.read('asked')).toBe(`auth token --hostname ${host}\n`);
});

test('a command that asks GitHub nothing asks gh for no token', async () => {
  await using repo = await aShop();
  await repo.write({ 'bin/gh': '#!/bin/sh\necho "$@" > asked\n' });
  await chmod(join(repo.path, 'bin/gh'), 0o755);
  const PATH = `${join(repo.path, 'bin')}:${process.env['PATH']}`;
  await repo.git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
  const promote = ['promote', 'search', '--to', 'production', '--base', 'HEAD', '--dry-run'];
  const { err } = await asProcess({ in: repo, env: { PATH } }, ...promote, ...AT);
  expect(err).toContain('not asked here: ');
  await expect(repo.read('asked')).rejects.toThrow('ENOENT');
});

test.each(['github.acme.com', 'github.acme.com:8443'])(
  'the server %s without https is named, with the form that is right',
  async (server) => {
    await using repo = await aShop();
    const env = { GITHUB_SERVER_URL: server };
    await repo.git('remote', 'add', 'origin', 'git@github.acme.com:acme/shop.git');
    for (const args of [['status', '--base', 'HEAD'], ['doctor']]) {
      expect(await flaghoist({ in: repo, env }, ...args)).toMatchObject({
        code: 2,
        err: expect.stringContaining('hint: write it as https://github.example.com'),
      });
    }
  },
);
