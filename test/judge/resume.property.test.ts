// A resume never lets through what restores a value that no accepted period had. The oracle knows nothing of how
// values are computed or compared: it has its own table of what services read.
import { fc } from '#test/support/fc.ts';
import { expect, test } from '@jest/globals';
import type { Deployment } from '#domain/evidence.ts';
import { absent } from '#domain/evidence.ts';
import type { Flag, State, Pipeline } from '#domain/snapshot.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { judge } from '#judge/judge.ts';
import {
  aFlag,
  aPipeline,
  aProposal,
  aQuestion,
  aTimeline,
  aTree,
  environment,
  evidence,
  exposing,
  NOW,
  off,
  on,
  service,
  sha,
} from '#test/support/nouns.ts';

const WITHIN = '14d';
const LADDER = { production: { ladder: { steps: [1, 2], each: '365d' } } };

function pipeline(): Pipeline {
  const rules = aPipeline({ production: {} });
  const resume = { within: WITHIN, requires: [{ gate: 'checklist', settings: ['fixed'] }] };
  return { ...rules, environments: rules.environments.map((one) => ({ ...one, resume })) };
}

/** What stands for a while: who gets it, and whether one more variable is bound. */
interface Setting {
  readonly percent: number;
  readonly web: boolean;
  readonly more: boolean;
}

const setting = fc.record({
  percent: fc.constantFrom(0, 0, 25, 50, 100),
  web: fc.boolean(),
  more: fc.constantFrom(false, false, false, true),
});

const period = fc.record({
  setting,
  hours: fc.integer({ min: 1, max: 200 }),
  isAccepted: fc.constantFrom(true, true, true, false),
  ended: fc.constantFrom('success', 'success', 'success', 'failure'),
});

const story = fc.record({
  periods: fc.array(period, { minLength: 2, maxLength: 6 }),
  // Mostly one of those that stood: anything else is hardly ever a way back.
  proposed: fc.oneof(setting, fc.nat({ max: 5 }), fc.nat({ max: 5 }), fc.nat({ max: 5 })),
  isLogged: fc.boolean(),
});

const flagOf = ({ more }: Setting): Flag =>
  aFlag({
    services: {
      api: { API: 'enabled', API_PERCENT: 'rollout' },
      web: more ? { WEB: 'enabled', MORE: 'enabled' } : { WEB: 'enabled' },
    },
    requires: LADDER,
  });

const stateOf = ({ percent, web }: Setting): State =>
  percent === 0
    ? off({ web: { enabled: web } })
    : on(percent, { web: { enabled: web, rollout: 100 } });

type Read = Readonly<Record<string, boolean | number>>;

/** The oracle's own table. */
const READ: Readonly<Record<'api' | 'web', (one: Setting) => Read>> = {
  api: ({ percent }) => ({ API: percent > 0, API_PERCENT: percent }),
  web: ({ web, more }) => (more ? { WEB: web, MORE: web } : { WEB: web }),
};
const SERVICES = ['api', 'web'] as const;

const rises = (from: Read, to: Read): boolean =>
  Object.entries(to).some(([name, value]) => Number(value) > Number(from[name] ?? 0));
const isSame = (a: Read, b: Read): boolean =>
  Object.keys({ ...a, ...b }).every((name) => a[name] === b[name]);

interface Told {
  readonly one: Setting;
  readonly at: number;
  readonly isAccepted: boolean;
  readonly ended: 'success' | 'failure';
}

/** The last period ended a while before now. */
function dated(
  periods: readonly {
    setting: Setting;
    hours: number;
    isAccepted: boolean;
    ended: 'success' | 'failure';
  }[],
): readonly Told[] {
  let at = NOW - periods.reduce((sum, { hours }) => sum + hours * 3600, 0);
  return periods.map(({ setting: one, hours, isAccepted, ended }) => {
    const told = { one, at, isAccepted, ended };
    at += hours * 3600;
    return told;
  });
}

