// The proof of an adoption or an import on the very files that will be written.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { Sha, EnvironmentName, Instant } from '#domain/scalars.ts';
import type { Snapshot } from '#domain/snapshot.ts';
import { asTree } from '#app/ports.ts';
import type { Loader } from '#app/ports.ts';
import { readOf } from '#app/load/reader.ts';
import type { Side, Tree } from '#app/load/side.ts';
import { readTree } from '#app/load/side.ts';
import { diagnose } from '#app/validate.ts';
import type { SentToday } from './today.ts';
import type { Value } from '#domain/values.ts';
import { textOfValue, valuesIn } from '#domain/values.ts';

/** Reads the files as they will be. A difference would be a mistake of ours, so nothing is written then. */
export async function demandSame(
  loader: Loader,
  head: Sha,
  files: ReadonlyMap<string, string>,
  takenValues: readonly SentToday[],
  environments: readonly string[],
): Promise<void> {
  const before = snapshotOf((await readTree(loader, asTree(head))).side);
  const { side } = await readWith(loader, head, files);
  const wrong = differences(before, snapshotOf(side), takenValues, environments);
  if (wrong.length === 0) return;
  const names = wrong.map(
    ({ environment, service, variable }) => `${variable} of ${service} in ${environment}`,
  );
  throw new Error(`the new files would change ${names.join(', ')}`);
}

/** What `validate` says once these files are written. */
export async function diagnosedWith(
  loader: Loader,
  head: Sha,
  files: ReadonlyMap<string, string>,
  now: Instant,
): Promise<readonly Diagnostic[]> {
  return (await diagnose(loader, await readWith(loader, head, files), now)).diagnostics;
}

async function readWith(
  loader: Loader,
  head: Sha,
  files: ReadonlyMap<string, string>,
): Promise<Tree> {
  const added = new Map([...files].map(([path, text]) => [path, { text }] as const));
  return readTree(loader, await loader.repository.composed(asTree(head), added));
}

function snapshotOf({ pipeline, flags }: Side): Snapshot {
  const entries = [...flags].map(([key, { definition, states }]) => {
    const read = [...(states ?? [])].map(([name, state]) => [name, readOf(state)] as const);
    return [key, { flag: readOf(definition), states: new Map(read) }] as const;
  });
  return { pipeline: readOf(pipeline), flags: new Map(entries) };
}

/** One value that would change, or would be sent anew or no longer. Null: nothing is sent. */
interface ValueDifference {
  readonly environment: string;
  readonly service: string;
  readonly variable: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** By a key for the instance and the variable. */
type SentTexts = ReadonlyMap<string, string | null>;

/** `before`: the flags that are there already. `takenValues`: what else is sent today. */
function differences(
  before: Snapshot,
  after: Snapshot,
  takenValues: readonly SentToday[],
  environments: readonly string[],
): readonly ValueDifference[] {
  return environments.flatMap((environment) => {
    const sent = takenValues.filter((one) => one.environment === environment);
    const expected: SentTexts = new Map([
      ...textsIn(before, environment),
      ...sent.map((one) => [keyOf(one.service, one.variable), one.text] as const),
    ]);
    const actual = textsIn(after, environment);
    const keys = [...new Set([...expected.keys(), ...actual.keys()])];
    return keys.flatMap((key): readonly ValueDifference[] => {
      const [is, was] = [actual.get(key) ?? null, expected.get(key) ?? null];
      if (is === was) return [];
      const [service = '', variable = ''] = key.split(' ');
      return [{ environment, service, variable, before: was, after: is }];
    });
  });
}

function textsIn(snapshot: Snapshot, environment: string): SentTexts {
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
