// How long a step of a forecast stays green before it lands: as long as in the history of the repository, unless it is given.
import { expect, test } from '@jest/globals';
import type { How } from '#test/support/pull.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const BEGINNING = '2026-11-02T09:00:00Z';

const FLAGS = ['one', 'two', 'three', 'next'];
const files = {
  'environments/pipeline.yaml': `version: 1
environments:
  - name: staging
  - name: production
    requires: { soak: { in: staging, for: 48h } }
services: { api: {} }
`,
  ...Object.fromEntries(
    FLAGS.map((flag) => [
      `environments/flags/${flag}.yaml`,
      `description: ${flag}\nservices: { api: { ${flag.toUpperCase()}: enabled } }\n`,
    ]),
  ),
};

async function lands(
  world: World,
  flag: string,
  setting: Parameters<World['proposes']>[1],
  { after, how = 'merge' }: { readonly after: string; readonly how?: How },
): Promise<void> {
  const pull = await world.proposes(flag, setting);
  world.passes(after);
  await pull.lands({ how });
}

/** What the forecast of one flag assumes about landings, and the moments of its steps. */
async function assumed(
  world: World,
  ...more: readonly string[]
): Promise<{ readonly merge: string; readonly steps: readonly string[] }> {
  const options = ['--at', world.after('0h'), '--format', 'json', ...more];
  const { out } = await flaghoist(world.repo, 'forecast', 'next', ...options);
  const { assumptions, steps } = JSON.parse(out) as {
    readonly assumptions: readonly { readonly kind: string; readonly message: string }[];
    readonly steps: readonly { readonly at: string }[];
  };
  const merge = assumptions.find(({ kind }) => kind === 'merge')?.message.split(';')[0] ?? '';
  return { merge, steps: steps.map(({ at }) => at) };
}

test('a step lands as late as the median of the promotions before it', async () => {
  await using world = await aWorld({ at: BEGINNING, files });
  await lands(world, 'one', { staging: 'on' }, { after: '2h' });
  await lands(world, 'two', { staging: 'on' }, { after: '30h' });
  await lands(world, 'three', { staging: 'on' }, { after: '5h' });
  // The median of 2, 5 and 30 hours, once for staging and once more for production.
  expect(await assumed(world)).toEqual({
    merge: 'each step lands 5h after it passes, the median of 3 promotions of the last 90 days',
    steps: [world.after('5h'), world.after('58h')],
  });
  expect(await assumed(world, '--merge-delay', '1h')).toEqual({
    merge: 'each step lands 1h after it passes',
    steps: [world.after('1h'), world.after('50h')],
  });
});

test('a promotion that waited for a clock counts from the moment when that had passed', async () => {
  await using world = await aWorld({ at: BEGINNING, files });
  await lands(world, 'one', { staging: 'on' }, { after: '2h' });
  // Its soak takes 48 hours of these 51.
  await lands(world, 'one', { production: 'on' }, { after: '51h' });
  await lands(world, 'two', { staging: 'on' }, { after: '4h' });
  expect((await assumed(world)).merge).toMatch(/lands 3h after it passes, the median of 3 /);
});

test('a promotion that met a closed window counts from when that had opened', async () => {
  const closed = files['environments/pipeline.yaml'].replace(
    '  - name: production\n',
    '    requires: { window: { deny: ["Sat 00:00-Mon 00:00"], zone: UTC } }\n  - name: production\n',
  );
  await using world = await aWorld({
    at: '2026-11-06T23:00:00Z',
    files: { ...files, 'environments/pipeline.yaml': closed },
  });
  // Green for the last hour of Friday, closed for two days, and green again for two hours.
  await lands(world, 'one', { staging: 'on' }, { after: '51h' });
  expect((await assumed(world)).merge).toMatch(/lands 2h after it passes, the median of 1 /);
});

test('what shows no delay is not counted: rollbacks, other files, squashes, old landings', async () => {
  await using world = await aWorld({ at: BEGINNING, files });
  await lands(world, 'one', { staging: 'on' }, { after: '9h' });
  world.passes('91d');
  await lands(world, 'one', { staging: 'off' }, { after: '1h' });
  await lands(world, 'two', { staging: 'on' }, { after: '3h', how: 'squash' });
  const pull = await world.proposesFiles({ 'README.md': 'hello' });
  world.passes('1h');
  await pull.lands();
  expect((await assumed(world)).merge).toBe(
    'each step lands as soon as it passes, because no promotion of the last 90 days shows how long that takes',
  );
});
