// Live instances, acceptances, tips and evidence from the entries of a deployment log.
import { expect, test } from '@jest/globals';
import type { LogEntry, LoggedEntry } from '#app/deploy-ports.ts';
import {
  acceptedIn,
  deploymentsOf,
  liveIn,
  newestOfEach,
  acceptedTips,
  unfinishedIn,
} from '#app/log-reading.ts';
import { instant } from '#domain/scalars.ts';
import type { RunOfLog } from '#test/support/log.ts';
import { aSha, finished, sent, started, verified } from '#test/support/log.ts';

const run = (number: number, environment = 'production'): RunOfLog => ({
  environment,
  tip: aSha(number),
  before: number > 1 ? aSha(number - 1) : null,
  run: `run-${number}`,
  at: instant(number * 100),
});
const api = (number: number) => [sent('api', aSha(number), { A: number })];
const begins = (number: number): LogEntry => started(run(number), api(number));
const ends = (number: number): LogEntry => finished(run(number), verified(api(number)));
const state = (...entries: (LogEntry & Partial<Pick<LoggedEntry, 'trust'>>)[]) => {
  const { live = null, unsettled = [] } = liveIn(entries).get('production/api') ?? {};
  return [live?.landing ?? null, unsettled];
};

test('a start is unsettled until it finishes, and an older one does not unsettle a newer result', () => {
  expect(state(begins(1))).toEqual([null, [aSha(1)]]);
  expect(state(begins(1), ends(1))).toEqual([aSha(1), []]);
  expect(state(begins(1), ends(1), begins(2))).toEqual([aSha(1), [aSha(2)]]);
  const older = [begins(1), begins(2), ends(2)] as const;
  expect(state(...older)).toEqual([aSha(2), []]);
  expect(unfinishedIn(older).map((entry) => entry.run)).toEqual(['run-1']);
});

test('a start between start and end of another run stays unsettled: it may have written last', () => {
  expect(state(begins(1), begins(2), ends(1))).toEqual([aSha(1), [aSha(2)]]);
  expect(state(begins(1), begins(2), ends(2), ends(1))).toEqual([aSha(1), [aSha(1)]]);
});

test('after a failure the live values are unknown until the next success', () => {
  const failed = finished(run(2), [{ ...sent('api', aSha(2)), state: 'failed', why: 'no answer' }]);
  expect(state(begins(1), ends(1), begins(2), failed)).toEqual([null, [aSha(2)]]);
  expect(state(begins(1), begins(2), failed, begins(3), ends(3))).toEqual([aSha(3), []]);
});

test('a write of another machine that failed after a newer run began stays unsettled', () => {
  const failed = finished(run(1), [{ ...sent('api', aSha(1)), state: 'failed', why: 'no answer' }]);
  const far = [begins(1), begins(2), { ...failed, trust: 'signed' }, ends(2)] as const;
  expect(state(...far)).toEqual([aSha(2), [aSha(1)]]);
  expect(state(...far, begins(3), ends(3))).toEqual([aSha(3), []]);
  // On one machine the newer run has waited for the end of the older write.
  expect(state(begins(1), begins(2), { ...failed, trust: 'local' }, ends(2))).toEqual([
    aSha(2),
    [],
  ]);
});

test('a write of another machine stays unsettled until its run has ended or its limit has passed', () => {
  const far = (entry: LogEntry, minutes: number) =>
    ({ ...entry, at: instant(entry.at + minutes * 60), trust: 'signed' }) as const;
  const overlapping = [far(begins(1), 0), far(begins(2), 1), far(ends(2), 2)] as const;
  expect(state(...overlapping)).toEqual([aSha(2), [aSha(1)]]);
  const late = [far(begins(1), 0), far(begins(2), 1), far(ends(2), 10)] as const;
  expect(state(...late)).toEqual([aSha(2), []]);
});

test('two runs that end in another order than they started leave unsettled what is live', () => {
  const crossed = [begins(1), begins(2), ends(2), ends(1)] as const;
  expect(state(...crossed)).toEqual([aSha(1), [aSha(1)]]);
  expect(state(...crossed, begins(3), ends(3))).toEqual([aSha(3), []]);
});

test('a result without its start settles no start that was read', () => {
  expect(state(begins(2), ends(1))).toEqual([aSha(1), [aSha(2)]]);
});

test('acceptances come newest first, one of each run and environment', () => {
  const staging = { ...finished(run(2, 'staging'), []), trust: 'signed' } as const;
  const entries = [begins(1), ends(1), begins(2)].map(
    (entry) => ({ ...entry, trust: 'plain' }) as const,
  );
  const acceptances = acceptedIn([...entries, staging]);
  expect(
    acceptances.map(({ environment, run: name, trust }) => [environment, name, trust]),
  ).toEqual([
    ['staging', 'run-2', 'signed'],
    ['production', 'run-2', 'plain'],
    ['production', 'run-1', 'plain'],
  ]);
});

test('a run that announces more environments has accepted nothing yet', () => {
  const partial = { ...begins(2), isPartial: true, trust: 'local' } as const;
  const [, ...others] = acceptedIn([{ ...begins(1), trust: 'local' }, partial]);
  expect(others).toEqual([]);
  const staging = { ...started(run(2, 'staging'), []), trust: 'local' } as const;
  expect(acceptedIn([partial, staging]).map(({ environment }) => environment)).toEqual(['staging']);
});

test('tips are those that were accepted and those before them, each in its newest place', () => {
  expect(acceptedTips([begins(2), ends(2), begins(3)]).map(({ sha, at }) => [sha, at])).toEqual([
    [aSha(1), 200],
    [aSha(2), 300],
    [aSha(3), 300],
  ]);
  const back = [aSha(1), aSha(2), aSha(1)].map((sha) => ({ sha, at: instant(1) }));
  expect(newestOfEach(back).map(({ sha }) => sha)).toEqual([aSha(2), aSha(1)]);
});

test('an instance that is only listed as live has one event, others have their own', () => {
  const live = (service: string, at: number) => ({
    ...sent(service, aSha(1), { [service]: true }),
    since: instant(at),
  });
  const entries = [
    started(run(4), api(4)),
    finished(run(4), verified(api(4)), [live('web', 50), live('jobs', 20)]),
    finished(run(5), [], [live('web', 50), live('jobs', 20), live('api', 400)]),
  ];
  const events = deploymentsOf(entries).map(({ service, state: what, at }) => [service, what, at]);
  expect(events).toEqual([
    ['jobs', 'success', 20],
    ['web', 'success', 50],
    ['api', 'started', 400],
    ['api', 'success', 400],
  ]);
});
