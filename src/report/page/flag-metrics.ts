// The metrics that the next step of a flag rests on, as the page shows them.
import type { Json } from '#domain/scalars.ts';
import type { GateResult } from '#domain/report.ts';
import { pastText } from '#domain/scalars.ts';
import { measuredIn, samplesText, sparkline, valueText } from '#messages/gates/measured.ts';

/** The verdict, the sentence, the numbers, the course, and the query with its source. */
export function metricData(gate: GateResult): Json {
  const answer = measuredIn(gate);
  if (answer === null) return [gate.verdict, gate.message, '', '', ''];
  const numbers = [valueText(answer), samplesText(answer), `as of ${pastText(answer.to)}`].join(
    ' · ',
  );
  return [
    gate.verdict,
    gate.message,
    numbers,
    sparkline(answer),
    `${answer.source}: ${answer.sent}`,
  ];
}
