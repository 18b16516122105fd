// The table of `status` as markdown, for a page or the summary of a run.
import { LIVE_TEXTS } from '#messages/status.ts';
import { capitalized } from '#messages/words.ts';
import { LONGEST_MARKDOWN, fitting, cell, code, prose, printable } from './safe-text.ts';
import type { LiveLine, StatusLog } from './status-live.ts';
import { liveLinesOf } from './status-live.ts';
import type { StatusTableOptions } from './status-table.ts';
import type { StatusRow } from './status-rows.ts';
import {
  cellWords,
  shownEnvironments,
  expiryWords,
  haveExpiry,
  holdsOf,
  nextWords,
  soonestOf,
} from './status-rows.ts';
import { totals } from './status-parts.ts';
import { FOLD_TEXTS } from '#messages/judged.ts';
import { metricFold, metricItems } from './metrics-markdown.ts';

/** `12 flags · 2 ready · next: outbound-calls → production 10%, Sun 22 Nov 2026 09:00 UTC`. */
function summaryWords(rows: readonly StatusRow[]): string {
  const soonest = soonestOf(rows, null);
  return [...totals(rows), ...(soonest === null ? [] : [`next: ${soonest}`])].join(' · ');
}

/** At most so many holds, because the table matters more. */
const HOLDS = 20;

/** Flags × environments as a markdown table under 60,000 characters. */
export function renderStatusMarkdown(
  rows: readonly StatusRow[],
  { log, isDetailed = false }: Omit<StatusTableOptions, 'colour'> = {},
): string {
  if (rows.length === 0) return printable(['No flags.']);
  const environments = shownEnvironments(rows);
  const hasExpiry = haveExpiry(rows);
  const expiry = hasExpiry ? ['end'] : [];
  const head = ['flag', 'owner', ...environments.map(cell), 'next', ...expiry];
  const holds = holdsOf(rows).slice(0, HOLDS);
  // The summary comes first, because a long table is cut at its end.
  const top = [
    prose(summaryWords(rows)),
    '',
    ...holds.map((hold) => `- on hold: ${prose(hold)}`),
    ...(holds.length > 0 ? [''] : []),
    ...(log === undefined ? [] : logLines(rows, log)),
    ...(isDetailed ? metricSections(rows) : []),
    line(head),
    line(head.map(() => '---')),
  ];
  const body = rows.map((row) => {
    const cells = new Map(row.cells.map((statusCell) => [statusCell.environment, statusCell]));
    return line([
      code(row.key),
      cell(row.owner ?? ''),
      ...environments.map((environment) => cell(cellWords(cells.get(environment)))),
      cell(nextWords(row.next, null)),
      ...(hasExpiry ? [cell(expiryWords(row))] : []),
    ]);
  });
  return printable(fitting([...top, ...body], LONGEST_MARKDOWN));
}

function logLines(rows: readonly StatusRow[], log: StatusLog): readonly string[] {
  if (log.trouble !== null) return [`- ✗ ${prose(log.trouble)}`, ''];
  const all = liveLinesOf(rows, log);
  const title = capitalized(LIVE_TEXTS.title());
  if (all.length === 0) return [`${title}: ${LIVE_TEXTS.asInGit()}.`, ''];
  return [`${title}:`, '', ...all.slice(0, HOLDS).flatMap(liveItem), ''];
}

function liveItem({ mark, text, details, ways }: LiveLine): readonly string[] {
  return [
    `- ${mark} ${prose(text)}`,
    ...details.map((detail) => `  - ${prose(detail)}`),
    ...ways.map((way) => `  - ${way.text} ${way.commands.map((each) => code(each)).join(', ')}`),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** The metrics of each flag whose next step rests on some, as a list. Each ends with an empty line. */
function metricSections(rows: readonly StatusRow[]): readonly string[] {
  return rows.flatMap(({ key, next }) =>
    next?.metrics === undefined
      ? []
      : [
          `${FOLD_TEXTS.metricsOf(code(key), next.environment, next.what)}:`,
          '',
          ...metricItems(next.metrics),
          ...metricFold([{ gates: next.metrics }]),
          '',
        ],
  );
}
