// The parser of queries is large, so that it is loaded only where a definition has a query.
import type { Metric } from '#domain/metrics.ts';
import type { ReadsQuery } from '#files/promql.ts';
import type { Side } from './side.ts';

/** Reads the queries of a side; null if it has none. */
export async function queryReaderFor({ flags }: Side): Promise<ReadsQuery | null> {
  const hasQuery = [...flags.values()].some(({ definition }) =>
    (definition?.understood?.metrics ?? []).some(asksWithQuery),
  );
  return hasQuery ? (await import('#files/promql.ts')).readQuery : null;
}

function asksWithQuery({ question, traffic }: Metric): boolean {
  return question.kind === 'query' || traffic?.question.kind === 'query';
}
