// The state of a flag as a whole, in one word, and the totals: what can be raised now comes first.
import { counted } from '#messages/words.ts';
import { distinct } from './facts.ts';
import { liveWord, mayBeLive } from './status-live.ts';
import type { StatusRow } from './status-rows.ts';
import { apartWords, isApart, isOff } from './words.ts';

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
export function openWords({ cells, next }: Pick<StatusRow, 'cells' | 'next'>): string {
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
