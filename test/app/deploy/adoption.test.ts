// The first deployment of all asks each target what it has, because Git alone does not say what runs.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { deployedText } from '#wiring/deploy-text.ts';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from './stage.ts';
import { aStage, FILES, state, toldOf } from './stage.ts';

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
  expect(toldOf(deployed)).toEqual(['production/api applied', 'production/web applied']);
  expect(await stage.has('development', 'api')).toMatch('PORT=80');
});

test('A feature that runs is not turned off by a landing that does not concern it', async () => {
  await using stage = await aStage();
  await runs(stage, 'production', 'web', 'THEME=true\n');
  const deployed = await stage.deploysAnyway(
    await stage.lands(state('development', 'checkout', true)),
  );
  expect(deployed.foreign.map(({ item }) => `${item.environment}/${item.service}`)).toEqual([
    'production/web',
  ]);
  expect(await stage.has('production', 'web')).toBe('THEME=true\n');
  expect(deployedText(deployed, false, '')).toMatch(
    'THEME is "true" there, and no deployment sent it',
  );
});

test('A rollback of what runs is no foreign value', async () => {
  await using stage = await aStage(ON);
  await runs(stage, 'development', 'api', 'CHECKOUT=true\nSEARCH=false\n');
  const deployed = await stage.deploys(await stage.lands(state('development', 'checkout', false)));
  expect(toldOf(deployed)[0]).toBe('development/api applied');
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
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
    /definitions that cannot be read: broken; .*\n {2}not asked, and taken to have what Git says: development\/web, production\/web; /,
  );
});
