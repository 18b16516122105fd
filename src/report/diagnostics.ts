// Diagnostics as text: the place in the form that editors and terminals make clickable, and the line that is wrong.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import type { Paint } from './paint.ts';
import { paintFor } from './paint.ts';
import { MARKS, diagnosticsSummary } from './phrases.ts';
import { plain, printable } from './plain.ts';
import { sourceLines } from './source-lines.ts';

/**
 * Every diagnostic as `file:line:column: message [code]` with its line and its hint below, then a summary. All of them are
 * listed, so that the reader can fix them in one go.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  { colour }: { readonly colour: boolean },
): string {
  const paint = paintFor(colour);
  return printable([
    ...diagnostics.flatMap((diagnostic) => linesOf(diagnostic, paint)),
    ...(diagnostics.length === 0 ? [] : ['']),
    summary(diagnostics, paint),
  ]);
}

/** One diagnostic: place and sentence, then the line of the file with a caret, and the hint. */
export function linesOf(diagnostic: Diagnostic, paint: Paint): readonly string[] {
  const { file, line, column, message, code, hint } = diagnostic;
  // Most diagnostics are errors, so only a warning carries a word. It is readable without colour, too.
  const kind = isError(diagnostic) ? '' : `${paint.verdict('wait', 'warning:')} `;
  const place = paint.bold(`${plain(file)}:${line}:${column}:`);
  const first = `${place} ${kind}${plain(message)} ${paint.dim(`[${plain(code)}]`)}`;
  return [
    first,
    ...sourceLines(diagnostic, paint),
    ...(hint === '' ? [] : [`  hint: ${plain(hint)}`]),
  ];
}

function summary(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const verdict = diagnostics.some(isError) ? 'block' : diagnostics.length > 0 ? 'wait' : 'pass';
  return paint.verdict(verdict, `${MARKS[verdict]} ${diagnosticsSummary(diagnostics)}`);
}
