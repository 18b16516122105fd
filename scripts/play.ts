// Plays a chapter of the README: its files become a repository, its commands run in a shell in their order, and what
// they print takes the place of what stands below them. The machine has a name and a clock of its own, so that the
// chapter is the same wherever it is played; no command is given anything that the reader does not see.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A block that has a file, by the comment in its first line, or a session in a shell. */
const BLOCK = /^```(?:yaml\n# (?<file>\S+\.yaml)|console)\n(?<text>.*?)^```$/gms;
/** When the first command runs, in seconds; the next one runs a minute later. */
const BEGINNING = Date.UTC(2026, 10, 20, 9, 0) / 1000;
/** Says the time and the name of the machine to a program of Node's. */
const MACHINE = `import os from "node:os";
import { syncBuiltinESMExports } from "node:module";
Date.now = () => Number(process.env.MACHINE_TIME) * 1000;
os.hostname = () => "web-1";
syncBuiltinESMExports();
`;
/** Options of Node's, for a program whose time is in the variable MACHINE_TIME, in seconds. */
export const ON_THE_MACHINE: readonly string[] = [
  '--disable-warning=ExperimentalWarning',
  `--import=data:text/javascript,${encodeURIComponent(MACHINE)}`,
];

/** What stands below a heading, up to the next one of its kind. */
export function chapterOf(text: string, heading: string): string {
  const from = text.indexOf(`\n${heading}\n`);
  if (from < 0) throw new Error(`there is no chapter "${heading}"`);
  const to = text.indexOf('\n## ', from + 1);
  return text.slice(from, to < 0 ? text.length : to);
}

/** The chapter with what its commands print now. `cli`: what is called `flaghoist` there. */
export function played(chapter: string, cli: string): string {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'flaghoist-play-')));
  try {
    const shell = openShell(home, cli);
    shell('git init --quiet --initial-branch=main');
    return chapter.replaceAll(BLOCK, (block, ...found) => {
      const { file, text } = found.at(-1) as { readonly file?: string; readonly text: string };
      if (file !== undefined) {
        write(join(home, 'repository', file), text);
        return block;
      }
      return `\`\`\`console\n${text
        .split('\n')
        .filter((line) => line.startsWith('$ '))
        .map((line) => `${line}\n${shell(line.slice(2))}`)
        .join('')}\`\`\``;
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Runs one command after the other in the repository: what it prints, on whichever stream. */
function openShell(home: string, cli: string): (command: string) => string {
  const directory = join(home, 'repository');
  const bin = join(home, 'bin');
  mkdirSync(directory);
  const vector = [process.execPath, ...ON_THE_MACHINE, cli].map((one) => `'${one}'`);
  write(join(bin, 'flaghoist'), `#!/bin/sh\nexec ${vector.join(' ')} "$@"\n`);
  chmodSync(join(bin, 'flaghoist'), 0o755);
  let time = BEGINNING;
  let code = 0;
  return (command) => {
    const env = environmentAt(time, home, bin);
    // `$?` is that of the command before.
    const script = `exec 2>&1\n(exit ${code})\n${command}`;
    const ended = spawnSync('bash', ['-c', script], { cwd: directory, env, encoding: 'utf8' });
    if (ended.error !== undefined) throw ended.error;
    code = ended.status ?? 1;
    time += 60;
    return ended.stdout;
  };
}

function environmentAt(time: number, home: string, bin: string): NodeJS.ProcessEnv {
  return {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    LC_ALL: 'C',
    TZ: 'UTC',
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
