// How the change of each field compares, and which exposures cover others.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import type { Comparison } from '#domain/comparison.ts';
import type { Exposures } from '#domain/exposure.ts';
import { compareExposures, sharingFlags, worstComparison } from '#domain/comparison.ts';
import { outcomeOf } from '#domain/user-outcome.ts';
import { covers, valuesCover } from '#domain/coverage.ts';
import {
  canonical,
  exposuresFrom,
  exposuresOf,
  highestPercent,
  isExposed,
  NO_USERS,
  percentOf,
  sameExposures,
  share,
} from '#domain/exposure.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { Field } from '#domain/scalars.ts';
import { ABSENT, UNREADABLE } from '#domain/snapshot.ts';

import { aFlag, environment, exposing, GRADUAL, off, on, SWITCH } from '#test/support/nouns.ts';

const NONE: Exposures = [];
const PRODUCTION = environment('production');
const comparison = (from: Exposures, to: Exposures): Comparison =>
  worstComparison(compareExposures(from, to).map((compareExposure) => compareExposure.comparison));

const killSwitch = aFlag({ safe: true, services: { api: SWITCH } });
const killGradual = aFlag({ safe: true });
const two = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
const switches = aFlag({ services: { api: SWITCH } });
const riskyDefault = aFlag({ codeDefault: true });
const kind = (flag: Flag, from: State | null, to: State | null): Comparison =>
  comparison(exposing(from, flag), exposing(to, flag));

describe('what a service was sent covers an exposure', () => {
  const sent = (values: Readonly<Record<string, boolean | number>>, wanted: Exposures): boolean =>
    wanted.every((exposure) => valuesCover(values, exposure));
  const of = (percent: number) => ({ CHECKOUT: true, CHECKOUT_PERCENT: percent });

  test.each<[string, boolean, boolean]>([
    ['a percent less', sent(of(24), exposing(on(25))), false],
    ['just as much', sent(of(25), exposing(on(25))), true],
    ['a percent more', sent(of(26), exposing(on(25))), true],
    [
      'everybody by percentage, but off',
      sent({ ...of(100), CHECKOUT: false }, exposing(on(25))),
      false,
    ],
    ['a percentage alone', sent({ CHECKOUT_PERCENT: 100 }, exposing(on(25))), false],
    ['a switch alone', sent({ CHECKOUT: true }, exposing(on(25))), false],
    [
      'a switch alone where nothing else is read',
      sent({ CHECKOUT: true }, exposing(on(), switches)),
      true,
    ],
    ['another variable', sent({ CHECKOUT_NEW: true }, exposing(on(), switches)), false],
    [
      'the safe value of a kill switch',
      sent({ CHECKOUT: true }, exposing(off(), killSwitch)),
      false,
    ],
    ['a kill switch that is off', sent({ CHECKOUT: false }, exposing(off(), killSwitch)), true],
    ['nothing, where no user is to get anything', sent({}, exposing(off())), true],
    [
      'names that every object has',
      sent({}, exposing(on(), aFlag({ services: { api: { constructor: 'enabled' as const } } }))),
      false,
    ],
  ])('%s: %s', (_title, is, expected) => {
    expect(is).toBe(expected);
  });
});

