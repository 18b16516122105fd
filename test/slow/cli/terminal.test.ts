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

let sessions = 0;
const sessionName = (): string => `session-${(sessions += 1)}`;

/** The lines as the program wrote them, also where the terminal broke them; with their colours if `coloured`. */
async function shownIn(
  width: number,
  args: readonly string[],
  env = '',
  coloured = false,
): Promise<readonly string[]> {
  const socket = ['-S', join(folder, 'socket'), '-f', '/dev/null'];
  const name = sessionName();
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
const ONLY_SHOWN = 'GitHub is not asked, because the remote is not on GitHub\n';

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

/** A program on a terminal, which a person can answer. */
async function started(args: readonly string[], env = '') {
  const socket = ['-S', join(folder, 'socket'), '-f', '/dev/null'];
  const name = sessionName();
  const start = `cd '${world.repo.path}' && env -i PATH="$PATH" HOME="$HOME" TERM="$TERM" ${env} '${process.execPath}' '${BUNDLE}' ${args.join(' ')}; echo "ended with $?"; sleep 60`;
  const size = ['-x', '80', '-y', '400'];
  await run('tmux', [...socket, 'new-session', '-d', '-s', name, ...size, start]);
  return {
    types: (...keys: readonly string[]) =>
      run('tmux', [...socket, 'send-keys', '-t', name, ...keys]),
    /** What is on the screen as soon as it ends so. */
    async shows(ending: RegExp): Promise<string> {
      for (let left = 1200; left > 0; left -= 1) {
        const { stdout } = await run('tmux', [...socket, 'capture-pane', '-p', '-t', name]);
        if (ending.test(stdout.trimEnd())) return stdout;
        await new Promise((settle) => setTimeout(settle, 100));
      }
      throw new Error(`${args.join(' ')} never showed ${ending.source}`);
    },
  };
}

test('on a terminal the tour stops after each scene until Enter is pressed', async () => {
  const tour = await started(['tour']);
  const first = await tour.shows(/Enter: scene 2 of 9 · q and Enter: stop$/);
  expect(first).toContain('── 1/9 ──');
  expect(first).not.toContain('── 2/9 ──');
  await tour.types('Enter');
  expect(await tour.shows(/Enter: scene 3 of 9 · q and Enter: stop$/)).toContain('── 2/9 ──');
  await tour.types('q', 'Enter');
  const last = await tour.shows(/ended with 0$/);
  expect(last).not.toContain('── 3/9 ──');
  expect(last).toContain('tour --yes');
  // A waiting program is not a slow one.
  expect(last).not.toContain('still reading');
});

test.each([
  ['with --yes', ['tour', '--yes'], ''],
  ['in CI', ['tour'], 'CI=true'],
])('%s the tour shows all scenes at once', async (_when, args, env) => {
  const all = await (await started(args, env)).shows(/ended with 0$/);
  expect(all).toContain('── 9/9 ──');
  expect(all).not.toContain('Enter: scene');
  // The story has one margin, also in its second line.
  expect(all).toMatch(/^ {2}Staging asks for 48 hours .*\n {2}\S/m);
});

test.each([['C-c'], ['C-d']])('%s at a question ends init and the tour well', async (key) => {
  const tour = await started(['tour']);
  await tour.shows(/q and Enter: stop$/);
  await tour.types(key);
  expect(await tour.shows(/ended with 0$/)).toContain('The tour has ended early.');
  const folderOf = await mkdtemp(join(folder, 'shop-'));
  await run('git', ['init', '--quiet', folderOf]);
  await run('git', [
    '-C',
    folderOf,
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.com',
    'commit',
    '--quiet',
    '--allow-empty',
    '-m',
    'one',
  ]);
  const init = await started(['init', '--repo', folderOf]);
  await init.shows(/Write these files\? \[y\/N\]$/);
  await init.types(key);
  expect(await init.shows(/ended with 2$/)).toContain('was not confirmed');
});

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
