// `status`: what is live by the deployment log, beside Git, in the words of `drift` and `deploy`.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { LiveStatus } from '#app/live/live.ts';
import { liveStatus } from '#app/live/live.ts';
import { status } from '#app/status.ts';
import { valueOf } from '#domain/snapshot.ts';
import type { LiveCell } from '#report/status-live.ts';
import { renderStatusJson } from '#report/status-json.ts';
import { renderStatusMarkdown } from '#report/status-markdown.ts';
import { renderStatusTable } from '#report/status-table.ts';
import type { Files } from '#test/support/repo.ts';
import type { Duration } from '#domain/scalars.ts';
import { plus } from '#domain/scalars.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, FILES, state, outcomeWords } from '#test/app/deploy/stage.ts';

async function looksAt(stage: Stage, ...flags: readonly string[]): Promise<LiveStatus | null> {
  const base = await stage.repo.shaOf('HEAD');
  return stage.withDeployer(async (deployer) => {
    const gatherer = await deployer.gathererFor({ before: null, after: base });
    const { rows, snapshot } = await status(gatherer, base, flags);
    const pipeline = valueOf(snapshot.pipeline);
    if (pipeline === null) throw new Error('there is no pipeline');
    const entries = await stage.entries();
    const isDetailed = flags.length > 0;
    return liveStatus(deployer, rows, { base, snapshot, pipeline, entries, isDetailed });
  });
}

function cellOf(live: LiveStatus | null, flag: string, environment: string): LiveCell | null {
  const row = live?.rows.find(({ key }) => key === flag);
  return row?.cells.find((cell) => cell.environment === environment)?.live ?? null;
}

function tableOf(live: LiveStatus | null): string {
  if (live === null) throw new Error('there is no log');
  return renderStatusTable(live.rows, { colour: false, log: live.log });
}

const failing: Files = {
  'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
    'web: { deploy: { "*": { target: files, folder: deployed } } }',
    'web: { deploy: { "*": { target: files, folder: deployed, probe: { url: "http://127.0.0.1:1/", within: 1 } } } }',
  ),
};

describe('What is live by the log', () => {
  test('is nothing without a log, and as in Git after a deployment', async () => {
    await using stage = await aStage();
    expect(await looksAt(stage)).toBeNull();
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    const live = await looksAt(stage);
    expect(cellOf(live, 'theme', 'development')).toMatchObject({
      state: 'live',
      services: [{ service: 'web', values: { THEME: true }, since: stage.now }],
    });
    expect(cellOf(live, 'theme', 'production')).toMatchObject({
      state: 'live',
      services: [{ values: { THEME: false }, since: stage.now }],
    });
    expect(cellOf(live, 'queue', 'production')).toBeNull();
    expect(tableOf(live)).toMatch(
      'live by the deployment log\n  everything is as in Git; flaghoist drift reads what is live\n',
    );
  });

  test('stays live where the target has left the pipeline, and no run can bring it down', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    const pipeline = String(FILES['environments/pipeline.yaml']).replace(/  web: .*/, '  web: {}');
    await stage.deploys(await stage.lands({ 'environments/pipeline.yaml': pipeline }));
    await stage.deploys(await stage.lands(state('development', 'theme', false)));
    const table = tableOf(await looksAt(stage));
    expect(table).toMatch(
      /theme in development: off in Git, but THEME=true is still live in web\n/,
    );
    expect(table.replaceAll(/\s+/g, ' ')).toContain('Turn the flag off at the old target by hand');
    expect(table).not.toContain('turn it off: flaghoist');
  });

  test('of a service that has left the pipeline waits for no deployment', async () => {
    const inApi = 'description: Theme\nservices:\n  api: { THEME: enabled }\n';
    const inBoth = `${inApi}  web: { THEME: enabled }\n`;
    await using stage = await aStage({ ...FILES, 'environments/flags/theme.yaml': inBoth });
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    await stage.lands({
      'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
        /  web: .*\n/,
        '',
      ),
      'environments/flags/theme.yaml': inApi,
    });
    const table = tableOf(await looksAt(stage)).replaceAll(/\s+/g, ' ');
    expect(table).toContain('✗ web is no longer in the pipeline, and it still runs in development');
    expect(table).not.toContain('not deployed to web');
  });

  test('comes first as blocked after a rollback that failed', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    await stage.deploys(await stage.lands({ ...failing, ...state('development', 'theme', false) }));
    expect(tableOf(await looksAt(stage))).toMatch(/\n✗ theme +off, failed/);
  });

  test('is a kill switch until a run has turned it on again, and not before it is off', async () => {
    await using stage = await aStage();
    const payments = 'environments/flags/payments.yaml';
    const kill = 'description: Payments\nsafe: true\nservices: { web: { PAYMENTS: enabled } }\n';
    await stage.deploys(await stage.lands({ [payments]: kill }));
    await stage.lands(state('development', 'payments', false));
    // It is still on, which is safe.
    expect(tableOf(await looksAt(stage))).not.toMatch('STILL LIVE');
    await stage.deploys(await stage.repo.shaOf('HEAD'));
    await stage.lands(state('development', 'payments', true));
    const table = tableOf(await looksAt(stage));
    expect(table).toMatch(/^✗ payments +on, STILL LIVE /m);
    expect(table.replaceAll(/\s+/g, ' ')).toContain(
      '✗ payments in development: on in Git, but PAYMENTS=false is still live in web turn it on: flaghoist deploy',
    );
  });

  test('is the old value until a run has written the new one', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.lands(state('development', 'theme', true)));
    await stage.lands(state('development', 'theme', false));
    const live = await looksAt(stage);
    expect(cellOf(live, 'theme', 'development')).toMatchObject({ state: 'not-deployed' });
    expect(tableOf(live)).toMatch(/^✗ theme +off, STILL LIVE .*STILL LIVE in development$/m);
    expect(tableOf(live)).toMatch(
      '  ✗ theme in development: off in Git, but THEME=true is still live in web\n    turn it off: flaghoist deploy\n',
    );
  });

  test('is not known after a write that failed, or that has not ended', async () => {
    await using stage = await aStage({ ...FILES, ...failing });
    await stage.deploys(await stage.repo.head(), { before: null });
    const up = await stage.lands(state('development', 'theme', true));
    await stage.deploys(up);
    const failed = await looksAt(stage);
    expect(cellOf(failed, 'theme', 'development')).toMatchObject({
      state: 'failed',
      services: [{ landing: up, since: null, why: expect.stringMatching('127.0.0.1') }],
    });
    expect(tableOf(failed)).toMatch(
      /✗ theme in development: the deployment of .* to web failed:\s/,
    );
    stage.diesAfter = 1;
    const next = await stage.lands(state('development', 'checkout', true));
    await expect(stage.deploys(next)).rejects.toThrow('died');
    expect(cellOf(await looksAt(stage), 'checkout', 'development')).toMatchObject({
      state: 'unknown',
    });
  });
});

