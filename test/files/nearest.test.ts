// The word that an author probably meant.
import { expect, test } from '@jest/globals';
import { nearest } from '#files/nearest.ts';

test.each([
  ['soka', 'soak'],
  ['laddr', 'ladder'],
  ['Approvals', 'approvals'],
  ['aproval', 'approvals'],
  ['without_issues', 'without-issues'],
  ['kind', null],
  ['x', null],
  ['', null],
  ['y'.repeat(1000), null],
])('%s', (word, meant) => {
  expect(nearest(word, ['soak', 'ladder', 'approvals', 'without-issues', 'hold'])).toBe(meant);
});

test('of two that are equally near, the first', () => {
  expect(nearest('stagin', ['staging', 'stagine'])).toBe('staging');
});
