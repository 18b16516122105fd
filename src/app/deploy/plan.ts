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
import { withoutFirsts } from '#app/live/pending.ts';
import { desiredWith, loggedValues } from '#app/accepted/desired.ts';
import type { SentValues } from '#domain/scalars.ts';

/** An instance: what it has, as far as is known, and what it is to get. */
export interface ComparedInstance extends Instance {
  readonly desired: Desired;
  /** What the accepted state sends, where it gets less; left out where it gets just this. */
  readonly acceptedValues?: SentValues;
  /** What it has by the log; else what was accepted before. */
  readonly before: SentValues;
  /** What it has by its target; left out where that was not read, or says nothing else. */
  readonly atTarget?: SentValues;
  /** Of what it has. Null: not known, because a write was started and has not been verified. */
  readonly digest: string | null;
  /** What the log says; undefined where it has no entry. */
  readonly state: InstanceState | undefined;
  /** The safe values by what was accepted before. */
  readonly safe: SentValues;
  /** Whether its target could not be read before the first deployment of all. Left out: it was not asked. */
  readonly isAssumed?: boolean;
  /** Whether a forced run takes what it has for not known. Left out: it does not. */
  readonly isForced?: boolean;
}

/** The digest of values that no run sends. */
export const OTHER = '';

export interface PlanItem extends Pick<
  ComparedInstance,
  'environment' | 'service' | 'desired' | 'acceptedValues'
> {
  /** What was sent or accepted before. A value that a target has beside these is foreign. */
  readonly before: SentValues;
  /** In order of the variables' names. Empty when only routes or settings changed, or a write is repeated. */
  readonly changes: readonly ValueChange[];
  /** The changes that take something from users. */
  readonly lowered: readonly ValueChange[];
  /** What it would change where a write that has not ended well did happen. */
  readonly ifUnfinishedWriteHappened: readonly ValueChange[];
  /** Null: the pipeline names no target for it here. */
  readonly settings: DeploySettings | null;
  /** Whether it raises nothing and takes something down, or may do so because what is live is not known. */
  readonly isRollback: boolean;
  /** Whether its file has more than the log says, so that the log does not spare the write. */
  readonly isChangedThere: boolean;
  /** Whether it waits for its next change, because it would only get first values. */
  readonly isPending: boolean;
  /** Why the same values are sent once more. */
  readonly again: Again;
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
      .filter(({ environment }) => environment === name)
      .toSorted((a, b) => inOrder(a.service, b.service))
      .flatMap((compared) => itemOf(compared) ?? []),
  );
}

/** Null: the instance has what it is to get, or no run can change it. */
function itemOf(compared: ComparedInstance): PlanItem | null {
  const { environment, service, desired, before, atTarget, state, digest, safe } = compared;
  if (digest === desired.digest) return null;
  const differing = (sent: SentValues): readonly ValueChange[] => changesBetween(sent, desired);
  const changes = differing(atTarget ?? before);
  const { settings } = desired;
  // An instance without a target keeps its values.
  if (settings === null && changes.length === 0) return null;
  // What turning management on changes is no rollback: it may turn off what runs.
  const landed = differing(before);
  const open = digest === null ? (state?.open ?? []) : [];
  const ifUnfinishedWriteHappened = open.flatMap(differing);
  const unknown = [...(wasWritten(state) ? changes : []), ...ifUnfinishedWriteHappened];
  const { acceptedValues } = compared;
  return {
    environment,
    service,
    desired,
    before,
    settings,
    changes,
    ifUnfinishedWriteHappened,
    ...(acceptedValues === undefined ? {} : { acceptedValues }),
    isRollback: isDown(compared, landed, unknown),
    isChangedThere: state !== undefined && atTarget !== undefined,
    isPending: isPending(compared),
    again: compared.isForced === true ? 'forced' : digest === null ? 'unfinished' : 'settings',
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
  const { desired, before, atTarget, acceptedValues = loggedValues(desired) } = compared;
  const values = loweredTo({ ...before, ...atTarget }, desired);
  if (values.every((value, index) => value === desired.values[index])) return compared;
  return { ...compared, desired: desiredWith(desired, { values }), acceptedValues };
}

/** `unknown`: what it would change where another run, or a person, may have written. */
function isDown(
  { digest, state, desired: { values, blockedRoutes } }: ComparedInstance,
  landed: readonly ValueChange[],
  unknown: readonly ValueChange[],
): boolean {
  if (landed.some(({ isRaise }) => isRaise)) return false;
  // No entry that is left says what a failed write was to bring.
  const isUnknown = digest === null && wasWritten(state) && state?.live === null;
  const isOff = isUnknown && values.every(({ value, safe }) => value === safe);
  const isLess = [...landed, ...unknown].some(({ from, isRaise }) => from !== null && !isRaise);
  return isOff || isLess || blockedRoutes.length > 0;
}

/** The plan as GitHub's `strategy.matrix` takes it, so that a job can have its environment's secrets. */
export function matrixOf(items: readonly PlanItem[]): {
  readonly include: readonly { environment: string; service: string; target: string }[];
} {
  const include = items
    .filter(isReady)
    .map(({ environment, service, settings: { target } }) => ({ environment, service, target }));
  return { include };
}

/** Whether first values are all that an instance does not have. */
export function isPending({ digest, before, state, desired }: ComparedInstance): boolean {
  if (digest === null || desired.settings === null || desired.unreadable.length > 0) return false;
  return withoutFirsts(desired, state, before).digest === digest;
}
