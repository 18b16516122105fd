// Reads the evidence of a landing again: that of its pull request. A direct push to the default branch has no pull
// request, and so no approval.
import type { Ask, Evidence, Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { EvidenceSource, Gatherer, Loader, Updates } from '#app/ports.ts';
import { isAbout, needsPull } from '#app/evidence-kinds.ts';
import type { AboutPullRequest, GitHub, PullRequest } from '#app/github.ts';
import { NO_PUSH_EVENT, NO_UPDATES, updatesOf } from '#app/pulls/status-history.ts';
import { readAbout } from '#app/pulls/judge-pull.ts';
import type { ClockKeeper } from '#app/pulls/evaluator.ts';
import { trustedClock } from '#app/pulls/evaluator.ts';
import type { Landed } from '#app/deploy-ports.ts';

export interface LandingsReader
  extends Loader, Pick<ClockKeeper, 'machineClock'>, Pick<Gatherer, 'metrics'> {
  readonly github: GitHub;
  /** The login that we post as. Statuses of other logins prove nothing. */
  readonly identity: string;
  /** Whether we write comments, which have the issues of earlier runs. */
  readonly comment: boolean;
}

/** For judging one landing. It asks GitHub only what a gate asks for, and writes nothing. */
export function gathererForLanding(reading: LandingsReader, landed: Landed): Gatherer {
  const { repository, reader, root, metrics } = reading;
  const clock = trustedClock({ ...reading, dryRun: true });
  return {
    repository,
    reader,
    root,
    clock,
    evidence: { answer: (asks, fingerprint) => answer(reading, landed, asks, fingerprint) },
    ...(metrics === undefined ? {} : { metrics }),
  };
}

/**
 * Splits a range of the default branch into landings. A pull request ends with the commit that GitHub says it was merged
 * as, a push with the tip of its event. A merge commit brings its pull request alone. Other commits before the end of a
 * pull request count as a part of it, so that its meaning is no longer what was approved.
 */
export async function landingsByPull(
  reading: LandingsReader,
  range: Landed,
  pushed: Sha | null,
): Promise<readonly Landed[]> {
  const { before, after } = range;
  if (before === null || (await isRewritten(reading, range))) return [range];
  const { repository, github } = reading;
  const commits = await repository.firstParents(before, after);
  if (commits.length < 2) return [range];
  const pulls = await github.landedAs(commits.map(({ sha }) => sha));
  if (pulls.kind !== 'known') return [range];
  const ends = commits.filter(({ sha }, index) => {
    const next = commits[index + 1];
    const isBeforeMerge =
      next !== undefined && next.parents.length > 1 && pulls.value.has(next.sha);
    return pulls.value.has(sha) || sha === pushed || sha === after || isBeforeMerge;
  });
  return ends.map(({ sha }, index) => ({ before: ends[index - 1]?.sha ?? before, after: sha }));
}

type PullEvidence = Omit<Evidence, 'timelines' | 'rewritten'>;

async function answer(
  reading: LandingsReader,
  landed: Landed,
  asks: readonly Ask[],
  fingerprint: string,
): Promise<PullEvidence> {
  const { github } = reading;
  if (!asks.some(needsPull)) {
    return withoutPull(github, asks, fingerprint, absent({ kind: 'not-asked' }));
  }
  // An older pull request would approve again what has been taken back since.
  if (await isRewritten(reading, landed)) {
    return withoutPull(github, asks, fingerprint, absent({ kind: 'pushed-over' }));
  }
  const pulls = await pullsIn(reading, landed);
  if (pulls.kind !== 'known') return withoutPull(github, asks, fingerprint, pulls);
  const shown = await shownIn(reading, pulls.value, landed, { asks, fingerprint });
  if (shown === null) {
    const why = absent({ kind: 'pushed-directly', branch: github.defaultBranch } as const);
    return withoutPull(github, asks, fingerprint, why);
  }
  const evidence = await github.evidence(shown).answer(asks, fingerprint);
  // The ticks of a checklist count for the change that the pull request showed.
  if (isShown(shown) || evidence.body.kind !== 'known') return evidence;
  return { ...evidence, body: unreachable({ kind: 'never-shown', pull: shown.pull.number }) };
}

/** Evidence about steps that nothing proposes yet, as a status or a summary shows them. */
export function evidenceAboutSteps(github: Pick<GitHub, 'evidence'>): EvidenceSource {
  const why = absent({ kind: 'not-proposed' } as const);
  return { answer: (asks, fingerprint) => withoutPull(github, asks, fingerprint, why) };
}

/** Issues and teams, which need no pull request. `why`: of everything else. */
export async function withoutPull(
  github: Pick<GitHub, 'evidence'>,
  asks: readonly Ask[],
  fingerprint: string,
  why: Exclude<Finding<never>, { readonly kind: 'known' }>,
): Promise<PullEvidence> {
  const others = asks.filter((ask) => !isAbout(ask, 'pull-request'));
  const evidence = await github.evidence(ABOUT_NONE).answer(others, fingerprint);
  // Issues that were noted on an unknown pull request are unknown as well.
  const issues =
    why.kind === 'unreachable' && asks.some(({ kind }) => kind === 'issues')
      ? why
      : evidence.issues;
  return { ...evidence, issues, reviews: why, authorship: why, body: why };
}

const NO_PULL: PullRequest = {
  number: 0,
  open: false,
  author: '',
  head: '' as Sha,
  into: '',
  body: '',
  comments: null,
};
/** Evidence that belongs to no pull request: issues, teams and deployments. */
const ABOUT_NONE: AboutPullRequest = {
  pull: NO_PULL,
  shownSince: known(null),
  pushedBy: [],
  unresolved: [],
  updates: () => Promise.resolve(NO_UPDATES),
  noted: known([]),
  body: () => Promise.resolve(absent({ kind: 'no-pull-request' })),
};

async function isRewritten(
  { repository }: LandingsReader,
  { before, after }: Landed,
): Promise<boolean> {
  return before !== null && !(await repository.isAncestor(before, after));
}

async function pullsIn(
  { repository, github }: LandingsReader,
  { before, after }: Landed,
): Promise<Finding<readonly PullRequest[]>> {
  const commits = before === null ? [] : await repository.firstParents(before, after);
  const pulls = await github.landedAs(
    commits.length === 0 ? [after] : commits.map(({ sha }) => sha),
  );
  return pulls.kind === 'known' ? known([...pulls.value.values()]) : pulls;
}

/** Pull requests of one range that are read. A range is longer only where runs were missed. */
const MOST_PULLS = 5;

/** The pull request that showed exactly this change, else the last one; null where there is none. */
async function shownIn(
  reading: LandingsReader,
  pulls: readonly PullRequest[],
  landed: Landed,
  asking: { readonly asks: readonly Ask[]; readonly fingerprint: string },
): Promise<AboutPullRequest | null> {
  let last: AboutPullRequest | null = null;
  for (const pull of pulls.slice(-MOST_PULLS)) {
    const posted = await reading.github.statuses(pull.head);
    const landedUpdates = () => updatesIn(reading, pull, landed);
    const view = { pull, event: NO_PUSH_EVENT, isFresh: true, posted, landedUpdates };
    const { about } = await readAbout(reading, view, { ...asking, base: landed.before });
    if (isShown(about)) return about;
    last = about;
  }
  return last;
}

function isShown({ shownSince }: AboutPullRequest): boolean {
  return shownSince.kind === 'known' && shownSince.value !== null;
}

/** Updates against the default branch of before. A squashed head is not in the clone, so it is fetched first. */
async function updatesIn(
  reading: LandingsReader,
  { number, head }: PullRequest,
  { before }: Landed,
): Promise<Updates> {
  const fetched = await reading.repository.fetchCommit(head, `refs/pull/${number}/head`);
  return fetched.kind === 'known' ? updatesOf(reading, head, before) : NO_UPDATES;
}
