import { describe, expect, test } from '@jest/globals';
import { cut, pad, widthOf, wrap } from '#report/terminal.ts';
import { code, prose, clip, inert, plain } from '#report/safe-text.ts';

describe('text from a flag file, made plain (T34)', () => {
  test.each([
    ['one line', 'a\r\n\tb\u2028c', 'a b c'],
    ['without colour', 'a\u001b[31mb\u009b0m', 'a [31mb 0m'],
    ['without a change of direction', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['without hidden characters', 'a\u200b\u00ad\ufeff\u{e0041}\u3164b', 'ab'],
    ['without half characters', 'a\ud800b', 'a\ufffdb'],
    ['otherwise as it is', 'prüfen 読み <b> @ana', 'prüfen 読み <b> @ana'],
  ])('is %s', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  test('is cut at the limit, never inside a character', () => {
    expect(plain('x'.repeat(20), 10)).toBe('xxxxxxxxx…');
    expect(clip('ab😀cd', 4)).toBe('ab…');
  });
});

describe('a line that a runner reads (T37)', () => {
  test.each([
    ['::set-output name=a::b', ': :set-output name=a::b'],
    ['  ::error::x', '  : :error::x'],
    ['a ##[error]x', 'a # #[error]x'],
    ['a::b and #[c]', 'a::b and #[c]'],
  ])('%s', (line, shown) => {
    expect(inert(line)).toBe(shown);
  });
});

describe('text from a flag file in markdown (T36)', () => {
  test.each([
    [
      'stays prose where it is harmless',
      '48h are required, none so far',
      '48h are required, none so far',
    ],
    ['is code with markup', '**bold**', '`**bold**`'],
    ['is code with a link', 'see //x.example', '`see //x.example`'],
    ['is code with a web address', 'www.example.com', '`www.example.com`'],
    ['is code with an issue', 'restarted by #12 it breaks', '`restarted by #12 it breaks`'],
    ['mentions no account', 'ask @ana', '`ask ＠ana`'],
    ['holds no HTML', 'a <!-- b --> c < d', '`a ‹!-- b --› c ‹ d`'],
    ['is fenced by more backticks than it holds', 'a ``b`` c', '```a ``b`` c```'],
    ['keeps apart from its fence', '`x`', '`` `x` ``'],
    ['is nothing where there is nothing', '\u200b', ''],
  ])('%s', (_, text, shown) => {
    expect(prose(text)).toBe(shown);
  });

  test('is at most 200 characters long', () => {
    expect(code('x'.repeat(300))).toBe(`\`${'x'.repeat(199)}…\``);
  });
});

describe('columns', () => {
  test('know how wide characters are', () => {
    expect(['abc', '読み', 'e\u0301', '😀', '→'].map(widthOf)).toEqual([3, 4, 1, 2, 1]);
  });

  test('are filled and cut by width', () => {
    expect(pad('読み', 6)).toBe('読み  ');
    expect(cut('読み込み', 5)).toBe('読み…');
    expect(cut('abc', 3)).toBe('abc');
  });

  test('break between words, and never inside one', () => {
    expect(wrap('aa bb cc dddddddd e', 5)).toEqual(['aa bb', 'cc', 'dddddddd', 'e']);
  });
});
