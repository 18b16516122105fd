// Mistakes between files that are each right by themselves. `check` runs it on the few files that it loaded and
// `validate` on all of them, so its time grows only with the number of files.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sortDiagnostics, nearest } from '#domain/diagnostic.ts';
import { NO_USERS } from '#domain/exposure.ts';
import type { Flag, State, Pipeline } from '#domain/snapshot.ts';
import { sentAtSafe, textOfValue } from '#domain/values.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import { named } from '#messages/words.ts';
import {
  bindingDiagnostics,
  definitionDiagnostics,
  labelDiagnostics,
  watchDiagnostics,
} from './crosscheck-definition.ts';
import { duplicateVariables, similarFlags } from './crosscheck-flags.ts';
import { metricDiagnostics } from './crosscheck-metrics.ts';
import { stateDiagnostics } from './crosscheck-state.ts';
import type { FlagEntry } from './paths.ts';
import { flagPath, statePath } from './paths.ts';
import type { ReadsQuery } from './promql.ts';
import type { ReadFile } from './read-file.ts';
import { isComplete, diagnosticIn } from './read-file.ts';
import { reservedNames } from './reserved-names.ts';
import type { SourceSchemas, TargetSchemas } from './schema-parts.ts';
import { ANY_SOURCE, ANY_TARGET } from './schema-parts.ts';
import type { Path } from './positions.ts';

export interface CrossCheck {
  /** The root folder, `environments`. */
  readonly root: string;
  /** Null if there is none or it was not loaded; then no file is compared with it. */
  readonly pipeline: ReadFile<Pipeline> | null;
  readonly flags: readonly FlagEntry[];
  /** The names that deploy targets reserve; left out if nothing is deployed. */
  readonly targets?: TargetSchemas;
  /** The kinds of metric sources; left out if none is asked. */
  readonly sources?: SourceSchemas;
  /** Reads queries; null or left out: no query is checked. */
  readonly readQuery?: ReadsQuery | null;
}

/** All mistakes between these files. Mistakes within one file are reported by its reader. */
export function crossCheck({
  root,
  pipeline,
  flags,
  targets = ANY_TARGET,
  sources = ANY_SOURCE,
  readQuery = null,
}: CrossCheck): readonly Diagnostic[] {
  const rules = pipeline?.understood ?? null;
  const definitions = flags.flatMap(({ definition }) => definition ?? []);
  const metrics = { pipeline, sources, readQuery };
  return sortDiagnostics([
    ...definitions.flatMap((definition) => definitionDiagnostics(definition, pipeline)),
    ...definitions.flatMap((definition) => bindingDiagnostics(definition, pipeline)),
    ...definitions.flatMap((definition) => reservedNames(definition, rules, targets)),
    ...definitions.flatMap((definition) => metricDiagnostics(definition, metrics)),
    ...definitions.flatMap(graduateDiagnostics),
    ...definitions.flatMap(labelDiagnostics),
    ...definitions.flatMap(watchDiagnostics),
    ...stateMistakes({ root, pipeline, flags }),
    ...flags.flatMap((entry) => withoutState(root, entry, rules)),
    ...duplicateVariables(definitions),
    ...similarFlags(flags),
  ]);
}

/** States that name what does not exist: a service, a flag or an environment. */
export function stateMistakes({
  root,
  pipeline,
  flags,
}: Pick<CrossCheck, 'root' | 'pipeline' | 'flags'>): readonly Diagnostic[] {
  const rules = pipeline?.understood ?? null;
  const ofStates: Diagnostic[] = [];
  const defined = flags.flatMap(({ key, definition }) => (definition === null ? [] : [key]));
  for (const { key, definition, states } of flags) {
    for (const state of states?.values() ?? []) {
      if (definition === null) ofStates.push(unknownFlag(root, key, state, defined));
      else ofStates.push(...stateDiagnostics(definition, state));
    }
  }
  return [
    ...ofStates,
    ...(pipeline === null || rules === null || !isComplete(pipeline, ['environments'], 1)
      ? []
      : unknownFolders(flags, rules)),
  ];
}

