// A requirement as it is written in a file: a gate and its settings. Each gate interprets its own settings (`gates/`),
// so that a new gate needs no change here.
import type { JsonSchema } from './json.ts';
import type { EnvironmentName } from './names.ts';

export interface Requirement {
  readonly gate: string;
  /** The written settings, after the gate's schema has accepted them. Plain JSON. */
  readonly settings: unknown;
}

/** A requirement in a flag's own file, with its environment. */
export interface ScopedRequirement extends Requirement {
  readonly environment: EnvironmentName | '*';
}

/** Requirements as they are written: settings, or a list of them, by gate. */
export type WrittenRequirements = Readonly<Record<string, unknown>>;

/** The requirements in the order in which they are written. `isList`: whether a list is the settings of a gate. */
export function requirementsIn(
  written: WrittenRequirements,
  isList: (gate: string) => boolean,
): readonly Requirement[] {
  return Object.entries(written).flatMap(([gate, settings]) =>
    (Array.isArray(settings) && !isList(gate) ? (settings as readonly unknown[]) : [settings]).map(
      (setting) => ({ gate, settings: setting }),
    ),
  );
}

/**
 * Stands in the schema of a gate for further requirements in its settings. The schemas of files put those of the other
 * gates in its place.
 */
export const FURTHER_REQUIREMENTS: JsonSchema = {
  type: 'object',
  description: 'Further requirements.',
  minProperties: 1,
};
