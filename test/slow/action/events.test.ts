// Which events start a run, and what it may do: only runs of the default branch decide.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CI } from '#test/support/ci.ts';
import {
  aCI,
  ciOn,
  definition,
  flagFiles,
  OFF,
  ON,
  PIPELINE,
  stateFile,
} from '#test/support/ci.ts';
import { gitIn } from '#test/support/git.ts';
import type { PullRequest } from '#test/support/github/index.ts';
import { aGitHub } from '#test/support/github/index.ts';

let ci: CI;
let names = 0;
beforeAll(async () => {
  ci = await aCI({ flags: ['voice'] });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.closesAll();
  ci.github.passes('1m');
});

/** Nothing asks for anything in development. */
const aPromotion = (): Promise<PullRequest> => ci.proposes('voice', 'development', { by: 'dora' });
const other = (): Promise<PullRequest> =>
  ci.github.proposes(`code-${(names += 1)}`, { 'src/main.c': `${names}` }, { by: 'dora' });

describe('A run', () => {
  test('leaves outputs, a summary and the report as a file', async () => {
    const pull = await aPromotion();
    const run = await ci.judges(pull);

    expect(run.outputs).toMatchObject({ verdict: 'pass', class: 'promotion', 'ready-at': '' });
    const report = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as object;
    expect(report).toMatchObject({ schemaVersion: 1, verdict: 'pass' });
    expect(run.summary).toContain('**`voice`** in **development**: off → **100%**');
    expect(run.said).toContain('a workflow on any branch can post the same status');
  });

  test('links codes, the review and the commit also in its summary', async () => {
    const pull = await ci.proposes('voice', 'production', { by: 'dora' });
    const env = { GITHUB_ACTION_REPOSITORY: 'acme/flaghoist', GITHUB_ACTION_REF: 'v1' };
    const run = await ci.judges(pull, { env });
    const server = ci.github.serverUrl;
    const docs = `${server}/acme/flaghoist/blob/v1/docs/`;
    for (const text of [run.summary, await ci.comment(pull)]) {
      expect(text).toContain(`](${docs}gates/approvals.md#approvals/`);
      expect(text).toContain(`[Review it](${server}/acme/flags/pull/${pull.number}/files)`);
    }
  });

  test('that finds the same again posts nothing and rewrites no comment', async () => {
    const pull = await aPromotion();
    const first = ['POST status', 'POST status', 'POST comment'];
    expect((await ci.judges(pull)).writes).toEqual(first);
    expect((await ci.judges(pull)).writes).toEqual([]);
    expect((await ci.sweeps()).writes).toEqual([]);
    await pull.pushes({ [stateFile('voice', 'development')]: 'enabled: true\nrollout: 50\n' });
    const next = ['POST status', 'POST status', 'PATCH comment', 'POST status'];
    expect((await ci.judges(pull)).writes).toEqual(next);
    expect(await ci.comment(pull)).toContain('off → **50%**');
  });

  test('leaves one comment, also where two runs at a time each wrote their first', async () => {
    const pull = await aPromotion();
    for (const run of [1, 2]) {
      await pull.comments(`<!-- flaghoist flaghoist -->\n${run}`, 'github-actions[bot]');
    }
    const [first] = await ci.github.comments(pull.number);
    const run = await ci.judges(pull);
    expect(run.exitCode).toBe(0);
    const left = await ci.github.comments(pull.number);
    expect(left.map(({ id }) => id)).toEqual([first?.id]);
    expect(left[0]?.body).toContain('✅ Ready to merge');
    expect((await ci.judges(pull)).writes).toEqual([]);
  });

  test('takes the comment back when there is nothing to wait for any more', async () => {
    const pull = await ci.proposes('voice', 'production', { by: 'dora' });
    await ci.judges(pull);
    expect(await ci.comment(pull)).toContain('⏳ Needs 1 approval: release');
    await pull.pushes({ [stateFile('voice', 'production')]: null, 'src/main.c': 'x' });
    await ci.judges(pull);
    expect(ci.shown(pull)?.state).toBe('success');
    expect(await ci.comment(pull)).toContain('✅ Nothing to judge');
  });

  test('on a pull request that touches no flag passes, with no word said', async () => {
    const pull = await other();
    const run = await ci.judges(pull);
    expect(run).toMatchObject({ exitCode: 0, outputs: { class: 'none' }, writes: ['POST status'] });
    expect(ci.shown(pull)?.state).toBe('success');
    expect((await ci.sweeps()).said).toContain('0 judged, 0 changed, 1 without flags');
  });

  test('on a neutral one passes', async () => {
    const described = definition('voice').replace('n: v', 'n: V');
    const pull = await ci.github.proposes('words', { 'environments/flags/voice.yaml': described });
    const run = await ci.judges(pull);
    expect(run).toMatchObject({ exitCode: 0, outputs: { class: 'neutral', verdict: 'pass' } });
  });

  test('marks the exact lines of bad files, and fails', async () => {
    const pull = await ci.github.proposes('bad', {
      [stateFile('voice', 'development')]: 'enabled: true\nrollout: 250\nenable: true\n',
      'environments/flags/other.yaml': 'description: x\nservices: { unlisted: { X: enabled } }\n',
    });
    const run = await ci.judges(pull);

    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'block' } });
    const marks = run.annotations.map(({ level, file, line, title }) => [level, file, line, title]);
    expect(marks).toEqual(
      expect.arrayContaining([
        ['error', stateFile('voice', 'development'), 2, 'schema/not-allowed'],
        ['error', stateFile('voice', 'development'), 3, 'schema/unknown-key'],
        ['error', 'environments/flags/other.yaml', 2, expect.stringContaining('service')],
      ]),
    );
    expect(ci.shown(pull)).toMatchObject({
      state: 'failure',
      description: expect.stringMatching(/^3 errors: environments\//),
    });
  });

  test('on a pull request that conflicts fails, and says where', async () => {
    const pull = await aPromotion();
    await ci.github.lands({ [stateFile('voice', 'development')]: 'enabled: false # not yet\n' });
    const run = await ci.judges(pull);
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toMatchObject([
      { file: stateFile('voice', 'development'), title: 'proposal/conflict' },
    ]);
    expect(ci.shown(pull)?.state).toBe('failure');
    await ci.github.lands({ [stateFile('voice', 'development')]: null });
  });

  test('on a pull request without a common history says so, and no more', async () => {
    const pull = await aPromotion();
    const { git, world } = ci.github;
    const identity = { name: 'x', email: 'x@example.org', at: 0 };
    const sha = await git.commit(
      { parents: [], message: 'x', author: identity, committer: identity, files: { a: 'b' } },
      [`refs/pull/${pull.number}/head`],
    );
    const record = pull.record;
    world.pulls.set(pull.number, { ...record, head: { ...record.head, sha } });
    const run = await ci.sweeps();
    expect(ci.shown(pull)).toMatchObject({
      state: 'error',
      description: expect.stringContaining('have no history in common'),
    });
    expect(run.exitCode).toBe(1);
    expect(run.annotations).toHaveLength(1);
  });
});

