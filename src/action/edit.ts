// `command: promote` and `command: rollback`: a form becomes an edit, a pull request and a verdict. A pull request
// that a workflow's own token opens starts no workflow, so it is judged in the same run.
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
import { offeredText } from '#wiring/offered-text.ts';
import type { Actor, Environment } from './environment.ts';
import type { Speaker } from './speaker.ts';
import type { Wired } from './wiring.ts';

export async function runEdit(
  given: Environment,
  { evaluator }: Wired,
  speaker: Speaker,
): Promise<boolean> {
  const { repository, github } = evaluator;
  // The commit is that of whoever asked for it: the gate lets nobody approve their own (T17).
  Object.assign(process.env, identityOf(given.actor, given.server));
  const fetched = await repository.fetchProposals(given.defaultBranch, []);
  if (fetched.kind !== 'known') return speaker.troubles([fetched.why]);
  const { base } = fetched.value;
  // One request first, whatever happens then: GitHub tells the time with it.
  await github.statuses(base);
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const done = await edited(given, gathererFor(evaluator, clock, NOTHING_SAID), base);
  done.open?.forEach((line) => speaker.alert(line));
  if (given.dryRun) return speaker.preview(done);
  if (given.command === 'promote' && done.report.verdict === 'block') {
    await speaker.preview(done);
    return speaker.troubles(['not proposed: as it is, it could never be merged']);
  }
  const wish = { by: given.actor.login, reason: given.form.reason };
  const body = bodyOf(done.report, wish);
  const offered = await offer({ repository, github }, { base, written: done, body });
  const web = `${given.server}/${given.repository}`;
  const told = offeredText(offered, web, given.defaultBranch);
  if (offered.kind !== 'open') return speaker.troubles(told.split('\n'));
  const { pull } = offered;
  await speaker.offered(told, `${web}/pull/${pull.number}`);
  const pushedBy = offered.isNew ? given.actor.login : null;
  return speaker.one(await evaluate(evaluator, pull, { pushedBy, before: null, isFresh: true }));
}

/** Nobody has reviewed or ticked anything yet. */
const NOTHING_SAID: EvidenceSource = {
  answer: () => Promise.resolve({ ...NO_EVIDENCE, body: known('') }),
};

async function edited(
  { command, form, environments, all }: Environment,
  gatherer: Gatherer,
  base: Sha,
): Promise<WrittenEdit & Checked & { readonly open?: readonly string[] }> {
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
