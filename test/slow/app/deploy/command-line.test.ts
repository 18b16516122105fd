// What `deploy` and `drift` print and refuse where the log, the branch or the pipeline is not what it should be.
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { flaghoist } from '#test/support/cli.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

test('Nothing is deployed from a branch that has not landed (T43)', async () => {
  await using stage = await aStage();
  await stage.repo.branch('feature');
  const landing = await stage.lands(state('development', 'checkout', true));
  const refused = await flaghoist(stage.repo, 'deploy');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toMatch(`${landing.slice(0, 10)} is not part of main`);
  expect(refused.err).toMatch('merge it first');
  expect(await stage.has('development', 'api')).toBeNull();

  // Landed at the remote, whatever this clone's own branch has; and where there is no other branch.
  const clone = await stage.repo.clone();
  await stage.repo.goTo('main');
  await stage.repo.git('merge', '--quiet', '--ff-only', 'feature');
  await clone.git('fetch', '--quiet', 'origin');
  await clone.git('remote', 'set-head', 'origin', 'main');
  await clone.git('checkout', '--quiet', '-B', 'main', 'origin/main');
  expect((await flaghoist(clone, 'deploy', '--after', 'origin/main', '--dry-run')).code).toBe(0);
  // A working tree that lags behind runs no program of an older commit.
  const newer = await stage.lands(state('development', 'checkout', false));
  await stage.deploys(newer);
  const late = await flaghoist(clone, 'deploy', '--log', stage.logFile);
  expect([late.code, late.out]).toEqual([2, 'no rollback to deploy\n']);
  expect(late.err).toMatch(/is behind main .* so a run deploys only rollbacks/);
  expect(late.err).toMatch('git pull');
  await stage.repo.git('branch', '--quiet', '--move', 'main', 'trunk');
  await stage.repo.git('branch', '--quiet', '--delete', 'feature');
  const log = ['--log', stage.logFile];
  expect((await flaghoist(stage.repo, 'deploy', '--dry-run', ...log)).code).toBe(0);
});

test('A clone that is behind lowers one flag of a landing that raises another one of the same service', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  const clone = await stage.repo.clone();
  const landing = await stage.lands({
    ...state('development', 'checkout', false),
    ...state('development', 'search', true),
  });
  const log = ['--log', stage.logFile];
  const preview = await flaghoist(clone, 'deploy', '--dry-run', ...log);
  expect(preview.out).toMatch(/^development\/api +files +CHECKOUT: true → false$/m);
  expect(`${preview.out}${preview.err}`).not.toMatch(/were deployed|was deployed|NOT DEPLOYED/);
  const behind = await flaghoist(clone, 'deploy', ...log);
  expect([behind.code, behind.out]).toEqual([
    2,
    expect.stringMatching(/^development\/api +applied +files +CHECKOUT: true → false$/m),
  ]);
  const file = await readFile(join(clone.path, 'deployed/development/api.env'), 'utf8');
  expect(file).toMatch(/CHECKOUT=false\nSEARCH=false\n/);
  await clone.git('pull', '--quiet');
  const after = await flaghoist(clone, 'deploy', ...log);
  expect([after.code, after.out]).toEqual([
    0,
    expect.stringMatching(/^development\/api +applied +files +SEARCH: false → true$/m),
  ]);
  expect((await stage.entries()).at(-1)?.accepted.tip).toBe(landing);
});

test('A clone that is behind and has lost a file turns nothing off', async () => {
  await using stage = await aStage({ ...FILES, ...state('development', 'checkout', true) });
  await stage.lands({ 'more.txt': 'x' });
  const clone = await stage.repo.clone();
  const log = ['--log', stage.logFile];
  expect((await flaghoist(clone, 'deploy', '--before', '0'.repeat(40), ...log)).code).toBe(0);
  await clone.git('reset', '--quiet', '--hard', 'HEAD~1');
  const file = join(clone.path, 'deployed/development/api.env');
  await rm(file);
  const behind = await flaghoist(clone, 'deploy', ...log);
  expect([behind.code, behind.out]).toEqual([2, expect.not.stringContaining('CHECKOUT')]);
  await expect(readFile(file, 'utf8')).rejects.toThrow('ENOENT');
  await clone.git('pull', '--quiet');
  expect((await flaghoist(clone, 'deploy', ...log)).code).toBe(0);
  expect(await readFile(file, 'utf8')).toMatch('CHECKOUT=true');
});

test('Status shows what a deployment of a clone that is behind has fetched and lowered', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  const clone = await stage.repo.clone();
  await stage.lands(state('development', 'checkout', false));
  const log = ['--log', stage.logFile];
  expect((await flaghoist(clone, 'deploy', ...log)).code).toBe(2);
  const { out } = await flaghoist(clone, 'status', 'checkout', ...log);
  expect(out).toMatch(/^ +development +off /m);
  expect(out).not.toMatch(/not live|not deployed/);
});

