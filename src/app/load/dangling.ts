// Dangling requirements: they would name a flag which no longer exists, or which no longer fills a variable. They
// block a proposal, with the smallest edit as the hint. A proposal that lowers a value passes as a rollback, and its report
// warns of them.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { FlagKey, EnvironmentName } from '#domain/scalars.ts';
import type { FlagEntry } from '#files/paths.ts';
import { flagOf, flagPath, pipelinePath } from '#files/paths.ts';
import type { Flag, ScopedRequirement } from '#domain/snapshot.ts';
import { fillsIn } from '#domain/snapshot.ts';
import { namedIn, withFurther } from '#gates/gates.ts';
import { prerequisitesOf } from '#gates/prerequisites.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import type { Definitions } from './neighbours.ts';
import type { Sides } from './scope.ts';

/** One diagnostic for each requirement that the proposal leaves without its flag. */
export function danglingDiagnostics(
  root: string,
  definitions: Definitions,
  { base, head }: Sides,
  isLowering: boolean,
): readonly Diagnostic[] {
  const severity = isLowering ? 'warning' : 'error';
  const ofFlags = [...definitions].flatMap(([key, entry]) => {
    const flag = flagOf(entry);
    if (flag === null) return [];
    return prerequisitesOf(flag).flatMap((required) => {
      const rules = flag.requires.filter((rule) =>
        namedIn(withFurther([rule]), 'flags').includes(required),
      );
      if (isMissing(key, required)) {
        const by = { flag: key, risk: null, ...placeOf(root, entry, required, rules[0]) };
        return [dangling(root, by, required, severity)];
      }
      return rules.flatMap((rule) => {
        const environment = rule.environment === '*' ? null : rule.environment;
        const at = placeOf(root, entry, required, rule);
        return neverOn({ base, head }, required, environment, at, severity);
      });
    });
  });
  return [...ofFlags, ...danglingInPipeline(root, { base, head }, severity)];

  function isMissing(key: FlagKey, required: FlagKey): boolean {
    if (isDefined(head, required)) return false;
    const old = base.flags.get(key);
    const before = old === undefined ? null : flagOf(old);
    const isUntouched = old === undefined;
    const wasRequired =
      isUntouched || (before !== null && prerequisitesOf(before).includes(required));
    return isDefined(base, required) || !wasRequired;
  }
}

function isDefined({ flags }: Sides['head'], key: FlagKey): boolean {
  return flags.get(key)?.definition != null;
}

/** A required flag that fills no variable any longer: nowhere, or not in the environment that requires it. */
function neverOn(
  { base, head }: Sides,
  required: FlagKey,
  environment: EnvironmentName | null,
  at: Place,
  severity: Diagnostic['severity'],
): readonly Diagnostic[] {
  const [before, after] = [base, head].map(({ flags }): Flag | null => {
    const entry = flags.get(required);
    return entry === undefined ? null : flagOf(entry);
  });
  if (before == null || after == null) return [];
  if (!fillsIn(before, environment) || fillsIn(after, environment)) return [];
  const facts = { required, environment: after.services.length === 0 ? null : environment };
  return [diagnosticOf({ code: 'flags/never-on', facts }, at, severity)];
}

interface RequiredBy extends Place {
  readonly flag: FlagKey | null;
  readonly risk: string | null;
}

function dangling(
  root: string,
  { flag, risk, ...at }: RequiredBy,
  required: FlagKey,
  severity: Diagnostic['severity'],
): Diagnostic {
  const files = { by: at.file, required: flagPath(root, required) };
  const facts = { flag, risk, required, files };
  return diagnosticOf({ code: 'flags/required-flag-gone', facts }, at, severity);
}

/** The same for what the pipeline requires of flags with a risk. */
function danglingInPipeline(
  root: string,
  { base, head }: Sides,
  severity: Diagnostic['severity'],
): readonly Diagnostic[] {
  const { pipeline } = head;
  const { environments = [] } = pipeline?.understood ?? {};
  return environments.flatMap(({ name, byRisk = [] }, index) =>
    byRisk.flatMap(({ risk, requires }) =>
      namedIn(withFurther(requires), 'flags').flatMap((required) => {
        const path = ['environments', index, 'by-risk', risk, 'flags', required];
        const position = pipeline?.locate(path, 'key') ?? { line: 1, column: 1 };
        const at = { file: pipelinePath(root), ...position };
        return isDefined(head, required) || !isDefined(base, required)
          ? neverOn({ base, head }, required, name, at, severity)
          : [dangling(root, { flag: null, risk, ...at }, required, severity)];
      }),
    ),
  );
}

/** The line of a requirement. */
function placeOf(
  root: string,
  { key, definition }: FlagEntry,
  required: FlagKey,
  rule: ScopedRequirement | undefined,
): Place {
  const path = rule === undefined ? [] : [rule.environment, rule.gate, required];
  const position = definition?.locate(['requires', ...path], 'key') ?? { line: 1, column: 1 };
  return { file: flagPath(root, key), ...position };
}

type Place = Parameters<typeof diagnosticOf>[1];
