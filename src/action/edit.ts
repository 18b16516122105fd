// `command: promote` and `command: rollback` turn a form into an edit, and the edit into a pull request that this run
// also finishes.
import { PROPOSAL_TEXTS } from '#messages/action.ts';
import { known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import { act } from '#app/act/act.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { bodyOf } from '#app/edit/offer.ts';
import { actingIn, gathererIn, writingAs } from './act.ts';
import type { Job, JobOutput, Wiring } from './command.ts';
import { editFor } from './edit-form.ts';

export async function runEdit(job: Job, wired: Wiring, output: JobOutput): Promise<boolean> {
  const wiring = authored(wired, job);
  const acting = actingIn(job, wiring, output);
  const { repository, github } = wiring.evaluator;
  const fetched = await repository.fetchProposals(job.defaultBranch, []);
  if (fetched.kind !== 'known') return output.errors([fetched.why]);
  const { base } = fetched.value;
  // GitHub's clock is known only after a request.
  await github.statuses(base);
  const edit = await editFor(job, gathererIn(wiring, NO_REVIEWS), base);
  edit.open?.forEach((line) => output.warn(line));
  if (job.dryRun) return output.preview(edit);
  if (job.command === 'promote' && edit.report.verdict === 'block') {
    await output.preview(edit);
    return output.errors([PROPOSAL_TEXTS.blocked()]);
  }
  const body = bodyOf(edit.report, { by: job.actor.login, reason: job.form.reason });
  const { merge } = job;
  const acted = await act(acting, { base, written: edit, body, by: job.actor.login, merge });
  return output.acted(acted, { web: `${job.server}/${job.repository}`, into: job.defaultBranch });
}

/** The person who filled in the form is the author, so that they cannot approve their own promotion. */
function authored({ evaluator, ...wiring }: Wiring, { actor, server }: Job): Wiring {
  const repository = writingAs(evaluator.repository, actor, server);
  return { ...wiring, evaluator: { ...evaluator, repository } };
}

/** A new pull request has no review and no ticked box. */
const NO_REVIEWS: EvidenceSource = {
  answer: () => Promise.resolve({ ...NO_EVIDENCE, body: known('') }),
};
