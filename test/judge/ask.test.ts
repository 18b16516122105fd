// Each gate that applies asks for its evidence; rollbacks and neutral changes ask for nothing.
import { describe, expect, test } from '@jest/globals';

import type { Ask } from '#domain/evidence.ts';
import type { Proposal } from '#domain/report.ts';
import { changesOf } from '#diff/changes.ts';
import { askAbout } from '#judge/ask.ts';
import { UNDO_WINDOW } from '#judge/classify.ts';
import { fingerprintOf } from '#judge/fingerprint.ts';

import {
  aFlag,
  aPipeline,
  aProposal,
  aTree,
  askKinds,
  environment,
  moving,
  NOW,
  off,
  on,
  onHold,
  requirements,
} from '#test/support/nouns.ts';

const asks = (proposal: Proposal): readonly Ask[] => askAbout(proposal, NOW).asks;

const everything = {
  soak: { in: 'staging', for: '7d', 'without-issues': ['critical'] },
  ladder: { steps: [5, 10, 100], each: '1d' },
  flags: { retry: '24h' },
  approvals: [
    { count: 1, from: ['release', 'acme/release'] },
    { count: 1, from: ['security'] },
  ],
  issues: { none: ['P1'] },
  checklist: ['done'],
};
const pipeline = aPipeline(
  { staging: {}, production: everything },
  {
    policy: {
      approvals: requirements({ approvals: { count: 1, from: ['acme/admins'] } }),
      paths: [],
    },
  },
);
const timeline = (where: string, window: number, flag = 'checkout') => ({
  kind: 'timeline',
  flag,
  environment: where,
  window,
});

/** Every promotion that has a requirement waits for these. */
const ROLLBACKS = { kind: 'issues', labels: ['rolled-back'], window: 0, onlyOnGitHub: true };

describe('nothing is asked', () => {
  test.each<[string, Proposal]>([
    ['for a rollback', moving({ production: on() }, { production: on(5) }, pipeline)],
    [
      'for the emergency stop',
      moving({ staging: on(), production: on() }, { staging: null, production: null }, pipeline),
    ],
    ['for a neutral change', moving({ production: off() }, { production: on(0) }, pipeline)],
    ['for a hold', moving({ production: on(5) }, { production: onHold(on(5)) }, pipeline)],
    [
      'for a flag that comes safe',
      aProposal(aTree({}, pipeline), aTree({ checkout: {} }, pipeline)),
    ],
    [
      'for a rollback in a repository that is otherwise broken',
      moving({ production: on() }, { production: off() }, 'unreadable'),
    ],
    ['for a promotion where nothing is required', moving({}, { staging: on() }, pipeline)],
    [
      'for an adoption',
      aProposal(aTree({}, null), aTree({ checkout: { in: { production: on() } } }, pipeline)),
    ],
    ['for nothing', aProposal(aTree({}, pipeline), aTree({}, pipeline))],
  ])('%s', (_title, proposal) => {
    expect(asks(proposal)).toEqual([]);
  });

  test('about the rollback that stands beside a promotion', () => {
    const proposal = moving(
      { production: on(5) },
      { production: off(), staging: on() },
      aPipeline({ staging: { issues: { none: ['P1'] } }, production: everything }),
    );
    expect(asks(proposal)).toEqual([{ kind: 'issues', labels: ['rolled-back', 'P1'], window: 0 }]);
  });
});

describe('a promotion asks', () => {
  test('what each of its gates wants to know, each thing once', () => {
    expect(asks(moving({}, { production: on(5) }, pipeline))).toEqual([
      { kind: 'issues', labels: ['rolled-back', 'critical', 'P1'], window: 7 * 86_400 },
      timeline('staging', 7 * 86_400),
      timeline('production', 86_400),
      timeline('production', 86_400, 'retry'),
      { kind: 'reviews' },
      { kind: 'team', team: 'acme/release' },
      { kind: 'body' },
    ]);
  });

  test('for the longest window of those that look at the same history', () => {
    const twice = aPipeline({
      staging: {},
      production: {
        soak: [
          { in: 'staging', for: '1d' },
          { in: 'staging', for: '7d' },
          { in: 'staging', for: '2d' },
        ],
      },
    });
    expect(asks(moving({}, { production: on() }, twice))).toEqual([
      ROLLBACKS,
      timeline('staging', 7 * 86_400),
    ]);
  });

  test('what its own file requires, from now on too', () => {
    const proposal = aProposal(
      aTree({ checkout: {} }),
      aTree({
        checkout: {
          flag: aFlag({ requires: { production: { checklist: ['done'] } } }),
          in: { production: on() },
        },
      }),
    );
    expect(askKinds(asks(proposal))).toEqual(['issues', 'body']);
  });

  test('the team that owns the flag, where that is one on GitHub', () => {
    const owned = aFlag({ owner: 'acme/voice' });
    const proposal = moving(
      {},
      { production: on() },
      aPipeline({ production: { approvals: { count: 1, from: ['owner'] } } }),
      owned,
    );
    expect(asks(proposal)).toEqual([
      ROLLBACKS,
      { kind: 'reviews' },
      { kind: 'team', team: 'acme/voice' },
    ]);
  });
});

describe('a change that cannot be ordered asks', () => {
  const renamed = aFlag({ services: { api: { X: 'enabled' } } });
  const redefined = (base: Parameters<typeof aTree>[1]): Proposal =>
    aProposal(
      aTree({ checkout: { in: { production: on() } } }, base),
      aTree({ checkout: { flag: renamed, in: { production: on() } } }, base),
      { folders: [environment('production')] },
    );

  test('for its own history, because it may be an undo', () => {
    expect(asks(redefined(aPipeline()))).toEqual([timeline('production', 2 * UNDO_WINDOW)]);
  });

  test('T45: for that even where the pipeline cannot be read', () => {
    expect(asks(redefined('unreadable'))).toEqual([timeline('production', 2 * UNDO_WINDOW)]);
  });

  test('for nothing where it cannot be read: it cannot pass', () => {
    expect(asks(moving({ production: on() }, { production: 'unreadable' }))).toEqual([]);
  });
});

describe('a policy change asks', () => {
  const touching: Partial<Proposal> = { policyFiles: [{ path: 'a', before: null, after: 'x' }] };

  test('who approved, and who may', () => {
    expect(asks(moving({}, {}, pipeline, aFlag()))).toEqual([]);
    expect(asks({ ...moving({}, {}, pipeline), ...touching })).toEqual([
      { kind: 'reviews' },
      { kind: 'team', team: 'acme/admins' },
    ]);
  });

  test('no question where the policy asks for no approval', () => {
    const open = aPipeline(undefined, {
      policy: {
        approvals: requirements({ approvals: { count: 0, from: ['release'] } }),
        paths: [],
      },
    });
    expect(asks({ ...moving({}, {}, open), ...touching })).toEqual([]);
  });
});

test('the fingerprint that is asked for is the one that is judged', () => {
  const proposal = moving({}, { production: on() }, pipeline);
  expect(askAbout(proposal, NOW).fingerprint).toBe(fingerprintOf(proposal, changesOf(proposal)));
});
