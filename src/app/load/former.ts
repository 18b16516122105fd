// The requirements of a flag protect the variables that it fills. Without this file, a proposal could drop them: delete the
// flag, and fill its variable with a new one. So older definitions are read if a proposal newly fills a variable.
import type { Flag, Binding } from '#domain/snapshot.ts';
import type { Sha, Instant, ServiceName } from '#domain/scalars.ts';
import type { FormerDefinitions, Proposal } from '#domain/report.ts';
import { grouped } from '#domain/grouped.ts';
import { isSentIn } from '#domain/snapshot.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { flagsFolder, placeOf } from '#files/paths.ts';
import type { NewPlace } from '#judge/variables.ts';
import { keyOf, newPlaces } from '#judge/variables.ts';
import type { Entry, Loader, TreeId } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';

/** The time for which requirements stay with a variable that no flag fills now. */
const KEPT = durationOf('90d');

/** The proposal, with the definitions that filled its newly filled variables in the last 90 days. */
export async function withFormer(
  loader: Loader,
  proposal: Proposal,
  tip: Sha | null,
  now: Instant,
): Promise<Proposal> {
  if (tip === null || proposal.base.pipeline.kind === 'absent') return proposal;
  const places = newPlaces(proposal);
  if (places.length === 0) return proposal;
  const replaced = await loader.repository.replacedSince(
    tip,
    instant(now - KEPT),
    flagsFolder(loader.root),
  );
  if (replaced.kind !== 'known') {
    return { ...proposal, former: { kind: 'unknown', why: replaced.why } };
  }
  return {
    ...proposal,
    former: await searched(loader, asTree(tip), replaced.value, places),
  };
}

/** For each place the last definition that filled it. The entries are newest first, so the first one counts. */
async function searched(
  { repository, reader, root }: Loader,
  tree: TreeId,
  entries: readonly Entry[],
  places: readonly NewPlace[],
): Promise<FormerDefinitions> {
  // A submodule has no content of its own here.
  const files = entries.filter(({ mode }) => mode !== '160000');
  const blobs = await repository.readBlobs([...new Set(files.map(({ id }) => id))]);
  const left = new Map(grouped(places, keyOf));
  const definitions: Flag[] = [];
  const unreadable = new Set<string>();
  for (const entry of entries) {
    const place = placeOf(root, entry.path);
    const bytes = blobs.get(entry.id);
    if (place.kind !== 'flag' || left.size === 0) continue;
    const flag =
      bytes === undefined ? null : reader.flag(entry.path, place.key, { ...entry, bytes }).value;
    if (flag === null) {
      unreadable.add(entry.path);
      continue;
    }
    const services = flag.services.flatMap(({ service, variables }) => {
      const bindings = variables.filter((binding) => passes(left, service, binding));
      // A switch with a percentage is another one than a switch alone.
      const kept = variables.filter((one) => bindings.includes(one) || one.field === 'rollout');
      return bindings.length === 0 ? [] : [{ service, variables: kept }];
    });
    if (services.length === 0) continue;
    definitions.push({ ...flag, services });
  }
  // An existing definition has a newest readable version to compare. Of a deleted one nothing is known.
  const paths = [...unreadable];
  const contents = await repository.readPaths(paths.map((path) => ({ tree, path })));
  const gone = paths.find((_, index) => contents[index] == null);
  return gone === undefined || left.size === 0
    ? { kind: 'searched', definitions }
    : { kind: 'unknown', why: { kind: 'deleted-unread', file: gone } };
}

/** Takes out the places that a binding filled. Whether there was one. */
function passes(
  left: Map<string, readonly NewPlace[]>,
  service: ServiceName,
  binding: Binding,
): boolean {
  const key = keyOf({ service, variable: binding.variable });
  const places = left.get(key) ?? [];
  const others = places.filter(
    ({ environment }) => environment !== null && !isSentIn(binding, environment),
  );
  if (others.length === 0) left.delete(key);
  else left.set(key, others);
  return others.length < places.length;
}
