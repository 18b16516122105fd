// Attempts to drop the rules or the approval of a variable: the threats of docs/threat-model.md about approvals,
// clashes and own requirements, on real repositories.
import { describe, expect, test } from '@jest/globals';
import {
  aCheckout,
  everywhere,
  FLAG,
  flagFile,
  flagLike,
  PIPELINE,
  stateFile,
} from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';
import { outcome, sharedWorld } from '#test/support/shared-world.ts';
import type { World } from '#test/support/world.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';
const definition = (variables: string, more = ''): string =>
  `description: A feature\nservices: { api: { ${variables} } }\n${more}`;

describe('T56: an approval counts for every change to definitions and states', () => {
  const APPROVED = {
    'environments/pipeline.yaml': PIPELINE.replace(
      'soak: { in: staging, for: 7d }',
      'approvals: { count: 1, from: [release] }',
    ),
    [flagFile('basket')]: flagLike('basket'),
  };
  const world = sharedWorld(() => aCheckout(APPROVED));

  test.each<[string, Files]>([
    ['a variable that is off', { [flagFile('search')]: flagLike('search') }],
    [
      'a variable of another flag that is off',
      { [flagFile('basket')]: definition('BASKET: enabled, BASKET_V2: enabled') },
    ],
    ['the words of the flag itself', { [flagFile()]: FLAG.replace('The new', 'An old') }],
    ['another owner', { [flagFile('basket')]: `${flagLike('basket')}owner: release\n` }],
    ['a state without an effect', { [stateFile('staging')]: 'enabled: false\nrollout: 50\n' }],
    [
      'a requirement more',
      { [flagFile('basket')]: flagLike('basket', 'requires: { "*": { checklist: [Tested] } }\n') },
    ],
    ['a flag that goes', { [flagFile('basket')]: null }],
  ])('%s that is added afterwards takes it back', async (_, files) => {
    const pull = await world().proposes('checkout', { production: 'on' });
    world().passes('1m');
    await pull.approvedBy('ana');
    expect(await pull.verdict()).toBe('pass');
    world().passes('1m');
    await pull.pushesFiles(files);
    expect(await pull.open()).toEqual(['approvals/missing']);
  });

  test('a comment in a file, another order and a landing elsewhere leave it alone', async () => {
    const pull = await world().proposes('checkout', { production: 'on' });
    world().passes('1m');
    await pull.approvedBy('ana');
    world().passes('1m');
    await pull.pushesFiles({
      [stateFile('production')]: '# now\nenabled: true\n',
      [flagFile('basket')]: 'services: { api: { BASKET: enabled } }\ndescription: basket\n',
      'README.md': 'Hello\n',
    });
    await world().landsFiles({ [stateFile('development', 'basket')]: on });
    expect(await pull.verdict()).toBe('pass');
  });
});

