// Everyday changes that must stay possible, although the gate judges every sent value.
import { describe, expect, test } from '@jest/globals';
import type { Report } from '#domain/report.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { World } from '#test/support/world.ts';
import {
  aCheckout,
  FLAG,
  flagFile,
  flagLike,
  PIPELINE,
  stateFile,
} from '#test/support/checkout.ts';

const on = 'enabled: true\n';
const ENVIRONMENTS = ['development', 'staging', 'production'] as const;

const outcome = ({ class: kind, verdict }: Report): readonly string[] => [kind, verdict];
const everywhere = (flag: string, text: string | null): Record<string, string | null> =>
  Object.fromEntries(ENVIRONMENTS.map((environment) => [stateFile(environment, flag), text]));

describe('a new kill switch', () => {
  const KILL = 'description: Stop payments\nsafe: true\nservices: { api: { PAYMENTS: enabled } }\n';

  test('lands in one pull request with the approval of the policy', async () => {
    await using world = await aCheckout();
    const pull = await world.proposesFiles({ [flagFile('payments')]: KILL });
    expect(outcome(await pull.report())).toEqual(['policy', 'wait']);
    world.passes('1m');
    await pull.approvedBy('ana');
    expect(outcome(await pull.report())).toEqual(['policy', 'pass']);
  });

  test('says on the pull request what it sends to which service', async () => {
    await using world = await aCheckout();
    const pull = await world.proposesFiles({ [flagFile('payments')]: KILL });
    const { policy } = await pull.report();
    expect(policy[0]?.details).toContain(
      'flags/payments.yaml: PAYMENTS=true is sent to api without any state',
    );
  });

  test('that is off is turned on by a rollback, and its status says so', async () => {
    await using world = await aCheckout({
      [flagFile('payments')]: KILL,
      [stateFile('production', 'payments')]: 'enabled: false\n',
    });
    const at = new Date((world.now + 3600) * 1000).toISOString();
    const { out } = await flaghoist(world.repo, 'status', 'payments', '--at', at);
    expect(out).toMatch(/\n +turn on +flaghoist rollback payments --in production --land\n/);
  });
});

describe('a release flag made permanent', () => {
  const LIVE = { [flagFile('basket')]: flagLike('basket'), ...everywhere('basket', on) };

  test('with every value as it was needs the approval of the policy and nothing else', async () => {
    await using world = await aCheckout(LIVE);
    world.passes('1h');
    const pull = await world.proposesFiles({
      [flagFile('basket')]: flagLike('basket', 'safe: true\npermanent: it is the product now\n'),
    });
    const report = await pull.report();
    expect(outcome(report)).toEqual(['policy', 'wait']);
    expect(report.changes.flatMap(({ gates }) => gates)).toEqual([]);
    world.passes('1m');
    await pull.approvedBy('ana');
    expect(outcome(await pull.report())).toEqual(['policy', 'pass']);
  });

  test('where it is still off somewhere, that environment asks for its own requirements too', async () => {
    await using world = await aCheckout({
      [flagFile('basket')]: flagLike('basket'),
      [stateFile('development', 'basket')]: on,
      [stateFile('staging', 'basket')]: on,
    });
    world.passes('1h');
    const pull = await world.proposesFiles({
      [flagFile('basket')]: flagLike('basket', 'safe: true\npermanent: it is the product now\n'),
    });
    world.passes('1m');
    await pull.approvedBy('ana');
    expect(await pull.verdictsAround(world.after('6d 22h 59m'))).toEqual(['wait', 'pass', 'pass']);
  });
});

