// A deployment turns no live flag off by starting to manage it: a value that no run has sent stays until the states
// contain it or turn it off in full.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { drift } from '#app/live/drift.ts';
import { liveIn } from '#app/log-reading.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { Files } from '#test/support/repo.ts';
import { deployedText, LOCALLY, resultOf } from '../../../src/wiring/deploy-text.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';

/** A service that ran before it was managed. */
async function running(stage: Stage, text: string): Promise<void> {
  await mkdir(join(stage.folder, 'production'), { recursive: true });
  await writeFile(join(stage.folder, 'production/api.env'), text);
}

const FIRST = { before: null, services: ['api'], environments: ['production'] } as const;
const textOf = (deployed: DeployedAnyway): string => deployedText(deployed, false, LOCALLY);
const driftOf = async (stage: Stage) => {
  const named = { environments: ['production'], services: ['api'] };
  const {
    rows: [row],
  } = await stage.withDeployer((deployer) => drift(deployer, named));
  return row;
};

describe('T72: a value that runs, and that no run has sent', () => {
  test('is not replaced, by no run, until its state says it', async () => {
    await using stage = await aStage({ ...FILES, ...state('development', 'checkout', true) });
    await running(stage, 'CHECKOUT=true\n');
    const tip = await stage.repo.head();
    const first = await stage.deploysAnyway(tip, { before: null });
    expect(resultOf(first)).toBe('refused');
    expect(outcomeWords(first)).not.toContain('production/api applied');
    expect(textOf(first)).toMatch(`NOT DEPLOYED: production/api [deploy/foreign-value]
  the live value of CHECKOUT is "true", and no deployment sent it
  this deployment would send "false" in its place
  in environments/production/checkout.yaml
    to keep it, write: enabled: true
    to turn it off, write: enabled: false
`);
    // A repeat, a run for another service, an unrelated landing, and even --force refuse it again.
    stage.passes('25h');
    for (const options of [{}, { services: ['web'] }, { force: true }, {}]) {
      await stage.lands({ 'more.txt': `${stage.now} ${JSON.stringify(options)}` });
      const again = await stage.deploysAnyway(await stage.repo.head(), options);
      expect(resultOf(again)).toBe('services' in options ? 'done' : 'refused');
      expect(await stage.has('production', 'api')).toBe('CHECKOUT=true\n');
    }
    expect(await driftOf(stage)).toMatchObject({
      state: 'refused',
      why: 'the live value of CHECKOUT is "true", and no deployment sent it [deploy/foreign-value]',
    });
    const said = await stage.deploysAnyway(
      await stage.lands(state('production', 'checkout', true)),
    );
    expect([resultOf(said), outcomeWords(said)]).toEqual(['done', ['production/api applied']]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=true\nSEARCH=false');
    expect(await driftOf(stage)).toMatchObject({ state: 'same' });
    // Now it was sent, and comes down as everything does.
    await stage.deploysAnyway(await stage.lands({ 'environments/production/checkout.yaml': null }));
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test('is replaced where its state says off in full', async () => {
    await using stage = await aStage({ ...FILES, ...state('production', 'checkout', false) });
    await running(stage, 'CHECKOUT=true\n');
    const deployed = await stage.deploys(await stage.repo.head(), FIRST);
    expect(outcomeWords(deployed)).toEqual(['production/api applied']);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });

  test.each<[what: string, found: string, files: Files]>([
    ['says off in another word', 'CHECKOUT=0\n', {}],
    ['is what is sent', 'CHECKOUT=false\n', {}],
    ['belongs to no flag', 'OTHER=true\n', {}],
    ['is off, and the state says on', 'CHECKOUT=false\n', state('production', 'checkout', true)],
  ])('that %s stops nothing', async (_what, found, files) => {
    await using stage = await aStage({ ...FILES, ...files });
    await running(stage, found);
    const deployed = await stage.deploys(await stage.repo.head(), FIRST);
    expect(outcomeWords(deployed)).toEqual(['production/api applied']);
  });

  test('does not stop a rollback of another flag of the service', async () => {
    await using stage = await aStage({ ...FILES, ...state('production', 'search', true) });
    await running(stage, 'CHECKOUT=true\nSEARCH=true\n');
    const down = await stage.lands(state('production', 'search', false));
    const deployed = await stage.deploys(down, { services: ['api'] });
    expect(outcomeWords(deployed)).toContain('production/api applied');
    expect(await stage.has('production', 'api')).toMatch('SEARCH=false');
  });

  test('of a target that cannot be asked stops nothing', async () => {
    await using stage = await aStage();
    await mkdir(join(stage.folder, 'production/api.env'), { recursive: true });
    const deployed = await stage.deploys(await stage.repo.head(), FIRST);
    expect(outcomeWords(deployed)).toEqual(['production/api failed']);
    await rm(join(stage.folder, 'production/api.env'), { recursive: true });
    expect(outcomeWords(await stage.deploys(await stage.repo.head()))).toContain(
      'production/api applied',
    );
    expect(await readFile(join(stage.folder, 'production/api.env'), 'utf8')).toMatch('CHECKOUT');
  });

  const PAY: Files = {
    'environments/flags/pay.yaml': 'description: Pay\nservices: { api: { PAY: enabled } }\n',
  };
  const managed = async (stage: Stage): Promise<void> => {
    await stage.deploys(await stage.repo.head(), { before: null });
    const text = (await stage.has('production', 'api')) ?? '';
    await running(stage, `${text}PAY=true\n`);
  };

  test('of a variable that a managed service gets for the first time is not replaced, and what it has stays known', async () => {
    await using stage = await aStage();
    await managed(stage);
    const first = await stage.deploysAnyway(await stage.lands(PAY));
    expect(textOf(first)).toMatch(
      /NOT DEPLOYED: production\/api \[deploy\/foreign-value\]\n {2}the live value of PAY is "true", and no deployment sent it/,
    );
    expect(outcomeWords(first)).toEqual(['development/api applied', 'production/api refused']);
    expect(await driftOf(stage)).toMatchObject({ state: 'refused' });
    const states = await stage.withDeployer(async ({ log }) => liveIn(await log.read([])));
    expect(states.get('production/api')?.live?.values).toMatchObject({ CHECKOUT: false });
    for (const options of [{}, { services: ['web'] }, { force: true }])
      await stage.deploys(await stage.repo.head(), options);
    expect(await stage.has('production', 'api')).toMatch('PAY=true');
    // A rollback beside it goes out, and the state that says on keeps it.
    await stage.deploys(await stage.lands(state('development', 'pay', true)));
    stage.passes('25h');
    const said = await stage.deploys(await stage.lands(state('production', 'pay', true)));
    expect(outcomeWords(said).join()).not.toContain('refused');
    expect(said.refusals).toEqual([]);
    expect(await stage.has('production', 'api')).toMatch('PAY=true');
    await stage.deploys(await stage.lands(state('production', 'pay', false)));
    expect(await stage.has('production', 'api')).toMatch('PAY=false');
  });

  test('of such a variable is asked for again by the run after one that was killed', async () => {
    await using stage = await aStage();
    await managed(stage);
    stage.diesAfter = 2;
    await expect(stage.deploys(await stage.lands(PAY))).rejects.toThrow('died');
    stage.diesAfter = null;
    const next = await stage.deploys(await stage.repo.head());
    expect(outcomeWords(next)).toContain('production/api refused');
    expect(await stage.has('production', 'api')).toMatch('PAY=true');
  });

  test('and that a killed run had announced is no foreign one, so that it comes down', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    const share = (percent: number): Files => ({
      'environments/development/pay.yaml': `enabled: true\nrollout: ${percent}\n`,
    });
    const flag = 'description: Pay\nservices: { api: { PAY: enabled, PAY_PERCENT: rollout } }\n';
    stage.diesAfter = 2;
    const landed = await stage.lands({ 'environments/flags/pay.yaml': flag, ...share(25) });
    await expect(stage.deploys(landed)).rejects.toThrow('died');
    stage.diesAfter = null;
    expect(await stage.has('development', 'api')).toMatch('PAY_PERCENT=25');
    const next = await stage.deploys(await stage.lands(share(10)));
    expect(outcomeWords(next).join()).not.toContain('refused');
    expect(outcomeWords(next)).toContain('development/api applied');
    expect(await stage.has('development', 'api')).toMatch('PAY_PERCENT=10');
  });

  test('at the place that a service moves to is not replaced, and the old place keeps its values', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    const old = await stage.has('production', 'api');
    const place = join(stage.folder, '../elsewhere/production');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'api.env'), 'CHECKOUT=true\n');
    const pipeline = String(FILES['environments/pipeline.yaml']);
    const moved = await stage.deploysAnyway(
      await stage.lands({
        'environments/pipeline.yaml': pipeline.replace('folder: deployed', 'folder: elsewhere'),
      }),
    );
    expect(outcomeWords(moved)).toEqual(['development/api applied', 'production/api refused']);
    expect(textOf(moved)).toMatch(
      'the live value of CHECKOUT is "true", and no deployment sent it',
    );
    expect(moved.relocated.map(({ environment }) => environment)).toEqual(['development']);
    expect(await readFile(join(place, 'api.env'), 'utf8')).toBe('CHECKOUT=true\n');
    expect(await stage.has('production', 'api')).toBe(old);
    const off = await stage.deploys(await stage.lands(state('production', 'checkout', false)));
    expect(outcomeWords(off)).toEqual(['production/api applied']);
    expect(await readFile(join(place, 'api.env'), 'utf8')).toMatch('CHECKOUT=false');
  });
});
