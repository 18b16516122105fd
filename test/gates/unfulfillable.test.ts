// Requirements that no flag can meet, and those that hardly any flag can. The gates themselves report them.
import { describe, expect, test } from '@jest/globals';
import type { Binding, Flag, Pipeline } from '#domain/snapshot.ts';
import type { SettingsContext, SettingsProblem } from '#gates/gate.ts';
import { gateOf } from '#gates/gates.ts';
import { aFlag, aPipeline, requirements } from '#test/support/nouns.ts';
import { aContext } from './settings.ts';

type FlagWords = NonNullable<Parameters<typeof aFlag>[0]>;

const PEOPLE = ['ana', 'bartek', 'chiara', 'deniz'];

function teams(sizes: Readonly<Record<string, readonly string[]>>): Pipeline {
  return aPipeline(undefined, {
    teams: Object.entries(sizes).map(([name, members]) => ({ name, members })),
  });
}

const production = { environment: 'production' as never };

function coded(settingsProblems: readonly SettingsProblem[]): readonly unknown[] {
  return settingsProblems.map(({ code, path, severity = 'error' }) => [severity, code, ...path]);
}

function problems(gate: string, settings: unknown, own: Partial<SettingsContext> = production) {
  return coded(gateOf(gate).problems(settings, aContext(own)));
}

function misfits(
  gate: string,
  settings: unknown,
  words: FlagWords,
  own: Partial<SettingsContext> = production,
  name = 'checkout',
) {
  return coded(gateOf(gate).misfits?.(settings, aFlag(words, name), aContext(own)) ?? []);
}

/** The flag with the variables of these services sent in these environments only. */
function sentOnlyIn(flag: Flag, places: readonly string[], service?: string): Flag {
  return {
    ...flag,
    services: flag.services.map((bindings) => ({
      ...bindings,
      variables:
        service === undefined || bindings.service === service
          ? bindings.variables.map((binding): Binding => ({ ...binding, in: places as never }))
          : bindings.variables,
    })),
  };
}

const TOO_FEW = ['error', 'approvals/too-few-members', 'count'];
const ONLY_JUST = ['warning', 'approvals/only-just', 'count'];

describe('approvals from teams', () => {
  test.each([
    [0, 0, []],
    [0, 1, [['error', 'approvals/empty-team', 'from', 0]]],
    [1, 0, []],
    [1, 1, [ONLY_JUST]],
    [1, 2, [TOO_FEW]],
    [2, 1, []],
    [2, 2, [ONLY_JUST]],
    [2, 3, [TOO_FEW]],
    [3, 2, []],
    [3, 3, [ONLY_JUST]],
    [3, 4, [TOO_FEW]],
  ])('of %d members, %d required', (size, count, expected) => {
    const pipeline = teams({ release: PEOPLE.slice(0, size) });
    expect(
      problems('approvals', { count, from: ['release'] }, { ...production, pipeline }),
    ).toEqual(expected);
    // The policy of the pipeline asks with the same settings.
    expect(problems('approvals', { count, from: ['release'] }, { pipeline })).toEqual(expected);
  });

  test.each<[string, Readonly<Record<string, readonly string[]>>, number, readonly unknown[]]>([
    ['two teams are counted together', { a: ['ana'], b: ['bartek', 'chiara'] }, 3, [ONLY_JUST]],
    ['and too few together are too few', { a: ['ana'], b: ['bartek'] }, 3, [TOO_FEW]],
    ['who is in both is one person', { a: ['ana', 'bartek'], b: ['ana'] }, 3, [TOO_FEW]],
    ['in other letters, too', { a: ['ana', 'bartek'], b: ['ANA'] }, 3, [TOO_FEW]],
    ['within one team, too', { a: ['ana', 'Ana'] }, 2, [TOO_FEW]],
    [
      'an empty team beside one that is large enough is a warning',
      { a: ['ana', 'bartek'], b: [] },
      1,
      [['warning', 'approvals/empty-team', 'from', 1]],
    ],
    [
      'several empty teams are one mistake',
      { a: [], b: [] },
      1,
      [['error', 'approvals/empty-team', 'from', 0]],
    ],
  ])('%s', (_title, sizes, count, expected) => {
    const settings = { count, from: Object.keys(sizes) };
    expect(problems('approvals', settings, { ...production, pipeline: teams(sizes) })).toEqual(
      expected,
    );
  });

  test('a team on GitHub may have any number of members', () => {
    const pipeline = teams({ release: ['ana'] });
    const own = { ...production, pipeline };
    expect(problems('approvals', { count: 20, from: ['acme/release'] }, own)).toEqual([]);
    expect(problems('approvals', { count: 20, from: ['release', 'acme/web'] }, own)).toEqual([]);
  });

  test('nothing is counted where the teams could not be read', () => {
    const own = { ...production, pipeline: teams({ release: [] }), knows: () => false };
    expect(problems('approvals', { count: 3, from: ['release', 'unlisted'] }, own)).toEqual([]);
  });

  test('the message names the team, its members and the smallest edit', () => {
    const [problem] = gateOf('approvals').problems(
      { count: 3, from: ['release'] },
      aContext({ ...production, pipeline: teams({ release: ['ana', 'Bartek'] }) }),
    );
    expect(problem).toMatchObject({
      message: '3 approvals are required from release, which has 2 members (ana, bartek)',
      hint: 'write count: 1, or add members to release',
    });
  });
});

