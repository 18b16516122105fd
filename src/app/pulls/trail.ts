// Back along the heads of a pull request: what was noted on those that the present one took the place of. What
// cannot be read now stays noted as not read, and the next sweep reads it.
import type { Finding, UnresolvedIdentity } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Evaluator } from './evaluator.ts';
import type { PostedStatus, PullRequest } from '#app/github.ts';
import type { Updates } from '#app/ports.ts';
import type { Told, Trail } from './ledger.ts';
import { ownAbout, pusherBefore, pusherOf, trailOf, unwalked } from './ledger.ts';
import { headsUnder } from './updates.ts';

/** Former heads that one run reads; there are more only where nearly every run was lost. */
const MOST_HEADS = 10;

type Reader = Pick<Evaluator, 'github' | 'identity'>;

export interface Followed extends Trail {
  /** Former heads to be noted, and whether what is noted there is in here. */
  readonly before: readonly Sha[];
  readonly isWalked: boolean;
  /** Pushers of the heads of which no event told who pushed them. */
  readonly unresolved: readonly UnresolvedIdentity[];
  /** What stands on the former heads that were read, whoever posted it. */
  readonly read: ReadonlyMap<Sha, readonly PostedStatus[]>;
}

export interface Track {
  readonly pull: PullRequest;
  readonly told: Told;
  /** What stands on the head. */
  readonly posted: readonly PostedStatus[];
  /** The merges in it that only bring the branch up to date. Asked for only where they can matter. */
  readonly updates: () => Promise<Updates>;
}

/** The ledger of a pull request. `isFar`: of its former heads too, where people have to be told apart. */
export async function trailFor(
  evaluator: Reader,
  track: Track,
  fingerprint: string,
  isFar: boolean,
): Promise<Finding<Followed>> {
  const { pull, told, posted } = track;
  const here = ownAbout(posted, evaluator.identity, pull.number);
  const noted = told.before === null ? unwalked(here) : [told.before, ...unwalked(here)];
  const before = [...new Set(noted)].filter((head) => head !== pull.head);
  const headBy = told.headBy ?? pusherOf(here);
  const heads = headsRead(evaluator, pull);
  const walked = isFar
    ? await walk(heads, { track, before, isTold: headBy !== null })
    : known(NOTHING_WALKED);
  if (walked.kind !== 'known') return walked;
  const { former, under, lost, pusher } = walked.value;
  const trail = trailOf({ here, former, under }, fingerprint, told);
  // Only where everybody below is known, too: what is noted here ends the search in later runs.
  const by = headBy ?? (lost.length === 0 ? pusher : null);
  const untold = headBy === null && pusher === null ? [pull.head, ...lost] : lost;
  return known({
    ...trail,
    headBy: by,
    before,
    isWalked: isFar && lost.length === 0,
    unresolved: untold.map((commit) => ({ kind: 'pusher' as const, commit })),
    read: heads.read,
  });
}

interface Heads {
  readonly read: ReadonlyMap<Sha, readonly PostedStatus[]>;
  /** Our own statuses there about this pull request, newest first. */
  own(head: Sha): Promise<Finding<readonly PostedStatus[]>>;
}

function headsRead({ github, identity }: Reader, { number }: PullRequest): Heads {
  const read = new Map<Sha, readonly PostedStatus[]>();
  return {
    read,
    async own(head) {
      const before = read.get(head);
      if (before === undefined && read.size >= MOST_HEADS) return known([]);
      const posted = before === undefined ? await github.statuses(head) : known(before);
      if (posted.kind !== 'known') return posted;
      read.set(head, posted.value);
      return known(ownAbout(posted.value, identity, number));
    },
  };
}

interface Walked {
  readonly former: readonly PostedStatus[];
  readonly under: readonly PostedStatus[];
  /** Heads that no run of ours has seen. */
  readonly lost: readonly Sha[];
  /** Who pushed what the present head brings up to date; null where it does more, or no event has told. */
  readonly pusher: string | null;
}

const NOTHING_WALKED: Walked = { former: [], under: [], lost: [], pusher: null };

interface Start {
  readonly track: Track;
  readonly before: readonly Sha[];
  /** Whether it is known who pushed the present head. */
  readonly isTold: boolean;
}

async function walk(heads: Heads, { track, before, isTold }: Start): Promise<Finding<Walked>> {
  const { pull, updates } = track;
  const below = isTold ? known(NOTHING_BELOW) : await belowOf(heads, track, before);
  if (below.kind !== 'known') return below;
  const { pusher } = below.value;
  // An update vouches for no earlier push, so the pusher of each head below it has to be known.
  const near = new Set([...before, ...below.value.before]);
  const shown = new Set(before);
  const queue = [...new Set([...before, ...below.value.heads, ...below.value.before])];
  const [former, under, lost] = [[] as PostedStatus[], [] as PostedStatus[], [] as Sha[]];
  const add = (next: readonly Sha[], isShown: boolean): void => {
    for (const head of next) {
      if (isShown) shown.add(head);
      if (head !== pull.head && !queue.includes(head)) queue.push(head);
    }
  };
  for (const head of queue) {
    const own = await heads.own(head);
    if (own.kind !== 'known') return own;
    (shown.has(head) ? former : under).push(...own.value);
    add(unwalked(own.value), shown.has(head));
    // Whoever pushed again after that has looked at it: a head further back need not be known.
    if (own.value.length > 0 || !near.has(head)) continue;
    const seen = await firstSeen(heads, headsUnder(await updates(), head));
    if (seen.kind !== 'known') return seen;
    if (seen.value === null) lost.push(head);
    else add([seen.value], false);
  }
  return known({ former, under, lost, pusher });
}

interface Below {
  /** Heads that the present one brings up to date, as far as the one whose pusher is known. */
  readonly heads: readonly Sha[];
  /** What those took the place of. */
  readonly before: readonly Sha[];
  readonly pusher: string | null;
}

const NOTHING_BELOW: Below = { heads: [], before: [], pusher: null };

/** Who pushed what the present head only brings up to date. */
async function belowOf(
  heads: Heads,
  { pull, updates }: Track,
  before: readonly Sha[],
): Promise<Finding<Below>> {
  const passed: Sha[] = [];
  const replaced: Sha[] = [];
  for (const head of headsUnder(await updates(), pull.head)) {
    const own = await heads.own(head);
    if (own.kind !== 'known') return own;
    if (own.value.length > 0) passed.push(head);
    replaced.push(...unwalked(own.value));
    const pusher = before.includes(head) ? pusherBefore(own.value) : pusherOf(own.value);
    if (pusher !== null) return known({ heads: passed, before: replaced, pusher });
  }
  return known(NOTHING_BELOW);
}

/** The first of these heads that a run of ours has seen. */
async function firstSeen(heads: Heads, some: readonly Sha[]): Promise<Finding<Sha | null>> {
  for (const head of some) {
    const own = await heads.own(head);
    if (own.kind !== 'known') return own;
    if (own.value.length > 0) return known(head);
  }
  return known(null);
}
