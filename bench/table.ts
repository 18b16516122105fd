// The table of the results: each time, size or number of requests, the time that it is compared with, and the bars.
import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';

import type { Timing } from './measure.ts';

export type Row = TimeRow | RequestsRow | SizeRow;

export interface TimeRow {
  readonly kind: 'time';
  readonly what: string;
  /** The version of Node. */
  readonly node: string;
  readonly measured: Timing;
  /** The most memory of the process in bytes; null where several processes work together. */
  readonly peak: number | null;
  readonly against: { readonly what: string; readonly floor: Timing } | null;
  /** None for information only. */
  readonly bars: readonly Bar[];
}

/** Requests do not depend on the machine, so they are counted once. */
export interface RequestsRow {
  readonly kind: 'requests';
  readonly what: string;
  readonly node: string;
  readonly requests: number;
  readonly most: number;
}

/** Neither does the size of a file. */
export interface SizeRow {
  readonly kind: 'size';
  readonly what: string;
  readonly node: string;
  readonly bytes: number;
  readonly most: number;
}

export type Bar =
  /** Times the floor. */
  | { readonly kind: 'ratio'; readonly most: number }
  /** Milliseconds. */
  | { readonly kind: 'time'; readonly most: number }
  /** Milliseconds above the floor. */
  | { readonly kind: 'more'; readonly most: number }
  /** Bytes. */
  | { readonly kind: 'memory'; readonly most: number };

/** Only figures of a quiet machine and of full size can pass. */
export type Condition = 'quiet' | 'not quiet' | 'trial';

export const QUIET_LOAD = 1;

/** `load`: the average of one minute before the run. */
export function conditionOf(load: number, isTrial: boolean): Condition {
  if (isTrial) return 'trial';
  return load < QUIET_LOAD ? 'quiet' : 'not quiet';
}

export function resultOf(row: Row, condition: Condition): string {
  const isBarred = row.kind !== 'time' || row.bars.length > 0;
  if (!isBarred) return '';
  if (condition !== 'quiet') return condition;
  return isMet(row) ? 'pass' : 'FAIL';
}

/** True when a row meets all of its bars. */
export function isMet(row: Row): boolean {
  switch (row.kind) {
    case 'requests':
      return row.requests <= row.most;
    case 'size':
      return row.bytes <= row.most;
    case 'time':
      return row.bars.every((bar) => valueOf(row, bar) <= bar.most);
  }
}

/** What a bar limits. A value that was not measured meets no bar. */
function valueOf(row: TimeRow, { kind }: Bar): number {
  const { measured, peak } = row;
  switch (kind) {
    case 'ratio':
      return ratioOf(row) ?? Infinity;
    case 'time':
      return measured.median;
    case 'more':
      return measured.median - (row.against?.floor.median ?? -Infinity);
    case 'memory':
      return peak ?? Infinity;
  }
}

function ratioOf({ measured, against }: TimeRow): number | null {
  return against === null ? null : measured.median / against.floor.median;
}

export interface Run {
  readonly condition: Condition;
  readonly rounds: number;
  /** The load before the run. */
  readonly load: number;
  readonly nodes: readonly string[];
}

const HEAD = ['what', 'Node', 'median', 'peak', 'against', 'ratio', 'bar', ''];

export function tableText(rows: readonly Row[], run: Run): string {
  const lines = rows.map((row) => [...cellsOf(row), resultOf(row, run.condition)]);
  return `${conditionText(run)}${alignedTable([HEAD, ...lines])}

Whole processes on ${machineText(run.nodes)}; medians of ${run.rounds} interleaved runs each (the rows about a start: three times as many), after one to warm up; in brackets the fastest and the slowest. The peak is the memory of the Node process.
`;
}

/**
 * An older table with the rows of a newer one in the place of the same rows, so that a part can be measured alone. A row is
 * the same if it says the same without its figures.
 */
export function withRowsOf(newer: string, older: string): string {
  const fresh = new Map(rowsIn(newer).map((cells) => [nameOf(cells), cells]));
  const rows = rowsIn(older).map((cells) => fresh.get(nameOf(cells)) ?? cells);
  const [, ...rest] = older.split('\n\n');
  return [alignedTable([HEAD, ...rows]), ...rest].join('\n\n');
}

/** The cells of each row of a table, without those of its head. */
function rowsIn(table: string): readonly (readonly string[])[] {
  const lines = table.split('\n').filter((line) => line.startsWith('| '));
  return lines.slice(2).map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

function nameOf([what, node, , , against = '']: readonly string[]): string {
  return [what, node, against.split(/: \d/, 1)[0]].join(' | ');
}

function conditionText({ condition, load }: Run): string {
  switch (condition) {
    case 'quiet':
      return '';
    case 'not quiet':
      return `The machine was not quiet: its load was ${load.toFixed(2)} before the run. No row passes.\n\n`;
    case 'trial':
      return 'This was a trial with small repositories. No row passes.\n\n';
  }
}

function cellsOf(row: Row): readonly string[] {
  if (row.kind === 'requests') {
    return [row.what, row.node, `${row.requests} requests`, '', '', '', `≤ ${row.most}`];
  }
  if (row.kind === 'size') {
    const { what, node, bytes, most } = row;
    return [what, node, kilobytes(bytes), '', '', '', `≤ ${kilobytes(most)}`];
  }
  const { what, node, measured, peak, against, bars } = row;
  const ratio = ratioOf(row);
  return [
    what,
    node,
    timeText(measured),
    peak === null ? '' : mebibytes(peak),
    against === null ? '' : `${against.what}: ${timeText(against.floor)}`,
    ratio === null ? '' : factor(ratio),
    bars.map(barText).join(', '),
  ];
}

function barText({ kind, most }: Bar): string {
  switch (kind) {
    case 'ratio':
      return `≤ ${factor(most)}`;
    case 'time':
      return `≤ ${most / 1000} s`;
    case 'more':
      return `≤ ${milliseconds(most)} more`;
    case 'memory':
      return `≤ ${mebibytes(most)}`;
  }
}

/** A Markdown table, aligned as the formatter does it. */
export function alignedTable([head = [], ...body]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...body].map((cells) => cells[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [head, rule, ...body]
    .map((cells) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '))
    .map((line) => `| ${line} |`)
    .join('\n');
}

export function machineText(nodes: readonly string[]): string {
  const cores = cpus().length;
  const memory = Math.round(totalmem() / 2 ** 30);
  const git = execFileSync('git', ['version'], { encoding: 'utf8' }).trim().split(' ').at(-1);
  return `${cores} ${cores === 1 ? 'core' : 'cores'} with ${memory} GiB, Node ${nodes.join(' and ')}, Git ${git}`;
}

export function timeText({ median, fastest, slowest }: Timing): string {
  return `${milliseconds(median)} (${milliseconds(fastest, '')}–${milliseconds(slowest, '')})`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MiB`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`;
}

/** A frame takes so little that a part of a millisecond counts. */
const FRAME = 25;

function milliseconds(time: number, unit = ' ms'): string {
  return `${time.toFixed(time < FRAME ? 1 : 0)}${unit}`;
}

function factor(ratio: number): string {
  return `${ratio.toFixed(2).replace(/\.?0+$/, '')}×`;
}
