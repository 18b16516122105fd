// What an instance has by its target, where no log says it. Git alone cannot tell: nothing may ever have been written
// there, and a rollback that landed before the log was lost would never be deployed.
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Sendable, SentValues } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import type { Content } from '#app/deploy-ports.ts';
import type { Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { readAt } from './foreign.ts';
import type { KnownInstance } from './plan.ts';
import { settingsOf, without } from './desired.ts';
import { firstValues } from './pending.ts';
import { changesBetween } from './plan.ts';

/**
 * The instance with the values that its target has; as it was, where the target cannot tell. `wanted`: the accepted state
 * of the tip. `git`: the tip as it is.
 */
export async function withTargetValues(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  { instance, desired }: { readonly instance: KnownInstance; readonly desired: Desired },
  wanted: Desired | undefined,
  git: Desired | undefined,
): Promise<KnownInstance> {
  const settings = settingsOf(pipeline, desired);
  const read = await readAt(renderer, commit, { desired, settings });
  if (read === null || read.kind !== 'known' || read.variables === undefined) return instance;
  // A form such as a proxy's routes names no variable.
  const { variables } = read;
  if (!desired.values.some(({ variable }) => variables.has(variable))) return instance;
  const raised = new Set(
    wanted === undefined
      ? []
      : changesBetween(valuesIn(variables, wanted), wanted)
          .filter(({ isRaise }) => isRaise)
          .map(({ variable }) => variable),
  );
  // The log that is missing now has accepted what is live as Git says, though this run cannot accept it again.
  const hasValueOf = (item: Desired | undefined, variable: string): boolean => {
    const value = item?.values.find((candidate) => candidate.variable === variable)?.value ?? null;
    return value !== null && variables.get(variable) === textOfValue(value);
  };
  const isLive = (variable: string): boolean =>
    hasValueOf(git, variable) && !hasValueOf(wanted, variable);
  const current = valuesIn(variables, desired);
  // A value below the accepted one stays as it is, so that it counts as what is expected there.
  const kept = Object.entries(instance.values).filter(
    ([variable]) => raised.has(variable) || isLive(variable),
  );
  const values: SentValues = { ...current, ...Object.fromEntries(kept) };
  const isOf = (item: Desired): boolean =>
    item.values.every(({ variable, value }) => values[variable] === value);
  if (isOf(desired)) return instance;
  const isWanted = wanted !== undefined && isOf(wanted);
  return { ...instance, values, digest: isWanted ? wanted.digest : OTHER };
}

/**
 * The instance before the first deployment of all. Its target says what the plan changes; what Git said before says what
 * the landing changes. `wanted`: at the tip.
 */
export async function asAdopted(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  instance: KnownInstance,
  wanted: Desired,
): Promise<KnownInstance> {
  const settings = settingsOf(pipeline, instance);
  if (settings === null) return instance;
  const changes = changesBetween(instance.values, wanted);
  const read = await readAt(renderer, commit, { desired: wanted, changes, settings });
  if (read === null || read.kind !== 'known') return { ...instance, isAssumed: true };
  if (read.isAsWanted) return { ...instance, digest: wanted.digest };
  const { variables = new Map<string, string>() } = read;
  const current = valuesIn(variables, wanted);
  // First values wait for the next change, where all others are there.
  const firsts = firstValues(wanted, undefined).filter((variable) => !variables.has(variable));
  const rest = without(wanted, firsts, renderer.sha256);
  const isThere =
    rest.values.every(({ variable, value }) => (current[variable] ?? null) === value) &&
    changes.every(({ variable, to }) => to !== null || !variables.has(variable)) &&
    rest.values.length + firsts.length > 0;
  if (!isThere) return { ...instance, atTarget: current, digest: OTHER };
  return {
    ...instance,
    values: current,
    digest: firsts.length === 0 ? wanted.digest : rest.digest,
  };
}

/** The digest of no values that we send. */
const OTHER = '';

/** Texts of these variables as values; other texts as they are. */
export function valuesIn(texts: Content, { values }: Desired): SentValues {
  return Object.fromEntries(
    values.flatMap(({ variable, value, safe }): readonly (readonly [string, Sendable])[] => {
      const text = texts.get(variable);
      if (text === undefined) return [];
      return [[variable, [value, safe].find((sendable) => textOfValue(sendable) === text) ?? text]];
    }),
  );
}
