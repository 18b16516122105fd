// Whatever lands, and however runs end: a run that relies on the log finds what one that compares every instance finds.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Files } from '#test/support/repo.ts';
import { planOfBoth } from '#test/app/deploy/both.ts';
import { aStage, FILES, state } from '#test/app/deploy/stage.ts';

const FLAGS = ['checkout', 'search', 'theme', 'queue', 'fresh'] as const;
const SERVICES = ['api', 'web', 'worker'] as const;

const aFlag = fc.constantFrom(...FLAGS);
const aDefinition = fc
  .record({
    flag: aFlag,
    service: fc.constantFrom(...SERVICES),
    variable: fc.constantFrom('A', 'B', 'C', 'D'),
    hasDefault: fc.boolean(),
  })
  .map(({ flag, service, variable, hasDefault }): Files => {
    const more = hasDefault ? 'code-default: false\n' : '';
    const services = `services:\n  ${service}:\n    ${variable}: enabled\n`;
    return { [`environments/flags/${flag}.yaml`]: `description: x\n${more}${services}` };
  });
const aState = fc
  .tuple(fc.constantFrom('development', 'production'), aFlag, fc.boolean())
  .map(([environment, flag, enabled]) => state(environment, flag, enabled));
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
  run: fc.constantFrom('whole', 'whole', 'whole', 'none', 'only api', 'killed'),
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
        const options = run === 'only api' ? { services: ['api'] } : {};
        if (run !== 'none') await stage.deploys(landing, options).catch(() => null);
        stage.diesAfter = null;
      }
      await planOfBoth(stage);
    }),
    { numRuns: RUNS },
  );
  expect(near).toBeGreaterThan(RUNS / 2);
}, 1_200_000);
