// Which of our workflows cannot do their work, and what to change.
import { describe, expect, test } from '@jest/globals';
import { actionStepsIn, isStartable } from '#adapters/github/action-steps.ts';
import { WORKFLOWS } from '#app/adopt/workflow-texts.ts';
import { actionPoints, tokenlessFiles } from '#app/doctor-actions.ts';
import { doctor } from '#app/doctor.ts';
import type { BranchRule, Protection } from '#app/protection.ts';
import type { Finding } from '#domain/evidence.ts';
import { absent, known } from '#domain/evidence.ts';

const RULE: BranchRule = {
  pullRequest: true,
  approvals: 0,
  noForcePush: true,
  noDeletion: true,
  statuses: [{ context: 'flaghoist', app: null }],
  strict: true,
  queue: null,
  methods: null,
  bypass: known([]),
};

const WORKFLOW = `on: { workflow_dispatch: }
permissions: {}
jobs:
  rollback:
    runs-on: ubuntu-latest
    permissions: { actions: write, contents: write, pull-requests: write, statuses: write }
    steps:
      - uses: actions/checkout@v7
      - uses: OWNER/flaghoist@v1
        with: { command: rollback, merge: "\${{ inputs.merge }}" }
`;

interface Wanted extends Partial<Protection> {
  /** What a workflow may do that does not say it. */
  readonly defaults?: Finding<'read' | 'write'>;
  readonly text?: string;
}

function protectionOf({ text = WORKFLOW, defaults = known('read'), ...more }: Wanted): Protection {
  return {
    branchRules: [RULE],
    hidden: [],
    actionsApp: known(1),
    actionsApprove: known(true),
    rebase: known(false),
    keyEnvironment: absent({ kind: 'git-said', said: 'not named' } as const),
    selfHosted: known([]),
    steps: known(actionStepsIn({ path: 'rollback.yml', text }, defaults)),
    startable: known(['rollback.yml', 'redeploy.yml']),
    ...more,
  };
}

const about = (wanted: Wanted) => actionPoints(protectionOf(wanted), 'flaghoist');
const withToken = WORKFLOW.replace('rollback, merge', 'rollback, token: "${{ x }}", merge');

describe('T74: a workflow with its own token', () => {
  test('works where the settings let it', () => {
    expect(about({})).toEqual([
      {
        title: 'rollback.yml can do its work',
        state: 'closed',
        detail: 'its token and the settings allow all that it does',
        fix: '',
      },
    ]);
  });

  test.each<readonly [string, Wanted, string, string]>([
    [
      'cannot open pull requests',
      { actionsApprove: known(false) },
      'the settings do not let a workflow open pull requests with its own token',
      "give the step the token of a GitHub App, with the App's login as identity",
    ],
    [
      'lacks a permission',
      { text: WORKFLOW.replace('actions: write, contents: write', 'contents: read') },
      'its job lacks contents: write, actions: write',
      'add contents: write, actions: write to the permissions of the job',
    ],
    [
      'starts no other required check',
      { branchRules: [{ ...RULE, statuses: [...RULE.statuses, { context: 'test', app: null }] }] },
      'the required check test does not start for its pull requests',
      "give the step the token of a GitHub App, with the App's login as identity",
    ],
    [
      'cannot post the required status where only an App may post it',
      { branchRules: [{ ...RULE, statuses: [{ context: 'Flaghoist', app: 4711 }] }] },
      "the required status counts only from the App 4711, and the workflow's own token belongs to another App",
      "give the step the token of a GitHub App, with the App's login as identity",
    ],
    [
      'finds no workflow that deploys',
      { startable: known(['rollback.yml']) },
      'no workflow redeploy.yml can be started after a merge',
      'add workflow_dispatch with the input landing to redeploy.yml, or name another file with the input redeploy',
    ],
  ])('%s', (_what, wanted, detail, fix) => {
    expect(about(wanted)).toEqual([expect.objectContaining({ state: 'open', detail, fix })]);
  });

  test('is unknown where the setting cannot be read', () => {
    expect(
      about({
        actionsApprove: absent({ kind: 'git-said', said: 'only for administrators' } as const),
      })[0]?.state,
    ).toBe('unknown');
    const pinned = [{ ...RULE, statuses: [{ context: 'flaghoist', app: 1 }] }];
    const [unasked] = about({
      branchRules: pinned,
      actionsApp: absent({ kind: 'git-said', said: 'no answer' } as const),
    });
    expect(unasked).toMatchObject({ state: 'unknown', detail: 'no answer' });
    expect(about({ branchRules: pinned })[0]?.state).toBe('closed');
  });
});

