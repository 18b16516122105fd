// Where a deployment log begins: its first entry, and the environments that its runs deploy.
import type { LogStart } from '#domain/evidence.ts';
import type { EnvironmentName, Instant, Sha } from '#domain/scalars.ts';
import type { LogEntry, Refusal } from './deploy-ports.ts';
import { writesOf } from './log-reading.ts';

/** Where a log begins: its first entry, and what was refused then. */
export interface LogBeginning {
  readonly at: Instant;
  /** The commit that it began with, without judging it; null: there was none. */
  readonly adopted?: Sha | null;
  readonly refused: readonly Pick<Refusal, 'flag' | 'environment' | 'landing'>[];
  /** Of a log that other machines do not share: since when its runs deploy each environment. */
  readonly environments?: Since;
}

type Since = Readonly<Record<EnvironmentName, Instant>>;

export function beginningOf(entries: readonly LogEntry[]): LogBeginning | null {
  const [first] = entries;
  if (first === undefined) return null;
  const refused = first.accepted.refusals.map(({ flag, environment, landing }) => ({
    flag,
    environment,
    landing,
  }));
  return { at: first.at, adopted: first.before, refused };
}

/** The same for one environment. `beginning` null: the log has no entry at all. */
export function startIn(beginning: LogBeginning | null, environment: EnvironmentName): LogStart {
  const refused = (beginning?.refused ?? []).flatMap((refusal) =>
    refusal.environment === environment && refusal.flag !== null
      ? [{ flag: refusal.flag, landing: refusal.landing }]
      : [],
  );
  const isElsewhere =
    beginning?.environments !== undefined && beginning.environments[environment] === undefined;
  if (isElsewhere) return { environment, at: null, isElsewhere: true, refused };
  const at = beginning?.environments?.[environment] ?? beginning?.at ?? null;
  return { environment, at, refused };
}

/** Since when the runs of a log deploy each environment. Of others they only say that another run has to. */
export function deployedSince(entries: readonly LogEntry[]): Since {
  const since: Record<EnvironmentName, Instant> = {};
  for (const entry of entries)
    if (entry.kind === 'finished' || writesOf(entry).length > 0)
      since[entry.environment] ??= entry.at;
  return since;
}
