// The metrics of `status FLAG`: what the next step rests on, as `check` shows it.
import type { Instant, Json } from '#domain/scalars.ts';
import { FOLD_TEXTS } from '#messages/judged.ts';
import type { TextLayout } from './gate-text.ts';
import { gateLines } from './gate-text.ts';
import { gateJson } from './json.ts';
import { metricFold, metricItems } from './metrics-markdown.ts';
import { code } from './markdown-text.ts';
import type { StatusNext, StatusRow } from './status-rows.ts';

/** What the next step of a flag shows of its metrics; empty where it rests on none. */
export function metricLines(
  { next }: StatusRow,
  now: Instant | null,
  layout: TextLayout,
): readonly string[] {
  if (next?.metrics === undefined || now === null) return [];
  return [
    '',
    layout.paint.bold(`  metrics for ${next.environment} ${next.what}`),
    ...gateLines(next.metrics, now, layout),
  ];
}

/** The metrics of each flag whose next step rests on some, as a list. Each ends with an empty line. */
export function metricSections(rows: readonly StatusRow[]): readonly string[] {
  return rows.flatMap(({ key, next }) =>
    next?.metrics === undefined
      ? []
      : [
          `${FOLD_TEXTS.metricsOf(code(key), next.environment, next.what)}:`,
          '',
          ...metricItems(next.metrics),
          ...metricFold([{ gates: next.metrics }]),
          '',
        ],
  );
}

export function metricsJson({ metrics }: StatusNext): Readonly<Record<string, Json>> {
  return metrics === undefined ? {} : { metrics: metrics.map(gateJson) };
}
