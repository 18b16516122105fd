// What follows from a look: rollbacks, newest landing first, and holds. The name of a branch is the lock, so that two runs
// never open two pull requests about one landing.
import type { Finding } from '#domain/evidence.ts';
import { absent } from '#domain/evidence.ts';
import type { FlagKey, Sha, Instant } from '#domain/scalars.ts';
import { durationOf, instant, plus } from '#domain/scalars.ts';
import { setEntry } from '#files/edit.ts';
import { statePath } from '#files/paths.ts';
import type { Acting, Finished } from '#app/act/act.ts';
import { finish } from '#app/act/act.ts';
import { prose } from '#report/markdown-text.ts';
import { asTree } from '#app/ports.ts';
import type { Gatherer } from '#app/deps.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import { commitEdit, numbered } from '#app/edit/edit-commit.ts';
import { editable } from '#app/edit/edit-plan.ts';
import type { Offered } from '#app/edit/offer.ts';
import { offer } from '#app/edit/offer.ts';
import { rollback } from '#app/edit/rollback.ts';
import type { PullRequest } from '#app/github.ts';
import { ownBranchOf } from '#app/github.ts';
import { hintOf } from '#app/refusal.ts';
import type { WatchIssues } from './issue.ts';
import { ensureIssue } from './issue.ts';
import type { Looked, WatchAction, WatchFacts, WatchMerge } from './look.ts';
import type { Remarks, Rollback } from './strange.ts';
import { rollbackOf, sayStrange } from './strange.ts';
import type { AlsoLanded, Breach } from './text.ts';
import { issueAfter, issueFor, rollbackBody } from './text.ts';

export interface WatchActing extends Acting {
  readonly gatherer: Gatherer;
  readonly issues: WatchIssues;
  readonly remarks: Remarks;
  /** The tip of the default branch that was looked at. */
  readonly base: Sha;
  readonly graphs: string | null;
  /** The address of the repository. */
  readonly web: string;
}

/** What became of one action. */
export interface WatchDone {
  readonly flag: FlagKey;
  readonly environment: string;
  readonly kind: 'rollback' | 'hold';
  /** Null: no pull request is open. */
  readonly pull: PullRequest | null;
  readonly finished: Finished | null;
  /** Why nothing was done: a person has closed it, or it was merged before. Null: something was done. */
  readonly ended: 'closed' | 'merged' | null;
  /** What could not be done, one line each. */
  readonly troubles: readonly string[];
}

type Live = WatchFacts & { readonly action: WatchAction };

/** Where the branches of rollbacks begin. */
export const WATCH_BRANCH = 'flaghoist/watch/';
const HOLD_BRANCH = 'flaghoist/hold/';

export async function actOn(acting: WatchActing, { rows }: Looked): Promise<readonly WatchDone[]> {
  const live = rows
    .flatMap((row): readonly Live[] => (row.kind === 'live' ? [row] : []))
    .toSorted((a, b) => b.rise.landing.at - a.rise.landing.at);
  const acts: WatchDone[] = [];
  for (const row of live) {
    const { action } = row;
    if (action.kind === 'rollback') {
      acts.push(await guarded(row, 'rollback', () => rollBack(acting, { ...row, action })));
    } else if (action.kind === 'hold') {
      acts.push(await guarded(row, 'hold', () => hold(acting, row)));
    }
  }
  return acts;
}

/** A failure of one never stops the others. */
async function guarded(
  row: WatchFacts,
  kind: WatchDone['kind'],
  work: () => Promise<Omit<WatchDone, 'flag' | 'environment' | 'kind'>>,
): Promise<WatchDone> {
  const { flag, environment } = row.watched;
  const about = { flag: flag.key, environment, kind };
  try {
    return { ...about, ...(await work()) };
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    return { ...about, ...NOTHING, troubles: [`${(error as Error).message}; ${hint}`] };
  }
}

const NOTHING = { pull: null, finished: null, ended: null, troubles: [] } as const;
type Outcome = Omit<WatchDone, 'flag' | 'environment' | 'kind'>;

