// What all parts of this adapter share: the layout of one repository, what Git does in it, and texts as Git has them.
import type { FileChange } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import type { BegunLine } from './line.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Call, Ran } from './git-process.ts';
import type { Remotes } from './remotes.ts';

export type ProcessVariables = Readonly<Record<string, string>>;

export interface Layout {
  /** The top of the working tree; of a bare repository, the directory that was given. */
  readonly top: string;
  readonly bare: boolean;
  readonly hash: 'sha1' | 'sha256';
  readonly objectFolder: string;
  readonly index: string;
  /** The file in which Git notes where a shallow clone ends; missing in a complete clone. */
  readonly shallow: string;
  /** The folder of the reflogs, `logs/refs`. Shared by all working trees. */
  readonly reflogs: string;
  /** The file that says which branch is checked out. */
  readonly head: string;
  /** What was asked along with it; null: nothing. */
  readonly fork: Fork | null;
  /** What the configuration says about remotes; null: it was not asked along with it. */
  readonly remotesAtStart: Remotes | null;
}

/** Two commits of a complete clone, and the best common ancestors of both. */
export interface Fork {
  readonly base: string;
  readonly head: string;
  readonly ancestors: readonly string[];
}

/** A temporary folder for objects and indexes that are no part of the user's repository. */
export interface Scratch {
  /** The path of a new file in it. */
  fresh(kind: string): string;
  /** The environment in which Git writes objects there and still reads those of the repository. */
  readonly writing: Readonly<Record<string, string>>;
}

/** A merge that has not been written. */
export interface Merge {
  /** The commit that it was merged onto. */
  readonly base: Sha;
  /** What it changes there. */
  readonly changes: readonly FileChange[];
  /** Writes its objects, once. */
  write(): Promise<void>;
}

export interface Git extends Layout {
  /** Runs Git at the top of the repository. Answers also where Git fails. */
  run(args: readonly string[], call?: Call): Promise<Ran>;
  /** The output of Git. Throws a refusal where Git fails. */
  ask(args: readonly string[], call?: Call): Promise<Buffer>;
  /** The same as text, without the last line's end. */
  line(args: readonly string[], call?: Call): Promise<string>;
  scratch(): Promise<Scratch>;
  /** The environment that lets Git in at the remote; empty: the clone has credentials of its own, or needs none. */
  credentials(): ProcessVariables;
  /** Runs Git with these credentials from now on. */
  letIn(credentials: ProcessVariables): void;
  /** The objects of the repository, and those in the temporary folder. */
  readonly objects: ObjectReader;
  /** Cache of file contents by id: a sweep reads the same ones many times. */
  readonly contents: Map<string, Uint8Array>;
  /** Cache of the stored entries of folders by id: all versions of a tree share most of them. */
  readonly folders: Map<string, Buffer>;
  /** Merged trees by id, of which only the id was computed. */
  readonly merges: Map<string, Merge>;
  /** What was begun to be read of the line of a tip. */
  readonly lines: Map<Sha, BegunLine>;
  /** Paths by what was searched for, and where. */
  readonly searches: Map<string, Promise<readonly string[]>>;
  /** Runs the work after all earlier work that was queued here. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** What the configuration says about remotes. */
  remotes(): Promise<Remotes>;
  /** The remote called origin, else the first one; null when there is none. */
  remote(): Promise<string | null>;
  /** Whether blobs may be missing here and have to be fetched first. */
  isPartial(): Promise<boolean>;
  /** The remote that has them, once there is one. */
  promisor(): Promise<string | null>;
  close(): Promise<void>;
}

// Converts between Git's bytes and our strings. A file name in Git is any bytes but NUL. Bytes that are not UTF-8 become lone
// surrogates (as in Python), so that different names stay different and can be converted back.

/** The text for these bytes. `bytesOf` converts it back exactly. */
export function textOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\ufffd') ? withSurrogates(bytes) : text;
}

export function bytesOf(text: string): Buffer {
  // With the u flag this finds lone surrogates only, never half of a pair.
  if (!/[\udc80-\udcff]/u.test(text)) return Buffer.from(text);
  return Buffer.concat(
    Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      const lone = character.length === 1 && code >= 0xdc80 && code <= 0xdcff;
      return lone ? Buffer.of(code - 0xdc00) : Buffer.from(character);
    }),
  );
}

/** The texts between the NULs of a `-z` output. */
export function records(bytes: Buffer): readonly string[] {
  const text = bytes.toString('utf8');
  if (!text.includes('\ufffd')) return text.split('\0').slice(0, -1);
  return rawRecords(bytes).map(textOf);
}

/** The same, as bytes. */
export function rawRecords(bytes: Buffer): readonly Buffer[] {
  const buffers: Buffer[] = [];
  for (let start = 0, end; (end = bytes.indexOf(0, start)) >= 0; start = end + 1) {
    buffers.push(bytes.subarray(start, end));
  }
  return buffers;
}

/** Names for `-z --stdin`, each ended by a NUL. */
export function nulEnded(names: readonly (string | Buffer)[]): Buffer {
  const end = Buffer.of(0);
  return Buffer.concat(
    names.flatMap((name) => [typeof name === 'string' ? bytesOf(name) : name, end]),
  );
}

function withSurrogates(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length;) {
    const character = characterAt(bytes, at);
    text += character ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    at += character === null ? 1 : Buffer.byteLength(character);
  }
  return text;
}

/** The UTF-8 character that begins here, or null when none does. */
function characterAt(bytes: Buffer, at: number): string | null {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const slice = bytes.subarray(at, at + length);
  const character = slice.toString('utf8');
  return Buffer.from(character).equals(slice) ? character : null;
}
