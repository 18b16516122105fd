// The edit that answers a result: the step of a ladder that a change should have proposed.
import type { ChangeReport, GateResult, Report } from '#domain/report.ts';
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

/** Whether a result is answered by the edit that is shown. */
export function isEdited(gate: GateResult): boolean {
  return gate.verdict === 'block' && stepIn(gate) !== null;
}

function stepIn({ facts: { next, wanted, cause } }: GateResult) {
  const isStep = cause === 'state' && typeof next === 'number';
  return isStep && typeof wanted === 'number' ? { from: wanted, to: next } : null;
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
