// Metrics in markdown: their numbers on a line, and the queries behind a fold. Numbers change with every sample, and a
// comment is written again only when an answer changes.
import type { Silence } from '#domain/metrics.ts';
import type { GateResult } from '#domain/report.ts';
import { pastText, shortPastText } from '#domain/scalars.ts';
import type { MetricAnswer } from '#messages/gates/measured.ts';
import {
  ASKED_TEXTS,
  amountText,
  measuredIn,
  countTexts,
  samplesText,
  sparkline,
  valueText,
} from '#messages/gates/measured.ts';
import { silenceNumbers } from '#messages/gates/silences.ts';
import { code, fenced, link, prose, sentence } from './safe-text.ts';
import { ICONS } from './fold.ts';

/** The answers of metrics among these results. */
function measuredOf(gates: readonly GateResult[]): readonly MetricAnswer[] {
  return gates.flatMap((gate) => measuredIn(gate) ?? []);
}

/**
 * In two lines: the value and its course, then samples, moment and graph. The target stands beside it, and why there is no
 * value above it.
 */
export function metricCell(answer: MetricAnswer): string {
  const { value, unit, to } = answer;
  const numbers = [samplesText(answer), shortPastText(to), ...graphLink(answer)].join(' · ');
  if (value === null) return numbers;
  const spark = sparkline(answer);
  const first = [prose(amountText(value, unit)), ...(spark === '' ? [] : [code(spark)])];
  return [first.join(' '), numbers].join('<br>');
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

/** The requirements of a flag. Its name stands only where several are shown. */
export interface FlagGates {
  readonly flag?: string;
  readonly gates: readonly GateResult[];
}

/** A fold with the query of each metric and everything that it was answered. */
export function metricFold(flags: readonly FlagGates[]): readonly string[] {
  const metrics = flags.reduce((sum, { gates }) => sum + measuredOf(gates).length, 0);
  if (metrics === 0) return [];
  const answers = flags.flatMap(({ flag, gates }) => gates.flatMap((gate) => foldOf(gate, flag)));
  const title = ASKED_TEXTS.title(metrics);
  return ['', `<details><summary>${title}</summary>`, '', ...answers, '</details>'];
}

function foldOf(gate: GateResult, flag: string | undefined): readonly string[] {
  const answer = measuredIn(gate);
  if (answer === null) return [];
  const { metric, title, environment, source, sent } = answer;
  const name = title === null ? code(metric) : `${prose(title)} (${code(metric)})`;
  const of = flag === undefined ? undefined : code(flag);
  const spark = sparkline(answer);
  const value = [prose(valueText(answer)), ...(spark === '' ? [] : [code(spark)])].join(' ');
  const others = [...silenceIn(gate), ...countTexts(answer)];
  return [
    `${ASKED_TEXTS.metric(name, prose(environment), code(source), of)}:`,
    '',
    ...fenced(sent, 'promql'),
    '',
    ...[value, ...others.map(prose)].map((text) => `- ${text}`),
    '',
  ];
}

/** What the source says, and other numbers of a silence. */
function silenceIn({ facts }: GateResult): readonly string[] {
  const { silence } = facts as { readonly silence?: Silence };
  return silence === undefined ? [] : silenceNumbers(silence);
}
