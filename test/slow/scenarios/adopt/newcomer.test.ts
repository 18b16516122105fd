// A newcomer with an empty home and the packed package alone sets a company's repository up, raises a flag and takes it
// down again. The newcomer types commands that the program printed or the documentation shows, and writes no line.
import { execFile, execFileSync } from 'node:child_process';
import { program } from '../../../../src/cli/command-line.ts';
import { createRequire } from 'node:module';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compose } from '#app/adopt/sources/compose.ts';
import { asOlderCompose, configuredIn, isComposeInstalled } from '#test/support/docker-compose.ts';
import { writePackage } from '../../../../scripts/package.ts';
import { machineAt } from '#test/support/cli.ts';

const MOST_BYTES = 1.5 * 1024 * 1024;
const COMMIT = 'c0ffee'.padEnd(40, '0');

const COMPANY: Readonly<Record<string, string>> = {
  'compose.yaml': `services:
  web:
    image: example.com/web:1
    env_file: .env.\${APP_ENV:-development}
    environment:
      NODE_ENV: production
      MENU_ENABLED: \${MENU_ENABLED:-false}
  api:
    image: example.com/api:1
    env_file:
      - .env.\${APP_ENV:-development}
  worker:
    image: example.com/worker:1
    environment:
      - QUEUE=default
      - FEATURE_BATCHES=1
`,
  '.env.development':
    'DATABASE=dev\nCHECKOUT_ENABLED=true\nSEARCH_ENABLED=true\nSEARCH_PERCENTAGE=100\n',
  '.env.staging':
    'DATABASE=stg\nCHECKOUT_ENABLED=true\nSEARCH_ENABLED=true\nSEARCH_PERCENTAGE=50\n',
  '.env.production':
    'DATABASE=prd\nCHECKOUT_ENABLED=false\nSEARCH_ENABLED=false\nSEARCH_PERCENTAGE=0\n',
  '.github/CODEOWNERS': '* @ana @bartek\n',
};

interface Said {
  readonly code: number;
  readonly text: string;
}

let top = '';
let tarball = '';
let company = 'shop';
const shop = (): string => join(top, company);

beforeAll(async () => {
  top = await realpath(await mkdtemp(join(tmpdir(), 'flaghoist-newcomer-')));
  await writePackage({
    folder: join(top, 'package'),
    bundle: dirname(process.env['FLAGHOIST_TEST_BUNDLE'] ?? ''),
    commit: COMMIT,
    repository: 'acme/flaghoist',
  });
  await mkdir(join(top, 'home'));
  const name = run('npm', ['pack', '--silent', './package'], top).trim().split('\n').at(-1) ?? '';
  tarball = join(top, name);
  // As if the package were published: npx finds it by its name, and installs it from the packed file.
  const npx = run('sh', ['-c', 'command -v npx'], top).trim();
  await mkdir(join(top, 'bin'));
  await writeFile(
    join(top, 'bin/npx'),
    `#!/bin/sh\ncase "$1" in --yes) exec '${npx}' --offline "$@" ;; esac\nexec '${npx}' --yes --offline --package '${tarball}' "$@"\n`,
  );
  await chmod(join(top, 'bin/npx'), 0o755);
  await makeCompany();
});

afterAll(() => rm(top, { recursive: true, force: true, maxRetries: 3 }));

/** The variables that move the clock of the machine. */
let clock: Readonly<Record<string, string>> = {};

function environment(): NodeJS.ProcessEnv {
  return {
    ...clock,
    PATH: `${join(top, 'bin')}:${process.env['PATH'] ?? ''}`,
    HOME: join(top, 'home'),
    LC_ALL: 'C',
    npm_config_update_notifier: 'false',
    ...(company === 'shop' ? {} : { APP_ENV: 'production' }),
  };
}

function run(command: string, args: readonly string[], cwd: string): string {
  return execFileSync(command, args, { cwd, env: environment(), encoding: 'utf8' });
}

