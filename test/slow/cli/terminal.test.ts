// The output of commands in a real terminal under tmux: no line wider than it, no broken word, no codes where none are wanted.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BUNDLE, flaghoist } from '#test/support/cli.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const run = promisify(execFile);

let folder: string;
let world: World;
let at: string;
/** The commands whose output is looked at. */
let commands: readonly (readonly string[])[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flaghoist-tmux-'));
  // Without a session the server ends, and the next one may still reach it.
  const server = ['-S', join(folder, 'socket'), '-f', '/dev/null'];
  await run('tmux', [...server, 'new-session', '-d', '-s', 'open', 'sleep 600']);
  world = await aWorld();
  await world.lands(['outbound-calls', 'unified-workflow/read'], { development: 'on' });
  world.passes('2d');
  await world.lands('outbound-calls', { staging: 'on' });
  world.passes('1d');
  const pull = await world.promotes('outbound-calls', 'production', 5);
  await world.repo.git('switch', '--quiet', pull.branch);
  at = new Date(world.now * 1000).toISOString();
  commands = [
    ['check', '--base', 'main', '--at', at],
    ['status', '--base', 'main', '--at', at],
    ['forecast', '--base', 'main', '--at', at],
    ['deploy', '--base', 'main', '--at', at, '--dry-run'],
    ['drift', '--base', 'main', '--at', at],
    ['explain', 'soak'],
    ['init', '--dry-run'],
  ];
});
afterAll(async () => {
  await run('tmux', ['-S', join(folder, 'socket'), 'kill-server']).catch(() => null);
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

/** The lines as the program wrote them, also where the terminal broke them; with their colours if `coloured`. */
async function shownIn(
  width: number,
  args: readonly string[],
  env = '',
  coloured = false,
): Promise<readonly string[]> {
  const socket = ['-S', join(folder, 'socket'), '-f', '/dev/null'];
  const name = `w${width}-${Math.random().toString(36).slice(2)}`;
  const command = `cd '${world.repo.path}' && env -i PATH="$PATH" HOME="$HOME" TERM="$TERM" ${env} '${process.execPath}' '${BUNDLE}' ${args.join(' ')}; tmux -S '${join(folder, 'socket')}' wait-for -S ${name}; sleep 60`;
  await run('tmux', [
    ...socket,
    'new-session',
    '-d',
    '-s',
    name,
    '-x',
    String(width),
    '-y',
    '400',
    command,
  ]);
  await run('tmux', [...socket, 'wait-for', name]);
  const { stdout } = await run('tmux', [
    ...socket,
    'capture-pane',
    '-pJ',
    ...(coloured ? ['-e'] : []),
    '-t',
    name,
  ]);
  await run('tmux', [...socket, 'kill-session', '-t', name]);
  return stdout
    .trimEnd()
    .split('\n')
    .filter((line) => !line.startsWith('flaghoist: still'))
    .map((line) => line.trimEnd().replaceAll(STARTED, 'flaghoist'));
}

/** How a hint names the program, which was started by its path. A command stays in one piece. */
const STARTED = /\bnode \.\.?\/\S*dist\/cli\.js/g;

/** The first line on a terminal, which a pipe does not get. */
const ONLY_SHOWN = 'GitHub is not asked here: the remote is not on GitHub\n';

/** A command on a line of its own is pasted, so it stays in one piece however long it is. */
const isPasted = ([command = '']: readonly string[], line: string): boolean =>
  ['deploy', 'drift'].includes(command) && /^ +flaghoist \S/.test(line);

const wordsOf = (text: string): readonly string[] =>
  text.split(/[\s▕▏█░─]+/).filter((word) => word !== '');

test.each([80, 200])(
  'in a terminal of %i columns no line is broken by it, and no word',
  async (width) => {
    for (const args of commands) {
      const { out, err } = await flaghoist({ in: world.repo, cli: BUNDLE }, ...args);
      const piped = new Set(wordsOf(ONLY_SHOWN + err + out));
      const lines = await shownIn(width, args);
      const wide = lines.filter((line) => line.length > width && !isPasted(args, line));
      expect([args[0], wide]).toEqual([args[0], []]);
      const broken = lines
        .flatMap(wordsOf)
        .filter((word) => !piped.has(word) && !/^[…↳]/.test(word));
      expect([args[0], broken]).toEqual([args[0], []]);
    }
  },
);

test.each([
  ['on a terminal', '', true],
  ['with NO_COLOR', 'NO_COLOR=1', false],
  ['with TERM=dumb', 'TERM=dumb', false],
])('%s, whether there are colours: %s %s', async (_where, env, hasColours) => {
  const lines = await shownIn(80, commands[0] ?? [], env, true);
  // oxlint-disable-next-line no-control-regex -- the code of a colour
  expect(/\u001B\[\d/.test(lines.join('\n'))).toBe(hasColours);
});

test('a pipe gets no code, and no line is cut', async () => {
  for (const args of commands) {
    const { out } = await flaghoist({ in: world.repo, cli: BUNDLE }, ...args);
    expect(out).not.toContain('\u001B');
    expect(out).not.toMatch(/…$/m);
  }
});
