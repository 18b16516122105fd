// How long a step stays green before it lands.
import { expect, test } from '@jest/globals';
import { aFlag, aPipeline, at, aTree, on } from '#test/support/nouns.ts';
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
  const ladder = { steps: [10, 100], each: '0h' };
  const begins = { deny: [{ to: '2026-11-20T12:00' }], zone: 'UTC' };
  const tree = aTree(
    {
      alpha: {
        flag: aFlag({ requires: { production: { ladder } } }, 'alpha'),
        in: { production: on(10) },
      },
      beta: {
        flag: aFlag(
          {
            requires: {
              production: {
                window: begins,
                flags: { alpha: '0h' },
                ladder: { ...ladder, steps: [5] },
              },
            },
          },
          'beta',
        ),
      },
    },
    pipeline,
  );
  // alpha lands between the moment at which beta is green and that at which it lands.
  expect(landings(simulated(tree, pipeline, { mergeDelay: '4h' }))).toEqual([
    '2026-11-20T13:00 alpha production 100%',
    '2026-11-20T16:00 beta production 5%',
  ]);
});
