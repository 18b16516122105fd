// What counts at a commit: its flags, its rules, and what every instance is to get by them.
import type { EnvironmentName, FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { Loader, TreeId } from '#app/ports.ts';
import type { Side } from '#app/load/side.ts';
import { snapshotOf } from '#app/load/side.ts';
import { withStandIns } from '#app/load/stand-ins.ts';
import { readFlags, readTree } from '#app/load/tree.ts';
import type { AcceptedCommit } from './accepted-tree.ts';
import { acceptedTree } from './accepted-tree.ts';
import type { Desired } from './desired.ts';
import { desiredIn } from './desired.ts';

/** The flags as they count in an environment. `keys`: only these; null: all. */
export async function snapshotIn(
  loader: Loader,
  standing: AcceptedCommit,
  environment: EnvironmentName | null,
  keys: readonly FlagKey[] | null = null,
): Promise<Snapshot> {
  const tree = await acceptedTree(loader, standing, environment);
  const withOlder = async (side: Side): Promise<Snapshot> =>
    snapshotOf(await withStandIns(loader, side, standing.commit));
  if (keys !== null) {
    const places = environment === null ? [] : [environment];
    return withOlder(await readFlags(loader, tree, keys, places));
  }
  const read = (): Promise<Snapshot> => readTree(loader, tree).then(({ side }) => withOlder(side));
  return loader.reader.tree(tree, standing.commit, read);
}

/** These flags as they are in a tree. */
export async function flagsAt(
  loader: Loader,
  tree: TreeId,
  keys: readonly FlagKey[],
  environments: readonly EnvironmentName[],
): Promise<Snapshot> {
  return snapshotOf(await readFlags(loader, tree, keys, environments));
}

/** The rules in force; null where there are none, or they cannot be read. */
export async function pipelineIn(
  loader: Loader,
  standing: AcceptedCommit,
): Promise<Pipeline | null> {
  const tree = await acceptedTree(loader, standing, null);
  return valueOf((await flagsAt(loader, tree, [], [])).pipeline);
}

/** The environments of a commit's pipeline, in its order, and of the pipeline before, because either may count. */
export async function environmentsAt(
  loader: Loader,
  commit: Sha,
): Promise<readonly EnvironmentName[]> {
  const before = await loader.repository.resolve(`${commit}^`);
  const sides = [commit, before].map((sha) => ({ commit: sha, refusals: [] }));
  return environmentsOfSides(loader, ...sides);
}

/** The environments of these pipelines, in the order of the first one. */
export async function environmentsOfSides(
  loader: Loader,
  ...sides: readonly AcceptedCommit[]
): Promise<readonly EnvironmentName[]> {
  const pipelines = await Promise.all(sides.map((side) => pipelineIn(loader, side)));
  return [
    ...new Set(
      pipelines.flatMap((pipeline) => pipeline?.environments.map(({ name }) => name) ?? []),
    ),
  ];
}

export interface DesiredOptions {
  /** The pipeline with the deploy settings; null: there is none. Left out: the same pipeline. */
  readonly rules?: Pipeline | null;
  /** Only what these flags send; null: all of them. */
  readonly keys?: readonly FlagKey[] | null;
  /** Only these; left out: all of them. */
  readonly environments?: ReadonlySet<EnvironmentName>;
  readonly services?: ReadonlySet<ServiceName>;
}

/** What every instance of a pipeline is to get. */
export async function desiredAt(
  loader: Loader,
  standing: AcceptedCommit,
  pipeline: Pipeline,
  { rules = pipeline, keys = null, environments, services }: DesiredOptions = {},
): Promise<readonly Desired[]> {
  const desired: Desired[] = [];
  const { commit, refusals } = standing;
  for (const { name } of pipeline.environments) {
    if (environments?.has(name) === false) continue;
    const snapshot = await snapshotIn(loader, standing, name, keys);
    const isWhole = refusals.every(({ environment }) => environment !== name);
    const atTip = { commit, refusals: [] };
    const tip = isWhole ? snapshot : await snapshotIn(loader, atTip, name, keys);
    const all = desiredIn(snapshot, name, { tip, rules });
    desired.push(...all.filter(({ service }) => services?.has(service) !== false));
  }
  return desired;
}

/** The same for the pipeline that counts there; none where it cannot be read. */
export async function allDesiredAt(
  loader: Loader,
  standing: AcceptedCommit,
): Promise<readonly Desired[]> {
  const pipeline = await pipelineIn(loader, standing);
  return pipeline === null ? [] : desiredAt(loader, standing, pipeline);
}