describe('T58: a variable that two flags would fill blocks in every lane', () => {
  const only = (...places: readonly string[]): string =>
    `CART: { from: enabled, in: [${places.join(', ')}] }`;
  const world = sharedWorld(async () => {
    const begun = await aCheckout({
      [flagFile('basket')]: definition('BASKET: enabled'),
      ...everywhere('basket', on),
      [flagFile('early')]: definition(only('development', 'staging')),
      [flagFile('late')]: definition(only('production')),
    });
    begun.passes('30d');
    return begun;
  });
  const FILLS_BOTH = definition('BASKET: enabled, CHECKOUT: enabled');

  test.each<[string, Files]>([
    [
      'a rollback that carries it',
      { [flagFile('basket')]: FILLS_BOTH, [stateFile('production', 'basket')]: off },
    ],
    [
      'a rollback that carries it in a new flag',
      {
        [stateFile('production', 'basket')]: off,
        [flagFile('search')]: definition('CHECKOUT: enabled'),
      },
    ],
    [
      'a rollback by deleting a flag, whose variable another one had',
      {
        [flagFile('basket')]: null,
        ...everywhere('basket', null),
        [flagFile('search')]: definition('CHECKOUT: enabled, BASKET: enabled'),
      },
    ],
    ['a neutral change', { [flagFile('search')]: definition('CHECKOUT: enabled') }],
    ['a rename that leaves the old definition', { [flagFile('till')]: FLAG }],
    [
      'a move to two flags at once',
      {
        [flagFile()]: 'description: Nothing any more\n',
        [flagFile('basket')]: FILLS_BOTH,
        [flagFile('search')]: definition('CHECKOUT: enabled'),
      },
    ],
    [
      'two new flags',
      {
        [flagFile('search')]: definition('SEARCH: enabled'),
        [flagFile('find')]: definition('SEARCH: enabled'),
      },
    ],
    [
      'one more environment in the first flag',
      { [flagFile('early')]: definition(only('development', 'staging', 'production')) },
    ],
    ['all environments in the second flag', { [flagFile('late')]: definition('CART: enabled') }],
    [
      'one more environment, which a rollback carries',
      {
        [flagFile('late')]: definition(only('staging', 'production')),
        [stateFile('production', 'basket')]: off,
      },
    ],
    [
      'a third flag with an environment of theirs',
      { [flagFile('search')]: definition(only('staging')) },
    ],
  ])('%s', async (_, files) => {
    const pull = await world().proposesFiles(files);
    expect(await pull.verdict()).toBe('block');
    expect(await pull.open()).toContain('flag/duplicate-variable');
  });

  test('a change of the policy with any approval', async () => {
    const pull = await world().proposesFiles({
      [flagFile('search')]: definition('CHECKOUT: enabled', 'safe: true\n'),
    });
    world().passes('1m');
    await pull.approvedBy('ana');
    expect(outcome(await pull.report())).toEqual(['policy', 'block']);
  });

  test.each<[string, Files, string]>([
    [
      'two flags that exchange their environments',
      {
        [flagFile('early')]: definition(only('production')),
        [flagFile('late')]: definition(only('development', 'staging')),
      },
      'neutral',
    ],
    [
      'a variable that one flag gives up for another, beside a rollback',
      {
        [flagFile('early')]: definition('EARLY: enabled'),
        [flagFile('search')]: definition(only('development')),
        [stateFile('production', 'basket')]: off,
      },
      'rollback',
    ],
  ])('%s: never two at once, which passes', async (_, files, kind) => {
    const pull = await world().proposesFiles(files);
    expect(outcome(await pull.report())).toEqual([kind, 'pass']);
  });

  test('T58: a clash that has landed stops no rollback of either flag, nor of a third one', async () => {
    await using own = await aCheckout({
      [flagFile('basket')]: definition('BASKET: enabled'),
      ...everywhere('basket', on),
      ...everywhere('checkout', on),
    });
    await own.landsFiles({ [flagFile('search')]: FLAG, ...everywhere('search', on) });
    own.passes('1d');
    for (const flag of ['checkout', 'search', 'basket']) {
      const down = await own.rollsBack([flag], { in: ['production'] });
      expect(outcome(await down.report())).toEqual(['rollback', 'pass']);
    }
    const all = await own.rollsBack([]);
    expect(outcome(await all.report())).toEqual(['rollback', 'pass']);
  });
});

