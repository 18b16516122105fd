// The table of the command `status` for a terminal: one line a flag, one column an environment.
import type { Instant } from '#domain/time.ts';
import { cut, pad, widest, wrap } from './columns.ts';
import type { Paint } from './paint.ts';
import { paintFor } from './paint.ts';
import { MARKS, moreInJson } from './phrases.ts';
import { plain, printable } from './plain.ts';
import type { LiveLine, StatusLog } from './status-live.ts';
import { liveLinesOf } from './status-live.ts';
import { metricLines } from './status-metrics.ts';
import type { StatusRow } from './status-rows.ts';
import {
  cellWords,
  environmentsOf,
  expiryWords,
  holdsOf,
  nextWords,
  summaryWords,
} from './status-rows.ts';

export interface StatusTableOptions {
  readonly colour: boolean;
  /** The present moment. If given, each due moment also shows the time that is left. */
  readonly now?: Instant | undefined;
  /** Left out if there is no deployment log. */
  readonly log?: StatusLog | undefined;
  /** Whether flags were named, so that their metrics are shown. */
  readonly isDetailed?: boolean | undefined;
}

/** Cells of a terminal. Wider text is cut; the JSON has all of it. */
const WIDEST = { flag: 48, owner: 16, environment: 26, next: 90 } as const;
/** Up to so many flags are shown with their descriptions. */
const DESCRIBED = 10;
const HOLDS = 20;
/** Cells of a line of text. */
const WIDTH = 80;

interface Column {
  readonly title: string;
  readonly texts: readonly string[];
  readonly limit: number;
}

/** The flags as a table, and a line with the next due promotion. Ends with a line break. */
export function renderStatusTable(
  rows: readonly StatusRow[],
  { colour, now, log, isDetailed = false }: StatusTableOptions,
): string {
  const paint = paintFor(colour);
  if (rows.length === 0) return printable(['no flags']);
  const columns = columnsOf(rows, now ?? null);
  const lines = linesUp(columns);
  const [header = '', ...body] = lines;
  return printable([
    paint.bold(header),
    ...body.flatMap((line, index) => [line, ...describe(rows, index, paint)]),
    '',
    ...holdLines(rows, paint),
    ...expiredLines(rows, paint),
    ...(log === undefined ? [] : logLines(rows, log, paint)),
    ...(isDetailed && now !== undefined ? metricLines(rows, now, { paint, width: WIDTH }) : []),
    paint.dim(summaryWords(rows)),
  ]);
}

function columnsOf(rows: readonly StatusRow[], now: Instant | null): readonly Column[] {
  const byEnvironment = rows.map(
    ({ cells }) => new Map(cells.map((cell) => [cell.environment, cell])),
  );
  return [
    { title: 'flag', texts: rows.map(({ key }) => key), limit: WIDEST.flag },
    { title: 'owner', texts: rows.map(({ owner }) => plain(owner ?? '')), limit: WIDEST.owner },
    ...environmentsOf(rows).map((environment) => ({
      title: environment,
      texts: byEnvironment.map((cells) => cellWords(cells.get(environment))),
      limit: WIDEST.environment,
    })),
    {
      title: 'next',
      texts: rows.map(({ next }) =>
        next === null ? '' : plain(`${MARKS[next.verdict]} ${nextWords(next, now)}`),
      ),
      limit: WIDEST.next,
    },
  ];
}

/** The columns side by side, title first, each as wide as its widest text. */
function linesUp(columns: readonly Column[]): readonly string[] {
  const padded = columns.map(({ title, texts, limit }) => {
    const all = [title, ...texts].map((text) => cut(text, limit));
    const width = widest(all, limit);
    return all.map((text) => pad(text, width));
  });
  const [first = []] = padded;
  return first.map((_, row) =>
    padded
      .map((column) => column[row] ?? '')
      .join('  ')
      .trimEnd(),
  );
}

function describe(rows: readonly StatusRow[], index: number, paint: Paint): readonly string[] {
  const row = rows[index];
  if (row === undefined || rows.length > DESCRIBED) return [];
  const words = [plain(row.description, 120), expiryWords(row)].filter((text) => text !== '');
  return words.length === 0 ? [] : [paint.dim(`  ${words.join(' · ')}`)];
}

/** Flags that have expired. They are listed also when there are many flags. */
function expiredLines(rows: readonly StatusRow[], paint: Paint): readonly string[] {
  const expired = rows.filter(({ isExpired }) => isExpired);
  if (expired.length === 0) return [];
  const shown = expired.slice(0, HOLDS).map((row) => `  ${row.key}: ${expiryWords(row)}`);
  const left = expired.length - HOLDS;
  return [
    paint.bold('should be gone'),
    ...shown,
    ...(left > 0 ? [`  ${moreInJson(left, 'flag')}`] : []),
    '',
  ];
}

function holdLines(rows: readonly StatusRow[], paint: Paint): readonly string[] {
  const holds = holdsOf(rows);
  if (holds.length === 0) return [];
  const shown = holds.slice(0, HOLDS).map((hold) => `  · ${plain(hold, 200)}`);
  const left = holds.length - HOLDS;
  return [
    paint.bold('on hold'),
    ...shown,
    ...(left > 0 ? [`  ${moreInJson(left, 'hold')}`] : []),
    '',
  ];
}

/** The live values by the log, if they differ from those in Git. */
function logLines(rows: readonly StatusRow[], log: StatusLog, paint: Paint): readonly string[] {
  const title = paint.bold('live by the deployment log');
  if (log.trouble !== null) return [title, ...indented(`✗ ${plain(log.trouble)}`, 2), ''];
  const all = liveLinesOf(rows, log);
  if (all.length === 0) return [title, '  everything is as in Git', ''];
  const left = all.length - HOLDS;
  return [
    title,
    ...all.slice(0, HOLDS).flatMap(liveLine),
    ...(left > 0 ? [`  ${moreInJson(left, 'line')}`] : []),
    ...(left <= 0 && !log.isDetailed ? ['  everything else is as in Git'] : []),
    '',
  ];
}

function liveLine({ mark, text, details, revert }: LiveLine): readonly string[] {
  return [
    ...indented(`${mark} ${plain(text)}`, 2),
    ...details.flatMap((detail) => indented(plain(detail), 4)),
    // A command stays in one piece, so that it can be copied.
    ...(revert === null ? [] : ['    take it back:', `      ${plain(revert)}`]),
  ];
}

/** Lines after the first one are indented by two blanks more. */
function indented(text: string, blanks: number): readonly string[] {
  const [first = '', ...rest] = wrap(text, WIDTH - blanks - 2);
  const before = ' '.repeat(blanks);
  return [`${before}${first}`, ...rest.map((line) => `${before}  ${line}`)];
}
