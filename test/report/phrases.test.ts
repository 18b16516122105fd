import { describe, expect, test } from '@jest/globals';

import type { Report } from '#domain/report.ts';
import { diagnosticOf } from '#messages/diagnostics.ts';
import { headingOf } from '#report/heading.ts';
import { todoOf } from '#report/next-steps.ts';
import { passes, reportOnly } from '#report/phrases.ts';

import {
  BLOCKED,
  DUE_NOW,
  EARLY,
  LENIENT,
  POLICY,
  SOAKING,
  approvalsWait,
  gate,
  many,
  report,
} from './reports.ts';

const titleOf = (of: Report): string => headingOf(of, { rules: [] });

describe('what is said of a whole proposal', () => {
  test('a neutral change of flags changes nothing for users', () => {
    expect(titleOf(report({ class: 'neutral' }))).toBe('Ready: nothing changes for users');
    expect(passes(report({ class: 'neutral' }))).toBe('nothing changes for users');
  });

  test('an approved policy change has met what base asks', () => {
    expect(passes(report({ class: 'policy' }))).toBe(
      'every requirement of the policy at base is met',
    );
    const unguarded = gate({ code: 'policy/unguarded', verdict: 'pass' });
    expect(passes(report({ class: 'policy', policy: [unguarded] }))).toBe(
      'the policy at base requires no approval',
    );
  });

  test('a block without an error in a file asks for another proposal', () => {
    expect(titleOf(many(2))).toBe('Blocked: hold does not pass');
    const [, step] = BLOCKED.changes;
    const held = { ...step!.gates[0]!, title: 'remove the hold first' };
    const two = [step!, { ...step!, environment: 'qa' as never, gates: [held] }];
    expect(titleOf({ ...BLOCKED, diagnostics: [], changes: two })).toBe(
      'Blocked: the next step is 10%, and 1 more',
    );
  });

  test('several open needs are headed by the first one, and by how many more there are', () => {
    const [change] = EARLY.changes;
    const needs = (...titles: readonly { title: string; titleNames?: string }[]): Report => ({
      ...EARLY,
      readyAt: null,
      changes: [
        {
          ...change!,
          gates: titles.map((title) => gate({ code: 'approvals/missing', ...title })),
        },
      ],
    });
    const approval = (names: string) => ({ title: 'Needs 1 approval', titleNames: names });
    const people = approval('ana or bartek');
    const issue = { title: 'Waits for #12 to close' };
    const hold = { title: 'On hold in staging' };
    expect(titleOf(needs(people))).toBe('Needs 1 approval: ana or bartek');
    expect(titleOf(needs(people, people))).toBe('Needs 1 approval: ana or bartek');
    expect(titleOf(needs(people, approval('cleo')))).toBe('Needs 1 approval, and 1 more');
    expect(titleOf(needs(people, issue, hold))).toBe('Needs 1 approval, and 2 more');
    expect(titleOf(needs(issue, people))).toBe('Waits for #12 to close, and 1 more');
  });

  test('a conflict with the default branch is headed by its fix, and other errors by their number', () => {
    const conflict = diagnosticOf({ code: 'proposal/conflict', facts: {} }, { file: 'a.yaml' });
    const headed = (...diagnostics: Report['diagnostics']): string =>
      titleOf(report({ verdict: 'block', diagnostics }));
    expect(headed(conflict, { ...conflict, file: 'b.yaml' })).toBe('Blocked: resolve the conflict');
    const [, other] = BLOCKED.diagnostics;
    expect(headed(conflict, other!)).toBe('Blocked: 2 errors');
  });

  test('two environments that only report are named together', () => {
    const [staging] = LENIENT.changes;
    const two = { ...LENIENT, changes: [staging!, { ...staging!, environment: 'qa' as never }] };
    expect(reportOnly(two)).toEqual([
      'staging, qa only report; if they enforced their rules, this would wait',
    ]);
    expect(titleOf(two)).toBe('Ready: staging and 1 more only report');
  });

  test('gates of an environment that only reports are not among those that are waited for', () => {
    const both = { ...SOAKING, changes: [...LENIENT.changes, ...SOAKING.changes] };
    expect(titleOf(both)).toBe('Turns green Sun 22 Nov, 09:00 UTC');
  });

  test('a moment that has passed decides nothing any more', () => {
    const late = { ...SOAKING, now: SOAKING.readyAt! };
    expect(titleOf(late)).toBe('Waits for soak');
  });
});

