// The plan: exactly the instances that do not have what is accepted for them, environments in the order of the pipeline.
// Pure.
import { inOrder } from '#domain/scalars.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { wasWritten } from '#app/log-reading.ts';
import type { Desired } from '#app/accepted/desired.ts';
import type { ValueChange } from '#app/accepted/value-changes.ts';
import { changesBetween, loweredTo } from '#app/accepted/value-changes.ts';
import { firstValues } from '#app/live/pending.ts';
import { desiredWith, loggedValues, without } from '#app/accepted/desired.ts';
import type { SentValues } from '#domain/values.ts';

/** What an instance has, as far as is known. */
export interface KnownInstance extends Instance {
  /** By the log; else what was accepted before. */
  readonly values: SentValues;
  /** By its target, before the first deployment of all; left out where it was not read. */
  readonly atTarget?: SentValues;
  /** Whether its target could not be read then. */
  readonly isAssumed?: boolean;
  /** Null: not known, because a write was started and has not been verified. */
  readonly digest: string | null;
  /** Whether a forced run takes it for not known. Left out: it does not. */
  readonly isForced?: boolean;
  /** By the log; undefined where it has no entry. */
  readonly state: InstanceState | undefined;
  /** The safe values by what was accepted before. Left out: not known. */
  readonly safe?: SentValues;
}

/** The digest of values that no run sends. */
export const OTHER = '';

/** An instance, and what it is to get. */
export interface ComparedInstance {
  readonly has: KnownInstance;
  readonly wants: Desired;
  /** What the accepted state sends, where it gets less; left out where it gets just this. */
  readonly acceptedValues?: SentValues;
}

export interface PlanItem extends Instance {
  readonly desired: Desired;
  /** In order of the variables' names. Empty when only routes or settings changed, or a write is repeated. */
  readonly changes: readonly ValueChange[];
  /** What was sent or accepted before. A value that a target has beside these is foreign. */
  readonly before: SentValues;
  /** Null: the pipeline names no target for it here. */
  readonly settings: DeploySettings | null;
  /** Whether it raises nothing and takes something down, or may do so because what is live is not known. */
  readonly isRollback: boolean;
  /** Whether its file has more than the log says, so that the log does not spare the write. Left out: it has not. */
  readonly isChangedThere?: boolean;
  /** Whether it waits for its next change, because it would only get first values. */
  readonly isPending: boolean;
  /** What the accepted state sends, where it gets less. Left out: just this. */
  readonly acceptedValues?: SentValues;
  /** The changes that take something from users. */
  readonly lowered: readonly ValueChange[];
  /** Why the same values are sent once more. */
  readonly again: Again;
  /** What it would change where a write that has not ended well did happen. Left out: nothing. */
  readonly ifUnfinishedWriteHappened?: readonly ValueChange[];
}

export type Ready = PlanItem & { readonly settings: DeploySettings };

export function isReady(item: PlanItem): item is Ready {
  return item.settings !== null;
}

export type Again = 'forced' | 'unfinished' | 'settings';

export function planOf(
  pipeline: Pipeline,
  instances: readonly ComparedInstance[],
): readonly PlanItem[] {
  return pipeline.environments.flatMap(({ name }) =>
    instances
      .filter(({ has }) => has.environment === name)
      .toSorted((a, b) => inOrder(a.has.service, b.has.service))
      .flatMap((compared) => itemOf(compared) ?? []),
  );
}

/** Null: the instance has what it is to get, or no run can change it. */
function itemOf({ has, wants, acceptedValues }: ComparedInstance): PlanItem | null {
  if (has.digest === wants.digest) return null;
  const { environment, service, values: before, atTarget, state, digest, safe = {} } = has;
  const differing = (sent: SentValues): readonly ValueChange[] => changesBetween(sent, wants);
  const changes = differing(atTarget ?? before);
  const { settings } = wants;
  // An instance without a target keeps its values.
  if (settings === null && changes.length === 0) return null;
  // What turning management on changes is no rollback: it may turn off what runs.
  const landed = differing(before);
  const isChangedThere = state !== undefined && atTarget !== undefined;
  const open = digest === null ? (state?.open ?? []) : [];
  const ifUnfinishedWriteHappened = open.flatMap(differing);
  const unknown = [...(wasWritten(state) ? changes : []), ...ifUnfinishedWriteHappened];
  return {
    environment,
    service,
    desired: wants,
    changes,
    before,
    settings,
    isRollback: isOffForSure(has, wants) || isDown(landed, unknown, wants),
    isPending: isPending(has, wants),
    again: has.isForced === true ? 'forced' : digest === null ? 'unfinished' : 'settings',
    ...(isChangedThere ? { isChangedThere } : {}),
    ...(acceptedValues === undefined ? {} : { acceptedValues }),
    ...(ifUnfinishedWriteHappened.length === 0 ? {} : { ifUnfinishedWriteHappened }),
    lowered: changes.filter(
      ({ variable, from, isRaise }) => from !== null && !isRaise && from !== safe[variable],
    ),
  };
}

/**
 * Without what would be raised: of that, the instance keeps what it has. What is missing at its target was accepted there,
 * so that a lost file turns nothing off.
 */
export function lowering(compared: ComparedInstance): ComparedInstance {
  const { has, wants, acceptedValues = loggedValues(wants) } = compared;
  const values = loweredTo({ ...has.values, ...has.atTarget }, wants);
  if (values.every((value, index) => value === wants.values[index])) return compared;
  return { has, wants: desiredWith(wants, { values }), acceptedValues };
}

/** Whether it is to be off, and no entry that is left says what a failed write was to bring. */
function isOffForSure({ digest, state }: KnownInstance, { values }: Desired): boolean {
  const isUnknown = digest === null && wasWritten(state) && state?.live === null;
  return isUnknown && values.every(({ value, safe }) => value === safe);
}

/** `unknown`: what it would change where another run, or a person, may have written. */
function isDown(
  landed: readonly ValueChange[],
  unknown: readonly ValueChange[],
  { blockedRoutes }: Desired,
): boolean {
  if (landed.some(({ isRaise }) => isRaise)) return false;
  const all = [...landed, ...unknown];
  return blockedRoutes.length > 0 || all.some(({ from, isRaise }) => from !== null && !isRaise);
}

/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
export function matrixOf(items: readonly PlanItem[]): {
  readonly include: readonly { environment: string; service: string; target: string }[];
} {
  return {
    include: items.flatMap(({ environment, service, settings }) =>
      settings === null ? [] : [{ environment, service, target: settings.target }],
    ),
  };
}

/** Whether first values are all that an instance does not have. */
export function isPending({ digest, values, state }: KnownInstance, wants: Desired): boolean {
  if (digest === null || wants.settings === null || wants.unreadable.length > 0) return false;
  const firsts = firstValues(wants, state).filter((name) => !Object.hasOwn(values, name));
  return without(wants, firsts).digest === digest;
}
