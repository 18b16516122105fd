// Scripted attempts to land a raise past the gate or to stop a rollback, written by people who had only the README,
// the threat model and the shipped program. Each ends with 0 when the gate was safe.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const FOLDER = new URL('./', import.meta.url);
const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SCRIPTS = readdirSync(FOLDER).filter((name) => name.endsWith('.sh'));
const PARTS = 4;

/** Every fourth script, from this one on: four files, so that Jest's workers share them. */
export function attackPart(part: 1 | 2 | 3 | 4): void {
  const scripts = SCRIPTS.filter((_, index) => index % PARTS === part - 1);
  test.each(scripts.map((name) => [name, about(name)]))('%s: %s', attack, 130_000);
}

function attack(name: string): void {
  const ended = spawnSync('bash', [fileURLToPath(new URL(name, FOLDER))], {
    encoding: 'utf8',
    env: {
      ...process.env,
      FLAGHOIST: `${process.execPath} ${CLI}`,
      NO_COLOR: '1',
      NODE_COMPILE_CACHE: process.env['FLAGHOIST_TEST_CACHE'] ?? '',
    },
    timeout: 120_000,
  });
  const last = ended.stdout.trimEnd().split('\n').at(-1);
  expect({ code: ended.status, last }).toMatchObject({ code: 0 });
}

/** Its first comment says in a sentence what is tried. */
function about(name: string): string {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
  return lines.find((line) => line.startsWith('# '))?.slice(2, 120) ?? '';
}
