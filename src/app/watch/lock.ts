// The one pull request of a watch about one landing. The name of its branch is the lock, so that two runs never open two.
import { OFFER_TEXTS, WATCH_TROUBLES } from '#messages/acting.ts';
import type { Trouble, Finding } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Acting, FinishedPull } from '#app/act/act.ts';
import { replaceHead } from '#app/act/act.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import { isStaleEdit, numbered } from '#app/edit/edit-commit.ts';
import { inBranch } from '#app/edit/edit-plan.ts';
import type { Offered } from '#app/edit/offer.ts';
import { offer } from '#app/edit/offer.ts';
import type { PullRequest } from '#app/github.ts';
import type { WatchFacts } from './decide.ts';

/** What became of one action. */
export interface ActionOutcome {
  /** Null: no pull request is open. */
  readonly pull: PullRequest | null;
  readonly finished: FinishedPull | null;
  /** Why nothing was done: a person has closed it, or it was merged before. Null: something was done. */
  readonly ended: 'closed' | 'merged' | null;
  /** What could not be done, one line each. */
  readonly troubles: readonly Trouble[];
}

export const NOTHING = { pull: null, finished: null, ended: null, troubles: [] } as const;

/** What the lock needs. `base`: the tip of the default branch that was looked at. */
export interface Locking extends Acting {
  readonly base: Sha;
}

export interface ActionPlace {
  readonly branch: string;
  /** Null: none is open. */
  readonly pull: PullRequest | null;
}

export interface OfferedEdit {
  readonly written: WrittenEdit;
  readonly body: string;
}

/** Named after the landing that raised it: a second run finds it, and so does one after a person has closed it. */
export function branchOf(prefix: string, { watched, rise }: WatchFacts): string {
  const { flag, environment } = watched;
  return `${prefix}${inBranch(`${environment}/${flag.key}`)}/${rise.landing.sha.slice(0, 12)}`;
}

/** The first of these names that no other account has taken. Else a pull request with our name would stop a rollback. */
export async function placeOf(acting: Locking, name: string): Promise<ActionPlace | ActionOutcome> {
  for (const branch of numbered(name)) {
    const earlier = await earlierOn(acting, branch);
    if (earlier.kind !== 'known') return { ...NOTHING, troubles: [earlier.why] };
    const { pull, ended, isTaken } = earlier.value;
    if (ended !== null) return { ...NOTHING, ended };
    if (!isTaken) return { branch, pull };
  }
  return { ...NOTHING, troubles: [WATCH_TROUBLES.namesTaken(name)] };
}

interface EarlierPulls extends Pick<ActionOutcome, 'pull' | 'ended'> {
  /** Whether only other accounts have opened pull requests from it. */
  readonly isTaken: boolean;
}

/** What earlier runs have opened from this branch. */
async function earlierOn({ evaluator }: Acting, branch: string): Promise<Finding<EarlierPulls>> {
  const pulls = await evaluator.github.pullRequestsFrom(branch);
  if (pulls.kind !== 'known') return pulls;
  const ours = pulls.value.filter(({ author }) => author === evaluator.identity);
  // A pull request that another account adds later neither reopens ours nor doubles it.
  const isTaken = ours.length === 0 && pulls.value.length > 0;
  const open = ours.find((pull) => pull.open);
  if (open !== undefined) return known({ pull: open, ended: null, isTaken });
  const [newest] = ours;
  const ended =
    newest === undefined ? null : newest.mergedAt === undefined ? 'closed' : ('merged' as const);
  return known({ pull: null, ended, isTaken });
}

/** The open pull request, or a new one. Another run may have opened it at the same moment, and also merged it. */
export async function openedPull(
  acting: Locking,
  { branch, pull: open }: ActionPlace,
  edit: () => Promise<OfferedEdit>,
): Promise<PullRequest | ActionOutcome> {
  if (open !== null) return open;
  const opened = await offerEdit(acting, branch, await edit());
  if ('number' in opened) return opened;
  const again = await earlierOn(acting, branch);
  if (again.kind !== 'known') return opened;
  const { pull, ended } = again.value;
  return pull ?? (ended === null ? opened : { ...NOTHING, ended });
}

/** The branch here may have another name, left by a run that was killed. The one at the remote is the lock. */
async function offerEdit(
  { evaluator, base }: Locking,
  branch: string,
  { written: edit, body }: OfferedEdit,
): Promise<PullRequest | ActionOutcome> {
  const written = { ...edit, name: branch, isOurName: false, isLock: true } as const;
  const offered = await offer(evaluator, { base, written, body });
  return offered.kind === 'open' ? offered.pull : { ...NOTHING, troubles: [troubleOf(offered)] };
}

function troubleOf(offered: Exclude<Offered, { kind: 'open' }>): string {
  return offered.kind === 'pushed' ? OFFER_TEXTS.pushed(offered) : OFFER_TEXTS.notPushed(offered);
}

/**
 * Where the pull request conflicts with the default branch, the same branch gets the edit of the newest tip. `isOurs`: its
 * head is known to be our edit and nothing else; a head with commits of others is left to them.
 */
export async function withoutConflict(
  { evaluator: { repository }, base }: Locking,
  {
    branch,
    pull,
    isOurs = false,
  }: ActionPlace & { readonly pull: PullRequest; readonly isOurs?: boolean },
  edit: () => Promise<WrittenEdit>,
): Promise<Finding<PullRequest>> {
  const fetched = await repository.fetchCommit(pull.head, `refs/pull/${pull.number}/head`);
  if (fetched.kind !== 'known') return fetched;
  if ((await repository.merge(base, pull.head)).kind === 'merged') return known(pull);
  const written = await edit();
  if (!isOurs && !(await isStaleEdit(repository, pull.head, { ...written, base }))) {
    return absent({ kind: 'edit-conflicts', pull: pull.number });
  }
  return replaceHead(repository, pull, { branch, commit: written.commit });
}
