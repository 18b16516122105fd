// A first value is a variable that is sent for the first time, with the default of its code. It waits for the next change
// of its instance, so that no service restarts for it. Pure.
import type { SentValues } from '#domain/scalars.ts';
import type { InstanceState } from '#app/log-reading.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { without } from '#app/accepted/desired.ts';

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

/** What an instance has where it got everything but its first values. `has`: what is there in any case. */
export function withoutFirsts(
  desired: Desired,
  state: InstanceState | undefined,
  has: SentValues = {},
): Desired {
  const firsts = firstValues(desired, state).filter((name) => !Object.hasOwn(has, name));
  return without(desired, firsts);
}
