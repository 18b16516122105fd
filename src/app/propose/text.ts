// The texts of a proposed step: its pull request, and why it is closed.
import type { Sha } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import { code, prose } from '#report/markdown-text.ts';
import { bodyOf } from '#app/edit/offer.ts';
import type { OpenProposal } from './branch.ts';
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
    `The definition of ${code(step.flag)} says ${code('propose: true')}, and the clocks of this step are through.`,
    '',
    ...(passed.length === 0 ? [] : ['**The evidence so far**', '', ...passed, '']),
    ...(open.length === 0 ? [] : ['**What people still have to give**', '', ...open, '']),
    'The comment of the gate has the present state. Close this, if you see no reason to go on: the step is not proposed again before another landing changes the flag.',
    '',
  ].join('\n');
}

/** Why a proposed step is not the next one any more. */
export type Superseded =
  | { readonly kind: 'rolled-back'; readonly landing: Sha | null }
  | { readonly kind: 'landed'; readonly landing: Sha | null }
  /** A flag that is gone, or that proposes no steps any more. */
  | { readonly kind: 'no-proposals' }
  /** Another open pull request proposes the same. */
  | { readonly kind: 'other'; readonly number: number };

export function supersededText(
  { flag, environment }: Pick<OpenProposal, 'flag' | 'environment'>,
  because: Superseded,
  next: NextStep | null,
): string {
  const now =
    next === null
      ? `There is no next step of ${code(flag)} now.`
      : `The next step of ${code(flag)} is now ${next.what} in ${code(next.environment)}.`;
  switch (because.kind) {
    case 'rolled-back':
      return `Closed, because ${code(flag)} was rolled back${by(because.landing)}. ${now}`;
    case 'landed':
      return `Closed, because this step in ${code(environment)} is not the next one any more${since(because.landing)}. ${now}`;
    case 'no-proposals':
      return `Closed, because the definition of ${code(flag)} does not say ${code('propose: true')} any more.`;
    case 'other':
      return `Closed, because #${because.number} proposes the same.`;
  }
}

function by(landing: Sha | null): string {
  return landing === null ? '' : ` by ${landing.slice(0, 10)}`;
}

function since(landing: Sha | null): string {
  return landing === null ? '' : ` since ${landing.slice(0, 10)}`;
}

/** Marks the text of a pull request that we closed: the step may be proposed again, unlike after a person closed it. */
export const SUPERSEDED = '<!-- flaghoist superseded -->';

export function isSuperseded({ body }: { readonly body: string }): boolean {
  return body.includes(SUPERSEDED);
}