describe('approvals from the owner', () => {
  const FROM_OWNER = { count: 1, from: ['owner'] };
  const pipeline = teams({ voice: ['ana', 'bartek'], empty: [] });
  const own = { ...production, pipeline };

  test.each<[string, FlagWords, object, readonly unknown[]]>([
    [
      'a flag without one',
      { owner: null },
      FROM_OWNER,
      [['error', 'approvals/no-owner', 'from', 0]],
    ],
    [
      'a flag without one, among other teams',
      { owner: null },
      { count: 1, from: ['voice', 'owner'] },
      [['error', 'approvals/no-owner', 'from', 1]],
    ],
    ['no approval is asked for', { owner: null }, { count: 0, from: ['owner'] }, []],
    ['an owner with members enough', { owner: 'voice' }, FROM_OWNER, []],
    ['an owner with just as many', { owner: 'voice' }, { count: 2, from: ['owner'] }, [ONLY_JUST]],
    ['an owner with too few', { owner: 'voice' }, { count: 3, from: ['owner'] }, [TOO_FEW]],
    [
      'an owner without members',
      { owner: 'empty' },
      FROM_OWNER,
      [['error', 'approvals/empty-team', 'from', 0]],
    ],
    ['an owner on GitHub', { owner: 'acme/voice' }, { count: 9, from: ['owner'] }, []],
    // The reader of the flag's own file says that.
    ['an owner that is no team', { owner: 'voise' }, FROM_OWNER, []],
  ])('%s', (_title, words, settings, expected) => {
    expect(misfits('approvals', settings, words, own)).toEqual(expected);
  });

  test('the policy belongs to no flag, so it has no owner', () => {
    expect(problems('approvals', FROM_OWNER, {})).toEqual([
      ['error', 'approvals/no-owner', 'from', 0],
    ]);
    expect(problems('approvals', FROM_OWNER, production)).toEqual([]);
  });
});

