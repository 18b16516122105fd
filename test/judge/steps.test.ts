// Requirements of steps and of risks.
import { describe, expect, test } from '@jest/globals';
import type { Flag, State, Pipeline } from '#domain/snapshot.ts';
import { changesOf } from '#diff/changes.ts';
import { policyReasons } from '#judge/policy-reasons.ts';
import { requirementsFor, requirementsOfResume } from '#judge/rules.ts';
import {
  aFlag,
  aPipeline,
  aProposal,
  aTree,
  environment,
  moving,
  on,
  requirements,
} from '#test/support/nouns.ts';

const LADDER = {
  steps: [
    5,
    { at: 10, requires: { issues: { none: ['P1'] } } },
    { at: 25, requires: { checklist: ['a', 'b'], issues: [{ none: ['P2'] }, { none: ['P3'] }] } },
    100,
  ],
  each: '7d',
};
const stepped = (ladder: object = LADDER): Flag => aFlag({ requires: { production: { ladder } } });

function gatesOf(
  from: State | null,
  to: State,
  flag = stepped(),
  pipeline: Pipeline = aPipeline(),
) {
  const proposal = moving(
    from === null ? {} : { production: from },
    { production: to },
    pipeline,
    flag,
  );
  const change = changesOf(proposal).find((one) => one.environment === 'production');
  if (change === undefined) throw new Error('nothing changes');
  return { proposal, pipeline, change };
}

const named = ({ proposal, pipeline, change }: ReturnType<typeof gatesOf>) =>
  requirementsFor(proposal, pipeline, change).map(({ gate, settings }) => [gate, settings]);

describe('the requirements of steps', () => {
  test.each<[string, State | null, State, number]>([
    ['do not hold for the step before', null, on(5), 1],
    ['hold for their step', on(5), on(10), 2],
    ['add up with those of a later one', on(10), on(25), 5],
    ['still hold at the last step', on(25), on(), 5],
  ])('%s', (_, from, to, expected) => {
    expect(named(gatesOf(from, to))).toHaveLength(expected);
  });

  test('are those that are written, also in a list', () => {
    const [, ...others] = named(gatesOf(on(10), on(25)));
    expect(others).toEqual([
      ['issues', { none: ['P1'] }],
      ['issues', { none: ['P2'] }],
      ['issues', { none: ['P3'] }],
      ['checklist', ['a', 'b']],
    ]);
  });

  test('also hold for a resume, which only the ladder itself does not meet', () => {
    const { proposal, pipeline, change } = gatesOf(on(10), on(25));
    const gates = requirementsOfResume(proposal, pipeline, change).map(({ gate }) => gate);
    expect(gates).toEqual(['issues', 'issues', 'issues', 'checklist']);
  });
});

describe('the requirements of a step are loosened', () => {
  const loosens = (ladder: object): boolean => {
    const trees = [stepped(), stepped(ladder)].map((flag) => aTree({ checkout: { flag } }));
    return policyReasons(aProposal(...(trees as [never, never]))).length > 0;
  };
  const [first, second, third, last] = LADDER.steps;

  test.each<[string, readonly unknown[], boolean]>([
    ['not by another order of the same', [first, second, third, last], false],
    [
      'not by one more',
      [first, second, third, { at: 100, requires: { issues: { none: ['P4'] } } }],
      false,
    ],
    [
      'not where an earlier step has them, too',
      [{ at: 5, requires: { issues: { none: ['P1'] } } }, 10, third, last],
      false,
    ],
    ['by taking them away', [first, 10, third, last], true],
    [
      'by moving them to a later step',
      [
        first,
        10,
        {
          at: 25,
          requires: {
            ...(third as { requires: object }).requires,
            issues: [{ none: ['P1'] }, { none: ['P2'] }, { none: ['P3'] }],
          },
        },
        last,
      ],
      true,
    ],
    [
      'by one that is less strict',
      [first, { at: 10, requires: { issues: { 'at-most': { P1: 1 } } } }, third, last],
      true,
    ],
  ])('%s', (_, steps, expected) => {
    expect(loosens({ ...LADDER, steps })).toBe(expected);
  });
});

describe('the requirements by risk', () => {
  const careful = aPipeline();
  const pipeline: Pipeline = {
    ...careful,
    environments: careful.environments.map((one) =>
      one.name === environment('production')
        ? { ...one, byRisk: [{ risk: 'high', requires: requirements({ checklist: ['a'] }) }] }
        : one,
    ),
  };
  const risky = (risk?: Flag['risk']): Flag => aFlag(risk === undefined ? {} : { risk });

  test.each<[string, Flag, readonly string[]]>([
    ['hold for a flag of that risk', risky('high'), ['checklist']],
    ['not for another one', risky('medium'), []],
    ['not without a risk', risky(), []],
  ])('%s', (_, flag, expected) => {
    expect(named(gatesOf(null, on(), flag, pipeline)).map(([gate]) => gate)).toEqual(expected);
  });

  test('of both sides hold where a proposal changes the risk', () => {
    const head = aTree({ checkout: { flag: risky('low'), in: { production: on() } } }, pipeline);
    const proposal = aProposal(aTree({ checkout: { flag: risky('high') } }, pipeline), head);
    const change = changesOf(proposal).find((one) => one.environment === 'production');
    expect(change && requirementsFor(proposal, pipeline, change)).toHaveLength(1);
  });
});
