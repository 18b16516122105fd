// Who may approve, and what an approval counts for.
import { describe, expect, test } from '@jest/globals';

import type { Authorship, Evidence, Review } from '#domain/evidence.ts';
import { absent, unreachable } from '#domain/evidence.ts';
import type { Promotion } from '#gates/gate.ts';
import { FINGERPRINT_DIGITS } from '#domain/evidence.ts';
import { gateOf } from '#gates/gates.ts';

import {
  aFlag,
  ago,
  aPipeline,
  aPromotion,
  aReview,
  evidence,
  FINGERPRINT,
  moving,
  NOW,
  on,
} from '#test/support/nouns.ts';
import { aSha } from '#test/support/log.ts';
import type { Row } from './saying.ts';
import { pass, rowOf, saying, wait } from './saying.ts';
import { aContext } from './settings.ts';

// Of the teams in nouns.ts: release is ana and Bartek, voice is vera, security is sam and ana.
const ONE = { count: 1, from: ['release'] };
const TWO = { count: 2, from: ['release'] };
const ENOUGH = pass('approvals/enough');
const MISSING = wait('approvals/missing');

const UNRESOLVED = [{ kind: 'named', name: 'me@home' }] as const;

const promotion = aPromotion(moving({}, { production: on() }));
const SHOWN = ago('1h');
const AFTER = ago('1h', -1);

/** Reviews of what has been on show for an hour, made by dora. */
const given = (reviews: readonly Review[], authorship: Partial<Authorship> = {}): Evidence =>
  evidence({
    reviews,
    authorship: { fingerprints: [{ fingerprint: FINGERPRINT, at: SHOWN }], ...authorship },
  });
const row = (found: Evidence, settings: object = ONE, subject: Promotion = promotion): Row =>
  rowOf(saying('approvals', settings, subject, found));
const details = (found: Evidence, settings: object = ONE): readonly string[] =>
  saying('approvals', settings, promotion, found).flatMap((answer) => answer.details);

describe('enough people', () => {
  test.each<[string, object, Evidence, Row]>([
    ['none yet waits', ONE, given([]), MISSING],
    ['one of one passes', ONE, given([aReview('ana')]), ENOUGH],
    ['one of two waits', TWO, given([aReview('ana')]), MISSING],
    ['two of two passes', TWO, given([aReview('ana'), aReview('bartek')]), ENOUGH],
    [
      'one person twice is one',
      TWO,
      given([aReview('ana', 'APPROVED', AFTER), aReview('ana')]),
      MISSING,
    ],
    [
      'one person in two spellings is one',
      TWO,
      given([aReview('Ana', 'APPROVED', AFTER), aReview('ana')]),
      MISSING,
    ],
    ['a login is the same in any case', ONE, given([aReview('BARTEK')]), ENOUGH],
    ['someone of another team waits', ONE, given([aReview('vera')]), MISSING],
    [
      'someone of either team passes',
      { count: 1, from: ['release', 'voice'] },
      given([aReview('vera')]),
      ENOUGH,
    ],
    [
      'someone of both teams is one',
      { count: 2, from: ['release', 'security'] },
      given([aReview('ana')]),
      MISSING,
    ],
    [
      'none is required: it passes in spite of an objection',
      { count: 0, from: ['release'] },
      evidence(),
      ENOUGH,
    ],
  ])('%s', (_title, settings, found, expected) => {
    expect(row(found, settings)).toEqual(expected);
  });

  test('the message says who, and who is still wanted', () => {
    const [enough] = saying('approvals', ONE, promotion, given([aReview('ana')]));
    expect(enough?.message).toBe('approved by ana; 1 approval from release is required');
    const [missing] = saying('approvals', TWO, promotion, given([aReview('ana')]));
    expect(missing?.message).toBe('2 approvals from release are required, 1 so far (ana)');
  });

  test('who took part in the change is not asked to review it', () => {
    const [said] = saying('approvals', ONE, promotion, given([], { people: ['ana'] }));
    expect(said?.hint).toBe('ask bartek to review the present version');
    const [exhausted] = saying(
      'approvals',
      ONE,
      promotion,
      given([], { people: ['ana', 'BARTEK'] }),
    );
    expect(exhausted?.hint).toContain('all of its members took part');
  });
});

