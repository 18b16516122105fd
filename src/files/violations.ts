// Which of the checker's errors are mistakes of the author, and which only follow from another one.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Path } from './problem.ts';

/** Errors that say something of the map, of which it may well have several. */
const OF_KEYS = new Set(['additionalProperties', 'required', 'propertyNames', 'not']);

/** One error for each mistake. */
export function chosen(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const real = branches(errors).filter(
    // A key that is no name is told by `propertyNames` itself; `if` only says that a branch was not met.
    ({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined,
  );
  const byPlace = new Map<string, ErrorObject>();
  for (const found of real) {
    const place = OF_KEYS.has(found.keyword)
      ? `${found.instancePath} ${found.keyword} ${JSON.stringify(found.params)}`
      : found.instancePath;
    const other = byPlace.get(place);
    if (other === undefined || rank(found) < rank(other)) byPlace.set(place, found);
  }
  return [...byPlace.values()];
}

/** A value of the wrong type cannot have the right length either: the first one says it. */
function rank({ keyword }: ErrorObject): number {
  const order = ['type', 'anyOf', 'oneOf', 'enum', 'const'].indexOf(keyword);
  return order < 0 ? 9 : order;
}

/**
 * Where there is a choice of forms, all of which are violated: the errors of the form that was meant, if
 * the type of the value tells which one that is, and otherwise only that none of them fits. The checker
 * lists the errors of the forms right before the choice, so one pass is enough.
 */
function branches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const settled: ErrorObject[] = [];
  for (const found of errors) {
    const isChoice = found.keyword === 'anyOf' || found.keyword === 'oneOf';
    const start = isChoice ? settled.findLastIndex((one) => !isInside(one, found)) + 1 : 0;
    settled.push(...(isChoice ? meantBy(found, settled.splice(start)) : [found]));
  }
  return settled;
}

function isInside(found: ErrorObject, choice: ErrorObject): boolean {
  return (
    found.schemaPath.startsWith(`${choice.schemaPath}/`) &&
    found.instancePath.startsWith(choice.instancePath)
  );
}

function meantBy(choice: ErrorObject, inside: readonly ErrorObject[]): readonly ErrorObject[] {
  const forms = new Map<string, ErrorObject[]>();
  for (const found of inside) {
    const [form = ''] = found.schemaPath.slice(choice.schemaPath.length + 1).split('/');
    const others = forms.get(form) ?? [];
    forms.set(form, others);
    others.push(found);
  }
  const meant = [...forms.values()].filter((found) => !found.some((one) => isOfType(one, choice)));
  const [only] = meant;
  return meant.length === 1 && only !== undefined ? only : [choice];
}

function isOfType(found: ErrorObject, choice: ErrorObject): boolean {
  return found.keyword === 'type' && found.instancePath === choice.instancePath;
}

/** The way from the root of a file to the value that an error is about. */
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
