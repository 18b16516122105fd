// The keywords of a schema that messages describe, with their types.
import type { Json, JsonSchema } from '#domain/json.ts';

export interface Keywords {
  readonly errorMessage?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly required?: readonly string[];
  readonly examples?: readonly Json[];
  readonly default?: Json;
}

/** A schema that its own meta-schema has accepted. */
export function keywordsOf(schema: object | undefined): Keywords {
  return schema ?? {};
}

/** The allowed values, if the schema lists them. */
export function valuesOf({ const: only, enum: some = [] }: Keywords): readonly Json[] {
  return only === undefined ? some : [only];
}

export function typesOf({ type = [] }: Keywords): readonly string[] {
  return typeof type === 'string' ? [type] : type;
}