describe('T17: an author cannot approve their own work', () => {
  test.each<[string, readonly string[], Row]>([
    ['author, committer, co-author or pusher', ['ana'], MISSING],
    ['in any spelling', ['ANA'], MISSING],
    ['somebody else', ['dora', 'vera'], ENOUGH],
  ])('T17: the approver is %s', (_title, people, expected) => {
    expect(row(given([aReview('ana')], { people }))).toEqual(expected);
  });

  test('T17: the other approver still counts', () => {
    const found = given([aReview('ana'), aReview('bartek')], { people: ['ana'] });
    expect(row(found)).toEqual(ENOUGH);
    expect(row(found, TWO)).toEqual(MISSING);
    expect(details(found)).toEqual(["ana's approval does not count: ana took part in the change"]);
  });

  test('T17: naming someone a co-author does not silence their objection', () => {
    const reviews = [aReview('ana', 'CHANGES_REQUESTED'), aReview('bartek')];
    expect(row(given(reviews, { people: ['dora', 'ana'] }))).toEqual(
      wait('approvals/changes-requested'),
    );
  });

  test('T17: an identity that cannot be resolved fails closed', () => {
    const found = given([aReview('ana'), aReview('bartek')], { unresolved: UNRESOLVED });
    expect(row(found)).toEqual(wait('approvals/unresolved-identity'));
    expect(details(found).slice(0, 2)).toEqual([
      '1 approval from release is required, none so far',
      "ana's approval does not count: me@home could be ana",
    ]);
  });

  test('T17: a push helps only when the pusher is what is unknown, whatever a name says', () => {
    const hintFor = (unresolved: Authorship['unresolved']): string =>
      saying('approvals', ONE, promotion, given([aReview('ana')], { unresolved }))[0]?.hint ?? '';
    expect(hintFor([{ kind: 'pusher', commit: aSha(7) }])).toContain('an empty commit is enough');
    expect(hintFor([{ kind: 'named', name: 'the pusher of 7' }])).toContain('add the address');
  });

  test('T17: without an approval the approval is missing, also with an unresolved identity', () => {
    expect(row(given([], { unresolved: UNRESOLVED }))).toEqual(MISSING);
    expect(row(given([aReview('vera')], { unresolved: UNRESOLVED }))).toEqual(MISSING);
  });
});

describe('T18: only people of the team approve', () => {
  test('T18: a bot does not, even one in the team', () => {
    const found = given([aReview('ana', 'APPROVED', NOW, { type: 'Bot' })]);
    expect(row(found)).toEqual(MISSING);
    expect(details(found)).toEqual(["ana's approval does not count: a bot cannot approve"]);
  });

  test('T18: a stranger does not', () => {
    const found = given([aReview('mallory')]);
    expect(row(found)).toEqual(MISSING);
    expect(details(found)).toEqual([
      "mallory's approval does not count: mallory is not a member of the required teams",
    ]);
  });

  test.each(['COMMENTED', 'PENDING'] as const)(
    'T18: %s is no approval and takes none back',
    (state) => {
      expect(row(given([aReview('ana', state)]))).toEqual(MISSING);
      expect(row(given([aReview('ana', 'APPROVED', AFTER), aReview('ana', state)]))).toEqual(
        ENOUGH,
      );
    },
  );

  test('T19: a person who has left the team does not count any more', () => {
    const proposal = moving(
      {},
      { production: on() },
      aPipeline(undefined, { teams: [{ name: 'release', members: ['bartek'] }] }),
    );
    expect(row(given([aReview('ana')]), ONE, aPromotion(proposal))).toEqual(MISSING);
  });
});