async function makeCompany(): Promise<void> {
  run('git', ['init', '--quiet', '--bare', '--initial-branch=main', `${company}.git`], top);
  run('git', ['init', '--quiet', '--initial-branch=main', company], top);
  for (const [path, text] of Object.entries(COMPANY)) {
    await mkdir(dirname(join(shop(), path)), { recursive: true });
    await writeFile(join(shop(), path), text);
  }
  const git = (...args: readonly string[]): string => run('git', args, shop());
  git('config', 'user.name', 'Nora');
  git('config', 'user.email', 'nora@example.com');
  git('remote', 'add', 'origin', `../${company}.git`);
  git('add', '--all');
  git('commit', '--quiet', '--message', 'The shop');
  git('push', '--quiet', '--set-upstream', 'origin', 'main');
}

/** A command as it is pasted into a shell. */
function paste(command: string): Promise<Said> {
  return new Promise((done) => {
    const options = { cwd: shop(), env: environment() };
    execFile('bash', ['-c', command], options, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), text: out + err });
    });
  });
}

/** What Docker Compose sends each service, from the files as they are now: by its own word, where it is installed. */
function sentBy(name: string): Readonly<Record<string, string | null>> {
  if (!isComposeInstalled()) return readBy(name);
  const copy = mkdtempSync(join(top, 'sent-'));
  cpSync(shop(), copy, { recursive: true });
  asOlderCompose(copy, ['compose.yaml']);
  const services = Object.entries(configuredIn(copy, name));
  return Object.fromEntries(
    services.flatMap(([service, variables]) =>
      Object.entries(variables).map(([variable, text]) => [`${service} ${variable}`, text]),
    ),
  );
}

/** The same by our own reader. */
function readBy(name: string): Readonly<Record<string, string>> {
  const open = (path: string): string | null =>
    existsSync(join(shop(), path)) ? readFileSync(join(shop(), path), 'utf8') : null;
  const path = 'compose.yaml';
  const { sent } = compose.read({
    path,
    text: open(path) ?? '',
    environment: name,
    services: [],
    open,
  });
  return Object.fromEntries(sent.map((one) => [`${one.service} ${one.variable}`, one.text]));
}

/** The commands that a text offers: on lines of their own, and behind a colon. */
function offeredIn(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const [, alone] = /^ {4}((?:git|npx) .+)$/.exec(line) ?? [];
    const [, behind] = /(?:propose|land) it with: (git .+)$/.exec(line) ?? [];
    return alone ?? behind ?? [];
  });
}

/** Commands are printed as they were started: with the packed file that npx was given. */
function asPublished(text: string): string {
  return text.replaceAll(`npx --yes --package ${tarball} flaghoist`, 'npx flaghoist');
}

