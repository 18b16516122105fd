// The deployment log as a file: one line of JSON for each entry, added in one write. Locks are files beside it.
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeploymentLog, LogEntry, LoggedEntry } from '#app/deployment-log.ts';
import { refusal } from '#app/refusal.ts';
import { codeOf } from './files.ts';
import { acquire } from './lock.ts';

export function fileLog(file: string): DeploymentLog {
  return {
    isRemote: false,
    read: () => entriesIn(file),
    append: (entry) => add(file, entry),
    acquire: ({ environment, service }, options) =>
      acquire(join(`${file}.locks`, `${environment}--${service}`), options),
  };
}

async function entriesIn(file: string): Promise<readonly LoggedEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return '';
    throw unusable(file, `cannot be read (${codeOf(error)})`);
  });
  return text.split('\n').flatMap((line, index, lines) => {
    if (line.trim() === '') return [];
    const entry = parsed(line);
    if (entry !== null) return [entry];
    // What a killed process or a full disk cut off was never said; a broken line before others is damage.
    if (index === lines.length - 1 || line.startsWith('{')) return [];
    throw unusable(file, `line ${index + 1} is no entry`);
  });
}

function parsed(line: string): LoggedEntry | null {
  try {
    return { ...(JSON.parse(line) as LogEntry), trust: 'local' };
  } catch {
    return null;
  }
}

async function add(file: string, entry: LogEntry): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a+');
    try {
      // A line that was cut off must not swallow this one.
      const { size } = await handle.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      const begin = size > 0 && last.toString() !== '\n' ? '\n' : '';
      await handle.write(`${begin}${JSON.stringify(entry)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unusable(file, `cannot be written (${codeOf(error)})`);
  }
}

function unusable(file: string, how: string): Error {
  return refusal(`the deployment log ${file} ${how}`, 'fix it, or name another with --record');
}
