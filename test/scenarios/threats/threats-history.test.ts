// Attempts to cheat the clock, and honest mistakes about it: the threats of docs/threat-model.md about history, on real
// repositories.
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import { finished } from '#test/support/log.ts';
import { expect, test } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '#domain/report.ts';
import { instant, isoOf } from '#domain/scalars.ts';
import {
  aCheckout,
  afterDevelopment,
  FLAG,
  flagLike,
  PIPELINE,
  stateFile,
} from '#test/support/checkout.ts';
import { at } from '#test/support/nouns.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';
import type { World } from '#test/support/world.ts';

/** A report as JSON, whose notes are sentences. */
type Printed = Omit<Report, 'notes'> & { readonly notes: readonly string[] };

const on = 'enabled: true\n';
const off = 'enabled: false\n';
const SOAK = '      soak: { in: development, for: 48h }';

/** A force-push, as the reflog of the branch notes it. */
async function resetsTo(world: World, revision: string): Promise<void> {
  const env = { GIT_COMMITTER_DATE: `@${world.now} +0000` };
  await world.repo.goTo('main');
  await world.repo.gitWith({ env }, 'reset', '--quiet', '--hard', revision);
}

/** The output of the command line for the checked-out branch at a moment. */
async function checkedIn(repo: Repo, moment: string, base?: string): Promise<Printed> {
  const named = base === undefined ? [] : ['--base', base];
  const { out } = await flaghoist(repo, 'check', '--at', moment, '--format', 'json', ...named);
  return JSON.parse(out) as Printed;
}

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

/** Development was turned on by a machine whose clock is years ahead, and something else has landed since. */
async function withFutureLanding(gate = ''): Promise<World> {
  const world = await aCheckout({
    'environments/pipeline.yaml': PIPELINE.replace(SOAK, gate || SOAK),
  });
  await world.repo.commit('Next year', {
    at: '2027-11-02T09:00:00Z',
    files: { [stateFile('development')]: on },
  });
  await world.landsFiles({ 'README.md': 'other\n' });
  world.passes('60d');
  return world;
}

test('T2: a landing that is dated into the future is named, and no moment is promised from it', async () => {
  await using world = await withFutureLanding();
  const staging = await world.proposes('checkout', { staging: 'on' });
  for (let month = 0; month < 3; month += 1) {
    const report = await staging.report();
    expect(report).toMatchObject({ verdict: 'wait', readyAt: null });
    expect(report.changes[0]?.gates).toMatchObject([
      {
        code: 'soak/future-landing',
        message: expect.stringContaining('has a date in the future (Tue 2 Nov 2027 09:00 UTC)'),
        hint: expect.stringContaining('in an evidence file, write when '),
      },
    ]);
    world.passes('30d');
  }
  const table = (await world.status()).replaceAll(/\s+/g, ' ');
  expect(table).toContain('has a date in the future (Tue 2 Nov 2027');
  expect(table).not.toContain('due');
});

