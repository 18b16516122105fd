// The word that an author probably meant.
import { expect, test } from '@jest/globals';
import { nearest } from '#domain/diagnostic.ts';

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

test.each([
  ['prod', 'production'],
  ['dev', 'development'],
  ['stag', 'staging'],
  ['pr', null],
])('the beginning %s of one name alone means %s', (word, meant) => {
  expect(nearest(word, ['development', 'staging', 'production'])).toBe(meant);
  expect(nearest(word, ['development', 'staging', 'production', `${word}x-1234567`])).toBeNull();
});

test.each(['percent', 'Percentage', 'weight'])('%s is the rollout of other systems', (word) => {
  expect(nearest(word, ['enabled', 'rollout', 'hold'])).toBe('rollout');
  expect(nearest(word, ['soak', 'hold'])).toBeNull();
});

test('of two that are equally near, the first', () => {
  expect(nearest('stagin', ['staging', 'stagine'])).toBe('staging');
});