describe('what moving one field does', () => {
  test.each<[string, Comparison, Comparison]>([
    ['safe off: enabled falls', kind(switches, on(), off()), 'narrower'],
    ['safe off: enabled stays off', kind(switches, off(), off()), 'same'],
    ['safe off: enabled stays on', kind(switches, on(), on()), 'same'],
    ['safe off: enabled rises', kind(switches, off(), on()), 'wider'],
    ['safe off: the state file goes', kind(switches, on(), null), 'narrower'],
    ['safe off: a state file that is off comes', kind(switches, null, off()), 'same'],
    ['safe off: a state file that is on comes', kind(switches, null, on()), 'wider'],

    ['safe on: enabled rises', kind(killSwitch, off(), on()), 'narrower'],
    ['safe on: enabled stays on', kind(killSwitch, on(), on()), 'same'],
    ['safe on: enabled stays off', kind(killSwitch, off(), off()), 'same'],
    ['safe on: enabled falls', kind(killSwitch, on(), off()), 'wider'],
    ['safe on: the state file goes', kind(killSwitch, off(), null), 'narrower'],
    ['safe on: a state file that is on comes', kind(killSwitch, null, on()), 'same'],
    ['safe on: a state file that is off comes', kind(killSwitch, null, off()), 'wider'],
    [
      'safe on, gradual: fewer get the other value',
      kind(killGradual, off(), { ...off(), rollout: 5 }),
      'narrower',
    ],

    ['percentage falls', kind(aFlag(), on(50), on(25)), 'narrower'],
    ['percentage falls to zero', kind(aFlag(), on(50), on(0)), 'narrower'],
    ['percentage stays', kind(aFlag(), on(25), on(25)), 'same'],
    ['percentage rises', kind(aFlag(), on(25), on(50)), 'wider'],
    ['percentage rises by a hair', kind(aFlag(), on(25), on(25.01)), 'wider'],
    ['percentage rises from zero', kind(aFlag(), on(0), on(1)), 'wider'],
    ['on at zero percent is off', kind(aFlag(), off(), on(0)), 'same'],
    ['percentage rises while it is off', kind(aFlag(), { ...off(), rollout: 5 }, off()), 'same'],
    ['percentage rises, enabled falls', kind(aFlag(), on(5), off()), 'narrower'],
    ['an absent percentage is 100', kind(aFlag(), on(100), on()), 'same'],
    ['percentage moves where no variable reads it', kind(switches, on(5), on(50)), 'same'],
    [
      'percentage falls to zero where no service reads it',
      kind(switches, on(5), on(0)),
      'narrower',
    ],
  ])('%s', (_row, seen, expected) => {
    expect(seen).toBe(expected);
  });
});

describe('a per-service override', () => {
  const api = (own: { enabled?: boolean; rollout?: number }) => ({ api: own });

  test.each<[string, State, State, Comparison]>([
    ['that gave more goes', off(api({ enabled: true })), off(), 'narrower'],
    [
      'that gave more is lowered',
      on(10, api({ rollout: 80 })),
      on(10, api({ rollout: 40 })),
      'narrower',
    ],
    ['to the safe value comes', on(50), on(50, api({ enabled: false })), 'narrower'],
    [
      'equal to what is inherited comes',
      on(50),
      on(50, api({ enabled: true, rollout: 50 })),
      'same',
    ],
    ['equal to what is inherited goes', on(50, api({ rollout: 50 })), on(50), 'same'],
    ['that gives more comes', on(10), on(10, api({ rollout: 20 })), 'wider'],
    ['that turns on comes', off(), off(api({ enabled: true })), 'wider'],
    ['is raised', on(10, api({ rollout: 20 })), on(10, api({ rollout: 30 })), 'wider'],
    ['that held the service below the rest goes', on(50, api({ enabled: false })), on(50), 'wider'],
    ['that held the percentage below the rest goes', on(50, api({ rollout: 5 })), on(50), 'wider'],
    [
      'stays while the rest rises',
      on(10, api({ rollout: 5 })),
      on(50, api({ rollout: 5 })),
      'wider',
    ],
  ])('%s', (_row, from, to, expected) => {
    expect(kind(two, from, to)).toBe(expected);
  });

  test('applies to its own service only', () => {
    const comparisons = compareExposures(
      exposing(on(50), two),
      exposing(on(20, { web: { rollout: 80 } }), two),
    );
    expect(comparisons).toMatchObject([
      { service: 'api', comparison: 'narrower', from: share(50), to: share(20) },
      { service: 'web', comparison: 'wider', from: share(50), to: share(80) },
    ]);
  });

  test('inherits what it leaves out', () => {
    expect(exposing(on(30, { api: { enabled: true } }), two).map(({ reach }) => reach)).toEqual([
      share(30),
      share(30),
    ]);
    expect(exposing(off({ web: { enabled: true } }), two).map(({ reach }) => reach)).toEqual([
      NO_USERS,
      share(100),
    ]);
  });
});

