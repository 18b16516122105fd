// A forecast as markdown, for a comment or the summary of a run.
import { dueText } from '#domain/scalars.ts';
import type { Forecast } from './forecast-facts.ts';
import {
  becauseWords,
  decidingSteps,
  forecastLists,
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
  printable,
} from './safe-text.ts';

/** A table of all steps under 60,000 characters. */
export function renderForecastMarkdown(forecast: Forecast): string {
  const plans = plansOf(forecast);
  const named = plans.filter(({ stuck, apart }) => stuck !== null || apart.length > 0);
  const path = decidingSteps(forecast);
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
      path.title,
      path.steps.map(
        (step) => `- ${code(step.flag)} ${prose(stepName(step))}, ${dueText(step.at)}`,
      ),
    ),
    ...forecastLists(forecast).flatMap(({ title, lines }) =>
      section(
        title,
        lines.map((line) => `- ${sentence(line)}`),
      ),
    ),
  ];
  const room = LONGEST_MARKDOWN - printable(end).length;
  return printable([...fitting([...top, ...rows], room), ...end]);
}
