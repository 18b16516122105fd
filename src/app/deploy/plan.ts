// What has to be deployed: exactly the pairs whose values changed, or how they are deployed, environments in pipeline
// order. Pure.
import type { EnvironmentName } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { Desired } from './desired.ts';
import { nothingFor } from './desired.ts';
import type { Sendable, SentValues } from '#domain/values.ts';

/** What a pair has, as far as anybody knows. */
export interface Known extends Instance {
  readonly values: SentValues;
  /** Null: nobody knows, because a deployment was begun and has not ended well. */
  readonly digest: string | null;
}

export interface ValueChange {
  readonly variable: string;
  /** Null: it is not sent. */
  readonly from: Sendable;
  readonly to: Sendable;
  /** Whether it may give users more: it is neither gone, nor the safe value, nor a smaller share. */
  readonly isRaise: boolean;
}

export interface PlanItem extends Instance {
  readonly desired: Desired;
  /** In order of the variables' names; empty when routes or settings changed, or an unfinished one is repeated. */
  readonly changes: readonly ValueChange[];
  /** Null: the pipeline names no target for it here. */
  readonly settings: DeploySettings | null;
}

/** `known` and `desired` may hold different pairs: one that is sent nothing any more is emptied. */
export function planOf(
  pipeline: Pipeline,
  known: readonly Known[],
  desired: readonly Desired[],
  sha256: (text: string) => string,
): readonly PlanItem[] {
  return pipeline.environments.flatMap(({ name }) =>
    instancesIn(name, known, desired).flatMap((pair) => {
      const has = known.find((one) => isInstance(one, pair));
      const wants = desired.find((one) => isInstance(one, pair)) ?? nothingFor(pair, sha256);
      const digest = has === undefined ? nothingFor(pair, sha256).digest : has.digest;
      if (digest === wants.digest) return [];
      const changes = changesBetween(has?.values ?? {}, wants);
      const settings = settingsOf(pipeline, pair);
      // One that has lost its target has what it had, and nobody can change that from here.
      if (settings === null && changes.length === 0) return [];
      return [{ ...pair, desired: wants, changes, settings }];
    }),
  );
}

export function isInstance(a: Instance, b: Instance): boolean {
  return a.environment === b.environment && a.service === b.service;
}

function instancesIn(
  environment: EnvironmentName,
  ...lists: readonly (readonly Instance[])[]
): readonly Instance[] {
  const own = lists.flat().filter((pair) => pair.environment === environment);
  const services = [...new Set(own.map(({ service }) => service))].toSorted(inOrder);
  return services.map((service) => ({ environment, service }));
}

export function settingsOf(
  pipeline: Pipeline,
  { environment, service }: Instance,
): DeploySettings | null {
  const declared = pipeline.services.find(({ name }) => name === service);
  return deploySettingsFor(declared?.deploy ?? [], environment);
}

function changesBetween(from: Known['values'], { values }: Desired): readonly ValueChange[] {
  const wanted = new Map(values.map((value) => [value.variable, value]));
  return [...new Set([...Object.keys(from), ...wanted.keys()])]
    .toSorted(inOrder)
    .flatMap((variable) => {
      const value = wanted.get(variable);
      const [old, now] = [from[variable] ?? null, value?.value ?? null];
      if (old === now) return [];
      return [{ variable, from: old, to: now, isRaise: isRaise(old, now, value?.safe ?? null) }];
    });
}

function isRaise(from: Sendable, to: Sendable, safe: Sendable): boolean {
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
