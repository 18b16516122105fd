// Records the Git processes that a command starts: their arguments, their input, and their order.
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
  /** Its standard input, in base64. */
  readonly input: string;
  readonly code: number;
  /** The length of its output. */
  readonly bytes: number;
  /** The indexes of the calls that had ended before this one started. */
  readonly after: readonly number[];
}

interface Note extends Omit<Call, 'after'> {
  readonly started: number;
  readonly ended: number;
}

export interface Recording {
  /** The path of the file that replay.js reads. */
  readonly file: string;
  readonly processes: number;
}

/** Runs a process once, with recorder.js in the place of Git. */
export function record(name: string, { node = process.execPath, args, code }: Subject): Recording {
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
  const { status } = spawnSync(node, args, {
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

/** The path of the real Git, because our stand-in has the same name. */
function gitOn(path: string): string {
  const folder = path.split(delimiter).find((entry) => readdirOrNone(entry).includes('git'));
  if (folder === undefined) throw new Error('Git is not on the PATH');
  return join(folder, 'git');
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
    after: notes.flatMap(({ ended }, index) => (ended < started ? [index] : [])),
  }));
}

/** Replaces the folder for new objects, because each run makes another one. */
function placed(env: Call['env']): Call['env'] {
  const scratch = /[^":]*flaghoist-[A-Za-z0-9]{6}(?=\/objects)/g;
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.replaceAll(scratch, '<scratch>')]),
  );
}
