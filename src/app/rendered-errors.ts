// Which errors keep values from being rendered: those in a file that the values come from. An error elsewhere stops nothing,
// because a rollback can be delivered by a rendering, too. Of a pipeline or a definition that cannot be read the newest
// readable version counts.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { EnvironmentName, FlagKey, Instant, Sha } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import { placeOf } from '#files/paths.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import { formerPipeline } from '#app/load/scope.ts';
import { snapshotOf } from '#app/load/side.ts';
import type { Side } from '#app/load/side.ts';
import { withStandIns } from '#app/load/stand-ins.ts';
import type { Loader } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { validate } from '#app/validate.ts';

export interface RenderedErrors {
  /** The newest readable one; null: there is none, or it was deleted. */
  readonly pipeline: Pipeline | null;
  /** The first one that keeps these values from being rendered. */
  readonly first: Diagnostic | null;
  /** Those that do not, and whether an earlier version of the file counts. */
  readonly others: readonly { readonly error: Diagnostic; readonly hasStandIn: boolean }[];
}

/** The errors at a commit, for the values of some services. */
export async function renderedErrors(
  loader: Loader,
  head: Sha,
  scope: InstanceScope,
  now: Instant,
): Promise<RenderedErrors> {
  const { diagnostics, side } = await validate(loader, asTree(head), now);
  const errors = diagnostics.filter(isError);
  const pipeline = await pipelineFor(loader, side, head);
  if (errors.length === 0) return { pipeline, first: null, others: [] };
  const snapshot = snapshotOf(await withStandIns(loader, side, head));
  const rendered = { root: loader.root, side, snapshot, pipeline, scope };
  return {
    pipeline,
    first: errors.find((error) => decidesValues(rendered, error)) ?? null,
    others: errors
      .filter((error) => !decidesValues(rendered, error))
      .map((error) => ({ error, hasStandIn: hasStandIn(rendered, error) })),
  };
}

interface Rendered {
  readonly root: string;
  readonly side: Side;
  /** With an earlier version of each definition that cannot be read. */
  readonly snapshot: Snapshot;
  readonly pipeline: Pipeline | null;
  readonly scope: InstanceScope;
}

async function pipelineFor(loader: Loader, side: Side, head: Sha): Promise<Pipeline | null> {
  if (side.pipeline === null || side.pipeline.value !== null) return side.pipeline?.value ?? null;
  return (await formerPipeline(loader, head))?.value ?? null;
}

function decidesValues(rendered: Rendered, { file }: Diagnostic): boolean {
  const place = placeOf(rendered.root, file);
  switch (place.kind) {
    case 'pipeline':
      return rendered.pipeline === null;
    case 'flag':
      return isReplaced(rendered, place.key) ? false : mayFill(rendered, place.key);
    case 'state':
      return (
        rendered.side.flags.get(place.key)?.states?.get(place.environment)?.value === null &&
        isRendered(rendered, place.environment) &&
        mayFill(rendered, place.key)
      );
    case 'other':
      return false;
  }
}

/** Whether the definition cannot be read, and it is known what counts in its place. */
function isReplaced({ side, snapshot }: Rendered, key: FlagKey): boolean {
  const isBroken = side.flags.get(key)?.definition?.value === null;
  return isBroken && filesOf(snapshot, key).flag.kind !== 'unreadable';
}

function hasStandIn(rendered: Rendered, { file }: Diagnostic): boolean {
  const place = placeOf(rendered.root, file);
  if (place.kind === 'pipeline') return rendered.side.pipeline?.value === null;
  if (place.kind !== 'flag' || !isReplaced(rendered, place.key)) return false;
  return filesOf(rendered.snapshot, place.key).flag.kind === 'known';
}

function isRendered({ pipeline, scope }: Rendered, environment: EnvironmentName): boolean {
  const all = pipeline?.environments ?? [];
  const isNamed = scope.environments?.includes(environment) ?? true;
  return isNamed && all.some(({ name }) => name === environment);
}

/** A definition that cannot be read may fill a variable of any service. */
function mayFill({ snapshot, scope: { services } }: Rendered, key: FlagKey): boolean {
  const { flag } = filesOf(snapshot, key);
  if (flag.kind === 'unreadable') return true;
  const filled = valueOf(flag)?.services ?? [];
  return filled.some(({ service }) => services?.includes(service) ?? true);
}
