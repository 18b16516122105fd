// What is deployed after a landing, and what is not.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { matrixOf } from '#app/deploy/plan.ts';
import { reasonText } from '#messages/deployments.ts';
import type { Files } from '#test/support/repo.ts';
import { aStage, FILES, state, outcomeWords } from './stage.ts';

/** With everything deployed as it is in Git. */
async function aDeployedStage(files?: Files): ReturnType<typeof aStage> {
  const stage = await aStage(files);
  await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
  return stage;
}

describe('a landing', () => {
  test('is written to the services that it concerns, and to no others', async () => {
    await using stage = await aDeployedStage();
    const landing = await stage.lands(state('development', 'checkout', true));
    expect(outcomeWords(await stage.deploys(landing))).toEqual(['development/api applied']);
    expect(await stage.has('development', 'api')).toMatch(/^CHECKOUT=true\nSEARCH=false$/m);
    expect(await stage.has('development', 'web')).toMatch(/^THEME=false$/m);
    expect(await stage.has('production', 'api')).toMatch(/^CHECKOUT=false\nSEARCH=false$/m);
  });

  test('is the first of all: every service gets what it does not have', async () => {
    await using stage = await aStage();
    const landing = await stage.lands(state('development', 'checkout', true));
    expect(outcomeWords(await stage.deploys(landing))).toEqual([
      'development/api applied',
      'development/web applied',
      'production/api applied',
      'production/web applied',
    ]);
    expect(await stage.has('development', 'api')).toMatch(/^CHECKOUT=true\nSEARCH=false$/m);
    expect(outcomeWords(await stage.deploys(landing))).toEqual([]);
  });

  test('that changes no value deploys nothing', async () => {
    await using stage = await aDeployedStage();
    const landing = await stage.lands({
      'src/x.ts': 'code',
      ...state('production', 'theme', false),
    });
    expect(outcomeWords(await stage.deploys(landing))).toEqual([]);
  });

  test('goes through the environments in the order of the pipeline', async () => {
    await using stage = await aStage();
    const first = await stage.repo.shaOf('HEAD');
    expect(outcomeWords(await stage.deploys(first, { before: null }))).toEqual([
      'development/api applied',
      'development/web applied',
      'development/worker no-target',
      'production/api applied',
      'production/web applied',
      'production/worker no-target',
    ]);
  });

  test('is planned without touching anything, also as a matrix of jobs', async () => {
    await using stage = await aDeployedStage();
    const before = await stage.entries();
    const landing = await stage.lands({
      ...state('development', 'checkout', true),
      ...state('development', 'queue', true),
    });
    const { plan, outcomes } = await stage.deploys(landing, { dryRun: true });
    expect(outcomes).toEqual([]);
    expect(plan.map(({ service, changes }) => [service, changes])).toEqual([
      ['api', [{ variable: 'CHECKOUT', from: false, to: true, isRaise: true }]],
      ['worker', [{ variable: 'QUEUE', from: false, to: true, isRaise: true }]],
    ]);
    expect(matrixOf(plan)).toEqual({
      include: [{ environment: 'development', service: 'api', target: 'files' }],
    });
    expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
    expect(await stage.entries()).toEqual(before);
  });

  test('brings back a lost file of a service that it does not concern, also beside one that waits', async () => {
    await using stage = await aStage({ ...FILES, ...state('development', 'theme', true) });
    await stage.deploys(await stage.repo.head(), { before: null });
    await stage.deploys(await stage.lands(state('production', 'search', true)));
    const file = join(stage.folder, 'development', 'web.env');
    for (const enabled of [true, false]) {
      await rm(file);
      const landing = await stage.lands(state('development', 'checkout', enabled));
      const { plan } = await stage.deploys(landing, { dryRun: true });
      expect(plan.map(({ service }) => service)).toEqual(['api', 'web']);
      const deployed = await stage.deploys(landing);
      expect(outcomeWords(deployed)).toEqual([
        'development/api applied',
        'development/web applied',
      ]);
      expect(await stage.has('development', 'web')).toMatch('THEME=true');
    }
  });

  test('that is deployed again changes nothing', async () => {
    await using stage = await aStage();
    const landing = await stage.lands(state('development', 'checkout', true));
    await stage.deploys(landing);
    expect(outcomeWords(await stage.deploys(landing))).toEqual([]);
  });

  test('leaves a file alone in which a variable is empty because it is left out', async () => {
    const definition =
      'description: C\nservices: { api: { CHECKOUT: { from: enabled, off: unset } } }\n';
    await using stage = await aDeployedStage({
      ...FILES,
      'environments/flags/checkout.yaml': definition,
    });
    expect(await stage.has('development', 'api')).toMatch(/^CHECKOUT=$/m);
    expect(outcomeWords(await stage.deploys(await stage.repo.head()))).toEqual([]);
  });

  test('does not come back when its run begins after that of a newer one', async () => {
    await using stage = await aStage();
    const older = await stage.lands(state('development', 'checkout', true));
    const newer = await stage.lands(state('development', 'checkout', false));
    await stage.deploys(newer);
    expect(outcomeWords(await stage.deploys(older))).toEqual([]);
    expect(await stage.has('development', 'api')).not.toMatch('CHECKOUT=true');
  });

  test('is not written beside a newer one whose run has announced only a part', async () => {
    await using stage = await aStage();
    const older = await stage.lands(state('development', 'checkout', true));
    const newer = await stage.lands(state('development', 'checkout', false));
    stage.diesAfter = 1;
    await stage.deploys(newer).catch(() => null);
    stage.diesAfter = null;
    await stage.deploys(older);
    const landings = (await stage.entries()).flatMap(({ instances }) =>
      instances.map(({ landing }) => landing),
    );
    expect(new Set(landings)).toEqual(new Set([newer]));
  });

  test('also deploys an earlier landing whose run was missed', async () => {
    await using stage = await aStage();
    const first = await stage.lands(state('development', 'checkout', true));
    await stage.deploys(first);
    await stage.lands(state('development', 'theme', true));
    const third = await stage.lands(state('development', 'search', true));
    expect(outcomeWords(await stage.deploys(third))).toEqual([
      'development/api applied',
      'development/web applied',
    ]);
  });

  test('leaves the others their values when one service fails, and says how to take it back', async () => {
    const files = {
      ...FILES,
      'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
        'web: { deploy: { "*": { target: files, folder: deployed } } }',
        'web: { deploy: { "*": { target: command, run: [./no-such-program] } } }',
      ),
    };
    await using stage = await aDeployedStage(files);
    const landing = await stage.lands({
      ...state('development', 'checkout', true),
      ...state('development', 'theme', true),
    });
    const deployed = await stage.deploys(landing);
    const failed = ['development/web failed', 'production/web failed'];
    expect(outcomeWords(deployed)).toEqual(['development/api applied', ...failed]);
    expect(reasonText(deployed.outcomes[1]?.reason)).toMatch(/cannot be started/);
    expect(deployed.revert).toBe(`git revert ${landing}`);
    // Only the failed writes are repeated.
    expect(outcomeWords(await stage.deploys(landing))).toEqual(failed);
  });

  test.each([0, 1, 2])(
    'whose run dies after %i lines of the log is completed by the next run',
    async (lines) => {
      await using stage = await aStage();
      const landing = await stage.lands({
        ...state('development', 'checkout', true),
        ...state('development', 'theme', true),
      });
      stage.diesAfter = lines;
      await expect(stage.deploys(landing)).rejects.toThrow('died');
      stage.diesAfter = null;
      // The next landing touches neither of the two. Only where nothing at all was logged has it to be the same.
      const next = lines === 0 ? landing : await stage.lands({ 'src/x.ts': 'code' });
      await stage.deploys(next);
      expect(await stage.has('development', 'api')).toMatch('CHECKOUT=true');
      expect(await stage.has('development', 'web')).toMatch('THEME=true');
      expect((await stage.deploys(next)).plan).toEqual([]);
    },
  );

  test('takes a variable away with its flag', async () => {
    await using stage = await aStage();
    const landing = await stage.lands(state('development', 'checkout', true));
    await stage.deploys(landing);
    const gone = await stage.lands({
      'environments/flags/search.yaml': null,
    });
    await stage.deploys(gone);
    expect(await stage.has('development', 'api')).not.toMatch('SEARCH');
  });

  const pipelineWith = (found: string, written: string): Files => ({
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      found,
      written,
    ),
  });
  const WEB = 'web: { deploy: { "*": { target: files, folder: deployed } } }';

  test('that only says how a service is deployed brings what is there to the new target', async () => {
    await using stage = await aStage({ ...FILES, ...pipelineWith(WEB, 'web: {}') });
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    expect(await stage.has('development', 'web')).toBeNull();
    const landing = await stage.lands(pipelineWith(WEB, WEB));
    const deployed = await stage.deploys(landing);
    expect(deployed.plan.map(({ changes }) => changes)).toEqual([[], []]);
    expect(outcomeWords(deployed)).toEqual(['development/web applied', 'production/web applied']);
    expect(await stage.has('development', 'web')).toMatch('THEME=true');
    expect((await stage.deploys(landing)).plan).toEqual([]);

    // The order of keys has no meaning, and a service without a target is not written.
    const turned = 'web: { deploy: { "*": { folder: deployed, target: files } } }';
    expect((await stage.deploys(await stage.lands(pipelineWith(WEB, turned)))).plan).toEqual([]);
    const without = await stage.deploys(await stage.lands(pipelineWith(WEB, 'web: {}')));
    expect(without.plan).toEqual([]);
    expect(await stage.has('development', 'web')).toMatch('THEME=true');
  });

  test.each([
    [
      'another folder',
      '"*": { target: files, folder: deployed, file: "{environment}/x.env" }',
      true,
    ],
    ['another form', '"*": { target: files, folder: deployed, render: json }', true],
    [
      'a probe',
      '"*": { target: files, folder: deployed, probe: { url: "http://x.example/" } }',
      true,
    ],
    [
      'the environments one by one',
      'development: { target: files, folder: deployed }, production: { target: files, folder: deployed }',
      false,
    ],
  ])(
    'that writes %s for a service deploys it again exactly if that means something',
    async (_what, lines, isAgain) => {
      await using stage = await aStage();
      await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
      const landing = await stage.lands(pipelineWith(WEB, `web: { deploy: { ${lines} } }`));
      const { plan } = await stage.deploys(landing, { dryRun: true });
      expect(plan.map(({ environment, service }) => `${environment}/${service}`)).toEqual(
        isAgain ? ['development/web', 'production/web'] : [],
      );
    },
  );

  test('of a pipeline that loses an environment reports what still runs there', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
    const smaller = await stage.lands({
      'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
        /  - name: production\n(    .*\n)+/,
        '',
      ),
    });
    const { orphans } = await stage.deploys(smaller);
    expect(orphans.map(({ environment, service }) => `${environment}/${service}`)).toEqual([
      'production/api',
      'production/web',
    ]);
    expect(await stage.has('production', 'api')).toMatch('CHECKOUT=false');
  });
});
