// A foreign value is one that a target has and no run has sent. Taking a running service over must turn nothing off: before
// the first write of a variable at a place its target is read, and foreign values stay until a state says what they shall be.
import type { FlagKey, SentValues } from '#domain/scalars.ts';
import type { Flag, Snapshot } from '#domain/snapshot.ts';
import { formOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import { saysOff, textOfValue } from '#domain/values.ts';
import { statePath } from '#files/paths.ts';
import { foreignText } from '#messages/deployments.ts';
import type { Content, Renderer } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import type { Standing } from '#app/accepted/accepted-state.ts';
import { snapshotIn } from '#app/accepted/accepted-state.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { isOfFlag } from '#app/accepted/desired.ts';
import { shownAt } from './shown.ts';

export const FOREIGN_VALUE = 'deploy/foreign-value';

/** A value at a target that no run has sent. */
export interface ForeignValue {
  readonly variable: string;
  readonly flag: FlagKey;
  /** Untrusted text. */
  readonly live: string;
  /** The value that would replace it; null: the variable would be removed. */
  readonly sent: string | null;
  /** The state that decides. */
  readonly file: string;
  /** The line that keeps it; null: no state can say such a value. */
  readonly keep: string | null;
  /** The line that says in full that users get nothing. */
  readonly off: string;
}

/** What an instance had before. A value of these is not foreign. */
interface FormerValues extends Pick<InstanceState, 'written' | 'open'> {
  readonly before: SentValues;
}

/** The foreign values of the variables that no run has written there. */
export async function foreignAt(
  renderer: Renderer,
  accepted: Standing,
  desired: Desired,
  { before, written, open }: FormerValues,
): Promise<readonly ForeignValue[]> {
  const { environment } = desired;
  const values = desired.values
    .filter(isOfFlag)
    .filter(({ variable }) => written.every((sent) => !Object.hasOwn(sent, variable)));
  if (values.length === 0) return [];
  const shown = await shownAt(renderer, accepted.commit, desired, before);
  // A note of ours at the target: a run has sent it.
  if (shown === null || (written.length === 0 && shown.read.mark != null)) return [];
  const keys = [...new Set(values.map(({ flag }) => flag))];
  const snapshot = await snapshotIn(renderer, accepted, environment, keys);
  // A run that was killed may have written what it announced.
  const acceptedSets = [before, ...open];
  return foreignValues(
    { environment, values, accepted: acceptedSets },
    shown.variables,
    snapshot,
    renderer.root,
  );
}

/** Why the last write to an instance was refused; null: it was not. */
export function refusedWriteOf(state: InstanceState | undefined): string | null {
  const failure = state?.failure ?? null;
  if (failure?.code === undefined) return null;
  return foreignText(failure.why, failure.code);
}

function foreignValues(
  {
    environment,
    values,
    accepted,
  }: Pick<Desired, 'environment'> & {
    readonly values: readonly Value[];
    readonly accepted: readonly SentValues[];
  },
  content: Content,
  { flags }: Snapshot,
  root: string,
): readonly ForeignValue[] {
  return values.flatMap((value): readonly ForeignValue[] => {
    const { variable, flag } = value;
    const live = content.get(variable);
    const sent = textOfValue(value.value);
    if (live === undefined || live === sent) return [];
    // A value that was accepted before this run is not foreign.
    if (accepted.some((all) => live === textOfValue(all[variable] ?? null))) return [];
    const files = flags.get(flag);
    const hasState = files !== undefined && stateOf(files, environment).kind !== 'absent';
    if (mayReplace(value, live, hasState)) return [];
    const definition = files === undefined ? null : valueOf(files.flag);
    const file = statePath(root, environment, flag);
    const lines = linesFor(definition, value, live);
    return [{ variable, flag, live, sent, file, ...lines }];
  });
}

/** Whether users lose nothing by the new value, or a state says that they shall. */
function mayReplace({ value, safe }: Value, current: string, hasState: boolean): boolean {
  if (saysOff(current) && saysOff(value)) return true;
  if (!hasState) return false;
  return (
    value === safe || saysOff(current) || (typeof value === 'number' && Number(current) <= value)
  );
}

/** The smallest edits of the state that keep the value, and that turn the flag off. */
function linesFor(
  flag: Flag | null,
  { variable, safe }: Value,
  current: string,
): Pick<ForeignValue, 'keep' | 'off'> {
  const binding = flag?.services
    .flatMap(({ variables }) => variables)
    .find((candidate) => candidate.variable === variable);
  const off = `enabled: ${flag?.safe === true}`;
  if (binding === undefined || current === textOfValue(safe)) return { keep: null, off };
  const on = `enabled: ${flag?.safe !== true}`;
  if (binding.field === 'enabled') {
    const { on: written, off: unwritten } = formOf(binding);
    const raised = flag?.safe === true ? unwritten : written;
    return { keep: current === raised ? on : null, off };
  }
  const isShare = /^\d{1,2}(\.\d{1,2})?$|^100$/.test(current);
  return { keep: isShare ? `${on}, rollout: ${current}` : null, off };
}
