// Whether a schema accepts a value, and no reason. Nearly every file is right, and the functions that give reasons take
// longer to load than a check takes. Those functions decide about every value that is not accepted here.
import type { JsonSchema } from '#domain/scalars.ts';
import { DECIMALS, UNIQUE_BY } from './schema-parts.ts';
import { HELPERS } from './validate.ts';

const { lengthOf, patternOf, repeatedBy } = HELPERS;

type Accepts = (value: unknown) => boolean;

/** What a keyword asks of a value. `schema`: where the keyword stands, for the keywords beside it. */
type Keyword = (setting: never, schema: Schema, parts: Acceptors) => Accepts;

type Schema = Readonly<Record<string, unknown>>;
/** The check of a part of the schema. */
type Acceptors = (schema: unknown) => Accepts;
type Members = Readonly<Record<string, unknown>>;

/** A schema with a keyword that is not known here accepts nothing. */
export function acceptorOf(root: JsonSchema): Accepts {
  const accepts = compiled(root);
  return (value) => {
    try {
      return accepts(value);
    } catch (error) {
      if (error instanceof Undecided) return false;
      throw error;
    }
  };
}

/** Each part is compiled with its first value, because most files use few of them. */
function compiled(root: JsonSchema): Accepts {
  const definitions = ((root as Schema)['$defs'] ?? {}) as Members;
  const parts = new Map<unknown, Accepts>();
  const partOf: Acceptors = (schema) => (value) => {
    if (typeof schema === 'boolean') return schema;
    const accepts = parts.get(schema) ?? allOf(keywordsIn(schema as Schema));
    parts.set(schema, accepts);
    return accepts(value);
  };
  const keywordsIn = (schema: Schema): readonly Accepts[] =>
    Object.entries(schema).flatMap(([name, setting]): readonly Accepts[] => {
      if (IGNORED.has(name)) return [];
      const definition = definitions[nameIn(setting)];
      if (name === '$ref' && definition !== undefined) return [partOf(definition)];
      const keyword = KEYWORDS[name];
      if (keyword === undefined) throw new Undecided();
      return [keyword(setting as never, schema, partOf)];
    });
  return partOf(root);
}

/** The name in a reference to a definition. */
function nameIn(reference: unknown): string {
  return String(reference).replace('#/$defs/', '');
}

/** A loop, because these are called for each value of each file: a function for each call would double the memory. */
function allOf(checks: readonly Accepts[]): Accepts {
  const [only] = checks;
  if (only !== undefined && checks.length === 1) return only;
  return (value) => {
    for (let at = 0; at < checks.length; at += 1) if (checks[at]?.(value) === false) return false;
    return true;
  };
}

/** `then` and `else` belong to `if`. */
const IGNORED = new Set(['$defs', 'then', 'else']);

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (setting: string | readonly string[]) => {
    const types = [setting].flat();
    const [only = ''] = types;
    if (types.length === 1) return (value) => isOf(only, value);
    return (value) => types.some((type) => isOf(type, value));
  },
  const: (setting: unknown) => (value) => value === scalar(setting),
  enum: (setting: readonly unknown[]) => {
    const all = setting.map(scalar);
    return (value) => all.includes(value);
  },
  pattern: (setting: string) => {
    const pattern = patternOf(setting, 'u');
    return text((value) => pattern.test(value));
  },
  // A text has at most as many characters as units, and at least half as many.
  minLength: (least: number) =>
    text((value) => value.length >= 2 * least || lengthOf(value) >= least),
  maxLength: (most: number) => text((value) => value.length <= most || lengthOf(value) <= most),
  minimum: (least: number) => number((value) => value >= least),
  maximum: (most: number) => number((value) => value <= most),
  exclusiveMinimum: (below: number) => number((value) => value > below),
  [DECIMALS]: (decimals: number) => number((value) => Number(value.toFixed(decimals)) === value),
  minItems: (least: number) => list((items) => items.length >= least),
  maxItems: (most: number) => list((items) => items.length <= most),
  items: (setting: unknown, _, parts) => {
    const accepts = parts(setting);
    return list((items) => items.every(accepts));
  },
  uniqueItems: (isUnique: boolean) =>
    list((items) => !isUnique || new Set(items.map(scalar)).size === items.length),
  [UNIQUE_BY]: (key: string, schema) =>
    list((items) => repeatedBy(items, key, '', schema).length === 0),
  minProperties: (least: number) => object((members) => Object.keys(members).length >= least),
  required: (names: readonly string[]) =>
    object((members) => names.every((name) => has(members, name))),
  properties: (setting: Members, _, parts) => {
    const all = Object.entries(setting).map(([name, schema]) => [name, parts(schema)] as const);
    return object((members) =>
      all.every(([name, accepts]) => !has(members, name) || accepts(members[name])),
    );
  },
  additionalProperties: (setting: unknown, { properties = {} }, parts) => {
    const accepts = parts(setting);
    return object((members) =>
      Object.keys(members).every(
        (name) => Object.hasOwn(properties as Members, name) || accepts(members[name]),
      ),
    );
  },
  propertyNames: (setting: unknown, _, parts) => {
    const accepts = parts(setting);
    return object((members) => Object.keys(members).every(accepts));
  },
  allOf: (setting: readonly unknown[], _, parts) => allOf(setting.map(parts)),
  anyOf: (setting: readonly unknown[], _, parts) => {
    const all = setting.map(parts);
    return (value) => all.some((accepts) => accepts(value));
  },
  not: (setting: unknown, _, parts) => {
    const accepts = parts(setting);
    return (value) => !accepts(value);
  },
  if: (setting: unknown, { then = true, else: otherwise = true }, parts) => {
    const [accepts, whenTrue, whenFalse] = [setting, then, otherwise].map(parts);
    return (value) => (accepts?.(value) === true ? whenTrue : whenFalse)?.(value) === true;
  },
};

function isOf(type: string, value: unknown): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
    default:
      throw new Error(`there is no type ${type}`);
  }
}

/** Thrown for a value about which only the other functions decide. It leaves also a `not`. */
class Undecided extends Error {}

/** Lists and objects are equal by their contents, so they are left to the other functions. */
function scalar(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) throw new Undecided();
  return value;
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(members: Members, name: string): boolean {
  return Object.hasOwn(members, name) && members[name] !== undefined;
}

/** A keyword accepts every value of another type. */
function text(accepts: (value: string) => boolean): Accepts {
  return (value) => typeof value !== 'string' || accepts(value);
}

function number(accepts: (value: number) => boolean): Accepts {
  return (value) => !Number.isFinite(value) || accepts(value as number);
}

function list(accepts: (items: readonly unknown[]) => boolean): Accepts {
  return (value) => !Array.isArray(value) || accepts(value);
}

function object(accepts: (members: Members) => boolean): Accepts {
  return (value) => !isObject(value) || accepts(value);
}
