// What the command line says of the next steps that a sweep proposes.
import { expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import { aRepository } from '#test/support/repo.ts';

test('explain propose says where the next steps of flags are set', async () => {
  await using repo = await aRepository();
  const said = await flaghoist(repo, 'explain', 'propose');
  expect(said.code).toBe(0);
  expect(said.out).toContain('propose: true\n');
  expect(said.out).toContain('proposals: { at-most: 5 }\n');
});
