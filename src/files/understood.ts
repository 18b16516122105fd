// What can still be understood of a file that is wrong somewhere: the file without the parts that are wrong. Nothing
// is judged by it. It lets the checks of its meaning run in the same round as those of its form.
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
  /** What was left out, as paths of the file. Empty for a file without a mistake. */
  readonly gaps: readonly Path[];
  /** A path in what is understood as a path of the file: items of lists move up where others are left out. */
  readonly original: (path: Path) => Path;
}

export interface ReadValue {
  readonly value: unknown;
  /** Parts that were refused before the schema was asked. */
  readonly holes: readonly Path[];
}

/** Each round leaves out what the schema finds; what is required and missing takes another round. */
const ROUNDS = 8;

/**
 * The file without its wrong parts; null where nothing is left. `unit`: the part that makes sense only as a whole, such
 * as the settings of a deployment; the path itself elsewhere.
 */
export function understoodOf(
  { value, holes }: ReadValue,
  validate: Validate,
  unit: (path: Path) => Path,
): Understood | null {
  const gaps = new Map<string, Path>();
  // By their keys at the top of the file.
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
    for (const found of errors) {
      const path = pathOf(written, found);
      const place = wrongPart(found, path);
      if (place.kind === 'missing' && path.length === 0) {
        added.set(place.key, exampleOf(place.schema));
        gaps.set(keyOf([place.key]), [place.key]);
      } else leaveOut(original(place.path));
      const meant = meantBy(found);
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

function wrongPart(found: ErrorObject, path: Path): WrongPart {
  const part = (...below: Path): WrongPart => ({ kind: 'part', path: [...path, ...below] });
  const params = found.params as Readonly<Record<string, unknown>>;
  switch (found.keyword) {
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
        schema: keywordsOf(found.parentSchema).properties?.[key],
      };
    }
    case 'not':
      return part(keywordsOf(found.schema as object).required?.at(-1) ?? '');
    case 'uniqueItems':
      return part(Math.max(Number(params['i']), Number(params['j'])));
    case UNIQUE_BY:
      return { kind: 'part', path: path.slice(0, -1) };
    default:
      return part();
  }
}

/** A misspelt key stands for the key that it was meant to be, of which nothing is known then. */
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
  // Which items of a list are left, by the list's path in what is left.
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