describe('a flag comes or goes', () => {
  test.each<[string, Exposures, Exposures, Comparison]>([
    ['comes, safe everywhere', NONE, exposing(off()), 'same'],
    ['comes, without a state', NONE, exposing(null), 'same'],
    ['comes with anybody exposed', NONE, exposing(on(1)), 'wider'],
    [
      'comes safe, where the code gave the other value before',
      NONE,
      exposing(off(), riskyDefault),
      'same',
    ],
    [
      'goes while it was exposed, and the code falls to the safe value',
      exposing(on(25)),
      NONE,
      'narrower',
    ],
    ['goes never exposed, and the code falls to the safe value', exposing(off()), NONE, 'same'],
    [
      'goes, and the code falls to the other value',
      exposing(off(), riskyDefault),
      NONE,
      'incomparable',
    ],
    [
      'goes while exposed, and the code falls to the other value',
      exposing(on(25), riskyDefault),
      NONE,
      'incomparable',
    ],
    ['safe on: goes, and the code falls to on', exposing(off(), killSwitch), NONE, 'narrower'],
    [
      'safe on: goes, and the code falls to off',
      exposing(on(), aFlag({ safe: true, codeDefault: false })),
      NONE,
      'incomparable',
    ],
    ['is not there, before and after', NONE, NONE, 'same'],
  ])('%s', (_row, from, to, expected) => {
    expect(comparison(from, to)).toBe(expected);
  });
});

describe('T27: a definition changes', () => {
  const renamed = { services: { api: { OTHER: 'enabled', CHECKOUT_PERCENT: 'rollout' } } } as const;
  const swapped = {
    services: { api: { CHECKOUT: 'rollout', CHECKOUT_PERCENT: 'enabled' } },
  } as const;
  const more = { services: { api: { ...GRADUAL, ALSO: 'enabled' } } } as const;

  test.each<[string, Exposures, Exposures, Comparison]>([
    [
      'T27: the safe value, with no user exposed on either side',
      exposing(off()),
      exposing(on(), aFlag({ safe: true })),
      'incomparable',
    ],
    [
      'T27: the safe value, the file unchanged',
      exposing(off()),
      exposing(off(), aFlag({ safe: true })),
      'incomparable',
    ],
    [
      'T27: the safe value, without a state',
      exposing(null),
      exposing(null, aFlag({ safe: true })),
      'incomparable',
    ],
    [
      'T27: the code default changes no value; it is policy',
      exposing(off()),
      exposing(off(), riskyDefault),
      'same',
    ],
    [
      'T27: a variable is renamed while it is on',
      exposing(on()),
      exposing(on(), aFlag(renamed)),
      'incomparable',
    ],
    [
      'T27: a variable is renamed while it is lowered',
      exposing(on()),
      exposing(on(5), aFlag(renamed)),
      'incomparable',
    ],
    [
      'T27: variables swap what fills them',
      exposing(on()),
      exposing(on(), aFlag(swapped)),
      'incomparable',
    ],
    [
      'T27: a variable is added while it is on',
      exposing(on()),
      exposing(on(), aFlag(more)),
      'incomparable',
    ],
    [
      'T27: a variable is removed while it is on, and the code by itself is off',
      exposing(on(), aFlag(more)),
      exposing(on()),
      'narrower',
    ],
    [
      'T27: the rollout is no longer read',
      exposing(on(5)),
      exposing(on(5), switches),
      'incomparable',
    ],
    [
      'T27: a variable is renamed while it rises from nothing',
      exposing(off()),
      exposing(on(1), aFlag(renamed)),
      'incomparable',
    ],
    [
      'a variable is renamed while no user has it',
      exposing(off()),
      exposing(off(), aFlag(renamed)),
      'same',
    ],
    [
      'a variable is renamed and it falls to safe',
      exposing(on()),
      exposing(off(), aFlag(renamed)),
      'narrower',
    ],
    [
      'a variable is added while no user has it',
      exposing(off()),
      exposing(off(), aFlag(more)),
      'same',
    ],
    [
      'a variable is added and it falls to safe',
      exposing(on()),
      exposing(off(), aFlag(more)),
      'narrower',
    ],
    [
      'T27: a variable goes, and the code falls to the other value',
      exposing(off(), aFlag({ ...more, codeDefault: true })),
      exposing(off(), riskyDefault),
      'incomparable',
    ],
    [
      'a service comes, held at safe',
      exposing(on()),
      exposing(on(100, { web: { enabled: false } }), two),
      'same',
    ],
    ['a service comes to a flag that is on', exposing(on()), exposing(on(), two), 'wider'],
    ['a service goes from a flag that is on', exposing(on(), two), exposing(on()), 'narrower'],
    [
      'a service goes, and the code falls to the other value',
      exposing(off(), aFlag({ services: { api: SWITCH, web: SWITCH }, codeDefault: true })),
      exposing(off(), aFlag({ services: { api: SWITCH }, codeDefault: true })),
      'incomparable',
    ],
  ])('%s', (_row, from, to, expected) => {
    expect(comparison(from, to)).toBe(expected);
  });

  test.each<[string, Partial<Flag>]>([
    ['description', { description: 'another' }],
    ['owner', { owner: 'security' }],
    ['kind', { kind: 'ops' }],
    ['expiry', { expires: '2027-06-30' }],
    ['permanence', { permanent: 'a kill switch' }],
    ['requirements', { requires: [] }],
  ])('its %s changes nothing that users get', (_row, words) => {
    expect(sameExposures(exposing(on(25)), exposing(on(25), { ...aFlag(), ...words }))).toBe(true);
    expect(comparison(exposing(on(25)), exposing(on(25), { ...aFlag(), ...words }))).toBe('same');
  });
});

