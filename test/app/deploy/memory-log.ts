// A deployment log in memory, as each process opens it. It passes the contract of the real ones.
import type { DeploymentLog, Finished, LogEntry, LoggedEntry, Trust } from '#app/deploy-ports.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { endedBy, isWrite } from '#app/log-reading.ts';

export interface MemoryLogOptions {
  readonly isRemote: boolean;
  readonly trust: Trust;
  /** Waits until this process may go on. */
  readonly turn?: () => Promise<void>;
}

/** `entries`: what all processes of the log share. Locks are not its part. */
export function memoryLog(
  entries: LoggedEntry[],
  { isRemote, trust, turn = () => Promise.resolve() }: MemoryLogOptions,
): Omit<DeploymentLog, 'acquire'> {
  /** By environment, how many entries of the log this process has read. */
  const read = new Map<EnvironmentName, number>();
  return {
    isRemote,
    place: 'memory',
    /** A log on another machine is asked for one environment after the other. */
    async read(environments) {
      const places = new Set<number>();
      for (const environment of isRemote ? new Set(environments) : [null]) {
        await turn();
        for (const [place, entry] of entries.entries()) {
          if (environment !== null && entry.environment !== environment) continue;
          places.add(place);
          read.set(entry.environment, entries.length);
        }
      }
      return entries.filter((_, place) => places.has(place));
    },
    async append(entry) {
      await turn();
      const unread = entries.slice(read.get(entry.environment) ?? 0);
      entries.push({ ...(entry.kind === 'started' ? entry : withResults(entry, unread)), trust });
    },
  };
}

/** With the results of runs that finished since its writer read the log. */
function withResults(entry: Finished, unread: readonly LogEntry[]): Finished {
  const others = new Map(entry.others.map((live) => [live.service, live]));
  for (const ended of unread) {
    if (ended.kind === 'started' || ended.environment !== entry.environment) continue;
    endedBy(ended, others);
  }
  for (const result of entry.instances) if (isWrite(result)) others.delete(result.service);
  return { ...entry, others: [...others.values()] };
}
