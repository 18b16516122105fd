// `environments/flags/<key>.yaml`.
import { describe, expect, test } from '@jest/globals';
import { codes, flag, said } from './support.ts';

const FULL = `
# environments/flags/voice/outbound-calls.yaml
description: AI outbound calls
owner: voice
kind: ops
services:
  zeta: { Z: enabled }
  calling-platform:
    OUTBOUND_CALLS_PERCENTAGE: rollout
    OUTBOUND_CALLS_ENABLED: enabled
requires:
  production:
    ladder: { steps: [5, 10, 25, 50, 100], each: 7d }
    checklist: [Runbook reviewed, Rollback tested]
  "*":
    approvals:
      - { count: 1, from: [release] }
      - { count: 1, from: [security] }
safe: false
code-default: true
expires: 2027-06-30
tags: [voice, ai]
tickets: [VOICE-17]
propose: true
`;

describe('the definition of a flag', () => {
  test('becomes the noun, with services and variables in order of name', () => {
    expect(flag(FULL, 'voice/outbound-calls').value).toEqual({
      key: 'voice/outbound-calls',
      description: 'AI outbound calls',
      owner: 'voice',
      kind: 'ops',
      services: [
        {
          service: 'calling-platform',
          variables: [
            { variable: 'OUTBOUND_CALLS_ENABLED', field: 'enabled' },
            { variable: 'OUTBOUND_CALLS_PERCENTAGE', field: 'rollout' },
          ],
        },
        { service: 'zeta', variables: [{ variable: 'Z', field: 'enabled' }] },
      ],
      requires: [
        {
          environment: 'production',
          gate: 'ladder',
          settings: { steps: [5, 10, 25, 50, 100], each: '7d' },
        },
        {
          environment: 'production',
          gate: 'checklist',
          settings: ['Runbook reviewed', 'Rollback tested'],
        },
        { environment: '*', gate: 'approvals', settings: { count: 1, from: ['release'] } },
        { environment: '*', gate: 'approvals', settings: { count: 1, from: ['security'] } },
      ],
      safe: false,
      codeDefault: true,
      isCodeDefaultWritten: true,
      expires: '2027-06-30',
      permanent: null,
      tags: ['voice', 'ai'],
      tickets: ['VOICE-17'],
      propose: true,
    });
  });

  test('needs a description and nothing else', () => {
    expect(flag('description: x').value).toEqual({
      key: 'x',
      description: 'x',
      owner: null,
      kind: 'release',
      services: [],
      requires: [],
      safe: false,
      codeDefault: false,
      expires: null,
      permanent: null,
    });
  });

  test.each([
    ['', false, false],
    ['safe: false', false, false],
    ['safe: true', true, true],
    ['safe: true\ncode-default: false', true, false],
    ['code-default: true', false, true],
  ])('%j: the code does the safe thing unless it is said otherwise', (lines, safe, codeDefault) => {
    expect(flag(`description: x\n${lines}`).value).toMatchObject({ safe, codeDefault });
  });

  test.each([
    ['2027-02-28', []],
    ['2027-02-29', ['flag/no-such-date']],
    ['2028-02-29', []],
    ['2027-04-31', ['flag/no-such-date']],
    ['2027-13-01', ['flag/no-such-date']],
    ['2027-1-1', ['flag/no-such-date']],
    ['tomorrow', ['flag/no-such-date']],
    ['2027-06-30T00:00:00Z', ['flag/no-such-date']],
    ['20270630', ['schema/wrong-type']],
  ])('expires %s', (date, expected) => {
    expect(codes(flag(`description: x\nexpires: ${date}`))).toEqual(expected);
  });

  test.each([
    [0, ['schema/not-allowed']],
    [1, []],
    [500, []],
    [501, ['schema/not-allowed']],
  ])('a description of %d characters', (length, expected) => {
    expect(codes(flag(`description: "${'x'.repeat(length)}"`))).toEqual(expected);
  });
});

