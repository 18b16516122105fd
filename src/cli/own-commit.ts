// Where a clone has diverged, commands look at a merge that no branch has, and that Git removes later. The log and the output
// name the commit of this clone in its place.
import type { DeploymentLog, LogEntry, Lowered } from '#app/deploy-ports.ts';
import type { Sha } from '#domain/scalars.ts';

/** By merge. */
export type OwnCommits = ReadonlyMap<Sha, Sha>;

export function ownCommits({ commit, own }: ShownTip): OwnCommits {
  return new Map(commit === null || own === undefined ? [] : [[commit, own]]);
}

interface ShownTip {
  readonly commit: Sha | null;
  readonly own?: Sha;
}

/** The facts of an answer, before they become a text: plain objects, lists, maps and single values. */
export function namingOwn<T>(facts: T, names: OwnCommits): T {
  return names.size === 0 ? facts : (factNaming(facts, names) as T);
}

function factNaming(fact: unknown, names: OwnCommits): unknown {
  if (typeof fact === 'string') return names.get(fact as Sha) ?? fact;
  if (Array.isArray(fact)) return fact.map((part) => factNaming(part, names));
  if (fact instanceof Map)
    return new Map(
      [...fact].map(([key, part]) => [factNaming(key, names), factNaming(part, names)]),
    );
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(
    Object.entries(fact).map(([key, part]) => [factNaming(key, names), factNaming(part, names)]),
  );
}

/** A log whose new entries name landings of this clone. `names` may grow, because each round of a run has a tip. */
export function loggedAsOwn(log: DeploymentLog, names: OwnCommits): DeploymentLog {
  return { ...log, append: (entry) => log.append(entryNaming(entry, names)) };
}

function entryNaming(entry: LogEntry, names: OwnCommits): LogEntry {
  const named = <T extends NamesLanding>(instance: T): T => withOwn(instance, names);
  return entry.kind === 'started'
    ? { ...entry, instances: entry.instances.map(named) }
    : { ...entry, instances: entry.instances.map(named) };
}

interface NamesLanding {
  readonly landing: Sha;
  readonly lowered?: readonly Lowered[];
}

function withOwn<T extends NamesLanding>(instance: T, names: OwnCommits): T {
  const nameOf = (landing: Sha): Sha => names.get(landing) ?? landing;
  const landing = nameOf(instance.landing);
  if (instance.lowered === undefined) return { ...instance, landing };
  const lowered = instance.lowered.map((part) => ({ ...part, landing: nameOf(part.landing) }));
  return { ...instance, landing, lowered };
}
