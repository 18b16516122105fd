// Three thousand pairs with each run of the tests; thirty thousand in law.long.test.ts.
import { expect, test } from '@jest/globals';

import { expectTheLaw, silentIn } from './law.ts';

test('in a neutral or rollback proposal no sent value rises, in any environment, service or variable', async () => {
  const counts = await expectTheLaw(Number(process.env['LAW'] ?? 3_000));
  expect(silentIn(counts)).toEqual([]);
}, 120_000);
