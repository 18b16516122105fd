// The smallest edit to a state, byte for byte.
import { describe, expect, test } from '@jest/globals';
import { newStateText, removeEntry, setEntry } from '#files/edit.ts';
import { state } from './support.ts';

const PLAIN = `# why this is on
enabled: false        # since Monday

services:
  calling-platform: { enabled: false }   # for debugging
# the end
`;

describe('setting an entry', () => {
  test('touches one word', () => {
    expect(setEntry(PLAIN, ['enabled'], true)).toBe(PLAIN.replace('false  ', 'true  '));
  });

  test('writes a new one where people look for it', () => {
    expect(setEntry(PLAIN, ['rollout'], 25)).toBe(
      PLAIN.replace('Monday\n', 'Monday\nrollout: 25\n'),
    );
    expect(setEntry(PLAIN, ['hold'], 'p95')).toBe(
      PLAIN.replace('debugging\n', 'debugging\nhold: "p95"\n'),
    );
  });

  test('adds to a map in braces', () => {
    expect(setEntry(PLAIN, ['services', 'calling-platform', 'rollout'], 5)).toBe(
      PLAIN.replace('{ enabled: false }', '{ enabled: false, rollout: 5 }'),
    );
  });

  test('adds a service on a line of its own', () => {
    expect(setEntry(PLAIN, ['services', 'web', 'enabled'], true)).toBe(
      PLAIN.replace('debugging\n', 'debugging\n  web: { enabled: true }\n'),
    );
  });

  test('adds the maps that are missing', () => {
    expect(setEntry('enabled: true\n', ['services', 'web', 'enabled'], false)).toBe(
      'enabled: true\nservices:\n  web: { enabled: false }\n',
    );
    expect(setEntry('{ enabled: true }', ['services', 'web', 'enabled'], false)).toBe(
      '{ enabled: true, services: { web: { enabled: false } } }',
    );
    expect(setEntry('{}\n', ['enabled'], false)).toBe('{ enabled: false }\n');
  });

  test.each([
    ['Windows line ends', 'enabled: true\r\n', 'enabled: true\r\nrollout: 5\r\n'],
    ['a byte order mark', '\uFEFFenabled: true\n', '\uFEFFenabled: true\nrollout: 5\n'],
    ['a last line without an end', 'enabled: true', 'enabled: true\nrollout: 5'],
    [
      'the mark of a document',
      '---\nenabled: true\n...\n',
      '---\nenabled: true\nrollout: 5\n...\n',
    ],
    [
      'a trailing comma',
      '{\n  enabled: true, # yes\n}\n',
      '{\n  enabled: true, rollout: 5 # yes\n}\n',
    ],
    [
      'a comment behind the last item',
      '{ enabled: true # yes\n}\n',
      '{ enabled: true, rollout: 5 # yes\n}\n',
    ],
    ['indentation', '  enabled: true\n', '  enabled: true\n  rollout: 5\n'],
    ['nothing but a comment', '# to do\n', '# to do\nrollout: 5\n'],
    ['nothing', '', 'rollout: 5\n'],
  ])('keeps %s', (_, before, after) => {
    expect(setEntry(before, ['rollout'], 5)).toBe(after);
  });

  test('keeps the comment of a text that stands below its key', () => {
    const before = 'enabled: true\nhold: | # see VOICE-17\n  two\n  lines\nrollout: 5\n';
    expect(setEntry(before, ['hold'], 'one')).toBe(
      'enabled: true\nhold: "one" # see VOICE-17\nrollout: 5\n',
    );
  });

  test('leaves a comment that belongs to the entry above', () => {
    const before = 'enabled: true\nservices:\n  web: { enabled: true }\n  # not the others\n';
    expect(setEntry(before, ['hold'], 'x')).toBe(`${before}hold: "x"\n`);
  });

  test('takes over the indentation of the file', () => {
    const before = 'enabled: true\nservices:\n    web:\n        enabled: true\n';
    expect(setEntry(before, ['services', 'web', 'rollout'], 5)).toBe(
      `${before}        rollout: 5\n`,
    );
    expect(setEntry(before, ['services', 'api', 'rollout'], 5)).toBe(
      `${before}    api: { rollout: 5 }\n`,
    );
  });

  test.each(['123', 'true', 'null', '1e3', '0x1f'])(
    'quotes the service %s, which YAML would not take for a text',
    (name) => {
      const text = setEntry('enabled: true\n', ['services', name, 'enabled'], false);
      expect(text).toContain(`"${name}": { enabled: false }`);
      expect(state(text).value?.services).toEqual([
        { service: name, enabled: false, rollout: null },
      ]);
    },
  );

  test.each([
    'a: b # c',
    '"quoted"',
    "it's",
    'back\\slash',
    'two\nlines',
    '25',
    '*star',
    'zażółć 👍',
  ])('reads %j back as it was', (hold) => {
    expect(state(setEntry('enabled: true\n', ['hold'], hold)).value?.hold).toBe(hold);
  });
});

