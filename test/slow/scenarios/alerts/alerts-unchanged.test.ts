// The way of an alert with the rules as they are generated, and with the default delay of values: nothing is shortened.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { AlertStory, Played } from '#test/support/alert-story.ts';
import { anAlertStory, FLAG } from '#test/support/alert-story.ts';

/** The rules wait for minutes until they fire, and the values are known a minute later. */
const MINUTES = 60_000;
const LONGEST = 12 * MINUTES;
/** The default of `delay`. */
const DELAY = MINUTES;

let story: AlertStory;
let played: Played;
beforeAll(async () => {
  story = await anAlertStory(undefined, { isShortened: false });
  played = await story.breaks();
}, LONGEST);
afterAll(async () => {
  await story?.[Symbol.asyncDispose]();
});

test('T74, T76: calls begin to fail, and users are off within a minute of the value that completes the breach', async () => {
  const { legs, fired, pull, watch, deploy } = played;
  process.stdout.write(
    `since the alert fires: ${Object.entries(legs)
      .map(([leg, time]) => `${leg} ${(time / 1000).toFixed(1)} s`)
      .join(', ')}\n`,
  );
  expect([watch.exitCode, watch.outputs['watched'], deploy.exitCode]).toEqual([0, 'bad', 0]);
  expect(pull).toMatchObject({ title: `Roll back ${FLAG} in production`, merged: {} });
  expect(await story.health()).toBe(503);
  // The run was started once, by the alert, and waited for the values that the alert had seen.
  const { github } = story.ci;
  expect(github.dispatches().map(({ name }) => name)).toEqual(['flaghoist-alert', 'redeploy.yml']);
  const [, to = ''] = /^\| to \| (.*) \|$/m.exec(pull?.body ?? '') ?? [];
  const knownAt = Date.parse(to) + DELAY;
  expect(fired + legs['probe off'] - Math.max(knownAt, fired)).toBeLessThan(MINUTES);
  // A value each minute, and its delay: two minutes after the alert at most.
  expect(knownAt - fired).toBeLessThanOrEqual(2 * MINUTES);
});
