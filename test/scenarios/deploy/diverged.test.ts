// A clone whose branch has diverged from the remote: what its own commits lower comes down without a rebase, beside what the
// remote lowers. What they raise waits for the push.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const stateOf = (flag: string, text: string): Files => ({
  [`environments/production/${flag}.yaml`]: `${text}\n`,
});
const definition = (flag: string): Files => ({
  [`environments/flags/${flag}.yaml`]: `description: ${flag}\nservices: { api: { ${flag.toUpperCase()}: enabled } }\n`,
});
const FILES: Files = {
  '.gitignore': 'deployed\n',
  'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services: { api: { deploy: { "*": { target: files, folder: deployed } } } }
`,
  ...definition('checkout'),
  ...definition('search'),
  ...definition('theme'),
  ...stateOf('checkout', 'enabled: true'),
  ...stateOf('search', 'enabled: true'),
};

const says = (repo: Repo, ...args: readonly string[]): Promise<Said> =>
  flaghoistInProcess({ in: repo }, ...args);

async function deployedOrigin(): Promise<Repo> {
  const origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { at: '2026-11-02T09:00:00Z', files: FILES });
  return origin;
}

async function diverged(origin: Repo, here: Files, there: Files): Promise<Repo> {
  const clone = await origin.clone();
  expect((await says(clone, 'deploy')).code).toBe(0);
  await origin.commit('There', { at: '2026-11-02T10:00:00Z', files: there });
  await clone.commit('Here', { at: '2026-11-02T10:00:00Z', files: here });
  return clone;
}

const FILE = join('deployed', 'production', 'api.env');

test('what this clone and the remote lower comes down, and what this clone raises waits', async () => {
  const here = { ...stateOf('checkout', 'enabled: false'), ...stateOf('theme', 'enabled: true') };
  await using origin = await deployedOrigin();
  await using clone = await diverged(origin, here, stateOf('search', 'enabled: false'));
  const { code, out, err } = await says(clone, 'deploy');
  expect([code, err]).toEqual([2, expect.stringContaining('run git pull --rebase && git push')]);
  expect(out).toMatch(
    /^production\/api +applied +files +CHECKOUT: true → false, SEARCH: true → false$/m,
  );
  expect(out).not.toMatch(/NOT DEPLOYED|not pushed/);
  expect(await clone.read(FILE)).toMatch(/CHECKOUT=false[^]*SEARCH=false/);
  expect(await clone.read(FILE)).not.toContain('THEME=true');
  expect((await says(clone, 'deploy')).out).toBe('no rollback to deploy\n');
  // Nothing of it is left in the clone but the values.
  expect(await clone.git('status', '--porcelain')).toBe('');
  expect(await clone.git('branch', '--format=%(refname:short)')).toBe('main');
  await clone.git('rebase', '--quiet');
  await says(clone, 'deploy');
  expect(await clone.read(FILE)).toMatch(/CHECKOUT=false[^]*SEARCH=false/);
});

test('where a file conflicts, the remote is deployed, and the output names the next command', async () => {
  await using origin = await deployedOrigin();
  await using clone = await diverged(
    origin,
    { ...stateOf('checkout', 'enabled: false'), 'note.txt': 'here\n' },
    { ...stateOf('search', 'enabled: false'), 'note.txt': 'there\n' },
  );
  const { code, out, err } = await says(clone, 'deploy');
  expect(out).toMatch(/^production\/api +applied +files +SEARCH: true → false$/m);
  expect([code, err]).toEqual([2, expect.stringContaining('because files conflict')]);
  expect(err).toContain('git rebase');
});
