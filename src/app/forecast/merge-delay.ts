// How long promotions of this repository stayed green before they landed. A promotion that was written early may have waited
// for a clock. So the time begins when it was written, or when the judge first lets it pass.
import { absent, known } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import type { Sha, Duration, Instant } from '#domain/scalars.ts';
import { between, duration, durationOf, instant, middleOf } from '#domain/scalars.ts';
import { committerTimes } from '#history/git-clock.ts';
import { askAbout } from '#judge/ask.ts';
import { classSoFar } from '#app/check.ts';
import { asTree } from '#app/ports.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import { gatherHistory } from '#app/gather-history.ts';
import { loadProposal } from '#app/load/load.ts';
import { firstPass } from './first-pass.ts';

export interface MeasuredDelay {
  /** The median; null: no landing tells it. */
  readonly delay: Duration | null;
  /** Over how many landings. */
  readonly landings: number;
}

const WINDOW = durationOf('90d');
/** More landings change the median little, and each is judged. */
const MOST_LOOKED_AT = 60;
const MOST_MEASURED = 20;
/** A window of every working hour ends less often. */
const MOST_ENDS = 100;

/** The answers of each repository by tip: a sweep asks for the same one with each pull request. */
const MEASURED = new WeakMap<Repository, Map<Sha | null, Promise<MeasuredDelay>>>();

/** Of the newest promotions before this commit of the default branch. A process measures it once for each tip. */
export function measuredDelay(
  gatherer: Gatherer,
  tip: Sha | null,
  now: Instant,
): Promise<MeasuredDelay> {
  const { repository } = gatherer;
  const ofRepository = MEASURED.get(repository) ?? new Map<Sha | null, Promise<MeasuredDelay>>();
  MEASURED.set(repository, ofRepository);
  const measured = ofRepository.get(tip) ?? measure(gatherer, tip, now);
  ofRepository.set(tip, measured);
  return measured;
}

async function measure(gatherer: Gatherer, tip: Sha | null, now: Instant): Promise<MeasuredDelay> {
  const delays: Duration[] = [];
  for (const landing of tip === null ? [] : await landingsBefore(gatherer, tip, now)) {
    if (delays.length === MOST_MEASURED) break;
    const delay = await delayOf(gatherer, landing);
    if (delay !== null) delays.push(delay);
  }
  return { delay: middleOf(delays), landings: delays.length };
}

interface MergedProposal {
  readonly sha: Sha;
  readonly parent: Sha;
  readonly authoredAt: Instant;
  readonly landedAt: Instant;
}

/** Newest first. One that was written at the moment of its landing shows no delay: a squash, or a push by hand. */
async function landingsBefore(
  { repository, root }: Gatherer,
  tip: Sha,
  now: Instant,
): Promise<readonly MergedProposal[]> {
  const walk = await repository.walk(tip, instant(now - WINDOW), new Set());
  if (walk.kind !== 'known') return [];
  const { landings, examined } = walk.value;
  const changes = await repository.changesBelow(walk.value, root === '' ? [] : [root]);
  const changed = landings
    .slice(0, examined)
    .flatMap(({ sha, committedAt }, place) => {
      const parent = landings[place + 1]?.sha;
      const isOurs = (changes.get(sha) ?? []).length > 0;
      return parent === undefined || !isOurs ? [] : [{ sha, parent, landedAt: committedAt }];
    })
    .slice(0, MOST_LOOKED_AT);
  const written = await repository.authorships(changed.map(({ sha }) => sha));
  return changed.flatMap((landing) => {
    const { authoredAt } = written.get(landing.sha) ?? { authoredAt: landing.landedAt };
    return authoredAt < landing.landedAt ? [{ ...landing, authoredAt }] : [];
  });
}

/** Null: it is no promotion, or more than clocks and people decided when it passed. */
async function delayOf(
  gatherer: Gatherer,
  { sha, parent, authoredAt, landedAt }: MergedProposal,
): Promise<Duration | null> {
  const now = landedAt;
  const compared = { base: asTree(parent), head: asTree(sha), tip: parent, now };
  const proposal = await loadProposal(gatherer, compared);
  const { asks, fingerprint } = askAbout(proposal, now);
  if (classSoFar({ proposal, asks, fingerprint, base: parent, now }) !== 'promotion') return null;
  const wanted = { asks, fingerprint, base: proposal.base, tip: parent, now };
  const history = await gatherHistory(withCommitterDates(gatherer, now), wanted);
  const evidence = { ...NO_EVIDENCE, ...history, issues: known([]) };
  const passFrom = (from: Instant): Pass =>
    firstPass(proposal, { clock: 'git', evidenceAt: () => evidence }, from);
  const at = greenSince(passFrom, authoredAt, landedAt);
  if (at === null) return null;
  return at >= landedAt ? duration(0) : between(at, landedAt);
}

type Pass = ReturnType<typeof firstPass>;

/** The beginning of the last time that it was green before it landed; null: not known. */
function greenSince(
  passFrom: (from: Instant) => Pass,
  from: Instant,
  landedAt: Instant,
): Instant | null {
  for (let at = from, look = 0; look < MOST_ENDS; look += 1) {
    const pass = passFrom(at);
    if (pass.kind === 'stuck') return null;
    if (pass.until === null || pass.until >= landedAt || pass.at >= landedAt) return pass.at;
    at = pass.until;
  }
  return null;
}

/** To ask GitHub for the moment of each landing would take too long for a median. */
function withCommitterDates(gatherer: Gatherer, now: Instant): Gatherer {
  return {
    ...gatherer,
    clock: {
      name: 'git',
      now: () => Promise.resolve(now),
      timesOf: ({ landings }) => Promise.resolve(known(committerTimes(landings, now))),
      begin: (times) => Promise.resolve(times),
      rewritten: () => Promise.resolve(absent({ kind: 'not-read' })),
    },
  };
}
