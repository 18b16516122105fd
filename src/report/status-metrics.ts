// The metrics of `status FLAG`: what the next step rests on, as `check` shows it.
import type { Instant } from '#domain/scalars.ts';
import { plain } from './safe-text.ts';
import type { StatusRow } from './status-rows.ts';
import type { GateResult } from '#domain/report.ts';
import { between, lengthOf } from '#domain/scalars.ts';
import { moreInJson } from '#messages/words.ts';
import { pad, widest, wrap, MARKS } from './terminal.ts';
import { ifFuture, isTicking } from './facts.ts';
import type { Paint } from './terminal.ts';
import { bar, moment, progressWords } from './words.ts';

/** What the next step of a flag shows of its metrics; empty where it rests on none. */
export function metricLines(
  { next }: StatusRow,
  now: Instant | null,
  layout: GateLayout,
): readonly string[] {
  if (next?.metrics === undefined || now === null) return [];
  return [
    '',
    layout.paint.bold(`  metrics for ${next.environment} ${next.what}`),
    ...gateLines(next.metrics, now, layout),
  ];
}

const CELLS = 14;
const DETAILS = 20;
/** At most so many cells for the name of a gate. */
const NAME = 14;

/** How a terminal is written to; `width` in cells. */
interface GateLayout {
  readonly paint: Paint;
  readonly width: number;
}

/** The gates of one change below each other, their sentences aligned. */
function gateLines(
  gates: readonly GateResult[],
  now: Instant,
  layout: GateLayout,
): readonly string[] {
  const name = widest(
    gates.map(({ gate }) => gate),
    NAME,
  );
  return gates.flatMap((gate) => {
    const { verdict } = gate;
    const mark = layout.paint.verdict(verdict, MARKS[verdict]);
    const lead = `  ${mark} ${pad(plain(gate.gate), name)}  `;
    const margin = ' '.repeat(name + 6);
    const shown = layout.paint.dim(`[${plain(gate.code)}]`);
    const lines = [
      `${plain(gate.message)} ${shown}`,
      ...clockLines(gate, now),
      ...hintLines(gate, now),
      ...detailLines(gate.details),
    ].flatMap((line) => wrap(line, layout.width - name - 6));
    return lines.map((line, index) => (index === 0 ? lead : margin) + line);
  });
}

/** The bar and the moment. Where the message names the moment, only the time that is left is added. */
function clockLines(gate: GateResult, now: Instant): readonly string[] {
  const { progress } = gate;
  const due = gate.verdict === 'pass' ? null : ifFuture(gate.readyAt, now);
  const parts = [
    ...(progress === null
      ? []
      : [`${bar(progress, CELLS)} ${progressWords(progress)} ${plain(progress.where)}`.trimEnd()]),
    ...(due === null ? [] : [dueWords(due, now, gate.saysWhen)]),
  ];
  return parts.length === 0 ? [] : [parts.join(' · ')];
}

function dueWords(due: Instant, now: Instant, saysWhen: boolean): string {
  return saysWhen ? `${lengthOf(between(now, due))} to go` : `due ${moment(due, now)}`;
}

/** No hint for a clock: the section on what to do next already says when to come back. */
function hintLines(gate: GateResult, now: Instant): readonly string[] {
  return gate.hint === '' || isTicking(gate, now) ? [] : [`hint: ${plain(gate.hint)}`];
}

function detailLines(details: readonly string[]): readonly string[] {
  const shown = details.slice(0, DETAILS).map((detail) => `· ${plain(detail)}`);
  const left = details.length - DETAILS;
  return left > 0 ? [...shown, moreInJson(left, 'detail')] : shown;
}
