// Instances that are now written to another place, or nowhere. The old place keeps its values, and no run lowers them.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { FlagKey, Sha, SentValues } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance, LiveInstance, Deployer, Renderer } from '#app/deploy-ports.ts';
import type { Loader } from '#app/ports.ts';
import { acceptedIn } from '#app/log-reading.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { parentOf } from '#app/accepted/landings.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { desiredIn, settingsOf } from '#app/accepted/desired.ts';
import type { Standing } from '#app/accepted/accepted-state.ts';
import { pipelineIn, snapshotIn } from '#app/accepted/accepted-state.ts';
import { refusalsAt } from '#app/accepted/baseline.ts';
import type { ReadLog } from '#app/accepted/baseline.ts';
import { pipelinePath } from '#files/paths.ts';
import { shownAt } from './shown.ts';

export interface Relocated extends Instance {
  /** The target and its settings that say where, such as `files folder: /srv/flags`. */
  readonly from: string;
  /** The values of the last deployment, which stay there. */
  readonly values: SentValues;
}

export async function relocatedIn(
  deployer: Loader & Pick<Deployer, 'locatedBy'>,
  { entries, log }: Pick<ReadLog, 'entries' | 'log'>,
  plan: readonly (Instance & Pick<Desired, 'settings'>)[],
): Promise<readonly Relocated[]> {
  const relocated: Relocated[] = [];
  const acceptances = acceptedIn(entries);
  const rules = new Map<Sha, Promise<Pipeline | null>>();
  const rulesAt = (commit: Sha): Promise<Pipeline | null> => {
    const read =
      rules.get(commit) ??
      deployedRules(deployer, { commit, refusals: refusalsAt(commit, acceptances) });
    rules.set(commit, read);
    return read;
  };
  for (const { environment, service, settings } of plan) {
    const instance = { environment, service };
    const live = log.get(instanceKey(instance))?.live ?? null;
    if (live === null || settings === null || Object.keys(live.values).length === 0) continue;
    const pipeline = await rulesAt(live.landing);
    const old = pipeline && settingsOf(pipeline, instance);
    if (old === null) continue;
    const from = placeOf(deployer, old);
    if (from === placeOf(deployer, settings)) continue;
    relocated.push({ ...instance, from, values: live.values });
  }
  return relocated;
}

async function deployedRules(loader: Loader, standing: Standing): Promise<Pipeline | null> {
  // After a rewrite of history the landing may be gone.
  if ((await loader.repository.resolve(standing.commit)) === null) return null;
  return pipelineIn(loader, standing);
}

