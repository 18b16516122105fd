// `drift` and what repairs it: what each target has against what is accepted, and `deploy --force`.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Drift } from '#app/live/drift.ts';
import { drift } from '#app/live/drift.ts';
import { flaghoist } from '#test/support/cli.ts';
import { driftText } from '../../../src/wiring/drift-text.ts';
import type { Stage } from '../deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '../deploy/stage.ts';

const drifts = (stage: Stage, ...flags: readonly string[]): Promise<Drift> =>
  stage.withDeployer((deployer) => drift(deployer, { environments: null, services: null }, flags));
const statesOf = ({ rows }: Drift): Readonly<Record<string, string>> =>
  Object.fromEntries(rows.map((row) => [`${row.environment}/${row.service}`, row.state]));

const SAME = {
  'development/api': 'same',
  'development/web': 'same',
  'development/worker': 'no-target',
  'production/api': 'same',
  'production/web': 'same',
  'production/worker': 'no-target',
};

describe('A file that was changed by hand', () => {
  test('is found, and brought back by the command that is named, which leaves the rest alone', async () => {
    await using stage = await aStage();
    const first = await stage.repo.shaOf('HEAD');
    await stage.deploys(first, { before: null });
    expect(statesOf(await drifts(stage))).toEqual(SAME);
    await writeFile(join(stage.folder, 'development/api.env'), 'CHECKOUT=false\n');
    await rm(join(stage.folder, 'production/web.env'));
    const rows = await drifts(stage);
    expect(statesOf(rows)).toEqual({
      ...SAME,
      'development/api': 'differs',
      'production/web': 'differs',
    });
    expect(driftText(rows)).toMatch(
      / {2}flaghoist deploy --force --environment development --service api; flaghoist deploy --force --environment production --service web\n$/,
    );
    const named = await stage.withDeployer((deployer) =>
      drift(deployer, { environments: ['production'], services: ['web'] }),
    );
    expect(driftText(named)).toMatch(
      /values:\n {2}flaghoist deploy --environment production --service web\n$/,
    );
    // A service may not start without its file, so any run brings this back. It leaves what gives users less.
    expect(outcomeWords(await stage.deploys(first))).toEqual(['production/web applied']);
    expect(statesOf(await drifts(stage))).toEqual({ ...SAME, 'development/api': 'differs' });
    await writeFile(join(stage.folder, 'production/api.env'), 'CHECKOUT=false\n');
    const only = { environments: ['development'], services: ['api'], force: true };
    expect(outcomeWords(await stage.deploys(first, only))).toEqual(['development/api applied']);
    expect(statesOf(await drifts(stage))).toEqual({ ...SAME, 'production/api': 'differs' });
    await stage.deploys(first, { force: true });
    expect(statesOf(await drifts(stage))).toEqual(SAME);
  });

  test('is shown by its variables and its length, and never as it is', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
    const file = join(stage.folder, 'development/api.env');
    await writeFile(file, 'CHECKOUT=true\nPASSWORD=hunter2\n');
    const changed = driftText(await drifts(stage));
    expect(changed).toMatch(/^ {2}development\/api\.env {2}Git: \d+ lines +live: 2 lines$/m);
    expect(changed).toMatch(/^ {2}CHECKOUT +Git: false +live: true$/m);
    // A file of the same length says nothing that its variables do not say.
    const text = 'CHECKOUT=true\nPASSWORD=hunter2\n# a comment\n';
    await writeFile(file, text);
    const sameLength = driftText(await drifts(stage));
    expect(sameLength).toMatch(/^ +CHECKOUT +Git: false +live: true$/m);
    expect(sameLength).not.toMatch(/^ +development\/api\.env +Git/m);
    await writeFile(file, 'hunter2');
    const replaced = driftText(await drifts(stage));
    expect(replaced).toMatch(/^ +development\/api\.env +Git: \d+ lines +live: 1 line$/m);
    expect(changed + replaced).not.toMatch('hunter2');
  });

  test('does not bring a promotion out that was refused, and shows it', async () => {
    await using stage = await aStage();
    const refused = await stage.lands(state('production', 'theme', true));
    await stage.deploys(refused, { force: true });
    const compared = await drifts(stage);
    expect(driftText(compared)).toMatch(
      `theme in production, refused since Mon 2 Nov 2026 09:00 UTC in ${refused.slice(0, 10)}`,
    );
    expect(
      compared.rows.find((row) => row.environment === 'production' && row.service === 'web'),
    ).toEqual(
      expect.objectContaining({
        state: 'refused',
        refused: [expect.objectContaining({ flag: 'theme', landing: refused })],
      }),
    );
    const deployed = await stage.deploys(refused, { force: true });
    expect([deployed.refusals.length, outcomeWords(deployed).length]).toEqual([1, 4]);
    expect(await stage.has('production', 'web')).toMatch('THEME=false');
  });
});

