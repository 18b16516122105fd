// The same law as law.test.ts, on twenty thousand pairs, or on as many as PAIRS says.
import { expect, test } from '@jest/globals';

import type { Outcome } from '#test/law/law.ts';
import { judgedPairs, silentIn } from '#test/law/law.ts';
import { storiesOfStates } from '#test/law/worlds.ts';

const PAIRS = Number(process.env['PAIRS'] ?? 20_000);

let outcome: Outcome;

test('in a neutral or rollback proposal no sent value rises, in any environment, service or variable', async () => {
  outcome = await judgedPairs(PAIRS);
  expect(outcome.counts.rises.size).toBeGreaterThan(0);
}, 900_000);

test('every field and form of a value decided the class of some proposal', () => {
  expect(silentIn(outcome.counts)).toEqual([]);
});

test('no gate stands before a proposal of states that raises nothing', async () => {
  expect(outcome.stopped.slice(0, 1)).toEqual([]);
  const { stopped } = await judgedPairs(PAIRS, storiesOfStates);
  expect(stopped.slice(0, 1)).toEqual([]);
}, 900_000);

test('requirements lost their flag in proposals that lower a value, and in others', () => {
  expect(outcome.dangling.blocked).toBeGreaterThan(0);
  expect(outcome.dangling.named).toBeGreaterThan(0);
});
