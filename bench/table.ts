// The table of the results: each time, the time that it is compared with, their ratio and the bar.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

import type { Timing } from './measure.ts';

export interface Row {
  readonly what: string;
  readonly measured: Timing;
  readonly against: string;
  readonly floor: Timing;
  /** The highest accepted ratio, or null for information only. */
  readonly bar: number | null;
  /** The longest accepted time in milliseconds, for rows about a time. */
  readonly most?: number;
}

export function ratioOf({ measured, floor }: Row): number {
  return measured.median / floor.median;
}

/** True when a row meets its bar, or has none. */
export function isMet(row: Row): boolean {
  const isFast = row.most === undefined || row.measured.median <= row.most;
  return isFast && (row.bar === null || ratioOf(row) <= row.bar);
}

function barText({ bar, most }: Row): string {
  const ratio = bar === null ? [] : [`≤ ${factor(bar)}`];
  const time = most === undefined ? [] : [`≤ ${most / 1000} s`];
  return [...ratio, ...time].join(', ');
}

export function tableText(rows: readonly Row[], rounds: number): string {
  const lines = rows.map((row) => [
    row.what,
    timeText(row.measured),
    `${row.against}: ${timeText(row.floor)}`,
    factor(ratioOf(row)),
    barText(row),
    barText(row) === '' ? '' : isMet(row) ? 'pass' : 'FAIL',
  ]);
  return `${aligned([['what', 'median', 'against', 'ratio', 'bar', ''], ...lines])}

Whole processes on ${machineText()}; medians of ${rounds} interleaved runs each (\`--help\`: three times as many), after one to warm up; in brackets the fastest and the slowest.
`;
}

/** A Markdown table, aligned as the formatter does it. */
function aligned([head = [], ...body]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...body].map((cells) => cells[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...body]
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '))
    .map((line) => `| ${line} |`)
    .join('\n');
}

function machineText(): string {
  const cores = cpus().length;
  const memory = Math.round(totalmem() / 2 ** 30);
  const git = execFileSync('git', ['version'], { encoding: 'utf8' }).trim().split(' ').at(-1);
  return `${cores} ${cores === 1 ? 'core' : 'cores'} with ${memory} GiB, Node ${process.versions.node}, Git ${git}`;
}

function timeText({ median, fastest, slowest }: Timing): string {
  return `${milliseconds(median)} (${milliseconds(fastest, '')}–${milliseconds(slowest, '')})`;
}

function milliseconds(time: number, unit = ' ms'): string {
  return `${time.toFixed(0)}${unit}`;
}

function factor(ratio: number): string {
  return `${ratio.toFixed(2).replace(/\.?0+$/, '')}×`;
}
