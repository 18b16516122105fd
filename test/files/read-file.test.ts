// What every kind of file that was read can be asked.
import { describe, expect, test } from '@jest/globals';
import { movedTo } from '#files/read-file.ts';
import { flag, said, state } from './support.ts';

const TEXT = `# a comment
description: x
requires:
  production:
    ladder: { steps: [5, 25], each: 7d }
    approvals:
      - { count: 1, from: [a] }
      - count: 2
        from:
          - b
services:
  a.b:
    X: enabled
`;

describe('locate', () => {
  const { locate } = flag(TEXT);

  test.each([
    [[], '2:1'],
    [['description'], '2:14'],
    [['requires', 'production', 'ladder'], '5:13'],
    [['requires', 'production', 'ladder', 'steps', 0], '5:23'],
    [['requires', 'production', 'ladder', 'steps', 1], '5:26'],
    [['requires', 'production', 'approvals', 0, 'count'], '7:18'],
    [['requires', 'production', 'approvals', 1, 'from', 0], '10:13'],
    [['services', 'a.b', 'X'], '13:8'],
  ])('%j is found at its value', (path, place) => {
    const { line, column } = locate(path);
    expect(`${line}:${column}`).toBe(place);
  });

  test('a value that begins below its key is found at the key', () => {
    expect(locate(['requires', 'production', 'approvals'])).toEqual({ line: 6, column: 5 });
    expect(locate(['requires'])).toEqual({ line: 3, column: 1 });
  });

  test('the key itself can be asked for', () => {
    expect(locate(['description'], 'key')).toEqual({ line: 2, column: 1 });
    expect(locate(['services', 'a.b'], 'key')).toEqual({ line: 12, column: 3 });
  });

  test.each([
    [['requires', 'production', 'ladder', 'steps', 7], '5:15'],
    [['requires', 'production', 'soak', 'in'], '4:3'],
    [['requires', 'staging'], '3:1'],
    [['nothing', 'of', 'that'], '2:1'],
    [['description', 'deeper'], '2:1'],
    [['requires', 0], '3:1'],
  ])('what is not there, %j, is found at the nearest thing round it', (path, place) => {
    const { line, column } = locate(path);
    expect(`${line}:${column}`).toBe(place);
  });

  test('a file that cannot be read has a beginning all the same', () => {
    expect(flag('a: [').locate(['a'])).toEqual({ line: 1, column: 1 });
    expect(flag('').locate(['a'])).toEqual({ line: 1, column: 1 });
  });
});

describe('files with the same bytes', () => {
  test('need reading once: value and places hold under another path', () => {
    const first = state('enabled: yes\n', 'environments/staging/a.yaml');
    const second = movedTo(first, 'environments/production/b.yaml');
    expect(second.file).toBe('environments/production/b.yaml');
    expect(said(second.diagnostics)).toBe(
      'environments/production/b.yaml:1:10: enabled is "yes"; it must be true or false [schema/wrong-type]\n  write true',
    );
    expect(second.locate(['enabled'])).toEqual({ line: 1, column: 10 });
  });
});

test('a diagnostic has the facts that its sentence is made of', () => {
  const { diagnostics } = state('enabled: true\nservices:\n  api: { rollout: "25%" }\n');
  expect(diagnostics).toEqual([
    {
      code: 'schema/wrong-type',
      facts: {
        at: { kind: 'state', steps: ['services', 'api', 'rollout'] },
        value: '25%',
        must: { words: 'a percentage from 0 to 100 with at most two decimals, such as 25' },
        write: ['25'],
        example: '25',
      },
      severity: 'error',
      message:
        'services.api.rollout is "25%"; it must be a percentage from 0 to 100 with at most two decimals, such as 25',
      hint: 'write 25',
      file: 'state.yaml',
      line: 3,
      column: 19,
      source: '  api: { rollout: "25%" }',
    },
  ]);
});
