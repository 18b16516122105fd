// Keeps the compiled code of a command between two runs on one machine, because half of a short command is spent on
// compiling. Node's own cache begins with Node 22, and has only what is compiled while a file is loaded: each run would
// compile the same thousand functions again.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { withUsualOptions } from './memory.ts';

/** A file of the bundle, and what V8 has compiled of it. */
interface Compiled {
  readonly file: string;
  /** Changes with the file. */
  readonly stamp: string;
  readonly code: Buffer;
}

interface Loaded {
  readonly file: string;
  readonly stamp: string;
  readonly script: Script;
}

/** From now on, files are loaded with what an earlier run of this command has compiled. */
export function keepCompiled(folder: string, args: readonly string[]): void {
  const kept = join(folder, nameFor(args));
  const { compiled, isNew } = compiledIn(kept);
  const loaded: Loaded[] = [];
  let isComplete = isNew;
  createRequire(import.meta.filename).extensions['.js'] = (module, file) => {
    const stamp = stampOf(file);
    const earlier = compiled.get(file);
    const cachedData = earlier?.stamp === stamp ? earlier.code : undefined;
    const text = wrapped(readFileSync(file, 'utf8'));
    const options = { filename: file, ...(cachedData && { cachedData }) };
    const script = withUsualOptions(() => new Script(text, options));
    if (script.cachedDataRejected !== false) isComplete = false;
    loaded.push({ file, stamp, script });
    const { exports } = module;
    const load = script.runInThisContext() as Load;
    load.call(exports, exports, module.require.bind(module), module, file, dirname(file));
  };
  // It sets options of V8, so that its code would be refused in other runs.
  const isAboutAll = args.includes('--all');
  process.on('exit', (status) => {
    if (!isComplete && !isAboutAll && !FAILED.has(status)) write(kept, loaded);
  });
}

type Load = (
  this: unknown,
  exports: unknown,
  require: NodeJS.Require | ((name: string) => unknown),
  module: NodeJS.Module,
  file: string,
  folder: string,
) => void;

function wrapped(text: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
}

/** Exit codes of a run that may have ended early and called only a few functions. */
const FAILED: ReadonlySet<number> = new Set([2, 13, 70]);

/**
 * Each Node has its own, and so has each place of the bundle, and each use of a command: a dry run or a question about one
 * flag calls other functions.
 */
function nameFor([command = '', ...rest]: readonly string[]): string {
  const options = rest.flatMap((word) => (word.startsWith('-') ? word.split('=', 1) : []));
  const subject = rest[0]?.startsWith('-') === false ? ['named'] : [];
  const use = [import.meta.dirname, ...subject, ...options.toSorted()].join(' ');
  return `${command}-${process.version}-${process.arch}-${shortHash(use)}`;
}

/** Two uses with the same one would only replace each other's code. */
function shortHash(text: string): string {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return (hash >>> 0).toString(36);
}

function stampOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return `${size} ${mtimeMs}`;
}

interface KeptCode {
  readonly compiled: ReadonlyMap<string, Compiled>;
  /** Otherwise it is written again, with the functions that later runs have called. */
  readonly isNew: boolean;
}

/** A line with the names and sizes, and then the code. Nothing where there is no such file, or not the whole of it. */
function compiledIn(kept: string): KeptCode {
  try {
    const content = readFileSync(kept);
    const start = content.indexOf('\n') + 1;
    const list = JSON.parse(content.toString('utf8', 0, start)) as readonly (Omit<
      Compiled,
      'code'
    > & {
      readonly size: number;
    })[];
    const compiled = new Map<string, Compiled>();
    let at = padded(start);
    for (const { file, stamp, size } of list) {
      compiled.set(file, { file, stamp, code: content.subarray(at, at + size) });
      at += padded(size);
    }
    const isNew = Date.now() - statSync(kept).mtimeMs < A_DAY;
    return at === content.length ? { compiled, isNew } : NOTHING;
  } catch {
    return NOTHING;
  }
}

const A_DAY = 86_400_000;
const NOTHING: KeptCode = { compiled: new Map(), isNew: true };

/** V8 would copy code that does not begin at a multiple of 8 bytes. */
function padded(size: number): number {
  return Math.ceil(size / 8) * 8;
}

/** Renames the whole file into place, so that no other run reads a part of it. */
function write(kept: string, loaded: readonly Loaded[]): void {
  try {
    const all = loaded.map(({ script, ...named }) => ({ named, code: script.createCachedData() }));
    const list = all.map(({ named, code }) => ({ ...named, size: code.length }));
    const line = Buffer.from(`${JSON.stringify(list)}\n`);
    const blocks = [line, ...all.map(({ code }) => code)];
    const draft = `${kept}-${process.pid}`;
    writeFileSync(draft, Buffer.concat(blocks.map(filled)), { mode: 0o600 });
    renameSync(draft, kept);
    removeUnused(dirname(kept));
  } catch {
    // A full disk only makes the next run slower.
  }
}

/** What is in use is written again each day, so the rest belongs to a Node or a place that is gone. */
function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > A_MONTH) rmSync(file, { recursive: true });
  }
}

const A_MONTH = 30 * A_DAY;

function filled(block: Buffer): Buffer {
  return Buffer.concat([block], padded(block.length));
}