describe('a ladder', () => {
  const LADDER = { steps: [5, 25, 100], each: '7d' };
  const SWITCH = { services: { api: { CHECKOUT: 'enabled' } } } as const;
  const BOTH = {
    services: { api: { CHECKOUT: 'enabled' }, web: { CHECKOUT_PERCENT: 'rollout' } },
  } as const;
  const own = { ...production, flag: 'checkout' as never };

  test.each<[string, FlagWords, readonly unknown[]]>([
    ['no service reads a rollout', SWITCH, [['error', 'ladder/no-rollout']]],
    ['one of two services does', BOTH, [['warning', 'ladder/service-without-rollout']]],
    ['every service does', {}, []],
    ['there are no services yet', { services: {} }, []],
  ])('on a flag of which %s', (_title, words, expected) => {
    expect(misfits('ladder', LADDER, words, production)).toEqual(expected);
    expect(misfits('ladder', LADDER, words, own)).toEqual(expected);
    expect(misfits('ladder', LADDER, words, { ...production, knows: () => false })).toEqual([]);
  });

  test('names each service without a rollout, and none that is sent nothing there', () => {
    const words = {
      services: {
        api: { CHECKOUT: 'enabled', CHECKOUT_PERCENT: 'rollout' },
        ui: { CHECKOUT: 'enabled' },
        worker: { CHECKOUT: 'enabled' },
      },
    } as const;
    const flag = sentOnlyIn(aFlag(words), ['staging'], 'worker');
    const found = (environment: string) =>
      gateOf('ladder')
        .misfits?.(LADDER, flag, aContext({ environment: environment as never }))
        .map(({ message }) => message.replace(/ and would .*/, ''));
    expect(found('production')).toEqual(['ui of checkout reads no rollout']);
    expect(found('staging')).toEqual(['ui and worker of checkout read no rollout']);
  });

  test.each([
    [99, [['error', 'ladder/no-rollout']]],
    [99.99, [['error', 'ladder/no-rollout']]],
    [100, []],
  ])('that begins with %d%% on a switch', (first, expected) => {
    const steps = first === 100 ? [100] : [first, 100];
    expect(misfits('ladder', { steps, each: '7d' }, SWITCH)).toEqual(expected);
  });

  test('on a kill switch is a mistake in its own file, and a warning where the environment says it', () => {
    const kill = { ...SWITCH, safe: true };
    expect(misfits('ladder', LADDER, kill, own)).toEqual([['error', 'ladder/no-rollout']]);
    expect(misfits('ladder', LADDER, kill)).toEqual([['warning', 'ladder/no-rollout']]);
  });

  test.each([
    [0.01, []],
    [0.001, [['error', 'ladder/too-many-decimals', 'steps', 0]]],
    [0.015, [['error', 'ladder/too-many-decimals', 'steps', 0]]],
  ])('with a step of %d%%', (step, expected) => {
    expect(problems('ladder', { steps: [step, 100], each: '7d' })).toEqual(expected);
  });

  test('and another one that begins with another step hold together, and nothing satisfies both', () => {
    const other = { steps: [10, 100], each: '1d' };
    const same = { ...LADDER, each: '1d' };
    const rules = (...ladders: readonly object[]): Pipeline =>
      aPipeline({ staging: {}, production: { ladder: ladders } });
    const disagree = [['error', 'ladder/disagree', 'steps', 0]];
    expect(problems('ladder', LADDER, { ...production, pipeline: rules(other, LADDER) })).toEqual(
      disagree,
    );
    expect(problems('ladder', LADDER, { ...production, pipeline: rules(same, LADDER) })).toEqual(
      [],
    );
    expect(misfits('ladder', LADDER, {}, { ...own, pipeline: rules(other) })).toEqual(disagree);
    expect(misfits('ladder', LADDER, {}, { ...own, pipeline: rules(same) })).toEqual([]);
    const everywhere = { environment: null, flag: 'checkout' as never };
    expect(misfits('ladder', LADDER, {}, { ...everywhere, pipeline: rules(other) })).toEqual(
      disagree,
    );
    const twice = { requires: { production: { ladder: other }, '*': { ladder: LADDER } } };
    expect(misfits('ladder', LADDER, twice, { ...everywhere, pipeline: rules() })).toEqual(
      disagree,
    );
  });

  test.each<[string, readonly number[], readonly number[], number | null]>([
    ['parts after the first step', [5, 25, 100], [5, 50, 100], 1],
    ['parts at the end', [5, 25, 100], [5, 25, 50], 2],
    ['has one step more in between', [5, 100], [5, 25, 100], 1],
    ['ends earlier', [5, 25, 100], [5, 25], null],
    ['goes on', [5, 25], [5, 25, 100], null],
    ['is the same', [5, 25, 100], [5, 25, 100], null],
  ])('and another one that %s', (_, first, second, at) => {
    const pipeline = aPipeline({ production: { ladder: { steps: first, each: '1d' } } });
    const disagreement = misfits('ladder', { steps: second, each: '7d' }, {}, { ...own, pipeline });
    expect(disagreement).toEqual(at === null ? [] : [['error', 'ladder/disagree', 'steps', at]]);
  });

  test('and another one that is required of the same risk', () => {
    const other = { steps: [10, 100], each: '1d' };
    const ofRisk = (...ladders: readonly object[]): Pipeline => {
      const { environments, ...pipeline } = aPipeline({ production: {} });
      const byRisk = [{ risk: 'high', requires: requirements({ ladder: ladders }) }] as const;
      return { ...pipeline, environments: environments.map((place) => ({ ...place, byRisk })) };
    };
    const disagree = [['error', 'ladder/disagree', 'steps', 0]];
    const [both, one] = [ofRisk(other, LADDER), ofRisk(other)];
    const inPipeline = { ...production, pipeline: both };
    expect(problems('ladder', LADDER, { ...inPipeline, risk: 'high' })).toEqual(disagree);
    expect(problems('ladder', LADDER, { ...inPipeline, risk: 'low' })).toEqual([]);
    const inFlag = { ...own, pipeline: one };
    expect(misfits('ladder', LADDER, { risk: 'high' }, inFlag)).toEqual(disagree);
    expect(misfits('ladder', LADDER, {}, inFlag)).toEqual([]);
  });

  test('and the message names the steps where they part', () => {
    const pipeline = aPipeline({ production: { ladder: { steps: [5, 25, 100], each: '1d' } } });
    const context = aContext({ ...own, pipeline });
    const [found] =
      gateOf('ladder').misfits?.({ steps: [5, 50, 100], each: '1d' }, aFlag(), context) ?? [];
    expect(found).toMatchObject({
      message:
        'from 5% this ladder goes to 50%, and another ladder of production to 25%; no step satisfies both',
      hint: 'after 5%, write 25%, or delete one of the two',
    });
  });
});

