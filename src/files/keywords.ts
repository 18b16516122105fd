// What a schema says about a value: what it allows, an example, and the value that an author probably meant.
import { stringify } from 'yaml';
import type { Json, JsonSchema } from '#domain/json.ts';
import type { Allowed } from '#messages/files/allowed.ts';
import { nearest } from './nearest.ts';
import { EXAMPLES, MEANINGS } from './schema-parts.ts';

/** The keywords of a schema that messages describe, with their types. */
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
function valuesOf({ const: only, enum: some = [] }: Keywords): readonly Json[] {
  return only === undefined ? some : [only];
}

function typesOf({ type = [] }: Keywords): readonly string[] {
  return typeof type === 'string' ? [type] : type;
}

/** A value as YAML on one line. */
export function yamlOf(value: Json): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}

/** What a schema allows. Its own words, in `errorMessage`, begin with "must be". */
export function allowedBy(schema: JsonSchema | undefined): Allowed {
  const keywords = keywordsOf(schema);
  const { errorMessage } = keywords;
  if (errorMessage !== undefined) return { words: errorMessage.slice('must be '.length) };
  const values = valuesOf(keywords).map(yamlOf);
  if (values.length > 0) return { values };
  const forms = keywords.anyOf ?? keywords.oneOf ?? [];
  if (forms.length > 0) return { forms: forms.map(allowedBy) };
  const [type = 'any', ...others] = typesOf(keywords);
  if (others.length === 0) return allowedOfType(keywords, type);
  return { forms: [type, ...others].map((one) => allowedOfType(keywords, one)) };
}

function allowedOfType(keywords: Keywords, type: string): Allowed {
  const { items = {}, properties = {} } = keywords;
  switch (type) {
    case 'any':
    case 'boolean':
    case 'null':
      return { type };
    case 'integer':
    case 'number':
      return {
        type,
        ...limits(keywords.minimum, keywords.maximum),
        ...(keywords.exclusiveMinimum === undefined ? {} : { above: keywords.exclusiveMinimum }),
        ...(keywords.exclusiveMaximum === undefined ? {} : { below: keywords.exclusiveMaximum }),
      };
    case 'array': {
      // The target of a reference is not known here.
      const isUnknown = '$ref' in items || Object.keys(items).length === 0;
      return {
        type,
        ...limits(keywords.minItems, keywords.maxItems),
        isUnique: keywords.uniqueItems === true,
        each: isUnknown ? null : allowedBy(items),
      };
    }
    case 'object':
      return {
        type,
        keys: Object.keys(properties),
        ...limits(keywords.minProperties, keywords.maxProperties),
      };
    default:
      return {
        type: 'string',
        ...(keywords.pattern === undefined ? {} : { pattern: keywords.pattern }),
        ...limits(keywords.minLength, keywords.maxLength),
      };
  }
}

function limits(least: number | undefined, most: number | undefined) {
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** An example from the schema, or a value made from its parts. */
export function exampleOf(schema: JsonSchema | undefined): Json {
  const keywords = keywordsOf(schema);
  const { examples = [], pattern = '' } = keywords;
  const given = examples[0] ?? keywords.default ?? valuesOf(keywords)[0];
  if (given !== undefined) return given;
  const [type] = typesOf(keywords);
  switch (type) {
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return keywords.minimum ?? keywords.maximum ?? 1;
    case 'array':
      return [exampleOf(keywords.items)];
    case 'object':
      return exampleMap(keywords);
    default:
      return EXAMPLES.get(pattern) ?? '…';
  }
}

/** A map with the required keys, or with the first key if one is needed. */
function exampleMap({ properties = {}, required = [], minProperties = 0 }: Keywords): Json {
  const keys = required.length > 0 ? required : Object.keys(properties).slice(0, minProperties);
  return Object.fromEntries(keys.map((key) => [key, exampleOf(properties[key])]));
}

const LONGEST = 60;

/** What to write in place of `value`, as YAML: the value that was probably meant, or the allowed values. */
export function suggestionsFor(schema: JsonSchema | undefined, value: unknown): readonly string[] {
  const keywords = keywordsOf(schema);
  const meant = meantBy(keywords, value);
  return (meant === undefined ? valuesOf(keywords) : [meant]).map(yamlOf);
}

function meantBy(keywords: Keywords, written: unknown): Json | undefined {
  const types = typesOf(keywords);
  if (typeof written === 'string') {
    const values = new Map(valuesOf(keywords).map((value) => [yamlOf(value), value]));
    return (
      values.get(nearest(written, values.keys()) ?? '') ??
      typed(types, written) ??
      renamed(keywords, written) ??
      inList(types, written)
    );
  }
  if (typeof written !== 'number' && typeof written !== 'boolean') return undefined;
  const asText = types.includes('string') && fitting(keywords)(String(written));
  return asText ? String(written) : inList(types, written);
}

/** `yes` means true, `25%` and `"25"` mean 25. */
function typed(types: readonly string[], text: string): boolean | number | undefined {
  if (types.includes('boolean')) return TRUTH.get(text.trim().toLowerCase());
  if (!types.includes('number') && !types.includes('integer')) return undefined;
  // Only one run of white space, because two side by side take quadratic time.
  return /^\d{1,6}(\.\d{1,4})?\s*%?$/.test(text.trim()) ? Number.parseFloat(text) : undefined;
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/** The nearest name of the right form: `My Service` means my-service, `@ana` means ana. */
function renamed(keywords: Keywords, text: string): string | undefined {
  if (keywords.pattern === undefined || text.length > LONGEST) return undefined;
  const bare = text.trim().replace(/^@/, '');
  const dashed = bare.toLowerCase().replaceAll(/[\s_/]+/g, '-');
  return [bare, dashed, dashed.replaceAll('-', '_')].find(fitting(keywords));
}

/** Whether a text has the right form. */
function fitting({ pattern = '' }: Keywords): (text: string) => boolean {
  return MEANINGS.get(pattern) ?? ((text) => new RegExp(pattern, 'u').test(text));
}

function inList(types: readonly string[], value: string | number | boolean): Json | undefined {
  const isShort = String(value).length <= LONGEST;
  return types.includes('array') && isShort ? [value] : undefined;
}
