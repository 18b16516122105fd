// `requires: { <gate>: settings | [settings, …] }`: its form, made of the schemas of the gates, and the requirements in it,
// one per item of settings.
import type { JsonSchema } from '#domain/json.ts';
import type { Requirement } from '#domain/requirement.ts';
import { exampleOf } from './keywords.ts';
import type { Path } from './positions.ts';
import type { GateSchemas } from './schema-parts.ts';
import { record, when, withCode } from './schema-parts.ts';

export type WrittenRequirements = Readonly<Record<string, unknown>>;

/** In the order in which they are written. */
export function requirementsOf(
  written: WrittenRequirements | undefined,
  gates: GateSchemas,
): readonly Requirement[] {
  return Object.entries(written ?? {}).flatMap(([gate, settings]) => {
    const isList = Array.isArray(settings) && gates.get(gate)?.listIsSettings !== true;
    return (isList ? (settings as readonly unknown[]) : [settings]).map((one) => ({
      gate,
      settings: one,
    }));
  });
}

/**
 * The paths of the settings of each requirement, for `locate`: a mistake at `path` in the settings of the third one
 * is at `[...settingsPaths(…)[2], ...path]`. `above` is the path to the map of gates:
 * `['environments', 1, 'requires']`, `['requires', 'production']` or, for its approvals, `['policy']`.
 */
export function settingsPaths(
  above: Path,
  requirements: readonly Requirement[],
  gates: GateSchemas,
): readonly Path[] {
  const counts = new Map<string, number>();
  return requirements.map(({ gate }) => {
    const index = counts.get(gate) ?? 0;
    counts.set(gate, index + 1);
    return [...above, gate, ...(gates.get(gate)?.listIsSettings === true ? [] : [index])];
  });
}

/** The schemas of the gates, and the map of requirements that uses them. */
export function gateDefinitions(gates: GateSchemas): JsonSchema {
  return {
    requirements: {
      description: 'The requirements of a promotion. All of them must be met together.',
      ...requirementsMap(gates),
    },
    ...Object.fromEntries([...gates].map(([gate, { schema }]) => [gate, schema])),
  };
}

/** A map from the names of gates to their settings. */
export function requirementsMap(gates: GateSchemas): JsonSchema {
  const names = [...gates.keys()];
  return withCode('additionalProperties', 'schema/unknown-gate', {
    ...record(Object.fromEntries(names.map((gate) => [gate, gateSettings(gates, gate)]))),
  });
}

/** A gate's settings, or a list of several of them. */
export function gateSettings(gates: GateSchemas, gate: string): JsonSchema {
  const one = { $ref: `#/$defs/${gate}` };
  if (gates.get(gate)?.listIsSettings === true) return one;
  const examples = [[exampleOf(gates.get(gate)?.schema)]];
  return when({ type: 'array' }, { type: 'array', minItems: 1, items: one, examples }, one);
}