/** What is refused is never sent: what was accepted before it stays. */
function logOf(periods: readonly Told[]): readonly Deployment[] {
  let accepted: Setting = { percent: 0, web: false, more: false };
  return periods.flatMap(({ one, at, isAccepted, ended }, index) => {
    if (isAccepted) accepted = one;
    return SERVICES.flatMap((name) =>
      (['started', ended] as const).map((state): Deployment => ({
        environment: environment('production'),
        service: service(name),
        landing: sha(`landing${index}`),
        state,
        at: instant(at + 60),
        values: READ[name](accepted),
      })),
    );
  });
}

/** Whether some period proves, for every service that rises, that these values were let through and came down in time. */
function mayResume(periods: readonly Told[], proposed: Setting, isLogged: boolean): boolean {
  const base = periods.at(-1)?.one ?? proposed;
  const rising = SERVICES.filter((name) => rises(READ[name](base), READ[name](proposed)));
  return periods.some(({ one }, index) => {
    const since = periods.slice(index);
    const isLowered = since.every(({ one: next }, step) => {
      const before = since[step - 1]?.one ?? next;
      return SERVICES.every((name) => !rises(READ[name](before), READ[name](next)));
    });
    const isRestored = rising.every((name) => isSame(READ[name](one), READ[name](proposed)));
    if (!isLowered || !isRestored) return false;
    const first = since.find(({ one: next }) =>
      rising.some((name) => !isSame(READ[name](next), READ[name](proposed))),
    );
    const isRecent = first !== undefined && NOW - first.at <= durationOf(WITHIN);
    const isProved = isLogged
      ? rising.every((name) => wasSent(periods, name, proposed))
      : periods.some((two) => two.isAccepted && sends(two.one, proposed, rising));
    return isRecent && isProved;
  });
}

const sends = (one: Setting, proposed: Setting, names: readonly ('api' | 'web')[]): boolean =>
  names.every((name) => isSame(READ[name](one), READ[name](proposed)));

function wasSent(periods: readonly Told[], name: 'api' | 'web', proposed: Setting): boolean {
  return logOf(periods).some(
    ({ service: serviceName, state, values }) =>
      serviceName === name && state === 'success' && isSame(values as Read, READ[name](proposed)),
  );
}

test('T23: a resume never lets through a value that no accepted period had', () => {
  let resumed = 0;
  let refused = 0;
  fc.assert(
    fc.property(story, ({ periods: written, proposed: wish, isLogged }) => {
      const periods = dated(written);
      const chosen = typeof wish === 'number' ? periods[wish % periods.length]?.one : wish;
      const last = periods.at(-1);
      if (chosen === undefined || last === undefined) return;
      // The definition at base is kept. The tests of the comparison cover variables with a form.
      const proposed = { ...chosen, more: last.one.more };
      const trees = [last.one, proposed].map((one) =>
        aTree({ checkout: { flag: flagOf(one), in: { production: stateOf(one) } } }, pipeline()),
      );
      const [base, head] = trees;
      if (base === undefined || head === undefined) return;
      const past = periods.map(
        ({ one, at }) => [instant(at), exposing(stateOf(one), flagOf(one))] as const,
      );
      const timeline = aTimeline('production', past, { fromTheStart: true });
      const accepted = timeline.periods.flatMap(({ landing }, index) =>
        periods[index]?.isAccepted === true ? [landing.sha] : [],
      );
      const known = evidence({
        timelines: [timeline],
        deployments: isLogged
          ? logOf(periods)
          : absent({ kind: 'git-said', said: 'there is no log' } as const),
        body: '- [x] fixed',
      });
      const report = judge(
        aQuestion(aProposal(base, head), {
          ...known,
          accepted: { kind: 'known', value: accepted },
        }),
      );
      const change = report.changes.find(({ environment: name }) => name === 'production');
      if (change?.resume?.code !== 'resume/restores') {
        if (change?.class === 'promotion') refused += 1;
        return;
      }
      resumed += 1;
      expect(mayResume(periods, proposed, isLogged)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
  expect(resumed).toBeGreaterThan(150);
  expect(refused).toBeGreaterThan(150);
});