describe('a soak of a variable', () => {
  const pipeline = aPipeline({ development: {}, staging: {}, production: {} });
  const sentIn = (...places: readonly string[]): Flag => {
    const flag = aFlag();
    const [{ service, variables }] = flag.services as [Flag['services'][number]];
    const [first, ...others] = variables as [Binding, ...Binding[]];
    return {
      ...flag,
      services: [{ service, variables: [{ ...first, in: places as never }, ...others] }],
    };
  };
  const never = (flag: Flag, more: Partial<SettingsContext> = {}): readonly unknown[] =>
    coded(
      gateOf('soak').misfits?.(
        { in: ['development', 'staging'], for: '7d' },
        flag,
        aContext({ ...production, pipeline, ...more }),
      ) ?? [],
    );
  const NEVER = [['warning', 'soak/never-covered', 'in']];

  test.each([
    [['production'], NEVER],
    [['staging', 'production'], NEVER],
    [['development', 'production'], NEVER],
    [['development', 'staging', 'production'], []],
    [['development', 'staging'], []],
    [['development'], []],
  ])('that is sent in %j', (places, expected) => {
    expect(never(sentIn(...places))).toEqual(expected);
  });

  test('that is sent everywhere can be covered', () => {
    expect(never(aFlag())).toEqual([]);
  });

  test('is named with what to edit', () => {
    const context = aContext({ ...production, pipeline });
    const settings = { in: 'staging', for: '7d' };
    const [found] = gateOf('soak').misfits?.(settings, sentIn('production'), context) ?? [];
    expect(found).toMatchObject({
      reason: ['services', 'api', 'CHECKOUT'],
      message:
        'CHECKOUT of api is sent in production and not in staging, so no soak in staging can cover it',
      hint: 'add staging to the `in` of CHECKOUT, or delete production from it',
    });
  });
});

