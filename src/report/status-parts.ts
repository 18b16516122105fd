// The parts of `status` in a terminal: the short words in the table, which say what users get, for how long, and what is
// next, and the lines below it, with exact moments, flags to remove and what is live by the deployment log.
import type { Instant } from '#domain/scalars.ts';
import { between, dueText, roughAgeOf } from '#domain/scalars.ts';
import type { Paint } from './terminal.ts';
import { isStillLive, liveMark, liveLinesOf, liveWord, mayBeLive } from './status-live.ts';
import type { StatusCell, StatusNext, StatusRow } from './status-rows.ts';
import { exposuresWord, apartWords, isApart, isOff } from './words.ts';
import { LIVE_TEXTS } from '#messages/status.ts';
import { moreInJson, counted } from '#messages/words.ts';
import { plain } from './safe-text.ts';
import type { LiveLine, StatusLog } from './status-live.ts';
import { expiryWords, isDueForRemoval } from './status-rows.ts';
import { indented } from './terminal.ts';
import { distinct } from './facts.ts';

/** A text, and how it is painted once it has its width. */
export interface PaintedCell {
  readonly text: string;
  readonly paint: (text: string) => string;
}

const AS_IT_IS = (text: string): string => text;

/** `on 31h`, `25% 9d+, held`, `off`, `5% ━━────`. */
export function cellOf(
  cell: StatusCell | undefined,
  next: StatusNext | null,
  paint: Paint,
): PaintedCell {
  if (cell === undefined) return { text: '', paint: AS_IT_IS };
  const { exposures, hold } = cell;
  const word = exposuresWord(exposures);
  const soak = runningBar(cell, next) ?? soakWords(cell);
  const marks = `${hold === null ? '' : ', held'}${liveMark(cell)}`;
  return { text: `${word}${soak}${marks}`, paint: painterOf(cell, paint) };
}

function painterOf(cell: StatusCell, paint: Paint): PaintedCell['paint'] {
  const { hold, live } = cell;
  const isBad =
    isStillLive(cell) ||
    hold !== null ||
    (live ?? null)?.state === 'refused' ||
    live?.state === 'failed';
  if (isBad) return (text) => paint.verdict('block', text);
  return isOff(cell.exposures) ? paint.dim : AS_IT_IS;
}

/** In one unit. The detail of a flag has the exact moment. */
function soakWords({ soakedFor, atLeast }: StatusCell): string {
  return soakedFor === null ? '' : ` ${roughAgeOf(soakedFor)}${atLeast ? '+' : ''}`;
}

const BAR = 6;

/** A bar where a soak of users still runs. A finished one needs none, and a wait of a flag that is off is in the next column. */
function runningBar(
  { environment, soakedFor }: StatusCell,
  next: StatusNext | null,
): string | null {
  if (soakedFor === null) return null;
  const running = (next?.running ?? []).filter((soak) => soak.environment === environment);
  if (running.length === 0) return null;
  const parts = running.map(({ elapsed, required }) => Math.min(1, elapsed / required));
  // In halves. A clock that runs has at least one, so that its bar does not look like a rule.
  const halves = Math.max(1, Math.floor(Math.min(...parts) * BAR * 2));
  const full = `${'━'.repeat(Math.floor(halves / 2))}${halves % 2 === 0 ? '' : '╸'}`;
  return ` ${full.padEnd(BAR, '─')}`;
}

/** `production`, `production 10% in 3d`, `staging: approvals`, `held`. */
export function nextCell(
  { row, state }: GroupedRow,
  now: Instant | null,
  paint: Paint,
): PaintedCell {
  const { next } = row;
  if (next === null || state === 'held' || state === 'blocked')
    return {
      text:
        (state === 'held' ? '' : openWords(row)) ||
        (next === null && state !== 'held' ? 'done' : state),
      paint: stateColour(state, paint),
    };
  const place = next.what === 'on' ? next.environment : `${next.environment} ${next.what}`;
  if (state === 'ready') return { text: place, paint: stateColour(state, paint) };
  const needs = (next.open ?? []).join(', ');
  const when = next.readyAt === null ? '' : ` ${whenWords(next.readyAt, now)}`;
  const open = needs === '' ? '' : `${when === '' ? ':' : ','} ${needs}`;
  return { text: `${place}${when}${open}`, paint: stateColour(state, paint) };
}