describe('T20: A pull request into another branch', () => {
  test('is not applicable, and judged when it is retargeted', async () => {
    const pull = await aPromotion();
    await ci.judges(pull);
    await ci.github.lands({ 'a.txt': 'x' }, { branch: 'release' });
    await pull.edits({ base: 'release' });
    const run = await ci.judges(pull);
    expect(run.exitCode).toBe(1);
    expect(ci.shown(pull)).toMatchObject({
      state: 'failure',
      description: expect.stringMatching(/^not applicable: the target branch is release/),
    });
    await pull.edits({ base: 'main' });
    await ci.judges(pull);
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('takes nothing from the same commit on its way into the default branch', async () => {
    const pull = await aPromotion();
    await ci.judges(pull);
    const elsewhere = await ci.proposes('other', 'development', { by: 'mallory', base: 'release' });
    const { world } = ci.github;
    world.pulls.set(elsewhere.number, {
      ...elsewhere.record,
      head: { ...elsewhere.record.head, sha: pull.sha },
    });
    const run = await ci.judges(elsewhere);
    expect([run.exitCode, run.writes]).toEqual([0, []]);
    expect(ci.shown(pull)?.state).toBe('success');
  });
});

describe('A recheck', () => {
  test('T42: is done only for people who may write', async () => {
    const pull = await aPromotion();
    ci.github.person('reader', { permission: 'read' });
    const stranger = await ci.comments(pull, '/flaghoist recheck', 'reader');
    expect([stranger.exitCode, stranger.requests.length]).toEqual([0, 1]);
    expect(stranger.said).toContain('may not write to the repository, so the comment was ignored');
    expect(ci.shown(pull)).toBeNull();

    await ci.comments(pull, ' /flaghoist recheck\n', 'dora');
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('is asked for in so many words, on a pull request', async () => {
    const pull = await aPromotion();
    const chat = await ci.comments(pull, '/flaghoist recheck please', 'dora');
    const issue = await ci.github.opensIssue({ title: 'x' });
    const comment = await issue.comments('/flaghoist recheck', 'dora');
    const elsewhere = await ci.runs(await ci.github.event('issue_comment', { comment }));
    expect([chat.requests, elsewhere.requests]).toEqual([[], []]);
  });

  test.each(['', '0', '-1', '1.5', '1; rm -rf /', '99999999999', '$(id)', '1\n2'])(
    'T43: by hand takes a number and nothing else: %j',
    async (number) => {
      const run = await ci.starts({ 'pull-request': number });
      expect([run.exitCode, run.requests]).toEqual([0, []]);
      expect(run.said).toMatch(/the input pull-request is (not a number|empty)/);
    },
  );

  test('by hand judges that pull request, if there is one and it is open', async () => {
    const pull = await aPromotion();
    await ci.starts({ 'pull-request': String(pull.number) });
    expect(ci.shown(pull)?.state).toBe('success');
    await pull.closes();
    const closed = await ci.starts({ 'pull-request': String(pull.number) });
    expect([closed.exitCode, closed.writes]).toEqual([0, []]);
    const none = await ci.starts({ 'pull-request': '999' });
    expect(none.exitCode).toBe(1);
    expect(none.annotations).toMatchObject([
      { message: expect.stringMatching(/^not found, or not allowed: .* GET .*\/999 \(404\)$/) },
    ]);
  });

  test('T43: started on another branch decides nothing', async () => {
    const pull = await aPromotion();
    const run = await ci.starts(
      { 'pull-request': String(pull.number) },
      { branch: pull.record.head.branch },
    );
    expect([run.exitCode, run.requests]).toEqual([0, []]);
    expect(run.said).toContain('only runs on main count');
  });
});

describe('T7: What a pull request runs itself', () => {
  test('is a preview: everything is shown and nothing is written', async () => {
    const pull = await ci.proposes('voice', 'production', { fork: 'mallory' });
    const token = ci.github.token({ permissions: { contents: 'read' } });
    const run = await ci.judges(pull, { preview: true, token });
    expect(run).toMatchObject({ exitCode: 0, writes: [], outputs: { verdict: 'wait' } });
    expect(ci.shown(pull)).toBeNull();
  });

  test('is fetched and never checked out', async () => {
    const main = await ci.github.main();
    const pull = await ci.github.proposes('mine', { 'action.yml': 'x', 'README.md': 'mine\n' });
    const { workspace } = await ci.judges(pull);
    const git = (...args: readonly string[]) => gitIn(workspace)(args);
    expect(await git('log', '-1', '--format=%s', pull.sha)).not.toBe('');
    expect(await git('status', '--porcelain')).toBe('');
    expect(await git('merge-base', '--is-ancestor', 'HEAD', main)).toBe('');
    expect(existsSync(join(workspace, 'action.yml'))).toBe(false);
  });

  test('decides nothing by a review', async () => {
    const pull = await aPromotion();
    const review = await pull.approvedBy('bartek');
    const event = await ci.github.event('pull_request_review', {
      action: 'submitted',
      pull,
      review,
    });
    expect((await ci.runs(event)).requests).toEqual([]);
  });
});

describe('An input', () => {
  test('dry-run: writes nothing and shows all', async () => {
    const pull = await ci.proposes('voice', 'production', { by: 'dora' });
    const inputs = { 'dry-run': 'true' };
    const run = await ci.judges(pull, { inputs });
    expect(run).toMatchObject({ exitCode: 0, writes: [], outputs: { verdict: 'wait' } });
    expect((await ci.sweeps({ inputs })).writes).toEqual([]);
    const landing = await ci.github.lands({ 'README.md': 'dry\n' });
    expect((await ci.pushed(landing, { inputs })).writes).toEqual([]);
  });

  test('comment: false says it with the status alone', async () => {
    const pull = await ci.proposes('voice', 'production', { by: 'dora' });
    const run = await ci.judges(pull, { inputs: { comment: 'false' } });
    expect(run.writes).toEqual(['POST status', 'POST status']);
    expect(run.requests.filter(({ path }) => path.includes('comments'))).toEqual([]);
  });

  test('context: two gates on one repository keep out of each other’s way', async () => {
    const pull = await ci.proposes('voice', 'production', { by: 'dora' });
    await ci.judges(pull);
    const inputs = { context: 'flags/strict' };
    const second = await ci.judges(pull, { inputs });
    expect(second.writes).toEqual(['POST status', 'POST comment']);
    expect((await ci.judges(pull, { inputs })).writes).toEqual([]);
    expect((await ci.judges(pull)).writes).toEqual([]);
    expect([ci.shown(pull)?.state, ci.shown(pull, 'flags/strict')?.state]).toEqual([
      'pending',
      'pending',
    ]);
  });

  test('root: the flags may live anywhere', async () => {
    await ci.github.lands({
      'config/flags/pipeline.yaml': PIPELINE,
      ...Object.fromEntries(
        Object.entries(flagFiles('deep')).map(([path, text]) => [
          path.replace('environments/', 'config/flags/'),
          text,
        ]),
      ),
    });
    const pull = await ci.github.proposes('deep', { 'config/flags/production/deep.yaml': ON });
    const run = await ci.judges(pull, { inputs: { root: './config/flags/', context: 'deep' } });
    expect(run.outputs).toMatchObject({ verdict: 'wait', class: 'promotion' });
    expect((await ci.judges(pull)).outputs).toMatchObject({ class: 'none' });
  });

  test.each([
    [{ 'dry-run': 'perhaps' }, 'write true or false'],
    [{ root: '../elsewhere' }, 'write the path from the top of the repository'],
    [{ context: 'a::b' }, 'use letters, digits'],
    [{ token: '' }, 'set it to ${{ github.token }}'],
  ])('%j makes no sense, and that is said in one line', async (inputs, hint) => {
    const run = await ci.sweeps({ inputs });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.annotations).toMatchObject([{ message: expect.stringContaining(hint) }]);
  });

  test('command: an unknown one is refused with the list of the others', async () => {
    const run = await ci.sweeps({ inputs: { command: 'deplyo' } });
    expect([run.exitCode, run.requests]).toEqual([1, []]);
    expect(run.annotations).toMatchObject([
      {
        message: expect.stringContaining(
          'check, sweep, deploy, drift, page, watch, summary, promote, rollback, comment',
        ),
      },
    ]);
  });

  test('identity: a token that posts under another name is refused with that name', async () => {
    const pull = await ci.proposes('voice', 'production', { by: 'dora' });
    const token = ci.github.token({ as: 'my-app[bot]' });
    const run = await ci.judges(pull, { token });
    expect([run.exitCode, run.writes]).toEqual([1, ['POST status', 'POST status']]);
    expect(run.annotations).toMatchObject([
      { message: expect.stringContaining('set identity to my-app[bot]') },
    ]);
  });
});

test('An Enterprise server is asked at its own address', async () => {
  const pull = await ci.proposes('voice', 'production', { by: 'dora' });
  await ci.judges(pull, { enterprise: true });
  ci.github.passes('1m');
  await pull.approvedBy('bartek');
  await ci.reviewed(pull, { enterprise: true });
  expect(ci.shown(pull)?.state).toBe('success');
});

test('A review of an old head starts no judgement', async () => {
  const pull = await aPromotion();
  const event = await ci.github.event('workflow_run', { pull });
  await pull.pushes({ 'a.txt': 'x' });
  const run = await ci.runs(event);
  expect([run.exitCode, run.writes, run.requests.length]).toEqual([0, [], 1]);
});

test('T20: a run that is run again believes the pull request of now, not the event of then', async () => {
  const flag = 'ticked';
  await ci.github.lands({
    'environments/flags/ticked.yaml': `${definition(flag)}requires: { development: { checklist: [Tested] } }\n`,
  });
  const pull = await ci.proposes(flag, 'development', { by: 'dora', body: '- [x] Tested' });
  const then = await ci.github.event('pull_request_target', { action: 'edited', pull });
  await ci.judges(pull);
  expect(ci.shown(pull)?.state).toBe('success');
  await pull.edits({ body: '- [ ] Tested' });
  await ci.judges(pull);
  expect(ci.shown(pull)?.state).toBe('pending');
  await ci.runs(then);
  expect(ci.shown(pull)?.state).toBe('pending');
});

test('T21: the base moves while it is judged: it is judged anew, and a gone base gives no green', async () => {
  await ci.lands('voice', 'development');
  ci.github.passes('50h');
  const pull = await ci.proposes('voice', 'staging', { by: 'dora' });
  ci.github.fails({
    path: /\/graphql$/,
    times: 1,
    how: { meanwhile: () => ci.github.lands({ [stateFile('voice', 'development')]: OFF }) },
  });
  await ci.judges(pull);
  ci.github.heals();
  expect(ci.github.statuses(pull.sha).map(({ state }) => state)).toEqual(['pending', 'pending']);
  expect(ci.shown(pull)?.description).toContain(
    'development does not cover what is proposed: off in development',
  );

  await ci.lands('voice', 'development');
  ci.github.passes('50h');
  let landings = 0;
  ci.github.fails({
    path: /\/commits\/[^/]+\/statuses$/,
    how: { meanwhile: () => ci.github.lands({ 'README.md': `${(landings += 1)}\n` }) },
  });
  await ci.sweeps();
  ci.github.heals();
  expect(ci.shown(pull)).toMatchObject({
    state: 'pending',
    description: expect.stringContaining('the default branch keeps moving'),
  });
  await ci.sweeps();
  expect(ci.shown(pull)?.state).toBe('success');
});

test('The adoption passes, says what is on, and no soak is older', async () => {
  const { git } = ci.github;
  expect(existsSync(git.folder)).toBe(true);
  await using own = ciOn(await aGitHub({ files: { 'README.md': 'the shop\n' } }));
  const pull = await own.github.proposes('adopt', {
    'environments/pipeline.yaml': PIPELINE,
    ...flagFiles('voice'),
    [stateFile('voice', 'development')]: ON,
  });
  const run = await own.judges(pull);
  expect(run).toMatchObject({ exitCode: 0, outputs: { class: 'adoption', verdict: 'pass' } });
  expect(await own.comment(pull)).toContain('every soak starts when this lands');
});

test('A revert passes at once, whatever else is broken', async () => {
  const landing = await ci.lands('voice', 'staging');
  const pull = await ci.github.reverts(landing.sha, { by: 'oncall' });
  ci.github.fails({ method: 'GET', how: 500 });
  const run = await ci.judges(pull);
  ci.github.heals();
  expect(run).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', class: 'rollback' } });
  expect(ci.shown(pull)?.state).toBe('success');
});
