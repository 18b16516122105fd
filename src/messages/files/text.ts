// Mistakes in the form of a file, before its content is read: bytes, characters, YAML.
import { row } from '#messages/table.ts';
import { oneLine, shown, writeHint } from '#messages/words.ts';
import type { KindOfFile } from './form.ts';
import { KINDS_OF_FILE } from './form.ts';

/** How a number is written that is refused. */
type RefusedNumber =
  | { readonly form: 'too-large' }
  | { readonly form: 'too-many-decimals'; readonly rounded: string }
  | ({ readonly form: 'not-finite'; readonly text: string } & Expected)
  /** `decimal`: how it should be written. */
  | ({ readonly form: 'not-decimal'; readonly text: string; readonly decimal: string } & Expected);

/** What the place allows, where it allows no number. */
type Expected = {
  readonly expected?: { readonly write: readonly string[]; readonly example: string };
};

export const TEXT_MESSAGES = {
  'file/too-large': row<{ readonly bytes: number; readonly most: number }>({
    sentence: ({ bytes, most }) =>
      `this file has ${bytes} bytes; at most ${most} (${most / 1024} KiB) are read`,
    hint: () => 'move long texts to your documentation and link to them',
    means:
      'The file is larger than 64 KiB. A flag, a state and a pipeline are small. A larger file is not parsed.',
    fix: 'Move long explanations to your documentation and keep a link in `description`.',
    example:
      '# 65536 bytes are read, 65537 are not\ndescription: AI outbound calls, see docs/outbound-calls.md',
  }),
  'file/not-text': row<{ readonly reason: 'nul' | 'utf-16' | 'not-utf-8' }>({
    sentence: ({ reason }) => NOT_TEXT[reason],
    hint: () => 'save it as text in UTF-8',
    means:
      'The file contains bytes that are not UTF-8 text, or a NUL. It was probably saved in another encoding, or it is a binary file.',
    fix: 'Save it as UTF-8. A byte order mark and Windows line ends are accepted.',
    example: 'iconv -f UTF-16 -t UTF-8 x.yaml > y.yaml && mv y.yaml x.yaml',
  }),
  'file/invisible-character': row<{ readonly character: string }>({
    sentence: ({ character }) => `the character ${character} is invisible to a reviewer`,
    hint: ({ character }) => {
      if (character === 'U+000D') return 'end the line with a line feed in its place';
      return SPACES.test(character) ? 'write a plain space in its place' : `delete ${character}`;
    },
    means:
      'The file contains a character that a reviewer cannot see, or one that changes the order of the visible text. Examples are a control character, a zero-width space, a direction mark and a special space. Another example is a carriage return without a line feed, which ends a line for some readers only.',
    fix: 'Delete the character. If a text needs it, describe it in words.',
    example: 'enabled: true   # a U+202E here would show this comment backwards',
  }),
  'file/empty': row<{ readonly kind: KindOfFile }>({
    sentence: ({ kind }) => `this file is empty; it should be ${KINDS_OF_FILE[kind].words}`,
    hint: ({ kind }) => KINDS_OF_FILE[kind].start,
    means: 'The file is empty, or contains only comments.',
    fix: 'Write its content, or delete the file. No state file means the safe value.',
    example: 'enabled: false',
  }),
  'file/conflict-marker': row<{ readonly mark: string }>({
    sentence: ({ mark }) => `${mark} is a conflict mark of Git from a merge that is not resolved`,
    hint: () => 'keep one of the two sides and delete the marks',
    means: 'The file still contains the conflict marks of a merge that is not resolved.',
    fix: 'Keep one of the two sides, and delete the three lines with the marks.',
    example: '<<<<<<< HEAD\nenabled: true\n=======\nenabled: false\n>>>>>>> feature',
  }),
  'file/too-many': row<{ readonly listed: number }>({
    sentence: (facts) => `this file has more problems than the ${facts.listed} that are listed`,
    hint: () => 'fix the listed problems, and run the command again',
    means: 'The file has more problems than are listed. Only the first hundred are listed.',
    fix: 'Fix the listed problems, and run the command again.',
    example: 'flaghoist validate',
  }),
  'yaml/syntax': row<{ readonly parser: string; readonly detail: string }>({
    sentence: ({ parser, detail }) =>
      SYNTAX[parser]?.sentence ?? `this is not valid YAML: ${lowerFirst(oneLine(detail))}`,
    hint: ({ parser }) =>
      SYNTAX[parser]?.hint ??
      'compare the line with its neighbours: spaces for indentation, one after each colon, quotes around text with special characters',
    means:
      'The file is not valid YAML, or the parser is not sure what it means. A warning of the parser counts as an error.',
    fix: 'Fix the line that the message names. Indent with spaces, and put a space after every colon. Put a text in quotes if it contains `: ` or ` #`. Do the same if it begins with one of @ ` % & * ! | > [ {.',
    example: 'description: "Calls: the second attempt"',
  }),
  'yaml/unclosed': row<{ readonly opening: string; readonly closing: string }>({
    sentence: ({ opening, closing }) => `this ${opening} has no closing ${closing}`,
    hint: ({ closing }) => `write ${closing} at its end`,
    means:
      'A quoted text, a list or a map begins and does not end. The parser notices it only where the next part makes no sense, or at the end of the file.',
    fix: 'Write the closing quote or bracket.',
    example: 'steps: [5, 25, 100]',
  }),
  'yaml/multiple-documents': row({
    sentence: () => 'a second YAML document begins here; a file may have only one',
    hint: () => 'delete everything from here on',
    means: 'The file contains more than one YAML document. Some readers read only the first one.',
    fix: 'Delete everything from the second `---` on, or move it to another file.',
    example: 'enabled: true\n---          # not here\nenabled: false',
  }),
  'yaml/directive': row({
    sentence: () => 'a line that begins with % changes what the rest of the file means',
    hint: () => 'delete the line',
    means:
      'The file begins with a YAML directive, a line such as `%YAML 1.1`. It would change what the rest means.',
    fix: 'Delete the line. Files are YAML 1.2.',
    example: '%YAML 1.1   # not this line\n---\nenabled: true',
  }),
  // A single `*` is probably meant as the star for all environments.
  'yaml/alias': row<{ readonly name: string }>({
    sentence: ({ name }) =>
      name === '*'
        ? 'a * without quotes refers to another part of the file in YAML'
        : `${oneLine(name)} refers to another part of the file; aliases are not read`,
    hint: ({ name }) => (name === '*' ? 'write "*" with quotes' : 'write the value out'),
    means:
      'The file refers to another part of itself with `*name`. Aliases hide what a line means, and a few of them can expand to gigabytes.',
    fix: 'Write the value out. If you mean the star for all environments, put it in quotes.',
    example: 'requires:\n  "*":\n    approvals: { count: 1, from: [release] }',
  }),
  'yaml/anchor': row<{ readonly name: string }>({
    sentence: ({ name }) => `&${oneLine(name)} names a part of the file; anchors are not read`,
    hint: ({ name }) => `delete &${oneLine(name)}`,
    means: 'The file names a part of itself with `&name`, which only an alias could use.',
    fix: 'Delete `&name`. If a text begins with `&`, put it in quotes.',
    example: 'hold: "&c is under investigation"',
  }),
  'yaml/tag': row({
    sentence: () => 'a value that begins with ! states its type; tags are not read',
    hint: () => 'delete the tag, or put the text in quotes',
    means: 'The file gives a value a type with `!name` or `!!name`. The schema decides the type.',
    fix: 'Delete the tag. If a text begins with `!`, put it in quotes.',
    example: 'hold: "!important"',
  }),
  'yaml/merge-key': row({
    sentence: () => '<< takes over entries from elsewhere; merge keys are not read',
    hint: () => 'write the entries out',
    means:
      'The file uses the merge key `<<`, which copies entries from another place. Some readers follow it and others do not.',
    fix: 'Write the entries out.',
    example: 'soak: { in: staging, for: 7d }',
  }),
  'yaml/reserved-key': row<{ readonly key: string }>({
    sentence: ({ key }) => `${shown(key)} is not allowed as a name`,
    hint: () => 'choose another name',
    means:
      'A key is named `__proto__`, `constructor` or `prototype`. These have a special meaning in JavaScript and cannot be names.',
    fix: 'Choose another name.',
    example: 'services:\n  constructor-service: {}',
  }),
  'yaml/duplicate-key': row<{ readonly key: string; readonly firstLine: number }>({
    sentence: ({ key, firstLine }) =>
      `duplicate key ${shown(key)}; the first is on line ${firstLine}`,
    hint: () => 'delete one of the two',
    means:
      'A map has the same key twice. Some readers use the first value and others the last one.',
    fix: 'Delete one of the two.',
    example: 'enabled: true\nenabled: false   # not a second time',
  }),
  // `key` null: nothing, or a list or a map.
  'yaml/key-not-text': row<{ readonly key: string | null; readonly isMissing: boolean }>({
    sentence: ({ key, isMissing }) =>
      isMissing
        ? 'a key is missing in front of this colon'
        : key === null
          ? 'a list or a map cannot be a key'
          : `the key ${key} is not a text`,
    hint: ({ key }) => (key === null ? 'write a name' : `put the key in quotes: "${key}"`),
    means: 'A key is not a text, but a number, true, false, nothing, a list or a map.',
    fix: 'Put the key in quotes.',
    example: 'services:\n  "123": {}',
  }),
  'yaml/too-deep': row<{ readonly most: number }>({
    sentence: ({ most }) => `lists and maps are nested more than ${most} deep here`,
    hint: () => 'close the brackets, or fix the indentation',
    means: 'Lists and maps are nested more than 20 deep. No flag file needs more than seven.',
    fix: 'Look for a wrong indentation, or for brackets that are not closed.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  }),
  'yaml/escaped-key': row<{ readonly key: string }>({
    sentence: ({ key }) => `this key is written with a \\; it reads ${shown(key)}`,
    hint: ({ key }) => `write ${shown(key)} without the \\`,
    means:
      'A key in double quotes contains a `\\`. A search for the name does not find it, and a reviewer reads another name than the program.',
    fix: 'Write the key in plain letters.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  }),
  'yaml/number': row<RefusedNumber>({
    sentence: (number) => {
      switch (number.form) {
        case 'too-large':
          return 'this number is too large to be kept exactly';
        case 'too-many-decimals':
          return 'this number has too many decimals to be kept exactly';
        case 'not-finite':
          return `${oneLine(number.text)} is not a finite decimal number, but other readers can read it as a number`;
        case 'not-decimal':
          return `${oneLine(number.text)} is not decimal, or begins with a zero; other readers can read it as another number`;
      }
    },
    hint: (number) => {
      if ('expected' in number && number.expected !== undefined) return writeHint(number.expected);
      switch (number.form) {
        case 'too-large':
          return 'if the number is a name, put it in quotes';
        case 'too-many-decimals':
          return `write ${number.rounded}`;
        case 'not-finite':
          return 'write a decimal number, or put it in quotes if it is a text';
        case 'not-decimal':
          return `write ${number.decimal}, or put it in quotes if it is a text`;
      }
    },
    means:
      'A number is not written in plain decimal digits. The number has leading zeros, an exponent, underscores, or a sign or a point at the edge. Or it is octal, hexadecimal or infinite, or has too many digits. Other readers of the file read another number, or a text.',
    fix: 'Write it in decimal digits: 10, 0.5. A name or a login that consists of digits belongs in quotes.',
    example: 'rollout: 100',
  }),
} as const;

/** Characters that look like a space. */
const SPACES = /^U\+(?:00A0|1680|200[0-9A]|202F|205F|3000)$/;

const NOT_TEXT = {
  nul: 'this file contains a NUL, so it is not text',
  'utf-16': 'this file is UTF-16; only UTF-8 is read',
  'not-utf-8': 'from here on this file is not UTF-8 text',
} as const;

interface Syntax {
  readonly sentence: string;
  readonly hint: string;
}

const SECOND_KEY: Syntax = {
  sentence:
    'this is not valid YAML: a second key is in place of a value, or the indentation is wrong',
  hint: 'indent the line like its neighbours; put a text that contains ": " in quotes',
};

/** The parser's errors that we describe better than it does, by its own codes. */
const SYNTAX: Readonly<Record<string, Syntax | undefined>> = {
  TAB_AS_INDENT: {
    sentence: 'this line is indented with a tab; YAML takes only spaces',
    hint: 'replace the tab by spaces',
  },
  BAD_SCALAR_START: {
    sentence: 'a text without quotes cannot begin with this character',
    hint: 'put the text in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: SECOND_KEY,
  MULTILINE_IMPLICIT_KEY: SECOND_KEY,
  BAD_DQ_ESCAPE: {
    sentence: 'a \\ inside double quotes begins an escape, and this one does not exist',
    hint: 'write \\\\ for a backslash, or use single quotes',
  },
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
