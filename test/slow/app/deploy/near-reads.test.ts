// A run compares only what the landings since the last one may have touched, and finds the same as if it compared all.
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { DriftRow } from '#app/live/drift-row.ts';
import { drift } from '#app/live/drift.ts';
import type { InstanceScope } from '#app/wanted-names.ts';
import type { DeploymentLog } from '#app/deploy-ports.ts';
import type { Sha, Sendable } from '#domain/scalars.ts';
import type { Files } from '#test/support/repo.ts';
import { planOfBoth } from '#test/app/deploy/both.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

const definition = (service: string, variable: string, more = ''): string =>
  `description: ${variable}\n${more}services:\n  ${service}:\n    ${variable}: enabled\n`;

/** With everything deployed as it is in Git. */
async function aDeployedStage(files: Files = FILES): Promise<Stage> {
  const stage = await aStage(files);
  await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
  return stage;
}

/** A log that says something else of a variable of `api` in development. */
const withValue =
  (variable: string, value: Sendable) =>
  (log: DeploymentLog): DeploymentLog => ({
    ...log,
    read: async (environments) =>
      (await log.read(environments)).map((entry) => {
        if (entry.kind === 'started' || entry.environment !== 'development') return entry;
        const instances = entry.instances.map((result) =>
          result.service === 'api'
            ? { ...result, values: { ...result.values, [variable]: value } }
            : result,
        );
        return { ...entry, instances };
      }),
  });

const last = (stage: Stage): Promise<Sha> => stage.repo.shaOf('HEAD');

