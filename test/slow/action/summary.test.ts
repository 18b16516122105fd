// `command: summary` of the bundled action: the comment of each week on one issue.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI } from '#test/support/ci.ts';
import { aReceiver } from '#test/support/receiver.ts';

/** The permissions in the workflow of this repository. */
const ASKED = {
  contents: 'read',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'read',
  statuses: 'read',
} as const;

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ flags: ['voice'], now: '2026-11-19T09:00:00Z' });
  await ci.lands('voice', 'development');
  ci.github.reaches('2026-11-23T06:11:00Z');
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

async function posts(inputs: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const ran = await ci.runs(await ci.github.event('schedule', {}), {
    token: ci.github.token({ permissions: ASKED }),
    inputs: { command: 'summary', ...inputs },
  });
  expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
  return ran;
}

const writesOf = ({ requests }: Ran): readonly string[] =>
  requests
    .filter(({ method, path }) => method !== 'GET' && path !== '/graphql')
    .map(({ method, path }) => `${method} ${path.replace(/^.*?\/issues/, '/issues')}`);

const numberOf = ({ outputs }: Ran): number => Number(/\d+$/.exec(outputs['issue-url'] ?? '')?.[0]);

test('Each week has one comment, which another run leaves alone or brings up to date', async () => {
  expect(writesOf(await posts({ 'dry-run': 'true' }))).toEqual([]);
  const first = await posts();
  const issue = numberOf(first);
  expect(writesOf(first)).toEqual(['POST /issues', `POST /issues/${issue}/comments`]);
  const [comment] = await ci.github.comments(issue);
  expect(comment?.body).toMatch(
    /^<!-- flaghoist summary of 2026-11-16T00:00:00Z 2026-11-23T00:00:00Z -->\n# Rollout Status 2026-11-16 to 2026-11-22\n/,
  );
  expect(comment?.body).toContain('## Week 1 Rollout Status: `voice`\n');
  expect(first.summary).toContain('### Current Phase: 100% in development\n');

  // What happens after the week is no part of it.
  ci.github.passes('2d');
  await ci.lands('voice', 'staging');
  expect(writesOf(await posts())).toEqual([]);

  const place = `/issues/comments/${comment?.id}`;
  const body = comment?.body.replace('voice', 'video');
  await ci.github.world.emulator.ask('PATCH', place, 'ana', { body });
  expect(writesOf(await posts())).toEqual([`PATCH ${place}`]);
  expect((await ci.github.comments(issue)).map(({ body: text }) => text)).toEqual([comment?.body]);

  ci.github.passes('5d');
  const second = await posts();
  expect([numberOf(second), writesOf(second)]).toEqual([issue, [`POST /issues/${issue}/comments`]]);
  const comments = await ci.github.comments(issue);
  expect(comments[1]?.body).toContain('# Rollout Status 2026-11-23 to 2026-11-29\n');
  expect(comments[1]?.body).toMatch(/ staging: off → 100%, /);
});

test('A receiver of notifications gets the summary of a week once, after its comment', async () => {
  await using receiver = await aReceiver();
  await using chatty = await aCI({
    flags: ['voice'],
    now: '2026-11-19T09:00:00Z',
    pipeline: `version: 1
environments:
  - name: development
  - name: production
services: { api: {} }
notifications:
  - { webhook: FLAGHOIST_CHAT_WEBHOOK, as: json, kinds: [summary] }
`,
  });
  await chatty.lands('voice', 'development');
  chatty.github.reaches('2026-11-23T06:11:00Z');
  const run = async (): Promise<Ran> =>
    chatty.runs(await chatty.github.event('schedule', {}), {
      token: chatty.github.token({ permissions: ASKED }),
      env: { FLAGHOIST_CHAT_WEBHOOK: receiver.url },
      inputs: { command: 'summary' },
    });
  const first = await run();
  expect([first.exitCode, first.annotations]).toEqual([0, []]);
  expect(receiver.ids()).toEqual(['summary/-/-/2026-11-16T00:00:00Z']);
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
    text: 'Rollout Status 2026-11-16 to 2026-11-22',
    url: first.outputs['issue-url'],
    markdown: expect.stringContaining('### Current Phase: 100% in development'),
  });
  await run();
  expect(receiver.ids()).toEqual([]);
});
