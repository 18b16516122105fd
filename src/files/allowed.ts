// What a schema allows, in words that complete "it must be".
import type { JsonSchema } from '#domain/json.ts';
import type { Keywords } from './keywords.ts';
import { keywordsOf, typesOf, valuesOf } from './keywords.ts';
import { PATTERN_WORDS } from './schema-parts.ts';
import { either, oneLine, yamlOf } from './quoting.ts';

/** The allowed values in words: `true or false`, `one of release, experiment, ops or permission`. */
export function allowedBy(schema: JsonSchema | undefined): string {
  const keywords = keywordsOf(schema);
  if (keywords.errorMessage !== undefined) return keywords.errorMessage.replace(/^must be /, '');
  const values = valuesOf(keywords).map(yamlOf);
  if (values.length > 0) return `${values.length > 1 ? 'one of ' : ''}${either(values)}`;
  const forms = keywords.anyOf ?? keywords.oneOf ?? [];
  if (forms.length > 0) return either([...new Set(forms.map(allowedBy))]);
  const types = typesOf(keywords);
  return types.length === 0
    ? 'something else'
    : either(types.map((type) => ofType(keywords, type)));
}

function ofType(keywords: Keywords, type: string): string {
  switch (type) {
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'empty';
    case 'integer':
      return `a whole number${bounds(keywords)}`;
    case 'number':
      return `a number${bounds(keywords)}`;
    case 'array':
      return list(keywords);
    case 'object':
      return map(keywords);
    default:
      return text(keywords);
  }
}

function bounds(keywords: Keywords): string {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = keywords;
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  const parts = [
    ...(minimum === undefined ? [] : [`of at least ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`above ${exclusiveMinimum}`]),
    ...(maximum === undefined ? [] : [`of at most ${maximum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`below ${exclusiveMaximum}`]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

function list({ minItems, maxItems, uniqueItems, items = {} }: Keywords): string {
  // The target of a reference is not known here.
  const each =
    '$ref' in items || Object.keys(items).length === 0 ? '' : ` (each ${allowedBy(items)})`;
  const once = uniqueItems === true ? ', each of them once' : '';
  return `a list${amount(minItems, maxItems, 'item')}${once}${each}`;
}

function map({ properties = {}, minProperties, maxProperties }: Keywords): string {
  const keys = Object.keys(properties).map(oneLine);
  if (keys.length > 0) return `a map with the keys ${keys.join(', ')}`;
  return `a map${amount(minProperties, maxProperties, 'entry', 'entries')}`;
}

function text({ pattern, minLength, maxLength }: Keywords): string {
  if (pattern === undefined && minLength === 1 && maxLength === undefined) return 'a text';
  if (pattern === undefined) return `a text${amount(minLength, maxLength, 'character')}`;
  return PATTERN_WORDS.get(pattern)?.word ?? `a text that matches ${oneLine(pattern)}`;
}

function amount(
  least: number | undefined,
  most: number | undefined,
  one: string,
  many = `${one}s`,
): string {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return ` of at least ${least} ${least === 1 ? one : many}`;
  if (least === undefined) return ` of at most ${most} ${most === 1 ? one : many}`;
  return ` of ${least} to ${most} ${many}`;
}
