// What is printed fits the terminal: broken between words, and never within what a reader copies.
import { expect, test } from '@jest/globals';
import { fitted } from '#report/terminal.ts';

test('a long line is broken between words, and goes on indented by two more', () => {
  expect(fitted('  one two three four five\nshort', 16)).toBe(
    '  one two\n    three four\n    five\nshort',
  );
});

test('a word that is wider than the terminal stays whole', () => {
  expect(fitted('see /a/very/long/path/of/a/file', 12)).toBe('see\n  /a/very/long/path/of/a/file');
});

test.each([
  '  git add environments compose.yaml && git commit --quiet',
  '    flaghoist rollback search --in production --land',
  '  +      - .flaghoist/${APP_ENV:-staging}/web.env and more',
  'definition   https://github.com/acme/shop/blob/main/environments/flags/search.yaml',
  'turn off     flaghoist rollback search --in production',
  'Raise  \u001b[2mnode_modules/.bin/flaghoist promote search --to production\u001b[0m',
])('what a reader copies stays in one piece: %s', (line) => {
  expect(fitted(line, 20)).toBe(line);
});

test('a command at the end of a sentence gets a line of its own, and stays in one piece', () => {
  expect(fitted('revert: git revert -m 1 0123456789 && flaghoist deploy', 24)).toBe(
    'revert:\n  git revert -m 1 0123456789 && flaghoist deploy',
  );
});

test('a command within a sentence keeps its words together', () => {
  expect(fitted('this is not deployed: run flaghoist deploy --force to send it', 28)).toBe(
    'this is not deployed: run\n  flaghoist deploy --force\n  to send it',
  );
});

test('what a value becomes stays beside what it was', () => {
  expect(fitted('web has SEARCH: unset → true, MENU: unset → false', 28)).toBe(
    'web has SEARCH:\n  unset → true, MENU:\n  unset → false',
  );
});

test('the last cell of a row that is too wide stands below the others', () => {
  const rows = [
    '  production/api  files  DIFFERS      search is ON in the file: SEARCH=true',
    '    SEARCH  Git: false  live: true',
  ];
  expect(fitted(rows.join('\n'), 60)).toBe(
    `  production/api  files  DIFFERS\n    search is ON in the file: SEARCH=true\n${rows[1]}`,
  );
  // First cells that are too wide themselves are broken as a sentence is.
  expect(fitted('one two three  four', 8).split(/\s+/)).toEqual(['one', 'two', 'three', 'four']);
});
