// Mistakes in the form of a file, before its content is read: bytes, characters, YAML.
import type { ExplanationText } from './explanation-text.ts';

export const TEXT_CODES = {
  'file/too-large': {
    means:
      'The file is larger than 64 KiB. A flag, a state and a pipeline are small; a large file is refused before it is parsed.',
    fix: 'Move long explanations to your documentation and keep a link in `description`.',
    example:
      '# 65536 bytes are read, 65537 are not\ndescription: AI outbound calls, see docs/outbound-calls.md',
  },
  'file/not-text': {
    means:
      'The file holds bytes that are not UTF-8 text, or a NUL. It was probably saved in another encoding, or it is a binary file.',
    fix: 'Save it as UTF-8. A byte order mark and Windows line ends are accepted.',
    example: 'iconv -f UTF-16 -t UTF-8 x.yaml > y.yaml && mv y.yaml x.yaml',
  },
  'file/invisible-character': {
    means:
      'The file holds a character that a reviewer cannot see, or one that changes the order in which text is shown: a control character, a zero-width space, a direction mark.',
    fix: 'Delete the character. If a text needs it, describe it in words.',
    example: 'enabled: true   # a U+202E here would show this comment backwards',
  },
  'file/empty': {
    means: 'The file is empty, or holds only comments.',
    fix: 'Write its content, or delete the file. No state file means the safe value.',
    example: 'enabled: false',
  },
  'file/conflict-marker': {
    means: 'The file still holds the conflict marks of a merge that is not resolved.',
    fix: 'Keep one of the two sides, and delete the three lines with the marks.',
    example: '<<<<<<< HEAD\nenabled: true\n=======\nenabled: false\n>>>>>>> feature',
  },
  'file/too-many': {
    means: 'The file has more problems than are listed. The first hundred are.',
    fix: 'Fix the listed problems, and run the command again.',
    example: 'flaghoist validate',
  },
  'yaml/syntax': {
    means:
      'The file is not valid YAML, or the parser is not sure what it means. A warning of the parser counts as an error.',
    fix: 'Fix the line that is named. Indent with spaces, put a space behind every colon, and quote texts that hold `: `, ` #` or begin with one of @ ` % & * ! | > [ {.',
    example: 'description: "Calls: the second attempt"',
  },
  'yaml/multiple-documents': {
    means: 'The file holds more than one YAML document. Some readers read only the first one.',
    fix: 'Delete everything from the second `---` on, or move it to a file of its own.',
    example: 'enabled: true\n---          # not here\nenabled: false',
  },
  'yaml/directive': {
    means:
      'The file begins with a YAML directive, a line such as `%YAML 1.1`. It would change what the rest means.',
    fix: 'Delete the line. Files are YAML 1.2.',
    example: '%YAML 1.1   # not this line\n---\nenabled: true',
  },
  'yaml/alias': {
    means:
      'The file refers to another part of itself with `*name`. Aliases hide what a line says, and a few of them can unfold into gigabytes.',
    fix: 'Write the value out. If you mean the star for all environments, put it in quotes.',
    example: 'requires:\n  "*":\n    approvals: { count: 1, from: [release] }',
  },
  'yaml/anchor': {
    means: 'The file names a part of itself with `&name`, which only an alias could use.',
    fix: 'Delete `&name`. If a text begins with `&`, put it in quotes.',
    example: 'hold: "&c is under investigation"',
  },
  'yaml/tag': {
    means:
      'The file gives a value a type with `!name` or `!!name`. The type follows from the format alone.',
    fix: 'Delete the tag. If a text begins with `!`, put it in quotes.',
    example: 'hold: "!important"',
  },
  'yaml/merge-key': {
    means:
      'The file uses the merge key `<<`, which copies entries from another place. Some readers follow it and others do not.',
    fix: 'Write the entries out.',
    example: 'soak: { in: staging, for: 7d }',
  },
  'yaml/reserved-key': {
    means:
      'A key is named `__proto__`, `constructor` or `prototype`. These have a meaning of their own in JavaScript and are never taken as names.',
    fix: 'Choose another name.',
    example: 'services:\n  constructor-service: {}',
  },
  'yaml/duplicate-key': {
    means:
      'A map has the same key twice. Some readers use the first value and others the last one.',
    fix: 'Delete one of the two.',
    example: 'enabled: true\nenabled: false   # not a second time',
  },
  'yaml/key-not-text': {
    means: 'A key is not a text, but a number, true, false, nothing, a list or a map.',
    fix: 'Put the key in quotes.',
    example: 'services:\n  "123": {}',
  },
  'yaml/too-deep': {
    means: 'Lists and maps are nested more than 20 deep. No flag file needs more than seven.',
    fix: 'Look for a wrong indentation, or for brackets that are not closed.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  },
  'yaml/escaped-key': {
    means:
      'A key in double quotes holds a `\\`. A search for the name does not find it, and a reviewer reads another name than the program.',
    fix: 'Write the key in plain letters.',
    example: 'services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled',
  },
  'yaml/number': {
    means:
      'A number is written in another way than in decimal digits: with leading zeros, in octal or hexadecimal, with an exponent, with a sign or a point at the edge, with underscores; or it is infinite, or has more digits than can be kept. Other readers of the same file read such a text as another number, or as a text.',
    fix: 'Write it in decimal digits: 10, 0.5. A name or a login that consists of digits belongs in quotes.',
    example: 'rollout: 100',
  },
} as const satisfies Record<string, ExplanationText>;
