// Warnings of one kind share a message, so that hundreds of them hide nothing else. An error always stands for itself, because
// each has to be fixed. The JSON keeps all.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import { grouped } from '#domain/scalars.ts';
import { MORE_TEXTS } from '#messages/judged.ts';
import { counted, moreInJson } from '#messages/words.ts';
import { plain } from './safe-text.ts';

export interface DiagnosticGroup {
  readonly first: Diagnostic;
  /** Warnings of the same kind; only their places are shown. */
  readonly others: readonly Diagnostic[];
}

/** Up to so many warnings of a kind are shown one by one. */
const ALIKE = 3;
/** Places of a group that are named. */
const PLACES = 5;

/** In order of first appearance. */
export function diagnosticGroups(diagnostics: readonly Diagnostic[]): readonly DiagnosticGroup[] {
  const kinds = grouped(
    diagnostics.filter((diagnostic) => !isError(diagnostic)),
    ({ code }) => code,
  );
  return diagnostics.flatMap((diagnostic) => {
    const alike = isError(diagnostic) ? [] : (kinds.get(diagnostic.code) ?? []);
    if (alike.length <= ALIKE) return [{ first: diagnostic, others: [] }];
    return alike[0] === diagnostic ? [{ first: diagnostic, others: alike.slice(1) }] : [];
  });
}

/** The first groups, and a line about the others; null: these are all. */
export function shownGroups(
  diagnostics: readonly Diagnostic[],
  limit: number,
): { readonly groups: readonly DiagnosticGroup[]; readonly more: string | null } {
  const all = diagnosticGroups(diagnostics);
  const groups = all.slice(0, limit);
  const shown = groups.reduce((sum, { others }) => sum + 1 + others.length, 0);
  const left = diagnostics.length - shown;
  return { groups, more: left > 0 ? moreInJson(left, 'diagnostic') : null };
}

/** `and 795 more warnings of this kind: a.yaml:1:1, b.yaml:1:1 and 793 more; all of them are in the JSON` */
export function othersText(
  others: readonly Diagnostic[],
  placeText: (place: string) => string,
): string {
  const places = others.map(({ file, line, column }) =>
    placeText(`${plain(file, LONGEST_FILE)}:${line}:${column}`),
  );
  return MORE_TEXTS.warnings(places, PLACES);
}

/** Characters of a file, so that its line stays visible. */
const LONGEST_FILE = 180;

/** `2 errors and 1 warning in 2 files` */
export function diagnosticsSummary(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return 'no problems found';
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${counts.join(' and ')} in ${counted(files, 'file')}`;
}
