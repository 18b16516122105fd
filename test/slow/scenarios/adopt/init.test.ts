// A repository that runs already is set up by `init`: nothing that services are sent changes, and no file of the user.
import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const COMPOSE = `# The shop.
services:
  web:
    image: example.com/web:1
    env_file: .env.\${APP_ENV:-development}
    environment:
      NODE_ENV: production
      MENU_ENABLED: \${MENU_ENABLED:-false}
  api:
    image: example.com/api:1
    env_file:
      - .env.\${APP_ENV:-development} # by environment
  worker:
    image: example.com/worker:1
    environment:
      - QUEUE=default
      - FEATURE_BATCHES=1
`;

const SHOP: Files = {
  'compose.yaml': COMPOSE,
  '.env.development': 'SECRET=hunter2\nSEARCH_ENABLED=true\nSEARCH_PERCENTAGE=100\n',
  '.env.staging': 'SECRET=hunter2\nSEARCH_ENABLED=true\nSEARCH_PERCENTAGE=50\n',
  '.env.production': 'SECRET="hunter2"\nSEARCH_ENABLED=false\nSEARCH_PERCENTAGE=0\n',
  '.gitignore': 'node_modules/\n',
  CODEOWNERS: '* @ana @bartek\n/docs @cleo\n',
};

