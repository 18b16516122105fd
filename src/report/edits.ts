// The edit that answers a result: the step of a ladder that a change should have proposed.
import type { ChangeReport, Report } from '#domain/report.ts';
import { isEdited, stepIn } from './facts.ts';
import type { ReportPlace } from './place.ts';

const EDITS = 5;

export interface SuggestedEdit {
  readonly file: string;
  readonly removed: string;
  readonly added: string;
}

export function editsOf(report: Report, place: ReportPlace): readonly SuggestedEdit[] {
  if (report.verdict !== 'block') return [];
  return report.changes.flatMap((change) => editOf(change, place)).slice(0, EDITS);
}

function editOf(
  { gates, flag, environment }: ChangeReport,
  place: ReportPlace,
): readonly SuggestedEdit[] {
  return gates.filter(isEdited).flatMap((gate) => {
    const step = stepIn(gate);
    if (step === null) return [];
    const [removed, added] = [`rollout: ${step.from}`, `rollout: ${step.to}`];
    return [{ file: place.stateFile(flag, environment), removed, added }];
  });
}
