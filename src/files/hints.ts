// Hints: the smallest edit that makes a value fit its schema.
import type { Json, JsonSchema } from '#domain/json.ts';
import type { Keywords } from './keywords.ts';
import { keywordsOf, typesOf, valuesOf } from './keywords.ts';
import { nearest } from './nearest.ts';
import { MEANINGS, PATTERN_WORDS } from './schema-parts.ts';
import { either, yamlOf } from './quoting.ts';

/** What to write in place of `seen`. */
export function hintFor(schema: JsonSchema | undefined, seen: unknown): string {
  const keywords = keywordsOf(schema);
  const meant = meantBy(keywords, seen);
  if (meant !== undefined) return `write ${yamlOf(meant)}`;
  const values = valuesOf(keywords);
  if (values.length > 0) return `write ${either(values.map(yamlOf))}`;
  return `write for example ${yamlOf(exampleOf(schema))}`;
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
      return PATTERN_WORDS.get(pattern)?.example ?? '…';
  }
}

/** A map with the required keys, or with the first key if one is needed. */
function exampleMap({ properties = {}, required = [], minProperties = 0 }: Keywords): Json {
  const keys = required.length > 0 ? required : Object.keys(properties).slice(0, minProperties);
  return Object.fromEntries(keys.map((key) => [key, exampleOf(properties[key])]));
}

const LONGEST = 60;

/** The value that was probably meant, or undefined. */
function meantBy(keywords: Keywords, seen: unknown): Json | undefined {
  const types = typesOf(keywords);
  if (typeof seen === 'string') {
    const values = new Map(valuesOf(keywords).map((value) => [yamlOf(value), value]));
    return (
      values.get(nearest(seen, values.keys()) ?? '') ??
      typed(types, seen) ??
      renamed(keywords, seen) ??
      inList(types, seen)
    );
  }
  if (typeof seen !== 'number' && typeof seen !== 'boolean') return undefined;
  const asText = types.includes('string') && fitting(keywords)(String(seen));
  return asText ? String(seen) : inList(types, seen);
}

/** `yes` means true, `25%` and `"25"` mean 25. */
function typed(types: readonly string[], seen: string): boolean | number | undefined {
  if (types.includes('boolean')) return TRUTH.get(seen.trim().toLowerCase());
  if (!types.includes('number') && !types.includes('integer')) return undefined;
  // Only one run of white space, because two side by side take quadratic time.
  return /^\d{1,6}(\.\d{1,4})?\s*%?$/.test(seen.trim()) ? Number.parseFloat(seen) : undefined;
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
function renamed(keywords: Keywords, seen: string): string | undefined {
  if (keywords.pattern === undefined || seen.length > LONGEST) return undefined;
  const bare = seen.trim().replace(/^@/, '');
  const dashed = bare.toLowerCase().replaceAll(/[\s_/]+/g, '-');
  return [bare, dashed, dashed.replaceAll('-', '_')].find(fitting(keywords));
}

/** Whether a text has the right form. */
function fitting({ pattern = '' }: Keywords): (text: string) => boolean {
  return MEANINGS.get(pattern) ?? ((text) => new RegExp(pattern, 'u').test(text));
}

function inList(types: readonly string[], seen: string | number | boolean): Json | undefined {
  const isShort = String(seen).length <= LONGEST;
  return types.includes('array') && isShort ? [seen] : undefined;
}