/** The lines of NAME=value that a service is sent. */
async function rendered(
  repo: Repo,
  environment: string,
  service: string,
): Promise<readonly string[]> {
  const where = ['--environment', environment, '--service', service, '--as', 'dotenv'];
  const { out } = await flaghoist(repo, 'render', ...where);
  return out.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('A shop of three services and three environments', () => {
  test('is set up by one command, and every service is sent what it was sent', async () => {
    await using repo = await aRepository({ files: SHOP });
    const said = await flaghoist(repo, 'init', '--yes');
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(await rendered(repo, 'development', 'api')).toEqual([
      'SEARCH_ENABLED=true',
      'SEARCH_PERCENTAGE=100',
    ]);
    expect(await rendered(repo, 'staging', 'web')).toEqual([
      'MENU_ENABLED=false',
      'SEARCH_ENABLED=true',
      'SEARCH_PERCENTAGE=50',
    ]);
    expect(await rendered(repo, 'production', 'web')).toEqual([
      'MENU_ENABLED=false',
      'SEARCH_ENABLED=false',
      'SEARCH_PERCENTAGE=0',
    ]);
    expect(await rendered(repo, 'production', 'worker')).toEqual(['FEATURE_BATCHES=1']);
    expect(said.out).toContain('✓ staging web: ');
    expect(said.out).toMatch(
      /not taken over\n {2}· QUEUE and SECRET: the value is neither a switch/,
    );
    expect(said.out).not.toContain('hunter2');
    expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 0 });
  });

  test('keeps all of its own files, and the edits that it needs apply as they are printed', async () => {
    await using repo = await aRepository({ files: SHOP });
    const said = await flaghoist(repo, 'init', '--yes');
    expect(await repo.git('diff', 'HEAD')).toBe('');
    expect(said.out).toContain('  +      - .flaghoist/${APP_ENV:-development}/worker.env\n');
    const { out: warned } = await flaghoist(repo, 'validate');
    expect(warned).toContain(
      'compose.yaml:8:7: warning: MENU_ENABLED of web is set here, so the service does not get the value of the flag menu [flag/set-by-compose]',
    );
    expect(warned).toContain('FEATURE_BATCHES of worker is set here');
    expect(warned).toContain(
      'api does not read the file api.env that deployments write, so no flag reaches it [flag/not-read-by-compose]',
    );
    const { out: patch } = await flaghoist(repo, 'init', '--edits');
    execFileSync('git', ['apply'], { cwd: repo.path, input: patch });
    const { services } = parse(await repo.read('compose.yaml'));
    const written = (service: string) => `.flaghoist/\${APP_ENV:-development}/${service}.env`;
    expect(services).toEqual({
      web: {
        image: 'example.com/web:1',
        env_file: ['.env.${APP_ENV:-development}', written('web')],
        environment: { NODE_ENV: 'production' },
      },
      api: {
        image: 'example.com/api:1',
        env_file: ['.env.${APP_ENV:-development}', written('api')],
      },
      worker: {
        image: 'example.com/worker:1',
        env_file: [written('worker')],
        environment: ['QUEUE=default'],
      },
    });
    expect(await repo.read('compose.yaml')).toContain('# by environment\n');
    expect(await flaghoist(repo, 'init', '--edits')).toMatchObject({
      out: '',
      err: 'nothing to edit: no file of yours has to change\n',
    });
    const other = await flaghoist(repo, 'init', '--dry-run', '--target', 'compose');
    expect(other.out).toContain('--target has no effect here');
    expect((await flaghoist(repo, 'validate')).out).not.toMatch(/flag\/(set|not-read)-by-compose/);
  });

  test('is not changed by a second run, also after a flag has moved', async () => {
    await using repo = await aRepository({ files: SHOP });
    await flaghoist(repo, 'init', '--yes');
    await repo.write({ 'environments/production/search.yaml': 'enabled: true\n' });
    await repo.commit('Adopt Flaghoist');
    const again = await flaghoist(repo, 'init', '--yes');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('nothing to write') });
    expect(await repo.git('status', '--porcelain')).toBe('');
  });

  test('lands as an adoption, which the check accepts', async () => {
    await using repo = await aRepository({ files: SHOP });
    await flaghoist(repo, 'init', '--yes');
    const checked = await flaghoist(repo, 'check', '--format', 'json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.out)).toMatchObject({ verdict: 'pass', class: 'adoption' });
  });

  test('shows everything and writes nothing without a yes, and with --dry-run', async () => {
    await using repo = await aRepository({ files: SHOP });
    expect(await flaghoist(repo, 'init')).toMatchObject({
      code: 2,
      out: expect.stringContaining('+ environments/pipeline.yaml'),
      err: expect.stringContaining('--yes'),
    });
    expect(await flaghoist(repo, 'init', '--dry-run')).toMatchObject({ code: 0 });
    expect(await repo.git('status', '--porcelain')).toBe('');
  });

  test('CODEOWNERS of the whole repository approve changes of the rules', async () => {
    await using repo = await aRepository({ files: SHOP });
    await flaghoist(repo, 'init', '--yes');
    expect(parse(await repo.read('environments/pipeline.yaml'))).toMatchObject({
      teams: { owners: ['ana', 'bartek'] },
      environments: [
        { name: 'development' },
        { name: 'staging' },
        { name: 'production', requires: { soak: { in: 'staging', for: '48h' } } },
      ],
      policy: { approvals: { count: 1, from: ['owners'] } },
    });
  });

  test.each([
    ['* @ana @bartek\n', 'owners'],
    ['* @ana\n', 'owners'],
    ['* @acme/platform\n', 'acme/platform'],
    ['* @acme/platform @ana\n', undefined],
    ['/docs @ana\n', undefined],
  ])('CODEOWNERS with %j own the flags as %j', async (CODEOWNERS, owner) => {
    await using repo = await aRepository({ files: { ...SHOP, CODEOWNERS } });
    await flaghoist(repo, 'init', '--yes');
    expect(parse(await repo.read('environments/flags/search.yaml')).owner).toBe(owner);
    expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 0 });
  });

  test('gets its workflows with its default branch and the action filled in', async () => {
    await using repo = await aRepository({ files: SHOP });
    await repo.git('branch', '--move', 'trunk');
    await repo.git('remote', 'add', 'origin', 'git@github.com:acme/shop.git');
    await repo.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
    await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
    const action = ['--action', 'acme/flaghoist@v1'];
    const said = await flaghoist(repo, 'init', '--yes', '--github', ...action);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('acme/shop') });
    expect(said.out).toContain('The Pages of a private repository can be public.');
    const folder = '.github/workflows/flaghoist';
    const sweep = parse(await repo.read(`${folder}-sweep.yml`));
    expect(sweep.on.push.branches).toEqual(['trunk']);
    const redeploy = parse(await repo.read(`${folder}-redeploy.yml`));
    // Files on the machines of the services are out of reach of GitHub's own machines.
    expect(redeploy.jobs.redeploy['runs-on']).toBe('self-hosted');
    // What deployments have written is ignored by Git, and a checkout that cleans would remove it.
    const drift = parse(await repo.read(`${folder}-drift.yml`));
    for (const { steps } of [redeploy.jobs.redeploy, drift.jobs.drift])
      expect(steps[0].with).toMatchObject({ clean: false });
    expect(sweep.jobs.sweep.steps[0].with).not.toHaveProperty('clean');
    // A clone must not deploy what the workflows deploy.
    const pipeline = parse(await repo.read('environments/pipeline.yaml'));
    expect(pipeline.deployments).toEqual({ log: 'github' });
    for (const name of [
      '',
      '-sweep',
      '-promote',
      '-rollback',
      '-redeploy',
      '-drift',
      '-watch',
      '-comment',
    ]) {
      const text = await repo.read(`${folder}${name}.yml`);
      expect(text).toContain('uses: acme/flaghoist@v1');
      expect(text).not.toMatch(/OWNER|uses: \.\//);
    }
  });

  test('where each environment has a machine of its own, no job waits for another machine', async () => {
    const files = {
      'compose.yaml': COMPOSE.replaceAll('.env.${APP_ENV:-development}', 'web.vars'),
    };
    await using repo = await aRepository({
      files: { ...SHOP, ...files, 'web.vars': 'SEARCH_ENABLED=true\n' },
    });
    const action = ['--action', 'acme/flaghoist@v1'];
    const shown = async (): Promise<void> => {
      for (const [name, rest] of [
        ['redeploy', '${{ inputs.landing || github.sha }}'],
        ['drift', '${{ github.ref }}'],
      ] as const) {
        const workflow = parse(await repo.read(`.github/workflows/flaghoist-${name}.yml`));
        const { jobs, concurrency } = workflow;
        // A group of the whole workflow would wait for the slowest machine.
        expect(concurrency).toBeUndefined();
        expect(Object.keys(jobs)).toEqual([name]);
        expect(jobs[name]).toMatchObject({
          strategy: {
            'fail-fast': false,
            matrix: { environment: ['development', 'staging', 'production'] },
          },
          'runs-on': ['self-hosted', '${{ matrix.environment }}'],
          concurrency: {
            group: `flaghoist-${name}-\${{ matrix.environment }}-${rest}`,
            'cancel-in-progress': false,
          },
        });
        expect(jobs[name].steps[0].with).toMatchObject({ clean: false });
        expect(jobs[name].steps[1].with).toMatchObject({
          command: name === 'redeploy' ? 'deploy' : 'drift',
          environment: '${{ matrix.environment }}',
        });
      }
    };
    const said = await flaghoist(repo, 'init', '--yes', '--github', ...action);
    expect(said).toMatchObject({ code: 0, err: '' });
    await shown();
    // The same, where the pipeline was there before.
    await repo.git('add', 'environments', '.flaghoist');
    await repo.git('commit', '--quiet', '--message', 'Adopt Flaghoist');
    for (const name of ['redeploy', 'drift'])
      await rm(join(repo.path, `.github/workflows/flaghoist-${name}.yml`));
    await flaghoist(repo, 'init', '--yes', '--github', ...action);
    await shown();
  });

  test('a pipeline that was there before the workflows gets the edit that leaves deployments to them', async () => {
    await using repo = await aRepository({ files: SHOP });
    await flaghoist(repo, 'init', '--yes');
    expect(await repo.read('environments/pipeline.yaml')).not.toContain('deployments:');
    await repo.commit('Adopt Flaghoist');
    const said = await flaghoist(repo, 'init', '--yes', '--github');
    expect(said.out).toContain('  +deployments: { log: github }\n');
    const { out: patch } = await flaghoist(repo, 'init', '--edits');
    execFileSync('git', ['apply'], { cwd: repo.path, input: patch });
    const pipeline = parse(await repo.read('environments/pipeline.yaml'));
    expect(pipeline.deployments).toEqual({ log: 'github' });
    expect((await flaghoist(repo, 'init', '--edits')).out).not.toContain('log: github');
  });

  test('names the workflows that it adds to flags that are there, also where it only shows them', async () => {
    await using repo = await aRepository({ files: SHOP });
    await flaghoist(repo, 'init', '--yes');
    await repo.commit('Adopt Flaghoist');
    const shown = await flaghoist(repo, 'init', '--github', '--dry-run');
    expect(shown.out).toContain('would be written\n');
    expect(shown.out).toContain('  + .github/workflows/flaghoist.yml\n');
    expect(shown.out).toContain('  +deployments: { log: github }\n');
    const { out } = await flaghoist(repo, 'init', '--yes', '--github');
    expect(out).toContain('  + .github/workflows/flaghoist.yml\n');
  });

  test('has nothing to change in a clone without the deployed files, once compose reads them', async () => {
    await using repo = await aRepository({ files: SHOP });
    await flaghoist(repo, 'init', '--yes');
    const { out: patch } = await flaghoist(repo, 'init', '--edits');
    execFileSync('git', ['apply'], { cwd: repo.path, input: patch });
    await repo.commit('Adopt Flaghoist');
    const { out } = await flaghoist(repo, 'init', '--yes');
    expect(out).toContain('The compose files read the files that deployments write.\n');
    expect(out).not.toMatch(/no edit of your compose files|--edits/);
  });

  test('keeps a workflow that is there, and names it', async () => {
    const path = '.github/workflows/flaghoist.yml';
    await using repo = await aRepository({ files: { ...SHOP, [path]: 'name: ours\n' } });
    const said = await flaghoist(repo, 'init', '--yes', '--github');
    expect(said.out).toContain(`! ${path} (the file exists with other content, so it is kept)`);
    expect(await repo.read(path)).toBe('name: ours\n');
  });
});

