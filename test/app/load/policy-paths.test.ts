// Which paths are policy, with any characters in their names.
import { describe, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { aPipeline } from '#test/support/nouns.ts';
import { policyFilesNamedIn, policyMatcher, policyPatterns } from '#app/load/policy-paths.ts';

/** Any name that Git can hold: no slash and no NUL, and all that globs and regular expressions give a meaning to. */
const name = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
    fc
      .array(
        fc.constantFrom(
          '\n',
          '\r',
          '\u2028',
          '\u2029',
          '\u0085',
          '\\',
          '.',
          '..',
          ...'[ ] ( ) { } ! ? * + @ | ^ $ , - a'.split(' '),
          '\uFFFD',
          '\uD83D',
          'é',
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) => text.replaceAll('/', '_').replaceAll('\0', '_'));
const below = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

describe('T61: a pattern that ends in /** matches everything below its folder', () => {
  test.each([
    ['.github/workflows/**', '.github/workflows'],
    ['dir/**', 'dir'],
    ['dir/**/*', 'dir'],
    ['dir/**/**', 'dir'],
    ['a/{b,c}/**', 'a/c'],
    ['a/*/**', 'a/\n'],
    ['**/secrets/**', 'x/\u2028/secrets'],
    ['app/[id]/**', 'app/[id]'],
    ['(/**', '('],
  ])('%s', (pattern, folder) => {
    const isPolicy = policyMatcher([pattern]);
    fc.assert(
      fc.property(below, (path) => isPolicy(`${folder}/${path}`)),
      { numRuns: 1000 },
    );
  });

  test('and ** alone matches every path', () => {
    const isPolicy = policyMatcher(['**']);
    fc.assert(fc.property(below, isPolicy));
  });

  test('and nothing beside it', () => {
    const isPolicy = policyMatcher(['dir/**']);
    fc.assert(
      fc.property(name, below, (candidate, path) => {
        fc.pre(candidate !== 'dir');
        return !isPolicy(`${candidate}/${path}`);
      }),
      { numRuns: 1000 },
    );
    expect(isPolicy('dirx/a')).toBe(false);
    expect(isPolicy('a/dir/x')).toBe(false);
    // A link or a submodule of that name would hide the files below.
    expect(isPolicy('dir')).toBe(true);
  });
});

describe('T61: a folder is policy in each form in which people write it', () => {
  test.each(['infra', 'infra/', '/infra', '/infra/', './infra', './infra/**', '//infra/**'])(
    '%s',
    (written) => {
      const rules = aPipeline();
      const policy = { ...rules.policy, paths: [written] };
      const isPolicy = policyMatcher(policyPatterns('environments', { ...rules, policy }));
      expect(isPolicy('infra/main.tf')).toBe(true);
      expect(isPolicy('infra/a/b/main.tf')).toBe(true);
      expect(isPolicy('infrastructure/main.tf')).toBe(false);
      expect(isPolicy('app/infra/main.tf')).toBe(false);
    },
  );

  test('and a pattern that names no folder stays one', () => {
    const isPolicy = policyMatcher(['infra/*', '*.tf']);
    expect(isPolicy('infra/main.tf')).toBe(true);
    expect(isPolicy('infra/a/main.tf')).toBe(false);
    expect(isPolicy('a/main.tf')).toBe(false);
  });
});

test('T61: a single star takes every letter of a name, and no slash', () => {
  const isPolicy = policyMatcher(['dir/*.yml']);
  fc.assert(
    fc.property(name, (text) => isPolicy(`dir/x${text}.yml`)),
    { numRuns: 1000 },
  );
  expect(isPolicy('dir/a/b.yml')).toBe(false);
});

test.each([
  ['deploy.sh', 'deploy.sh', true],
  ['deploy.sh', 'Deploy.sh', false],
  ['deploy.sh', 'a/deploy.sh', false],
  ['**/Makefile', 'Makefile', true],
  ['**/Makefile', 'a/b/Makefile', true],
  ['**/Makefile', 'a/b/Makefile.old', false],
  ['!docs/**', 'src/a', true],
  ['!docs/**', 'docs/a', false],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(policyMatcher([pattern])(path)).toBe(expected);
});

test('several patterns: one of them is enough', () => {
  const isPolicy = policyMatcher(['a/**', 'b']);
  expect([isPolicy('a/x'), isPolicy('b'), isPolicy('c')]).toEqual([true, true, false]);
  expect(policyMatcher([])('a')).toBe(false);
});

describe('attributes by which Git converts or merges the files of flags are policy', () => {
  test.each([
    ['environments', '.gitattributes', true],
    ['environments', 'environments/.gitattributes', true],
    ['environments', 'environments/production/voice/.gitattributes', true],
    ['environments', 'docs/.gitattributes', false],
    ['deploy/flags', '.gitattributes', true],
    ['deploy/flags', 'deploy/.gitattributes', true],
    ['deploy/flags', 'deploy/flags/production/.gitattributes', true],
    ['deploy/flags', 'deploy/other/.gitattributes', false],
    ['a/b/c', 'a/b/.gitattributes', true],
    ['a/b/c', 'b/.gitattributes', false],
  ])('below %s: %s: %s', (root, path, expected) => {
    expect(policyMatcher(policyPatterns(root, null))(path)).toBe(expected);
  });
});

test('T76: the program of a metric source is a file of the policy', () => {
  const source = (run: readonly string[]) => ({
    name: 'a',
    kind: 'command',
    series: false,
    settings: { run },
  });
  const rules = aPipeline(undefined, {
    sources: [source(['node', './scripts/health.mjs', '--flag={flag}']), source(['bin/ask'])],
  });
  expect([...policyFilesNamedIn(rules)]).toEqual(
    expect.arrayContaining(['scripts/health.mjs', 'bin/ask']),
  );
  expect(policyFilesNamedIn(aPipeline()).size).toBe(0);
  expect(policyFilesNamedIn(null).size).toBe(0);
});
