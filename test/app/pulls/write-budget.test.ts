// How many writes a sweep may send, and when all that is left can be written.
import { expect, test } from '@jest/globals';
import { writeBudget } from '#app/pulls/write-budget.ts';
import { instant } from '#domain/scalars.ts';

const NOW = instant(1_000_000);
const HOUR = 3600;
const ago = (seconds: number) => instant(NOW - seconds);
const times = (count: number, seconds: number) => Array.from({ length: count }, () => ago(seconds));

test.each([
  ['nothing was written lately', [], 450],
  ['what was written just inside the hour counts', times(50, HOUR - 1), 400],
  ['what was written an hour ago does not', times(50, HOUR), 450],
  ['the hour is used up', times(500, 10), 0],
])('When %s, so many may go out', (_, recent, most) => {
  expect(writeBudget(450, recent, NOW).most).toBe(most);
});

test('What is left takes the place of what is an hour old by then', () => {
  const budget = writeBudget(450, times(100, 600), NOW);
  expect(budget.most).toBe(350);
  expect(budget.doneBy(0)).toBe(NOW);
  // The hundred of ten minutes ago make room first.
  expect(budget.doneBy(1)).toBe(NOW + HOUR - 600);
  expect(budget.doneBy(100)).toBe(NOW + HOUR - 600);
  expect(budget.doneBy(101)).toBe(NOW + HOUR);
  expect(budget.doneBy(450)).toBe(NOW + HOUR);
  expect(budget.doneBy(451)).toBe(NOW + 2 * HOUR - 600);
});
