// The documented parameters of a request, as a table for each endpoint. tsc compares every table with the published
// description. At run time other parameters are refused, so that our client cannot invent any. The real GitHub mostly
// ignores them.
export type Kind = 'text' | 'number' | 'boolean' | 'list' | 'any' | readonly string[];

export interface Field {
  readonly required: boolean;
  readonly nullable: boolean;
  readonly kind: Kind;
}

/** The table for a type of the description. */
export type Table<T> = {
  readonly [Name in keyof T]-?: {
    readonly required: Partial<Pick<T, Name>> extends Pick<T, Name> ? false : true;
    readonly nullable: null extends T[Name] ? true : false;
    readonly kind: KindOf<NonNullable<T[Name]>>;
  };
};

type KindOf<T> = [T] extends [boolean]
  ? 'boolean'
  : [T] extends [number | bigint]
    ? 'number'
    : [T] extends [string]
      ? string extends T
        ? 'text'
        : readonly T[]
      : [T] extends [readonly unknown[]]
        ? 'list'
        : 'any';

export function must<const K extends Kind>(kind: K): { required: true; nullable: false; kind: K } {
  return { required: true, nullable: false, kind };
}

export function may<const K extends Kind>(kind: K): { required: false; nullable: false; kind: K } {
  return { required: false, nullable: false, kind };
}

export function mayBeNull<const K extends Kind>(
  kind: K,
): { required: false; nullable: true; kind: K } {
  return { required: false, nullable: true, kind };
}

/** The two parameters of every list. */
export const PAGES = { per_page: may('number'), page: may('number') } as const;

/** The first error of these values in GitHub's words, or null. */
export function faultIn(
  values: Readonly<Record<string, unknown>>,
  table: Readonly<Record<string, Field>>,
): string | null {
  for (const [name, value] of Object.entries(values)) {
    const field = table[name];
    if (field === undefined) return `Invalid request.\n\n"${name}" is not a permitted key.`;
    const ok = value === null ? field.nullable : fits(value, field.kind);
    if (!ok)
      return `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not ${wanted(field.kind)}.`;
  }
  for (const [name, field] of Object.entries(table)) {
    if (field.required && !(name in values))
      return `Invalid request.\n\n"${name}" wasn't supplied.`;
  }
  return null;
}

function fits(value: unknown, kind: Kind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
    case 'boolean':
      return typeof value === kind;
    case 'list':
      return Array.isArray(value);
    case 'any':
      return true;
    default:
      return typeof value === 'string' && kind.includes(value);
  }
}

function wanted(kind: Kind): string {
  if (typeof kind !== 'string') return `one of ${JSON.stringify(kind)}`;
  return kind === 'text' ? 'a string' : kind === 'list' ? 'an array' : `a ${kind}`;
}

/** The values of a query string, with numbers and booleans where the table has them. */
export function queryValues(
  query: URLSearchParams,
  table: Readonly<Record<string, Field>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...query].map(([name, text]) => {
      const kind = table[name]?.kind;
      if (kind === 'number' && /^\d+$/.test(text)) return [name, Number(text)];
      if (kind === 'boolean' && /^(true|false)$/.test(text)) return [name, text === 'true'];
      return [name, text];
    }),
  );
}
