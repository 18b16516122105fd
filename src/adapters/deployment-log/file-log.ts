// The deployment log as a file: one line of JSON for each entry. A line repeats nothing of earlier lines, and older
// entries are compacted into one line, so that a long life makes no rollback slow.
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EnvironmentName, ServiceName, Instant } from '#domain/scalars.ts';
import { inOrder, instant } from '#domain/scalars.ts';
import type {
  DeploymentLog,
  Finished,
  LiveInstance,
  LogEntry,
  LoggedEntry,
} from '#app/deploy-ports.ts';
import { endedBy, isWrite, liveIn } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import { demandFile, writeAtomically } from '#adapters/system/atomic.ts';
import { codeOf, reasonOf } from '#adapters/system/errors.ts';
import { acquire, acquireLock } from '#adapters/system/lock.ts';
import type { LogHistory } from './compact.ts';
import { compactLine, historyIn, isCompactLine, NO_HISTORY } from './compact.ts';
import { compacted, historyWith, isKept } from './history.ts';
import type { Line, Starts } from './line.ts';
import { lineIn, startsIn, textOf } from './line.ts';

export interface FileLog extends DeploymentLog {
  /** The events of instances and the tips, as far back as soak and resume may look. */
  history(): Promise<LogHistory>;
}

export interface FileLogOptions {
  /** The path as messages show it. */
  readonly shown?: string;
  /** Bytes of new entries after which the file is compacted. */
  readonly bound?: number;
  /** The present moment. A line that is dated more than a day after it was written by a clock that was ahead. */
  readonly now?: Instant;
}

const DAY = 86_400;

interface FileContent {
  /** The compacted history as it is written; null: there is none. */
  readonly history: Buffer | null;
  readonly lines: readonly Line[];
  /** Bytes up to the end of the last whole line. A line after it was cut off. */
  readonly end: number;
  /** Bytes of the lines that were added since the file was compacted, and of those that were kept. */
  readonly added: number;
  readonly kept: number;
}

const BOUND = 512 * 1024;
/** The name of the compacted history for the line that follows it. */
const COMPACTED = 'compacted';

export function fileLog(
  file: string,
  { bound = BOUND, shown = file, now }: FileLogOptions = {},
): FileLog {
  /** The live instances of an environment when it was read last. */
  const read: LiveInstances = new Map();
  return {
    isRemote: false,
    place: shown,
    // Other environments cost nothing more, and show instances that were left behind there.
    async read(environments) {
      const { entries, state } = await (await parsed(file, now)).view();
      const names = new Set([...environments, ...state.keys()]);
      for (const name of names) read.set(name, state.get(name) ?? new Map());
      return entries;
    },
    history: async () => (await parsed(file, now)).history(),
    async append(entry) {
      const release = await acquireLock(join(`${file}.locks`, '.append'));
      try {
        const content = await contentOf(file);
        const line = nextLine(content, entry, read.get(entry.environment));
        const text = textOf(line, startsIn(content.lines));
        await add(file, content, text);
        const added = content.added + Buffer.byteLength(text);
        // A started run is about to write and must not wait for the compaction.
        if (entry.kind === 'started') return;
        if (added > Math.max(bound, 4 * content.kept)) await rewrite(file, now).catch(() => null);
      } finally {
        await release();
      }
    },
    acquire: ({ environment, service }, options) =>
      acquire(join(`${file}.locks`, `${environment}--${service}`), options),
  };
}

/** What the file says, each part of it worked out once. */
interface ParsedLog {
  readonly view: () => Promise<Pick<Folded, 'state'> & { entries: readonly LoggedEntry[] }>;
  readonly history: () => Promise<LogHistory>;
}

const parsedFiles = new Map<string, { readonly version: string; readonly log: ParsedLog }>();

/** Every instance of a run asks, and so does the evidence, so a file is parsed again only after a change. */
async function parsed(file: string, now: Instant | undefined): Promise<ParsedLog> {
  const stats = await versionOf(file);
  const version = `${stats} ${now}`;
  const last = parsedFiles.get(file);
  if (last !== undefined && last.version === version) return last.log;
  const log = parsing(file, now);
  // What is missing may be there the next time.
  if (stats !== null) parsedFiles.set(file, { version, log });
  return log;
}

