// Diagnostics as text: the place in the form that editors and terminals make clickable, and the line that is wrong.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import { wrap, cut, widthOf, paintFor, MARKS } from './terminal.ts';
import type { DiagnosticGroup } from './diagnostic-groups.ts';
import {
  diagnosticGroups,
  othersText,
  shownGroups,
  diagnosticsSummary,
} from './diagnostic-groups.ts';
import type { Paint } from './terminal.ts';
import { plain, printable, visible } from './safe-text.ts';
import { boldWords } from './text-layout.ts';

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

/** The first of them, and how many more there are. `width`: undefined where no line is broken. */
export function firstLines(
  diagnostics: readonly Diagnostic[],
  most: number,
  paint: Paint,
  width: number | undefined,
): readonly string[] {
  const { groups, more } = shownGroups(diagnostics, most);
  return [
    ...groups.flatMap((group) => linesOf(group, paint, width)),
    ...(more === null ? [] : [more]),
  ];
}

/** One diagnostic: place and sentence, then the line of the file with a caret, the hint, and the places that are alike. */
function linesOf(
  { first: diagnostic, others }: DiagnosticGroup,
  paint: Paint,
  width?: number,
): readonly string[] {
  const { file, line, column, message, code, hint } = diagnostic;
  // Most diagnostics are errors, so only a warning carries a word. It is readable without colour, too.
  const kind = isError(diagnostic) ? [] : [paint.verdict('wait', 'warning:')];
  const place = boldWords(`${plain(file)}:${line}:${column}:`, paint);
  const words = [place, ...kind, plain(message), paint.dim(`[${plain(code)}]`)].join(' ');
  const [lead = '', ...more] = width === undefined ? [words] : wrap(words, width - 2);
  const painted = [lead, ...more.map((text) => `  ${text}`)];
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

/** Cells of a line that is shown, with its number. */
const WIDEST = 72;

/** The line of the file: a caret below the place, and the corrected line where a name was probably misspelled. */
function sourceLines(diagnostic: Diagnostic, paint: Paint): readonly string[] {
  const { source, line, column } = diagnostic;
  if (source === undefined) return [];
  const number = String(line);
  const margin = ' '.repeat(number.length);
  const word = wordAt(source, column);
  const before = visible(
    Array.from(source)
      .slice(0, column - 1)
      .join(''),
  );
  if (widthOf(before) + 2 > WIDEST) return [];
  const caret = '^'.repeat(Math.max(1, Math.min(widthOf(visible(word)), WIDEST - widthOf(before))));
  const verdict = isError(diagnostic) ? 'block' : 'wait';
  const fixed = corrected(diagnostic, word);
  return [
    `  ${paint.dim(`${number} |`)} ${cut(visible(source), WIDEST)}`,
    `  ${paint.dim(`${margin} |`)} ${' '.repeat(widthOf(before))}${paint.verdict(verdict, caret)}`,
    ...(fixed === null
      ? []
      : [`  ${paint.dim(`${margin} +`)} ${paint.verdict('pass', cut(visible(fixed), WIDEST))}`]),
  ];
}

/** The word at a column: up to a blank or a character that ends it in YAML, or the whole quoted text. */
function wordAt(source: string, column: number): string {
  const rest = Array.from(source)
    .slice(column - 1)
    .join('');
  return /^(?:"[^"]*"|'[^']*'|[^\s,:{}[\]#]+)/.exec(rest)?.[0] ?? '';
}

/** The line with the name that was probably meant. */
function corrected({ source = '', column, facts }: Diagnostic, word: string): string | null {
  const { meant } = facts;
  if (typeof meant !== 'string' || word === '') return null;
  const characters = Array.from(source);
  const [before, after] = [
    characters.slice(0, column - 1).join(''),
    characters.slice(column - 1 + Array.from(word).length).join(''),
  ];
  const name = word.replaceAll(/^["']|["']$/g, '');
  const wrong = facts['name'] ?? facts['key'];
  return name === wrong ? `${before}${word.replace(name, () => meant)}${after}` : null;
}