describe('T74: a sweep that proposes steps', () => {
  const sweep = (contents: string): string => `on: { schedule: [{ cron: '7 * * * *' }] }
jobs:
  sweep:
    permissions: { contents: ${contents}, deployments: read, issues: read, pull-requests: write, statuses: write }
    steps:
      - uses: OWNER/flaghoist@v1
        with: { command: sweep }
`;

  test.each<readonly [string, Wanted, string]>([
    [
      'lacks the permission for the branch',
      { text: sweep('read'), proposes: true },
      'its job lacks contents: write',
    ],
    [
      'may not open pull requests',
      { text: sweep('write'), actionsApprove: known(false) },
      'the settings do not let a workflow open pull requests with its own token',
    ],
  ])('%s', (_what, wanted, detail) => {
    expect(about(wanted)).toEqual([expect.objectContaining({ state: 'open', detail })]);
  });

  test('works with both', () => {
    expect(about({ text: sweep('write'), proposes: true })[0]?.state).toBe('closed');
  });

  test('is no matter where no flag asks for it and its job may only read', () => {
    const wanted = { text: sweep('read'), actionsApprove: known(false) };
    expect(about(wanted)).toMatchObject([{ state: 'closed' }]);
    expect(tokenlessFiles(protectionOf(wanted))).toEqual([]);
    expect(tokenlessFiles(protectionOf({ ...wanted, proposes: true }))).toEqual(['rollback.yml']);
  });
});

describe('With the token of an App', () => {
  test('nothing is wanting, and the setting stays off', () => {
    const wanted = { text: withToken, actionsApprove: known(false), startable: known([]) };
    expect(about(wanted)[0]?.state).toBe('closed');
  });

  test('GitHub still asks for its own approvals, and its queue takes what the workflow adds', () => {
    const rules = [{ ...RULE, approvals: 1, queue: 'merge' as const }];
    const [point] = about({ text: withToken, branchRules: rules });
    expect(point?.detail).toBe('GitHub itself requires 1 approval, even for a rollback');
    const [own] = about({ branchRules: rules });
    expect(own?.detail).toMatch(
      /^a merge queue is required, and GitHub starts no checks for what a workflow's own token adds to it/,
    );
    expect(own?.fix).toMatch(/^give the step the token of a GitHub App/);
  });
});

describe('T74: A form with the token of an App that merges flags', () => {
  const checks = [{ ...RULE, statuses: [...RULE.statuses, { context: 'test', app: null }] }];

  test('is refused while another required check runs, and no run tries again', () => {
    expect(about({ text: withToken, branchRules: checks })).toMatchObject([
      {
        state: 'open',
        detail: 'the required check test has not ended when it merges, so GitHub refuses the merge',
        fix: 'merge its pull request by hand once test has ended',
      },
    ]);
  });

  test('is no matter for a watch, whose next run merges', () => {
    const text = withToken.replace('command: rollback', 'command: watch');
    expect(about({ text, branchRules: checks })).toMatchObject([{ state: 'closed' }]);
  });
});

describe('The permissions of a job for flags', () => {
  const ALL = { actions: 'write', contents: 'write', 'pull-requests': 'write', statuses: 'write' };
  const LACKS = Object.entries(ALL)
    .map(([name, level]) => `${name}: ${level}`)
    .toSorted();
  const written = (permissions: string): string =>
    WORKFLOW.replace('permissions: {}\n', '').replace(/    permissions: .*\n/, permissions);
  const lacking = (wanted: Wanted): readonly string[] => {
    const [point] = about(wanted);
    return (point?.detail ?? '').replace('its job lacks ', '').split(', ').toSorted();
  };

  test.each<readonly [string, string, Finding<'read' | 'write'>, readonly string[]]>([
    ['read-all', '    permissions: read-all\n', known('write'), LACKS],
    ['nothing, where the setting is read', '', known('read'), LACKS],
    ['an empty list', '    permissions: {}\n', known('write'), LACKS],
    [
      'a list with one of them',
      '    permissions: { actions: write }\n',
      known('write'),
      LACKS.slice(1),
    ],
    ['a word that GitHub does not know', '    permissions: all\n', known('write'), LACKS],
  ])('lack what %s does not give', (_what, permissions, defaults, expected) => {
    expect(lacking({ text: written(permissions), defaults })).toEqual(expected);
  });

  test('suffice with write-all, and with nothing where the setting is write', () => {
    const all = about({ text: written('    permissions: write-all\n') });
    expect(all).toMatchObject([{ state: 'closed' }]);
    expect(about({ text: written(''), defaults: known('write') })).toMatchObject([
      { state: 'closed' },
    ]);
  });

  test('are not known where the workflow does not name them and the setting cannot be read', () => {
    const [point] = about({
      text: written(''),
      defaults: absent({ kind: 'git-said', said: 'only for administrators' } as const),
    });
    expect(point).toMatchObject({
      state: 'unknown',
      detail: 'only for administrators',
      fix: 'name the permissions of the job in the workflow',
    });
  });

  const READS =
    'contents: read, deployments: read, issues: read, pull-requests: read, statuses: read';
  const job = (inputs: string, permissions: string): string =>
    `jobs: { a: { permissions: { ${permissions} }, steps: [{ uses: OWNER/flaghoist@v1, with: { ${inputs} } }] } }`;

  test.each<readonly [string, string, string]>([
    ['', READS, 'pull-requests: write, statuses: write'],
    ['command: check, comment: false', READS, 'statuses: write'],
    ['command: sweep', READS, 'pull-requests: write, statuses: write'],
    [
      'command: promote',
      'contents: write, pull-requests: write, statuses: write',
      'deployments: read, issues: read',
    ],
    [
      'command: comment',
      READS,
      'contents: write, issues: write, pull-requests: write, statuses: write',
    ],
    ['command: deploy', READS, 'deployments: write'],
    ['command: deploy, dry-run: true', 'contents: read', READS.replace('contents: read, ', '')],
    ['command: drift', 'issues: write', 'contents: read, deployments: read'],
    ['command: drift, issue: true', READS, 'issues: write'],
    ['command: page', READS, 'actions: read'],
    ['command: summary', READS, 'deployments: write, issues: write'],
  ])('{ %s } with %s lack %s', (inputs, permissions, expected) => {
    expect(lacking({ text: job(inputs, permissions) })).toEqual(expected.split(', ').toSorted());
  });

  test('of each workflow that we offer suffice, whatever its command', () => {
    for (const [path, text] of Object.entries(WORKFLOWS)) {
      const steps = actionStepsIn({ path, text }, known('read'));
      const startable = known(['flaghoist-redeploy.yml', 'redeploy.yml']);
      expect(about({ steps: known(steps), startable }).map(({ detail }) => detail)).toEqual(
        steps.length === 0 ? [] : ['its token and the settings allow all that it does'],
      );
    }
  });
});

