// Marks of notifications on GitHub: whose count, so that no run sends again what another has sent.
import { causeText } from '#messages/causes.ts';
import { expect, test } from '@jest/globals';
import { githubMarks } from '#adapters/deployment-log/notification-marks.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
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
    marks: (key: string, login: string, as = login) =>
      marksOf(login, as).append(mark(key), PRODUCTION),
    async seen(login: string): Promise<readonly string[]> {
      const read = await marksOf(login).read(instant(0));
      if (read.kind !== 'known') throw new Error(causeText(read.why));
      return read.value.flatMap(({ keys }) => keys).toSorted();
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
