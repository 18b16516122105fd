// The same law as law.test.ts, on thirty thousand pairs.
import { expect, test } from '@jest/globals';

import { expectTheLaw, silentIn } from './law.ts';

test('in a neutral or rollback proposal no sent value rises: thirty thousand pairs', async () => {
  const counts = await expectTheLaw(30_000);
  expect(silentIn(counts)).toEqual([]);
}, 900_000);
