// The verdict of a rollback that changes only state files does not depend on any other file below the root, random
// bytes included.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fc } from '#test/support/fc.ts';
import { gitClock } from '#adapters/git-clock.ts';
import { noEvidence } from '#adapters/evidence-file.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { check } from '#app/check.ts';
import { createReader } from '#app/load/reader.ts';
import { instant } from '#domain/scalars.ts';
import type { Report } from '#domain/report.ts';
import type { Sha } from '#domain/scalars.ts';
import { flagFile, flagLike, PIPELINE, stateFile } from '#test/support/checkout.ts';
import { at } from '#test/support/nouns.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const ENVIRONMENTS = ['development', 'staging', 'production'] as const;
const ON = 'enabled: true\n';
const SHARE = 'enabled: true\nrollout: 25\n';

/** A switch, a gradual flag, one that is built on both, a kill switch, and one whose code gives it by itself. */
const DEFINITIONS: Readonly<Record<string, string>> = {
  switch: flagLike('switch'),
  gradual:
    'description: gradual\nservices: { api: { GRADUAL: enabled, GRADUAL_SHARE: rollout }, web: { GRADUAL: enabled } }\nrequires: { production: { ladder: { steps: [5, 25, 100], each: 7d } } }\n',
  'team/built': flagLike(
    'team/built',
    'requires: { "*": { flags: { switch: 1h, gradual: 1h } } }\n',
  ),
  kill: flagLike('kill', 'safe: true\nemergency: { routes: [/pay] }\n'),
  code: flagLike('code', 'code-default: true\n'),
};
const FLAGS = Object.keys(DEFINITIONS);

const raised = (flag: string): string =>
  flag === 'kill' ? 'enabled: false\n' : flag === 'gradual' ? SHARE : ON;

const ADOPTION: Files = {
  'environments/pipeline.yaml': PIPELINE.replace('api: {}', 'api: {}\n  web: {}'),
  ...Object.fromEntries(FLAGS.map((flag) => [flagFile(flag), DEFINITIONS[flag] ?? null])),
  ...Object.fromEntries(
    FLAGS.flatMap((flag) =>
      ENVIRONMENTS.map((environment) => [stateFile(environment, flag), raised(flag)]),
    ),
  ),
};

/** Ways down for one flag in one environment; null deletes the file. */
const down = (flag: string, way: number): string | null => {
  const isKill = flag === 'kill';
  const ways = [
    null,
    `enabled: ${isKill}\n`,
    `enabled: ${isKill}\nhold: broken\n`,
    flag === 'gradual' ? 'enabled: true\nrollout: 5\n' : `enabled: ${isKill}\n`,
    flag === 'gradual' ? `${SHARE}services: { web: { enabled: false } }\n` : null,
    isKill ? 'enabled: false\nblock-routes: true\n' : 'enabled: true\nrollout: 0\n',
  ];
  return ways[way % ways.length] ?? null;
};

const places = fc.uniqueArray(
  fc.record({
    flag: fc.constantFrom(...FLAGS),
    environment: fc.constantFrom(...ENVIRONMENTS),
    way: fc.nat(5),
  }),
  { minLength: 1, maxLength: 4, selector: ({ flag, environment }) => `${environment} ${flag}` },
);
/** Which files are damaged: the pipeline, the flag's own definition, or any of those that are there. */
const victims = fc.array(fc.nat(99), { minLength: 1, maxLength: 5 });
const bytes = fc.uint8Array({ minLength: 40, maxLength: 40 }).map((array) => Buffer.from(array));
/** The bytes of as many files as a landing may damage. */
const damages = fc.array(bytes, { minLength: 10, maxLength: 10 });

let repo: Repo;
let branches = 0;
beforeAll(async () => {
  repo = await aRepository();
});
afterAll(async () => {
  await repo[Symbol.asyncDispose]();
});

const BEGINNING = at('2026-11-02T09:00:00Z');
const NOW = instant(BEGINNING + 40 * 86_400);

/** The verdict of this rollback on top of the adoption, with some files damaged by a landing before it. */
async function judged(damage: Files, rollback: Files): Promise<Report> {
  branches += 1;
  await repo.git('symbolic-ref', 'HEAD', `refs/heads/line-${branches}`);
  const shas = await repo.history([
    { at: BEGINNING, files: ADOPTION },
    { at: instant(BEGINNING + 86_400), files: damage },
    { at: NOW, files: rollback },
  ]);
  const [base, head] = shas.slice(-2) as [Sha, Sha];
  await using repository = await openRepository(repo.path);
  const gatherer = {
    repository,
    reader: createReader(),
    clock: gitClock(NOW, []),
    evidence: noEvidence(),
    root: 'environments',
  };
  return (await check(gatherer, { base, head })).report;
}

test('the verdict of a rollback of states is the same, whatever bytes stand in any other file', async () => {
  await fc.assert(
    fc.asyncProperty(
      places,
      victims,
      fc.boolean(),
      damages,
      async (fallen, chosen, isOwn, texts) => {
        const rollback = Object.fromEntries(
          fallen.map(({ flag, environment, way }) => [
            stateFile(environment, flag),
            down(flag, way),
          ]),
        );
        const others = Object.keys(ADOPTION).filter((path) => !Object.hasOwn(rollback, path));
        const own = isOwn ? fallen.map(({ flag }) => flagFile(flag)) : [];
        const paths = [...own, ...chosen.map((number) => others[number % others.length] as string)];
        const damage = Object.fromEntries(
          paths.map((path, index) => [path, texts[index] as Buffer]),
        );
        const [whole, damaged] = [await judged({}, rollback), await judged(damage, rollback)];
        expect(whole).toMatchObject({ class: 'rollback', verdict: 'pass' });
        expect([paths, damaged.class, damaged.verdict]).toEqual([paths, 'rollback', 'pass']);
      },
    ),
    { numRuns: 40 },
  );
}, 600_000);

test.each([
  ['every other file', (path: string) => !path.includes('production/gradual')],
  ['every definition', (path: string) => path.includes('/flags/')],
  ['the pipeline', (path: string) => path.endsWith('pipeline.yaml')],
])('also where %s is damaged', async (_title, isDamaged) => {
  const paths = Object.keys(ADOPTION).filter(isDamaged);
  const texts = fc.sample(bytes, paths.length);
  const damage = Object.fromEntries(paths.map((path, index) => [path, texts[index] as Buffer]));
  const rollback = { [stateFile('production', 'gradual')]: 'enabled: false\n' };
  expect(await judged(damage, rollback)).toMatchObject({ class: 'rollback', verdict: 'pass' });
});
