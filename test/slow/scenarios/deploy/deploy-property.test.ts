// After any landings, deploying each or only the last one leaves every target in the same state.
import { rm } from 'node:fs/promises';
import { fc } from '#test/support/fc.ts';
import { expect, test } from '@jest/globals';
import type { Files } from '#test/support/repo.ts';
import type { Stage } from '#test/app/deploy/stage.ts';
import { aStage, state } from '#test/app/deploy/stage.ts';

const PLACES = [
  ['development', 'api'],
  ['development', 'web'],
  ['production', 'api'],
  ['production', 'web'],
] as const;

const change = fc.tuple(
  fc.constantFrom('development', 'production'),
  fc.constantFrom('checkout', 'search', 'theme'),
  fc.boolean(),
);
const landing = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  /** Hours until the next. */
  after: fc.constantFrom('1h', '25h'),
});

async function all(stage: Stage): Promise<readonly (string | null)[]> {
  return Promise.all(PLACES.map(([environment, service]) => stage.has(environment, service)));
}

test('deploying each landing or only the last leaves the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(landing, { minLength: 1, maxLength: 4 }), async (landings) => {
      await using stage = await aStage();
      const first = await stage.repo.shaOf('HEAD');
      const shas = [];
      for (const { changes, after } of landings) {
        const files: Files = Object.assign({}, ...changes.map((one) => state(...one)));
        shas.push(await stage.lands(files));
        stage.passes(after);
      }
      // The same moment for both: evidence is read when something is deployed.
      for (const sha of [first, ...shas]) {
        await stage.deploys(sha, sha === first ? { before: null } : {});
      }
      const each = await all(stage);
      await rm(stage.folder, { recursive: true, force: true });
      await rm(stage.logFile, { force: true });
      await stage.deploys(first, { before: null });
      await stage.deploys(shas.at(-1) ?? first);
      expect(await all(stage)).toEqual(each);
    }),
    {
      numRuns: 4,
      endOnFailure: true,
      // Found by this test: a promotion that was refused, taken back, and landed again when it was due.
      examples: [
        [
          [
            {
              changes: [
                ['production', 'theme', true],
                ['development', 'theme', true],
              ],
              after: '25h',
            },
            { changes: [['production', 'theme', false]], after: '1h' },
            { changes: [['production', 'theme', true]], after: '25h' },
          ],
        ],
      ],
    },
  );
});
