// The first pull request adds the pipeline to the default branch. A team may begin with a gate that only reports.
import { expect, test } from '@jest/globals';
import { CHECKOUT, FLAG, flagFile, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoist } from '#test/support/cli.ts';
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

test('T6: a pipeline that was deleted past the gate is not adopted again, so that no other rules come in as new ones', async () => {
  await using world = await aWorld({ files: CHECKOUT });
  await world.landsFiles({ 'environments/pipeline.yaml': null });
  const free = await world.proposesFiles({
    'environments/pipeline.yaml':
      'version: 1\nenvironments: [{ name: production }]\nservices: { api: {} }\n',
    [stateFile('production')]: on,
  });
  const report = await free.report();
  expect(report).toMatchObject({ verdict: 'block', class: 'policy' });
  expect(report.diagnostics.map(({ code }) => code)).toContain('policy/base-unreadable');
  // Also in a shallow clone, which does not show the deletion.
  await world.landsFiles({ 'README.md': 'Hello\n' });
  await using clone = await world.repo.clone({ depth: 1 });
  await clone.branch('adopt');
  await clone.commit('adopt', { files: { 'environments/pipeline.yaml': PIPELINE } });
  const { out } = await flaghoist(clone, 'check', '--base', 'origin/main', '--head', 'adopt');
  expect(out).toContain('policy/base-unreadable');
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
