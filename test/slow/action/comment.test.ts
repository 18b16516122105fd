// Comments that ask for a rollback or a promotion: people who may write, one answer, one pull request.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, ON, stateFile } from '#test/support/ci.ts';
import type { OpenedIssue, PullRequest } from '#test/support/github/index.ts';

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
  // GitHub makes the number a link.
  expect(reply).toMatch(/^<!-- flaghoist reply \d+ -->\n#\d+ is open: safe to merge/);
  const { author } = await ci.github.git.facts(open()[0]?.head.sha ?? '');
  expect(author.name).toBe('dora');
});

test.each([
  ['T76: of a person who may not write', '/flaghoist rollback checkout', 'reader'],
  ['T76: of a person who may not write, and that is no command', '/flaghoist help', 'reader'],
  ['of another form', 'please /flaghoist rollback checkout', 'dora'],
  ['that quotes a command', '> /flaghoist rollback checkout', 'dora'],
  ['with a command in a block of code', '```\n/flaghoist rollback checkout\n```', 'dora'],
  ['with a command behind a picture', '![x](y)\n/flaghoist rollback checkout', 'dora'],
  ['for a program of another name', '/flaghoister rollback checkout', 'dora'],
])('Nothing follows from a comment %s', async (_what, text, by) => {
  const before = open().length;
  const ran = await says(text, by);
  expect([ran.exitCode, ran.writes, open().length]).toEqual([0, [], before]);
  expect(reactions()).toEqual([]);
});

test.each([
  ['in capital letters', '/Flaghoist ROLLBACK checkout In production'],
  ['with more blanks, and the line breaks of Windows', '\r\n/flaghoist  rollback   checkout \r\n'],
])('A command %s is carried out', async (_what, text) => {
  ci.closesAll();
  const ran = await says(text, 'dora');
  expect([ran.exitCode, titles()]).toEqual([0, ['Roll back checkout in production']]);
  expect(reactions()).toEqual(['eyes', '+1']);
});

test('What cannot be done is answered with the reason', async () => {
  const ran = await says('/flaghoist promote chekout to production', 'dora');
  expect(ran.exitCode).toBe(1);
  expect(reactions()).toEqual(['eyes', 'confused']);
  expect((await replies()).at(-1)).toMatch(/chekout/);
});

test.each([
  ['with something else behind it', '/flaghoist rollback checkout in production; rm'],
  ['without a flag', '/flaghoist rollback'],
  ['of an unknown name', '/flaghoist rolback checkout'],
  ['beside another one', '/flaghoist rollback checkout\n/flaghoist promote checkout to production'],
  ['with letters that only look the same', '/flaghoist rollback \u0441heckout'],
  ['with a blank that no keyboard has', '/flaghoist\u00a0rollback checkout'],
  ['with an option', '/flaghoist rollback --all'],
  ['of two words as the flag', '/flaghoist rollback checkout voice'],
])('A command %s is not carried out, and is answered with the commands', async (_what, text) => {
  const before = [open().length, (await replies()).length];
  const ran = await says(text, 'dora', 2);
  expect([ran.exitCode, open().length, (await replies()).length]).toEqual([
    0,
    before[0],
    (before[1] ?? 0) + 1,
  ]);
  expect(reactions()).toEqual(['confused', 'confused']);
  expect((await replies()).at(-1)).toContain('nothing else: `/flaghoist rollback FLAG [in ENV]`, ');
});

test.each([
  ['a reason', '/flaghoist rollback checkout\r\n\r\nIt is slow.', '/flaghoist rollback checkout'],
  ['thanks', '/flaghoist recheck\nThank you!', '/flaghoist recheck'],
])(
  'A command with %s on a further line is not carried out, and the answer repeats it alone',
  async (_what, text, alone) => {
    const before = open().length;
    const ran = await says(text, 'dora', 2);
    expect([ran.exitCode, open().length]).toEqual([0, before]);
    expect(reactions()).toEqual(['confused', 'confused']);
    expect((await replies()).at(-1)?.split('\n').slice(1)).toEqual([
      `Nothing was done, because the comment has more lines than its command. Write only this: \`${alone}\``,
    ]);
  },
);

interface Edited {
  readonly text: string;
  readonly by: string;
}

/** A person edits a comment: the event names both, the author and the editor. */
async function edits(
  comment: Awaited<ReturnType<OpenedIssue['comments']>>,
  { text, by }: Edited,
): Promise<Ran> {
  const edited = { ...comment, body: text };
  const event = await ci.github.event('issue_comment', { comment: edited, action: 'edited', by });
  const token = ci.github.token({ permissions: ASKED });
  return ci.runs(event, { token, inputs: { command: 'comment' } });
}
const titles = () => open().map(({ title }) => title);
const reactedTo = (id: number): readonly string[] =>
  ci.github.world.reactions.flatMap(({ comment, content }) => (comment === id ? [content] : []));

