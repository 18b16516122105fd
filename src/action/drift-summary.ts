// A comparison as a job shows it: a page for its summary, an issue, warnings and errors.
import type { DriftRow } from '#app/deploy/drift.ts';
import type { Difference } from '#app/deploy/shown.ts';
import type { DriftReported, DriftText } from '#app/deploy/drift-issue.ts';
import { isUnknown, isWrong } from '#app/deploy/drift-issue.ts';
import { instanceKey } from '#app/log-reading.ts';
import type { DriftScope } from '#wiring/drift-text.ts';
import { cell, code } from '#report/markdown-text.ts';
import {
  driftMarker,
  driftText,
  repairOf,
  stateText,
  valuesOf,
  whyText,
} from '#wiring/drift-text.ts';
import { printableLines } from './deploy-summary.ts';
import type { Job } from './job.ts';
import type { JobOutput } from './job-output.ts';

/** Fails when an instance differs or is refused, or when the issue could not be written. */
export async function reportDifferences(
  rows: readonly DriftRow[],
  reported: DriftReported,
  output: JobOutput,
): Promise<boolean> {
  printableLines(driftText(rows)).forEach((line) => output.text(line));
  const count = (isCounted: (row: DriftRow) => boolean): string =>
    String(rows.filter(isCounted).length);
  output.set(
    'differs',
    count(({ state }) => state === 'differs'),
  );
  output.set(
    'refused',
    count(({ state }) => state === 'refused'),
  );
  output.set('unknown', count(isUnknown));
  output.set('issue-url', reported.url ?? '');
  await output.summary(driftMarkdown(rows));
  driftWarnings(rows).forEach((line) => output.warn(line));
  return output.errors([...driftErrors(rows), ...reported.troubles]);
}

/** Lines of the table in an issue. GitHub accepts 65,536 characters. */
const MAX_LINES = 80;

export function driftIssueText(job: DriftScope & Pick<Job, 'runUrl'>): DriftText {
  const { environments, services, runUrl } = job;
  const names = [environments.join(', '), services.join(', ')].filter((text) => text !== '');
  const scope = names.length === 0 ? '' : ` (${names.join('; ')})`;
  return {
    marker: driftMarker(job),
    title: `Flag values differ from Git${scope}`.slice(0, 200),
    page: (wrong, unknown) => [...pageLines(wrong, unknown), 'Found by the run '].join('\n'),
    run: `${runUrl}\n`,
    healed: `All flag values are as accepted again, by the run ${runUrl}`,
  };
}

function pageLines(
  wrong: readonly DriftRow[],
  unreachable: readonly DriftRow[],
): readonly string[] {
  const lines = wrong.flatMap(tableLines);
  const omitted = lines.length - MAX_LINES;
  const names = unreachable.slice(0, MAX_LINES).map((row) => code(instanceKey(row)));
  return [
    'Flaghoist has compared the live values with the accepted ones.',
    '',
    ...HEAD,
    ...lines.slice(0, MAX_LINES),
    '',
    ...(omitted > 0 ? [`${omitted} more lines are in the summary of the run.`, ''] : []),
    ...repairMarkdown(wrong.slice(0, MAX_LINES)),
    ...refusedMarkdown(wrong),
    ...(names.length === 0
      ? []
      : [`These differed before and cannot be compared now: ${names.join(', ')}.`, '']),
    'Each run of `command: drift` updates this text. It closes the issue when all values are as accepted.',
    '',
  ];
}

/** The page for the summary of the job. */
export function driftMarkdown(rows: readonly DriftRow[]): string {
  if (rows.length === 0)
    return '### Drift\n\nNothing to compare: no service has a deploy target.\n';
  const ordered = [...rows.filter(isWrong), ...rows.filter((row) => !isWrong(row))];
  return [
    '### Drift',
    '',
    ...HEAD,
    ...ordered.flatMap(tableLines),
    '',
    ...repairMarkdown(rows),
    ...refusedMarkdown(rows),
  ].join('\n');
}

const HEAD = [
  '| instance | target | state | | Git | there |',
  '| --- | --- | --- | --- | --- | --- |',
];

function tableLines(row: DriftRow): readonly string[] {
  const about = [instanceKey(row), row.target ?? 'no target', stateText(row), whyText(row), '', ''];
  return [lineOf(about), ...row.differences.map(differenceLine)];
}

function differenceLine(difference: Difference): string {
  const { git, live } = valuesOf(difference);
  return lineOf(['', '', '', difference.what, git, live]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function repairMarkdown(rows: readonly DriftRow[]): readonly string[] {
  const command = repairOf(rows);
  if (command === null) return [];
  return [
    '**To restore the accepted values**, run this where the services are, or start the workflow of `command: deploy` with `force`:',
    '',
    '```sh',
    command,
    '```',
    '',
    '**To keep the live values**, write them into the state of the flag, and merge that.',
    '',
  ];
}

function refusedMarkdown(rows: readonly DriftRow[]): readonly string[] {
  if (rows.every(({ state }) => state !== 'refused')) return [];
  return [
    'A change that is **REFUSED** was not deployed. `flaghoist status` shows the reason and the command that rolls it back.',
    '',
  ];
}

/** The errors: one line for each instance that differs or is refused. */
export function driftErrors(rows: readonly DriftRow[]): readonly string[] {
  return rows.filter(isWrong).map((row) => {
    const differences = row.differences.map((difference) => {
      const { git, live } = valuesOf(difference);
      return `${difference.what}: Git ${git}, there ${live}`;
    });
    const why = [whyText(row), ...differences].filter((text) => text !== '').join('; ');
    return `${instanceKey(row)} ${row.state === 'refused' ? 'is refused' : 'differs'}: ${why}`;
  });
}

/** The warnings: one line for all instances that could not be compared. */
export function driftWarnings(rows: readonly DriftRow[]): readonly string[] {
  const unknown = rows.filter(isUnknown);
  if (unknown.length === 0) return [];
  const lines = unknown.map((row) => `${instanceKey(row)} ${stateText(row)} (${whyText(row)})`);
  return [`could not be compared: ${lines.join('; ')}`];
}