describe('The packed package', () => {
  test('is small, has no dependencies, and names the commit that it was built from', async () => {
    expect((await stat(tarball)).size).toBeLessThanOrEqual(MOST_BYTES);
    const described = JSON.parse(await readFile(join(top, 'package/package.json'), 'utf8'));
    expect(Object.keys(described).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
    expect(await paste('npx flaghoist --version')).toEqual({
      code: 0,
      text: expect.stringMatching(/^\d+\.\d+\.\d+ \(c0ffee0000\)\n$/),
    });
  });

  test('prints each command with the packed file that it was started from', async () => {
    const { text } = await paste(`npx --yes --package ${tarball} flaghoist init --dry-run`);
    expect(text).toContain(`npx --yes --package ${tarball} flaghoist init --edits | git apply\n`);
  });

  test('has the schemas, the licences, and a manual with every command', async () => {
    const manual = await readFile(join(top, 'package/man/flaghoist.1'), 'utf8');
    for (const command of (await program(null)).commands) {
      expect(manual).toContain(`.SS flaghoist ${command.name()}`);
    }
    expect(manual).toContain('.B .flaghoistrc.yaml'.replace('.f', '\\&.f'));
    expect(manual).toContain('FLAGHOIST_WIDTH');
    for (const file of ['LICENSE', 'README.md', 'dist/licenses.txt', 'schemas/flag.schema.json']) {
      expect(existsSync(join(top, 'package', file))).toBe(true);
    }
  });
});

test('a newcomer adopts, raises and takes down with at most eight commands and no line by hand', async () => {
  const typed: string[] = [];
  const printed: string[] = [];
  const type = async (command: string): Promise<string> => {
    typed.push(command);
    const said = await paste(command);
    expect({ command, ...said }).toMatchObject({ code: 0 });
    expect(said.text).not.toMatch(/^\W*(?:error|warning)/im);
    const text = asPublished(said.text);
    printed.push(text);
    return text;
  };
  const before = ['development', 'staging', 'production'].map(sentBy);
  const adopted = await type('npx flaghoist init --yes');
  const offered = offeredIn(adopted);
  expect(offered).toEqual([
    'npx flaghoist init --edits | git apply',
    "git add 'environments/*.yaml' .flaghoist/.gitignore compose.yaml && git commit --message 'Adopt Flaghoist' && git push origin HEAD:main",
    'npx flaghoist deploy',
    'npx flaghoist status',
  ]);
  for (const command of offered) await type(command);
  expect(['development', 'staging', 'production'].map(sentBy)).toEqual(before);

  // Two days and two hours later.
  const later = new Date(Date.now() + 50 * 3600 * 1000).toISOString().replace(/\.\d+/, '');
  clock = machineAt(later);
  const raised = await type(`npx flaghoist promote checkout --to production --at ${later}`);
  expect(raised).toContain('✓ Ready to merge\n');
  const land = (branch: string): string =>
    `npx flaghoist check --head ${branch} --at ${later} && git merge --quiet --no-edit ${branch} && git push --quiet origin HEAD:main && npx flaghoist deploy --at ${later}`;
  await type(land('flaghoist/promote-checkout-to-production'));
  expect(sentBy('production')).toMatchObject({
    'api CHECKOUT_ENABLED': 'true',
    'web CHECKOUT_ENABLED': 'true',
    'web MENU_ENABLED': 'false',
  });
  const lowered = 'npx flaghoist rollback checkout --in production';
  await type(`${lowered} && ${land('flaghoist/rollback-checkout-in-production')}`);
  expect(sentBy('production')).toEqual(before[2]);

  expect(typed.length).toBeLessThanOrEqual(8);
  // Every change came from the program: what is in Git beside its own files is the edit that it printed.
  const first = run('git', ['rev-list', '--max-parents=0', 'HEAD'], shop()).trim();
  const others = ['--', ':!environments', ':!.flaghoist'];
  const changed = run('git', ['diff', '--name-only', first, ...others], shop());
  expect(changed.trim()).toBe('compose.yaml');
  // Whatever was printed as a command can be pasted.
  const names = (await program(null)).commands.map((command) => command.name());
  const bare = new RegExp(`(?<!npx )(?<![\\w/.-])flaghoist (?:${names.join('|')})\\b`);
  expect(printed.filter((text) => bare.test(text))).toEqual([]);
  const hints = new Set(
    printed.flatMap((text) =>
      [...text.matchAll(/^(?:Way back|Explain|Fix|Raise|Turn off)? +(npx flaghoist .+)$/gm)].map(
        ([, command = '']) => command.trim(),
      ),
    ),
  );
  for (const command of [...hints].filter((hint) => !typed.some((line) => line.includes(hint)))) {
    const { code, text } = await paste(command);
    expect([command, [0, 1, 3].includes(code), text]).toEqual([command, true, text]);
  }
  for (const command of printed.flatMap(offeredIn).filter((one) => one.startsWith('git push -u'))) {
    expect(await paste(command)).toMatchObject({ code: 0 });
  }
  expect(await paste('git status --porcelain')).toEqual({ code: 0, text: '' });
});

test('a newcomer deploys by the target compose with at most eight commands and no line by hand', async () => {
  if (!isComposeInstalled()) return;
  company = 'depot';
  clock = {};
  await makeCompany();
  await makeDocker();
  const typed: string[] = [];
  const type = async (command: string): Promise<string> => {
    typed.push(command);
    const said = await paste(command);
    expect({ command, ...said }).toEqual({ command, code: 0, text: said.text });
    expect(said.text).not.toMatch(/^\W*(?:error|warning)/im);
    return said.text;
  };
  const before = configuredIn(shop(), 'production');
  await type('npx flaghoist init --yes --target compose');
  await type(
    "git add environments && git commit --quiet --message 'Adopt' && git push --quiet origin HEAD:main",
  );
  const deploy = 'npx flaghoist deploy --environment production';
  await type('APP_ENV=staging npx flaghoist deploy --force --environment staging');
  goToAnotherMachine();
  expect(await type(`${deploy} --force`)).toContain('production/web     applied  compose');
  expect(containers()).toEqual(before);

  const later = new Date(Date.now() + 50 * 3600 * 1000).toISOString().replace(/\.\d+/, '');
  clock = machineAt(later);
  await type(`npx flaghoist promote checkout --to production --at ${later}`);
  const land = (branch: string): string =>
    `git merge --quiet --no-edit ${branch} && git push --quiet origin HEAD:main && ${deploy} --at ${later}`;
  await type(land('flaghoist/promote-checkout-to-production'));
  const on = { CHECKOUT_ENABLED: 'true' };
  expect(containers()).toEqual({
    ...before,
    api: { ...before['api'], ...on },
    web: { ...before['web'], ...on },
  });
  const lowered = 'npx flaghoist rollback checkout --in production';
  await type(`${lowered} && ${land('flaghoist/rollback-checkout-in-production')}`);
  expect(containers()).toEqual(before);
  expect(typed.length).toBeLessThanOrEqual(8);
  const first = run('git', ['rev-list', '--max-parents=0', 'HEAD'], shop()).trim();
  expect(run('git', ['diff', '--name-only', first, '--', ':!environments'], shop())).toBe('');
});

/** The machine of production has none of the files that the one of staging has written. */
function goToAnotherMachine(): void {
  for (const file of readdirSync(shop())) {
    if (/\.compose\.yaml(?:\.flaghoist)?$/.test(file)) rmSync(join(shop(), file));
  }
}

/** What each container was started with. */
function containers(): unknown {
  return Object.fromEntries(
    readdirSync(join(top, 'containers')).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(top, 'containers', file), 'utf8')),
    ]),
  );
}

