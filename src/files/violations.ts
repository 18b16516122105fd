// The errors of the schema check that are mistakes of the author, each with its place. The others only follow from these.
import type { ErrorObject } from 'ajv/dist/2020.js';
import { keywordsOf } from './keywords.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { Path } from './positions.ts';
import { UNIQUE_BY } from './schema-parts.ts';

export interface Violation {
  readonly error: ErrorObject;
  /** The map with a wrong, missing or forbidden key, or the wrong value. */
  readonly path: Path;
  /** The part that is wrong, within `path` or around it. */
  readonly part: Path;
  /** The unknown, bad or missing key; null for a wrong value. */
  readonly key: string | null;
  /** The key that the author of an unknown key probably meant, if it is not there yet. */
  readonly meant: string | null;
}

/** One violation for each mistake in a value. */
export function violationsOf(root: unknown, errors: readonly ErrorObject[]): readonly Violation[] {
  return chosen(errors).map((error) => {
    const path = pathOf(root, error);
    const key = keyOf(error);
    const part = partOf(error, path, key);
    return { error, path, part, key, meant: meantKey(error, key) };
  });
}

function keyOf({ keyword, params }: ErrorObject): string | null {
  const name = KEY_PARAMS.get(keyword);
  return name === undefined ? null : String((params as Readonly<Record<string, unknown>>)[name]);
}

/** In which parameter of an error its key stands. */
const KEY_PARAMS: ReadonlyMap<string, string> = new Map([
  ['additionalProperties', 'additionalProperty'],
  ['propertyNames', 'propertyName'],
  ['required', 'missingProperty'],
]);

function partOf({ keyword, params, schema }: ErrorObject, path: Path, key: string | null): Path {
  switch (keyword) {
    case 'additionalProperties':
    case 'propertyNames':
      return [...path, key ?? ''];
    case 'not':
      return [...path, keywordsOf(schema as object).required?.at(-1) ?? ''];
    case 'uniqueItems': {
      const { i, j } = params as { readonly i: number; readonly j: number };
      return [...path, Math.max(i, j)];
    }
    case UNIQUE_BY:
      return path.slice(0, -1);
    default:
      return path;
  }
}

function meantKey({ keyword, parentSchema, data }: ErrorObject, key: string | null): string | null {
  if (keyword !== 'additionalProperties' || key === null) return null;
  const meant = nearest(key, Object.keys(keywordsOf(parentSchema).properties ?? {}));
  return meant === null || Object.hasOwn(data as object, meant) ? null : meant;
}

/** Errors about a map, which may have several of them. */
const OF_KEYS = new Set(['additionalProperties', 'required', 'propertyNames', 'not']);

/** One error for each mistake. */
function chosen(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const real = branches(errors).filter(
    // `propertyNames` itself reports a bad key, and `if` only says that a branch did not match.
    (violation) =>
      violation.keyword !== 'if' &&
      violation.propertyName === undefined &&
      !isAnsweredBy(violation, errors),
  );
  const byPlace = new Map<string, ErrorObject>();
  for (const violation of real) {
    const place = OF_KEYS.has(violation.keyword)
      ? `${violation.instancePath} ${violation.keyword} ${JSON.stringify(violation.params)}`
      : violation.instancePath;
    const earlier = byPlace.get(place);
    if (earlier === undefined || rank(violation) < rank(earlier)) byPlace.set(place, violation);
  }
  return [...byPlace.values()];
}

/** Whether another error says the same better: keys of what is no map, or too few of them where one is missing. */
function isAnsweredBy(
  { keyword, instancePath, data }: ErrorObject,
  errors: readonly ErrorObject[],
): boolean {
  if (keyword === 'not') return typeof data !== 'object' || data === null || Array.isArray(data);
  const isThere = (other: ErrorObject): boolean =>
    other.keyword === 'required' && other.instancePath === instancePath;
  return keyword === 'minProperties' && errors.some(isThere);
}

/** The order of importance. A wrong type comes first, because it causes errors about length and form. */
function rank({ keyword }: ErrorObject): number {
  const order = ['type', 'anyOf', 'oneOf', 'enum', 'const'].indexOf(keyword);
  return order < 0 ? 9 : order;
}

/**
 * Replaces the errors of a choice between forms. If the type of the value shows which form was meant, the errors of
 * that form remain, and otherwise only the error of the choice. The checker lists the errors of the forms right
 * before the choice, so one pass is enough.
 */
function branches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const settled: ErrorObject[] = [];
  for (const violation of errors) {
    const isChoice = violation.keyword === 'anyOf' || violation.keyword === 'oneOf';
    const start = isChoice
      ? settled.findLastIndex((settledViolation) => !isInside(settledViolation, violation)) + 1
      : 0;
    settled.push(...(isChoice ? meantBy(violation, settled.splice(start)) : [violation]));
  }
  return settled;
}

function isInside(violation: ErrorObject, choice: ErrorObject): boolean {
  return (
    violation.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    violation.instancePath.startsWith(choice.instancePath)
  );
}

function meantBy(choice: ErrorObject, inside: readonly ErrorObject[]): readonly ErrorObject[] {
  const forms = new Map<string, ErrorObject[]>();
  for (const violation of inside) {
    const [form = ''] = violation.schemaPath.slice(choice.schemaPath.length + 1).split('/');
    const others = forms.get(form) ?? [];
    forms.set(form, others);
    others.push(violation);
  }
  const meant = [...forms.values()].filter(
    (violation) => !violation.some((failure) => isOfType(failure, choice)),
  );
  const [only] = meant;
  return meant.length === 1 && only !== undefined ? only : [choice];
}

function isOfType(violation: ErrorObject, choice: ErrorObject): boolean {
  return violation.keyword === 'type' && violation.instancePath === choice.instancePath;
}

/** The path from the root of a file to the value of an error. */
function pathOf(root: unknown, { instancePath }: ErrorObject): Path {
  let value = root;
  return instancePath
    .split('/')
    .slice(1)
    .map((escaped) => {
      const key = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      const step = Array.isArray(value) ? Number(key) : key;
      value = (value as Readonly<Record<string | number, unknown>> | null)?.[step];
      return step;
    });
}
