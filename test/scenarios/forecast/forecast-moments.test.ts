// The moments of a forecast: where it begins, what it knows of a moment that is over, and what stops a plan that no clock
// ends.
import { expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const PIPELINE = `version: 1
environments:
  - name: staging
  - name: production
    requires: { soak: { in: staging, for: 48h } }
services: { api: {} }
`;
const flag = (name: string, more = ''): Files => ({
  [`environments/flags/${name}.yaml`]: `description: The new ${name}
services: { api: { ${name.toUpperCase()}: enabled } }
${more}`,
});

async function adopted(files: Files): Promise<Repo> {
  const repo = await aRepository();
  await repo.commit('Adopt', {
    at: '2026-11-02T09:00:00Z',
    files: { 'environments/pipeline.yaml': PIPELINE, ...files },
  });
  return repo;
}
const forecast = (repo: Repo, ...args: readonly string[]) =>
  flaghoist(repo, 'forecast', '--at', '2026-11-03T09:00:00Z', ...args);

test('a flag on hold, a missing flag and a circle are named, and no clock beside them', async () => {
  await using repo = await adopted({
    ...flag('checkout'),
    'environments/staging/checkout.yaml': 'enabled: true\nhold: waits for legal\n',
    ...flag('search', 'requires: { production: { flags: { nothere: 1h } } }\n'),
    ...flag('cart', 'requires: { production: { flags: { basket: 0h } } }\n'),
    ...flag('basket', 'requires: { production: { flags: { cart: 0h } } }\n'),
  });
  const { out } = await forecast(repo, '--format', 'json');
  const { flags } = JSON.parse(out) as {
    readonly flags: readonly {
      readonly flag: string;
      readonly stuck: { readonly environment: string; readonly message: string } | null;
    }[];
  };
  expect(flags.map(({ flag: key, stuck }) => [key, stuck?.environment, stuck?.message])).toEqual([
    ['basket', 'staging', 'flags require each other in a circle: basket → cart → basket'],
    ['cart', 'staging', 'flags require each other in a circle: basket → cart → basket'],
    ['checkout', 'production', 'checkout is on hold in staging'],
    [
      'search',
      'production',
      'nothere is nothing in production; search needs it on for all users in every service for 1h',
    ],
  ]);
});

test('windows that are never open together stop a plan, and no later opening is promised', async () => {
  const window = (day: string): string =>
    `{ window: { allow: ["${day} 09:00-10:00"], zone: Europe/Warsaw } }`;
  await using repo = await adopted({
    'environments/pipeline.yaml': PIPELINE.replace(/requires: .*/, `requires: ${window('Mon')}`),
    ...flag('checkout', `requires: { production: ${window('Tue')} }\n`),
    'environments/staging/checkout.yaml': 'enabled: true\n',
    'environments/production/checkout.yaml': 'enabled: false\n',
  });
  expect((await forecast(repo)).out).toContain(
    'checkout · production on: its requirements never pass at the same moment\n',
  );
});

test('for a moment that is over the forecast knows nothing of what landed later, and neither does the page', async () => {
  await using repo = await adopted({
    ...flag('checkout'),
    'environments/staging/checkout.yaml': 'enabled: true\n',
  });
  const files = { 'environments/staging/checkout.yaml': 'enabled: false\n' };
  await repo.commit('Turn it off', { at: '2026-11-03T12:00:00Z', files });
  const { out } = await forecast(repo);
  expect(out).toContain('production on  Wed 4 Nov 2026 09:00 UTC  48h in staging');
  const args = ['page', '--at', '2026-11-03T09:00:00Z', '--format', 'json'];
  const page = JSON.parse((await flaghoist(repo, ...args)).out) as {
    readonly forecast: { readonly steps: readonly { readonly at: string }[] };
    readonly log: { readonly landings: readonly unknown[] };
  };
  expect(page.forecast.steps.map(({ at }) => at)).toEqual(['2026-11-04T09:00:00Z']);
  expect(page.log.landings).toHaveLength(1);
});

test('a forecast begins at a moment that is still to come', async () => {
  await using repo = await adopted(flag('checkout'));
  const beginning = async (from: string): Promise<string> =>
    (await forecast(repo, '--from', from)).out.split('\n')[1] ?? '';
  expect(await beginning('2026-11-05')).toBe('from Thu 5 Nov 2026 00:00 UTC');
  expect(await beginning('24h')).toBe('from Wed 4 Nov 2026 09:00 UTC');
  expect(await forecast(repo, '--from', '2026-11-01')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--from "2026-11-01" is in the past'),
  });
  expect(await forecast(repo, '--from', 'soon')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--from "soon" is neither a duration nor a time'),
  });
});
