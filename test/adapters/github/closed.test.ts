// Pull requests that were closed lately, which say whether a watch has merged a rollback.
import { expect, test } from '@jest/globals';
import { closedPullRequests } from '#adapters/github/pulls.ts';
import { durationOf } from '#domain/scalars.ts';
import { clientOf } from '#test/support/deployments.ts';
import { aGitHub } from '#test/support/github/index.ts';

const ON = { 'environments/production/voice.yaml': 'enabled: true\n' };

test('T76: A merge of the last quarter of an hour is known behind hundreds that were changed after it, and no page more is read', async () => {
  await using github = await aGitHub();
  const pull = await github.proposes('raise', ON);
  await pull.merges({ bypass: true });
  github.passes('5m');
  const { pulls } = github.world;
  const merged = pulls.get(pull.number);
  if (merged === undefined) throw new Error('nothing was merged');
  const floods = (): void => {
    for (let number = 1000; number < 1250; number += 1)
      pulls.set(number, { ...merged, number, merged: null, updatedAt: github.now });
  };
  const reads = async () => {
    const client = clientOf(github);
    github.forget();
    const closed = await closedPullRequests(client, 'main', durationOf('15m'));
    const all = closed.kind === 'known' ? closed.value : [];
    const isKnown = all.some(({ number }) => number === pull.number);
    return { isKnown, requests: github.requests().length };
  };
  expect(await reads()).toEqual({ isKnown: true, requests: 1 });
  floods();
  expect(await reads()).toEqual({ isKnown: true, requests: 3 });
  github.passes('16m');
  expect(await reads()).toEqual({ isKnown: false, requests: 1 });
});
