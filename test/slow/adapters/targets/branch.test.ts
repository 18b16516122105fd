// The branch target on real bare repositories, with others who push at the same moment.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { branch } from '#adapters/targets/branch.ts';
import type { Applied, BatchPart, Target } from '#app/deploy-ports.ts';
import type { ServiceName, Sha } from '#domain/scalars.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { aDelivery, aPlace, inWords, NEVER, INSTANCE } from '#test/adapters/targets/support.ts';

const ON = { OUTBOUND_CALLS_ENABLED: true };
const OFF = { OUTBOUND_CALLS_ENABLED: false };

async function opened(
  work: (target: Target, bare: Repo, clone: Repo) => Promise<void>,
  settings: object = {},
): Promise<void> {
  await using repo = await aRepository({ files: { README: 'hello\n' } });
  await using place = await aPlace();
  const bare = await repo.clone({ bare: true });
  const clone = await repo.clone();
  await clone.git('remote', 'set-url', 'origin', `file://${bare.path}`);
  const definition = { ...settings };
  const target = branch.open(definition, INSTANCE, { ...place.tools, directory: clone.path });
  await work(target, bare, clone);
}

describe('the branch target', () => {
  test('puts one commit on a branch of its own, and touches neither index nor working tree', () =>
    opened(async (target, bare, clone) => {
      await clone.write({ untracked: 'mine' });
      expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
      expect(await bare.git('ls-tree', '-r', '--name-only', 'deploy/production')).toBe(
        'calling-platform.env',
      );
      expect(await bare.git('log', '--format=%s|%b', 'deploy/production')).toContain(
        `Deploy calling-platform in production|Landing: ${'a'.repeat(40)}`,
      );
      expect(await clone.git('status', '--porcelain')).toBe('?? untracked');
      expect(await clone.git('branch', '--list')).toBe('* main');
    }));

  test('leaves no note of its branch in the clone, which would hide the default branch', () =>
    opened(async (target, _bare, clone) => {
      const before = await clone.git('for-each-ref', 'refs/remotes');
      await target.apply(aDelivery(ON, 'dotenv'), NEVER);
      await target.apply(aDelivery(OFF, 'dotenv'), NEVER);
      expect(await clone.git('for-each-ref', 'refs/remotes')).toBe(before);
    }));

  test('makes no commit when nothing is new', () =>
    opened(async (target, bare) => {
      await target.apply(aDelivery(ON, 'dotenv'), NEVER);
      expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'unchanged' });
      expect(await bare.git('rev-list', '--count', 'deploy/production')).toBe('1');
    }));

  test('keeps what others have put on the branch, however many push at once', () =>
    opened(async (target, bare, clone) => {
      await target.apply(aDelivery(OFF, 'dotenv'), NEVER);
      await using place = await aPlace();
      const others = ['a', 'b', 'c', 'd'].map((service) => {
        const instance = { ...INSTANCE, service: service as typeof INSTANCE.service };
        const open = branch.open({ file: `${service}.env` }, instance, {
          ...place.tools,
          directory: clone.path,
        });
        return open.apply({ ...aDelivery(ON, 'dotenv'), ...instance }, NEVER);
      });
      const done = await Promise.all([...others, target.apply(aDelivery(ON, 'dotenv'), NEVER)]);
      expect(done).toEqual(done.map(() => ({ kind: 'applied' })));
      expect((await bare.git('ls-tree', '--name-only', 'deploy/production')).split('\n')).toEqual([
        'a.env',
        'b.env',
        'c.env',
        'calling-platform.env',
        'd.env',
      ]);
      expect(await bare.git('rev-list', '--count', 'deploy/production')).toBe('6');
    }));

  test('takes no other branch for its own, and leaves a whole clone whole', () =>
    opened(async (target, bare, clone) => {
      await target.apply(aDelivery(OFF, 'dotenv'), NEVER);
      // A name that ends like the one that is asked for, and a commit on ours that the clone does not know.
      await bare.git('update-ref', 'refs/heads/a/refs/heads/deploy/production', 'main');
      const tree = await bare.git('rev-parse', 'deploy/production^{tree}');
      const commit = await bare.git('commit-tree', tree, '-p', 'deploy/production', '-m', 'Theirs');
      await bare.git('update-ref', 'refs/heads/deploy/production', commit);
      expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
      expect(await bare.git('log', '--format=%s', 'deploy/production')).toBe(
        'Deploy calling-platform in production\nTheirs\nDeploy calling-platform in production',
      );
      expect(await clone.git('rev-parse', '--is-shallow-repository')).toBe('false');
      expect(await clone.git('config', '--get-regexp', '^remote')).not.toMatch(/promisor|filter/);
    }));

  test('writes nothing on the branch of the landings, under whatever name, where it would be a landing', async () => {
    await using repo = await aRepository({ files: { README: 'hello\n' } });
    await using place = await aPlace();
    await repo.git('branch', '-m', 'main', 'trunk');
    const bare = await repo.clone({ bare: true });
    const clone = await bare.clone();
    const landing = (await bare.git('rev-parse', 'trunk')) as Sha;
    const open = (name: string): Target =>
      branch.open({ branch: name }, INSTANCE, { ...place.tools, directory: clone.path });
    const delivery = { ...aDelivery(ON, 'dotenv'), landing };
    expect(inWords(await open('trunk').apply(delivery, NEVER))).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('refs/heads/trunk is the default branch of origin'),
    });
    expect(await bare.git('rev-parse', 'trunk')).toBe(landing);
    // A branch that brings the code along has the landing, too. It is made for deployments.
    await bare.git('branch', 'deploy/production', 'trunk');
    expect(await open('deploy/production').apply(delivery, NEVER)).toEqual({ kind: 'applied' });
  });

  test('asks the remote once what is there, also where the branch has the landing', () =>
    opened(async (target, bare, clone) => {
      await bare.git('branch', 'deploy/production', 'main');
      const asked = join(bare.path, 'asked');
      const program = join(bare.path, 'upload');
      await writeFile(program, `#!/bin/sh\necho asked >> '${asked}'\nexec git-upload-pack "$@"\n`);
      await chmod(program, 0o755);
      await clone.git('config', 'remote.origin.uploadpack', program);
      const landing = (await bare.git('rev-parse', 'main')) as Sha;
      const delivery = { ...aDelivery(ON, 'dotenv'), landing };
      expect(await target.apply(delivery, NEVER)).toEqual({ kind: 'applied' });
      expect(await readFile(asked, 'utf8')).toBe('asked\n');
    }));

  test('writes on the default branch of a repository that is only deployed from', () =>
    opened(
      async (target, bare) => {
        expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({ kind: 'applied' });
        expect(await bare.git('rev-list', '--count', 'main')).toBe('2');
      },
      { branch: 'main' },
    ));

  test('works from a clone that is shallow and has no contents', async () => {
    await using repo = await aRepository({ files: { README: 'hello\n' } });
    await using place = await aPlace();
    const bare = await repo.clone({ bare: true });
    await bare.git('config', 'uploadpack.allowFilter', 'true');
    await bare.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const open = (path: string): Target =>
      branch.open({}, INSTANCE, { ...place.tools, directory: path });
    const first = await bare.clone();
    await open(first.path).apply(aDelivery(OFF, 'dotenv'), NEVER);
    const thin = await bare.clone({ depth: 1, blobless: true });
    expect(await open(thin.path).apply(aDelivery(OFF, 'dotenv'), NEVER)).toEqual({
      kind: 'unchanged',
    });
    expect(await open(thin.path).apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({
      kind: 'applied',
    });
    expect(await bare.git('show', 'deploy/production:calling-platform.env')).toMatch('=true');
  });

  test('says what the remote said when it refuses a push, and not where it went', () =>
    opened(async (target, bare) => {
      await bare.write({ 'hooks/pre-receive': '#!/bin/sh\nexit 1\n' });
      await chmod(join(bare.path, 'hooks/pre-receive'), 0o755);
      expect(inWords(await target.apply(aDelivery(ON, 'dotenv'), NEVER))).toEqual({
        kind: 'failed',
        why: expect.stringMatching(
          /cannot be pushed to origin: \[remote rejected\] .*pre-receive hook declined/,
        ),
      });
    }));

  test('says why its push was refused', () =>
    opened(
      async (target) => {
        const applied = await target.apply(aDelivery(ON, 'dotenv'), NEVER);
        expect(inWords(applied)).toEqual({
          kind: 'failed',
          why: expect.stringMatching(/no-such|not appear|does not/),
        });
      },
      { remote: 'file:///no-such-repository' },
    ));
});

