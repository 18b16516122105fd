// The events that our statuses on open pull requests tell.
import { expect, test } from '@jest/globals';
import type { NewestStatus } from '#app/github.ts';
import { NO_NOTE } from '#app/github.ts';
import { messagesFor } from '#app/notify/notify.ts';
import type { JudgedPull } from '#app/notify/told-events.ts';
import { pullEvents } from '#app/notify/told-events.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import { NOW } from '#test/support/nouns.ts';

const ago = (length: string) => instant(NOW - durationOf(length));
const AROUND = { web: null, owners: new Map() };
const RECEIVER = { webhook: 'FLAGHOIST_CHAT_WEBHOOK', format: 'json' } as const;

/** A pull request whose status of these states is so old, and whose meaning first had the state so long ago. */
function judged(state: NewestStatus['state'], age: string, first: string): JudgedPull {
  const changes = [{ class: 'promotion', flag: 'voice', environment: 'production' }];
  return {
    evaluated: { number: 7, checked: { report: { changes, fingerprint: 'f' } } },
    newest: {
      state,
      at: ago(age),
      by: 'us',
      description: 'due now',
      note: { ...NO_NOTE, fingerprint: 'f', firstAt: { [state]: ago(first) } },
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

test('a status that waits is no event', () => {
  expect(pullEvents([judged('pending', '1h', '1h')], AROUND)).toEqual([]);
});
