// Sections below the flags of `status`: flags to remove, and what is live by the deployment log.
import { LIVE_TEXTS } from '#messages/status.ts';
import { moreInJson } from '#messages/words.ts';
import type { Paint } from './terminal.ts';
import { plain } from './plain.ts';
import type { LiveLine, StatusLog } from './status-live.ts';
import { liveLinesOf } from './status-live.ts';
import type { StatusRow } from './status-rows.ts';
import { expiryWords, isDueForRemoval } from './status-rows.ts';
import { indented } from './terminal.ts';

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
