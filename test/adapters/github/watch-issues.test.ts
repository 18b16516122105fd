// The issue of a breach: another login's, or one of any workflow, keeps ours of the same landing and flag away from nothing.
import { expect, test } from '@jest/globals';
import { issuesIn } from '#adapters/github/issues.ts';
import { watchIssuesIn } from '#adapters/github/watch-issues.ts';
import { SHARED_LOGIN } from '#app/github.ts';
import { duration } from '#domain/scalars.ts';
import { ensureIssue } from '#app/watch/issue.ts';
import { quickClient } from '#test/support/deployments.ts';
import { aGitHub } from '#test/support/github/index.ts';

const APP = 'flag-keeper[bot]';
const MARKER = `<!-- flaghoist watch production calls ${'a'.repeat(40)} -->`;
const ISSUE = {
  title: 'Breach: calls in production',
  marker: MARKER,
  body: `${MARKER}\nPull request #7 rolls it back.\n`,
  labels: ['flag:calls', 'rolled-back'],
};

test.each([
  ['T76: of a workflow', SHARED_LOGIN],
  ['T76: of a person', 'mallory'],
])(
  'A closed issue %s about the rollback of a flag does not take the place of ours',
  async (_what, by) => {
    await using github = await aGitHub();
    const forged = await github.opensIssue({ ...ISSUE, by });
    await forged.closes();
    const issues = watchIssuesIn(quickClient(github, APP), APP);
    const first = await ensureIssue(issues, ISSUE);
    expect(first).toMatchObject({ kind: 'known' });
    const again = await ensureIssue(issues, ISSUE);
    expect(again).toEqual(first);
    expect(first.kind === 'known' && first.value.number).not.toBe(forged.number);
  },
);

test('The issue of a breach names the variables that the flag filled, for a flag that takes them later', async () => {
  await using github = await aGitHub();
  const variables = '<!-- flaghoist variables api/CALLS api/CALLS_PERCENT -->';
  await github.opensIssue({ ...ISSUE, body: `${MARKER}\n${variables}\nBad.\n`, by: APP });
  const evidence = issuesIn(quickClient(github, APP), APP);
  const ask = { kind: 'issues', labels: ['rolled-back'], window: duration(0) } as const;
  expect(await evidence.labelled([ask])).toMatchObject({
    value: [{ isOurs: true, variables: ['api/CALLS', 'api/CALLS_PERCENT'] }],
  });
});
