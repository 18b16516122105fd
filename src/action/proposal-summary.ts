// What a sweep has proposed, as a job shows it.
import type { ProposalDone } from '#app/propose/proposal.ts';
import type { ProposedSteps } from '#app/propose/propose.ts';
import { PROPOSAL_TEXTS, stepText } from '#messages/action.ts';
import { prose } from '#report/markdown-text.ts';
import type { JobOutput } from './job-output.ts';

/** It fails no job. */
export async function reportProposals(proposed: ProposedSteps, output: JobOutput): Promise<void> {
  const lines = proposalLines(proposed);
  const warnings = proposalWarnings(proposed);
  lines.forEach((line) => output.info(line));
  warnings.forEach((line) => output.warn(line));
  const items = [...lines, ...warnings].map((line) => `- ${prose(line)}`);
  if (items.length > 0) await output.summary(['### Next steps', '', ...items, ''].join('\n'));
}

function proposalLines({ actions, unopened, atMost }: ProposedSteps): readonly string[] {
  return [...actions.flatMap(lineOf), ...unopenedLine(unopened, atMost)];
}

/** What could not be done. */
function proposalWarnings({ actions }: ProposedSteps): readonly string[] {
  return actions.flatMap(({ flag, environment, troubles, finished }) =>
    [...troubles, ...(finished?.evaluated.troubles ?? [])].map((why) =>
      PROPOSAL_TEXTS.trouble(flag, environment, why),
    ),
  );
}

function lineOf({ kind, flag, environment, pull }: ProposalDone): readonly string[] {
  return kind === 'failed' ? [] : [stepText({ kind, flag, environment, pull })];
}

/** In the order in which the next sweeps open them. */
function unopenedLine(
  unopened: ProposedSteps['unopened'],
  atMost: ProposedSteps['atMost'],
): readonly string[] {
  if (unopened.length === 0) return [];
  const names = unopened.map(({ flag, environment }) => `${flag} in ${environment}`);
  return [PROPOSAL_TEXTS.unopened(names, atMost)];
}
