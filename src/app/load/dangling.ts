// Dangling requirements: they would name a flag which no longer exists, or which no longer fills a variable. They
// block a proposal, with the smallest edit as the hint. A proposal that lowers a value passes as a rollback, and its report warns of them.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { FlagKey } from '#domain/scalars.ts';
import type { FlagEntry } from '#files/paths.ts';
import { flagOf, flagPath, pipelinePath } from '#files/paths.ts';
import { namedIn, withFurther } from '#gates/index.ts';
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
      if (isMissing(key, required)) return [dangling(root, entry, required, severity)];
      return isEmptied(required) ? [neverOn(root, entry, required, severity)] : [];
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

  function isEmptied(required: FlagKey): boolean {
    return isEmpty(head, required) && isDefined(base, required) && !isEmpty(base, required);
  }
}

function isDefined({ flags }: Sides['head'], key: FlagKey): boolean {
  return flags.get(key)?.definition != null;
}

/** Whether a flag fills no variable, so that it can never be on. */
function isEmpty({ flags }: Sides['head'], key: FlagKey): boolean {
  const entry = flags.get(key);
  return entry !== undefined && flagOf(entry)?.services.length === 0;
}

function neverOn(
  root: string,
  entry: FlagEntry,
  required: FlagKey,
  severity: Diagnostic['severity'],
): Diagnostic {
  const at = placeOf(root, entry, required);
  return diagnosticOf(
    { code: 'flags/never-on', facts: { required, environment: null } },
    at,
    severity,
  );
}

function dangling(
  root: string,
  entry: FlagEntry,
  required: FlagKey,
  severity: Diagnostic['severity'],
): Diagnostic {
  const { key } = entry;
  const files = { by: flagPath(root, key), required: flagPath(root, required) };
  const facts = { flag: key, risk: null, required, files };
  const at = placeOf(root, entry, required);
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
  return environments.flatMap(({ byRisk = [] }, index) =>
    byRisk.flatMap(({ risk, requires }) =>
      namedIn(withFurther(requires), 'flags').flatMap((required) => {
        if (isDefined(head, required) || !isDefined(base, required)) return [];
        const by = pipelinePath(root);
        const path = ['environments', index, 'by-risk', risk, 'flags', required];
        const position = pipeline?.locate(path, 'key') ?? { line: 1, column: 1 };
        const files = { by, required: flagPath(root, required) };
        const facts = { flag: null, risk, required, files };
        const code = 'flags/required-flag-gone';
        return [diagnosticOf({ code, facts }, { file: by, ...position }, severity)];
      }),
    ),
  );
}

/** The line of a requirement. */
function placeOf(root: string, { key, definition }: FlagEntry, required: FlagKey): Place {
  const rule = definition?.value?.requires.find((candidate) =>
    namedIn(withFurther([candidate]), 'flags').includes(required),
  );
  const path = rule === undefined ? [] : [rule.environment, rule.gate, required];
  const position = definition?.locate(['requires', ...path], 'key') ?? { line: 1, column: 1 };
  return { file: flagPath(root, key), ...position };
}

type Place = Parameters<typeof diagnosticOf>[1];