test('a file for each environment over a base is read in layers, and each file gets its own edit', async () => {
  await using repo = await aRepository({
    files: {
      'docker-compose.yml':
        'services:\n  web:\n    image: web\n    environment: { SEARCH_ENABLED: "false", # off\n      A: b }\n',
      'docker-compose.staging.yml':
        'services:\n  web:\n    environment:\n      SEARCH_ENABLED: "true"\n',
      'docker-compose.production.yml': 'services:\n  web:\n    restart: always\n',
    },
  });
  const said = await flaghoist(repo, 'init', '--yes');
  expect(await rendered(repo, 'staging', 'web')).toEqual(['SEARCH_ENABLED=true']);
  expect(await rendered(repo, 'production', 'web')).toEqual(['SEARCH_ENABLED=false']);
  // The map with a remark between its entries is left to a person.
  expect(said.out).toContain(
    '· docker-compose.yml: edit it by hand, because services share lines, or have several settings on one line\n    remove from environment: web: SEARCH_ENABLED\n',
  );
  expect(said.out).toContain(
    '    web reads these files, in this order:\n      env_file:\n        - .flaghoist/staging/web.env\n',
  );
});

test('services that share their files of variables get a patch that keeps these files', async () => {
  await using repo = await aRepository({
    files: {
      'compose.yaml':
        'x-common: &common\n  env_file: [.env.shared, .env]\nservices:\n  web:\n    <<: *common\n    image: web\n',
      '.env.shared': 'A=b\n',
      '.env': 'SEARCH_ENABLED=true\nDB_SSL=true\n',
    },
  });
  const said = await flaghoist(repo, 'init', '--dry-run');
  expect(said.out).toContain(
    '  ! DB_SSL: a flag can be rolled back, and rollback --all turns every flag off',
  );
  const { code, out } = await flaghoist(repo, 'init', '--edits');
  expect(code).toBe(0);
  execFileSync('git', ['apply'], { cwd: repo.path, input: out });
  expect(await repo.read('compose.yaml')).toContain(
    '    image: web\n    env_file:\n      - .env.shared\n      - .env\n      - .flaghoist/web.env\n',
  );
  expect((await flaghoist(repo, 'init', '--edits')).out).toBe('');
});

const SHARED_VARIABLES = {
  'compose.yaml':
    "x-common: &common\n  environment:\n    SEARCH_ENABLED: 'true'\nservices:\n  web:\n    <<: *common\n    image: web\n",
};

test('variables of flags in lines that services share are for a person to take out, in the commands too', async () => {
  await using repo = await aRepository({ files: SHARED_VARIABLES });
  const said = await flaghoist(repo, 'init', '--yes');
  expect(said.out).toContain('      env_file:\n        - .flaghoist/web.env\n');
  expect(said.out).toContain('  remove from environment: web: SEARCH_ENABLED\n');
  expect(said.out).toMatch(
    /go on with\n    # first edit compose\.yaml as shown above; no patch can edit it\n    git add 'environments\/\*\.yaml' \.flaghoist\/\.gitignore compose\.yaml && /,
  );
  expect(await flaghoist(repo, 'init', '--edits')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('no patch can edit compose.yaml'),
  });
});

test('an overlay that says prod and a .env that says production are one environment, with the word of the .env', async () => {
  await using repo = await aRepository({
    files: {
      'docker-compose.yml':
        'services:\n  web:\n    image: web\n    env_file: .env.${APP_ENV:-staging}\n',
      'docker-compose.prod.yml': 'services:\n  web:\n    restart: always\n',
      '.env.staging': 'SEARCH_ENABLED=true\nMENU_PERCENTAGE=5\nDATABASE=stg\n',
      '.env.production': 'SEARCH_ENABLED=false\nMENU_PERCENTAGE=0\nDATABASE=prd\n',
    },
  });
  const said = await flaghoist(repo, 'init', '--yes', '--only', '*_ENABLED');
  expect(said.out).toContain('environments    staging → production\n');
  expect(said.out).not.toContain('no edit of your compose files is offered');
  expect(said.out).toContain('· MENU_PERCENTAGE: --only does not name the variable');
  expect(await rendered(repo, 'production', 'web')).toEqual(['SEARCH_ENABLED=false']);
});