test('An instance that is sent nothing any more, and one whose deployment failed, are looked at too', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands(state('development', 'theme', true)));
  await stage.deploys(await stage.repo.shaOf('HEAD'), { force: true });
  const gone = await stage.lands({
    'environments/flags/theme.yaml': null,
    'environments/development/theme.yaml': null,
  });
  expect(statesOf(await drifts(stage))).toMatchObject({ 'development/web': 'differs' });
  await stage.deploys(gone);
  expect(statesOf(await drifts(stage))).toMatchObject({ 'development/web': 'same' });

  const failing = String(FILES['environments/pipeline.yaml']).replace(
    'api: { deploy: { "*": { target: files, folder: deployed } } }',
    'api: { deploy: { "*": { target: files, folder: deployed, probe: { url: "http://127.0.0.1:1/", within: 1 } } } }',
  );
  await stage.deploys(await stage.lands({ 'environments/pipeline.yaml': failing }), {
    environments: ['development'],
  });
  const row = (await drifts(stage)).rows.find(({ service }) => service === 'api');
  expect(row).toMatchObject({
    state: 'differs',
    differences: [],
    why: 'its last deployment did not succeed',
  });
});

test('A service that only a refused definition names is shown as refused', async () => {
  const pipeline = String(FILES['environments/pipeline.yaml']).replace(
    '  worker: {}\n',
    '  worker: {}\n  mail: { deploy: { "*": { target: files, folder: deployed } } }\n',
  );
  await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': pipeline });
  await stage.deploys(await stage.repo.head(), { before: null });
  const definition = 'description: Mail\nservices: { mail: { MAIL: enabled } }\n';
  await stage.deploys(
    await stage.lands({
      'environments/flags/mail.yaml': definition,
      ...state('production', 'mail', true),
    }),
  );
  const row = (await drifts(stage)).rows.find(
    ({ environment, service }) => environment === 'production' && service === 'mail',
  );
  expect(row?.state).toBe('refused');
  expect(row?.refused.map(({ flag, part }) => [flag, part])).toEqual([
    ['mail', 'definition'],
    ['mail', 'state'],
  ]);
});