describe('removing an entry', () => {
  test('takes its line', () => {
    const before = 'enabled: true\nhold: "x" # until Monday\nrollout: 5\n';
    expect(removeEntry(before, ['hold'])).toBe('enabled: true\nrollout: 5\n');
  });

  test('takes all lines of a text below its key', () => {
    expect(removeEntry('enabled: true\nhold: >\n  two\n\n  lines\nrollout: 5\n', ['hold'])).toBe(
      'enabled: true\nrollout: 5\n',
    );
  });

  test('takes the maps that it leaves empty, and leaves the comments round them', () => {
    expect(removeEntry(PLAIN, ['services', 'calling-platform', 'enabled'])).toBe(
      '# why this is on\nenabled: false        # since Monday\n\n# the end\n',
    );
  });

  test.each([
    ['the last of braces', '{ enabled: true, rollout: 5 }', '{ enabled: true }'],
    ['the first of braces', '{ rollout: 5, enabled: true }', '{ enabled: true }'],
    ['one before a trailing comma', '{ enabled: true, rollout: 5, }', '{ enabled: true,  }'],
    [
      'one behind a comment',
      '{ enabled: true, # a\n rollout: 5 # b\n}',
      '{ enabled: true, # a\n  # b\n}',
    ],
    ['the last line, which has no end', 'enabled: true\nrollout: 5', 'enabled: true'],
    ['the last line, with Windows line ends', 'enabled: true\r\nrollout: 5', 'enabled: true'],
    ['the only one', '# a\nrollout: 5\n# b\n', '# a\n{}\n# b\n'],
    ['one that is not there', 'enabled: true # a\n', 'enabled: true # a\n'],
    ['anything from nothing', '# a\n', '# a\n'],
  ])('%s', (_, before, after) => {
    expect(removeEntry(before, ['rollout'])).toBe(after);
  });

  test('nothing happens when a map on the way is missing', () => {
    expect(removeEntry('enabled: true\n', ['services', 'web', 'enabled'])).toBe('enabled: true\n');
  });
});

describe('a new state', () => {
  test('says what it must', () => {
    expect(newStateText({ enabled: true, rollout: 100, services: [], hold: null })).toBe(
      'enabled: true\n',
    );
  });

  test('says everything that is not as usual, and reads back as the same state', () => {
    const full = state(
      'enabled: true\nrollout: 12.5\nservices: { web: { enabled: false, rollout: 5 }, api: { rollout: 0 } }\nhold: why',
    ).value;
    const text = full === null ? '' : newStateText(full);
    expect(text).toBe(
      'enabled: true\nrollout: 12.5\nservices:\n  api: { rollout: 0 }\n  web: { enabled: false, rollout: 5 }\nhold: "why"\n',
    );
    expect(state(text).value).toEqual(full);
  });
});

describe('what cannot be edited is our own mistake', () => {
  test.each([
    [
      'a text that is no YAML',
      'only text that the strict reader accepts',
      () => setEntry('a: [', ['enabled'], true),
    ],
    [
      'a way through a value',
      'leads through a value that is not a map',
      () => setEntry('enabled: true', ['enabled', 'x'], true),
    ],
    [
      'a map in place of a value',
      'only a single value can be replaced',
      () => setEntry('services: { a: {} }', ['services'], true),
    ],
  ])('%s', (_, message, edit) => {
    expect(edit).toThrow(message);
  });
});
