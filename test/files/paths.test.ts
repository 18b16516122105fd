// Where files stand, and what that makes of them.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { parseFlagKey } from '#domain/scalars.ts';
import { flagPath, pipelinePath, placeAll, placeOf, statePath } from '#files/paths.ts';
import { environment, key, said } from './support.ts';

const ROOT = 'environments';
const file = (path: string, mode = '100644') => ({ path, mode });
const faults = (...entries: readonly { path: string; mode: string }[]) =>
  said(placeAll(ROOT, entries).diagnostics);

describe('what a path is', () => {
  test.each([
    ['environments/pipeline.yaml', { kind: 'pipeline' }],
    ['environments/flags/checkout.yaml', { kind: 'flag', key: 'checkout' }],
    ['environments/flags/voice/outbound-calls.yaml', { kind: 'flag', key: 'voice/outbound-calls' }],
    [
      'environments/staging/checkout.yaml',
      { kind: 'state', environment: 'staging', key: 'checkout' },
    ],
    [
      'environments/staging/a/b/c/d.yaml',
      { kind: 'state', environment: 'staging', key: 'a/b/c/d' },
    ],
    [
      'environments/staging/pipeline.yaml',
      { kind: 'state', environment: 'staging', key: 'pipeline' },
    ],
    [
      'environments/staging/flags/x.yaml',
      { kind: 'state', environment: 'staging', key: 'flags/x' },
    ],
    ['environments/README.md', { kind: 'other' }],
    ['environments/staging/a/b/c/d/e.yaml', { kind: 'other' }],
    ['environments/flags.yaml', { kind: 'other' }],
    ['src/flags/x.yaml', { kind: 'other' }],
    ['environments-old/flags/x.yaml', { kind: 'other' }],
    ['x/environments/flags/x.yaml', { kind: 'other' }],
  ])('%s', (path, expected) => {
    expect(placeOf(ROOT, path)).toEqual(expected);
  });

  test.each(['environments', './environments', 'environments/', './environments//'])(
    'root %j is the same',
    (root) => {
      expect(placeOf(root, 'environments/flags/x.yaml')).toEqual({ kind: 'flag', key: 'x' });
      expect(flagPath(root, key('x'))).toBe('environments/flags/x.yaml');
    },
  );

  test.each(['', '.'])('root %j is the repository itself', (root) => {
    expect(placeOf(root, 'flags/x.yaml')).toEqual({ kind: 'flag', key: 'x' });
    expect(pipelinePath(root)).toBe('pipeline.yaml');
  });

  test('a root may lie deeper', () => {
    expect(statePath('config/flags', environment('qa'), key('a/b'))).toBe(
      'config/flags/qa/a/b.yaml',
    );
    expect(placeOf('config/flags', 'config/flags/qa/a/b.yaml')).toEqual({
      kind: 'state',
      environment: 'qa',
      key: 'a/b',
    });
  });

  test('every key has one path, and the path leads back to the key', () => {
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,10}$/);
    const keys = fc
      .array(segment, { minLength: 1, maxLength: 4 })
      .map((all) => parseFlagKey(all.join('/')))
      .filter((flagKey) => flagKey !== null);
    fc.assert(
      fc.property(keys, (flagKey) => {
        expect(placeOf(ROOT, flagPath(ROOT, flagKey))).toEqual({ kind: 'flag', key: flagKey });
        expect(placeOf(ROOT, statePath(ROOT, environment('qa'), flagKey))).toEqual({
          kind: 'state',
          environment: 'qa',
          key: flagKey,
        });
      }),
    );
  });
});

describe('T11: a renamed file is another flag', () => {
  test('its key is its path and nothing else', () => {
    expect(placeOf(ROOT, 'environments/flags/checkout.yaml')).not.toEqual(
      placeOf(ROOT, 'environments/flags/checkout-2.yaml'),
    );
  });

  test('keys that differ only in case are refused', () => {
    expect(
      faults(file('environments/flags/checkout.yaml'), file('environments/flags/Checkout.yaml')),
    ).toBe(
      'environments/flags/Checkout.yaml:1:1: this path differs only in case from flags/checkout.yaml; on some machines the two are one file [path/upper-case]\n' +
        '  delete one of the two',
    );
  });

  test('T33: capitals in the name of the root are refused, too', () => {
    expect(
      faults(
        file('environments/staging/checkout.yaml'),
        file('Environments/staging/checkout.yaml'),
        file('Environments/README.md'),
      ),
    ).toBe(
      'Environments/staging/checkout.yaml:1:1: this path differs only in case from environments/staging/checkout.yaml; on some machines the two are one file [path/upper-case]\n' +
        '  delete one of the two',
    );
  });

  test('capitals are refused even where nothing collides yet', () => {
    expect(faults(file('environments/Staging/checkout.yaml'))).toBe(
      'environments/Staging/checkout.yaml:1:1: this path has capitals; folders and files of flags are written in lower case [path/upper-case]\n' +
        '  rename it to staging/checkout.yaml',
    );
  });
});

describe('T12: the environment is the first segment exactly', () => {
  test.each(['staging', 'staging2', 'stagin', 'staging.old'])('%s is itself', (name) => {
    expect(placeOf(ROOT, `environments/${name}/x.yaml`)).toEqual({
      kind: 'state',
      environment: name,
      key: 'x',
    });
  });

  test('a folder inside an environment is part of the key', () => {
    expect(placeOf(ROOT, 'environments/development/production/x.yaml')).toEqual({
      kind: 'state',
      environment: 'development',
      key: 'production/x',
    });
  });
});

