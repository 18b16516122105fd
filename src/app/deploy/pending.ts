// A first value is a variable that is sent for the first time, with the default of its code. It waits for the next change
// of its instance, so that no service restarts for it. Pure.
import type { InstanceState } from '#app/log-reading.ts';
import type { Desired } from './desired.ts';
import { nothingFor, without } from './desired.ts';
import type { KnownInstance, ValueChange } from './plan.ts';

type Sha256 = (text: string) => string;

/** Variables that are sent with their written `code-default`, and that were never sent with another value. */
export function firstValues(
  { values, byDefault }: Desired,
  state: InstanceState | undefined,
): readonly string[] {
  const sent = new Map(values.map(({ variable, value }) => [variable, value]));
  return byDefault.filter((variable) =>
    (state?.sent ?? []).every(
      (all) => !Object.hasOwn(all, variable) || all[variable] === sent.get(variable),
    ),
  );
}

/** What an instance has where it got everything but its first values. */
export function withoutFirsts(
  desired: Desired,
  state: InstanceState | undefined,
  sha256: Sha256,
): Desired {
  return without(desired, firstValues(desired, state), sha256);
}

/** Whether first values are all that would change in an instance. */
export function isPending(
  has: KnownInstance,
  wants: Desired,
  changes: readonly ValueChange[],
  sha256: Sha256,
): boolean {
  if (changes.length === 0 || wants.settings === null || wants.unreadable.length > 0) return false;
  if (has.digest === null) return false;
  const firsts = firstValues(wants, has.state);
  const isFirst = ({ variable }: ValueChange): boolean =>
    firsts.includes(variable) && !Object.hasOwn(has.values, variable);
  if (!changes.every(isFirst)) return false;
  const names = changes.map(({ variable }) => variable);
  const rest = without(wants, names, sha256);
  const isNothing = rest.values.length === 0 && rest.blockedRoutes.length === 0;
  const digests = [rest.digest, ...(isNothing ? [nothingFor(wants, sha256).digest] : [])];
  return digests.includes(has.digest);
}