test('--except leaves a variable out where a service does not read it, as the hint says', async () => {
  await using repo = await aRepository({
    files: {
      'compose.yaml':
        'services:\n  api:\n    build: ./api\n    env_file: .env.${APP_ENV:-staging}\n  worker:\n    build: ./worker\n    env_file: .env.${APP_ENV:-staging}\n',
      '.env.staging': 'SEARCH_ENABLED=true\nSEARCH_PERCENTAGE=50\nRETRY_ENABLED=true\n',
      '.env.production': 'SEARCH_ENABLED=false\nSEARCH_PERCENTAGE=0\nRETRY_ENABLED=false\n',
      'api/main.js': 'env.SEARCH_ENABLED; env.RETRY_ENABLED',
      'worker/main.js': 'env.RETRY_ENABLED',
    },
  });
  const before = await flaghoist(repo, 'init', '--dry-run');
  // A switch without its percentage would be on for everybody.
  expect(before.out).toContain('· api (api/): SEARCH_PERCENTAGE\n');
  const patterns = 'worker:SEARCH_ENABLED worker:SEARCH_PERCENTAGE';
  expect(before.out).toContain(
    `leave the flag out there:\n    flaghoist init --dry-run --except ${patterns}\n`,
  );
  const said = await flaghoist(repo, 'init', '--yes', '--except', ...patterns.split(' '));
  expect(said.out).not.toContain('leave the flag out there');
  expect(said.out).toContain(
    '· SEARCH_ENABLED of worker and SEARCH_PERCENTAGE of worker: --except names the variable',
  );
  // The written files decide which edits these are, so the command needs no list.
  expect(said.out).toContain('    flaghoist init --edits | git apply\n');
  const except = ['--except', ...patterns.split(' ')];
  const [plain, listed] = [
    await flaghoist(repo, 'init', '--edits'),
    await flaghoist(repo, 'init', '--edits', ...except),
  ];
  expect(plain.out).toContain('.flaghoist/');
  expect(plain).toEqual(listed);
  expect(await rendered(repo, 'staging', 'worker')).toEqual(['RETRY_ENABLED=true']);
  expect(await rendered(repo, 'staging', 'api')).toContain('SEARCH_PERCENTAGE=50');
});

test('--except with a pattern for flags leaves out no other variable of a service with such a name', async () => {
  await using repo = await aRepository({
    files: {
      'compose.yaml': 'services:\n  web:\n    env_file: .env.${APP_ENV:-staging}\n',
      '.env.staging': 'web_menu_enabled=true\nSEARCH_ENABLED=true\n',
      '.env.production': 'web_menu_enabled=false\nSEARCH_ENABLED=false\n',
    },
  });
  const said = await flaghoist(repo, 'init', '--yes', '--except', 'web*');
  expect(said.out).toContain('· web_menu_enabled: --except names the variable');
  expect(await rendered(repo, 'staging', 'web')).toEqual(['SEARCH_ENABLED=true']);
});

test('a printed run of init has all options of the run, once and on one line, and one glob for a service that reads no flag', async () => {
  const flags = Array.from({ length: 6 }, (_, index) => `RELEASE_NUMBER_${index}_ENABLED`);
  const sent = flags.map((name) => `${name}=true\n`).join('');
  await using repo = await aRepository({
    files: {
      'compose.yaml':
        'services:\n  api:\n    build: ./api\n    env_file: .env.${APP_ENV:-staging}\n  worker:\n    build: ./worker\n    env_file: .env.${APP_ENV:-staging}\n',
      '.env.staging': `${sent}DB_SSL=true\n`,
      'api/main.js': flags.slice(1).join('; '),
      'worker/main.js': 'retry()',
    },
  });
  const options = ['--github', '--only', '*_ENABLED', '--except', 'api:OTHER_*'];
  const { out } = await flaghoist(repo, 'init', '--dry-run', ...options);
  const given = "--github --only '*_ENABLED' --except 'api:OTHER_*'";
  expect(out).toContain(
    'when init has written its files, apply it with:\n    flaghoist init --edits | git apply\n',
  );
  expect(out.split("--only '")).toHaveLength(2);
  expect(out).toContain(
    `    flaghoist init --dry-run ${given} api:RELEASE_NUMBER_0_ENABLED 'worker:*'\n`,
  );
  const except = [...options, 'api:RELEASE_NUMBER_0_ENABLED', 'worker:*'];
  const { out: next } = await flaghoist(repo, 'init', '--dry-run', ...except);
  expect(next).not.toContain('not found in the code');
});

test('a team of CODEOWNERS approves only on GitHub, because nothing else knows its people', async () => {
  const files = { ...SHOP, CODEOWNERS: '* @acme/platform\n' };
  await using repo = await aRepository({ files });
  const said = await flaghoist(repo, 'init', '--yes');
  expect(said.out).toContain('acme/platform, yet every policy change passes\n');
  const [, snippet = ''] = /before you commit:\n((?: {2}.*\n)+)/.exec(said.out) ?? [];
  expect(snippet).toContain('owners: [LOGIN, LOGIN]');
  const pipeline = await repo.read('environments/pipeline.yaml');
  expect(parse(pipeline).policy).toBeUndefined();
  const lines = snippet.replace('LOGIN, LOGIN', 'ana, bartek').replaceAll(/^ {2}/gm, '');
  await repo.write({ 'environments/pipeline.yaml': pipeline + lines });
  const valid = await flaghoist(repo, 'validate');
  expect([valid.code, valid.out.includes('no policy.approvals')]).toEqual([0, false]);
  await using onGitHub = await aRepository({ files });
  await onGitHub.git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
  await flaghoist(onGitHub, 'init', '--yes');
  expect(parse(await onGitHub.read('environments/pipeline.yaml')).policy.approvals.from).toEqual([
    'acme/platform',
  ]);
});

