// Errors between files: names that do not match, and requirements that can never be satisfied. Every gate checks its own
// settings; this file puts the errors on the right line.
import type { Cause } from '#domain/evidence.ts';
import type { Diagnostic } from '#domain/diagnostic.ts';
import { sortDiagnostics, nearest } from '#domain/diagnostic.ts';
import type { Flag, Pipeline, Requirement } from '#domain/snapshot.ts';
import { environmentFor, requirementsOn } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Risk } from '#domain/scalars.ts';
import { crossCheck } from '#files/crosscheck.ts';
import type { FlagEntry } from '#files/paths.ts';
import type { Path } from '#files/positions.ts';
import type { ReadsQuery } from '#files/promql.ts';
import type { ReadFile } from '#files/read-file.ts';
import { diagnosticIn, isComplete } from '#files/read-file.ts';
import { settingsPaths } from '#files/requirements.ts';
import type { KnownPart, MisfitProblem, SettingsContext, SettingsProblem } from '#gates/gate.ts';
import {
  gateOf,
  gateSchemas,
  laddersIn,
  namedIn,
  withFurther,
  writtenRequirements,
} from '#gates/gates.ts';
import { both } from '#messages/words.ts';
import type { Loader } from '#app/ports.ts';
import { circles } from './circles.ts';
import type { Side } from './side.ts';
import { existing } from './side.ts';

/**
 * All errors between the files of a side, as far as each of them can be understood. `only`: the flags to report, where the
 * side has others for comparison; null: all flags and the pipeline. `readQuery`: see `queryReaderFor`.
 */
export function inspect(
  { root, reader }: Pick<Loader, 'root' | 'reader'>,
  side: Side,
  only: ReadonlySet<FlagKey> | null,
  readQuery: ReadsQuery | null,
): readonly Diagnostic[] {
  const entries = existing(side);
  const reported = entries.filter(({ key }) => only === null || only.has(key));
  const { targets, sources } = reader;
  const { pipeline } = side;
  const checks = checksIn(side);
  const between = crossCheck({ root, pipeline, flags: entries, targets, sources, readQuery });
  return sortDiagnostics([
    ...(only === null ? between : between.filter(isIn(reported))),
    ...(only === null
      ? pipelineProblems(side)
      : reported.flatMap((entry) => ofOwnRisk(side, entry))),
    ...reported.flatMap(({ key, definition }) => flagProblems(side, checks, key, definition)),
    ...circles(side, only),
  ]);
}

/** A flag that an environment requires of every flag of its own risk. The line of the pipeline has the same error. */
function ofOwnRisk({ pipeline }: Side, { key, definition }: FlagEntry): readonly Diagnostic[] {
  const risk = definition?.understood?.risk;
  if (definition === null || risk === undefined) return [];
  const { environments = [] } = pipeline?.understood ?? {};
  const circular = environments.find((place) => {
    const ofRisk = requirementsOn({ risk, requires: [] }, { ...place, requires: [] });
    return namedIn(withFurther(ofRisk), 'flags').includes(key);
  });
  if (circular === undefined) return [];
  const facts = { kind: 'everywhere' as const, required: key, environment: circular.name, risk };
  return [diagnosticIn(definition, ['risk'], { code: 'flags/cycle', facts })];
}

/** Whether a diagnostic is about a file of these flags. */
function isIn(entries: readonly FlagEntry[]): (diagnostic: Diagnostic) => boolean {
  const files = new Set(
    entries
      .flatMap(({ definition, states }) => [definition, ...(states?.values() ?? [])])
      .map((file) => file?.file),
  );
  return ({ file }) => files.has(file);
}

/** Errors of the gates about the settings in the pipeline. */
function pipelineProblems(side: Side): readonly Diagnostic[] {
  const { pipeline } = side;
  const rules = pipeline?.understood ?? null;
  if (pipeline === null || rules === null) return [];
  return requirementsIn(rules).flatMap(({ environment, risk, above, requirements }) =>
    settingsProblems(pipeline, above, requirements, contextOf(side, rules, { environment, risk })),
  );
}

interface RequirementList {
  /** Null: of the policy. */
  readonly environment: EnvironmentName | null;
  /** Of flags with this risk; left out: of all flags. */
  readonly risk?: Risk;
  /** The path of the list in the pipeline. */
  readonly above: Path;
  readonly requirements: readonly Requirement[];
}