/** A definition without a state. */
function withoutState(
  root: string,
  { key, definition, states }: FlagEntry,
  rules: Pipeline | null,
): readonly Diagnostic[] {
  if (states === null || definition === null) return [];
  const [first] = rules?.environments ?? [];
  if (states.size > 0 || first === undefined) return [];
  const facts = {
    flag: key,
    isSafeOn: definition.understood?.safe === true,
    values: sentBySafety(definition.understood),
    state: statePath(root, first.name, key),
  };
  return [diagnosticOf({ code: 'flag/no-state', facts }, { file: definition.file })];
}

/** What services are sent: `api CHECKOUT=false`, `web SHOP=false`. */
function sentBySafety(flag: Flag | null): readonly string[] {
  return (flag?.services ?? []).flatMap(({ service, variables }) =>
    sentAtSafe({
      service,
      variables,
      safe: flag?.safe ?? false,
      codeDefault: flag?.codeDefault ?? false,
      reach: NO_USERS,
    }).map(({ variable, value }) => `${service} ${variable}=${textOfValue(value) ?? ''}`),
  );
}

function unknownFlag(
  root: string,
  key: FlagKey,
  state: ReadFile<State>,
  defined: readonly FlagKey[],
): Diagnostic {
  const meant = nearest(key, defined);
  const facts = { flag: key, definition: flagPath(root, key), meant };
  return diagnosticOf({ code: 'state/unknown-flag', facts }, { file: state.file });
}

/** One diagnostic for each folder that is no environment. */
function unknownFolders(
  flags: readonly FlagEntry[],
  { environments }: Pipeline,
): readonly Diagnostic[] {
  const names = environments.map(({ name }) => name);
  const declared = new Set(names);
  const folders = new Map<EnvironmentName, ReadFile<State>[]>();
  for (const { states } of flags) {
    for (const [folder, state] of states ?? []) {
      if (declared.has(folder)) continue;
      const inFolder = folders.get(folder);
      if (inFolder === undefined) folders.set(folder, [state]);
      else inFolder.push(state);
    }
  }
  return [...folders].map(([folder, states]) => unknownFolder(folder, states, names));
}

function unknownFolder(
  folder: EnvironmentName,
  states: readonly ReadFile<State>[],
  names: readonly EnvironmentName[],
): Diagnostic {
  const first = states.reduce((a, b) => (b.file < a.file ? b : a));
  const meant = nearest(folder, names);
  const facts = { folder, states: states.length, available: named(names), meant };
  return diagnosticOf({ code: 'state/unknown-environment', facts }, { file: first.file });
}

interface NamedMetric {
  readonly metric: string;
  readonly path: Path;
}

/** One error for each metric of `graduate` and `summary` that the definition does not have. */
function graduateDiagnostics(read: ReadFile<Flag>): readonly Diagnostic[] {
  const flag = read.understood;
  if (flag === null || (flag.graduate ?? flag.summary) === undefined) return [];
  if (!isComplete(read, ['metrics'], 1)) return [];
  const names = (flag.metrics ?? []).map(({ name }) => name);
  return namedIn(flag).flatMap(({ metric, path }) => {
    if (names.includes(metric)) return [];
    const facts = { metric, available: named(names), meant: nearest(metric, names) };
    return [diagnosticIn(read, path, { code: 'metric/unknown', facts })];
  });
}

function namedIn({ graduate, summary = [] }: Flag): readonly NamedMetric[] {
  const good = graduate?.metrics?.good ?? [];
  return [
    ...good.map((metric, place) => ({ metric, path: ['graduate', 'metrics', 'good', place] })),
    ...summary.map(({ name, metric, shows }) => ({
      metric,
      path: ['summary', name, ...(shows === 'traffic' ? ['traffic'] : [])],
    })),
  ];
}
