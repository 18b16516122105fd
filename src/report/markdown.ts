// The Report as a comment on a pull request, readable on a phone: short lines, lists instead of tables, names in
// code. The comment is posted again only when it differs, so its text must not change from run to run: moments
// are fixed text, the time that is left is not shown, and bars move in tenths. A soak rewrites the comment at
// most ten times.
import type { ChangeReport, Note, Report } from '#domain/report.ts';
import { changeItems, gateItems } from './change-markdown.ts';
import { ICONS } from './icons.ts';
import { diagnosticItems } from './diagnostics-markdown.ts';
import { errorsOf, shortFingerprint } from './facts.ts';
import type { ForecastStep } from './forecast-facts.ts';
import { thenWords } from './forecast-words.ts';
import { grouped } from './grouping.ts';
import { LONGEST_MARKDOWN, capped, fitting, section } from './markdown-list.ts';
import { code, prose, sentence } from './markdown-text.ts';
import { clockLabel, errorsElsewhereNote, headline, moreInJson } from './phrases.ts';
import type { CheckSubject } from './next-steps.ts';
import { nextSteps } from './next-steps.ts';
import { printable } from './plain.ts';
import { listedUpTo } from './words.ts';

const DIAGNOSTICS = 20;
const NOTES = 10;
const NAMES = 8;
/** High, because people should not have to approve rules that are not shown. */
const RULES = 40;

export interface MarkdownOptions {
  /** What is judged; a pull request when left out. */
  readonly source?: CheckSubject | undefined;
  /** False: without the numbers of metrics, which change from run to run while no answer does. */
  readonly hasNumbers?: boolean;
  /** The later steps of the plan, if the proposal waits; left out: none. */
  readonly steps?: readonly ForecastStep[] | undefined;
}

/** The Report as markdown: the same text for the same report, whenever it is rendered. */
export function renderMarkdown(
  report: Report,
  { source, hasNumbers = true, steps = [] }: MarkdownOptions = {},
): string {
  const end = [
    ...section(
      'What to do next',
      items([...nextSteps(report, null, 'hints', source), ...thenWords(steps)]),
    ),
    '',
    footer(report),
  ];
  const body = [
    `### ${ICONS[report.verdict]} ${headline(report, null).map(prose).join(' · ')}`,
    ...section(diagnosticsTitle(report), [
      ...diagnosticItems(report.diagnostics, DIAGNOSTICS),
      ...items(errorsElsewhereNote(report)),
    ]),
    ...section('Policy', policyItems(report)),
    ...changeLines(report, hasNumbers),
    ...section('Notes', noteItems(report.notes)),
  ];
  return printable([...fitting(body, LONGEST_MARKDOWN - printable(end).length), ...end]);
}

function policyItems({ policy, policyFiles, now }: Report): readonly string[] {
  const files = policyFiles.length === 0 ? [] : [`- ${listedUpTo(policyFiles.map(code), NAMES)}`];
  return [...files, ...gateItems(policy, now, RULES)];
}

function diagnosticsTitle(report: Report): string {
  if (errorsOf(report).length === 0) return 'Warnings';
  return report.verdict === 'pass' ? 'Errors elsewhere' : 'To fix';
}

function changeLines(report: Report, hasNumbers: boolean): readonly string[] {
  const { groups, left } = grouped(report.changes);
  const shown = groups.flatMap(({ first, others }) => [
    ...changeItems(first, report.now, hasNumbers),
    ...likeItems(others),
  ]);
  return left > 0 ? [...shown, '', moreInJson(left, 'change')] : shown;
}

function likeItems(others: readonly ChangeReport[]): readonly string[] {
  if (others.length === 0) return [];
  const names = listedUpTo(
    others.map(({ flag }) => code(flag)),
    NAMES,
  );
  return [`- and ${others.length} more like this: ${names}`];
}

function noteItems(notes: readonly Note[]): readonly string[] {
  return capped(notes, NOTES, { noun: 'note', indent: '' }, ({ message }) => items([message]));
}

function items(sentences: readonly string[]): readonly string[] {
  return sentences.map((text) => `- ${sentence(text)}`);
}

function footer(report: Report): string {
  return `Fingerprint ${code(shortFingerprint(report))} · ${prose(clockLabel(report.clock))}`;
}