function requirementsIn({ environments, policy }: Pipeline): readonly RequirementList[] {
  const ofEnvironments = environments.flatMap(
    ({ name: environment, requires, byRisk = [], resume }, index): readonly RequirementList[] => {
      const place = ['environments', index];
      return [
        { environment, above: [...place, 'requires'], requirements: requires },
        ...byRisk.map(({ risk, requires: requirements }) => ({
          environment,
          risk,
          above: [...place, 'by-risk', risk],
          requirements,
        })),
        {
          environment,
          above: [...place, 'resume', 'requires'],
          requirements: resume?.requires ?? [],
        },
      ];
    },
  );
  return [
    ...ofEnvironments,
    { environment: null, above: ['policy'], requirements: policy.approvals },
  ];
}

/** A file that the pipeline names. */
export interface PlacedFile {
  readonly path: string;
  /** The diagnostic, on the line that names it, while it is missing or cannot be read. */
  readonly unreadable: (why: Cause) => Diagnostic;
}

/** The files that requirements of the pipeline name. */
export function filesNamedIn(pipeline: ReadFile<Pipeline> | null): readonly PlacedFile[] {
  if (pipeline?.understood == null) return [];
  return requirementsIn(pipeline.understood).flatMap(({ above, requirements }) =>
    placedIn(above, requirements).flatMap(({ gate, settings, place }) =>
      (gateOf(gate).files?.(settings) ?? []).map(({ path, unreadable }) => ({
        path,
        unreadable: (why: Cause) => {
          const problem = unreadable(why);
          return diagnosticAt(pipeline, [...place, ...problem.path], problem);
        },
      })),
    ),
  );
}

function flagProblems(
  side: Side,
  checks: ChecksFor,
  key: FlagKey,
  definition: ReadFile<Flag> | null,
): readonly Diagnostic[] {
  const rules = side.pipeline?.understood ?? null;
  const flag = definition?.understood ?? null;
  if (rules === null || definition === null || flag === null) return [];
  const ofEvery = misfits(side, checks(flag.risk), definition, flag);
  if (flag.requires.length === 0) return ofEvery;
  const scopes = [...new Set(flag.requires.map(({ environment }) => environment))];
  const diagnostics = scopes.flatMap((scope) => {
    const environment = scope === '*' ? null : scope;
    const requirements = flag.requires.filter((requirement) => requirement.environment === scope);
    const context = contextOf(side, rules, { environment, flag: key, definition });
    const above = ['requires', scope];
    return [
      ...settingsProblems(definition, above, requirements, context),
      ...ownMisfits(definition, flag, above, requirements, context),
    ];
  });
  return [...diagnostics, ...ofEvery];
}

interface SettingsSubject {
  readonly environment?: EnvironmentName | null;
  readonly risk?: Risk | undefined;
  readonly flag?: FlagKey;
  readonly definition?: ReadFile<Flag>;
}

function contextOf(
  { pipeline, flags }: Side,
  rules: Pipeline,
  { environment = null, risk, flag, definition }: SettingsSubject,
): SettingsContext {
  const named = (key: string): ReadFile<Flag> | null =>
    flags.get(key as FlagKey)?.definition ?? null;
  return {
    pipeline: rules,
    environment,
    ...(risk === undefined ? {} : { risk }),
    flag: flag ?? null,
    soaksIn: null,
    flagExists: (key) => named(key) !== null,
    flagNamed: (key) => {
      const read = named(key);
      return read !== null && isComplete(read, ['services']) ? read.understood : null;
    },
    meant: nearest,
    knows: (part) => knows(part, pipeline, definition),
  };
}

function knows(
  part: KnownPart,
  pipeline: ReadFile<Pipeline> | null,
  definition: ReadFile<Flag> | undefined,
): boolean {
  switch (part) {
    case 'teams':
      return pipeline !== null && isComplete(pipeline, ['teams']);
    case 'environments':
      return pipeline !== null && isComplete(pipeline, ['environments'], 1);
    case 'flag':
      return (
        definition === undefined ||
        definition.gaps.length === 0 ||
        ['owner', 'safe', 'services'].every((key) => isComplete(definition, [key]))
      );
  }
}

/** Errors of each gate about its own settings, on their line. */
function settingsProblems(
  file: ReadFile<unknown>,
  above: Path,
  requirements: readonly Requirement[],
  context: SettingsContext,
): readonly Diagnostic[] {
  return placedIn(above, requirements).flatMap(({ gate, settings, place, from }) =>
    gateOf(gate)
      .problems(settings, { ...context, soaksIn: soaksIn(from, context) })
      .map((problem) => diagnosticAt(file, [...place, ...problem.path], problem)),
  );
}

/** For settings that apply from so many percent on. */
function soaksIn(
  from: number,
  { pipeline, environment, risk, flag, flagNamed }: SettingsContext,
): SettingsContext['soaksIn'] {
  if (environment === null) return null;
  const required = flag === null ? { risk, requires: [] } : flagNamed(flag);
  const all = requirementsOn(required, environmentFor(pipeline, environment));
  const first = Math.min(100, ...laddersIn(all).map((steps) => Math.min(...steps)));
  return from > first ? null : namedIn(withFurther(all, first), 'sources');
}