const NAMES = Array.from({ length: 300 }, (_, index) => `service-${index}`);

/** A process of its own that brings these services to a landing in one batch; how often it answered what. */
async function push(
  clone: Repo,
  landing: Sha,
  services: readonly string[],
  value: number,
): Promise<Readonly<Record<Applied['kind'], number>>> {
  const code = `
    import { branch } from '#adapters/targets/branch.ts';
    import { aDelivery } from '#test/adapters/targets/support.ts';
    const tools = { directory: ${JSON.stringify(clone.path)}, env: {}, credentials: () => ({}), redact: (text) => text };
    const open = (service) =>
      branch.open({ file: 'flags/{service}.env' }, { environment: 'production', service }, tools);
    const delivery = { ...aDelivery({ PERCENTAGE: ${value} }, 'dotenv'), landing: '${landing}' };
    const parts = ${JSON.stringify(services)}.map((service) =>
      open(service).batch.part({ ...delivery, service }));
    const counts = {};
    for (const { kind } of await open('any').batch.apply(parts, new AbortController().signal)) {
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    process.stdout.write(JSON.stringify(counts));`;
  const args = ['--input-type=module', '-e', code];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  return JSON.parse(stdout) as Readonly<Record<Applied['kind'], number>>;
}

/** A repository of five landings, a bare one as the remote, and a clone for each pusher. */
async function aFleet(): Promise<{
  readonly repo: Repo;
  readonly bare: Repo;
  readonly landings: readonly Sha[];
  readonly clones: readonly Repo[];
}> {
  const repo = await aRepository({ files: { README: 'hello\n' } });
  const landings: Sha[] = [];
  for (const name of ['1', '2', '3', '4', '5']) landings.push(await repo.commit(name));
  const bare = await repo.clone({ bare: true });
  const clones: Repo[] = [];
  for (const _ of landings) {
    const clone = await repo.clone();
    await clone.git('remote', 'set-url', 'origin', `file://${bare.path}`);
    clones.push(clone);
  }
  return { repo, bare, landings, clones };
}

