// The record as a file: one line of JSON for each entry, added in one write. Locks are files beside it.
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeploymentRecord, RecordEntry } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import { codeOf } from './files.ts';
import { hold } from './lock.ts';

export function fileRecord(file: string): DeploymentRecord {
  return {
    read: () => entriesIn(file),
    append: (entry) => add(file, entry),
    lock: ({ environment, service }) => hold(join(`${file}.locks`, `${environment}--${service}`)),
  };
}

async function entriesIn(file: string): Promise<readonly RecordEntry[]> {
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

function parsed(line: string): RecordEntry | null {
  try {
    return JSON.parse(line) as RecordEntry;
  } catch {
    return null;
  }
}

async function add(file: string, entry: RecordEntry): Promise<void> {
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
  return refusal(`the record ${file} ${how}`, 'mend it, or name another with --record');
}