interface PlacedRequirement extends Requirement {
  readonly place: Path;
  /** It applies to values of at least so many percent. */
  readonly from: number;
}

/** Requirements with the paths of their settings, those within the settings of others included. */
function placedIn(
  above: Path,
  requirements: readonly Requirement[],
  lowest = 0,
): readonly PlacedRequirement[] {
  const places = settingsPaths(above, requirements, gateSchemas);
  return requirements.flatMap((requirement, index) => {
    const place = places[index] ?? above;
    const within = gateOf(requirement.gate).further?.(requirement.settings) ?? [];
    return [
      { ...requirement, place, from: lowest },
      ...within.flatMap(({ from, path, requires }) =>
        placedIn([...place, ...path], writtenRequirements(requires), Math.max(lowest, from)),
      ),
    ];
  });
}

/** Requirements in a flag's own file that it can never meet, on their line. */
function ownMisfits(
  file: ReadFile<Flag>,
  flag: Flag,
  above: Path,
  requirements: readonly Requirement[],
  context: SettingsContext,
): readonly Diagnostic[] {
  return placedIn(above, requirements).flatMap(({ gate, settings, place }) =>
    (gateOf(gate).misfits?.(settings, flag, context) ?? []).map((problem) =>
      diagnosticAt(file, [...place, ...problem.path], problem),
    ),
  );
}

/** What an environment requires of a flag, as far as there are flags that can never meet it. */
interface Check extends Requirement {
  readonly environment: EnvironmentName;
  readonly misfits: NonNullable<ReturnType<typeof gateOf>['misfits']>;
  /** For a definition that was read in full. */
  readonly context: SettingsContext;
}

type ChecksFor = (risk: Risk | undefined) => readonly Check[];

/** Found once for each risk, because there may be ten thousand flags. */
function checksIn(side: Side): ChecksFor {
  const rules = side.pipeline?.understood ?? null;
  if (rules === null) return () => [];
  const checksByRisk = new Map<Risk | undefined, readonly Check[]>();
  return (risk) => {
    const checks =
      checksByRisk.get(risk) ??
      rules.environments.flatMap((place) =>
        checksOf(place, risk, contextOf(side, rules, { environment: place.name })),
      );
    checksByRisk.set(risk, checks);
    return checks;
  };
}

function checksOf(
  environment: Pipeline['environments'][number],
  risk: Risk | undefined,
  context: SettingsContext,
): readonly Check[] {
  const ofEvery = requirementsOn({ risk, requires: [] }, environment);
  const required = [...ofEvery, ...(environment.resume?.requires ?? [])];
  return placedIn([], required).flatMap(({ gate, settings }) => {
    const { misfits: misfitsOf } = gateOf(gate);
    return misfitsOf === undefined
      ? []
      : [{ environment: environment.name, gate, settings, misfits: misfitsOf, context }];
  });
}

/** Requirements of environments that a flag can never meet. Reported in the flag's file, where they can be fixed. */
function misfits(
  side: Side,
  checks: readonly Check[],
  definition: ReadFile<Flag>,
  flag: Flag,
): readonly Diagnostic[] {
  const rules = side.pipeline?.understood ?? null;
  if (rules === null) return [];
  const problems = new Map<string, { problem: MisfitProblem; places: Set<EnvironmentName> }>();
  const isWhole = definition.gaps.length === 0;
  for (const { environment, settings, misfits: misfitsOf, context } of checks) {
    const placeContext = isWhole ? context : contextOf(side, rules, { environment, definition });
    for (const problem of misfitsOf(settings, flag, placeContext)) {
      // Environments with the same requirement give one error.
      const key = JSON.stringify([problem.code, problem.facts]);
      const entry = problems.get(key) ?? { problem, places: new Set() };
      entry.places.add(environment);
      problems.set(key, entry);
    }
  }
  return [...problems.values()].map(({ problem, places }) =>
    diagnosticAt(definition, problem.reason, {
      ...problem,
      facts: { ...problem.facts, requiredIn: [...places] },
      message: `${problem.message} (required in ${both([...places])})`,
    }),
  );
}

function diagnosticAt(
  file: ReadFile<unknown>,
  path: Path,
  { code, facts, message, hint, severity }: Omit<SettingsProblem, 'path'>,
): Diagnostic {
  const position = file.locate(path);
  const place = { file: file.file, ...position, source: file.lineAt(position.line) };
  return { code, facts, severity: severity ?? 'error', message, hint, ...place };
}
