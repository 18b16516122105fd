// Hostile text that tries to do more in a report than be read, and the checks on what is
// left of it.
import { fc } from '#test/support/fc.ts';

const PIECES = [
  '@ana',
  'a@b.example',
  '`',
  '``',
  '`````',
  '<b>',
  '</details>',
  '<!-- flaghoist -->',
  '<',
  '>',
  '::set-output name=a::b',
  '\n::error::x',
  '\r\n  ::add-mask::x',
  '##[error]x',
  '\n##[set-env name=PATH]x',
  '[x](http://evil.example)',
  '![x](//evil.example)',
  'http://evil.example',
  'www.evil.example',
  ':tada:',
  '#12',
  'GH-12',
  '|',
  '\\',
  '&#64;ana',
  '**',
  '\n# heading',
  '\n- item',
  '\n\n```\n',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u{e0041}',
  '\u0000',
  '\u001b[31m',
  '\u009b31m',
  '\u2028',
  '\ud800',
  'e\u0301'.repeat(20),
  '読み',
  ' ',
  'word',
  'due Sun 22 Nov 2026 09:00 UTC',
];

/** Any mixture of the above and of plain noise, sometimes very long. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary' })),
      {
        maxLength: 12,
      },
    ),
    fc.constantFrom(1, 1, 1, 2, 50),
  )
  .map(([parts, times]) => parts.join('').repeat(times).slice(0, 10_000));

/** What a reader of markdown sees outside code spans, by the rules of CommonMark. */
export function outsideCode(line: string): string {
  let rest = line;
  let outside = '';
  for (;;) {
    const open = /`+/.exec(rest);
    if (open === null) return outside + rest;
    const after = rest.slice(open.index + open[0].length);
    const close = [...after.matchAll(/`+/g)].find(([run]) => run.length === open[0].length);
    outside += rest.slice(0, open.index) + (close === undefined ? open[0] : '');
    rest = close === undefined ? after : after.slice(close.index + close[0].length);
  }
}

/** Lines that a runner would read as a workflow command. It ignores blanks before `::`. */
export function commandsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}

/** Characters that are invisible or turn the direction of a line. */
export function invisibleIn(text: string): readonly string[] {
  return text.replaceAll('\n', '').match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu) ?? [];
}