describe('a soak', () => {
  const pipeline = aPipeline({ development: {}, staging: {}, production: {} });
  const everywhere = { environment: null, flag: 'checkout' as never, pipeline };

  test.each(['development', 'staging', 'production'])(
    'in %s that every environment requires holds that one up for ever',
    (source) => {
      expect(problems('soak', { in: source, for: '7d' }, everywhere)).toEqual([
        ['error', 'soak/after-itself', 'in'],
      ]);
    },
  );

  test('and the message names where to write it', () => {
    const [problem] = gateOf('soak').problems({ in: 'staging', for: '7d' }, aContext(everywhere));
    expect(problem).toMatchObject({
      message:
        '"*" stands for every environment, and a soak for development and staging cannot count time in staging',
      hint: 'write the soak below production instead of "*"',
    });
  });

  test('nothing is concluded where the environments could not be read', () => {
    const own = { ...production, pipeline, knows: () => false };
    expect(problems('soak', { in: 'qa', for: '7d' }, own)).toEqual([]);
  });
});

describe('labels of GitHub have at most 50 characters', () => {
  const keyed = (length: number): string => 'k'.repeat(length - 'flag:'.length);

  test.each([
    [49, false],
    [50, false],
    [51, true],
  ])('%d characters', (length, refused) => {
    const label = 'l'.repeat(length);
    const long = (gate: string, ...path: readonly unknown[]) =>
      refused ? [['error', `${gate}/long-label`, ...path]] : [];
    const key = (gate: string, ...path: readonly unknown[]) =>
      refused ? [['error', `${gate}/long-key`, ...path]] : [];
    const soak = { in: 'staging', for: '7d', 'without-issues': ['critical', label] };
    expect(problems('issues', { none: [label] })).toEqual(long('issues', 'none', 0));
    expect(problems('soak', soak)).toEqual(long('soak', 'without-issues', 1));
    expect(misfits('issues', { none: ['P1'] }, {}, production, keyed(length))).toEqual(
      key('issues', 'none'),
    );
    expect(misfits('soak', soak, {}, production, keyed(length))).toEqual(
      key('soak', 'without-issues'),
    );
  });

  test('a soak that asks for no issues takes keys of any length', () => {
    expect(misfits('soak', { in: 'staging', for: '7d' }, {}, production, keyed(80))).toEqual([]);
  });
});

