// What goes out when the deployment log is unavailable: what comes down, whole and named in full, and nothing above what
// a service has.
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { DeploymentLog } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import { deployedText, resultOf } from '#wiring/deploy-text.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';

const RENDERS = ['dotenv', 'compose', 'json', 'kubernetes'];

const PERCENT = 'description: pay\nservices:\n  api:\n    PAY: enabled\n    PAY_PERCENT: rollout\n';

/** Search is on in production; checkout was refused there before, and so was a higher share of pay. */
async function withRefusals(render = 'dotenv'): Promise<Stage> {
  const stage = await aStage({
    ...FILES,
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replaceAll(
      'folder: deployed }',
      `folder: deployed, render: ${render}, file: "{environment}/{service}.env" }`,
    ),
    'environments/flags/pay.yaml': PERCENT,
    ...state('production', 'search', true),
    'environments/production/pay.yaml': 'enabled: true\nrollout: 5\n',
  });
  await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
  const early = await stage.lands({
    ...state('production', 'checkout', true),
    'environments/production/pay.yaml': 'enabled: true\nrollout: 50\n',
  });
  expect((await stage.deploys(early)).refusals).toHaveLength(2);
  return stage;
}

const unavailable = (log: DeploymentLog): DeploymentLog => ({
  ...log,
  read: () =>
    Promise.reject(
      refusal('log/no-answer', { why: { kind: 'git-said', said: 'the log is out of reach' } }),
    ),
  append: () =>
    Promise.reject(
      refusal('log/no-answer', { why: { kind: 'git-said', said: 'the log is out of reach' } }),
    ),
});

describe('Without a log that can be read', () => {
  test.each(RENDERS)(
    'a rollback brings along nothing that was refused before, as far as the service can be asked (%s)',
    async (render) => {
      await using stage = await withRefusals(render);
      stage.spoils = unavailable;
      const down = await stage.lands(state('production', 'search', false));
      const deployed = await stage.deploysAnyway(down);
      expect(outcomeWords(deployed)).toEqual(['production/api applied']);
      // What was refused waits for the log.
      expect(resultOf(deployed)).toBe('waits');
      const [sent] = deployed.outcomes.map(({ item }) => item.desired.values);
      expect(sent?.map(({ variable, value }) => `${variable}=${value}`)).toEqual([
        'CHECKOUT=false',
        'PAY=true',
        'PAY_PERCENT=5',
        'SEARCH=false',
      ]);
      expect(await stage.has('production', 'api')).not.toMatch(/(CHECKOUT|SEARCH)\W+true/);
      expect(await stage.has('production', 'api')).toMatch(/PAY_PERCENT\W+5\b/);
      const text = deployedText(deployed, false, 'git push');
      expect(text).toMatch(
        /^the deployment log .*: the log is out of reach\. Earlier refusals are unknown\. .*$/m,
      );
      expect(text).toMatch(
        'production/api got: CHECKOUT=false (Git: true) PAY=true PAY_PERCENT=5 (Git: 50) SEARCH=false\n',
      );

      stage.spoils = (log) => log;
      const next = await stage.deploysAnyway(down);
      expect([next.log.kind, next.refusals.length]).toEqual(['used', 2]);
      expect((await stage.deploysAnyway(down)).plan).toEqual([]);
    },
  );

  test('neither a repetition nor an adoption brings along what else Git says', async () => {
    await using stage = await withRefusals();
    stage.spoils = unavailable;
    const down = await stage.lands(state('production', 'search', false));
    const deployed = await stage.deploysAnyway(down, { force: true, before: null });
    expect(outcomeWords(deployed)).toEqual(['production/api applied']);
  });

  test('a route that the proxy blocks stays blocked', async () => {
    const theme = 'description: x\nservices:\n  web:\n    THEME: enabled\n';
    await using stage = await aStage({
      ...FILES,
      'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
        'web: { deploy: { "*": { target: files, folder: deployed',
        'web: { deploy: { "*": { target: files, render: traefik, file: "{environment}/web.env", folder: deployed',
      ),
      'environments/flags/theme.yaml': `${theme}emergency: { routes: ["/agents/*", /pay] }\n`,
      'environments/flags/colour.yaml': theme.replace('THEME', 'COLOUR'),
      'environments/production/theme.yaml': 'enabled: true\nblock-routes: true\n',
      ...state('production', 'colour', true),
    });
    await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
    const early = await stage.lands(state('production', 'theme', true));
    expect((await stage.deploys(early)).refusals).toHaveLength(1);
    stage.spoils = unavailable;
    const down = await stage.lands(state('production', 'colour', false));
    expect(outcomeWords(await stage.deploysAnyway(down))).toEqual(['production/web unchanged']);
    expect(await stage.has('production', 'web')).toMatch(
      /PathRegexp\(`\(\?i\)[^`]*agents[^]*PathRegexp\(`\(\?i\)[^`]*pay/,
    );
  });

  test('a promotion waits, also one that was let through', async () => {
    await using stage = await withRefusals();
    stage.spoils = unavailable;
    const deployed = await stage.deploysAnyway(
      await stage.lands(state('development', 'checkout', true)),
    );
    expect([outcomeWords(deployed), deployed.refusals.length]).toEqual([[], 1]);
  });
});

test.each([
  ['without a colon', String.raw`\"SEARCH\"`],
  ['with an unknown escape', String.raw`\xSEARCH\":`],
])('A log with damaged values (%s) stops no rollback', async (_how, damaged) => {
  await using stage = await withRefusals();
  const log = await readFile(stage.logFile, 'utf8');
  await writeFile(
    stage.logFile,
    log.replaceAll(String.raw`\"SEARCH\":`, () => damaged),
  );
  const deployed = await stage.deploysAnyway(
    await stage.lands(state('production', 'search', false)),
  );
  expect(outcomeWords(deployed)).toEqual(['production/api applied']);
  expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false[^]*SEARCH=false/);
  expect([deployed.log.kind, resultOf(deployed)]).toEqual(['unread', 'waits']);
  expect(deployed.log.why).toMatch(/log\.jsonl line \d+ is not an entry$/);
});

