// Where the pairs of a pipeline are deployed to: no two to the same place, because the values of one would overwrite
// those of the other. What a place is, each target says for itself.
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

/** One problem for each place that several pairs share, on the line of the last of them. */
export function sharedPlaces(pipeline: Pipeline, targets: TargetSchemas): readonly Problem[] {
  const byPlace = new Map<string, Occupied[]>();
  for (const occupied of placesOf(pipeline, targets)) {
    const { settings, place } = occupied;
    const machine = filledIn(settings.machine ?? '', occupied);
    const key = JSON.stringify([machine, place.what]);
    const there = byPlace.get(key) ?? [];
    byPlace.set(key, [...there, occupied]);
  }
  const shared = [...byPlace.values()].filter((pairs) => pairs.length > 1).map(problemOf);
  // A target may have several places, and one edit moves them all.
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

function problemOf(pairs: readonly Occupied[]): Problem {
  const last = pairs.at(-1) as Occupied;
  const { service, settings, place } = last;
  const names = pairs.map((pair) => `${pair.environment}/${pair.service}`);
  const isOneService = pairs.every((pair) => pair.service === service);
  const isOneEnvironment = pairs.every(({ environment }) => environment === last.environment);
  const parts = [
    ...(isOneEnvironment ? [] : ['{environment}']),
    ...(isOneService ? [] : ['{service}']),
  ];
  return error(
    'pipeline/shared-place',
    atKey(['services', service, 'deploy', settings.environment]),
    `${listed(names)} are deployed to the same place, ${place.what}, and overwrite each other`,
    `put ${both(parts)} into ${place.setting}, or say machine: ${yamlOf(parts[0] ?? '')} if each has its own`,
  );
}

function filledIn(template: string, { environment, service }: Occupied): string {
  return template.replaceAll('{environment}', environment).replaceAll('{service}', service);
}
