// Files that would be read in two ways, or not at all: the rows of reference/threats.md §1 about the form of files
// and names, on real repositories, by their numbers.
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { aCheckout, FLAG, flagFile, flagLike, stateFile } from '#test/support/checkout.ts';
import type { Files } from '#test/support/repo.ts';
import type { World } from '#test/support/world.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';

/** A proposal of one file is refused with this code, wherever else it may be refused too. */
async function refuses(world: World, files: Files, code: string): Promise<void> {
  const pull = await world.proposesFiles(files);
  expect(await pull.verdict()).toBe('block');
  expect(await pull.open()).toContain(code);
}

test('T29: bombs, anchors and sizes that nobody reviews', async () => {
  await using world = await aCheckout();
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefgh'.split('').map((name, index) => {
      const above = 'abcdefg'[index];
      return `${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`;
    }),
  ].join('\n');
  await refuses(world, { [stateFile('staging')]: `${bomb}\n` }, 'yaml/anchor');
  await refuses(world, { [stateFile('staging')]: 'enabled: &yes true\n' }, 'yaml/anchor');
  const deep = `hold: ${'['.repeat(5000)}${']'.repeat(5000)}\n`;
  await refuses(world, { [stateFile('staging')]: deep }, 'yaml/too-deep');
  const padded = (size: number): string => `${on}#${'x'.repeat(size - on.length - 2)}\n`;
  await refuses(world, { [stateFile('staging')]: padded(64 * 1024 + 1) }, 'file/too-large');
  const largest = await world.proposesFiles({ [stateFile('development')]: padded(64 * 1024) });
  expect(await largest.verdict()).toBe('pass');
});

/** So many flags, switched on in development in one proposal. */
function many(count: number, text = on): Files {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [stateFile('development', `flag-${index}`), text]),
  );
}

test('T29: at most 500 files and 1 MiB of flags in one proposal, and no bound for a rollback', async () => {
  const flags = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [
      flagFile(`flag-${index}`),
      flagLike(`flag-${index}`),
    ]),
  );
  await using world = await aCheckout({ ...flags, ...many(501, off) });
  const most = await world.proposesFiles(many(500));
  expect(await most.verdict()).toBe('pass');
  const tooMany = await world.proposesFiles(many(501));
  expect(await tooMany.open()).toEqual(['proposal/too-large']);
  const large = await world.proposesFiles(many(17, `${on}#${'x'.repeat(63 * 1024)}\n`));
  expect(await large.open()).toEqual(['proposal/too-large']);
  await world.landsFiles(many(501));
  const stop = await world.rollsBack([]);
  expect(await stop.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

test('T30: a key that stands there twice', async () => {
  await using world = await aCheckout();
  await refuses(world, { [stateFile('staging')]: `${off}${on}` }, 'yaml/duplicate-key');
  await refuses(
    world,
    { [stateFile('staging')]: '{"enabled": false, "enabled": true}\n' },
    'yaml/duplicate-key',
  );
});

test('T31: tags, several documents, merge keys, prototypes and numbers that are none', async () => {
  await using world = await aCheckout();
  const state = (text: string): Files => ({ [stateFile('staging')]: text });
  await refuses(world, state('enabled: !!bool "true"\n'), 'yaml/tag');
  await refuses(world, state(`${off}---\n${on}`), 'yaml/multiple-documents');
  await refuses(world, state(`${on}<<: { rollout: 5 }\n`), 'yaml/merge-key');
  await refuses(world, state(`${on}__proto__: { rollout: 5 }\n`), 'yaml/reserved-key');
  await refuses(world, state(`${on}rollout: .inf\n`), 'yaml/number');
  await refuses(world, state(`${on}rollout: 1e400\n`), 'yaml/number');
  await refuses(world, state(`${on}colour: red\n`), 'schema/unknown-key');
});

test('T33: links, submodules, executables, "..", and names that differ only in case', async () => {
  await using world = await aCheckout();
  const { repo } = world;
  const inTree = (name: string): string => join(repo.path, name);
  const proposed = async (
    name: string,
    work: () => Promise<unknown>,
  ): Promise<readonly string[]> => {
    await repo.branch(name, 'main');
    await work();
    await repo.git('commit', '--quiet', '--message', name);
    await repo.git('reset', '--quiet', '--hard');
    const pull = world.opens(name);
    expect(await pull.verdict()).toBe('block');
    return pull.open();
  };
  const link = await proposed('link', async () => {
    await repo.write({ [stateFile('staging')]: null });
    await symlink('../production/checkout.yaml', inTree(stateFile('staging')));
    await repo.git('add', '--all');
  });
  expect(link).toContain('path/not-regular');
  const folder = await proposed('folder', async () => {
    await repo.git('rm', '-r', '--quiet', 'environments');
    await symlink('elsewhere', inTree('environments'));
    await repo.git('add', '--all');
  });
  expect(folder).toContain('path/not-regular');
  const submodule = await proposed('submodule', async () => {
    const entry = `160000,${await repo.head()},environments/staging/team`;
    await repo.git('update-index', '--add', '--cacheinfo', entry);
  });
  expect(submodule).toContain('path/not-regular');
  const executable = await proposed('executable', async () => {
    await repo.write({ [stateFile('staging')]: on });
    await chmod(inTree(stateFile('staging')), 0o755);
    await repo.git('add', '--all');
  });
  expect(executable).toContain('path/not-regular');
  await refuses(world, { [stateFile('staging', 'Checkout')]: on }, 'path/upper-case');
  // Git itself would write no such tree.
  const treeOf = (...lines: readonly string[]): Promise<string> =>
    repo.gitWith({ input: lines.map((line) => `${line}\n`).join('') }, 'mktree');
  const blob = await repo.gitWith({ input: on }, 'hash-object', '-w', '--stdin');
  const production = await treeOf(`100644 blob ${blob}\tcheckout.yaml`);
  const above = await treeOf(`040000 tree ${production}\tproduction`);
  const development = await treeOf(`040000 tree ${above}\t..`);
  const rest = await repo.git('ls-tree', 'main:environments');
  const root = await treeOf(
    ...rest.split('\n').filter((line) => !line.endsWith('\tdevelopment')),
    `040000 tree ${development}\tdevelopment`,
  );
  const top = await treeOf(`040000 tree ${root}\tenvironments`);
  const dots = await repo.git('commit-tree', '-p', 'main', '-m', 'dots', top);
  expect(await world.opens(dots).open()).toContain('path/bad-name');
});

test('T34: names that look like others, and characters that nobody sees', async () => {
  await using world = await aCheckout();
  const cyrillic = 'сheckout';
  const zeroWidth = 'check\u200bout';
  const ligature = 'ﬂag';
  for (const name of [cyrillic, zeroWidth, ligature]) {
    await refuses(
      world,
      { [flagFile(name)]: FLAG, [stateFile('staging', name)]: on },
      'path/bad-name',
    );
  }
  const reversed = FLAG.replace('new', '\u202enew');
  await refuses(world, { [flagFile()]: reversed }, 'file/invisible-character');
  const similar = await world.proposesFiles({ [flagFile('checkouts')]: flagLike('checkouts') });
  expect((await similar.report()).diagnostics).toContainEqual(
    expect.objectContaining({ code: 'flag/similar-key', severity: 'warning' }),
  );
});
