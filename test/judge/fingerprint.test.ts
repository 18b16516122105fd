// The fingerprint: what an approval counts for.
import { describe, expect, test } from '@jest/globals';

import type { Flag, State, Pipeline } from '#domain/snapshot.ts';
import type { Proposal } from '#domain/report.ts';
import { changesOf } from '#diff/changes.ts';
import { fingerprintOf, isPartOf } from '#judge/fingerprint.ts';

import {
  aFlag,
  aPipeline,
  aProposal,
  aTree,
  GRADUAL,
  off,
  on,
  onHold,
  SWITCH,
} from '#test/support/nouns.ts';

const print = (proposal: Proposal): string => fingerprintOf(proposal, changesOf(proposal));

interface Words {
  readonly flag?: Flag;
  readonly before?: Flag;
  readonly from?: State | null;
  readonly to?: State;
  readonly pipeline?: Pipeline;
  readonly where?: string;
}

/** `checkout` goes from 5 to 10 percent in production, unless said otherwise. */
function raising({
  flag = aFlag(),
  before = flag,
  from = on(5),
  to = on(10),
  pipeline = aPipeline(),
  where = 'production',
}: Words = {}): Proposal {
  return aProposal(
    aTree({ checkout: { flag: before, in: { [where]: from } } }, pipeline),
    aTree({ checkout: { flag, in: { [where]: to } } }, pipeline),
  );
}
const USUAL = print(raising());

test('a fingerprint is a SHA-256, and the same every time', () => {
  expect(USUAL).toMatch(/^[0-9a-f]{64}$/);
  expect(print(raising())).toBe(USUAL);
});

describe('what keeps it', () => {
  const other = { checkout: { in: { production: on(5) } }, other: {} };

  test.each<[string, Proposal]>([
    [
      'services and variables in another order',
      raising({
        flag: aFlag({ services: { api: { CHECKOUT_PERCENT: 'rollout', CHECKOUT: 'enabled' } } }),
        before: aFlag(),
      }),
    ],
    [
      'a flag that is loaded and not touched',
      aProposal(
        aTree({ ...other, other: { in: { staging: on() } } }),
        aTree({ checkout: { in: { production: on(10) } }, other: { in: { staging: on() } } }),
      ),
    ],
    [
      'the same flags in another order of the map',
      aProposal(
        aTree({ other: {}, checkout: { in: { production: on(5) } } }),
        aTree({ checkout: { in: { production: on(10) } }, other: {} }),
      ),
    ],
    [
      'diagnostics, sizes and dependents',
      {
        ...raising(),
        size: { files: 9, bytes: 9 },
        dependents: [{ flag: 'x' as never, on: 'checkout' as never }],
      },
    ],
  ])('%s', (_title, proposal) => {
    expect(print(proposal)).toBe(USUAL);
  });

  test('the order in which two flags change', () => {
    const from = aTree({ apple: {}, zebra: {} });
    const to = aTree({ apple: { in: { production: on() } }, zebra: { in: { production: on() } } });
    const proposal = aProposal(from, to);
    expect(print({ ...proposal, touched: proposal.touched.toReversed() })).toBe(print(proposal));
  });
});