function whenWords(at: Instant, now: Instant | null): string {
  return now === null ? dueText(at) : `in ${roughAgeOf(between(now, at))}`;
}

export function stateColour(state: FlagState, paint: Paint): PaintedCell['paint'] {
  switch (state) {
    case 'ready':
      return (text) => paint.verdict('pass', text);
    case 'waiting':
    case 'apart':
      return (text) => paint.verdict('wait', text);
    case 'held':
    case 'blocked':
      return (text) => paint.verdict('block', text);
    case 'done':
    case 'off':
      return paint.dim;
  }
}

export interface LineLayout {
  readonly paint: Paint;
  readonly width: number;
}

const MOST = 20;

/** Flags that have expired or have done their work. They are listed also when there are many flags. */
export function expiredLines(rows: readonly StatusRow[], { paint }: LineLayout): readonly string[] {
  const expired = rows.filter((row) => row.isExpired || isDueForRemoval(row));
  if (expired.length === 0) return [];
  const left = expired.length - MOST;
  return [
    paint.bold(LIVE_TEXTS.toRemove()),
    ...expired.slice(0, MOST).map((row) => `  ${row.key}: ${expiryWords(row)}`),
    ...(left > 0 ? [`  ${moreInJson(left, 'flag')}`] : []),
  ];
}

/** The live values by the log, if they differ from those in Git. */
export function logLines(
  rows: readonly StatusRow[],
  log: StatusLog,
  { paint, width }: LineLayout,
): readonly string[] {
  const title = paint.bold(LIVE_TEXTS.title());
  if (log.trouble !== null) return [title, ...indented(`✗ ${plain(log.trouble)}`, 2, width)];
  const all = liveLinesOf(rows, log);
  if (all.length === 0) return [title, `  ${LIVE_TEXTS.onlyByLog()}`];
  const left = all.length - MOST;
  return [
    title,
    ...all.slice(0, MOST).flatMap((line) => liveLine(line, width)),
    ...(left > 0 ? [`  ${moreInJson(left, 'line')}`] : []),
    ...(left <= 0 && !log.isDetailed ? [`  ${LIVE_TEXTS.allElseAsInGit()}`] : []),
  ];
}

function liveLine({ mark, text, details, ways }: LiveLine, width: number): readonly string[] {
  return [
    ...indented(`${mark} ${plain(text)}`, 2, width),
    ...details.flatMap((detail) => indented(plain(detail), 4, width)),
    // A command stays in one piece, so that it can be copied.
    ...ways.flatMap((way) => [
      `    ${way.text}`,
      ...way.commands.map((command) => `      ${plain(command)}`),
    ]),
  ];
}

/**
 * - `ready`: its next step passes now.
 * - `held`: a hold stops it.
 * - `off`: no user has it anywhere. Only where several flags are.
 * - `blocked`: its next step, or its deployment, needs another change.
 * - `apart`: nothing is left to do, but a state keeps a service below the others.
 * - `done`: every service has all of it in every environment, and all of it is live as far as the deployment log says.
 */
export type FlagState = 'ready' | 'waiting' | 'held' | 'blocked' | 'apart' | 'done' | 'off';

/** Marks that need no colour. */
export const STATE_MARKS: Readonly<Record<FlagState, string>> = {
  ready: '✓',
  waiting: '…',
  held: '■',
  blocked: '✗',
  apart: '◐',
  done: '●',
  off: '○',
};

const ORDER = ['ready', 'waiting', 'held', 'blocked', 'apart', 'done', 'off'] as const;

export interface GroupedRow {
  readonly row: StatusRow;
  readonly state: FlagState;
}

/** So many flags that are off everywhere are shown like all others. */
const FEW = 3;

