// Selects the errors of the checker that are mistakes of the author. The others only follow from these.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Path } from './problem.ts';

/** Errors about a map, which may have several of them. */
const OF_KEYS = new Set(['additionalProperties', 'required', 'propertyNames', 'not']);

/** One error for each mistake. */
export function chosen(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const real = branches(errors).filter(
    // `propertyNames` itself reports a bad key, and `if` only says that a branch did not match.
    ({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined,
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
    const start = isChoice ? settled.findLastIndex((one) => !isInside(one, violation)) + 1 : 0;
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
    (violation) => !violation.some((one) => isOfType(one, choice)),
  );
  const [only] = meant;
  return meant.length === 1 && only !== undefined ? only : [choice];
}

function isOfType(violation: ErrorObject, choice: ErrorObject): boolean {
  return violation.keyword === 'type' && violation.instancePath === choice.instancePath;
}

/** The path from the root of a file to the value of an error. */
export function pathOf(root: unknown, { instancePath }: ErrorObject): Path {
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
