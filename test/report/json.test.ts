import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fc } from '#test/support/fc.ts';

import { renderDiagnosticsJson, renderJson } from '#report/json.ts';
import { REPORT_SCHEMA } from '#report/report-schema.ts';

import { commandsIn, hostileText, invisibleIn } from './hostile.ts';
import { ALL, BLOCKED, EARLY, hostile, many, unknownService } from './reports.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const validate = ajv.compile(REPORT_SCHEMA);

function errorsIn(value: unknown): unknown {
  validate(value);
  return validate.errors;
}

const TURNED_ON = {
  kind: 'variable',
  name: 'ENABLED',
  from: false,
  to: true,
  comparison: 'wider',
};

describe('the JSON report', () => {
  test('says everything of an early promotion', () => {
    expect(JSON.parse(renderJson(EARLY))).toEqual({
      schemaVersion: 1,
      verdict: 'wait',
      class: 'promotion',
      readyAt: '2026-11-22T09:00:00Z',
      passUntil: null,
      fingerprint: `a1b2c3d4e5f60718${'0'.repeat(48)}`,
      now: '2026-11-21T16:00:00Z',
      clock: 'github',
      changes: [
        {
          flag: 'elevenlabs-agent',
          environment: 'staging',
          class: 'promotion',
          verdict: 'wait',
          readyAt: '2026-11-22T09:00:00Z',
          passUntil: null,
          reportOnly: false,
          resume: null,
          services: ['cursor-runner', 'elevenlabs-agent', 'jarek-va-ui'],
          comparisons: [
            {
              service: 'cursor-runner',
              comparison: 'wider',
              from: 0,
              to: 100,
              values: [TURNED_ON],
            },
            {
              service: 'elevenlabs-agent',
              comparison: 'wider',
              from: 0,
              to: 100,
              values: [TURNED_ON],
            },
            {
              service: 'jarek-va-ui',
              comparison: 'wider',
              from: 0,
              to: 100,
              values: [TURNED_ON],
            },
          ],
          gates: [
            {
              gate: 'soak',
              verdict: 'wait',
              code: 'soak/too-short',
              facts: { landing: { at: 1795165200, sha: '1a2b3c4d5e'.padEnd(40, '0') } },
              message:
                'development has covered the proposal since Fri 20 Nov 2026 09:00 UTC (landing 1a2b3c4d5e, merge time on GitHub); 48h are required. The wait ends Sun 22 Nov 2026 09:00 UTC',
              hint: 'come back Sun 22 Nov 2026 09:00 UTC; no push is needed',
              readyAt: '2026-11-22T09:00:00Z',
              passUntil: null,
              progress: {
                elapsedSeconds: 111_600,
                requiredSeconds: 172_800,
                atLeast: false,
                where: 'in development',
              },
              details: [],
            },
            {
              gate: 'approvals',
              verdict: 'wait',
              code: 'approvals/missing',
              facts: { refused: [{ user: 'ana' }] },
              message: '1 approval from release is required, none so far',
              hint: 'ask ana or bartek to review the present version',
              readyAt: null,
              passUntil: null,
              progress: null,
              details: [
                "ana's approval does not count: it was given Fri 20 Nov 2026 12:00 UTC, before the present change was first shown (Sat 21 Nov 2026 08:00 UTC)",
              ],
            },
          ],
          notes: [],
        },
      ],
      policy: [],
      policyFiles: [],
      diagnostics: [],
      notes: [],
    });
  });

  test.each(ALL)('%s is what the schema says', (_, report) => {
    expect(errorsIn(JSON.parse(renderJson(report)))).toBeNull();
  });

  test('holds every one of ten thousand flags', () => {
    const all = many(10_000);
    expect(JSON.parse(renderJson(all)).changes).toHaveLength(10_000);
  });

  test('keeps what others wrote letter by letter, and prints none of it raw (T34, T37)', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const shown = renderJson(hostile(words));
        expect(commandsIn(shown)).toEqual([]);
        expect(invisibleIn(shown)).toEqual([]);
        expect(JSON.parse(shown).notes).toEqual([words, words]);
        expect(errorsIn(JSON.parse(shown))).toBeNull();
      }),
    );
  });

  test('of diagnostics alone has them in the same form', () => {
    const { diagnostics } = JSON.parse(renderJson(BLOCKED));
    expect(JSON.parse(renderDiagnosticsJson(BLOCKED.diagnostics))).toEqual({
      schemaVersion: 1,
      diagnostics,
    });
    expect(diagnostics[1]).toEqual(unknownService);
  });
});

describe('the schema', () => {
  const good = JSON.parse(renderJson(EARLY));

  test.each([
    ['a key that it does not know', { ...good, colour: 'red' }],
    ['a missing key', { ...good, readyAt: undefined }],
    ['a verdict that there is not', { ...good, verdict: 'maybe' }],
    ['a moment without a zone', { ...good, now: '2026-11-21T16:00:00' }],
    ['half a fingerprint', { ...good, fingerprint: 'a1b2c3d4e5f60718' }],
    ['another version', { ...good, schemaVersion: 2 }],
    ['a change without its flag', { ...good, changes: [{}] }],
  ])('refuses %s', (_, wrong) => {
    expect(errorsIn(wrong)).not.toBeNull();
  });
});
