// Which flags `status` shows: by name, by owner, by environment, and by what is to be done.
import { expect, test } from '@jest/globals';
import { adopted, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Repo } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const AT = ['--at', '2026-11-12T09:00:00Z'];

/** `checkout` and a few others: one that is due, one on hold, one that has expired, and one that builds on another. */
async function aFew(): Promise<Repo> {
  const repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(
      'teams:',
      'teams:\n  voice: [ana]\n  web: [ana]',
    ),
    [flagFile('voice/calls')]: flagLike('voice/calls', 'owner: voice\n'),
    [flagFile('voice/sms')]: flagLike(
      'voice/sms',
      'owner: voice\nrequires: { "*": { flags: { voice/calls: 0h } } }\n',
    ),
    [flagFile('search')]: flagLike('search', 'owner: web\nexpires: 2026-11-01\n'),
    [stateFile('development', 'voice/calls')]: on,
    [stateFile('development', 'search')]: 'enabled: true\nhold: slow answers\n',
    [stateFile('staging', 'search')]: 'enabled: false\nhold: slow answers\n',
  });
  await repo.commit('Up', {
    at: '2026-11-11T10:00:00Z',
    files: { [stateFile('development')]: on },
  });
  return repo;
}

async function keys(repo: Repo, ...args: readonly string[]): Promise<readonly string[]> {
  const { out, err } = await flaghoist(repo, 'status', '--format', 'json', ...AT, ...args);
  if (out === '') throw new Error(err);
  const { flags } = JSON.parse(out) as { readonly flags: readonly { readonly flag: string }[] };
  return flags.map(({ flag }) => flag);
}

test('names, folders and patterns narrow the flags', async () => {
  await using repo = await aFew();
  const voice = ['voice/calls', 'voice/sms'];
  expect(await keys(repo)).toEqual(['checkout', 'search', ...voice]);
  expect(await keys(repo, 'voice')).toEqual(voice);
  expect(await keys(repo, 'voice/')).toEqual(voice);
  expect(await keys(repo, '*s*', 'checkout')).toEqual(['checkout', 'search', ...voice]);
  expect(await keys(repo, 'voice/sms', 'search')).toEqual(['search', 'voice/sms']);
  const none = await flaghoist(repo, 'status', 'voise/*');
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('unknown flag "voise/*"')]);
  const variable = await flaghoist(repo, 'rollback', 'CHECKOUT_ENABLED', '--in', 'staging');
  expect([variable.code, variable.err]).toEqual([
    2,
    expect.stringContaining("git grep -lw CHECKOUT_ENABLED -- '*flags/*.yaml'"),
  ]);
});

test('owner, environment, due, held, expired and changed since narrow them, too', async () => {
  await using repo = await aFew();
  expect(await keys(repo, '--owner', 'web')).toEqual(['search']);
  expect(await keys(repo, '--held')).toEqual(['search']);
  expect(await keys(repo, '--expired')).toEqual(['search']);
  expect(await keys(repo, '--due')).toEqual(['voice/calls']);
  expect(await keys(repo, '--changed-since', '24h')).toEqual(['checkout']);
  expect(await keys(repo, '--environment', 'staging', '--due')).toEqual(['voice/calls']);
  expect(await keys(repo, '--environment', 'production')).toEqual([]);
  const owner = await flaghoist(repo, 'status', '--owner', 'wep');
  expect([owner.code, owner.err]).toEqual([
    2,
    expect.stringContaining('name one of these: web, voice'),
  ]);
});

test('a flag that is on nowhere is not due, although its first step would pass', async () => {
  await using repo = await aFew();
  const sms = await flaghoist(repo, 'status', 'voice/sms', '--format', 'json', ...AT);
  expect(sms.out).toContain('"verdict": "pass"');
  expect(await keys(repo, '--due', 'voice/sms')).toEqual([]);
});

test('only environments that concern the shown flags have a column', async () => {
  await using repo = await aFew();
  const { out } = await flaghoist(repo, 'status', 'voice/*', '--environment', 'staging', ...AT);
  expect(out).not.toContain('production');
  const all = await flaghoist(repo, 'status', '--due', ...AT);
  expect(all.out).toMatch(/^ +development +staging +production +next$/m);
});

test('a flag in detail names what it requires, what requires it, and where its files are', async () => {
  await using repo = await aFew();
  await repo.git('remote', 'add', 'origin', 'git@github.com:acme/flags.git');
  await repo.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  await repo.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  const sms = await flaghoist(repo, 'status', 'voice/sms', ...AT);
  expect(sms.out).toMatch(/^ {2}requires +voice\/calls$/m);
  const calls = await flaghoist(repo, 'status', 'voice/calls', ...AT);
  expect(calls.out).toMatch(/^ {2}required by +voice\/sms$/m);
  expect(calls.out).toContain(
    'https://github.com/acme/flags/blob/main/environments/flags/voice/calls.yaml',
  );
  expect(calls.out).toContain('flaghoist promote voice/calls --to staging');
});

test('the JSON of a flag has the variables that each service is sent, whether it is named or one of all', async () => {
  await using repo = await adopted({
    [flagFile('cart')]: `description: Cart
services:
  checkout-api: { CART_ENABLED: enabled, CART_PERCENTAGE: rollout }
  web: { CART: { from: enabled, on: "1", off: "0", in: [development] } }
`,
    [flagFile('search')]: flagLike('search', 'owner: [\n'),
  });
  for (const names of [['cart'], []]) {
    const { out } = await flaghoist(repo, 'status', '--format', 'json', ...AT, ...names);
    const { flags } = JSON.parse(out);
    const services = Object.fromEntries(
      flags.map(({ flag, services: all }: { flag: string; services: unknown }) => [flag, all]),
    );
    expect(services['cart']).toEqual([
      { service: 'checkout-api', variables: ['CART_ENABLED', 'CART_PERCENTAGE'] },
      { service: 'web', variables: ['CART'] },
    ]);
    // Nothing is known of a definition that no version of can be read.
    expect(services['search']).toEqual(names.length === 0 ? [] : undefined);
  }
});
