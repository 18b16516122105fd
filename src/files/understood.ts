// The readable part of a file with mistakes: the file without its wrong parts. No verdict is based on it. It lets the
// checks of the meaning run together with the checks of the form, so that the reader sees all mistakes at once.
import type { Json } from '#domain/scalars.ts';
import { parseDuration } from '#domain/scalars.ts';
import { exampleOf, keywordsOf } from './keywords.ts';
import type { Path } from './positions.ts';
import type { Validate } from './validate.ts';
import type { Violation } from './violations.ts';
import { violationsOf } from './violations.ts';

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
  // Examples for missing keys, by their paths.
  const added = new Map<string, Addition>();
  const leaveOut = (path: Path): void => {
    const whole = unit(path);
    gaps.set(keyOf(whole), whole);
  };
  holes.forEach(leaveOut);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (gaps.has(keyOf([]))) return null;
    const { written, original } = without(value, gaps, added);
    const violations = violationsOf(written, validate(written));
    if (violations.length === 0) return { written, gaps: [...gaps.values()], original };
    const before = gaps.size + added.size;
    for (const { error, path, part, key, meant } of violations) {
      const example = error.keyword === 'required' && key !== null ? exampleFor(error, key) : null;
      const place = [...original(path), key ?? ''];
      if (example !== null && (path.length === 0 || isLength(place, example, gaps))) {
        added.set(keyOf(place), { path: place, value: example });
        gaps.set(keyOf(place), place);
      } else leaveOut(original(part));
      // The value of a key that was misspelled is not known.
      if (meant !== null) leaveOut(original([...path, meant]));
    }
    if (gaps.size + added.size === before) return null;
  }
  return null;
}

/** A key that is missing, and what stands for it. */
interface Addition {
  readonly path: Path;
  readonly value: Json;
}

function exampleFor({ parentSchema }: Violation['error'], key: string): Json {
  return exampleOf(keywordsOf(parentSchema).properties?.[key]);
}

/** A wrong length hides nothing else of its requirement. Any other value could make a mistake of its own. */
function isLength(place: Path, example: Json, gaps: ReadonlyMap<string, Path>): boolean {
  const isRequirement = place.some((step) => step === 'requires' || step === 'by-risk');
  const isDuration = typeof example === 'string' && parseDuration(example) !== null;
  return isRequirement && isDuration && gaps.has(keyOf(place));
}

interface WithoutGaps {
  readonly written: unknown;
  readonly original: (path: Path) => Path;
}

function without(
  value: unknown,
  gaps: ReadonlyMap<string, Path>,
  added: ReadonlyMap<string, Addition>,
): WithoutGaps {
  // The indexes of the items that are left, by the path of the list in the result.
  const kept = new Map<string, readonly number[]>();
  return { written: copy(value, [], []), original };

  function copy(node: unknown, path: Path, now: Path): unknown {
    const isKept = (step: string | number): boolean => !gaps.has(keyOf([...path, step]));
    if (Array.isArray(node)) {
      const left = node.flatMap((_, index) => (isKept(index) ? [index] : []));
      kept.set(keyOf(now), left);
      return left.map((index, place) => copy(node[index], [...path, index], [...now, place]));
    }
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node)
      .filter(([key]) => isKept(key))
      .map(([key, child]) => [key, copy(child, [...path, key], [...now, key])] as const);
    const examples = [...added.values()]
      .filter((addition) => keyOf(addition.path.slice(0, -1)) === keyOf(path))
      .map((addition) => [String(addition.path.at(-1)), addition.value] as const);
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
