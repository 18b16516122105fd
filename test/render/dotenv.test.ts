import { parseEnv } from 'node:util';

import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import { dotenv, isPortable } from '#render/dotenv.ts';

import { dotenvPackage, readByShell } from './consumers.ts';
import { anInput, anyText, inVariables } from './inputs.ts';

const render = (entries: Record<string, boolean | number | string>) =>
  dotenv.render(anInput('cursor-runner', entries));

/** A text in which each line is hard for some reader. */
const HARD = {
  APOSTROPHE: "it's on",
  BACKSLASHES: 'C:\\new\\table',
  COMMENT: 'a #b',
  DOLLAR: '$HOME ${HOME} $(id) `id`',
  EMOJI: 'on 😀 👩‍💻',
  EMPTY: '',
  ENDS_IN_BACKSLASH: 'C:\\agents\\',
  LINES: '\nfirst\nEVIL=1\n',
  NEXT_LINE: "\nit's\nEVIL=1",
  QUOTES: '"on"',
  SPACES: '  on  ',
};

describe('dotenv', () => {
  test('writes switches and percentages as plain words', () => {
    expect(render({ ELEVENLABS_AGENT_ENABLED: true, OUTBOUND_CALLS_PERCENTAGE: 12.5 })).toBe(
      `# written by Flaghoist; do not edit
ELEVENLABS_AGENT_ENABLED=true
OUTBOUND_CALLS_PERCENTAGE=12.5
`,
    );
  });

  test('quotes texts as little as it can', () => {
    expect(render(HARD)).toBe(
      String.raw`# written by Flaghoist; do not edit
APOSTROPHE="it's on"
BACKSLASHES='C:\new\table'
COMMENT='a #b'
DOLLAR='$HOME @{HOME} $(id) ^id^'
EMOJI='on 😀 👩‍💻'
EMPTY=
ENDS_IN_BACKSLASH='C:\agents\' #'.
LINES='
first
EVIL=1
'
NEXT_LINE="
it's
EVIL=1"
QUOTES='"on"'
SPACES='  on  '
`
        .replace('@', '$')
        .replaceAll('^', '`'),
    );
  });

  test.each(["it's $5", `it's "on"`, "it's `on`", "C:\\it's", 'a\r\nb', 'a\rb'])(
    'refuses %j, which dotenv and a shell would read as two texts (T32)',
    (text) => {
      expect(isPortable(text)).toBe(false);
      expect(() => render({ LABEL: text })).toThrow('would read the value of LABEL differently');
    },
  );

  const readers = [
    ['a POSIX shell', readByShell],
    ["Node's own parser", parseEnv],
    ...(dotenvPackage === null ? [] : ([["npm's dotenv", dotenvPackage.parse]] as const)),
  ] as const;

  describe.each(readers)('as %s reads it', (_name, read) => {
    test('says what was sent, and nothing else', () => {
      expect({ ...read(render(HARD)) }).toEqual(HARD);
      expect({ ...read(render({ A: true, B: 0, C: 100 })) }).toEqual({
        A: 'true',
        B: '0',
        C: '100',
      });
    });

    test('gives back any text', () => {
      const texts = fc.array(anyText.filter(isPortable), { minLength: 20, maxLength: 40 });
      fc.assert(
        fc.property(texts, (sent) => {
          const entries = inVariables(sent);
          expect({ ...read(render(entries)) }).toEqual(entries);
        }),
        // Each run starts a process or two.
        { numRuns: read === readByShell ? 15 : 100 },
      );
    });
  });
});
