// A forecast for a terminal: the totals, each plan with its steps, what decides the last one, and what is assumed.
import { dueText } from '#domain/scalars.ts';
import { FORECAST_TEXTS, FORECAST_TITLES } from '#messages/plans.ts';
import { clockText } from '#messages/judged.ts';
import { pad, widest, wrap, paintFor } from './terminal.ts';
import type { Forecast, ForecastStep } from './forecast-facts.ts';
import { criticalPath } from './forecast-facts.ts';
import type { FlagPlan } from './forecast-words.ts';
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
import { plain, printable } from './plain.ts';

export interface ForecastLayout {
  readonly colour: boolean;
  readonly width?: number | undefined;
}

/** Ends with a line break. */
export function renderForecastText(
  forecast: Forecast,
  { colour, width = 100 }: ForecastLayout,
): string {
  const paint = paintFor(colour);
  const plans = plansOf(forecast);
  const active = plans.filter(
    ({ steps, stuck, apart }) => steps.length > 0 || stuck !== null || apart.length > 0,
  );
  const finished = plans.length - active.length;
  const path = criticalPath(forecast.steps);
  const sections = [
    [paint.bold(forecastSummary(forecast)), `from ${dueText(forecast.from)}`],
    ...active.map((plan) => planLines(plan, forecast, paint.bold)),
    ...(finished === 0 ? [] : [[FORECAST_TEXTS.finished(finished)]]),
    list(FORECAST_TITLES.decides, path.length < 2 ? [] : path.map(pathWords)),
    list(FORECAST_TITLES.meeting, collisionLines(forecast)),
    list(FORECAST_TITLES.closed, closedLines(forecast)),
    list(FORECAST_TITLES.assumed, forecast.assumptions.map(assumptionWords)),
    [clockText(forecast.clock)],
  ].filter((lines) => lines.length > 0);
  const lines = sections.flatMap((section, index) => (index === 0 ? section : ['', ...section]));
  return printable(lines.flatMap((line) => wrapped(line, Math.max(40, width))));
}

/** Broken between words. What goes on is indented by two more. */
function wrapped(line: string, width: number): readonly string[] {
  const indent = line.length - line.trimStart().length;
  const [first = '', ...rest] = wrap(line.trimStart(), width - indent - 2);
  const margin = ' '.repeat(indent);
  return [margin + first, ...rest.map((text) => `${margin}  ${text}`)];
}

function planLines(
  plan: FlagPlan,
  forecast: Forecast,
  bold: (text: string) => string,
): readonly string[] {
  const { steps } = plan;
  const names = steps.map(stepName);
  const moments = steps.map(({ at }) => dueText(at));
  const [name, moment] = [widest(names, 30), widest(moments, 30)];
  return [
    `${bold(plan.key)}${plan.owner === null ? '' : ` · ${plain(plan.owner)}`} · ${plain(planWords(plan))}`,
    ...steps.map((step, index) => {
      const why = [becauseWords(step, forecast), peopleWords(step)].filter(Boolean).join(' · ');
      const start = `  ${pad(plain(names[index] ?? ''), name)}  ${pad(moments[index] ?? '', moment)}`;
      return `${start}  ${plain(why)}`.trimEnd();
    }),
  ];
}

function peopleWords(step: ForecastStep): string {
  const needs = needsWords(step);
  return needs === '' ? '' : `needs ${needs}`;
}

function pathWords({ flag, at, ...step }: ForecastStep): string {
  return `${flag} ${stepName(step)}, ${dueText(at)}`;
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => `  · ${plain(item)}`)];
}