test('A deployment and a drift say what they cannot know while the remote, or its default branch, is gone', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  const clone = await stage.repo.clone();
  await stage.repo.git('branch', '--quiet', '--move', 'main', 'trunk');
  const log = ['--log', stage.logFile];
  const known = await clone.shaOf('HEAD');
  const warning = `landings on main after ${known.slice(0, 10)} are not known here: Git could not fetch from the remote (couldn't find remote ref refs/heads/main)\n`;
  const renamed = await flaghoist(clone, 'deploy', ...log);
  expect([renamed.code, renamed.err]).toEqual([0, warning]);
  expect((await flaghoist(clone, 'drift', ...log)).err).toBe(warning);

  await clone.git('remote', 'set-url', 'origin', join(clone.path, 'nowhere'));
  const gone = await flaghoist(clone, 'deploy', '--format', 'json', ...log);
  expect([gone.code, gone.err]).toEqual([0, expect.stringMatching(/^landings on main after /)]);
  expect(JSON.parse(gone.out)).toBeTruthy();
});

test('A deployment and a drift of the old default branch say that the remote has another one', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'checkout', true)));
  const clone = await stage.repo.clone();
  await stage.repo.git('checkout', '--quiet', '-b', 'trunk');
  const log = ['--log', stage.logFile];
  expect(await flaghoist(clone, 'deploy', ...log)).toMatchObject({ code: 0, err: '' });
  await stage.lands(state('development', 'checkout', false));
  const remark =
    'the default branch of the remote is not main any more: landings on the new one are not known here\n  hint: run git fetch and git remote set-head origin --auto, then check out the branch that it names\n';
  expect(await flaghoist(clone, 'deploy', ...log)).toMatchObject({ code: 0, err: remark });
  expect((await flaghoist(clone, 'drift', ...log)).err).toBe(remark);

  await clone.git('fetch', '--quiet');
  await clone.git('remote', 'set-head', 'origin', '--auto');
  await clone.git('checkout', '--quiet', 'trunk');
  expect(await flaghoist(clone, 'deploy', ...log)).toMatchObject({ code: 0, err: '' });
  const file = join(clone.path, 'deployed', 'development', 'api.env');
  expect(await readFile(file, 'utf8')).toMatch('CHECKOUT=false');
});

test('What is adopted, what is refused and what is left behind are named', async () => {
  await using stage = await aStage({ ...FILES, ...state('production', 'search', true) });
  await stage.lands(state('production', 'theme', true));
  const first = await flaghoist(stage.repo, 'deploy', '--before', '0'.repeat(40));
  expect(first.code).toBe(0);
  expect(first.out).toMatch(
    /^the deployment log has no entry: everything up to [0-9a-f]{10} is adopted as it is, without evidence\. These flags are on:\n {2}production: search, theme$/m,
  );

  await stage.lands(state('production', 'checkout', true));
  const refused = await flaghoist(stage.repo, 'deploy');
  expect(refused.code).toBe(3);
  expect(refused.out).toMatch(/^NOT DEPLOYED: checkout in production/m);
  const drift = await flaghoist(stage.repo, 'drift');
  expect(drift.code).toBe(1);
  expect(drift.out).toMatch(
    /^production\/api +files +REFUSED +checkout in production, refused since .+ in [0-9a-f]{10}$/m,
  );
  expect(drift.out).not.toMatch('DIFFERS');

  await stage.lands({
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      /  web: .*\n/,
      '',
    ),
    'environments/flags/theme.yaml': null,
    'environments/production/theme.yaml': null,
  });
  const lost = await flaghoist(stage.repo, 'deploy');
  expect(lost.out).toMatch(
    /^web is no longer in the pipeline, and it still runs in production with THEME=true/m,
  );
  expect(lost.out).not.toMatch('NOT OFF');
  const status = await flaghoist(stage.repo, 'status');
  const line = status.out.replaceAll(/\s+/g, ' ');
  expect(line).toMatch(
    /✗ web is no longer in the pipeline, and it still runs in production with THEME=true /,
  );
  expect(line).not.toMatch(/still runs in development|everything is as in Git/);
});

