import { describe, expect, test } from '@jest/globals';

import type { Change, Proposal } from '#domain/report.ts';
import { changesOf } from '#diff/changes.ts';

import {
  aFlag,
  aPipeline,
  aProposal,
  aTree,
  environment,
  exposing,
  GRADUAL,
  moving,
  off,
  on,
  onHold,
  SWITCH,
} from '#test/support/nouns.ts';

const said = (proposal: Proposal): readonly string[] =>
  changesOf(proposal).map(
    ({ flag, environment: where, comparison }) => `${flag} in ${where}: ${comparison}`,
  );
const only = (proposal: Proposal): Change => {
  const [first, ...others] = changesOf(proposal);
  if (first === undefined || others.length > 0) throw new Error('not one change');
  return first;
};
const everywhere = { staging: on(), production: on(25) };

describe('a state', () => {
  test('that changes is a change there and nowhere else', () => {
    expect(said(moving({ staging: on() }, { production: on(5) }))).toEqual([
      'checkout in production: wider',
    ]);
  });

  test('that comes says from what to what, for every service', () => {
    expect(only(moving({}, { production: on(5) }))).toMatchObject({
      flag: 'checkout',
      environment: 'production',
      from: exposing(null),
      to: exposing(on(5)),
      comparison: 'wider',
      services: [
        {
          service: 'api',
          comparison: 'wider',
          from: { kind: 'none' },
          to: { kind: 'share', percent: 5 },
        },
      ],
    });
  });

  test('that is the same in two environments is compared once for both', () => {
    const [up, down] = [on(), off()];
    const [staging, production] = changesOf(
      moving({ staging: up, production: up }, { staging: down, production: down }),
    );
    expect(staging?.services).toHaveLength(1);
    expect(staging?.services).toBe(production?.services);
  });

  test('that is the same in two environments has its own comparison where a variable is sent in one alone', () => {
    const [up, down] = [on(), off()];
    const flag = aFlag();
    const variables = [{ variable: 'X', field: 'enabled', in: ['production'] }];
    const limited = {
      ...flag,
      services: [{ service: 'api', variables }],
    } as unknown as typeof flag;
    const states = [
      { staging: up, production: up },
      { staging: down, production: down },
    ] as const;
    const [staging, production] = changesOf(moving(...states, aPipeline(), limited));
    expect(staging?.services).toEqual([]);
    expect(production?.services).toMatchObject([{ service: 'api', comparison: 'narrower' }]);
  });

  test('that changes without an effect is listed, because its author wants to see that it has none', () => {
    expect(said(moving({ production: off() }, { production: on(0) }))).toEqual([
      'checkout in production: same',
    ]);
    expect(said(moving({ production: null }, { production: off() }))).toEqual([
      'checkout in production: same',
    ]);
  });

  test('that gets or loses a hold is listed and changes nothing', () => {
    expect(said(moving({ production: on(5) }, { production: onHold(on(5)) }))).toEqual([
      'checkout in production: same',
    ]);
  });

  test('that only orders its overrides anew changes nothing', () => {
    const flag = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
    const [a, b] = [{ api: { rollout: 5 } }, { web: { rollout: 10 } }];
    const proposal = moving(
      { production: on(50, { ...a, ...b }) },
      { production: on(50, { ...b, ...a }) },
      aPipeline(),
      flag,
    );
    expect(said(proposal)).toEqual(['checkout in production: same']);
  });

  test('is as bad as the worst of its services', () => {
    const flag = aFlag({ services: { api: GRADUAL, web: GRADUAL } });
    const proposal = moving(
      { production: on(50) },
      { production: on(10, { web: { rollout: 60 } }) },
      aPipeline(),
      flag,
    );
    expect(only(proposal).comparison).toBe('wider');
    expect(only(proposal).services.map(({ comparison }) => comparison)).toEqual([
      'narrower',
      'wider',
    ]);
  });
});

