// From a path of the repository to its role, and back. A file that looks like a flag file and has a wrong place or
// name gets a diagnostic, because it would silently have no effect. The files of one flag, as they were read, are an entry.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sortDiagnostics } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { isName, KEY_SEGMENTS, parseEnvironmentName, parseFlagKey } from '#domain/scalars.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import type { PathMistake } from '#messages/files/paths.ts';
import { oneLine } from '#messages/words.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { ReadFile } from './read-file.ts';

/** The role of a path of the repository. */
export type FileRole =
  | { readonly kind: 'pipeline' }
  | { readonly kind: 'flag'; readonly key: FlagKey }
  | { readonly kind: 'state'; readonly environment: EnvironmentName; readonly key: FlagKey }
  | { readonly kind: 'other' };

/** A path with its mode as Git writes it, `100644` for an ordinary file. */
export interface TreeEntry {
  readonly path: string;
  readonly mode: string;
}

export interface PlacedEntry<E extends TreeEntry> {
  readonly entry: E;
  readonly place: FileRole;
  /** False if the path has an error. Such a file is unreadable, and not absent. */
  readonly readable: boolean;
}

export interface Placed<E extends TreeEntry> {
  /** All entries, in the order in which they were given. */
  readonly entries: readonly PlacedEntry<E>[];
  readonly diagnostics: readonly Diagnostic[];
}

const ENDING = '.yaml';
const PIPELINE = 'pipeline.yaml';
/** The folder of definitions. No environment can have this name. */
const FLAGS = 'flags';
const OTHER: FileRole = { kind: 'other' };

export function pipelinePath(root: string): string {
  return below(root, PIPELINE);
}

/** The folder of definitions. */
export function flagsFolder(root: string): string {
  return below(root, FLAGS);
}

export function flagPath(root: string, key: FlagKey): string {
  return below(root, `${FLAGS}/${key}${ENDING}`);
}

export function statePath(root: string, environment: EnvironmentName, key: FlagKey): string {
  return below(root, `${environment}/${key}${ENDING}`);
}

/** The role of a path. The environment is exactly the first segment; similar names do not count. */
export function placeOf(root: string, path: string): FileRole {
  return roleBelow(prefixOf(root), path, parseFlagKey);
}

/** `prefix`: of all paths below the root. */
function roleBelow(
  prefix: string,
  path: string,
  keyOf: (text: string) => FlagKey | null,
): FileRole {
  if (!path.endsWith(ENDING) || !path.startsWith(prefix)) return OTHER;
  const slash = path.indexOf('/', prefix.length);
  if (slash < 0) return path === `${prefix}${PIPELINE}` ? { kind: 'pipeline' } : OTHER;
  const key = keyOf(path.slice(slash + 1, -ENDING.length));
  if (key === null) return OTHER;
  const folder = path.slice(prefix.length, slash);
  if (folder === FLAGS) return { kind: 'flag', key };
  const environment = parseEnvironmentName(folder);
  return environment === null ? OTHER : { kind: 'state', environment, key };
}

function prefixOf(root: string): string {
  const folder = folderOf(root);
  return folder === '' ? '' : `${folder}/`;
}

/** The role of each path of a tree, and a diagnostic for each wrong path. */
export function placeAll<E extends TreeEntry>(root: string, entries: readonly E[]): Placed<E> {
  const diagnostics: Diagnostic[] = [];
  // Nearly no tree has a wrong name, and a set of ten thousand paths costs time.
  let paths: ReadonlySet<string> | null = null;
  const exists = (path: string): boolean =>
    (paths ??= new Set(entries.map((entry) => entry.path))).has(path);
  // A flag has a file in each folder, so each key is examined once.
  const keys = new Map<string, FlagKey | null>();
  const keyOf = (text: string): FlagKey | null => {
    const cached = keys.get(text);
    if (cached !== undefined) return cached;
    const key = parseFlagKey(text);
    keys.set(text, key);
    return key;
  };
  const prefix = prefixOf(root);
  const placed = entries.map((entry) => {
    const place = roleBelow(prefix, entry.path, keyOf);
    const fault = faultOf(root, entry, place, exists);
    if (fault !== null) diagnostics.push(diagnosticOf(fault, { file: entry.path }));
    return { entry, place, readable: fault === null };
  });
  return { entries: placed, diagnostics: sortDiagnostics(diagnostics) };
}

