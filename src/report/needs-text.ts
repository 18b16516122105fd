// The table of a report on a terminal: one row for each requirement, open ones first, each with its code. Where the terminal
// is narrow, cells break between words, and where it is very narrow, the two columns stand below each other.
import type { GateResult } from '#domain/report.ts';
import type { Instant } from '#domain/scalars.ts';
import { between, lengthOf } from '#domain/scalars.ts';
import { amountText, measuredIn, sparkline } from '#messages/gates/measured.ts';
import { moreInJson } from '#messages/words.ts';
import { pad, widest, widthOf, wrap, MARKS } from './terminal.ts';
import { fixedReady, ifFuture, openFirst } from './facts.ts';
import type { Paint } from './terminal.ts';
import { plain } from './safe-text.ts';
import type { TextLayout } from './text-layout.ts';
import { bar, moment } from './words.ts';

const CELLS = 10;
const ROWS = 16;
/** Two blanks, the mark, a blank. */
const MARGIN = 4;
const GAP = 2;

interface TextRow {
  readonly mark: string;
  readonly needs: string;
  readonly soFar: string;
  readonly code: string;
}

/** Prints the rows of one report, so that its columns are as wide in each part of it. */
export interface NeedsTable {
  readonly head: readonly string[];
  readonly rowsOf: (gates: readonly GateResult[]) => readonly string[];
}

/** `all`: the requirements whose rows will be printed. */
export function needsTable(all: readonly GateResult[], layout: TextLayout): NeedsTable {
  const columns = columnsFor(
    all.map((gate) => rowOf(gate, layout)),
    layout.width,
  );
  const { paint } = layout;
  return {
    head: headOf(columns, paint),
    rowsOf(gates) {
      const shown = openFirst(gates).slice(0, ROWS);
      const left = gates.length - shown.length;
      return [
        ...shown.flatMap((gate) => rowLines(rowOf(gate, layout), columns, paint)),
        ...(left > 0 ? [`    ${moreInJson(left, 'gate')}`] : []),
      ];
    },
  };
}

function rowOf(gate: GateResult, { paint, now }: TextLayout): TextRow {
  const { brief, verdict, message, code } = gate;
  return {
    mark: paint.verdict(verdict, MARKS[verdict]),
    needs: plain(brief?.needs ?? gate.gate),
    soFar: [...clockParts(gate, now), ...soFarParts(gate, brief?.soFar ?? message)].join(', '),
    code: `[${plain(code)}]`,
  };
}

/** The bar of a clock that runs, and what is left of it. Without a brief, the moment as well. */
function clockParts(gate: GateResult, now: Instant): readonly string[] {
  const { verdict, progress, brief, saysWhen } = gate;
  const due = verdict === 'pass' ? null : ifFuture(fixedReady(gate), now);
  const bars = verdict === 'pass' || progress === null ? [] : [bar(progress, CELLS)];
  const words = due === null ? '' : `${lengthOf(between(now, due))} to go`;
  const when = due === null || brief !== undefined || saysWhen ? words : `due ${moment(due, now)}`;
  const text = [...bars, when].join(' ').trimEnd();
  return text === '' ? [] : [text];
}

/** The value of a metric and its course stand beside its answer. */
function soFarParts(gate: GateResult, soFar: string): readonly string[] {
  const answer = measuredIn(gate);
  const words = soFar === '' ? [] : [plain(soFar)];
  if (answer === null) return words;
  if (answer.value === null) return words.length > 0 ? words : ['no value'];
  return [...words, plain(`${amountText(answer.value, answer.unit)} ${sparkline(answer)}`)];
}

/** `whole`: a row is one line. `broken`: cells break. `stacked`: the columns stand below each other. */
type Columns =
  | { readonly kind: 'whole'; readonly needs: number; readonly soFar: number }
  | { readonly kind: 'broken'; readonly needs: number; readonly soFar: number }
  | { readonly kind: 'stacked'; readonly width: number };

function columnsFor(rows: readonly TextRow[], width: number): Columns {
  const texts = rows.map((row) => row.needs);
  const needs = widest([NEEDS, ...texts], Infinity);
  const soFar = widest([SO_FAR, ...rows.map((row) => row.soFar)], Infinity);
  const code = widest(
    rows.map((row) => row.code),
    Infinity,
  );
  if (MARGIN + needs + GAP + soFar + GAP + code <= width) return { kind: 'whole', needs, soFar };
  const first = Math.min(needs, Math.max(longestWord(texts), Math.floor(width * SHARE)));
  const second = width - MARGIN - first - GAP;
  const isFitting = longestWord(rows.flatMap((row) => [row.soFar, row.code])) <= second;
  return isFitting ? { kind: 'broken', needs: first, soFar: second } : { kind: 'stacked', width };
}

function headOf(columns: Columns, paint: Paint): readonly string[] {
  if (columns.kind === 'stacked') return [];
  const lead = ' '.repeat(MARGIN);
  return [
    `${lead}${paint.dim(NEEDS)}${' '.repeat(columns.needs - NEEDS.length + GAP)}${paint.dim(SO_FAR)}`,
  ];
}

function rowLines(row: TextRow, columns: Columns, paint: Paint): readonly string[] {
  switch (columns.kind) {
    case 'whole': {
      const start = `  ${row.mark} ${pad(row.needs, columns.needs)}  ${pad(row.soFar, columns.soFar)}`;
      return [`${start}  ${paint.dim(row.code)}`];
    }
    case 'broken':
      return asCells(row, columns.needs, columns.soFar, paint);
    case 'stacked':
      return asLines(row, columns.width, paint);
  }
}

const NEEDS = 'Needs';
const SO_FAR = 'So far';
/** Of the width, for the first column where both have to break. */
const SHARE = 0.36;

function longestWord(texts: readonly string[]): number {
  return widest(
    texts.flatMap((text) => text.split(' ')),
    Infinity,
  );
}

/** A row of several lines: each cell breaks for itself. */
function asCells(
  { mark, needs, soFar, code }: TextRow,
  first: number,
  second: number,
  paint: Paint,
): readonly string[] {
  const left = wrap(needs, first);
  const right = withCode(soFar, code, second, paint);
  const count = Math.max(left.length, right.length);
  return Array.from({ length: count }, (_, index) => {
    const lead = index === 0 ? `  ${mark} ` : ' '.repeat(MARGIN);
    return `${lead}${pad(left[index] ?? '', first)}  ${right[index] ?? ''}`.trimEnd();
  });
}

function asLines(
  { mark, needs, soFar, code }: TextRow,
  width: number,
  paint: Paint,
): readonly string[] {
  const inner = Math.max(1, width - MARGIN - GAP);
  const indent = ' '.repeat(MARGIN + GAP);
  return [
    ...wrap(needs, inner).map((line, index) => `${index === 0 ? `  ${mark} ` : indent}${line}`),
    ...withCode(soFar, code, inner, paint).map((line) => `${indent}${line}`),
  ];
}

/** The code stands behind the text where the last line has room, and else below it. */
function withCode(text: string, code: string, width: number, paint: Paint): readonly string[] {
  const lines = text === '' ? [] : wrap(text, width);
  const last = lines.at(-1) ?? '';
  const size = widthOf(last) + (last === '' ? 0 : 1) + widthOf(code);
  return size <= width && last !== ''
    ? [...lines.slice(0, -1), `${last} ${paint.dim(code)}`]
    : [...lines, paint.dim(code)];
}
