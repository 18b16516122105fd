// What the renderings of the pipeline show: every flag of a commit, where it is live, and since when.
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { Flag } from '#domain/flag.ts';
import type { FlagKey, Sha } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Environment, Pipeline } from '#domain/pipeline.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/time.ts';
import type { SourceSchemas } from '#files/schema-parts.ts';
import { stepsOf } from '#gates/ladder.ts';
import type { PipelineInput, RenderedPlace } from '#render/pipeline/define.ts';
import { asTree } from '#app/check.ts';
import type { Named } from '#app/deploy/named.ts';
import { requirementsOf } from '#app/edit/edit-plan.ts';
import { snapshotOf } from '#app/load/side.ts';
import { readTree } from '#app/load/tree.ts';
import type { Gatherer } from './deps.ts';
import { refusal } from './refusal.ts';
import { status } from './status.ts';

export interface RenderedRange extends Named {
  readonly sources: SourceSchemas;
  readonly lastSweep: Instant | null;
  readonly needsHistory: boolean;
}

/** The flags of a commit, as far as they send anything to the named environments and services. */
export async function renderedPipeline(
  gatherer: Gatherer,
  commit: Sha,
  range: RenderedRange,
): Promise<PipelineInput> {
  const { side } = await readTree(gatherer, asTree(commit));
  const snapshot = snapshotOf(side);
  const pipeline = valueOf(snapshot.pipeline);
  if (pipeline === null) throw refusal('render/no-pipeline');
  const soaks = range.needsHistory ? await soaksAt(gatherer, commit) : null;
  return {
    flags: flagsIn(snapshot).flatMap(([flag, files]) => {
      const places = pipeline.environments.flatMap((environment) =>
        placeOf(flag, files, environment, { pipeline, range, soaks }),
      );
      return places.length === 0 ? [] : [{ flag, places }];
    }),
    promql: promqlSources(pipeline, range.sources),
    lastSweep: range.lastSweep,
  };
}

function flagsIn({ flags }: Snapshot): readonly (readonly [Flag, FlagFiles])[] {
  return [...flags]
    .toSorted(([one], [other]) => inOrder(one, other))
    .flatMap(([, files]) => {
      const flag = valueOf(files.flag);
      return flag === null ? [] : [[flag, files] as const];
    });
}

interface Around {
  readonly pipeline: Pipeline;
  readonly range: RenderedRange;
  readonly soaks: ReadonlyMap<string, Instant | null> | null;
}

function placeOf(
  flag: Flag,
  files: FlagFiles,
  { name: environment }: Environment,
  { pipeline, range, soaks }: Around,
): readonly RenderedPlace[] {
  const exposures = exposuresIn(files, environment);
  if (exposures === null || !isNamed(exposures, environment, range)) return [];
  const ladders = requirementsOf(flag, environment, pipeline, 'ladder');
  const steps = [...new Set(ladders.flatMap(({ settings }) => stepsOf(settings)))];
  const history =
    soaks === null ? null : { soakSince: soaks.get(placeKey(flag.key, environment)) ?? null };
  return [{ environment, exposures, steps: steps.toSorted((a, b) => a - b), history }];
}

function isNamed(
  exposures: Exposures,
  environment: string,
  { environments, services }: Named,
): boolean {
  return (
    (environments === null || environments.includes(environment)) &&
    exposures.some(({ service }) => services === null || services.includes(service))
  );
}

/** Since when the live exposure of each flag has been covered. */
async function soaksAt(
  gatherer: Gatherer,
  commit: Sha,
): Promise<ReadonlyMap<string, Instant | null>> {
  const { rows } = await status(gatherer, commit, []);
  return new Map(
    rows.flatMap(({ key, cells }) =>
      cells.map(({ environment, since }) => [placeKey(key, environment), since] as const),
    ),
  );
}

function placeKey(flag: FlagKey, environment: string): string {
  return `${environment} ${flag}`;
}

function promqlSources({ sources = [] }: Pipeline, schemas: SourceSchemas): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ name, kind }) => (schemas.get(kind)?.asksWith === 'promql' ? [name] : [])),
  );
}