/**
 * In the order in which they matter: what should be off and is not, then what is ready, what is off everywhere last.
 * `isNarrowed`: the rows show only some environments, so that no row says whether a flag is off everywhere.
 */
export function groupedRows(rows: readonly StatusRow[], isNarrowed = false): readonly GroupedRow[] {
  const areFolded = !isNarrowed && rows.filter(isOffEverywhere).length > FEW;
  const all = rows.map((row) => ({
    row,
    state: areFolded && isOffEverywhere(row) ? ('off' as const) : flagStateOf(row),
  }));
  const isStill = ({ row: { cells } }: GroupedRow): boolean => cells.some(mayBeLive);
  const sorted = ORDER.flatMap((state) => all.filter((row) => row.state === state));
  return [...sorted.filter(isStill), ...sorted.filter((row) => !isStill(row))];
}

function flagStateOf({ cells, next }: StatusRow): FlagState {
  if (cells.some(mayBeLive)) return 'blocked';
  const held = cells.some(({ hold }) => hold !== null);
  if (held && next?.verdict !== 'pass') return 'held';
  if (next === null) return undeployedState(cells) ?? (isApart(cells) ? 'apart' : 'done');
  return { pass: 'ready', wait: 'waiting', block: 'blocked' }[next.verdict] as FlagState;
}

/** Null where everything in Git is live, or nothing is known. */
function undeployedState(cells: StatusRow['cells']): 'blocked' | 'waiting' | null {
  const states = cells.flatMap(({ live }) => live?.state ?? []);
  if (states.some((state) => state === 'refused' || state === 'failed')) return 'blocked';
  return states.every((state) => state === 'live') ? null : 'waiting';
}

/**
 * What keeps a flag with no next step from being done: `refused in production`, `web off in production`; empty where
 * nothing does.
 */
function openWords({ cells, next }: Pick<StatusRow, 'cells' | 'next'>): string {
  const words = cells.flatMap((cell) =>
    liveWord(cell) === '' ? [] : [`${liveWord(cell)} in ${cell.environment}`],
  );
  return words.join(', ') || (next === null ? apartWords(cells) : '');
}

/** Also by the deployment log: a flag that is off in Git may be live. */
function isOffEverywhere({ cells }: StatusRow): boolean {
  return cells.every(
    ({ exposures, hold, live }) =>
      isOff(exposures) && hold === null && (live == null || live.state === 'live'),
  );
}

const TOTALS: Partial<Record<FlagState, string>> = { off: 'off everywhere', apart: 'overridden' };

/** `17 flags · 2 ready · 3 waiting · 1 held · 11 off everywhere · 1 expired`. */
export function totals(rows: readonly StatusRow[], isNarrowed = false): readonly string[] {
  const all = groupedRows(rows, isNarrowed);
  const expired = rows.filter(({ isExpired }) => isExpired).length;
  return [
    counted(rows.length, 'flag'),
    ...ORDER.flatMap((state) => {
      const count = all.filter((row) => row.state === state).length;
      return count === 0 ? [] : [`${count} ${TOTALS[state] ?? state}`];
    }),
    ...(expired === 0 ? [] : [`${expired} expired`]),
  ];
}

/** `unified-workflow/ 8 flags, convex/ 3 flags, editor`: by folder, because names alone would fill pages. */
export function foldedWords(rows: readonly StatusRow[]): string {
  const folders = distinct(rows.map(({ key }) => folderOf(key)).filter((folder) => folder !== ''));
  const grouped = folders.map((folder) => {
    const count = rows.filter(({ key }) => folderOf(key) === folder).length;
    return `${folder} ${counted(count, 'flag')}`;
  });
  const alone = rows.filter(({ key }) => folderOf(key) === '');
  const names =
    alone.length > MOST_NAMES ? [counted(alone.length, 'flag')] : alone.map(({ key }) => key);
  return [...grouped, ...names].join(', ');
}

const MOST_NAMES = 5;

function folderOf(key: string): string {
  return key.slice(0, key.indexOf('/') + 1);
}

/** Cells of the labels of a flag in detail. */
export const LABEL = 11;
