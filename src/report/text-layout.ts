// The parts of a report on a terminal: a label with its text beside it, and lists.
import type { Instant } from '#domain/scalars.ts';
import { moreInJson } from '#messages/words.ts';
import { widthOf, wrap } from './terminal.ts';
import type { Ink } from './ink.ts';
import type { Paint } from './terminal.ts';
import { plain } from './safe-text.ts';

/** How a terminal is written to; widths in cells. */
export interface TextLayout {
  readonly paint: Paint;
  readonly ink: Ink;
  readonly now: Instant;
  /** Of sentences and tables. */
  readonly width: number;
  /** Of lines that programs search and commands; Infinity where no terminal limits them. */
  readonly lineWidth: number;
}

/** Room for the longest label, `Way back`. */
const LABEL = 10;

/** A label, and its text beside it; nothing without text. */
export function labelled(
  label: string,
  texts: readonly string[],
  { paint, width }: TextLayout,
): readonly string[] {
  const lines = texts.flatMap((text) => hanging(text, width - LABEL));
  return lines.map((line, index) =>
    index === 0 ? `${titled(label, paint)}${line}` : `${' '.repeat(LABEL)}${line}`,
  );
}

/** A command stays on one line, because a reader pastes it. A long one begins further left. */
export function command(
  label: string,
  text: string,
  { paint, lineWidth }: TextLayout,
): readonly string[] {
  return LABEL + widthOf(text) <= lineWidth
    ? [`${titled(label, paint)}${text}`]
    : [...(label === '' ? [] : [titled(label, paint).trimEnd()]), `  ${text}`];
}

function titled(label: string, paint: Paint): string {
  const blanks = ' '.repeat(LABEL - label.length);
  return label === '' ? blanks : `${boldWords(label, paint)}${blanks}`;
}

/** Each word by itself, so that a line may break between them. */
export function boldWords(text: string, paint: Paint): string {
  return text.split(' ').map(paint.bold).join(' ');
}

/** A list below its title; nothing without items. */
export function items(
  title: string,
  texts: readonly string[],
  limit: number,
  noun: string,
  layout: TextLayout,
): readonly string[] {
  if (texts.length === 0) return [];
  const left = texts.length - limit;
  const shown = texts.slice(0, limit).map((text) => `· ${plain(text)}`);
  return [
    boldWords(title, layout.paint),
    ...[...shown, ...(left > 0 ? [moreInJson(left, noun)] : [])].flatMap((text) =>
      hanging(text, layout.width - 2).map((line) => `  ${line}`),
    ),
  ];
}

/** The further lines of an item stand below its text. */
export function hanging(text: string, width: number): readonly string[] {
  const lead = text.startsWith('· ') ? 2 : 0;
  const [first = '', ...more] = wrap(text, width);
  const rest = more.join(' ');
  if (rest === '') return [first];
  return [first, ...wrap(rest, width - lead).map((line) => `${' '.repeat(lead)}${line}`)];
}

/** The same with blanks in front of all but the first line. */
export function indentedBy(text: string, blanks: number, width: number): readonly string[] {
  const [first = '', ...more] = wrap(text, width - blanks);
  return [first, ...more.map((line) => `${' '.repeat(blanks)}${line}`)];
}
