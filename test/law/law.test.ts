// Three thousand pairs of worlds with each run of the tests. test/slow/law has twenty thousand.
import { expect, test } from '@jest/globals';

import type { Outcome } from './law.ts';
import { judgedPairs, silentIn } from './law.ts';
import { storiesOfStates } from './worlds.ts';

let outcome: Outcome;

test('in a neutral or rollback proposal no sent value rises, in any environment, service or variable', async () => {
  outcome = await judgedPairs(3_000);
  expect(outcome.counts.rises.size).toBeGreaterThan(0);
});

test('every field and form of a value decided the class of some proposal', () => {
  expect(silentIn(outcome.counts)).toEqual([]);
});

test('no gate stands before a proposal of states that raises nothing', async () => {
  expect(outcome.stopped.slice(0, 1)).toEqual([]);
  const { stopped } = await judgedPairs(1_000, storiesOfStates);
  expect(stopped.slice(0, 1)).toEqual([]);
});

test('requirements lost their flag in proposals that lower a value, and in others', () => {
  expect(outcome.dangling.blocked).toBeGreaterThan(0);
  expect(outcome.dangling.named).toBeGreaterThan(0);
});