/** The values by how many of the files have them. */
async function valuesOn(bare: Repo): Promise<Readonly<Record<string, number>>> {
  const files = await bare.git('grep', '-h', 'PERCENTAGE', 'deploy/production');
  const counts: Record<string, number> = {};
  for (const line of files.split('\n')) counts[line] = (counts[line] ?? 0) + 1;
  return counts;
}

describe('300 services and five processes that push at once', () => {
  test('no push is lost, and each is one commit', async () => {
    const { repo, bare, landings, clones } = await aFleet();
    await using _ = repo;
    const [landing = '' as Sha] = landings;
    const done = await Promise.all(
      clones.map((clone, index) =>
        push(clone, landing, NAMES.slice(index * 60, index * 60 + 60), 25),
      ),
    );
    expect(done).toEqual(done.map(() => ({ applied: 60 })));
    expect(await valuesOn(bare)).toEqual({ 'PERCENTAGE=25': 300 });
    expect(await bare.git('rev-list', '--count', 'deploy/production')).toBe('5');
    expect(await bare.git('log', '-1', '--format=%s', 'deploy/production')).toBe(
      'Deploy 60 services in production',
    );
  });

  test('every file ends with the value of the newest landing', async () => {
    const { repo, bare, landings, clones } = await aFleet();
    await using _ = repo;
    const done = await Promise.all(
      clones.map((clone, index) => push(clone, landings[index] ?? ('' as Sha), NAMES, index)),
    );
    expect(done.at(-1)).toEqual({ applied: 300 });
    for (const { applied = 0, superseded = 0 } of done) expect(applied + superseded).toBe(300);
    expect(await valuesOn(bare)).toEqual({ 'PERCENTAGE=4': 300 });
  });
});

