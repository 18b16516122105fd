// What a schema says about a value: what it allows, an example, and the value that an author probably meant.
import { stringify } from 'yaml';
import type { Json, JsonSchema } from '#domain/scalars.ts';
import {
  DURATION_PATTERN,
  FINE_PATTERN,
  INTERVAL_PATTERN,
  LASTING_PATTERN,
} from '#domain/scalars.ts';
import type { Allowed } from '#messages/files/allowed.ts';
import { nearest } from '#domain/diagnostic.ts';
import { DECIMALS, EXAMPLES, MEANINGS } from './schema-parts.ts';

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
  readonly [DECIMALS]?: number;
  /** A choice between forms by the type of the value. */
  readonly if?: Keywords;
  readonly then?: JsonSchema;
  readonly else?: JsonSchema;
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

/** Whether a schema accepts any number; also where it does not say. */
export function takesNumbers(schema: JsonSchema): boolean {
  const types = typesOf(keywordsOf(schema));
  return types.length === 0 || types.includes('number') || types.includes('integer');
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
  const entry = typesOf(keywords).includes('object') ? entryIn(value) : null;
  if (entry !== null) return [entry];
  const meant = meantBy(keywords, value);
  const isRight = meant !== undefined && isAllowed(schema, meant);
  const others = typeof value === 'number' ? withUnits(keywords, value) : [];
  return isRight ? [yamlOf(meant)] : [...valuesOf(keywords).map(yamlOf), ...others];
}

/** Whether a schema accepts a value, as far as its own keywords say: a suggestion must not be refused in its turn. */
function isAllowed(schema: JsonSchema | undefined, value: Json): boolean {
  const keywords = keywordsOf(schema);
  const [types, values] = [typesOf(keywords), valuesOf(keywords)];
  if (keywords.if !== undefined) {
    const isMeant = typesOf(keywords.if).includes(Array.isArray(value) ? 'array' : typeof value);
    return isAllowed(isMeant ? keywords.then : keywords.else, value);
  }
  if (values.length > 0) return values.includes(value);
  if (types.length === 0) return true;
  if (Array.isArray(value)) {
    return types.includes('array') && value.every((item: Json) => isAllowed(keywords.items, item));
  }
  switch (typeof value) {
    case 'number':
      return isNumberIn(keywords, types, value);
    case 'string':
      return types.includes('string') && fitting(keywords)(value);
    default:
      return types.includes(typeof value);
  }
}

function isNumberIn(keywords: Keywords, types: readonly string[], value: number): boolean {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity } = keywords;
  const { exclusiveMaximum = Infinity, [DECIMALS]: decimals = 15 } = keywords;
  const isWhole = Number.isInteger(value) || types.includes('number');
  return (
    (types.includes('number') || types.includes('integer')) &&
    isWhole &&
    Number(value.toFixed(decimals)) === value &&
    value >= minimum &&
    value <= maximum &&
    value > exclusiveMinimum &&
    value < exclusiveMaximum
  );
}

/** `enabled:true` and `enabled = true` mean the entry `enabled: true`. */
function entryIn(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST) return null;
  const [, key = '', text = ''] =
    /^([A-Za-z][\w-]*)\s*[:=\uFF1A]\s*([!-~][ -~]*)$/u.exec(value) ?? [];
  return key === '' || text.startsWith('//') ? null : `${key}: ${text}`;
}

function meantBy(keywords: Keywords, written: unknown): Json | undefined {
  const types = typesOf(keywords);
  if (typeof written === 'string') {
    const values = new Map(valuesOf(keywords).map((value) => [yamlOf(value), value]));
    return (
      values.get(nearest(written, values.keys()) ?? '') ??
      typed(types, written) ??
      (isDuration(keywords) ? lasting(keywords, written) : renamed(keywords, written)) ??
      inList(keywords, written) ??
      inMap(keywords, written)
    );
  }
  if (typeof written !== 'number' && typeof written !== 'boolean') return undefined;
  if (types.includes('boolean')) return TRUTH.get(String(written));
  const asText = types.includes('string') && fitting(keywords)(String(written));
  return asText ? String(written) : inList(keywords, written);
}

