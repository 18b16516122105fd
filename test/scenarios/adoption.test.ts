// The first pull request adds the pipeline to the default branch. A team may begin with a gate that only reports.
import { expect, test } from '@jest/globals';
import { CHECKOUT, FLAG, flagFile, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { aWorld } from '#test/support/world.ts';

const on = 'enabled: true\n';

test('an adoption changes no flag, and says what is on', async () => {
  await using world = await aWorld({ files: { 'README.md': 'Hello\n' } });
  const adoption = await world.proposesFiles({ ...CHECKOUT, [stateFile('production')]: on });
  expect(await adoption.report()).toMatchObject({
    verdict: 'pass',
    class: 'adoption',
    notes: [
      { message: 'adoption: flags stay as they are; exposed in production: 1' },
      { message: 'every soak starts when this lands' },
    ],
  });
  expect(await adoption.asks()).toEqual([]);
});

test('nothing is grandfathered: what has been on for a month soaks from the adoption on', async () => {
  await using world = await aWorld({
    files: { [flagFile()]: FLAG, [stateFile('development')]: on },
  });
  world.passes('30d');
  const adoption = await world.proposesFiles({ 'environments/pipeline.yaml': PIPELINE });
  expect(await adoption.report()).toMatchObject({ verdict: 'pass', class: 'adoption' });
  await adoption.lands();
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
});

test('an adoption has to be right: its files are read like any others', async () => {
  await using world = await aWorld({ files: { 'README.md': 'Hello\n' } });
  const adoption = await world.proposesFiles({
    ...CHECKOUT,
    [stateFile('staging')]: 'enabled: yes\n',
  });
  expect(await adoption.report()).toMatchObject({
    verdict: 'block',
    class: 'adoption',
    diagnostics: [{ file: stateFile('staging') }],
  });
});

test('an environment that only reports says everything and stops nothing', async () => {
  const lenient = PIPELINE.replace('name: staging\n', 'name: staging\n    enforcement: report\n');
  await using world = await aWorld({
    files: { ...CHECKOUT, 'environments/pipeline.yaml': lenient },
  });
  const early = await world.proposes('checkout', { staging: 'on' });
  expect(await early.report()).toMatchObject({
    verdict: 'pass',
    changes: [
      { reportOnly: true, verdict: 'pass', gates: [{ code: 'soak/not-covered', verdict: 'wait' }] },
    ],
  });
  expect((await early.says()).split('\n', 1)).toEqual(['✓ Ready: staging only reports']);
  // The next environment is enforced all the same.
  const production = await world.proposes('checkout', { production: 'on' });
  expect(await production.verdict()).toBe('wait');
});