test('A log that can be read and not be written still says what is refused', async () => {
  await using stage = await withRefusals();
  stage.spoils = (log) => ({ ...unavailable(log), read: (names) => log.read(names) });
  const deployed = await stage.deploysAnyway(
    await stage.lands(state('production', 'search', false)),
  );
  expect([deployed.log.kind, deployed.refusals.length]).toEqual(['unavailable', 2]);
  expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false[^]*SEARCH=false/);
  expect(deployedText(deployed, false, 'git push')).toMatch(/So a run deploys only rollbacks/);
});

test('A log that fails at the end of a run hides nothing of what the run did', async () => {
  await using stage = await withRefusals();
  const fails: Stage['spoils'] = (log) => ({
    ...log,
    append: (entry) =>
      entry.kind === 'started' ? log.append(entry) : unavailable(log).append(entry),
  });
  stage.spoils = fails;
  const both = await stage.lands({
    ...state('production', 'search', false),
    ...state('development', 'theme', true),
  });
  const deployed = await stage.deploysAnyway(both);
  expect(outcomeWords(deployed)).toEqual(['development/web applied', 'production/api applied']);
  expect([deployed.log.kind, deployed.refusals.length]).toEqual(['used', 2]);
  expect(deployedText(deployed, false, 'git push')).toMatch(
    /^the deployment log has no result of this run: .*: the log is out of reach\. When .*$/m,
  );
  stage.spoils = (log) => log;
  const next = await stage.deploysAnyway(both);
  expect(outcomeWords(next)).toEqual(['development/web unchanged', 'production/api unchanged']);
  expect([next.log.why, (await stage.deploysAnyway(both)).plan]).toEqual([null, []]);
});

const lockless = (log: DeploymentLog): DeploymentLog => ({
  ...log,
  acquire: (instance, options) => fileLog('/dev/null/log').acquire(instance, options),
});

test('A lock that cannot be made stops promotions, and no rollback', async () => {
  await using stage = await withRefusals();
  stage.spoils = lockless;
  const down = await stage.deploysAnyway(await stage.lands(state('production', 'search', false)));
  expect(down.log.why).toMatch(/^the lock .* cannot be created \(ENOTDIR\)$/);
  expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false[^]*SEARCH=false/);
  const up = await stage.deploysAnyway(await stage.lands(state('development', 'theme', true)));
  expect(up.refusals).toContainEqual(expect.objectContaining({ flag: 'theme' }));
  expect(await stage.has('development', 'web')).toMatch('THEME=false');
});

test('A lock that cannot be made for one service stops no other one, and the run says what became of each', async () => {
  await using stage = await withRefusals();
  stage.spoils = (log) => ({
    ...log,
    acquire: (instance, options) =>
      (instance.service === 'web' ? lockless(log) : log).acquire(instance, options),
  });
  const both = await stage.lands({
    ...state('development', 'checkout', true),
    ...state('development', 'theme', true),
  });
  const deployed = await stage.deploysAnyway(both);
  expect(outcomeWords(deployed)).toEqual(['development/api applied', 'development/web failed']);
  expect(deployedText(deployed, false, 'git push')).not.toContain('only rollbacks');
  stage.spoils = (log) => log;
  expect(outcomeWords(await stage.deploysAnyway(both))).toEqual(['development/web applied']);
});

test('A rollback without its lock brings along no raise that its run has announced', async () => {
  await using stage = await withRefusals();
  await stage.deploys(await stage.lands(state('development', 'theme', true)));
  stage.spoils = (log) => ({
    ...log,
    async acquire(instance, options) {
      if (instance.service !== 'web') return log.acquire(instance, options);
      // Meanwhile the other one reads what this run has announced.
      await setTimeout(300);
      return lockless(log).acquire(instance, options);
    },
  });
  const both = await stage.lands({
    ...state('production', 'search', false),
    ...state('development', 'theme', false),
    ...state('development', 'checkout', true),
  });
  const { refusals } = await stage.deploysAnyway(both);
  expect(await stage.has('production', 'api')).toMatch('SEARCH=false');
  expect(await stage.has('development', 'web')).toMatch('THEME=false');
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
  expect(refusals).toContainEqual(
    expect.objectContaining({ flag: 'checkout', environment: 'development' }),
  );
});

test('A log that is damaged stops no rollback either', async () => {
  await using stage = await withRefusals();
  await writeFile(stage.logFile, 'garbage\n');
  const deployed = await stage.deploysAnyway(
    await stage.lands(state('production', 'search', false)),
  );
  expect(deployed.log).toMatchObject({ kind: 'unread', why: expect.stringMatching('line 1') });
  expect(await stage.has('production', 'api')).toMatch(/CHECKOUT=false[^]*SEARCH=false/);
});

test('With a damaged log, a landing that lowers nothing waits, because an earlier flag may be missing', async () => {
  await using stage = await aStage();
  await stage.deploys(await stage.lands({ README: 'first' }));
  await writeFile(stage.logFile, 'garbage\n');
  await stage.deploysAnyway(await stage.lands(state('development', 'checkout', true)));
  const deployed = await stage.deploysAnyway(await stage.lands({ README: 'second' }));
  expect([outcomeWords(deployed), deployed.refusals, resultOf(deployed)]).toEqual([
    [],
    [],
    'waits',
  ]);
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
});
