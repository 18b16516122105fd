// Plays a page of the documentation: its files become a repository, its commands run in a shell in their order, and
// what they print takes the place of what stands below them. The machine has a name and a clock of its own, so that
// the page is the same wherever it is played. No command is given anything that the reader does not see.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A file by the path in its first line, a session in a shell, or a line that moves the clock: `_48 hours later:_`. */
const BLOCK =
  /^```(?:yaml\n# (?<file>[\w./-]+\.ya?ml)|console)\n(?<text>.*?)^```$|^_(?<hours>\d+) hours? later:_$/gms;
/** When the first command runs, in seconds; the next one runs a minute later. */
const BEGINNING = Date.UTC(2026, 10, 20, 9, 0) / 1000;
/** Gives a program of Node's the time and the name of the machine. */
const MACHINE = `import os from "node:os";
import { syncBuiltinESMExports } from "node:module";
Date.now = () => Number(process.env.MACHINE_TIME) * 1000;
os.hostname = () => "web-1";
syncBuiltinESMExports();
`;
const ON_THE_MACHINE = [
  '--disable-warning=ExperimentalWarning',
  `--import=data:text/javascript,${encodeURIComponent(MACHINE)}`,
];

/** Whether a page has a session, so that it can be played. */
export function hasSessions(page: string): boolean {
  return page.includes('\n```console\n');
}

/** The page with what its commands print now. `cli`: what is called `flaghoist` there. */
export function played(page: string, cli: string): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'flaghoist-play-')));
  try {
    const shell = openShell(home, cli);
    shell.run('git init --quiet --initial-branch=main');
    return page.replaceAll(BLOCK, (block, ...found) => {
      const { file, text = '', hours } = found.at(-1) as Readonly<Record<string, string>>;
      if (hours !== undefined) shell.later(Number(hours));
      else if (file !== undefined) write(join(home, 'repository', file), text);
      else return sessionOf(text, shell);
      return block;
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function sessionOf(text: string, shell: Shell): string {
  // A command goes on in lines that begin with ">", as a shell prompts for them.
  const commands = text.match(/^\$ .*(?:\n> .*)*$/gm) ?? [];
  const lines = commands.map(
    (command) => `${command}\n${shell.run(command.replaceAll(/^[$>] /gm, ''))}`,
  );
  return `\`\`\`console\n${lines.join('')}\`\`\``;
}

interface Shell {
  /** What a command prints, on whichever stream. */
  readonly run: (command: string) => string;
  readonly later: (hours: number) => void;
}

/** Runs one command after the other in the repository, each a minute after the one before. */
function openShell(home: string, cli: string): Shell {
  const directory = join(home, 'repository');
  const bin = join(home, 'bin');
  mkdirSync(directory);
  const vector = [process.execPath, ...ON_THE_MACHINE, cli].map((word) => `'${word}'`);
  write(join(bin, 'flaghoist'), `#!/bin/sh\nexec ${vector.join(' ')} "$@"\n`);
  write(join(bin, 'date'), `#!/bin/sh\nexec /bin/date --date="@$MACHINE_TIME" "$@"\n`);
  for (const program of ['flaghoist', 'date']) chmodSync(join(bin, program), 0o755);
  let time = BEGINNING;
  let code = 0;
  return {
    later: (hours) => {
      time += hours * 3600;
    },
    run: (command) => {
      const env = environmentAt(time, home, bin);
      // `$?` is that of the command before.
      const script = `exec 2>&1\n(exit ${code})\n${command}`;
      const ended = spawnSync('bash', ['-c', script], { cwd: directory, env, encoding: 'utf8' });
      if (ended.error !== undefined) throw ended.error;
      code = ended.status ?? 1;
      time += 60;
      return ended.stdout;
    },
  };
}

function environmentAt(time: number, home: string, bin: string): NodeJS.ProcessEnv {
  return {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    LC_ALL: 'C',
    TZ: 'UTC',
    // Lines break as on a terminal of the usual width: a page shows no wider ones.
    COLUMNS: '80',
    // Each command is a process of its own, and half of its start is compiling.
    NODE_COMPILE_CACHE: join(home, 'compiled'),
    MACHINE_TIME: String(time),
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ana',
    GIT_AUTHOR_EMAIL: 'ana@example.com',
    GIT_AUTHOR_DATE: `@${time} +0000`,
    GIT_COMMITTER_NAME: 'Ana',
    GIT_COMMITTER_EMAIL: 'ana@example.com',
    GIT_COMMITTER_DATE: `@${time} +0000`,
  };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
