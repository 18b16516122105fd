// A hold is lifted by a landing of its own, also where it is in an environment that another one soaks in.
import { expect, test } from '@jest/globals';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

const DEVELOPMENT = 'environments/development/checkout.yaml';
const HELD = { [DEVELOPMENT]: 'enabled: true\nhold: payments fail\n' };
const RAISED = state('production', 'checkout', true);
const THEME = state('production', 'theme', true);

/** The checkout has soaked behind a hold. The theme has to soak for two hours more. */
async function held(): Promise<Stage> {
  const stage = await aStage({ ...FILES, ...HELD });
  await stage.deploys(await stage.repo.head(), { before: null });
  stage.passes('48h');
  await stage.deploys(await stage.lands(state('development', 'theme', true)));
  stage.passes('22h');
  return stage;
}

const refusedIn = ({ refusals }: Awaited<ReturnType<Stage['deploys']>>) =>
  refusals.map(({ flag, environment, verdict }) => `${flag} ${environment} ${verdict}`);

test('T51: a landing that lifts a hold and raises downstream of it stays blocked, also when it is judged again', async () => {
  await using stage = await held();
  const both = await stage.lands({
    ...state('development', 'checkout', true),
    ...RAISED,
    ...THEME,
  });
  const first = await stage.deploys(both);
  expect(refusedIn(first)).toEqual([
    'checkout production block',
    'checkout development block',
    'theme production wait',
  ]);
  stage.passes('3h');
  const again = await stage.deploys(both);
  expect(refusedIn(again)).toEqual(['checkout production block', 'checkout development block']);
  expect(await stage.has('production', 'web')).toMatch('THEME=true');
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=true');
});

test('the hold is lifted where the raise beside it is reverted, and the next raise goes out', async () => {
  await using stage = await held();
  await stage.deploys(await stage.lands({ ...state('development', 'checkout', true), ...RAISED }));
  const reverted = await stage.deploys(
    await stage.lands({ 'environments/production/checkout.yaml': null }),
  );
  expect(refusedIn(reverted)).toEqual([]);
  const raised = await stage.deploys(await stage.lands(RAISED));
  expect(refusedIn(raised)).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
});

test('a state that is lowered while its hold is lifted is lower at once', async () => {
  await using stage = await held();
  const lower = { [DEVELOPMENT]: 'enabled: false\n', ...RAISED };
  expect(refusedIn(await stage.deploys(await stage.lands(lower)))).toContain(
    'checkout production block',
  );
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
});
