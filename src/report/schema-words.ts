// The parts of which the schemas of our own output are made.
import { CAUSE_KINDS } from '#messages/causes.ts';
import type { JsonSchema } from '#domain/scalars.ts';

export function text(description: string): JsonSchema {
  return { type: 'string', description };
}

export function choice(description: string, ...values: readonly string[]): JsonSchema {
  return { description, enum: values };
}

export function list(description: string, items: JsonSchema): JsonSchema {
  return { type: 'array', description, items };
}

export function integer(description: string, minimum: number): JsonSchema {
  return { type: 'integer', minimum, description };
}

export function yesOrNo(description: string): JsonSchema {
  return { type: 'boolean', description };
}

/** A closed object with every key required. */
export function object(description: string, properties: Record<string, JsonSchema>): JsonSchema {
  return {
    type: 'object',
    description,
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

/** The same with keys that may be left out. */
export function objectWith(
  description: string,
  properties: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema>,
): JsonSchema {
  const closed = object(description, properties);
  return { ...closed, properties: { ...properties, ...optional } };
}

export function texts(description: string, each: string): JsonSchema {
  return list(description, text(each));
}

/** The same schema, and null. */
export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }], description: schema['description'] ?? '' };
}

export const MOMENT = '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$';

export function moment(what: string): JsonSchema {
  return {
    type: 'string',
    pattern: MOMENT,
    description: `${what} (ISO 8601, UTC, whole seconds).`,
  };
}

/** Why something is not known. The facts beside them differ by kind. */
export function cause(description: string): JsonSchema {
  return {
    type: 'object',
    description,
    properties: {
      kind: { enum: CAUSE_KINDS, description: 'What happened.' },
      message: text('A part of a sentence for people.'),
    },
    required: ['kind', 'message'],
    additionalProperties: true,
  };
}

/** What a variable is sent. */
export const SENDABLE: JsonSchema = {
  type: ['boolean', 'number', 'string', 'null'],
  description: 'What is sent; null: nothing.',
};

/** Values by variable, whose names a repository chooses. */
export function valuesByVariable(description: string): JsonSchema {
  return { type: 'object', description, additionalProperties: SENDABLE };
}

export const VERSION: JsonSchema = {
  const: 1,
  description: 'Grows with each change that breaks readers.',
};

/** A published schema: its title, and what it describes. */
export function published(title: string, schema: JsonSchema): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schema };
}
