// A variable that two flags fill: status names it as long as it stands.
import { expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Files } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const definition = (flag: string, variable: string): Files => ({
  [`environments/flags/${flag}.yaml`]: `description: ${flag}\nservices: { web: { ${variable}: enabled } }\n`,
});
const FILES: Files = {
  '.gitignore': 'deployed\n',
  'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services: { web: { deploy: { "*": { target: files, folder: deployed } } } }
`,
  ...definition('theme', 'THEME'),
  'environments/production/theme.yaml': 'enabled: true\n',
};

test('status names the clash of two flags until one of them gives the variable up', async () => {
  await using repo = await aRepository();
  const says = (...args: readonly string[]): Promise<Said> =>
    flaghoistInProcess({ in: repo }, ...args);
  await repo.commit('Adopt Flaghoist', { at: '2026-11-02T09:00:00Z', files: FILES });
  await says('deploy');
  await repo.commit('Clash', { at: '2026-11-03T09:00:00Z', files: definition('dark', 'THEME') });
  expect((await says('deploy')).out).toContain('THEME: true → false');
  const text = /production\/web: dark and theme fill THEME, so the safe value is sent\s+until/;
  expect((await says('deploy')).out).not.toMatch(text);
  for (const args of [['status'], ['status', 'theme']])
    expect([args, (await says(...args)).out]).toEqual([args, expect.stringMatching(text)]);
  // The flag that is off itself does not read the state of the other one.
  expect((await says('status', 'dark')).out).toContain('also filled by the flag theme');
  await repo.commit('Settle', { at: '2026-11-04T09:00:00Z', files: definition('dark', 'DARK') });
  expect((await says('deploy')).out).toContain('THEME: false → true');
  expect((await says('status')).out).not.toMatch(text);
});

test('two flags that were adopted with one variable are named when one of them holds the other down', async () => {
  await using repo = await aRepository();
  const says = async (...args: readonly string[]): Promise<string> =>
    (await flaghoistInProcess({ in: repo }, ...args)).out;
  const on = { 'environments/production/dark.yaml': 'enabled: true\n' };
  const files = { ...FILES, ...definition('dark', 'THEME'), ...on };
  await repo.commit('Adopt Flaghoist', { at: '2026-11-02T09:00:00Z', files });
  await repo.commit('Other', { at: '2026-11-02T10:00:00Z', files: { 'README.md': 'Ours\n' } });
  await says('deploy');
  // Both are on, so the value is on.
  expect(await says('status')).not.toContain('fill THEME');
  const off = { 'environments/production/dark.yaml': 'enabled: false\n' };
  await repo.commit('Off', { at: '2026-11-03T09:00:00Z', files: off });
  const text = /production\/web: dark and theme fill THEME, so the safe value is sent\s+until/;
  expect(await says('deploy')).toMatch(text);
  expect(await says('deploy')).not.toMatch(text);
  expect(await says('status')).toMatch(text);
});
