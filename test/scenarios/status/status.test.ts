// `status` and a check of the next step agree: `status` names no date that is too early, and everything else that is
// needed.
import { expect, test } from '@jest/globals';
import { adopted, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';

const on = 'enabled: true\n';
const EARLY = ['--at', '2026-11-03T16:00:00Z'];
const DUE = ['--at', '2026-11-04T09:00:00Z'];

interface Next {
  readonly environment: string;
  readonly verdict: string;
  readonly readyAt: string | null;
  readonly needs: readonly string[];
}

/** Development has had the flag since the adoption. */
async function soaking(files: Files, staging = 'enabled: false\n'): Promise<Repo> {
  return adopted({ [stateFile('development')]: on, [stateFile('staging')]: staging, ...files });
}

async function next(repo: Repo): Promise<Next> {
  const { out } = await flaghoist(repo, 'status', 'checkout', '--format', 'json', ...EARLY);
  const [flag] = (JSON.parse(out) as { readonly flags: readonly { readonly next: Next }[] }).flags;
  if (flag === undefined) throw new Error('there is no such flag');
  return flag.next;
}

const requiring = (gates: string): Files => ({
  'environments/pipeline.yaml': PIPELINE.replace(
    'soak: { in: development, for: 48h }',
    `soak: { in: development, for: 48h }\n      ${gates}`,
  ),
});

test('a soak alone is promised, and a check passes at that moment', async () => {
  await using repo = await soaking({});
  expect(await next(repo)).toMatchObject({
    environment: 'staging',
    verdict: 'wait',
    readyAt: '2026-11-04T09:00:00Z',
    needs: [],
  });
  const table = await flaghoist(repo, 'status', ...EARLY);
  expect(table.out).toContain('staging on: due Wed 4 Nov 2026 09:00 UTC (in 17h)');
  await repo.write({ [stateFile('staging')]: on });
  expect((await flaghoist(repo, 'check', ...DUE)).code).toBe(0);
});

test('where people have to approve as well, the step is not due before that moment, and status says what is needed', async () => {
  await using repo = await soaking(requiring('approvals: { count: 1, from: [release] }'));
  const said = await next(repo);
  expect(said).toMatchObject({ verdict: 'wait', readyAt: '2026-11-04T09:00:00Z' });
  expect(said.needs).toEqual(['1 approval from release']);
  const table = await flaghoist(repo, 'status', ...EARLY);
  expect(table.out).toContain('staging on: not before Wed 4 Nov 2026 09:00 UTC');
  expect(table.out).toContain(
    'checkout → staging on: not before Wed 4 Nov 2026 09:00 UTC (in 17h)',
  );
});

test.each<[title: string, files: Files, staging: string, need: RegExp]>([
  ['a hold', {}, 'enabled: false\nhold: "p95 latency"\n', /checkout is on hold in staging/],
  [
    'a prerequisite that is off',
    {
      ...requiring('flags: { basket: 0h }'),
      [flagFile('basket')]: flagLike('basket'),
    },
    'enabled: false\n',
    /basket is off in staging/,
  ],
])(
  '%s leaves no moment to promise, although the soak has one',
  async (_title, files, staging, need) => {
    await using repo = await soaking(files, staging);
    const said = await next(repo);
    expect(said).toMatchObject({ verdict: 'wait', readyAt: null });
    expect(said.needs).toEqual([expect.stringMatching(need)]);
    const table = await flaghoist(repo, 'status', ...EARLY);
    expect(table.out).not.toMatch(/due Wed|not before/);
    await repo.write({ [stateFile('staging')]: staging.replace('false', 'true') });
    expect((await flaghoist(repo, 'check', ...DUE)).code).toBe(3);
  },
);

test('of two clocks the later one is promised', async () => {
  await using repo = await soaking({
    ...requiring('flags: { basket: 7d }'),
    [flagFile('basket')]: flagLike('basket'),
    [stateFile('staging', 'basket')]: on,
  });
  expect(await next(repo)).toMatchObject({ readyAt: '2026-11-09T09:00:00Z', needs: [] });
});

test('a step that a check would block is blocked, with what is wrong', async () => {
  await using repo = await soaking({
    [flagFile()]: `${flagLike('checkout')}requires: { "*": { flags: { basket: 0h } } }\n`,
    [flagFile('basket')]: `${flagLike('basket')}requires: { "*": { flags: { checkout: 0h } } }\n`,
  });
  const said = await next(repo);
  expect(said).toMatchObject({ verdict: 'block', readyAt: null });
});

test('a named flag has the row that it has among all, whatever it requires or shares', async () => {
  const definition = (variable: string, requires = ''): string =>
    `description: x\nservices: { ui: { ${variable}: enabled } }\n${requires}`;
  const files: Files = {
    ...requiring('flags: { base: 1h }'),
    [flagFile('base')]: definition('BASE'),
    [stateFile('development', 'base')]: on,
    [flagFile('above')]: definition('ABOVE', 'requires: { staging: { flags: { middle: 1h } } }\n'),
    [stateFile('development', 'above')]: on,
    [flagFile('middle')]: definition('MIDDLE', 'requires: { staging: { flags: { base: 2h } } }\n'),
    [flagFile('lost')]: definition('LOST', 'requires: { staging: { flags: { gone: 1h } } }\n'),
    // Two flags that fill one variable, and two that require each other.
    [flagFile('twin')]: definition('ABOVE'),
    [stateFile('development', 'twin')]: on,
    [flagFile('egg')]: definition('EGG', 'requires: { staging: { flags: { hen: 1h } } }\n'),
    [flagFile('hen')]: definition('HEN', 'requires: { staging: { flags: { egg: 1h } } }\n'),
    [flagFile('broken')]: 'description: [\n',
    [stateFile('development', 'broken')]: on,
  };
  await using repo = await soaking(files);
  const rows = async (
    ...flags: readonly string[]
  ): Promise<readonly { readonly flag: string }[]> => {
    const { out } = await flaghoist(repo, 'status', ...flags, '--format', 'json', ...EARLY);
    return (JSON.parse(out) as { readonly flags: readonly { readonly flag: string }[] }).flags;
  };
  const all = await rows();
  expect(all).toHaveLength(9);
  for (const row of all) expect(await rows(row.flag)).toEqual([row]);
  const [first, , third] = all;
  expect(await rows(first?.flag ?? '', third?.flag ?? '')).toEqual([first, third]);
});

// A field that people fill in and that no output shows might as well be empty.
const FOR_PEOPLE = {
  description: 'The new checkout',
  owner: 'release',
  kind: 'permission',
  risk: 'medium',
  permanent: 'Shops buy it',
  tags: 'basket',
  tickets: 'SHOP-17',
  links: 'https://example.com/runbook',
};

test.each(['text', 'json'])(
  'each field that a definition has for people is shown (%s)',
  async (format) => {
    const services = flagLike('checkout').replace(/^description: .*\n/, '');
    const { tags, tickets, links, ...plain } = FOR_PEOPLE;
    const written = [
      ...Object.entries(plain).map(([key, value]) => `${key}: ${value}`),
      `tags: [payment, ${tags}]`,
      `tickets: [SHOP-1, ${tickets}]`,
      `links: { runbook: '${links}' }`,
    ];
    await using repo = await soaking({ [flagFile()]: `${written.join('\n')}\n${services}` });
    const { out } = await flaghoist(repo, 'status', 'checkout', '--format', format, ...EARLY);
    for (const value of Object.values(FOR_PEOPLE)) expect(out).toContain(value);
  },
);

test('a named flag says since when it is off, where the history that is read shows it', async () => {
  await using repo = await soaking({});
  await repo.commit('Down', {
    at: '2026-11-03T08:00:00Z',
    files: { [stateFile('development')]: 'enabled: false\n' },
  });
  const shown = await flaghoist(repo, 'status', 'checkout', ...EARLY);
  expect(shown.out).toMatch(/^ {2}development {2}off {2}since Tue 3 Nov 2026 08:00 UTC$/m);
  const late = await flaghoist(repo, 'status', 'checkout', '--at', '2027-11-03T16:00:00Z');
  expect(late.out).toMatch(/^ {2}staging {6}off$/m);
  // A flag is off since it exists, which may be later than the adoption.
  await repo.commit('New', {
    at: '2026-11-03T09:00:00Z',
    files: { [flagFile('search')]: flagLike('search') },
  });
  const added = await flaghoist(repo, 'status', 'search', ...EARLY);
  expect(added.out).toMatch(/^ {2}staging {6}off {2}since Tue 3 Nov 2026 09:00 UTC$/m);
});

test('the last step of a flag that some users have is 100 percent, and not only on', async () => {
  await using repo = await soaking({
    [stateFile('development')]: 'enabled: true\nrollout: 50\n',
  });
  const table = await flaghoist(repo, 'status', ...EARLY);
  expect(table.out).toMatch(/^✓ checkout +50% 31h +off +off +development 100%$/m);
  const detail = await flaghoist(repo, 'status', 'checkout', ...EARLY);
  expect(detail.out).toMatch(/^ +next +development 100%: due now$/m);
  expect(detail.out).toMatch(/^ +turn off +flaghoist rollback checkout --in development --land$/m);
});