test('T2: nor does a flag that landed after it promise anything, and evidence settles both', async () => {
  await using world = await withFutureLanding();
  await world.lands('checkout', { development: 'off' });
  await world.lands('checkout', { development: 'on' });
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.open()).toEqual(['soak/future-landing']);
  const wrong = await world.repo.shaOf('main~3');
  world.remembers(wrong);
  expect(await staging.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T2: no prerequisite and no step counts from a date in the future', async () => {
  await using world = await aCheckout({
    'environments/flags/base.yaml': flagLike('base'),
    'environments/flags/checkout.yaml': `${FLAG}requires: { staging: { flags: { base: 24h } } }\n`,
    [stateFile('staging', 'base')]: off,
    'environments/pipeline.yaml': PIPELINE.replace(
      SOAK,
      '      ladder: { steps: [5, 100], each: 7d }',
    ),
  });
  await world.repo.commit('Next year', {
    at: '2027-11-02T09:00:00Z',
    files: {
      [stateFile('staging', 'base')]: on,
      [stateFile('staging')]: 'enabled: true\nrollout: 5\n',
    },
  });
  world.passes('60d');
  const all = await world.proposes('checkout', { staging: 'on' });
  expect(await all.report()).toMatchObject({
    readyAt: null,
    changes: [{ gates: [{ code: 'ladder/future-landing' }, { code: 'flags/future-landing' }] }],
  });
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

test('T4: when a known landing is no longer an ancestor, every soak counts from the first without it', async () => {
  await using world = await afterDevelopment('1h');
  const landing = await world.lands('checkout', { staging: 'off', development: 'on' });
  world.remembers(landing);
  world.passes('9d');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdict()).toBe('pass');
  await world.repo.goTo('main');
  await resetsTo(world, 'main~1');
  world.passes('1m');
  await world.landsFiles({ 'README.md': 'rewritten\n' });
  expect(await staging.gate('soak')).toMatchObject({
    verdict: 'wait',
    code: 'soak/rewritten',
    details: expect.arrayContaining([expect.stringContaining(landing.slice(0, 10))]),
  });
  const due = world.after('47h 59m');
  expect(await staging.verdictsAround(due)).toEqual(['wait', 'pass', 'pass']);
  expect((await staging.report()).readyAt).toBe(at(due));
});

test('T4: a reset to before the flag was turned off does not give its old soak back', async () => {
  await using world = await afterDevelopment('1d');
  await world.lands('checkout', { development: 'off' });
  world.passes('9d');
  await resetsTo(world, 'main~1');
  const staging = await world.proposes('checkout', { staging: 'on' });
  const due = world.after('48h');
  // Later landings restart no soak.
  world.passes('3h');
  await world.landsFiles({ 'README.md': 'later\n' });
  expect(await staging.verdictsAround(due)).toEqual(['wait', 'pass', 'pass']);
  expect(await staging.gate('soak')).toMatchObject({ code: 'soak/rewritten' });
  expect(await world.status()).toContain('due Sat 14 Nov 2026 09:00 UTC (in 45h)');
});

test('T54: git pull and git push swap the parents of a merge, and hide no break of the soak', async () => {
  await using world = await aCheckout();
  await world.lands('checkout', { development: 'on' });
  const { repo } = world;
  const dora = await repo.clone();
  await dora.commit('Her own', { at: world.now, files: { 'README.md': 'hers\n' } });
  world.passes('10d');
  await world.lands('checkout', { development: 'off' });
  world.passes('1d');
  const sha = await world.lands('checkout', { development: 'on' });
  world.passes('1h');
  const env = { GIT_COMMITTER_DATE: `@${world.now} +0000` };
  await dora.gitWith({ env }, 'pull', '--quiet', '--no-rebase', '--no-edit');
  await dora.gitWith({ env }, 'push', '--quiet', 'origin', 'HEAD:refs/heads/landing');
  await repo.goTo('main');
  await repo.gitWith({ env }, 'merge', '--quiet', '--ff-only', 'landing');
  await repo.git('branch', '--quiet', '-D', 'landing');

  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.gate('soak')).toMatchObject({
    code: 'soak/rewritten',
    details: expect.arrayContaining([expect.stringContaining(sha.slice(0, 10))]),
  });
  const due = world.after('48h');
  world.passes('30h');
  await world.landsFiles({ 'b.txt': 'later\n' });
  expect(await staging.verdictsAround(due)).toEqual(['wait', 'pass', 'pass']);

  // Her clone has seen the same, by the branch of the remote.
  await dora.gitWith({ env }, 'fetch', '--quiet');
  await dora.git('checkout', '--quiet', '-B', 'staging-on', 'origin/main');
  await dora.commit('On', { at: world.now, files: { [stateFile('staging')]: on } });
  const hers = await checkedIn(dora, due);
  expect(hers).toMatchObject({ verdict: 'pass', notes: [] });
  expect(hers.changes[0]?.gates[0]?.details).toEqual([
    expect.stringContaining(`${sha.slice(0, 10)} was the tip`),
  ]);
});

