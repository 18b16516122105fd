// The accepted state of a commit: its tree, with every refused file as it was accepted last, and what counts by it. It is a
// tree in Git, so that judging, rendering and comparing read it like any other.
import type { EnvironmentName, FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import { asTree } from '#app/ports.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Loader, TreeId } from '#app/ports.ts';
import type { Side } from '#app/load/side.ts';
import { snapshotOf, readFlags, readTree } from '#app/load/side.ts';
import { withStandIns } from '#app/load/stand-ins.ts';
import type { Desired } from './desired.ts';
import { desiredIn } from './desired.ts';

/** A commit, and the refusals of its files. `commit` null: before the first commit. */
export interface AcceptedCommit {
  readonly commit: Sha | null;
  readonly refusals: readonly Refusal[];
}

/** The same of a commit that exists. */
export interface Standing extends AcceptedCommit {
  readonly commit: Sha;
}

/** The file that is refused. */
export function pathOf(root: string, refusal: Refusal): string {
  switch (refusal.part) {
    case 'rules':
      return refusal.file ?? pipelinePath(root);
    case 'definition':
      return flagPath(root, refusal.flag);
    case 'state':
      return statePath(root, refusal.environment, refusal.flag);
  }
}

/** The tree that counts in one environment. A definition that is refused only elsewhere counts as it is at the tip. */
export async function acceptedTree(
  loader: Loader,
  { commit, refusals }: AcceptedCommit,
  environment: EnvironmentName | null,
): Promise<TreeId> {
  return withAccepted(loader, await treeOf(loader, commit), refusals, environment);
}

/** Null: before the first commit. */
export async function treeOf(
  { repository }: Pick<Loader, 'repository'>,
  commit: Sha | null,
): Promise<TreeId> {
  return commit === null ? repository.emptyTree() : asTree(commit);
}

/** A tree with what counts in an environment in place of the refused files. */
export function withAccepted(
  { repository, root }: Pick<Loader, 'repository' | 'root'>,
  tree: TreeId,
  refusals: readonly Refusal[],
  environment: EnvironmentName | null,
): Promise<TreeId> {
  const counting = refusals.filter(
    (refusal) => refusal.part !== 'definition' || refusal.environment === environment,
  );
  const files = counting.map((refusal) => [pathOf(root, refusal), standInFor(refusal)] as const);
  return repository.composed(tree, new Map(files));
}

function standInFor(refusal: Refusal): TreeId | { readonly text: string } | null {
  if (refusal.part !== 'rules' && refusal.text !== undefined) return { text: refusal.text };
  return refusal.accepted === null ? null : asTree(refusal.accepted);
}

/** The refusals whose file differs at this commit from the accepted version. */
export async function stillRefused(
  loader: Pick<Loader, 'repository' | 'root'>,
  commit: Sha,
  refusals: readonly Refusal[],
): Promise<readonly Refusal[]> {
  const same = await sameFiles(loader, refusals, commit, ({ accepted }) => accepted);
  return refusals.filter((refusal) => !same.has(refusal));
}

/** The refusals whose file is the same at this commit and at that one; null: before the first commit. */
export async function sameFiles(
  loader: Pick<Loader, 'repository' | 'root'>,
  refusals: readonly Refusal[],
  commit: Sha,
  at: (refusal: Refusal) => Sha | null,
): Promise<ReadonlySet<Refusal>> {
  if (refusals.length === 0) return new Set();
  const filesAt = async (shaOf: typeof at) => {
    const paths = refusals.map(async (refusal) => ({
      tree: await treeOf(loader, shaOf(refusal)),
      path: pathOf(loader.root, refusal),
    }));
    return loader.repository.readPaths(await Promise.all(paths));
  };
  const [now, then] = await Promise.all([filesAt(() => commit), filesAt(at)]);
  const isSame = (_: Refusal, place: number): boolean =>
    now[place]?.id === then[place]?.id && now[place]?.mode === then[place]?.mode;
  return new Set(refusals.filter(isSame));
}

/** Groups of environments with the same tree. Without any environment, one empty group. */
export function alike(
  environments: readonly EnvironmentName[],
  refusals: readonly Refusal[],
): readonly (readonly EnvironmentName[])[] {
  const groups = new Map<string, EnvironmentName[]>();
  for (const name of environments) {
    const sameFlag = refusals.filter(
      ({ part, environment }) => part === 'definition' && environment === name,
    );
    const key = JSON.stringify(
      sameFlag.map(({ flag, accepted }) => `${flag} ${accepted}`).toSorted(inOrder),
    );
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return groups.size === 0 ? [[]] : [...groups.values()];
}

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