test.each([
  [
    'no service at all',
    { 'environments/flags/new.yaml': 'description: new\nservices: { api: {\n' },
    'new in development',
    'new',
  ],
  [
    'only a service without a target',
    { 'environments/flags/queue.yaml': 'description: {\n' },
    'queue in development',
    'queue',
  ],
])(
  'A refused flag of %s is refused for deploy, drift and status alike',
  async (_title, files, subject, key) => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    await stage.lands(files);
    const deployed = await flaghoist(stage.repo, 'deploy', '--log', stage.logFile);
    expect([deployed.code, deployed.out]).toEqual([1, expect.stringContaining(subject)]);
    const drift = await flaghoist(stage.repo, 'drift', '--log', stage.logFile);
    expect([drift.code, drift.out]).toEqual([1, expect.stringContaining(subject)]);
    const json = await flaghoist(stage.repo, 'drift', '--log', stage.logFile, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      refused: [expect.objectContaining({ flag: key }), expect.objectContaining({ flag: key })],
    });
    const status = await flaghoist(stage.repo, 'status', key, '--log', stage.logFile);
    expect(status.out).toMatch(`refused since`);
    const production = ['--environment', 'development', '--service', 'web', '--log', stage.logFile];
    expect((await flaghoist(stage.repo, 'drift', ...production)).code).toBe(0);
  },
);

test('status shows what is live, also beside a log that cannot be read', async () => {
  await using stage = await aStage();
  await stage.lands(state('production', 'checkout', true));
  const without = await flaghoist(stage.repo, 'status');
  expect([without.code, without.out.includes('live by the deployment log')]).toEqual([0, false]);
  expect((await flaghoist(stage.repo, 'deploy')).code).toBe(3);
  const all = await flaghoist(stage.repo, 'status');
  expect([all.code, all.out]).toEqual([
    0,
    expect.stringMatching(/^ {2}✗ checkout in production, refused since .+ in\n {4}[0-9a-f]{10}$/m),
  ]);
  const named = await flaghoist(stage.repo, 'status', 'checkout');
  expect(named.out).toMatch(
    /^ {4}soak: .+\n( {4,6}.+\n)* {4}revert:\n {6}git revert [0-9a-f]{40}$/m,
  );
  const { flags, log } = JSON.parse(
    (await flaghoist(stage.repo, 'status', '--format', 'json')).out,
  );
  expect(log).toEqual({ trouble: null, rules: null });
  expect(flags[0].environments[1].live).toMatchObject({ state: 'refused' });
  await stage.repo.write({ '.git/flaghoist/deployments.jsonl': 'damaged\n' });
  const damaged = await flaghoist(stage.repo, 'status');
  expect([damaged.code, damaged.err]).toEqual([
    0,
    expect.stringMatching(/^the last run of deploy ended under 1m ago\n$/),
  ]);
  expect(damaged.out.replaceAll(/\s+/g, ' ')).toMatch(
    /live by the deployment log ✗ the deployment log .+ line 1 is not an entry; restore the log from a backup/,
  );
});

test('What landed here and is not pushed yet only comes down, and the output says what to do', async () => {
  await using stage = await aStage({ ...FILES, ...state('development', 'theme', true) });
  const clone = await stage.repo.clone();
  expect((await flaghoist(clone, 'deploy', '--before', '0'.repeat(40))).code).toBe(0);
  await clone.commit('Up and down', {
    files: { ...state('development', 'checkout', true), ...state('development', 'theme', false) },
  });
  const here = await flaghoist(clone, 'deploy');
  expect([here.code, here.out]).toEqual([
    3,
    expect.stringMatching(
      /^development\/web +applied .*THEME: true → false[^]*\n {2}the commits are not pushed, so a run deploys only rollbacks: run git push, then deploy again\n/,
    ),
  ]);
  // A landing that only has to be pushed needs no way back.
  expect(here.out).not.toContain('git revert');
  const drift = await flaghoist(clone, 'drift');
  expect([drift.code, drift.out]).toEqual([
    1,
    expect.stringMatching(/^development\/api +files +REFUSED/m),
  ]);
  expect(drift.out).not.toMatch('--force');
  await clone.git('push', '--quiet', 'origin', 'HEAD:refs/heads/other');
  await stage.repo.git('reset', '--quiet', '--hard', 'other');
  const pushed = await flaghoist(clone, 'deploy');
  expect([pushed.code, pushed.out]).toEqual([
    0,
    expect.stringMatching(/^development\/api +applied .*CHECKOUT: false → true/),
  ]);
});

