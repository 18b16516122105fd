// What a sweep has proposed, as a job shows it.
import type { ProposalDone } from '#app/propose/acting.ts';
import type { ProposedSteps } from '#app/propose/propose.ts';
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
    [...troubles, ...(finished?.evaluated.troubles ?? [])].map(
      (why) => `the next step of ${flag} in ${environment}: ${why}`,
    ),
  );
}

function lineOf({ kind, flag, environment, pull }: ProposalDone): readonly string[] {
  const step = `the next step of ${flag} in ${environment}`;
  switch (kind) {
    case 'opened':
      return [`pull request ${pull} is opened for ${step}`];
    case 'kept':
      return [`pull request ${pull} is open for ${step}`];
    case 'updated':
      return [`pull request ${pull} is updated for ${step}`];
    case 'closed':
      return [`pull request ${pull} is closed: what it proposed for ${flag} is superseded`];
    case 'ended':
      return [`${step} is not proposed again: a person has closed pull request ${pull}`];
    case 'other':
      return [`${step} is not proposed: pull request ${pull} proposes the same`];
    case 'failed':
      return [];
  }
}

/** In the order in which the next sweeps open them. */
function unopenedLine(
  unopened: ProposedSteps['unopened'],
  atMost: ProposedSteps['atMost'],
): readonly string[] {
  if (unopened.length === 0) return [];
  const names = unopened.map(({ flag, environment }) => `${flag} in ${environment}`);
  const why = atMost === null ? 'this is a dry run' : `policy.proposals.at-most is ${atMost}`;
  return [`due and not opened, because ${why}: ${names.join(', ')}`];
}
