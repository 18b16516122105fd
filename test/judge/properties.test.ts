// Properties of every judgement. Questions are made up: two trees of two flags in three
// environments, a pipeline with any gates, and a history that ends with what stands at base.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { Evidence, Finding, Period, Timeline } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import { exposuresIn } from '#domain/exposure.ts';
import type { State, Pipeline } from '#domain/snapshot.ts';
import type { Proposal, Question, Verdict } from '#domain/report.ts';
import { filesOf } from '#domain/snapshot.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { changesOf } from '#diff/changes.ts';
import { askAbout } from '#judge/ask.ts';
import { judge } from '#judge/judge.ts';
import {
  aFlag,
  aLanding,
  anIssue,
  aPipeline,
  aProposal,
  aReview,
  aTree,
  environment,
  evidence,
  exposing,
  GRADUAL,
  key,
  NOW,
  off,
  on,
  onHold,
  service,
  SWITCH,
} from '#test/support/nouns.ts';

const DAY = 86_400;
const ENVIRONMENTS = ['development', 'staging', 'production'] as const;

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const compact = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

// Trees

const definitions = oneOf(
  aFlag(),
  aFlag({ services: { api: GRADUAL, web: SWITCH } }),
  aFlag({ services: { api: { OTHER: 'enabled', CHECKOUT_PERCENT: 'rollout' } } }),
  aFlag({ safe: true }),
  aFlag({ codeDefault: true }),
);
const states: fc.Arbitrary<State | null> = oneOf(
  null,
  off(),
  on(5),
  on(25),
  on(),
  on(25, { api: { rollout: 5 } }),
  onHold(on(5)),
);
const folder = fc.record({ development: states, staging: states, production: states });
/** One definition on both sides four times in five: else nearly every change could not be ordered. */
const flagPair = fc.record({
  base: definitions,
  head: fc.option(definitions, { freq: 4 }),
  from: folder,
  to: folder,
  keep: fc.subarray([...ENVIRONMENTS]),
});
const requires = {
  soak: maybe(
    oneOf(
      { in: 'development', for: '2d' },
      { in: ['development'], for: '2d', 'without-issues': ['critical'] },
    ),
  ),
  ladder: maybe(oneOf({ steps: [5, 25, 100], each: '3d' })),
  approvals: maybe(
    oneOf({ count: 1, from: ['release'] }, { count: 2, from: ['release', 'security'] }),
  ),
  issues: maybe(oneOf({ none: ['critical'] })),
  flags: maybe(oneOf({ other: '1d' })),
};
const gates = fc.record(requires).map(compact);
const soakless = gates.map(({ soak: _soak, ...rest }) => rest);
const pipelines: fc.Arbitrary<Pipeline> = fc
  .record({
    development: soakless,
    staging: gates,
    production: gates,
    reporting: oneOf([], [], ['staging']),
  })
  .map(({ reporting, ...environments }) => aPipeline(environments, { reporting }));

const proposals = fc
  .record({ pipeline: pipelines, checkout: flagPair, other: flagPair })
  .map(({ pipeline, checkout, other }): Proposal => {
    const side = (
      pair: typeof checkout,
      which: 'from' | 'to',
    ): { flag: typeof pair.base; in: typeof pair.from } => ({
      flag: which === 'from' ? pair.base : (pair.head ?? pair.base),
      in:
        which === 'from'
          ? pair.from
          : { ...pair.to, ...Object.fromEntries(pair.keep.map((name) => [name, pair.from[name]])) },
    });
    return aProposal(
      aTree({ checkout: side(checkout, 'from'), other: side(other, 'from') }, pipeline),
      aTree({ checkout: side(checkout, 'to'), other: side(other, 'to') }, pipeline),
    );
  });

// Evidence

/** When, in days before now, and what stood from then on; the last of them stood until base. */
const pasts = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 20 }),
    oneOf(null, exposing(off()), exposing(on(5)), exposing(on(25)), exposing(on())),
  ),
  { maxLength: 4 },
);

