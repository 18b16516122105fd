// Bytes that are no text, or too many of them.
import { describe, expect, test } from '@jest/globals';
import { readState } from '#files/flag-file.ts';
import { LARGEST } from '#files/text.ts';
import { bytes, codes, said, state } from './support.ts';

const readBytes = (...values: readonly number[]) => readState('s.yaml', Uint8Array.from(values));

describe('T29: the size of a file', () => {
  const ofSize = (size: number) => {
    const start = 'enabled: true\n# ';
    return state(start + 'x'.repeat(size - start.length));
  };

  test.each([
    [LARGEST - 1, []],
    [LARGEST, []],
    [LARGEST + 1, ['file/too-large']],
  ])('a file of %d bytes', (size, expected) => {
    expect(codes(ofSize(size))).toEqual(expected);
  });

  test('is counted in bytes, not in characters', () => {
    const text = `enabled: true\n# ${'é'.repeat(LARGEST / 2 - 8)}`;
    expect(bytes(text)).toHaveLength(LARGEST);
    expect(codes(state(text))).toEqual([]);
    expect(codes(state(`${text}é`))).toEqual(['file/too-large']);
  });

  test('says how large it is and what would be read', () => {
    expect(said(ofSize(70_000).diagnostics)).toBe(
      'state.yaml:1:1: this file has 70000 bytes; at most 65536 (64 KiB) are read [file/too-large]\n' +
        '  move long texts to your documentation and link to them',
    );
  });
});

describe('the encoding of a file', () => {
  test('a byte order mark and Windows line ends are accepted', () => {
    const read = state('\uFEFFenabled: true\r\nrollout: 25\r\n');
    expect(read.value).toMatchObject({ enabled: true, rollout: 25 });
    expect(read.diagnostics).toEqual([]);
  });

  test('a byte order mark moves no column', () => {
    expect(said(state('\uFEFFenabled: 1').diagnostics)).toContain('state.yaml:1:10:');
  });

  test('a byte that is no UTF-8 is found where it stands', () => {
    // `a: x`, a line end, `b`, and the first byte of a character whose second one is missing.
    const read = readBytes(0x61, 0x3a, 0x20, 0x78, 0x0a, 0x62, 0xc3, 0x28);
    expect(read.value).toBeNull();
    expect(said(read.diagnostics)).toBe(
      's.yaml:2:2: from here on this file is not UTF-8 text [file/not-text]\n  save it as text in UTF-8',
    );
  });

  test('a character that breaks off at the end of the file is found there', () => {
    expect(said(readBytes(0x61, 0xe2, 0x82).diagnostics)).toContain('s.yaml:1:2:');
  });

  test.each([
    ['little-endian', [0xff, 0xfe, 0x61, 0x00]],
    ['big-endian', [0xfe, 0xff, 0x00, 0x61]],
  ])('UTF-16, %s, is recognised', (_, values) => {
    expect(said(readBytes(...values).diagnostics)).toContain(
      'this file is UTF-16; only UTF-8 is read',
    );
  });

  test('a NUL is one clear diagnostic', () => {
    expect(said(state('enabled: true\nhold: a\0b').diagnostics)).toBe(
      'state.yaml:2:8: this file contains a NUL, so it is not text [file/not-text]\n  save it as text in UTF-8',
    );
  });
});

describe('T34: characters that a reviewer cannot see', () => {
  test.each([
    ['U+202E', '\u202E'],
    ['U+2066', '\u2066'],
    ['U+200B', '\u200B'],
    ['U+00AD', '\u00AD'],
    ['U+001B', '\u001B'],
    ['U+007F', '\u007F'],
    ['U+FEFF', '\uFEFF'],
    ['U+E0041', '\u{E0041}'],
  ])('%s is refused where it stands', (name, character) => {
    expect(said(state(`enabled: true\n# ${character}x`).diagnostics)).toBe(
      `state.yaml:2:3: the character ${name} is invisible to a reviewer [file/invisible-character]\n` +
        `  delete ${name}`,
    );
  });

  test.each([
    [
      'in a comment, behind which some readers see a second value',
      'enabled: false # x\renabled: true\n',
      '1:19',
    ],
    ['between two keys', 'rollout: 5\renabled: false\n', '1:11'],
    ['before a line end of Windows', 'enabled: false\r\r\n', '1:15'],
    ['at the end of the file', 'enabled: false\r', '1:15'],
  ])('T32: a carriage return without a line feed is refused %s', (_, text, place) => {
    const read = state(text);
    expect(read.value).toBeNull();
    expect(said(read.diagnostics)).toContain(
      `state.yaml:${place}: the character U+000D is invisible to a reviewer [file/invisible-character]\n` +
        '  end the line with a line feed in its place',
    );
  });

  test.each([
    ['after a colon', 'enabled:\u00A0true\n', ['1:9'], 'U+00A0'],
    ['as indentation', 'enabled: true\nservices:\n\u2003\u2003api:\n', ['3:1'], 'U+2003'],
    ['after a dash', 'enabled: true\nx:\n  -\u3000a\n', ['3:4'], 'U+3000'],
  ])('a space that separates nothing is refused %s', (_, text, places, character) => {
    const refused = state(text).diagnostics.filter(
      ({ code }) => code === 'file/invisible-character',
    );
    expect(refused.map(({ line, column }) => `${line}:${column}`)).toEqual(places);
    expect(refused[0]?.message).toBe(`the character ${character} is invisible to a reviewer`);
    expect(refused[0]?.hint).toBe('write a plain space in its place');
  });

  test('and within a text it is a letter like any other', () => {
    expect(state('enabled: true\nhold: "Fehler :\u00A05\u202F%"\n').diagnostics).toEqual([]);
  });

  test('a YAML escape brings in none either', () => {
    expect(said(state('enabled: true\nhold: "a\\u202Eb"').diagnostics)).toContain(
      'state.yaml:2:7: the character U+202E',
    );
    expect(codes(state('enabled: true\nhold: "a\\ud800b"'))).toEqual(['file/invisible-character']);
  });

  test('other scripts, emoji and an escaped backslash are texts like any other', () => {
    const hold = 'zażółć 支払い 👩‍👩‍👧 \\u202E';
    expect(state(`enabled: true\nhold: ${hold}`).value?.hold).toBe(hold);
    expect(state(`enabled: true\nhold: ${JSON.stringify(hold)}`).value?.hold).toBe(hold);
  });

  test('an emoji is one column wide', () => {
    expect(said(state('{ hold: "👍", enabled: 1 }').diagnostics)).toContain('state.yaml:1:23:');
  });
});
