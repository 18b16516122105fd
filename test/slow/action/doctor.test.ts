// `doctor` of the bundled command line against the local GitHub: each bypass closed, open and unknown, and its output
// when GitHub answers no request.
import type { components } from '@octokit/openapi-types';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { Fault, LocalGitHub } from '#test/support/github/index.ts';
import { gitIn } from '#test/support/git.ts';
import { aGitHub, BUNDLE } from '#test/support/github/index.ts';
import { ACTIONS_APP } from '#test/support/github/statuses.ts';
import type { Settings } from '#test/support/github/world.ts';
import { defaultSettings } from '#test/support/github/world.ts';

const CLI = join(dirname(BUNDLE), 'cli.js');
const OUR_APP = 4711;

const PULL = 'A change lands only by pull request';
const FORCE = 'History cannot be rewritten';
const DELETION = 'The default branch cannot be deleted';
const REQUIRED = 'The check is required';
const PINNED = 'Only our App can post the status';
const STRICT = 'A verdict is about what will land';
const BYPASS = 'No bypass actors';
const ACTIONS = 'Workflows cannot approve';
const REBASE = 'A pull request lands as one';
const KEY = "The App's key is out of reach";
const RUNNERS = 'No branch can run code on your machines';
const ALL = [
  PULL,
  FORCE,
  DELETION,
  REQUIRED,
  PINNED,
  STRICT,
  BYPASS,
  ACTIONS,
  REBASE,
  KEY,
  RUNNERS,
];
/** The settings that rulesets and classic protection share. */
const RULES = [PULL, FORCE, DELETION, REQUIRED, PINNED, STRICT];

type Rule = Settings['rules'][number];
type Ruleset = Settings['rulesets'][number];
type Classic = NonNullable<Settings['protection']>;
type Actor = NonNullable<Ruleset['bypass_actors']>[number];

const OF = { ruleset_source_type: 'Repository', ruleset_source: 'acme/flags' } as const;

function checks(app: number | null, isStrict = true, context = 'flaghoist'): Rule {
  return {
    type: 'required_status_checks',
    parameters: {
      required_status_checks: [{ context, ...(app === null ? {} : { integration_id: app }) }],
      strict_required_status_checks_policy: isStrict,
    },
    ruleset_id: 7,
    ...OF,
  };
}

function pullRule(methods?: ('merge' | 'squash' | 'rebase')[]): Rule {
  const parameters = {
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_approving_review_count: 0,
    required_review_thread_resolution: false,
    ...(methods === undefined ? {} : { allowed_merge_methods: methods }),
  };
  return { type: 'pull_request', parameters, ruleset_id: 7, ...OF };
}

function queueRule(method: 'MERGE' | 'REBASE'): Rule {
  const parameters = {
    check_response_timeout_minutes: 60,
    grouping_strategy: 'ALLGREEN',
    max_entries_to_build: 5,
    max_entries_to_merge: 5,
    merge_method: method,
    min_entries_to_merge: 1,
    min_entries_to_merge_wait_minutes: 5,
  } as const;
  return { type: 'merge_queue', parameters, ruleset_id: 7, ...OF };
}

const FORCE_RULE: Rule = { type: 'non_fast_forward', ruleset_id: 7, ...OF };
const DELETION_RULE: Rule = { type: 'deletion', ruleset_id: 7, ...OF };
const SET = [pullRule(), FORCE_RULE, DELETION_RULE, checks(OUR_APP)];

function ruleset(actors: Actor[], id = 7): Ruleset {
  const what = { id, name: `set ${id}`, source: 'acme/flags', target: 'branch' } as const;
  return { ...what, enforcement: 'active', bypass_actors: actors };
}

const url = 'https://api.example';
const person = { login: 'mallory', id: 1, type: 'User' } as components['schemas']['simple-user'];
function classic(
  more: Partial<Classic> = {},
  app: number | null = OUR_APP,
  strict = true,
): Classic {
  return {
    enforce_admins: { url, enabled: true },
    required_pull_request_reviews: {
      dismiss_stale_reviews: false,
      require_code_owner_reviews: false,
      required_approving_review_count: 1,
    },
    required_status_checks: {
      url,
      strict,
      contexts: ['flaghoist'],
      contexts_url: url,
      checks: [{ context: 'flaghoist', app_id: app }],
    },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
    ...more,
  };
}