describe('A flag that is named', () => {
  test('is off or on where its values are, whatever differs of other flags', async () => {
    await using stage = await aStage({ ...FILES, ...state('development', 'search', true) });
    await stage.deploys(await stage.repo.head(), { before: null });
    await writeFile(join(stage.folder, 'development/api.env'), 'CHECKOUT=true\nSEARCH=true\n');
    const search = await drifts(stage, 'search');
    expect(statesOf(search)).toEqual({ 'development/api': 'same', 'production/api': 'same' });
    expect(driftText(search)).toBe(
      `development/api  files  same  search is ON: SEARCH=true
production/api   files  same  search is off: SEARCH=false
`,
    );
    const checkout = driftText(await drifts(stage, 'checkout'));
    expect(checkout).toMatch(/^development\/api +files +DIFFERS +checkout is ON: CHECKOUT=true$/m);
    expect(checkout).toMatch(/^ +CHECKOUT +Git: false +live: true$/m);
  });

  test('is not refused because another one is, and a name that means no flag is a mistake', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    await stage.deploysAnyway(await stage.lands(state('production', 'checkout', true)));
    expect(statesOf(await drifts(stage, 'checkout'))).toMatchObject({
      'production/api': 'refused',
    });
    expect(statesOf(await drifts(stage, 'search'))).toMatchObject({ 'production/api': 'same' });
    await expect(drifts(stage, 'serch')).rejects.toThrow('unknown flag "serch"');
  });

  test('is neither off nor on where its variable or its file is missing, and that is a difference', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    const file = join(stage.folder, 'production/api.env');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^SEARCH=.*\n/m, ''));
    const line = await drifts(stage, 'search');
    expect(statesOf(line)).toEqual({ 'development/api': 'same', 'production/api': 'differs' });
    expect(driftText(line)).toContain(
      'SEARCH of search has no value: the default in the code applies, or the value that another file sets\n',
    );
    expect(driftText(line)).toMatch(/^ +SEARCH +Git: false +live: nothing$/m);
    await rm(file);
    const whole = await drifts(stage, 'search');
    expect(statesOf(whole)).toEqual({ 'development/api': 'same', 'production/api': 'differs' });
    expect(driftText(whole)).toMatch(/DIFFERS +SEARCH of search has no value: .*; no file on this/);
    expect(driftText(whole)).toMatch(/^ +production\/api\.env +Git: \d+ lines +live: nothing$/m);
  });

  test('is off by its written code-default where it was never sent', async () => {
    const flag = 'description: New\ncode-default: false\nservices: { api: { NEW: enabled } }\n';
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    await stage.deploys(await stage.lands({ 'environments/flags/new.yaml': flag }));
    const compared = await drifts(stage, 'new');
    expect(compared.rows.flatMap(({ flags = [] }) => flags.map(({ isOff }) => isOff))).toEqual([
      true,
      true,
    ]);
    expect(driftText(compared)).toContain(
      'new is off by code-default, unless another file sets NEW; not sent yet: NEW',
    );
    // Another flag has nothing to do with that.
    expect(driftText(await drifts(stage, 'search'))).not.toMatch(/pending|not sent/);
  });

  test('is repaired without --force where its file gives users more than is accepted', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    const file = join(stage.folder, 'production/api.env');
    await writeFile(file, (await readFile(file, 'utf8')).replace('SEARCH=false', 'SEARCH=true'));
    expect(driftText(await drifts(stage))).toMatch(/accepted values:\n {2}flaghoist deploy\n$/);
    expect(outcomeWords(await stage.deploys(await stage.repo.head()))).toEqual([
      'production/api applied',
    ]);
    expect(statesOf(await drifts(stage))).toEqual(SAME);
  });

  test('is repaired alone where the comparison is about one service, flag or environment', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    const file = join(stage.folder, 'production/api.env');
    await writeFile(file, (await readFile(file, 'utf8')).replace('SEARCH=false', 'SEARCH=true'));
    const landing = await stage.lands(state('development', 'checkout', true));
    expect(driftText(await drifts(stage, 'search'))).toMatch(
      /values:\n {2}flaghoist deploy --environment production --service api\n$/,
    );
    const [production, api] = [{ environments: ['production'] }, { services: ['api'] }];
    for (const scope of [production, api]) {
      const all = { environments: null, services: null, ...scope };
      const compared = await stage.withDeployer((deployer) => drift(deployer, all));
      expect(driftText(compared)).toMatch(/ flaghoist deploy .*--service api\n$/);
    }
    expect(
      outcomeWords(await stage.deploys(landing, { ...production, services: ['api'] })),
    ).toEqual(['production/api applied']);
  });

  test('is not said to be on in a clone that has no files and no log', async () => {
    await using stage = await aStage();
    const rows = await drifts(stage, 'search');
    const whole = await drifts(stage);
    const plain = whole.rows.filter(({ service }) => service === 'api');
    expect(statesOf(rows)).toEqual(statesOf({ ...whole, rows: plain }));
    expect(driftText(rows)).toContain('no file on this machine');
    expect(driftText(rows)).not.toMatch(/is (?:ON|off)/);
  });
});

describe('A deployment log', () => {
  test('that is lost is named, because what it refused of flags is not known', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    expect((await drifts(stage)).lost).toBeUndefined();
    // A second clone writes into the same folder, and has no log.
    const other = ['--log', '../another.jsonl'];
    const lost = await flaghoist(stage.repo, 'drift', ...other);
    expect(lost.code).toBe(3);
    expect(lost.out).toMatch(/^development\/api +files +same$/m);
    expect(lost.out).toMatch(
      'the deployment log is lost: ../another.jsonl has no entry, but development/api has a marker of an earlier run',
    );
    expect(lost.out).toMatch('flaghoist deploy --import-log FILE');
    const json = await flaghoist(stage.repo, 'drift', '--format', 'json', ...other);
    const { lost: why } = JSON.parse(json.out) as { readonly lost: string | null };
    expect([json.code, why]).toEqual([3, expect.stringContaining('has no entry')]);
  });

  test('that is damaged leaves no answer about flags, which is no wrong usage', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.repo.head(), { before: null });
    await writeFile(stage.logFile, 'damaged\n');
    const named = ['--log', stage.logFile];
    const damaged = await flaghoist(stage.repo, 'drift', ...named);
    expect([damaged.code, damaged.out]).toEqual([3, '']);
    expect(damaged.err).toMatch('line 1 is not an entry');
    expect((await flaghoist(stage.repo, 'deploy', ...named)).code).toBe(3);
    const wrong = await flaghoist(stage.repo, 'drift', '--environment', 'nowhere');
    expect(wrong.code).toBe(2);
  });
});
