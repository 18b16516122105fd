// The flags whose plans a command looks at, with what decides their next steps.
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { Loader } from './ports.ts';
import { readAround } from '#app/load/around.ts';
import { errorsByFlag } from '#app/load/flag-errors.ts';
import type { Side, Tree } from './load/side.ts';
import { snapshotOf, namesIn, readCommitTree, readTree } from './load/side.ts';
import { asTree } from './ports.ts';
import { flagsNamed, isPattern } from './wanted-names.ts';
import { refusal } from './refusal.ts';
import type { PlanContext } from './status-next.ts';

export interface Plans {
  readonly context: PlanContext;
  /** The flags that are looked at, in order. */
  readonly keys: readonly FlagKey[];
  readonly side: Side;
}

/** These flags, prefixes and patterns (none: all) of a commit of the default branch. Throws a refusal for one without a flag. */
export async function readPlans(
  loader: Loader,
  base: Sha | null,
  wanted: readonly string[],
): Promise<Plans> {
  const { side, names, environments } = await treeFor(loader, base, wanted);
  const snapshot = snapshotOf(side);
  const pipeline = readable(snapshot);
  const keys = flagsNamed(wanted, names.toSorted(inOrder));
  const diagnosticsOf = await errorsByFlag(loader, side);
  return { context: { snapshot, pipeline, folders: environments, diagnosticsOf }, keys, side };
}

/** For named flags, reads only what decides their status. A prefix or a pattern is compared with all names first. */
async function treeFor(loader: Loader, base: Sha | null, wanted: readonly string[]): Promise<Tree> {
  if (base === null) return readTree(loader, await loader.repository.emptyTree());
  if (wanted.length === 0) return readCommitTree(loader, base);
  const keys = [...new Set(wanted)] as FlagKey[];
  if (!wanted.some(isPattern)) {
    const tree = await readAround(loader, base, keys);
    if (keys.every((key) => tree.names.includes(key))) return tree;
  }
  const names = flagsNamed(wanted, await namesIn(loader, asTree(base)));
  return names.length > MOST_ALONE ? readCommitTree(loader, base) : readAround(loader, base, names);
}

/** With more flags, all of them are read, because that takes less time. */
const MOST_ALONE = 100;

function readable(snapshot: Snapshot): Pipeline {
  const pipeline = valueOf(snapshot.pipeline);
  if (pipeline !== null) return pipeline;
  throw refusal('status/no-pipeline');
}
