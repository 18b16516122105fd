// The values that a schema allows, as facts, and in words that complete "it must be".
import {
  APPROVERS_PATTERN,
  DURATION_PATTERN,
  FINE_PATTERN,
  INTERVAL_PATTERN,
  LASTING_PATTERN,
  NAME_PATTERN,
  LABEL_PATTERN,
} from '#domain/scalars.ts';
import { either, oneLine } from '#messages/words.ts';

/** The part of a schema that a sentence describes. */
export type Allowed =
  /** The schema's own words: `true or false`. */
  | { readonly words: string }
  /** The allowed values, as YAML. */
  | { readonly values: readonly string[] }
  | { readonly forms: readonly Allowed[] }
  | { readonly type: 'boolean' | 'null' | 'any' }
  | {
      readonly type: 'integer' | 'number';
      readonly least?: number;
      readonly most?: number;
      readonly above?: number;
      readonly below?: number;
    }
  | {
      readonly type: 'string';
      readonly pattern?: string;
      readonly least?: number;
      readonly most?: number;
    }
  | {
      readonly type: 'array';
      readonly least?: number;
      readonly most?: number;
      readonly isUnique: boolean;
      /** Null where it is not known. */
      readonly each: Allowed | null;
    }
  | {
      readonly type: 'object';
      readonly keys: readonly string[];
      readonly least?: number;
      readonly most?: number;
    };

/** The allowed values in words: `true or false`, `one of release, experiment, ops or permission`. */
export function allowedText(allowed: Allowed): string {
  if ('words' in allowed) return allowed.words;
  if ('values' in allowed)
    return `${allowed.values.length > 1 ? 'one of ' : ''}${either(allowed.values)}`;
  if ('forms' in allowed) return either([...new Set(allowed.forms.map(allowedText))]);
  switch (allowed.type) {
    case 'boolean':
      return 'true or false';
    case 'null':
      return 'empty';
    case 'any':
      return 'a valid value';
    case 'integer':
      return `a whole number${boundsText(allowed)}`;
    case 'number':
      return `a number${boundsText(allowed)}`;
    case 'string':
      return textText(allowed);
    case 'array':
      return listText(allowed);
    case 'object':
      return allowed.keys.length > 0
        ? `a map with the keys ${allowed.keys.join(', ')}`
        : `a map${amount(allowed, 'entry', 'entries')}`;
  }
}

/** `what`: such as `the name of a service`. */
export function nameRuleText(what: string): string {
  return `${what}: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters`;
}

type OfType<Type> = Extract<Allowed, { readonly type: Type }>;

function boundsText({ least, most, above, below }: OfType<'integer' | 'number'>): string {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  const parts = [
    ...(least === undefined ? [] : [`of at least ${least}`]),
    ...(above === undefined ? [] : [`above ${above}`]),
    ...(most === undefined ? [] : [`of at most ${most}`]),
    ...(below === undefined ? [] : [`below ${below}`]),
  ];
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

const PATTERNS: ReadonlyMap<string, string> = new Map([
  [DURATION_PATTERN, 'a duration of at most ten years, such as 90m, 48h, 7d or 2w'],
  [LASTING_PATTERN, 'a duration above 0, such as 90m, 48h, 7d or 2w'],
  [FINE_PATTERN, 'a duration such as 30s, 90m, 48h or 7d'],
  [INTERVAL_PATTERN, 'a duration of at least 10s, such as 30s, 5m or 1h'],
  [NAME_PATTERN, nameRuleText('a name')],
  [LABEL_PATTERN, 'a label of GitHub, without a comma and without blanks at its ends'],
  [APPROVERS_PATTERN, 'a team of the pipeline, owner, or org/team for a team of GitHub'],
]);

function textText({ pattern, least, most }: OfType<'string'>): string {
  if (pattern !== undefined)
    return PATTERNS.get(pattern) ?? `a text that matches ${oneLine(pattern)}`;
  if (least === 1 && most === undefined) return 'a text';
  return `a text${amount({ least, most }, 'character')}`;
}

function listText({ each, isUnique, ...limits }: OfType<'array'>): string {
  const once = isUnique ? ', each of them once' : '';
  return `a list${amount(limits, 'item')}${once}${each === null ? '' : ` (each ${allowedText(each)})`}`;
}

interface Limits {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

function amount({ least, most }: Limits, singular: string, many = `${singular}s`): string {
  if (least === undefined && most === undefined) return '';
  if (most === undefined) return ` of at least ${least} ${least === 1 ? singular : many}`;
  if (least === undefined) return ` of at most ${most} ${most === 1 ? singular : many}`;
  return ` of ${least} to ${most} ${many}`;
}
