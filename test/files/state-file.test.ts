// `environments/<environment>/<key>.yaml`.
import { describe, expect, test } from '@jest/globals';
import { codes, said, state } from './support.ts';

describe('a state', () => {
  test('is on or off, for everybody, when it says no more', () => {
    expect(state('enabled: true').value).toEqual({
      enabled: true,
      rollout: 100,
      services: [],
      hold: null,
    });
  });

  test('can say how many, hold, and override services, which are sorted', () => {
    const text = `
enabled: true
rollout: 25
services:
  zeta: { rollout: 5 }
  calling-platform: { enabled: false }
hold: "p95 latency under investigation"
`;
    expect(state(text).value).toEqual({
      enabled: true,
      rollout: 25,
      services: [
        { service: 'calling-platform', enabled: false, rollout: null },
        { service: 'zeta', enabled: null, rollout: 5 },
      ],
      hold: 'p95 latency under investigation',
    });
  });

  test('may be written as JSON', () => {
    expect(state('{"enabled": false, "rollout": 5}').value).toMatchObject({ rollout: 5 });
  });
});

describe('the rollout of a state', () => {
  test.each([
    ['-0.01', false],
    ['0', true],
    ['0.01', true],
    ['12.34', true],
    ['12.345', false],
    ['0.29', true],
    ['99.99', true],
    ['100', true],
    ['100.01', false],
  ])('%s', (rollout, allowed) => {
    const read = state(`enabled: true\nrollout: ${rollout}`);
    expect(codes(read)).toEqual(allowed ? [] : ['schema/not-allowed']);
    expect(read.value?.rollout ?? null).toBe(allowed ? Number(rollout) : null);
  });

  test('says what is allowed', () => {
    expect(
      said(state('enabled: true\nrollout: 250', 'environments/staging/x.yaml').diagnostics),
    ).toBe(
      'environments/staging/x.yaml:2:10: rollout is 250; it must be a percentage from 0 to 100 with at most two decimals, such as 25 [schema/not-allowed]\n' +
        '  write for example 25',
    );
  });

  test.each(['"25"', '25%', '" 25 % "'])('%s is a text that means 25', (rollout) => {
    const { diagnostics } = state(`enabled: true\nrollout: ${rollout}`);
    expect(diagnostics).toMatchObject([{ code: 'schema/wrong-type', hint: 'write 25' }]);
  });
});

describe('what a state may not say', () => {
  test.each([
    [
      'enabled: yes',
      'state.yaml:1:10: enabled is "yes"; it must be true or false [schema/wrong-type]\n  write true',
    ],
    [
      'enabled: Off',
      'state.yaml:1:10: enabled is "Off"; it must be true or false [schema/wrong-type]\n  write false',
    ],
    [
      'enabled:',
      'state.yaml:1:1: enabled is empty; it must be true or false [schema/wrong-type]\n  write for example false',
    ],
    [
      'rollout: 5',
      'state.yaml:1:1: enabled is missing in the state of a flag; it must be true or false [schema/missing-key]\n  add enabled: false',
    ],
    [
      'enabled: true\nrolout: 5',
      'state.yaml:2:1: unknown key "rolout" in the state of a flag; available keys: enabled, rollout, services, hold and block-routes [schema/unknown-key]\n  write rollout',
    ],
    [
      'enabled: true\nrollout: 5\nRollout: 6',
      'state.yaml:3:1: unknown key "Rollout" in the state of a flag; available keys: enabled, rollout, services, hold and block-routes [schema/unknown-key]\n  delete "Rollout"',
    ],
    [
      'enabled: true\nservices:\n  My Service: { enabled: false }',
      'state.yaml:3:3: "My Service" in services must be the name of a service: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters [schema/bad-name]\n  write my-service',
    ],
    [
      'enabled: true\nservices:\n  a: {}',
      'state.yaml:3:6: services.a is an empty map; it must be a map with the keys enabled, rollout [schema/not-allowed]\n  write for example { enabled: false }',
    ],
    [
      'enabled: true\nhold: "  "',
      'state.yaml:2:7: hold is ""; it must be a text of 1 to 500 characters [schema/not-allowed]\n  write for example p95 latency under investigation',
    ],
    [
      '- enabled: true',
      'state.yaml:1:1: the state of a flag is a list; it must be a map with the keys enabled, rollout, services, hold, block-routes [schema/wrong-type]\n  write "enabled: false", or delete the file: no file means the safe value',
    ],
  ])('%j', (text, expected) => {
    const read = state(text);
    expect(said(read.diagnostics)).toBe(expected);
    expect(read.value).toBeNull();
  });

  test('a misspelled key is not missing as well', () => {
    expect(codes(state('enabld: true'))).toEqual(['schema/unknown-key']);
    expect(codes(state('enabld: true\nhodl: x\nfoo: 1'))).toEqual(
      Array(3).fill('schema/unknown-key'),
    );
  });

  test('everything is said at once, in order of place', () => {
    const text = 'enabled: yes\nenabled: no\nrollout: 101\nfoo: &a 1\nhold: *a\nservices: []\n';
    expect(state(text).diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '1 schema/wrong-type',
      '2 yaml/duplicate-key',
      '3 schema/not-allowed',
      '4 schema/unknown-key',
      '4 yaml/anchor',
      '5 yaml/alias',
      '6 schema/wrong-type',
    ]);
  });

  test.each([
    [499, []],
    [500, []],
    [501, ['schema/not-allowed']],
  ])('a hold of %d characters', (length, expected) => {
    expect(codes(state(`enabled: true\nhold: "${'x'.repeat(length)}"`))).toEqual(expected);
  });
});
