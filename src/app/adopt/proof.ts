// Whether the new files send exactly what is sent today, computed as rendering and deploying compute it.
import type { EnvironmentName } from '#domain/names.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import { textOfValue, valuesIn } from '#domain/values.ts';
import type { SentToday } from './today.ts';

/** One value that would change, or would be sent anew or no longer. Null: nothing is sent. */
export interface Difference {
  readonly environment: string;
  readonly service: string;
  readonly variable: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** By a key for the instance and the variable. */
type Texts = ReadonlyMap<string, string | null>;

/** `before`: the flags that are there already. `taken`: what else is sent today. */
export function differences(
  before: Snapshot,
  after: Snapshot,
  taken: readonly SentToday[],
  environments: readonly string[],
): readonly Difference[] {
  return environments.flatMap((environment) => {
    const here = taken.filter((one) => one.environment === environment);
    const expected: Texts = new Map([
      ...textsIn(before, environment),
      ...here.map((one) => [keyOf(one.service, one.variable), one.text] as const),
    ]);
    const actual = textsIn(after, environment);
    const keys = [...new Set([...expected.keys(), ...actual.keys()])];
    return keys.flatMap((key): readonly Difference[] => {
      const [is, was] = [actual.get(key) ?? null, expected.get(key) ?? null];
      if (is === was) return [];
      const [service = '', variable = ''] = key.split(' ');
      return [{ environment, service, variable, before: was, after: is }];
    });
  });
}

function textsIn(snapshot: Snapshot, environment: string): Texts {
  const values = [...valuesIn(snapshot, environment as EnvironmentName)];
  return new Map(
    values.flatMap(([service, sent]) =>
      sent.map(
        (value: Value) => [keyOf(service, value.variable), textOfValue(value.value)] as const,
      ),
    ),
  );
}

/** Neither name contains a blank. */
function keyOf(service: string, variable: string): string {
  return `${service} ${variable}`;
}