describe('An edited comment', () => {
  test('that its author edits into a command counts once', async () => {
    ci.closesAll();
    const comment = await issue.comments('Shall we roll it back?', 'dora');
    const text = '/flaghoist rollback checkout';
    const ran = await edits(comment, { text, by: 'dora' });
    expect([ran.exitCode, titles()]).toEqual([0, ['Roll back checkout in production']]);
    expect(reactedTo(comment.id)).toEqual(['eyes', '+1']);
    const before = (await replies()).length;
    ci.closesAll();
    const again = await edits(comment, { text: `${text} in production`, by: 'dora' });
    await edits(comment, { text: `${text} in production`, by: 'dora' });
    expect([again.exitCode, titles()]).toEqual([0, []]);
    expect(again.said).toContain('this comment was carried out before');
    expect(reactedTo(comment.id)).toEqual(['eyes', '+1', 'confused', 'confused']);
    expect(await replies()).toHaveLength(before);
    expect((await replies()).at(-1)).toMatch(
      /#\d+ is open: safe to merge[^]*\n\nthis comment was carried out before; write a new comment to ask again$/,
    );
  });

  test('that its author corrects counts, and the answer takes the place of the one before', async () => {
    ci.closesAll();
    const comment = await issue.comments('/flaghoist rolback checkout', 'dora');
    await edits(comment, { text: '/flaghoist rolback checkout', by: 'dora' });
    const before = (await replies()).length;
    await edits(comment, { text: '/flaghoist rollback checkout', by: 'dora' });
    expect(titles()).toEqual(['Roll back checkout in production']);
    expect(reactedTo(comment.id)).toEqual(['confused', 'eyes', '+1']);
    expect(await replies()).toHaveLength(before);
    expect((await replies()).at(-1)).toMatch(/^<!-- flaghoist reply \d+ -->\n#\d+ is/);
  });

  test('whose command was carried out when it was new is not carried out again', async () => {
    const text = '/flaghoist rollback checkout in production';
    await says(text, 'dora');
    const comment = (await ci.github.comments(issue.number)).findLast(({ body }) => body === text);
    ci.closesAll();
    const ran = await edits(comment as never, { text, by: 'dora' });
    expect([ran.exitCode, titles()]).toEqual([0, []]);
    expect((await replies()).at(-1)).toContain('this comment was carried out before');
  });

  test.each([
    ['T76: by another person who may write', 'ana', 'dora'],
    ['T76: of a person who may write by one who may not', 'dora', 'reader'],
    ['T76: by its author, who may not write', 'reader', 'reader'],
  ])('%s asks for nothing', async (_what, author, by) => {
    ci.closesAll();
    const comment = await issue.comments('Hello', author);
    const ran = await edits(comment, { text: '/flaghoist rollback checkout', by });
    expect([ran.exitCode, ran.writes, titles()]).toEqual([0, [], []]);
    expect(reactedTo(comment.id)).toEqual([]);
  });
});

describe('A recheck', () => {
  const asks = async (pull: PullRequest, how: { readonly edited?: string } = {}) => {
    const comment = await pull.comments('/flaghoist recheck', 'dora');
    const by = how.edited === undefined ? {} : { action: 'edited' as const, by: how.edited };
    const event = await ci.github.event('issue_comment', { comment, ...by });
    const run = (): Promise<Ran> => ci.runs(event, { inputs: { command: 'sweep' } });
    return { comment, run };
  };
  const repliesOn = async ({ number }: PullRequest): Promise<readonly string[]> =>
    (await ci.github.comments(number)).flatMap(({ body }) =>
      body?.startsWith('<!-- flaghoist reply') ? [body] : [],
    );

  test('is answered with reactions, and with no reply where the status says it all', async () => {
    const pull = await ci.proposes('checkout', 'production', { by: 'dora' });
    const { comment, run } = await asks(pull);
    const ran = await run();
    expect([ran.exitCode, ci.shown(pull)?.state]).toEqual([0, 'success']);
    expect(reactedTo(comment.id)).toEqual(['eyes', '+1']);
    expect(await repliesOn(pull)).toEqual([]);
  });

  test('of a closed pull request is answered with one reply, also where the run is repeated', async () => {
    const pull = await ci.proposes('checkout', 'production', { by: 'dora' });
    await pull.closes();
    const { comment, run } = await asks(pull);
    await run();
    await run();
    expect(reactedTo(comment.id)).toEqual(['eyes', 'confused', 'eyes', 'confused']);
    expect(await repliesOn(pull)).toEqual([
      expect.stringContaining(`pull request ${pull.number} is not open`),
    ]);
  });

  test('T42: counts once where its author edits a comment into it, and not where others do', async () => {
    const pull = await ci.proposes('checkout', 'production', { by: 'dora' });
    const foreign = await asks(pull, { edited: 'ana' });
    const ignored = await foreign.run();
    expect([ignored.requests, reactedTo(foreign.comment.id)]).toEqual([[], []]);
    const own = await asks(pull, { edited: 'dora' });
    await own.run();
    await own.run();
    expect(reactedTo(own.comment.id)).toEqual(['eyes', '+1', 'confused']);
    expect(await repliesOn(pull)).toEqual([expect.stringContaining('was carried out before')]);
  });

  test('on an issue judges every open pull request again, and the reply names them', async () => {
    ci.closesAll();
    const off = { [stateFile('checkout', 'production')]: 'enabled: false\n' };
    const pull = await ci.github.proposes('checkout-off', off, { by: 'dora' });
    const ran = await says('/flaghoist recheck', 'dora');
    expect([ran.exitCode, ci.shown(pull)?.state]).toEqual([0, 'success']);
    expect(reactions().slice(-2)).toEqual(['eyes', '+1']);
    expect((await replies()).at(-1)).toContain(`pull requests judged again: ${pull.number}`);
  });

  test('T76: on an issue by a person who may not write judges nothing', async () => {
    const ran = await says('/flaghoist recheck', 'reader');
    expect([ran.exitCode, ran.writes, ran.requests.length]).toEqual([0, [], 1]);
  });

  test('on a pull request is answered by the sweep alone', async () => {
    const pull = await ci.proposes('checkout', 'production', { by: 'dora' });
    const comment = await pull.comments('/flaghoist recheck', 'dora');
    const event = await ci.github.event('issue_comment', { comment });
    expect((await ci.runs(event, { inputs: { command: 'comment' } })).requests).toEqual([]);
  });
});
