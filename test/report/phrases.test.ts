import { describe, expect, test } from '@jest/globals';

import type { Report } from '#domain/report.ts';
import { nextSteps } from '#report/next-steps.ts';
import { baseMoved, headline } from '#report/phrases.ts';

import {
  BLOCKED,
  EARLY,
  LENIENT,
  NOW,
  POLICY,
  SOAKING,
  approvalsWait,
  gate,
  many,
  report,
} from './reports.ts';

describe('what is said of a whole proposal', () => {
  test('a neutral change of flags changes nothing for users', () => {
    expect(headline(report({ class: 'neutral' }), NOW)).toEqual([
      'pass',
      'neutral',
      'nothing changes for users',
    ]);
  });

  test('an approved policy change has met what base asks', () => {
    expect(headline(report({ class: 'policy' }), NOW).at(-1)).toBe(
      'every requirement of the policy at base is met',
    );
    const unguarded = gate({ code: 'policy/unguarded', verdict: 'pass' });
    expect(headline(report({ class: 'policy', policy: [unguarded] }), NOW).at(-1)).toBe(
      'the policy at base requires no approval',
    );
  });

  test('a block without an error in a file asks for another proposal', () => {
    expect(headline(many(2), NOW)).toEqual(['block', 'promotion', 'the proposal has to change']);
  });

  test('two environments that only report are named together', () => {
    const [staging] = LENIENT.changes;
    const two = { ...LENIENT, changes: [staging!, { ...staging!, environment: 'qa' as never }] };
    expect(headline(two, null)).toContain('staging, qa only report: enforced, they would wait');
  });

  test('gates of an environment that only reports are not among those that are waited for', () => {
    const both = { ...SOAKING, changes: [...LENIENT.changes, ...SOAKING.changes] };
    expect(headline(both, null)).toEqual([
      'wait',
      'promotion',
      'staging only reports: enforced, it would wait',
      'due Sun 22 Nov 2026 09:00 UTC',
    ]);
  });

  test('a moment that has passed decides nothing any more', () => {
    const late = { ...SOAKING, now: SOAKING.readyAt! };
    expect(headline(late, NOW)).toEqual(['wait', 'promotion', 'waiting: soak']);
  });

  test('base may move', () => {
    expect(baseMoved()).toBe(
      'the default branch moved during the check; the check runs again on the new tip',
    );
  });
});

describe('what to do next', () => {
  test('is nothing but to come back while a flag only soaks', () => {
    expect(nextSteps(SOAKING, NOW, 'hints')).toEqual([
      'come back Sun 22 Nov 2026 09:00 UTC (in 17h)',
      'no push is needed: this turns green by itself',
    ]);
  });

  test('names who has to be asked, or only the gate where the hint stands beside it', () => {
    expect(nextSteps(EARLY, null, 'hints')[0]).toBe(
      'approvals (staging): ask ana or bartek to review the present version',
    );
    expect(nextSteps(EARLY, null, 'names')[0]).toBe('still needed: approvals (staging)');
    expect(nextSteps(POLICY, null, 'names')).toEqual([
      'still needed: approvals (policy)',
      'no push is needed: this turns green by itself',
    ]);
  });

  test('is a push where the proposal blocks', () => {
    expect(nextSteps(BLOCKED, null, 'hints')).toEqual([
      'fix 1 error',
      'ladder (production): set rollout: 10',
      'push again: this does not turn green by itself',
    ]);
  });

  test('is to land what passes, and nothing where there is nothing to judge', () => {
    expect(nextSteps(LENIENT, NOW, 'names')).toEqual(['it can land now']);
    expect(nextSteps(report({}), NOW, 'names')).toEqual([]);
  });

  test('says of many flags that need the same to one of them what it is', () => {
    const waiting = (count: number): Report => ({
      ...EARLY,
      readyAt: null,
      changes: Array.from({ length: count }, (_, index) => ({
        ...EARLY.changes[0]!,
        gates: [
          gate({ code: 'soak/not-covered', message: 'x', hint: `promote flag-${index} first` }),
          approvalsWait,
        ],
      })),
    });
    const ask = 'approvals (staging): ask ana or bartek to review the present version';
    const end = 'no push is needed: this turns green by itself';
    expect(nextSteps(waiting(3), null, 'hints')).toEqual([
      ...[0, 1, 2].map((index) => `soak (staging): promote flag-${index} first`),
      ask,
      end,
    ]);
    expect(nextSteps(waiting(12), null, 'hints')).toEqual([
      'soak (staging): promote flag-0 first; 11 others likewise',
      ask,
      end,
    ]);
  });

  test('does not say that no push is needed beside a hint that may need one', () => {
    const unresolved = gate({ code: 'approvals/unresolved-identity', hint: 'push them again' });
    expect(nextSteps({ ...POLICY, policy: [unresolved] }, null, 'hints')).toEqual([
      'approvals (policy): push them again',
      'then this turns green by itself',
    ]);
  });

  test('is no push in a merge queue, whose pull requests are split already', () => {
    const split = gate({ code: 'policy/split', verdict: 'block', hint: 'split it' });
    const source = 'merge-group';
    expect(nextSteps({ ...BLOCKED, diagnostics: [] }, null, 'hints', source)).toEqual([
      'queue its pull requests one after the other, each when it is green by itself',
      'this group does not turn green by itself',
    ]);
    expect(nextSteps({ ...BLOCKED, policy: [split] }, null, 'hints', source)).toEqual([
      'fix 1 error',
      'queue the promotion again when the change of the rules has landed',
      'this group does not turn green by itself',
    ]);
    expect(nextSteps(SOAKING, null, 'hints', source)).toEqual(nextSteps(SOAKING, null, 'hints'));
  });

  test('counts hints where many flags need something', () => {
    const [change] = EARLY.changes;
    const changes = Array.from({ length: 12 }, (_, index) => ({
      ...change!,
      environment: `region-${index}` as never,
    }));
    const steps = nextSteps({ ...EARLY, changes }, null, 'hints');
    expect(steps[8]).toBe('and 4 more hints; all of them are in the JSON');
    expect(steps).toHaveLength(11);
  });
});