const REST: Partial<Settings> = {
  workflowPermissions: {
    default_workflow_permissions: 'read',
    can_approve_pull_request_reviews: false,
  },
  mergeMethods: ['merge', 'squash'],
};
const BY_RULESETS: Partial<Settings> = { ...REST, rules: SET, rulesets: [ruleset([])] };
const BY_CLASSIC: Partial<Settings> = { ...REST, protection: classic() };

let github: LocalGitHub;
beforeAll(async () => {
  github = await aGitHub();
  const only = (name: string) => [{ name, type: 'branch' as const }];
  github.environment('gate', { branches: 'custom', patterns: only('main') });
  github.environment('stars', { branches: 'custom', patterns: only('*') });
  github.environment('tags', {
    branches: 'custom',
    patterns: [...only('main'), { name: 'main', type: 'tag' }],
  });
  github.environment('protected', { branches: 'protected' });
  github.environment('anybody');
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
});

interface Asked {
  readonly settings?: Partial<Settings>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly trouble?: Omit<Fault, 'how'>;
  readonly how?: Fault['how'];
  /** The folder in which it runs; left out: no clone of the repository. */
  readonly cwd?: string;
}

interface Diagnosis {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Titles, by what was found of them. */
  readonly closed: readonly string[];
  readonly open: readonly string[];
  readonly unknown: readonly string[];
}

const WITH_KEY = ['--key-environment', 'gate'];

/** An owner asks, unless `env` says otherwise. */
async function diagnosis({
  settings,
  args,
  env,
  trouble,
  how = 403,
  cwd,
}: Asked): Promise<Diagnosis> {
  github.sets({ ...defaultSettings(), ...settings });
  if (trouble !== undefined) github.fails({ ...trouble, how });
  const said = await run(
    ['doctor', ...(args ?? ['--github', 'acme/flags', ...WITH_KEY])],
    {
      GITHUB_TOKEN: github.token({ as: 'olga' }),
      GITHUB_API_URL: github.apiUrl,
      ...env,
    },
    cwd,
  );
  github.heals();
  const points = (mark: string): readonly string[] =>
    said.out
      .split('\n')
      .slice(1)
      .flatMap((line) => (line.startsWith(mark) ? (line.slice(2).split(': ')[0] ?? '') : []));
  return { ...said, closed: points('✓'), open: points('✗'), unknown: points('…') };
}

