// Where the guard goes on: at the newest landing on record, whatever the caller says stood before. What has come
// since is judged now, because its values would go out with ours.
import type { Sha } from '#domain/names.ts';
import type { Hold, RecordEntry } from '#app/deploy-ports.ts';
import type { Repository } from '#app/ports.ts';
import type { Deployer, Landed } from './deps.ts';
import { isHere, isOlder } from './here.ts';

export interface Baseline {
  /** Everything up to this commit has been judged, or is taken as found. */
  readonly commit: Sha | null;
  readonly holds: readonly Hold[];
  /** What is judged now, oldest first. */
  readonly landings: readonly Landed[];
  /** Whether nothing was ever judged here, so that what stood at `commit` is taken as found. */
  readonly isFound: boolean;
  /** The newest landing that was judged, where none of those on record can be had any more; null: one can. */
  readonly lost: Sha | null;
}

type Judged = Extract<RecordEntry, { readonly kind: 'guarded' }>;
type Run = Extract<RecordEntry, { readonly kind: 'run' }>;
type Asking = Pick<Deployer, 'repository' | 'landingsIn'>;

/** How many of the newest judgements are looked at. */
const MOST_JUDGED = 20;

export async function baselineOf(
  asking: Asking,
  entries: readonly RecordEntry[],
  landed: Landed,
): Promise<Baseline> {
  const { repository } = asking;
  const judged = newestFirst(entries);
  const [newest = null] = judged;
  if (newest === null) return unjudged(asking, entries, landed);
  const last = await lastOf(repository, judged, landed.after);
  if (last === null) {
    const landings = await landingsAfter(asking, landed.before, landed);
    const nothing = { commit: landed.before, holds: [], isFound: false };
    return { ...nothing, landings, lost: newest.landing };
  }
  const isAfter = await growsFrom(repository, landed.before, last.landing);
  const isJudged = landed.after === last.landing;
  if (isAfter || !(isJudged || (await isOlder(repository, landed.after, last.landing)))) {
    return goingOn(asking, last, landed);
  }
  // A landing that was judged already, or an older one: nothing younger than itself may count for it.
  const older: Judged[] = [];
  for (const one of judged) {
    const isBefore = await isOlder(repository, one.landing, landed.after);
    if (isBefore && (await isReadable(repository, one))) older.push(one);
  }
  const best = await newestOf(repository, older);
  if (best !== null) return goingOn(asking, best, landed);
  return { ...(await unjudged(asking, entries, landed)), isFound: false };
}

/** What the newest landing that was judged, and can be read, left held. */
export async function heldBy(
  repository: Repository,
  entries: readonly RecordEntry[],
): Promise<readonly Hold[]> {
  return (await lastOf(repository, newestFirst(entries), null))?.holds ?? [];
}

/** Whether a younger landing was judged already. Whoever repeats the run of an older one is no younger for it. */
export async function isOutdated(
  repository: Repository,
  entries: readonly RecordEntry[],
  landing: Sha,
): Promise<boolean> {
  const last = await newestOf(repository, newestFirst(entries));
  return last !== null && isOlder(repository, landing, last.landing);
}

/** Each landing once, by its last judgement. */
function newestFirst(entries: readonly RecordEntry[]): readonly Judged[] {
  const judged = entries.filter((entry) => entry.kind === 'guarded').toReversed();
  const landings = new Set<Sha>();
  const once = judged.filter(({ landing }) => !landings.has(landing) && landings.add(landing));
  return once.slice(0, MOST_JUDGED);
}

async function newestOf(
  repository: Repository,
  [first, ...older]: readonly Judged[],
): Promise<Judged | null> {
  let newest = first ?? null;
  for (const one of older) {
    if (newest !== null && (await isOlder(repository, newest.landing, one.landing))) newest = one;
  }
  return newest;
}

/** The newest that can still be read: a rewritten history may have left some behind. */
async function lastOf(
  repository: Repository,
  judged: readonly Judged[],
  after: Sha | null,
): Promise<Judged | null> {
  for (let left = judged; left.length > 0;) {
    const last = await newestOf(repository, left);
    if (last === null) return null;
    // Where it lies on the way, a shallow clone is deepened by asking.
    if (after !== null) await repository.isAncestor(last.landing, after);
    if (await isReadable(repository, last)) return last;
    left = left.filter((one) => one !== last);
  }
  return null;
}

/** With everything that what it holds is held at. */
async function isReadable(repository: Repository, { landing, holds }: Judged): Promise<boolean> {
  const held = holds.flatMap((hold) => [hold.before ?? hold.landing, hold.landing]);
  for (const commit of new Set([landing, ...held])) {
    if (!(await isHere(repository, commit))) return false;
  }
  return true;
}

async function goingOn(
  asking: Asking,
  { landing, holds }: Judged,
  landed: Landed,
): Promise<Baseline> {
  const landings = await landingsAfter(asking, landing, landed);
  return { commit: landing, holds, landings, isFound: false, lost: null };
}

/**
 * No landing was judged before this one. The first run may have died on the way: it still says what stood before
 * it, and nobody else may say otherwise.
 */
async function unjudged(
  asking: Asking,
  entries: readonly RecordEntry[],
  landed: Landed,
): Promise<Baseline> {
  const { repository } = asking;
  const first = entries.find((entry): entry is Run => entry.kind === 'run');
  const commit = first === undefined ? landed.before : first.before;
  const about = { commit, holds: [], isFound: true, lost: null };
  const gone = first === undefined ? null : await goneOf(repository, first);
  if (gone !== null) {
    const landings = await landingsAfter(asking, landed.before, landed);
    return { ...about, commit: landed.before, landings, lost: gone };
  }
  if (first === undefined || (await repository.isAncestor(landed.after, first.landing))) {
    return { ...about, landings: await landingsAfter(asking, commit, landed) };
  }
  const unfinished = { before: first.before, after: first.landing };
  const rest = await landingsAfter(asking, first.landing, landed);
  return { ...about, landings: [unfinished, ...rest] };
}

async function goneOf(repository: Repository, { before, landing }: Run): Promise<Sha | null> {
  for (const commit of before === null ? [landing] : [landing, before]) {
    if (!(await isHere(repository, commit))) return commit;
  }
  return null;
}

/**
 * From a commit to a landing. What lies before the landing has had no run: each commit on the first-parent line
 * is taken for one landing; what does not follow on it was pushed over it, and is judged from tree to tree.
 */
async function landingsAfter(
  { repository, landingsIn = asOne }: Asking,
  commit: Sha | null,
  landed: Landed,
): Promise<readonly Landed[]> {
  const { before, after } = landed;
  if (commit === null || commit === before) return landingsIn({ before: commit, after });
  if (before !== null && (await repository.isAncestor(commit, before))) {
    const between = await repository.firstParents(commit, before);
    const missed = between.map(({ sha, parents }) => ({ before: parents[0] ?? null, after: sha }));
    return [...missed, ...(await landingsIn(landed))];
  }
  if (before === null || (await repository.isAncestor(commit, after))) {
    return landingsIn({ before: commit, after });
  }
  return [{ before: commit, after: before }, ...(await landingsIn(landed))];
}

function asOne(pushed: Landed): Promise<readonly Landed[]> {
  return Promise.resolve([pushed]);
}

async function growsFrom(
  repository: Repository,
  commit: Sha | null,
  ancestor: Sha,
): Promise<boolean> {
  return commit !== null && repository.isAncestor(ancestor, commit);
}
