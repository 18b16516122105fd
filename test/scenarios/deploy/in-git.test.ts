// A folder of the repository that deployments write into: what they write is no part of a proposal.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
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

test('The command for a folder with a blank in its name works as it is printed', async () => {
  await using origin = await aRepository();
  const spaced = FILES['environments/pipeline.yaml']
    ?.toString()
    .replace('run/flags', "what api's run");
  await origin.commit('Adopt Flaghoist', {
    files: { ...FILES, 'environments/pipeline.yaml': spaced ?? null },
  });
  await using repo = await origin.clone();
  await repo.write({ "what api's run/production/README.md": 'Here.\n' });
  await says(repo, 'deploy');
  await repo.git('add', '--all');
  const found = await says(repo, 'check', '--format', 'json');
  const { notes } = JSON.parse(found.out) as { readonly notes: readonly string[] };
  const [, command = ''] = /belongs in \.gitignore: (.*)$/.exec(notes.join('\n')) ?? [];
  await promisify(execFile)('sh', ['-c', command], { cwd: repo.path });
  expect((await says(repo, 'check')).out).toMatch('Nothing to judge');
});

test('A refusal of a promotion beside files of a deployment says that their folder belongs in .gitignore', async () => {
  await using origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { files: FILES });
  await using repo = await origin.clone();
  await repo.write({ 'run/flags/production/README.md': 'Here.\n' });
  await says(repo, 'deploy');
  await repo.write({ 'environments/production/checkout.yaml': 'enabled: true\n' });
  await repo.git('add', '--all');
  const words =
    /may not land together: run\/flags\/.* and run\/flags\/production\/api\.env; deployments write into run\/flags, so it belongs in \.gitignore/;
  const found = await says(repo, 'check');
  expect(found.out.replaceAll(/\s+/g, ' ')).toMatch(words);
  // A deployment refuses the same landing with the same words.
  await repo.git('commit', '--quiet', '--message', 'Turn it on');
  await origin.git('config', 'receive.denyCurrentBranch', 'ignore');
  await repo.git('push', '--quiet', 'origin', 'HEAD:main');
  const refused = await says(repo, 'deploy');
  expect(refused.out.replaceAll(/\s+/g, ' ')).toMatch(words);
});
