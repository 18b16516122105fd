// A folder of the repository that deployments write into: what they write is no part of a proposal.
import { expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const FILES: Files = {
  'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services: { api: { deploy: { "*": { target: files, folder: "run/flags/{environment}", file: api.env } } } }
`,
  'environments/flags/checkout.yaml':
    'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
};

const says = (repo: Repo, ...args: readonly string[]): Promise<Said> =>
  flaghoistInProcess({ in: repo }, ...args);

test('What deployments of flags write into a new folder of the repository is no part of a commit', async () => {
  await using origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { files: FILES });
  await using repo = await origin.clone();
  await says(repo, 'deploy');
  expect(await repo.read('run/flags/production/api.env')).toMatch('CHECKOUT=false');
  await repo.git('add', '--all');
  expect((await says(repo, 'check')).out).toMatch('Nothing to judge');
});

test('A check of flags that finds the files of a deployment names the folder for .gitignore, and the command works', async () => {
  await using origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { files: FILES });
  await using repo = await origin.clone();
  await repo.write({ 'run/flags/production/README.md': 'Here.\n' });
  await says(repo, 'deploy');
  await repo.git('add', '--all');
  const found = await says(repo, 'check');
  expect(found.out).toMatch(/Rules change in\n[^]*run\/flags\/production\/api\.env/);
  const text = found.out.replaceAll(/\n +/g, ' ');
  expect(text).toMatch('deployments write into run/flags, so it belongs in .gitignore: echo ');
  const [, line = '', folder = ''] =
    /echo '(\S+)' >> \.gitignore && git rm .*? --ignore-unmatch (\S+)/.exec(text) ?? [];
  await repo.write({ '.gitignore': `${line}\n` });
  await repo.git('rm', '-r', '--quiet', '--cached', '--ignore-unmatch', folder);
  expect((await says(repo, 'check')).out).toMatch('Nothing to judge');
});

test('A check of flags says nothing about files that no deployment has written', async () => {
  await using origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { files: FILES });
  await using repo = await origin.clone();
  await repo.write({ 'run/flags/README.md': 'Here.\n' });
  const { out } = await says(repo, 'check');
  expect(out).toMatch('Rules change in');
  expect(out).not.toMatch('gitignore');
});
