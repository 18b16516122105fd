// What the renderings of the pipeline show: every flag of a commit, where it is live, and since when.
import type { Exposures } from '#domain/exposure.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { Flag, Environment, Pipeline, FlagFiles, Snapshot } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { inOrder, durationOf } from '#domain/scalars.ts';
import { stateOf, valueOf } from '#domain/snapshot.ts';
import type { Timeline } from '#domain/evidence.ts';
import type { SourceSchemas } from '#files/schema-parts.ts';
import type {
  PipelineInput,
  PlaceHistory,
  RenderedPlace,
} from '#render/pipeline/pipeline-rendering.ts';
import { sha256 } from '#judge/fingerprint.ts';
import { hasTarget } from '#history/stretch.ts';
import { asTree } from '#app/ports.ts';
import type { InstanceScope } from './wanted-names.ts';
import { laddersFor } from '#app/edit/edit-plan.ts';
import { snapshotOf, readTree } from './load/side.ts';
import type { Gatherer } from '#app/ports.ts';
import { gatherHistory } from './gather-history.ts';
import { refusal } from './refusal.ts';
import { status } from './status.ts';

export interface RenderedRange extends InstanceScope {
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
  const histories = range.needsHistory ? await historiesAt(gatherer, commit, snapshot) : null;
  return {
    flags: flagsIn(snapshot).flatMap(([flag, files]) => {
      const places = pipeline.environments.flatMap((environment) =>
        placeOf(flag, files, environment, { pipeline, range, histories }),
      );
      return places.length === 0 ? [] : [{ flag, places }];
    }),
    promql: promqlSources(pipeline, gatherer.reader.sources),
    lastSweep: range.lastSweep,
    sha256,
  };
}

function flagsIn({ flags }: Snapshot): readonly (readonly [Flag, FlagFiles])[] {
  return [...flags]
    .toSorted(([key], [right]) => inOrder(key, right))
    .flatMap(([, files]) => {
      const flag = valueOf(files.flag);
      return flag === null ? [] : [[flag, files] as const];
    });
}

interface RuleContext {
  readonly pipeline: Pipeline;
  readonly range: RenderedRange;
  readonly histories: ReadonlyMap<string, PlaceHistory> | null;
}

function placeOf(
  flag: Flag,
  files: FlagFiles,
  { name: environment }: Environment,
  { pipeline, range, histories }: RuleContext,
): readonly RenderedPlace[] {
  const exposures = exposuresIn(files, environment);
  if (exposures === null || !sendsInScope(exposures, environment, range)) return [];
  const hasState = stateOf(files, environment).kind !== 'absent';
  if (!hasState && isDeployedElsewhere(exposures, environment, pipeline)) return [];
  const steps = [...new Set(laddersFor(flag, environment, pipeline).flat())];
  const history = histories?.get(placeKey(flag.key, environment)) ?? null;
  return [{ environment, exposures, steps: steps.toSorted((a, b) => a - b), history }];
}

function sendsInScope(
  exposures: Exposures,
  environment: string,
  { environments, services }: InstanceScope,
): boolean {
  return (
    (environments === null || environments.includes(environment)) &&
    exposures.some(({ service }) => services === null || services.includes(service))
  );
}

/** Whether the pipeline deploys the services of the flag, and none of them to this environment. */
function isDeployedElsewhere(
  exposures: Exposures,
  environment: EnvironmentName,
  { environments, services }: Pipeline,
): boolean {
  const isDeployedTo = (name: EnvironmentName): boolean =>
    exposures.some(({ service }) => hasTarget(services, name, service));
  return !isDeployedTo(environment) && environments.some(({ name }) => isDeployedTo(name));
}

/** Since when what is live is live, as `status` shows it, and the last landing of each flag. */
async function historiesAt(
  gatherer: Gatherer,
  commit: Sha,
  snapshot: Snapshot,
): Promise<ReadonlyMap<string, PlaceHistory>> {
  const { rows, now } = await status(gatherer, commit, []);
  const cells = rows.flatMap(({ key, cells: statusCells }) =>
    statusCells.map((cell) => ({ key, cell })),
  );
  const asks = cells.map(({ key, cell: { environment } }) => ({
    kind: 'timeline' as const,
    flag: key,
    environment,
    window: HISTORY,
  }));
  const wanted = { asks, fingerprint: '', base: snapshot, tip: commit, now };
  const { timelines } = await gatherHistory(gatherer, wanted);
  const landings = new Map(
    (timelines.kind === 'known' ? timelines.value : []).map((timeline) => [
      placeKey(timeline.flag, timeline.environment),
      lastLanding(timeline),
    ]),
  );
  return new Map(
    cells.map(({ key, cell: { environment, since } }) => {
      const place = placeKey(key, environment);
      return [place, { soakSince: since, landedAt: landings.get(place) ?? null }];
    }),
  );
}

/** How far back a landing is looked for. */
const HISTORY = durationOf('30d');

/** Null where it lies before the history that was read, or a date in the future hides it. */
function lastLanding({ periods, fromTheStart }: Timeline): Instant | null {
  const last = periods.at(-1);
  if (last === undefined || last.landing.futureDate !== undefined) return null;
  return periods.length > 1 || fromTheStart ? last.landing.at : null;
}

function placeKey(flag: FlagKey, environment: string): string {
  return `${environment} ${flag}`;
}

function promqlSources({ sources = [] }: Pipeline, schemas: SourceSchemas): ReadonlySet<string> {
  return new Set(
    sources.flatMap(({ name, kind }) => (schemas.get(kind)?.asksWith === 'promql' ? [name] : [])),
  );
}
