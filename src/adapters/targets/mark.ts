// A note beside a file that says what we wrote there last. A run that finds no deployment log and finds such a note
// knows that the log is lost, and does not take itself for the first one. The file itself stays as its readers know it.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Delivery } from '#app/deploy-ports.ts';
import { writeAtomically } from '#adapters/system/atomic.ts';

/** Where a note is there and says nothing, it still says that there was a log. */
const UNREADABLE = 'unreadable';

function markOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.flaghoist`);
}

/** Before the file: what has been written without a note would look as if another tool had written it. */
export async function writeMark(
  file: string,
  { digest, landing }: Pick<Delivery, 'digest' | 'landing'>,
): Promise<void> {
  if ((await readMark(file)) === digest) return;
  const text = `${JSON.stringify({ writtenBy: 'flaghoist', digest, landing })}\n`;
  // The file counts: where only the file itself may be written, it is written without a note.
  await writeAtomically(markOf(file), text).catch(() => null);
}

/** The digest of what was written last; null: there is no note. */
export async function readMark(file: string): Promise<string | null> {
  const text = await readFile(markOf(file), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { digest } = JSON.parse(text) as { readonly digest?: unknown };
    return typeof digest === 'string' ? digest : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}
