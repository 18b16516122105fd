// What the record says: what is live, what is unfinished, and which landing is the newest that was begun. Pure
// but for one question to Git: which of two landings is older.
import type { Deployment } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Instance, RecordEntry } from '#app/deploy-ports.ts';
import type { Repository } from '#app/ports.ts';
import type { SeenTip } from '#history/seen.ts';
import type { Landed } from './deps.ts';
import { isHere, isOlder } from './here.ts';
import { isInstance } from './plan.ts';
import type { SentValues } from '#domain/values.ts';

export interface Live extends Instance {
  readonly landing: Sha;
  readonly digest: string;
  readonly values: SentValues;
  /** Whether nothing was begun since that has not ended well. */
  readonly settled: boolean;
}

/** What is live in a pair, null where nothing was ever deployed, and the landings that are unfinished there. */
export function instanceIn(
  entries: readonly RecordEntry[],
  pair: Instance,
): { readonly live: Live | null; readonly open: ReadonlySet<Sha> } {
  const open = new Set<Sha>();
  let live: Omit<Live, 'settled'> | null = null;
  for (const entry of entries) {
    if ((entry.kind !== 'begun' && entry.kind !== 'ended') || !isInstance(entry, pair)) continue;
    if (entry.kind === 'begun' || entry.state === 'failure') open.add(entry.landing);
    else if (entry.state === 'overtaken') open.delete(entry.landing);
    else {
      // Whatever was begun before it ended while this pair was held, or will find itself overtaken.
      open.clear();
      const { landing, digest, values } = entry;
      live = { environment: pair.environment, service: pair.service, landing, digest, values };
    }
  }
  return { live: live && { ...live, settled: open.size === 0 }, open };
}

/** Whether the record says already that a pair is owed this. */
export function isOwed(
  entries: readonly RecordEntry[],
  pair: Instance,
  landing: Sha,
  digest: string,
): boolean {
  const { open } = instanceIn(entries, pair);
  const begun = entries
    .filter((entry) => entry.kind === 'begun')
    .findLast((entry) => isInstance(entry, pair));
  return open.has(landing) && begun?.landing === landing && begun.digest === digest;
}

/** Every pair that the record knows. */
export function instancesIn(entries: readonly RecordEntry[]): readonly Instance[] {
  const pairs = entries.flatMap((entry) =>
    entry.kind === 'begun' || entry.kind === 'ended'
      ? [{ environment: entry.environment, service: entry.service }]
      : [],
  );
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}

/** What the record says of pairs, as evidence. In the same order. */
export function deploymentsOf(entries: readonly RecordEntry[]): readonly Deployment[] {
  return entries.flatMap((entry): readonly Deployment[] => {
    if (entry.kind !== 'begun' && entry.kind !== 'ended') return [];
    const { environment, service, landing, at } = entry;
    const about = {
      environment,
      service,
      landing: String(landing) as Sha,
      values: sentBy(entry),
      at,
    };
    if (entry.kind === 'begun') return [{ ...about, state: 'begun' }];
    const [, by] = /^by ([0-9a-f]{40,64})$/.exec(entry.why) ?? [];
    const isOvertaken = entry.state === 'overtaken' && by !== undefined;
    return [{ ...about, state: entry.state, ...(isOvertaken ? { by: by as Sha } : {}) }];
  });
}

/** The landings that were deployed, and what each push took the place of: each was the tip, or landed with one. */
export function seenBy(entries: readonly RecordEntry[]): readonly SeenTip[] {
  return entries.flatMap((entry) => {
    const { landing, at } = entry;
    const before = entry.kind === 'run' ? entry.before : null;
    return [...(before === null ? [] : [{ sha: before, at }]), { sha: landing, at }];
  });
}

/** The values of an entry. Others could write into the same place: what makes no sense sends nothing. */
export function sentBy({ values }: { readonly values?: unknown }): Deployment['values'] {
  return typeof values === 'object' && values !== null ? (values as Deployment['values']) : {};
}

/** How many of the newest runs are looked at. What is older than those has long been overtaken itself. */
const MOST_RUNS = 20;

/**
 * A newer landing whose run has begun for this pair; null when `landed` is the newest. One that this very push has
 * taken back is not newer; one that has had a run since this push did is.
 */
export async function overtakerOf(
  repository: Repository,
  entries: readonly RecordEntry[],
  pair: Instance,
  landed: Landed,
): Promise<Sha | null> {
  const { before, after } = landed;
  const { live } = instanceIn(entries, pair);
  const runs = entries.filter((entry) => entry.kind === 'run');
  const own = runs.findIndex((run) => run.landing === after && run.before === before);
  const later = new Set(own < 0 ? [] : runs.slice(own).map(({ landing }) => landing));
  const begun = runs.filter((run) => concerns(run, pair)).map(({ landing }) => landing);
  const newest = [...new Set(begun.toReversed())].slice(0, MOST_RUNS);
  for (const other of new Set([...newest, ...(live === null ? [] : [live.landing])])) {
    // What cannot be had any more was cut off by whoever rewrote the history.
    if (other === after || !(await isHere(repository, other))) continue;
    if (!(await isOlder(repository, after, other))) continue;
    const isTakenBack = before !== null && (await repository.isAncestor(other, before));
    if (!isTakenBack || later.has(other)) return other;
  }
  return null;
}

function concerns(
  { environments, services }: Extract<RecordEntry, { kind: 'run' }>,
  { environment, service }: Instance,
): boolean {
  return (
    (environments === null || environments.includes(environment)) &&
    (services === null || services.includes(service))
  );
}