describe('what changes it', () => {
  const policy = (
    before: string | null,
    after: string | null,
    path = '.github/workflows/a.yaml',
  ): Proposal => ({
    ...raising(),
    policyFiles: [{ path, before, after }],
  });
  const asLink = (proposal: Proposal): Proposal => ({
    ...proposal,
    policyFiles: proposal.policyFiles.map((file) => ({ ...file, modes: [null, '120000'] })),
  });
  const owned = aFlag({ requires: { production: { issues: { none: ['P1'] } } } });

  const all: readonly (readonly [string, Proposal])[] = [
    ['the same text of a policy file as a link', asLink(policy(null, 'b'))],
    ['a percent more', raising({ to: on(11) })],
    ['another beginning', raising({ from: on(4) })],
    ['a file that is not there yet', raising({ from: null })],
    ['another environment', raising({ where: 'staging' })],
    [
      'another flag',
      aProposal(
        aTree({ other: { in: { production: on(5) } } }),
        aTree({ other: { in: { production: on(10) } } }),
      ),
    ],
    [
      'another variable',
      raising({
        flag: aFlag({ services: { api: { X: 'enabled', CHECKOUT_PERCENT: 'rollout' } } }),
        before: aFlag(),
      }),
    ],
    [
      'other variables on both sides',
      raising({ flag: aFlag({ services: { api: SWITCH } }), from: off() }),
    ],
    ['another service', raising({ flag: aFlag({ services: { web: GRADUAL } }) })],
    ['another safe value', raising({ flag: aFlag({ safe: true }), before: aFlag() })],
    [
      'T56: another description',
      raising({ flag: aFlag({ description: 'new words' }), before: aFlag() }),
    ],
    [
      'another expiry and kind',
      raising({ flag: aFlag({ expires: '2027-06-30', kind: 'ops' }), before: aFlag() }),
    ],
    ['a hold that it sets', raising({ to: onHold(on(10)) })],
    ['an override that says what is inherited', raising({ to: on(10, { api: { rollout: 10 } }) })],
    [
      'another flag that changes without effect',
      aProposal(
        aTree({ checkout: { in: { production: on(5) } }, other: {} }),
        aTree({ checkout: { in: { production: on(10) } }, other: { in: { production: off() } } }),
      ),
    ],
    ['another code default', raising({ flag: aFlag({ codeDefault: true }), before: aFlag() })],
    ['an override that matters', raising({ to: on(10, { api: { rollout: 12 } }) })],
    [
      'a second environment',
      aProposal(
        aTree({ checkout: { in: { production: on(5) } } }),
        aTree({ checkout: { in: { production: on(10), staging: on() } } }),
      ),
    ],
    [
      'a rollback beside it',
      aProposal(
        aTree({ checkout: { in: { production: on(5), staging: on() } } }),
        aTree({ checkout: { in: { production: on(10) } } }),
      ),
    ],
    [
      'a file that cannot be read',
      aProposal(
        aTree({ checkout: { in: { production: 'unreadable' } } }),
        aTree({ checkout: { in: { production: on(10) } } }),
      ),
    ],
    ['requirements that it brings', raising({ flag: owned, before: aFlag() })],
    ['requirements that it takes away', raising({ flag: aFlag(), before: owned })],
    ['a new owner', raising({ flag: aFlag({ owner: 'security' }), before: aFlag() })],
    [
      'another base policy: a requirement',
      raising({ pipeline: aPipeline({ staging: {}, production: { issues: { none: ['P1'] } } }) }),
    ],
    ['another base policy: a team', raising({ pipeline: aPipeline(undefined, { teams: [] }) })],
    [
      'another base policy: who approves policy',
      raising({ pipeline: aPipeline(undefined, { policy: { approvals: [], paths: [] } }) }),
    ],
    ['a policy file that it changes', policy('a', 'b')],
    ['the same file with other content', policy('a', 'c')],
    ['the same file from other content', policy('c', 'b')],
    ['another file with the same content', policy('a', 'b', '.github/workflows/b.yaml')],
    ['a policy file that it brings', policy(null, 'b')],
    ['a policy file that was called null', policy('null', 'b')],
    ['a policy file that it takes away', policy('a', null)],
    ['words of a file that move over its border', policy('a b', 'c')],
    ['words of a file that move over its border, the other way', policy('a', 'b c')],
  ];

  test.each(all)('%s', (_title, proposal) => {
    expect(print(proposal)).not.toBe(USUAL);
  });

  test('and no two of these are the same', () => {
    const seen = new Map<string, string>();
    for (const [title, proposal] of all) {
      expect([title, seen.get(print(proposal))]).toEqual([title, undefined]);
      seen.set(print(proposal), title);
    }
  });
});

test('the fingerprint of many flags is one digest of all their lines, and approvals of older versions keep counting', () => {
  const names = Array.from({ length: 700 }, (_, index) => `flag-${index}`);
  const all = (state: State) =>
    aTree(Object.fromEntries(names.map((name) => [name, { in: { production: state } }])));
  expect(print(aProposal(all(on()), all(off())))).toBe(
    'e231652527af991fd24f7966ae3d8a1946ea5cfdb7830ac69472cb850332c9f3',
  );
});

describe('a part of a landing', () => {
  const inBoth = (staging: State, production: State, flag = aFlag()): Proposal =>
    aProposal(
      aTree({ checkout: { in: { staging: on(5), production: on(5) } } }),
      aTree({ checkout: { flag, in: { staging, production } } }),
    );
  const whole = inBoth(on(10), on(10));

  test.each<[string, Proposal]>([
    ['is all of it', whole],
    ['is one of its environments', inBoth(on(5), on(10))],
    ['is nothing at all', inBoth(on(5), on(5))],
    ['begins with the same values in other words', raising({ from: on(5, { api: on(5) }) })],
  ])('%s', (_title, part) => {
    expect(isPartOf(part, whole)).toBe(true);
  });

  test.each<[string, Proposal]>([
    ['raises more', inBoth(on(5), on(11))],
    ['raises the same from another value', raising({ from: on(4) })],
    ['changes a definition as well', inBoth(on(5), on(10), aFlag({ description: 'other' }))],
    ['ends with a hold', raising({ to: onHold(on(10)) })],
  ])('is none of it where it %s', (_title, part) => {
    expect(isPartOf(part, whole)).toBe(false);
  });
});