function timelinesOf(
  proposal: Proposal,
  past: readonly (readonly [number, Period['exposures']])[],
  lastDays: number,
): readonly Timeline[] {
  const days = [...past.map(([day]) => day), lastDays].toSorted((a, b) => b - a);
  return ['checkout', 'other'].flatMap((flag) =>
    ENVIRONMENTS.map((where): Timeline => {
      const live = exposuresIn(filesOf(proposal.base, key(flag)), environment(where));
      const stood = [...past.map(([, exposures]) => exposures), live];
      return {
        flag: key(flag),
        environment: environment(where),
        periods: stood.map((exposures, index) => ({
          exposures,
          landing: aLanding(instant(NOW - (days[index] ?? 0) * DAY)),
        })),
        fromTheStart: false,
      };
    }),
  );
}

const people = oneOf('ana', 'Bartek', 'sam', 'mallory');
const moments = fc.integer({ min: 0, max: 10 * DAY }).map((seconds) => instant(NOW - seconds));
const reviews = fc.array(
  fc.record({
    user: people,
    state: oneOf(
      'APPROVED' as const,
      'CHANGES_REQUESTED' as const,
      'DISMISSED' as const,
      'COMMENTED' as const,
    ),
    when: moments,
  }),
  { maxLength: 4 },
);
const issueLists = fc.array(
  fc.record({
    label: oneOf('critical', 'minor'),
    flag: oneOf('checkout', 'other'),
    closedAt: fc.option(moments),
  }),
  { maxLength: 2 },
);
/** Mostly known. */
const finding = <T>(value: T): fc.Arbitrary<Finding<T>> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(known(value)) },
    {
      weight: 1,
      arbitrary: oneOf<Finding<T>>(
        absent({ kind: 'git-said', said: 'not asked' } as const),
        unreachable({ kind: 'git-said', said: '503' } as const),
      ),
    },
  );

const asking = (proposed: fc.Arbitrary<Proposal>, voted: typeof reviews): fc.Arbitrary<Question> =>
  fc
    .record({
      proposal: proposed,
      past: pasts,
      last: fc.integer({ min: 0, max: 8 }),
      reviews: voted,
      issues: issueLists,
      shown: moments,
    })
    .chain(({ proposal, past, last, ...given }) => {
      const { fingerprint } = askAbout(proposal, NOW);
      return fc
        .record({
          timelines: finding(timelinesOf(proposal, past, last)),
          issues: finding(
            given.issues.map(({ label, flag, closedAt }, index) =>
              anIssue([label, `flag:${flag}`], closedAt, index),
            ),
          ),
          reviews: finding(
            given.reviews.map(({ user, state, when }) => aReview(user, state, when)),
          ),
        })
        .map((found): Question => ({
          schemaVersion: 1,
          now: NOW,
          clock: 'github',
          proposal,
          evidence: evidence({
            ...found,
            authorship: { fingerprints: [{ fingerprint, at: given.shown }] },
          }),
        }));
    });

/** Anything at all: most of it blocks. */
const wild = asking(proposals, reviews);

/** What people do on a good day: one flag takes its next step in one environment. Most of it waits or passes. */
const steps = fc
  .record({
    pipeline: pipelines,
    where: oneOf('staging', 'production'),
    step: oneOf([null, on(5)], [off(), on(5)], [on(5), on(25)], [on(25), on()]),
  })
  .map(({ pipeline, where, step: [from = null, to = null] }) => {
    const calm = { development: on(), staging: on(), production: on() };
    return aProposal(
      aTree({ checkout: { in: { ...calm, [where]: from } }, other: { in: calm } }, pipeline),
      aTree({ checkout: { in: { ...calm, [where]: to } }, other: { in: calm } }, pipeline),
    );
  });
