// Commands that name their flags read these flags and what decides about them, and no others.
import { describe, expect, test } from '@jest/globals';
import { promote } from '#app/edit/promote.ts';
import { rollback } from '#app/edit/rollback.ts';
import type { Gatherer } from '#app/deps.ts';
import { hintOf } from '#app/refusal.ts';
import { status } from '#app/status.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Stage } from '../deploy/stage.ts';
import { aStage, FILES } from '../deploy/stage.ts';

const OTHERS = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => [
    [
      `environments/flags/other-${at}.yaml`,
      `description: Other\nservices:\n  web:\n    OTHER_${at}: enabled\n`,
    ],
    [`environments/development/other-${at}.yaml`, 'enabled: true\n'],
  ]).flat(),
);

function aLargeStage(): Promise<Stage> {
  return aStage({
    ...FILES,
    ...OTHERS,
    'environments/development/checkout.yaml': 'enabled: true\n',
    'environments/flags/search.yaml': `description: Search
services:
  api:
    SEARCH: enabled
requires:
  development: { flags: { checkout: 24h } }
`,
  });
}

interface Reading {
  /** Definitions and states that were parsed. */
  readonly files: readonly string[];
  /** Contents that Git was asked for, other than those of folders. */
  readonly contents: number;
}

/** What a command reads on the way. A refusal counts as an answer. */
async function reading(
  stage: Stage,
  command: (gatherer: Gatherer, base: Sha) => Promise<unknown>,
): Promise<Reading & { readonly refused: string }> {
  const base = await stage.repo.shaOf('HEAD');
  const files = new Set<string>();
  const contents = new Set<string>();
  const refused = await stage.withDeployer(async (deployer) => {
    const gatherer = await deployer.gathererFor({ before: null, after: base });
    const { repository, reader } = gatherer;
    const watched: Gatherer = {
      ...gatherer,
      reader: {
        ...reader,
        flag: (file, key, blob) => {
          files.add(file);
          return reader.flag(file, key, blob);
        },
        state: (file, blob) => {
          files.add(file);
          return reader.state(file, blob);
        },
      },
      repository: {
        ...repository,
        async readPaths(wanted) {
          const blobs = await repository.readPaths(wanted);
          for (const blob of blobs) if (blob !== null) contents.add(blob.id);
          return blobs;
        },
        readBlobs(ids) {
          for (const id of ids) contents.add(id);
          return repository.readBlobs(ids);
        },
      },
    };
    return command(watched, base).then(
      () => '',
      (error: Error) => error.message,
    );
  });
  return { files: [...files].toSorted(), contents: contents.size, refused };
}

const DOWN = { all: false, in: [], rollout: null, routes: false, branch: null };
const UP = { rollout: null, branch: null };

describe('Of forty other flags nothing is read', () => {
  test('by a rollback, but for the flags that build on it', async () => {
    await using stage = await aLargeStage();
    const { files, contents, refused } = await reading(stage, (gatherer, base) =>
      rollback(gatherer, base, { ...DOWN, flags: ['checkout'] }),
    );
    expect(refused).toBe('');
    expect(files).toEqual([
      'environments/development/checkout.yaml',
      'environments/flags/checkout.yaml',
      'environments/flags/search.yaml',
    ]);
    expect(contents).toBeLessThan(8);
  });

  test('by a promotion, but for the flags that it requires', async () => {
    await using stage = await aLargeStage();
    const { files, contents, refused } = await reading(stage, (gatherer, base) =>
      promote(gatherer, base, { ...UP, flag: 'search', to: 'development' }),
    );
    expect(refused).toBe('');
    expect(files).toEqual([
      'environments/development/checkout.yaml',
      'environments/development/search.yaml',
      'environments/flags/checkout.yaml',
      'environments/flags/search.yaml',
    ]);
    expect(contents).toBeLessThan(8);
  });

  test('by the status of a flag', async () => {
    await using stage = await aLargeStage();
    const { files, contents } = await reading(stage, (gatherer, base) =>
      status(gatherer, base, ['search']),
    );
    expect(files).toEqual([
      'environments/development/checkout.yaml',
      'environments/flags/checkout.yaml',
      'environments/flags/search.yaml',
    ]);
    expect(contents).toBeLessThan(8);
  });

  test('for a name that does not exist, and the nearest one is named all the same', async () => {
    await using stage = await aLargeStage();
    for (const command of [
      (gatherer: Gatherer, base: Sha) =>
        rollback(gatherer, base, { ...DOWN, flags: ['chekout', 'search'] }),
      (gatherer: Gatherer, base: Sha) =>
        promote(gatherer, base, { ...UP, flag: 'chekout', to: 'development' }),
      (gatherer: Gatherer, base: Sha) => status(gatherer, base, ['chekout']),
    ]) {
      const { files, refused } = await reading(stage, command);
      expect(refused).toBe('unknown flag "chekout"');
      expect(files.filter((file) => file.includes('other'))).toEqual([]);
    }
    const base = await stage.repo.shaOf('HEAD');
    const hint = await stage.withDeployer(async ({ gathererFor }) => {
      const gatherer = await gathererFor({ before: null, after: base });
      return status(gatherer, base, ['other-77']).then(() => null, hintOf);
    });
    expect(hint).toMatch(/^write other-\d/);
  });
});
