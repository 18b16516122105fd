// Whatever lands, and however runs end: a run that relies on the log finds what one that compares every instance finds.
import { expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import type { DeployOptions } from '#app/deploy/round.ts';
import type { Files } from '#test/support/repo.ts';
import { planOfBoth } from '#test/app/deploy/both.ts';
import { aStage, FILES } from '#test/app/deploy/stage.ts';

const FLAGS = ['checkout', 'search', 'theme', 'queue', 'fresh'] as const;
const SERVICES = ['api', 'web', 'worker'] as const;

const ROUTES = 'emergency: { routes: [/pay] }\n';
const BLOCKED = 'enabled: true\nblock-routes: true\n';

const aFlag = fc.constantFrom(...FLAGS);
const aVariable = fc.constantFrom('A', 'B', 'C', 'D');
const aBinding = fc.constantFrom(
  'enabled',
  'rollout',
  '{ from: enabled, on: "yes", off: "no" }',
  '{ from: enabled, on: "1", off: unset }',
  '{ from: enabled, in: [production] }',
);
const aDefinition = fc
  .record({
    flag: aFlag,
    services: fc.dictionary(
      fc.constantFrom(...SERVICES),
      fc.dictionary(aVariable, aBinding, { minKeys: 1, maxKeys: 2 }),
      { minKeys: 1, maxKeys: 2 },
    ),
    more: fc.constantFrom('', 'code-default: false\n', 'safe: true\n', ROUTES),
  })
  .map(({ flag, services, more }): Files => {
    const lines = Object.entries(services).flatMap(([service, variables]) => [
      `  ${service}:\n`,
      ...Object.entries(variables).map(([name, binding]) => `    ${name}: ${binding}\n`),
    ]);
    const text = `description: x\n${more}services:\n${lines.join('')}`;
    return { [`environments/flags/${flag}.yaml`]: text };
  });
const aState = fc
  .tuple(
    fc.constantFrom('development', 'production'),
    aFlag,
    fc.constantFrom('enabled: true\n', 'enabled: false\n', 'enabled: true\nrollout: 30\n', BLOCKED),
  )
  .map(([environment, flag, text]): Files => ({
    [`environments/${environment}/${flag}.yaml`]: text,
  }));
const aLoss = aFlag.map((flag): Files => ({ [`environments/flags/${flag}.yaml`]: null }));
const aBreak = aFlag.map((flag): Files => ({
  [`environments/flags/${flag}.yaml`]: 'services: [\n',
}));

/** A landing, and what becomes of its run. */
const aStep = fc.record({
  files: fc.oneof(
    { weight: 4, arbitrary: aState },
    { weight: 3, arbitrary: aDefinition },
    { weight: 1, arbitrary: aLoss },
    { weight: 1, arbitrary: aBreak },
  ),
  run: fc.constantFrom('whole', 'whole', 'whole', 'none', 'only api', 'behind', 'killed'),
  waits: fc.boolean(),
});

/** Only what is there can be deleted. */
function possible(files: Files, there: Set<string>): Files {
  const kept = Object.entries(files).filter(([path, text]) => text !== null || there.has(path));
  for (const [path, text] of kept) {
    if (text === null) there.delete(path);
    else there.add(path);
  }
  return Object.fromEntries(kept);
}

const OPTIONS: Readonly<Record<string, Partial<DeployOptions>>> = {
  'only api': { services: ['api'] },
  behind: { isBehind: true },
};

/** Each takes some seconds. */
const RUNS = Number(process.env['SCHEDULES'] ?? 6);

test('A run that relies on the log finds the same as one that compares every instance', async () => {
  let near = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 7 }), async (steps) => {
      await using stage = await aStage();
      await stage.deploys(await stage.repo.shaOf('HEAD'), { before: null });
      const there = new Set(Object.keys(FILES));
      for (const { files, run, waits } of steps) {
        const landing = await stage.lands(possible(files, there));
        if (waits) stage.passes('25h');
        near += (await planOfBoth(stage)).isWhole ? 0 : 1;
        stage.diesAfter = run === 'killed' ? 1 : null;
        if (run !== 'none') await stage.deploys(landing, OPTIONS[run] ?? {}).catch(() => null);
        stage.diesAfter = null;
      }
      await planOfBoth(stage);
    }),
    { numRuns: RUNS },
  );
  expect(near).toBeGreaterThan(RUNS / 2);
}, 1_200_000);
