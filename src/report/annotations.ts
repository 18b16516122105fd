// Diagnostics as annotations on the lines of a pull request, one line each. The shell escapes them for its runner.
import type { Diagnostic, Severity } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import { MORE_TEXTS } from '#messages/judged.ts';
import { diagnosticGroups } from './diagnostic-groups.ts';
import { plain } from './safe-text.ts';

export interface Annotation {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly severity: Severity;
  /** The code, which is also what `explain` takes. */
  readonly title: string;
  readonly message: string;
}

/** Errors before warnings, and warnings of one kind once: a runner shows only the first few of each step. */
export function annotationsOf(diagnostics: readonly Diagnostic[]): readonly Annotation[] {
  const [errors, warnings] = [diagnostics.filter(isError), diagnostics.filter((d) => !isError(d))];
  return diagnosticGroups([...errors, ...warnings]).map(({ first, others }) => {
    const { file, line, column, severity, code, message, hint } = first;
    const more = others.length === 0 ? '' : ` (${MORE_TEXTS.ofKind(others.length)})`;
    return {
      file: plain(file),
      line,
      column,
      severity,
      title: plain(code),
      message: `${plain(message)}${hint === '' ? '' : ` (hint: ${plain(hint)})`}${more}`,
    };
  });
}