test('T54: a clone without reflogs cannot tell, and its report says so', async () => {
  await using world = await afterDevelopment('3d');
  const clone = await world.repo.clone();
  await clone.branch('staging-on');
  await clone.commit('On', { at: world.now, files: { [stateFile('staging')]: on } });
  expect((await checkedIn(clone, world.after('0h'))).notes).toEqual([]);
  await rm(join(clone.path, '.git', 'logs'), { recursive: true });
  const { verdict, notes } = await checkedIn(clone, world.after('0h'));
  expect(verdict).toBe('pass');
  expect(notes).toEqual([
    expect.stringContaining('cannot determine whether history was rewritten'),
  ]);
});

test('T54: the deployment log of a clone has seen what was the tip', async () => {
  await using world = await afterDevelopment('1d');
  const lost = await world.lands('checkout', { development: 'off' });
  const clone = await world.repo.clone();
  await resetsTo(world, 'main~1');
  world.passes('1d');
  await world.landsFiles({ 'README.md': 'rewritten\n' });
  const landed = world.now;
  world.passes('1h');
  const env = { GIT_COMMITTER_DATE: `@${world.now} +0000` };
  await clone.gitWith({ env }, 'fetch', '--quiet', '--force');
  await clone.git('checkout', '--quiet', '-B', 'staging-on', 'origin/main');
  await clone.commit('On', { at: world.now, files: { [stateFile('staging')]: on } });
  await rm(join(clone.path, '.git', 'logs'), { recursive: true });
  const log = fileLog(join(clone.path, '.git/flaghoist/deployments.jsonl'));
  const deployed = instant(landed - 86_400);
  await log.append(finished({ environment: 'development', tip: lost, run: 'a', at: deployed }, []));
  const before = isoOf(instant(landed + 48 * 3600 - 1));
  expect(await checkedIn(clone, before)).toMatchObject({
    verdict: 'wait',
    notes: [],
    changes: [{ gates: [{ code: 'soak/rewritten' }] }],
  });
  expect((await checkedIn(clone, isoOf(instant(landed + 48 * 3600)))).verdict).toBe('pass');
});

test('T4: a clone that lags behind, or has commits of its own on its local branch, reports no rewrite', async () => {
  await using world = await afterDevelopment('3d');
  const clone = await world.repo.clone();
  const old = await clone.head();
  await clone.commit('Never pushed', { at: world.now });
  await clone.git('reset', '--quiet', '--hard', 'origin/main');
  await world.landsFiles({ 'README.md': 'later\n' });
  await clone.git('fetch', '--quiet');
  await clone.git('checkout', '--quiet', '-B', 'staging-on', 'main');
  await clone.commit('On', { at: world.now, files: { [stateFile('staging')]: on } });
  for (const base of [old, 'main', 'origin/main']) {
    const report = await checkedIn(clone, world.after('1h'), base);
    expect(report.changes[0]?.gates).toMatchObject([{ code: 'soak/long-enough', details: [] }]);
  }
});

test('T55: by the Git clock too, landings that claim to be old are read: none of them is older than the one before it', async () => {
  await using world = await aCheckout({
    'environments/pipeline.yaml': PIPELINE.replace(
      SOAK,
      '      ladder: { steps: [5, 100], each: 60d }',
    ),
  });
  world.passes('30d');
  for (const text of ['enabled: true\nrollout: 5\n', off]) {
    await world.repo.commit('Long ago', {
      at: '2016-11-02T09:00:00Z',
      files: { [stateFile('staging')]: text },
    });
  }
  const first = await world.proposes('checkout', { staging: 5 });
  expect(await first.open()).toEqual(['ladder/too-soon']);
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
  // A change to less than the least exposure so far is not affected.
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
