// The state that rollbacks took away: what a promotion gives back, unless a person asks for another percentage.
import type { EnvironmentName, Instant, ServiceName, Sha } from '#domain/scalars.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import type { Flag, Override, Pipeline, State } from '#domain/snapshot.ts';
import { environmentOf } from '#domain/snapshot.ts';
import { statePath } from '#files/paths.ts';
import { apartIn } from '#app/apart.ts';
import type { Gatherer } from '#app/ports.ts';
import { laddersFor, presentPercent } from './edit-plan.ts';
import { sharesOf } from './lower.ts';

export interface Earlier {
  readonly state: State;
  /** What it gives users; null: a service is overridden, in it or now. */
  readonly percent: number | null;
  /** The first landing that lowered it. */
  readonly landing: Sha;
  /** Services that were overridden since, while others keep the flag. */
  readonly apart: readonly ServiceName[];
}

function overrideText(name: ServiceName, overrides: readonly Override[]): string {
  return JSON.stringify(overrides.find(({ service }) => service === name) ?? null);
}

/** The overrides after these services came back to what they had: as it was, or as the others have it. */
export function broughtBack(
  names: readonly string[],
  { services }: State,
  earlier: Earlier | null,
): readonly Override[] {
  const isNamed = ({ service }: Override): boolean => names.includes(service);
  return [
    ...services.filter((override) => !isNamed(override)),
    ...(earlier?.state.services ?? []).filter(isNamed),
  ];
}

/** Without `resume`, a rollback that is older is no matter of a way back. */
const RECENT = durationOf('14d');

/** Null where nothing was lowered lately, or where a value was raised since. */
export async function earlierState(
  gatherer: Gatherer,
  base: Sha,
  { flag, environment, state }: Stated,
  pipeline: Pipeline,
): Promise<Earlier | null> {
  if (state === null) return null;
  const resume = environmentOf(pipeline, environment)?.resume;
  const within = resume === undefined ? RECENT : durationOf(resume.within);
  const since = instant((await gatherer.clock.now()) - within);
  const sharesIn = (of: State): readonly number[] =>
    sharesOf(flag, of, environment).map(({ percent }) => percent);
  let earlier: Pick<Earlier, 'state' | 'landing'> | null = null;
  let shares = sharesIn(state);
  for (const { landing, before } of await formerStates(gatherer, base, since, {
    flag,
    environment,
  })) {
    if (before === null) break;
    const former = sharesIn(before);
    if (shares.some((share, index) => share > (former[index] ?? 0))) break;
    if (former.some((share, index) => share > (shares[index] ?? 0))) {
      earlier = { state: before, landing };
    }
    shares = former;
  }
  if (earlier === null) return null;
  const { services } = earlier.state;
  const apart = apartIn(flag, state, environment).filter(
    ({ service }) => overrideText(service, state.services) !== overrideText(service, services),
  );
  const isWhole = state.services.length === 0 && services.length === 0;
  return {
    ...earlier,
    percent: isWhole ? presentPercent(flag, earlier.state) : null,
    apart: apart.map(({ service }) => service),
  };
}

export function hasLadder(flag: Flag, environment: EnvironmentName, pipeline: Pipeline): boolean {
  return laddersFor(flag, environment, pipeline).length > 0;
}

interface Stated {
  readonly flag: Flag;
  readonly environment: EnvironmentName;
  readonly state: State | null;
}

interface Former {
  readonly landing: Sha;
  /** What it replaced; null: nothing that can be read. */
  readonly before: State | null;
}

/** By each landing that changed the state's file, newest first. */
async function formerStates(
  { repository, reader, root }: Gatherer,
  base: Sha,
  since: Instant,
  { flag, environment }: Omit<Stated, 'state'>,
): Promise<readonly Former[]> {
  const path = statePath(root, environment, flag.key);
  const walk = await repository.walk(base, since, new Set([path]));
  if (walk.kind !== 'known') return [];
  const { landings, examined } = walk.value;
  const changed = landings
    .slice(0, examined)
    .flatMap(({ sha, changes }) =>
      changes.filter((change) => change.path === path).map(({ before }) => ({ sha, before })),
    );
  const ids = changed.flatMap(({ before }) => before?.id ?? []);
  const blobs = await repository.readBlobs([...new Set(ids)]);
  return changed.map(({ sha, before }) => {
    const bytes = before === null ? undefined : blobs.get(before.id);
    const read =
      before === null || bytes === undefined ? null : reader.state(path, { ...before, bytes });
    return { landing: sha, before: read?.value ?? null };
  });
}
