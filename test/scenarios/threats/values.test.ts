// Ways in which the judged values could be fewer than the sent ones, one test for each. test/slow/law/mutations.test.ts
// restores each mistake and expects that its test here turns red.
import { expect, test } from '@jest/globals';
import { flagFile, stateFile } from '#test/support/checkout.ts';
import type { Pull } from '#test/support/pull.ts';
import type { Files } from '#test/support/repo.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: staging
  - name: production
    requires: { ladder: { steps: [10, 50, 100], each: 2d } }
services: { shop: {}, stock: {} }
policy: { approvals: { count: 1, from: [release] } }
`;

const aShop = (files: Files): Promise<World> =>
  aWorld({ files: { 'environments/pipeline.yaml': PIPELINE, ...files } });

const search = (services: string, more = ''): Files => ({
  [flagFile('search')]: `description: The new search\nservices: ${services}\n${more}`,
});

/** The codes of the gates of a change in production, the ladder's among them. */
async function inProduction(pull: Pull): Promise<readonly string[]> {
  const { changes } = await pull.report();
  return changes.flatMap(({ environment, gates }) =>
    environment === 'production' ? gates.map(({ code }) => code) : [],
  );
}

test('a safe value that is turned round is a policy change, and the ladder counts everybody', async () => {
  const services = '{ shop: { SEARCH: enabled }, stock: { SEARCH: enabled } }';
  await using world = await aShop(search(services));
  world.passes('3d');
  const pull = await world.proposesFiles(search(services, 'safe: true\n'));
  expect(await pull.report()).toMatchObject({ verdict: 'block', class: 'policy' });
  expect(await inProduction(pull)).toContain('ladder/skipped-step');
});

test('a switch that is dropped where the code gives the feature by itself reaches everybody, at any percentage', async () => {
  const gradual = '{ shop: { SEARCH: enabled, SEARCH_SHARE: rollout } }';
  await using world = await aShop({
    ...search(gradual, 'code-default: true\n'),
    [stateFile('production', 'search')]: 'enabled: false\n',
  });
  world.passes('3d');
  const pull = await world.proposesFiles({
    ...search('{ shop: { SEARCH_SHARE: rollout } }', 'code-default: true\n'),
    [stateFile('production', 'search')]: 'enabled: true\nrollout: 10\n',
  });
  expect(await pull.verdict()).toBe('block');
  expect(await inProduction(pull)).toContain('ladder/skipped-step');
});

test('a key with an escape is refused, so that no variable hides behind one', async () => {
  await using world = await aShop(search('{ shop: { SEARCH: enabled } }'));
  const pull = await world.proposesFiles({
    [flagFile('other')]: 'description: Another\nservices: { shop: { "SE\\u0041RCH": enabled } }\n',
  });
  expect(await pull.verdict()).toBe('block');
  expect(await pull.open()).toContain('yaml/escaped-key');
});

test('a clash is found among any number of new variables', async () => {
  await using world = await aShop(search('{ shop: { SEARCH: enabled } }'));
  const many = Array.from({ length: 450 }, (_, index) => `A${index}: enabled`).join(', ');
  const pull = await world.proposesFiles({
    [flagFile('other')]: `description: Many\nservices: { shop: { ${many}, SEARCH: enabled } }\n`,
  });
  expect(await pull.verdict()).toBe('block');
  expect(await pull.open()).toContain('flag/duplicate-variable');
});

test('a code default that is declared away is a policy change, so that no deletion follows unseen', async () => {
  const services = '{ stock: { SEARCH: enabled, SEARCH_SHARE: rollout } }';
  await using world = await aShop(search(services, 'code-default: true\n'));
  world.passes('3d');
  const declared = await world.proposesFiles(search(services, 'code-default: false\n'));
  expect(await declared.report()).toMatchObject({ verdict: 'wait', class: 'policy' });
  const deleted = await world.proposesFiles({ [flagFile('search')]: null });
  expect(await deleted.report()).toMatchObject({ verdict: 'block', class: 'promotion' });
});

test.each([
  ['a definition that fills it too', 'shop: { SEARCH: enabled }'],
  ['a binding that is sent in more environments', 'shop: { LATER: { from: enabled } }'],
])('a rollback that carries a clash blocks: %s', async (_title, services) => {
  await using world = await aShop({
    ...search('{ shop: { SEARCH: enabled, LATER: { from: enabled, in: [production] } } }'),
    [stateFile('staging', 'search')]: 'enabled: true\n',
    [flagFile('other')]:
      'description: Another\nservices: { shop: { LATER: { from: enabled, in: [staging] } } }\n',
  });
  const down = { [stateFile('staging', 'search')]: 'enabled: false\n' };
  const alone = await world.proposesFiles(down);
  expect(await alone.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  const pull = await world.proposesFiles({
    ...down,
    [flagFile('other')]: `description: Another\nservices: { ${services} }\n`,
  });
  expect(await pull.report()).toMatchObject({ verdict: 'block', class: 'rollback' });
  expect(await pull.open()).toEqual(['flag/duplicate-variable']);
});

test('a rollback is no policy change where another flag fills the same variable in another environment', async () => {
  const sentIn = (where: string, more: string): string =>
    `description: The new search\nservices: { shop: { SEARCH: { from: enabled, in: [${where}] }, SEARCH_SHARE: rollout } }\n${more}`;
  await using world = await aShop({
    [flagFile('early')]: sentIn('staging', '').replace('SEARCH_SHARE', 'EARLY_SHARE'),
    [flagFile('late')]: sentIn(
      'production',
      'code-default: true\nrequires: { production: { checklist: [Load tested] } }\n',
    ),
    [stateFile('staging', 'early')]: 'enabled: true\n',
    [stateFile('production', 'late')]: 'enabled: true\n',
  });
  for (const down of [
    { [stateFile('staging', 'early')]: 'enabled: false\n' },
    { [stateFile('production', 'late')]: null },
  ]) {
    const pull = await world.proposesFiles(down);
    expect(await pull.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  }
  // A flag that begins to fill a variable takes over the rules of the other one.
  const grown = await world.proposesFiles({
    [flagFile('early')]: sentIn('staging, production', '').replace('SEARCH_SHARE', 'EARLY_SHARE'),
    [flagFile('late')]: null,
  });
  expect(await grown.report()).toMatchObject({ verdict: 'block', class: 'policy' });
});
