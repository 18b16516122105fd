// One delay between passing and landing, measured from the history, wherever the steps of a plan are shown.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const files = {
  'environments/pipeline.yaml': `version: 1
environments:
  - name: development
  - name: staging
    requires: { soak: { in: development, for: 48h } }
  - name: production
    requires: { soak: { in: staging, for: 48h } }
services: { api: {} }
`,
  'environments/flags/one.yaml': 'description: one\nservices: { api: { ONE: enabled } }\n',
};

/** In staging after two days and the delay of 30 hours, and in production after as long again. */
const STAGING = '2026-11-24T21:00:00Z';
const PRODUCTION = '2026-11-28T03:00:00Z';

let world: World;
beforeAll(async () => {
  world = await aWorld({ at: '2026-11-20T09:00:00Z', files });
  const before = await world.proposes('one', { development: 'on' });
  world.passes('30h');
  await before.lands({ how: 'merge' });
  await world.proposes('one', { staging: 'on' });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

interface Forecasted {
  readonly steps: readonly { readonly at: string }[];
}

test.each(['forecast', 'page'])('%s shows when each step lands', async (command) => {
  const options = ['--at', world.after('0h'), '--base', 'main', '--format', 'json'];
  const { out } = await flaghoist(world.repo, command, ...options);
  const answer = JSON.parse(out) as Forecasted & { readonly forecast?: Forecasted };
  const { steps } = answer.forecast ?? answer;
  expect(steps.map(({ at }) => at)).toEqual([STAGING, PRODUCTION]);
});