function faultOf(
  root: string,
  { path, mode }: TreeEntry,
  place: FileRole,
  exists: (path: string) => boolean,
): PathMistake | null {
  if (mode === '100644' && place.kind !== 'other') return null;
  // A link or a submodule at the root or above it would hide all flag files.
  const isAbove = mode !== '040000' && `${folderOf(root)}/`.startsWith(`${path}/`);
  if (isAbove) return irregular({ kind: 'root' });
  const inside = insideOf(root, path);
  if (inside === null) return otherCase(root, path, exists);
  const fault = modeFault(mode, place.kind !== 'other');
  if (fault !== null) return fault;
  return place.kind === 'other' ? nameFault(inside, (name) => exists(below(root, name))) : null;
}

/** A flag file below `Environments`: on machines that ignore case it is below the root, and here it has no effect. */
function otherCase(
  root: string,
  path: string,
  exists: (path: string) => boolean,
): PathMistake | null {
  const inside = insideOf(root.toLowerCase(), path.toLowerCase());
  if (inside === null || !/\.ya?ml$/.test(inside)) return null;
  const lower = below(root, inside);
  return { code: 'path/upper-case', facts: { lower: oneLine(lower), exists: exists(lower) } };
}

/** The path below the root, or null. */
function insideOf(root: string, path: string): string | null {
  const folder = folderOf(root);
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

function below(root: string, path: string): string {
  const folder = folderOf(root);
  return folder === '' ? path : `${folder}/${path}`;
}

const USUAL_ROOT = /^[\w-]+(?:\/[\w-]+)*$/;

/** `./environments/` is `environments`, and `.` is the repository itself. */
function folderOf(root: string): string {
  // Asked for each of ten thousand paths, so the usual root is recognized at once.
  if (USUAL_ROOT.test(root)) return root;
  return root
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
}

/** The mistake of a Git mode; null if there is none. An executable with another purpose than a flag file is fine. */
function modeFault(mode: string, isOurs: boolean): PathMistake | null {
  switch (mode) {
    case '100644':
      return null;
    case '120000':
      return irregular({ kind: 'link' });
    case '160000':
      return irregular({ kind: 'submodule' });
    case '100755':
      return isOurs ? irregular({ kind: 'executable' }) : null;
    default:
      return isOurs ? irregular({ kind: 'mode', mode }) : null;
  }
}

function irregular(
  facts: Extract<PathMistake, { code: 'path/not-regular' }>['facts'],
): PathMistake {
  return { code: 'path/not-regular', facts };
}

/** The mistake of a file name that looks like a flag file; null if there is none. Other files are allowed. */
function nameFault(inside: string, exists: (inside: string) => boolean): PathMistake | null {
  if (!/\.ya?ml$/i.test(inside)) return null;
  const lower = inside.toLowerCase();
  if (lower !== inside) {
    return { code: 'path/upper-case', facts: { lower: oneLine(lower), exists: exists(lower) } };
  }
  if (!inside.endsWith(ENDING)) {
    const right = oneLine(inside.replace(/\.yml$/, ENDING));
    return { code: 'path/ending', facts: { right } };
  }
  const segments = inside.slice(0, -ENDING.length).split('/');
  if (segments.length === 1) return { code: 'path/misplaced', facts: {} };
  const bad = segments.find((segment) => !isName(segment));
  if (bad !== undefined) return { code: 'path/bad-name', facts: { segment: oneLine(bad) } };
  if (segments.length <= KEY_SEGMENTS + 1) return null;
  return { code: 'path/too-deep', facts: { segments: segments.length - 1 } };
}

/** The files of one flag as they were read, for checks between files. */
export interface FlagEntry {
  readonly key: FlagKey;
  /** Null if there is no such file. A file that cannot be read has `value` null. */
  readonly definition: ReadFile<Flag> | null;
  /**
   * Replaces a definition that cannot be read: its newest readable version, or `never` if it never had one. Left out
   * if the definition can be read, or if no version was looked up.
   */
  readonly standIn?: Flag | 'never';
  /** All of its states, by folder. Null if they were not loaded. */
  readonly states: ReadonlyMap<EnvironmentName, ReadFile<State>> | null;
}

/** The definition that counts; null if there is none, or none that can be read. */
export function flagOf({ definition, standIn }: FlagEntry): Flag | null {
  if (definition?.value != null) return definition.value;
  return standIn === undefined || standIn === 'never' ? null : standIn;
}