test('A rollback on a detached HEAD goes out, and status shows it before it is pushed', async () => {
  await using stage = await aStage({ ...FILES, ...state('development', 'checkout', true) });
  const log = ['--log', stage.logFile];
  await flaghoist(stage.repo, 'deploy', '--before', '0'.repeat(40), ...log);
  const clone = await stage.repo.clone();
  await clone.git('remote', 'set-head', 'origin', 'main');
  await clone.git('checkout', '--quiet', '--detach', 'origin/main');
  const down = await clone.commit('Roll back', { files: state('development', 'checkout', false) });
  const rolledBack = await flaghoist(clone, 'deploy', ...log);
  expect([rolledBack.code, rolledBack.out]).toEqual([
    0,
    expect.stringMatching(/^development\/api +applied +files +CHECKOUT: true → false\n/),
  ]);
  expect(rolledBack.out).toMatch(
    `these commits are not pushed, so only this clone deploys them: ${down.slice(0, 10)}`,
  );
  const { out } = await flaghoist(clone, 'status', 'checkout', ...log);
  expect(out).toMatch(/^. checkout\n(.*\n)* {2}development +off +since /m);
  expect(out).toMatch(/✓ checkout: off in development .* after the landing of .*,\s+written/);
});

test('Two pipelines of one repository have two logs', async () => {
  await using stage = await aStage();
  const files = Object.entries(FILES).map(([path, text]) => [
    path.replace(/^environments/, 'shop/flags'),
    String(text).replaceAll('folder: deployed', 'folder: deployed/shop'),
  ]);
  await stage.lands(Object.fromEntries(files));
  const [first, other] = [[], ['--root', 'shop/flags']];
  for (const root of [first, other]) {
    const { code, out } = await flaghoist(stage.repo, 'deploy', ...root);
    expect([code, out]).toEqual([0, expect.stringMatching('adopted as it is')]);
  }
  await stage.lands({ 'shop/flags/development/checkout.yaml': 'enabled: true\n' });
  const { out } = await flaghoist(stage.repo, 'deploy', ...other);
  expect(out).toMatch(/^development\/api +applied +files +CHECKOUT: false → true\n/);
  expect((await flaghoist(stage.repo, 'deploy', ...first)).out).toMatch(/^nothing to deploy/);
  expect((await flaghoist(stage.repo, 'drift', ...first)).code).toBe(0);
});

test('Hundreds of refused flags are listed in a few lines', async () => {
  await using stage = await aStage();
  await flaghoist(stage.repo, 'deploy');
  const flags = Array.from({ length: 120 }, (_, index) => `flag-${index}`);
  await stage.lands(
    Object.fromEntries(
      flags.flatMap((flag, index) => [
        [
          `environments/flags/${flag}.yaml`,
          `description: x\nservices: { api: { FLAG_${index}: enabled } }\n`,
        ],
        [`environments/production/${flag}.yaml`, 'enabled: true\n'],
      ]),
    ),
  );
  const refused = await flaghoist(stage.repo, 'deploy');
  expect(refused.out.match(/^NOT DEPLOYED/gm)).toHaveLength(5);
  expect(refused.out).toMatch(/^ {2}and 115 more: flag-\d+ in production, .* and 105 more$/m);
  const drift = await flaghoist(stage.repo, 'drift');
  expect(drift.out).toMatch(/^production\/api .*; and 117 more$/m);
});

test('A clone whose branch diverged from the remote gets the command that brings it up to date', async () => {
  await using stage = await aStage(FILES);
  const clone = await stage.repo.clone();
  await stage.lands({ 'there.txt': 'x' });
  await clone.commit('Here', { files: { 'here.txt': 'x' } });
  const { code, err } = await flaghoist(clone, 'deploy');
  expect([code, err]).toEqual([2, expect.stringMatching(/hint: run git pull --rebase/)]);
});

test('A revert goes out at once where the remote does not answer, and the output says that it is not pushed', async () => {
  await using stage = await aStage({ ...FILES, ...state('development', 'theme', true) });
  const clone = await stage.repo.clone();
  expect((await flaghoist(clone, 'deploy', '--before', '0'.repeat(40))).code).toBe(0);
  const silent = createServer();
  const sockets: Socket[] = [];
  silent.on('connection', (socket) => sockets.push(socket));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  await clone.git('remote', 'set-url', 'origin', `http://127.0.0.1:${port}/flags.git`);
  try {
    await clone.commit('Up', { files: state('development', 'search', true) });
    await clone.revert('HEAD');
    const down = await clone.commit('Down', { files: state('development', 'theme', false) });
    const began = performance.now();
    const said = await flaghoist(clone, 'deploy');
    expect(performance.now() - began).toBeLessThan(15_000);
    expect([said.code, said.out]).toEqual([
      0,
      expect.stringMatching(/^development\/web +applied +files +THEME: true → false$/m),
    ]);
    expect(said.out).toMatch(
      new RegExp(
        `^these commits are not pushed, so only this clone deploys them: ([0-9a-f]{10} ){2}${down.slice(0, 10)}\n  git push$`,
        'm',
      ),
    );
    // Asked, and given up.
    expect(sockets.length).toBeGreaterThan(0);
  } finally {
    for (const socket of sockets) socket.destroy();
    silent.close();
  }
});
