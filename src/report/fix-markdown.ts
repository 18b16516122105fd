// What has to be edited before anything else: errors with their place, and the line of a state that a ladder refuses, as a
// diff with a link to the editor.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { Report } from '#domain/report.ts';
import { STOP_NOTHING } from '#messages/judged.ts';
import { diagnosticItems } from './diagnostics-markdown.ts';
import { editsOf } from './edits.ts';
import { errorsOf, waitingErrorsOf } from './facts.ts';
import { code, fenced, linkOr } from './safe-text.ts';
import { passingErrorsNote } from './phrases.ts';
import type { ReportPlace } from './place.ts';
import { editAddress } from './place.ts';

const DIAGNOSTICS = 20;

export function fixLines(report: Report, place: ReportPlace): readonly string[] {
  return [...diagnosticLines(report, place), ...editLines(report, place)];
}

function diagnosticLines(report: Report, place: ReportPlace): readonly string[] {
  if (report.diagnostics.length === 0) return [];
  const isPassing = passingErrorsNote(report).length > 0;
  return [
    '',
    [`**${diagnosticsTitle(report)}**`, ...(isPassing ? [STOP_NOTHING] : [])].join(' '),
    '',
    ...diagnosticItems(errorsFirst(report), DIAGNOSTICS, place),
  ];
}

/** The heading counts the errors, so a reader looks for them first. */
function errorsFirst({ diagnostics }: Report): readonly Diagnostic[] {
  return diagnostics.toSorted((a, b) => Number(isError(b)) - Number(isError(a)));
}

/** What a reader does about diagnostics. */
function diagnosticsTitle(report: Report): string {
  if (errorsOf(report).length === 0)
    return waitingErrorsOf(report).length > 0 ? 'Waits' : 'Warnings';
  return report.verdict === 'pass' ? 'Errors elsewhere' : 'To fix';
}

function editLines(report: Report, place: ReportPlace): readonly string[] {
  // With errors the sentence that says what to do comes at the end, and stands once.
  const lead = errorsOf(report).length > 0 ? 'Also' : '**To do:**';
  return editsOf(report, place).flatMap(({ file, removed, added }) => [
    '',
    `${lead} ${linkOr(`edit ${code(file)}`, editAddress(place, file))}, and push:`,
    '',
    ...fenced(`- ${removed}\n+ ${added}`, 'diff'),
  ]);
}
