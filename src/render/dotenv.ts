// `NAME=value` lines that npm's dotenv, Node's own `--env-file` and a POSIX shell (`set -a; . file`) read alike. Their
// rules for quotes differ: dotenv keeps backslashes, and a shell resolves backslashes, `$` and backticks in double
// quotes. This rendering uses only the forms that all of them read in the same way.
import { UNWRITABLE_TEXTS } from '#messages/rendered.ts';
import type { Rendering } from './rendering.ts';
import { WRITTEN_BY } from './rendering.ts';
import type { WrittenValue } from './written.ts';
import { sorted, textOf, unsetNote } from './written.ts';

export const dotenv: Rendering = {
  name: 'dotenv',
  title: 'Lines of NAME=value that dotenv, node --env-file and a POSIX shell read alike.',
  file: ({ service }) => `${service}.env`,
  // A reader of this file may read others beside it, such as an .env of its own.
  unset: 'empty',
  readAs: { form: 'lines' },
  render: ({ values }) =>
    `${[WRITTEN_BY, ...unsetNote(values), ...sorted(values, 'empty').map(line)].join('\n')}\n`,
  example: `# written by Flaghoist; do not edit
OUTBOUND_CALLS_ENABLED=true
OUTBOUND_CALLS_PERCENTAGE=25
`,
};

function line(value: WrittenValue): string {
  const text = textOf(value);
  if (!isPortable(text)) {
    throw new RangeError(UNWRITABLE_TEXTS.dotenv(value.variable));
  }
  return `${value.variable}=${escape(text)}`;
}

/**
 * Whether all readers can read a text alike. A `'` needs double quotes, in which a shell interprets `"`, `$`, a
 * backslash and a backtick, and dotenv has no escapes for them. dotenv turns every carriage return into a line feed.
 */
export function isPortable(text: string): boolean {
  return !text.includes('\r') && !(text.includes("'") && /["$\\`]/.test(text));
}

/** A text in quotes only if it needs them, because `docker run --env-file` keeps quotes. */
export function escape(text: string): string {
  if (/^[A-Za-z0-9_.,:/@%+-]*$/.test(text)) return text;
  if (text.includes("'")) return `"${text}"`;
  // dotenv reads \' as a quote inside the text if another quote follows, even in the next variable. The comment adds
  // a quote that cannot be the end.
  return text.endsWith('\\') ? `'${text}' #'.` : `'${text}'`;
}
