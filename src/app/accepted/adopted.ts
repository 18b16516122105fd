// Adopts what was in force before a log without any entry, and reports what that exposes.
import { exposuresIn, isExposed } from '#domain/exposure.ts';
import type { EnvironmentName, FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { stateOf } from '#domain/snapshot.ts';
import { statePath } from '#files/paths.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import { snapshotOf } from '#app/load/side.ts';
import { readTree } from '#app/load/side.ts';
import type { Standing } from './accepted-state.ts';
import { environmentsOfSides, snapshotIn } from './accepted-state.ts';
import { parentOf } from './landings.ts';

export interface Adopted {
  readonly commit: Sha;
  /** The first landing after it, which was judged; null: none. The commit itself may hold what is refused or rolled back. */
  readonly before: Sha | null;
  /** The flags whose definition there cannot be read: an earlier version of it counts, or none. By name. */
  readonly unreadable: readonly FlagKey[];
  /** The exposed flags there that still are, environments in the order of the pipeline, flags by name. */
  readonly exposed: readonly { readonly environment: EnvironmentName; readonly flag: FlagKey }[];
}

/** `accepted`: what is in force now. `before`: the first landing that was judged. */
export async function adoptedAt(
  loader: Loader,
  commit: Sha,
  accepted: Standing,
  before: Sha | null,
): Promise<Adopted> {
  const then = await exposedAt(loader, { commit, refusals: [] });
  const now = await exposedAt(loader, accepted);
  const exposed = then.filter((exposure) =>
    now.some(
      ({ environment, flag }) => environment === exposure.environment && flag === exposure.flag,
    ),
  );
  return { commit, before, exposed, unreadable: await unreadableDefinitions(loader, commit) };
}

async function exposedAt(loader: Loader, standing: Standing): Promise<Adopted['exposed']> {
  const { flags } = await snapshotIn(loader, standing, null);
  return (await environmentsOfSides(loader, standing)).flatMap((environment) =>
    [...flags]
      .filter(([, files]) => isExposed(exposuresIn(files, environment) ?? []))
      .map(([flag]) => ({ environment, flag })),
  );
}

async function unreadableDefinitions(loader: Loader, commit: Sha): Promise<readonly FlagKey[]> {
  const { flags } = snapshotOf((await readTree(loader, asTree(commit))).side);
  return [...flags].flatMap(([key, files]) => (files.flag.kind === 'unreadable' ? [key] : []));
}

/** Refusals for states that cannot be read there: their newest readable version counts in their place, or none. */
export async function unreadableAt(
  loader: Loader,
  commit: Sha | null,
  now: Instant,
): Promise<readonly Refusal[]> {
  if (commit === null) return [];
  const standing = { commit, refusals: [] };
  const { flags } = await snapshotIn(loader, standing, null);
  const refusals: Refusal[] = [];
  for (const environment of await environmentsOfSides(loader, standing)) {
    for (const [flag, files] of flags) {
      if (stateOf(files, environment).kind !== 'unreadable') continue;
      const part = { part: 'state', flag, environment } as const;
      const readable = await lastReadable(loader, commit, flag, environment);
      refusals.push({ ...part, ...readable, since: now, verdict: 'block' });
    }
  }
  return refusals;
}

/** Former versions of a file that are read. */
const MOST_VERSIONS = 20;

async function lastReadable(
  loader: Loader,
  commit: Sha,
  flag: FlagKey,
  environment: EnvironmentName,
): Promise<Pick<Refusal, 'accepted' | 'landing'>> {
  const { repository, root } = loader;
  const path = statePath(root, environment, flag);
  let at = commit;
  for (let left = MOST_VERSIONS; left > 0; left -= 1) {
    const landing = await repository.lastLanding(at, [path]);
    const accepted = landing && (await parentOf(repository, landing));
    if (landing === null || accepted === null) break;
    const standing = { commit: accepted, refusals: [] };
    const files = (await snapshotIn(loader, standing, environment, [flag])).flags.get(flag);
    if (files !== undefined && stateOf(files, environment).kind !== 'unreadable')
      return { accepted, landing };
    at = accepted;
  }
  return { accepted: null, landing: commit };
}
