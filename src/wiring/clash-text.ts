// Values that a deployment lowered because two flags fill one variable.
import type { Deployed } from '#app/deploy/deployed.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';

/** One line for each variable of an instance. */
export function clashLines({ clashes }: Deployed): readonly string[] {
  return clashes.map((clash) => WRITTEN_TEXTS.clash(clash));
}
