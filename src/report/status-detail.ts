// One flag in detail, as `status FLAG` shows it: each environment with its exact moment, what comes next, what it builds on and
// what builds on it, and where its files are.
import type { Instant } from '#domain/scalars.ts';
import { ageOf, pastText } from '#domain/scalars.ts';
import { apartText, bringBackText } from '#messages/status.ts';
import { listedUpTo, moreInJson } from '#messages/words.ts';
import { pad, widest, indented } from './terminal.ts';
import { plain } from './safe-text.ts';
import {
  nextCell,
  stateColour,
  logLines,
  groupedRows,
  STATE_MARKS,
  LABEL,
} from './status-parts.ts';
import type { LineLayout } from './status-parts.ts';
import { metricLines } from './status-metrics.ts';
import type { StatusLog } from './status-live.ts';
import { mayBeLive, cellWord } from './status-live.ts';
import type { StatusCell, StatusRow } from './status-rows.ts';
import { expiryWords, holdWords, nextWords, removalWords } from './status-rows.ts';
import { commandLines } from './status-commands.ts';

export interface DetailLayout extends LineLayout {
  readonly now: Instant | null;
  readonly log?: StatusLog | undefined;
  readonly web: string | null;
}

/** Flags that are shown in detail. The JSON has all of them. */
const MOST = 20;
const NAMES = 20;

export function detailLines(rows: readonly StatusRow[], layout: DetailLayout): readonly string[] {
  const left = rows.length - MOST;
  const shown = rows.slice(0, MOST).map((row) => flagLines(row, layout));
  const rest = [
    layout.log === undefined ? [] : logLines(rows, layout.log, layout),
    left > 0 ? [moreInJson(left, 'flag')] : [],
  ].filter((lines) => lines.length > 0);
  return [...shown, ...rest].flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

function flagLines(row: StatusRow, layout: DetailLayout): readonly string[] {
  const { paint, width } = layout;
  const { variables = [] } = row;
  const [group] = groupedRows([row]);
  const state = group?.state ?? 'waiting';
  const title = plain(row.description) === '' ? [] : [plain(row.description)];
  const about = aboutWords(row);
  return [
    `${stateColour(state, paint)(STATE_MARKS[state])} ${paint.bold(row.key)}`,
    ...title.flatMap((text) => indented(text, 2, width)),
    ...(about === '' ? [] : indented(about, 2, width)),
    '',
    ...environmentLines(row, layout),
    '',
    ...field('next', nextLine(row, layout), layout),
    ...apartFields(row, layout),
    ...holdFields(row, layout),
    ...removalField(row, layout),
    ...variables.flatMap(({ service, names }, place) =>
      field(place === 0 ? 'sent to' : '', plain(`${service}: ${names.join(' ')}`), layout),
    ),
    ...field('requires', namesLine(row.requires), layout),
    ...field('required by', namesLine(row.requiredBy), layout),
    ...wordFields(row, layout),
    ...fileLines(row, layout),
    ...commandLines(row, layout),
    ...metricLines(row, layout.now, layout),
  ];
}

/** `owner voice · kind ops · risk high · expires 2027-06-30`. The usual kind goes without saying. */
function aboutWords(row: StatusRow): string {
  const { kind = 'release', risk } = row.words ?? {};
  return [
    row.owner === null ? '' : `owner ${plain(row.owner)}`,
    kind === 'release' ? '' : `kind ${kind}`,
    risk === undefined ? '' : `risk ${risk}`,
    expiryWords(row),
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

/** What the definition says for people. An address stays in one piece, so that it can be opened. */
function wordFields({ permanent, words }: StatusRow, layout: DetailLayout): readonly string[] {
  const { tags = [], tickets = [], links = {} } = words ?? {};
  return [
    ...field('permanent', permanent === null ? null : plain(permanent), layout),
    ...field('tags', plain(tags.join(', ')), layout),
    ...field('tickets', plain(tickets.join(', ')), layout),
    ...Object.entries(links).map(
      ([name, address]) => `  ${pad('link', LABEL)}  ${plain(name)}: ${plain(address, 2000)}`,
    ),
  ];
}

/** One line an environment: what users get, for how long, and since when exactly. */
function environmentLines({ cells }: StatusRow, { paint }: DetailLayout): readonly string[] {
  const shown = cells.filter(({ isConcerned = true }) => isConcerned);
  const names = widest(
    shown.map(({ environment }) => environment),
    Infinity,
  );
  const words = widest(
    shown.map((cell) => cellWord(cell)),
    Infinity,
  );
  return shown.map((cell) => {
    const line = `  ${pad(cell.environment, names)}  ${pad(cellWord(cell), words)}`;
    const since = sinceWords(cell);
    return `${line}${since === '' ? '' : `  ${paint.dim(since)}`}`.trimEnd();
  });
}

/** A flag that is off in Git may be live, so that it is not known since when users are without it. */
function sinceWords(cell: StatusCell): string {
  const { since, soakedFor, atLeast } = cell;
  if (since === null || mayBeLive(cell)) return '';
  if (soakedFor === null) return `since ${pastText(since)}`;
  const length = `${atLeast ? 'at least ' : ''}${ageOf(soakedFor)}`;
  return `${length}, since ${pastText(since)}${atLeast ? ' or before' : ''}`;
}

function nextLine(row: StatusRow, { now, paint }: DetailLayout): string {
  const [group] = groupedRows([row]);
  if (row.next === null) return group === undefined ? '' : nextCell(group, now, paint).text;
  return plain(nextWords(row.next, now));
}

function holdFields({ cells }: StatusRow, layout: DetailLayout): readonly string[] {
  return cells.flatMap((cell) => {
    const hold = holdWords(cell);
    return hold === null
      ? []
      : field('held', `in ${cell.environment}: ${plain(hold, 200)}`, layout);
  });
}

/** A command stays in one piece, so that it can be copied. */
function apartFields({ key, apart = [] }: StatusRow, layout: DetailLayout): readonly string[] {
  return [
    ...apart.flatMap((service) => field('overridden', plain(apartText(service)), layout)),
    ...bringBackText(key, apart).map(
      (command) => `  ${pad('bring back', LABEL)}  ${layout.paint.dim(command)}`,
    ),
  ];
}

function removalField({ removal = null }: StatusRow, layout: DetailLayout): readonly string[] {
  const words = removal === null ? null : plain(removalWords(removal, layout.now), 400);
  return field('removal', words, layout);
}

/** Null: not read, so that nothing is said. */
function namesLine(keys: StatusRow['requires']): string | null {
  if (keys === undefined) return null;
  return keys.length === 0 ? 'no flag' : listedUpTo(keys, NAMES);
}

function field(label: string, text: string | null, { width }: LineLayout): readonly string[] {
  if (text === null || text === '') return [];
  const [first = '', ...rest] = indented(text, 0, width - LABEL - 4);
  const blanks = ' '.repeat(LABEL + 4);
  return [
    `  ${pad(label, LABEL)}  ${first}`,
    ...rest.map((line) => `${blanks}${line.trimStart()}`),
  ];
}

/** The files, by address where it is known. An address stays in one piece, so that it can be opened. */
function fileLines({ file, cells }: StatusRow, { paint, web }: DetailLayout): readonly string[] {
  const placed = [
    ['definition', file] as const,
    ...cells.map((cell) => [cell.environment, cell.file] as const),
  ];
  return placed.flatMap(([label, path]) => {
    if (path === undefined || path === null) return [];
    const address = web === null ? path : `${web}/${path}`;
    return [`  ${pad(label, LABEL)}  ${paint.dim(address)}`];
  });
}
