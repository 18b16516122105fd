// What the schema check found, in words: one sentence for each mistake, without the checker's jargon.
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

/** How one kind of file is spoken of. */
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
  const kept = chosen(errors).filter((found) => !inHole(pathOf(value, found)));
  // A misspelt key is not missing as well.
  const meant = new Set(kept.map(meantKey));
  return kept
    .filter((found) => found.keyword !== 'required' || !meant.has(missingKey(found)))
    .map((found) => problemOf(words, value, found));
}

function problemOf(words: KindWords, root: unknown, found: ErrorObject): Problem {
  const path = pathOf(root, found);
  switch (found.keyword) {
    case 'additionalProperties':
      return unknownKey(words, root, path, found);
    case 'required':
      return missing(words, root, path, found);
    case 'propertyNames':
      return badKey(words, root, path, found);
    case 'not':
      return exclusive(path, found);
    case UNIQUE_BY:
      return repeated(found, path);
    case 'uniqueItems':
      return twice(words, root, path, found);
    default:
      return wrongValue(words, root, path, found);
  }
}

function wrongValue(words: KindWords, root: unknown, path: Path, found: ErrorObject): Problem {
  const schema = found.parentSchema;
  const isType = ['type', 'anyOf', 'oneOf'].includes(found.keyword);
  return error(
    codeOf(found, isType ? 'schema/wrong-type' : 'schema/not-allowed'),
    atValue(path),
    `${subject(words, root, path)} is ${shown(found.data)}; it must be ${allowedBy(schema)}`,
    path.length === 0 ? words.empty : hintFor(schema, found.data),
  );
}

function unknownKey(words: KindWords, root: unknown, path: Path, found: ErrorObject): Problem {
  const key = String(found.params['additionalProperty']);
  const allowed = keysOf(found);
  const code = codeOf(found, 'schema/unknown-key');
  const where = subject(words, root, path);
  const known = allowed.length === 0 ? 'it has none' : `its keys are ${listed(allowed)}`;
  const meant = nearest(key, allowed);
  const isFree = meant !== null && !Object.hasOwn(found.data as object, meant);
  return error(
    code,
    atKey([...path, key]),
    code === 'schema/unknown-gate'
      ? `${shown(key)} in ${where} is no gate; the gates are ${listed(allowed)}`
      : `${shown(key)} is no key of ${where}; ${known}`,
    isFree ? `write ${meant}` : `delete ${shown(key)}`,
  );
}

function missing(words: KindWords, root: unknown, path: Path, found: ErrorObject): Problem {
  const key = String(found.params['missingProperty']);
  const schema = keywordsOf(found.parentSchema).properties?.[key];
  return error(
    codeOf(found, 'schema/missing-key'),
    atKey(path),
    `${key} is missing in ${subject(words, root, path)}; it must be ${allowedBy(schema)}`,
    `add ${key}: ${yamlOf(exampleOf(schema))}`,
  );
}

function badKey(words: KindWords, root: unknown, path: Path, found: ErrorObject): Problem {
  const key = String(found.params['propertyName']);
  const names = keywordsOf(found.parentSchema).propertyNames;
  return error(
    codeOf(found, 'schema/bad-name'),
    atKey([...path, key]),
    `${shown(key)} in ${subject(words, root, path)} must be ${allowedBy(names)}`,
    hintFor(names, key),
  );
}

function exclusive(path: Path, found: ErrorObject): Problem {
  const keys = keywordsOf(found.schema as object).required ?? [];
  return error(
    codeOf(found, 'schema/exclusive-keys'),
    atKey([...path, keys.at(-1) ?? '']),
    `${both(keys)} exclude each other`,
    'delete one of them',
  );
}

function repeated(found: ErrorObject, path: Path): Problem {
  const what = String(path.at(-1));
  return error(
    codeOf(found, 'schema/not-allowed'),
    atValue(path),
    `the ${what} ${shown(found.params['value'])} stands here a second time`,
    `choose another ${what}, or delete one of the two`,
  );
}

function twice(words: KindWords, root: unknown, path: Path, found: ErrorObject): Problem {
  const { i, j } = found.params as { readonly i: number; readonly j: number };
  const item = (found.data as readonly unknown[])[i];
  return error(
    codeOf(found, 'schema/not-allowed'),
    atValue([...path, Math.max(i, j)]),
    `${subject(words, root, path)} holds ${shown(item)} twice`,
    'delete one of the two',
  );
}

/**
 * `requires.production.ladder.steps item 3`, `environments staging: enforcement`, and for the root what
 * kind of file it is.
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

/** Of an item of a list, if it has one. */
function nameOf(item: unknown): string | null {
  const name = (item as Readonly<Record<string, unknown>> | null)?.['name'];
  return typeof name === 'string' && isName(name) ? name : null;
}

function codeOf({ keyword, parentSchema }: ErrorObject, general: FileCode): FileCode {
  const own = (parentSchema?.[CODES] as Readonly<Record<string, FileCode>> | undefined)?.[keyword];
  return own ?? general;
}

function keysOf(found: ErrorObject): readonly string[] {
  return Object.keys(keywordsOf(found.parentSchema).properties ?? {});
}

/** The key that is missing, and the map in which it is. */
function missingKey(found: ErrorObject): string {
  return `${found.instancePath} ${String(found.params['missingProperty'])}`;
}

/** The key that an unknown one was probably meant to be, and its map. */
function meantKey(found: ErrorObject): string | null {
  if (found.keyword !== 'additionalProperties') return null;
  const meant = nearest(String(found.params['additionalProperty']), keysOf(found));
  return meant === null ? null : `${found.instancePath} ${meant}`;
}
