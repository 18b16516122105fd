// The branch target on real bare repositories, with others who push at the same moment.
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { branch } from '#adapters/deploy/branch.ts';
import type { Target } from '#app/deploy-ports.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';
import { aDelivery, aPlace, NEVER, PAIR } from './support.ts';

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
  const target = branch.open(definition, PAIR, { ...place.tools, directory: clone.path });
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
        const pair = { ...PAIR, service: service as typeof PAIR.service };
        const open = branch.open({ file: `${service}.env` }, pair, {
          ...place.tools,
          directory: clone.path,
        });
        return open.apply({ ...aDelivery(ON, 'dotenv'), ...pair }, NEVER);
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

  test('works from a clone that is shallow and has no contents', async () => {
    await using repo = await aRepository({ files: { README: 'hello\n' } });
    await using place = await aPlace();
    const bare = await repo.clone({ bare: true });
    await bare.git('config', 'uploadpack.allowFilter', 'true');
    await bare.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const open = (path: string): Target =>
      branch.open({}, PAIR, { ...place.tools, directory: path });
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
      expect(await target.apply(aDelivery(ON, 'dotenv'), NEVER)).toEqual({
        kind: 'failed',
        why: expect.stringMatching(
          /cannot be pushed to origin: \[remote rejected\] .*pre-receive hook declined/,
        ),
      });
    }));

  test('says why nobody lets it push', () =>
    opened(
      async (target) => {
        const done = await target.apply(aDelivery(ON, 'dotenv'), NEVER);
        expect(done).toEqual({
          kind: 'failed',
          why: expect.stringMatching(/no-such|not appear|does not/),
        });
      },
      { remote: 'file:///no-such-repository' },
    ));
});