describe('T19: an approval is for what was shown', () => {
  const shown = (...fingerprints: Authorship['fingerprints'][number][]): Evidence =>
    given([aReview('ana', 'APPROVED', AFTER)], { fingerprints });

  test.each<[string, Review['submittedAt'], Row]>([
    ['one second before it was shown does not count', ago('1h', 1), MISSING],
    ['at the very second does not count', SHOWN, MISSING],
    ['one second after counts', AFTER, ENOUGH],
  ])('T19: given %s', (_title, when, expected) => {
    expect(row(given([aReview('ana', 'APPROVED', when)]))).toEqual(expected);
  });

  test('T19: the reason says both moments', () => {
    expect(details(given([aReview('ana', 'APPROVED', ago('1h', 90))]))).toEqual([
      "ana's approval does not count: it was given Fri 20 Nov 2026 07:58 UTC, before the present change was first shown (Fri 20 Nov 2026 08:00 UTC)",
    ]);
    expect(details(given([aReview('ana', 'APPROVED', SHOWN)]))).toEqual([
      "ana's approval does not count: it was given Fri 20 Nov 2026 08:00:00 UTC, in the second in which the present change was first shown",
    ]);
  });

  test('T19: where both moments are of one minute, the reason says the seconds', () => {
    const at = ago('1h', -7);
    const fingerprints = [{ fingerprint: FINGERPRINT, at }];
    expect(details(given([aReview('ana', 'APPROVED', ago('1h', -6))], { fingerprints }))).toEqual([
      "ana's approval does not count: it was given Fri 20 Nov 2026 08:00:06 UTC, before the present change was first shown (Fri 20 Nov 2026 08:00:07 UTC)",
    ]);
  });

  test('an approval that is dated after the moment that is judged does not count', () => {
    const later = aReview('ana', 'APPROVED', ago('0h', -540));
    expect(row(given([later]))).toEqual(MISSING);
    expect(details(given([later]))).toEqual([
      "ana's approval does not count: it is dated Fri 20 Nov 2026 09:09 UTC, after the moment that is judged (Fri 20 Nov 2026 09:00 UTC)",
    ]);
    expect(row(given([aReview('ana'), later]))).toEqual(ENOUGH);
    const objection = aReview('ana', 'CHANGES_REQUESTED', ago('30m'));
    expect(row(given([objection, later]))).toEqual(wait('approvals/changes-requested'));
  });

  test('T19: after a push with another meaning it does not count', () => {
    expect(row(shown({ fingerprint: 'b'.repeat(64), at: SHOWN }))).toEqual(MISSING);
    expect(row(shown())).toEqual(MISSING);
    expect(details(shown())).toEqual([
      "ana's approval does not count: the evidence has no fingerprint of the present change",
    ]);
    const reviews = [aReview('ana', 'APPROVED', NOW, { shownAt: null })];
    expect(details(given(reviews, { fingerprints: [] }))).toEqual([
      "ana's approval does not count: the present change is not posted on the pull request yet",
    ]);
  });

  test.each<[string, Review['shownAt'], Row]>([
    ['one second before it was given counts', ago('0h', 1), ENOUGH],
    ['when it was given does not count', NOW, MISSING],
    ['one second after it was given does not count', ago('0h', -1), MISSING],
    ['never, because something else was, does not count', null, MISSING],
    ['since an unknown moment falls back on the fingerprints', undefined, ENOUGH],
  ])('T19: an approval of what was on show there %s', (_title, shownAt, expected) => {
    const more = shownAt === undefined ? {} : { shownAt };
    expect(row(given([aReview('ana', 'APPROVED', NOW, more)]))).toEqual(expected);
  });

  test('T19: an approval of something else says so', () => {
    expect(details(given([aReview('ana', 'APPROVED', NOW, { shownAt: null })]))).toEqual([
      "ana's approval does not count: it was given for another version of the change",
    ]);
  });

  test('T19: after a push and back it counts again: it was given for this', () => {
    const other = { fingerprint: 'b'.repeat(64), at: NOW };
    expect(
      row(
        shown({ fingerprint: FINGERPRINT, at: SHOWN }, other, {
          fingerprint: FINGERPRINT,
          at: NOW,
        }),
      ),
    ).toEqual(ENOUGH);
  });

  test('T19: sixteen digits are enough to tell, fifteen are not', () => {
    const digits = (count: number) => ({ fingerprint: FINGERPRINT.slice(0, count), at: SHOWN });
    expect(FINGERPRINT_DIGITS).toBe(16);
    expect(row(shown(digits(16)))).toEqual(ENOUGH);
    expect(row(shown(digits(15)))).toEqual(MISSING);
    expect(row(shown(digits(0)))).toEqual(MISSING);
    expect(row(shown({ fingerprint: `${FINGERPRINT.slice(0, 15)}0`, at: SHOWN }))).toEqual(MISSING);
  });
});

