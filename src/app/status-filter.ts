// Which rows of `status` are shown: by owner, by environment, and by what is to be done.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { isExposed } from '#domain/exposure.ts';
import type { StatusCell, StatusRow } from '#report/status-rows.ts';
import { hasBegun } from '#report/status-rows.ts';
import { unknownEnvironment } from './wanted-names.ts';
import { refusal } from './refusal.ts';

export interface StatusFilter {
  readonly owner: string | null;
  /** Environments; empty: all. */
  readonly environments: readonly string[];
  /** Only flags that are on somewhere and whose next step passes now. */
  readonly due: boolean;
  /** Only flags with a hold. */
  readonly held: boolean;
  /** Only flags that should be gone. */
  readonly expired: boolean;
  /** Only these, which have changed; null: all. */
  readonly changed: ReadonlySet<FlagKey> | null;
}

/** The rows that are meant, with the environments that are meant. A misspelled owner or environment is refused. */
export function filtered(rows: readonly StatusRow[], filter: StatusFilter): readonly StatusRow[] {
  const { owner, environments, due, held, expired, changed } = filter;
  demandNames(rows, filter);
  const isMeant = ({ environment }: StatusCell): boolean =>
    environments.length === 0 || environments.includes(environment);
  return rows
    .filter((row) => owner === null || row.owner === owner)
    .filter((row) => !due || isDue(row))
    .filter(({ isExpired }) => !expired || isExpired)
    .filter(({ key }) => changed === null || changed.has(key))
    .map((row) => ({ ...row, cells: row.cells.filter(isMeant) }))
    .filter(({ cells }) => !held || cells.some(({ hold }) => hold !== null))
    .filter((row) => environments.length === 0 || isThere(row));

  function isDue(row: StatusRow): boolean {
    const { next } = row;
    return next?.verdict === 'pass' && hasBegun(row) && isNamed(next.environment);
  }

  function isNamed(name: EnvironmentName): boolean {
    return environments.length === 0 || environments.includes(name);
  }

  /** Whether a flag is on in a named environment, is held there, or goes there next. */
  function isThere({ cells, next }: StatusRow): boolean {
    const isGoing = next !== null && isNamed(next.environment);
    return isGoing || cells.some(hasSomething);
  }
}

function hasSomething({ exposures, hold }: StatusCell): boolean {
  return exposures === null || isExposed(exposures) || hold !== null;
}

function demandNames(rows: readonly StatusRow[], { owner, environments }: StatusFilter): void {
  if (rows.length === 0) return;
  const names = (rows[0]?.cells ?? []).map(({ environment }) => environment);
  for (const name of environments)
    if (!names.includes(name as EnvironmentName)) throw unknownEnvironment(name, names);
  const owners = [...new Set(rows.flatMap((row) => row.owner ?? []))];
  if (owner !== null && !owners.includes(owner))
    throw refusal('unknown/owner', { name: owner, available: owners });
}
