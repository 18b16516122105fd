// A comparison as a job shows it: a page for its summary, an issue, warnings and errors.
import type { Drift } from '#app/live/drift.ts';
import type { DriftRow } from '#app/live/drift-row.ts';
import type { Difference } from '#app/live/shown.ts';
import { DRIFT_ISSUE } from '#messages/action.ts';
import { LOG_TEXTS, REFUSED_TEXTS } from '#messages/deployed.ts';
import type { DriftReported, DriftText } from '#app/live/drift-issue.ts';
import { isUnknown, isWrong } from '#app/live/drift-issue.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { DriftScope } from '#wiring/drift-text.ts';
import { cell, code } from '#report/safe-text.ts';
import {
  driftMarker,
  driftText,
  lostText,
  otherRefusals,
  repairOf,
  stateText,
  tellingOf,
  valuesOf,
  whyText,
} from '#wiring/drift-text.ts';
import { printableLines } from './deploy-summary.ts';
import type { Job, JobOutput } from './command.ts';

/** Fails when an instance differs or is refused, or when the issue could not be written. */
export async function reportDifferences(
  compared: Drift,
  reported: DriftReported,
  output: JobOutput,
): Promise<boolean> {
  const { rows } = compared;
  const others = otherRefusals(compared);
  printableLines(driftText(compared)).forEach((line) => output.text(line));
  const count = (isCounted: (row: DriftRow) => boolean): string =>
    String(rows.filter(isCounted).length);
  output.set(
    'differs',
    count(({ state }) => state === 'differs'),
  );
  const refused = rows.filter(({ state }) => state === 'refused').length + others.length;
  output.set('refused', String(refused));
  output.set('unknown', count(isUnknown));
  output.set('issue-url', reported.url ?? '');
  await output.summary(driftMarkdown(compared));
  driftWarnings(compared).forEach((line) => output.warn(line));
  return output.errors([
    ...driftErrors(rows),
    ...others.map(REFUSED_TEXTS.refused),
    ...reported.troubles,
  ]);
}

/** Lines of the table in an issue. GitHub accepts 65,536 characters. */
const MAX_LINES = 80;

export function driftIssueText(job: DriftScope & Pick<Job, 'runUrl'>): DriftText {
  const { environments, services, runUrl } = job;
  const names = [environments.join(', '), services.join(', ')].filter((text) => text !== '');
  return {
    marker: driftMarker(job),
    title: DRIFT_ISSUE.title(names).slice(0, 200),
    page: (wrong, unknown) => [...pageLines(wrong, unknown), DRIFT_ISSUE.foundBy()].join('\n'),
    run: `${runUrl}\n`,
    restored: DRIFT_ISSUE.restored(runUrl),
  };
}

function pageLines(
  { rows: wrong, refused, ...about }: Drift,
  unreachable: readonly DriftRow[],
): readonly string[] {
  const lines = wrong.flatMap(tableLines);
  const omitted = lines.length - MAX_LINES;
  const names = unreachable.slice(0, MAX_LINES).map((row) => code(instanceKey(row)));
  return [
    DRIFT_ISSUE.about(),
    '',
    ...HEAD,
    ...lines.slice(0, MAX_LINES),
    '',
    ...(omitted > 0 ? [DRIFT_ISSUE.more(omitted), ''] : []),
    ...repairMarkdown({ rows: wrong.slice(0, MAX_LINES), ...about }),
    ...refusedMarkdown({ rows: wrong, refused }),
    ...(names.length === 0 ? [] : [DRIFT_ISSUE.unreachable(names), '']),
    DRIFT_ISSUE.ends(),
    '',
  ];
}

/** The page for the summary of the job. */
function driftMarkdown(compared: Drift): string {
  const { rows, refused } = compared;
  if (rows.length + refused.length === 0) return `### Drift\n\n${DRIFT_ISSUE.nothing()}\n`;
  const ordered = [...rows.filter(isWrong), ...rows.filter((row) => !isWrong(row))];
  return [
    '### Drift',
    '',
    ...HEAD,
    ...ordered.flatMap(tableLines),
    '',
    ...repairMarkdown(compared),
    ...refusedMarkdown(compared),
  ].join('\n');
}

/** Three columns have room on a phone. An instance is a row of its own above its differences. */
const HEAD = ['| | Git | there |', '| --- | --- | --- |'];

function tableLines(row: DriftRow): readonly string[] {
  const about = [`${stateText(row)} (${row.target ?? 'no target'})`.trim(), whyText(row)];
  const words = about.filter((text) => text !== '').join('; ');
  return [
    `| **${cell(instanceKey(row))}** ${cell(words)} | | |`,
    ...tellingOf(row.differences).map(differenceLine),
  ];
}

function differenceLine(difference: Difference): string {
  const { git, live } = valuesOf(difference);
  return `| ${[difference.what, git, live].map(cell).join(' | ')} |`;
}

function repairMarkdown(compared: Omit<Drift, 'refused'>): readonly string[] {
  const command = repairOf(compared);
  if (command === null) return [];
  return [DRIFT_ISSUE.restore(), '', '```sh', command, '```', '', DRIFT_ISSUE.keep(), ''];
}

function refusedMarkdown(compared: Pick<Drift, 'rows' | 'refused'>): readonly string[] {
  const others = otherRefusals(compared).map((words) => `- ${cell(REFUSED_TEXTS.refused(words))}`);
  const isRefused = compared.rows.some(({ state }) => state === 'refused') || others.length > 0;
  if (!isRefused) return [];
  return [...others, ...(others.length === 0 ? [] : ['']), DRIFT_ISSUE.refused(), ''];
}

/** The errors: one line for each instance that differs or is refused. */
function driftErrors(rows: readonly DriftRow[]): readonly string[] {
  return rows.filter(isWrong).map((row) => {
    const differences = tellingOf(row.differences).map((difference) => {
      const { git, live } = valuesOf(difference);
      return `${difference.what}: Git ${git}, there ${live}`;
    });
    const why = [whyText(row), ...differences].filter((text) => text !== '').join('; ');
    return `${instanceKey(row)} ${row.state === 'refused' ? 'is refused' : 'differs'}: ${why}`;
  });
}

/** The warnings: a lost log, and one line for all instances that could not be compared. */
function driftWarnings(compared: Drift): readonly string[] {
  const why = lostText(compared);
  const lost = why === null ? [] : [LOG_TEXTS.lost(why)];
  const unknown = compared.rows.filter(isUnknown);
  if (unknown.length === 0) return lost;
  const lines = unknown.map((row) => `${instanceKey(row)} ${stateText(row)} (${whyText(row)})`);
  return [...lost, DRIFT_ISSUE.notCompared(lines.join('; '))];
}