/** Docker without a daemon: docker-compose itself says with what each container starts. */
async function makeDocker(): Promise<void> {
  const code = `import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const { parse } = createRequire(import.meta.url)(${JSON.stringify(createRequire(import.meta.url).resolve('yaml'))});
const kept = (service) => ${JSON.stringify(`${top}/containers/`)} + service + '.json';
const [command, ...args] = process.argv.slice(2);
const service = args.at(-1);
if (args.includes('up')) {
  const files = args.slice(0, args.indexOf('up'));
  const config = execFileSync('docker-compose', [...files, 'config'], { encoding: 'utf8' });
  writeFileSync(kept(service), JSON.stringify(parse(config).services[service].environment));
}
if (args.includes('ps') && existsSync(kept(service))) console.log(JSON.stringify({ ID: service, Service: service }));
if (command === 'inspect') {
  console.log(JSON.stringify(args.map((id) => ({
    State: { Status: 'running' },
    Config: {
      Env: Object.entries(JSON.parse(readFileSync(kept(id), 'utf8'))).map((pair) => pair.join('=')),
      Labels: {},
    },
  }))));
}
`;
  await mkdir(join(top, 'containers'));
  const file = join(top, 'docker.mjs');
  await writeFile(file, code);
  await writeFile(
    join(top, 'bin/docker'),
    `#!/bin/sh\nexec '${process.execPath}' '${file}' "$@"\n`,
  );
  await chmod(join(top, 'bin/docker'), 0o755);
}
