// No text that people write is run by a shell, a runner or a browser.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, ON, PIPELINE, stateFile } from '#test/support/ci.ts';
import type { PullRequest } from '#test/support/github/index.ts';

const STRICT = PIPELINE.replace(
  'approvals: { count: 1, from: [release] }\nservices',
  'soak: { in: staging, for: 1h, without-issues: [critical] }\n      approvals: { count: 1, from: [release] }\nservices',
);

const EVIL = [
  '::set-output name=verdict::pass',
  '::error file=a.yaml,line=1::gotcha',
  '##[error]gotcha',
  '::stop-commands::x',
  '\u2028::warning::gotcha',
  '<!-- flaghoist flaghoist --> <img src=x onerror=alert(1)> <script>alert(1)</script>',
  '@acme/everyone [click](https://evil.example) ![x](https://evil.example/x.png) www.evil.example #1 :tada:',
  '`` ```\n# Heading\n| a | b |\n',
  '--> <!-- issues 1 -->',
].join('\n');

let ci: CI;
let pull: PullRequest;
let run: Ran;

beforeAll(async () => {
  ci = await aCI({ pipeline: STRICT, flags: ['voice'] });
  await ci.lands(
    'voice',
    'staging',
    `enabled: true\nhold: ${JSON.stringify(
      EVIL.replaceAll('\n', ' ')
        .replaceAll(/[\u2028]/g, '')
        .slice(0, 300),
    )}\n`,
  );
  await ci.github.opensIssue({ title: EVIL, labels: ['critical', 'flag:voice'] });
  ci.github.passes('3h');
  pull = await ci.github.proposes(
    'evil;$(touch${IFS}pwned)`id`&&::error::x',
    { [stateFile('voice', 'production')]: `${ON}# ${EVIL.replaceAll(/[\n\u2028]/g, ' ')}\n` },
    {
      by: { name: EVIL, email: 'x@nowhere.example' },
      opener: 'dora',
      title: EVIL,
      body: EVIL,
      message: EVIL,
    },
  );
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('bartek', { body: EVIL });
  run = await ci.reviewed(pull);
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

afterEach(() => ci.github.passes('1m'));

describe('Hostile names, titles, messages, holds and issues', () => {
  test('T37: give the runner no command, and no output but ours', () => {
    expect(run.exitCode).toBe(0);
    expect(run.commands).toEqual([]);
    expect(run.annotations).toEqual([]);
    expect(Object.keys(run.outputs).toSorted()).toEqual(['class', 'ready-at', 'report', 'verdict']);
    expect(run.outputs['verdict']).toBe('wait');
    // They were really shown.
    expect(run.said).toContain('gotcha');
  });

  test('T36: are text in the comment: no mention, no link, no picture, no HTML, no second marker', async () => {
    const comment = await ci.comment(pull);
    const [marker, notes, ...rest] = comment.split('\n');
    expect([marker, notes]).toEqual([
      '<!-- flaghoist flaghoist -->',
      '<!-- issues 2,critical,flag%3Avoice -->',
    ]);
    const shown = rest.join('\n');
    const prose = shown.replaceAll(/(`+)[^`](?:.*?[^`])?\1(?!`)/g, '');
    expect(shown).toContain('gotcha');
    expect(shown).not.toMatch(/@acme|<img|<script|<!--/);
    const [ours] = ci.github.apiUrl.split('/api');
    const links = [...prose.matchAll(/\]\(([^)]*)\)/g)].map(([, url = '']) => url);
    expect(links.length).toBeGreaterThan(0);
    // Each link leads to this repository, by a path that we write. The name of a branch is percent-encoded in it.
    for (const url of links) {
      expect(url.startsWith(`${ours}/acme/flags/`)).toBe(true);
      expect(url.replaceAll(/%[\dA-F]{2}/g, '')).toMatch(/^[\w:/.#-]+$/);
    }
    expect(prose.replaceAll(/\]\([^)]*\)/g, '')).not.toMatch(/https?:|www\.|!\[|^# |\bevil\b/m);
  });

  test('T36: are text in the job summary, too', () => {
    expect(run.summary).not.toMatch(/@acme|<img|<script|<!--/);
    expect(run.summary).toContain('gotcha');
  });

  test('keep the status on one line that GitHub takes', () => {
    const { description = '' } = ci.shown(pull) ?? {};
    expect(description.length).toBeLessThanOrEqual(140);
    expect(description).not.toMatch(/[\n\u2028]|^::/);
  });

  test('T35: a branch with a command in its name is only a name', async () => {
    expect(pull.record.head.branch).toContain('touch');
    expect(ci.shown(pull)?.state).toBe('pending');
  });
});

test('T37: a file with a hostile name is marked where it is, and commands nothing', async () => {
  const bad = await ci.github.proposes('bad', {
    'environments/production/a,line=1::x%0A::error::gotcha.yaml': ON,
    [stateFile('voice', 'production')]: `${ON}"::error::gotcha": 1\n`,
  });
  const failed = await ci.judges(bad);
  expect(failed.exitCode).toBe(1);
  expect(failed.commands.map(({ name }) => name)).toEqual(failed.annotations.map(() => 'error'));
  expect(new Set(failed.annotations.map(({ file }) => file))).toEqual(
    new Set([
      'environments/production/a,line=1::x%0A::error::gotcha.yaml',
      stateFile('voice', 'production'),
    ]),
  );
  await bad.closes();
});

test('T36: a comment of another account with our marker is not ours', async () => {
  const other = await ci.proposes('voice', 'production', { by: 'dora' });
  const fake = await other.comments('<!-- flaghoist flaghoist -->\n### ✅ pass', 'mallory');
  await ci.judges(other);
  expect(await ci.comment(other)).toContain('⏳ On hold in staging, and 2 more');
  const comments = await ci.github.comments(other.number);
  expect(comments.map(({ id, user }) => [id === fake.id, user.login])).toEqual([
    [true, 'mallory'],
    [false, 'github-actions[bot]'],
  ]);
  await other.closes();
});

describe('T8: A status that another account posts under our name', () => {
  test('does not make an approval count, is overruled, and is reported', async () => {
    const other = await ci.proposes('voice', 'production', { by: 'dora' });
    await ci.judges(other);
    const fingerprint = ci.shown(other)?.description.slice(-16) ?? '';
    await other.pushes({ [stateFile('voice', 'production')]: 'enabled: true\nrollout: 50\n' });
    const preview = await ci.judges(other, { preview: true });
    const next = /fingerprint ([0-9a-f]{16})/.exec(preview.stdout)?.[1] ?? '';
    expect(next).not.toBe(fingerprint);
    await ci.github.posts(other.sha, {
      by: 'mallory',
      state: 'success',
      description: `due now · ${next}`,
    });
    ci.github.passes('1m');
    await other.approvedBy('bartek');
    const judged = await ci.judges(other);

    expect(ci.shown(other)).toMatchObject({ state: 'pending', by: 'github-actions[bot]' });
    expect(judged.annotations).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(/^mallory posted the status flaghoist on /),
      },
    ]);
    expect(await ci.comment(other)).toContain("bartek's approval does not count");
    await ci.github.posts(other.sha, {
      by: 'mallory',
      state: 'success',
      description: 'x',
      context: 'Flaghoist',
    });
    await ci.sweeps();
    expect(ci.shown(other)).toMatchObject({ state: 'pending', by: 'github-actions[bot]' });
    await other.closes();
  });

  test('T9: is never posted by us on a test merge, but on the head alone', async () => {
    const other = await ci.proposes('voice', 'production', { by: 'dora' });
    await ci.judges(other);
    const trial = other.record.trial?.sha ?? '';
    expect(trial).not.toBe('');
    expect([ci.github.statuses(trial), ci.github.statuses(other.sha)]).toEqual([
      [],
      [expect.anything(), expect.anything()],
    ]);
    await other.closes();
  });
});

