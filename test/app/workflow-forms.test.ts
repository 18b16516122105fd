// A link to a form leads to a workflow that is there, whatever its file is called.
import { expect, test } from '@jest/globals';
import { openRepository } from '#adapters/git/repository.ts';
import { WORKFLOWS } from '#app/adopt/workflow-texts.ts';
import { formsIn } from '#app/workflow-forms.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

async function formsOf(files: Files): Promise<unknown> {
  await using repo = await aRepository({ files: { 'README.md': 'Hello\n', ...files } });
  const repository = await openRepository(repo.path);
  try {
    return await formsIn(repository, await repository.resolve('HEAD'));
  } finally {
    await repository.close();
  }
}

test('the forms of an adopter are those that init has written', async () => {
  const written = Object.entries(WORKFLOWS).map(
    ([name, text]) => [`.github/workflows/${name}`, text] as const,
  );
  expect(await formsOf(Object.fromEntries(written))).toEqual({
    promote: 'flaghoist-promote.yml',
    rollback: 'flaghoist-rollback.yml',
  });
});

test('a workflow that a person cannot start is no form, and without one no link is made', async () => {
  const step =
    'jobs:\n  a:\n    steps:\n      - uses: x\n        with:\n          command: rollback\n';
  const path = '.github/workflows/down.yaml';
  const startable = `on:\n  workflow_dispatch:\n${step}`;
  expect(await formsOf({ [path]: startable })).toEqual({ promote: null, rollback: 'down.yaml' });
  expect(await formsOf({ [path]: `on:\n  push:\n${step}` })).toMatchObject({ rollback: null });
  expect(await formsOf({})).toEqual({ promote: null, rollback: null });
});
