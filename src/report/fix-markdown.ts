// What has to be edited before anything else: errors with their place, and the line of a state that a ladder refuses, as a
// diff with a link to the editor.
import type { ChangeReport, GateResult, Report } from '#domain/report.ts';
import { diagnosticItems } from './diagnostics-markdown.ts';
import { errorsOf } from './facts.ts';
import { code, fenced, linkOr } from './markdown-text.ts';
import { errorsElsewhereNote } from './phrases.ts';
import type { ReportPlace } from './place.ts';
import { editAddress, lineAddress } from './place.ts';

const DIAGNOSTICS = 20;
const EDITS = 5;

export function fixLines(report: Report, place: ReportPlace): readonly string[] {
  return [...diagnosticLines(report, place), ...editLines(report, place)];
}

function diagnosticLines(report: Report, place: ReportPlace): readonly string[] {
  if (report.diagnostics.length === 0) return [];
  return [
    '',
    `**${titleOf(report)}**`,
    '',
    ...diagnosticItems(report.diagnostics, DIAGNOSTICS, (file, line) =>
      lineAddress(place, file, line),
    ),
    ...errorsElsewhereNote(report).map((text) => `- ${text}`),
  ];
}

function titleOf(report: Report): string {
  if (errorsOf(report).length === 0) return 'Warnings';
  return report.verdict === 'pass' ? 'Errors elsewhere' : 'To fix';
}

/** The step of a ladder that a change should have proposed. */
interface Edit {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

function editLines(report: Report, place: ReportPlace): readonly string[] {
  const edits =
    report.verdict === 'block' ? report.changes.flatMap((one) => editOf(one, place)) : [];
  return edits
    .slice(0, EDITS)
    .flatMap(({ file, from, to }) => [
      '',
      `**To do:** ${linkOr(`edit ${code(file)}`, editAddress(place, file))}, and push:`,
      '',
      ...fenced(`- rollout: ${from}\n+ rollout: ${to}`, 'diff'),
    ]);
}

/** Whether a result is answered by the edit that is shown. */
export function isEdited(gate: GateResult): boolean {
  return gate.verdict === 'block' && stepIn(gate) !== null;
}

function stepIn({ facts: { next, wanted, readsPercentage } }: GateResult) {
  const isStep = readsPercentage === true && typeof next === 'number';
  return isStep && typeof wanted === 'number' ? { from: wanted, to: next } : null;
}

function editOf({ gates, flag, environment }: ChangeReport, place: ReportPlace): readonly Edit[] {
  return gates.filter(isEdited).flatMap((gate) => {
    const step = stepIn(gate);
    return step === null ? [] : [{ file: place.stateFile(flag, environment), ...step }];
  });
}