describe('a definition', () => {
  const redefined = (before: ReturnType<typeof aFlag>, after: ReturnType<typeof aFlag>) =>
    aProposal(
      aTree({ checkout: { flag: before, in: everywhere } }),
      aTree({ checkout: { flag: after, in: everywhere } }),
    );

  test('that changes its variables changes every environment where users have it', () => {
    const renamed = aFlag({ services: { api: { X: 'enabled', CHECKOUT_PERCENT: 'rollout' } } });
    expect(said(redefined(aFlag(), renamed))).toEqual([
      'checkout in staging: incomparable',
      'checkout in production: incomparable',
    ]);
  });

  test('that gains a service is a promotion where the flag is on', () => {
    const before = aFlag({ services: { api: SWITCH } });
    const after = aFlag({ services: { api: SWITCH, web: SWITCH } });
    const proposal = aProposal(
      aTree({ checkout: { flag: before, in: { production: on() } } }),
      aTree({ checkout: { flag: after, in: { production: on() } } }),
    );
    expect(said(proposal)).toEqual(['checkout in staging: same', 'checkout in production: wider']);
    expect(changesOf(proposal)[1]?.services).toMatchObject([
      { service: 'api', comparison: 'same' },
      { service: 'web', comparison: 'wider' },
    ]);
  });

  test('T27: that turns its safe value round changes every environment, also where no file stands', () => {
    const proposal = aProposal(
      aTree({ checkout: { in: {} } }),
      aTree({ checkout: { flag: aFlag({ safe: true }), in: {} } }),
    );
    expect(said(proposal)).toEqual([
      'checkout in staging: incomparable',
      'checkout in production: incomparable',
    ]);
  });

  test('that gets other words changes nothing anywhere', () => {
    const words = { description: 'new words', owner: 'security', expires: '2027-06-30' };
    expect(changesOf(redefined(aFlag(), aFlag(words)))).toEqual([]);
  });

  test('that gets other requirements changes nothing that users get', () => {
    expect(
      changesOf(redefined(aFlag(), aFlag({ requires: { '*': { checklist: ['done'] } } }))),
    ).toEqual([]);
  });

  test('that orders services and variables anew changes nothing', () => {
    const before = aFlag({ services: { api: GRADUAL, web: SWITCH } });
    const after = aFlag({
      services: { web: SWITCH, api: { CHECKOUT_PERCENT: 'rollout', CHECKOUT: 'enabled' } },
    });
    expect(changesOf(redefined(before, after))).toEqual([]);
  });

  test('that comes safe is listed in every environment and changes nothing', () => {
    expect(said(aProposal(aTree({}), aTree({ checkout: {} })))).toEqual([
      'checkout in staging: same',
      'checkout in production: same',
    ]);
  });

  test('that goes takes down every environment', () => {
    const proposal = aProposal(aTree({ checkout: { in: everywhere } }), aTree({}));
    expect(said(proposal)).toEqual([
      'checkout in staging: narrower',
      'checkout in production: narrower',
    ]);
  });

  test('that goes while its states stay is the same to users', () => {
    const proposal = aProposal(
      aTree({ checkout: { in: everywhere } }),
      aTree({ checkout: { flag: null, in: everywhere } }),
    );
    expect(said(proposal)).toEqual([
      'checkout in staging: narrower',
      'checkout in production: narrower',
    ]);
  });
});

describe('files that move', () => {
  test('T11: a flag that is renamed with its variables changes no value', () => {
    const proposal = aProposal(
      aTree({ checkout: { flag: aFlag(), in: { production: on() } } }),
      aTree({ 'new-checkout': { flag: aFlag(), in: { production: on() } } }),
    );
    expect(said(proposal)).toEqual([
      'checkout in staging: same',
      'checkout in production: same',
      'new-checkout in staging: same',
      'new-checkout in production: same',
    ]);
  });

  test('T11: a flag that takes its name to other variables is one that goes and one that comes', () => {
    const proposal = aProposal(
      aTree({ checkout: { in: { production: on() } } }),
      aTree({ 'new-checkout': { in: { production: on() } } }),
    );
    expect(said(proposal)).toEqual([
      'checkout in staging: same',
      'checkout in production: narrower',
      'new-checkout in staging: same',
      'new-checkout in production: wider',
    ]);
  });

  test('T12: a state moved to another environment changes both', () => {
    expect(said(moving({ staging: on() }, { staging: null, production: on() }))).toEqual([
      'checkout in staging: narrower',
      'checkout in production: wider',
    ]);
  });
});

