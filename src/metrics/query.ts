// The variables of a query. They stand for an environment, the key of a flag and the length of a window.
import type { EnvironmentName, FlagKey, Duration } from '#domain/scalars.ts';
import { duration } from '#domain/scalars.ts';

export const QUERY_VARIABLES = ['environment', 'flag', 'window'] as const;

export interface QueryValues {
  readonly environment: EnvironmentName;
  readonly flag: FlagKey;
  readonly window: Duration;
}

/** Every `$name` of a query. `$1` belongs to a replacement, and `$` alone to a pattern. */
export function placeholdersIn(
  query: string,
): readonly { readonly variable: string; readonly offset: number }[] {
  return [...query.matchAll(PLACEHOLDER)].map(({ 1: variable = '', index }) => ({
    variable,
    offset: index,
  }));
}

const PLACEHOLDER = /\$(\{[A-Za-z_][A-Za-z0-9_]*\}?|[A-Za-z_][A-Za-z0-9_]*)/g;

/** The query as it is sent. */
export function filledQuery(query: string, { environment, flag, window }: QueryValues): string {
  const values = new Map<string, string>([
    ['environment', environment],
    ['flag', flag],
    ['window', `${window}s`],
  ]);
  return query.replaceAll(PLACEHOLDER, (whole, variable: string) => values.get(variable) ?? whole);
}

const RANGE = /\[((?:\d+(?:ms|[smhdwy]))+)(?::[^\]]*)?\]/g;
const OFFSET = /\boffset\s+((?:\d+(?:ms|[smhdwy]))+)/g;
const SECONDS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/**
 * How far a value of the query looks back: the longest range and the longest offset in its text. A text in quotes may
 * make it longer, and never shorter.
 */
export function lookBackOf(query: string): Duration {
  return duration(Math.ceil(longest(query, RANGE) + longest(query, OFFSET)));
}

function longest(query: string, pattern: RegExp): number {
  const lengths = [...query.matchAll(pattern)].map(({ 1: text = '' }) =>
    [...text.matchAll(/(\d+)(ms|[smhdwy])/g)].reduce(
      (sum, { 1: count = '0', 2: unit = 's' }) => sum + Number(count) * (SECONDS[unit] ?? 0),
      0,
    ),
  );
  return Math.max(0, ...lengths);
}
