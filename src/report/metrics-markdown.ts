// Metrics in markdown: their numbers on a line, and the queries behind a fold. Numbers change with every sample, and a
// comment is written again only when an answer changes.
import type { GateResult } from '#domain/report.ts';
import { pastText, shortPastText } from '#domain/scalars.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import {
  ASKED_TEXTS,
  amountText,
  measuredIn,
  numberTexts,
  samplesText,
  sparkline,
  valueText,
} from '#messages/gates/measured.ts';
import { ICONS } from './icons.ts';
import { code, fenced, link, prose, sentence } from './markdown-text.ts';

/** The answers of metrics among these results. */
function measuredOf(gates: readonly GateResult[]): readonly MetricAnswer[] {
  return gates.flatMap((gate) => measuredIn(gate) ?? []);
}

/** In two lines: the value and its course, then samples, moment and graph. The target stands beside it. */
export function metricCell(answer: MetricAnswer): string {
  const { value, unit, to } = answer;
  const spark = sparkline(answer);
  const first = [
    value === null ? 'no value' : prose(amountText(value, unit)),
    ...(spark === '' ? [] : [code(spark)]),
  ];
  return [
    first.join(' '),
    [samplesText(answer), shortPastText(to), ...graphLink(answer)].join(' · '),
  ].join('<br>');
}

function graphLink({ graph }: MetricAnswer): readonly string[] {
  return graph === null ? [] : [link('graph', graph)];
}

function metricLine(answer: MetricAnswer): string {
  const spark = sparkline(answer);
  return [
    prose(valueText(answer)),
    ...(spark === '' ? [] : [code(spark)]),
    samplesText(answer),
    `as of ${pastText(answer.to)}`,
    ...graphLink(answer),
  ].join(' · ');
}

/** A list with the answer of each metric and its numbers. */
export function metricItems(gates: readonly GateResult[]): readonly string[] {
  return gates.flatMap((gate) => {
    const answer = measuredIn(gate);
    const first = `- ${ICONS[gate.verdict]} ${sentence(gate.message)}`;
    if (answer === null) return [first];
    return [first, `  - ${metricLine(answer)}`];
  });
}

/** A fold with the query of each metric and everything that it was answered. */
export function metricFold(gates: readonly GateResult[]): readonly string[] {
  const answers = measuredOf(gates);
  if (answers.length === 0) return [];
  const title = ASKED_TEXTS.title(answers.length);
  return ['', `<details><summary>${title}</summary>`, '', ...answers.flatMap(foldOf), '</details>'];
}

function foldOf(answer: MetricAnswer): readonly string[] {
  const { metric, title, environment, source, sent } = answer;
  const name = title === null ? code(metric) : `${prose(title)} (${code(metric)})`;
  return [
    `${ASKED_TEXTS.metric(name, prose(environment), code(source))}:`,
    '',
    ...fenced(sent, 'promql'),
    '',
    ...numberTexts(answer).map((text) => `- ${prose(text)}`),
    '',
  ];
}