/** `yes` means true, `25%` and `"25"` mean 25. */
function typed(types: readonly string[], text: string): boolean | number | undefined {
  if (types.includes('boolean')) return TRUTH.get(text.trim().toLowerCase());
  if (!types.includes('number') && !types.includes('integer')) return undefined;
  // Only one run of white space, because two side by side take quadratic time.
  return /^\d{1,6}(\.\d{1,4})?\s*%?$/.test(text.trim()) ? Number.parseFloat(text) : undefined;
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', 'on', 'y', '1', 'enabled'].map((word) => [word, true] as const),
  ...['false', 'no', 'off', 'n', '0', 'disabled'].map((word) => [word, false] as const),
]);

const MINUTES: ReadonlyMap<string, number> = new Map([
  ...['m', 'min', 'mins', 'minute', 'minutes'].map((word) => [word, 1] as const),
  ...['h', 'hr', 'hrs', 'hour', 'hours'].map((word) => [word, 60] as const),
  ...['d', 'day', 'days'].map((word) => [word, 1_440] as const),
  ...['w', 'wk', 'week', 'weeks'].map((word) => [word, 10_080] as const),
]);

const TIMES = /(\d{1,6}(?:\.\d{1,3})?) ?([a-z]{1,7})/gi;

function isDuration({ pattern = '' }: Keywords): boolean {
  return [DURATION_PATTERN, LASTING_PATTERN, FINE_PATTERN, INTERVAL_PATTERN].includes(pattern);
}

/** `7` means 7m, 7h or 7d. */
function withUnits(keywords: Keywords, count: number): readonly string[] {
  return isDuration(keywords)
    ? ['m', 'h', 'd'].map((unit) => `${count}${unit}`).filter(fitting(keywords))
    : [];
}

/** `7 days`, `07d` and `P7D` mean 7d, and `1d12h` means 36h. `M` alone is a minute for some and a month for others. */
function lasting(keywords: Keywords, text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const times = text.trim().replace(/^P(?=\d+[DW]$)|^PT(?=\d+[HM]$)/, '');
  const parts = [...times.matchAll(TIMES)];
  if (times.replaceAll(TIMES, '').trim() !== '' || parts.some(([, , unit]) => unit === 'M')) {
    return undefined;
  }
  const minutes = parts.reduce(
    (sum, [, count, unit = '']) => sum + Number(count) * (MINUTES.get(unit.toLowerCase()) ?? NaN),
    0,
  );
  const written = MINUTES.get(parts.at(-1)?.[2]?.toLowerCase() ?? '') ?? 1;
  const unit = [written, 1_440, 60, 1].find((size) => minutes % size === 0);
  const [name = ''] = [...MINUTES].find(([, size]) => size === unit) ?? [];
  const meant = `${minutes / (unit ?? 1)}${name}`;
  return fitting(keywords)(meant) ? meant : undefined;
}

/** The nearest name of the right form: `My Service` means my-service, `@ana` means ana. */
function renamed(keywords: Keywords, text: string): string | undefined {
  if (keywords.pattern === undefined || text.length > LONGEST) return undefined;
  const bare = text.trim().replace(/^@/, '');
  // Only our own names lose a slash: `acme/release` in place of a login is a team.
  const dashed = bare.replaceAll(MEANINGS.has(keywords.pattern) ? /[\s_/]+/g : /[\s_]+/g, '-');
  const spellings = [bare, dashed, dashed.replaceAll('-', '_')];
  return [...spellings, ...spellings.map((name) => name.toLowerCase())].find(fitting(keywords));
}

/** Whether a text has the right form. */
function fitting({ pattern = '' }: Keywords): (text: string) => boolean {
  return MEANINGS.get(pattern) ?? ((text) => new RegExp(pattern, 'u').test(text));
}

/** A name in place of a map that needs one: `staging` means { name: staging }. */
function inMap({ properties = {}, required = [] }: Keywords, text: string): Json | undefined {
  const [key = ''] = required;
  const name = keywordsOf(properties[key]);
  const isName = required.length === 1 && MEANINGS.has(name.pattern ?? '') && fitting(name)(text);
  return isName ? { [key]: text } : undefined;
}

/** A value in place of a list of such values: `release` means [release], `@ana` means [ana]. */
function inList(keywords: Keywords, value: string | number | boolean): Json | undefined {
  if (!typesOf(keywords).includes('array') || String(value).length > LONGEST) return undefined;
  const { items } = keywords;
  const item = isAllowed(items, value) ? value : meantBy(keywordsOf(items), value);
  return item === undefined ? undefined : [item];
}
