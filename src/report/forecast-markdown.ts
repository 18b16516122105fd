// A forecast as markdown, for a comment or the summary of a run.
import { dueText } from '#domain/scalars.ts';
import { FORECAST_TITLES } from '#messages/plans.ts';
import { capitalized } from '#messages/words.ts';
import type { Forecast } from './forecast-facts.ts';
import { criticalPath } from './forecast-facts.ts';
import {
  assumptionWords,
  becauseWords,
  closedLines,
  collisionLines,
  forecastSummary,
  needsWords,
  planWords,
  plansOf,
  stepName,
} from './forecast-words.ts';
import {
  LONGEST_MARKDOWN,
  fitting,
  section,
  cell,
  code,
  prose,
  sentence,
} from './markdown-text.ts';
import { printable } from './plain.ts';

/** A table of all steps under 60,000 characters. */
export function renderForecastMarkdown(forecast: Forecast): string {
  const plans = plansOf(forecast);
  const named = plans.filter(({ stuck, apart }) => stuck !== null || apart.length > 0);
  const path = criticalPath(forecast.steps);
  const top = [
    `### ${prose(forecastSummary(forecast))}`,
    '',
    ...named.map((plan) => `- ${code(plan.key)}: ${prose(planWords(plan))}`),
    ...(named.length > 0 ? [''] : []),
    '| flag | step | at the earliest | decided by | people |',
    '| --- | --- | --- | --- | --- |',
  ];
  const rows = plans.flatMap(({ key, steps }) =>
    steps.map(
      (step) =>
        `| ${code(key)} | ${cell(stepName(step))} | ${dueText(step.at)} | ${cell(becauseWords(step, forecast))} | ${cell(needsWords(step))} |`,
    ),
  );
  const end = [
    ...section(
      capitalized(FORECAST_TITLES.decides),
      path.length < 2
        ? []
        : path.map((step) => `- ${code(step.flag)} ${prose(stepName(step))}, ${dueText(step.at)}`),
    ),
    ...section(
      capitalized(FORECAST_TITLES.meeting),
      collisionLines(forecast).map((line) => `- ${sentence(line)}`),
    ),
    ...section(
      capitalized(FORECAST_TITLES.closed),
      closedLines(forecast).map((line) => `- ${sentence(line)}`),
    ),
    ...section(
      capitalized(FORECAST_TITLES.assumed),
      forecast.assumptions.map((assumption) => `- ${sentence(assumptionWords(assumption))}`),
    ),
  ];
  const room = LONGEST_MARKDOWN - printable(end).length;
  return printable([...fitting([...top, ...rows], room), ...end]);
}
