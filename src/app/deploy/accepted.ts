// The accepted state of a commit: its tree, with every refused file as it was accepted last. It is a tree in Git, so that
// judging, rendering and comparing read it like any other.
import type { EnvironmentName, Sha } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { flagPath, pipelinePath, statePath } from '#files/paths.ts';
import { asTree } from '#app/check.ts';
import type { Refusal } from '#app/deployment-log.ts';
import type { Loader } from '#app/deps.ts';
import { snapshotOf } from '#app/load/side.ts';
import { withStandIns } from '#app/load/stand-ins.ts';
import { readFlags, readTree } from '#app/load/tree.ts';
import type { TreeId } from '#app/ports.ts';
import type { Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { deployedBy, desiredIn } from './desired.ts';
import { settingsOf } from './plan.ts';

/** A commit, and the refusals of its files. `commit` null: before the first commit. */
export interface AcceptedCommit {
  readonly commit: Sha | null;
  readonly refusals: readonly Refusal[];
}

/** The file that is refused. */
export function pathOf(root: string, refusal: Refusal): string {
  switch (refusal.part) {
    case 'rules':
      return pipelinePath(root);
    case 'definition':
      return flagPath(root, refusal.flag);
    case 'state':
      return statePath(root, refusal.environment, refusal.flag);
  }
}

/** The tree that counts in one environment. A definition that is refused only elsewhere counts as it is at the tip. */
export async function acceptedTree(
  { repository, root }: Loader,
  { commit, refusals }: AcceptedCommit,
  environment: EnvironmentName | null,
): Promise<TreeId> {
  const tree = commit === null ? await repository.emptyTree() : asTree(commit);
  const replaced = refusals
    .filter((one) => one.part !== 'definition' || one.environment === environment)
    .map((one) => [pathOf(root, one), standInFor(one)] as const);
  return repository.composed(tree, new Map(replaced));
}

function standInFor(refusal: Refusal): TreeId | { readonly text: string } | null {
  if (refusal.part !== 'rules' && refusal.text !== undefined) return { text: refusal.text };
  return refusal.accepted === null ? null : asTree(refusal.accepted);
}

/** Groups of environments with the same tree. Without any environment, one empty group. */
export function alike(
  environments: readonly EnvironmentName[],
  refusals: readonly Refusal[],
): readonly (readonly EnvironmentName[])[] {
  const groups = new Map<string, EnvironmentName[]>();
  for (const name of environments) {
    const own = refusals.filter(
      ({ part, environment }) => part === 'definition' && environment === name,
    );
    const key = JSON.stringify(
      own.map(({ flag, accepted }) => `${flag} ${accepted}`).toSorted(inOrder),
    );
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return groups.size === 0 ? [[]] : [...groups.values()];
}

const READ = new WeakMap<Loader['reader'], Map<string, Promise<Snapshot>>>();

/** Every flag as it counts in an environment. Each tree is read once per command. */
export async function snapshotIn(
  loader: Loader,
  standing: AcceptedCommit,
  environment: EnvironmentName | null,
): Promise<Snapshot> {
  const tree = await acceptedTree(loader, standing, environment);
  const read = READ.get(loader.reader) ?? new Map<string, Promise<Snapshot>>();
  READ.set(loader.reader, read);
  const known = read.get(tree);
  if (known !== undefined) return known;
  const snapshot = readTree(loader, tree)
    .then(({ side }) => withStandIns(loader, side, standing.commit))
    .then(snapshotOf);
  read.set(tree, snapshot);
  return snapshot;
}

/** The rules in force; null where there are none, or they cannot be read. */
export async function pipelineIn(
  loader: Loader,
  standing: AcceptedCommit,
): Promise<Pipeline | null> {
  const tree = await acceptedTree(loader, standing, null);
  return valueOf(snapshotOf(await readFlags(loader, tree, [], [])).pipeline);
}

/** The environments of a commit's pipeline and of the pipeline before, because either of them may count. */
export async function environmentsAt(
  loader: Loader,
  commit: Sha,
): Promise<readonly EnvironmentName[]> {
  const commits = [commit, await loader.repository.resolve(`${commit}^`)];
  const pipelines = await Promise.all(
    commits.map((one) => pipelineIn(loader, { commit: one, refusals: [] })),
  );
  const names = pipelines.flatMap((one) => one?.environments.map(({ name }) => name) ?? []);
  return [...new Set(names)].toSorted(inOrder);
}

/** What every instance of a pipeline is to get. `rules`: the pipeline with the deploy settings. */
export async function desiredAt(
  renderer: Loader & Pick<Renderer, 'sha256'>,
  standing: AcceptedCommit,
  pipeline: Pipeline,
  rules: Pipeline | null = pipeline,
): Promise<readonly Desired[]> {
  const desired: Desired[] = [];
  const { commit, refusals } = standing;
  for (const { name } of pipeline.environments) {
    const snapshot = await snapshotIn(renderer, standing, name);
    const isWhole = refusals.every(({ environment }) => environment !== name);
    const tip = isWhole ? snapshot : await snapshotIn(renderer, { commit, refusals: [] }, name);
    desired.push(
      ...desiredIn(snapshot, name, renderer.sha256, tip).map((one) =>
        deployedBy(one, rules && settingsOf(rules, one), renderer.sha256),
      ),
    );
  }
  return desired;
}
