// After a sweep: the pull requests of the next steps of flags that say `propose: true`. What fails here fails no sweep,
// because its other work is done, and the next one tries again.
import { PROPOSAL_TEXTS, stepText } from '#messages/action.ts';
import { evidenceAboutSteps } from '#app/accepted/landed-evidence.ts';
import { propose } from '#app/propose/propose.ts';
import { unopened } from '#app/propose/steps.ts';
import type { Swept } from '#app/pulls/sweep.ts';
import { isLow } from '#app/pulls/sweep.ts';
import { hintOf } from '#app/refusal.ts';
import { actingIn, gathererIn } from './act.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import type { ProposalDone } from '#app/propose/acting.ts';
import type { ProposedSteps } from '#app/propose/propose.ts';
import { prose } from '#report/safe-text.ts';

export async function runProposals(
  swept: Swept,
  job: Job,
  wiring: Wiring,
  output: JobOutput,
): Promise<void> {
  const { github, repository } = wiring.evaluator;
  if (isLow(github.spent())) return;
  // A step that is opened is judged at the moment of the sweep, unless the default branch has moved since.
  const isSameBase = (await repository.remoteTip(github.defaultBranch)) === swept.base;
  const judging = isSameBase ? { ...wiring, evaluator: swept.judging } : wiring;
  const acting = actingIn(job, judging, output);
  const gatherer = gathererIn({ evaluator: swept.judging }, unopened(evidenceAboutSteps(github)));
  try {
    await reportProposals(await propose({ ...acting, gatherer, swept }), output);
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    output.warn(PROPOSAL_TEXTS.none((error as Error).message, hint));
  }
}

/** Shows what was proposed. It fails no job. */
async function reportProposals(proposed: ProposedSteps, output: JobOutput): Promise<void> {
  const lines = proposalLines(proposed);
  const warnings = proposalWarnings(proposed);
  lines.forEach((line) => output.info(line));
  warnings.forEach((line) => output.warn(line));
  const items = [...lines, ...warnings].map((line) => `- ${prose(line)}`);
  if (items.length > 0) await output.summary(['### Next steps', '', ...items, ''].join('\n'));
}

function proposalLines({ actions, unopened: steps, atMost }: ProposedSteps): readonly string[] {
  return [...actions.flatMap(lineOf), ...unopenedLine(steps, atMost)];
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
  steps: ProposedSteps['unopened'],
  atMost: ProposedSteps['atMost'],
): readonly string[] {
  if (steps.length === 0) return [];
  const names = steps.map(({ flag, environment }) => `${flag} in ${environment}`);
  return [PROPOSAL_TEXTS.unopened(names, atMost)];
}