async function rollBack(acting: WatchActing, row: Rollback): Promise<Outcome> {
  const place = await placeOf(acting, branchOf(WATCH_BRANCH, row));
  if (place.kind !== 'known') return { ...NOTHING, troubles: [place.why] };
  const { branch, pull: open, ended } = place.value;
  if (ended !== null) return { ...NOTHING, ended };
  const breach = await breachOf(acting, row);
  const opened =
    open ?? (await openedOnce(acting, branch, () => openRollback(acting, branch, breach)));
  if (!('number' in opened)) return { ...NOTHING, ...opened };
  // The issue comes before the merge: afterwards nothing would say that it is missing.
  const issue = await ensureIssue(acting.issues, issueFor(breach, opened.number));
  const isMerging = row.watched.watch.action === 'merge' && !row.isQuiet;
  const strange = await sayStrange(acting, row, opened);
  const merge = isMerging && strange.length === 0;
  const finished = await finish(acting, opened, { pushedBy: null, merge });
  const troubles = [
    ...(issue.kind === 'known' ? [] : [`the issue could not be opened: ${issue.why}`]),
    ...strange,
  ];
  return { pull: opened, finished, ended: null, troubles };
}

/** Named after the landing that raised it: a second run finds it, and so does one after a person has closed it. */
function branchOf(prefix: string, { watched, rise }: WatchFacts): string {
  const { flag, environment } = watched;
  return `${prefix}${environment}/${flag.key}/${rise.landing.sha.slice(0, 12)}`;
}

interface Earlier {
  readonly pull: PullRequest | null;
  readonly ended: WatchDone['ended'];
  /** Whether only other accounts have opened pull requests from it. */
  readonly isTaken: boolean;
}

/** The first of these names that no other account has taken. Else a pull request with our name would stop a rollback. */
async function placeOf(
  acting: Acting,
  name: string,
): Promise<Finding<Earlier & { readonly branch: string }>> {
  for (const branch of numbered(name)) {
    const earlier = await earlierOn(acting, branch);
    if (earlier.kind !== 'known') return earlier;
    if (!earlier.value.isTaken) return { kind: 'known', value: { ...earlier.value, branch } };
  }
  return absent(`other accounts have opened pull requests from ${name} and its numbered names`);
}

/** What earlier runs have opened from this branch. */
async function earlierOn({ evaluator }: Acting, branch: string): Promise<Finding<Earlier>> {
  const pulls = await evaluator.github.pullRequestsFrom(branch);
  if (pulls.kind !== 'known') return pulls;
  const ours = pulls.value.filter(({ author }) => author === evaluator.identity);
  // A pull request that another account adds later neither reopens ours nor doubles it.
  const isTaken = ours.length === 0 && pulls.value.length > 0;
  const open = ours.find((pull) => pull.open);
  if (open !== undefined) return { kind: 'known', value: { pull: open, ended: null, isTaken } };
  const [newest] = ours;
  const ended =
    newest === undefined ? null : newest.mergedAt === undefined ? 'closed' : ('merged' as const);
  return { kind: 'known', value: { pull: null, ended, isTaken } };
}

type Opened = PullRequest | Pick<WatchDone, 'troubles'>;

/** Where it cannot be opened, another run may have opened it at the same moment, and also merged it. */
async function openedOnce(
  acting: Acting,
  branch: string,
  opens: () => Promise<Opened>,
): Promise<Opened | Pick<WatchDone, 'ended'>> {
  const opened = await opens();
  if ('number' in opened) return opened;
  const again = await earlierOn(acting, branch);
  if (again.kind !== 'known') return opened;
  const { pull, ended } = again.value;
  return pull ?? (ended === null ? opened : { ended });
}

async function openRollback(acting: WatchActing, branch: string, breach: Breach): Promise<Opened> {
  const { gatherer, base } = acting;
  const edit = await rollback(gatherer, base, rollbackOf(breach));
  return offerEdit(acting, branch, edit, rollbackBody(breach));
}

/** The branch here may have another name, left by a run that was killed. The one at the remote is the lock. */
async function offerEdit(
  { evaluator, base }: WatchActing,
  branch: string,
  edit: WrittenEdit,
  body: string,
): Promise<Opened> {
  const written = { ...edit, name: branch, isOurName: false, isLock: true } as const;
  const offered = await offer(evaluator, { base, written, body });
  return offered.kind === 'open' ? offered.pull : { troubles: [troubleOf(offered)] };
}

function troubleOf(offered: Exclude<Offered, { kind: 'open' }>): string {
  return offered.kind === 'pushed'
    ? `pushed to the branch ${offered.branch}, but no pull request could be opened: ${offered.why}`
    : `the branch could not be pushed: ${offered.why}`;
}

