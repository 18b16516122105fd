// The flags and environments that a change concerns, and their files on both sides.
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { pipelinePath } from '#files/paths.ts';
import type { ReadFile } from '#files/read-file.ts';
import type { SideFiles, Side } from './side.ts';
import type { Loader, Repository, TreeId } from '#app/ports.ts';
import { environmentsNamedBy, pathsFor, sideOf } from './side.ts';
import { standingOn, withStandIns } from './stand-ins.ts';
import type { Touch } from './touch.ts';
import { touchOf } from './touch.ts';

export interface Scope {
  readonly touched: readonly FlagKey[];
  readonly environments: readonly EnvironmentName[];
  /** Every flag at head, where all are concerned because the pipeline changes; null otherwise. */
  readonly everything: readonly FlagKey[] | null;
}

/** `tip`: the first-parent line with older pipelines, for a pipeline at base that cannot be read. */
export async function scopeOf(
  loader: Loader,
  contents: SideFiles,
  { head, tip }: { readonly head: TreeId; readonly tip: Sha | null },
  touch: Touch,
): Promise<Scope> {
  const { repository, reader, root } = loader;
  const file = pipelinePath(root);
  const [before, after] = await contents.read([file]);
  const pipelines = [before(file), after(file)].map((blob) => blob && reader.pipeline(file, blob));
  const [base] = pipelines;
  // A pipeline that cannot be read removes no environment: values are sent there all the same.
  const former = base != null && base.value === null ? await formerPipeline(loader, tip) : null;
  const named = [former, ...pipelines].flatMap((pipeline) => environmentsNamedBy(pipeline));
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

/** The newest readable pipeline on the first-parent line; null where there is none. */
export async function formerPipeline(
  { repository, reader, root }: Loader,
  tip: Sha | null,
): Promise<ReadFile<Pipeline> | null> {
  if (tip === null) return null;
  const path = pipelinePath(root);
  const former = await repository.firstVersion(tip, path, async (entry) => {
    const bytes = (await repository.readBlobs([entry.id])).get(entry.id);
    const read = bytes === undefined ? null : reader.pipeline(path, { ...entry, bytes });
    return read?.value == null ? null : read;
  });
  return former.kind === 'known' ? former.value : null;
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

/** These flags on both sides, in one call to Git. `tip`: the first-parent line with their older versions. */
export async function readSides(
  loader: Loader,
  contents: SideFiles,
  keys: readonly FlagKey[],
  { environments }: Scope,
  tip: Sha | null,
): Promise<Sides> {
  const { reader, root } = loader;
  const paths = pathsFor(root, keys, environments);
  const [before, after] = await contents.read(paths.all);
  const head = sideOf(reader, after, paths);
  const written = await withStandIns(loader, sideOf(reader, before, paths), tip);
  const isNew = written.pipeline === null && head.pipeline !== null;
  const base: Side =
    isNew && (await isPipelineLost(loader, tip)) ? { ...written, isPipelineLost: true } : written;
  return { base, head: standingOn(base, head) };
}

/** Whether a landing deleted the pipeline, or may have. Else the next pipeline would come in as an adoption. */
async function isPipelineLost({ repository, root }: Loader, tip: Sha | null): Promise<boolean> {
  if (tip === null) return false;
  const former = await repository.wasDeleted(tip, pipelinePath(root));
  return former.kind !== 'known' || former.value;
}
