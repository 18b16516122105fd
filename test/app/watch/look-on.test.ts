// How long a look goes on that an alert has started.
import { describe, expect, test } from '@jest/globals';
import { lookOn } from '#app/watch/look-on.ts';
import type { Looked } from '#app/watch/look.ts';
import type { Flag } from '#domain/snapshot.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { openReader } from '#wiring/reader.ts';

const text = `description: calls
services: { api: { CALLS: enabled } }
metrics:
  failed:
    source: prometheus
    query: sum(rate(failed[5m]))
    unit: count
    good: "< 1"
    critical: { when: "> 5", for: 5m }
owner: calls-team
watch: { for: 24h }
`;
const blob = { id: text, mode: '100644', bytes: Buffer.from(text) };
const flag = openReader().flag('flags/calls.yaml', 'calls' as FlagKey, blob as never).value as Flag;

const looked = (answer: 'bad' | 'undecided' | 'good', value: number | null): Looked =>
  ({
    now: 0,
    rows: [
      {
        kind: 'live',
        watched: { flag },
        result: { answer, metrics: [{ metric: 'failed', answer, facts: { value } }] },
      },
    ],
  }) as never;

/** The looks that are taken, one after the other; the last one stays. */
async function follow(...looks: readonly Looked[]): Promise<{ answer: unknown; pauses: number }> {
  let taken = 0;
  let pauses = 0;
  const last = await lookOn(
    () => Promise.resolve(looks[Math.min(taken++, looks.length - 1)] as Looked),
    (seconds) => {
      pauses += seconds;
      return Promise.resolve();
    },
  );
  const [row] = last.rows;
  return { answer: row?.kind === 'live' ? row.result.answer : null, pauses };
}

describe('T76: An alert that comes before the values of its time', () => {
  test('is looked at again until the breach is complete', async () => {
    const early = looked('undecided', 9);
    expect(await follow(early, early, looked('bad', 9))).toEqual({ answer: 'bad', pauses: 30 });
  });

  test('is looked at for the delay and two intervals at most', async () => {
    expect(await follow(looked('undecided', 9))).toEqual({ answer: 'undecided', pauses: 180 });
  });

  test('is left alone as soon as the newest value is not critical', async () => {
    const early = looked('undecided', 9);
    expect(await follow(early, looked('undecided', 5))).toEqual({
      answer: 'undecided',
      pauses: 15,
    });
  });

  test.each([
    ['is good', looked('good', 1)],
    ['has no value', looked('undecided', null)],
    ['is bad', looked('bad', 9)],
  ])('is looked at once where the metric %s', async (_what, once) => {
    expect((await follow(once)).pauses).toBe(0);
  });
});
