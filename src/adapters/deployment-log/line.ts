// A line of the file log: an entry, and what its writer knew. Sets of values are nearly all of the file. So each set is a
// text of its own, which is parsed only if it is needed. The end of a run does not repeat the sets that its start announced.
import type { ServiceName, SentValues } from '#domain/scalars.ts';
import type { LogEntry, Started, StartedInstance } from '#app/deploy-ports.ts';
import { logEntryIn } from '#app/log-entry.ts';
import { packedValues, textOfValues, valuesIn } from '#app/packed-values.ts';
import { replacedBy, unquoted, withoutSets } from './sets.ts';

/** A line that has an entry. */
export interface Line {
  readonly id: string;
  /** The line before it, when it was written; null: it was the first. */
  readonly previous: string | null;
  readonly entry: LogEntry;
  /** Services whose instances its writer had read and left out. */
  readonly gone?: readonly ServiceName[];
  /** Whether it is a finished entry that was kept when the file was compacted: the history has it as well. */
  readonly isInHistory?: boolean;
  /** A started entry that was kept when the file was compacted: how many events of the history come before it. */
  readonly after?: number;
}

/** The starts of runs in earlier lines. */
export type Starts = Map<string, Started>;

/** Makes the error for values that are needed and damaged. */
export type Damaged = () => Error;

/** The line in these bytes; null if they have none. If the line starts a run, it is added to `starts`. */
export function lineIn(bytes: Buffer, starts: Starts, damaged: Damaged): Line | null {
  try {
    const parted = withoutSets(bytes);
    if (parted === null) return null;
    const parsed = JSON.parse(parted.text) as Partial<Line>;
    const { id, previous, gone, isInHistory, after, ...value } = parsed;
    const opened = openedBy(parted.sets, damaged);
    const entry = logEntryIn(withValues(value as Partial<LogEntry>, starts, opened));
    if (entry === null || typeof id !== 'string' || previous === undefined) return null;
    noteStart(entry, starts);
    return {
      id,
      previous,
      entry,
      ...(gone === undefined ? {} : { gone }),
      ...(isInHistory === undefined ? {} : { isInHistory }),
      ...(after === undefined ? {} : { after }),
    };
  } catch {
    return null;
  }
}

export function startsIn(lines: readonly Line[]): Starts {
  const starts: Starts = new Map();
  for (const { entry } of lines) noteStart(entry, starts);
  return starts;
}

function noteStart(entry: LogEntry, starts: Starts): void {
  if (entry.kind === 'started') starts.set(runOf(entry), entry);
}

function runOf({ environment, run }: Pick<LogEntry, 'environment' | 'run'>): string {
  return `${environment} ${run}`;
}

/** An instance as it is written. */
type PackedInstance = Readonly<Partial<Record<keyof PackedValues | 'service', unknown>>>;

/** The sets of values of an instance. */
type PackedValues = Pick<StartedInstance, 'values' | 'was'>;

function withValues(value: Partial<LogEntry>, starts: Starts, openedValues: Opening): unknown {
  const { kind, environment, run } = value;
  const { instances, others } = value as Readonly<
    Record<string, readonly PackedInstance[] | undefined>
  >;
  const isEnd = kind === 'finished' && environment !== undefined && run !== undefined;
  const sent = startedWith(isEnd ? starts.get(runOf({ environment, run })) : undefined);
  const opened = (instance: PackedInstance): PackedInstance => {
    const { values = sent.get(instance.service as ServiceName), was } = instance;
    return {
      ...instance,
      values: openedValues(values),
      ...(was === undefined ? {} : { was: openedValues(was) }),
    };
  };
  return {
    ...value,
    instances: instances?.map(opened),
    ...(others === undefined ? {} : { others: others.map(opened) }),
  };
}

type Opening = (values: unknown) => unknown;

/** Opens what is written as values, of a line without these sets. */
function openedBy(sets: readonly Buffer[], damaged: Damaged): Opening {
  return (values) => {
    if (typeof values !== 'string') return values;
    const quoted = replacedBy(values, sets);
    return quoted === null
      ? packedValues(values, damaged)
      : valuesIn(() => unquoted(quoted), damaged);
  };
}

function startedWith(start: Started | undefined): ReadonlyMap<ServiceName | undefined, SentValues> {
  return new Map(start?.instances.map(({ service, values }) => [service, values]));
}

export function textOf({ entry, ...line }: Line, starts: Starts): string {
  return `${JSON.stringify({ ...line, ...withoutValues(entry, starts.get(runOf(entry))) })}\n`;
}

function withoutValues(entry: LogEntry, start: Started | undefined): object {
  if (entry.kind === 'started') return { ...entry, instances: entry.instances.map(packed) };
  const sent = startedWith(start);
  const instances = entry.instances.map((result) => {
    const { values, ...rest } = packed(result);
    const announced = sent.get(result.service);
    const isAnnounced = announced !== undefined && values === textOfValues(announced);
    return isAnnounced ? rest : { values, ...rest };
  });
  return { ...entry, instances, others: entry.others.map(packed) };
}

function packed<T extends PackedValues>(instance: T) {
  const { was, ...rest } = instance;
  const values = textOfValues(instance.values);
  return { ...rest, values, ...(was === undefined ? {} : { was: textOfValues(was) }) };
}
