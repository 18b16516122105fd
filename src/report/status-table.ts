// The overview of `status` for a terminal: totals first, then one line for each flag, what is ready first. It is as wide as the
// terminal; where a table has no room, each flag has a few lines. No word is broken.
import type { Instant } from '#domain/scalars.ts';
import { ageOf, between } from '#domain/scalars.ts';
import { STEP_TEXTS } from '#messages/plans.ts';
import { apartText, rolledBackAgoText } from '#messages/status.ts';
import { moreInJson, promoteCommand } from '#messages/words.ts';
import { pad, widest, widthOf, wrap, paintFor, indented, USUAL_WIDTH } from './terminal.ts';
import type { Paint } from './terminal.ts';
import { plain, printable } from './safe-text.ts';
import type { PaintedCell, GroupedRow } from './status-parts.ts';
import {
  cellOf,
  nextCell,
  stateColour,
  expiredLines,
  logLines,
  foldedWords,
  groupedRows,
  STATE_MARKS,
  totals,
} from './status-parts.ts';
import { detailLines } from './status-detail.ts';
import type { StatusLog } from './status-live.ts';
import type { StatusNext, StatusRow } from './status-rows.ts';
import { shownEnvironments, holdWords, nextWords, soonestOf } from './status-rows.ts';

export interface StatusTableOptions {
  readonly colour: boolean;
  /** The present moment. If given, each due moment also shows the time that is left. */
  readonly now?: Instant | undefined;
  /** Left out if there is no deployment log. */
  readonly log?: StatusLog | undefined;
  /** Columns of the terminal. Null or left out: no terminal, so that a row stays one line. */
  readonly width?: number | null | undefined;
  /** Whether flags were named, so that each is shown in detail. */
  readonly isDetailed?: boolean | undefined;
  /** Whether flags that are off everywhere are listed one by one. */
  readonly isWhole?: boolean | undefined;
  /** Whether the rows have only some of the environments. */
  readonly isNarrowed?: boolean | undefined;
  /** The address of the files at the tip, such as `https://github.com/o/n/blob/main`; null: not known. */
  readonly web?: string | null | undefined;
}

interface TableLayout extends Pick<StatusTableOptions, 'log'> {
  readonly paint: Paint;
  readonly now: Instant | null;
  /** Of the table; Infinity where a row stays one line. */
  readonly tableWidth: number;
  /** Of sentences. */
  readonly width: number;
}

/** Flags of a list. The JSON has all of them. */
const WAITING = 10;
const HOLDS = 20;
const RAISES = 5;

/** Every flag, and what can be done next. Ends with a line break. */
export function renderStatusTable(rows: readonly StatusRow[], options: StatusTableOptions): string {
  const { colour, now = null, log, width = null, isDetailed = false, isWhole = false } = options;
  const { isNarrowed = false } = options;
  if (rows.length === 0) return printable(['no flags']);
  const paint = paintFor(colour);
  const layout = {
    paint,
    now,
    log,
    tableWidth: width ?? Infinity,
    width: width ?? USUAL_WIDTH,
  };
  if (isDetailed) return printable(detailLines(rows, { ...layout, web: options.web ?? null }));
  const groups = groupedRows(rows, isNarrowed);
  const shown = isWhole ? groups : groups.filter(({ state }) => state !== 'off');
  const folded = isWhole ? [] : groups.filter(({ state }) => state === 'off');
  return printable([
    ...wrap(totals(rows, isNarrowed).join(' · '), layout.width).map(paint.bold),
    ...sections(
      tableLines(shown, layout),
      [...holdLines(rows, layout), ...foldedLines(folded, layout)],
      closingLines(groups, layout),
      waitingLines(groups, layout),
      apartLines(rows, layout),
      expiredLines(rows, layout),
      log === undefined ? [] : logLines(rows, log, layout),
      adviceLines(groups, layout),
    ),
  ]);
}

/** Sections with an empty line before each that is not empty. */
function sections(...all: readonly (readonly string[])[]): readonly string[] {
  return all.flatMap((lines) => (lines.length === 0 ? [] : ['', ...lines]));
}

interface TableRow {
  readonly mark: PaintedCell;
  readonly key: string;
  readonly cells: readonly PaintedCell[];
}

function tableLines(groups: readonly GroupedRow[], layout: TableLayout): readonly string[] {
  if (groups.length === 0) return [];
  const { paint, tableWidth } = layout;
  const environments = shownEnvironments(groups.map(({ row }) => row));
  const titles = ['', ...environments, 'next'];
  const rows = groups.map((group): TableRow => {
    const cells = new Map(group.row.cells.map((cell) => [cell.environment, cell]));
    return {
      mark: { text: STATE_MARKS[group.state], paint: stateColour(group.state, paint) },
      key: group.row.key,
      cells: [
        ...environments.map((name) => cellOf(cells.get(name), group.row.next, paint)),
        nextCell(group, layout.now, paint),
      ],
    };
  });
  const widths = titles.map((title, column) =>
    widest([title, ...rows.map((row) => textAt(row, column))], Infinity),
  );
  const total = widths.reduce((sum, width) => sum + width, 0) + 2 * widths.length;
  return total <= tableWidth
    ? asTable(titles, rows, widths, paint)
    : rows.flatMap((row) => asLines(titles, row, layout));
}

function textAt({ key, cells }: TableRow, column: number): string {
  return column === 0 ? key : (cells[column - 1]?.text ?? '');
}

