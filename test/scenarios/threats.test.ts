// How people would cheat the gate or stumble over it, on real repositories: each row of
// reference/threats.md §1 that is about files, history or classification, by its number.
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CHECKOUT, FLAG, flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import type { Files } from '#test/support/repo.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';

const aCheckout = (files: Files = {}): Promise<World> =>
  aWorld({ files: { ...CHECKOUT, ...files } });

/** Development has had it for so long. */
async function afterDevelopment(length: string): Promise<World> {
  const world = await aCheckout();
  await world.lands('checkout', { development: 'on' });
  world.passes(length);
  return world;
}

test('T1: a commit that is dated ten years back has soaked since its landing, not since its date', async () => {
  await using world = await aCheckout();
  const pull = await world.proposes('checkout', { development: 'on' });
  await world.repo.goTo(pull.branch);
  await world.repo.git('reset', '--quiet', '--soft', 'main');
  await world.repo.commit('Long ago', { at: '2016-11-02T09:00:00Z' });
  await pull.lands();
  world.passes('1h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('47h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T1: not even on the default branch itself is a landing older than the one before it', async () => {
  await using world = await aCheckout();
  world.passes('30d');
  await world.landsFiles({ 'README.md': 'today\n' });
  await world.repo.commit('Long ago', {
    at: '2016-11-02T09:00:00Z',
    files: { [stateFile('development')]: on },
  });
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T2: a landing that is dated into the future has soaked for no time at all, for ever', async () => {
  await using world = await aCheckout();
  await world.repo.commit('Next year', {
    at: '2027-11-02T09:00:00Z',
    files: { [stateFile('development')]: on },
  });
  world.passes('60d');
  const staging = await world.proposes('checkout', { staging: 'on' });
  const soak = await staging.gate('soak');
  expect(soak).toMatchObject({ code: 'soak/too-short', progress: { elapsed: 0 } });
});

test('T3: a backdated tip hides nothing: the landings behind it are read all the same', async () => {
  await using world = await aCheckout();
  await world.lands('checkout', { development: 'on' });
  world.passes('1d');
  await world.lands('checkout', { development: 'off' });
  world.passes('1h');
  await world.lands('checkout', { development: 'on' });
  // `git log --since` would stop at this one and find nothing.
  await world.repo.commit('Long ago', { at: '2016-11-02T09:00:00Z', files: { 'a.txt': 'a\n' } });
  world.passes('47h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T4: when a landing on record is no longer an ancestor, every soak starts again', async () => {
  await using world = await afterDevelopment('1h');
  const landing = await world.lands('checkout', { staging: 'off', development: 'on' });
  world.remembers(landing);
  world.passes('9d');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdict()).toBe('pass');
  await world.repo.goTo('main');
  await world.repo.git('reset', '--quiet', '--hard', 'main~1');
  await world.repo.commit('Rewritten', { at: '2026-11-02T10:00:01Z' });
  expect(await staging.gate('soak')).toMatchObject({
    verdict: 'wait',
    code: 'soak/rewritten',
    message: expect.stringContaining(landing.slice(0, 10)),
  });
});

test('T5: a promotion that was pushed without the gate is judged on its landing like any other', async () => {
  await using world = await afterDevelopment('1h');
  await world.lands('checkout', { staging: 'on' });
  const { report } = await world.judges('main~1', 'main');
  expect(report).toMatchObject({ verdict: 'wait', class: 'promotion' });
});

test('T6: whoever softens the rules is judged by the rules that stand, and promotes nothing meanwhile', async () => {
  await using world = await afterDevelopment('1h');
  const softer = PIPELINE.replace('for: 48h', 'for: 0h').replace('count: 1', 'count: 0');
  const both = await world.proposesFiles({
    'environments/pipeline.yaml': softer,
    [stateFile('staging')]: on,
  });
  expect(await both.report()).toMatchObject({ verdict: 'block', class: 'policy' });
  expect(new Set(await both.open())).toEqual(
    new Set(['policy/split', 'approvals/missing', 'soak/too-short']),
  );
  const alone = await world.proposesFiles({ 'environments/pipeline.yaml': softer });
  expect(await alone.open()).toEqual(['approvals/missing']);
  world.passes('1m');
  await alone.approvedBy('ana');
  expect(await alone.verdict()).toBe('pass');
});

test('T6: a flag may tighten its own rules at once, and loosen them only as policy', async () => {
  await using world = await afterDevelopment('48h');
  const stricter = `${FLAG}requires: { staging: { checklist: [Rollback tested] } }\n`;
  const tightening = await world.proposesFiles({
    [flagFile()]: stricter,
    [stateFile('staging')]: on,
  });
  expect(await tightening.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
  expect(await tightening.open()).toEqual(['checklist/unticked']);
  await world.landsFiles({ [flagFile()]: stricter });
  const loosening = await world.proposesFiles({ [flagFile()]: FLAG });
  expect(await loosening.report()).toMatchObject({ verdict: 'wait', class: 'policy' });
});

test('T7: a workflow is policy, and no promotion rides along', async () => {
  await using world = await afterDevelopment('48h');
  const workflow = { '.github/workflows/flaghoist.yml': 'on: push\n' };
  const alone = await world.proposesFiles(workflow);
  expect(await alone.report()).toMatchObject({ verdict: 'wait', class: 'policy' });
  const both = await world.proposesFiles({ ...workflow, [stateFile('staging')]: on });
  expect(await both.report()).toMatchObject({ verdict: 'block', class: 'policy' });
});

test('T11: a renamed flag is another flag, with a soak of zero', async () => {
  await using world = await afterDevelopment('9d');
  await world.lands('checkout', { staging: 'on' });
  world.passes('9d');
  const renamed = await world.proposesFiles({
    [flagFile()]: null,
    [flagFile('basket')]: FLAG,
    ...Object.fromEntries(
      ['development', 'staging', 'production'].flatMap((environment) => [
        [stateFile(environment), null],
        [stateFile(environment, 'basket'), on],
      ]),
    ),
  });
  const { verdict, changes } = await renamed.report();
  expect(verdict).toBe('block');
  expect(
    changes.map(({ flag, environment, class: kind }) => `${flag} ${environment} ${kind}`),
  ).toEqual([
    'basket development promotion',
    'basket staging promotion',
    'basket production promotion',
    'checkout development rollback',
    'checkout staging rollback',
    'checkout production neutral',
  ]);
  // Landed step by step, its time begins with its first landing.
  const stepwise = await world.proposesFiles({
    [flagFile('basket')]: flagLike('basket'),
    [stateFile('development', 'basket')]: on,
  });
  await stepwise.lands();
  const staging = await world.proposes('basket', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T12: a file that is moved to another environment is a change of both', async () => {
  await using world = await afterDevelopment('9d');
  const moved = await world.proposesFiles({
    [stateFile('development')]: null,
    [stateFile('staging')]: on,
  });
  expect(await moved.report()).toMatchObject({
    verdict: 'block',
    changes: [
      { environment: 'development', class: 'rollback' },
      { environment: 'staging', class: 'promotion' },
    ],
  });
  expect(await moved.open()).toEqual(['soak/source-lowered']);
});

test('T13: off and on again farms no credit', async () => {
  await using world = await afterDevelopment('47h');
  await world.lands('checkout', { development: 'off' });
  world.passes('1h');
  await world.lands('checkout', { development: 'on' });
  world.passes('47h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T14: what happened inside a pull request does not exist, neither for nor against it', async () => {
  await using world = await afterDevelopment('1d');
  // Off and on again in one pull request: the environment never saw it.
  const back = await world.proposes('checkout', { development: 'off' });
  await back.pushes('checkout', { development: 'on' });
  await back.lands();
  world.passes('23h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
  // A branch that has had it on for a week has soaked nowhere.
  world.passes('1h');
  await staging.pushes('checkout', { production: 'on' });
  world.passes('7d');
  await world.repo.goTo(staging.branch);
  expect((await staging.report()).changes[1]).toMatchObject({
    environment: 'production',
    verdict: 'block',
    gates: [{ code: 'soak/same-proposal' }],
  });
});

test('T15: a second of less between two looks restarts the soak', async () => {
  await using world = await afterDevelopment('40h');
  await world.lands('checkout', { development: 99 });
  world.passes('1s');
  await world.lands('checkout', { development: 'on' });
  world.passes('47h');
  const all = await world.proposes('checkout', { staging: 'on' });
  expect(await all.verdictsAround(world.after('1h'))).toEqual(['wait', 'pass', 'pass']);
  // Whoever asks for less than the least that was there is not touched by it.
  const some = await world.proposes('checkout', { staging: 99 });
  expect(await some.verdict()).toBe('pass');
});

test('T16: what is slipped into a merge commit is seen: the landed tree counts, not the pull request', async () => {
  await using world = await afterDevelopment('47h');
  const harmless = await world.proposesFiles({ 'README.md': 'Hello\n' });
  await world.repo.goTo('main');
  await world.repo.git('merge', '--quiet', '--no-ff', '--no-commit', harmless.branch);
  await world.landsFiles({ [stateFile('development')]: off, [stateFile('production')]: on });
  const { report } = await world.judges('main^1', 'main');
  expect(report).toMatchObject({
    verdict: 'wait',
    class: 'promotion',
    changes: [{ class: 'rollback' }, { class: 'promotion', gates: [{ code: 'soak/not-covered' }] }],
  });
  // And the soak of development ended with it.
  world.passes('1h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect((await staging.gate('soak')).code).toBe('soak/not-covered');
});

const APPROVED = {
  'environments/pipeline.yaml': PIPELINE.replace(
    'requires:\n      soak: { in: development, for: 48h }',
    'requires:\n      approvals: { count: 1, from: [release] }',
  ),
};

test('T17, T18: nobody approves their own change, and no bot approves anything', async () => {
  await using world = await aCheckout({
    ...APPROVED,
    'environments/pipeline.yaml': APPROVED['environments/pipeline.yaml'].replace(
      '[ana, bartek]',
      '[ana, deniz]',
    ),
  });
  const pull = await world.proposes('checkout', { staging: 'on' });
  world.passes('1m');
  await pull.approvedBy('deniz');
  pull.reviewed('ana', 'APPROVED', { type: 'Bot' });
  expect(await pull.gate('approvals')).toMatchObject({
    code: 'approvals/missing',
    details: [
      'deniz: not counted, took part in making the change',
      'ana: not counted, a bot cannot approve',
    ],
  });
});

test('T19: an approval counts for what was seen: another percentage needs another one, another base does not', async () => {
  await using world = await aCheckout(APPROVED);
  const pull = await world.proposes('checkout', { staging: 5 });
  world.passes('1m');
  await pull.approvedBy('ana');
  expect(await pull.verdict()).toBe('pass');
  await world.landsFiles({ 'README.md': 'Hello\n' });
  world.passes('1m');
  await pull.updates();
  expect(await pull.verdict()).toBe('pass');
  world.passes('1m');
  await pull.pushes('checkout', { staging: 100 });
  expect(await pull.gate('approvals')).toMatchObject({ code: 'approvals/missing' });
});

test('T21: green is green for this base: when the source falls, the same pull request waits again', async () => {
  await using world = await afterDevelopment('48h');
  const staging = await world.proposes('checkout', { staging: 'on' });
  expect(await staging.verdict()).toBe('pass');
  await world.lands('checkout', { development: 'off' });
  expect(await staging.open()).toEqual(['soak/not-covered']);
});

test('T22: two green pull requests that do not go together are one proposal in the merge queue', async () => {
  await using world = await aCheckout({
    [flagFile('basket')]: flagLike(
      'basket',
      'requires: { production: { flags: { checkout: 0h } } }\n',
    ),
    [stateFile('staging', 'basket')]: on,
    [stateFile('staging')]: on,
    [stateFile('production')]: on,
  });
  world.passes('8d');
  const dependent = await world.proposes('basket', { production: 'on' });
  const fall = await world.proposes('checkout', { production: 'off' });
  expect([await dependent.verdict(), await fall.verdict()]).toEqual(['pass', 'pass']);
  await world.repo.branch('queue', 'main');
  await world.repo.merge(dependent.branch, { at: world.now });
  await world.repo.merge(fall.branch, { at: world.now });
  const group = world.opens('queue');
  expect(await group.verdict()).toBe('block');
  expect(await group.open()).toEqual(['flags/lowered']);
});

const LADDER = {
  [flagFile()]: `${FLAG}requires: { production: { ladder: { steps: [5, 25, 100], each: 7d } } }\n`,
};

test('T23: the revert of a revert meets the whole gate, from the value that it fell to', async () => {
  await using world = await aCheckout({ ...LADDER, [stateFile('staging')]: on });
  world.passes('7d');
  await world.lands('checkout', { production: 5 });
  world.passes('7d');
  const rung = await world.proposes('checkout', { production: 25 });
  const landing = await rung.lands();
  world.passes('1h');
  const revert = await world.reverts(landing);
  expect(await revert.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  const undone = await revert.lands();
  world.passes('1h');
  const again = await world.reverts(undone);
  expect(await again.report()).toMatchObject({ class: 'promotion' });
  expect(await again.verdictsAround(world.after('6d 23h'))).toEqual(['wait', 'pass', 'pass']);
});

test('T24: a promotion that is called "Revert" is a promotion', async () => {
  await using world = await aCheckout();
  const pull = await world.proposesFiles(
    { [stateFile('staging')]: on },
    'Revert "Set checkout"\n\nThis reverts commit 1111111111111111111111111111111111111111.',
  );
  expect(await pull.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
});

test('T25: a rollback that carries a promotion waits with it, and is told to travel alone', async () => {
  await using world = await aCheckout({
    [flagFile('basket')]: flagLike('basket'),
    [stateFile('production', 'basket')]: on,
  });
  const mixed = await world.proposesFiles({
    [stateFile('production', 'basket')]: off,
    [stateFile('staging')]: on,
  });
  expect(await mixed.report()).toMatchObject({
    verdict: 'wait',
    class: 'promotion',
    notes: [
      'the rollback of basket in production waits with the promotions: split it off and it passes at once',
    ],
  });
  // Beside something neutral it stays what it is.
  const neutral = await world.proposesFiles({
    [stateFile('production', 'basket')]: off,
    [flagFile()]: FLAG.replace('The new checkout', 'Checkout'),
  });
  expect(await neutral.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

test('T26: no file can make the fall of one flag the rise of another', async () => {
  await using world = await aCheckout({
    [flagFile('basket')]: flagLike(
      'basket',
      'requires: { production: { flags: { checkout: 0h } } }\n',
    ),
    [stateFile('production')]: on,
    [stateFile('production', 'basket')]: on,
  });
  const fall = await world.proposes('checkout', { production: 'off' });
  const { verdict, changes } = await fall.report();
  expect(verdict).toBe('pass');
  expect(changes.map(({ flag }) => flag)).toEqual(['checkout']);
  expect(changes[0]?.notes).toEqual(['flags that were promoted after it and stay on: basket']);
  const inverse = await world.proposesFiles({
    [flagFile('basket')]: flagLike(
      'basket',
      'requires: { production: { flags: { "!checkout": 0h } } }\n',
    ),
  });
  expect(await inverse.verdict()).toBe('block');
});

test('T27: another safe value or polarity is a promotion, even where the text stays the same', async () => {
  await using world = await aCheckout({ [stateFile('staging')]: on });
  world.passes('30d');
  const turned = await world.proposesFiles({ [flagFile()]: `${FLAG}safe: true\n` });
  const { verdict, class: kind } = await turned.report();
  expect([verdict, kind]).not.toContain('pass');
  expect(kind).toBe('promotion');
});

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

test('T38: the one promotion among more files than an API would list is seen', async () => {
  await using world = await aCheckout();
  await world.repo.branch('huge', 'main');
  const files = Array.from({ length: 3001 }, (_, index) => [`src/file-${index}.ts`, `${index}\n`]);
  const [sha] = await world.repo.history([
    { at: world.now, files: { ...Object.fromEntries(files), [stateFile('staging')]: on } },
  ]);
  expect(sha).toBeDefined();
  const huge = world.opens('huge');
  expect(await huge.report()).toMatchObject({
    verdict: 'wait',
    class: 'promotion',
    changes: [{ flag: 'checkout', environment: 'staging' }],
  });
});

test('T45: a rollback passes while other files are broken, the rules cannot be read and nobody answers', async () => {
  await using world = await aCheckout({ [stateFile('production')]: on });
  await world.landsFiles({
    [flagFile('broken')]: 'description: [\n',
    [stateFile('staging', 'broken')]: 'enabled: maybe\n',
    [stateFile('production', 'unknown')]: on,
  });
  world.losesGitHub();
  const beside = await world.proposes('checkout', { production: 'off' });
  expect(await beside.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  expect(await beside.asks()).toEqual([]);
  await world.landsFiles({ 'environments/pipeline.yaml': 'version: [\n' });
  const blind = await world.proposes('checkout', { production: 'off' });
  expect(await blind.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  // Nobody knows the rules, so nothing goes up.
  const up = await world.proposes('checkout', { staging: 'on' });
  expect(await up.open()).toContain('policy/base-unreadable');
});

test('T46: production may fall while development stays on, and the table shows it', async () => {
  await using world = await aCheckout({
    [stateFile('development')]: on,
    [stateFile('staging')]: on,
    [stateFile('production')]: on,
  });
  world.passes('1d');
  const fall = await world.rollsBack(['checkout'], { in: ['production'] });
  expect(await fall.verdict()).toBe('pass');
  await fall.lands();
  expect(await world.status()).toMatch(/checkout +100% 24h +100% 24h +off/);
});

test('T47: a rollback to a file that is wrong is the one rollback that fails', async () => {
  await using world = await aCheckout({ [stateFile('production')]: on });
  const broken = await world.proposesFiles({ [stateFile('production')]: 'enabled: off\n' });
  expect(await broken.report()).toMatchObject({
    verdict: 'block',
    diagnostics: [
      { file: stateFile('production'), line: 1, hint: expect.stringContaining('false') },
    ],
  });
});
