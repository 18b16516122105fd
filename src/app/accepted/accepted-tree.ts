// The accepted tree of a commit: every refused file is as it was accepted last. It is a tree in Git, so that judging,
// rendering and comparing read it like any other.
import type { EnvironmentName, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import { asTree } from '#app/ports.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Loader, TreeId } from '#app/ports.ts';

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