describe('what a definition may not say', () => {
  const lines = (...more: readonly string[]) => flag(['description: x', ...more].join('\n'));

  test('expires and permanent at once', () => {
    expect(said(lines('expires: 2027-06-30', 'permanent: kill switch').diagnostics)).toBe(
      'flag.yaml:3:1: expires and permanent exclude each other [schema/exclusive-keys]\n  delete one of them',
    );
  });

  test('a rollout of a flag that is safe when it is on', () => {
    expect(
      said(lines('safe: true', 'services:', '  a: { B: rollout, C: enabled }').diagnostics),
    ).toBe(
      'flag.yaml:4:11: services.a.B is "rollout"; it must be `enabled`, because a flag with `safe: true` has no rollout [flag/rollout-on-safe]\n' +
        '  write enabled',
    );
  });

  test.each([
    [
      'kind: relase',
      '2:7: kind is "relase"; it must be one of release, experiment, ops or permission [schema/not-allowed]\n  write release',
    ],
    [
      'kind: x',
      '2:7: kind is "x"; it must be one of release, experiment, ops or permission [schema/not-allowed]\n  write release, experiment, ops or permission',
    ],
    [
      'owner: Voice Team',
      '2:8: owner is "Voice Team"; it must be the name of a team of the pipeline, or org/team for a team of GitHub [schema/bad-name]\n  write voice-team',
    ],
    [
      'services: { a: {} }',
      '2:16: services.a is an empty map; it must be a map of at least 1 entry [schema/not-allowed]\n  write for example { OUTBOUND_CALLS_ENABLED: enabled }',
    ],
    [
      'services: { a: { B: percentage } }',
      '2:21: services.a.B is "percentage"; it must be one of enabled or rollout [schema/not-allowed]\n  write rollout',
    ],
    [
      'services: { a: { B-C: enabled } }',
      '2:18: "B-C" in services.a must be the name of a variable: letters, digits and "_", beginning with no digit, at most 128 characters [schema/bad-name]\n  write B_C',
    ],
    [
      'services: { a: { 1B: enabled } }',
      '2:18: "1B" in services.a must be the name of a variable: letters, digits and "_", beginning with no digit, at most 128 characters [schema/bad-name]\n  write for example OUTBOUND_CALLS_ENABLED',
    ],
    [
      'requires: { flags: {} }',
      '2:13: "flags" in requires must be the name of an environment, or "*" for all of them [schema/bad-name]\n  write for example production',
    ],
    [
      'tags: voice',
      '2:7: tags is "voice"; it must be a list (each a text of 1 to 100 characters) [schema/wrong-type]\n  write [ voice ]',
    ],
    [
      'tags: [1]',
      '2:8: tags item 1 is 1; it must be a text of 1 to 100 characters [schema/wrong-type]\n  write "1"',
    ],
    [
      'urgency: {}',
      '2:1: unknown key "urgency" in the definition of a flag; available keys: description, owner, kind, services, requires, safe, code-default, expires, permanent, emergency, tags, tickets and 7 more [schema/unknown-key]\n  delete "urgency"',
    ],
  ])('%s', (line, expected) => {
    expect(said(lines(line).diagnostics)).toBe(`flag.yaml:${expected}`);
  });

  test.each(['voice', 'acme/voice', 'org/voice.team'])('the owner may be %s', (owner) => {
    expect(lines(`owner: ${owner}`).value?.owner).toBe(owner);
  });
});

describe('the smallest edit for a value that was nearly right', () => {
  const hintFor = (line: string): string =>
    said(flag(`description: x\n${line}`).diagnostics)
      .split('\n')
      .at(-1)
      ?.trim() ?? '';

  test.each([
    ['7 days', 'write 7d'],
    ['7 d', 'write 7d'],
    ['07d', 'write 7d'],
    ['7D', 'write 7d'],
    ['2 weeks', 'write 2w'],
    ['P7D', 'write 7d'],
    ['PT48H', 'write 48h'],
    ['0.5d', 'write 12h'],
    ['1d12h', 'write 36h'],
    // A month for some and a minute for others.
    ['1M', 'write for example 48h'],
    ['1 month', 'write for example 48h'],
    ['10000w', 'write for example 48h'],
    ['7', 'write 7m, 7h or 7d'],
    ['7.5', 'write for example 48h'],
    // Numbers that other readers read as another number.
    ['010', 'write 10m, 10h or 10d'],
    ['0x10', 'write 16m, 16h or 16d'],
    ['1_000_000_000', 'write for example 48h'],
    ['.inf', 'write for example 48h'],
    ['soon', 'write for example 48h'],
  ])('the duration %s', (text, hint) => {
    expect(hintFor(`requires: { production: { soak: { in: staging, for: ${text} } } }`)).toBe(hint);
  });

  test.each([
    ['safe: y', 'write true'],
    ['safe: 0', 'write false'],
    ['services: { a: { "CHECKOUT ENABLED": enabled } }', 'write CHECKOUT_ENABLED'],
    ['links: { runbook: wiki }', 'write for example https://example.com/runbook'],
    [
      'requires: { ladder: { steps: [100] } }',
      'write ladder below the name of an environment, or below "*"',
    ],
  ])('%s', (line, hint) => {
    expect(hintFor(line)).toBe(hint);
  });
});

describe('T31: reserved names', () => {
  test.each(['__proto__', 'constructor', 'prototype'])(
    '%s names no service and no variable',
    (name) => {
      expect(codes(flag(`description: x\nservices: { ${name}: { A: enabled } }`))).toEqual([
        'yaml/reserved-key',
      ]);
      expect(
        codes(flag(`description: x\nservices: { a: { ${name}: enabled, B: enabled } }`)),
      ).toEqual(['yaml/reserved-key']);
    },
  );
});

describe('A text of a switch', () => {
  const codesWith = (form: string): readonly string[] =>
    codes(flag(`description: x\nservices: { a: { X: { from: enabled, ${form} } } }`));

  test.each([`"it's $5"`, "'say \"it''s\"'", '"it\'s `on`"', '"C:\\\\it\'s"'])(
    'is refused where an .env file has no form of it, so that no deployment fails: %s',
    (text) => {
      for (const form of [`on: ${text}`, `off: ${text}`])
        expect(codesWith(form)).toEqual([expect.stringContaining('schema/')]);
    },
  );

  test('unset is none, because only a switch that is off can be left out', () => {
    expect(codesWith('on: unset, off: "1"')).toEqual(['schema/not-allowed']);
    expect(codesWith('on: "unset", off: "1"')).toEqual(['schema/not-allowed']);
    expect(codesWith('on: "1", off: unset')).toEqual([]);
  });

  test.each([`"it's on"`, '\'$5 "on" `x` \\\''])('may be any other one: %s', (text) => {
    for (const form of [`on: ${text}`, `off: ${text}`]) expect(codesWith(form)).toEqual([]);
  });
});