describe('what users really get when a file goes', () => {
  test('is what the file says, where the code falls to the safe value', () => {
    expect(outcomeOf(exposing(on(25)), NONE)).toEqual(NONE);
    expect(outcomeOf(exposing(on(25)), exposing(on(50)))).toEqual(exposing(on(50)));
  });

  test('is the other value for everybody, where the code falls to that', () => {
    expect(outcomeOf(exposing(off(), riskyDefault), NONE)).toEqual(exposing(on(), riskyDefault));
    expect(compareExposures(exposing(off(), riskyDefault), NONE)).toEqual([
      expect.objectContaining({
        service: 'api',
        comparison: 'incomparable',
        from: NO_USERS,
        to: share(100),
      }),
    ]);
  });

  test('concerns the services that go, and leaves the others', () => {
    const words = { services: { api: SWITCH, web: SWITCH }, codeDefault: true };
    const before = exposing(off(), aFlag(words));
    const after = exposing(off(), aFlag({ ...words, services: { web: SWITCH } }));
    expect(
      outcomeOf(before, after).map(({ service, reach }) => [service, percentOf(reach)]),
    ).toEqual([
      ['api', 100],
      ['web', 0],
    ]);
  });
});

describe('covers', () => {
  test.each<[string, Exposures, Exposures, boolean]>([
    ['100 covers 25', exposing(on()), exposing(on(25)), true],
    ['25 covers 25', exposing(on(25)), exposing(on(25)), true],
    ['25 does not cover 26', exposing(on(25)), exposing(on(26)), false],
    ['off does not cover 1', exposing(off()), exposing(on(1)), false],
    ['no flag does not cover 1', NONE, exposing(on(1)), false],
    ['off covers off', exposing(off()), exposing(off()), true],
    ['no flag covers off', NONE, exposing(off()), true],
    ['anything covers no flag', exposing(on(25)), NONE, true],
    ['more services cover fewer', exposing(on(), two), exposing(on()), true],
    ['fewer services do not cover more', exposing(on()), exposing(on(), two), false],
    [
      'a service at safe is not missed',
      exposing(on()),
      exposing(on(100, { web: { enabled: false } }), two),
      true,
    ],
    [
      'one service below is not covered',
      exposing(on(50, { web: { rollout: 5 } }), two),
      exposing(on(25), two),
      false,
    ],
    [
      'one service without the flag covers where it is not asked',
      exposing(on(25, { web: { enabled: false } }), two),
      exposing(on(25, { web: { enabled: false } }), two),
      true,
    ],
    [
      'another variable does not cover',
      exposing(on(), aFlag({ services: { api: { X: 'enabled' } } })),
      exposing(on(), switches),
      false,
    ],
    [
      'one variable more covers',
      exposing(on(), aFlag({ services: { api: { ...SWITCH, X: 'enabled' } } })),
      exposing(on(), switches),
      true,
    ],
    [
      'one variable fewer does not cover',
      exposing(on(), switches),
      exposing(on(), aFlag({ services: { api: { ...SWITCH, X: 'enabled' } } })),
      false,
    ],
    [
      'an unread rollout does not cover a read one',
      exposing(on(), switches),
      exposing(on(25)),
      false,
    ],
    ['T27: another safe value does not cover', exposing(on(), killGradual), exposing(on()), false],
    ['T27: nor where no user is exposed', exposing(off()), exposing(on(), killGradual), false],
    [
      'the code default does not matter while variables are sent',
      exposing(on(), riskyDefault),
      exposing(on()),
      true,
    ],
  ])('%s', (_row, source, wanted, expected) => {
    expect(covers(source, wanted)).toBe(expected);
  });
});

