// The percentage that rollbacks took away: what a promotion gives back, unless a person asks for another one.
import type { EnvironmentName, Instant, Sha } from '#domain/scalars.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import type { Flag, Pipeline, State } from '#domain/snapshot.ts';
import { environmentOf } from '#domain/snapshot.ts';
import { statePath } from '#files/paths.ts';
import type { Gatherer } from '#app/deps.ts';
import { presentPercent, requirementsOf } from './edit-plan.ts';

export interface Earlier {
  readonly percent: number;
  /** The first landing that lowered it. */
  readonly landing: Sha;
}

/** Without `resume`, a rollback that is older is no matter of a way back. */
const RECENT = durationOf('14d');

/**
 * Null where nothing was lowered lately, where a value was raised since, or where a ladder says the next step: only
 * `resume` leads past it. States that set services apart are no matter of one percentage.
 */
export async function earlierPercent(
  gatherer: Gatherer,
  base: Sha,
  { flag, environment, state }: Stated,
  pipeline: Pipeline,
): Promise<Earlier | null> {
  if (state === null || state.services.length > 0) return null;
  const resume = environmentOf(pipeline, environment)?.resume;
  if (resume === undefined && hasLadder(flag, environment, pipeline)) return null;
  const within = resume === undefined ? RECENT : durationOf(resume.within);
  const since = instant((await gatherer.clock.now()) - within);
  let earlier: Earlier | null = null;
  let percent = presentPercent(flag, state);
  for (const { landing, before } of await formerStates(gatherer, base, since, {
    flag,
    environment,
  })) {
    if (before === null || before.services.length > 0) break;
    const share = presentPercent(flag, before);
    if (share < percent) break;
    if (share > percent) earlier = { percent: share, landing };
    percent = share;
  }
  return earlier;
}

export function hasLadder(flag: Flag, environment: EnvironmentName, pipeline: Pipeline): boolean {
  return requirementsOf(flag, environment, pipeline, 'ladder').length > 0;
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
