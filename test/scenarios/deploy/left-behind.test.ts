// What `status` and `drift` say of services that have left the pipeline, of a clone that is behind, of values that a build
// takes in, and of a moment before the flags.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { flaghoistInProcess } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const pipelineOf = (...services: readonly string[]): Files => ({
  'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services:
${services.map((name) => `  ${name}: { deploy: { "*": { target: files, folder: deployed } } }\n`).join('')}`,
});

const FILES: Files = {
  '.gitignore': 'deployed\n',
  ...pipelineOf('api', 'web', 'old'),
  'environments/flags/checkout.yaml':
    'description: Checkout\nservices: { api: { CHECKOUT: enabled }, web: { WEB_CHECKOUT: enabled } }\n',
  'environments/flags/stop.yaml':
    'description: Stop\nsafe: true\nservices: { api: { CALLS: enabled }, old: { OLD_CALLS: enabled } }\n',
  'environments/production/checkout.yaml': 'enabled: true\n',
  'environments/production/stop.yaml': 'enabled: false\n',
};

const OFF: Files = {
  'environments/production/checkout.yaml': 'enabled: false\n',
  'environments/production/stop.yaml': 'enabled: true\n',
};

/** In each definition only the first service is left. */
const LEFT: Files = {
  ...pipelineOf('api'),
  'environments/flags/checkout.yaml':
    'description: Checkout\nservices: { api: { CHECKOUT: enabled } }\n',
  'environments/flags/stop.yaml':
    'description: Stop\nsafe: true\nservices: { api: { CALLS: enabled } }\n',
};

const says = (repo: Repo, at: string, ...args: readonly string[]): Promise<Said> =>
  flaghoistInProcess({ in: repo }, ...args, '--at', at);

async function deployedWith(files: Files = FILES): Promise<Repo> {
  const repo = await aRepository();
  await repo.commit('Adopt Flaghoist', { at: '2026-11-02T09:00:00Z', files });
  expect((await says(repo, '2026-11-02T10:00:00Z', 'deploy')).code).toBe(0);
  return repo;
}

test('a flag is not off where a service that left the pipeline still has it on, whichever value is on', async () => {
  await using repo = await deployedWith();
  await repo.commit('Leave', { at: '2026-11-03T09:00:00Z', files: { ...LEFT, ...OFF } });
  await says(repo, '2026-11-03T10:00:00Z', 'deploy');
  const at = '2026-11-03T11:00:00Z';
  const checkout = await says(repo, at, 'status', 'checkout');
  expect(checkout.out).toMatch(/^ {2}production {2}off, STILL LIVE$/m);
  expect(checkout.out).toMatch(
    /web is no longer in the pipeline, and it still runs in production with\s+WEB_CHECKOUT=true/,
  );
  expect(checkout.out).not.toContain('OLD_CALLS');
  const stop = await says(repo, at, 'status', 'stop');
  expect(stop.out).toMatch(/^ {2}production {2}on, STILL LIVE$/m);
  expect(stop.out).toMatch(/old is no longer in the pipeline, .* with\s+OLD_CALLS=false/);
  const all = await says(repo, at, 'status');
  expect(all.out).toMatch(/WEB_CHECKOUT=true/);
  expect(all.out).toMatch(/OLD_CALLS=false/);
  const drift = await says(repo, at, 'drift', 'checkout');
  expect([drift.code, drift.out]).toEqual([
    3,
    expect.stringMatching(/^production\/web +no target +by the log it has WEB_CHECKOUT=true$/m),
  ]);
  // Named again, it gets its safe value, and then it may leave.
  await repo.commit('Return', { at: '2026-11-04T09:00:00Z', files: { ...FILES, ...OFF } });
  await says(repo, '2026-11-04T10:00:00Z', 'deploy');
  await repo.commit('Leave', { at: '2026-11-05T09:00:00Z', files: LEFT });
  await says(repo, '2026-11-05T10:00:00Z', 'deploy');
  const settled = await says(repo, '2026-11-05T11:00:00Z', 'status', 'checkout');
  expect(settled.out).toMatch(/^ {2}production {2}off {2}/m);
  expect(settled.out).not.toContain('no longer in the pipeline');
});

test('a service that left the pipeline has a row in the run that leaves it, and in one that changes a flag of it', async () => {
  await using repo = await deployedWith();
  await repo.commit('Leave', { at: '2026-11-03T09:00:00Z', files: LEFT });
  const left = await says(repo, '2026-11-03T10:00:00Z', 'deploy');
  expect(left.out).toMatch(/^production\/web +no target/m);
  expect(left.out).toContain('web is no longer in the pipeline');
  const again = await says(repo, '2026-11-03T11:00:00Z', 'deploy');
  expect([again.code, again.out]).toEqual([0, expect.stringMatching(/^nothing to deploy: .*$/m)]);
  expect(again.out).not.toMatch(/no target|pipeline.yaml/);
  const { out } = await says(repo, '2026-11-03T12:00:00Z', 'deploy', '--format', 'json');
  const result = JSON.parse(out) as Record<'plan' | 'orphans', readonly unknown[]>;
  expect([result.plan, result.orphans.length]).toEqual([[], 2]);
  await repo.commit('Other', { at: '2026-11-04T09:00:00Z', files: { 'README.md': 'Ours\n' } });
  expect((await says(repo, '2026-11-04T10:00:00Z', 'deploy')).out).not.toMatch(/no target/);
  const off = { 'environments/production/checkout.yaml': 'enabled: false\n' };
  await repo.commit('Off', { at: '2026-11-05T09:00:00Z', files: off });
  const lowered = await says(repo, '2026-11-05T10:00:00Z', 'deploy');
  expect(lowered.out).toMatch(/^production\/web +no target/m);
  expect(lowered.out).not.toMatch(/^production\/old/m);
  expect((await says(repo, '2026-11-05T11:00:00Z', 'status')).out).toContain(
    'web is no longer in the pipeline',
  );
});

test('a service that was removed by hand goes off the list by what its line says', async () => {
  await using repo = await deployedWith();
  await repo.commit('Leave', { at: '2026-11-03T09:00:00Z', files: { ...LEFT, ...OFF } });
  const left = await says(repo, '2026-11-03T10:00:00Z', 'deploy');
  await rm(join(repo.path, 'deployed/production/web.env'));
  await rm(join(repo.path, 'deployed/production/old.env'));
  const status = await says(repo, '2026-11-03T11:00:00Z', 'status', 'checkout');
  const entry = 'web: {"deploy":{"production":{"target":"files","folder":"deployed"}}}';
  for (const { out } of [left, status]) {
    expect(out).toMatch(
      /to bring it down, or to take it off this list, add this to\s+pipeline.yaml/,
    );
    expect(out).toContain(`    services: ${entry}\n`);
  }
  const named = `${String(LEFT['environments/pipeline.yaml'])}  ${entry}\n`;
  const pipeline = 'environments/pipeline.yaml';
  await repo.commit('Name', { at: '2026-11-04T09:00:00Z', files: { [pipeline]: named } });
  const deployed = await says(repo, '2026-11-04T10:00:00Z', 'deploy');
  expect(deployed.out).toMatch(/^production\/web +applied +files +WEB_CHECKOUT: true → unset$/m);
  await repo.commit('Remove', { at: '2026-11-05T09:00:00Z', files: pipelineOf('api') });
  const gone = await says(repo, '2026-11-05T10:00:00Z', 'deploy');
  const after = await says(repo, '2026-11-05T11:00:00Z', 'status', 'checkout');
  for (const { out } of [gone, after]) expect(out).not.toMatch(/\bweb\b|STILL LIVE/);
});

test('an environment that left the pipeline is named by its line as well', async () => {
  await using repo = await deployedWith();
  const other = String(FILES['environments/pipeline.yaml']).replace('production', 'staging');
  await repo.commit('Leave', {
    at: '2026-11-03T09:00:00Z',
    files: {
      'environments/pipeline.yaml': other,
      'environments/production/checkout.yaml': null,
      'environments/production/stop.yaml': null,
    },
  });
  expect((await says(repo, '2026-11-03T10:00:00Z', 'deploy')).out).toContain(
    '\n    environments: - name: production\n',
  );
});

test('a clone that is behind gets one advice from status and drift: what was never deployed needs no force', async () => {
  await using origin = await aRepository();
  await origin.commit('Adopt Flaghoist', { at: '2026-11-02T09:00:00Z', files: FILES });
  await using clone = await origin.clone();
  await says(clone, '2026-11-02T10:00:00Z', 'deploy');
  await origin.commit('Off', { at: '2026-11-02T11:00:00Z', files: OFF });
  await clone.git('fetch', '--quiet');
  const at = '2026-11-02T12:00:00Z';
  const behind = /git pull; flaghoist deploy$/m;
  expect((await says(clone, at, 'drift')).out).toMatch(behind);
  expect((await says(clone, at, 'status', 'checkout')).out).toMatch(behind);
  await clone.git('pull', '--quiet');
  expect((await says(clone, at, 'drift')).out).toMatch(/^ {2}flaghoist deploy$/m);
  expect((await says(clone, at, 'status', 'checkout')).out).toMatch(/off: flaghoist deploy$/m);
  expect((await says(clone, at, 'deploy')).code).toBe(0);
  expect((await says(clone, at, 'drift')).code).toBe(0);
});

test('drift says of a value that a build takes in what it does not know', async () => {
  await using repo = await deployedWith({
    ...FILES,
    ...pipelineOf('api', 'web', 'old'),
    'environments/flags/voice.yaml':
      'description: Voice\nservices: { web: { VITE_VOICE: { from: enabled, off: unset } } }\n',
  });
  const text =
    'a build puts VITE_VOICE into the page: one that was built earlier keeps the old value';
  const at = '2026-11-02T11:00:00Z';
  expect((await says(repo, at, 'drift')).out).toMatch(
    new RegExp(`^production/web +files +same +${text}$`, 'm'),
  );
  expect((await says(repo, at, 'drift', 'voice')).out).toContain(text);
  expect((await says(repo, at, 'drift', 'checkout')).out).not.toContain(text);
});

test('drift says it also of a variable whose name begins one that a compose file sets', async () => {
  await using repo = await deployedWith({
    ...FILES,
    'environments/flags/voice.yaml':
      'description: Voice\nservices: { web: { VITE_A: enabled, VITE_AB: enabled } }\n',
    'compose.yaml': 'services: { web: { environment: { VITE_AB: "true" } } }\n',
  });
  const { out } = await says(repo, '2026-11-02T11:00:00Z', 'drift', 'voice');
  expect(out).toContain('compose.yaml:1: VITE_AB of web is set here');
  expect(out).toContain('a build puts VITE_A into the page');
});

test('a moment before the flags had landed is named, and the pipeline is not to blame', async () => {
  await using repo = await aRepository();
  await repo.commit('Begin', { at: '2026-11-01T09:00:00Z', files: { 'README.md': 'Ours\n' } });
  await repo.commit('Adopt Flaghoist', { at: '2026-11-02T09:00:00Z', files: FILES });
  for (const at of ['2020-01-01T00:00:00Z', '2026-11-01T10:00:00Z']) {
    const { code, err } = await says(repo, at, 'status');
    expect([code, err]).toEqual([2, expect.stringContaining('no flags had landed by')]);
    expect(err).toContain('name a later time with --at');
  }
  expect((await says(repo, '2026-11-02T10:00:00Z', 'status')).code).toBe(0);
});

test('drift names the old place of a service that was moved, until it is empty', async () => {
  await using repo = await deployedWith();
  const moved = FILES['environments/pipeline.yaml']
    ?.toString()
    .replace('folder: deployed', 'folder: deployed/new');
  await repo.commit('Move', {
    at: '2026-11-03T09:00:00Z',
    files: { 'environments/pipeline.yaml': moved ?? null, ...OFF },
  });
  const move = await says(repo, '2026-11-03T10:00:00Z', 'deploy');
  expect(move.out).toContain('the old place (files folder: deployed) still has');
  const at = '2026-11-03T11:00:00Z';
  const text = 'its old place (files folder: deployed) still has CALLS=false, CHECKOUT=true';
  for (const words of [['drift'], ['drift', 'checkout']]) {
    const { code, out } = await says(repo, at, ...words);
    expect([code, out]).toEqual([0, expect.stringContaining(text)]);
  }
  await rm(join(repo.path, 'deployed/production/api.env'));
  expect((await says(repo, at, 'drift')).out).not.toContain('old place');
});

test('a service that has another name and the same place is not left behind', async () => {
  const named = (name: string): Files => ({
    'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services: { ${name}: { deploy: { "*": { target: files, folder: deployed, file: voice.env } } } }
`,
    'environments/flags/voice.yaml': `description: Voice\nservices: { ${name}: { VOICE: enabled } }\n`,
    'environments/production/voice.yaml': 'enabled: true\n',
  });
  await using repo = await deployedWith({ '.gitignore': 'deployed\n', ...named('voice') });
  const off = { 'environments/production/voice.yaml': 'enabled: false\n' };
  await repo.commit('Rename', {
    at: '2026-11-03T09:00:00Z',
    files: { ...named('speech'), ...off },
  });
  const deployed = await says(repo, '2026-11-03T10:00:00Z', 'deploy');
  expect(deployed.out).toMatch(/^production\/speech +applied/m);
  const at = '2026-11-03T11:00:00Z';
  const status = await says(repo, at, 'status', 'voice');
  const drift = await says(repo, at, 'drift');
  for (const { out } of [deployed, status]) expect(out).not.toContain('no longer in the pipeline');
  expect(status.out).toMatch(/^ {2}production {2}off {2}/m);
  expect([drift.code, drift.out]).toEqual([0, 'production/speech  files  same\n']);
});