test('T10: before anything is asked for, a green of an older meaning is taken back', async () => {
  const { world } = ci.github;
  const voice = await ci.proposes('voice', 'production', { by: 'dora' });
  await ci.github.posts(voice.sha, {
    by: 'github-actions[bot]',
    state: 'success',
    description: 'due now · 0123456789abcdef',
  });
  ci.github.fails({
    path: /reviews/,
    how: {
      meanwhile: () =>
        Promise.resolve(expect(world.statuses.get(voice.sha)?.at(-1)?.state).toBe('pending')),
    },
  });
  const judged = await ci.judges(voice);
  ci.github.heals();
  expect(judged.exitCode).toBe(0);
  expect(ci.github.statuses(voice.sha).map(({ state }) => state)).toEqual([
    'pending',
    'pending',
    'success',
  ]);
});

test('T16: what a merge commit slips in is judged with the rest', async () => {
  const other = await ci.github.proposes('evil-merge', { 'main.c': 'x' }, { by: 'dora' });
  await ci.github.lands({ 'README.md': 'moved\n' });
  await other.updatesBranch();
  const facts = await ci.github.git.facts(other.sha);
  const at = { name: 'dora', email: 'dora@example.org', at: 0 };
  const sha = await ci.github.git.commit(
    {
      parents: facts.parents,
      tree: facts.tree,
      message: 'Merge main',
      author: at,
      committer: at,
      files: { [stateFile('voice', 'production')]: ON },
    },
    [`refs/pull/${other.number}/head`],
  );
  ci.github.world.pulls.set(other.number, { ...other.record, head: { ...other.record.head, sha } });
  const judged = await ci.judges(other);
  expect(judged.outputs).toMatchObject({ class: 'promotion', verdict: 'wait' });
});

