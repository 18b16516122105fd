import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { instant } from '#domain/time.ts';
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
  hostile,
  many,
  report,
} from './reports.ts';

describe('the line beside the check', () => {
  test.each([
    [
      'a flag that soaks says where and until when',
      SOAKING,
      'pending',
      'soak in development due Sun 22 Nov 2026 09:00 UTC · a1b2c3d4e5f60718',
    ],
    [
      'and what else is missing, where there is room',
      EARLY,
      'pending',
      'soak in development due Sun 22 Nov 2026 09:00 UTC · 1 approval from release required, none so far · a1b2c3d4e5f60718',
    ],
    [
      'a policy change says whose approval is missing',
      POLICY,
      'pending',
      '1 approval from release required, none so far · a1b2c3d4e5f60718',
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
      'passes at once: users keep their result or fall to the safe value · elevenlabs-agent → production · a1b2c3d4e5f60718',
    ],
    [
      'an adoption is taken as found',
      ADOPTION,
      'success',
      'taken as found · elevenlabs-agent → development · a1b2c3d4e5f60718',
    ],
    [
      'an environment that only reports says what it would say',
      LENIENT,
      'success',
      'staging only reports: enforced, it would wait · it may land · elevenlabs-agent → staging · a1b2c3d4e5f60718',
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
      'lift the hold first · a1b2c3d4e5f60718',
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

  test('names gates where their sentences are too long', () => {
    const [change] = EARLY.changes;
    const gates = change!.gates.map((gate) =>
      gate.gate === 'approvals' ? { ...gate, message: 'x'.repeat(80) } : gate,
    );
    expect(renderStatus({ ...EARLY, changes: [{ ...change!, gates }] }).description).toBe(
      'soak in development due Sun 22 Nov 2026 09:00 UTC · waiting: approvals · a1b2c3d4e5f60718',
    );
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
