// What surrounds a breach: the landings in the hour before it and since.
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { Gatherer } from '#app/ports.ts';
import type { Evaluator } from '#app/pulls/evaluate.ts';
import type { Rollback } from './strange.ts';
import type { AlsoLanded, BreachReport } from './text.ts';

interface Surroundings extends Pick<BreachReport, 'graphs' | 'web'> {
  readonly gatherer: Gatherer;
  readonly evaluator: Pick<Evaluator, 'github'>;
  readonly base: Sha;
}

export async function breachOf(
  { gatherer, evaluator, base, graphs, web }: Surroundings,
  row: Rollback,
): Promise<BreachReport> {
  const from = row.result.metrics.flatMap(({ because }) =>
    because?.kind === 'breach' ? [because.breach.from] : [],
  );
  const start = (from.length === 0 ? row.since : Math.min(...from)) - HOUR;
  const walk = await gatherer.repository.walk(base, instant(start), new Set());
  if (walk.kind !== 'known') return { ...row, alsoLanded: null, graphs, web };
  const landings = walk.value.landings.slice(0, walk.value.examined);
  const others = landings
    .filter(({ sha, committedAt }) => sha !== row.rise.landing.sha && committedAt >= start)
    .slice(0, MOST_READ);
  const pulls = await evaluator.github.landedAs(others.map(({ sha }) => sha));
  const alsoLanded = others.map(({ sha }): AlsoLanded => ({
    sha,
    pull: (pulls.kind === 'known' ? pulls.value.get(sha) : undefined) ?? null,
  }));
  return { ...row, alsoLanded, graphs, web };
}

const HOUR = 3600;
const MOST_READ = 30;