function asTable(
  titles: readonly string[],
  rows: readonly TableRow[],
  widths: readonly number[],
  paint: Paint,
): readonly string[] {
  const padded = (text: string, column: number): string => pad(text, widths[column] ?? 0);
  const line = (texts: readonly string[]): string => texts.join('  ').trimEnd();
  return [
    paint.dim(`  ${line(titles.map(padded))}`),
    ...rows.map(({ mark, key, cells }) => {
      const painted = cells.map((cell, index) => {
        const isLast = index === cells.length - 1;
        return cell.paint(isLast ? cell.text : padded(cell.text, index + 1));
      });
      return `${mark.paint(mark.text)} ${line([padded(key, 0), ...painted])}`;
    }),
  ];
}

/** A flag in a few lines: its name, and what each environment has. */
function asLines(
  titles: readonly string[],
  { mark, key, cells }: TableRow,
  { width }: TableLayout,
): readonly string[] {
  const parts = cells.flatMap(({ text }, index) =>
    text === '' ? [] : [`${titles[index + 1] ?? ''} ${text}`],
  );
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    const longer = line === '' ? part : `${line} · ${part}`;
    if (line !== '' && widthOf(longer) > width - 4) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return [`${mark.paint(mark.text)} ${key}`, ...[...lines, line].map((text) => `    ${text}`)];
}

function holdLines(rows: readonly StatusRow[], layout: TableLayout): readonly string[] {
  const holds = rows.flatMap(({ key, cells }) =>
    cells.flatMap((cell) => {
      const hold = holdWords(cell);
      return hold === null ? [] : [STEP_TEXTS.onHold(key, cell.environment, plain(hold, 200))];
    }),
  );
  const left = holds.length - HOLDS;
  const colour = stateColour('held', layout.paint);
  return [
    ...holds
      .slice(0, HOLDS)
      .flatMap((hold) =>
        indented(hold, 2, layout.width).map((line, at) =>
          at === 0 ? `${colour(STATE_MARKS.held)} ${line.trimStart()}` : line,
        ),
      ),
    ...(left > 0 ? [`  ${moreInJson(left, 'hold')}`] : []),
  ];
}

function foldedLines(
  folded: readonly GroupedRow[],
  { paint, width }: TableLayout,
): readonly string[] {
  if (folded.length === 0) return [];
  const words = foldedWords(folded.map(({ row }) => row));
  return indented(`Off everywhere: ${words} (--all lists them)`, 2, width).map(paint.dim);
}

/** The steps that can be taken only until a known moment. */
function closingLines(groups: readonly GroupedRow[], layout: TableLayout): readonly string[] {
  const closing = groups.filter(
    ({ row: { next }, state }) => state === 'ready' && (next?.passUntil ?? null) !== null,
  );
  return stepLines(STEP_TEXTS.limited(), closing, layout);
}

/** What each step waits for, with the exact moment. */
function waitingLines(groups: readonly GroupedRow[], layout: TableLayout): readonly string[] {
  const waiting = groups.filter(({ row: { next }, state }) => {
    if (state === 'off' || next === null || next.verdict === 'pass') return false;
    // A hold has a line of its own.
    return state !== 'held' || next.needs.length > 1 || next.readyAt !== null;
  });
  return stepLines('Waiting', waiting, layout);
}

/** Services that no plan brings back by itself. */
function apartLines(rows: readonly StatusRow[], { paint, width }: TableLayout): readonly string[] {
  const all = rows.flatMap(({ key, apart = [] }) =>
    apart.map((service) => `${key}: ${apartText(service)}`),
  );
  if (all.length === 0) return [];
  const left = all.length - WAITING;
  return [
    paint.bold('Overridden'),
    ...all.slice(0, WAITING).flatMap((line) => indented(plain(line), 2, width)),
    ...(left > 0 ? [`  ${moreInJson(left, 'service')}`] : []),
  ];
}

function stepLines(
  title: string,
  groups: readonly GroupedRow[],
  { paint, now, width }: TableLayout,
): readonly string[] {
  if (groups.length === 0) return [];
  const left = groups.length - WAITING;
  return [
    paint.bold(title),
    ...groups
      .slice(0, WAITING)
      .flatMap(({ row }) => indented(plain(`${row.key} → ${nextWords(row.next, now)}`), 2, width)),
    ...(left > 0 ? [`  ${moreInJson(left, 'flag')}`] : []),
  ];
}

/** What comes next by the clock, and the commands for what is ready. */
function adviceLines(groups: readonly GroupedRow[], layout: TableLayout): readonly string[] {
  const clocked = groups.filter(
    ({ row }) => row.next?.verdict === 'wait' && row.next.readyAt !== null,
  );
  // A line above already has the moment of a single one.
  const soonest =
    clocked.length < 2
      ? null
      : soonestOf(
          clocked.map(({ row }) => row),
          layout.now,
        );
  const commands = groups.flatMap(({ row, state }) =>
    state === 'ready' && row.next !== null ? [raiseLine(row, row.next, layout.now)] : [],
  );
  const left = commands.length - RAISES;
  return [
    ...(soonest === null ? [] : indented(`Next   ${soonest}`, 0, layout.width)),
    ...commands
      .slice(0, RAISES)
      .map((command, at) => `${at === 0 ? 'Raise' : '     '}  ${layout.paint.dim(command)}`),
    ...(left > 0 ? [`       ${moreInJson(left, 'flag')}`] : []),
  ];
}

/** A line to copy: what is said beside the command is a comment of a shell. */
function raiseLine(
  { key, cells }: StatusRow,
  { environment }: StatusNext,
  now: Instant | null,
): string {
  const { live } = cells.find((cell) => cell.environment === environment) ?? {};
  const command = promoteCommand(key, environment);
  const at = live?.rollback?.verifiedAt ?? null;
  if (at === null || now === null || at > now) return command;
  return `${command}  # ${rolledBackAgoText(ageOf(between(at, now)))}`;
}
