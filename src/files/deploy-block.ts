// `services: { <service>: { deploy: { <environment or "*">: … } } }` → DeploySettings, one per environment, and the places
// that several instances share. Each target defines what its places are. And `deployments`: where the log of them is.
import type { DeploySettings, LogPlace, LogSettings } from '#domain/deploy-settings.ts';
import { deploySettingsFor, filledIn } from '#domain/deploy-settings.ts';
import type { EnvironmentName, ServiceName, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { named } from '#messages/words.ts';
import type { Problem } from './positions.ts';
import { atKey } from './positions.ts';
import type { TargetPlace, TargetSchemas } from './schema-parts.ts';
import { parseInstant } from '#domain/scalars.ts';

interface WrittenProbe {
  readonly url: string;
  readonly on?: number;
  readonly off?: number;
  readonly variable?: string;
  readonly within?: number;
}

interface WrittenTarget {
  readonly target: string;
  readonly render?: string;
  readonly probe?: WrittenProbe;
  readonly machine?: string;
  readonly [setting: string]: unknown;
}

export type WrittenDeploy = Readonly<Record<string, WrittenTarget>>;

/** The defaults of a probe: status 200 while the feature is on, 503 while it is off, within 60 seconds. */
export const PROBE_DEFAULTS = { on: 200, off: 503, within: 60 } as const;

/** In the order in which they are written. */
export function deployOf(written: WrittenDeploy): readonly DeploySettings[] {
  return Object.entries(written).map(
    ([environment, { target, render, probe, machine, ...settings }]) => ({
      environment: environment as EnvironmentName | '*',
      target,
      render: render ?? null,
      probe: probe === undefined ? null : { variable: null, ...PROBE_DEFAULTS, ...probe },
      ...(machine === undefined ? {} : { machine }),
      settings,
    }),
  );
}

interface Occupied {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly settings: DeploySettings;
  readonly place: TargetPlace;
}

/**
 * One problem for each place that several instances share, on the line of the last one: the values of one would
 * overwrite those of the other.
 */
export function sharedPlaces(pipeline: Pipeline, targets: TargetSchemas): readonly Problem[] {
  const byPlace = new Map<string, Occupied[]>();
  for (const occupied of placesOf(pipeline, targets)) {
    const { settings, place } = occupied;
    const machine = filledIn(settings.machine ?? '', occupied);
    const key = JSON.stringify([machine, place.what]);
    const instances = byPlace.get(key) ?? [];
    byPlace.set(key, [...instances, occupied]);
  }
  const shared = [...byPlace.values()].filter((instances) => instances.length > 1).map(problemOf);
  // A target may have several places, and one edit changes them all.
  return [...new Map(shared.map((problem) => [JSON.stringify(problem.spot), problem])).values()];
}

function placesOf(pipeline: Pipeline, targets: TargetSchemas): readonly Occupied[] {
  return pipeline.services.flatMap(({ name: service, deploy = [] }) =>
    pipeline.environments.flatMap(({ name: environment }) => {
      const settings = deploySettingsFor(deploy, environment);
      const target = targets.get(settings?.target ?? '');
      if (settings === null || target === undefined) return [];
      return target
        .places(settings.settings, settings.render, { environment, service })
        .map((place) => ({ environment, service, settings, place }));
    }),
  );
}

function problemOf(instances: readonly Occupied[]): Problem {
  const last = instances.at(-1) as Occupied;
  const { service, settings, place } = last;
  const isOneService = instances.every((instance) => instance.service === service);
  const isOneEnvironment = instances.every(({ environment }) => environment === last.environment);
  const facts = {
    instances: named(instances.map((instance) => `${instance.environment}/${instance.service}`)),
    place: place.what,
    setting: place.setting,
    missing: [
      ...(isOneEnvironment ? [] : ['{environment}' as const]),
      ...(isOneService ? [] : ['{service}' as const]),
    ],
  };
  const spot = atKey(['services', service, 'deploy', settings.environment]);
  return { code: 'pipeline/shared-place', facts, spot };
}

export interface WrittenLog {
  readonly log?: LogPlace;
  readonly identity?: string;
  readonly former?: readonly { readonly name: string; readonly until: string }[];
}

export function logOf({ former, ...written }: WrittenLog): LogSettings {
  if (former === undefined) return written;
  // The schema has accepted each moment.
  const identities = former.map(({ name, until }) => ({
    name,
    until: parseInstant(until) as Instant,
  }));
  return { ...written, former: identities };
}