describe('What was refused', () => {
  test('is shown also in an environment that only refused rules have', async () => {
    const pipeline = String(FILES['environments/pipeline.yaml']);
    const ruled = `${pipeline}teams: { release: [ana] }\npolicy: { approvals: { count: 1, from: [release] } }\n`;
    await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': ruled });
    await stage.deploys(await stage.repo.head(), { before: null });
    const canary = ruled.replace('- name: production', '- name: canary\n  - name: production');
    await stage.deploys(
      await stage.lands({
        'environments/pipeline.yaml': canary,
        ...state('canary', 'theme', true),
      }),
    );
    const live = await looksAt(stage);
    expect(cellOf(live, 'theme', 'canary')).toMatchObject({ state: 'refused', services: [] });
    expect(tableOf(live)).toMatch(/^✗ theme .*refused in canary$/m);
    expect(tableOf(live)).not.toMatch(/never deployed|logged no deployment/);
  });

  test('is shown with its landing until it is reverted, and named alone with why and the way back', async () => {
    await using stage = await aStage();
    const refused = await stage.lands(state('production', 'theme', true));
    await stage.deploys(refused);
    const words = `theme in production, refused since Mon 2 Nov 2026 09:00 UTC in ${refused.slice(0, 10)}`;
    const all = await looksAt(stage);
    expect(cellOf(all, 'theme', 'production')).toMatchObject({
      state: 'refused',
      services: [{ values: { THEME: false } }],
      refusal: {
        landing: refused,
        since: stage.now,
        verdict: 'wait',
        reasons: [],
        revert: null,
        needsApproval: false,
      },
    });
    expect(tableOf(all)).toMatch(/theme +off +on.*, refused/);
    // An unrelated landing and another run change nothing of that.
    stage.passes('1h');
    await stage.deploys(await stage.lands(state('development', 'checkout', true)));
    const named = await looksAt(stage, 'theme');
    const text = tableOf(named);
    const [, after = ''] = text.split('live by the deployment log\n');
    expect(after.replaceAll(/\s+/g, ' ')).toMatch(`✗ ${words} THEME=false is live in web soak: `);
    expect(text).toMatch(`    revert:\n      git revert ${refused}\n`);
    const sha = refused.slice(0, 10);
    expect(text).toMatch(
      `run the second:\n      flaghoist evidence --base ${sha}~1 --head ${sha}\n      flaghoist deploy --evidence FILE\n`,
    );
    if (named === null) throw new Error('there is no log');
    for (const line of after.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(renderStatusMarkdown(named.rows, named)).toMatch(
      new RegExp(`^- ✗ theme in production, refused since .*\n(  - .*\n)+  - revert: \`git`, 'm'),
    );
    const { flags } = JSON.parse(renderStatusJson(named.rows, named));
    expect(flags[0].environments[1].live).toMatchObject({
      state: 'refused',
      refusal: { landing: refused, since: '2026-11-02T09:00:00Z', revert: `git revert ${refused}` },
    });

    await stage.lands({ 'environments/production/theme.yaml': null });
    expect(cellOf(await looksAt(stage), 'theme', 'production')).toMatchObject({ state: 'live' });
  });

  test('is gone once it is accepted', async () => {
    await using stage = await aStage({ ...FILES, ...state('development', 'theme', true) });
    await stage.deploys(await stage.lands(state('production', 'theme', true)));
    expect(cellOf(await looksAt(stage), 'theme', 'production')?.state).toBe('refused');
    stage.passes('25h');
    await stage.deploys(await stage.repo.head());
    expect(cellOf(await looksAt(stage), 'theme', 'production')).toMatchObject({
      state: 'live',
      services: [{ values: { THEME: true } }],
      refusal: null,
    });
  });

  test('as a change of the rules concerns no single flag', async () => {
    const pipeline = `${String(FILES['environments/pipeline.yaml'])}teams: { release: [ana] }
policy: { approvals: { count: 1, from: [release] } }
`;
    await using stage = await aStage({ ...FILES, 'environments/pipeline.yaml': pipeline });
    const rules = await stage.lands({
      'environments/pipeline.yaml': pipeline.replace(
        'soak: { in: development, for: 24h }',
        'soak: { in: development, for: 1h }',
      ),
    });
    await stage.deploys(rules);
    const live = await looksAt(stage);
    expect(live?.log.rules).toMatchObject({ landing: rules });
    expect(tableOf(live)).toMatch(/✗ a policy change, refused since /);
  });
});

describe('The time to safe of a rollback', () => {
  const seconds = (stage: Stage, length: number): void => {
    stage.now = plus(stage.now, length as Duration);
  };
  const UP = state('development', 'checkout', true);
  const DOWN = state('development', 'checkout', false);
  const rollbackOf = async (stage: Stage) =>
    cellOf(await looksAt(stage), 'checkout', 'development')?.rollback ?? null;

  test('counts from the landing to the verification, and outlives landings of other flags', async () => {
    await using stage = await aStage();
    await stage.deploys(await stage.lands(UP));
    expect(await rollbackOf(stage)).toBeNull();
    const down = await stage.lands(DOWN);
    seconds(stage, 134);
    await stage.deploys(down);
    const verifiedAt = stage.now;
    expect(await rollbackOf(stage)).toEqual({
      landing: down,
      timeToSafe: 134,
      verifiedAt,
      isOnlyWritten: true,
    });
    const named = await looksAt(stage, 'checkout');
    const words = `checkout: off in development 2 min 14 s after the landing of ${down.slice(0, 10)}, written`;
    expect(tableOf(named).replaceAll(/\s+/g, ' ')).toMatch(`✓ ${words}`);
    expect(tableOf(await looksAt(stage))).not.toMatch('✓ checkout:');
    expect(renderStatusMarkdown(named?.rows ?? [], named ?? {})).toMatch(`- ✓ ${words}\n`);
    seconds(stage, 60);
    await stage.deploys(await stage.lands(state('development', 'search', true)));
    expect(await rollbackOf(stage)).toMatchObject({ landing: down, timeToSafe: 134, verifiedAt });
    await stage.deploys(await stage.lands(UP));
    expect(await rollbackOf(stage)).toBeNull();
  });

  test('goes on through a run that dies and one that fails, and ends with the one that verifies', async () => {
    await using stage = await aStage({ ...FILES, ...UP });
    await stage.deploys(await stage.repo.head(), { before: null });
    const down = await stage.lands(DOWN);
    // Killed after the start was logged.
    stage.diesAfter = 1;
    await expect(stage.deploys(down)).rejects.toThrow('died');
    expect(await rollbackOf(stage)).toBeNull();
    stage.diesAfter = null;
    const folder = join(stage.folder, 'development');
    await rm(folder, { recursive: true });
    await writeFile(folder, 'in the way');
    seconds(stage, 60);
    expect(outcomeWords(await stage.deploys(down))).toContain('development/api failed');
    expect(await rollbackOf(stage)).toBeNull();
    await rm(folder);
    seconds(stage, 60);
    await stage.deploys(down);
    expect(await rollbackOf(stage)).toMatchObject({ landing: down, timeToSafe: 120 });
  });
});