describe('A run', () => {
  test('reads only the definitions that a landing touches', async () => {
    const many = Array.from({ length: 30 }, (_, at) => [
      `environments/flags/other-${at}.yaml`,
      definition('api', `OTHER_${at}`),
    ]);
    await using stage = await aDeployedStage({ ...FILES, ...Object.fromEntries(many) });
    await stage.lands(state('development', 'checkout', true));
    const { isWhole, definitions } = await planOfBoth(stage);
    expect(isWhole).toBe(false);
    expect(definitions).toEqual(['environments/flags/checkout.yaml']);
  });

  test('reads no more because a service has left the pipeline with its flag', async () => {
    await using stage = await aDeployedStage({ ...FILES, ...state('development', 'theme', true) });
    const rules = String(FILES['environments/pipeline.yaml']).replace(/^ {2}web: .*\n/m, '');
    const gone = await stage.lands({
      'environments/pipeline.yaml': rules,
      'environments/flags/theme.yaml': null,
      'environments/development/theme.yaml': null,
    });
    const { orphans } = await stage.deploys(gone);
    expect(orphans).toMatchObject([{ service: 'web' }, { service: 'web' }]);
    for (const flag of ['checkout', 'search']) {
      const landing = await stage.lands(state('development', flag, true));
      const { definitions } = await planOfBoth(stage);
      expect(definitions).toEqual([`environments/flags/${flag}.yaml`]);
      await stage.deploys(landing);
    }
  });

  test('finds the same where flags take over a variable, leave, arrive or are renamed', async () => {
    await using stage = await aDeployedStage();
    const landings: readonly Files[] = [
      { 'environments/flags/theme.yaml': definition('api', 'THEME') },
      { 'environments/flags/search.yaml': null },
      { 'environments/flags/find.yaml': definition('api', 'SEARCH') },
      { 'environments/flags/queue.yaml': definition('web', 'CHECKOUT') },
      { ...state('development', 'find', true), ...state('development', 'checkout', true) },
      { 'src/x.ts': 'code' },
    ];
    for (const files of landings) {
      const landing = await stage.lands(files);
      expect((await planOfBoth(stage)).isWhole).toBe(false);
      await stage.deploys(landing);
    }
    expect(await planOfBoth(stage)).toMatchObject({ isWhole: false, plan: { plan: [] } });
  });

  test('lists first values that wait also where the landing is about another service', async () => {
    await using stage = await aDeployedStage();
    const first = await stage.lands({
      'environments/flags/new.yaml': definition('web', 'NEW', 'code-default: false\n'),
    });
    await stage.deploys(first);
    await stage.lands(state('development', 'checkout', true));
    const { isWhole, plan } = await planOfBoth(stage);
    expect(isWhole).toBe(false);
    expect(plan).toMatchObject({ pending: [{ service: 'web' }, { service: 'web' }] });
  });

  test('compares every instance after a run that was not to write all of them', async () => {
    await using stage = await aDeployedStage();
    const both = await stage.lands({
      ...state('development', 'checkout', true),
      ...state('development', 'theme', true),
    });
    await stage.deploys(both, { services: ['api'] });
    await stage.lands(state('development', 'search', true));
    expect(await planOfBoth(stage)).toMatchObject({
      isWhole: true,
      plan: { plan: [{ service: 'api' }, { service: 'web' }] },
    });
  });

  test('finds what the run before it left out of an instance, because it could only lower values', async () => {
    await using stage = await aDeployedStage();
    await stage.deploys(await stage.lands(state('development', 'search', true)));
    const both = await stage.lands({
      ...state('development', 'checkout', true),
      ...state('development', 'search', false),
    });
    await stage.deploys(both, { isBehind: true });
    expect(await stage.has('development', 'api')).toContain('CHECKOUT=false');
    await stage.lands(state('development', 'theme', true));
    expect(await planOfBoth(stage)).toMatchObject({
      plan: { plan: [{ service: 'api' }, { service: 'web' }] },
    });
  });

  test('compares every instance after a run that was killed', async () => {
    await using stage = await aDeployedStage();
    const landing = await stage.lands(state('development', 'checkout', true));
    stage.diesAfter = 1;
    await expect(stage.deploys(landing)).rejects.toThrow('died');
    stage.diesAfter = null;
    await stage.lands(state('development', 'theme', true));
    expect((await planOfBoth(stage)).isWhole).toBe(true);
  });

  test('compares every instance after a run that began before another one had ended', async () => {
    await using stage = await aDeployedStage();
    const older = await stage.lands(state('development', 'checkout', true));
    const newer = await stage.lands(state('development', 'theme', true));
    await stage.deploys(newer);
    const [entry] = (await stage.entries()).filter(({ kind }) => kind === 'finished');
    if (entry === undefined) throw new Error('no run has ended');
    const other = { ...entry, run: 'other', accepted: { tip: older, refusals: [] } };
    await stage.withDeployer(({ log }) => log.append(other));
    await stage.lands(state('development', 'search', true));
    expect((await planOfBoth(stage)).isWhole).toBe(true);
  });

  test('compares every instance where the rules have changed', async () => {
    await using stage = await aDeployedStage();
    const rules = String(FILES['environments/pipeline.yaml']).replace(
      'folder: deployed',
      'folder: out',
    );
    await stage.lands({ 'environments/pipeline.yaml': rules });
    expect((await planOfBoth(stage)).isWhole).toBe(true);
  });

  test('finds the same while a raise is refused, and when it is accepted', async () => {
    await using stage = await aDeployedStage();
    const raise = await stage.lands(state('production', 'checkout', true));
    expect((await planOfBoth(stage)).isWhole).toBe(false);
    await stage.deploys(raise);
    const sha = await stage.lands(state('development', 'theme', true));
    expect((await planOfBoth(stage)).isWhole).toBe(false);
    await stage.deploys(sha);
    const source = await stage.lands(state('development', 'checkout', true));
    await stage.deploys(source);
    stage.passes('25h');
    expect((await planOfBoth(stage)).isWhole).toBe(false);
    await stage.deploys(await last(stage));
    await planOfBoth(stage);
  });

  test('keeps what a definition sends beyond what its text shows', async () => {
    await using stage = await aStage();
    // Adopted as it is, so its last readable version counts.
    await stage.lands({ 'environments/flags/search.yaml': 'description: [\n' });
    await stage.deploys(await last(stage), { before: await last(stage) });
    await stage.lands(state('development', 'checkout', true));
    const { isWhole, plan } = await planOfBoth(stage);
    expect(isWhole).toBe(false);
    expect(plan).toMatchObject({
      plan: [
        {
          service: 'api',
          desired: {
            values: [
              { variable: 'CHECKOUT', value: true },
              { variable: 'SEARCH', value: false },
            ],
          },
        },
      ],
    });
  });

  test('compares every instance where the log has other values than were accepted', async () => {
    await using stage = await aDeployedStage();
    await stage.lands(state('development', 'checkout', true));
    stage.spoils = withValue('CHECKOUT', 'other');
    expect((await planOfBoth(stage)).isWhole).toBe(true);
    stage.spoils = withValue('SEARCH', true);
    expect((await planOfBoth(stage)).isWhole).toBe(true);
  });

  test('reads what a service is sent where a probe needs to know what users get', async () => {
    const server = createServer((_, response) => void response.writeHead(503).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const probe = `probe: { url: "http://127.0.0.1:${port}/", within: 1, off: 503 }`;
    const rules = String(FILES['environments/pipeline.yaml']).replace(
      'folder: deployed }',
      `folder: deployed, ${probe} }`,
    );
    const search = definition('api', 'SEARCH').replace(
      'enabled',
      '{ from: enabled, on: "1", off: "0" }',
    );
    const paths = ['environments/flags/checkout.yaml', 'environments/flags/search.yaml'];
    for (const [files, read] of [
      [FILES, paths.slice(0, 1)],
      [{ ...FILES, 'environments/flags/search.yaml': search }, paths],
    ] as const) {
      await using stage = await aDeployedStage({ ...files, 'environments/pipeline.yaml': rules });
      await stage.lands(state('development', 'checkout', true));
      expect((await planOfBoth(stage)).definitions).toEqual(read);
    }
    server.closeAllConnections();
    server.close();
  });
});

describe('The drift of a named service', () => {
  const named = { environments: null, services: ['api'] };

  const driftOf = (
    stage: Stage,
    which: InstanceScope,
  ): Promise<{ readonly rows: readonly DriftRow[]; readonly definitions: readonly string[] }> =>
    stage.withDeployer(async (deployer) => {
      const definitions = new Set<string>();
      const { reader } = deployer;
      const flag: typeof reader.flag = (file, key, blob) => {
        definitions.add(file);
        return reader.flag(file, key, blob);
      };
      const { rows } = await drift({ ...deployer, reader: { ...reader, flag } }, which);
      return { rows, definitions: [...definitions].toSorted() };
    });

  /** The definitions that were read; fails where the answer about all services is another one. */
  async function readOfBoth(stage: Stage): Promise<readonly string[]> {
    const { rows, definitions } = await driftOf(stage, named);
    const all = await driftOf(stage, { environments: null, services: null });
    expect(rows).toEqual(all.rows.filter(({ service }) => service === 'api'));
    return definitions;
  }

  test('reads the definitions that name it, unless the log says something else', async () => {
    await using stage = await aDeployedStage();
    const near = ['environments/flags/checkout.yaml', 'environments/flags/search.yaml'];
    expect(await readOfBoth(stage)).toEqual(near);
    await writeFile(join(stage.folder, 'development/api.env'), 'CHECKOUT=true\n');
    expect(await readOfBoth(stage)).toEqual(near);
    const landing = await stage.lands(state('development', 'search', true));
    expect(await readOfBoth(stage)).toHaveLength(4);
    await stage.deploys(landing);
    expect(await readOfBoth(stage)).toEqual(near);
  });
});