describe('T33: only ordinary files are read', () => {
  test.each([
    ['120000', 'a symbolic link', 'replace it by a copy of the file that it points to'],
    ['160000', 'a submodule', 'remove the submodule and add its files'],
    ['100755', 'an executable file', 'run git update-index --chmod=-x on this path'],
    ['100664', 'a file of mode 100664', 'change the mode to 100644'],
  ])('mode %s', (mode, seen, hint) => {
    expect(faults(file('environments/staging/checkout.yaml', mode))).toBe(
      `environments/staging/checkout.yaml:1:1: this is ${seen}; only ordinary files (mode 100644) are read [path/not-regular]\n  ${hint}`,
    );
  });

  test('what is refused is not absent: its place is known, its content is not', () => {
    const link = file('environments/staging/checkout.yaml', '120000');
    expect(placeAll(ROOT, [link]).entries).toEqual([
      {
        entry: link,
        place: { kind: 'state', environment: 'staging', key: 'checkout' },
        readable: false,
      },
    ]);
  });

  test.each([
    ['a linked environment', 'environments/staging', '120000'],
    ['a submodule of definitions', 'environments/flags', '160000'],
    ['a link of any name', 'environments/staging/notes.txt', '120000'],
    ['a linked root', 'environments', '120000'],
    ['a root that is a submodule', 'environments', '160000'],
  ])('%s', (_, path, mode) => {
    expect(faults(file(path, mode))).toContain(`${path}:1:1: `);
    expect(faults(file(path, mode))).toContain('[path/not-regular]');
  });

  test('a link above a deeper root is seen, one beside it is not', () => {
    const links = [file('config', '120000'), file('confi', '120000'), file('other', '120000')];
    expect(
      placeAll('config/flags', links).diagnostics.map((diagnostic) => diagnostic.file),
    ).toEqual(['config']);
  });

  test('a script among the flags may be executable', () => {
    expect(faults(file('environments/check.sh', '100755'))).toBe('');
  });

  test('no path leads out of the root', () => {
    for (const path of [
      'environments/../x.yaml',
      'environments/flags/../../x.yaml',
      'environments/./flags/x.yaml',
    ]) {
      expect(placeOf(ROOT, path)).toEqual({ kind: 'other' });
      expect(faults(file(path))).toContain('[path/bad-name]');
    }
  });
});

describe('T34: names that look like others are refused', () => {
  test.each([
    ['Cyrillic', 'checkоut'],
    ['a zero-width space', 'check\u200Bout'],
    ['a ligature', 'ﬁnance'],
    ['a composed letter', 'caf\u00E9'],
    ['a decomposed letter', 'cafe\u0301'],
    ['a space', 'check out'],
    ['a leading dash', '-checkout'],
    ['a leading dot', '.checkout'],
    ['a closing dot', 'checkout.'],
    ['63 characters and one more', 'x'.repeat(64)],
    ['a reserved name', 'constructor'],
  ])('%s', (_, name) => {
    expect(placeOf(ROOT, `environments/flags/${name}.yaml`)).toEqual({ kind: 'other' });
    expect(faults(file(`environments/flags/${name}.yaml`))).toContain('[path/bad-name]');
    expect(faults(file(`environments/${name}/x.yaml`))).toContain('[path/bad-name]');
  });

  test('63 characters are fine', () => {
    expect(placeOf(ROOT, `environments/flags/${'x'.repeat(63)}.yaml`)).toMatchObject({
      kind: 'flag',
    });
  });

  test('the message shows nothing that a terminal would act on', () => {
    const { diagnostics } = placeAll(ROOT, [file('environments/flags/a\u001B[2m\u202Eb.yaml')]);
    expect(diagnostics[0]?.message).toContain('"a [2m b"');
  });
});

describe('files that look like ours and are not', () => {
  test.each([
    [
      'environments/staging/checkout.yml',
      'this file ends in .yml; only .yaml is read [path/ending]\n  rename it to staging/checkout.yaml',
    ],
    [
      'environments/pipeline.yml',
      'this file ends in .yml; only .yaml is read [path/ending]\n  rename it to pipeline.yaml',
    ],
    [
      'environments/checkout.yaml',
      'only pipeline.yaml belongs directly in this folder [path/misplaced]\n  move a definition to flags/, and a state to the folder of an environment',
    ],
    [
      'environments/flags/a/b/c/d/e.yaml',
      'the key of this flag has 5 segments; at most 4 are read [path/too-deep]\n  move the file up',
    ],
    [
      'environments/flags/a b.yaml',
      '"a b" cannot be part of a flag\'s path; use lower-case letters, digits, ".", "_" and "-" [path/bad-name]\n  rename it to at most 63 characters that begin with a letter or digit',
    ],
  ])('%s', (path, expected) => {
    expect(faults(file(path))).toBe(`${path}:1:1: ${expected}`);
  });

  test.each([
    'environments/README.md',
    'environments/staging/.gitkeep',
    'environments/OWNERS',
    'docs/x.yml',
    'environments/staging/checkout.yaml',
  ])('nothing is said of %s', (path) => {
    expect(faults(file(path))).toBe('');
  });

  test('the entries come back in the order in which they were given, with all that they carry', () => {
    const entries = [
      { ...file('environments/staging/b.yaml'), id: '2' },
      { ...file('README.md'), id: '1' },
    ];
    expect(
      placeAll(ROOT, entries).entries.map(({ entry, readable }) => [entry.id, readable]),
    ).toEqual([
      ['2', true],
      ['1', true],
    ]);
  });
});