describe('effective exposures', () => {
  test('without a definition nothing is sent, whatever a state says', () => {
    expect(exposuresFrom(ABSENT, { kind: 'known', value: on() }, PRODUCTION)).toEqual([]);
  });

  test('nothing is known where either file cannot be read', () => {
    expect(exposuresFrom(UNREADABLE, ABSENT, PRODUCTION)).toBeNull();
    expect(exposuresFrom({ kind: 'known', value: aFlag() }, UNREADABLE, PRODUCTION)).toBeNull();
    expect(exposuresFrom(ABSENT, UNREADABLE, PRODUCTION)).toEqual([]);
  });

  test('a service that does not read the rollout gives it to everybody', () => {
    const mixed = aFlag({ services: { api: GRADUAL, web: SWITCH } });
    const exposures = exposuresOf(mixed, on(5), PRODUCTION);
    expect(exposures.map(({ reach }) => percentOf(reach))).toEqual([5, 100]);
    expect(highestPercent(exposures)).toBe(100);
  });

  test('a flag is exposed as soon as one service is', () => {
    expect(isExposed(exposing(off(), two))).toBe(false);
    expect(isExposed(exposing(off({ web: { enabled: true } }), two))).toBe(true);
    expect(isExposed(exposing(on(0), two))).toBe(false);
    expect(highestPercent(NONE)).toBe(0);
  });

  test('every difference that matters has a text of its own', () => {
    const all = [
      NONE,
      exposing(off()),
      exposing(on(25)),
      exposing(on()),
      exposing(on(), switches),
      exposing(on(), two),
      exposing(off(), riskyDefault),
      exposing(on(), killGradual),
      exposing(on(), aFlag({ services: { web: GRADUAL } })),
    ];
    expect(new Set(all.map(canonical)).size).toBe(all.length);
  });
});

