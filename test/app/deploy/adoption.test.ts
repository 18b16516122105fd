// The first deployment of all asks each target what it has, because Git alone does not say what runs.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { deployedText } from '#wiring/deploy-text.ts';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from './stage.ts';
import { aStage, FILES, state, outcomeWords } from './stage.ts';

const ON = { ...FILES, ...state('development', 'checkout', true) };

/** The files that another tool has written there. */
async function runs(
  stage: Stage,
  environment: string,
  service: string,
  text: string,
): Promise<void> {
  await mkdir(join(stage.folder, environment), { recursive: true });
  await writeFile(join(stage.folder, environment, `${service}.env`), text);
}

test('Services that have the accepted values already are left alone', async () => {
  await using stage = await aStage(ON);
  await runs(stage, 'development', 'api', 'PORT=80\nCHECKOUT=true\nSEARCH=false\n');
  await runs(stage, 'development', 'web', 'THEME=false\n');
  const deployed = await stage.deploys(await stage.lands({ 'README.md': 'text' }));
  expect(outcomeWords(deployed)).toEqual(['production/api applied', 'production/web applied']);
  expect(await stage.has('development', 'api')).toMatch('PORT=80');
});

test('A feature that runs is not turned off by a landing that does not concern it', async () => {
  await using stage = await aStage();
  await runs(stage, 'production', 'web', 'THEME=true\n');
  const deployed = await stage.deploysAnyway(
    await stage.lands(state('development', 'checkout', true)),
  );
  expect(outcomeWords(deployed)).toContain('production/web refused');
  expect(await stage.has('production', 'web')).toBe('THEME=true\n');
  expect(deployedText(deployed, false, '')).toMatch(
    'the live value of THEME is "true", and no deployment sent it',
  );
});

test('A rollback of what runs is no foreign value', async () => {
  await using stage = await aStage(ON);
  await runs(stage, 'development', 'api', 'CHECKOUT=true\nSEARCH=false\n');
  const deployed = await stage.deploys(await stage.lands(state('development', 'checkout', false)));
  expect(outcomeWords(deployed)[0]).toBe('development/api applied');
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
});

test('A state that cannot be read when the log begins counts as it was readable last', async () => {
  await using stage = await aStage(ON);
  const readable = await stage.repo.head();
  const broken = await stage.lands({ 'environments/development/checkout.yaml': 'enabled: [' });
  await stage.lands({ 'environments/development/checkout.yaml': 'enabled: [1' });
  await stage.lands({ 'README.md': 'text' });
  const { refusals } = await stage.deploys(await stage.lands({ 'README.md': 'another text' }));
  expect(refusals).toEqual([
    expect.objectContaining({ flag: 'checkout', accepted: readable, landing: broken }),
  ]);
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=true');
});

test('T45: A state that was never readable counts as missing, is refused by name, and stops no other flag', async () => {
  const broken = { 'environments/development/search.yaml': 'enabled: [' };
  await using stage = await aStage({ ...ON, ...broken });
  const { refusals } = await stage.deploys(await stage.lands({ 'README.md': 'text' }));
  expect(refusals).toEqual([expect.objectContaining({ flag: 'search', accepted: null })]);
  const down = await stage.deploys(await stage.lands(state('development', 'checkout', false)));
  expect(outcomeWords(down)).toContain('development/api applied');
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false\nSEARCH=false\n');
  const fixed = await stage.deploys(await stage.lands(state('development', 'search', true)));
  expect(fixed.refusals).toEqual([]);
  expect(await stage.has('development', 'api')).toMatch('SEARCH=true');
});

test('Targets that cannot be asked and definitions that cannot be read are named', async () => {
  const pipeline: Files = {
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      'web: { deploy: { "*": { target: files, folder: deployed } } }',
      'web: { deploy: { "*": { target: command, run: ["true"] } } }',
    ),
    'environments/flags/broken.yaml': 'services: [',
  };
  await using stage = await aStage({ ...FILES, ...pipeline });
  const deployed = await stage.deploysAnyway(await stage.lands({ 'README.md': 'text' }));
  expect(deployedText(deployed, false, '')).toMatch(
    /these definitions cannot be read: broken; .*\n {2}not read, and assumed to have the values in Git: development\/web, production\/web; /,
  );
});

const FRESH: Files = {
  'environments/flags/fresh.yaml':
    'description: x\nservices: { api: { FRESH: enabled }, web: { FRESH: enabled } }\n',
};

/** With services that have the accepted values, so that no run has written to any of them. */
async function aRunningStage(): ReturnType<typeof aStage> {
  const stage = await aStage();
  for (const environment of ['development', 'production']) {
    await runs(stage, environment, 'api', 'CHECKOUT=false\nSEARCH=false\n');
    await runs(stage, environment, 'web', 'THEME=false\n');
  }
  expect(outcomeWords(await stage.deploys(await stage.lands({ 'README.md': 'text' })))).toEqual([]);
  return stage;
}

test('A run for one service leaves the others to the next run, also where nothing was ever written', async () => {
  await using stage = await aRunningStage();
  const landing = await stage.lands(FRESH);
  expect(outcomeWords(await stage.deploys(landing, { services: ['api'] }))).toEqual([
    'development/api applied',
    'production/api applied',
  ]);
  const later = await stage.lands({ 'README.md': 'more text' });
  expect(outcomeWords(await stage.deploys(later))).toEqual([
    'development/web applied',
    'production/web applied',
  ]);
  expect(outcomeWords(await stage.deploys(later))).toEqual([]);
});

test('A run that dies while it announces its writes has accepted nothing', async () => {
  await using stage = await aRunningStage();
  const landing = await stage.lands(FRESH);
  stage.diesAfter = 1;
  await expect(stage.deploys(landing, { services: ['web'] })).rejects.toThrow('died');
  stage.diesAfter = null;
  expect(outcomeWords(await stage.deploys(landing))).toEqual([
    'development/api applied',
    'development/web applied',
    'production/api applied',
    'production/web applied',
  ]);
});
