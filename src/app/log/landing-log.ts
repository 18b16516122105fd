// `log`: landing by landing, what changed where, and what became of it. The cost depends on the flags that are named and on
// the landings of the window.
import type { LoggedFacts } from './logged-facts.ts';
import { approversBy } from './logged-facts.ts';
import type { Cause } from '#domain/evidence.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { LandingLog, LoggedEdit, LoggedLanding } from '#report/log-rows.ts';
import { asTree } from '#app/ports.ts';
import type { Gatherer, Times, Walk } from '#app/ports.ts';
import { walkFrom } from '#app/gather-history.ts';
import { snapshotOf, readFlags } from '#app/load/side.ts';
import { refusal } from '#app/refusal.ts';
import type { BareChange } from './landed-changes.ts';
import { changesIn } from './landed-changes.ts';
import { editsIn } from './landed-edits.ts';
import type { LandingOutcomes } from './landing-outcome.ts';
import { outcomesOf } from './landing-outcome.ts';
import type { ChangedLanding, LandedSides } from './past-contents.ts';
import { ownerOf, sidesOf } from './past-contents.ts';
import { examinedWith, logReachOf, wentLiveAt } from './reach.ts';
import type { LogScope } from './scope.ts';
import { changesMeant, demandEnvironments, demandFlags, logScopeOf, touchedBy } from './scope.ts';

export interface LogRequest {
  /** Keys, prefixes and patterns; empty: every flag. */
  readonly flags: readonly string[];
  /** What landed or went live since then. */
  readonly since: Instant;
  /** Environments; empty: all. */
  readonly in: readonly string[];
  readonly owner: string | null;
  /** The deployment log, or why it was not read. */
  readonly log: LoggedFacts | { readonly trouble: Cause };
}

/** A landing before Git was asked who wrote it. */
type LogRow = Omit<
  LoggedLanding,
  'author' | 'landedBy' | 'approvedBy' | 'isMerge' | 'subject' | 'reason' | 'pull'
>;

/** At this commit of the default branch. */
export async function landingLog(
  gatherer: Gatherer,
  tip: Sha,
  request: LogRequest,
): Promise<LandingLog> {
  const { clock, repository, root } = gatherer;
  const now = await clock.now();
  const scope = await logScopeOf(gatherer, tip, request.flags);
  demandEnvironments(request.in, scope);
  const walk = await walked(gatherer, tip, request, scope, now);
  const changed = await changedLandings(gatherer, walk, scope);
  const touched = touchedBy(root, changed);
  await demandFlags(gatherer, tip, request.flags, touched);
  const times = await timesOf(gatherer, walk, changed, now);
  const side = await readFlags(gatherer, asTree(tip), touched, scope.environments);
  const sides = await sidesOf(gatherer, snapshotOf(side), changed);
  const outcomes = await outcomesOf(gatherer, tip, request.log);
  const rows = rowsOf(root, { sides, times, walk, scope, outcomes }, request);
  const authors = await repository.authorships(rows.map(({ sha }) => sha));
  const approversOf = approversBy(request.log);
  return {
    landings: rows.map((row) => {
      const named = authors.get(row.sha);
      const {
        author = '',
        landedBy = '',
        subject = '',
        reason = '',
        isMerge = false,
      } = named ?? {};
      const why = reason === '' ? {} : { reason };
      const people = { author, landedBy, approvedBy: approversOf(row.sha) };
      return { ...row, ...people, isMerge, subject, ...why, pull: null };
    }),
    since: request.since,
    now,
    clock: clock.name,
    logTrouble: 'trouble' in request.log ? request.log.trouble : null,
    notAsked: null,
  };
}

async function walked(
  gatherer: Gatherer,
  tip: Sha,
  { since, log }: LogRequest,
  scope: LogScope,
  now: Instant,
): Promise<Walk> {
  const paths = scope.paths ?? new Set<string>();
  const reach = logReachOf('trouble' in log ? [] : log.entries, since);
  const walk = await walkFrom(gatherer, tip, reach.since, paths, now);
  if (walk.kind !== 'known') throw refusal('log/no-history', { why: walk.why });
  const examined = examinedWith(walk.value, reach);
  return examined === walk.value.examined
    ? walk.value
    : gatherer.repository.examine(walk.value, examined, paths);
}

/** The landings of the window that touched the flags or the rules, newest first. */
async function changedLandings(
  { repository, root }: Gatherer,
  walk: Walk,
  { paths, isMeant }: LogScope,
): Promise<readonly ChangedLanding[]> {
  const places = root === '' ? [] : [root];
  const below = paths === null ? await repository.changesBelow(walk, places) : null;
  return walk.landings.slice(0, walk.examined).flatMap((landing) => {
    const all = below === null ? landing.changes : (below.get(landing.sha) ?? []);
    const changes = changesMeant(root, all, isMeant);
    return changes.length === 0 ? [] : [{ sha: landing.sha, changes }];
  });
}

