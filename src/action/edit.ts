// `command: promote` and `command: rollback` turn a form into an edit, a pull request and a verdict. The same run
// judges the pull request, because a pull request that a workflow's own token opens starts no workflow.
import { known, NO_EVIDENCE } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Checked } from '#app/check.ts';
import type { Gatherer } from '#app/deps.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import { evaluate, gathererFor } from '#app/pulls/evaluate.ts';
import { bodyOf, offer } from '#app/edit/offer.ts';
import type { EvidenceSource } from '#app/ports.ts';
import { promote } from '#app/edit/promote.ts';
import { refusal } from '#app/refusal.ts';
import { rollback } from '#app/edit/rollback.ts';
import { trustedClock } from '#app/pulls/trusted-clock.ts';
import { offerText } from '#wiring/offer-text.ts';
import type { Actor, Job } from './job.ts';
import type { JobOutput } from './job-output.ts';
import type { Wiring } from './wire.ts';

export async function runEdit(
  job: Job,
  { evaluator }: Wiring,
  output: JobOutput,
): Promise<boolean> {
  const { repository, github } = evaluator;
  // The person who filled in the form is the author, so that they cannot approve their own promotion.
  Object.assign(process.env, identityOf(job.actor, job.server));
  const fetched = await repository.fetchProposals(job.defaultBranch, []);
  if (fetched.kind !== 'known') return output.errors([fetched.why]);
  const { base } = fetched.value;
  // GitHub's clock is known only after a request.
  await github.statuses(base);
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const edit = await editFor(job, gathererFor(evaluator, clock, NO_REVIEWS), base);
  edit.open?.forEach((line) => output.warn(line));
  if (job.dryRun) return output.preview(edit);
  if (job.command === 'promote' && edit.report.verdict === 'block') {
    await output.preview(edit);
    return output.errors(['no pull request was opened, because the gate blocks this promotion']);
  }
  const body = bodyOf(edit.report, { by: job.actor.login, reason: job.form.reason });
  const offered = await offer({ repository, github }, { base, written: edit, body });
  const web = `${job.server}/${job.repository}`;
  const text = offerText(offered, web, job.defaultBranch);
  if (offered.kind !== 'open') return output.errors(text.split('\n'));
  const { pull } = offered;
  await output.offer(text, `${web}/pull/${pull.number}`);
  const pushedBy = offered.isNew ? job.actor.login : null;
  return output.pullRequest(
    await evaluate(evaluator, pull, { pushedBy, before: null, isFresh: true }),
  );
}

/** A new pull request has no review and no ticked box. */
const NO_REVIEWS: EvidenceSource = {
  answer: () => Promise.resolve({ ...NO_EVIDENCE, body: known('') }),
};

async function editFor(
  { command, form, environments, all }: Job,
  gatherer: Gatherer,
  base: Sha,
): Promise<WrittenEdit & Checked & { readonly open?: readonly string[] }> {
  const { flags, rollout, routes } = form;
  if (command === 'rollback') {
    const { reason } = form;
    const wanted = { flags, all, in: environments, rollout, routes, branch: null, reason };
    return rollback(gatherer, base, wanted);
  }
  const [flag, ...moreFlags] = flags;
  const [to, ...moreEnvironments] = environments;
  if (flag === undefined || to === undefined || moreFlags.length + moreEnvironments.length > 0) {
    throw refusal('promote/not-one');
  }
  return promote(gatherer, base, { flag, to, rollout, branch: null });
}

/** Git's author, with the address that GitHub gives an account with a private address. */
function identityOf({ login, id }: Actor, server: string): Readonly<Record<string, string>> {
  const host = URL.canParse(server) ? new URL(server).hostname : '';
  const isPublic = host === '' || host === 'localhost' || /^[\d.]+$/.test(host);
  const email = `${id}+${login}@users.noreply.${isPublic ? 'github.com' : host}`;
  return {
    GIT_AUTHOR_NAME: login,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: login,
    GIT_COMMITTER_EMAIL: email,
  };
}
