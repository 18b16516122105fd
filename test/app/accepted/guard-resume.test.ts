// The deploy guard and a resume: it reads the same log as the check, and the moment of the landing counts.
import { expect, test } from '@jest/globals';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import { noEvidence } from '#adapters/evidence-file.ts';
import { known } from '#domain/evidence.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES } from '#test/app/deploy/stage.ts';

const RULES = `version: 1
environments:
  - name: development
  - name: production
    requires:
      soak: { in: development, for: 24h }
    resume: { within: 14d, requires: { soak: { in: development, for: 1h } } }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
  web: {}
  worker: {}
`;
/** From off, only 5 percent may be promoted. */
const FLAG = `description: checkout
services: { api: { CHECKOUT: enabled, CHECKOUT_PERCENT: rollout } }
requires: { production: { ladder: { steps: [5, 100], each: 7d } } }
`;
const production = (enabled: boolean) => ({
  'environments/production/checkout.yaml': `enabled: ${enabled}\n`,
});

/** Everything has been on for long, was deployed, and has just been rolled back. */
async function rolledBack(): Promise<Stage> {
  const stage = await aStage({
    ...FILES,
    'environments/pipeline.yaml': RULES,
    'environments/flags/checkout.yaml': FLAG,
    'environments/development/checkout.yaml': 'enabled: true\n',
    ...production(true),
  });
  const { logFile } = stage;
  stage.evidence = noEvidence(async () => known(await fileLog(logFile).history()));
  await stage.deploys(await stage.repo.head());
  stage.passes('30d');
  await stage.deploys(await stage.lands(production(false)));
  expect(await stage.has('production', 'api')).toContain('CHECKOUT=false');
  return stage;
}

test('T23: a value that is restored in time is deployed', async () => {
  await using stage = await rolledBack();
  stage.passes('14d');
  const { refusals } = await stage.deploys(await stage.lands(production(true)));
  expect(refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toContain('CHECKOUT=true');
});

test('T23: what landed in time is deployed, however late the deployment begins', async () => {
  await using stage = await rolledBack();
  stage.passes('14d');
  const landing = await stage.lands(production(true));
  stage.passes('3d');
  expect((await stage.deploys(landing)).refusals).toEqual([]);
  expect(await stage.has('production', 'api')).toContain('CHECKOUT=true');
});

test('T23: what landed a minute too late is a full promotion, and is refused', async () => {
  await using stage = await rolledBack();
  stage.passes('14d');
  stage.passes('1m');
  const { refusals } = await stage.deploys(await stage.lands(production(true)));
  expect(refusals).toHaveLength(1);
  expect(await stage.has('production', 'api')).toContain('CHECKOUT=false');
});
