// A stand-in is the newest readable version of a definition that cannot be read. With it, a broken definition stops no
// rollback and turns nothing on.
import type { Flag } from '#domain/snapshot.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import type { FlagEntry } from '#files/paths.ts';
import { flagOf, flagPath } from '#files/paths.ts';
import type { Loader } from '#app/ports.ts';

interface WithFlags {
  readonly flags: ReadonlyMap<FlagKey, FlagEntry>;
}

/**
 * The side with a stand-in for each definition that cannot be read, from the first-parent line of `tip`. Without a
 * line, and where it is cut off, such a flag stays unreadable.
 */
export async function withStandIns<
  Side extends { readonly flags: ReadonlyMap<FlagKey, FlagEntry> },
>(loader: Loader, side: Side, tip: Sha | null): Promise<Side> {
  const broken = [...side.flags.values()].filter(isBroken);
  if (broken.length === 0 || tip === null) return side;
  const flags = new Map(side.flags);
  for (const entry of broken) {
    const standIn = await newestReadable(loader, tip, entry.key);
    if (standIn !== null) flags.set(entry.key, { ...entry, standIn });
  }
  return { ...side, flags };
}

function isBroken({ definition }: FlagEntry): boolean {
  return definition !== null && definition.value === null;
}

async function newestReadable(
  { repository, reader, root }: Loader,
  tip: Sha,
  key: FlagKey,
): Promise<Flag | 'never' | null> {
  const path = flagPath(root, key);
  const version = await repository.firstVersion(tip, path, async (entry) => {
    // A link or a submodule was never a definition.
    if (entry.mode !== '100644') return null;
    const bytes = (await repository.readBlobs([entry.id])).get(entry.id);
    return bytes === undefined ? null : reader.flag(path, key, { ...entry, bytes }).value;
  });
  if (version.kind !== 'known') return null;
  return version.value ?? 'never';
}

/** The side at head: where it broke a definition, the definition at base still counts. */
export function standingOn<Side extends WithFlags>(base: Side, head: Side): Side {
  if (![...head.flags.values()].some(isBroken)) return head;
  const flags = [...head.flags].map(([key, entry]): [FlagKey, FlagEntry] => {
    if (!isBroken(entry)) return [key, entry];
    const before = base.flags.get(key);
    const isUnknown = before !== undefined && isBroken(before) && before.standIn === undefined;
    if (isUnknown) return [key, entry];
    return [key, { ...entry, standIn: (before && flagOf(before)) ?? 'never' }];
  });
  return { ...head, flags: new Map(flags) };
}
