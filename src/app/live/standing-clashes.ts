// Variables that several accepted flags fill, so that runs send the safe value until one of them gives the variable up. Pure.
import type { Instance } from '#app/deploy-ports.ts';
import type { Desired } from '#app/accepted/desired.ts';

export interface Clash extends Instance {
  readonly variable: string;
  readonly flags: readonly string[];
}

/** Without variables that every flag has at its safe value. */
export function standingClashes(desired: readonly Desired[]): readonly Clash[] {
  return desired.flatMap(({ environment, service, values }) =>
    values.flatMap(({ variable, clashing: flags }) =>
      flags === undefined ? [] : [{ environment, service, variable, flags }],
    ),
  );
}
