// Whether the sweep runs, and which variable a workflow lacks for notifications.
import { sourcePoints, watchPoints } from '#app/doctor-sources.ts';
import { describe, expect, test } from '@jest/globals';
import { actionStepsIn } from '#adapters/github/action-steps.ts';
import {
  issuePoints,
  logKeyPoint,
  machinePoints,
  notificationPoints,
  sweepFile,
  sweepPoint,
} from '#app/doctor-runs.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { aPipeline, at, service } from '#test/support/nouns.ts';

/** What a job may do whose workflow does not say it. */
const DEFAULTS = known('write' as const);
const NOW = at('2026-11-28T10:00:00Z');
const workflow = (step: string, job = '', top = ''): string => `on: { schedule: [] }
${top}jobs:
  sweep:
    runs-on: ubuntu-latest
${job}    steps:
      - uses: OWNER/flaghoist@v1
        with: { command: sweep }
${step}`;
const stepsOf = (text: string, path = 'sweep.yml') =>
  known(actionStepsIn({ path, text }, DEFAULTS));

describe('The sweep', () => {
  test('that ended a short time ago is fine, and one that is late has a fix', () => {
    expect(sweepPoint('sweep.yml', known(at('2026-11-28T09:40:00Z')), NOW)).toEqual({
      title: 'sweep.yml runs',
      state: 'closed',
      detail: 'the last sweep ended 20m ago',
      fix: '',
    });
    const fix = "start it from outside: GitHub's schedule can be hours late";
    const late = sweepPoint('sweep.yml', known(at('2026-11-28T05:00:00Z')), NOW);
    expect(late).toMatchObject({ state: 'open', detail: 'the last sweep ended 5h ago', fix });
    const never = sweepPoint('sweep.yml', known(null), NOW);
    expect(never).toMatchObject({ state: 'open', detail: 'no sweep has succeeded yet' });
    const hidden = sweepPoint(
      'sweep.yml',
      unreachable({ kind: 'git-said', said: '403' } as const),
      NOW,
    );
    expect(hidden).toMatchObject({ state: 'unknown', detail: '403' });
  });

  test('is the workflow with its command, and there may be none', () => {
    expect(sweepFile(stepsOf(workflow('')))).toBe('sweep.yml');
    expect(sweepFile(stepsOf(workflow('').replace('command: sweep', 'command: drift')))).toBe(null);
  });
});

describe('A sweep whose flags are due for removal', () => {
  const about = (job: string, graduates = true) =>
    issuePoints({ steps: stepsOf(workflow('', job)), graduates });

  test('needs issues: write, and has the fix', () => {
    expect(about('    permissions: { issues: read }\n')).toEqual([
      expect.objectContaining({
        state: 'open',
        detail: 'its job lacks issues: write',
        fix: 'add issues: write to the permissions of the job',
      }),
    ]);
    expect(about('    permissions: { issues: write }\n')).toMatchObject([{ state: 'closed' }]);
    expect(about('')).toMatchObject([{ state: 'closed' }]);
  });

  test('needs nothing where no flag says graduate', () => {
    expect(about('    permissions: { issues: read }\n', false)).toEqual([]);
  });
});

describe('A workflow that sends notifications', () => {
  const receivers = [
    { webhook: 'FLAGHOIST_CHAT_WEBHOOK', as: 'slack' },
    { webhook: 'FLAGHOIST_EVENTS_WEBHOOK', secret: 'FLAGHOIST_EVENTS_KEY', as: 'json' },
  ];
  const env = (...names: readonly string[]): string =>
    `env: { ${names.map((name) => `${name}: x`).join(', ')} }\n`;
  const writes = '    permissions: { deployments: write }\n';

  test('names each variable that its step lacks', () => {
    const text = workflow(`        ${env('FLAGHOIST_CHAT_WEBHOOK')}`, writes);
    expect(notificationPoints(stepsOf(text), receivers)).toEqual([
      {
        title: 'sweep.yml can send notifications',
        state: 'open',
        detail: 'its step does not get FLAGHOIST_EVENTS_WEBHOOK, FLAGHOIST_EVENTS_KEY',
        fix: 'pass FLAGHOIST_EVENTS_WEBHOOK, FLAGHOIST_EVENTS_KEY to the step with env:',
      },
    ]);
  });

  test('gets them from its step, its job or the whole workflow, and needs to mark', () => {
    const text = (job: string): string =>
      workflow(
        `        ${env('FLAGHOIST_CHAT_WEBHOOK')}`,
        `    ${env('FLAGHOIST_EVENTS_WEBHOOK')}${job}`,
        env('FLAGHOIST_EVENTS_KEY'),
      );
    const [fine] = notificationPoints(stepsOf(text(writes)), receivers);
    expect(fine).toMatchObject({ state: 'closed', detail: 'its step has each variable', fix: '' });
    const reads = '    permissions: { deployments: read }\n';
    const [unmarked] = notificationPoints(stepsOf(text(reads)), receivers);
    expect(unmarked).toMatchObject({
      state: 'open',
      detail: 'its job lacks deployments: write',
      fix: 'add deployments: write to the permissions of the job',
    });
  });

  test('is asked for nothing where the pipeline names no receiver', () => {
    expect(notificationPoints(stepsOf(workflow('')), [])).toEqual([]);
  });
});

