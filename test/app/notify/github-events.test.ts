// The events that our statuses on open pull requests tell.
import { expect, test } from '@jest/globals';
import type { NewestStatus } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import { messagesFor } from '#app/notify/notify.ts';
import type { JudgedPull } from '#app/notify/source-events.ts';
import { pullEvents } from '#app/notify/source-events.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { report } from '#test/report/reports.ts';
import { NOW } from '#test/support/nouns.ts';

const ago = (length: string) => instant(NOW - durationOf(length));
const AROUND = { web: null, owners: new Map() };
const RECEIVER = { webhook: 'FLAGHOIST_CHAT_WEBHOOK', format: 'json' } as const;

const VERDICTS = { success: 'pass', pending: 'wait', failure: 'block', error: 'block' } as const;

/** A pull request whose status of these states is so old, and whose meaning first had the state so long ago. */
function judged(state: NewestStatus['state'], age: string, first: string): JudgedPull {
  const changes = [{ class: 'promotion', flag: 'voice', environment: 'production', gates: [] }];
  const verdict = VERDICTS[state];
  return {
    evaluated: { number: 7, checked: { report: report({ changes: changes as never, verdict }) } },
    newest: {
      state,
      at: ago(age),
      by: 'us',
      description: 'an older text',
      note: { ...NO_NOTE, firstAt: { [state]: ago(first) } },
    },
  } as unknown as JudgedPull;
}

test.each([
  ['success', 'due', '1h', '6d', 1],
  ['success', 'due', '1h', '8d', 0],
  ['failure', 'blocked', '1h', '6d', 1],
  ['failure', 'blocked', '1h', '8d', 0],
] as const)(
  'a status %s is one event %s for a week after its meaning first had it, however young it is itself',
  (state, kind, age, first, sent) => {
    const events = pullEvents([judged(state, age, first)], AROUND);
    expect(events).toMatchObject([{ kind, at: ago(first) }]);
    expect(messagesFor([RECEIVER as never], events, NOW)).toHaveLength(sent);
  },
);

test('an event says what was judged, and takes no text from the status', () => {
  const [event] = pullEvents([judged('failure', '1h', '1h')], AROUND);
  expect(event).toMatchObject({ kind: 'blocked', why: 'the proposal must change' });
});

test('a status that shows another verdict than the sweep reached is no event', () => {
  const { evaluated } = judged('failure', '1h', '1h');
  const { newest } = judged('success', '1h', '1h');
  expect(pullEvents([{ evaluated, newest }], AROUND)).toEqual([]);
});

test('a status that waits is no event', () => {
  expect(pullEvents([judged('pending', '1h', '1h')], AROUND)).toEqual([]);
});
