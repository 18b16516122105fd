// Names that somebody gave for a deployment: a slip of the pen must not look like a deployment of nothing.
import type { Pipeline } from '#domain/pipeline.ts';
import { nearest } from '#files/nearest.ts';
import { unknownEnvironment } from '#app/edit/promote.ts';
import { refusal } from '#app/refusal.ts';

export interface Named {
  /** Only these; null: all. */
  readonly environments: readonly string[] | null;
  readonly services: readonly string[] | null;
}

/** Refuses a name that the pipeline does not know. */
export function demandKnown(pipeline: Pipeline, { environments, services }: Named): void {
  const places = pipeline.environments.map(({ name }): string => name);
  const place = environments?.find((name) => !places.includes(name));
  if (place !== undefined) throw unknownEnvironment(place, places);
  const known = pipeline.services.map(({ name }): string => name);
  const other = services?.find((name) => !known.includes(name));
  if (other === undefined) return;
  const meant = nearest(other, known);
  throw refusal(
    `there is no service "${other}" (services: ${known.join(', ')})`,
    meant === null ? 'name one of these' : `did you mean ${meant}?`,
  );
}