describe('T59: own requirements stay with the variables', () => {
  const RULES = 'requires: { production: { checklist: [Load tested, Prices compared] } }\n';
  const GUARDED = `${FLAG}${RULES}`;
  const gone = { [flagFile()]: null, ...everywhere('checkout', null) };
  const guarded = (more: Files = {}): Promise<World> =>
    aCheckout({ [flagFile()]: GUARDED, [flagFile('basket')]: flagLike('basket'), ...more });
  const hollow = `description: Nothing any more\n${RULES}`;
  const VARIABLES = 'CHECKOUT: enabled, CHECKOUT_PERCENT: rollout';

  describe('in one proposal', () => {
    const world = sharedWorld(() => guarded());

    test.each<[string, Files]>([
      ['a renamed key without them', { ...gone, [flagFile('till')]: FLAG }],
      [
        'a renamed key with one statement less',
        { ...gone, [flagFile('till')]: `${FLAG}${RULES.replace('Load tested, ', '')}` },
      ],
      [
        'a renamed key with them in another environment',
        { ...gone, [flagFile('till')]: `${FLAG}${RULES.replace('production', 'staging')}` },
      ],
      [
        'a move to a new flag, where the old one keeps them and fills nothing',
        { [flagFile()]: hollow, [flagFile('till')]: definition(VARIABLES) },
      ],
      [
        'a move to a flag that was there before',
        {
          [flagFile()]: hollow,
          [flagFile('basket')]: definition(`BASKET: enabled, ${VARIABLES}`),
        },
      ],
      [
        'a move of one variable of two',
        {
          [flagFile()]: definition('CHECKOUT: enabled', RULES),
          [flagFile('basket')]: definition('BASKET: enabled, CHECKOUT_PERCENT: rollout'),
        },
      ],
      [
        'a move to a flag that sends it in one environment alone',
        {
          [flagFile()]: hollow,
          [flagFile('till')]: definition('CHECKOUT: { from: enabled, in: [production] }'),
        },
      ],
    ])('%s is a change of the policy', async (_, files) => {
      const pull = await world().proposesFiles(files);
      expect(outcome(await pull.report())).toEqual(['policy', 'wait']);
      expect(await pull.open()).toContain('approvals/missing');
    });

    test('a renamed key with all of them is neutral', async () => {
      const pull = await world().proposesFiles({ ...gone, [flagFile('till')]: GUARDED });
      expect(outcome(await pull.report())).toEqual(['neutral', 'pass']);
    });
  });

  test.each<[string, readonly Files[], Files]>([
    ['the flag is deleted and created again', [gone], { [flagFile()]: FLAG }],
    [
      'the variable is dropped, and another flag takes it up',
      [{ [flagFile()]: definition('CHECKOUT_PERCENT: rollout', RULES) }],
      { [flagFile('till')]: definition('CHECKOUT: enabled') },
    ],
    [
      'all variables are dropped, and a flag of the same key takes them up',
      [{ [flagFile()]: hollow }, gone],
      { [flagFile()]: FLAG },
    ],
    [
      'it goes through a flag that keeps the rules, which is deleted',
      [{ ...gone, [flagFile('till')]: GUARDED }, { [flagFile('till')]: null }],
      { [flagFile('shop')]: FLAG },
    ],
    [
      'the definition is broken in between',
      [{ [flagFile()]: 'description: [\n' }],
      { [flagFile()]: FLAG },
    ],
    [
      'the definition is broken in between and deleted',
      [{ [flagFile()]: 'description: [\n' }, gone],
      { [flagFile('till')]: FLAG },
    ],
  ])('%s: a change of the policy within 90 days', async (_, landings, files) => {
    await using world = await guarded({ [stateFile('development')]: on });
    for (const landing of landings) {
      world.passes('10d');
      await world.landsFiles(landing);
    }
    world.passes('10d');
    const pull = await world.proposesFiles(files);
    expect(outcome(await pull.report())).toEqual(['policy', 'wait']);
  });

  test('T59: another owner, under another key, where the owner’s team approves', async () => {
    const owned = (owner: string): string =>
      `${FLAG}owner: ${owner}\nrequires: { production: { approvals: { count: 1, from: [owner] } } }\n`;
    await using world = await aCheckout({
      'environments/pipeline.yaml': PIPELINE.replace(
        '[ana, bartek]\n',
        '[ana, bartek]\n  friends: [mallory]\n',
      ),
      [flagFile()]: owned('release'),
    });
    const pull = await world.proposesFiles({ ...gone, [flagFile('till')]: owned('friends') });
    expect(outcome(await pull.report())).toEqual(['policy', 'wait']);
  });

  test('T59: a clone that cannot look back 90 days calls a newly filled variable a change of the policy', async () => {
    await using world = await guarded();
    await world.landsFiles({ 'README.md': 'Hello\n' });
    const judged = async (depth: number | undefined): Promise<unknown> => {
      const clone = await world.repo.clone(depth === undefined ? {} : { depth });
      await clone.git('remote', 'remove', 'origin');
      await clone.branch('work');
      await clone.commit('Add search', {
        at: world.now,
        files: { [flagFile('search')]: flagLike('search') },
      });
      const args = ['--base', 'main', '--head', 'work', '--at', world.after('1h')];
      const { out } = await flaghoist(clone, 'check', ...args, '--format', 'json');
      const report = JSON.parse(out) as { readonly class: string; readonly verdict: string };
      return [report.class, report.verdict];
    };
    expect(await judged(1)).toEqual(['policy', 'wait']);
    expect(await judged(undefined)).toEqual(['neutral', 'pass']);
  });
});

describe('T64: a chain of prerequisites costs a rollback nothing', () => {
  const LINKS = 300;
  const link = (index: number): string =>
    flagLike(
      `link-${index}`,
      index + 1 < LINKS
        ? `requires: { production: { flags: { link-${index + 1}: 1h } } }\n`
        : undefined,
    );

  test('the head of 300 links is turned off without a look at the next one', async () => {
    await using world = await aCheckout({
      ...Object.fromEntries(
        Array.from({ length: LINKS }, (_, index) => [flagFile(`link-${index}`), link(index)]),
      ),
      [stateFile('production', 'link-0')]: on,
      [stateFile('production', `link-${LINKS - 1}`)]: on,
    });
    const head = await world.proposes('link-0', { production: 'off' });
    const { report, question } = await head.checked();
    expect(outcome(report)).toEqual(['rollback', 'pass']);
    expect(await head.asks()).toEqual([]);
    // Only its own files, whatever it requires.
    expect([...question.proposal.head.flags.keys()]).toEqual(['link-0']);
    const end = await world.proposes(`link-${LINKS - 1}`, { production: 'off' });
    expect(outcome(await end.report())).toEqual(['rollback', 'pass']);
  });
});

test('T63: a clash is found behind a thousand other new variables', async () => {
  await using world = await aCheckout();
  const many = Array.from({ length: 1000 }, (_, index) => `SEARCH_${index}: enabled`).join(', ');
  const pull = await world.proposesFiles({
    [flagFile('search')]: definition(`${many}, CHECKOUT: enabled`),
  });
  expect(await pull.open()).toEqual(['flag/duplicate-variable']);
});
