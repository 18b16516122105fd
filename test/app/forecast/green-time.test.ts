// How long a step stays green before it lands.
import { expect, test } from '@jest/globals';
import { aFlag, aPipeline, at, aTree } from '#test/support/nouns.ts';
import { landings, simulated } from './simulated.ts';

const treeOf = (pipeline: ReturnType<typeof aPipeline>) => aTree({ alpha: {} }, pipeline);

test('a window that closes during the delay starts it anew', () => {
  const pipeline = aPipeline({
    production: { window: { deny: ['Fri 16:00-Mon 08:00'], zone: 'UTC' } },
  });
  const from = at('2026-11-20T15:00:00Z');
  const forecast = (mergeDelay: string) =>
    landings(simulated(treeOf(pipeline), pipeline, { from, mergeDelay }));
  expect(forecast('2h')).toEqual(['2026-11-23T10:00 alpha production on']);
  expect(forecast('30m')).toEqual(['2026-11-20T15:30 alpha production on']);
});

test('a delay that no opening has room for ends when the next one begins', () => {
  const pipeline = aPipeline({
    production: { window: { allow: ['Mon-Fri 09:00-16:00'], zone: 'UTC' } },
  });
  const forecast = simulated(treeOf(pipeline), pipeline, { mergeDelay: '20h' });
  expect(landings(forecast)).toEqual(['2026-11-23T09:00 alpha production on']);
});

test('a landing of another flag does not start the delay of a green step anew', () => {
  const pipeline = aPipeline({ production: {} });
  const tree = aTree(
    {
      alpha: {
        flag: aFlag({ requires: { production: { ladder: { steps: [10, 100], each: '1h' } } } }, 'alpha'),
      },
      beta: { flag: aFlag({ requires: { production: { flags: { alpha: '0h' }, ladder: { steps: [5, 10], each: '3h' } } } }, 'beta') },
    },
    pipeline,
  );
  // alpha lands at 13:00 and again 1h + 4h later. beta is green from 13:00 on, and later from 17:00 + 3h on.
  expect(landings(simulated(tree, pipeline, { mergeDelay: '4h' }))).toEqual([
    '2026-11-20T13:00 alpha production 10%',
    '2026-11-20T17:00 beta production 5%',
    '2026-11-20T18:00 alpha production on',
    '2026-11-21T00:00 beta production 10%',
  ]);
});