test('without Docker Compose, the folder of a .env names its service, and a root .env is the only service', async () => {
  await using repo = await aRepository({
    files: {
      'package.json': '{ "name": "@acme/shop" }\n',
      '.env.staging': 'SEARCH_ENABLED=yes\n',
      'apps/admin/.env.production': 'AUDIT_ENABLED=False\n',
      'apps/admin/.env.example': 'AUDIT_ENABLED=\n',
    },
  });
  await flaghoist(repo, 'init', '--yes');
  expect(await rendered(repo, 'staging', 'shop')).toEqual(['SEARCH_ENABLED=yes']);
  expect(await rendered(repo, 'production', 'admin')).toEqual(['AUDIT_ENABLED=False']);
  expect(parse(await repo.read('environments/pipeline.yaml')).services).toEqual({
    admin: {},
    shop: {},
  });
});

test('the flags of Featurevisor and flagd become flags of the only service', async () => {
  await using repo = await aRepository({
    files: {
      'compose.yaml': 'services:\n  shop:\n    image: shop\n',
      'features/newCart.yml':
        'description: The new cart\nbucketBy: userId\nenvironments:\n  staging: { rules: [{ key: "1", segments: "*", percentage: 100 }] }\n  production: { rules: [{ key: "1", segments: "*", percentage: 10 }] }\n',
      'flagd/flags.json':
        '{ "flags": { "menu": { "state": "ENABLED", "variants": { "on": true, "off": false }, "defaultVariant": "on" } } }',
    },
  });
  const said = await flaghoist(repo, 'init', '--yes');
  expect(said.code).toBe(0);
  // No service is sent a variable by these tools.
  expect(said.out).not.toContain('sent today');
  expect(said.out).toContain(
    'as another tool has them today, and would be sent by the new files\n  ✓ ',
  );
  expect(await rendered(repo, 'production', 'shop')).toEqual([
    'MENU_ENABLED=true',
    'NEW_CART_ENABLED=true',
    'NEW_CART_PERCENTAGE=10',
  ]);
  expect(await repo.read('environments/flags/new-cart.yaml')).toContain(
    'description: The new cart\n',
  );
});

test('--only takes a flag of a tool with its percentage, because it would be on for everybody', async () => {
  await using repo = await aRepository({
    files: {
      'compose.yaml': 'services:\n  shop:\n    image: shop\n',
      'features/cart.yml':
        'bucketBy: userId\nenvironments:\n  production: { rules: [{ key: "1", segments: "*", percentage: 10 }] }\n',
    },
  });
  await flaghoist(repo, 'init', '--yes', '--only', '*_ENABLED');
  expect(await rendered(repo, 'production', 'shop')).toEqual([
    'CART_ENABLED=true',
    'CART_PERCENTAGE=10',
  ]);
});

test('a value that depends on how Docker Compose is started stays as it is, and its line stays too', async () => {
  await using repo = await aRepository({
    files: { ...SHOP, '.env.staging': 'MENU_ENABLED=true\nSEARCH_ENABLED=true\n' },
  });
  const said = await flaghoist(repo, 'init', '--yes');
  expect(said.out).toContain(
    '· MENU_ENABLED of web: the value depends on how Docker Compose is started',
  );
  expect(said.out).not.toContain('-      MENU_ENABLED');
  expect(await rendered(repo, 'staging', 'web')).toEqual(['SEARCH_ENABLED=true']);
});

test('lines of a compose file for tests stay, because only tests are sent them', async () => {
  await using repo = await aRepository({
    files: {
      'compose.yaml':
        'services:\n  web:\n    image: web\n    environment:\n      A: b\n      SEARCH_ENABLED: "false"\n',
      'compose.test.yaml': 'services:\n  web:\n    environment:\n      SEARCH_ENABLED: "true"\n',
    },
  });
  const said = await flaghoist(repo, 'init', '--yes');
  expect(said.out).toContain(
    '  · compose.test.yaml: the file is for tests, examples or developers',
  );
  expect(said.out).not.toContain('--- a/compose.test.yaml');
  expect(await rendered(repo, 'production', 'web')).toEqual(['SEARCH_ENABLED=false']);
});

describe('Where each environment has a machine of its own', () => {
  const ONE_FILE: Files = {
    'compose.yaml': 'services:\n  web:\n    image: web\n    env_file: .env\n',
    '.env': 'X_ENABLED=true\n',
    '.env.staging': 'X_ENABLED=true\n',
    '.env.production': 'X_ENABLED=true\n',
  };

  test('one run writes one environment, and init prints the command for each machine', async () => {
    await using repo = await aRepository({ files: ONE_FILE });
    const said = await flaghoist(repo, 'init', '--yes');
    expect(said.out).toContain(
      '    flaghoist deploy --environment staging # on the machine of staging\n',
    );
    await repo.commit('Adopt Flaghoist');
    const refused = await flaghoist(repo, 'deploy');
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('this run writes on one machine only'),
    });
    const one = await flaghoist(repo, 'deploy', '--environment', 'staging');
    expect(one).toMatchObject({ code: 0, out: expect.stringContaining('staging/web') });
    expect(await repo.read('.flaghoist/web.env')).toContain('X_ENABLED=true');
    // On the same machine, the place belongs to the environment that was first.
    const later = await flaghoist(repo, 'deploy', '--force', '--environment', 'production');
    expect(later).toMatchObject({ code: 1 });
    expect(later.out + later.err).toContain('web.env has the values of staging');
    expect(await repo.read('.flaghoist/web.env')).toContain('X_ENABLED=true');
  });

  test('one machine can have all environments after the edit that the refusal names', async () => {
    await using repo = await aRepository({ files: ONE_FILE });
    await flaghoist(repo, 'init', '--yes');
    await repo.commit('Adopt Flaghoist');
    const { err } = await flaghoist(repo, 'deploy');
    expect(err).toContain('write {environment} into the folder or file in pipeline.yaml');
    const path = 'environments/pipeline.yaml';
    const before = await repo.read(path);
    const after = before
      .replace("file: 'web.env'", "file: '{environment}/web.env'")
      .replace(", machine: '{environment}'", '');
    await repo.commit('One machine', { files: { [path]: after } });
    expect(await flaghoist(repo, 'deploy')).toMatchObject({ code: 0 });
    for (const environment of ['staging', 'production'])
      expect(await repo.read(`.flaghoist/${environment}/web.env`)).toContain('X_ENABLED=true');
  });
});

