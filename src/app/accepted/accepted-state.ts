// The accepted state of a commit: its tree, with every refused file as it was accepted last. It is a tree in Git, so that
// judging, rendering and comparing read it like any other.
import type { EnvironmentName, FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline, Snapshot, State } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import { asTree } from '#app/ports.ts';
import type { Instance, Refusal } from '#app/deploy-ports.ts';
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

/** Base and head of what is judged, as trees, each with its refusals. */
export interface Compared {
  readonly base: { readonly tree: TreeId; readonly refusals: readonly Refusal[] };
  readonly head: { readonly tree: TreeId; readonly refusals: readonly Refusal[] };
}

/**
 * The trees to judge by. A hold sends nothing, so it counts as it is in Git, also where the rest of its state is refused:
 * else a refused raise would go out under it.
 */
export async function comparedTrees(
  loader: Loader,
  { base, head }: Compared,
  environment: EnvironmentName | null,
): Promise<{ readonly base: TreeId; readonly head: TreeId }> {
  const kept = base.refusals.filter((refusal) => head.refusals.includes(refusal));
  const anew = base.refusals.filter((refusal) => !kept.includes(refusal));
  // A state without its definition would be an error.
  const isDefined = ({ flag }: Refusal): boolean =>
    !kept.some((other) => other.part === 'definition' && other.flag === flag);
  const alone = kept.filter(isDefined);
  const judged = async ({ tree, refusals }: Compared['base'], held: readonly Refusal[]) => {
    const accepted = await withAccepted(loader, tree, refusals, environment);
    return loader.repository.composed(accepted, new Map(await heldIn(loader, tree, held)));
  };
  return { base: await judged(base, [...alone, ...anew]), head: await judged(head, alone) };
}

/** The same for commits. */
export async function comparedCommits(
  loader: Loader,
  { base, head }: Readonly<Record<'base' | 'head', AcceptedCommit>>,
  environment: EnvironmentName | null,
): Promise<{ readonly base: TreeId; readonly head: TreeId }> {
  const side = async ({ commit, refusals }: AcceptedCommit) => ({
    tree: await treeOf(loader, commit),
    refusals,
  });
  return comparedTrees(loader, { base: await side(base), head: await side(head) }, environment);
}

/** The accepted states with the hold of the tree, where that is another one. */
async function heldIn(
  loader: Loader,
  tree: TreeId,
  refusals: readonly Refusal[],
): Promise<readonly (readonly [string, { readonly text: string }])[]> {
  const states = refusals.flatMap((refusal) => (refusal.part === 'state' ? [refusal] : []));
  if (states.length === 0) return [];
  const { repository, reader, root } = loader;
  const landed = await statesAt(loader, tree, states);
  const empty = await repository.emptyTree();
  const blobs = await repository.readPaths(
    states.map((refusal) => ({
      tree: refusal.accepted === null ? empty : asTree(refusal.accepted),
      path: pathOf(root, refusal),
    })),
  );
  const held: (readonly [string, { readonly text: string }])[] = [];
  for (const [place, refusal] of states.entries()) {
    const { state, safe } = landed(refusal);
    if (state === null) continue;
    const path = pathOf(root, refusal);
    const blob = blobs[place];
    // A state that cannot be read has no text that a hold could be written into.
    const isReadable = blob != null && reader.state(path, blob).value !== null;
    const accepted = isReadable ? Buffer.from(blob.bytes).toString() : null;
    const text = refusal.text ?? accepted;
    const isLifting = state.hold === null && text?.includes('hold') === true;
    if (state.hold === null && !(isLifting && (await isLifted(loader, refusal)))) continue;
    const { heldText } = await import('#app/edit/held-text.ts');
    const after = heldText(text, safe, { why: state.hold, until: state.holdUntil ?? null });
    if (after !== null && after !== text) held.push([path, { text: after }]);
  }
  return held;
}

/**
 * Whether a hold was lifted by itself, after the landing or before it. A landing that raises and lifts at once has lifted
 * nothing, and its refusal keeps the hold in its text.
 */
async function isLifted(loader: Loader, refusal: StateRefusal): Promise<boolean> {
  const { landing, text } = refusal;
  const isHeld = await isHeldAt(loader, refusal, landing);
  if (isHeld !== false) return isHeld === true;
  return text === undefined && (await isHeldAt(loader, refusal, `${landing}^`)) === false;
}

/** Null: there is no such commit here. */
async function isHeldAt(
  loader: Loader,
  refusal: StateRefusal,
  revision: string,
): Promise<boolean | null> {
  const commit = await loader.repository.resolve(revision);
  if (commit === null) return null;
  const then = await statesAt(loader, asTree(commit), [refusal]);
  return then(refusal).state?.hold != null;
}

type StateRefusal = Refusal & Pick<Instance, 'environment'> & { readonly flag: FlagKey };

/** The states that are refused, as they are in a tree, each with the safe value of its flag. */
export async function statesAt(
  loader: Loader,
  tree: TreeId,
  refusals: readonly StateRefusal[],
): Promise<(of: StateRefusal) => { readonly state: State | null; readonly safe: boolean }> {
  const keys = new Set(refusals.map(({ flag }) => flag));
  const environments = new Set(refusals.map(({ environment }) => environment));
  const snapshot = await flagsAt(loader, tree, [...keys], [...environments]);
  return ({ flag, environment }) => {
    const files = filesOf(snapshot, flag);
    const safe = valueOf(files.flag)?.safe ?? false;
    return { state: valueOf(stateOf(files, environment)), safe };
  };
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
