// What a rollback does on a clone: the edit on the newest tip that can be read, or nothing where all is off already.
import { LOWERED_TEXTS } from '#messages/edits.ts';
import type { RollbackOptions, RolledBack } from '#app/edit/rollback.ts';
import { rollback } from '#app/edit/rollback.ts';
import type { Gatherer } from '#app/ports.ts';
import { isRefusal } from '#app/refusal.ts';
import type { Sha } from '#domain/scalars.ts';
import { branchToLower, freshTip } from './tip.ts';
import { remark, remarkRefusal } from './command.ts';
import type { FreshTip } from './tip.ts';
import type { CommonOptions, OfferOptions } from './command.ts';
import { demandOneWay } from './land.ts';
import { editBaseOf } from '#app/check.ts';

/** Percent by service. */
export type SharesOption = NonNullable<RollbackOptions['shares']>;

export type RollbackCommandOptions = CommonOptions &
  OfferOptions & {
    readonly in?: readonly string[];
    readonly all?: boolean;
    readonly owner?: string;
    readonly rollout?: number;
    readonly share?: SharesOption;
    readonly routes?: boolean;
    readonly base?: string;
    readonly branch?: string;
    readonly withDependents?: boolean;
    readonly dryRun?: boolean;
    readonly land?: boolean;
  };

/** Rolls back on the tip here; where that has nothing to do, on the newest one. */
export async function rolledBackHere(
  opened: Gatherer,
  flags: readonly string[],
  options: RollbackCommandOptions,
): Promise<RollbackAttempt> {
  const isNewest = options.base === undefined;
  const gatherer = isNewest ? await withBranchToLower(opened) : opened;
  demandOneWay(options);
  const { land = false } = options;
  const { repository } = gatherer;
  const tip =
    land && isNewest
      ? await freshTip(repository)
      : { commit: await editBaseOf(repository, options.base ?? null), why: null };
  const tried = await rolledBack(gatherer, tip, requestOf(flags, options), options);
  const isOld = tried.kind === 'nothing' && isNewest && !land;
  return isOld ? rolledBackOnNewest(gatherer, tried, options) : tried;
}

/** Where the default branch is unknown, the rollback goes to the branch that the checked-out one follows, and says so. */
async function withBranchToLower(gatherer: Gatherer): Promise<Gatherer> {
  const { branch, unknown } = await branchToLower(gatherer.repository);
  if (unknown !== null) remarkRefusal(unknown);
  const repository = { ...gatherer.repository, defaultBranch: () => Promise.resolve(branch) };
  return { ...gatherer, repository };
}

function requestOf(flags: readonly string[], options: RollbackCommandOptions): RollbackOptions {
  const { in: environments = [], all = false, owner = null, share: shares = null } = options;
  const { rollout = null, branch = null, routes = false, reason = '' } = options;
  const { withDependents = false, dryRun = false } = options;
  const wanted = { flags, all, owner, in: environments, rollout, shares, routes, branch };
  return { ...wanted, withDependents, dryRun, reason };
}

/** Git has no more than is wanted. */
export interface Nothing {
  readonly kind: 'nothing';
  readonly gatherer: Gatherer;
  readonly request: RollbackOptions;
  readonly base: Sha;
  /** The sentence that says so. */
  readonly said: Error;
  /** Why the remote could not be read, so that it may have more; null: it has not. */
  readonly why: FreshTip['why'];
}

interface Edited {
  readonly kind: 'edit';
  readonly gatherer: Gatherer;
  readonly edit: RolledBack;
  readonly base: Sha | null;
}

type RollbackAttempt = Edited | Nothing;

async function rolledBack(
  gatherer: Gatherer,
  { commit: base, why }: FreshTip,
  request: RollbackOptions,
  options: RollbackCommandOptions,
): Promise<RollbackAttempt> {
  try {
    return { kind: 'edit', gatherer, edit: await rollback(gatherer, base, request), base };
  } catch (error) {
    const { land = false, pullRequest = false } = options;
    // The routes are not blocked yet, and no pull request is open.
    const hasOtherWork = request.routes || pullRequest;
    if (base === null || hasOtherWork || !isRefusal(error, 'rollback/nothing-to-do')) throw error;
    const { rollout, shares = null } = request;
    // A percentage above the present one may be a mistake.
    if (!land && (rollout !== null || shares !== null)) throw error;
    return { kind: 'nothing', gatherer, request, base, said: error, why };
  }
}

/** The clone may be older than the remote, which may have the flag on. */
async function rolledBackOnNewest(
  gatherer: Gatherer,
  nothing: Nothing,
  options: RollbackCommandOptions,
): Promise<RollbackAttempt> {
  const tip = await freshTip(gatherer.repository);
  if (tip.commit === nothing.base) return { ...nothing, why: tip.why };
  return rolledBack(gatherer, tip, nothing.request, options);
}

/** What the report does not say. */
export function remarkOn(edit: RolledBack): void {
  if (edit.dependents.length > 0) remark(LOWERED_TEXTS.dependents(edit.dependents));
  for (const { services, ...place } of edit.turnedOff) {
    remark(LOWERED_TEXTS.turnedOff(place, services));
  }
  if (edit.untouched.length > 0) remark(LOWERED_TEXTS.untouched(edit.untouched));
  if (edit.unreadable.length > 0) remark(LOWERED_TEXTS.unreadable(edit.unreadable));
  if (edit.routeless.length > 0) remark(LOWERED_TEXTS.noRoutes(edit.routeless));
  edit.open.forEach((line) => remark(line));
}
