// The programs that read what we write, where they run here, and otherwise null.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Texts = Record<string, string | undefined>;

// What is there before, and what shells add.
const NOT_OURS = new Set(['PATH', 'HOME', 'KUBECONFIG', 'PWD', 'OLDPWD', 'SHLVL', '_']);

function run(command: string, args: readonly string[], input = ''): string {
  const env = { PATH: process.env['PATH'], HOME: tmpdir(), KUBECONFIG: join(tmpdir(), 'none') };
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    input,
    env,
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} exits with ${status}: ${stderr}`);
  return stdout;
}

function runs(command: string, args: readonly string[], input = ''): boolean {
  try {
    run(command, args, input);
    return true;
  } catch {
    return false;
  }
}

/** All that a child of a POSIX shell finds in its environment after `set -a; . file`. */
export function readByShell(text: string): Texts {
  const folder = mkdtempSync(join(tmpdir(), 'flaghoist-render-'));
  try {
    const file = join(folder, 'values.env');
    writeFileSync(file, text);
    const child = 'process.stdout.write(JSON.stringify(process.env))';
    const script = 'set -eu; set -a; . "$1"; exec "$2" -e "$3"';
    const read: Texts = JSON.parse(run('sh', ['-c', script, 'sh', file, process.execPath, child]));
    return Object.fromEntries(Object.entries(read).filter(([name]) => !NOT_OURS.has(name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function packageOrNull(name: string): unknown {
  try {
    return createRequire(import.meta.url)(name);
  } catch {
    return null;
  }
}

/** npm's dotenv, the parser behind most Node services and Vite. */
export const dotenvPackage = packageOrNull('dotenv') as { parse: (text: string) => Texts } | null;

/** Older versions of Docker show help for `stack config`, and do not have it. */
const ONE_SERVICE = '{ version: "3.9", services: { a: { image: a } } }';

/** Docker's own reader of Compose files, variables put in. It needs no daemon. Answers YAML. */
export const readByDocker = runs('docker', ['stack', 'config', '--compose-file', '-'], ONE_SERVICE)
  ? (text: string): string => run('docker', ['stack', 'config', '--compose-file', '-'], text)
  : null;

/** What kubectl makes of a manifest before it would send it. It needs no cluster. Answers JSON. */
export const readByKubectl = runs('kubectl', ['annotate', '--help'])
  ? (text: string): string =>
      run('kubectl', ['annotate', '--local', '-f', '-', 'read-by=kubectl', '-o', 'json'], text)
  : null;

const COMPOSE = [['docker', 'compose'] as const, ['docker-compose'] as const].find(
  ([file, ...args]) => runs(file, [...args, 'version']),
);

/** What Docker Compose makes of a project's own file and an override. It needs no daemon. Answers YAML. */
export const readByCompose =
  COMPOSE === undefined
    ? null
    : (own: string, override: string): string => {
        const folder = mkdtempSync(join(tmpdir(), 'flaghoist-render-'));
        try {
          writeFileSync(join(folder, 'compose.yaml'), own);
          writeFileSync(join(folder, 'override.yaml'), override);
          const [file, ...args] = COMPOSE;
          const files = ['compose.yaml', 'override.yaml'].flatMap((name) => [
            '-f',
            join(folder, name),
          ]);
          return run(file, [...args, ...files, 'config']);
        } finally {
          rmSync(folder, { recursive: true });
        }
      };
