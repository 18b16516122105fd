// The proof of an adoption or an import on the very files that will be written.
import type { Sha } from '#domain/names.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { asTree } from '#app/check.ts';
import type { Loader } from '#app/deps.ts';
import { readOf } from '#app/load/reader.ts';
import type { Side } from '#app/load/side.ts';
import { readTree } from '#app/load/tree.ts';
import { differences } from './proof.ts';
import type { SentToday } from './today.ts';

/** Reads the files as they will be. A difference would be a mistake of ours, so nothing is written then. */
export async function demandSame(
  loader: Loader,
  head: Sha,
  files: ReadonlyMap<string, string>,
  taken: readonly SentToday[],
  environments: readonly string[],
): Promise<void> {
  const added = new Map([...files].map(([path, text]) => [path, { text }] as const));
  const tree = await loader.repository.composed(asTree(head), added);
  const before = snapshotOf((await readTree(loader, asTree(head))).side);
  const { side } = await readTree(loader, tree);
  const wrong = differences(before, snapshotOf(side), taken, environments);
  if (wrong.length === 0) return;
  const names = wrong.map(
    ({ environment, service, variable }) => `${variable} of ${service} in ${environment}`,
  );
  throw new Error(`the new files would change ${names.join(', ')}`);
}

function snapshotOf({ pipeline, flags }: Side): Snapshot {
  const entries = [...flags].map(([key, { definition, states }]) => {
    const read = [...(states ?? [])].map(([name, state]) => [name, readOf(state)] as const);
    return [key, { flag: readOf(definition), states: new Map(read) }] as const;
  });
  return { pipeline: readOf(pipeline), flags: new Map(entries) };
}
