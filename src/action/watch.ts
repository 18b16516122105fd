// `command: watch` looks at every exposure that rose. After a breach it opens the rollback and its issue, and finishes what
// it has opened. An event is only a hint to look: what it says is never read.
import { setTimeout } from 'node:timers/promises';
import { commentsOf } from '#adapters/github/comments.ts';
import { watchIssuesIn } from '#adapters/github/watch-issues.ts';
import { environmentsAt } from '#app/deploy/accepted.ts';
import { ABOUT_NONE } from '#app/deploy/landed-evidence.ts';
import { gathererFor } from '#app/pulls/evaluate.ts';
import { trustedClock } from '#app/pulls/trusted-clock.ts';
import { actOn, ensureIssues, mergesOf } from '#app/watch/act.ts';
import { endsIn, logEnds } from '#app/watch/ends.ts';
import { lookOn } from '#app/watch/look-on.ts';
import type { Looked } from '#app/watch/look.ts';
import { look } from '#app/watch/look.ts';
import { STRANGE_MARKER } from '#app/watch/text.ts';
import { actingIn } from './act.ts';
import { authorIn } from './author.ts';
import type { Job } from './job.ts';
import type { JobOutput } from './job-output.ts';
import { reportWatch } from './watch-summary.ts';
import type { Wiring } from './wire.ts';

/** True when all that had to be done was done. */
export async function runWatch(job: Job, wiring: Wiring, output: JobOutput): Promise<boolean> {
  const { client, evaluator, watches } = wiring;
  const { repository, github } = evaluator;
  Object.assign(process.env, authorIn({ login: job.identity, id: '' }, job.server));
  const fetched = await repository.fetchProposals(job.defaultBranch, []);
  if (fetched.kind !== 'known') return output.errors([fetched.why]);
  const { base } = fetched.value;
  const web = `${job.server}/${job.repository}`;
  const acting = actingIn(job, wiring, output);
  // This is also the first request, after which GitHub's clock is known.
  const first = await mergesOf(acting);
  if (first.kind !== 'known') return output.errors([first.why]);
  let merges = first.value;
  const clock = trustedClock({ ...evaluator, dryRun: true });
  const gatherer = gathererFor(evaluator, clock, github.evidence(ABOUT_NONE));
  const environments = await environmentsAt(evaluator, base);
  const ends = await endsIn(watches, environments);
  if (ends.kind !== 'known') output.warn(`the ends of watches are not known: ${ends.why}`);
  const looks = (): Promise<Looked> =>
    look(gatherer, base, {
      flags: job.form.flags,
      merges,
      ended: ends.kind === 'known' ? ends.value : null,
    });
  // GitHub's clock goes on with each of its answers.
  const pause = async (seconds: number): Promise<void> => {
    await setTimeout(seconds * 1000);
    const next = await mergesOf(acting);
    if (next.kind === 'known') merges = next.value;
  };
  const looked =
    job.event === 'repository_dispatch' && !job.dryRun ? await lookOn(looks, pause) : await looks();
  if (job.dryRun) return reportWatch(looked, [], web, output);
  const watching = {
    ...acting,
    gatherer,
    base,
    issues: watchIssuesIn(client, job.identity),
    remarks: commentsOf(client, { marker: STRANGE_MARKER, identity: job.identity }),
    graphs: process.env['FLAGHOIST_GRAPH_URL'] || null,
    web,
  };
  const acts = await actOn(watching, looked);
  const withoutIssue = await ensureIssues(watching, merges, looked.now);
  const isDone = await reportWatch(looked, acts, web, output);
  const troubles = ends.kind === 'known' ? await logEnds(watches, looked, ends.value) : [];
  return output.errors([...withoutIssue, ...troubles]) && isDone;
}
