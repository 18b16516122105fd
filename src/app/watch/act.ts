// What follows from a look: rollbacks, newest landing first, and holds.
import { issueFor } from './issue-text.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import type { Acting } from '#app/act/act.ts';
import { finishPull } from '#app/act/act.ts';
import type { Gatherer } from '#app/ports.ts';
import { rollback } from '#app/edit/rollback.ts';
import { hintOf } from '#app/refusal.ts';
import { hold } from './hold-warned.ts';
import type { WatchIssues } from './issue.ts';
import { issueTroubles } from './issue.ts';
import type { Locking, ActionOutcome } from './lock.ts';
import { branchOf, NOTHING, openedPull, placeOf, withoutConflict } from './lock.ts';
import type { WatchAction, WatchFacts, WatchRow } from './decide.ts';
import { newestFirst } from './decide.ts';
import type { Looked } from './look.ts';
import type { Remarks, Rollback } from './strange.ts';
import { rollbackOf, sayStrange } from './strange.ts';
import { rollbackBody } from './rollback-text.ts';
import { instant } from '#domain/scalars.ts';
import type { AlsoLanded, BreachReport } from './rollback-text.ts';

export interface WatchActing extends Locking {
  readonly gatherer: Gatherer;
  readonly issues: WatchIssues;
  readonly remarks: Remarks;
  readonly graphs: string | null;
  /** The address of the repository. */
  readonly web: string;
}

/** What became of one action. */
export interface WatchDone extends ActionOutcome {
  readonly flag: FlagKey;
  readonly environment: string;
  readonly kind: 'rollback' | 'hold';
}

/** Where the branches of rollbacks begin. */
const WATCH_BRANCH = 'flaghoist/watch/';

export async function actOn(acting: WatchActing, { rows }: Looked): Promise<readonly WatchDone[]> {
  const live = rows.flatMap((row) => (row.kind === 'live' ? [row] : [])).toSorted(newestFirst);
  const acts: WatchDone[] = [];
  for (const row of live) {
    const action = actionAfter(acts, row);
    if (action.kind === 'rollback') {
      acts.push(await guarded(row, 'rollback', () => rollBack(acting, { ...row, action })));
    } else if (action.kind === 'hold') {
      acts.push(await guarded(row, 'hold', () => hold(acting, row)));
    }
  }
  return acts;
}

/** A rollback that a person has closed is waited for no longer: an older landing may be what broke the service. */
function actionAfter(
  acts: readonly WatchDone[],
  { action, watched: { environment } }: Extract<WatchRow, { kind: 'live' }>,
): WatchAction {
  if (action.kind !== 'wait') return action;
  const isClosed = (flag: FlagKey): boolean =>
    acts.some(
      (act) => act.flag === flag && act.environment === environment && act.ended === 'closed',
    );
  return action.flags.every(isClosed) ? action.afterwards : action;
}

/** A failure of one never stops the others. */
async function guarded(
  row: WatchFacts,
  kind: WatchDone['kind'],
  work: () => Promise<ActionOutcome>,
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

async function rollBack(acting: WatchActing, row: Rollback): Promise<ActionOutcome> {
  const place = await placeOf(acting, branchOf(WATCH_BRANCH, row));
  if (!('branch' in place)) return place;
  const breach = await breachOf(acting, row);
  const edit = () => rollback(acting.gatherer, acting.base, rollbackOf(row));
  const opened = await openedPull(acting, place, async () => ({
    written: await edit(),
    body: rollbackBody(breach),
  }));
  if (!('number' in opened)) return opened;
  // The issue comes before the merge: afterwards nothing would say that it is missing.
  const withoutIssue = await issueTroubles(acting.issues, issueFor(breach, opened.number));
  const strange = await sayStrange(acting, row, opened);
  const isOurs = strange.length === 0;
  const renewed = await withoutConflict(acting, { ...place, pull: opened, isOurs }, edit);
  const pull = renewed.kind === 'known' ? renewed.value : opened;
  const merge = row.watched.watch.action === 'merge' && !row.isQuiet && isOurs;
  const finished = await finishPull(acting, pull, { pushedBy: null, merge });
  const troubles = [
    ...withoutIssue,
    ...strange,
    ...(renewed.kind === 'known' ? [] : [renewed.why]),
  ];
  return { pull, finished, ended: null, troubles };
}

interface BreachSurroundings extends Pick<BreachReport, 'graphs' | 'web'> {
  readonly gatherer: Gatherer;
  readonly evaluator: Pick<Acting['evaluator'], 'github'>;
  readonly base: Sha;
}

/** What surrounds a breach: the landings in the hour before it and since. */
async function breachOf(
  { gatherer, evaluator, base, graphs, web }: BreachSurroundings,
  row: Rollback,
): Promise<BreachReport> {
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
