// The deploy guard and freezes: the moment of the landing counts, and what landed inside waits for the end.
import { expect, test } from '@jest/globals';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

/** Development has had it for two days. The freeze begins in an hour, and lasts a day. */
async function beforeTheFreeze() {
  const stage = await aStage();
  const soon = new Date((stage.now + 49 * 3600) * 1000).toISOString().slice(0, 16);
  const end = new Date((stage.now + 73 * 3600) * 1000).toISOString().slice(0, 16);
  await stage.lands({
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      'soak: { in: development, for: 24h }\n',
      (soak) => `${soak}      window: { deny: [{ from: ${soon}, to: ${end} }], zone: UTC }\n`,
    ),
  });
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  stage.passes('48h');
  return stage;
}

test('what landed before the freeze is deployed inside it', async () => {
  await using stage = await beforeTheFreeze();
  const landing = await stage.lands(state('production', 'checkout', true));
  stage.passes('2h');
  const { refusals } = await stage.deploys(landing);
  expect(refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
});

test('T75: what landed inside is refused, and deployed by the first run after the end', async () => {
  await using stage = await beforeTheFreeze();
  stage.passes('2h');
  const landing = await stage.lands(state('production', 'checkout', true));
  const refused = await stage.deploys(landing);
  expect(refused.refusals).toMatchObject([{ flag: 'checkout', verdict: 'wait', landing }]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  stage.passes('22h');
  expect((await stage.deploys(landing)).refusals).toHaveLength(1);
  stage.passes('2h');
  expect((await stage.deploys(landing)).refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true');
});

test('a rollback inside the freeze is deployed at once', async () => {
  await using stage = await beforeTheFreeze();
  await stage.deploys(await stage.lands(state('production', 'checkout', true)));
  stage.passes('2h');
  const { refusals } = await stage.deploys(
    await stage.lands(state('production', 'checkout', false)),
  );
  expect(refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
});
