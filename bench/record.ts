// Finds out which Git processes a command starts, with what, and which of them waits for which.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import type { Subject } from './measure.ts';
import { CACHE } from './repository.ts';

/** One Git process. */
interface Call {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** What it read, in base64. */
  readonly input: string;
  readonly code: number;
  /** How much it said. */
  readonly bytes: number;
  /** The calls, by their index, that had ended before this one began. */
  readonly after: readonly number[];
}

interface Note extends Omit<Call, 'after'> {
  readonly started: number;
  readonly ended: number;
}

export interface Recording {
  /** What floor.js replays. */
  readonly file: string;
  readonly processes: number;
}

/** Runs a process once, with every Git process that it starts going through recorder.js. */
export function record(name: string, { args, code }: Subject): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'flaghoist-record-'));
  const notes = join(folder, 'notes');
  mkdirSync(notes);
  const git = join(folder, 'git');
  writeFileSync(
    git,
    `#!/bin/sh\nexec '${process.execPath}' '${join(import.meta.dirname, 'recorder.js')}' "$@"\n`,
  );
  chmodSync(git, 0o755);
  const path = process.env['PATH'] ?? '';
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'ignore',
    env: {
      ...process.env,
      PATH: `${folder}${delimiter}${path}`,
      BENCH_GIT: gitOn(path),
      BENCH_NOTES: notes,
    },
  });
  const calls = callsFrom(notes);
  rmSync(folder, { recursive: true });
  if (status !== code || calls.length === 0) {
    throw new Error(
      `${name} ended with ${status}, not ${code}, after ${calls.length} Git processes`,
    );
  }
  const file = join(CACHE, `${name}.calls.json`);
  writeFileSync(file, JSON.stringify({ calls }, null, 1));
  return { file, processes: calls.length };
}

/** The path of Git itself, which our stand-in must not look for under its own name. */
function gitOn(path: string): string {
  const found = path.split(delimiter).find((folder) => readdirOrNone(folder).includes('git'));
  if (found === undefined) throw new Error('Git is not on the PATH');
  return join(found, 'git');
}

function readdirOrNone(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function callsFrom(folder: string): readonly Call[] {
  const notes = readdirSync(folder)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Note)
    .toSorted((a, b) => a.started - b.started);
  return notes.map(({ args, cwd, env, input, code, bytes, started }) => ({
    args,
    cwd,
    env: placed(env),
    input,
    code,
    bytes,
    after: notes.flatMap((other, index) => (other.ended < started ? [index] : [])),
  }));
}

/** What was written beside the repository goes elsewhere each time. */
function placed(env: Call['env']): Call['env'] {
  const scratch = /[^":]*flaghoist-[A-Za-z0-9]{6}(?=\/objects)/g;
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.replaceAll(scratch, '<scratch>')]),
  );
}
