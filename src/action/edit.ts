// `command: promote` and `command: rollback`: a form becomes an edit, a pull request and a verdict. A pull request
// that a workflow's own token opens starts no workflow, so it is judged in the same run.
import { known, NO_EVIDENCE } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Checked } from '#app/check.ts';
import type { Gatherer } from '#app/deps.ts';
import type { Written } from '#app/edit/edit-commit.ts';
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
  // The commit is that of whoever asked for it: the gate lets nobody approve their own (T17).
  Object.assign(process.env, identityOf(job.actor, job.server));
  const fetched = await repository.fetchProposals(job.defaultBranch, []);
  if (fetched.kind !== 'known') return output.errors([fetched.why]);
  const { base } = fetched.value;
  // One request first, whatever happens then: GitHub tells the time with it.
  await github.statuses(base);
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const done = await edited(job, gathererFor(evaluator, clock, NOTHING_SAID), base);
  done.open?.forEach((line) => output.warn(line));
  if (job.dryRun) return output.preview(done);
  if (job.command === 'promote' && done.report.verdict === 'block') {
    await output.preview(done);
    return output.errors(['not proposed: as it is, it could never be merged']);
  }
  const wish = { by: job.actor.login, reason: job.form.reason };
  const body = bodyOf(done.report, wish);
  const offered = await offer({ repository, github }, { base, written: done, body });
  const web = `${job.server}/${job.repository}`;
  const told = offerText(offered, web, job.defaultBranch);
  if (offered.kind !== 'open') return output.errors(told.split('\n'));
  const { pull } = offered;
  await output.offer(told, `${web}/pull/${pull.number}`);
  const pushedBy = offered.isNew ? job.actor.login : null;
  return output.pullRequest(
    await evaluate(evaluator, pull, { pushedBy, before: null, isLive: true }),
  );
}

/** Nobody has reviewed or ticked anything yet. */
const NOTHING_SAID: EvidenceSource = {
  answer: () => Promise.resolve({ ...NO_EVIDENCE, body: known('') }),
};

async function edited(
  { command, form, environments, all }: Job,
  gatherer: Gatherer,
  base: Sha,
): Promise<Written & Checked & { readonly open?: readonly string[] }> {
  const { flags, rollout, routes } = form;
  if (command === 'rollback') {
    const wanted = { flags, all, in: environments, rollout, routes, branch: null };
    return rollback(gatherer, base, wanted);
  }
  const [flag, ...moreFlags] = flags;
  const [to, ...moreEnvironments] = environments;
  if (flag === undefined || to === undefined || moreFlags.length + moreEnvironments.length > 0) {
    throw refusal(
      'one flag goes up in one environment at a time',
      'name one flag and one environment',
    );
  }
  return promote(gatherer, base, { flag, to, rollout, branch: null });
}

/** The address by which GitHub knows somebody who shows none. */
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
