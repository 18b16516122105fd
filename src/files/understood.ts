// The readable part of a file with mistakes: the file without its wrong parts. No verdict is based on it. It lets the
// checks of the meaning run together with the checks of the form, so that the reader sees all mistakes at once.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Json, JsonSchema } from '#domain/json.ts';
import { exampleOf } from './hints.ts';
import { keywordsOf } from './keywords.ts';
import { nearest } from './nearest.ts';
import type { Path } from './problem.ts';
import { UNIQUE_BY } from './schema-parts.ts';
import type { Validate } from './validate.ts';
import { chosen, pathOf } from './violations.ts';

export interface Understood {
  /** Accepted by the schema. */
  readonly written: unknown;
  /** The paths of the file that were left out. Empty for a file without a mistake. */
  readonly gaps: readonly Path[];
  /** Converts a path in `written` to a path of the file. Items of lists move up when others are left out. */
  readonly original: (path: Path) => Path;
}

export interface ReadValue {
  readonly value: unknown;
  /** Parts that were refused before the check of the schema. */
  readonly holes: readonly Path[];
}

/** Each round leaves out the errors of the schema, which may cause new ones, such as a missing key. */
const ROUNDS = 8;

/**
 * The file without its wrong parts; null if nothing is left. `unit`: the smallest part around a path that makes sense
 * alone, such as the settings of a deployment.
 */
export function understoodOf(
  { value, holes }: ReadValue,
  validate: Validate,
  unit: (path: Path) => Path,
): Understood | null {
  const gaps = new Map<string, Path>();
  // Examples for missing keys at the top of the file, by key.
  const added = new Map<string, Json>();
  const leaveOut = (path: Path): void => {
    const whole = unit(path);
    gaps.set(keyOf(whole), whole);
  };
  holes.forEach(leaveOut);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (gaps.has(keyOf([]))) return null;
    const { written, original } = without(value, gaps, added);
    const errors = chosen(validate(written));
    if (errors.length === 0) return { written, gaps: [...gaps.values()], original };
    const before = gaps.size + added.size;
    for (const violation of errors) {
      const path = pathOf(written, violation);
      const place = wrongPart(violation, path);
      if (place.kind === 'missing' && path.length === 0) {
        added.set(place.key, exampleOf(place.schema));
        gaps.set(keyOf([place.key]), [place.key]);
      } else leaveOut(original(place.path));
      const meant = meantBy(violation);
      if (meant !== null) leaveOut(original([...path, meant]));
    }
    if (gaps.size + added.size === before) return null;
  }
  return null;
}

type WrongPart =
  | { readonly kind: 'part'; readonly path: Path }
  /** A key of the map at `path`; at the top of the file an example takes its place. */
  | {
      readonly kind: 'missing';
      readonly path: Path;
      readonly key: string;
      readonly schema: JsonSchema | undefined;
    };

function wrongPart(violation: ErrorObject, path: Path): WrongPart {
  const part = (...below: Path): WrongPart => ({ kind: 'part', path: [...path, ...below] });
  const params = violation.params as Readonly<Record<string, unknown>>;
  switch (violation.keyword) {
    case 'additionalProperties':
      return part(String(params['additionalProperty']));
    case 'propertyNames':
      return part(String(params['propertyName']));
    case 'required': {
      const key = String(params['missingProperty']);
      return {
        kind: 'missing',
        path,
        key,
        schema: keywordsOf(violation.parentSchema).properties?.[key],
      };
    }
    case 'not':
      return part(keywordsOf(violation.schema as object).required?.at(-1) ?? '');
    case 'uniqueItems':
      return part(Math.max(Number(params['i']), Number(params['j'])));
    case UNIQUE_BY:
      return { kind: 'part', path: path.slice(0, -1) };
    default:
      return part();
  }
}

/** The key that a misspelt key was meant to be, or null. The value of that key is then not known. */
function meantBy({ keyword, params, parentSchema, data }: ErrorObject): string | null {
  if (keyword !== 'additionalProperties') return null;
  const key = String((params as Readonly<Record<string, unknown>>)['additionalProperty']);
  const meant = nearest(key, Object.keys(keywordsOf(parentSchema).properties ?? {}));
  return meant === null || Object.hasOwn(data as object, meant) ? null : meant;
}

interface WithoutGaps {
  readonly written: unknown;
  readonly original: (path: Path) => Path;
}

function without(
  value: unknown,
  gaps: ReadonlyMap<string, Path>,
  added: ReadonlyMap<string, Json>,
): WithoutGaps {
  // The indexes of the items that are left, by the path of the list in the result.
  const kept = new Map<string, readonly number[]>();
  return { written: copy(value, [], []), original };

  function copy(node: unknown, path: Path, now: Path): unknown {
    const isLeft = (step: string | number): boolean => !gaps.has(keyOf([...path, step]));
    if (Array.isArray(node)) {
      const left = node.flatMap((_, index) => (isLeft(index) ? [index] : []));
      kept.set(keyOf(now), left);
      return left.map((index, place) => copy(node[index], [...path, index], [...now, place]));
    }
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node)
      .filter(([key]) => isLeft(key))
      .map(([key, one]) => [key, copy(one, [...path, key], [...now, key])] as const);
    const examples = path.length > 0 ? [] : [...added];
    return Object.fromEntries([...entries, ...examples]);
  }

  function original(path: Path): Path {
    return path.map((step, index) =>
      typeof step === 'number' ? (kept.get(keyOf(path.slice(0, index)))?.[step] ?? step) : step,
    );
  }
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}
