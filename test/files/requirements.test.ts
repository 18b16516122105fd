// `requires`, whose form the gates decide.
import { describe, expect, test } from '@jest/globals';
import { settingsPaths } from '#files/requirements.ts';
import { codes, flag, gates, pipeline, said } from './support.ts';

const requires = (settings: string) =>
  flag(`description: x\nrequires:\n  production:\n    ${settings}\n`);

describe('where the settings of a requirement stand', () => {
  const text = `description: x
requires:
  production:
    soak: { in: a, for: 48h }
    approvals:
      - { count: 1, from: [a] }
      - { count: 2, from: [b, c] }
    checklist: [x, y]
`;
  const read = flag(text);
  const paths = settingsPaths(['requires', 'production'], read.value?.requires ?? [], gates);

  test.each([
    ['the only one of its gate', 0, ['for'], '4:25'],
    ['the first of a list', 1, ['from', 0], '6:28'],
    ['the second of a list', 2, ['from', 1], '7:31'],
    ['a list that is itself the settings', 3, [1], '8:20'],
  ])('%s', (_, index, path, place) => {
    const { line, column } = read.locate([...(paths[index] ?? []), ...path]);
    expect(`${line}:${column}`).toBe(place);
  });

  test('the approvals of a policy', () => {
    const rules = pipeline(
      'version: 1\nenvironments: [{ name: a }]\npolicy: { approvals: { count: 1, from: [b] } }\n',
    );
    const [path = []] = settingsPaths(['policy'], rules.value?.policy.approvals ?? [], gates);
    expect(rules.locate([...path, 'from', 0])).toEqual({ line: 3, column: 41 });
  });
});

describe('requirements', () => {
  test('a list of settings is several requirements', () => {
    expect(
      requires('soak: [{ in: a, for: 48h }, { in: [b, c], for: 2w }]').value?.requires,
    ).toEqual([
      { environment: 'production', gate: 'soak', settings: { in: 'a', for: '48h' } },
      { environment: 'production', gate: 'soak', settings: { in: ['b', 'c'], for: '2w' } },
    ]);
  });

  test('a list that is itself the settings is one', () => {
    expect(requires('checklist: [a, b]').value?.requires).toEqual([
      { environment: 'production', gate: 'checklist', settings: ['a', 'b'] },
    ]);
  });

  test('they keep the order in which they are written', () => {
    const { value } = flag(
      'description: x\nrequires: { b: { checklist: [x] }, a: { checklist: [y] } }',
    );
    expect(value?.requires.map(({ environment }) => environment)).toEqual(['b', 'a']);
  });

  test.each([
    [
      'soka: { in: a, for: 48h }',
      '4:5: unknown gate "soka" in requires.production; available gates: soak, ladder, approvals and checklist [schema/unknown-gate]\n  write soak',
    ],
    [
      'freeze: {}',
      '4:5: unknown gate "freeze" in requires.production; available gates: soak, ladder, approvals and checklist [schema/unknown-gate]\n  delete "freeze"',
    ],
    [
      'soak:',
      '4:5: requires.production.soak is empty; it must be a map with the keys in, for [schema/wrong-type]\n  write for example { in: …, for: 48h }',
    ],
    [
      'soak: []',
      '4:11: requires.production.soak is an empty list; it must be a list of at least 1 item [schema/not-allowed]\n  write for example [ { in: …, for: 48h } ]',
    ],
    [
      'soak: { in: a, for: 3 days }',
      '4:25: requires.production.soak.for is "3 days"; it must be a duration of at most ten years, such as 90m, 48h, 7d or 2w [schema/not-allowed]\n  write 3d',
    ],
    [
      'soak: { in: a, for: 7 }',
      '4:25: requires.production.soak.for is 7; it must be a duration of at most ten years, such as 90m, 48h, 7d or 2w [schema/wrong-type]\n  write 7m, 7h or 7d',
    ],
    [
      'soak: { in: a }',
      '4:5: for is missing in requires.production.soak; it must be a duration of at most ten years, such as 90m, 48h, 7d or 2w [schema/missing-key]\n  add for: 48h',
    ],
    [
      'approvals: [{ count: 1, from: [a] }, { count: 21, from: [a] }]',
      '4:51: requires.production.approvals item 2: count is 21; it must be a whole number from 0 to 20 [schema/not-allowed]\n  write for example 0',
    ],
    [
      'ladder: { steps: [5, "25", 100], each: 7d }',
      '4:26: requires.production.ladder.steps item 2 is "25"; it must be a number from 1 to 100 [schema/wrong-type]\n  write 25',
    ],
    [
      'approvals: { count: 1, from: release }',
      '4:34: requires.production.approvals.from is "release"; it must be a list of at least 1 item (each a text) [schema/wrong-type]\n  write [ release ]',
    ],
  ])('%s', (settings, expected) => {
    expect(said(requires(settings).diagnostics)).toBe(`flag.yaml:${expected}`);
  });

  // The domain calls anything longer no duration, and a gate would stumble over it later.
  test.each([
    ['3659d', []],
    ['3660d', []],
    ['3661d', ['schema/not-allowed']],
    ['9999999w', ['schema/not-allowed']],
  ])('a duration of %s', (length, expected) => {
    expect(codes(requires(`soak: { in: a, for: ${length} }`))).toEqual(expected);
  });

  describe('where a gate allows several forms', () => {
    test.each([
      [
        'of another type than all of them, one sentence names them',
        '5',
        '17: requires.production.soak.in is 5; it must be a text or a list of at least 1 item (each a text) [schema/wrong-type]',
      ],
      [
        'of the type of one, only that form is spoken of',
        '[]',
        '17: requires.production.soak.in is an empty list; it must be a list of at least 1 item (each a text) [schema/not-allowed]',
      ],
      [
        'of the type of one, its items are spoken of',
        '[a, 5]',
        '21: requires.production.soak.in item 2 is 5; it must be a text [schema/wrong-type]',
      ],
    ])('a value %s', (_, value, expected) => {
      const { diagnostics } = requires(`soak: { in: ${value}, for: 48h }`);
      expect(diagnostics).toHaveLength(1);
      expect(said(diagnostics)).toContain(`flag.yaml:4:${expected}`);
    });
  });
});
