// A hold counts for every promotion. No approval lifts it.
import { expect, test } from '@jest/globals';
import { aCheckout, flagFile, flagLike, stateFile } from '#test/support/checkout.ts';
import type { Files } from '#test/support/repo.ts';

const KILL_SWITCH = 'safe: true\n';
const switched = (variables: string): string =>
  `description: Shop\nservices: { api: { ${variables} } }\n${KILL_SWITCH}`;

test.each<[string, Files, Files]>([
  [
    'a variable that is on by itself',
    { [flagFile('shop')]: switched('SHOP: enabled') },
    { [flagFile('shop')]: switched('SHOP: enabled, CART: enabled') },
  ],
  [
    'a variable that runs already and is taken over',
    { [flagFile('shop')]: 'description: Shop\n' },
    { [flagFile('shop')]: flagLike('shop') },
  ],
])('the approval of the policy lets %s through, and no hold with it', async (_, before, after) => {
  const held = 'enabled: true\nhold: calls fail\n';
  await using world = await aCheckout({ ...before, [stateFile('production', 'shop')]: held });
  const pull = await world.proposesFiles(after);
  world.passes('1m');
  expect(await pull.open()).toEqual(['approvals/missing', 'hold/active']);
  await pull.approvedBy('ana');
  expect(await pull.open()).toEqual(['hold/active']);
  // Lifting it lands by itself first.
  const lifted = { [stateFile('production', 'shop')]: 'enabled: true\n' };
  const beside = await world.proposesFiles({ ...after, ...lifted });
  expect(await beside.open()).toContain('hold/lifted-here');
  await world.landsFiles(lifted);
  expect(await pull.verdict()).toBe('pass');
});
