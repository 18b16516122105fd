// A clone whose branch has diverged from the remote: what its own commits lower comes down without a rebase, beside what the
// remote lowers. What they raise waits for the push.
import { writeFile } from 'node:fs/promises';
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

/** Each side turns another flag off. */
function loweredOnBoth(origin: Repo): Promise<Repo> {
  const here = stateOf('checkout', 'enabled: false');
  return diverged(origin, here, stateOf('search', 'enabled: false'));
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

test('status, drift and log look at the state that a run deploys, and name the commit of this clone', async () => {
  await using origin = await deployedOrigin();
  await using clone = await loweredOnBoth(origin);
  await says(clone, 'deploy');
  const own = (await clone.git('rev-parse', 'HEAD')).trim();
  const status = await says(clone, 'status', 'checkout');
  expect(status.out).toMatch('checkout: off in production');
  expect(status.out).toMatch(`after the landing of ${own.slice(0, 10)}`);
  expect(status.out).not.toMatch('not live');
  expect(status.err).toMatch('have diverged, so a run deploys only rollbacks');
  expect((await says(clone, 'drift')).out).toMatch(/^production\/api +files +same$/m);
  const log = await says(clone, 'log', '--since', '2026-11-01');
  expect(log.out).toMatch(`${own.slice(0, 10)} · Here`);
  expect(log.out).toMatch(/checkout in production: on → off[^▼]*: live since/);
  expect(log.out).not.toMatch('not deployed yet');
  const logged = await clone.read(join('.git', 'flaghoist', 'deployments.jsonl'));
  const landings = new Set(logged.match(/(?<="landing":")\w+/g));
  const onBranches = await clone.git('rev-list', 'main', 'refs/flaghoist/base');
  for (const landing of landings) expect(onBranches).toMatch(landing);
});

test('after the rebase, the log says since when the rollback of this clone is live', async () => {
  await using origin = await deployedOrigin();
  await using clone = await loweredOnBoth(origin);
  await says(clone, 'deploy');
  await clone.git('pull', '--quiet', '--rebase');
  await says(clone, 'deploy');
  const log = await says(clone, 'log', 'checkout', '--since', '2026-11-02T09:30:00Z');
  expect(log.out).toMatch(/checkout in production: on → off[^▼]*: live since/);
});

test('drift gives the command that brings a diverged clone up to date, and another to one that only lags', async () => {
  await using origin = await deployedOrigin();
  await using clone = await loweredOnBoth(origin);
  await says(clone, 'deploy');
  const text = await clone.read(FILE);
  await writeFile(join(clone.path, FILE), text.replaceAll('=false', '=true'));
  const drift = await says(clone, 'drift');
  expect(drift.code).toBe(1);
  expect(drift.out).toMatch(/accepted values:\n {2}git pull --rebase; flaghoist deploy$/m);
  await clone.git('pull', '--quiet', '--rebase');
  await clone.git('reset', '--quiet', '--hard', 'HEAD~2');
  expect((await says(clone, 'drift')).out).toMatch(/\n {2}git pull; flaghoist deploy$/m);
});

test('a flag that an unpushed commit raises is refused in status, drift and deploy alike', async () => {
  await using origin = await deployedOrigin();
  await using clone = await origin.clone();
  await says(clone, 'deploy');
  const at = '2026-11-02T10:00:00Z';
  const own = await clone.commit('Here', { at, files: stateOf('theme', 'enabled: true') });
  const words = `theme in production, refused since [^]*in ${own.slice(0, 10)}`;
  const [status, detail, drift, deploy] = [
    await says(clone, 'status'),
    await says(clone, 'status', 'theme'),
    await says(clone, 'drift'),
    await says(clone, 'deploy'),
  ];
  for (const { out } of [status, detail, drift, deploy])
    expect(out.replaceAll(/\n +/g, ' ')).toMatch(new RegExp(words));
  for (const { out } of [status, detail, deploy])
    expect(out.replaceAll(/\n +/g, ' ')).toMatch('run git push, then deploy again');
  expect(detail.out).not.toMatch('git revert');
});
