// A forecast of some flags sees the promotions of the other flags of their services, as the forecast of all flags does.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import { aRepository } from '#test/support/repo.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await world.lands(['outbound-calls', 'unified-workflow/read'], { development: 'on' });
  world.passes('2d');
  await world.lands('unified-workflow/read', { staging: 'on' });
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

interface Step {
  readonly flag: string;
  readonly environment: string;
  readonly what: string;
  readonly at: string;
}
interface Forecasted {
  readonly flags: readonly { readonly flag: string }[];
  readonly steps: readonly Step[];
  readonly others: readonly Step[];
  readonly notLookedAt: number;
  readonly collisions: readonly {
    readonly kind: string;
    readonly service: string;
    readonly step: number;
    readonly running?: readonly number[];
  }[];
}

async function forecastOf(...flags: readonly string[]): Promise<Forecasted> {
  const at = new Date(world.now * 1000).toISOString();
  const args = ['forecast', ...flags, '--at', at, '--merge-delay', '0m', '--format', 'json'];
  const { code, out } = await flaghoist(world.repo, ...args);
  expect(code).toBe(0);
  return JSON.parse(out) as Forecasted;
}

const named = (step: Step | undefined): string =>
  `${step?.flag} ${step?.environment} ${step?.what} ${step?.at}`;

/** The promotions that meet one of a flag. */
function meetings({ steps, others, collisions }: Forecasted, flag: string): readonly string[] {
  const all = [...steps, ...others];
  return collisions
    .flatMap(({ service, step, running = [] }) =>
      running
        .map((earlier) => [all[earlier], all[step]])
        .filter((both) => both.some((one) => one?.flag === flag))
        .map((both) => `${service}: ${both.map(named).toSorted().join(' and ')}`),
    )
    .toSorted();
}

test('the flags of the five plans meet the same promotions by name as all together', async () => {
  const all = await forecastOf();
  let count = 0;
  for (const { flag } of all.flags) {
    const alone = await forecastOf(flag);
    expect([flag, meetings(alone, flag)]).toEqual([flag, meetings(all, flag)]);
    // What is said of the flag itself does not depend on the others.
    const steps = (forecast: Forecasted): readonly string[] =>
      forecast.steps.filter((step) => step.flag === flag).map(named);
    expect(steps(alone)).toEqual(steps(all));
    expect(alone.flags).toHaveLength(1);
    count += meetings(alone, flag).length;
  }
  expect(count).toBeGreaterThan(50);
  expect(all.others).toEqual([]);
});

test('in words the other flag has its name, and a step of its own has no line', async () => {
  const at = new Date(world.now * 1000).toISOString();
  const { out } = await flaghoist(world.repo, 'forecast', 'unified-workflow/analytics', '--at', at);
  expect(out).toContain('promotions that meet in one service');
  expect(out).toContain('unified-workflow/frontend');
  expect(out).not.toMatch(/^unified-workflow\/frontend ·/m);
});

test('of very many flags in a service some are left out, and the forecast says how many', async () => {
  await using repo = await aRepository();
  const flags = Array.from({ length: 150 }, (_, index) => `feature-${index}`);
  await repo.commit('Adopt', {
    at: '2026-11-02T09:00:00Z',
    files: {
      'environments/pipeline.yaml':
        'version: 1\nenvironments: [{ name: production }]\nservices: { api: {} }\n',
      ...Object.fromEntries(
        flags.map((flag, index) => [
          `environments/flags/${flag}.yaml`,
          `description: ${flag}\nservices: { api: { FEATURE_${index}: enabled } }\n`,
        ]),
      ),
    },
  });
  const args = ['forecast', 'feature-7', '--at', '2026-11-03T09:00:00Z'];
  const { out } = await flaghoist(repo, ...args);
  expect(out).toContain('· 50 more flags of these services were not looked at\n');
  const json = await flaghoist(repo, ...args, '--format', 'json');
  expect(JSON.parse(json.out)).toMatchObject({ notLookedAt: 50, flags: [{ flag: 'feature-7' }] });
});
