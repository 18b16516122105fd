import { describe, expect, test } from '@jest/globals';

import { nextSteps } from '#report/next-steps.ts';
import { baseMoved, headline } from '#report/phrases.ts';

import { BLOCKED, EARLY, LENIENT, NOW, POLICY, SOAKING, many, report } from './reports.ts';

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
      'all that the policy in base asks is met',
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
      'base moved while this was judged; it is judged again on the new base',
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
      'approvals (staging): ask ana or bartek to review it as it stands now',
    );
    expect(nextSteps(EARLY, null, 'names')[0]).toBe(
      'settle what no clock settles: approvals (staging)',
    );
    expect(nextSteps(POLICY, null, 'names')).toEqual([
      'settle what no clock settles: approvals (policy)',
      'no push is needed: this turns green by itself',
    ]);
  });

  test('is a push where the proposal blocks', () => {
    expect(nextSteps(BLOCKED, null, 'hints')).toEqual([
      'mend 1 error',
      'ladder (production): set rollout: 10',
      'push again: this does not turn green by itself',
    ]);
  });

  test('is to land what passes, and nothing where there is nothing to judge', () => {
    expect(nextSteps(LENIENT, NOW, 'names')).toEqual(['it can land now']);
    expect(nextSteps(report({}), NOW, 'names')).toEqual([]);
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