describe('The commands to go on with', () => {
  test('do not push where there is no remote, and add no file that init did not write', async () => {
    await using repo = await aRepository({
      files: {
        'deploy/compose.yaml': COMPOSE,
        'deploy/.env.staging': 'SEARCH_ENABLED=true\n',
      },
    });
    await repo.write({ 'deploy/.env.production': 'SECRET=hunter2\nSEARCH_ENABLED=false\n' });
    const { out } = await flaghoist(repo, 'init', '--yes');
    const command = out.split('\n').find((line) => line.startsWith('    git add ')) ?? '';
    expect(command).not.toContain('git push');
    execFileSync('bash', ['-c', command], { cwd: repo.path });
    const tracked = (await repo.git('ls-files')).split('\n');
    expect(tracked).not.toContain('deploy/.env.production');
    expect(tracked).toEqual(
      expect.arrayContaining(['environments/pipeline.yaml', 'deploy/.flaghoist/.gitignore']),
    );
    expect(await repo.git('status', '--porcelain', 'environments')).toBe('');
  });

  test('say that the flags change nothing until a compose file is edited', async () => {
    await using repo = await aRepository({ files: SHOP });
    const { out } = await flaghoist(repo, 'init', '--yes');
    expect(out).toContain(
      '\nThe flags change nothing yet: first compose.yaml has to change, as shown above.\n',
    );
  });

  test('add a file of Git that a person has edited for them, and no other', async () => {
    await using repo = await aRepository({ files: { ...SHOP, 'README.md': 'a\n' } });
    const staging = 'SECRET=hunter2\nSEARCH_ENABLED=true\nSEARCH_PERCENTAGE=100\n';
    await repo.write({
      '.env.staging': staging,
      'README.md': 'b\n',
      '.env.local': 'X_ENABLED=1\n',
    });
    const { out } = await flaghoist(repo, 'init', '--yes');
    expect(out).toContain(
      "git add 'environments/*.yaml' .flaghoist/.gitignore compose.yaml .env.staging && ",
    );
  });

  test('name the remote by its name, and the edits with the folder that was asked for', async () => {
    await using repo = await aRepository({ files: SHOP });
    await repo.git('remote', 'add', 'upstream', '/nowhere');
    const options = ['--only', 'SEARCH_*', '--root', 'flags'];
    const { out } = await flaghoist(repo, 'init', '--yes', ...options);
    expect(out).toContain('    flaghoist init --edits --root flags | git apply\n');
    const plain = await flaghoist(repo, 'init', '--edits', '--root', 'flags');
    expect(plain).toEqual(await flaghoist(repo, 'init', '--edits', ...options));
    expect(out).toContain('&& git push upstream HEAD:main\n');
    expect(out).toContain("git add 'flags/*.yaml' .flaghoist/.gitignore compose.yaml &&");
    expect(out).toContain('    flaghoist deploy --root flags\n');
  });

  test('work from another folder, where git apply would change nothing and say nothing', async () => {
    await using repo = await aRepository({ files: { ...SHOP, 'docs/a.md': 'a\n' } });
    const run = { in: `${repo.path}/docs` };
    const { out } = await flaghoist(run, 'init', '--dry-run');
    const [, command = ''] = / {4}flaghoist init --edits \| (git .*apply)\n/.exec(out) ?? [];
    expect(command).toBe('git -C .. apply');
    const { out: patch } = await flaghoist(run, 'init', '--edits');
    execFileSync('bash', ['-c', command], { cwd: run.in, input: patch });
    expect(await repo.read('compose.yaml')).toContain('.flaghoist/');
  });
});

test.each([
  ['docker-compose.prod.yml', 'services:\n  web:\n    environment:\n      X_ENABLED: "true"\n'],
  ['compose.yaml', 'x-all: &all\n  X_ENABLED: "true"\nservices:\n  web:\n    environment: *all\n'],
  [
    'compose.yaml',
    'x-all: &all\n  environment: { X_ENABLED: "true" }\nservices:\n  web:\n    <<: *all\n',
  ],
  [
    'compose.override.yml',
    'x-all: &all { X_ENABLED: "true" }\nservices:\n  web:\n    environment: { <<: *all, A: b }\n',
  ],
  ['deploy/compose.yaml', 'services:\n  web:\n    environment: [X_ENABLED=true]\n'],
  ['ops/shop/compose.yaml', 'services:\n  web:\n    environment: [X_ENABLED=true]\n'],
])('validate warns where %s sets a variable of a flag itself', async (path, text) => {
  const deploy = '{ target: files, folder: ops/shop/.flaghoist, file: "{environment}.env" }';
  await using repo = await aRepository({
    files: {
      'environments/pipeline.yaml': `version: 1\nenvironments:\n  - name: production\nservices:\n  web: { deploy: { '*': ${deploy} } }\n`,
      'environments/flags/x.yaml': 'description: X\nservices:\n  web:\n    X_ENABLED: enabled\n',
      [path]: text,
    },
  });
  const { out } = await flaghoist(repo, 'validate');
  expect(out).toContain(`${path}:`);
  expect(out).toContain(
    'X_ENABLED of web is set here, so the service does not get the value of the flag x',
  );
});

