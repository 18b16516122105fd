// A forecast for a terminal: the totals, each plan with its steps, what decides the last one, and what is assumed.
import { dueText } from '#domain/scalars.ts';
import { FORECAST_TEXTS } from '#messages/plans.ts';
import { clockText } from '#messages/judged.ts';
import type { Paint } from './terminal.ts';
import { pad, widest, widthOf, wrap, paintFor } from './terminal.ts';
import type { Forecast, ForecastStep } from './forecast-facts.ts';
import type { FlagPlan } from './forecast-words.ts';
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
import { plain, printable } from './safe-text.ts';

export interface ForecastLayout {
  readonly colour: boolean;
  readonly width?: number | undefined;
}

/** Ends with a line break. */
export function renderForecastText(
  forecast: Forecast,
  { colour, width: wanted = 100 }: ForecastLayout,
): string {
  const paint = paintFor(colour);
  const width = Math.max(40, wanted);
  const plans = plansOf(forecast);
  const active = plans.filter(
    ({ steps, stuck, apart }) => steps.length > 0 || stuck !== null || apart.length > 0,
  );
  const finished = plans.length - active.length;
  const path = decidingSteps(forecast);
  const sections = [
    [paint.bold(forecastSummary(forecast)), `from ${dueText(forecast.from)}`],
    ...active.map((plan) => planLines(plan, forecast, { paint, width })),
    ...(finished === 0 ? [] : [[FORECAST_TEXTS.finished(finished)]]),
    list(path.title, path.steps.map(pathWords)),
    ...forecastLists(forecast).map(({ title, lines }) => list(title, lines)),
    [clockText(forecast.clock)],
  ].filter((lines) => lines.length > 0);
  const lines = sections.flatMap((section, index) => (index === 0 ? section : ['', ...section]));
  return printable(lines.flatMap((line) => wrapped(line, width)));
}

/** Broken between words. What goes on is indented by two more. */
function wrapped(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const indent = line.length - line.trimStart().length;
  const [first = '', ...rest] = wrap(line.trimStart(), width - indent - 2);
  const margin = ' '.repeat(indent);
  return [margin + first, ...rest.map((text) => `${margin}  ${text}`)];
}

function planLines(
  plan: FlagPlan,
  forecast: Forecast,
  { paint, width }: { readonly paint: Paint; readonly width: number },
): readonly string[] {
  const { steps } = plan;
  const names = steps.map(stepName);
  const moments = steps.map(({ at }) => dueText(at));
  const [nameWidth, momentWidth] = [widest(names, 30), widest(moments, 30)];
  return [
    `${paint.bold(plan.key)}${plan.owner === null ? '' : ` · ${plain(plan.owner)}`} · ${plain(planWords(plan))}`,
    ...steps.flatMap((step, index) => {
      const reasons = [becauseWords(step, forecast), peopleWords(step)].filter(Boolean);
      const name = pad(plain(names[index] ?? ''), nameWidth);
      const start = `  ${name}  ${pad(moments[index] ?? '', momentWidth)}  `;
      return stepLines(
        start,
        reasons.map((reason) => plain(reason)),
        width,
      );
    }),
  ];
}

/** Cells. In fewer, reasons are hard to read. */
const LEAST_ROOM = 28;

/** The reasons are a column beside the moment, or stand below it where that has too little room. */
function stepLines(start: string, reasons: readonly string[], width: number): readonly string[] {
  const indent = widthOf(start);
  const isBeside = width - indent >= LEAST_ROOM;
  if (!isBeside)
    return [start.trimEnd(), ...column(reasons, width - 4).map((text) => `    ${text}`)];
  const [first = '', ...rest] = column(reasons, width - indent);
  return [(start + first).trimEnd(), ...rest.map((text) => ' '.repeat(indent) + text)];
}

/** In one line if there is room, or else each in lines of its own. */
function column(reasons: readonly string[], width: number): readonly string[] {
  const line = reasons.join(' · ');
  return widthOf(line) <= width ? [line] : reasons.flatMap((reason) => wrap(reason, width));
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
