// The flags that a command line names: by key, by the prefix of a folder, or by a pattern with `*`.
import type { FlagKey } from '#domain/scalars.ts';
import { unknownFlag } from './unknown-flag.ts';

/** Whether a text can name more than one flag. */
export function isPattern(text: string): boolean {
  return text.includes('*') || text.endsWith('/');
}

/** Whether a flag is meant: `voice/calls` by its key, `voice` and `voice/` by the prefix, `voice/*` by the pattern. */
export function matches(pattern: string, key: FlagKey): boolean {
  if (pattern.includes('*')) return expressionOf(pattern).test(key);
  const prefix = pattern.endsWith('/') ? pattern : `${pattern}/`;
  return key === pattern || key.startsWith(prefix);
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[^\w/-]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** The flags that are meant, in the order of `available`; all of them where nothing is named. */
export function flagsNamed(
  patterns: readonly string[],
  available: readonly FlagKey[],
): readonly FlagKey[] {
  if (patterns.length === 0) return available;
  for (const pattern of patterns)
    if (!available.some((key) => matches(pattern, key))) throw unknownFlag(pattern, available);
  const keys = new Set<string>(available);
  // A flag that has the very name is meant alone, also where a folder has the same name.
  const isMeant = (key: FlagKey): boolean =>
    patterns.some((pattern) => (keys.has(pattern) ? key === pattern : matches(pattern, key)));
  return available.filter(isMeant);
}