function run(args: readonly string[], env: Readonly<Record<string, string>>, cwd = github.folder) {
  return new Promise<{ code: number | null; out: string; err: string }>((done, fail) => {
    const own = {
      PATH: process.env['PATH'] ?? '',
      HOME: github.folder,
      // Most of the time of starting is to read the same bundle again.
      NODE_COMPILE_CACHE: join(github.folder, 'compiled'),
    };
    const child = spawn(process.execPath, [CLI, ...args], {
      cwd,
      env: { ...own, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err]: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out?.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err?.push(chunk));
    child.on('error', fail);
    child.on('close', (code) =>
      done({
        code,
        out: Buffer.concat(out ?? []).toString(),
        err: Buffer.concat(err ?? []).toString(),
      }),
    );
  });
}

/** The lines about one point, with its hint. */
function about({ out }: Diagnosis, title: string): string {
  const lines = out.split('\n');
  const at = lines.findIndex((line) => line.slice(2).startsWith(`${title}: `));
  return lines.slice(at, at + 2).join('\n');
}

describe('T8: A repository where every way round is closed', () => {
  test.each([
    ['by rulesets alone', BY_RULESETS],
    ['by classic protection alone', BY_CLASSIC],
    [
      'half by a ruleset and half by classic protection',
      {
        ...BY_CLASSIC,
        protection: classic({ allow_force_pushes: { enabled: true } }, null, false),
        rules: [FORCE_RULE, checks(OUR_APP)],
        rulesets: [ruleset([])],
      },
    ],
    [
      'by two rulesets, of which the one with a bypass forbids nothing that the other allows',
      {
        ...BY_RULESETS,
        rules: [...SET, { ...FORCE_RULE, ruleset_id: 8 }, { ...pullRule(), ruleset_id: 8 }],
        rulesets: [ruleset([]), ruleset([{ actor_type: 'Team', actor_id: 42 }], 8)],
      },
    ],
    [
      'with a ruleset of another branch that lets everybody by',
      { ...BY_RULESETS, rulesets: [ruleset([]), ruleset([{ actor_type: 'DeployKey' }], 9)] },
    ],
    [
      'with a merge queue that merges, whatever else is allowed',
      {
        ...BY_RULESETS,
        mergeMethods: ['rebase'] as const,
        rules: [pullRule(), FORCE_RULE, DELETION_RULE, checks(OUR_APP, false), queueRule('MERGE')],
      },
    ],
    [
      'with a rule that forbids to rebase, where the settings allow it',
      {
        ...BY_RULESETS,
        mergeMethods: ['merge', 'rebase'] as const,
        rules: [...SET.slice(1), pullRule(['squash'])],
      },
    ],
    [
      'with the name of the status in other letters',
      { ...BY_RULESETS, rules: [...SET.slice(0, 3), checks(OUR_APP, true, 'Flaghoist')] },
    ],
  ])('%s', async (_what, settings) => {
    const found = await diagnosis({ settings });
    expect([found.code, found.open, found.unknown]).toEqual([0, [], []]);
    expect(found.closed).toEqual(ALL);
    expect(found.out).toMatch(/^✓ all 11 ways around the gate are closed\n/);
    expect(found.out).not.toContain('hint');
    expect(about(found, PINNED)).toContain('only the App 4711 can post the status');
    expect(found.err).toBe('');
  });

  test('with one emergency role, which has to be named', async () => {
    const settings = {
      ...BY_RULESETS,
      rulesets: [ruleset([{ actor_type: 'Team', actor_id: 42 }])],
    };
    const unnamed = await diagnosis({ settings });
    expect([unnamed.code, unnamed.open]).toEqual([1, [BYPASS]]);
    expect(about(unnamed, BYPASS)).toContain('these may bypass the rules: Team 42\n');
    const args = ['--github', 'acme/flags', ...WITH_KEY, '--emergency-role', 'Team 42'];
    const named = await diagnosis({ settings, args });
    expect([named.code, about(named, BYPASS)]).toEqual([
      0,
      expect.stringContaining('only Team 42, in an emergency'),
    ]);
  });

  test('for a status of another name, when it is asked about that', async () => {
    const settings = {
      ...BY_RULESETS,
      rules: [...SET.slice(0, 3), checks(OUR_APP, true, 'flags')],
    };
    const args = ['--github', 'acme/flags', ...WITH_KEY, '--context', 'flags'];
    expect((await diagnosis({ settings, args })).code).toBe(0);
    const other = await diagnosis({ settings });
    expect([other.code, other.open]).toEqual([1, [REQUIRED, PINNED]]);
  });
});

test('Where nothing is set up, every way is open and every line says what to do', async () => {
  const found = await diagnosis({
    args: ['--github', 'acme/flags', '--key-environment', 'anybody'],
    settings: {
      workflowPermissions: {
        default_workflow_permissions: 'write',
        can_approve_pull_request_reviews: true,
      },
    },
  });
  expect([found.code, found.open, found.closed]).toEqual([
    1,
    ALL.filter((title) => title !== RUNNERS),
    [RUNNERS],
  ]);
  expect(found.out).toMatch(/^✗ 10 of 11 ways around the gate are open\n/);
  expect(found.out.match(/^ {4}hint: .+/gm)).toHaveLength(10);
});

const without = (type: Rule['type'], ...more: Rule[]): Partial<Settings> => ({
  ...BY_RULESETS,
  rules: [...SET.filter((rule) => rule.type !== type), ...more],
});
const lets = (actor: Actor): Partial<Settings> => ({
  ...BY_RULESETS,
  rulesets: [ruleset([actor])],
});

test('T69: A workflow on a self-hosted runner is open to every writer', async () => {
  await using own = await aGitHub({
    files: {
      '.github/workflows/ci.yml': 'jobs: { ci: { runs-on: ubuntu-latest } }\n',
      '.github/workflows/redeploy.yml':
        'jobs: { redeploy: { runs-on: [self-hosted, production] } }\n',
    },
  });
  const found = await run(['doctor', '--github', 'acme/flags'], {
    GITHUB_TOKEN: own.token({ as: 'olga' }),
    GITHUB_API_URL: own.apiUrl,
  });
  const [line = '', hint = ''] = found.out.split(`✗ ${RUNNERS}: `)[1]?.split('\n') ?? [];
  expect(line).toBe(
    'redeploy.yml runs on a self-hosted runner, so every writer can run a workflow of any branch on it',
  );
  expect(hint).toContain('hint: deploy with the target branch or dispatch');
});

describe('One open bypass is reported with its fix:', () => {
  test.each<[string, string, Partial<Settings>, readonly string[], RegExp]>([
    ['T5', 'no pull request', without('pull_request'), [PULL], /Require a pull request/],
    ['T4', 'force-pushes', without('non_fast_forward'), [FORCE], /Block force pushes/],
    ['T4', 'deletion', without('deletion'), [DELETION], /Restrict deletions/],
    [
      'T8',
      'no status',
      without('required_status_checks'),
      [REQUIRED, PINNED, STRICT],
      /require the status check "flaghoist"/,
    ],
    [
      'T8',
      'no source',
      without('required_status_checks', checks(null)),
      [PINNED],
      /choose this App \(not GitHub Actions\) as the source/,
    ],
    [
      'T8',
      'Actions as the source',
      without('required_status_checks', checks(ACTIONS_APP)),
      [PINNED],
      /not GitHub Actions/,
    ],
    [
      'T21',
      'not up to date',
      without('required_status_checks', checks(OUR_APP, false)),
      [STRICT],
      /up to date before merging/,
    ],
    [
      'T5',
      'a role',
      lets({ actor_type: 'RepositoryRole', actor_id: 5, bypass_mode: 'always' }),
      [BYPASS],
      /these may bypass the rules: RepositoryRole 5\n/,
    ],
    [
      'T5',
      'owners on pull requests',
      lets({ actor_type: 'OrganizationAdmin', actor_id: 1, bypass_mode: 'pull_request' }),
      [BYPASS],
      /these may bypass the rules: OrganizationAdmin \(pull requests only\)\n/,
    ],
    [
      'T18',
      'Actions approve',
      {
        ...BY_RULESETS,
        workflowPermissions: {
          default_workflow_permissions: 'read',
          can_approve_pull_request_reviews: true,
        },
      },
      [ACTIONS],
      /switch off "Allow GitHub Actions to create and approve/,
    ],
    [
      'T14',
      'rebasing',
      { ...BY_RULESETS, mergeMethods: ['merge', 'rebase'] },
      [REBASE],
      /switch off "Allow rebase merging"/,
    ],
    [
      'T14',
      'a queue that rebases',
      { ...BY_RULESETS, rules: [...SET, queueRule('REBASE')] },
      [REBASE],
      /rebase/,
    ],
    [
      'T5',
      'classic: administrators',
      { ...BY_CLASSIC, protection: classic({ enforce_admins: { url, enabled: false } }) },
      [BYPASS],
      /these may bypass the rules: administrators\n/,
    ],
    [
      'T4',
      'classic: force-pushes and deletions',
      {
        ...BY_CLASSIC,
        protection: classic({
          allow_force_pushes: { enabled: true },
          allow_deletions: { enabled: true },
        }),
      },
      [FORCE, DELETION],
      /Block force pushes/,
    ],
    [
      'T5',
      'classic: people who are named',
      {
        ...BY_CLASSIC,
        protection: classic({
          required_pull_request_reviews: {
            dismiss_stale_reviews: false,
            require_code_owner_reviews: false,
            bypass_pull_request_allowances: { users: [person], teams: [], apps: [] },
          },
        }),
      },
      [BYPASS],
      /these may bypass the rules: User mallory\n/,
    ],
    [
      'T8',
      'classic: any source',
      { ...BY_CLASSIC, protection: classic({}, -1) },
      [PINNED],
      /choose this App \(not GitHub Actions\) as the source/,
    ],
  ])('%s: %s', async (_row, _what, settings, open, fix) => {
    const found = await diagnosis({ settings });
    expect([found.code, found.open, found.unknown]).toEqual([1, open, []]);
    expect(about(found, open[0] ?? '')).toMatch(fix);
    expect(found.out).toMatch(
      new RegExp(
        `${open.length} of 11 ways around the gate ${open.length === 1 ? 'is' : 'are'} open`,
      ),
    );
  });

  test.each([
    ['anybody', 'serves every branch\n'],
    ['protected', 'every protected branch'],
    ['stars', 'serves *\n'],
    ['tags', 'serves main, tag main\n'],
  ])('T8: the key in the environment %s', async (environment, seen) => {
    const args = ['--github', 'acme/flags', '--key-environment', environment];
    const found = await diagnosis({ settings: BY_RULESETS, args });
    expect([found.code, found.open]).toEqual([1, [KEY]]);
    expect(about(found, KEY)).toContain(seen);
    expect(about(found, KEY)).toContain('select only main');
  });
});

describe('What the token may not see is unknown, never closed:', () => {
  /** GitHub says the one or the other of what it hides. */
  let turn = 0;
  const APP = /\/apps\//;
  const RULESET = /\/rulesets\/7$/;
  const EFFECTIVE = /\/rules\/branches\//;
  const PROTECTION = /\/flags\/branches\/main(\/protection)?$/;

  test.each([
    [
      'who may pass by',
      BY_RULESETS,
      { path: RULESET },
      [BYPASS],
      'GET /repos/acme/flags/rulesets/7',
    ],
    [
      'the rules, with none in classic protection',
      BY_RULESETS,
      { path: EFFECTIVE },
      [...RULES, BYPASS],
      'GET /repos/acme/flags/rules/branches/main',
    ],
    [
      'classic protection, with no rules',
      REST,
      { path: PROTECTION },
      [...RULES, BYPASS],
      'only to administrators',
    ],
    [
      'what workflows may do',
      BY_RULESETS,
      { path: /\/actions\/permissions/ },
      [ACTIONS],
      'only to administrators',
    ],
    [
      'how pull requests are merged',
      BY_RULESETS,
      { path: /^\/repos\/acme\/flags$/, after: 1 },
      [REBASE],
      'GET /repos/acme/flags',
    ],
    [
      'the environment',
      BY_RULESETS,
      { path: /\/environments\/gate$/ },
      [KEY],
      'add "actions: read"',
    ],
    [
      'its branches',
      BY_RULESETS,
      { path: /deployment-branch-policies/ },
      [KEY],
      'add "actions: read"',
    ],
    [
      'which app GitHub Actions is',
      BY_RULESETS,
      { path: APP },
      [PINNED],
      'GET /apps/github-actions',
    ],
  ] as const)('%s', async (_what, settings, trouble, unknown, why) => {
    const how = (turn += 1) % 2 === 0 ? 403 : 404;
    const found = await diagnosis({ settings, trouble, how });
    expect([found.code, found.open, found.unknown]).toEqual([3, [], unknown]);
    expect(about(found, unknown[0])).toContain(why);
    expect(found.out).toMatch(
      new RegExp(
        `^… no way around the gate is known to be open; could not check ${unknown.length} of 11 points`,
      ),
    );
  });

  test('classic protection does not matter where a ruleset says it all', async () => {
    const found = await diagnosis({ settings: BY_RULESETS, trouble: { path: PROTECTION } });
    expect([found.code, found.closed]).toEqual([0, ALL]);
  });

  test('nor do the rules where classic protection says it all', async () => {
    const found = await diagnosis({ settings: BY_CLASSIC, trouble: { path: EFFECTIVE } });
    expect([found.code, found.closed]).toEqual([0, ALL]);
  });

  test("a workflow's own token sees the rules, and neither who passes them by nor classic protection", async () => {
    const env = { GITHUB_TOKEN: github.token() };
    const rules = await diagnosis({ settings: BY_RULESETS, env });
    expect([rules.code, rules.unknown]).toEqual([3, [BYPASS, ACTIONS]]);
    const both = await diagnosis({ settings: BY_CLASSIC, env });
    expect([both.code, both.unknown]).toEqual([3, [...RULES, BYPASS, ACTIONS]]);
    const neither = await diagnosis({ settings: REST, env });
    expect([neither.code, neither.open]).toEqual([1, [...RULES, BYPASS]]);
  });

  test('a rule without a ruleset', async () => {
    const rules = JSON.parse(
      JSON.stringify(SET, (key, value: unknown) => (key === 'ruleset_id' ? undefined : value)),
    ) as Rule[];
    const found = await diagnosis({ settings: { ...BY_RULESETS, rules } });
    expect([found.code, found.unknown]).toEqual([3, [BYPASS]]);
  });

  test('an unknown environment of the key', async () => {
    const found = await diagnosis({ settings: BY_RULESETS, args: ['--github', 'acme/flags'] });
    expect([found.code, found.unknown]).toEqual([3, [KEY]]);
    expect(about(found, KEY)).toContain('name it with --key-environment');
  });

  test('an open way weighs more than one out of sight', async () => {
    const found = await diagnosis({
      settings: without('deletion'),
      args: ['--github', 'acme/flags'],
    });
    expect([found.code, found.open, found.unknown]).toEqual([1, [DELETION], [KEY]]);
  });
});

describe('GitHub', () => {
  test('is asked at an Enterprise server below its prefix, and about the repository of the environment', async () => {
    github.forget();
    const env = { GITHUB_API_URL: github.enterpriseUrl, GITHUB_REPOSITORY: 'acme/flags' };
    const found = await diagnosis({ settings: BY_RULESETS, args: WITH_KEY, env });
    expect([found.code, found.closed]).toEqual([0, ALL]);
    expect(github.requests().every(({ status }) => status === 200)).toBe(true);
    expect(github.requests().map(({ method }) => method)).not.toContain('POST');
  });

  const NOT_ASKED = { GITHUB_TOKEN: '', GH_TOKEN: '' };
  test.each<[string, Asked, RegExp]>([
    ['no token', { env: NOT_ASKED }, /needs a token for GitHub\n {2}hint: set GITHUB_TOKEN/],
    [
      'no repository',
      { args: [] },
      /needs the name of the repository\n {2}hint: name the repository: \S.* doctor --github owner\/name/,
    ],
    [
      'half a name',
      { args: ['--github', 'acme'] },
      /"acme" is not the name of a repository on GitHub\n {2}hint: write it as owner\/name/,
    ],
    [
      'another repository',
      { args: ['--github', 'acme/other'] },
      /GitHub refused GET \/repos\/acme\/other \(404\)/,
    ],
    ['a bad token', { trouble: {}, how: 401 }, /does not accept the token/],
    ['trouble at GitHub', { trouble: {}, how: 500 }, /GitHub failed \(500 for GET/],
    [
      'no server at the address',
      { env: { GITHUB_API_URL: 'http://127.0.0.1:9' } },
      /could not be reached \(GET \/repos\/acme\/flags\)\n {2}hint: check the token/,
    ],
    ['an answer that is cut off', { trouble: {}, how: 'truncated-page' }, /cannot be read/],
  ])(
    'that cannot be asked (%s) is exit code 2 and one line with its hint',
    async (_what, asked, said) => {
      const found = await diagnosis({ settings: BY_RULESETS, ...asked });
      expect([found.code, found.out]).toEqual([2, '']);
      expect(found.err).toMatch(said);
      expect(found.err.trimEnd().split('\n')).toHaveLength(2);
    },
  );

  test('takes the token under its other name, too', async () => {
    const env = { GITHUB_TOKEN: '', GH_TOKEN: github.token({ as: 'olga' }) };
    expect((await diagnosis({ settings: BY_RULESETS, env })).code).toBe(0);
  });
});

test('A sweep that is late, and a variable that notifications lack, are named with their fix', async () => {
  const workflow = (
    env: string,
    token: string,
  ): string => `on: { schedule: [{ cron: '7 * * * *' }] }
jobs:
  sweep:
    permissions: { deployments: write }
    steps:
      - uses: OWNER/flaghoist@v1
        with: { command: sweep${token} }
${env}`;
  const pipeline = `version: 1
environments: [{ name: production }]
notifications: [{ webhook: FLAGHOIST_CHAT_WEBHOOK, as: slack }]
`;
  const lands = (env: string, token = '') =>
    github.lands({
      'environments/pipeline.yaml': pipeline,
      '.github/workflows/flaghoist-sweep.yml': workflow(env, token),
    });
  const ended = (event: string, at: string) => ({ event, updated_at: at });
  await lands('');
  // A run about one pull request is no sweep.
  const late = [ended('issue_comment', github.now), ended('schedule', '2026-11-21T01:00:00Z')];
  const found = await diagnosis({ settings: { ...BY_RULESETS, sweeps: late } });
  const WORKS = 'flaghoist-sweep.yml can do its work';
  const [RUNS, SENDS] = ['flaghoist-sweep.yml runs', 'flaghoist-sweep.yml can send notifications'];
  expect([found.code, found.open]).toEqual([1, [WORKS, RUNS, SENDS]]);
  expect(about(found, WORKS)).toContain(
    "statuses: write; the required status counts only from the App 4711, and the workflow's own token belongs to another App",
  );
  expect(about(found, RUNS)).toContain('start it from outside');
  expect(about(found, SENDS)).toContain('pass FLAGHOIST_CHAT_WEBHOOK to the step with env:');

  const variable = '        env: { FLAGHOIST_CHAT_WEBHOOK: "${{ secrets.X }}" }\n';
  await lands(variable, ', token: "${{ steps.app.outputs.token }}"');
  const sweeps = [ended('schedule', github.now)];
  const fine = await diagnosis({ settings: { ...BY_RULESETS, sweeps } });
  expect([fine.code, fine.closed]).toEqual([0, [...ALL, WORKS, RUNS, SENDS]]);
  expect(about(fine, RUNS)).toContain('the last sweep ended 0m ago');
});

test('T70: The key of the log is looked for where a gate requires that a flag was watched', async () => {
  const SIGNED = 'The deployment log is signed';
  await github.lands({
    'environments/pipeline.yaml': `version: 1
environments: [{ name: production, requires: { metrics: { watched: 24h } } }]
`,
    '.github/workflows/flaghoist-sweep.yml': `jobs:
  sweep:
    steps:
      - uses: OWNER/flaghoist@v1
        with: { command: sweep, token: "\${{ steps.app.outputs.token }}" }
        env: { FLAGHOIST_LOG_KEY: "\${{ secrets.FLAGHOIST_LOG_KEY }}" }
`,
  });
  const settings = { ...BY_RULESETS, sweeps: [{ event: 'schedule', updated_at: github.now }] };
  const missing = await diagnosis({ settings });
  expect([missing.code, missing.open]).toEqual([1, [SIGNED]]);
  expect(about(missing, SIGNED)).toContain('there is no secret FLAGHOIST_LOG_KEY');
  const secrets = ['FLAGHOIST_LOG_KEY'];
  const set = await diagnosis({ settings: { ...settings, secrets } });
  expect([set.code, set.closed.at(-1)]).toEqual([0, SIGNED]);
  const hidden = await diagnosis({
    settings: { ...settings, secrets },
    trouble: { path: /\/actions\/secrets$/ },
  });
  expect([hidden.code, hidden.unknown]).toEqual([3, [SIGNED]]);
  expect(about(hidden, SIGNED)).toContain('could not see whether');
});

test('T70: The key of the log is looked for where the own file of a flag requires that it was watched', async () => {
  const SIGNED = 'The deployment log is signed';
  const lands = (requires: string) =>
    github.lands({
      'environments/pipeline.yaml': 'version: 1\nenvironments: [{ name: production }]\n',
      'environments/flags/calls.yaml': `description: calls\nwatch: { for: 24h }\nrequires: ${requires}\n`,
    });
  const sweeps = [{ event: 'schedule', updated_at: github.now }];
  const signedIn = async (requires: string): Promise<readonly string[]> => {
    await lands(requires);
    const cwd = await github.checkout();
    const git = gitIn(cwd);
    await git(['remote', 'set-url', 'origin', 'https://github.example/acme/flags.git']);
    const points = await diagnosis({ settings: { ...BY_RULESETS, sweeps }, cwd });
    return points.open.filter((title) => title === SIGNED);
  };
  expect(await signedIn('{ production: { checklist: [watched] } }')).toEqual([]);
  expect(await signedIn('{ production: { metrics: { watched: 24h } } }')).toEqual([SIGNED]);
  const atStep = '[5, { at: 25, requires: { metrics: { watched: 24h } } }]';
  expect(await signedIn(`{ "*": { ladder: { steps: ${atStep}, each: 1h } } }`)).toEqual([SIGNED]);
});

test('As JSON it has each point with its state and its fix', async () => {
  const args = ['--github', 'acme/flags', ...WITH_KEY, '--format', 'json'];
  const { out } = await diagnosis({ settings: BY_RULESETS, args });
  const { gate } = JSON.parse(out) as {
    readonly gate: readonly { readonly title: string; readonly state: string }[];
  };
  expect(gate.map(({ title }) => title)).toEqual(ALL);
  expect(gate.every(({ state }) => state === 'closed')).toBe(true);
});
