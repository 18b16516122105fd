// What all parts of this adapter share: the layout of one repository, functions that run Git in it, and the refusals that
// its failures become.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileChange } from '#app/ports.ts';
import type { Sha } from '#domain/scalars.ts';
import type { BegunLine } from './line.ts';
import type { ObjectReader } from './object-reader.ts';
import { objectReader, READ_OBJECTS } from './object-reader.ts';
import type { Call, Ran } from './git-process.ts';
import { converse, failureOf, run, sayingOf } from './git-process.ts';
import type { Remotes } from './remotes.ts';
import { readRemotes } from './remotes.ts';
import { scratchFolder } from './scratch-folder.ts';
import { troubleOf } from './version.ts';
import { refusal } from '#app/refusal.ts';
import type { Cause } from '#domain/evidence.ts';

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

/** The objects of the repository that a directory belongs to. */
export function objectsIn(directory: string): ObjectReader {
  return objectReader(
    (env) => converse(directory, READ_OBJECTS, { env }),
    (ran) => troubleOf(directory, ran),
  );
}

/** `objects`: of the same repository, where they are read already. */
export function gitAt(layout: Layout, objects: ObjectReader = objectsIn(layout.top)): Git {
  let scratch: Promise<Scratch> | null = null;
  let folder = '';
  let closed = false;
  let reading: Readonly<Record<string, string>> = {};
  let configured: Promise<Remotes> | null =
    layout.remotesAtStart && Promise.resolve(layout.remotesAtStart);
  let last: Promise<unknown> = Promise.resolve();

  const prepare = async (): Promise<Scratch> => {
    // Without an object, no later step would remove the folder.
    if (closed) throw new Error('the repository is closed already');
    folder = await scratchFolder(layout);
    const objectsFolder = join(folder, 'objects');
    await mkdir(objectsFolder);
    // From now on, every read finds the objects in it as well.
    reading = { GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objectsFolder) };
    objects.restart(reading);
    let files = 0;
    return {
      fresh: (kind) => join(folder, `${kind}-${(files += 1)}`),
      writing: {
        GIT_OBJECT_DIRECTORY: objectsFolder,
        GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(layout.objectFolder),
      },
    };
  };

  const remotes = (): Promise<Remotes> => (configured ??= readRemotes(git));
  /** Reads the configuration again where it names none: a fetch may have added it. */
  const promisor = async (): Promise<string | null> => {
    const cached = configured === null ? null : (await configured).promisor;
    if (cached !== null) return cached;
    configured = null;
    return (await remotes()).promisor;
  };

  const git: Git = {
    ...layout,
    run: (args, call = {}) => run(layout.top, args, { ...call, env: { ...reading, ...call.env } }),
    async ask(args, call) {
      const ran = await git.run(args, call);
      if (ran.code !== 0) throw trouble(ran);
      return ran.out;
    },
    line: async (args, call) => (await git.ask(args, call)).toString().replace(/\n$/, ''),
    scratch: () => (scratch ??= prepare()),
    objects,
    contents: new Map(),
    folders: new Map(),
    merges: new Map(),
    lines: new Map(),
    searches: new Map(),
    inTurn(work) {
      const result = last.then(work);
      last = result.catch(() => null);
      return result;
    },
    async remote() {
      const { names } = await remotes();
      return names.find((name) => name === 'origin') ?? names[0] ?? null;
    },
    promisor,
    remotes,
    async isPartial() {
      const packs = await readdir(join(layout.objectFolder, 'pack')).catch(() => []);
      return packs.some((name) => name.endsWith('.promisor'));
    },
    async close() {
      const made = scratch;
      closed = true;
      scratch = null;
      reading = {};
      await objects.close();
      await made?.catch(() => null);
      if (folder !== '') await rm(folder, { recursive: true, force: true });
    },
  };
  return git;
}

/** Git splits this variable at colons, but not inside quotes. */
function quoted(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** Why Git failed, as a refusal. */
export function trouble(ran: Ran): Error {
  const message = sayingOf(ran);
  if (/^Error: spawn \S+ (ENOENT|EACCES)/.test(ran.err)) {
    return refusal('git/not-installed');
  }
  const [, folder] = /dubious ownership in repository at '(.*)'/.exec(message) ?? [];
  if (folder !== undefined) return refusal('git/other-owner', { folder });
  if (/could not fetch \S+ from promisor remote/.test(ran.err)) {
    return refusal('git/not-fetched', { said: message });
  }
  if (/no space left|out of diskspace|disk quota exceeded/i.test(ran.err)) {
    return refusal('git/disk-full', { said: message });
  }
  const isDamaged =
    /bad object|missing|corrupt|could not parse|unable to read|is empty|inflate/i.test(message);
  return refusal('git/failed', { why: failureOf(ran), isDamaged });
}

const NOT_LET_IN =
  /could not read (Username|Password)|Authentication failed|Permission denied|Repository not found|repository '[^']*' not found|returned error: 40[13]|Invalid username or (password|token)/i;

/** Why the remote failed, with a hint where the credentials were the reason. */
export function fetchTrouble(ran: Ran): Cause {
  return { kind: isLetIn(ran) ? 'not-fetched' : 'not-let-in', why: failureOf(ran) };
}

/** Whether the remote did not refuse the credentials. */
export function isLetIn({ err }: Ran): boolean {
  return !NOT_LET_IN.test(err);
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
