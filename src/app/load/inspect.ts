// What is wrong between files: names that do not meet, and requirements that could never be satisfied. Every
// gate says for itself what is wrong with its settings; this file only puts that on the right line.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sortDiagnostics } from '#domain/diagnostic.ts';
import type { Flag } from '#domain/flag.ts';
import type { EnvironmentName, FlagKey } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Requirement } from '#domain/requirement.ts';
import { crossCheck } from '#files/crosscheck.ts';
import type { Path } from '#files/problem.ts';
import type { ReadFile } from '#files/read-file.ts';
import { settingsPaths } from '#files/requirements.ts';
import type { SettingsContext } from '#gates/define.ts';
import { gateOf, gateSchemas } from '#gates/index.ts';
import { cyclesOf } from '#gates/prerequisites.ts';
import type { Side } from './side.ts';
import { existing } from './tree.ts';

/**
 * Everything that is wrong between the files of a side. `only`: the flags to speak about, where the side
 * holds others just for comparison; null speaks about all of them, and about the pipeline.
 */
export function inspect(
  root: string,
  side: Side,
  only: ReadonlySet<FlagKey> | null,
): readonly Diagnostic[] {
  const entries = existing(side);
  const spoken = entries.filter(({ key }) => only === null || only.has(key));
  const files = new Set(
    spoken
      .flatMap(({ definition, states }) => [definition, ...(states?.values() ?? [])])
      .map((file) => file?.file),
  );
  const between = crossCheck({ root, pipeline: side.pipeline, flags: entries });
  return sortDiagnostics([
    ...between.filter(({ file }) => only === null || files.has(file)),
    ...(only === null ? pipelineProblems(side) : []),
    ...spoken.flatMap(({ key, definition }) => flagProblems(side, key, definition)),
    ...circles(side, only),
  ]);
}

function pipelineProblems({ pipeline, flags }: Side): readonly Diagnostic[] {
  if (pipeline?.value == null) return [];
  const rules = pipeline.value;
  const context = { pipeline: rules, flag: null, flagExists: existsIn(flags) };
  const environments = rules.environments.flatMap(({ name, requires }, index) =>
    settingsProblems(pipeline, ['environments', index, 'requires'], requires, {
      ...context,
      environment: name,
    }),
  );
  const policy = settingsProblems(pipeline, ['policy'], rules.policy.approvals, {
    ...context,
    environment: null,
  });
  return [...environments, ...policy];
}

function flagProblems(
  side: Side,
  key: FlagKey,
  definition: ReadFile<Flag> | null,
): readonly Diagnostic[] {
  const pipeline: Pipeline | null = side.pipeline?.value ?? null;
  if (pipeline === null || definition?.value == null) return [];
  const { requires } = definition.value;
  const scopes = [...new Set(requires.map(({ environment }) => environment))];
  return scopes.flatMap((scope) => {
    const environment: EnvironmentName | null = scope === '*' ? null : scope;
    return settingsProblems(
      definition,
      ['requires', scope],
      requires.filter((one) => one.environment === scope),
      { pipeline, environment, flag: key, flagExists: existsIn(side.flags) },
    );
  });
}

function existsIn(flags: Side['flags']): SettingsContext['flagExists'] {
  return (key) => flags.get(key as FlagKey)?.definition != null;
}

/** What each gate says of its own settings, on the line where they stand. */
function settingsProblems(
  file: ReadFile<unknown>,
  above: Path,
  requirements: readonly Requirement[],
  context: SettingsContext,
): readonly Diagnostic[] {
  const places = settingsPaths(above, requirements, gateSchemas);
  return requirements.flatMap(({ gate, settings }, index) =>
    gateOf(gate)
      .problems(settings, context)
      .map(({ path, code, message, hint }) => ({
        code,
        severity: 'error' as const,
        message,
        hint,
        file: file.file,
        ...file.locate([...(places[index] ?? above), ...path]),
      })),
  );
}

/** Circles of prerequisites, told once, in the file of their smallest key. */
function circles({ flags }: Side, only: ReadonlySet<FlagKey> | null): readonly Diagnostic[] {
  const definitions = new Map(
    [...flags].flatMap(([key, { definition }]) =>
      definition?.value == null ? [] : [[key, definition.value] as const],
    ),
  );
  return cyclesOf(definitions).flatMap((circle) => {
    const [first] = circle;
    const file = first === undefined ? null : flags.get(first)?.definition;
    if (file == null || circle.length < 2) return [];
    if (only !== null && !circle.some((key) => only.has(key))) return [];
    return [
      {
        code: 'flags/cycle',
        severity: 'error' as const,
        message: `flags require each other in a circle: ${[...circle, first].join(' → ')}`,
        hint: 'remove one of these requirements',
        file: file.file,
        ...file.locate(['requires'], 'key'),
      },
    ];
  });
}
