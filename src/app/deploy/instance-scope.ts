// The environments and services that a user named. A misspelled name is refused, because it would deploy nothing.
import type { Pipeline } from '#domain/snapshot.ts';
import { nearest } from '#domain/diagnostic.ts';
import { unknownEnvironment } from '#app/wanted-names.ts';
import type { Instance } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';

export interface InstanceScope {
  /** Only these; null: all. */
  readonly environments: readonly string[] | null;
  readonly services: readonly string[] | null;
}

export function isInScope({ environments, services }: InstanceScope, instance: Instance): boolean {
  return (
    (environments === null || environments.includes(instance.environment)) &&
    (services === null || services.includes(instance.service))
  );
}

/** Throws a refusal for a name that neither the pipeline nor one of `others` has. */
export function demandKnown(
  pipeline: Pipeline,
  { environments, services }: InstanceScope,
  others: readonly Instance[] = [],
): void {
  const places = namesIn(pipeline.environments, others, 'environment');
  const place = environments?.find((name) => !places.includes(name));
  if (place !== undefined) throw unknownEnvironment(place, places);
  const names = namesIn(pipeline.services, others, 'service');
  const unknown = services?.find((name) => !names.includes(name));
  if (unknown === undefined) return;
  const meant = nearest(unknown, names);
  throw refusal('unknown/service', { name: unknown, available: names, meant });
}

function namesIn(
  declared: readonly { readonly name: string }[],
  others: readonly Instance[],
  part: keyof Instance,
): readonly string[] {
  return [...new Set([...declared.map(({ name }) => name), ...others.map((other) => other[part])])];
}