describe('laws', () => {
  const variables = fc.constantFrom<Readonly<Record<string, Field>>>(GRADUAL, SWITCH, {
    X: 'enabled',
  });
  const flags = (safe: fc.Arbitrary<boolean>) =>
    fc
      .record({
        safe,
        codeDefault: fc.boolean(),
        services: fc.dictionary(fc.constantFrom('api', 'web', 'job'), variables, {
          noNullPrototype: true,
        }),
      })
      .map((words) => aFlag(words));
  const override = fc.record(
    { enabled: fc.boolean(), rollout: fc.constantFrom(0, 5, 25, 100) },
    { requiredKeys: [] },
  );
  const states = fc.option(
    fc
      .record({
        enabled: fc.boolean(),
        rollout: fc.constantFrom(0, 5, 25, 50, 100),
        own: fc.dictionary(fc.constantFrom('api', 'web'), override, { noNullPrototype: true }),
      })
      .map(({ enabled, rollout, own }) => ({ ...on(rollout, own), enabled })),
  );
  const exposures = (safe: fc.Arbitrary<boolean> = fc.boolean()): fc.Arbitrary<Exposures> =>
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc.tuple(flags(safe), states).map(([flag, state]) => exposing(state, flag)),
      },
      { weight: 1, arbitrary: fc.constant(NONE) },
    );
  // The safe value belongs to the flag: only a change of definition, which covers nothing, mixes two.
  const threeOfOneFlag = fc
    .boolean()
    .chain((safe) =>
      fc.tuple(
        exposures(fc.constant(safe)),
        exposures(fc.constant(safe)),
        exposures(fc.constant(safe)),
      ),
    );

  /** A percentage that everybody was in may go: the switch beside it goes on reaching the same users. */
  const withFullRollouts = (from: Exposures, to: Exposures): Exposures =>
    to.map((exposure) => {
      const before = from.find(({ service }) => service === exposure.service);
      const full = before !== undefined && percentOf(before.reach) === 100 ? before.variables : [];
      const gone = full.filter(
        ({ variable, field }) =>
          field === 'rollout' &&
          exposure.variables.every((binding) => binding.variable !== variable),
      );
      return { ...exposure, variables: [...exposure.variables, ...gone] };
    });

  test('exposures cover themselves', () => {
    fc.assert(fc.property(exposures(), (a) => covers(a, a)));
  });

  test('what covers something covers all that it covers', () => {
    fc.assert(
      fc.property(threeOfOneFlag, ([a, b, c]) => {
        // A service that only the ends know is asked of the middle too, or it says nothing of it.
        fc.pre(c.every(({ service }) => b.some((exposure) => exposure.service === service)));
        return !covers(a, b) || !covers(b, c) || covers(a, c);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing changes from exposures to themselves', () => {
    fc.assert(fc.property(exposures(), (a) => comparison(a, a) === 'same'));
  });

  test('narrower or same: then the old covers the new', () => {
    fc.assert(
      fc.property(threeOfOneFlag, ([from, to]) => {
        const seen = comparison(from, to);
        return (seen !== 'narrower' && seen !== 'same') || covers(from, withFullRollouts(from, to));
      }),
      { numRuns: 3000 },
    );
  });

  test('narrower there is never narrower back', () => {
    fc.assert(
      fc.property(threeOfOneFlag, ([from, to]) => {
        fc.pre(comparison(from, to) === 'narrower');
        return ['wider', 'incomparable'].includes(comparison(to, from));
      }),
      { numRuns: 200 },
    );
  });

  test('a rollback of a rollback is a rollback', () => {
    fc.assert(
      fc.property(threeOfOneFlag, ([a, b, c]) => {
        const steps = [comparison(a, b), comparison(b, c)];
        fc.pre(steps.every((step) => step === 'narrower' || step === 'same'));
        // A flag that comes back at safe after it went was narrower and stays so; only its definition may differ.
        return ['same', 'narrower', 'incomparable'].includes(comparison(a, c));
      }),
      { numRuns: 300 },
    );
  });

  test('a rollback leaves the safe value to every user who had it', () => {
    fc.assert(
      fc.property(threeOfOneFlag, ([from, to]) => {
        const steps = compareExposures(from, to).filter(
          (compareExposure) =>
            compareExposure.comparison === 'narrower' || compareExposure.comparison === 'same',
        );
        return steps.every((step) => percentOf(step.to) <= percentOf(step.from));
      }),
      { numRuns: 300 },
    );
  });

  test('the same text means the same exposures', () => {
    fc.assert(
      fc.property(exposures(), exposures(), (a, b) => {
        fc.pre(canonical(a) === canonical(b));
        return comparison(a, b) === 'same' && covers(a, b) && covers(b, a);
      }),
      { numRuns: 50 },
    );
  });
});

test('flags that fill one variable are compared together, and so is one that blocks a route', () => {
  const filling = (variable: string, blocked: readonly string[] = []): Exposures =>
    [
      {
        service: 'api',
        variables: [{ variable, field: 'enabled' }],
        safe: false,
        codeDefault: false,
        reach: { kind: 'none' },
        ...(blocked.length === 0 ? {} : { blocked }),
      },
    ] as unknown as Exposures;
  const flags = [
    ['checkout', filling('A')],
    ['checkout', filling('B')],
    ['search', filling('C')],
    ['login', filling('B')],
    ['export', filling('D', ['/export'])],
  ] as unknown as Parameters<typeof sharingFlags>[0];
  expect([...sharingFlags(flags)].toSorted()).toEqual(['checkout', 'export', 'login']);
});
