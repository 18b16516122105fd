// The violations of a schema as problems. The keyword of the schema decides the code, unless the schema names its own.
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { JsonSchema } from '#domain/scalars.ts';
import { isName } from '#domain/scalars.ts';
import type { PlaceInFile, KindOfFile } from '#messages/files/form.ts';
import type { FileCode, FileMistake } from '#messages/files/mistakes.ts';
import { named, oneLine, shownValue } from '#messages/words.ts';
import {
  allowedBy,
  exampleOf,
  keywordsOf,
  suggestionsFor,
  takesNumbers,
  yamlOf,
} from './keywords.ts';
import type { Path, Problem } from './positions.ts';
import { atKey, atValue } from './positions.ts';
import { CODES, UNIQUE_BY } from './schema-parts.ts';
import type { Violation } from './violations.ts';
import { violationsOf } from './violations.ts';
import type { Yaml } from './yaml.ts';

/** One problem for each mistake, those of the text included, in no particular order. */
export function formProblems(
  kind: KindOfFile,
  { value, holes, problems }: Yaml,
  errors: readonly ErrorObject[],
): readonly Problem[] {
  // Sets, because a hostile file has thousands of each.
  const holed = new Set(holes.map((hole) => JSON.stringify(hole)));
  const inHole = ({ path }: Violation): boolean =>
    [path, ...path.map((_, index) => path.slice(0, index))].some((part) =>
      holed.has(JSON.stringify(part)),
    );
  const all = violationsOf(value, errors);
  const violations = all.filter((violation) => !inHole(violation));
  // A misspelled key is not reported as missing, too.
  const meant = new Set(
    violations.flatMap((violation) =>
      violation.meant === null ? [] : `${violation.error.instancePath} ${violation.meant}`,
    ),
  );
  return [
    ...withExpected(problems, all),
    ...violations
      .filter(
        ({ error, key }) =>
          error.keyword !== 'required' || !meant.has(`${error.instancePath} ${key}`),
      )
      .map((violation) => problemOf(placeIn(kind, value, violation.path), violation)),
  ];
}

/** Refused numbers with what their place allows, where it allows no number. */
function withExpected(
  problems: readonly Problem[],
  violations: readonly Violation[],
): readonly Problem[] {
  const schemas = new Map(
    violations.map(({ path, error }) => [JSON.stringify(path), error.parentSchema]),
  );
  return problems.map((problem) => {
    if (problem.code !== 'yaml/number' || problem.spot.kind === 'path') return problem;
    const { facts, spot } = problem;
    const schema = schemas.get(JSON.stringify(spot.path));
    if (schema === undefined || !('text' in facts) || takesNumbers(schema)) return problem;
    const number = Number(facts.form === 'not-decimal' ? facts.decimal : NaN);
    const expected = {
      write: suggestionsFor(schema, number),
      example: yamlOf(exampleOf(schema)),
    };
    return { ...problem, facts: { ...facts, expected } };
  });
}

/** The codes for wrong values, which all have the same facts. */
type WrongValueCode = Extract<
  FileMistake,
  { readonly facts: { readonly value: unknown; readonly isKey?: never } }
>['code'];

function problemOf(at: PlaceInFile, violation: Violation): Problem {
  const { error, path, part } = violation;
  const { keyword, parentSchema, params, data } = error;
  const key = oneLine(violation.key ?? '');
  switch (keyword) {
    case 'additionalProperties': {
      const available = named(Object.keys(keywordsOf(parentSchema).properties ?? {}));
      const code = codeOf(error, 'schema/unknown-key') as 'schema/unknown-key';
      return { code, facts: { at, key, available, meant: violation.meant }, spot: atKey(part) };
    }
    case 'required': {
      const schema = keywordsOf(parentSchema).properties?.[key];
      const facts = { at, key, must: allowedBy(schema), example: yamlOf(exampleOf(schema)) };
      return { code: 'schema/missing-key', facts, spot: atKey(path) };
    }
    case 'propertyNames': {
      const facts = { ...wrong(at, keywordsOf(parentSchema).propertyNames, violation.key) };
      return { code: 'schema/bad-name', facts: { ...facts, isKey: true }, spot: atKey(part) };
    }
    case 'not': {
      const { required: keys = [] } = keywordsOf(error.schema as object);
      return { code: 'schema/exclusive-keys', facts: { keys }, spot: atKey(part) };
    }
    case 'uniqueItems': {
      const item = shownValue((data as readonly unknown[])[Number(params['i'])]);
      return { code: 'schema/duplicate-item', facts: { at, item }, spot: atValue(part) };
    }
    case UNIQUE_BY: {
      const facts = { name: oneLine(String(params['value'])) };
      return { code: 'pipeline/duplicate-environment', facts, spot: atValue(path) };
    }
    default: {
      const isType = ['type', 'anyOf', 'oneOf'].includes(keyword);
      const code = codeOf(error, isType ? 'schema/wrong-type' : 'schema/not-allowed');
      const facts = wrong(at, parentSchema, data);
      const spot = atValue(path);
      if (code === 'schema/bad-name') return { code, facts: { ...facts, isKey: false }, spot };
      return { code: code as WrongValueCode, facts, spot };
    }
  }
}

function wrong(at: PlaceInFile, schema: JsonSchema | undefined, value: unknown) {
  return {
    at,
    value: shownValue(value),
    must: allowedBy(schema),
    write: suggestionsFor(schema, value),
    example: yamlOf(exampleOf(schema)),
  };
}

/** The code of the schema for this keyword; without one, the general code. */
function codeOf({ keyword, parentSchema }: ErrorObject, general: FileCode): FileCode {
  const codes = parentSchema?.[CODES] as Readonly<Record<string, FileCode>> | undefined;
  return codes?.[keyword] ?? general;
}

/** The place of a value: its keys, and for items of lists their numbers and their names. */
function placeIn(kind: KindOfFile, root: unknown, path: Path): PlaceInFile {
  let value = root;
  const steps = path.map((step) => {
    value = (value as Readonly<Record<string | number, unknown>> | null)?.[step];
    return typeof step === 'string' ? oneLine(step) : { item: step + 1, name: nameOf(value) };
  });
  return { kind, steps };
}

/** The name of an item of a list, if it has one. */
function nameOf(item: unknown): string | null {
  const name = (item as Readonly<Record<string, unknown>> | null)?.['name'];
  return typeof name === 'string' && isName(name) ? name : null;
}
