// What a comparison says on a runner: a page for the summary, and an issue for the people on call.
import type { Difference, DriftRow } from '#app/deploy/drift.ts';
import type { DriftText } from '#app/deploy/drift-issue.ts';
import { isUnknown, isWrong, nameOf } from '#app/deploy/drift-issue.ts';
import { inOrder } from '#domain/names.ts';
import { cell, code } from '#report/markdown-text.ts';
import { repairOf, stateText, valuesOf, whyText } from '#wiring/drift-text.ts';
import type { Job } from './job.ts';

/** What a run was asked to compare. */
type Asked = Pick<Job, 'root' | 'environments' | 'services'>;

/** Lines of a table in an issue, of which GitHub takes 65,536 characters. */
const MOST = 80;

/** The first line of our issue. Runs that compare other instances have an issue of their own. */
function driftMarker({ root, environments, services }: Asked): string {
  const listed = (names: readonly string[]): string => names.toSorted(inOrder).join(',') || '*';
  const asked = [encodeURIComponent(root), listed(environments), listed(services)];
  return `<!-- flaghoist drift ${asked.join(' ')} -->`;
}

export function driftIssueText(job: Asked & Pick<Job, 'runUrl'>): DriftText {
  const { environments, services, runUrl } = job;
  const names = [environments.join(', '), services.join(', ')].filter((one) => one !== '');
  const where = names.length === 0 ? '' : ` (${names.join('; ')})`;
  return {
    marker: driftMarker(job),
    title: `Flag values differ from Git${where}`.slice(0, 200),
    page: (wrong, lost) => [...pageLines(wrong, lost), 'Found by the run '].join('\n'),
    run: `${runUrl}\n`,
    healed: `All flag values are as accepted again, by the run ${runUrl}`,
  };
}

function pageLines(wrong: readonly DriftRow[], lost: readonly DriftRow[]): readonly string[] {
  const lines = wrong.flatMap(tableLines);
  const left = lines.length - MOST;
  const names = lost.slice(0, MOST).map((row) => code(nameOf(row)));
  return [
    'Flaghoist has compared what runs with what is accepted.',
    '',
    ...HEAD,
    ...lines.slice(0, MOST),
    '',
    ...(left > 0 ? [`${left} more lines are in the summary of the run.`, ''] : []),
    ...repairMarkdown(wrong.slice(0, MOST)),
    ...refusedMarkdown(wrong),
    ...(names.length === 0
      ? []
      : [`These differed before and cannot be compared now: ${names.join(', ')}.`, '']),
    'Each run of `command: drift` brings this text up to date. It closes the issue when nothing differs any more.',
    '',
  ];
}

/** For the summary of the job. */
export function driftMarkdown(rows: readonly DriftRow[]): string {
  if (rows.length === 0) return '### Drift\n\nNothing to compare: no service is sent anything.\n';
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
  const about = [nameOf(row), row.target ?? 'no target', stateText(row), whyText(row), '', ''];
  return [lineOf(about), ...row.differences.map(differenceLine)];
}

function differenceLine(difference: Difference): string {
  const { git, there } = valuesOf(difference);
  return lineOf(['', '', '', difference.what, git, there]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function repairMarkdown(rows: readonly DriftRow[]): readonly string[] {
  const command = repairOf(rows);
  if (command === null) return [];
  return [
    '**To bring back what is accepted**, run this where the services are, or start the workflow of `command: deploy` with `force`:',
    '',
    '```sh',
    command,
    '```',
    '',
    '**To keep what is there**, write it into the state of the flag, and let that land.',
    '',
  ];
}

function refusedMarkdown(rows: readonly DriftRow[]): readonly string[] {
  if (rows.every(({ state }) => state !== 'refused')) return [];
  return [
    'A change that is **REFUSED** was not deployed. `flaghoist status` says why, and how to take it back.',
    '',
  ];
}

/** One line for each instance that is not as accepted. */
export function driftErrors(rows: readonly DriftRow[]): readonly string[] {
  return rows.filter(isWrong).map((row) => {
    const differences = row.differences.map((one) => {
      const { git, there } = valuesOf(one);
      return `${one.what}: Git ${git}, there ${there}`;
    });
    const why = [whyText(row), ...differences].filter((one) => one !== '').join('; ');
    return `${nameOf(row)} ${row.state === 'refused' ? 'is refused' : 'differs'}: ${why}`;
  });
}

/** One line for all that could not be compared. */
export function driftWarnings(rows: readonly DriftRow[]): readonly string[] {
  const unknown = rows.filter(isUnknown);
  if (unknown.length === 0) return [];
  const lines = unknown.map((row) => `${nameOf(row)} ${stateText(row)} (${whyText(row)})`);
  return [`could not be compared: ${lines.join('; ')}`];
}
