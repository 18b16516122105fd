// Attempts to change a sent value past the gate: the threats of docs/threat-model.md about sent values, on real
// repositories.
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '#domain/report.ts';
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
import type { Pull } from '#test/support/pull.ts';
import type { Files } from '#test/support/repo.ts';
import { outcome, sharedWorld } from '#test/support/shared-world.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';
/** Two services read flags. */
const TWO_SERVICES = {
  'environments/pipeline.yaml': PIPELINE.replace('  api: {}\n', '  api: {}\n  web: {}\n'),
};
/** One environment without a soak, so that the ladder and the prerequisites stand alone. */
const LADDER = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: staging
  - name: production
    requires: { ladder: { steps: [5, 25, 100], each: 7d } }
services: { api: {}, web: {} }
policy: { approvals: { count: 1, from: [release] } }
`;
const aLadder = (files: Files): Promise<World> =>
  aWorld({ files: { 'environments/pipeline.yaml': LADDER, ...files } });

const definition = (services: string, more = ''): string =>
  `description: A feature\nservices: ${services}\n${more}`;

/** The values that production's services would be sent if this branch had landed. */
async function sentBy({ branch }: Pull, { repo }: World): Promise<readonly string[]> {
  await repo.goTo(branch);
  const { out } = await flaghoist(repo, 'render', '--environment', 'production', '--as', 'dotenv');
  return out.split('\n');
}

describe('T48: at 0 percent a switch is sent its safe value, so nothing rises unseen', () => {
  const world = sharedWorld(() =>
    aCheckout({
      ...TWO_SERVICES,
      [flagFile('basket')]: definition(
        '{ api: { BASKET: enabled }, web: { BASKET_WEB: enabled, BASKET_WEB_PERCENT: rollout } }',
      ),
      ...everywhere('basket', off),
      [flagFile('payments')]: definition('{ api: { PAYMENTS: enabled } }', 'safe: true\n'),
      [flagFile('search')]: definition(
        '{ web: { SEARCH: { from: enabled, on: fast, off: "no" }, SEARCH_PERCENT: rollout } }',
      ),
    }),
  );

  test.each([
    ['in the state', 'checkout', 'enabled: true\nrollout: 0\n', 'CHECKOUT=false'],
    [
      'in the override of one service',
      'basket',
      'enabled: false\nservices: { web: { enabled: true, rollout: 0 } }\n',
      'BASKET_WEB=false',
    ],
    [
      'in the state, under an override that says only enabled',
      'basket',
      'enabled: false\nrollout: 0\nservices: { web: { enabled: true } }\n',
      'BASKET_WEB=false',
    ],
    [
      'for a service that reads a switch alone',
      'basket',
      'enabled: true\nrollout: 0\n',
      'BASKET=false',
    ],
    ['written in words of its own', 'search', 'enabled: true\nrollout: 0\n', 'SEARCH=no'],
  ])('%s', async (_, flag, state, line) => {
    const pull = await world().proposesFiles({ [stateFile('production', flag)]: state });
    expect(outcome(await pull.report())).toEqual(['neutral', 'pass']);
    expect(await sentBy(pull, world())).toContain(line);
  });

  test('a flag whose safe value is on has no percentage, so that 0 percent of it cannot be written', async () => {
    const pull = await world().proposesFiles({
      [stateFile('production', 'payments')]: 'enabled: false\nrollout: 0\n',
    });
    expect(await pull.open()).toEqual(['state/rollout-on-safe']);
  });

  test('and one percent more is a promotion', async () => {
    await world().landsFiles({ [stateFile('production')]: 'enabled: true\nrollout: 0\n' });
    const pull = await world().proposesFiles({
      [stateFile('production')]: 'enabled: true\nrollout: 1\n',
    });
    expect(outcome(await pull.report())).toEqual(['promotion', 'wait']);
  });
});

describe('T49: what is sent for the first time is off by itself, or an approval of the policy', () => {
  const KILL = definition('{ api: { PAYMENTS: enabled } }', 'safe: true\n');
  const world = sharedWorld(async () => {
    const begun = await aCheckout({ ...TWO_SERVICES, [flagFile('payments')]: KILL });
    begun.passes('30d');
    return begun;
  });

  test.each<[string, Files]>([
    [
      'a second variable of a kill switch',
      { [flagFile('payments')]: KILL.replace('PAYMENTS: enabled', '$&, NEW_CHECKOUT: enabled') },
    ],
    [
      'a second service of a kill switch',
      { [flagFile('payments')]: KILL.replace(' } }', ' }, web: { NEW_CHECKOUT: enabled } }') },
    ],
    [
      'a new flag whose safe value is on',
      { [flagFile('search')]: definition('{ api: { SEARCH: enabled } }', 'safe: true\n') },
    ],
    [
      'a new flag whose safe value is on, in one environment alone',
      {
        [flagFile('search')]: definition(
          '{ api: { SEARCH: { from: enabled, in: [production] } } }',
          'safe: true\n',
        ),
      },
    ],
    [
      'a switch that is written the other way round',
      {
        [flagFile('search')]: definition(
          '{ api: { SEARCH: { from: enabled, on: "false", off: "true" } } }',
        ),
      },
    ],
    [
      'a text for off that says more than off',
      {
        [flagFile('search')]: definition('{ api: { SEARCH: { from: enabled, on: v2, off: v1 } } }'),
      },
    ],
    [
      'a safe value that is turned while the services are swapped',
      { [flagFile()]: definition('{ web: { CHECKOUT_WEB: enabled } }', 'safe: true\n') },
    ],
    [
      'a renamed flag whose safe value is turned and whose variable is new',
      {
        [flagFile()]: null,
        ...everywhere('checkout', null),
        [flagFile('basket')]: definition('{ api: { CHECKOUT_V2: enabled } }', 'safe: true\n'),
      },
    ],
    [
      'a default of the code that is turned, before the definition goes',
      { [flagFile()]: definition('{ api: { CHECKOUT: enabled } }', 'code-default: true\n') },
    ],
  ])('%s', async (_, files) => {
    const pull = await world().proposesFiles(files);
    expect(outcome(await pull.report())).toEqual(['policy', 'wait']);
    world().passes('1m');
    await pull.approvedBy('ana');
    expect(await pull.verdict()).toBe('pass');
  });

  test.each<[string, Files, Files]>([
    [
      'a definition that no version of could be read, repaired with a safe value that is on',
      { [flagFile('search')]: 'description: [\n' },
      { [flagFile('search')]: definition('{ api: { SEARCH: enabled } }', 'safe: true\n') },
    ],
    [
      'a definition that could be read before, repaired with a safe value that is on',
      { [flagFile()]: 'description: [\n' },
      { [flagFile()]: definition('{ api: { CHECKOUT: enabled } }', 'safe: true\n') },
    ],
    [
      'a definition that is repaired so that a state counts which landed meanwhile',
      { [flagFile('search')]: 'description: [\n', ...everywhere('search', on) },
      { [flagFile('search')]: flagLike('search') },
    ],
    [
      'a definition that is repaired with one more variable, of a flag that is on',
      { [flagFile()]: 'description: [\n', ...everywhere('checkout', on) },
      { [flagFile()]: definition('{ api: { CHECKOUT: enabled }, web: { CHECKOUT: enabled } }') },
    ],
  ])('%s', async (_, broken, repair) => {
    await using own = await aCheckout(TWO_SERVICES);
    await own.landsFiles(broken);
    own.passes('1h');
    const pull = await own.proposesFiles(repair);
    const report = await pull.report();
    expect(['policy', 'promotion']).toContain(report.class);
    expect(report.verdict).not.toBe('pass');
  });
});

describe('T49: what was sent before keeps the requirements of its environments beside the policy', () => {
  const world = sharedWorld(() =>
    aCheckout({
      [flagFile('quiet')]: definition('{ api: { QUIET: enabled } }'),
      [flagFile('search')]: definition(
        '{ api: { SEARCH: { from: enabled, on: "1", off: "0", in: [development] } } }',
      ),
      [flagFile('payments')]: definition(
        '{ api: { PAYMENTS: { from: enabled, in: [development] } } }',
        'safe: true\n',
      ),
    }),
  );

  test.each<[string, Files]>([
    [
      'a safe value that is turned where no state says off',
      {
        [flagFile('quiet')]: definition('{ api: { QUIET: enabled } }', 'safe: true\n'),
      },
    ],
    [
      'a safe value that is turned where the states go with it',
      {
        [flagFile()]: definition('{ api: { CHECKOUT: enabled } }', 'safe: true\n'),
        ...everywhere('checkout', null),
      },
    ],
    [
      'a text for off that becomes another one',
      {
        [flagFile('search')]: definition(
          '{ api: { SEARCH: { from: enabled, on: "0", off: "1" } } }',
        ),
      },
    ],
    [
      'a kill switch that is sent in more environments',
      { [flagFile('payments')]: definition('{ api: { PAYMENTS: enabled } }', 'safe: true\n') },
    ],
  ])('%s', async (_, files) => {
    const pull = await world().proposesFiles(files);
    expect((await pull.report()).class).toBe('policy');
    world().passes('1m');
    await pull.approvedBy('ana');
    expect(await pull.verdict()).not.toBe('pass');
    expect(await pull.open()).not.toContain('approvals/missing');
  });
});

describe('T50: a variable that moves to another flag is compared by its value', () => {
  const TWO = (variables: string): string => definition(`{ api: { ${variables} } }`);
  const world = sharedWorld(async () => {
    const begun = await aCheckout({
      ...TWO_SERVICES,
      [flagFile()]: TWO('CHECKOUT: enabled'),
      [flagFile('basket')]: TWO('BASKET: enabled'),
      [flagFile('cart')]: TWO('CART: enabled'),
      [flagFile('few')]: TWO('FEW: enabled, FEW_PERCENT: rollout'),
      [flagFile('many')]: TWO('MANY: enabled, MANY_PERCENT: rollout'),
      ...everywhere('basket', on),
      ...everywhere('cart', on),
      ...everywhere('few', 'enabled: true\nrollout: 5\n'),
      ...everywhere('many', 'enabled: true\nrollout: 50\n'),
      [flagFile('payments')]: definition('{ api: { PAYMENTS: enabled } }', 'safe: true\n'),
    });
    begun.passes('30d');
    return begun;
  });
  const empty = 'description: Nothing any more\n';

  test.each<[string, Files, string]>([
    [
      'from a flag that is off to one that is on',
      {
        [flagFile()]: empty,
        [flagFile('basket')]: TWO('BASKET: enabled, CHECKOUT: enabled'),
      },
      'promotion',
    ],
    [
      'to a flag that is on, by deleting the one that kept it off',
      {
        [flagFile()]: null,
        ...everywhere('checkout', null),
        [flagFile('basket')]: TWO('BASKET: enabled, CHECKOUT: enabled'),
      },
      'promotion',
    ],
    [
      'to a flag that another change of the same proposal turns on',
      {
        [flagFile()]: empty,
        [flagFile('search')]: TWO('CHECKOUT: enabled'),
        [stateFile('production', 'search')]: on,
      },
      'promotion',
    ],
    [
      'with its percentage, from 5 to 50 percent',
      {
        [flagFile('few')]: empty,
        [flagFile('many')]: TWO(
          'FEW: enabled, FEW_PERCENT: rollout, MANY: enabled, MANY_PERCENT: rollout',
        ),
      },
      'promotion',
    ],
    [
      'without its percentage, to a flag that everybody has',
      {
        [flagFile('few')]: empty,
        [flagFile('basket')]: TWO('BASKET: enabled, FEW: enabled'),
      },
      'promotion',
    ],
    [
      'without its percentage, which stays behind',
      {
        [flagFile('few')]: TWO('FEW_PERCENT: rollout'),
        [flagFile('basket')]: TWO('BASKET: enabled, FEW: enabled'),
      },
      'promotion',
    ],
    [
      'without its percentage, to a flag that has another one',
      {
        [flagFile('few')]: TWO('FEW_PERCENT: rollout'),
        [flagFile('many')]: TWO('FEW: enabled, MANY: enabled, MANY_PERCENT: rollout'),
      },
      'promotion',
    ],
    [
      'without its percentage, to a flag that fewer have',
      {
        [flagFile('many')]: TWO('MANY_PERCENT: rollout'),
        [flagFile('few')]: TWO('FEW: enabled, FEW_PERCENT: rollout, MANY: enabled'),
      },
      'promotion',
    ],
    [
      'to a flag whose safe value is on',
      {
        [flagFile()]: empty,
        [flagFile('payments')]: definition(
          '{ api: { CHECKOUT: enabled, PAYMENTS: enabled } }',
          'safe: true\n',
        ),
      },
      'policy',
    ],
    [
      'to another service, where no flag sent it',
      { [flagFile('basket')]: definition('{ web: { BASKET: enabled } }') },
      'policy',
    ],
  ])('%s: a raise, which waits or blocks', async (_, files, kind) => {
    const pull = await world().proposesFiles(files);
    const report = await pull.report();
    expect(report.class).toBe(kind);
    expect(report.verdict).not.toBe('pass');
  });

  test.each<[string, Files, string]>([
    [
      'from a flag that is on to one that is off',
      {
        [flagFile()]: TWO('BASKET: enabled, CHECKOUT: enabled'),
        [flagFile('basket')]: empty,
      },
      'rollback',
    ],
    [
      'with its percentage, from 50 to 5 percent',
      {
        [flagFile('many')]: empty,
        [flagFile('few')]: TWO(
          'FEW: enabled, FEW_PERCENT: rollout, MANY: enabled, MANY_PERCENT: rollout',
        ),
      },
      'rollback',
    ],
    [
      'between two flags that everybody has',
      {
        [flagFile('basket')]: empty,
        [flagFile('cart')]: TWO('BASKET: enabled, CART: enabled'),
      },
      'neutral',
    ],
  ])('%s: no raise, which passes', async (_, files, kind) => {
    const pull = await world().proposesFiles(files);
    expect(outcome(await pull.report())).toEqual([kind, 'pass']);
  });

  test('a switch that brings its percentage along counts as that percentage', async () => {
    const pull = await world().proposesFiles({
      [flagFile('few')]: empty,
      [flagFile('many')]: TWO(
        'FEW: enabled, FEW_PERCENT: rollout, MANY: enabled, MANY_PERCENT: rollout',
      ),
    });
    const { changes } = await pull.report();
    const counted = changes.flatMap(({ flag, comparisons }) =>
      flag === 'many' ? comparisons.map(({ to }) => to) : [],
    );
    expect(counted.length).toBe(3);
    for (const reach of counted) expect(reach).toEqual({ kind: 'share', percent: 50 });
  });

  test('T50: a raise by a move meets what both flags require', async () => {
    const requiring = (flag: string, item: string): string =>
      `${TWO(`${flag.toUpperCase()}: enabled`)}requires: { production: { checklist: [${item}] } }\n`;
    await using own = await aCheckout({
      [flagFile()]: requiring('checkout', 'Load tested'),
      [flagFile('basket')]: requiring('basket', 'Prices compared'),
      ...everywhere('basket', on),
    });
    own.passes('30d');
    const both = `${TWO('BASKET: enabled, CHECKOUT: enabled')}requires: { production: { checklist: [Load tested, Prices compared] } }\n`;
    const pull = await own.proposesFiles({ [flagFile()]: empty, [flagFile('basket')]: both });
    const said = JSON.stringify(await pull.report());
    expect(said).toMatch('Load tested');
    expect(said).toMatch('Prices compared');
    expect(await pull.verdict()).not.toBe('pass');
  });
});

describe('T57: ladder and prerequisites count what users can really get', () => {
  const FORMED = '{ from: enabled, on: "1", off: "0" }';
  const DEPENDENT = 'requires: { production: { flags: { checkout: 1h } } }\n';
  const world = sharedWorld(async () => {
    const begun = await aLadder({
      [flagFile()]: FLAG,
      [stateFile('production')]: 'enabled: true\nrollout: 5\n',
      [flagFile('basket')]: definition(
        '{ api: { BASKET: enabled, BASKET_PERCENT: rollout }, web: { BASKET: enabled, BASKET_PERCENT: rollout } }',
        `code-default: true\n${DEPENDENT}`,
      ),
      [stateFile('production', 'basket')]: off,
      [flagFile('alone')]: definition('{ api: { ALONE: enabled } }'),
      [stateFile('production', 'alone')]: off,
      [flagFile('words')]: definition(`{ api: { WORDS: ${FORMED}, WORDS_PERCENT: rollout } }`),
      [stateFile('production', 'words')]: 'enabled: true\nrollout: 5\n',
    });
    begun.passes('30d');
    return begun;
  });
  const STEP = 'enabled: true\nrollout: 5\n';

  /** The largest share that the report counts for any service, in percent. */
  const counted = ({ changes }: Report): number =>
    Math.max(
      0,
      ...changes.flatMap(({ comparisons }) =>
        comparisons.map(({ to }) => (to.kind === 'share' ? to.percent : 0)),
      ),
    );

  test('an honest first step passes, and counts as 5 percent', async () => {
    const pull = await world().proposesFiles({ [stateFile('production', 'basket')]: STEP });
    const report = await pull.report();
    expect([...outcome(report), counted(report)]).toEqual(['promotion', 'pass', 5]);
  });

  test.each<[string, Files]>([
    [
      'a switch that is no longer sent, where the code gives the feature by itself',
      {
        [flagFile('basket')]: definition(
          '{ api: { BASKET_PERCENT: rollout }, web: { BASKET_PERCENT: rollout } }',
          `code-default: true\n${DEPENDENT}`,
        ),
        [stateFile('production', 'basket')]: STEP,
      },
    ],
    [
      'the same in one of two services',
      {
        [flagFile('basket')]: definition(
          '{ api: { BASKET: enabled, BASKET_PERCENT: rollout }, web: { BASKET_PERCENT: rollout } }',
          `code-default: true\n${DEPENDENT}`,
        ),
        [stateFile('production', 'basket')]: STEP,
      },
    ],
    [
      'a service that is dropped, where the code gives the feature by itself',
      {
        [flagFile('basket')]: definition(
          '{ api: { BASKET: enabled, BASKET_PERCENT: rollout } }',
          `code-default: true\n${DEPENDENT}`,
        ),
        [stateFile('production', 'basket')]: STEP,
      },
    ],
    [
      'a percentage that is no longer sent beside its switch',
      { [flagFile()]: definition('{ api: { CHECKOUT: enabled } }') },
    ],
    [
      'a percentage under another name in place of the one that the code reads',
      { [flagFile()]: definition('{ api: { CHECKOUT: enabled, CHECKOUT_SHARE: rollout } }') },
    ],
    [
      'a safe value that is turned, with no state file',
      {
        [flagFile('alone')]: definition('{ api: { ALONE: enabled } }', 'safe: true\n'),
        [stateFile('production', 'alone')]: null,
      },
    ],
    [
      'another text for on',
      {
        [flagFile('words')]: definition(
          '{ api: { WORDS: { from: enabled, on: all, off: "0" }, WORDS_PERCENT: rollout } }',
        ),
      },
    ],
    [
      'a switch that was read alone and moves to a flag with a percentage',
      {
        [flagFile('alone')]: 'description: Nothing any more\n',
        [flagFile()]: definition(
          '{ api: { ALONE: enabled, CHECKOUT: enabled, CHECKOUT_PERCENT: rollout } }',
        ),
      },
    ],
    [
      'a switch that leaves its percentage behind and moves to a flag with another one',
      {
        [flagFile('basket')]: definition(
          '{ api: { BASKET_PERCENT: rollout }, web: { BASKET: enabled, BASKET_PERCENT: rollout } }',
          DEPENDENT,
        ),
        [flagFile()]: definition(
          '{ api: { BASKET: enabled, CHECKOUT: enabled, CHECKOUT_PERCENT: rollout } }',
        ),
      },
    ],
    [
      'a switch that is no longer sent here, where the code gives the feature by itself',
      {
        [flagFile('basket')]: definition(
          '{ api: { BASKET: { from: enabled, in: [staging] }, BASKET_PERCENT: rollout } }',
          `code-default: true\n${DEPENDENT}`,
        ),
        [stateFile('production', 'basket')]: STEP,
      },
    ],
    [
      'a switch and a percentage that are exchanged',
      { [flagFile()]: definition('{ api: { CHECKOUT: rollout, CHECKOUT_PERCENT: enabled } }') },
    ],
  ])('%s counts as everybody, and no step of the ladder allows it', async (_, files) => {
    const pull = await world().proposesFiles(files);
    const report = await pull.report();
    expect(report.verdict).toBe('block');
    expect(counted(report)).toBe(100);
  });

  test('a percentage under another name beside the former one counts as before, and the refusal says so', async () => {
    const both =
      '{ api: { CHECKOUT: enabled, CHECKOUT_PERCENT: rollout, CHECKOUT_SHARE: rollout } }';
    const beside = await world().proposesFiles({ [flagFile()]: definition(both) });
    const report = await beside.report();
    expect([outcome(report), counted(report)]).toEqual([['policy', 'wait'], 5]);
    const only = '{ api: { CHECKOUT: enabled, CHECKOUT_SHARE: rollout } }';
    const replaced = await world().proposesFiles({ [flagFile()]: definition(only) });
    const [gate] = (await replaced.report()).changes.flatMap(({ gates }) => gates);
    // No edit of the state brings the percentage back.
    expect(gate?.hint).toContain('keep the former variables of api with their texts');
  });

  test('a percentage that is newly bound beside a switch is a change of the policy', async () => {
    const pull = await world().proposesFiles({
      [flagFile('alone')]: definition('{ api: { ALONE: enabled, ALONE_PERCENT: rollout } }'),
      [stateFile('production', 'alone')]: STEP,
    });
    expect(outcome(await pull.report())).toEqual(['policy', 'block']);
  });

  test('T57: a prerequisite at 5 percent carries no dependent that everybody would get', async () => {
    const pull = await world().proposesFiles({
      [flagFile('basket')]: definition(
        '{ api: { BASKET_PERCENT: rollout }, web: { BASKET_PERCENT: rollout } }',
        `code-default: true\n${DEPENDENT}`,
      ),
      [stateFile('production', 'basket')]: STEP,
    });
    expect(await pull.open()).toContain('flags/off');
  });
});

describe('T60: a route that stops being blocked is a promotion', () => {
  const agent = (services: string, routes: string): string =>
    definition(services, routes === '' ? '' : `emergency: { routes: ${routes} }\n`);
  const BOTH = '{ api: { AGENT: enabled }, web: { AGENT_WEB: enabled } }';
  const ROUTES = '["/api/agent", "/api/tools"]';
  const BLOCKED = 'enabled: true\nblock-routes: true\n';
  const other = (routes: string): string => agent('{ api: { OTHER: enabled } }', routes);
  const APPROVED = {
    'environments/pipeline.yaml': TWO_SERVICES['environments/pipeline.yaml'].replace(
      'soak: { in: staging, for: 7d }',
      'approvals: { count: 1, from: [release] }',
    ),
  };
  const world = sharedWorld(async () => {
    const begun = await aCheckout({
      ...APPROVED,
      [flagFile('agent')]: agent(BOTH, ROUTES),
      ...everywhere('agent', on),
      [stateFile('production', 'agent')]: BLOCKED,
      [flagFile('other')]: other('["/api/other"]'),
      [stateFile('production', 'other')]: BLOCKED,
    });
    begun.passes('30d');
    return begun;
  });

  test.each<[string, Files]>([
    ['one route is dropped', { [flagFile('agent')]: agent(BOTH, '["/api/tools"]') }],
    ['a route is replaced', { [flagFile('agent')]: agent(BOTH, '["/api/agents", "/api/tools"]') }],
    ['the emergency block is dropped', { [flagFile('agent')]: agent(BOTH, '') }],
    ['a service is dropped', { [flagFile('agent')]: agent('{ api: { AGENT: enabled } }', ROUTES) }],
    ['every service is dropped', { [flagFile('agent')]: agent('{}', ROUTES) }],
    ['the definition is deleted', { [flagFile('agent')]: null }],
    [
      'the flag is deleted with its states',
      { [flagFile('agent')]: null, ...everywhere('agent', null) },
    ],
    ['the state is deleted', { [stateFile('production', 'agent')]: null }],
    ['the flag is off, and no longer blocks', { [stateFile('production', 'agent')]: off }],
    [
      'the flag is renamed, and its state forgets to block',
      {
        [flagFile('agent')]: null,
        ...everywhere('agent', null),
        [flagFile('helper')]: agent(BOTH, ROUTES),
        [stateFile('production', 'helper')]: off,
      },
    ],
  ])('%s', async (_, files) => {
    const pull = await world().proposesFiles(files);
    const report = await pull.report();
    expect(report.class).toBe('promotion');
    expect(report.verdict).not.toBe('pass');
    const raised = report.changes.flatMap(({ comparisons }) =>
      comparisons.flatMap(({ values }) => values.filter(({ kind }) => kind === 'route')),
    );
    expect(raised.map(({ comparison }) => comparison)).toContain('wider');
  });

  test('and one that begins to be blocked is a rollback', async () => {
    const pull = await world().proposesFiles({
      [flagFile('agent')]: agent(BOTH, '["/api/agent", "/api/more", "/api/tools"]'),
    });
    expect(outcome(await pull.report())).toEqual(['rollback', 'pass']);
  });

  test('a flag that blocks the route as well lets the first one go', async () => {
    const both = await world().landsFiles({
      [flagFile('other')]: other('["/api/agent", "/api/other"]'),
    });
    expect(both).toBeDefined();
    const pull = await world().proposesFiles({
      [flagFile('agent')]: agent('{ api: { AGENT: enabled } }', '["/api/tools"]'),
    });
    // For web, the flag is no longer blocked.
    expect((await pull.report()).class).toBe('promotion');
  });
});

test('T32: what a service reads is computed from the values that were judged, with a digest over them', async () => {
  await using world = await aCheckout();
  const pull = await world.proposes('checkout', { production: 25 });
  const { changes } = await pull.report();
  const judged = changes.flatMap(({ comparisons }) =>
    comparisons.flatMap(({ values }) => values.map(({ name, to }) => [name, to])),
  );
  await world.repo.goTo(pull.branch);
  const args = ['--environment', 'production', '--service', 'api', '--as', 'json'];
  const { out } = await flaghoist(world.repo, 'render', ...args);
  const { values, digest } = JSON.parse(out) as {
    readonly values: Readonly<Record<string, unknown>>;
    readonly digest: string;
  };
  expect(Object.entries(values)).toEqual(judged);
  const canonical = createHash('sha256').update(JSON.stringify(values)).digest('hex');
  expect(digest).toContain(canonical);
});
