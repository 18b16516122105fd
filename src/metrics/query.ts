// The variables of a query. They stand for an environment, the key of a flag and the length of a window.
import type { EnvironmentName, FlagKey, Duration } from '#domain/scalars.ts';

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
