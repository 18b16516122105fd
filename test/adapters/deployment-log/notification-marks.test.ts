// Marks of notifications on GitHub: whose count, so that no run sends again what another has sent.
import { causeText } from '#messages/causes.ts';
import { expect, test } from '@jest/globals';
import { githubMarks } from '#adapters/deployment-log/notification-marks.ts';
import type { SendResult } from '#app/notify/notify.ts';
import { notify } from '#app/notify/notify.ts';
import { known } from '#domain/evidence.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { quickClient } from '#test/support/deployments.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { LOG_IDENTITY } from '#test/support/log.ts';

const GATE = 'flag-gate[bot]';
const PRODUCTION = 'production' as EnvironmentName;

async function aStage() {
  const github = await aGitHub();
  const tip = await github.main();
  /** The log is written by the token of workflows; `login`: the one of this job. */
  const marksOf = (login: string, as = login) =>
    githubMarks(
      quickClient(github, as),
      { root: 'environments', identity: LOG_IDENTITY, login },
      tip,
    );
  const mark = (key: string) => ({ state: 'sent', keys: [key], at: instant(0) }) as const;
  return {
    github,
    marksOf,
    marks: (key: string, login: string, as = login) =>
      marksOf(login, as).append(mark(key), PRODUCTION),
    async seen(login: string): Promise<readonly string[]> {
      const read = await marksOf(login).read(instant(0));
      if (read.kind !== 'known') throw new Error(causeText(read.why));
      return read.value.marks.flatMap(({ keys }) => keys).toSorted();
    },
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

test('A sweep with an App knows its own marks of flags, and those of the workflow that deploys', async () => {
  await using stage = await aStage();
  expect(await stage.marks('by-the-sweep', GATE)).toMatchObject({ kind: 'known' });
  await stage.marks('by-redeploy', LOG_IDENTITY);
  await stage.marks('by-mallory', 'mallory');
  expect(await stage.seen(GATE)).toEqual(['by-redeploy', 'by-the-sweep']);
  expect(await stage.seen(LOG_IDENTITY)).toEqual(['by-redeploy']);
});

test('A mark of a login that no later run knows counts as not written, so no flag floods a receiver', async () => {
  await using stage = await aStage();
  expect(await stage.marks('lost', LOG_IDENTITY, GATE)).toMatchObject({
    kind: 'unreachable',
    why: { kind: 'other-login', writer: 'flag-gate[bot]', identity: 'github-actions[bot]' },
  });
});

const CHAT = { webhook: 'FLAGHOIST_CHAT_WEBHOOK', as: 'json' } as const;
const EVENT = {
  kind: 'refusal',
  id: 'refusal/calls/production/1',
  flag: 'calls' as FlagKey,
  environment: PRODUCTION,
  owner: null,
  url: null,
  landing: 'b'.repeat(40) as Sha,
  verdict: 'wait',
} as const;

test.each<readonly [string, SendResult, readonly string[]]>([
  ['is down', { kind: 'failed', about: 'receiver', why: { kind: 'receiver-late' } }, []],
  [
    'refuses an event',
    { kind: 'failed', about: 'message', why: { kind: 'receiver-status', status: 400 } },
    ['notifications refused: 1'],
  ],
])(
  'A receiver of flags that %s gets no more marks, however many runs try',
  async (_what, answer, left) => {
    await using stage = await aStage();
    const { github } = stage;
    const sends = async (send: SendResult) => {
      const now = () => instant(Date.parse(github.now) / 1000);
      const notifier = {
        marks: stage.marksOf(GATE),
        send: () => Promise.resolve(send),
        now,
        until: new AbortController().signal,
        environment: PRODUCTION,
      };
      await notify(notifier, [CHAT], [{ ...EVENT, at: now() }]);
      return github.deployments().map(({ description }) => description);
    };
    for (let run = 0; run < 4; run += 1) expect(await sends(answer)).toEqual(left);
    expect(await sends({ kind: 'sent' })).toEqual([...left, 'notifications sent: 1']);
  },
);

test('T53: Where other deployments about no flag hide older marks, the moment is known from which all were read', async () => {
  await using stage = await aStage();
  const { github, marksOf } = stage;
  await stage.marks('old', GATE);
  github.passes('1h');
  await stage.marks('foreign', 'mallory');
  const flood = github.deployments().at(-1);
  if (flood === undefined) throw new Error('nothing is there');
  for (let id = 0; id < 2000; id += 1) {
    github.world.deployments.set(100_000 + id, { ...flood, id: 100_000 + id });
  }
  const read = await marksOf(GATE).read(instant(0));
  const since = instant(Date.parse(flood.created_at) / 1000);
  expect(read).toEqual(known({ marks: [], since }));
});