describe('the last decisive review of a person', () => {
  const [first, second, third] = [ago('50m'), ago('40m'), ago('30m')];

  test.each<[string, readonly Review[], Row]>([
    [
      'asks for changes: it waits',
      [aReview('ana', 'CHANGES_REQUESTED', first)],
      wait('approvals/changes-requested'),
    ],
    [
      'asks for changes, though another approves',
      [aReview('ana', 'CHANGES_REQUESTED', first), aReview('bartek', 'APPROVED', second)],
      wait('approvals/changes-requested'),
    ],
    [
      'asks for changes after an approval',
      [aReview('ana', 'APPROVED', first), aReview('ana', 'CHANGES_REQUESTED', second)],
      wait('approvals/changes-requested'),
    ],
    [
      'approves after asking for changes',
      [aReview('ana', 'CHANGES_REQUESTED', first), aReview('ana', 'APPROVED', second)],
      ENOUGH,
    ],
    ['was dismissed: it does not count', [aReview('ana', 'DISMISSED', first)], MISSING],
    [
      'was dismissed after an approval',
      [aReview('ana', 'APPROVED', first), aReview('ana', 'DISMISSED', second)],
      MISSING,
    ],
    [
      'approves again after a dismissal',
      [aReview('ana', 'DISMISSED', first), aReview('ana', 'APPROVED', second)],
      ENOUGH,
    ],
    [
      'a dismissed objection objects no more',
      [aReview('ana', 'DISMISSED', first), aReview('bartek', 'APPROVED', second)],
      ENOUGH,
    ],
    [
      'decides, in whatever order reviews come',
      [aReview('ana', 'APPROVED', third), aReview('ana', 'CHANGES_REQUESTED', first)],
      ENOUGH,
    ],
    [
      'decides over an earlier one in another spelling',
      [aReview('Ana', 'CHANGES_REQUESTED', first), aReview('ana', 'APPROVED', second)],
      ENOUGH,
    ],
    [
      'an objection before this was shown still stands',
      [aReview('ana', 'CHANGES_REQUESTED', ago('9d')), aReview('bartek')],
      wait('approvals/changes-requested'),
    ],
    [
      'an objection from outside the team does not matter',
      [aReview('vera', 'CHANGES_REQUESTED', first), aReview('ana')],
      ENOUGH,
    ],
    [
      'an objection from a bot does not matter',
      [aReview('ana', 'CHANGES_REQUESTED', first, { type: 'Bot' }), aReview('bartek')],
      ENOUGH,
    ],
  ])('%s', (_title, reviews, expected) => {
    expect(row(given(reviews))).toEqual(expected);
  });

  test('T22: on one pull request of a group takes back no objection to another', () => {
    const reviews = [
      aReview('ana', 'CHANGES_REQUESTED', first, { pullRequest: 7 }),
      aReview('ana', 'APPROVED', second, { pullRequest: 8 }),
    ];
    expect(row(given(reviews))).toEqual(wait('approvals/changes-requested'));
  });

  test('T22: on two pull requests of a group is one person', () => {
    const reviews = [7, 8].map((pullRequest) => aReview('ana', 'APPROVED', first, { pullRequest }));
    expect(row(given(reviews))).toEqual(ENOUGH);
    expect(row(given(reviews), TWO)).toEqual(MISSING);
  });
});

describe('who is in a team', () => {
  const vera = given([aReview('vera')]);
  const owned = (owner: string | null): Promotion =>
    aPromotion(moving({}, { production: on() }, aPipeline(), aFlag({ owner })));
  const OWNER = { count: 1, from: ['owner'] };

  test.each<[string, string | null, Evidence, Row]>([
    ["the owner is the flag's own team", 'voice', vera, ENOUGH],
    ["the owner is not everybody's team", 'release', vera, MISSING],
    ['a flag without an owner waits', null, vera, wait('approvals/unknown')],
    ['an owner that is no team waits', 'unlisted', vera, wait('approvals/unknown')],
    [
      'an owner on GitHub is asked there',
      'acme/voice',
      { ...vera, teams: evidence({ teams: { 'acme/voice': ['Vera'] } }).teams },
      ENOUGH,
    ],
    ['an owner on GitHub who was not asked waits', 'acme/voice', vera, wait('approvals/unknown')],
  ])('%s', (_title, owner, found, expected) => {
    expect(row(found, OWNER, owned(owner))).toEqual(expected);
  });

  const ORG = { count: 1, from: ['acme/release'] };
  const org = (members: Parameters<typeof evidence>[0] & object) => ({
    ...vera,
    teams: evidence(members).teams,
  });

  test.each<[string, Evidence, Row]>([
    ['known: it decides', org({ teams: { 'acme/release': ['VERA'] } }), ENOUGH],
    ['known, and someone else', org({ teams: { 'acme/release': ['ana'] } }), MISSING],
    ['known, and empty', org({ teams: { 'acme/release': [] } }), MISSING],
    [
      'absent: it waits',
      org({
        teams: { 'acme/release': absent({ kind: 'git-said', said: 'not on GitHub' } as const) },
      }),
      wait('approvals/unknown'),
    ],
    [
      'unreachable: it waits',
      org({
        teams: {
          'acme/release': unreachable({
            kind: 'git-said',
            said: 'the token needs members: read',
          } as const),
        },
      }),
      wait('approvals/unknown'),
    ],
    ['not asked: it waits', vera, wait('approvals/unknown')],
    [
      'another team of the same name: it waits',
      org({ teams: { 'evil/release': ['vera'] } }),
      wait('approvals/unknown'),
    ],
  ])('a team on GitHub, %s', (_title, found, expected) => {
    expect(row(found, ORG)).toEqual(expected);
  });

  test('which permission is missing is passed on', () => {
    const [said] = saying(
      'approvals',
      ORG,
      promotion,
      org({
        teams: {
          'acme/release': unreachable({
            kind: 'git-said',
            said: 'the token needs members: read',
          } as const),
        },
      }),
    );
    expect(said?.message).toContain('the token needs members: read');
  });

  test('T6: only the base policy says who is in a team', () => {
    const proposal = moving({}, { production: on() });
    const mine = {
      ...proposal,
      head: {
        ...proposal.head,
        pipeline: {
          kind: 'known',
          value: aPipeline(undefined, { teams: [{ name: 'release', members: ['vera'] }] }),
        } as const,
      },
    };
    expect(row(vera, ONE, aPromotion(mine))).toEqual(MISSING);
  });
});

