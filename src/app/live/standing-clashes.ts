// Variables that two accepted flags fill, so that runs send the safe value until one of them gives the variable up. Pure.
import { grouped } from '#domain/scalars.ts';
import type { Pipeline, Snapshot } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import { textOfValue, valuesIn } from '#domain/values.ts';
import type { Instance, Refusal } from '#app/deploy-ports.ts';

export interface Clash extends Instance {
  readonly variable: string;
  readonly flags: readonly string[];
}

/** Without refused definitions, which take no variable, and without variables that every flag has at its safe value. */
export function standingClashes(
  snapshot: Snapshot,
  { environments }: Pick<Pipeline, 'environments'>,
  refusals: readonly Refusal[],
): readonly Clash[] {
  return environments.flatMap(({ name: environment }) => {
    const refused = new Set(
      refusals
        .filter((part) => part.part === 'definition' && part.environment === environment)
        .map(({ flag }) => flag),
    );
    return [...valuesIn(snapshot, environment)].flatMap(([service, values]) => {
      const accepted = values.filter(({ flag }) => !refused.has(flag));
      return [...grouped(accepted, ({ variable }) => variable)].flatMap(([variable, same]) => {
        const flags = [...new Set(same.map(({ flag }) => flag))].toSorted();
        const isLowered = flags.length > 1 && same.some(isExposed);
        return isLowered ? [{ environment, service, variable, flags }] : [];
      });
    });
  });
}

function isExposed({ value, safe }: Value): boolean {
  return textOfValue(value) !== textOfValue(safe);
}
