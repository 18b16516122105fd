// Files on this machine that have more than the log says, because a person or another program has written them. They can be
// read at any time, so a run does not rely on the log there. What a file has less than the log says stays as it is.
import type { Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { textOfValue } from '#domain/values.ts';
import type { Content } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { instanceKey } from '#app/log-reading.ts';
import type { Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { nothingFor, settingsOf } from './desired.ts';
import { readAt } from './foreign.ts';
import type { KnownInstance } from './plan.ts';
import { changesBetween, isInstance } from './plan.ts';
import { valuesIn } from './target-values.ts';

/** By instance. */
export type ChangedThere = ReadonlyMap<string, Content>;

/** The variables of the instances whose files differ from what the log says of them. */
export async function changedThere(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  states: readonly InstanceState[],
): Promise<ChangedThere> {
  const read = await Promise.all(
    states.map(async (state) => {
      const variables = await differing(renderer, commit, pipeline, state);
      return variables === null ? [] : [[instanceKey(state), variables] as const];
    }),
  );
  return new Map(read.flat());
}

/** Null where nothing differs, or the target is no file. */
async function differing(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  state: InstanceState,
): Promise<Content | null> {
  const { live, unsettled } = state;
  const settings = settingsOf(pipeline, state);
  if (settings?.target !== 'files' || live === null || unsettled.length > 0) return null;
  const desired = nothingFor(state, renderer.sha256);
  // All that was sent is asked for.
  const changes = changesBetween(live.values, desired);
  const read = await readAt(renderer, commit, { desired, changes, settings });
  if (read?.kind !== 'known' || read.variables === undefined) return null;
  const { variables } = read;
  const isOther = Object.entries(live.values).some(
    ([name, value]) => variables.has(name) && variables.get(name) !== textOfValue(value),
  );
  return isOther ? variables : null;
}

/** The instance with what its file has; as it was, where the file gives nothing more than is accepted. */
export function withMoreThere(
  instance: KnownInstance,
  changed: ChangedThere,
  desired: readonly Desired[],
): KnownInstance {
  const variables = changed.get(instanceKey(instance));
  const wanted = desired.find((candidate) => isInstance(candidate, instance));
  if (variables === undefined || wanted === undefined) return instance;
  const there = valuesIn(variables, wanted);
  const more = changesBetween({ ...instance.values, ...there }, wanted).filter(
    ({ variable, isRaise }) => Object.hasOwn(there, variable) && !isRaise,
  );
  if (more.length === 0) return instance;
  const values = more.map(({ variable, from }) => [variable, from] as const);
  const atTarget = { ...instance.values, ...Object.fromEntries(values) };
  return { ...instance, atTarget, digest: null };
}