describe('what to do next', () => {
  test('is nothing while a flag only soaks', () => {
    expect(todoOf(SOAKING)).toEqual({
      steps: [],
      after: 'The check turns green without a push.',
      isReview: false,
    });
  });

  test('on a clone is to check again, because nothing turns green there', () => {
    expect(titleOf({ ...SOAKING, clock: 'git' })).toBe('Due Sun 22 Nov, 09:00 UTC');
    expect(todoOf({ ...SOAKING, clock: 'git' })).toMatchObject({
      steps: ['only time is missing, so wait'],
      after: 'Then check again.',
    });
    expect(todoOf({ ...EARLY, clock: 'git' })?.after).toBe('Then check again.');
    expect(todoOf({ ...many(2), clock: 'git' })?.after).toBe('Then check again.');
  });

  test('names who has to be asked', () => {
    expect(todoOf(EARLY)).toEqual({
      steps: ['ask ana or bartek to review the present version'],
      after: 'The check then turns green without a push.',
      isReview: true,
    });
  });

  test('is a push where the proposal blocks, and where the edit is shown, no more than that', () => {
    expect(todoOf(BLOCKED)).toMatchObject({
      steps: ['fix 1 error'],
      after: 'Then push. The check does not turn green without a push.',
    });
    expect(todoOf({ ...BLOCKED, diagnostics: [] })).toBeNull();
  });

  test('is nothing where it passes, unless it has to land before a moment', () => {
    expect(todoOf(LENIENT)).toBeNull();
    expect(todoOf(report({}))).toBeNull();
    expect(todoOf({ ...DUE_NOW, passUntil: SOAKING.readyAt! })?.steps).toEqual([
      'land it before Sun 22 Nov 2026 09:00 UTC',
    ]);
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
    expect(todoOf(waiting(3))?.steps).toEqual([
      ...[0, 1, 2].map((index) => `soak (staging): promote flag-${index} first`),
      ask,
    ]);
    expect(todoOf(waiting(12))?.steps).toEqual([
      'soak (staging): promote flag-0 first; 11 others likewise',
      ask,
    ]);
  });

  test('does not say that no push is needed beside a hint that may need one', () => {
    const facts = { unresolved: [{ kind: 'pusher', commit: 'abc' }] };
    const hint = 'push them again';
    const unresolved = gate({ code: 'approvals/unresolved-identity', facts, hint });
    expect(todoOf({ ...POLICY, policy: [unresolved] })).toMatchObject({
      steps: ['push them again'],
      after: 'Then the check turns green.',
    });
  });

  test('is no push in a merge queue, whose pull requests are split already', () => {
    const split = gate({ code: 'policy/split', verdict: 'block', hint: 'split it' });
    const source = 'merge-group';
    expect(todoOf({ ...BLOCKED, diagnostics: [] }, source)).toMatchObject({
      steps: ['queue its pull requests one after the other, each when its own check is green'],
      after: 'This group does not turn green automatically.',
    });
    expect(todoOf({ ...BLOCKED, policy: [split] }, source)?.steps).toEqual([
      'fix 1 error',
      'queue the promotion again when the policy change has landed',
    ]);
    expect(todoOf(SOAKING, source)).toEqual(todoOf(SOAKING));
  });

  test('gives one thing to do once, with the places where it is needed', () => {
    const ask = 'on a clone, set GITHUB_TOKEN or GH_TOKEN';
    const [change] = EARLY.changes;
    const changes = ['production', 'region-1', 'region-2', 'region-3', 'region-4'].map((name) => ({
      ...change!,
      environment: name as never,
      gates: [
        gate({ code: 'soak/issues-unknown', hint: ask }),
        gate({ code: 'issues/unknown', hint: ask }),
        gate({ code: 'checklist/unticked', hint: 'tick it' }),
      ],
    }));
    const [first] = changes;
    expect(todoOf({ ...EARLY, changes: [first!] })?.steps).toEqual([
      `soak and issues (production): ${ask}`,
      'checklist (production): tick it',
    ]);
    const places = 'production), soak and issues (region-1), soak and issues (region-2) and 2 more';
    expect(todoOf({ ...EARLY, changes })?.steps[0]).toBe(`soak and issues (${places}: ${ask}`);
  });

  test('counts hints where many flags need something', () => {
    const [change] = EARLY.changes;
    const changes = Array.from({ length: 12 }, (_, index) => ({
      ...change!,
      environment: `region-${index}` as never,
      gates: change!.gates.map((result) => ({ ...result, hint: `${result.hint} ${index}` })),
    }));
    const steps = todoOf({ ...EARLY, changes })?.steps ?? [];
    expect(steps[8]).toBe('and 4 more hints; all of them are in the JSON');
    expect(steps).toHaveLength(9);
  });
});