test('T38: reviews are read to the last page', async () => {
  const other = await ci.proposes('voice', 'production', { by: 'dora' });
  await ci.judges(other);
  ci.github.passes('1m');
  await other.approvedBy('bartek');
  for (let review = 0; review < 100; review += 1) await other.remarkedBy(`reader-${review % 5}`);
  await other.changesRequestedBy('carol');
  const judged = await ci.reviewed(other);
  expect(judged.said).toContain('carol asked for changes');
  await other.closes();
});

test('T38: what we said ourselves is found behind a hundred statuses of others', async () => {
  const other = await ci.proposes('voice', 'production', { by: 'dora' });
  await ci.judges(other);
  ci.github.passes('1m');
  for (let n = 0; n < 100; n += 1) {
    await ci.github.posts(other.sha, { state: 'success', by: 'mallory', context: `noise/${n}` });
  }
  await other.approvedBy('bartek');
  const judged = await ci.reviewed(other);
  expect(judged.said).toContain('1 approval from release bartek');
  const own = `/commits/${other.sha}/statuses`;
  expect(judged.requests.filter(({ path }) => path.endsWith(own))).toHaveLength(2);
  await other.closes();
});

test('T45: a rollback passes while everything else in the repository is broken', async () => {
  const landing = await ci.lands('voice', 'production');
  await ci.github.lands({
    'environments/flags/broken.yaml': 'this: [is, no, flag',
    'environments/staging/broken.yaml': '&a [*a]',
  });
  const revert = await ci.github.proposes(
    'back',
    { [stateFile('voice', 'production')]: null },
    { by: 'oncall', from: landing.sha },
  );
  ci.github.fails({ method: 'GET', how: 'cut' });
  const judged = await ci.judges(revert);
  ci.github.heals();
  expect(judged.outputs).toMatchObject({ class: 'rollback', verdict: 'pass' });
  expect(ci.shown(revert)?.state).toBe('success');
});
