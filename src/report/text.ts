// The Report for a terminal, laid out as the comment is: the heading says what happens and when, then what changes, what to
// edit, a table of what is needed, what to do, and the way back. It is as wide as the terminal, and no word is broken.
import type { ChangeReport, Report } from '#domain/report.ts';
import { between, lengthOf, pastText } from '#domain/scalars.ts';
import { clockText, LOGGED_TEXTS } from '#messages/judged.ts';
import { changeTables } from './changes-text.ts';
import { wrap, paintFor, USUAL_WIDTH, MARKS } from './terminal.ts';
import { firstLines } from './diagnostics.ts';
import { editsOf } from './edits.ts';
import { detailSections } from './details-text.ts';
import { awaited, distinct, hasLoggedSoak, resultsWith, shortFingerprint } from './facts.ts';
import { headingOf } from './heading.ts';
import { terminalInk } from './ink.ts';
import { raisedIn, redeployedTexts, riskTexts, wayBack } from './redeployed.ts';
import type { CheckSubject } from './next-steps.ts';
import { todoOf } from './next-steps.ts';
import { passingErrorsNote } from './phrases.ts';
import type { ReportPlace } from './place.ts';
import { NO_PLACE } from './place.ts';
import { plain, printable } from './safe-text.ts';
import { policyText } from './policy-text.ts';
import { subjectText } from './subject-text.ts';
import type { TextLayout } from './text-layout.ts';
import { command, hanging, items, labelled } from './text-layout.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** What is judged; a pull request when left out. */
  readonly source?: CheckSubject | undefined;
  /**
   * Columns of the terminal, at least 40. Left out: no terminal. Then it is 80, and the first line, diagnostics and small
   * print stay whole, so that a program can search for them.
   */
  readonly width?: number | undefined;
  /** What else is known of the repository; left out: nothing. */
  readonly place?: ReportPlace | undefined;
  /** Whether the reader knows where the times of landings come from. Left out: the report says it. */
  readonly isClockKnown?: boolean | undefined;
}

/** How many diagnostics and notes a report shows; `validate` shows every diagnostic. */
const DIAGNOSTICS = 50;
const NOTES = 20;

/** The Report as text, with the time that is left behind each moment. Ends with a line break. */
export function renderText(
  report: Report,
  { colour, width, source, place = NO_PLACE, isClockKnown = false }: TextOptions,
): string {
  const paint = paintFor(colour);
  const layout: TextLayout = {
    paint,
    ink: terminalInk(paint),
    now: report.now,
    width: Math.max(LEAST_WIDTH, width ?? USUAL_WIDTH),
    lineWidth: width === undefined ? Infinity : Math.max(LEAST_WIDTH, width),
  };
  const sections = [
    heading(report, place, layout),
    subjectText(report, layout),
    diagnosticLines(report, layout),
    fixLines(report, place, layout),
    ...policyText(report, place, layout),
    ...changeTables(report, layout),
    todoLines(report, source, layout),
    mergeLines(report, place, layout),
    noteLines(report, layout),
    ...detailSections(report, layout),
    explainLines(report, layout),
    footer(report, isClockKnown, layout),
  ].filter((lines) => lines.length > 0);
  return printable(sections.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])));
}

const LEAST_WIDTH = 40;

function heading(report: Report, place: ReportPlace, layout: TextLayout): readonly string[] {
  const { until } = report.verdict === 'wait' ? awaited(report) : { until: null };
  const left = until === null ? '' : ` (in ${lengthOf(between(report.now, until))})`;
  const text = `${MARKS[report.verdict]} ${plain(headingOf(report, place))}${left}`;
  const { paint } = layout;
  return wrap(text, layout.lineWidth - 2).map((line, index) => {
    const words = line.split(' ').map((word) => paint.verdict(report.verdict, paint.bold(word)));
    return `${index === 0 ? '' : '  '}${words.join(' ')}`;
  });
}

function diagnosticLines(report: Report, { paint, lineWidth }: TextLayout): readonly string[] {
  const { diagnostics } = report;
  const width = lineWidth === Infinity ? undefined : lineWidth;
  return [...firstLines(diagnostics, DIAGNOSTICS, paint, width), ...passingErrorsNote(report)];
}

/** The edit that passes, as a diff. */
function fixLines(report: Report, place: ReportPlace, layout: TextLayout): readonly string[] {
  const { paint } = layout;
  return editsOf(report, place).flatMap(({ file, removed, added }) =>
    labelled(
      'Fix',
      [plain(file), paint.verdict('block', `- ${removed}`), paint.verdict('pass', `+ ${added}`)],
      layout,
    ),
  );
}

function todoLines(
  report: Report,
  source: CheckSubject | undefined,
  layout: TextLayout,
): readonly string[] {
  const todo = todoOf(report, source);
  if (todo === null) return [];
  const { steps, after } = todo;
  const [only, ...more] = steps;
  if (only === undefined) return hanging(`Nothing to do. ${after}`, layout.width);
  if (more.length === 0) return labelled('To do', [`${plain(only)}. ${after}`.trimEnd()], layout);
  const list = steps.map((step) => `· ${plain(step)}`);
  return labelled('To do', [...list, ...(after === '' ? [] : [after])], layout);
}

function mergeLines(report: Report, place: ReportPlace, layout: TextLayout): readonly string[] {
  const raised = raisedIn(report);
  if (raised.length === 0) return [];
  const redeployed = report.verdict === 'block' ? [] : redeployedTexts(raised, place, layout.ink);
  return [
    ...labelled('On merge', redeployed, layout),
    ...labelled('Risk', riskTexts(raised, place), layout),
    ...labelled('Way back', ['passes at once:'], layout),
    ...command('', plain(wayBack(raised)), layout),
  ];
}

function noteLines({ notes, changes }: Report, layout: TextLayout): readonly string[] {
  const messages = [...notes, ...changes.flatMap(notesOf)].map(({ message }) => message);
  return items('Notes', distinct(messages), NOTES, 'note', layout);
}

function notesOf({ notes }: ChangeReport): ChangeReport['notes'] {
  return notes;
}

/** The command that explains the first answer that is open. */
function explainLines(report: Report, layout: TextLayout): readonly string[] {
  const { verdict } = report;
  if (verdict === 'pass') return [];
  const [first] = resultsWith(report, verdict);
  return first === undefined
    ? []
    : command('Explain', `flaghoist explain ${plain(first.gate.code)}`, layout);
}

function footer(
  report: Report,
  isClockKnown: boolean,
  { paint, lineWidth }: TextLayout,
): readonly string[] {
  return [
    ...wrap(judgedWords(report, isClockKnown), lineWidth),
    `${report.class === 'none' ? '' : `${report.class} · `}fingerprint ${shortFingerprint(report)}`,
  ].map((line) => paint.dim(line));
}

/** A rollback depends on no landing time, so the source of these times is left out. */
function judgedWords(report: Report, isClockKnown: boolean): string {
  const { now, clock, class: kind } = report;
  const source = isClockKnown || kind === 'rollback' ? [] : [clockText(clock)];
  const log = clock === 'git' && hasLoggedSoak(report) ? [LOGGED_TEXTS.soak()] : [];
  return [`judged as of ${pastText(now)}`, ...source, ...log].join(' · ');
}
