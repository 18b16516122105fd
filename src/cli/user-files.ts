// Files that the user names on the command line.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { reasonOf } from '#adapters/system/errors.ts';
import { refusal } from '#app/refusal.ts';

/** A file by its path from a folder. */
export async function namedFile(
  folder: string,
  file: string,
): Promise<{ readonly path: string; readonly text: string }> {
  return { path: relative(folder, resolve(file)), text: await textOf(file) };
}

/** Reads a file that the user named. Throws a refusal when that is impossible. */
export async function textOf(file: string): Promise<string> {
  if (file === '-') return textOfInput();
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw refusal('option/unreadable', { file, why: reasonOf(error) });
  }
}

/** The text on standard input, for which users write `-`. */
async function textOfInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString();
}

/** Writes a file that the user named. Throws a refusal when that is impossible. */
export async function writeText(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw refusal('option/unwritable', { file, why: reasonOf(error) });
  }
}

/** The same for a file below a folder. Folders that are missing are made. */
export async function writeBelow(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true }).catch((error: unknown) => {
    throw refusal('option/unwritable', { file, why: reasonOf(error) });
  });
  await writeText(file, text);
}
