// Attempts to get a promotion past the gate: the threats of docs/threat-model.md about classes, policy and approvals,
// on real repositories.
import { expect, test } from '@jest/globals';
import {
  aCheckout,
  afterDevelopment,
  FLAG,
  flagFile,
  flagLike,
  PIPELINE,
  stateFile,
} from '#test/support/checkout.ts';

const on = 'enabled: true\n';
const off = 'enabled: false\n';

test('T6: a change that softens the rules is judged by the old rules, and promotes nothing meanwhile', async () => {
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

test('T11: a renamed flag keeps the values that it sends, and starts with a soak of zero', async () => {
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
    'basket development neutral',
    'basket staging neutral',
    'basket production promotion',
    'checkout development neutral',
    'checkout staging neutral',
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

const APPROVED = {
  'environments/pipeline.yaml': PIPELINE.replace(
    'requires:\n      soak: { in: development, for: 48h }',
    'requires:\n      approvals: { count: 1, from: [release] }',
  ),
};

test('T17, T18: an author cannot approve their own change, and no bot approves anything', async () => {
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
      "deniz's approval does not count: deniz took part in the change",
      "ana's approval does not count: a bot cannot approve",
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

test('T22: a flag that is built on another reaches no more users than that one', async () => {
  await using world = await aCheckout({
    [flagFile('basket')]: flagLike(
      'basket',
      'requires: { development: { flags: { checkout: 0h } } }\n',
    ),
    [stateFile('development')]: 'enabled: true\nrollout: 25\n',
  });
  const dependent = await world.proposes('basket', { development: 'on' });
  expect(await dependent.open()).toEqual(['flags/off']);
  await world.lands('checkout', { development: 100 });
  expect(await dependent.verdict()).toBe('pass');
});

const LADDER = {
  [flagFile()]: `${FLAG}requires: { production: { ladder: { steps: [5, 25, 100], each: 7d } } }\n`,
};

test('T23: the revert of a revert meets the whole gate, from the value that it fell to', async () => {
  await using world = await aCheckout({ ...LADDER, [stateFile('staging')]: on });
  world.passes('7d');
  await world.lands('checkout', { production: 5 });
  world.passes('7d');
  const step = await world.proposes('checkout', { production: 25 });
  const landing = await step.lands();
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

test('T25: a rollback beside a promotion waits with it, and the hint is to split them', async () => {
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
      {
        message:
          'the rollback of basket in production waits with the promotions; in a separate pull request it passes at once',
      },
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
  expect(changes[0]?.notes.map(({ message }) => message)).toEqual([
    'flags that require the flag stay on: basket; rollback --with-dependents lowers them, too',
  ]);
  const inverse = await world.proposesFiles({
    [flagFile('basket')]: flagLike(
      'basket',
      'requires: { production: { flags: { "!checkout": 0h } } }\n',
    ),
  });
  expect(await inverse.verdict()).toBe('block');
});

test('T27: another safe value is a policy change, even where the text stays the same', async () => {
  await using world = await aCheckout({
    [flagFile('basket')]: flagLike('basket'),
    [stateFile('staging', 'basket')]: on,
  });
  world.passes('30d');
  const turned = await world.proposesFiles({
    [flagFile('basket')]: flagLike('basket', 'safe: true\n'),
  });
  const { verdict, class: kind } = await turned.report();
  expect(kind).toBe('policy');
  expect(verdict).not.toBe('pass');
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

test('T45: a rollback passes while other files are broken, the rules cannot be read and GitHub is out of reach', async () => {
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
  // The rules are unknown, so no flag is raised.
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
  expect(await world.status()).toMatch(/checkout +100% 24h +100% [╸─]+ +off/);
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

test('T47: where the definition itself is broken its newest readable version decides', async () => {
  await using world = await aCheckout({ [stateFile('production')]: on });
  const broken = await world.landsFiles({ [flagFile()]: 'description: [\n' });
  const down = await world.proposes('checkout', { production: 'off' });
  expect(await down.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  const mended = await world.reverts(broken);
  expect(await mended.verdict()).toBe('pass');
});
