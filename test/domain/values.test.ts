// Services are sent the effective state, never the text of a file.
import { describe, expect, test } from '@jest/globals';

import type { State } from '#domain/snapshot.ts';
import { valuesIn } from '#domain/values.ts';

import { aFlag, aTree, environment, GRADUAL, off, on, SWITCH } from '#test/support/nouns.ts';

type Flags = Parameters<typeof aTree>[0];

/** Service by service: `CHECKOUT=true CHECKOUT_PERCENT=25`. */
const sent = (flags: Flags): unknown =>
  Object.fromEntries(
    [...valuesIn(aTree(flags), environment('production'))].map(([service, values]) => [
      service,
      values.map(({ variable, value }) => `${variable}=${value}`).join(' '),
    ]),
  );
const checkout = (state: State | null, flag = aFlag()): Flags => ({
  checkout: { flag, in: { production: state } },
});

describe('what a service is sent', () => {
  test.each<[string, Flags, unknown]>([
    ['on for a share', checkout(on(25)), { api: 'CHECKOUT=true CHECKOUT_PERCENT=25' }],
    ['on for all', checkout(on()), { api: 'CHECKOUT=true CHECKOUT_PERCENT=100' }],
    [
      'off, whatever rollout is written',
      checkout(off()),
      { api: 'CHECKOUT=false CHECKOUT_PERCENT=0' },
    ],
    ['safe without a state', checkout(null), { api: 'CHECKOUT=false CHECKOUT_PERCENT=0' }],
    [
      'safe on without a state',
      checkout(null, aFlag({ safe: true, services: { api: SWITCH } })),
      { api: 'CHECKOUT=true' },
    ],
    [
      'safe on, and off here',
      checkout(off(), aFlag({ safe: true, services: { api: SWITCH } })),
      { api: 'CHECKOUT=false' },
    ],
    [
      'a rollout alone never says more than who really gets it',
      checkout(off(), aFlag({ services: { api: { PERCENT: 'rollout' } } })),
      { api: 'PERCENT=0' },
    ],
    [
      'its own override',
      checkout(
        on(25, { web: { rollout: 5 } }),
        aFlag({ services: { api: GRADUAL, web: GRADUAL } }),
      ),
      { api: 'CHECKOUT=true CHECKOUT_PERCENT=25', web: 'CHECKOUT=true CHECKOUT_PERCENT=5' },
    ],
    [
      'nothing of another environment',
      { checkout: { in: { staging: on() } } },
      { api: 'CHECKOUT=false CHECKOUT_PERCENT=0' },
    ],
    ['nothing without a definition', { checkout: { flag: null, in: { production: on() } } }, {}],
    [
      'nothing that cannot be read',
      { checkout: { in: { production: 'unreadable' } }, other: { flag: 'unreadable' } },
      {},
    ],
  ])('%s', (_title, flags, expected) => {
    expect(sent(flags)).toEqual(expected);
  });

  test('is listed in order of services and variables, each with the flag that it comes from', () => {
    const flags: Flags = {
      zebra: {
        flag: aFlag({ services: { web: { B: 'enabled' }, api: { C: 'enabled' } } }, 'zebra'),
      },
      apple: { flag: aFlag({ services: { web: { A: 'enabled' } } }, 'apple') },
    };
    expect([...valuesIn(aTree(flags), environment('production'))]).toEqual([
      ['api', [{ variable: 'C', value: false, flag: 'zebra', isOn: false, safe: false }]],
      [
        'web',
        [
          { variable: 'A', value: false, flag: 'apple', isOn: false, safe: false },
          { variable: 'B', value: false, flag: 'zebra', isOn: false, safe: false },
        ],
      ],
    ]);
  });
});
