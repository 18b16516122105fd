// Dangling requirements: flags that would require a flag which no longer exists. They block a proposal, with the smallest
// edit as the hint. A proposal that lowers a value passes as a rollback, and its report warns of them.
import type { Diagnostic } from '#domain/diagnostic.ts';
import type { FlagKey } from '#domain/scalars.ts';
import type { FlagEntry } from '#files/flag-entry.ts';
import { flagOf } from '#files/flag-entry.ts';
import { flagPath } from '#files/paths.ts';
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
  return [...definitions].flatMap(([key, entry]) => {
    const flag = flagOf(entry);
    if (flag === null) return [];
    return prerequisitesOf(flag).flatMap((required) =>
      isBrought(key, required) ? [dangling(root, entry, required, isLowering)] : [],
    );
  });

  function isBrought(key: FlagKey, required: FlagKey): boolean {
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

function dangling(
  root: string,
  { key, definition }: FlagEntry,
  required: FlagKey,
  isLowering: boolean,
): Diagnostic {
  const file = flagPath(root, key);
  const scope = definition?.value?.requires.find(
    ({ gate, settings }) => gate === 'flags' && Object.hasOwn(settings as object, required),
  )?.environment;
  const path = ['requires', scope ?? '*', 'flags', required];
  const place = definition?.locate(path, 'key') ?? { line: 1, column: 1 };
  const facts = { flag: key, required, files: { flag: file, required: flagPath(root, required) } };
  return diagnosticOf(
    { code: 'flags/required-flag-gone', facts },
    { file, ...place },
    isLowering ? 'warning' : 'error',
  );
}
