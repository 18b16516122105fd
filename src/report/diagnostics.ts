// Diagnostics as text: the place in the form that editors and terminals make clickable, and the line that is wrong.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import { wrap } from './columns.ts';
import type { DiagnosticGroup } from './diagnostic-groups.ts';
import { diagnosticGroups, othersText } from './diagnostic-groups.ts';
import type { Paint } from './paint.ts';
import { paintFor } from './paint.ts';
import { MARKS, diagnosticsSummary } from './phrases.ts';
import { plain, printable } from './plain.ts';
import { sourceLines } from './source-lines.ts';

/**
 * Every diagnostic as `file:line:column: message [code]` with its line and its hint below, then a summary. All errors are
 * listed, so that the reader can fix them in one go. Warnings of one kind share a message.
 */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  { colour, width }: { readonly colour: boolean; readonly width?: number | undefined },
): string {
  const paint = paintFor(colour);
  return printable([
    ...diagnosticGroups(diagnostics).flatMap((group) => linesOf(group, paint, width)),
    ...(diagnostics.length === 0 ? [] : ['']),
    summary(diagnostics, paint),
  ]);
}

/** One diagnostic: place and sentence, then the line of the file with a caret, the hint, and the places that are alike. */
export function linesOf(
  { first: diagnostic, others }: DiagnosticGroup,
  paint: Paint,
  width?: number,
): readonly string[] {
  const { file, line, column, message, code, hint } = diagnostic;
  // Most diagnostics are errors, so only a warning carries a word. It is readable without colour, too.
  const kind = isError(diagnostic) ? '' : `${paint.verdict('wait', 'warning:')} `;
  const place = `${plain(file)}:${line}:${column}:`;
  const tail = `[${plain(code)}]`;
  const words = `${place} ${isError(diagnostic) ? '' : 'warning: '}${plain(message)} ${tail}`;
  const [lead = '', ...more] = width === undefined ? [words] : wrap(words, width - 2);
  const painted = [
    paint.bold(place) + lead.slice(place.length).replace(/^ warning: /, ` ${kind}`),
    ...more.map((text) => `  ${text}`),
  ].map((text) => (text.endsWith(tail) ? text.slice(0, -tail.length) + paint.dim(tail) : text));
  const hints = [
    ...(hint === '' ? [] : [`hint: ${plain(hint)}`]),
    ...(others.length === 0 ? [] : [othersText(others, (text) => text)]),
  ];
  return [
    ...painted,
    ...sourceLines(diagnostic, paint),
    ...hints.flatMap((text) =>
      (width === undefined ? [text] : wrap(text, width - 4)).map(
        (part, index) => `${index === 0 ? '  ' : '    '}${part}`,
      ),
    ),
  ];
}

function summary(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const verdict = diagnostics.some(isError) ? 'block' : diagnostics.length > 0 ? 'wait' : 'pass';
  return paint.verdict(verdict, `${MARKS[verdict]} ${diagnosticsSummary(diagnostics)}`);
}
