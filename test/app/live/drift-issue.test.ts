// The one issue about drift: when it is opened, brought up to date, left alone and closed.
import { describe, expect, test } from '@jest/globals';
import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import type { DriftRow } from '#app/live/drift-row.ts';
import type { DriftStep, DriftText } from '#app/live/drift-issue.ts';
import { stepsFor } from '#app/live/drift-issue.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { OwnIssue } from '#app/own-issues.ts';

const row = (service: string, state: DriftRow['state'], why = ''): DriftRow => ({
  environment: 'production' as EnvironmentName,
  service: service as ServiceName,
  target: 'files',
  state,
  differences: [],
  pending: [],
  why,
  refused: [],
});

const textOf = (run: string): DriftText => ({
  marker: '<!-- drift -->',
  title: 'Drift',
  page: ({ rows: wrong }, lost) =>
    `${wrong.map((driftRow) => instanceKey(driftRow) + driftRow.why).join()} lost ${lost.map(instanceKey).join()} by `,
  run,
  restored: 'all is well',
});
const stepsBy = (
  run: string,
  rows: readonly DriftRow[],
  ...open: readonly OwnIssue[]
): readonly DriftStep[] =>
  stepsFor(
    { rows, refused: [], hasDeployed: true, isPartly: false, isNarrowed: false },
    open,
    textOf(run),
  );

/** As the first run with these rows opens it. */
function opened(number: number, ...rows: readonly DriftRow[]): OwnIssue {
  const [step] = stepsBy('run 1', rows);
  return {
    number,
    body: step?.kind === 'create' ? step.body : '',
    url: `issues/${number}`,
    isOpen: true,
  };
}

const brief = (steps: readonly DriftStep[]): readonly string[] =>
  steps.map((step) => (step.kind === 'create' ? step.kind : `${step.kind} ${step.issue.number}`));

const same = row('api', 'same');
const differs = row('api', 'differs');

describe('An issue about drift', () => {
  test('is opened where an instance differs or is refused, and not where one cannot be asked', () => {
    expect(brief(stepsBy('run 1', [differs]))).toEqual(['create']);
    expect(brief(stepsBy('run 1', [row('api', 'refused')]))).toEqual(['create']);
    expect(stepsBy('run 1', [row('api', 'unreadable'), row('web', 'unreachable'), same])).toEqual(
      [],
    );
  });

  test('is left alone by another run that finds the same, also after an edit on the web', () => {
    const issue = opened(7, differs);
    const edited = { ...issue, body: issue.body.replaceAll('\n', '\r\n') };
    expect(brief(stepsBy('run 2', [differs], issue))).toEqual(['keep 7']);
    expect(brief(stepsBy('run 2', [differs], edited))).toEqual(['keep 7']);
    expect(brief(stepsBy('run 2', [row('api', 'differs', ' more')], issue))).toEqual(['edit 7']);
  });

  test('is closed when what it names is the same again, whatever else cannot be asked', () => {
    const issue = opened(7, differs);
    const steps = stepsBy('run 2', [same, row('web', 'unreadable')], issue);
    expect(steps).toEqual([{ kind: 'close', issue, comment: 'all is well' }]);
  });

  test('stays open while an instance that it names cannot be asked, and goes on naming it', () => {
    const issue = opened(7, differs, row('web', 'differs'));
    const [lost, web] = [row('api', 'unreachable'), row('web', 'differs')];
    expect(brief(stepsBy('run 2', [lost, row('web', 'same')], issue))).toEqual(['keep 7']);
    const [step] = stepsBy('run 2', [lost, web], issue);
    const body = step?.kind === 'edit' ? step.body : '';
    expect(body).toMatch('lost production/api by run 2');
    const updated = { ...issue, body };
    expect(brief(stepsBy('run 3', [lost, row('web', 'same')], updated))).toEqual(['keep 7']);
    expect(brief(stepsBy('run 3', [same, row('web', 'same')], updated))).toEqual(['close 7']);
  });

  test('that two runs opened at a time becomes one, the oldest', () => {
    const [first, second] = [opened(7, differs), opened(8, differs)];
    const steps = stepsBy('run 3', [differs], first, second);
    expect(steps).toEqual([
      { kind: 'keep', issue: first },
      { kind: 'close', issue: second, comment: 'The same as #7.' },
    ]);
    expect(brief(stepsBy('run 3', [same], first, second))).toEqual(['close 7', 'close 8']);
  });
});
