// The metrics that `graduate` and `summary` of a definition name.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Flag } from '#domain/flag.ts';
import { named } from '#messages/words.ts';
import { nearest } from './nearest.ts';
import type { Path } from './positions.ts';
import type { ReadFile } from './read-file.ts';
import { diagnosticIn, isComplete } from './read-file.ts';

interface NamedMetric {
  readonly metric: string;
  readonly path: Path;
}

/** One error for each name of a metric that the definition does not have. */
export function graduateDiagnostics(read: ReadFile<Flag>): readonly Diagnostic[] {
  const flag = read.understood;
  if (flag === null || !isComplete(read, ['metrics'], 1)) return [];
  const names = (flag.metrics ?? []).map(({ name }) => name);
  return namedIn(flag).flatMap(({ metric, path }) => {
    if (names.includes(metric)) return [];
    const facts = { metric, available: named(names), meant: nearest(metric, names) };
    return [diagnosticIn(read, path, { code: 'metric/unknown', facts })];
  });
}

function namedIn({ graduate, summary = [] }: Flag): readonly NamedMetric[] {
  const good = graduate?.metrics?.good ?? [];
  return [
    ...good.map((metric, place) => ({ metric, path: ['graduate', 'metrics', 'good', place] })),
    ...summary.map(({ name, metric, shows }) => ({
      metric,
      path: ['summary', name, ...(shows === 'traffic' ? ['traffic'] : [])],
    })),
  ];
}
