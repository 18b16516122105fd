// The trees that are compared where something is refused: base and head, each with what counts in place of its refused files.
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { State } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import { asTree } from '#app/ports.ts';
import type { Instance, Refusal } from '#app/deploy-ports.ts';
import type { Loader, TreeId } from '#app/ports.ts';
import { flagsAt, pathOf, treeOf, withAccepted } from './accepted-state.ts';
import type { AcceptedCommit } from './accepted-state.ts';

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
