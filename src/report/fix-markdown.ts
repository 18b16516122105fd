// What has to be edited before anything else: errors with their place, and the line of a state that a ladder refuses, as a
// diff with a link to the editor.
import type { Report } from '#domain/report.ts';
import { diagnosticItems } from './diagnostics-markdown.ts';
import { editsOf } from './edits.ts';
import { errorsOf } from './facts.ts';
import { code, fenced, linkOr } from './markdown-text.ts';
import { passingErrorsNote } from './phrases.ts';
import type { ReportPlace } from './place.ts';
import { editAddress } from './place.ts';

const DIAGNOSTICS = 20;

export function fixLines(report: Report, place: ReportPlace): readonly string[] {
  return [...diagnosticLines(report, place), ...editLines(report, place)];
}

function diagnosticLines(report: Report, place: ReportPlace): readonly string[] {
  if (report.diagnostics.length === 0) return [];
  return [
    '',
    `**${diagnosticsTitle(report)}**`,
    '',
    ...diagnosticItems(report.diagnostics, DIAGNOSTICS, place),
    ...passingErrorsNote(report).map((text) => `- ${text}`),
  ];
}

/** What a reader does about diagnostics. */
export function diagnosticsTitle(report: Report): string {
  if (errorsOf(report).length === 0) return 'Warnings';
  return report.verdict === 'pass' ? 'Errors elsewhere' : 'To fix';
}

function editLines(report: Report, place: ReportPlace): readonly string[] {
  return editsOf(report, place).flatMap(({ file, removed, added }) => [
    '',
    `**To do:** ${linkOr(`edit ${code(file)}`, editAddress(place, file))}, and push:`,
    '',
    ...fenced(`- ${removed}\n+ ${added}`, 'diff'),
  ]);
}
