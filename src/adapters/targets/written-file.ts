// A file that a target writes, and a note beside it, with the environment and the digest of what we wrote there last. A run
// that finds a note and no deployment log knows that the log was lost. The note is a file of its own, so that readers of the
// values never see it.
import { link, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Applied, Content, Delivery } from '#app/deploy-ports.ts';
import { demandFile, placeOf, writeAtomically } from '#adapters/system/atomic.ts';
import { codeOf, reasonOf } from '#adapters/system/errors.ts';
import { NOTE_ENDING } from '#domain/deploy-settings.ts';
import { known } from '#domain/evidence.ts';
import type { Answered } from './target.ts';
import { failed, unanswered } from './target.ts';

/** The digest of a note that cannot be read: it still shows that there was a log. */
const UNREADABLE = 'unreadable';

interface MarkNote {
  readonly digest: string;
  /** Null: the note does not say it, so the next write of any environment takes the place. */
  readonly environment: string | null;
}

/** Beside the file itself: two links to one file have one note. */
async function markOf(file: string): Promise<string> {
  const place = await placeOf(file);
  return join(dirname(place), `.${basename(place)}${NOTE_ENDING}`);
}

/**
 * Written before the file: a file without a note looks like one of another tool. A place belongs to the environment that
 * wrote there first, on whatever machine that was meant to be. The failure, where it belongs to another one.
 */
export async function writeMark(
  file: string,
  { environment, digest, landing }: Pick<Delivery, 'environment' | 'digest' | 'landing'>,
): Promise<Applied | null> {
  const mark = await markOf(file);
  const text = `${JSON.stringify({ writtenBy: 'flaghoist', environment, digest, landing })}\n`;
  // The file matters more: where only the file may be written, there is no note.
  if ((await noteAt(file)) === null) await writeAtomically(mark, text, asFirst).catch(() => null);
  const note = await noteAt(file);
  const owner = note?.environment ?? environment;
  if (owner !== environment) {
    const facts = { file, owner, environment, note: mark };
    return failed({ code: 'target/of-other-environment', facts });
  }
  const isSame = note?.digest === digest && note.environment === environment;
  if (!isSame) await writeAtomically(mark, text).catch(() => null);
  return null;
}

/** Writes the note and then the file; null: both are written. */
export async function writeMarked(
  file: string,
  text: string,
  delivery: Parameters<typeof writeMark>[1],
): Promise<Applied | null> {
  const refused = await writeMark(file, delivery);
  if (refused !== null) return refused;
  try {
    await writeAtomically(file, text);
    return null;
  } catch (error) {
    return unwritable(file, error);
  }
}

/** Two runs at the same time cannot both write the first note. */
async function asFirst(from: string, to: string): Promise<void> {
  await link(from, to);
  await rm(from);
}

/** The digest of what was written last; null: there is no note. */
export async function readMark(file: string): Promise<string | null> {
  return (await noteAt(file))?.digest ?? null;
}

async function noteAt(file: string): Promise<MarkNote | null> {
  const text = await textOf(await markOf(file)).catch(() => null);
  if (text === null) return null;
  try {
    const { digest, environment } = JSON.parse(text) as Partial<Record<keyof MarkNote, unknown>>;
    return {
      digest: typeof digest === 'string' ? digest : UNREADABLE,
      environment: typeof environment === 'string' ? environment : null,
    };
  } catch {
    return { digest: UNREADABLE, environment: null };
  }
}

export function unwritable(file: string, error: unknown): Applied {
  return failed({ code: 'target/unwritable', facts: { file, why: reasonOf(error) } });
}

/** A file's text under a name; nothing where there is no such file. */
export async function textAt(path: string, name: string): Promise<Answered<Content>> {
  try {
    return known(new Map([[name, await textOf(path)]]));
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? known(new Map())
      : unanswered({ code: 'target/unreadable', facts: { file: path, error: reasonOf(error) } });
  }
}

/** A pipe would let a rollback wait for ever. */
async function textOf(path: string): Promise<string> {
  await demandFile(path);
  return readFile(path, 'utf8');
}
