// What acts for us finishes its job in the run in which it begins: opened, judged, merged, deployed, with a workflow's own
// token and with the token of an App.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, flagFiles, ON, stateFile } from '#test/support/ci.ts';
import type { Pull, Settings } from '#test/support/github/world.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek]
environments:
  - name: development
  - name: production
    requires:
      approvals: { count: 1, from: [release] }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
policy:
  approvals: { count: 1, from: [release] }
`;

let ci: CI;
beforeAll(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: {
      ...flagFiles('checkout', 'search', 'theme', 'voice'),
      ...Object.fromEntries(
        ['checkout', 'search', 'theme', 'voice'].map((flag) => [stateFile(flag, 'production'), ON]),
      ),
      '.github/workflows/redeploy.yml': 'on: { workflow_dispatch: { inputs: { landing: {} } } }\n',
    },
  });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.closesAll();
  ci.github.sets({ ...CLOSED, rules: [] });
  ci.github.world.started.length = 0;
  ci.github.world.dispatches.length = 0;
});

const CLOSED: Pick<Settings, 'workflowPermissions' | 'mergeMethods'> = {
  workflowPermissions: {
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: false,
  },
  mergeMethods: ['merge', 'squash'],
};
const allows = (): void =>
  ci.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });

/** The permissions in `rollback.yml`. */
const ASKED = {
  actions: 'write',
  contents: 'write',
  issues: 'read',
  pull_requests: 'write',
  statuses: 'write',
} as const;

async function fills(
  command: 'promote' | 'rollback',
  inputs: How['inputs'] = {},
  token = ci.github.token({ permissions: ASKED }),
): Promise<Ran> {
  const event = await ci.github.event('workflow_dispatch', { inputs, by: 'dora' });
  return ci.runs(event, { token, inputs: { command, merge: 'true', ...inputs } });
}

const app = () => ci.github.token({ as: 'our-app[bot]' });
const newest = (): Pull | undefined => [...ci.github.world.pulls.values()].at(-1);
const stateAt = async (flag: string): Promise<string> =>
  ci.github.git.git(['show', `${await ci.github.main()}:${stateFile(flag, 'production')}`]);

/** As a ruleset has it that wants branches to be up to date. */
const strict = (): void =>
  ci.github.sets({
    rules: [
      {
        type: 'required_status_checks',
        parameters: {
          required_status_checks: [{ context: 'flaghoist' }],
          strict_required_status_checks_policy: true,
        },
        ruleset_id: 7,
        ruleset_source_type: 'Repository',
        ruleset_source: 'acme/flags',
      },
    ],
  });

describe("With a workflow's own token", () => {
  test('T74: a rollback is judged, merged, noted and its deployment started, although no event starts a run', async () => {
    allows();
    strict();
    const ran = await fills('rollback', { flag: 'checkout' });
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    const landing = await ci.github.main();
    expect(newest()?.merged).toMatchObject({ by: 'github-actions[bot]', sha: landing });
    expect(ran.outputs['landing']).toBe(landing);
    expect(await stateAt('checkout')).toBe('enabled: false\n');
    const pull = newest();
    expect(ci.github.statuses(pull?.head.sha ?? '')[0]).toMatchObject({ state: 'success' });
    expect(ci.github.statuses(landing).map(({ context }) => context)).toEqual(['flaghoist/landed']);
    expect(ci.github.started()).toEqual(['workflow_dispatch']);
    expect(ci.github.dispatches()).toEqual([
      expect.objectContaining({ name: 'redeploy.yml', ref: 'main', inputs: { landing } }),
    ]);
    expect(ran.said).toMatch(/is merged as \w+; redeploy.yml deploys it/);
  });

  test('T74: the same run deploys it, where it is so set', async () => {
    allows();
    const permissions = { ...ASKED, deployments: 'write' } as const;
    const token = ci.github.token({ permissions });
    const ran = await fills('rollback', { flag: 'search', redeploy: 'here' }, token);
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    const file = join(ran.workspace, 'deployed', 'production', 'api.env');
    expect(await readFile(file, 'utf8')).toMatch('SEARCH=false');
    expect(ci.github.started()).toEqual([]);
  });

  test('a promotion that waits is opened and not merged', async () => {
    allows();
    const before = await ci.github.main();
    const inputs = { flag: 'search', environment: 'production' };
    const ran = await fills('promote', inputs);
    expect([ran.exitCode, await ci.github.main()]).toEqual([0, before]);
    expect(newest()).toMatchObject({ state: 'open' });
    expect(ran.said).toMatch('is not merged, because it does not pass yet');
  });

  test('nothing is merged that GitHub refuses, and the fix is named', async () => {
    const before = await ci.github.main();
    const refused = await fills('rollback', { flag: 'theme' });
    expect([refused.exitCode, refused.said]).toEqual([
      1,
      expect.stringContaining('"Allow GitHub Actions to create and approve pull requests"'),
    ]);
    allows();
    const { contents: _, ...rest } = ASKED;
    const token = ci.github.token({ permissions: { ...rest, contents: 'read' } });
    const ran = await fills('rollback', { flag: 'theme' }, token);
    expect(ran.exitCode).toBe(1);
    expect(ran.annotations[0]?.message).toMatch(
      /could not be merged: add "contents: write" to permissions: of the job/,
    );
    expect(await ci.github.main()).toBe(before);
  });

  test('a deployment that cannot be started fails the job and names the fix', async () => {
    allows();
    const { actions: _, ...permissions } = ASKED;
    const token = ci.github.token({ permissions });
    const ran = await fills('rollback', { flag: 'theme' }, token);
    expect(await stateAt('theme')).toBe('enabled: false\n');
    expect([ran.exitCode, ran.annotations[0]?.message]).toEqual([
      1,
      expect.stringMatching(/^redeploy.yml was not started, so start it by hand: .*actions: write/),
    ]);
  });

  test('a pull request of an earlier run is brought up to date, judged again, and merged', async () => {
    allows();
    strict();
    const opened = await fills('rollback', { flag: 'voice', merge: 'false' });
    expect(opened.exitCode).toBe(0);
    await ci.github.lands({ 'README.md': 'moved\n' });
    const branch = newest()?.head.branch ?? '';
    const number = newest()?.number ?? 0;
    // The second merge is done, and its answer gets lost.
    ci.github.fails({ path: /\/merge$/, how: 'lost-answer', after: 1 });
    const ran = await fills('rollback', { flag: 'voice' });
    ci.github.heals();
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    expect(ran.outputs['landing']).toBe(await ci.github.main());
    expect(newest()).toMatchObject({ state: 'closed' });
    expect([newest()?.number, branch]).toEqual([number, newest()?.head.branch]);
    expect(await stateAt('voice')).toBe('enabled: false\n');
  });
});

describe('With the token of an App', () => {
  test('T74: GitHub starts the other workflows, so no second run is started', async () => {
    await ci.github.lands({ [stateFile('checkout', 'production')]: ON });
    const inputs = { flag: 'checkout', identity: 'our-app[bot]' };
    const ran = await fills('rollback', inputs, app());
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    expect(ci.github.started()).toEqual(['pull_request_target', 'push']);
    expect(ran.said).toMatch('the push of the merge starts its deployment');
  });

  const OF = {
    ruleset_id: 7,
    ruleset_source_type: 'Repository',
    ruleset_source: 'acme/flags',
  } as const;
  const parameters = {
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_approving_review_count: 0,
    required_review_thread_resolution: false,
    allowed_merge_methods: ['squash' as const],
  };

  test.each<readonly [string, Partial<Settings>]>([
    ['the settings forbid merge commits', { mergeMethods: ['squash'] }],
    ['a rule asks for a linear history', { rules: [{ type: 'required_linear_history', ...OF }] }],
    ['a rule lists squashes alone', { rules: [{ type: 'pull_request', parameters, ...OF }] }],
  ])('squashes where %s', async (_what, settings) => {
    ci.github.sets(settings);
    await ci.github.lands({ [stateFile('search', 'production')]: ON });
    const inputs = { flag: 'search', identity: 'our-app[bot]' };
    const ran = await fills('rollback', inputs, app());
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    const { parents } = await ci.github.git.facts(await ci.github.main());
    expect(parents).toHaveLength(1);
  });

  test('rebases where the settings allow nothing else, and it is one landing', async () => {
    ci.github.sets({ mergeMethods: ['rebase'] });
    const before = await ci.github.lands({ [stateFile('search', 'production')]: ON });
    const inputs = { flag: 'search', identity: 'our-app[bot]' };
    const ran = await fills('rollback', inputs, app());
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    const { parents } = await ci.github.git.facts(await ci.github.main());
    expect(parents).toEqual([before.sha]);
  });
});

describe('Where the branch has a merge queue', () => {
  const queued = (): void =>
    ci.github.sets({
      rules: [
        {
          type: 'merge_queue',
          parameters: {
            check_response_timeout_minutes: 60,
            grouping_strategy: 'ALLGREEN',
            max_entries_to_build: 5,
            max_entries_to_merge: 5,
            merge_method: 'MERGE',
            min_entries_to_merge: 1,
            min_entries_to_merge_wait_minutes: 5,
          },
          ruleset_id: 7,
          ruleset_source_type: 'Repository',
          ruleset_source: 'acme/flags',
        },
      ],
    });
  const merges = (ran: Ran): readonly string[] =>
    ran.requests.flatMap(({ method, path }) =>
      path.endsWith('/merge') ? [`${method} ${path}`] : [],
    );

  test('T74: an App adds its rollback to the queue once, and the queue starts the checks', async () => {
    queued();
    await ci.github.lands({ [stateFile('search', 'production')]: ON });
    const inputs = { flag: 'search', identity: 'our-app[bot]' };
    const ran = await fills('rollback', inputs, app());
    expect([ran.exitCode, ran.annotations, merges(ran)]).toEqual([0, [], []]);
    expect(newest()).toMatchObject({ state: 'open', queued: true });
    expect(ci.github.started()).toEqual(['pull_request_target', 'merge_group']);
    expect(ran.said).toMatch(/pull request \d+ is in the merge queue, which merges it/);
    const again = await fills('rollback', inputs, app());
    expect([again.exitCode, ci.github.started().length]).toEqual([0, 2]);
    expect(again.said).toMatch(/is in the merge queue/);
  });

  test("T74: a workflow's own token leaves its rollback open, and says what a person does", async () => {
    allows();
    queued();
    await ci.github.lands({ [stateFile('theme', 'production')]: ON });
    const ran = await fills('rollback', { flag: 'theme' });
    const { number } = newest() ?? {};
    expect([ran.exitCode, merges(ran), newest()?.queued]).toEqual([1, [], undefined]);
    expect(ran.annotations.map(({ message }) => message).join()).toContain(
      `add #${number} to the queue by hand, or give the step the token of a GitHub App`,
    );
  });

  test('T74: what GitHub does not take into the queue fails the run', async () => {
    queued();
    await ci.github.lands({ [stateFile('voice', 'production')]: ON });
    const { rules } = ci.github.world.settings;
    strict();
    ci.github.sets({ rules: [...rules, ...ci.github.world.settings.rules] });
    const token = ci.github.token({
      as: 'our-app[bot]',
      permissions: { ...ASKED, contents: 'read' },
    });
    const inputs = { flag: 'voice', identity: 'our-app[bot]' };
    const ran = await fills('rollback', inputs, token);
    expect([ran.exitCode, newest()?.queued]).toEqual([1, undefined]);
    expect(ran.annotations[0]?.message).toMatch(/could not be merged: GitHub could not process/);
  });
});