function placeOf(
  { locatedBy }: Pick<Deployer, 'locatedBy'>,
  { target, render, settings }: DeploySettings,
): string {
  const names = locatedBy(target);
  const where = Object.entries(settings)
    .filter(([key]) => names.includes(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const as = render === null ? [] : [`render: ${render}`];
  return [target, [...where, ...as].join(', ')].filter((part) => part !== '').join(' ');
}

/** How many former versions of the pipeline are read. */
const MOST_VERSIONS = 5;

/** The former rules, the newest first. A place that only they name may still have what a run wrote there. */
export async function formerRules(loader: Loader, commit: Sha): Promise<readonly Pipeline[]> {
  const { repository, root } = loader;
  const rules: Pipeline[] = [];
  let at: Sha | null = commit;
  for (let left = MOST_VERSIONS; left > 0 && at !== null; left -= 1) {
    const landing: Sha | null = await repository.lastLanding(at, [pipelinePath(root)]);
    at = landing && (await parentOf(repository, landing));
    const pipeline = at && (await pipelineIn(loader, { commit: at, refusals: [] }));
    if (pipeline !== null) rules.push(pipeline);
  }
  return rules;
}

/** What a run has left where an instance was written by former rules. `taken`: the places where instances are written now. */
export async function oldPlacesOf(
  renderer: Renderer & Pick<Deployer, 'locatedBy' | 'placesOf'>,
  commit: Sha,
  desired: Desired,
  former: readonly Pipeline[],
  taken: ReadonlySet<string>,
): Promise<readonly Pick<Relocated, 'from' | 'values'>[]> {
  const places = new Map<string, DeploySettings>();
  for (const pipeline of former) {
    const settings = settingsOf(pipeline, desired);
    if (settings === null) continue;
    if (renderer.placesOf(desired, settings).some((place) => taken.has(place))) continue;
    places.set(placeOf(renderer, settings), settings);
  }
  if (desired.settings !== null) places.delete(placeOf(renderer, desired.settings));
  const left: Pick<Relocated, 'from' | 'values'>[] = [];
  for (const [from, settings] of places) {
    const shown = await shownAt(renderer, commit, { ...desired, settings });
    // Null: a target that keeps notes of ours has none there.
    if (shown === null || shown.read.mark === null || shown.variables.size === 0) continue;
    left.push({ from, values: Object.fromEntries(shown.variables) });
  }
  return left;
}

/** An instance that is live by the log, and whose environment, service or target has left the pipeline. */
export interface Orphan extends Instance, Pick<LiveInstance, 'landing' | 'values'> {
  readonly lost: 'environment' | 'service' | 'target';
}

/** What the pipeline has to say so that the next run brings it down. */
export interface LeftOrphan extends Orphan {
  /** Such as `environments: - name: production`, each in one line. None where its former target is not known. */
  readonly entries: readonly string[];
}

/** Knows where targets write; `status` loads them only where it asks. */
export interface KnowsPlaces {
  readonly placesOf: (
    ...of: Parameters<Deployer['placesOf']>
  ) => readonly string[] | Promise<readonly string[]>;
}

/**
 * Without those that have another name now: where they were written, another instance is written now. Their values are
 * gone from there.
 */
export async function notReplaced(
  looking: Loader & KnowsPlaces,
  orphans: readonly Orphan[],
  pipeline: Pipeline,
): Promise<readonly LeftOrphan[]> {
  if (orphans.length === 0) return [];
  const placesIn = async (rules: Pipeline, instance: Instance): Promise<readonly string[]> => {
    const settings = settingsOf(rules, instance);
    return settings === null ? [] : looking.placesOf(instance, settings);
  };
  const taken = new Set<string>();
  for (const { name: environment } of pipeline.environments)
    for (const { name: service } of pipeline.services)
      for (const place of await placesIn(pipeline, { environment, service })) taken.add(place);
  const left: LeftOrphan[] = [];
  for (const orphan of orphans) {
    const rules = await deployedRules(looking, { commit: orphan.landing, refusals: [] });
    const places = rules === null ? [] : await placesIn(rules, orphan);
    if (places.length === 0 || places.some((place) => !taken.has(place)))
      left.push({ ...orphan, entries: rules === null ? [] : entriesFor(orphan, rules, pipeline) });
  }
  return left;
}

function entriesFor(orphan: Orphan, former: Pipeline, now: Pipeline): readonly string[] {
  const { environment, service, lost } = orphan;
  const settings = settingsOf(former, orphan);
  if (settings === null) return [];
  const place = lost === 'environment' ? [`environments: - name: ${environment}`] : [];
  if (settingsOf(now, orphan) !== null) return place;
  const deploy = { [environment]: writtenSettings(settings) };
  return [...place, `services: ${service}: ${JSON.stringify({ deploy })}`];
}

/** As a pipeline has them. */
function writtenSettings({ target, render, probe, machine, settings }: DeploySettings) {
  const { variable = null, ...asked } = probe ?? {};
  return {
    target,
    ...settings,
    ...(render === null ? {} : { render }),
    ...(machine === undefined ? {} : { machine }),
    ...(probe === null ? {} : { probe: variable === null ? asked : { ...asked, variable } }),
  };
}

/** What flags sent an orphan at its landing, by which a variable is still known. Null: that commit is gone. `keys` null: all flags. */
export async function sentTo(
  loader: Loader,
  { environment, service, landing }: Orphan,
  keys: readonly FlagKey[] | null,
): Promise<Desired['values'] | null> {
  if ((await loader.repository.resolve(landing)) === null) return null;
  const snapshot = await snapshotIn(loader, { commit: landing, refusals: [] }, environment, keys);
  const sent = desiredIn(snapshot, environment).find((desired) => desired.service === service);
  return sent?.values ?? [];
}

/** Whether an orphan has a value of one of these flags. */
export async function hasOneOf(
  loader: Loader,
  orphan: Orphan,
  keys: readonly FlagKey[],
): Promise<boolean> {
  const values = keys.length === 0 ? [] : await sentTo(loader, orphan, keys);
  // Null: that landing is gone, so that any flag may be one that it has.
  return values === null || values.some(({ variable }) => Object.hasOwn(orphan.values, variable));
}

export function orphansOf(log: ReadLog['log'], pipeline: Pipeline): readonly Orphan[] {
  const environments = new Set<string>(pipeline.environments.map(({ name }) => name));
  const services = new Set<string>(pipeline.services.map(({ name }) => name));
  return [...log.values()].flatMap((instance): readonly Orphan[] => {
    const { environment, service, live } = instance;
    const lost = !environments.has(environment)
      ? 'environment'
      : !services.has(service)
        ? 'service'
        : settingsOf(pipeline, instance) === null
          ? 'target'
          : null;
    // Without a value, nothing of ours is left there. The values are read only of what is lost.
    if (lost === null || live === null || Object.keys(live.values).length === 0) return [];
    return [{ environment, service, landing: live.landing, values: live.values, lost }];
  });
}
