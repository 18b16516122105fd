// What `requires` may say, made of the schemas that the gates themselves bring along.
import type { JsonSchema } from '#domain/json.ts';
import { exampleOf } from './hints.ts';
import type { GateSchemas } from './schema-parts.ts';
import { record, when, withCode } from './schema-parts.ts';

/** The gates' own schemas, and the map of requirements that is made of them. */
export function gateDefinitions(gates: GateSchemas): JsonSchema {
  const names = [...gates.keys()];
  return {
    requirements: withCode('additionalProperties', 'schema/unknown-gate', {
      description: 'What a promotion requires. All of it must hold together.',
      ...record(Object.fromEntries(names.map((gate) => [gate, gateSettings(gates, gate)]))),
    }),
    ...Object.fromEntries([...gates].map(([gate, { schema }]) => [gate, schema])),
  };
}

/** A gate's settings, or a list of several of them. */
export function gateSettings(gates: GateSchemas, gate: string): JsonSchema {
  const one = { $ref: `#/$defs/${gate}` };
  if (gates.get(gate)?.listIsSettings === true) return one;
  const examples = [[exampleOf(gates.get(gate)?.schema)]];
  return when({ type: 'array' }, { type: 'array', minItems: 1, items: one, examples }, one);
}
