// Service instances that are deployed to the same place, so that the values of one would overwrite those of the
// other. Each target defines what its places are.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { EnvironmentName, ServiceName } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Problem } from './problem.ts';
import { atKey, error } from './problem.ts';
import type { TargetPlace, TargetSchemas } from './schema-parts.ts';
import { both, listed, yamlOf } from './quoting.ts';

interface Occupied {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly settings: DeploySettings;
  readonly place: TargetPlace;
}

/** One problem for each place that several instances share, on the line of the last one. */
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
  return [...new Map(shared.map((one) => [JSON.stringify(one.spot), one])).values()];
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
  const names = instances.map((instance) => `${instance.environment}/${instance.service}`);
  const isOneService = instances.every((instance) => instance.service === service);
  const isOneEnvironment = instances.every(({ environment }) => environment === last.environment);
  const parts = [
    ...(isOneEnvironment ? [] : ['{environment}']),
    ...(isOneService ? [] : ['{service}']),
  ];
  return error(
    'pipeline/shared-place',
    atKey(['services', service, 'deploy', settings.environment]),
    `${listed(names)} are deployed to the same place, ${place.what}, and overwrite each other`,
    `put ${both(parts)} into ${place.setting}, or write machine: ${yamlOf(parts[0] ?? '')} if each has its own`,
  );
}

function filledIn(template: string, { environment, service }: Occupied): string {
  return template.replaceAll('{environment}', environment).replaceAll('{service}', service);
}
