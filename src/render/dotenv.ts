// `NAME=value` lines, written so that npm's dotenv, Node's own `--env-file` and a POSIX shell
// (`set -a; . file`) read the same. Each of them has quotes and none has the same rules: dotenv undoes no
// backslash, a shell undoes them in double quotes and puts in what `$` and backticks stand for. What is left
// is the part that they agree on.
import type { Rendering } from './define.ts';
import { WRITTEN_BY } from './define.ts';
import type { WrittenValue } from './values.ts';
import { sorted, textOf, unsetNote } from './values.ts';

export const dotenv: Rendering = {
  name: 'dotenv',
  title: 'Lines of NAME=value that dotenv, node --env-file and a POSIX shell read alike.',
  file: ({ service }) => `${service}.env`,
  // A reader of this file may read others beside it, such as an .env of its own.
  unset: 'empty',
  render: ({ values }) =>
    `${[WRITTEN_BY, ...unsetNote(values), ...sorted(values, 'empty').map(line)].join('\n')}\n`,
  example: `# written by Flaghoist; do not edit
OUTBOUND_CALLS_ENABLED=true
OUTBOUND_CALLS_PERCENTAGE=25
`,
};

function line(value: WrittenValue): string {
  const text = textOf(value);
  if (!readsAlike(text)) {
    throw new RangeError(
      `${value.variable} has no form that dotenv and a shell read alike: it holds a carriage return, or "'" together with one of " $ \\ \``,
    );
  }
  return `${value.variable}=${escape(text)}`;
}

/**
 * Whether there is a form that all of them read as this text. A `'` needs double quotes, and in those a
 * shell takes `"`, `$`, a backslash and a backtick for more than they are, which dotenv does not let us
 * undo. dotenv makes a line feed of every carriage return.
 */
export function readsAlike(text: string): boolean {
  return !text.includes('\r') && !(text.includes("'") && /["$\\`]/.test(text));
}

/** A text that reads alike, quoted where it has to be: `docker run --env-file` would keep the quotes. */
export function escape(text: string): string {
  if (/^[A-Za-z0-9_.,:/@%+-]*$/.test(text)) return text;
  if (text.includes("'")) return `"${text}"`;
  // dotenv takes \' for a quote that does not end the text, as long as it finds another end further down, in
  // the next variable for example. The comment gives it one that cannot be the end.
  return text.endsWith('\\') ? `'${text}' #'.` : `'${text}'`;
}