function parsing(file: string, now: Instant | undefined): ParsedLog {
  const content = once(async () => {
    const { history, lines } = await contentOf(file);
    return { history, lines, ...folded(lines, now) };
  });
  return {
    view: once(async () => {
      const { entries, state } = await content();
      return { entries: completed({ entries, state }), state };
    }),
    history: once(async () => {
      const { history, lines, entries } = await content();
      return historyWith(unpacked(file, history), lines, entries);
    }),
  };
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= work());
}

/** Differs after every change of the file. Null: there is no such file. */
async function versionOf(file: string): Promise<string | null> {
  const stats = await stat(file, { bigint: true }).catch(() => null);
  if (stats === null) return null;
  const { ino, size, mtimeNs, ctimeNs } = stats;
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

async function contentOf(file: string): Promise<FileContent> {
  const bytes = await bytesOf(file);
  const end = bytes.lastIndexOf('\n') + 1;
  const start = isCompactLine(bytes) ? bytes.indexOf('\n') + 1 : 0;
  const history = start === 0 ? null : bytes.subarray(0, start - 1);
  const offset = start === 0 ? 1 : 2;
  const lines: Line[] = [];
  const ids = new Set<string>();
  const starts: Starts = new Map();
  let [added, kept] = [0, 0];
  for (const [index, written] of linesOf(bytes.subarray(start, end)).entries()) {
    if (written.length === 0) continue;
    const damaged = (): Error =>
      refusal('log/unusable', { file, damage: { kind: 'no-entry', line: index + offset } });
    const line = lineIn(written, starts, damaged);
    if (line === null) throw damaged();
    const { id, previous } = line;
    const isFirst = previous === null ? lines.length === 0 && history === null : false;
    const isFirstKept = previous === COMPACTED && lines.length === 0 && history !== null;
    if (!isFirst && !isFirstKept && !ids.has(previous ?? ''))
      throw refusal('log/unusable', { file, damage: { kind: 'gap', line: index + offset } });
    if (ids.has(id)) continue;
    ids.add(id);
    lines.push(line);
    if (isKept(line)) kept += written.length + 1;
    else added += written.length + 1;
  }
  return { history, lines, end, added, kept };
}

/** Each without its end. */
function linesOf(bytes: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf('\n', at);
    lines.push(bytes.subarray(at, end));
    at = end + 1;
  }
  return lines;
}

/** At once, because Node would wait for many small parts of a long file. A pipe would let a rollback wait for ever. */
async function bytesOf(file: string): Promise<Buffer> {
  try {
    await demandFile(file);
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0);
    throw refusal('log/unusable', { file, damage: { kind: 'unreadable', why: reasonOf(error) } });
  }
}

/** The live instances of each environment, after some lines. */
type LiveInstances = Map<EnvironmentName, Map<ServiceName, LiveInstance>>;
type Live = ReadonlyMap<ServiceName, LiveInstance>;

/**
 * The entries as they were written. The newest finished one of an environment lists all that is live there; older ones list
 * only changes.
 */
function completed({ entries, state }: Folded): readonly LoggedEntry[] {
  const newest = new Map<EnvironmentName, LogEntry>();
  for (const entry of entries) if (entry.kind === 'finished') newest.set(entry.environment, entry);
  return entries.map((entry) => {
    const isNewest = entry.kind === 'finished' && newest.get(entry.environment) === entry;
    const whole = isNewest ? { ...entry, others: othersOf(entry, state) } : entry;
    return { ...whole, trust: 'local' };
  });
}

/**
 * When each line was written. A moment is never before that of an earlier line, so that no soak is counted too long. A
 * moment in the future is replaced by that of the next line. Otherwise the clock of one run could delay every soak for years.
 */
function momentsOf(lines: readonly Line[], now: Instant | undefined): readonly Instant[] {
  let next = now ?? instant(0);
  const written = lines.toReversed().map(({ entry: { at } }): Instant => {
    if (now === undefined || at <= now + DAY) next = at;
    return next;
  });
  let latest = instant(0);
  return written.toReversed().map((at) => (latest = instant(Math.max(latest, at))));
}

interface Folded {
  /** Each with the moment of its line. */
  readonly entries: readonly LogEntry[];
  readonly state: LiveInstances;
}

function folded(lines: readonly Line[], now: Instant | undefined): Folded {
  const state: LiveInstances = new Map();
  const moments = momentsOf(lines, now);
  const entries = lines.map(({ entry, gone = [] }, place): LogEntry => {
    const dated = { ...entry, at: moments[place] ?? entry.at };
    for (const service of gone) state.get(entry.environment)?.delete(service);
    if (dated.kind === 'finished') apply(dated, state);
    return dated;
  });
  return { entries, state };
}