describe('a variable of a flag that is live everywhere', () => {
  const sending = (...places: readonly string[]): string =>
    `${flagLike('basket').replace(' } }\n', '')}, BASKET_V2: { from: enabled, in: [${places.join(', ')}] } } }\n`;
  const live = (): Promise<World> =>
    aCheckout({ [flagFile('basket')]: flagLike('basket'), ...everywhere('basket', on) });

  test('is added through the environments one after the other, and soaks like any raise', async () => {
    await using world = await live();
    world.passes('30d');
    const first = await world.proposesFiles({ [flagFile('basket')]: sending('development') });
    expect(outcome(await first.report())).toEqual(['promotion', 'pass']);
    await first.lands();
    const second = await world.proposesFiles({
      [flagFile('basket')]: sending('development', 'staging'),
    });
    expect(await second.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
    world.passes('48h');
    await second.lands();
    const third = await world.proposesFiles({
      [flagFile('basket')]: sending('development', 'staging', 'production'),
    });
    expect(await third.verdictsAround(world.after('7d'))).toEqual(['wait', 'pass', 'pass']);
  });

  test('is not sent everywhere at once', async () => {
    await using world = await live();
    world.passes('30d');
    const pull = await world.proposesFiles({
      [flagFile('basket')]: sending('development', 'staging', 'production'),
    });
    expect((await pull.report()).verdict).not.toBe('pass');
  });

  test('is dropped at the end like a rollback, since the code by itself is off', async () => {
    await using world = await live();
    await world.landsFiles({ [flagFile('basket')]: sending(...ENVIRONMENTS) });
    world.passes('1h');
    const pull = await world.proposesFiles({
      [flagFile('basket')]: sending(...ENVIRONMENTS).replace('BASKET: enabled, ', ''),
    });
    expect(outcome(await pull.report())).toEqual(['rollback', 'pass']);
  });

  test('moves to another flag that is on as well, and no value changes', async () => {
    await using world = await live();
    await world.landsFiles({ [flagFile('cart')]: flagLike('cart'), ...everywhere('cart', on) });
    world.passes('1h');
    const pull = await world.proposesFiles({
      [flagFile('basket')]: 'description: basket\nservices: {}\n',
      [flagFile('cart')]:
        'description: cart\nservices: { api: { CART: enabled, BASKET: enabled } }\n',
    });
    expect(outcome(await pull.report())).toEqual(['neutral', 'pass']);
  });
});

describe('variables that already run', () => {
  test('are imported in one pull request with the approval of the policy', async () => {
    await using world = await aCheckout();
    const pull = await world.proposesFiles({
      [flagFile('search')]: flagLike('search'),
      ...everywhere('search', on),
    });
    const report = await pull.report();
    expect(outcome(report)).toEqual(['policy', 'wait']);
    expect(report.policy[0]?.details.join('\n')).toMatch(
      'SEARCH=true is sent to api in staging, and no flag filled SEARCH before',
    );
    world.passes('1m');
    await pull.approvedBy('bartek');
    expect(outcome(await pull.report())).toEqual(['policy', 'pass']);
  });

  test('do not carry the promotion of another flag along', async () => {
    await using world = await aCheckout();
    const pull = await world.proposesFiles({
      [flagFile('search')]: flagLike('search'),
      ...everywhere('search', on),
      [stateFile('production')]: on,
    });
    await pull.approvedBy('bartek');
    expect(outcome(await pull.report())).toEqual(['policy', 'block']);
  });

  test('a definition without states warns where services will be sent off', async () => {
    await using world = await aCheckout();
    const pull = await world.proposesFiles({ [flagFile('search')]: flagLike('search') });
    const { verdict, diagnostics } = await pull.report();
    expect(verdict).toBe('pass');
    expect(diagnostics.map(({ message }) => message).join('\n')).toMatch('SEARCH=false');
  });
});

describe('git revert of the merge that introduced a flag', () => {
  const REQUIRING = flagLike('basket', 'requires: { production: { issues: { none: [P1] } } }\n');

  test('with requirements, turned it on and has a dependent, passes and names the dependent', async () => {
    await using world = await aCheckout();
    world.passes('1h');
    const landing = await world.landsFiles({
      [flagFile('basket')]: REQUIRING,
      [stateFile('development', 'basket')]: on,
    });
    await world.landsFiles({
      [flagFile('cart')]: flagLike('cart', 'requires: { production: { flags: { basket: 1h } } }\n'),
      [stateFile('development', 'cart')]: on,
    });
    const revert = await world.reverts(landing);
    const report = await revert.report();
    expect(outcome(report)).toEqual(['rollback', 'pass']);
    expect(JSON.stringify([report.notes, report.changes.map(({ notes }) => notes)])).toMatch(
      'cart',
    );
  });

  test('that is on nowhere and has a dependent, blocks with the smallest edit', async () => {
    await using world = await aCheckout({
      [flagFile('basket')]: flagLike('basket'),
      [flagFile('cart')]: flagLike('cart', 'requires: { production: { flags: { basket: 1h } } }\n'),
    });
    const pull = await world.proposesFiles({ [flagFile('basket')]: null });
    expect(await pull.report()).toMatchObject({
      verdict: 'block',
      diagnostics: [
        {
          code: 'flags/required-flag-gone',
          file: flagFile('cart'),
          hint: expect.stringContaining(flagFile('basket')),
        },
      ],
    });
  });

  test.each(['basket.v2', 'web/basket-2.x'])(
    'among a hundred others that go with it, blocks as it does alone: %s',
    async (basket) => {
      const requiring = `requires: { production: { flags: { ${basket}: 1h } } }\n`;
      const gone = Object.fromEntries(
        Array.from({ length: 101 }, (_, index) => [flagFile(`old.${index}`), index]),
      );
      await using world = await aCheckout({
        ...Object.fromEntries(
          Object.entries(gone).map(([file, index]) => [file, flagLike(`old_${index}`)]),
        ),
        [flagFile(basket)]: flagLike('basket'),
        [flagFile('cart')]: flagLike('cart', requiring),
      });
      const removed = Object.fromEntries(Object.keys(gone).map((file) => [file, null]));
      const pull = await world.proposesFiles({ ...removed, [flagFile(basket)]: null });
      expect(await pull.report()).toMatchObject({
        verdict: 'block',
        diagnostics: [{ code: 'flags/required-flag-gone', file: flagFile('cart') }],
      });
    },
  );

  test.each([
    ['on nowhere', 'enabled: false\n', 'block', 'error'],
    ['on', on, 'pass', 'warning'],
  ])(
    'that is %s and is required of a risk, names the pipeline',
    async (_, text, verdict, severity) => {
      const byRisk = '    by-risk: { high: { flags: { basket: 1h } } }\nservices:';
      await using world = await aCheckout({
        'environments/pipeline.yaml': PIPELINE.replace('services:', byRisk),
        [flagFile('basket')]: flagLike('basket'),
        [stateFile('development', 'basket')]: text,
      });
      const pull = await world.proposesFiles({
        [flagFile('basket')]: null,
        [stateFile('development', 'basket')]: null,
      });
      const report = await pull.report();
      expect(report.verdict).toBe(verdict);
      expect(report.diagnostics).toMatchObject([
        {
          code: 'flags/required-flag-gone',
          severity,
          file: 'environments/pipeline.yaml',
          message:
            'each flag with the risk high requires basket, which would not exist after this proposal',
        },
      ]);
    },
  );

  describe('that loses its last variable', () => {
    const leaving = (places: string): string =>
      flagLike('basket').replace(/: enabled\b/, `: { from: enabled, in: [${places}] }`);
    const EMPTY = 'description: Nothing any more\nservices: {}\n';

    test.each([
      ['everywhere while it is on nowhere', 'enabled: false\n', EMPTY, 'block', 'error'],
      ['everywhere while it is on', on, EMPTY, 'pass', 'warning'],
      ['where it is required', 'enabled: false\n', leaving('staging'), 'block', 'error'],
      ['elsewhere', 'enabled: false\n', leaving('production'), 'pass', null],
    ])('%s', async (_, text, definition, verdict, severity) => {
      const needing = 'requires: { production: { flags: { basket: 1h } } }\n';
      await using world = await aCheckout({
        [flagFile('basket')]: flagLike('basket'),
        [stateFile('development', 'basket')]: text,
        [flagFile('cart')]: flagLike('cart', needing),
      });
      const pull = await world.proposesFiles({ [flagFile('basket')]: definition });
      const report = await pull.report();
      expect(report.verdict).toBe(verdict);
      const named = report.diagnostics.filter(({ code }) => code === 'flags/never-on');
      const expected = { file: flagFile('cart'), severity };
      expect(named).toMatchObject(severity === null ? [] : [expected]);
    });

    test('where the proposal changes the dependent as well, names it once', async () => {
      const needing = 'requires: { production: { flags: { basket: 1h } } }\n';
      const cart = flagLike('cart', needing);
      await using world = await aCheckout({
        [flagFile('basket')]: flagLike('basket'),
        [stateFile('production', 'basket')]: on,
        [flagFile('cart')]: cart,
      });
      const pull = await world.proposesFiles({
        [flagFile('basket')]: leaving('staging'),
        [flagFile('cart')]: `${cart}safe: true\n`,
      });
      const { diagnostics } = await pull.report();
      const named = diagnostics.filter(({ code }) => code === 'flags/never-on');
      expect(named).toMatchObject([{ file: flagFile('cart'), severity: 'error' }]);
    });

    test('where it is required of a risk, names the pipeline', async () => {
      const byRisk = '    by-risk: { high: { flags: { basket: 1h } } }\nservices:';
      await using world = await aCheckout({
        'environments/pipeline.yaml': PIPELINE.replace('services:', byRisk),
        [flagFile('basket')]: flagLike('basket'),
      });
      const pull = await world.proposesFiles({ [flagFile('basket')]: leaving('staging') });
      expect((await pull.report()).diagnostics).toContainEqual(
        expect.objectContaining({ code: 'flags/never-on', file: 'environments/pipeline.yaml' }),
      );
    });
  });

  test('leaves a repository that is valid, where the promotion of the dependent waits', async () => {
    await using world = await aCheckout({
      [flagFile('cart')]: flagLike('cart', 'requires: { production: { flags: { basket: 1h } } }\n'),
      [stateFile('development', 'cart')]: on,
      [stateFile('staging', 'cart')]: on,
    });
    world.passes('8d');
    const pull = await world.proposes('cart', { production: 'on' });
    const report = await pull.report();
    expect(outcome(report)).toEqual(['promotion', 'wait']);
    expect(JSON.stringify(report.changes)).toMatch('flags/off');
  });
});

test('a policy change that lowers a value as well shows what is wrong in its files', async () => {
  const requiring = (gates: string): string =>
    flagLike('basket', `requires: { production: { ${gates} } }\n`);
  await using world = await aCheckout({
    [flagFile('basket')]: requiring('checklist: [Tested]'),
    [stateFile('development', 'basket')]: on,
  });
  const down = { [stateFile('development', 'basket')]: 'enabled: false\n' };
  const loosened = requiring(
    'window: { deny: [Mon 00:00-Mon 24:00, Tue 00:00-Mon 00:00], zone: UTC }',
  );
  const pull = await world.proposesFiles({ ...down, [flagFile('basket')]: loosened });
  expect(await pull.report()).toMatchObject({ verdict: 'block', class: 'policy' });
  expect(await pull.open()).toContain('window/never-open');
  // Without a change of the rules it is a rollback, and no mistake stops it.
  const alone = await world.proposesFiles(down);
  expect(await alone.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

describe('own requirements stay with the variables for 90 days', () => {
  const GUARDED = `${FLAG}requires: { production: { checklist: [Load test done] } }\n`;
  const deleted = { [flagFile()]: null, ...everywhere('checkout', null) };
  const guarded = (): Promise<World> =>
    aCheckout({ [flagFile()]: GUARDED, [stateFile('development')]: on });

  test.each([
    ['the same key', 'checkout'],
    ['another key', 'basket'],
  ])('T59: deleted and created again under %s without them is a policy change', async (_, key) => {
    await using world = await guarded();
    await world.landsFiles(deleted);
    world.passes('1d');
    const pull = await world.proposesFiles({ [flagFile(key)]: FLAG });
    expect(outcome(await pull.report())).toEqual(['policy', 'wait']);
    const kept = await world.proposesFiles({ [flagFile(key)]: GUARDED });
    expect(outcome(await kept.report())).toEqual(['neutral', 'pass']);
  });

  test('T59: after 90 days and a second they are forgotten, before that they are not', async () => {
    await using world = await guarded();
    world.passes('1d');
    await world.landsFiles(deleted);
    const pull = await world.proposesFiles({ [flagFile('basket')]: FLAG });
    const classes: string[] = [];
    world.passes('89d 23h 59m 59s');
    classes.push((await pull.report()).class);
    world.passes('1s');
    classes.push((await pull.report()).class);
    world.passes('1s');
    classes.push((await pull.report()).class);
    expect(classes).toEqual(['policy', 'policy', 'neutral']);
  });

  test('T59: a variable that moves to a flag without them is a policy change', async () => {
    await using world = await guarded();
    const pull = await world.proposesFiles({
      [flagFile()]: GUARDED.replace('    CHECKOUT: enabled\n', ''),
      [flagFile('basket')]: 'description: x\nservices: { api: { CHECKOUT: enabled } }\n',
    });
    expect((await pull.report()).class).toBe('policy');
  });

  test('T59: a variable that a flag gives up in one environment, and one without them fills there, is a policy change', async () => {
    const early = (places: string): string =>
      flagLike('early').replace('EARLY: enabled', `EARLY: enabled, CHECKOUT: ${sentIn(places)}`);
    const sentIn = (places: string): string => `{ from: enabled, in: [${places}] }`;
    const late = GUARDED.replace('CHECKOUT: enabled', `CHECKOUT: ${sentIn('production')}`);
    await using world = await aCheckout({
      [flagFile()]: late,
      [flagFile('early')]: early('development'),
    });
    const gaveUp = GUARDED.replace('    CHECKOUT: enabled\n', '');
    await world.landsFiles({ [flagFile()]: gaveUp });
    world.passes('1d');
    // A definition that lands meanwhile, and fills it elsewhere, hides nothing.
    await world.landsFiles({ [flagFile('early')]: `${early('development')}risk: low\n` });
    const pull = await world.proposesFiles({
      [flagFile('early')]: `${early('development, production')}risk: low\n`,
    });
    expect(outcome(await pull.report())).toEqual(['policy', 'wait']);
    expect(await pull.says()).toContain('requires.production.checklist');
    const elsewhere = await world.proposesFiles({
      [flagFile('early')]: `${early('development, staging')}risk: low\n`,
    });
    expect(outcome(await elsewhere.report())).toEqual(['neutral', 'pass']);
  });

  test('is decided once: what the policy approved needs no second approval', async () => {
    await using world = await guarded();
    await world.landsFiles(deleted);
    await world.landsFiles({ [flagFile('basket')]: FLAG });
    const pull = await world.proposes('basket', { development: 'on' });
    expect(outcome(await pull.report())).toEqual(['promotion', 'pass']);
  });
});

test('a pipeline without any requirement imports nothing: every new flag is on where it likes', async () => {
  await using world = await aCheckout({
    'environments/pipeline.yaml': PIPELINE.replace(/ {4}requires:\n.*\n/g, ''),
  });
  const pull = await world.proposesFiles({
    [flagFile('search')]: flagLike('search'),
    ...everywhere('search', on),
  });
  expect(outcome(await pull.report())).toEqual(['promotion', 'pass']);
});

test('a flag that an environment requires of every other is looked at where it stands', async () => {
  await using world = await aCheckout({
    'environments/pipeline.yaml': PIPELINE.replace(
      'soak: { in: staging, for: 7d }',
      'flags: { base: 1h }',
    ),
    [flagFile('base')]: flagLike('base'),
    [stateFile('production', 'base')]: on,
  });
  const pull = await world.proposes('checkout', { production: 'on' });
  expect(await pull.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
});
