// A check that turns green without a push, by time, landings and issues, tested with the bundled action.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, OFF, ON, stateFile } from '#test/support/ci.ts';

let ci: CI;
const FLAGS = [
  'early',
  'lowered',
  'critical',
  'closed',
  'relabelled',
  'unflagged',
  'moved',
  'pushed',
  'late',
  'skewed-60',
  'skewed-61',
  'noted',
  'crowded',
];
beforeAll(async () => {
  ci = await aCI({ flags: [...FLAGS, 'unseen', 'rewritten'] });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

afterEach(() => ci.closesAll());

const labels = (flag: string) => ['critical', `flag:${flag}`];

describe('Time', () => {
  test('An early promotion waits, and the sweep turns it green with no push', async () => {
    await ci.lands('early', 'development');
    ci.github.passes('31h');
    const pull = await ci.proposes('early', 'staging', { by: 'ana' });
    const early = await ci.judges(pull);

    expect(early).toMatchObject({ exitCode: 0, outputs: { verdict: 'wait', class: 'promotion' } });
    expect(early.outputs['ready-at']).toBe('2026-11-23T16:00:00Z');
    expect(ci.shown(pull)).toMatchObject({
      state: 'pending',
      description: expect.stringMatching(
        /^soak of 48h in development · due Mon 23 Nov 2026 16:00 UTC · [0-9a-f]{16}$/,
      ),
      by: 'github-actions[bot]',
    });
    expect(await ci.comment(pull)).toContain('The wait ends Mon 23 Nov 2026 16:00 UTC');
    expect(early.summary).toContain(
      'development has covered the proposal since Sat 21 Nov 2026 16:00 UTC',
    );

    ci.github.reaches('2026-11-23T15:59:59Z');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('pending');
    ci.github.passes('1s');
    const due = await ci.sweeps();
    expect(ci.shown(pull)).toMatchObject({
      state: 'success',
      description: expect.stringContaining('due now · early → staging'),
    });
    expect(due.writes).toEqual(['POST status', 'PATCH comment']);
    expect(await ci.comment(pull)).toContain('✅ Ready to merge');
  });

  test('A landing that takes the source down takes the green back, and the soak starts anew', async () => {
    await ci.lands('lowered', 'development');
    ci.github.passes('3d');
    const pull = await ci.proposes('lowered', 'staging');
    await ci.judges(pull);
    expect(ci.shown(pull)?.state).toBe('success');

    await ci.pushed(await ci.lands('lowered', 'development', OFF));
    expect(ci.shown(pull)).toMatchObject({
      state: 'pending',
      description: expect.stringContaining(
        'development does not cover what is proposed: off in development',
      ),
    });
    await ci.lands('lowered', 'development');
    ci.github.passes('47h');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('pending');
    ci.github.passes('1h');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('T5: a direct push soaks from when our own run saw it, whatever its date says', async () => {
    const landing = await ci.github.lands(
      { [stateFile('pushed', 'development')]: ON },
      { by: 'mallory', dated: '2016-01-01T00:00:00Z' },
    );
    ci.github.passes('1h');
    const push = await ci.pushed(landing);
    const marks = ci.github.statuses(landing.sha);
    expect(marks).toMatchObject([{ context: 'flaghoist/landed', created_at: ci.github.now }]);
    expect(push.exitCode).toBe(0);
    expect((await ci.pushed(landing)).writes).toEqual([]);

    const pull = await ci.proposes('pushed', 'staging');
    ci.github.passes('47h');
    await ci.judges(pull);
    expect(ci.shown(pull)?.state).toBe('pending');
    expect(await ci.comment(pull)).toContain('first status on the landing');
    ci.github.passes('1h');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('T8: a landing with a note of another account soaks from the time of our own run', async () => {
    const landing = await ci.github.lands({ [stateFile('noted', 'development')]: ON });
    await ci.github.posts(landing.sha, {
      state: 'success',
      by: 'mallory',
      context: 'flaghoist/landed',
    });
    ci.github.passes('49h');
    const pull = await ci.proposes('noted', 'staging');
    const run = await ci.judges(pull);
    expect(run.outputs['verdict']).toBe('wait');
    expect(
      ci.github.statuses(landing.sha).map(({ creator, created_at: at }) => [creator.login, at]),
    ).toEqual([
      ['github-actions[bot]', ci.github.now],
      ['mallory', expect.anything()],
    ]);
  });

  test('A landing without a note soaks from the first run that needs its time', async () => {
    await ci.github.lands({ [stateFile('unseen', 'development')]: ON });
    ci.github.passes('9d');
    const pull = await ci.proposes('unseen', 'staging');
    const first = await ci.judges(pull);
    expect(first.outputs).toMatchObject({ verdict: 'wait' });
    expect(first.writes).toEqual([...Array<string>(3).fill('POST status'), 'POST comment']);
    ci.github.passes('48h');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('T2: "now" is the Date of GitHub, and a landing in its future counts for nothing', async () => {
    const landing = await ci.lands('late', 'development');
    const restore = dated(landing.sha, '2031-01-01T00:00:00Z');
    ci.github.passes('9d');
    const pull = await ci.proposes('late', 'staging');
    const run = await ci.judges(pull);

    expect(run.outputs['verdict']).toBe('wait');
    expect(await ci.comment(pull)).toContain("in the future: GitHub's clocks disagree");
    expect(run.stdout).toContain(
      `judged as of ${new Date(ci.github.now).toUTCString().slice(0, 3)}`,
    );
    restore();
  });
});

/** As if GitHub had recorded the merge at that moment; answers how to take that back. */
function dated(sha: string, at: string): () => void {
  const { pulls } = ci.github.world;
  const [number = 0, merge] = [...pulls].find(([, { merged }]) => merged?.sha === sha) ?? [];
  if (merge === undefined) throw new Error(`${sha} is no merge`);
  pulls.set(number, { ...merge, merged: { at, by: 'ana', sha } });
  return () => pulls.set(number, merge);
}

const secondsLater = (seconds: number): string =>
  new Date(Date.parse(ci.github.now) + seconds * 1000).toISOString().replace('.000', '');

test.each([
  [60, false],
  [61, true],
])(
  'T2: GitHub’s machines may disagree by a minute: a landing %i s ahead of now is evidence against itself: %s',
  async (seconds, isRefused) => {
    const flag = `skewed-${seconds}`;
    const landing = await ci.lands(flag, 'development');
    const restore = dated(landing.sha, secondsLater(seconds));
    const pull = await ci.proposes(flag, 'staging');
    const run = await ci.judges(pull);
    restore();

    expect(run.outputs['verdict']).toBe('wait');
    expect((await ci.comment(pull)).includes("GitHub's clocks disagree")).toBe(isRefused);
    // A minute ahead gives nothing: the whole soak is still to come, to the second.
    expect(run.outputs['ready-at']).toBe(isRefused ? '' : secondsLater(48 * 3600));
  },
);

describe('Issues', () => {
  test('An open critical issue waits; closed inside the soak, the clock counts from its closing', async () => {
    await ci.lands('critical', 'development');
    const issue = await ci.github.opensIssue({ title: 'Down', labels: labels('critical') });
    ci.github.passes('3d');
    const pull = await ci.proposes('critical', 'staging');
    await ci.judges(pull);
    expect(ci.shown(pull)?.description).toContain(
      'an issue labelled critical and flag:critical is open',
    );
    expect(await ci.comment(pull)).toContain(`#${issue.number} Down`);

    await issue.closes();
    await ci.issueChanged(issue, 'closed');
    expect(ci.shown(pull)?.description).toMatch(/^soak of 48h in development · due /);
    ci.github.passes('47h');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('pending');
    ci.github.passes('1h');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('An issue of another flag, and one with another label, are none of its business', async () => {
    await ci.lands('closed', 'development');
    ci.github.passes('3d');
    await ci.github.opensIssue({ title: 'Other', labels: labels('other') });
    await ci.github.opensIssue({ title: 'Small', labels: ['minor', 'flag:closed'] });
    const pull = await ci.proposes('closed', 'staging');
    await ci.judges(pull);
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('T39: a critical issue behind a hundred others is found, and so is what it says', async () => {
    await ci.lands('crowded', 'development');
    const issue = await ci.github.opensIssue({ title: 'Down', labels: labels('crowded') });
    for (let n = 0; n < 100; n += 1) {
      await ci.github.opensIssue({ title: `Noise ${n}`, labels: ['critical'] });
    }
    ci.github.passes('3d');
    const pull = await ci.proposes('crowded', 'staging');
    const run = await ci.judges(pull);
    expect(run.outputs['verdict']).toBe('wait');
    expect(await ci.comment(pull)).toContain(`#${issue.number} Down`);
  });

  test.each([
    ['the label critical', 'relabelled', (flag: string) => [`flag:${flag}`]],
    ['the name of the flag', 'unflagged', () => ['critical']],
  ])('T39: taking %s off an open issue does not solve it', async (_what, flag, left) => {
    await ci.lands(flag, 'development');
    ci.github.passes('3d');
    const issue = await ci.github.opensIssue({ title: 'Down', labels: labels(flag) });
    const pull = await ci.proposes(flag, 'staging');
    await ci.judges(pull);
    expect(ci.shown(pull)?.state).toBe('pending');

    await issue.relabels(left(flag));
    await ci.issueChanged(issue, 'unlabeled');
    expect(ci.shown(pull)?.state).toBe('pending');
    expect(await ci.comment(pull)).toContain('when it was first read');
    await issue.closes();
    await ci.issueChanged(issue, 'closed');
    expect(ci.shown(pull)?.description).toMatch(/^soak of 48h in development · due /);
    ci.github.passes('48h');
    await ci.sweeps();
    expect(ci.shown(pull)?.state).toBe('success');
  });

  test('T39: nor does moving it out of sight, and the text says what settles it', async () => {
    await ci.lands('moved', 'development');
    ci.github.passes('3d');
    const issue = await ci.github.opensIssue({ title: 'Down', labels: labels('moved') });
    const pull = await ci.proposes('moved', 'staging');
    await ci.judges(pull);
    await issue.relabels([]);
    ci.github.fails({ path: new RegExp(`/issues/${issue.number}$`), how: 404 });
    await ci.sweeps();
    ci.github.heals();

    expect(ci.shown(pull)?.state).toBe('pending');
    const comment = await ci.comment(pull);
    expect(comment).toContain(`#${issue.number} moved or deleted since it was first read. Move it`);
    expect(comment).not.toMatch(/--evidence|issues: read|…/);
  });
});

test('T4: a merge that is no longer part of the default branch starts every soak again', async () => {
  const { before } = await ci.lands('rewritten', 'development');
  await ci.lands('rewritten', 'development', OFF);
  ci.github.passes('1h');
  // Back to before the flag was turned off, as if that had never happened.
  const on = (await ci.github.git.log(['--first-parent', `${before}..main`])).at(-1)?.sha ?? '';
  const rewritten = await ci.github.rewritesMain(on, 'mallory');
  ci.github.passes('50h');
  const pull = await ci.proposes('rewritten', 'staging');
  const push = await ci.pushed(rewritten);

  expect(push.exitCode).toBe(1);
  expect(push.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining('mallory force-pushed the default branch'),
  ]);
  expect(ci.shown(pull)?.state).toBe('pending');
  expect(await ci.comment(pull)).toContain('history was rewritten');
});
