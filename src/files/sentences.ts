// The errors of the schema check in words: one sentence for each mistake, without the jargon of the checker.
import type { ErrorObject } from 'ajv/dist/2020.js';
import { isName } from '#domain/names.ts';
import type { FileCode } from './codes.ts';
import { allowedBy } from './allowed.ts';
import { exampleOf, hintFor } from './hints.ts';
import { keywordsOf } from './keywords.ts';
import { nearest } from './nearest.ts';
import type { Path, Problem } from './problem.ts';
import { atKey, atValue, error } from './problem.ts';
import { CODES, UNIQUE_BY } from './schema-parts.ts';
import { both, listed, oneLine, shown, yamlOf } from './quoting.ts';
import { chosen, pathOf } from './violations.ts';
import type { Yaml } from './yaml.ts';

/** The words for one kind of file. */
export interface KindWords {
  /** `the definition of a flag`. */
  readonly it: string;
  /** What to write into an empty one. */
  readonly empty: string;
}

/** One problem for each mistake, in no particular order. */
export function schemaProblems(
  words: KindWords,
  { value, holes }: Yaml,
  errors: readonly ErrorObject[],
): readonly Problem[] {
  // Sets, because a hostile file has thousands of each.
  const holed = new Set(holes.map((hole) => JSON.stringify(hole)));
  const inHole = (path: Path): boolean =>
    [path, ...path.map((_, index) => path.slice(0, index))].some((part) =>
      holed.has(JSON.stringify(part)),
    );
  const kept = chosen(errors).filter((violation) => !inHole(pathOf(value, violation)));
  // A misspelt key is not reported as missing, too.
  const meant = new Set(kept.map(meantKey));
  return kept
    .filter((violation) => violation.keyword !== 'required' || !meant.has(missingKey(violation)))
    .map((violation) => problemOf(words, value, violation));
}

function problemOf(words: KindWords, root: unknown, violation: ErrorObject): Problem {
  const path = pathOf(root, violation);
  switch (violation.keyword) {
    case 'additionalProperties':
      return unknownKey(words, root, path, violation);
    case 'required':
      return missing(words, root, path, violation);
    case 'propertyNames':
      return badKey(words, root, path, violation);
    case 'not':
      return exclusive(path, violation);
    case UNIQUE_BY:
      return repeated(violation, path);
    case 'uniqueItems':
      return twice(words, root, path, violation);
    default:
      return wrongValue(words, root, path, violation);
  }
}

function wrongValue(words: KindWords, root: unknown, path: Path, violation: ErrorObject): Problem {
  const schema = violation.parentSchema;
  const isType = ['type', 'anyOf', 'oneOf'].includes(violation.keyword);
  return error(
    codeOf(violation, isType ? 'schema/wrong-type' : 'schema/not-allowed'),
    atValue(path),
    `${subject(words, root, path)} is ${shown(violation.data)}; it must be ${allowedBy(schema)}`,
    path.length === 0 ? words.empty : hintFor(schema, violation.data),
  );
}

function unknownKey(words: KindWords, root: unknown, path: Path, violation: ErrorObject): Problem {
  const key = String(violation.params['additionalProperty']);
  const allowed = keysOf(violation);
  const code = codeOf(violation, 'schema/unknown-key');
  const where = subject(words, root, path);

  const meant = nearest(key, allowed);
  const isFree = meant !== null && !Object.hasOwn(violation.data as object, meant);
  return error(
    code,
    atKey([...path, key]),
    code === 'schema/unknown-gate'
      ? `unknown gate ${shown(key)} in ${where}; available gates: ${listed(allowed)}`
      : `unknown key ${shown(key)} in ${where}; available keys: ${listed(allowed)}`,
    isFree ? `write ${meant}` : `delete ${shown(key)}`,
  );
}

function missing(words: KindWords, root: unknown, path: Path, violation: ErrorObject): Problem {
  const key = String(violation.params['missingProperty']);
  const schema = keywordsOf(violation.parentSchema).properties?.[key];
  return error(
    codeOf(violation, 'schema/missing-key'),
    atKey(path),
    `${key} is missing in ${subject(words, root, path)}; it must be ${allowedBy(schema)}`,
    `add ${key}: ${yamlOf(exampleOf(schema))}`,
  );
}

function badKey(words: KindWords, root: unknown, path: Path, violation: ErrorObject): Problem {
  const key = String(violation.params['propertyName']);
  const names = keywordsOf(violation.parentSchema).propertyNames;
  return error(
    codeOf(violation, 'schema/bad-name'),
    atKey([...path, key]),
    `${shown(key)} in ${subject(words, root, path)} must be ${allowedBy(names)}`,
    hintFor(names, key),
  );
}

function exclusive(path: Path, violation: ErrorObject): Problem {
  const keys = keywordsOf(violation.schema as object).required ?? [];
  return error(
    codeOf(violation, 'schema/exclusive-keys'),
    atKey([...path, keys.at(-1) ?? '']),
    `${both(keys)} exclude each other`,
    'delete one of them',
  );
}

function repeated(violation: ErrorObject, path: Path): Problem {
  const what = String(path.at(-1));
  return error(
    codeOf(violation, 'schema/not-allowed'),
    atValue(path),
    `duplicate ${what} ${shown(violation.params['value'])}`,
    `choose another ${what}, or delete one of the two`,
  );
}

function twice(words: KindWords, root: unknown, path: Path, violation: ErrorObject): Problem {
  const { i, j } = violation.params as { readonly i: number; readonly j: number };
  const item = (violation.data as readonly unknown[])[i];
  return error(
    codeOf(violation, 'schema/not-allowed'),
    atValue([...path, Math.max(i, j)]),
    `${subject(words, root, path)} holds ${shown(item)} twice`,
    'delete one of the two',
  );
}

/**
 * The place of a value in words: `requires.production.ladder.steps item 3`, `environments staging: enforcement`. For
 * the root it is the kind of the file.
 */
function subject(words: KindWords, root: unknown, path: Path): string {
  let text = '';
  let value = root;
  for (const [index, step] of path.entries()) {
    value = (value as Readonly<Record<string | number, unknown>> | null)?.[step];
    const before = typeof path[index - 1] === 'number' ? ': ' : '.';
    if (typeof step === 'string') text += `${index === 0 ? '' : before}${oneLine(step)}`;
    else text += ` ${nameOf(value) ?? `item ${step + 1}`}`;
  }
  return text === '' ? words.it : text;
}

/** The name of an item of a list, if it has one. */
function nameOf(item: unknown): string | null {
  const name = (item as Readonly<Record<string, unknown>> | null)?.['name'];
  return typeof name === 'string' && isName(name) ? name : null;
}

function codeOf({ keyword, parentSchema }: ErrorObject, general: FileCode): FileCode {
  const codes = parentSchema?.[CODES] as Readonly<Record<string, FileCode>> | undefined;
  return codes?.[keyword] ?? general;
}

function keysOf(violation: ErrorObject): readonly string[] {
  return Object.keys(keywordsOf(violation.parentSchema).properties ?? {});
}

/** The missing key with the path of its map. */
function missingKey(violation: ErrorObject): string {
  return `${violation.instancePath} ${String(violation.params['missingProperty'])}`;
}

/** The key that the author of an unknown key probably meant, with the path of its map. */
function meantKey(violation: ErrorObject): string | null {
  if (violation.keyword !== 'additionalProperties') return null;
  const meant = nearest(String(violation.params['additionalProperty']), keysOf(violation));
  return meant === null ? null : `${violation.instancePath} ${meant}`;
}