async function breachOf({ gatherer, evaluator, base, graphs, web }: WatchActing, row: Rollback) {
  const from = row.result.metrics.flatMap(({ because }) =>
    because?.kind === 'breach' ? [because.breach.from] : [],
  );
  const start = (from.length === 0 ? row.since : Math.min(...from)) - HOUR;
  const walk = await gatherer.repository.walk(base, instant(start), new Set());
  if (walk.kind !== 'known') return { ...row, alsoLanded: null, graphs, web };
  const landings = walk.value.landings.slice(0, walk.value.examined);
  const others = landings
    .filter(({ sha, committedAt }) => sha !== row.rise.landing.sha && committedAt >= start)
    .slice(0, MOST_READ);
  const pulls = await evaluator.github.landedAs(others.map(({ sha }) => sha));
  const alsoLanded = others.map(({ sha }): AlsoLanded => ({
    sha,
    pull: (pulls.kind === 'known' ? pulls.value.get(sha) : undefined) ?? null,
  }));
  return { ...row, alsoLanded, graphs, web };
}

const HOUR = 3600;
const MOST_READ = 30;

/** A warning stops further promotion, and takes nothing from users. */
async function hold(acting: WatchActing, row: Live): Promise<Outcome> {
  const { gatherer, base } = acting;
  const { flag, environment } = row.watched;
  const place = await placeOf(acting, branchOf(HOLD_BRANCH, row));
  if (place.kind !== 'known') return { ...NOTHING, troubles: [place.why] };
  const { branch, pull: open, ended } = place.value;
  if (ended !== null) return { ...NOTHING, ended };
  const pull = open ?? (await openedOnce(acting, branch, openHold));
  if (!('number' in pull)) return { ...NOTHING, ...pull };
  const finished = await finish(acting, pull, { pushedBy: null, merge: false });
  return { ...NOTHING, pull, finished };

  async function openHold() {
    const path = statePath(gatherer.root, environment, flag.key);
    const [blob] = await gatherer.repository.readPaths([{ tree: asTree(base), path }]);
    const warned = row.result.metrics.filter(({ answer }) => answer === 'warning');
    const why = `warning: ${warned.map(({ metric }) => metric).join(', ')}`;
    const text = setEntry(blob == null ? '' : editable(blob.bytes), ['hold'], why);
    const edit = await commitEdit(gatherer.repository, {
      base,
      branch,
      isOurName: true,
      message: `Hold ${flag.key} in ${environment}`,
      files: new Map([[path, text]]),
    });
    const lines = warned.map(({ message }) => `- ${prose(message)}`);
    return offerEdit(acting, branch, edit, [...lines, '', HOLD_TEXT, ''].join('\n'));
  }
}

const HOLD_TEXT =
  'Users keep what they have. While the hold is there, the flag rises no further here and downstream. Close this, if you see no reason to wait: it is not opened again for this landing.';

/**
 * Opens the issues that lately merged rollbacks lack: GitHub may have refused them, or a run was killed before. Without its
 * issue a rollback stops no promotion. Answers what could not be done.
 */
export async function ensureIssues(
  { gatherer, issues }: Pick<WatchActing, 'gatherer' | 'issues'>,
  merges: readonly WatchMerge[],
  now: Instant,
): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const merge of merges.filter(({ at }) => now < plus(at, LATELY))) {
    const landing = await gatherer.repository.resolve(merge.landing);
    if (landing === null) continue;
    const issue = await ensureIssue(issues, issueAfter({ ...merge, landing }));
    if (issue.kind !== 'known') troubles.push(`the issue could not be opened: ${issue.why}`);
  }
  return troubles;
}

const LATELY = durationOf('7d');

/** Rollbacks that a watch has merged, by the pull requests that were closed last. */
export async function mergesOf({ evaluator }: Acting): Promise<Finding<readonly WatchMerge[]>> {
  const closed = await evaluator.github.closedPullRequests();
  if (closed.kind !== 'known') return closed;
  const merges = closed.value.flatMap(({ author, mergedAt, ...pull }): readonly WatchMerge[] => {
    const branch = ownBranchOf(pull) ?? '';
    const match = /^flaghoist\/watch\/([^/]+)\/(.+)\/([0-9a-f]{12})(-\d+)?$/.exec(branch);
    if (author !== evaluator.identity || mergedAt === undefined || match === null) return [];
    const [, environment = '', flag = '', landing = ''] = match;
    return [{ environment, flag, at: mergedAt, landing, pull: pull.number } as WatchMerge];
  });
  return { kind: 'known', value: merges };
}