describe('a landing that is older than that of the branch', () => {
  /** Two landings, and a way to bring either of them. */
  async function withTwo(
    work: (
      apply: (landing: 'older' | 'newer', values: typeof ON) => Promise<Applied>,
      bare: Repo,
      newer: Sha,
    ) => Promise<void>,
  ): Promise<void> {
    await using repo = await aRepository({ files: { README: 'hello\n' } });
    await using place = await aPlace();
    const bare = await repo.clone({ bare: true });
    const stale = await repo.clone();
    await stale.git('remote', 'set-url', 'origin', `file://${bare.path}`);
    const shas = { older: await repo.head(), newer: await repo.commit('newer') };
    await repo.git('push', `file://${bare.path}`, 'main');
    await repo.git('remote', 'add', 'origin', `file://${bare.path}`);
    const clones = { older: stale, newer: repo };
    await work(
      (landing, values) => {
        const tools = { ...place.tools, directory: clones[landing].path };
        const delivery = { ...aDelivery(values, 'dotenv'), landing: shas[landing] };
        return branch.open({}, INSTANCE, tools).apply(delivery, NEVER);
      },
      bare,
      shas.newer,
    );
  }

  test('is not written, although its clone has never heard of the newer one', () =>
    withTwo(async (apply, bare, newer) => {
      expect(await apply('newer', OFF)).toEqual({ kind: 'applied' });
      expect(await apply('older', ON)).toEqual({ kind: 'superseded', by: newer });
      expect(await bare.git('show', 'deploy/production:calling-platform.env')).toMatch('=false');
    }));

  test('is not written after the newer one has found everything as it should be', () =>
    withTwo(async (apply, bare, newer) => {
      expect(await apply('older', OFF)).toEqual({ kind: 'applied' });
      expect(await apply('newer', OFF)).toEqual({ kind: 'unchanged' });
      expect(await apply('newer', OFF)).toEqual({ kind: 'unchanged' });
      expect(await bare.git('rev-list', '--count', 'deploy/production')).toBe('2');
      expect(await apply('older', ON)).toEqual({ kind: 'superseded', by: newer });
    }));

  test('is not written after a person has changed the file of the newer one', () =>
    withTwo(async (apply, bare, newer) => {
      await apply('newer', OFF);
      const clone = await bare.clone({ branch: 'deploy/production' });
      await clone.commit('by hand', { files: { 'calling-platform.env': 'mine\n' } });
      await clone.git('push', '--quiet', 'origin', 'deploy/production');
      expect(await apply('older', ON)).toEqual({ kind: 'superseded', by: newer });
      expect(await apply('newer', OFF)).toEqual({ kind: 'applied' });
    }));

  test('is replaced by the newer one', () =>
    withTwo(async (apply, bare) => {
      await apply('older', ON);
      expect(await apply('newer', OFF)).toEqual({ kind: 'applied' });
      expect(await bare.git('show', 'deploy/production:calling-platform.env')).toMatch('=false');
    }));
});

describe('a batch', () => {
  test('replaces only the files of its parts, and answers in their order', () =>
    opened(async (target, bare, clone) => {
      const main = { older: await clone.head(), newer: await clone.commit('newer') };
      const part = (service: string, landing: Sha, values = ON): BatchPart => {
        const delivery = {
          ...aDelivery(values, 'dotenv'),
          service: service as ServiceName,
          landing,
        };
        return { delivery, file: `${service}.env` };
      };
      const { batch } = target;
      expect(batch?.key).toBe('branch origin refs/heads/deploy/production');
      await batch?.apply([part('a', main.newer), part('theirs', main.newer)], NEVER);
      const parts = [part('a', main.older, OFF), part('theirs', main.older), part('b', main.older)];
      expect(await batch?.apply(parts, NEVER)).toEqual([
        { kind: 'superseded', by: main.newer },
        { kind: 'unchanged' },
        { kind: 'applied' },
      ]);
      const names = await bare.git('ls-tree', '--name-only', 'deploy/production');
      expect(names.split('\n')).toEqual(['a.env', 'b.env', 'theirs.env']);
      expect(await bare.git('show', 'deploy/production:a.env')).toMatch('=true');
      expect(await batch?.apply([], NEVER)).toEqual([]);
    }));

  test('that is cancelled ends at once, and says why', () =>
    opened(async (target, bare) => {
      const cancelled = new AbortController();
      const hook = `#!/bin/sh\necho $$ > '${bare.path}/pid'\nexec sleep 60\n`;
      await bare.write({ 'hooks/pre-receive': hook });
      await chmod(join(bare.path, 'hooks/pre-receive'), 0o755);
      const began = performance.now();
      const timer = setInterval(() => {
        if (!existsSync(join(bare.path, 'pid'))) return;
        clearInterval(timer);
        cancelled.abort();
      }, 20);
      const applied = await target
        .apply(aDelivery(ON, 'dotenv'), cancelled.signal)
        .finally(() => clearInterval(timer));
      expect(inWords(applied)).toEqual({
        kind: 'failed',
        why: 'stopped, because a rollback of the same instance was started',
      });
      expect(performance.now() - began).toBeLessThan(30_000);
      process.kill(Number(await bare.read('pid')), 'SIGKILL');
    }));
});
