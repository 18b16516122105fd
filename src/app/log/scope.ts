// Which files `log` looks at: those of the named flags, or whole folders where a pattern or every flag is asked for.
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { parseEnvironmentName } from '#domain/scalars.ts';
import { flagPath, pipelinePath, placeOf, statePath } from '#files/paths.ts';
import { asTree } from '#app/ports.ts';
import type { FileChange, Loader } from '#app/ports.ts';
import { unknownEnvironment, matches, unknownFlag } from '#app/wanted-names.ts';
import { environmentsNamedBy, existing, namesIn, readFlags } from '#app/load/side.ts';

export interface LogScope {
  readonly isMeant: (key: FlagKey) => boolean;
  /** The paths of flags that are all named exactly; null: whole folders are compared. */
  readonly paths: ReadonlySet<string> | null;
  readonly environments: readonly EnvironmentName[];
}

export async function logScopeOf(
  loader: Loader,
  tip: Sha,
  patterns: readonly string[],
): Promise<LogScope> {
  const keys = [...new Set(patterns)] as FlagKey[];
  const { root } = loader;
  const folders = await loader.repository.folders(asTree(tip), root);
  const side = await readFlags(loader, asTree(tip), keys, []);
  const parsed = folders.flatMap((name) => parseEnvironmentName(name) ?? []);
  const environments = [...new Set([...environmentsNamedBy(side.pipeline), ...parsed])];
  const isExact = keys.length > 0 && existing(side).length === keys.length;
  if (!isExact) {
    const isMeant = (key: FlagKey): boolean =>
      keys.length === 0 || keys.some((pattern) => matches(pattern, key));
    return { isMeant, paths: null, environments };
  }
  const states = environments.flatMap((environment) =>
    keys.map((key) => statePath(root, environment, key)),
  );
  const definitions = keys.map((key) => flagPath(root, key));
  return {
    isMeant: (key) => keys.includes(key),
    paths: new Set([pipelinePath(root), ...definitions, ...states]),
    environments,
  };
}

/** A misspelled environment must not look like one where nothing happened. */
export function demandEnvironments(names: readonly string[], { environments }: LogScope): void {
  for (const name of names)
    if (!environments.includes(name as EnvironmentName))
      throw unknownEnvironment(name, environments);
}

/** The same for a flag. A deleted flag is known by its landings. */
export async function demandFlags(
  loader: Loader,
  tip: Sha,
  patterns: readonly string[],
  touched: readonly FlagKey[],
): Promise<void> {
  const isKnown = (keys: readonly FlagKey[], pattern: string): boolean =>
    keys.some((key) => matches(pattern, key));
  const open = patterns.filter((pattern) => !isKnown(touched, pattern));
  if (open.length === 0) return;
  const names = await namesIn(loader, asTree(tip));
  for (const pattern of open) if (!isKnown(names, pattern)) throw unknownFlag(pattern, names);
}

/** Without the files of flags that are not meant. */
export function changesMeant(
  root: string,
  changes: readonly FileChange[],
  isMeant: LogScope['isMeant'],
): readonly FileChange[] {
  return changes.filter(({ path }) => {
    const place = placeOf(root, path);
    return !('key' in place) || isMeant(place.key);
  });
}

export function touchedBy(
  root: string,
  landings: readonly { readonly changes: readonly FileChange[] }[],
): readonly FlagKey[] {
  const keys = landings.flatMap(({ changes }) =>
    changes.flatMap(({ path }) => {
      const place = placeOf(root, path);
      return 'key' in place ? place.key : [];
    }),
  );
  return [...new Set(keys)];
}
