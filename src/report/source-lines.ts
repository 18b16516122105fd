// The line of a file that a diagnostic is about: a caret below the place, and the corrected line where a name was probably
// misspelled.
import type { Diagnostic } from '#domain/diagnostic.ts';
import { isError } from '#domain/diagnostic.ts';
import { cut, widthOf } from './columns.ts';
import type { Paint } from './paint.ts';
import { visible } from './plain.ts';

/** Cells of a line that is shown, with its number. */
const WIDEST = 72;

export function sourceLines(diagnostic: Diagnostic, paint: Paint): readonly string[] {
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
