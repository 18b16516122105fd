// A line of the file log: an entry, and what its writer knew. Values that the start of a run announces are not written again
// where the run ends, because sets of values make nearly all of the file.
import type { ServiceName } from '#domain/scalars.ts';
import type { SentValues } from '#domain/values.ts';
import type { InstanceResult, LogEntry, Started } from '#app/deploy-ports.ts';
import { logEntryIn } from '#app/log-entry.ts';

/** A line that has an entry. */
export interface Line {
  readonly id: string;
  /** The line before it, when it was written; null: it was the first. */
  readonly previous: string | null;
  readonly entry: LogEntry;
  /** Services whose instances its writer had read and leaves out. */
  readonly gone?: readonly ServiceName[];
  /** Whether it is a finished entry that was kept when the file was compacted: the history has it as well. */
  readonly isInHistory?: boolean;
  /** A started entry that was kept when the file was compacted: how many events of the history come before it. */
  readonly after?: number;
}

/** The starts of runs in earlier lines. */
export type Starts = Map<string, Started>;

/** The line that a text is; null where it is none. Its start, if it is one, is added. */
export function lineIn(text: string, starts: Starts): Line | null {
  try {
    const { id, previous, gone, isInHistory, after, ...value } = JSON.parse(text) as Partial<Line>;
    const entry = logEntryIn(withValues(value as Partial<LogEntry>, starts));
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

function withValues(value: Partial<LogEntry>, starts: Starts): unknown {
  const { kind, environment, run, instances } = value;
  if (kind !== 'finished' || environment === undefined || run === undefined) return value;
  const sent = valuesIn(starts.get(runOf({ environment, run })));
  const whole = (instances as readonly Partial<InstanceResult>[] | undefined)?.map((result) => ({
    ...result,
    values: result.values ?? sent.get(result.service),
  }));
  return { ...value, instances: whole };
}

function valuesIn(start: Started | undefined): ReadonlyMap<ServiceName | undefined, SentValues> {
  return new Map(start?.instances.map(({ service, values }) => [service, values]));
}

export function textOf({ entry, ...line }: Line, starts: Starts): string {
  return `${JSON.stringify({ ...line, ...withoutValues(entry, starts.get(runOf(entry))) })}\n`;
}

function withoutValues(entry: LogEntry, start: Started | undefined): object {
  if (entry.kind === 'started') return entry;
  const sent = valuesIn(start);
  const instances = entry.instances.map(({ values, ...result }) => {
    const isAnnounced = JSON.stringify(values) === JSON.stringify(sent.get(result.service));
    return isAnnounced ? result : { values, ...result };
  });
  return { ...entry, instances };
}
