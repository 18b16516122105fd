// How watches ended, on GitHub: which of these entries could have been written by any workflow of the repository.
import { causeText } from '#messages/causes.ts';
import { expect, test } from '@jest/globals';
import { githubWatchLog } from '#adapters/deployment-log/watch-log.ts';
import { logEnds } from '#app/watch/ends.ts';
import type { Looked } from '#app/watch/look.ts';
import type { WatchEnd } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { quickClient } from '#test/support/deployments.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { LOG_IDENTITY } from '#test/support/log.ts';

const APP = 'flag-deployer[bot]';
const PRODUCTION = 'production' as EnvironmentName;

interface Writer {
  readonly key?: string;
  readonly identity?: string;
}

async function aStage() {
  const github = await aGitHub();
  const landing = (await github.main()) as Sha;
  const logFor = async ({ identity = LOG_IDENTITY, ...more }: Writer) => {
    const client = quickClient(github, identity);
    const log = githubWatchLog(client, { root: 'environments', identity, ...more });
    // As each run does, which also tells it GitHub's clock.
    return { ...log, ends: await log.read(PRODUCTION) };
  };
  return {
    github,
    logFor,
    landing: async () => (await github.main()) as Sha,
    /** Whether each end is signed, oldest first. */
    async signed(writer: Writer): Promise<readonly string[]> {
      const { ends } = await logFor(writer);
      if (ends.kind !== 'known') throw new Error(causeText(ends.why));
      return ends.value.map(
        ({ answer, isUnsigned, by }) =>
          `${answer}${isUnsigned ? '?' : ''}${by === undefined ? '' : ` by ${by}`}`,
      );
    },
    async ends(writer: Writer, answer: WatchEnd['answer'] = 'good'): Promise<void> {
      const flag = 'calls' as FlagKey;
      const end = { environment: PRODUCTION, flag, landing, answer, for: '24h', at: instant(0) };
      expect((await (await logFor(writer)).append(end)).kind).toBe('known');
    },
    /** The newest one, posted again under our login by another workflow. */
    async copies(changed: object = {}, environment: string = PRODUCTION): Promise<void> {
      const newest = github.deployments().at(-1);
      const payload = { ...(newest?.payload as object), ...changed };
      const id = github.world.nextId();
      const created_at = github.now;
      if (newest === undefined) throw new Error('there is none');
      github.world.deployments.set(id, { ...newest, id, created_at, environment, payload });
    },
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

/** A good watch of the flag that is over. */
function lookedAt(sha: Sha): Looked {
  const row = {
    kind: 'live',
    watched: { flag: { key: 'calls' }, environment: PRODUCTION, watch: { for: '24h' } },
    landing: { sha },
    until: instant(0),
    result: { answer: 'good', isComplete: true },
  };
  return { rows: [row], now: instant(1) } as unknown as Looked;
}

test('T70: the end of a watch is signed with the key of the log, for those who have it', async () => {
  await using stage = await aStage();
  await stage.ends({ key: 'secret' });
  await stage.ends({}, 'bad');
  await stage.ends({ key: '' }, 'bad');
  expect(await stage.signed({ key: 'secret' })).toEqual(['good', 'bad?', 'bad?']);
  expect(await stage.signed({})).toEqual(['good?', 'bad?', 'bad?']);
  expect(await stage.signed({ key: 'other' })).toEqual(['good?', 'bad?', 'bad?']);
});

test('T70: a signature counts for its own answer, flag, landing, environment and hour', async () => {
  await using stage = await aStage();
  const key = 'secret';
  await stage.ends({ key }, 'bad');
  await stage.copies({ answer: 'good' });
  await stage.copies({ flag: 'theme' });
  await stage.copies({ landing: 'f'.repeat(40) });
  await stage.copies({ for: '48h' });
  expect(await stage.signed({ key })).toEqual(['bad', 'good?', 'good?', 'good?', 'good?']);
  await stage.ends({ key });
  await stage.copies({}, 'staging');
  stage.github.passes('2h');
  await stage.copies({}, PRODUCTION);
  expect((await stage.signed({ key })).slice(-2)).toEqual(['good', 'good?']);
});

test('T70: the end of a watch is read behind a hundred later ones, and back to a year', async () => {
  await using stage = await aStage();
  await stage.ends({ key: 'secret' }, 'good');
  for (let copy = 0; copy < 130; copy += 1) await stage.copies({ flag: `flag-${copy}` });
  const signed = await stage.signed({ key: 'secret' });
  expect([signed.length, signed[0]]).toEqual([131, 'good']);
  stage.github.passes('400d');
  for (let copy = 0; copy < 100; copy += 1) await stage.copies();
  expect(await stage.signed({ key: 'secret' })).toHaveLength(200);
});

test('T70: the same end of the watch of a flag is signed once, also beside a forged one', async () => {
  await using stage = await aStage();
  const key = 'secret';
  const looked = lookedAt(await stage.landing());
  await stage.ends({}, 'good');
  for (let run = 0; run < 3; run += 1) {
    const { ends, ...log } = await stage.logFor({ key });
    expect(await logEnds(log, looked, ends.kind === 'known' ? ends.value : [])).toEqual([]);
  }
  expect(await stage.signed({ key })).toEqual(['good?', 'good']);
});

test('T70: an end that an App wrote needs no signature', async () => {
  await using stage = await aStage();
  await stage.ends({ identity: APP });
  expect(await stage.signed({ identity: APP })).toEqual(['good']);
  expect(await stage.signed({})).toEqual([`good? by ${APP}`]);
});

test('T70: an end of another login counts only with the key, and keeps no end of a flag off the log', async () => {
  await using stage = await aStage();
  const key = 'secret';
  await stage.ends({ key });
  await stage.ends({});
  expect(await stage.signed({ identity: APP, key })).toEqual(['good', `good? by ${LOG_IDENTITY}`]);
  expect(await stage.signed({ identity: APP })).toEqual([
    `good? by ${LOG_IDENTITY}`,
    `good? by ${LOG_IDENTITY}`,
  ]);
  const { ends, ...log } = await stage.logFor({ identity: APP });
  expect(
    await logEnds(log, lookedAt(await stage.landing()), ends.kind === 'known' ? ends.value : []),
  ).toEqual([]);
  expect((await stage.signed({ identity: APP })).at(-1)).toBe('good');
});