describe('environments', () => {
  test('come in the order of the pipeline, then other folders by name', () => {
    const pipeline = aPipeline({ zeta: {}, alpha: {} });
    const states = { alpha: on(), zeta: on(), beta: on(), aaa: on() };
    const proposal = aProposal(
      aTree({ checkout: {} }, pipeline),
      aTree({ checkout: { in: states } }, pipeline),
      { folders: [environment('beta'), environment('aaa'), environment('alpha')] },
    );
    expect(said(proposal).map((line) => line.split(' ')[2])).toEqual([
      'zeta:',
      'alpha:',
      'aaa:',
      'beta:',
    ]);
  });

  test('that only one side names are looked at too', () => {
    const [before, after] = [aPipeline({ staging: {} }), aPipeline({ staging: {}, canary: {} })];
    const proposal = aProposal(
      aTree({ checkout: {} }, before),
      aTree({ checkout: { in: { canary: on() } } }, after),
    );
    expect(said(proposal)).toEqual(['checkout in canary: wider']);
    const back = aProposal(
      aTree({ checkout: { in: { canary: on() } } }, after),
      aTree({ checkout: {} }, before),
    );
    expect(said(back)).toEqual(['checkout in canary: narrower']);
  });

  test('of a pipeline that cannot be read are known by their folders only', () => {
    const proposal = moving({}, { production: on() }, 'unreadable');
    expect(said({ ...proposal, folders: [environment('production')] })).toEqual([
      'checkout in production: wider',
    ]);
  });
});

describe('flags', () => {
  test('come in the order in which the proposal names them', () => {
    const proposal = aProposal(
      aTree({ zebra: {}, apple: {} }),
      aTree({ zebra: { in: { staging: on() } }, apple: { in: { staging: on() } } }),
    );
    expect(said(proposal)).toEqual(['apple in staging: wider', 'zebra in staging: wider']);
  });

  test('that are loaded and the same on both sides are no change', () => {
    const other = { checkout: { in: { staging: on() } } };
    const proposal = aProposal(aTree(other), aTree({ ...other, basket: {} }));
    expect(said(proposal).filter((one) => one.startsWith('checkout'))).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const flag = aFlag();
  test.each<[string, Proposal, string]>([
    [
      'a proposed state: what users would get is not known',
      moving({ production: on() }, { production: 'unreadable' }),
      'incomparable',
    ],
    [
      'a state that is exposed anew: what users had is not known',
      moving({ production: 'unreadable' }, { production: on(5) }),
      'incomparable',
    ],
    [
      'a state that becomes safe: no user can have gained',
      moving({ production: 'unreadable' }, { production: off() }),
      'narrower',
    ],
    [
      'a state that goes: no user can have gained',
      moving({ production: 'unreadable' }, { production: null }),
      'narrower',
    ],
    [
      'a flag that goes with it, and whose code falls to safe',
      aProposal(aTree({ checkout: { flag, in: { production: 'unreadable' } } }), aTree({})),
      'narrower',
    ],
    [
      'a flag that goes with it, and whose code falls to the other value',
      aProposal(
        aTree({
          checkout: { flag: aFlag({ codeDefault: true }), in: { production: 'unreadable' } },
        }),
        aTree({}),
      ),
      'incomparable',
    ],
    [
      'T27: a state that becomes "safe" because the safe value is turned round',
      aProposal(
        aTree({ checkout: { flag, in: { production: 'unreadable' } } }),
        aTree({ checkout: { flag: aFlag({ safe: true }), in: { production: on() } } }),
      ),
      'incomparable',
    ],
    [
      'T49: a definition without any readable version, whatever takes its place',
      aProposal(
        aTree({ checkout: { flag: 'unreadable', in: { production: on() } } }),
        aTree({ checkout: { flag, in: {} } }),
      ),
      'incomparable',
    ],
    [
      'a definition that goes: what the code does by itself is not known',
      aProposal(aTree({ checkout: { flag: 'unreadable', in: {} } }), aTree({})),
      'incomparable',
    ],
  ])('%s', (_row, proposal, expected) => {
    expect(changesOf(proposal).find((change) => change.environment === 'production')).toMatchObject(
      {
        comparison: expected,
        services: [],
      },
    );
  });

  test('is null on its side, and the other side stands', () => {
    expect(only(moving({ production: 'unreadable' }, { production: off() }))).toMatchObject({
      from: null,
      to: exposing(off()),
    });
  });

  test('T45: is no change while it stays as it is, so that the flag can be rolled back elsewhere', () => {
    expect(said(moving({ staging: on(), production: 'unreadable' }, { staging: off() }))).toEqual([
      'checkout in staging: narrower',
    ]);
    expect(
      said(moving({ staging: on() }, { production: off() }, aPipeline(), 'unreadable')),
    ).toEqual(['checkout in production: incomparable']);
  });

  test('is a change where the definition gets another meaning around it', () => {
    const proposal = aProposal(
      aTree({ checkout: { in: { production: 'unreadable' } } }),
      aTree({
        checkout: { flag: aFlag({ services: { api: SWITCH } }), in: { production: 'unreadable' } },
      }),
    );
    expect(said(proposal)).toEqual([
      'checkout in staging: same',
      'checkout in production: incomparable',
    ]);
  });
});