test('T74: A sweep beside a workflow that deploys flags has to be able to start it', () => {
  const deploy = `jobs: { a: { permissions: write-all, steps: [{ uses: OWNER/flaghoist@v1, with: { command: deploy } }] } }`;
  const sweep = (redeploy: string): string =>
    `jobs: { a: { permissions: { contents: read, deployments: read, issues: read, pull-requests: write, statuses: write }, steps: [{ uses: OWNER/flaghoist@v1, with: { command: sweep, redeploy: ${redeploy} } }] } }`;
  const stepsFor = (redeploy: string) =>
    known(
      [
        { path: 'redeploy.yml', text: deploy },
        { path: 'sweep.yml', text: sweep(redeploy) },
      ].flatMap((file) => actionStepsIn(file, known('read'))),
    );
  const [, lacks] = about({ steps: stepsFor('redeploy.yml') });
  expect(lacks?.detail).toBe('its job lacks actions: write');
  const [, missing] = about({ steps: stepsFor('other.yml') });
  expect(missing?.detail).toContain('no workflow other.yml can be started');
});

test('No point asks for the opposite of another', () => {
  const options = { context: 'flaghoist', defaultBranch: 'main', emergencyRole: null };
  const fixFor = (wanted: Wanted): string | undefined =>
    doctor(protectionOf(wanted), options).find(({ title }) => title === 'Workflows cannot approve')
      ?.fix;
  expect(fixFor({})).toBe(
    'give rollback.yml the token of a GitHub App, then switch off "Allow GitHub Actions to create and approve pull requests"',
  );
  expect(fixFor({ text: withToken })).toMatch(/^switch off/);
  expect(about({ actionsApprove: known(false) })[0]?.fix).not.toMatch(/allow|switch on/i);
});

test('T74: a merge queue is not offered where a workflow merges flags with its own token, which a queue forbids', () => {
  const options = { context: 'flaghoist', defaultBranch: 'main', emergencyRole: null };
  const fixFor = (text: string): string | undefined =>
    doctor(protectionOf({ text, branchRules: [{ ...RULE, strict: false }] }), options).find(
      ({ title }) => title === 'A verdict is about what will land',
    )?.fix;
  expect(fixFor(WORKFLOW)).toBe('require branches to be up to date before merging');
  for (const text of [withToken, WORKFLOW.replace(', merge: "${{ inputs.merge }}"', '')]) {
    expect(fixFor(text)).toBe(
      'require branches to be up to date before merging, or use a merge queue',
    );
  }
});

test.each([
  // GitHub refuses an input that the workflow does not declare.
  ['on: workflow_dispatch', false],
  ['on: [push, workflow_dispatch]', false],
  ['on: { workflow_dispatch: }', false],
  ['on: { workflow_dispatch: { inputs: { force: } } }', false],
  ['on: { workflow_dispatch: { inputs: { landing: } } }', true],
  ['on: { push: , workflow_dispatch: { inputs: { landing: { required: false }, force: } } }', true],
  ['on: push', false],
  ['on: [', false],
])('%s', (text, expected) => {
  expect(isStartable({ path: 'x.yml', text })).toBe(expected);
});

test.each(['', 'jobs: { a: }', 'jobs: { a: { steps: 1 } }', '[', 'jobs: { a: { steps: [1] } }'])(
  '%j has no step of ours',
  (text) => {
    expect(actionStepsIn({ path: 'x.yml', text }, known('read'))).toEqual([]);
  },
);