describe('An import later', () => {
  const IMPORTED = 'NEW_CART_ENABLED=true\nNEW_CART_PERCENTAGE=20\nPORT=80\n';
  const adopted = async (): Promise<Repo> => {
    const repo = await aRepository({ files: SHOP });
    await flaghoist(repo, 'init', '--yes');
    await repo.commit('Adopt Flaghoist', { files: { 'cart.staging.env': IMPORTED } });
    return repo;
  };
  const from = ['import', '--from', 'cart.staging.env', '--service', 'api', '--environment'];

  test('adds flags and states, and is a change of the rules that the policy approves', async () => {
    await using repo = await adopted();
    const said = await flaghoist(repo, ...from, 'production');
    expect(said).toMatchObject({
      code: 0,
      out: expect.stringContaining('· PORT: the value is a number'),
    });
    expect(await rendered(repo, 'production', 'api')).toEqual(
      expect.arrayContaining(['NEW_CART_ENABLED=true', 'NEW_CART_PERCENTAGE=20']),
    );
    expect(await rendered(repo, 'staging', 'api')).not.toContain('NEW_CART_ENABLED=true');
    const checked = await flaghoist(repo, 'check', '--format', 'json');
    expect(JSON.parse(checked.out)).toMatchObject({ verdict: 'wait', class: 'policy' });
    expect(checked.out).toContain('approvals/');
  });

  test('has the owner that CODEOWNERS names, if the pipeline has such a team', async () => {
    await using repo = await adopted();
    await flaghoist(repo, ...from, 'staging');
    expect(parse(await repo.read('environments/flags/new-cart.yaml')).owner).toBe('owners');
    await repo.git('clean', '--force', '--quiet', 'environments');
    await repo.write({ CODEOWNERS: '* @ana @emil\n' });
    await flaghoist(repo, ...from, 'staging');
    expect(parse(await repo.read('environments/flags/new-cart.yaml')).owner).toBeUndefined();
  });

  test('of a second environment lets the same definition grow', async () => {
    await using repo = await adopted();
    await flaghoist(repo, ...from, 'staging');
    await repo.commit('Import staging');
    const said = await flaghoist(repo, ...from, 'production');
    expect(said.out).toContain('± environments/flags/new-cart.yaml');
    expect(await rendered(repo, 'staging', 'api')).toContain('NEW_CART_PERCENTAGE=20');
    expect(await rendered(repo, 'production', 'api')).toContain('NEW_CART_PERCENTAGE=20');
    await repo.commit('Import production');
    expect((await flaghoist(repo, ...from, 'production')).out).toContain(
      '2 values are already managed and do not change',
    );
    expect(await repo.git('status', '--porcelain')).toBe('');
    // A hold sends nothing.
    const state = 'environments/production/new-cart.yaml';
    await repo.commit('Hold', { files: { [state]: `${await repo.read(state)}hold: slow\n` } });
    expect((await flaghoist(repo, ...from, 'production')).out).toContain(
      '2 values are already managed and do not change',
    );
  });

  test('leaves a definition alone that a person has edited', async () => {
    await using repo = await adopted();
    await flaghoist(repo, ...from, 'staging');
    const file = 'environments/flags/new-cart.yaml';
    const text = `${await repo.read(file)}risk: high\n`;
    await repo.commit('Import staging', { files: { [file]: text } });
    const said = await flaghoist(repo, ...from, 'production');
    expect(said.out).toContain(
      'the flag new-cart already exists, and sends other values, or sends them to other services',
    );
    expect(said.out).toContain(
      'hint: raise it with flaghoist promote new-cart --to production, or lower it with flaghoist rollback new-cart --in production\n',
    );
    expect(await repo.read(file)).toBe(text);
  });

  test.each([
    [['--environment', 'prodction', '--service', 'api'], 'write production'],
    [['--environment', 'production', '--service', 'apy'], 'write api'],
  ])('%j names what was meant', async (args, hint) => {
    await using repo = await adopted();
    const said = await flaghoist(repo, 'import', '--from', 'cart.staging.env', ...args);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining(hint) });
  });

  test('of a file that cannot be read as YAML names the place', async () => {
    await using repo = await adopted();
    await repo.write({ 'flags.json': '{ "flags": {\n  "a": }' });
    const args = ['--from', 'flags.json', '--environment', 'staging'];
    const said = await flaghoist(repo, 'import', ...args);
    expect(said).toMatchObject({ code: 2, err: expect.stringMatching(/\(flags\.json:\d+:\d+\)/) });
  });

  test('of a file that is no source names the sources', async () => {
    await using repo = await adopted();
    const said = await flaghoist(
      repo,
      'import',
      '--from',
      'CODEOWNERS',
      '--environment',
      'staging',
    );
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('featurevisor') });
  });
});

test('With the target compose, flags are set up without an edit of compose files, and the lines to ignore are offered', async () => {
  await using repo = await aRepository({ files: SHOP });
  const target = ['--target', 'compose', '--only', 'SEARCH_*', 'MENU_*'];
  const said = await flaghoist(repo, 'init', '--yes', ...target);
  expect(said.code).toBe(0);
  const { edits } = JSON.parse(
    (await flaghoist(repo, 'init', '--dry-run', '--format', 'json', ...target)).out,
  );
  expect(edits).toContain('+/api.compose.yaml\n+/web.compose.yaml\n');
  expect(edits).not.toContain('env_file');
  execFileSync('git', ['-C', repo.path, 'apply'], { input: edits });
  const again = await flaghoist(repo, 'init', '--dry-run');
  expect(again.out).not.toContain('files of yours that have to change');
  expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 0 });
  await repo.git('add', '.');
  await repo.git('commit', '--quiet', '--message', 'Adopt Flaghoist');
  const first = ['deploy', '--dry-run', '--force', '--environment', 'staging'];
  const plan = await flaghoist(repo, ...first);
  expect(plan.out).toMatch(/^staging\/web +compose +MENU_ENABLED: unset → false, /m);
});

test('Who owns the flags is shown, and which rules of CODEOWNERS say nothing about flags', async () => {
  await using repo = await aRepository({ files: SHOP });
  const { out } = await flaghoist(repo, 'init', '--dry-run');
  expect(out).toMatch(/^ {2}owner +owners, for every flag/m);
  expect(out).toMatch(/^ {2}not used +\/docs @cleo: for no folder of a service that has a flag/m);
  expect(out).toContain('without an edit of compose files, deployments can start these services');
});

