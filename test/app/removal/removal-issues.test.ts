// The issues about flags that are due for removal, on the local GitHub: when one is opened, left alone and closed.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openClient } from '#adapters/github/client.ts';
import { ownIssuesIn } from '#adapters/github/own-issues.ts';
import type { RemovalsKept } from '#app/removal/removal-issues.ts';
import {
  keepRemovalIssues,
  REMOVAL_LABEL,
  removalMarker,
  removalSteps,
} from '#app/removal/removal-issues.ts';
import type { DueFlag } from '#app/removal/standing.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import type { LocalGitHub } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';
import { at } from '#test/support/nouns.ts';

const OURS = 'github-actions[bot]';
const ROOT = 'environments';

let github: LocalGitHub;
beforeAll(async () => {
  github = await aGitHub();
});
afterAll(async () => {
  await github[Symbol.asyncDispose]();
});

const dueFlag = (name: string): DueFlag => ({
  key: name as FlagKey,
  description: 'Voice',
  owner: null,
  removal: {
    environment: 'production' as EnvironmentName,
    after: '30d',
    since: at('2026-10-01'),
    dueAt: at('2026-10-31'),
    isDue: true,
    open: [],
  },
  files: [],
});

interface World {
  readonly due?: readonly string[];
  /** Flags whose issue has come to its end. */
  readonly over?: readonly string[];
}

/** One sweep. Its requests have no pause between them, so that two at a time meet. */
function sweeps({ due = [], over = [] }: World): Promise<RemovalsKept> {
  const pace = { now: () => 0, wait: () => Promise.resolve() };
  const { apiUrl } = github;
  const client = openClient({ token: github.token(), apiUrl, repository: 'acme/flags', pace });
  const marker = removalMarker(ROOT);
  const issues = ownIssuesIn(client, { marker, identity: OURS, label: REMOVAL_LABEL });
  const textOf = ({ key }: DueFlag) => ({ title: `Remove ${key}`, body: 'It is fully on.\n' });
  return keepRemovalIssues(
    { issues, root: ROOT, textOf },
    { due: due.map(dueFlag), endOf: (key) => (over.includes(key) ? 'It is lowered.' : null) },
  );
}

/** The numbers and states of the issues about a flag, and how many comments each has. */
async function about(flag: string) {
  const found = [];
  for (let number = 1; ; number += 1) {
    const issue = await github.issue(number);
    if (issue === null) return found;
    if (issue.title === `Remove ${flag}`)
      found.push({ number, state: issue.state, comments: (await github.comments(number)).length });
  }
}

const edits = (number: number, change: object): Promise<unknown> =>
  github.world.emulator.ask('PATCH', `/issues/${number}`, 'ana', change);

test('A flag that is due has one issue, which later sweeps find again and leave alone', async () => {
  expect(await sweeps({ due: ['voice'] })).toMatchObject({ troubles: [] });
  const [issue] = await about('voice');
  github.forget();
  expect(await sweeps({ due: ['voice'] })).toEqual({ changes: [], troubles: [] });
  expect(github.requests().map(({ method }) => method)).toEqual(['GET']);
  // While it is not known whether it is due, as when its metrics do not answer.
  expect(await sweeps({})).toEqual({ changes: [], troubles: [] });
  expect(await about('voice')).toEqual([issue]);
  const { labels, user } = (await github.issue(issue?.number ?? 0)) ?? {};
  expect([labels?.map(({ name }) => name), user?.login]).toEqual([[REMOVAL_LABEL], OURS]);
});

test('Two sweeps at the same time leave one open issue, which a third one keeps', async () => {
  await Promise.all([sweeps({ due: ['chat'] }), sweeps({ due: ['chat'] })]);
  await sweeps({ due: ['chat'] });
  const [first, ...others] = await about('chat');
  expect(first).toMatchObject({ state: 'open', comments: 0 });
  for (const { state } of others) expect(state).toBe('closed');
});

test('The issue is closed when the flag is lowered, and another one is opened when it is due again', async () => {
  await sweeps({ due: ['mail'] });
  const { changes } = await sweeps({ over: ['mail'] });
  expect(changes).toEqual([expect.stringMatching(/^issue \d+ about mail is closed$/)]);
  await sweeps({ over: ['mail'] });
  await sweeps({ due: ['mail'] });
  expect(await about('mail')).toMatchObject([
    { state: 'closed', comments: 1 },
    { state: 'open', comments: 0 },
  ]);
});

test('A person who closes the issue is asked again only after the flag was lowered', async () => {
  await sweeps({ due: ['call'] });
  const [issue] = await about('call');
  await edits(issue?.number ?? 0, { state: 'closed' });
  await sweeps({ due: ['call'] });
  expect(await about('call')).toHaveLength(1);
  await sweeps({ over: ['call'] });
  await sweeps({ due: ['call'] });
  expect((await about('call')).map(({ state }) => state)).toEqual(['closed', 'open']);
});

test('An issue of a person with the same text, and one of another root, count for nothing', async () => {
  const body = `${removalMarker(ROOT)}form due -->\n`;
  await github.opensIssue({ title: 'Remove form', body, labels: [REMOVAL_LABEL], by: 'dora' });
  await sweeps({ due: ['form'] });
  expect((await about('form')).map(({ state }) => state)).toEqual(['open', 'open']);
  const other = `${removalMarker('other')}late due -->\n`;
  await github.opensIssue({ title: 'Remove late', body: other, labels: [REMOVAL_LABEL], by: OURS });
  await sweeps({ over: ['late'] });
  expect((await about('late'))[0]).toMatchObject({ state: 'open', comments: 0 });
});

test('Five are opened at once, and the next sweep opens the others', () => {
  const due = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(dueFlag);
  const first = removalSteps([], { due, endOf: () => null });
  expect(first.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'open'));
  const issues = ['a', 'b', 'c', 'd', 'e'].map((key, index) => ({
    number: index + 1,
    body: `${removalMarker(ROOT)}${key} due -->\n`,
    url: '',
    isOpen: true,
  }));
  const second = removalSteps(issues, { due, endOf: () => null });
  expect(second.map((step) => step.kind === 'open' && step.flag.key)).toEqual(['f', 'g']);
});
