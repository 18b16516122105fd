// Every key of a kind of file, from its published schema: a table for each map that has keys of its own.
import { PUBLISHED } from '../schemas.ts';
import { code, inline, table } from './table.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly errorMessage?: string;
  readonly items?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

export function keysOf(name: string): string {
  const published = PUBLISHED.find((one) => one.name === name);
  if (published === undefined) throw new Error(`there is no schema ${name}`);
  const schema = published.schema as Schema;
  return table(['key', 'what it is', 'value'], rowsOf(schema, schema, ''));
}

const GATES = 'gates by name: see [the gates](gates/README.md)';
/** What has a page of its own, by the end of its place. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/\.requires$/, GATES],
  [/^requires\.<environment>$/, GATES],
  [/\.by-risk\.(low|medium|high)$/, GATES],
  [/^metrics\.sources\.<source>$/, 'a kind and its settings: `flaghoist explain prometheus`'],
  [/\.deploy$/, 'targets by environment: see [the targets](targets.md)'],
  [/^policy\.approvals$/, 'the settings of [approvals](gates/approvals.md), or a list of them'],
];

function rowsOf(schema: Schema, top: Schema, path: string): readonly (readonly string[])[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const place = path === '' ? key : `${path}.${key}`;
    const isRequired = schema.required?.includes(key) === true;
    return rowsAt(value, top, place, isRequired);
  });
  const { additionalProperties } = schema;
  if (typeof additionalProperties !== 'object') return own;
  return [...own, ...rowsAt(additionalProperties, top, `${path}.<${nameIn(schema)}>`, false)];
}

/** What the keys of a map name: a service, a variable. */
function nameIn({ propertyNames }: Schema): string {
  return /the name of an? (\w+)/.exec(propertyNames?.errorMessage ?? '')?.[1] ?? 'name';
}

function rowsAt(
  schema: Schema,
  top: Schema,
  place: string,
  isRequired: boolean,
): readonly (readonly string[])[] {
  const reference = schema.$ref?.replace('#/$defs/', '');
  const resolved = reference === undefined ? schema : (top.$defs?.[reference] ?? schema);
  const means = `${resolved.description ?? ''}${isRequired ? ' **Required.**' : ''}`.trim();
  const [, elsewhere] = ELSEWHERE.find(([pattern]) => pattern.test(place)) ?? [];
  if (elsewhere !== undefined) return [[code(place), means, elsewhere]];
  const row = [code(place), means, valueOf(resolved)];
  const below = [
    ...rowsOf(resolved, top, place),
    ...(resolved.items === undefined ? [] : rowsOf(resolved.items, top, `${place}[]`)),
    ...[resolved.then, resolved.else].flatMap((form) =>
      form === undefined ? [] : rowsOf(form, top, place),
    ),
  ];
  // A map without words of its own is its keys.
  return means === '' && below.length > 0 ? below : [row, ...below];
}

function valueOf(schema: Schema): string {
  const [example] = schema.examples ?? [];
  // A list of choices and a switch need no example, and one that is the default is said already.
  const isPlain =
    schema.const !== undefined ||
    schema.enum !== undefined ||
    schema.else?.enum !== undefined ||
    typeof example === 'boolean' ||
    JSON.stringify(example) === JSON.stringify(schema.default);
  return [
    formOf(schema),
    ...(schema.default === undefined ? [] : [`default ${code(inline(schema.default))}`]),
    ...(example === undefined || isPlain ? [] : [`such as ${code(inline(example))}`]),
  ]
    .filter((text) => text !== '')
    .join(', ');
}

function formOf(schema: Schema): string {
  const { const: only, enum: choices, type, minimum, maximum } = schema;
  if (only !== undefined) return code(JSON.stringify(only));
  if (choices !== undefined) return choices.map((choice) => code(String(choice))).join(', ');
  const forms = [schema.then, schema.else].flatMap((form) =>
    form === undefined || form.type === 'object' ? [] : [formOf(form)],
  );
  // Of two forms, one is a map.
  if (forms.length > 0) return [...forms.filter((text) => text !== ''), 'or a map'].join(', ');
  const name = Array.isArray(type) ? type.filter((one) => one !== 'null').join(' or ') : type;
  const range =
    minimum === undefined || maximum === undefined ? '' : ` from ${minimum} to ${maximum}`;
  const words: Readonly<Record<string, string>> = {
    object: 'map',
    array: 'list',
    string: 'text',
    boolean: '`true` or `false`',
    integer: 'whole number',
  };
  return name === undefined ? '' : `${words[String(name)] ?? String(name)}${range}`;
}
