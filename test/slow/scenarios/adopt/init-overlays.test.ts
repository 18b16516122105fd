// The edit of compose files changes nothing that any service is sent, whatever files lie over the base. Where it would, it
// is not offered. Docker Compose itself is asked before and after, where it is installed.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import { asOlderCompose, configuredIn, isComposeInstalled } from '#test/support/docker-compose.ts';
import type { Sent } from '#test/support/docker-compose.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const BASE = `version: '3.7'
services:
  web:
    image: web
    environment:
      PORT: '80'
      MENU_ENABLED: 'true' # everywhere
      SEARCH_ENABLED: 'false'
  api:
    image: api
    environment: [AUDIT_ENABLED=true, LEVEL=info]
volumes:
  data: {}
`;

const over = (body: string): string => `version: '3.7'\n${body}`;

const PROJECTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'overlays that change a value': {
    'docker-compose.staging.yml': over(
      "services:\n  web:\n    environment:\n      SEARCH_ENABLED: 'true'\n",
    ),
    'docker-compose.production.yml': over('services:\n  web:\n    restart: always\n'),
  },
  'overlays that leave out services of the base': {
    'docker-compose.staging.yml': over(
      "services:\n  api:\n    restart: 'no'\n\nvolumes:\n  more: {}\n",
    ),
    'docker-compose.production.yml': over('services:\n  web:\n    restart: always\n'),
  },
  'overlays with files and services of their own': {
    'docker-compose.staging.yml': over(
      'services:\n  web:\n    env_file: staging.vars\n  mail:\n    image: mail\n    environment:\n      SPY_ENABLED: "true"\n',
    ),
    'docker-compose.production.yml': over(
      'services:\n  web:\n    env_file:\n      - production.vars\n',
    ),
    'staging.vars': 'NEWS_ENABLED=true\n',
    'production.vars': 'NEWS_ENABLED=false\n',
  },
};

const NAMES = ['staging', 'production'];

function sentIn(repo: Repo): readonly Sent[] {
  return NAMES.map((name) =>
    configuredIn(repo.path, name, ['-f', 'docker-compose.yml', '-f', `docker-compose.${name}.yml`]),
  );
}

describe.each(Object.entries(PROJECTS))('%s', (_name, files) => {
  test('an environment reads its own written file, and is sent what it was sent', async () => {
    await using repo = await aRepository({ files: { 'docker-compose.yml': BASE, ...files } });
    const before = isComposeInstalled() ? sentIn(repo) : [];
    const said = await flaghoist(repo, 'init', '--yes');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('docker-compose.yml (compose: staging, production)');
    const { out: patch } = await flaghoist(repo, 'init', '--edits');
    for (const name of NAMES) expect(patch).toContain(`.flaghoist/${name}/web.env`);
    execFileSync('git', ['apply'], { cwd: repo.path, input: patch });
    const compose = await repo.read('docker-compose.yml');
    expect(compose).not.toContain('MENU_ENABLED');
    await repo.commit('Adopt Flaghoist');
    expect(await flaghoist(repo, 'deploy', '--force')).toMatchObject({ code: 0 });
    if (!isComposeInstalled()) return;
    asOlderCompose(repo.path, [
      'docker-compose.yml',
      ...NAMES.map((n) => `docker-compose.${n}.yml`),
    ]);
    expect(sentIn(repo)).toEqual(before);
  });
});

describe('An edit that would change what services are sent', () => {
  const files = {
    'compose.yaml': BASE,
    // A file that is read after the one that deployments write.
    'compose.staging.yaml': 'services:\n  web:\n    env_file: late.vars\n',
    '.env.production': 'OTHER=1\n',
    'late.vars': 'MENU_ENABLED=false\n',
  };
  const alone = { ...files, 'compose.yaml': BASE.replace(/ {2}api:[^]*(?=volumes:)/, '') };

  test('is not offered, and the variables are named', async () => {
    await using repo = await aRepository({ files: alone });
    const said = await flaghoist(repo, 'init', '--yes');
    expect(said.out).toContain(
      'no edit of your compose files is offered, because an edit would change\n  · staging web: MENU_ENABLED\n',
    );
    expect(said.out).not.toMatch(/--edits|remove from environment|env_file/);
    const { edits, changed } = JSON.parse(
      (await flaghoist(repo, 'init', '--dry-run', '--format', 'json')).out,
    );
    expect(edits).toBe('');
    expect(changed).toEqual([{ environment: 'staging', service: 'web', variable: 'MENU_ENABLED' }]);
    expect(await flaghoist(repo, 'init', '--edits')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('staging web: MENU_ENABLED'),
    });
  });

  test('is offered without the services that it would change, and the others are sent what they were sent', async () => {
    await using repo = await aRepository({ files });
    const { out: shown } = await flaghoist(repo, 'init', '--dry-run');
    const said = await flaghoist(repo, 'init', '--yes');
    expect(said.out).toContain(
      'web is left out of this edit, because it would change\n  · staging web: MENU_ENABLED\n  hint: web keeps its lines;',
    );
    const unreached =
      'No deployment reaches web yet, so a rollback turns nothing off there. Name a deploy target for it in pipeline.yaml before you commit; flaghoist explain targets lists them.\n';
    expect(shown).toContain(unreached);
    expect(said.out).toContain(unreached);
    expect(said.out).toContain(
      'flaghoist deploy --environment staging # on the machine of staging',
    );
    const { out: patch, code, err } = await flaghoist(repo, 'init', '--edits');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(patch).toContain('api.env');
    expect(patch).not.toContain('web.env');
    execFileSync('git', ['apply'], { cwd: repo.path, input: patch });
    expect(await repo.read('compose.yaml')).toContain("MENU_ENABLED: 'true' # everywhere");
    await repo.commit('Adopt Flaghoist');
    const deployed = await flaghoist(repo, 'deploy', '--environment', 'staging');
    expect(deployed).toMatchObject({ code: 0 });
    expect(await repo.read('.flaghoist/api.env')).toContain('AUDIT_ENABLED=true\n');
    const again = await flaghoist(repo, 'init', '--dry-run');
    expect(again.out).toContain('The compose files read the files that deployments write.');
  });

  test('of a variable of a build tool, which no compose file sets, leaves out only its service', async () => {
    await using repo = await aRepository({
      files: {
        'compose.yaml':
          'services:\n  api:\n    build: ./api\n    env_file: .env.${APP_ENV:-staging}\n  web:\n    build: ./web\n',
        'api/a.js': '',
        '.env.staging': 'SEARCH_ENABLED=true\n',
        '.env.production': 'SEARCH_ENABLED=false\n',
        'web/vite.config.js': '',
        'web/.env.staging': 'VITE_DARK_ENABLED=true\n',
        'web/.env.production': 'VITE_DARK_ENABLED=true\n',
      },
    });
    const { out: shown } = await flaghoist(repo, 'init', '--dry-run');
    expect(shown).toContain('+      - .flaghoist/${APP_ENV:-staging}/api.env\n');
    expect(shown).toContain(
      'web is left out of this edit, because it would change\n  · staging web: VITE_DARK_ENABLED\n  · production web: VITE_DARK_ENABLED\n',
    );
    expect(await flaghoist(repo, 'init', '--edits')).toMatchObject({
      code: 0,
      out: expect.stringContaining('api.env'),
      err: expect.stringContaining('web is left out'),
    });
  });

  test('is not offered later either, where a state has changed since', async () => {
    await using repo = await aRepository({ files: { 'compose.yaml': BASE } });
    await flaghoist(repo, 'init', '--yes');
    await repo.commit('Adopt Flaghoist');
    expect(await flaghoist(repo, 'init', '--edits')).toMatchObject({ code: 0, err: '' });
    const state = 'environments/production/menu.yaml';
    await repo.commit('Off', { files: { [state]: 'enabled: false\n' } });
    expect(await flaghoist(repo, 'init', '--edits')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('let the states send the values of the compose files'),
    });
  });
});

describe('A service whose compose file sets the switch of a flag itself', () => {
  const setting = (line: string) => ({
    '.env.staging': 'FAST_SEARCH_ENABLED=false\nCARDS_ENABLED=true\n',
    '.env.production': 'FAST_SEARCH_ENABLED=false\nCARDS_ENABLED=true\n',
    'compose.yaml':
      'services:\n' +
      '  web:\n    image: web\n    env_file: .env.${APP_ENV:-staging}\n' +
      '  api:\n    image: api\n    env_file: .env.${APP_ENV:-staging}\n' +
      '    environment:\n      CARDS_ENABLED: ${CARDS_ENABLED:-false}\n',
    'compose.override.yml': `services:\n  api:\n    environment:${line}\n`,
  });

  test('is named with the lines to delete, and gets the flag without them', async () => {
    await using repo = await aRepository({ files: setting('\n      FAST_SEARCH_ENABLED: "true"') });
    const { out } = await flaghoist(repo, 'init', '--dry-run');
    expect(out).toContain(
      'flags that do not reach every service\n' +
        '  ! cards: api lacks its switch CARDS_ENABLED, because compose.yaml:9 sets it\n' +
        '  ! fast-search: api lacks its switch FAST_SEARCH_ENABLED, because compose.override.yml:4 sets it\n' +
        '  hint: delete these lines before init writes its files;',
    );
    expect(out).not.toContain('not taken over');
    expect(out).not.toContain('staging api: ');
    for (const [file, line] of [
      ['compose.yaml', 9],
      ['compose.override.yml', 4],
    ] as const) {
      const lines = (await repo.read(file)).split('\n');
      await repo.write({ [file]: lines.toSpliced(line - 1, 1).join('\n') });
    }
    const { out: after } = await flaghoist(repo, 'init', '--dry-run');
    expect(after).toMatch(/staging api: .*FAST_SEARCH_ENABLED=false/);
    expect(after).toMatch(/staging api: .*CARDS_ENABLED=true/);
    expect(after).not.toContain('flags that do not reach');
  });

  test('is named without a line to delete where that line sets more', async () => {
    await using repo = await aRepository({
      files: setting(' { FAST_SEARCH_ENABLED: "true", PORT: 80 }'),
    });
    const { out } = await flaghoist(repo, 'init', '--dry-run');
    expect(out).not.toContain('fast-search: api lacks');
    expect(out).toContain('· FAST_SEARCH_ENABLED of api: the files have different values');
  });
});
