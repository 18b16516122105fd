// Comments that ask for a rollback or a promotion: people who may write, one answer, one pull request.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, ON, stateFile } from '#test/support/ci.ts';
import type { OpenedIssue } from '#test/support/github/index.ts';

let ci: CI;
let issue: OpenedIssue;
beforeAll(async () => {
  ci = await aCI({ flags: ['checkout'], files: { [stateFile('checkout', 'production')]: ON } });
  ci.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });
  ci.github.person('reader', { permission: 'read' });
  ci.github.person('dora', { permission: 'write' });
  issue = await ci.github.opensIssue({ title: 'Checkout is slow' });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

/** The permissions in `flaghoist-comment.yml`. */
const ASKED = {
  contents: 'write',
  deployments: 'read',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
} as const;

async function says(text: string, by: string, times = 1): Promise<Ran> {
  const event = await ci.github.event('issue_comment', { comment: await issue.comments(text, by) });
  const run = (): Promise<Ran> =>
    ci.runs(event, {
      token: ci.github.token({ permissions: ASKED }),
      inputs: { command: 'comment' },
    });
  let ran = await run();
  for (let time = 1; time < times; time += 1) ran = await run();
  return ran;
}

const open = () => [...ci.github.world.pulls.values()].filter(({ state }) => state === 'open');
const replies = async (): Promise<readonly string[]> =>
  (await ci.github.comments(issue.number))
    .filter(({ user }) => user.login === 'github-actions[bot]')
    .map(({ body }) => body ?? '');
const reactions = (): readonly string[] =>
  ci.github.world.reactions.splice(0).map(({ content }) => content);

test('A rollback is opened and judged once, with one reply, also where the run is repeated', async () => {
  const ran = await says('/flaghoist rollback checkout in production\n', 'dora', 2);
  expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
  expect(open()).toEqual([expect.objectContaining({ title: 'Roll back checkout in production' })]);
  expect(ci.github.statuses(open()[0]?.head.sha ?? '')[0]?.state).toBe('success');
  expect(reactions()).toEqual(['eyes', '+1', 'eyes', '+1']);
  const [reply, ...others] = await replies();
  expect(others).toEqual([]);
  expect(reply).toMatch(/^<!-- flaghoist reply \d+ -->\n`?pull request \d+ is open: safe to merge/);
  const { author } = await ci.github.git.facts(open()[0]?.head.sha ?? '');
  expect(author.name).toBe('dora');
});

test.each([
  ['T76: of a person who may not write', '/flaghoist rollback checkout', 'reader'],
  ['with something else behind it', '/flaghoist rollback checkout in production; rm', 'dora'],
  ['of another form', 'please /flaghoist rollback checkout', 'dora'],
])('Nothing follows from a comment %s', async (_what, text, by) => {
  const before = open().length;
  const ran = await says(text, by);
  expect([ran.exitCode, ran.writes, open().length]).toEqual([0, [], before]);
  expect(reactions()).toEqual([]);
});

test('What cannot be done is answered with the reason', async () => {
  const ran = await says('/flaghoist promote chekout to production', 'dora');
  expect(ran.exitCode).toBe(1);
  expect(reactions()).toEqual(['eyes', 'confused']);
  expect((await replies()).at(-1)).toMatch(/chekout/);
});
