// The Report for a terminal: verdict and moment first, then diagnostics, changes with their gates, and what to do
// next; the footer last.
import type { ChangeReport, Report } from '#domain/report.ts';
import { pastText } from '#domain/time.ts';
import { wrap } from './columns.ts';
import { linesOf } from './diagnostics.ts';
import { shortFingerprint } from './facts.ts';
import type { TextLayout } from './gate-text.ts';
import { gateLines } from './gate-text.ts';
import { grouped } from './grouping.ts';
import type { CheckSubject } from './next-steps.ts';
import { nextSteps } from './next-steps.ts';
import { paintFor } from './paint.ts';
import {
  MARKS,
  clockLabel,
  errorsElsewhereNote,
  headline,
  moreInJson,
  moreLikeThis,
  nothingForUsers,
  onlyReports,
} from './phrases.ts';
import { plain, printable } from './plain.ts';
import { effectsOf, listedUpTo } from './words.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** What is judged; a pull request when left out. */
  readonly source?: CheckSubject | undefined;
  /** Columns of the terminal; lines break between words. At least 40; left out: 100, and the first line, the diagnostics and the small print stay whole, so that a program can search for them. */
  readonly width?: number | undefined;
}

/** Where no terminal says how wide it is. */
const UNKNOWN_WIDTH = 100;

/** How many diagnostics and notes a report shows; `validate` shows every diagnostic. */
const DIAGNOSTICS = 50;
const NOTES = 20;
const FILES = 10;

/** The Report as text, with the time left in brackets behind each moment. Ends with a line break. */
export function renderText(report: Report, { colour, width, source }: TextOptions): string {
  const layout: TextLayout = {
    paint: paintFor(colour),
    width: Math.max(40, width ?? UNKNOWN_WIDTH),
  };
  const sections = [
    firstLine(report, layout, width),
    diagnosticLines(report, layout, width),
    policyLines(report, layout),
    ...changeSections(report, layout),
    bulleted(
      'notes',
      report.notes.map(({ message }) => message),
      layout,
    ),
    bulleted('what to do next', nextSteps(report, report.now, 'names', source), layout),
    footer(report, layout, width),
  ].filter((lines) => lines.length > 0);
  return printable(sections.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])));
}

function firstLine(report: Report, { paint }: TextLayout, width = Infinity): readonly string[] {
  const [verdict = '', ...rest] = headline(report, report.now);
  const lead = `${MARKS[report.verdict]} ${verdict}`;
  const [first = '', ...more] = wrap([lead, ...rest].join(' · '), width - 2);
  const painted = paint.verdict(report.verdict, paint.bold(lead));
  return [painted + first.slice(lead.length), ...more.map((line) => `  ${line}`)];
}

function diagnosticLines(
  report: Report,
  { paint }: TextLayout,
  width: number | undefined,
): readonly string[] {
  const { diagnostics } = report;
  const shown = diagnostics.slice(0, DIAGNOSTICS).flatMap((one) => linesOf(one, paint, width));
  const left = diagnostics.length - DIAGNOSTICS;
  return [
    ...shown,
    ...(left > 0 ? [moreInJson(left, 'diagnostic')] : []),
    ...errorsElsewhereNote(report),
  ];
}

function policyLines(report: Report, layout: TextLayout): readonly string[] {
  if (report.policyFiles.length === 0 && report.policy.length === 0) return [];
  const files = listedUpTo(
    report.policyFiles.map((file) => plain(file, 200)),
    FILES,
  );
  return [
    layout.paint.bold('policy'),
    ...(report.policyFiles.length === 0 ? [] : indented(files, 2, layout)),
    ...gateLines(report.policy, report.now, layout),
  ];
}

function changeSections(report: Report, layout: TextLayout): readonly (readonly string[])[] {
  const { groups, left } = grouped(report.changes);
  const shown = groups.map(({ first, others }) => [
    ...changeLines(first, report, layout),
    ...(others.length === 0
      ? []
      : indented(moreLikeThis(others.map(({ flag }) => flag)), 2, layout)),
  ]);
  return left > 0 ? [...shown, [moreInJson(left, 'change')]] : shown;
}

function changeLines(change: ChangeReport, report: Report, layout: TextLayout): readonly string[] {
  const { paint } = layout;
  const verdict = paint.verdict(change.verdict, `${MARKS[change.verdict]} ${change.verdict}`);
  const lenient = change.reportOnly ? ` · ${onlyReports()}` : '';
  const title = paint.bold(`${change.flag} → ${change.environment}`);
  const effects = effectsOf(change).map(
    ({ services, words }) => `${listedUpTo(services, 6)}: ${words}`,
  );
  return [
    `${title} · ${change.class} · ${verdict}${lenient}`,
    ...(effects.length > 0 ? effects : [nothingForUsers(change)]).flatMap((line) =>
      indented(line, 2, layout),
    ),
    ...gateLines(change.gates, report.now, layout),
    ...change.notes
      .slice(0, NOTES)
      .flatMap(({ message }) => indented(`note: ${plain(message)}`, 2, layout)),
  ];
}

function bulleted(title: string, items: readonly string[], layout: TextLayout): readonly string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, NOTES).flatMap((item) => indented(`· ${plain(item)}`, 2, layout));
  const left = items.length - NOTES;
  return [layout.paint.bold(title), ...shown, ...(left > 0 ? [moreInJson(left, 'note')] : [])];
}

function footer(report: Report, { paint }: TextLayout, width = Infinity): readonly string[] {
  return [
    ...wrap(`judged as of ${pastText(report.now)} · ${clockLabel(report.clock)}`, width),
    `fingerprint ${shortFingerprint(report)}`,
  ].map((line) => paint.dim(line));
}

function indented(text: string, by: number, { width }: TextLayout): readonly string[] {
  return wrap(text, width - by - 2).map((line, i) => ' '.repeat(i === 0 ? by : by + 2) + line);
}
