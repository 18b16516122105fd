// What nobody has judged: where nothing is on record, what stood before is taken as found, and said. Where what is
// on record cannot be had any more, only what comes down goes out.
import type { EnvironmentName, FlagKey, Sha } from '#domain/names.ts';
import { exposuresIn, isExposed } from '#domain/exposure.ts';
import type { FlagFiles } from '#domain/snapshot.ts';
import { filesOf, stateOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/time.ts';
import { flagPath, statePath } from '#files/paths.ts';
import type { Hold } from '#app/deploy-ports.ts';
import type { Loader } from '#app/deps.ts';
import { refusal } from '#app/refusal.ts';
import type { PlanItem } from './plan.ts';
import { pipelineAt, snapshotAt } from './snapshots.ts';

export interface Found {
  readonly commit: Sha;
  /** What reaches anybody there, environments in pipeline order, flags by name. */
  readonly exposed: readonly { readonly environment: EnvironmentName; readonly flag: FlagKey }[];
}

export async function foundAt(loader: Loader, commit: Sha): Promise<Found> {
  const { flags } = await snapshotAt(loader, commit);
  const exposed = (await environmentsAt(loader, commit)).flatMap((environment) =>
    [...flags]
      .filter(([, files]) => isExposed(exposuresIn(files, environment) ?? []))
      .map(([flag]) => ({ environment, flag })),
  );
  return { commit, exposed };
}

/** Flags that cannot be read there are held at what was last readable: no rollback of another one waits for them. */
export async function unreadableAt(loader: Loader, commit: Sha | null): Promise<readonly Hold[]> {
  if (commit === null) return [];
  const { flags } = await snapshotAt(loader, commit);
  const environments = await environmentsAt(loader, commit);
  const holds: Hold[] = [];
  for (const [flag, files] of flags) {
    const broken = environments.filter((environment) => !isReadable(files, environment));
    if (broken.length === 0) continue;
    const last = await lastReadable(loader, commit, flag, broken);
    holds.push(...last.map((one) => ({ ...one, flag })));
  }
  return holds;
}

/** How many former versions of a file are looked at. */
const MOST_VERSIONS = 20;

async function lastReadable(
  loader: Loader,
  commit: Sha,
  flag: FlagKey,
  environments: readonly EnvironmentName[],
): Promise<readonly Omit<Hold, 'flag'>[]> {
  const states = environments.map((environment) => statePath(loader.root, environment, flag));
  const paths = new Set([flagPath(loader.root, flag), ...states]);
  const walk = await loader.repository.walk(commit, 0 as Instant, paths);
  if (walk.kind !== 'known') return [];
  const { landings } = walk.value;
  const found = new Map<EnvironmentName, Omit<Hold, 'flag'>>();
  const versions = [...landings.entries()].filter(([, { changes }]) => changes.length > 0);
  for (const [at, { sha: landing }] of versions.slice(0, MOST_VERSIONS)) {
    const before = landings[at + 1]?.sha;
    if (before === undefined) continue;
    const files = filesOf(await snapshotAt(loader, before), flag);
    for (const environment of environments) {
      if (found.has(environment) || !isReadable(files, environment)) continue;
      found.set(environment, { environment, before, landing });
    }
  }
  return [...found.values()];
}

function isReadable(files: FlagFiles, environment: EnvironmentName): boolean {
  return files.flag.kind !== 'unreadable' && stateOf(files, environment).kind !== 'unreadable';
}

async function environmentsAt(loader: Loader, commit: Sha): Promise<readonly EnvironmentName[]> {
  const pipeline = await pipelineAt(loader, commit);
  return pipeline?.environments.map(({ name }) => name) ?? [];
}

/** Nobody can compare with `lost`, so whatever would go up against the record is refused. */
export function demandComingDown(plan: readonly PlanItem[], lost: Sha): void {
  for (const { environment, service, changes, settings } of plan) {
    if (settings === null) continue;
    const up = changes.find(({ isRaise }) => isRaise);
    if (up === undefined) continue;
    throw refusal(
      `${lost.slice(0, 10)}, the newest landing that was judged, is not in this clone, so nobody can say whether ${up.variable}=${up.to} of ${service} in ${environment} has been let through`,
      `git fetch origin ${lost}; or where it is gone for good, move the record away: what stands now is then taken as found`,
    );
  }
}
