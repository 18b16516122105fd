// Back along the heads of a pull request: what was noted on those that the present one took the place of. What
// cannot be read now stays noted as not read, and the next sweep reads it.
import type { Finding } from '#domain/evidence.ts';
import { known, unknownPusher } from '#domain/evidence.ts';
import type { Sha } from '#domain/names.ts';
import type { Evaluator } from './evaluator.ts';
import type { PostedStatus, PullRequest } from '#app/github.ts';
import type { Told, Trail } from './ledger.ts';
import { ownAbout, trailOf, unwalked } from './ledger.ts';

/** Former heads that one run reads; there are more only where nearly every run was lost. */
const MOST_HEADS = 10;

type Reader = Pick<Evaluator, 'github' | 'identity'>;

export interface Followed extends Trail {
  /** Former heads to be noted, and whether what is noted there is in here. */
  readonly before: readonly Sha[];
  readonly isWalked: boolean;
  /** Heads of which no event told who pushed them, in words. */
  readonly unresolved: readonly string[];
  /** What stands on the former heads that were read, whoever posted it. */
  readonly read: ReadonlyMap<Sha, readonly PostedStatus[]>;
}

export interface Track {
  readonly pull: PullRequest;
  readonly told: Told;
  /** What stands on the head. */
  readonly posted: readonly PostedStatus[];
}

/** The ledger of a pull request. `isFar`: of its former heads too, where people have to be told apart. */
export async function trailFor(
  evaluator: Reader,
  { pull, told, posted }: Track,
  fingerprint: string,
  isFar: boolean,
): Promise<Finding<Followed>> {
  const here = ownAbout(posted, evaluator.identity, pull.number);
  const noted = told.before === null ? unwalked(here) : [told.before, ...unwalked(here)];
  const before = [...new Set(noted)].filter((head) => head !== pull.head);
  const walked = isFar ? await walk(evaluator, pull, before) : known(NOTHING_READ);
  if (walked.kind !== 'known') return walked;
  const { former, lost, read } = walked.value;
  const trail = trailOf({ here, former }, fingerprint, told);
  const untold = trail.headBy === null ? [pull.head, ...lost] : lost;
  return known({
    ...trail,
    before,
    isWalked: isFar && lost.length === 0,
    unresolved: untold.map(unknownPusher),
    read,
  });
}

interface Walked {
  readonly former: readonly PostedStatus[];
  /** Heads that no run of ours has seen. */
  readonly lost: readonly Sha[];
  readonly read: Followed['read'];
}

const NOTHING_READ: Walked = { former: [], lost: [], read: new Map() };

async function walk(
  { github, identity }: Reader,
  { number, head }: PullRequest,
  before: readonly Sha[],
): Promise<Finding<Walked>> {
  const heads = [...before];
  const former: PostedStatus[] = [];
  const lost: Sha[] = [];
  const read = new Map<Sha, readonly PostedStatus[]>();
  for (let at = 0; at < heads.length; at += 1) {
    const one = heads[at];
    if (one === undefined) break;
    const posted = at < MOST_HEADS ? await github.statuses(one) : known([]);
    if (posted.kind !== 'known') return posted;
    read.set(one, posted.value);
    const own = ownAbout(posted.value, identity, number);
    // Whoever pushed again after that has looked at it: a head further back need not be known.
    if (own.length === 0 && before.includes(one)) lost.push(one);
    former.push(...own);
    heads.push(...unwalked(own).filter((next) => next !== head && !heads.includes(next)));
  }
  return known({ former, lost, read });
}
