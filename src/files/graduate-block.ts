// `graduate` and `summary` of a definition → Graduation and SummaryField.
import type { Graduation, SummaryField } from '#domain/graduation.ts';
import { CRITICAL, GOOD_FOR } from '#domain/graduation.ts';

export interface WrittenGraduation {
  readonly after: string;
  readonly issues?:
    | 'none'
    | { readonly none?: readonly string[]; readonly 'at-most'?: Readonly<Record<string, number>> };
  readonly metrics?: { readonly good: readonly string[]; readonly for?: string };
}

export function graduationOf({ after, issues, metrics }: WrittenGraduation): Graduation {
  return {
    after,
    issues: issues === undefined ? null : limitsOf(issues),
    metrics: metrics === undefined ? null : { good: metrics.good, for: metrics.for ?? GOOD_FOR },
  };
}

function limitsOf(
  issues: NonNullable<WrittenGraduation['issues']>,
): NonNullable<Graduation['issues']> {
  const { none = [], 'at-most': most = {} } = issues === 'none' ? { none: [CRITICAL] } : issues;
  return [
    ...none.map((label) => ({ label, most: 0 })),
    ...Object.entries(most).map(([label, count]) => ({ label, most: count })),
  ];
}

export type WrittenSummary = Readonly<Record<string, string | { readonly traffic: string }>>;

/** In the order in which they are written. */
export function summaryOf(written: WrittenSummary): readonly SummaryField[] {
  return Object.entries(written).map(([name, shown]) =>
    typeof shown === 'string'
      ? { name, metric: shown, shows: 'value' }
      : { name, metric: shown.traffic, shows: 'traffic' },
  );
}
