// Whether the sweep runs, and which variable a workflow lacks for notifications.
import { describe, expect, test } from '@jest/globals';
import { actionStepsIn } from '#adapters/github/action-steps.ts';
import { issuePoints, notificationPoints, sweepFile, sweepPoint } from '#app/doctor-runs.ts';
import { known, unreachable } from '#domain/evidence.ts';
import { at } from '#test/support/nouns.ts';

const NOW = at('2026-11-28T10:00:00Z');
const workflow = (step: string, job = '', top = ''): string => `on: { schedule: [] }
${top}jobs:
  sweep:
    runs-on: ubuntu-latest
${job}    steps:
      - uses: OWNER/flaghoist@v1
        with: { command: sweep }
${step}`;
const stepsOf = (text: string, path = 'sweep.yml') => known(actionStepsIn({ path, text }));

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
    const hidden = sweepPoint('sweep.yml', unreachable('403'), NOW);
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
        detail: 'its step gets no variable FLAGHOIST_EVENTS_WEBHOOK, FLAGHOIST_EVENTS_KEY',
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
