import { describe, expect, test } from '@jest/globals';

import type { Evidence } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { NO_EVIDENCE } from '#messages/missing.ts';
import { log } from '#gates/log.ts';

import { aPromotion, moving, on } from '#test/support/nouns.ts';

const promotion = aPromotion(moving({ staging: on() }, { production: on(5) }));
const REQUIREMENT = { gate: 'approvals', settings: { count: 1, from: ['release'] } };
const BROKEN = unreachable({ kind: 'git-said', said: 'the log has a gap' } as const);

const answersTo = (refusals: Evidence['refusals'], requirements = [REQUIREMENT]) =>
  log.judge(
    promotion,
    { ...NO_EVIDENCE, ...(refusals === undefined ? {} : { refusals }) },
    { requirements, upstream: [] },
  );

describe('the deployment log', () => {
  test('that can be read says nothing', () => {
    expect(answersTo(known([]))).toEqual([]);
  });

  test('that is not needed says nothing', () => {
    expect(answersTo(undefined)).toEqual([]);
  });

  test('that cannot be read stops a promotion with requirements, and says why', () => {
    expect(answersTo(BROKEN)).toMatchObject([
      {
        verdict: 'wait',
        code: 'log/unreachable',
        message: expect.stringContaining('the log has a gap'),
        readyAt: null,
      },
    ]);
  });

  test('that has no one accepted definition to compare with stops it, too', () => {
    const apart = unreachable({ kind: 'accepted-apart' } as const);
    expect(answersTo(apart)).toMatchObject([{ verdict: 'wait', code: 'log/accepted-apart' }]);
    expect(answersTo(apart, [])).toEqual([]);
  });

  test('stops no promotion without requirements', () => {
    expect(answersTo(BROKEN, [])).toEqual([]);
  });
});
