import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';

import { instant } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import { LONGEST_STATUS, renderStatus } from '#report/status-line.ts';

import { commandsIn, hostileText, invisibleIn } from './hostile.ts';
import {
  ADOPTION,
  ALL,
  BLOCKED,
  DUE_NOW,
  EARLY,
  LENIENT,
  POLICY,
  ROLLBACK,
  SOAKING,
  approvalsWait,
  hostile,
  many,
  report,
  soakWaits,
} from './reports.ts';

describe('the line beside the check', () => {
  test.each([
    [
      'a flag that soaks says where and until when',
      SOAKING,
      'pending',
      'soak of 48h in development · due Sun 22 Nov 2026 09:00 UTC · a1b2c3d4e5f60718',
    ],
    [
      'and what else is missing, where there is room',
      EARLY,
      'pending',
      'soak of 48h in development · due Sun 22 Nov 2026 09:00 UTC · 1 approval from release is required, none so far · a1b2c3d4e5f60718',
    ],
    [
      'a policy change says whose approval is missing',
      POLICY,
      'pending',
      '1 approval from release is required, none so far · a1b2c3d4e5f60718',
    ],
    [
      'a promotion that is due says so',
      DUE_NOW,
      'success',
      'due now · voice/outbound-calls → production · a1b2c3d4e5f60718',
    ],
    [
      'a rollback passes at once',
      ROLLBACK,
      'success',
      'safe to merge: every user keeps their value or gets the safe one · elevenlabs-agent → production · a1b2c3d4e5f60718',
    ],
    [
      'an adoption changes no flag',
      ADOPTION,
      'success',
      'every flag stays as it is · 2 changes · a1b2c3d4e5f60718',
    ],
    [
      'an environment that only reports says what it would say',
      LENIENT,
      'success',
      'staging only reports; if it enforced its rules, this would wait · it may land · elevenlabs-agent → staging · a1b2c3d4e5f60718',
    ],
    [
      'an error stands there with its place',
      BLOCKED,
      'failure',
      '1 error: environments/flags/elevenlabs-agent.yaml:4 no service is named "cursor-runer" (services: jarek-va-ui, cursor-ru… · a1b2c3d4e5f60718',
    ],
    [
      'what blocks fifty flags stands there',
      many(50),
      'failure',
      'remove the hold first · a1b2c3d4e5f60718',
    ],
    [
      'a pull request without flags has nothing to judge',
      report({}),
      'success',
      'nothing to judge · a1b2c3d4e5f60718',
    ],
  ])('%s', (_, one, state, description) => {
    expect(renderStatus(one)).toEqual({ state, description });
  });

  test.each([
    ['in half an hour', 30 * 60, 'pending'],
    ['a second later', 30 * 60 + 1, 'success'],
  ])('a pass that ends %s: no sweep may take the green away in time', (_, seconds, state) => {
    const ending = { ...DUE_NOW, passUntil: instant(DUE_NOW.now + seconds) };
    expect(renderStatus(ending).state).toBe(state);
  });

  describe('where sentences are long', () => {
    const saying = (...messages: readonly string[]): Report => {
      const gates = messages.map((message, index) => ({
        ...approvalsWait,
        gate: index === 0 ? 'approvals' : 'issues',
        message,
      }));
      const [change] = EARLY.changes;
      return { ...EARLY, readyAt: null, changes: [{ ...change!, gates }] };
    };
    const described = (one: Report): string => renderStatus(one).description;
    const END = ' · a1b2c3d4e5f60718';

    test.each([120, 121])('one of %i characters stands there whole', (length) => {
      expect(described(saying('x'.repeat(length)))).toBe(`${'x'.repeat(length)}${END}`);
    });

    test('a longer one is cut, and says more than the name of its gate', () => {
      expect(described(saying('x'.repeat(122)))).toBe(`${'x'.repeat(120)}…${END}`);
    });

    test('beside a clock it has what room is left', () => {
      const clock = 'soak of 48h in development · due Sun 22 Nov 2026 09:00 UTC · ';
      const [soak] = SOAKING.changes;
      const [wordy] = saying('x'.repeat(80)).changes;
      const both = { ...soak!, gates: [...soak!.gates, ...wordy!.gates] };
      const room = LONGEST_STATUS - clock.length - END.length;
      expect(described({ ...SOAKING, changes: [both] })).toBe(
        `${clock}${'x'.repeat(room - 1)}…${END}`,
      );
    });

    test('of two, the second is shown by the name of its gate', () => {
      expect(described(saying('x'.repeat(100), 'y'.repeat(30)))).toBe(
        `${'x'.repeat(97)}… · also waiting: issues${END}`,
      );
      expect(described(saying('x'.repeat(50), 'y'.repeat(50)))).toBe(
        `${'x'.repeat(50)} · ${'y'.repeat(50)}${END}`,
      );
    });

    test('only names are left where a sentence would be cut to nothing', () => {
      const [change] = saying('x'.repeat(80)).changes;
      const where = `in ${'e'.repeat(40)}`;
      const soak = { ...soakWaits, progress: { ...soakWaits.progress!, where } };
      const both = { ...change!, gates: [soak, ...change!.gates] };
      expect(described({ ...SOAKING, changes: [both] })).toMatch(/UTC · waiting: approvals · a1/);
    });
  });

  test('does not change while a flag soaks', () => {
    const later = { ...SOAKING, now: instant(SOAKING.now + 3600) };
    expect(renderStatus(later)).toEqual(renderStatus(SOAKING));
  });

  test.each(ALL)('%s fits, and ends with the first 16 digits of the fingerprint', (_, one) => {
    const { description } = renderStatus(one);
    expect(description.length).toBeLessThanOrEqual(LONGEST_STATUS);
    expect(description).toMatch(/ · a1b2c3d4e5f60718$/);
  });

  test('fits on one harmless line, whatever others wrote (T34, T37)', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('block', 'wait', 'pass'), (words, verdict) => {
        const one = { ...hostile(words), verdict, diagnostics: [] } as const;
        const { description } = renderStatus(one);
        expect(description.length).toBeLessThanOrEqual(LONGEST_STATUS);
        expect(description).toMatch(/^[^\n]* · a1b2c3d4e5f60718$/);
        expect(commandsIn(description)).toEqual([]);
        expect(invisibleIn(description)).toEqual([]);
      }),
    );
  });
});
