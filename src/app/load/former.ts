// The requirements of a flag protect the variables that it fills. Without this file, a proposal could drop them: delete the
// flag, and fill its variable with a new one. So older definitions are read if a proposal newly fills a variable.
import type { Flag, Binding } from '#domain/snapshot.ts';
import type { Sha, Instant, ServiceName } from '#domain/scalars.ts';
import type { FormerDefinitions, FormerHold, Proposal } from '#domain/report.ts';
import { environmentsOf } from '#domain/report.ts';
import { filesOf, holdAt, isSentIn, stateOf, valueOf } from '#domain/snapshot.ts';
import { durationOf, instant, grouped } from '#domain/scalars.ts';
import { flagsFolder, placeOf } from '#files/paths.ts';
import type { NewPlace } from '#judge/variables.ts';
import { keyOf, newPlaces } from '#judge/variables.ts';
import type { Entry, Loader, TreeId } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { snapshotOf } from './side.ts';
import { readFlags } from './side.ts';

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
  const former = await searched(loader, asTree(tip), replaced.value, places);
  if (former.kind === 'unknown') return { ...proposal, former };
  const held = await holdsOn(loader, tip, former.definitions, { proposal, now, places });
  return { ...proposal, former: held.length === 0 ? former : { ...former, held } };
}

interface HoldQuestion {
  readonly proposal: Proposal;
  readonly now: Instant;
  /** What the proposal newly fills. */
  readonly places: readonly NewPlace[];
}

/** The holds at base on the flags that filled the variables. A proposal that edits such a flag meets them anyway. */
async function holdsOn(
  loader: Loader,
  tip: Sha,
  definitions: readonly Flag[],
  { proposal, now, places }: HoldQuestion,
): Promise<readonly FormerHold[]> {
  const former = definitions.filter(({ key }) => !proposal.touched.includes(key));
  if (former.length === 0) return [];
  const environments = environmentsOf(proposal);
  const keys = former.map(({ key }) => key);
  const filled = new Set(places.map(keyOf));
  const snapshot = snapshotOf(await readFlags(loader, asTree(tip), keys, environments));
  return former.flatMap(({ key: flag, services }) =>
    environments.flatMap((environment) => {
      const state = valueOf(stateOf(filesOf(snapshot, flag), environment));
      const reason = state === null ? null : holdAt(state, now);
      const variables = services.flatMap(({ service, variables: bindings }) =>
        bindings.flatMap(({ variable }) =>
          filled.has(keyOf({ service, variable })) ? [`${variable} of ${service}`] : [],
        ),
      );
      return reason === null ? [] : [{ flag, environment, reason, variables }];
    }),
  );
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
