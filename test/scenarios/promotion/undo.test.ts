// The exact undo: a change that cannot be ordered counts as a rollback when it restores the values that were live
// immediately before the latest promotion.
import { describe, expect, test } from '@jest/globals';
import { flagFile, stateFile } from '#test/support/checkout.ts';
import type { Files } from '#test/support/repo.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const definition = (variable: string): string =>
  `description: Search\nservices: { api: { ${variable}: enabled } }\n`;

const RULES =
  'version: 1\nteams: { release: [ana] }\nenvironments:\n  - name: live\n    requires: { approvals: { count: 1, from: [release] } }\nservices: { api: {} }\n';

/** A flag that is on where nothing has to soak. */
function aSearch(rules: string = RULES): Promise<World> {
  return aWorld({
    files: {
      'environments/pipeline.yaml': rules,
      [flagFile('search')]: definition('SEARCH_V1'),
      [stateFile('live', 'search')]: 'enabled: true\n',
    },
  });
}

test('another variable is neither more nor less: it is a promotion, and its revert within 14 days a rollback', async () => {
  await using world = await aSearch();
  world.passes('1d');
  const changed = await world.proposesFiles({ [flagFile('search')]: definition('SEARCH_V2') });
  expect(await changed.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
  const landing = await changed.lands();
  const lastMoment = world.after('14d');
  world.passes('1h');
  world.losesGitHub();
  const undo = await world.reverts(landing);
  expect(await undo.report()).toMatchObject({
    verdict: 'pass',
    class: 'rollback',
    changes: [
      {
        notes: expect.arrayContaining([expect.objectContaining({ code: 'note/exact-undo' })]),
      },
    ],
  });
  // After that it is a change like any other.
  expect(await undo.verdictsAround(lastMoment)).toEqual(['pass', 'pass', 'wait']);
});

test('a renamed variable that the policy let through goes back within 14 days without another approval', async () => {
  await using world = await aSearch(
    `${RULES}policy: { approvals: { count: 1, from: [release] } }\n`,
  );
  world.passes('1d');
  const renamed = await world.proposesFiles({ [flagFile('search')]: definition('SEARCH_V2') });
  expect(await renamed.report()).toMatchObject({ verdict: 'wait', class: 'policy' });
  const landing = await renamed.lands();
  const lastMoment = world.after('14d');
  world.passes('1h');
  world.losesGitHub();
  const undo = await world.reverts(landing);
  expect(await undo.report()).toMatchObject({ verdict: 'pass', class: 'rollback', policy: [] });
  expect(await undo.verdictsAround(lastMoment)).toEqual(['pass', 'pass', 'wait']);
  // Beside what was never live here, or what says less about safety, it stays a change of the rules.
  for (const more of [
    { [flagFile('find')]: definition('FIND'), [stateFile('live', 'find')]: 'enabled: true\n' },
    { [flagFile('search')]: `${definition('SEARCH_V1')}code-default: true\n` },
  ]) {
    const other = await world.proposesFiles({
      [flagFile('search')]: definition('SEARCH_V1'),
      ...more,
    });
    expect(await other.report()).toMatchObject({ verdict: 'wait', class: 'policy' });
  }
});

describe('a variable that moved to another flag in another form', () => {
  const FORM = 'SEARCH_V1: { from: enabled, on: "1", off: "0" }';
  const find = (variables: string): string =>
    `description: Find\nservices: { api: { ${variables} } }\n`;
  const empty = 'description: Search\n';
  const gone = { [flagFile('search')]: null, [stateFile('live', 'search')]: null };
  const isOn = { [stateFile('live', 'find')]: 'enabled: true\n' };

  /** The flag `find` is on, too. */
  async function both(): Promise<World> {
    const world = await aSearch();
    await world.landsFiles({ [flagFile('find')]: find('FIND: enabled'), ...isOn });
    world.passes('1d');
    return world;
  }

  test.each<[string, Files]>([
    [
      'goes back',
      { [flagFile('search')]: empty, [flagFile('find')]: find(`FIND: enabled, ${FORM}`) },
    ],
    [
      'goes back to a flag that was deleted',
      { ...gone, [flagFile('find')]: find(`FIND: enabled, ${FORM}`) },
    ],
  ])('%s within 14 days', async (_, files) => {
    await using world = await both();
    const moved = await world.proposesFiles(files);
    expect(await moved.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
    const landing = await moved.lands();
    const lastMoment = world.after('14d');
    world.passes('1h');
    world.losesGitHub();
    const undo = await world.reverts(landing);
    expect(await undo.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
    expect(await undo.verdictsAround(lastMoment)).toEqual(['pass', 'pass', 'wait']);
  });

  test('goes back to the former key of a renamed flag', async () => {
    await using world = await aSearch();
    world.passes('1d');
    const landing = await world.landsFiles({ ...gone, [flagFile('find')]: find(FORM), ...isOn });
    world.passes('1h');
    expect(await (await world.reverts(landing)).report()).toMatchObject({ class: 'rollback' });
  });

  test('is a promotion again when the other flag has changed since, or keeps something of it', async () => {
    await using world = await both();
    const moved = {
      [flagFile('search')]: empty,
      [flagFile('find')]: find(`FIND: enabled, ${FORM}`),
    };
    const landing = await world.landsFiles(moved);
    world.passes('1h');
    const kept = await world.proposesFiles({
      [flagFile('search')]: definition('SEARCH_V1'),
      [flagFile('find')]: find('FIND: { from: enabled, on: "1" }'),
    });
    expect(await kept.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
    await world.landsFiles({
      [flagFile('find')]: find(`FIND: { from: enabled, on: "2" }, ${FORM}`),
    });
    await world.landsFiles({ [flagFile('find')]: find(`FIND: enabled, ${FORM}`) });
    const late = await world.reverts(landing);
    expect(await late.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
  });
});

test('undoing the undo is a promotion', async () => {
  await using world = await aSearch();
  world.passes('30d');
  const landing = await world.landsFiles({ [flagFile('search')]: definition('SEARCH_V2') });
  world.passes('1h');
  const undone = await (await world.reverts(landing)).lands();
  world.passes('1h');
  const again = await world.reverts(undone);
  expect(await again.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
});

test('what was live before the last but one promotion is no undo', async () => {
  await using world = await aSearch();
  await world.landsFiles({ [flagFile('search')]: definition('SEARCH_V2') });
  world.passes('1h');
  await world.landsFiles({ [flagFile('search')]: definition('SEARCH_V3') });
  const older = await world.proposesFiles({ [flagFile('search')]: definition('SEARCH_V1') });
  expect(await older.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
  const last = await world.proposesFiles({ [flagFile('search')]: definition('SEARCH_V2') });
  expect(await last.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

test('T58: an undo that brings a clash of variables blocks, like any other proposal', async () => {
  await using world = await aSearch();
  world.passes('1d');
  const landing = await world.landsFiles({ [flagFile('search')]: definition('SEARCH_V2') });
  // Meanwhile another flag fills the old variable.
  await world.landsFiles({ [flagFile('find')]: definition('SEARCH_V1') });
  const undo = await world.reverts(landing);
  expect(await undo.report()).toMatchObject({
    verdict: 'block',
    diagnostics: [{ code: 'flag/duplicate-variable' }],
  });
});