describe('A flag that says watch', () => {
  test('has an open point where no workflow watches, and none says so where no flag does', () => {
    const steps = stepsOf(workflow(''));
    expect(watchPoints({ steps, watches: true })).toEqual([
      {
        title: 'Flags with a watch are watched',
        state: 'open',
        detail: 'no workflow has command: watch',
        fix: 'add flaghoist-watch.yml; flaghoist init --github writes this file',
      },
    ]);
    const watching = stepsOf(workflow('').replace('command: sweep', 'command: watch'), 'watch.yml');
    expect(watchPoints({ steps: watching, watches: true })).toMatchObject([
      { state: 'closed', detail: 'watch.yml watches the flags' },
    ]);
    expect(watchPoints({ steps, watches: false })).toEqual([]);
  });
});

test('A step that judges flags by metrics needs each variable of a source', () => {
  const names = ['FLAGHOIST_PROMETHEUS_URL', 'FLAGHOIST_PROMETHEUS_TOKEN'];
  const step = workflow('        env: { FLAGHOIST_PROMETHEUS_URL: x }\n');
  expect(sourcePoints(stepsOf(step), names)).toEqual([
    {
      title: 'sweep.yml can ask for metrics',
      state: 'open',
      detail: 'its step does not get FLAGHOIST_PROMETHEUS_TOKEN',
      fix: 'pass FLAGHOIST_PROMETHEUS_TOKEN to the step with env:',
    },
  ]);
  expect(sourcePoints(stepsOf(step), names.slice(0, 1))).toMatchObject([{ state: 'closed' }]);
  expect(sourcePoints(stepsOf(step), [])).toEqual([]);
  const rollback = stepsOf(step.replace('command: sweep', 'command: rollback'));
  expect(sourcePoints(rollback, names)).toEqual([]);
});

describe('T70: The key of the log, where a gate requires that a flag was watched', () => {
  const keyed = actionStepsIn(
    { path: 'sweep.yml', text: workflow('        env: { FLAGHOIST_LOG_KEY: x }\n') },
    DEFAULTS,
  );

  test('exists, is missing, or cannot be seen', () => {
    expect(logKeyPoint(keyed, known(['OTHER', 'FLAGHOIST_LOG_KEY']))).toMatchObject({
      state: 'closed',
      detail: 'the secret FLAGHOIST_LOG_KEY exists',
    });
    expect(logKeyPoint(keyed, known(['OTHER']))).toMatchObject({
      state: 'open',
      detail: 'there is no secret FLAGHOIST_LOG_KEY',
      fix: 'set the secret FLAGHOIST_LOG_KEY to a long random text, such as that of openssl rand -hex 32',
    });
    expect(
      logKeyPoint(
        keyed,
        unreachable({ kind: 'git-said', said: 'the token needs secrets: read' } as const),
      ),
    ).toMatchObject({
      state: 'unknown',
      detail:
        'could not see whether the secret FLAGHOIST_LOG_KEY exists: the token needs secrets: read',
    });
  });

  test('has to reach the steps that read or write the log', () => {
    const bare = actionStepsIn({ path: 'sweep.yml', text: workflow('') }, DEFAULTS);
    expect(logKeyPoint(bare, known(['FLAGHOIST_LOG_KEY']))).toMatchObject({
      state: 'open',
      detail: 'sweep.yml does not get the key, but a requirement `watched` needs it',
      fix: 'pass FLAGHOIST_LOG_KEY to each of these steps with env:',
    });
  });
});

describe('A workflow that deploys flags to several machines', () => {
  const pipeline = (machine: string) =>
    aPipeline(undefined, {
      services: [
        {
          name: service('api'),
          deploy: [
            { environment: '*', target: 'files', render: null, probe: null, machine, settings: {} },
          ],
        },
      ],
    });
  const about = (input: string, machine = '{environment}') => {
    const text = workflow('').replace('command: sweep', `command: deploy${input}`);
    return machinePoints(stepsOf(text, 'redeploy.yml'), pipeline(machine));
  };

  test('needs a job for each of them, and has the fix', () => {
    expect(about('')).toEqual([
      expect.objectContaining({
        title: 'redeploy.yml has a job for each machine',
        state: 'open',
        detail: expect.stringContaining('staging, production'),
        fix: expect.stringContaining('input environment'),
      }),
    ]);
    expect(about(", environment: '${{ matrix.environment }}'")).toMatchObject([
      { state: 'closed' },
    ]);
  });

  test('is fine with one job where one machine has them all', () => {
    expect(about('', 'host')).toEqual([]);
  });
});
