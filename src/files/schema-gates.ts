// The form of `requires`, made of the schemas of the gates.
import type { JsonSchema } from '#domain/json.ts';
import { exampleOf } from './hints.ts';
import type { GateSchemas } from './schema-parts.ts';
import { record, when, withCode } from './schema-parts.ts';

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
