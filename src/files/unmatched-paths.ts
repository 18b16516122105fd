// Patterns of `policy.paths` that no file matches. Everyone may change what they were meant to protect.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn } from './read-file.ts';
import { DEFAULT_POLICY_PATHS } from './schema-pipeline.ts';

/** The place of workflows is fixed, so these patterns are right also before the first workflow. */
const AHEAD: readonly string[] = [...DEFAULT_POLICY_PATHS, '.github/workflows/**'];

/** The patterns that a person has written to name files. */
export function writtenPatterns({ policy }: Pick<Pipeline, 'policy'>): readonly string[] {
  return policy.paths.filter((pattern) => !pattern.startsWith('!') && !AHEAD.includes(pattern));
}

/** `matched`: the patterns that a file matches. */
export function unmatchedPaths(
  read: ReadFile<Pipeline>,
  matched: ReadonlySet<string>,
): readonly Diagnostic[] {
  const rules = read.understood;
  if (rules === null) return [];
  return writtenPatterns(rules).flatMap((pattern) => {
    if (matched.has(pattern)) return [];
    const path = ['policy', 'paths', rules.policy.paths.indexOf(pattern)];
    return [diagnosticIn(read, path, { code: 'pipeline/unmatched-path', facts: { pattern } })];
  });
}