test('a service that only a refused pipeline lacks is still deployed, and status does not say otherwise', async () => {
  await using repo = await deployedWith();
  await repo.commit('Leave and raise', {
    at: '2026-11-03T09:00:00Z',
    files: {
      ...LEFT,
      'environments/flags/search.yaml': 'description: S\nservices: { api: { SEARCH: enabled } }\n',
      'environments/production/search.yaml': 'enabled: true\n',
    },
  });
  const refused = await says(repo, '2026-11-03T10:00:00Z', 'deploy');
  expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('a policy change')]);
  const status = await says(repo, '2026-11-03T11:00:00Z', 'status');
  expect(status.out).toContain('a policy change, refused since');
  expect(status.out).not.toContain('no longer in the pipeline');
});

test('a run after a killed one says what that one may have sent, and status how to go on', async () => {
  await using repo = await deployedWith({ ...FILES, ...OFF });
  await repo.commit('Raise', {
    at: '2026-11-03T09:00:00Z',
    files: { 'environments/production/checkout.yaml': 'enabled: true\n' },
  });
  await says(repo, '2026-11-03T10:00:00Z', 'deploy');
  const log = join(repo.path, '.git/flaghoist/deployments.jsonl');
  const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
  // Killed after it had written the files, and before it logged that.
  await writeFile(log, `${lines.slice(0, -1).join('\n')}\n`);
  await repo.revert('HEAD');
  const status = await says(repo, '2026-11-03T11:00:00Z', 'status', 'checkout');
  expect(status.out).toMatch(
    /not\s+finished, so the live values are not known\n +run it again: flaghoist deploy$/m,
  );
  const deployed = await says(repo, '2026-11-03T11:00:00Z', 'deploy');
  expect(deployed.out).toMatch(
    /^production\/api +applied +files +CHECKOUT: true → false, if an earlier deployment got that far$/m,
  );
});