describe('what is known', () => {
  const reviews = given([aReview('ana')]);

  test.each<[string, Evidence]>([
    [
      'reviews absent',
      { ...reviews, reviews: absent({ kind: 'git-said', said: 'a clone' } as const) },
    ],
    [
      'reviews unreachable',
      { ...reviews, reviews: unreachable({ kind: 'git-said', said: '502' } as const) },
    ],
    [
      'authors absent',
      { ...reviews, authorship: absent({ kind: 'git-said', said: 'a clone' } as const) },
    ],
    [
      'authors unreachable',
      { ...reviews, authorship: unreachable({ kind: 'git-said', said: '502' } as const) },
    ],
  ])('%s: it waits', (_title, found) => {
    expect(row(found)).toEqual(wait('approvals/unknown'));
  });
});

describe('settings', () => {
  const approvals = gateOf('approvals');
  const problems = (from: readonly string[]): readonly unknown[] =>
    approvals
      .problems({ count: 1, from }, aContext({ environment: 'production' as never }))
      .map(({ code, path }) => [code, ...path]);

  test('name teams that exist', () => {
    expect(problems(['release', 'owner', 'acme/release'])).toEqual([]);
    expect(problems(['release', 'relaese'])).toEqual([['approvals/unknown-team', 'from', 1]]);
  });

  test.each([
    ['relaese', 'release', 'write release'],
    ['sales', null, 'add the team to teams in pipeline.yaml, or name an existing team'],
  ])('of the unknown team %s the hint is the nearest one', (team, meant, hint) => {
    const [problem] = approvals.problems(
      { count: 1, from: [team] },
      aContext({ meant: () => meant }),
    );
    expect(problem?.hint).toBe(hint);
  });

  test.each<[string, object, object, boolean]>([
    ['the same', ONE, ONE, true],
    ['one more person', TWO, ONE, true],
    ['one person fewer', ONE, TWO, false],
    ['fewer teams to choose from', ONE, { count: 1, from: ['release', 'voice'] }, true],
    ['more teams to choose from', { count: 1, from: ['release', 'voice'] }, ONE, false],
    ['another team', { count: 1, from: ['voice'] }, ONE, false],
    ['no approval', { count: 0, from: ['release'] }, ONE, false],
  ])('as strict: %s', (_title, to, from, expected) => {
    expect(approvals.atLeastAsStrict(to, from)).toBe(expected);
  });

  test.each<[string, object, readonly unknown[]]>([
    ['no approval: nothing', { count: 0, from: ['acme/release'] }, []],
    ['a listed team: reviews', ONE, [{ kind: 'reviews' }]],
    [
      'a team on GitHub: reviews and its members',
      { count: 1, from: ['release', 'acme/release'] },
      [{ kind: 'reviews' }, { kind: 'team', team: 'acme/release' }],
    ],
  ])('it asks, for %s', (_title, settings, expected) => {
    expect(approvals.asks(settings, promotion)).toEqual(expected);
  });
});
