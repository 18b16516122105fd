// The texts of a proposed step: its pull request, and why it is closed.
import type { Report } from '#domain/report.ts';
import type { SupersededFacts } from '#messages/acting.ts';
import { PROPOSED_TEXTS, supersededText } from '#messages/acting.ts';
import { code, prose } from '#report/safe-text.ts';
import { bodyOf } from '#app/edit/offer.ts';
import type { OpenProposal } from './proposal.ts';
import type { NextStep } from './steps.ts';

/** What is proposed, the evidence for it, and what people still have to give. */
export function proposalBody(step: NextStep, report: Report): string {
  const gates = report.changes.flatMap((change) => change.gates);
  const lines = (isPassed: boolean): readonly string[] =>
    gates
      .filter(({ verdict }) => (verdict === 'pass') === isPassed)
      .map(({ message }) => `- ${prose(message)}`);
  const passed = lines(true);
  const open = lines(false);
  return [
    bodyOf(report, { by: null, reason: '' }),
    PROPOSED_TEXTS.why(code(step.flag)),
    '',
    ...(passed.length === 0 ? [] : [PROPOSED_TEXTS.evidence(), '', ...passed, '']),
    ...(open.length === 0 ? [] : [PROPOSED_TEXTS.open(), '', ...open, '']),
    PROPOSED_TEXTS.ends(),
    '',
  ].join('\n');
}

/** Why we close the pull request of a step that is not the next one any more. */
export function closingText(
  { flag, environment }: Pick<OpenProposal, 'flag' | 'environment'>,
  because: SupersededFacts,
  next: NextStep | null,
): string {
  return supersededText(
    { flag: code(flag), environment: code(environment) },
    because,
    next === null ? null : { what: next.what, environment: code(next.environment) },
  );
}

/** Marks the text of a pull request that we closed: the step may be proposed again, unlike after a person closed it. */
export const SUPERSEDED = '<!-- flaghoist superseded -->';

export function isSuperseded({ body }: { readonly body: string }): boolean {
  return body.includes(SUPERSEDED);
}