const approving = fc.uniqueArray(people, { maxLength: 4 }).chain((users) =>
  fc.tuple(
    ...users.map((user) =>
      fc
        .record({
          state: oneOf('APPROVED', 'APPROVED', 'APPROVED', 'CHANGES_REQUESTED'),
          when: moments,
        })
        .map(({ state, when }) => ({ user, state: state as 'APPROVED', when })),
    ),
  ),
);
const ordinary = asking(steps, approving);
const questions = fc.oneof({ weight: 2, arbitrary: ordinary }, { weight: 1, arbitrary: wild });

const RANK: Readonly<Record<Verdict, number>> = { pass: 0, wait: 1, block: 2 };
const verdictWith = (question: Question, more: Partial<Evidence>): Verdict =>
  judge({ ...question, evidence: { ...question.evidence, ...more } }).verdict;

describe('a rollback', () => {
  type Way = (state: State | null) => State | null;
  const ways = oneOf<Way>(
    (state) => state,
    () => null,
    (state) => (state === null ? null : { ...state, rollout: state.rollout / 2, hold: 'down' }),
    (state) =>
      state === null
        ? null
        : {
            ...state,
            hold: null,
            services: [{ service: service('api'), enabled: null, rollout: 0 }],
          },
  );
  const falls = fc
    .record({
      pipeline: pipelines,
      flag: definitions,
      from: folder,
      way: fc.tuple(ways, ways, ways),
    })
    .map(({ pipeline, flag, from, way: [first, second, third] }) => {
      const to = {
        development: first(from.development),
        staging: second(from.staging),
        production: third(from.production),
      };
      const calm = { in: { development: on(), staging: on(), production: on() } };
      return aProposal(
        aTree({ checkout: { flag, in: from }, other: calm }, pipeline),
        aTree({ checkout: { flag, in: to }, other: calm }, pipeline),
        {
          widerDiagnostics: [
            {
              code: 'flag/a',
              facts: {},
              severity: 'error',
              message: 'x',
              hint: 'y',
              file: 'z',
              line: 1,
              column: 1,
            },
          ],
        },
      );
    });

  test('is never gated, whatever the pipeline and the evidence are', () => {
    fc.assert(
      fc.property(asking(falls, reviews), (question) => {
        fc.pre(changesOf(question.proposal).some(({ comparison }) => comparison === 'narrower'));
        const report = judge(question);
        expect([
          report.class,
          report.verdict,
          report.changes.flatMap((change) => change.gates),
        ]).toEqual(['rollback', 'pass', []]);
        expect(askAbout(question.proposal, NOW).asks).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('to safe everywhere passes from anywhere', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { base } = question.proposal;
        const flags = new Map(
          [...base.flags].map(([name, { flag }]) => [name, { flag, states: new Map() }]),
        );
        const stop = aProposal(base, { ...base, flags });
        expect(judge({ ...question, proposal: { ...stop, widerDiagnostics: [] } }).verdict).toBe(
          'pass',
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('judging', () => {
  test('is deterministic, and leaves its question alone', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const before = structuredClone(question);
        const first = judge(question);
        expect(judge(structuredClone(question))).toEqual(first);
        expect(question).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test('does not depend on the order in which evidence comes', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const reversed = <T>(found: Finding<readonly T[]>): Finding<readonly T[]> =>
          found.kind === 'known' ? known(found.value.toReversed()) : found;
        const { timelines, issues } = question.evidence;
        expect(
          verdictWith(question, { timelines: reversed(timelines), issues: reversed(issues) }),
        ).toBe(judge(question).verdict);
      }),
      { numRuns: 80 },
    );
  });

  test('needs no more than it asked for', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { asks } = askAbout(question.proposal, NOW);
        const asked = (kind: string): boolean => asks.some((ask) => ask.kind === kind);
        const { timelines, issues, reviews: given, authorship } = question.evidence;
        const less: Partial<Evidence> = {
          timelines:
            timelines.kind === 'known'
              ? known(
                  timelines.value.filter(({ flag, environment: where }) =>
                    asks.some(
                      (ask) =>
                        ask.kind === 'timeline' && ask.flag === flag && ask.environment === where,
                    ),
                  ),
                )
              : timelines,
          issues: asked('issues')
            ? issues
            : absent({ kind: 'git-said', said: 'not asked' } as const),
          reviews: asked('reviews')
            ? given
            : absent({ kind: 'git-said', said: 'not asked' } as const),
          authorship: asked('reviews')
            ? authorship
            : absent({ kind: 'git-said', said: 'not asked' } as const),
        };
        expect(judge({ ...question, evidence: { ...question.evidence, ...less } })).toEqual(
          judge(question),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('evidence against never improves a verdict:', () => {
  const expectNeverBetter = (
    more: (evidence: Evidence) => fc.Arbitrary<Partial<Evidence>>,
  ): void => {
    const pairs = questions.chain((question) =>
      fc.tuple(fc.constant(question), more(question.evidence)),
    );
    fc.assert(
      fc.property(pairs, ([question, worse]) => {
        expect(RANK[verdictWith(question, worse)]).toBeGreaterThanOrEqual(
          RANK[judge(question).verdict],
        );
      }),
      { numRuns: 80 },
    );
  };
  const plus = <T>(found: Finding<readonly T[]>, one: T): Finding<readonly T[]> =>
    found.kind === 'known' ? known([...found.value, one]) : found;

  test('an open issue', () => {
    expectNeverBetter(({ issues }) =>
      oneOf('checkout', 'other').map((flag) => ({
        issues: plus(issues, anIssue(['critical', `flag:${flag}`], null, 99)),
      })),
    );
  });

  test('an issue that was closed at any time', () => {
    expectNeverBetter(({ issues }) =>
      moments.map((when) => ({
        issues: plus(issues, anIssue(['critical', 'flag:checkout'], when, 99)),
      })),
    );
  });

  test('a review that asks for changes', () => {
    expectNeverBetter(({ reviews: given }) =>
      fc.tuple(people, moments).map(([user, when]) => ({
        reviews: plus(given, aReview(user, 'CHANGES_REQUESTED', when)),
      })),
    );
  });

  test('another author', () => {
    expectNeverBetter(({ authorship }) =>
      people.map((user) => ({
        authorship:
          authorship.kind === 'known'
            ? known({ ...authorship.value, people: [...authorship.value.people, user] })
            : authorship,
      })),
    );
  });

  test('a later first showing', () => {
    expectNeverBetter(({ authorship }) =>
      oneOf(1, DAY).map((seconds) => ({
        authorship:
          authorship.kind === 'known'
            ? known({
                ...authorship.value,
                fingerprints: authorship.value.fingerprints.map(({ fingerprint, at }) => ({
                  fingerprint,
                  at: instant(at + seconds),
                })),
              })
            : authorship,
      })),
    );
  });

  test('an answer that does not come', () => {
    expectNeverBetter(() =>
      oneOf<Partial<Evidence>>(
        { issues: unreachable({ kind: 'git-said', said: '503' } as const) },
        { reviews: unreachable({ kind: 'git-said', said: '503' } as const) },
        { authorship: absent({ kind: 'git-said', said: 'gone' } as const) },
        { timelines: unreachable({ kind: 'git-said', said: 'shallow' } as const) },
      ),
    );
  });

  test('a rewritten history', () => {
    expectNeverBetter(() =>
      oneOf(0, DAY, 9 * DAY, 40 * DAY).map((seconds) => ({
        rewritten: evidence({ rewritten: instant(NOW - seconds) }).rewritten,
      })),
    );
  });

  // Off for a while and back again, just before now: what stands at base stays what it is. A change that
  // cannot be ordered is left out, because a landing in its own environment may make it an undo.
  test('a younger landing below coverage', () => {
    fc.assert(
      fc.property(questions, oneOf(0, 1, DAY), (question, seconds) => {
        fc.pre(
          changesOf(question.proposal).every(({ comparison }) => comparison !== 'incomparable'),
        );
        const { timelines } = question.evidence;
        const shaken = (timeline: Timeline): Timeline => {
          const last = timeline.periods.at(-1);
          if (last === undefined) return timeline;
          const back = instant(Math.max(last.landing.at, NOW - seconds));
          return {
            ...timeline,
            periods: [
              ...timeline.periods,
              { exposures: exposing(off()), landing: aLanding(last.landing.at, 'down') },
              { exposures: last.exposures, landing: aLanding(back, 'back') },
            ],
          };
        };
        const worse = timelines.kind === 'known' ? known(timelines.value.map(shaken)) : timelines;
        expect(RANK[verdictWith(question, { timelines: worse })]).toBeGreaterThanOrEqual(
          RANK[judge(question).verdict],
        );
      }),
      { numRuns: 100, maxSkipsPerRun: 100 },
    );
  });
});

describe('a wait with a moment', () => {
  const waiting = ordinary.filter((question) => {
    const report = judge(question);
    return report.verdict === 'wait' && report.readyAt !== null;
  });
  const readyAt = (question: Question): Instant => judge(question).readyAt ?? NOW;
  const at = (question: Question, now: number): ReturnType<typeof judge> =>
    judge({ ...question, now: instant(now) });

  test('stays a wait until then, with the same moment, when nothing else changes', () => {
    fc.assert(
      fc.property(waiting, fc.double({ min: 0, max: 1, noNaN: true }), (question, share) => {
        const due = readyAt(question);
        const moment = Math.min(due - 1, NOW + Math.floor((due - NOW) * share));
        expect([at(question, moment).verdict, at(question, moment).readyAt]).toEqual(['wait', due]);
        expect(at(question, due - 1).verdict).toBe('wait');
      }),
      { numRuns: 60 },
    );
  });

  test('has no clock against it from that moment on', () => {
    const clocks = new Set(['soak/too-short', 'ladder/too-soon', 'flags/too-short']);
    fc.assert(
      fc.property(waiting, (question) => {
        const report = at(question, readyAt(question));
        const counted = report.changes
          .filter(({ reportOnly }) => !reportOnly)
          .flatMap((change) => change.gates);
        expect(counted.filter(({ code }) => clocks.has(code))).toEqual([]);
        expect(report.readyAt).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});

describe('a longer history', () => {
  test('changes no verdict: what a window cuts off had lasted longer than anybody asks', () => {
    fc.assert(
      fc.property(questions, pasts, (question, past) => {
        const { timelines } = question.evidence;
        fc.pre(timelines.kind === 'known');
        const { asks } = askAbout(question.proposal, NOW);
        const longer = timelines.value.map((timeline) => {
          const ask = asks.find(
            (one) =>
              one.kind === 'timeline' &&
              one.flag === timeline.flag &&
              one.environment === timeline.environment,
          );
          const window = ask?.kind === 'timeline' ? ask.window : 0;
          // What lies before the window, and the edge just outside of it.
          const edge = NOW - window - DAY;
          const old = past.map(([day, exposures]): Period => ({
            exposures,
            landing: aLanding(instant(edge - (30 - day) * DAY)),
          }));
          const [first, ...rest] = timeline.periods.filter(
            ({ landing }) => landing.at >= NOW - window,
          );
          // A window that opens on something unreadable looks like one that opens before adoption.
          if (first === undefined || first.exposures === null)
            return { short: timeline, long: timeline };
          const opening: Period = { exposures: first.exposures, landing: aLanding(instant(edge)) };
          return {
            short: { ...timeline, periods: [opening, ...rest] },
            long: {
              ...timeline,
              periods: [...old.toSorted((a, b) => a.landing.at - b.landing.at), opening, ...rest],
            },
          };
        });
        expect(verdictWith(question, { timelines: known(longer.map(({ long }) => long)) })).toBe(
          verdictWith(question, { timelines: known(longer.map(({ short }) => short)) }),
        );
      }),
      { numRuns: 100 },
    );
  });
});
