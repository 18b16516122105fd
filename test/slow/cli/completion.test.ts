// Completion in real shells: bash always, zsh and fish where they are installed.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { adopted, flagFile, flagLike } from '#test/support/checkout.ts';
import type { Repo } from '#test/support/repo.ts';

const run = promisify(execFile);
const has = (shell: string): boolean =>
  ['/bin', '/usr/bin', '/usr/local/bin'].some((folder) => existsSync(join(folder, shell)));

let repo: Repo;
let bin: string;
beforeAll(async () => {
  repo = await adopted({ [flagFile('voice/calls')]: flagLike('voice/calls') });
  bin = join(repo.path, '..', 'bin');
  await mkdir(bin);
  const cli = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';
  await writeFile(join(bin, 'flaghoist'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
  await chmod(join(bin, 'flaghoist'), 0o755);
});
afterAll(async () => {
  await repo[Symbol.asyncDispose]();
});

async function inShell(shell: string, script: string): Promise<readonly string[]> {
  const args = shell === 'fish' ? ['--no-config', '-c', script] : ['-c', script];
  const env = { PATH: `${bin}:${process.env['PATH']}`, HOME: bin, LC_ALL: 'C.UTF-8' };
  const { stdout } = await run(shell, args, { cwd: repo.path, env });
  return stdout.split('\n').filter((line) => line !== '');
}

/** What bash would offer for a line. */
function bash(line: string): Promise<readonly string[]> {
  const words = ['flaghoist', ...line.split(' ')].map((word) => `'${word}'`).join(' ');
  const at = line.split(' ').length;
  return inShell(
    'bash',
    `eval "$(flaghoist completion bash)"; COMP_WORDS=(${words}); COMP_CWORD=${at}; _flaghoist; printf '%s\\n' "\${COMPREPLY[@]}"`,
  );
}

test('a shell that finds no flaghoist completes it with the program that printed the script', async () => {
  const bundle = process.env['FLAGHOIST_TEST_BUNDLE'] ?? '';
  await symlink(dirname(bundle), join(bin, 'dist'));
  const script = `eval "$(node '${bin}/dist/cli.js' completion bash)"; COMP_WORDS=('flaghoist' 'stat'); COMP_CWORD=1; _flaghoist; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, HOME: bin, LC_ALL: 'C.UTF-8' };
  const { stdout } = await run('bash', ['-c', script], { cwd: repo.path, env });
  expect(stdout).toBe('status\n');
});

test('the word that starts a packed file finds this file from any folder, and npx does not ask', async () => {
  const npx = { npm_command: 'exec', npm_config_package: './f.tgz', npm_config_yes: 'true' };
  const { stdout } = await run(join(bin, 'flaghoist'), ['completion', 'bash'], {
    cwd: repo.path,
    env: { ...process.env, ...npx },
  });
  expect(stdout.split('\n')[0]).toBe(
    `flaghoist() { npx --yes --package ${repo.path}/f.tgz flaghoist "$@"; }`,
  );
});

test.each([
  ['stat', ['status']],
  ['status ch', ['checkout']],
  ['status --ow', ['--owner']],
  ['log v', ['voice/calls']],
  ['promote checkout --to s', ['staging']],
  ['rollback voice/calls --in development pro', ['production']],
  ['hold check', ['checkout']],
  ['hold checkout --in prod', ['production']],
  ['deploy --service a', ['api']],
  ['rollback --owner r', ['release']],
  ['status --format m', ['markdown']],
  ['deploy --format m', []],
  ['explain soak/too', ['soak/too-short']],
  ['check --evidence evi', []],
])('bash completes %j', async (line, expected) => {
  expect(await bash(line)).toEqual(expected);
});

test('in a folder of the repository, with the root of the settings and names that have a dot', async () => {
  const [folder, root] = [join(repo.path, 'services/api'), 'config/flags.d'];
  await mkdir(folder, { recursive: true });
  await repo.write({
    '.flaghoistrc.yaml': `root: ${root}\n`,
    [`${root}/pipeline.yaml`]: 'environments:\n  - name: eu.west\nservices:\n  shop.web: {}\n',
    [`${root}/flags/menu.yaml`]: 'description: x\n',
  });
  const words = async (...line: readonly string[]): Promise<string> => {
    const args = ['completion', 'words', ...line];
    const options = { cwd: folder, env: { PATH: `${bin}:${process.env['PATH']}`, HOME: bin } };
    return (await run(join(bin, 'flaghoist'), args, options)).stdout;
  };
  expect(await words('status', 'm')).toBe('menu\n');
  expect(await words('promote', 'menu', '--to', 'e')).toBe('eu.west\n');
  expect(await words('deploy', '--service', 'sh')).toBe('shop.web\n');
  // In braces on one line, too, where nested keys are no services.
  await repo.write({
    [`${root}/pipeline.yaml`]:
      'version: 1\nservices: { shop.web: { deploy: { "*": { target: files } } }, shop.api: {} }\n',
  });
  expect(await words('deploy', '--service', '')).toBe('shop.web\nshop.api\n');
  await repo.write({ '.flaghoistrc.yaml': null });
});

const SCRIPTS = {
  bash: `eval "$(flaghoist completion bash)"
COMP_WORDS=(flaghoist log v); COMP_CWORD=2; _flaghoist; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: 'flaghoist completion fish | source; complete -C "flaghoist log v"',
  zsh: `autoload -U compinit; compinit -u -D
eval "$(flaghoist completion zsh)"
compadd() { shift; print -l -- "$@" }
words=(flaghoist log v); CURRENT=3; _flaghoist`,
} as const;

test.each((['bash', 'fish', 'zsh'] as const).filter(has))(
  'a real %s completes a flag',
  async (shell) => {
    expect(await inShell(shell, SCRIPTS[shell])).toEqual(['voice/calls']);
  },
);