describe('required flags', () => {
  const named = (words: FlagWords) => ({ flagNamed: () => aFlag(words, 'retry') });

  test('one that fills no variable is never on', () => {
    const own = { ...production, flag: 'checkout' as never };
    expect(problems('flags', { retry: '1h' }, { ...own, ...named({ services: {} }) })).toEqual([
      ['error', 'flags/never-on', 'retry'],
    ]);
    expect(problems('flags', { retry: '1h' }, { ...own, ...named({}) })).toEqual([]);
  });

  test('one whose variables are sent elsewhere is never on here', () => {
    const retry = aFlag({}, 'retry');
    const services = retry.services.map(({ service, variables }) => ({
      service,
      variables: variables.map((binding) => ({ ...binding, in: ['staging' as never] })),
    }));
    const elsewhere = { flag: 'checkout' as never, flagNamed: () => ({ ...retry, services }) };
    const [found] = gateOf('flags').problems(
      { retry: '1h' },
      aContext({ ...production, ...elsewhere }),
    );
    expect(found).toMatchObject({
      code: 'flags/never-on',
      message:
        'this file requires the flag retry in production, where it fills no variable, so it is never on there',
    });
    expect(
      problems('flags', { retry: '1h' }, { environment: 'staging' as never, ...elsewhere }),
    ).toEqual([]);
  });

  test('one that is required everywhere and sent in some environments is never on in the others', () => {
    const all = ['staging', 'production'];
    const found = (places: readonly string[], own: readonly string[] = all) =>
      gateOf('flags')
        .problems(
          { retry: '1h' },
          aContext({
            environment: null,
            flag: 'checkout' as never,
            flagNamed: (key) => sentOnlyIn(aFlag({}, key), key === 'retry' ? places : own),
            pipeline: aPipeline({ staging: {}, production: {} }),
          }),
        )
        .map(({ code, severity, facts }) => [severity, code, facts['environment']]);
    const never = [['warning', 'flags/never-on', 'production']];
    expect(found(['staging'])).toEqual(never);
    expect(found(all)).toEqual([]);
    // The flag itself is sent nowhere else either.
    expect(found(['staging'], ['staging'])).toEqual([]);
  });

  test('one that does not exist makes promotions wait, and no file of the flag invalid', () => {
    const own = { flagExists: () => false };
    const inFlag = { ...production, ...own, flag: 'checkout' as never };
    expect(problems('flags', { retry: '1h' }, inFlag)).toEqual([
      ['warning', 'flags/unknown-flag', 'retry'],
    ]);
    expect(problems('flags', { retry: '1h' }, { ...production, ...own })).toEqual([
      ['error', 'flags/unknown-flag', 'retry'],
    ]);
  });

  test('one that an environment requires of every flag is required of itself', () => {
    expect(problems('flags', { retry: '1h' }, { ...production, ...named({}) })).toEqual([
      ['error', 'flags/cycle', 'retry'],
    ]);
  });
});

test.each([
  ['Runbook reviewed', true],
  ['`rollback` tested, see https://example.com', true],
  ['  Spaces\naround and inside ', true],
  [' ', false],
  ['<!-- hidden -->', false],
  ['Tested <!-- by hand -->', false],
])('a checklist with the statement %j', (statement, fits) => {
  expect(problems('checklist', ['Tested', statement])).toEqual(
    fits ? [] : [['error', 'checklist/cannot-be-ticked', 1]],
  );
});

