// The plan: exactly the instances that do not have what is accepted for them, environments in the order of the pipeline.
// Pure.
import type { EnvironmentName } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import type { Desired } from './desired.ts';
import { nothingFor, settingsOf } from './desired.ts';
import { isPending } from './pending.ts';
import type { Sendable, SentValues } from '#domain/values.ts';

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
  /** By the log; undefined where it has no entry. */
  readonly state: InstanceState | undefined;
}

export interface ValueChange {
  readonly variable: string;
  /** Null: it is not sent. */
  readonly from: Sendable;
  readonly to: Sendable;
  /** Whether it may give users more: it is neither removed, nor the safe value, nor a smaller share. */
  readonly isRaise: boolean;
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
}

/** `instances` and `desired` may differ: an instance that is only in `instances` is emptied. */
export function planOf(
  pipeline: Pipeline,
  instances: readonly KnownInstance[],
  desired: readonly Desired[],
  sha256: (text: string) => string,
): readonly PlanItem[] {
  return pipeline.environments.flatMap(({ name }) =>
    instancesIn(name, instances, desired).flatMap((instance): readonly PlanItem[] => {
      const has = instances.find((knownInstance) => isInstance(knownInstance, instance));
      const wants =
        desired.find((readTip) => isInstance(readTip, instance)) ?? nothingFor(instance, sha256);
      const digest = has === undefined ? nothingFor(instance, sha256).digest : has.digest;
      if (digest === wants.digest) return [];
      const before = has?.values ?? {};
      const changes = changesBetween(has?.atTarget ?? before, wants);
      const settings = settingsOf(pipeline, instance);
      // An instance without a target keeps its values, and no run can change them.
      if (settings === null && changes.length === 0) return [];
      // What turning management on changes is no rollback: it may turn off what runs.
      const landed = has?.atTarget === undefined ? changes : changesBetween(before, wants);
      const isRollback = isDown(landed, wants, has);
      const waits = isPending(has, wants, changes, sha256);
      const item = { ...instance, desired: wants, changes, before, settings };
      const isChangedThere = has?.state !== undefined && has.atTarget !== undefined;
      return [
        { ...item, isRollback, isPending: waits, ...(isChangedThere ? { isChangedThere } : {}) },
      ];
    }),
  );
}

function isDown(
  changes: readonly ValueChange[],
  { blockedRoutes, values }: Desired,
  has: KnownInstance | undefined,
): boolean {
  if (changes.some(({ isRaise }) => isRaise)) return false;
  const isSafe = values.every(({ value, safe }) => value === safe);
  const { state } = has ?? {};
  const mayHaveMore = state?.live != null || (isSafe && state?.wasWritten === true);
  const isUnknown = has?.digest === null && mayHaveMore;
  return isUnknown || blockedRoutes.length > 0 || changes.some(({ from }) => from !== null);
}

export function isInstance(a: Instance, b: Instance): boolean {
  return a.environment === b.environment && a.service === b.service;
}

function instancesIn(
  environment: EnvironmentName,
  ...lists: readonly (readonly Instance[])[]
): readonly Instance[] {
  const instances = lists.flat().filter((instance) => instance.environment === environment);
  const services = [...new Set(instances.map(({ service }) => service))].toSorted(inOrder);
  return services.map((service) => ({ environment, service }));
}

/** What would change for an instance that has these values. */
export function changesBetween(
  from: SentValues,
  { values }: Pick<Desired, 'values'>,
): readonly ValueChange[] {
  const wanted = new Map(values.map((value) => [value.variable, value]));
  return [...new Set([...Object.keys(from), ...wanted.keys()])]
    .toSorted(inOrder)
    .flatMap((variable) => {
      const value = wanted.get(variable);
      const [old, now] = [from[variable] ?? null, value?.value ?? null];
      if (old === now) return [];
      return [{ variable, from: old, to: now, isRaise: mayRaise(old, now, value?.safe ?? null) }];
    });
}

function mayRaise(from: Sendable, to: Sendable, safe: Sendable): boolean {
  if (to === null || to === safe) return false;
  return !(typeof from === 'number' && typeof to === 'number' && to < from);
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
