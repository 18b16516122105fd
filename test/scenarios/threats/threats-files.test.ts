// Files that two readers would read differently: the threats of docs/threat-model.md about the form and names of files,
// on real repositories.
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  aCheckout,
  FLAG,
  flagFile,
  flagLike,
  PIPELINE,
  stateFile,
} from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
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

test('T29: bombs, anchors, and files too large for a review', async () => {
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

test('T29: at most 1 MiB of flags in one proposal, in however many small files, and no bound for a rollback', async () => {
  const flags = Object.fromEntries(
    Array.from({ length: 501 }, (_, index) => [
      flagFile(`flag-${index}`),
      flagLike(`flag-${index}`),
    ]),
  );
  await using world = await aCheckout({ ...flags, ...many(501, off) });
  const small = await world.proposesFiles(many(501));
  expect(await small.verdict()).toBe('pass');
  const long = `${on}#${'x'.repeat(63 * 1024)}\n`;
  const large = await world.proposesFiles(many(17, long));
  expect(await large.open()).toEqual(['proposal/too-large']);
  await world.landsFiles(many(17, long));
  const stop = await world.rollsBack([]);
  expect(await stop.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

test.each<[string, string]>([
  [`${off}schedule: { 2026-12-01: true }\n`, 'schema/unknown-key'],
  [`${off}from: 2026-12-01\n`, 'schema/unknown-key'],
  [`${off}until: 2026-12-01\n`, 'schema/unknown-key'],
  ['enabled: 2026-12-01\n', 'schema/wrong-type'],
  ['enabled: { from: 2026-12-01 }\n', 'schema/wrong-type'],
  ['enabled: true\nrollout: { 2026-12-01: 50 }\n', 'schema/wrong-type'],
  ['enabled: true\nservices: { api: { from: 2026-12-01 } }\n', 'schema/unknown-key'],
])('T28: no state can say when a flag is turned on: %j', async (text, code) => {
  await using world = await aCheckout();
  await refuses(world, { [stateFile('development')]: text }, code);
});

test('T28: the dates that a file can have raise no value when they pass, and a raise is judged when it lands', async () => {
  const dated = (enabled: boolean): Files => ({
    [stateFile('production')]: `enabled: ${enabled}\nhold: { why: busy, until: 2026-12-01 }\n`,
  });
  await using world = await aCheckout({
    ...dated(false),
    [flagFile()]: `${FLAG}expires: 2026-12-15\n`,
  });
  const sent = async (at: string): Promise<string> => {
    const args = ['--as', 'dotenv', '--environment', 'production', '--at', at];
    const { code, out } = await flaghoist(world.repo, 'render', ...args);
    expect(code).toBe(0);
    return out;
  };
  const held = await sent('2026-11-30T23:59:59Z');
  expect(held).toContain('CHECKOUT=false');
  expect(await sent('2026-12-01T00:00:00Z')).toBe(held);
  expect(await sent('2027-06-01T00:00:00Z')).toBe(held);
  const raise = await world.proposesFiles(dated(true));
  expect(await raise.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
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

test('T34: names that look like others, and invisible characters', async () => {
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
    // No state names it, so the proposal touches no flag that is read.
    await refuses(world, { [flagFile(name)]: flagLike('alone') }, 'path/bad-name');
  }
  await refuses(world, { [flagFile('a/b/c/d/e')]: flagLike('deep') }, 'path/too-deep');
  const reversed = FLAG.replace('new', '\u202enew');
  await refuses(world, { [flagFile()]: reversed }, 'file/invisible-character');
  const similar = await world.proposesFiles({ [flagFile('checkouts')]: flagLike('checkouts') });
  expect((await similar.report()).diagnostics).toContainEqual(
    expect.objectContaining({ code: 'flag/similar-key', severity: 'warning' }),
  );
});

test('T61: a file of the policy is one, whatever its name is made of', async () => {
  await using world = await aCheckout();
  const names = ['x', 'a\nb', '\rb', '\u2028b', 'a\\b', '.x', '..x/..y', '[x]', '{x}', '*', 'é'];
  for (const name of names) {
    const pull = await world.proposesFiles({ [`.github/workflows/${name}.yml`]: 'on: push\n' });
    expect(await pull.report()).toMatchObject({ class: 'policy', verdict: 'wait' });
  }
  const beside = await world.proposesFiles({ 'github/workflows/x.yml': 'on: push\n' });
  expect(await beside.report()).toMatchObject({ class: 'none', verdict: 'pass' });
  for (const [mode, path, expected] of [
    ['120000', '.github/workflows', 'policy'],
    ['120000', '.github', 'policy'],
    ['160000', '.github', 'policy'],
    ['100644', '.github', 'policy'],
    ['120000', '.githu', 'none'],
    ['120000', 'docs/link', 'none'],
  ] as const) {
    const { repo } = world;
    await repo.branch(`${mode} ${path}`.replaceAll(/\W/g, '-'));
    const id =
      mode === '160000'
        ? await repo.head()
        : await repo.git('rev-parse', 'HEAD:environments/pipeline.yaml');
    await repo.git('update-index', '--add', '--cacheinfo', `${mode},${id},${path}`);
    await repo.git('commit', '--quiet', '--message', path);
    const pull = world.opens(await repo.head());
    await repo.goTo('main');
    expect([mode, path, (await pull.report()).class]).toEqual([mode, path, expected]);
  }
});

test('T62: numbers that other readers take for others, tags of every kind, keys beyond a label', async () => {
  const issues = '    requires: { issues: { none: [P1] } }\n';
  const pipeline = PIPELINE.replace('  - name: development\n', `  - name: development\n${issues}`);
  await using world = await aCheckout({ 'environments/pipeline.yaml': pipeline });
  const state = (text: string): Files => ({ [stateFile('staging')]: text });
  for (const rollout of ['010', '0o10', '0x10', '1e1', '+5', '.5', '5.', '1_0', '-0']) {
    await refuses(world, state(`${on}rollout: ${rollout}\n`), 'yaml/number');
  }
  for (const tag of [
    '!!!',
    '!!!false',
    '!x',
    '!',
    '!!bool',
    '!<tag:yaml.org,2002:bool>',
    '!e!%ff',
  ]) {
    await refuses(world, state(`enabled: ${tag} true\n`), 'yaml/tag');
    await refuses(world, { [flagFile()]: `${FLAG}safe: ${tag} false\n` }, 'yaml/tag');
    await refuses(world, { 'environments/pipeline.yaml': `${tag}\n${pipeline}` }, 'yaml/tag');
  }
  const keyed = (length: number): Files => {
    const name = `k${'e'.repeat(length - 'flag:k'.length)}`;
    return { [flagFile(name)]: flagLike('basket'), [stateFile('staging', name)]: off };
  };
  expect(await (await world.proposesFiles(keyed(50))).verdict()).toBe('pass');
  await refuses(world, keyed(51), 'issues/long-key');
});

test('T63: a variable that hides behind an escape in its key', async () => {
  await using world = await aCheckout();
  const hidden = FLAG.replace('CHECKOUT:', '"CHECK\\x4FUT":');
  await refuses(world, { [flagFile()]: hidden }, 'yaml/escaped-key');
  // It reads the variable of another flag, and that is said in the same round.
  const pull = await world.proposesFiles({ [flagFile('basket')]: hidden });
  expect(await pull.open()).toEqual(
    expect.arrayContaining(['yaml/escaped-key', 'flag/duplicate-variable']),
  );
  const escaped = { [stateFile('staging')]: '"enabl\\x65d": true\n' };
  await refuses(world, escaped, 'yaml/escaped-key');
  const team = PIPELINE.replace('release:', '"rel\\x65ase":');
  await refuses(world, { 'environments/pipeline.yaml': team }, 'yaml/escaped-key');
});

test('T67: a variable with a name that the system keeps for itself', async () => {
  await using world = await aCheckout();
  for (const variable of ['PATH', 'NODE_OPTIONS', 'GIT_DIR', 'DYLD_INSERT_LIBRARIES']) {
    const definition = FLAG.replace('CHECKOUT:', `${variable}:`);
    await refuses(world, { [flagFile()]: definition }, 'flag/reserved-name');
  }
});
