// Which of our workflows cannot do their work, and what to change.
import { describe, expect, test } from '@jest/globals';
import { actionStepsIn, isStartable } from '#adapters/github/action-steps.ts';
import { actionPoints } from '#app/doctor-actions.ts';
import { doctor } from '#app/doctor.ts';
import type { BranchRule, Protection } from '#app/protection.ts';
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
  readonly text?: string;
}

function protectionOf({ text = WORKFLOW, ...more }: Wanted): Protection {
  return {
    branchRules: [RULE],
    hidden: [],
    actionsApp: known(1),
    actionsApprove: known(true),
    rebase: known(false),
    keyEnvironment: absent('not named'),
    selfHosted: known([]),
    steps: known(actionStepsIn({ path: 'rollback.yml', text })),
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
        seen: 'its token and the settings allow all that it does',
        fix: '',
      },
    ]);
  });

  test.each<readonly [string, Wanted, string, string]>([
    [
      'cannot open pull requests',
      { actionsApprove: known(false) },
      "the settings let no workflow's own token open pull requests",
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
      "the required status counts only from the App 4711, and the workflow's own token is of another",
      "give the step the token of a GitHub App, with the App's login as identity",
    ],
    [
      'finds no workflow that deploys',
      { startable: known(['rollback.yml']) },
      'no workflow redeploy.yml can be started after a merge',
      'add workflow_dispatch with the input landing to redeploy.yml, or name another file with the input redeploy',
    ],
  ])('%s', (_what, wanted, seen, fix) => {
    expect(about(wanted)).toEqual([expect.objectContaining({ state: 'open', seen, fix })]);
  });

  test('is unknown where the setting cannot be read', () => {
    expect(about({ actionsApprove: absent('only for administrators') })[0]?.state).toBe('unknown');
    const pinned = [{ ...RULE, statuses: [{ context: 'flaghoist', app: 1 }] }];
    const [unasked] = about({ branchRules: pinned, actionsApp: absent('no answer') });
    expect(unasked).toMatchObject({ state: 'unknown', seen: 'no answer' });
    expect(about({ branchRules: pinned })[0]?.state).toBe('closed');
  });
});

describe('T74: a sweep that proposes steps', () => {
  const sweep = (contents: string): string => `on: { schedule: [{ cron: '7 * * * *' }] }
jobs:
  sweep:
    permissions: { contents: ${contents}, pull-requests: write, statuses: write }
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
      "the settings let no workflow's own token open pull requests",
    ],
  ])('%s', (_what, wanted, seen) => {
    expect(about(wanted)).toEqual([expect.objectContaining({ state: 'open', seen })]);
  });

  test('works with both', () => {
    expect(about({ text: sweep('write'), proposes: true })[0]?.state).toBe('closed');
  });

  test('is no matter where no flag asks for it and its job may only read', () => {
    expect(about({ text: sweep('read'), actionsApprove: known(false) })).toEqual([]);
  });
});

describe('With the token of an App', () => {
  test('nothing is wanting, and the setting stays off', () => {
    const wanted = { text: withToken, actionsApprove: known(false), startable: known([]) };
    expect(about(wanted)[0]?.state).toBe('closed');
  });

  test('GitHub still asks for its own approvals and its queue', () => {
    const rules = [{ ...RULE, approvals: 1, queue: 'merge' as const }];
    const [point] = about({ text: withToken, branchRules: rules });
    expect(point?.seen).toBe(
      'a merge queue is required, so it opens pull requests and merges none; GitHub itself requires 1 approval, also for a rollback',
    );
  });
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

test('T74: a merge queue is not offered where a workflow merges flags, which a queue forbids', () => {
  const options = { context: 'flaghoist', defaultBranch: 'main', emergencyRole: null };
  const fixFor = (text: string): string | undefined =>
    doctor(protectionOf({ text, branchRules: [{ ...RULE, strict: false }] }), options).find(
      ({ title }) => title === 'A verdict is about what will land',
    )?.fix;
  expect(fixFor(WORKFLOW)).toBe('require branches to be up to date before merging');
  expect(fixFor(WORKFLOW.replace(', merge: "${{ inputs.merge }}"', ''))).toBe(
    'require branches to be up to date before merging, or use a merge queue',
  );
});

test.each([
  ['on: workflow_dispatch', true],
  ['on: [push, workflow_dispatch]', true],
  ['on: { workflow_dispatch: }', true],
  ['on: push', false],
  ['on: [', false],
])('%s', (text, expected) => {
  expect(isStartable({ path: 'x.yml', text })).toBe(expected);
});

test.each(['', 'jobs: { a: }', 'jobs: { a: { steps: 1 } }', '[', 'jobs: { a: { steps: [1] } }'])(
  '%j has no step of ours',
  (text) => {
    expect(actionStepsIn({ path: 'x.yml', text })).toEqual([]);
  },
);