describe('a window', () => {
  const NEVER = 'window/never-open';
  /** The first days of so many years. */
  const freezes = (count: number) =>
    Array.from({ length: count }, (_, year) => ({
      from: `${2000 + year}-01-01`,
      to: `${2000 + year}-01-02`,
    }));

  test.each<[string, object, string | null]>([
    [
      'a denied week in two halves',
      { deny: ['Mon 00:00-Thu 12:00', 'Thu 12:00-Mon 00:00'] },
      'deny',
    ],
    ['a denied span of seven days', { deny: ['Mon 00:00-Sun 24:00'] }, 'deny'],
    [
      'every allowed hour lies in a denied one',
      { allow: ['Mon 10:00-11:00'], deny: ['Mon 09:00-12:00'] },
      'allow',
    ],
    [
      'the only allowed day is a freeze',
      {
        allow: [{ from: '2027-01-04', to: '2027-01-05' }],
        deny: [{ from: '2027-01-01', to: '2027-02-01' }],
      },
      'allow',
    ],
    [
      'every allowed hour lies in a denied one, beside many freezes',
      {
        allow: ['Mon 10:00-11:00'],
        deny: ['Mon 09:00-12:00', ...freezes(90)],
      },
      'allow',
    ],
    ['all of many allowed days are freezes', { allow: freezes(50), deny: freezes(50) }, 'allow'],
    [
      'many allowed days beside a denied hour, which would take long to search',
      { allow: ['Mon 10:00-11:00', ...freezes(50)], deny: ['Mon 09:00-12:00', ...freezes(50)] },
      null,
    ],
    ['one minute stays open', { deny: ['Mon 00:00-Thu 12:00', 'Thu 12:01-Mon 00:00'] }, null],
    ['a freeze without an end begins later', { deny: [{ from: '2027-01-01' }] }, null],
    ['a freeze without a beginning ends', { deny: [{ to: '2027-01-01' }] }, null],
    ['the allowed day is over', { allow: [{ from: '2020-01-06', to: '2020-01-07' }] }, null],
    [
      'the last of two allowed days is free',
      {
        allow: [
          { from: '2027-01-04', to: '2027-01-05' },
          { from: '2027-03-01', to: '2027-03-02' },
        ],
        deny: [{ from: '2027-01-01', to: '2027-02-01' }],
      },
      null,
    ],
  ])('where %s', (_, spans, place) => {
    expect(problems('window', { ...spans, zone: 'Europe/Warsaw' })).toEqual(
      place === null ? [] : [['error', NEVER, place]],
    );
  });

  const allowing = (...allow: readonly unknown[]) => ({ allow, zone: 'Europe/Warsaw' });
  const DAYS = allowing('Mon-Thu 09:00-16:00');
  test.each<[string, object, boolean]>([
    ['another day', allowing('Fri 09:00-16:00'), true],
    ['another hour', allowing('Mon-Thu 16:00-18:00'), true],
    ['one minute of it', allowing('Thu 15:59-18:00'), false],
    [
      'the same hour in another zone',
      { allow: ['Mon 16:00-20:00'], zone: 'Pacific/Auckland' },
      true,
    ],
    ['an hour that another zone shares', { allow: ['Mon 16:00-20:00'], zone: 'Asia/Tokyo' }, false],
    ['all but those days', { deny: ['Mon 00:00-Fri 00:00'], zone: 'Europe/Warsaw' }, true],
    ['a freeze that ends', { deny: [{ to: '2090-01-01' }], zone: 'UTC' }, false],
    [
      'a Friday, or a Tuesday in many years',
      allowing('Fri 09:00-16:00', { from: '2090-01-03', to: '2090-01-04' }),
      false,
    ],
    [
      'a Friday, or a Saturday in many years',
      allowing('Fri 09:00-16:00', { from: '2090-01-07', to: '2090-01-08' }),
      true,
    ],
  ])('of a flag has to be open together with that of its environment: %s', (_, window, isShut) => {
    const pipeline = aPipeline({ staging: {}, production: { window: DAYS } });
    const shut = isShut
      ? [['error', 'window/never-together', 'allow' in window ? 'allow' : 'deny']]
      : [];
    const found = (where: string, environment: string | null) => {
      const flag = aFlag({ requires: { [where]: { window } } }, 'checkout');
      const [own] = flag.requires;
      const context = aContext({ environment: environment as never, flag: flag.key, pipeline });
      return coded(gateOf('window').misfits?.(own?.settings, flag, context) ?? []);
    };
    expect(found('production', 'production')).toEqual(shut);
    expect(found('*', null)).toEqual(shut);
    expect(found('staging', 'staging')).toEqual([]);
  });

  test('of an environment has to be open together with the one for a risk', () => {
    const fridays = allowing('Fri 09:00-16:00');
    const byRisk = [{ risk: 'high', requires: requirements({ window: fridays }) }] as const;
    const { environments, ...rest } = aPipeline({ production: { window: DAYS } });
    const pipeline = { ...rest, environments: environments.map((place) => ({ ...place, byRisk })) };
    const own = { ...production, pipeline };
    const settings = byRisk[0].requires[0]?.settings;
    expect(problems('window', settings, { ...own, risk: 'high' })).toEqual([
      ['error', 'window/never-together', 'allow'],
    ]);
    expect(problems('window', DAYS, own)).toEqual([]);
  });
});