test('A flag belongs to the owner of the folder of its service by CODEOWNERS, and the files are valid', async () => {
  const built = COMPOSE.replaceAll(/^ {2}(api|web|worker):$/gm, '  $1:\n    build: ./$1');
  const CODEOWNERS = '* @ana @bartek\n/worker/ @cleo @dora\n/web/ @acme/web\n/docs/ @emil\n';
  await using repo = await aRepository({ files: { ...SHOP, 'compose.yaml': built, CODEOWNERS } });
  const { out, code } = await flaghoist(repo, 'init', '--yes');
  expect(code).toBe(0);
  expect(out).toMatch(/^ {2}owner +acme\/web: menu$/m);
  expect(out).toMatch(/^ {2}owner +worker: batches$/m);
  expect(out).toMatch(/^ {2}CODEOWNERS +ana, bartek\n {2}team +worker: cleo, dora$/m);
  expect(out).toMatch(/^ {2}no owner +search: the services have several owners; write one/m);
  expect(out).toMatch(/^ {2}not used +\/docs\/ @emil: for no folder/m);
  expect(parse(await repo.read('environments/pipeline.yaml')).teams).toEqual({
    owners: ['ana', 'bartek'],
    worker: ['cleo', 'dora'],
  });
  expect(parse(await repo.read('environments/flags/batches.yaml')).owner).toBe('worker');
  expect(await flaghoist(repo, 'validate')).toMatchObject({ code: 0 });
});

test('A setting beside flags is left out by naming the others, and what belongs to a flag is said', async () => {
  const env =
    'FEATURE_CART=true\nBETA_BANNER=true\nCART_PERCENTAGE=10\nDB_SSL=true\nMAINTENANCE_MODE=true\n';
  await using repo = await aRepository({ files: { '.env.production': env } });
  const all = await flaghoist(repo, 'init', '--dry-run');
  expect(all.out).toContain('variables:\n      --only FEATURE_CART CART_PERCENTAGE BETA_BANNER\n');
  const some = await flaghoist(repo, 'init', '--dry-run', '--only', 'FEATURE_*', 'BETA_*');
  expect(some.out).toContain('hint: CART_PERCENTAGE belongs to a flag above');
  expect(some.out).not.toMatch(/DB_SSL.* belong/);
  // A later import says the same.
  await flaghoist(repo, 'init', '--yes', '--only', 'BETA_*');
  const place = ['--environment', 'production', '--dry-run'];
  const imported = await flaghoist(repo, 'import', '--from', '.env.production', ...place);
  expect(imported.out).toMatch(
    /! DB_SSL and MAINTENANCE_MODE: a flag can be rolled back, and rollback --all turns/,
  );
});

test('init with an --only that matches nothing writes nothing, and names the switches that are there', async () => {
  const env = 'FEATURE_CART=true\nENABLE_TAXES=false\nDATABASE_URL=postgres:\n';
  await using repo = await aRepository({ files: { '.env.production': env } });
  for (const mode of ['--dry-run', '--yes']) {
    const said = await flaghoist(repo, 'init', mode, '--only', '*_ENABLED', '*_PERCENTAGE');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(
      '--only *_ENABLED *_PERCENTAGE matches no variable; available switches and percentages: FEATURE_CART and ENABLE_TAXES\n',
    );
  }
  await expect(repo.read('environments/pipeline.yaml')).rejects.toThrow('ENOENT');
  const right = await flaghoist(repo, 'init', '--dry-run', '--only', '*_ENABLED', 'ENABLE_*');
  expect(right).toMatchObject({ code: 0 });
  expect(right.out).toContain('✓ production repository: ENABLE_TAXES=false');
});

test('A database is no service of the pipeline, and a program that reads a flag is', async () => {
  const compose = `services:
  api: { build: ., environment: { A_ENABLED: "true" } }
  worker: { image: example.com/worker:1 }
  cache: { image: redis:7 }
  db: { image: postgres@sha256:${'0'.repeat(64)} }
  proxy: { image: nginx, environment: { B_ENABLED: "true" } }
`;
  await using repo = await aRepository({ files: { 'compose.yaml': compose } });
  await flaghoist(repo, 'init', '--yes');
  const { services } = parse(await repo.read('environments/pipeline.yaml'));
  expect(Object.keys(services)).toEqual(['api', 'proxy', 'worker']);
});

test('0 and 1 are a switch where --only names the variable in full, and with a pattern they are not', async () => {
  const files = {
    '.env.staging': 'MENU_ENABLED=true\nFAST_SEARCH=1\nLIMIT=1\n',
    '.env.production': 'MENU_ENABLED=false\nFAST_SEARCH=0\nLIMIT=1\n',
  };
  await using repo = await aRepository({ files });
  const all = await flaghoist(repo, 'init', '--dry-run');
  expect(all.out).toContain(
    '· FAST_SEARCH and LIMIT: the values are 0 and 1, and the name does not say that this is a switch',
  );
  const pattern = await flaghoist(repo, 'init', '--dry-run', '--only', 'MENU_*', 'FAST_*');
  expect(pattern.out).not.toContain('flags/fast-search.yaml');
  const named = await flaghoist(repo, 'init', '--yes', '--only', 'MENU_*', 'FAST_SEARCH');
  expect(named.out).toMatch(/✓ staging \S+: MENU_ENABLED=true FAST_SEARCH=1\n/);
  expect(named.out).toMatch(/✓ production \S+: MENU_ENABLED=false FAST_SEARCH=0\n/);
  expect(await repo.read('environments/flags/fast-search.yaml')).toContain(
    'FAST_SEARCH: { from: enabled, on: "1", off: "0" }',
  );
});

test('files of another tool in the folder are named before anything is written, and another folder takes the flags', async () => {
  const files = {
    'environments/prod/values.yaml': 'replicas: 2\n',
    '.env.prod': 'X_ENABLED=true\n',
  };
  await using repo = await aRepository({ files });
  expect(await flaghoist(repo, 'init', '--yes')).toMatchObject({
    code: 2,
    out: '',
    err:
      'flaghoist: the folder environments has files that would be read as flags and are none: environments/prod/values.yaml\n' +
      '  hint: let init write into another folder, such as --root flaghoist\n',
  });
  expect(await repo.git('status', '--porcelain')).toBe('');
  const root = ['--root', 'flaghoist'];
  expect(await flaghoist(repo, 'init', '--yes', ...root)).toMatchObject({ code: 0 });
  expect(await flaghoist(repo, 'validate', ...root)).toMatchObject({ code: 0 });
});
