// `command: watch` of the bundled action, in two runs at the same moment, or after one that was killed.
import { describe, expect, test } from '@jest/globals';
import type { Ran } from '#test/support/ci.ts';
import { stateFile } from '#test/support/ci.ts';
import { pullRequest } from '#test/support/github/pull-request.ts';
import { moveHead } from '#test/support/github/pulls.ts';
import {
  badSince,
  ci,
  deploys,
  issues,
  percent,
  pulls,
  raises,
  seconds,
  stateAt,
  watches,
} from './watch-stage.ts';

describe('T76: Of two runs at the same moment', () => {
  const openIssues = async (): Promise<number> => {
    const all = await issues();
    return all.filter(({ state, title }) => state === 'open' && title?.includes('twice')).length;
  };

  test.each([
    ['opens the pull request', 'POST', /\/pulls$/],
    ['opens the issue', 'POST', /\/issues$/],
    ['merges', 'PUT', /\/merge$/],
  ])('while one %s, the other does it, too, and it is done once', async (_what, method, path) => {
    const landing = await raises('twice', 10);
    ci.github.passes('30m');
    const before = { pulls: pulls('twice').length, issues: await openIssues() };
    const values = badSince(seconds() - 20 * 60, ['twice']);
    const cwd = await ci.github.checkout();
    let other: Promise<Ran> | null = null;
    const meanwhile = (): Promise<Ran> => (other = watches(values, { cwd }));
    ci.github.fails({ method, path, how: { meanwhile }, times: 1 });
    await watches(values);
    const second = await (other as Promise<Ran> | null);
    expect(second?.exitCode).toBe(0);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
    expect(pulls('twice').slice(before.pulls)).toMatchObject([
      { head: { branch: `flaghoist/watch/production/twice/${landing.slice(0, 12)}` } },
    ]);
    expect(await openIssues()).toBe(before.issues + 1);
    // Each of them starts the deployment, because the other one may have ended before that.
    expect(new Set(ci.github.started())).toEqual(new Set(['workflow_dispatch']));
  });

  test.each([
    ['its pull request was open', 'POST', /\/pulls$/],
    ['it had merged', 'PUT', /\/merge$/],
  ])('the first ended when %s, and the next one goes on', async (_what, method, path) => {
    await raises('twice', 10);
    ci.github.passes('30m');
    const before = { pulls: pulls('twice').length, issues: await openIssues() };
    const values = badSince(seconds() - 20 * 60, ['twice']);
    ci.github.fails({ method, path, how: 'lost-answer', times: 1 });
    await watches(values);
    await watches(values);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
    expect(pulls('twice')).toHaveLength(before.pulls + 1);
    expect(await openIssues()).toBe(before.issues + 1);
    expect(ci.github.started()).toEqual(['workflow_dispatch']);
  });

  test('GitHub refused the issue of a merged rollback, and the next one opens it, once', async () => {
    await raises('twice', 10);
    ci.github.passes('30m');
    const before = await openIssues();
    const values = badSince(seconds() - 20 * 60, ['twice']);
    ci.github.fails({ method: 'POST', path: /\/issues$/, how: 500, times: 1 });
    await watches(values);
    expect([await stateAt('twice'), await openIssues()]).toEqual([
      expect.stringMatching(/^enabled: false$/m),
      before,
    ]);
    await watches(values);
    expect(await openIssues()).toBe(before + 1);
    // The issue also holds a flag that fills these variables later.
    const [newest] = (await issues()).toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0));
    expect(newest?.body).toMatch(/\n<!-- flaghoist variables own\/TWICE own\/TWICE_PERCENT -->\n/);
    expect((await watches(values)).writes).toEqual([]);
  });

  test('the first ended before its pull request, something else landed, and the next one opens it', async () => {
    await raises('twice', 10);
    ci.github.passes('30m');
    const before = pulls('twice').length;
    const values = badSince(seconds() - 20 * 60, ['twice']);
    ci.github.fails({ method: 'POST', path: /\/pulls$/, how: 500, times: 1 });
    await watches(values);
    await ci.github.lands({ 'README.md': 'Something else.\n' });
    const next = await watches(values);
    expect([next.exitCode, pulls('twice').length]).toEqual([0, before + 1]);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
  });
});

