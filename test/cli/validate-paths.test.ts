// `validate` and the patterns of `policy.paths`.
import { expect, test } from '@jest/globals';
import { flaghoistInProcess } from '../support/cli.ts';
import { aRepository } from '../support/repo.ts';

test.each([
  ['.github/workflows/**', true],
  ['ci/**', true],
  ['ci', true],
  ['/ci/', true],
  ['./ci/*.yml', true],
  ['**/check.*', true],
  ['CODEOWNERS', true],
  ['{ci,cd}/**', true],
  ['!ci/**', true],
  ['c/**', false],
  ['CI/**', false],
  ['.github/worklows/**', false],
  ['codeowners', false],
  ['ci/*.yaml', false],
  ['check.yml', false],
])('T61: the pattern %s matches a file: %s', async (pattern, isMatched) => {
  await using repo = await aRepository();
  await repo.commit('Adopt', {
    files: {
      'environments/pipeline.yaml': `version: 1
environments: [{ name: staging }]
teams: { release: [ana] }
policy:
  approvals: { count: 1, from: [release] }
  paths: [${JSON.stringify(pattern)}]
`,
      'ci/check.yml': '',
      CODEOWNERS: '',
    },
  });
  const { code, out } = await flaghoistInProcess(repo, 'validate');
  const warning = `no file matches "${pattern}", so it protects nothing`;
  expect([code, out.includes(warning)]).toEqual([0, !isMatched]);
});
