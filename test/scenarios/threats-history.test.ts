// How people would cheat the clock or stumble over it: the rows of reference/threats.md §1 about history, on
// real repositories, by their numbers. Classes and policy: threats.test.ts. Files: threats-files.test.ts.
import { expect, test } from '@jest/globals';
import { aCheckout, afterDevelopment, stateFile } from '#test/support/checkout.ts';
import { at } from '#test/support/nouns.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';

test('T1: a commit that is dated ten years back has soaked since its landing, not since its date', async () => {
  await using world = await aCheckout();
  const pull = await world.proposes('checkout', { development: 'on' });
  await world.repo.goTo(pull.branch);
  await world.repo.git('reset', '--quiet', '--soft', 'main');
  await world.repo.commit('Long ago', { at: '2016-11-02T09:00:00Z' });
  await pull.lands();
  world.passes('1h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('47h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T1: not even on the default branch itself is a landing older than the one before it', async () => {
  await using world = await aCheckout();
  world.passes('30d');
  await world.landsFiles({ 'README.md': 'today\n' });
  await world.repo.commit('Long ago', {
    at: '2016-11-02T09:00:00Z',
    files: { [stateFile('development')]: on },
  });
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T2: a landing that is dated into the future has soaked for no time at all, for ever', async () => {
  await using world = await aCheckout();
  await world.repo.commit('Next year', {
    at: '2027-11-02T09:00:00Z',
    files: { [stateFile('development')]: on },
  });
  world.passes('60d');
  const staging = await world.proposes('checkout', { staging: 'on' });
  const soak = await staging.gate('soak');
  expect(soak).toMatchObject({ code: 'soak/too-short', progress: { elapsed: 0 } });
  // It counts as landed now, whenever that is.
  expect((await staging.report()).readyAt).toBe(at(world.after('48h')));
});

test('T3: a backdated tip hides nothing: the landings behind it are read all the same', async () => {
  await using world = await aCheckout();
  await world.lands('checkout', { development: 'on' });
  world.passes('1d');
  await world.lands('checkout', { development: 'off' });
  world.passes('1h');
  await world.lands('checkout', { development: 'on' });
  world.passes('10h');
  await world.landsFiles({ 'b.txt': 'b\n' });
  // `git log --since` would stop at this one and find nothing.
  await world.repo.commit('Long ago', { at: '2016-11-02T09:00:00Z', files: { 'a.txt': 'a\n' } });
  world.passes('37h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T4: when a landing on record is no longer an ancestor, every soak starts again', async () => {
  await using world = await afterDevelopment('1h');
  const landing = await world.lands('checkout', { staging: 'off', development: 'on' });
  world.remembers(landing);
  world.passes('9d');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdict()).toBe('pass');
  await world.repo.goTo('main');
  await world.repo.git('reset', '--quiet', '--hard', 'main~1');
  await world.repo.commit('Rewritten', { at: '2026-11-02T10:00:01Z' });
  expect(await staging.gate('soak')).toMatchObject({
    verdict: 'wait',
    code: 'soak/rewritten',
    message: expect.stringContaining(landing.slice(0, 10)),
  });
});

test('T5: a promotion that was pushed without the gate is judged on its landing like any other', async () => {
  await using world = await afterDevelopment('1h');
  await world.lands('checkout', { staging: 'on' });
  const { report } = await world.judges('main~1', 'main');
  expect(report).toMatchObject({ verdict: 'wait', class: 'promotion' });
});

test('T13: off and on again farms no credit', async () => {
  await using world = await afterDevelopment('47h');
  await world.lands('checkout', { development: 'off' });
  world.passes('1h');
  await world.lands('checkout', { development: 'on' });
  world.passes('47h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T14: what happened inside a pull request does not exist, neither for nor against it', async () => {
  await using world = await afterDevelopment('1d');
  // Off and on again in one pull request: the environment never saw it.
  const back = await world.proposes('checkout', { development: 'off' });
  await back.pushes('checkout', { development: 'on' });
  await back.lands();
  world.passes('23h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
  // A branch that has had it on for a week has soaked nowhere.
  world.passes('1h');
  await staging.pushes('checkout', { production: 'on' });
  world.passes('7d');
  await world.repo.goTo(staging.branch);
  expect((await staging.report()).changes[1]).toMatchObject({
    environment: 'production',
    verdict: 'block',
    gates: [{ code: 'soak/same-proposal' }],
  });
});

test('T15: a second of less between two looks restarts the soak', async () => {
  await using world = await afterDevelopment('40h');
  await world.lands('checkout', { development: 99 });
  world.passes('1s');
  await world.lands('checkout', { development: 'on' });
  world.passes('47h');
  const all = await world.proposes('checkout', { staging: 'on' });
  expect(await all.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
  // Whoever asks for less than the least that was there is not touched by it.
  const some = await world.proposes('checkout', { staging: 99 });
  expect(await some.verdict()).toBe('pass');
});

test('T16: what is slipped into a merge commit is seen: the landed tree counts, not the pull request', async () => {
  await using world = await afterDevelopment('47h');
  const harmless = await world.proposesFiles({ 'README.md': 'Hello\n' });
  await world.repo.goTo('main');
  await world.repo.git('merge', '--quiet', '--no-ff', '--no-commit', harmless.branch);
  await world.landsFiles({ [stateFile('development')]: off, [stateFile('production')]: on });
  const { report } = await world.judges('main^1', 'main');
  expect(report).toMatchObject({
    verdict: 'wait',
    class: 'promotion',
    changes: [{ class: 'rollback' }, { class: 'promotion', gates: [{ code: 'soak/not-covered' }] }],
  });
  // And the soak of development ended with it.
  world.passes('1h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect((await staging.gate('soak')).code).toBe('soak/not-covered');
});

test('T21: green is green for this base: when the source falls, the same pull request waits again', async () => {
  await using world = await afterDevelopment('48h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdict()).toBe('pass');
  await world.lands('checkout', { development: 'off' });
  expect(await staging.open()).toEqual(['soak/not-covered']);
});