function apply(entry: Finished, state: LiveInstances): void {
  const live = state.get(entry.environment) ?? new Map<ServiceName, LiveInstance>();
  state.set(entry.environment, live);
  for (const instance of entry.others) live.set(instance.service, instance);
  endedBy(entry, live);
}

function othersOf(
  { environment, instances }: Finished,
  state: LiveInstances,
): readonly LiveInstance[] {
  const services = new Set(instances.filter(isWrite).map(({ service }) => service));
  const live = state.get(environment)?.values() ?? [];
  return [...live].filter(({ service }) => !services.has(service));
}

/** The line for an entry, without a repetition of earlier lines. `read`: the live instances that its writer had read. */
function nextLine(
  { lines, history }: FileContent,
  entry: LogEntry,
  read: Live = new Map<ServiceName, LiveInstance>(),
): Line {
  const previous = lines.at(-1)?.id ?? (history === null ? null : COMPACTED);
  const line = { id: crypto.randomUUID(), previous, entry };
  if (entry.kind === 'started') return line;
  const others = entry.others.filter((instance) => !isSame(instance, read.get(instance.service)));
  const carried = new Set([...entry.others, ...entry.instances].map(({ service }) => service));
  const gone = [...read.keys()].filter((service) => !carried.has(service));
  return { ...line, entry: { ...entry, others }, ...(gone.length === 0 ? {} : { gone }) };
}

function isSame(a: LiveInstance, b: LiveInstance | undefined): boolean {
  return b !== undefined && a.since === b.since && a.landing === b.landing && a.digest === b.digest;
}

/** Adds a line after the last whole one, and syncs the file. */
async function add(file: string, { end }: FileContent, text: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(file, 'a');
    try {
      // A line of a killed process has no end and does not count.
      if ((await handle.stat()).size > end) await handle.truncate(end);
      await handle.appendFile(text).catch(async (error: unknown) => {
        await handle.truncate(end).catch(() => null);
        throw error;
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (end === 0) await persist(dirname(file));
  } catch (error) {
    throw refusal('log/unwritable', { file, why: reasonOf(error) });
  }
}

/** Syncs the folder, so that the name of a new file survives a power cut. */
async function persist(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close();
}

/** Replaces the file as a whole. A file that cannot be replaced stays as it is. */
async function rewrite(file: string, now: Instant | undefined): Promise<void> {
  const { history: earlier, lines, end } = await contentOf(file);
  const all = folded(lines, now);
  const whole = { lines, entries: all.entries, completed: completed(all) };
  const { history, kept } = compacted(unpacked(file, earlier), whole);
  // Ends that overlap, or that failed beside a later end, stay. A later run settles them.
  if (statesIn(completed(folded(kept, now))) !== statesIn(whole.completed)) return;
  let previous = COMPACTED;
  const chained = kept.map((line) => {
    const next = { ...line, previous };
    previous = line.id;
    return next;
  });
  const starts = startsIn(chained);
  const rewritten = `${compactLine(history)}\n${chained.map((line) => textOf(line, starts)).join('')}`;
  const place = await stat(file);
  // A mount point can only be written in place, where a kill could leave half of the file.
  if (place.dev !== (await stat(dirname(file))).dev) return;
  await writeAtomically(file, rewritten, async (from, to) => {
    const isUnchanged = (await stat(to)).size === end;
    if (!isUnchanged) throw new Error('a line was added without the lock');
    await rename(from, to).catch((error: unknown) => {
      throw new Error('the file is a mount point', { cause: error });
    });
  });
}

/** What is live, and what is not settled. */
function statesIn(entries: readonly LogEntry[]): string {
  const states = [...liveIn(entries)].flatMap(([key, { live, unsettled }]) =>
    live === null && unsettled.length === 0
      ? []
      : [JSON.stringify([key, live?.digest ?? null, unsettled.toSorted(inOrder)])],
  );
  return states.toSorted(inOrder).join('\n');
}

function unpacked(file: string, line: Buffer | null): LogHistory {
  const damaged = (): Error =>
    refusal('log/unusable', { file, damage: { kind: 'damaged', line: 1 } });
  const history = line === null ? NO_HISTORY : historyIn(line, damaged);
  if (history === null) throw damaged();
  return history;
}
