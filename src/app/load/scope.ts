// Which flags and environments a change makes us read, and their files on both sides: the touched flags, and as
// far as they lead, those that they require.
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import { pipelinePath } from '#files/paths.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import type { Contents } from './contents.ts';
import type { Loader } from '#app/deps.ts';
import type { Repository, TreeId } from '#app/ports.ts';
import type { Files, Side } from './side.ts';
import { environmentsNamedBy, pathsFor, sideOf } from './side.ts';
import type { Touch } from './touch.ts';
import { touchOf } from './touch.ts';

export interface Scope {
  readonly touched: readonly FlagKey[];
  readonly environments: readonly EnvironmentName[];
  /** Every flag at head, where all are concerned because the pipeline changes; null otherwise. */
  readonly everything: readonly FlagKey[] | null;
}

export async function scopeOf(
  { repository, reader, root }: Loader,
  contents: Contents,
  head: TreeId,
  touch: Touch,
): Promise<Scope> {
  const file = pipelinePath(root);
  const [before, after] = await contents.read([file]);
  const pipelines = [before(file), after(file)].map((blob) => blob && reader.pipeline(file, blob));
  const named = pipelines.flatMap((pipeline) => environmentsNamedBy(pipeline));
  const adopts = before(file) === null && after(file) !== null;
  const everything = touch.pipeline ? await everyFlag(repository, root, head) : null;
  const flags = adopts && everything !== null ? everything.flags : touch.flags;
  const folders = [...touch.folders, ...(everything?.folders ?? [])];
  return {
    touched: [...flags].toSorted(inOrder),
    environments: [...new Set([...named, ...folders.toSorted(inOrder)])],
    everything: everything === null ? null : [...everything.flags],
  };
}

async function everyFlag(
  repository: Repository,
  root: string,
  tree: TreeId,
): Promise<Pick<Touch, 'flags' | 'folders'>> {
  const entries = await repository.list(tree, root);
  return touchOf(
    root,
    entries.map((after) => ({ path: after.path, before: null, after })),
  );
}

export interface Sides {
  readonly base: Side;
  readonly head: Side;
}

/**
 * The touched flags and, as far as they lead, the flags that they require: a circle is found wherever it
 * closes. Each round is one call to Git, and there are as many as the longest chain of prerequisites.
 */
export async function readSides(loader: Loader, contents: Contents, scope: Scope): Promise<Sides> {
  const keys = new Set(scope.touched);
  for (let fresh = [...keys]; ;) {
    const sides = await readKeys(loader, contents, keys, scope);
    const found = fresh.flatMap((key) => requiredBy(sides, key)).filter((key) => !keys.has(key));
    fresh = [...new Set(found)];
    if (fresh.length === 0) return sides;
    fresh.forEach((key) => keys.add(key));
  }
}

async function readKeys(
  { reader, root }: Loader,
  contents: Contents,
  keys: ReadonlySet<FlagKey>,
  { environments }: Scope,
): Promise<Sides> {
  const [before, after] = await contents.read([
    pipelinePath(root),
    ...pathsFor(root, keys, environments),
  ]);
  const side = (files: Files): Side => sideOf(reader, root, files, keys, environments);
  return { base: side(before), head: side(after) };
}

function requiredBy({ base, head }: Sides, key: FlagKey): readonly FlagKey[] {
  return [base, head].flatMap((side) => {
    const flag = side.flags.get(key)?.definition?.value ?? null;
    return flag === null ? [] : prerequisitesOf(flag);
  });
}
