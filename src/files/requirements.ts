// `requires: { <gate>: settings | [settings, …] }`: its form, made of the schemas of the gates, and the requirements in it,
// one per item of settings.
import type { JsonSchema } from '#domain/scalars.ts';
import type { Requirement, WrittenRequirements } from '#domain/snapshot.ts';
import { FURTHER_REQUIREMENTS, requirementsIn } from '#domain/snapshot.ts';
import { exampleOf } from './keywords.ts';
import type { Path } from './positions.ts';
import type { GateSchemas } from './schema-parts.ts';
import { record, when, withCode } from './schema-parts.ts';

/** In the order in which they are written. */
export function readRequirements(
  written: WrittenRequirements | undefined,
  gates: GateSchemas,
): readonly Requirement[] {
  return requirementsIn(written ?? {}, (gate) => gates.get(gate)?.listIsSettings === true);
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
    ...Object.fromEntries([...gates].map(([gate, { schema }]) => [gate, withFurther(schema)])),
    ...furtherDefinition(gates),
  };
}

/** The requirements that the settings of a gate may contain: those of all gates that contain none. */
function furtherDefinition(gates: GateSchemas): JsonSchema {
  const others = [...gates].filter(([, { schema }]) => withFurther(schema) === schema);
  if (others.length === gates.size) return {};
  const map = requirementsMap(gates, new Map(others));
  return { 'further-requirements': { ...map, minProperties: 1 } };
}

/** A schema with the requirements of other gates in the places for them; the same schema if there are none. */
function withFurther(schema: JsonSchema): JsonSchema {
  if (schema === FURTHER_REQUIREMENTS) return { $ref: '#/$defs/further-requirements' };
  const entries = Object.entries(schema).map(([key, part]) => {
    const isSchema = typeof part === 'object' && part !== null && !Array.isArray(part);
    return [key, isSchema ? withFurther(part as JsonSchema) : part] as const;
  });
  return entries.some(([key, part]) => part !== schema[key]) ? Object.fromEntries(entries) : schema;
}

/** A map from the names of gates to their settings. */
export function requirementsMap(gates: GateSchemas, allowed = gates): JsonSchema {
  const names = [...allowed.keys()];
  return withCode('additionalProperties', 'schema/unknown-gate', {
    ...record(Object.fromEntries(names.map((gate) => [gate, gateSettings(gates, gate)]))),
  });
}

/** A gate's settings, or a list of several of them. */
export function gateSettings(gates: GateSchemas, gate: string): JsonSchema {
  const reference = { $ref: `#/$defs/${gate}` };
  if (gates.get(gate)?.listIsSettings === true) return reference;
  const examples = [[exampleOf(gates.get(gate)?.schema)]];
  return when(
    { type: 'array' },
    { type: 'array', minItems: 1, items: reference, examples },
    reference,
  );
}