async function timesOf(
  { clock }: Gatherer,
  walk: Walk,
  changed: readonly ChangedLanding[],
  now: Instant,
): Promise<Times> {
  const times = await clock.timesOf(walk, new Set(changed.map(({ sha }) => sha)), now);
  if (times.kind === 'known') return times.value;
  throw refusal('log/no-history', { why: times.why });
}

interface LoggedPast {
  readonly sides: readonly LandedSides[];
  readonly times: Times;
  readonly walk: Walk;
  readonly scope: LogScope;
  readonly outcomes: LandingOutcomes;
}

function rowsOf(
  root: string,
  { sides, times, walk, scope, outcomes }: LoggedPast,
  request: LogRequest,
): readonly LogRow[] {
  const places = new Map(walk.landings.map(({ sha }, place) => [sha, place]));
  const isWhole = request.flags.length === 0 && request.owner === null && request.in.length === 0;
  const placeOf = (commit: Sha): number => places.get(commit) ?? Infinity;
  const landed = sides.flatMap((side) => {
    const time = times.get(side.sha);
    if (time === undefined) return [];
    return [{ side, time, ...changesIn(root, side, time.at, scope.isMeant) }];
  });
  return landed.flatMap(({ side, time, ...landedChanges }): readonly LogRow[] => {
    const { sha, at, source } = time;
    const place = places.get(sha) ?? 0;
    const isIn = (commit: Sha): boolean => placeOf(commit) <= place;
    const isReplaced = (from: Sha, tip: Sha, { flag, environment }: BareChange): boolean =>
      landed.some(
        (later) =>
          placeOf(later.time.sha) < placeOf(from) &&
          placeOf(tip) <= placeOf(later.time.sha) &&
          later.changes.some(
            (change) => change.flag === flag && change.environment === environment,
          ),
      );
    const pipeline = valueOf(side.head.pipeline);
    const changes = landedChanges.changes
      .filter((change) => isShown(change, request))
      .map((change) => ({
        ...change,
        ...outcomes(pipeline, { sha, at, isIn, isReplaced }, change),
      }));
    if (at < request.since) return rowsBefore(request.since, { sha, at, source, changes });
    // Rules are no matter of one environment.
    const rules = landedChanges.rules.filter(({ flag }) =>
      flag === null ? isWhole || changes.length > 0 : isOwned(ownerOf(side, flag), request),
    );
    const edits = editsIn(side).filter((edit) =>
      isEditShown(edit, { changes, rules }, scope, request),
    );
    const isOfIt = ({ kind }: LoggedEdit): boolean => kind === 'hold' || request.in.length === 0;
    const isEmpty =
      changes.length === 0 && (rules.length === 0 || request.in.length > 0) && !edits.some(isOfIt);
    return isEmpty ? [] : [{ sha, at, source, wentLive: null, changes, rules, edits }];
  });
}

/** What landed before the window belongs to it only with what went live in it. */
function rowsBefore(
  since: Instant,
  { changes, ...landing }: Pick<LogRow, 'sha' | 'at' | 'source' | 'changes'>,
): readonly LogRow[] {
  const live = changes.filter((change) => wentLiveAt(change, since) !== null);
  const moments = live.flatMap((change) => wentLiveAt(change, since) ?? []);
  const [wentLive] = moments.toSorted((a, b) => b - a);
  return wentLive === undefined
    ? []
    : [{ ...landing, wentLive, changes: live, rules: [], edits: [] }];
}

/** A definition that changes rules is listed with them, and one that comes or goes with its values. */
function isEditShown(
  edit: LoggedEdit,
  { changes, rules }: Pick<LoggedLanding, 'changes' | 'rules'>,
  { isMeant }: LogScope,
  request: LogRequest,
): boolean {
  const { flag, owner } = edit;
  if (!isMeant(flag) || !isOwned(owner, request)) return false;
  if (edit.kind === 'definition') {
    const shown = edit.what === 'changed' ? rules : [...rules, ...changes];
    return !shown.some((row) => row.flag === flag);
  }
  return request.in.length === 0 || request.in.includes(edit.environment);
}

function isShown(
  { environment, owner }: BareChange,
  { in: named, owner: wanted }: LogRequest,
): boolean {
  return (named.length === 0 || named.includes(environment)) && isOwned(owner, { owner: wanted });
}

function isOwned(owner: string | null, { owner: wanted }: Pick<LogRequest, 'owner'>): boolean {
  return wanted === null || owner === wanted;
}
