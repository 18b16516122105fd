// `hold`: promotions of a flag stop, and go on, by a command.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from '@jest/globals';
import { LAND_SCHEMA } from '#report/land-schema.ts';
import { adopted, flagFile, flagLike, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';

const NOW = ['--at', '2026-11-10T10:00:00Z'];

/** A clone whose default branch is that of its remote. */
async function aClone(repo: Repo): Promise<Repo> {
  const remote = await repo.clone({ bare: true });
  const clone = await remote.clone();
  await clone.git('remote', 'set-head', 'origin', 'main');
  return clone;
}

const landed = (clone: Repo, path: string): Promise<string> =>
  clone.git('show', `origin/main:${path}`);

test('a hold stops the promotion of a flag, says why, and ends by itself where a time is named', async () => {
  await using repo = await adopted({ [stateFile('development')]: 'enabled: true # since May\n' });
  const clone = await aClone(repo);
  const why = ['--reason', 'calls fail: p95'];
  const held = await flaghoist(
    clone,
    'hold',
    'checkout',
    '--in',
    'staging',
    ...why,
    '--land',
    ...NOW,
  );
  expect([held.code, held.err]).toEqual([0, expect.stringContaining('landed on main: ')]);
  expect(held.err).toContain('on hold: checkout in staging, until you lift it');
  expect(await landed(clone, stateFile('staging'))).toContain('hold: "calls fail: p95"');
  expect(await clone.git('log', '-1', '--format=%B', 'origin/main')).toBe(
    'Hold checkout in staging\n\nWhy: calls fail: p95\n',
  );
  const status = await flaghoist(clone, 'status', 'checkout');
  expect(status.out).toContain('in staging: calls fail: p95');
  expect(status.out).toMatch(/^ {2}lift hold +flaghoist hold checkout --in staging --lift$/m);
  const until = ['--in', 'development', '--reason', 'freeze', '--until', '24h', '--branch', 'hold'];
  const short = await flaghoist(clone, 'hold', 'checkout', ...until, ...NOW);
  expect([short.code, short.err]).toEqual([0, expect.stringContaining('; land it with: git push')]);
  expect(short.err).toContain('on hold once it lands: checkout in development, until Wed 11 Nov');
  expect(await clone.git('show', `hold:${stateFile('development')}`)).toBe(
    'enabled: true # since May\nhold: { why: "freeze", until: "2026-11-11T10:00:00Z" }',
  );
});

test('a hold is lifted by the same command, and flags of a pattern are held where no state is yet', async () => {
  await using repo = await adopted({
    [stateFile('staging')]: 'enabled: false\nhold: { why: freeze, until: 2026-12-01 }\n',
    [flagFile('voice/calls')]: flagLike('voice/calls'),
    [flagFile('voice/sms')]: flagLike('voice/sms'),
  });
  const clone = await aClone(repo);
  const lift = ['hold', 'checkout', '--in', 'staging', '--lift', '--land', ...NOW];
  const before = await flaghoist(clone, 'status', 'checkout', ...NOW);
  expect(before.out).toContain('in staging: freeze (until Tue 1 Dec 2026 00:00 UTC)');
  const lifted = await flaghoist(clone, ...lift);
  expect([lifted.code, lifted.err]).toEqual([
    0,
    expect.stringContaining('hold lifted: checkout in staging'),
  ]);
  expect(await landed(clone, stateFile('staging'))).toBe('enabled: false');
  const again = await flaghoist(clone, ...lift);
  expect([again.code, again.err]).toEqual([
    2,
    expect.stringContaining('has a hold in these environments'),
  ]);
  const all = ['hold', 'voice/*', '--in', 'production', '--reason', 'incident 7', '--land', ...NOW];
  const said = await flaghoist(clone, ...all, '--format', 'json');
  const result: unknown = JSON.parse(said.out);
  expect(new Ajv2020({ allowUnionTypes: true }).validate(LAND_SCHEMA, result)).toBe(true);
  expect(result).toMatchObject({
    report: { class: 'neutral' },
    landed: { branch: 'main' },
    deployed: null,
  });
  expect(await landed(clone, 'environments/production/voice/sms.yaml')).toBe(
    'enabled: false\nhold: "incident 7"',
  );
});

test.each([
  ['no reason', [], 'a hold needs a reason'],
  ['an environment that does not exist', ['--reason', 'x', '--in', 'stagin'], 'write staging'],
  [
    'a time that is over',
    ['--reason', 'x', '--until', '2026-11-01'],
    '--until "2026-11-01" is in the past',
  ],
])('a hold of a flag with %s is refused in one line', async (_what, args, text) => {
  await using repo = await adopted({});
  const said = await flaghoist(repo, 'hold', 'checkout', '--in', 'staging', ...args, ...NOW);
  expect([said.code, said.err]).toEqual([2, expect.stringContaining(text)]);
});

test('a hold that has not landed is not said to be there', async () => {
  await using repo = await adopted({ [stateFile('staging')]: 'enabled: false\nhold: freeze\n' });
  const clone = await aClone(repo);
  const args = ['hold', 'checkout', '--in', 'production', '--reason', 'slow', ...NOW];
  const lift = ['hold', 'checkout', '--in', 'staging', '--lift', ...NOW];
  const preview = await flaghoist(clone, ...args, '--land', '--dry-run');
  expect(preview.err).toContain('would be on hold: checkout in production, until you lift it\n');
  const noLift = await flaghoist(clone, ...lift, '--land', '--dry-run');
  expect(noLift.err).toContain('would lift the hold: checkout in staging\n');
  expect((await flaghoist(clone, ...lift)).err).toContain('hold lifted once it lands: checkout');
  await clone.git('remote', 'set-url', 'origin', `${clone.path}/nowhere`);
  const refused = await flaghoist(clone, ...args, '--land');
  expect([refused.code, refused.err]).toEqual([
    3,
    expect.stringContaining('on hold once it lands: checkout in production'),
  ]);
});

test('a variable that another flag fills in a later landing leaves the hold behind, and the check says so', async () => {
  const spare = flagLike('checkout').replace('CHECKOUT', 'SPARE');
  await using repo = await adopted({
    [stateFile('staging')]: 'enabled: false\nhold: calls fail\n',
  });
  await repo.commit('Give the variable up', { files: { [flagFile('checkout')]: spare } });
  await repo.branch('take', 'main');
  const taking = flagLike('basket').replace('BASKET', 'CHECKOUT');
  const files = {
    [flagFile('basket')]: taking,
    [stateFile('staging', 'basket')]: 'enabled: true\n',
  };
  await repo.commit('Take the variable', { files });
  const { out } = await flaghoist(repo, 'check', '--base', 'main', '--head', 'take');
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'the hold on checkout in staging does not follow CHECKOUT of api, which checkout filled before: calls fail',
  );
});