describe('T74: Where a run was killed between its merge and the deployment, the next one', () => {
  test.each([
    ['starts the workflow', 'redeploy.yml', '0'],
    ['deploys it, where it deploys itself', 'here', '1'],
  ])('%s', async (_what, redeploy, deployments) => {
    await deploys();
    await raises('filed', 10);
    await deploys();
    ci.github.passes('30m');
    const values = badSince(seconds() - 20 * 60, ['filed']);
    ci.github.fails({ path: /dispatches$/, how: 403 });
    const killed = await watches(values);
    expect([killed.exitCode, await stateAt('filed')]).toEqual([
      1,
      expect.stringMatching(/^enabled: false$/m),
    ]);
    ci.github.heals();
    expect(ci.github.started()).toEqual([]);
    const next = await watches(values, { inputs: { redeploy } });
    expect([next.exitCode, next.outputs['deployments'] ?? '0']).toEqual([0, deployments]);
    expect(ci.github.started()).toEqual(redeploy === 'here' ? [] : ['workflow_dispatch']);
    await deploys();
    ci.github.world.started.length = 0;
    // Nothing is due any more.
    const third = await watches(values);
    expect([third.writes, ci.github.started()]).toEqual([[], []]);
    for (const { number } of await issues()) {
      await ci.github.world.emulator.ask('PATCH', `/issues/${number}`, 'ana', { state: 'closed' });
    }
  });
});

test('A rollback that GitHub does not let us merge stays open with its issue, the run fails with the reason, and a later run merges it', async () => {
  await raises('twice', 10);
  ci.github.passes('30m');
  const values = badSince(seconds() - 20 * 60, ['twice']);
  const required = [{ context: 'flaghoist' }, { context: 'test' }];
  ci.github.sets({
    rules: [
      {
        type: 'required_status_checks',
        parameters: {
          required_status_checks: required,
          strict_required_status_checks_policy: false,
        },
        ruleset_id: 7,
        ruleset_source_type: 'Repository',
        ruleset_source: 'acme/flags',
      },
    ],
  });
  const opened = pulls('twice').length;
  const before = await issues();
  for (let run = 0; run < 2; run += 1) {
    const refused = await watches(values);
    expect([refused.exitCode, await stateAt('twice')]).toEqual([1, percent(10)]);
    expect(refused.annotations.map(({ message }) => message).join('\n')).toMatch(
      /pull request \d+ could not be merged: a rule of the repository does not allow it yet, and the pull request shows the rule/,
    );
    expect([pulls('twice').length, (await issues()).length]).toEqual([
      opened + 1,
      before.length + 1,
    ]);
  }
  expect(pulls('twice').at(-1)).toMatchObject({ state: 'open' });
  ci.github.sets({ rules: [] });
  const merged = await watches(values);
  expect([merged.exitCode, await stateAt('twice')]).toEqual([
    0,
    expect.stringMatching(/^enabled: false$/m),
  ]);
  expect(pulls('twice')).toHaveLength(opened + 1);
});

