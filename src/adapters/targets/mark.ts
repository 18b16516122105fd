// A note beside a file, with the digest of what we wrote there last. A run that finds a note and no deployment log knows that
// the log was lost. The note is a file of its own, so that readers of the values never see it.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Delivery } from '#app/deploy-ports.ts';
import { writeAtomically } from '#adapters/system/atomic.ts';

/** The digest of a note that cannot be read: it still shows that there was a log. */
const UNREADABLE = 'unreadable';

function markOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.flaghoist`);
}

/** Written before the file: a file without a note looks like one of another tool. */
export async function writeMark(
  file: string,
  { digest, landing }: Pick<Delivery, 'digest' | 'landing'>,
): Promise<void> {
  if ((await readMark(file)) === digest) return;
  const text = `${JSON.stringify({ writtenBy: 'flaghoist', digest, landing })}\n`;
  // The file matters more: where only the file may be written, there is no note.
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
