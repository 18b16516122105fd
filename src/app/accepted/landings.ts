// The landings of the default branch: how their commits follow each other, and when they happened.
import type { Instant, Sha } from '#domain/scalars.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import type { Deployer, Landed, Tip } from '#app/deploy-ports.ts';

/** Whether `one` is a proper ancestor of `other`. In a shallow clone the reverse question is fast, so it comes first. */
export async function isOlder(repository: Repository, a: Sha, b: Sha): Promise<boolean> {
  if (a === b || (await repository.isAncestor(b, a))) return false;
  return repository.isAncestor(a, b);
}

/** The newest pushed commit where the tip is ahead of it; null: all of it counts as pushed. */
export async function behindTip(
  repository: Repository,
  { commit, pushed }: Pick<Tip, 'commit' | 'pushed'>,
): Promise<Sha | null> {
  return pushed !== null && (await isOlder(repository, pushed, commit)) ? pushed : null;
}

/**
 * The first parent; null for the first commit of all. The last commit of a shallow clone seems to have none, so more is
 * fetched before that is believed.
 */
export async function parentOf(repository: Repository, commit: Sha): Promise<Sha | null> {
  const parent = await repository.resolve(`${commit}^`);
  if (parent !== null) return parent;
  // An id that does not exist: only the whole history shows that the commit does not contain it.
  await repository.isAncestor('0'.repeat(commit.length) as Sha, commit);
  return repository.resolve(`${commit}^`);
}

/**
 * From a commit to the tip, oldest first: each commit on the first-parent line is a landing, unless the evidence shows
 * which of them landed together. A tip that does not contain that commit was pushed over it, and is one landing.
 */
export async function landingsAfter(
  { repository, landingsIn }: Pick<Deployer, 'repository' | 'landingsIn'>,
  from: Sha | null,
  tip: Sha,
): Promise<readonly Landed[]> {
  if (from === tip) return [];
  const whole = { before: from, after: tip };
  if (from === null || !(await repository.isAncestor(from, tip))) return [whole];
  if (landingsIn !== undefined) return landingsIn(whole);
  const commits = await repository.firstParents(from, tip);
  return commits.map(({ sha }, index) => ({ before: commits[index - 1]?.sha ?? from, after: sha }));
}

/**
 * When a landing happened. A resume that was possible then stays possible, however late the deployment begins. Null where
 * it is not known: then the moment of the judgement counts, which errs late.
 */
export async function landedMoment(
  { repository, clock }: Gatherer,
  landing: Sha,
  now: Instant,
): Promise<Instant | null> {
  const walk = await repository.walk(landing, now, new Set());
  if (walk.kind !== 'known') return null;
  const times = await clock.timesOf(walk.value, new Set([landing]), now);
  const time = times.kind === 'known' ? times.value.get(landing) : undefined;
  return time === undefined || time.futureDate !== undefined ? null : time.at;
}