describe('T76: Another account with write access', () => {
  const remarks = async (number: number): Promise<readonly string[]> =>
    (await ci.github.comments(number)).flatMap(({ body }) =>
      body?.startsWith('<!-- flaghoist watch: changed -->') ? [body] : [],
    );

  test.each<readonly [string, string, Readonly<Record<string, string>>]>([
    ['other files', 'src/evil.js', { 'src/evil.js': 'x\n' }],
    [
      'more users for the flag',
      stateFile('twice', 'production'),
      { [stateFile('twice', 'production')]: percent(100) },
    ],
    [
      'a rollback that leaves a part of its users',
      stateFile('twice', 'production'),
      { [stateFile('twice', 'production')]: percent(9) },
    ],
  ])(
    'pushes %s to the branch of a rollback, and nothing lands by itself, and a comment says so once',
    async (_what, path, files) => {
      await raises('twice', 10);
      ci.github.passes('30m');
      const values = badSince(seconds() - 20 * 60, ['twice']);
      ci.github.fails({ method: 'PUT', path: /\/merge$/, how: 500, times: 1 });
      await watches(values);
      const rollback = pulls('twice').at(-1);
      expect(rollback?.state).toBe('open');
      const number = rollback?.number ?? 0;
      expect(await remarks(number)).toEqual([]);
      await pullRequest(ci.github.world, number).pushes(files, { by: 'mallory' });
      const main = await ci.github.main();
      for (let run = 0; run < 2; run += 1) {
        const ran = await watches(values);
        expect([ran.exitCode, await ci.github.main()]).toEqual([1, main]);
        expect(ran.said).toContain(`#${number} differs from the rollback in ${path}`);
      }
      expect(await remarks(number)).toEqual([expect.stringContaining(`\`${path}\``)]);
      await ci.lands('twice', 'production', 'enabled: false\n');
      ci.closesAll();
    },
  );

  test('finds its rollback merged by itself after the branch was only brought up to date', async () => {
    await raises('twice', 10);
    ci.github.passes('30m');
    const values = badSince(seconds() - 20 * 60, ['twice']);
    ci.github.fails({ method: 'PUT', path: /\/merge$/, how: 500, times: 1 });
    await watches(values);
    const number = pulls('twice').at(-1)?.number ?? 0;
    await ci.github.lands({ 'README.md': `Another ${number}.\n` });
    await pullRequest(ci.github.world, number).updatesBranch({ by: 'ana' });
    const ran = await watches(values);
    expect([ran.exitCode, await remarks(number)]).toEqual([0, []]);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
  });

  test('puts the branch of a rollback on the head of its own pull request, and stops no rollback', async () => {
    const landing = await raises('twice', 10);
    ci.github.passes('30m');
    const head = await ci.github.proposes('elsewhere', { 'src/more.js': 'x\n' }, { by: 'mallory' });
    const branch = `refs/heads/flaghoist/watch/production/twice/${landing.slice(0, 12)}`;
    await ci.github.git.git(['update-ref', branch, head.sha]);
    const main = await ci.github.main();
    await watches(badSince(seconds() - 20 * 60, ['twice']));
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
    expect(await ci.github.git.git(['diff', '--name-only', main, await ci.github.main()])).toBe(
      `${stateFile('twice', 'production')}\n`,
    );
  });
});

describe('T76: A rollback that conflicts with the default branch', () => {
  /** It is open, and the flag was lowered a little by hand. */
  async function conflicting(): Promise<number> {
    await raises('twice', 10);
    ci.github.passes('30m');
    ci.github.fails({ method: 'PUT', path: /\/merge$/, how: 500, times: 1 });
    await watches(badSince(seconds() - 20 * 60, ['twice']));
    const pull = pulls('twice').at(-1);
    expect(pull?.state).toBe('open');
    await ci.lands('twice', 'production', percent(7));
    ci.github.passes('20m');
    return pull?.number ?? 0;
  }

  test('gets a fresh edit on the same pull request, and is merged', async () => {
    const number = await conflicting();
    const count = pulls('twice').length;
    const branch = ci.github.world.pulls.get(number)?.head.branch ?? '';
    // Git follows the push at once, and the API of GitHub after the run.
    const alias = `refs/pull/${number}/head`;
    await ci.github.git.git(['symbolic-ref', alias, `refs/heads/${branch}`]);
    await watches(badSince(seconds() - 15 * 60, ['twice']));
    const tip = (await ci.github.git.resolve(`refs/heads/${branch}`)) ?? '';
    await moveHead(ci.github.world, number, tip);
    const ran = await watches(badSince(seconds() - 15 * 60, ['twice']));
    expect([ran.exitCode, ran.outputs['watched']]).toEqual([0, 'bad']);
    expect(ci.github.world.pulls.get(number)).toMatchObject({ state: 'closed', merged: {} });
    expect(pulls('twice')).toHaveLength(count);
    expect(await stateAt('twice')).toMatch(/^enabled: false$/m);
  });

  test('is left to the person who has pushed to it, and the run says so', async () => {
    const number = await conflicting();
    await pullRequest(ci.github.world, number).pushes({ 'src/more.js': 'x\n' }, { by: 'mallory' });
    const head = ci.github.world.pulls.get(number)?.head.sha;
    const ran = await watches(badSince(seconds() - 15 * 60, ['twice']));
    expect([ran.exitCode, await stateAt('twice')]).toEqual([1, percent(7)]);
    expect(ran.said).toContain(`#${number} conflicts with the default branch`);
    expect(ci.github.world.pulls.get(number)?.head.sha).toBe(head);
    await ci.lands('twice', 'production', 'enabled: false\n');
  });
});
