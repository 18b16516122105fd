// Whose approval counts, and for which promotion, tested with the bundled action.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, flagFiles, OFF, ON, PIPELINE, stateFile } from '#test/support/ci.ts';
import type { PullRequest } from '#test/support/github/index.ts';
import type { ProposeOptions } from '#test/support/github/pull-request.ts';

let ci: CI;
beforeAll(async () => {
  ci = await aCI();
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

afterEach(() => ci.closesAll());

let flags = 0;
/** A flag of its own, proposed for production. */
async function aProposal(options: ProposeOptions = {}): Promise<PullRequest> {
  const flag = `flag-${(flags += 1)}`;
  await ci.github.lands(flagFiles(flag));
  const pull = await ci.proposes(flag, 'production', { by: 'dora', ...options });
  await ci.judges(pull);
  ci.github.passes('1m');
  return pull;
}

/** The lines of the comment about approvals that did not count. */
async function refusals(pull: PullRequest): Promise<readonly string[]> {
  const lines = (await ci.comment(pull)).split('\n');
  return lines.flatMap((line) => /^(?: {2})?- (.* does not count.*)$/.exec(line)?.[1] ?? []);
}

const state = (pull: PullRequest): string => ci.shown(pull)?.state ?? 'none';
const setting = (pull: PullRequest, text: string) => ({
  [stateFile(pull.record.head.branch.replace(/-\d+$/, ''), 'production')]: text,
});

describe('An approval', () => {
  test('of a team member turns the check green, by the relay', async () => {
    const pull = await aProposal();
    expect(ci.shown(pull)?.description).toMatch(
      /^1 approval from release is required, none so far/,
    );
    await pull.approvedBy('bartek');
    const relayed = await ci.reviewed(pull);

    expect(relayed.exitCode).toBe(0);
    expect(ci.shown(pull)?.state).toBe('success');
    expect(await ci.comment(pull)).toContain('approved by bartek');
  });

  test('T19: that was given before a change of meaning does not count, one after it does', async () => {
    const pull = await aProposal();
    await pull.approvedBy('bartek');
    ci.github.passes('1m');
    await pull.pushes(setting(pull, 'enabled: true\nrollout: 50\n'));
    await ci.judges(pull);
    expect(state(pull)).toBe('pending');
    expect(await refusals(pull)).toEqual([
      "bartek's approval does not count: it was given for another version of the change",
    ]);

    ci.github.passes('1m');
    await pull.approvedBy('bartek');
    await ci.sweeps();
    expect(state(pull)).toBe('success');
  });

  test('is kept over an update of the branch, also in later sweeps', async () => {
    const pull = await aProposal();
    await pull.approvedBy('bartek');
    ci.github.passes('1m');
    await ci.github.lands({ 'README.md': 'other\n' });
    await pull.updatesBranch({ by: 'dora' });
    await ci.judges(pull);
    expect(state(pull)).toBe('success');
    const swept = await ci.sweeps();
    expect(state(pull)).toBe('success');
    expect(swept.writes).toEqual([]);
  });

  test('T19: is kept over an update where GitHub moves reviews along with the head', async () => {
    const pull = await aProposal();
    await pull.approvedBy('bartek');
    ci.github.passes('1m');
    ci.github.sets({ reviewsFollowHead: true });
    await pull.updatesBranch({ by: 'dora' });
    await ci.judges(pull);
    expect(state(pull)).toBe('success');
    await ci.sweeps();
    expect(state(pull)).toBe('success');
    ci.github.sets({ reviewsFollowHead: false });
  });

  test.each([false, true])(
    'T19: of something harmless in between does not count for what was shown before it (reviews follow the head: %s)',
    async (reviewsFollowHead) => {
      const pull = await aProposal();
      const first = pull.sha;
      ci.github.sets({ reviewsFollowHead });
      await pull.pushes(setting(pull, OFF));
      await ci.judges(pull);
      ci.github.passes('1m');
      await pull.approvedBy('bartek');
      ci.github.passes('1m');
      await pull.rewrites(setting(pull, ON));
      // The very commit that was on show before.
      await ci.github.git.setRef(`refs/pull/${pull.number}/head`, first);
      await ci.github.git.setRef(`refs/heads/${pull.record.head.branch}`, first);
      const { world } = ci.github;
      const record = pull.record;
      world.pulls.set(pull.number, { ...record, head: { ...record.head, sha: first } });
      expect(pull.sha).toBe(first);
      await ci.judges(pull);
      expect(state(pull)).toBe('pending');
      ci.github.passes('1m');
      await ci.sweeps();
      expect(state(pull)).toBe('pending');

      await pull.approvedBy('bartek');
      await ci.sweeps();
      expect(state(pull)).toBe('success');
      ci.github.sets({ reviewsFollowHead: false });
    },
  );

  test('T19: on another pull request with the same commit does not count here', async () => {
    const pull = await aProposal();
    const other = await ci.proposes('elsewhere', 'production', { by: 'dora', from: pull.sha });
    ci.github.passes('1m');
    await other.approvedBy('bartek');
    ci.github.passes('1m');
    const { world } = ci.github;
    const record = other.record;
    world.pulls.set(other.number, { ...record, head: { ...record.head, sha: pull.sha } });
    await ci.github.git.setRef(`refs/pull/${other.number}/head`, pull.sha);
    await ci.judges(other);

    expect(state(other)).toBe('pending');
  });

  test('T19: of which a later word takes it back does not count', async () => {
    const pull = await aProposal();
    await pull.approvedBy('bartek');
    await ci.reviewed(pull);
    expect(state(pull)).toBe('success');
    ci.github.passes('1m');
    await pull.remarkedBy('bartek');
    await ci.reviewed(pull);
    expect(state(pull)).toBe('success');
    ci.github.passes('1m');
    await pull.dismiss('bartek', 'dora');
    await ci.reviewed(pull);
    expect(state(pull)).toBe('pending');
  });

  test('does not help while another who may approve asks for changes', async () => {
    const pull = await aProposal();
    await pull.changesRequestedBy('carol');
    ci.github.passes('1m');
    await pull.approvedBy('bartek');
    await ci.reviewed(pull);
    expect(ci.shown(pull)).toMatchObject({
      state: 'pending',
      description: expect.stringContaining('carol asked for changes'),
    });
    ci.github.passes('1m');
    await pull.approvedBy('carol');
    await ci.reviewed(pull);
    expect(state(pull)).toBe('success');
  });
});

describe('T17: A person cannot approve their own work:', () => {
  const took = /does not count: \w+ took part in the change/;

  test('not the author', async () => {
    const pull = await aProposal({ by: 'ana' });
    await pull.approvedBy('ana', { anyway: true });
    await ci.reviewed(pull);
    expect([state(pull), await refusals(pull)]).toEqual(['pending', [expect.stringMatching(took)]]);
  });

  test('not who wrote one of the commits, on a pull request that another opened', async () => {
    const pull = await aProposal({ opener: 'eve', by: 'bartek' });
    await pull.approvedBy('bartek');
    await ci.reviewed(pull);
    expect([state(pull), await refusals(pull)]).toEqual(['pending', [expect.stringMatching(took)]]);
  });

  test('not a committer, and not a co-author', async () => {
    const pull = await aProposal({ committer: 'carol', coAuthors: ['bartek'] });
    await pull.approvedBy('bartek');
    await pull.approvedBy('carol');
    await ci.reviewed(pull);
    expect([state(pull), await refusals(pull)]).toEqual([
      'pending',
      [expect.stringMatching(took), expect.stringMatching(took)],
    ]);
  });

  test('not who pushed it, also when a later sweep no longer knows the event', async () => {
    const pull = await aProposal();
    await pull.pushes({ 'note.txt': 'x\n' }, { by: 'dora' });
    // The approval arrives before the event of the push.
    await ci.sweeps();
    await ci.judges(pull, { by: 'bartek' });
    ci.github.passes('1m');
    await pull.approvedBy('bartek');
    await ci.reviewed(pull);
    expect([state(pull), await refusals(pull)]).toEqual(['pending', [expect.stringMatching(took)]]);
    await pull.pushes({ 'note.txt': 'y\n' }, { by: 'dora' });
    await ci.judges(pull, { by: 'dora' });
    ci.github.passes('1m');
    await ci.sweeps();
    expect(state(pull)).toBe('pending');
    await pull.approvedBy('carol');
    await ci.sweeps();
    expect(state(pull)).toBe('success');
  });

  test.each([
    ['a commit', { by: { name: 'Who', email: 'who@nowhere.example' }, opener: 'dora' }],
    ['a co-author', { coAuthors: [{ name: 'Who', email: 'who@nowhere.example' }] }],
    ['a mask', { by: { name: 'GitHub', email: 'noreply@github.com' }, opener: 'dora' }],
    [
      'a made-up account',
      { by: { name: 'x', email: '1+ghost@users.noreply.github.com' }, opener: 'dora' },
    ],
  ])('and no approval counts when %s belongs to no account', async (_what, options) => {
    const pull = await aProposal(options);
    await pull.approvedBy('bartek');
    await ci.reviewed(pull);
    expect(state(pull)).toBe('pending');
    expect(await ci.comment(pull)).toContain('no login is known for');
  });
});

test('T18: a bot cannot approve, and a comment is no approval', async () => {
  const pull = await aProposal();
  await pull.approvedBy('robot[bot]');
  await pull.remarkedBy('bartek', 'LGTM, approved!');
  await ci.reviewed(pull);
  expect(state(pull)).toBe('pending');
  expect(await refusals(pull)).toEqual(
    ["robot[bot]'s approval does not count: a bot cannot approve"].map((text) =>
      expect.stringContaining(text),
    ),
  );
});

test('a person outside the required teams cannot approve', async () => {
  const pull = await aProposal();
  await pull.approvedBy('stranger');
  await ci.reviewed(pull);
  expect([state(pull), await refusals(pull)]).toEqual([
    'pending',
    ["stranger's approval does not count: stranger is not a member of the required teams"],
  ]);
});

test('A fork is judged by its own commits, and its author approves nothing', async () => {
  const flag = `flag-${(flags += 1)}`;
  await ci.github.lands(flagFiles(flag));
  const pull = await ci.proposes(flag, 'production', { fork: 'mallory' });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('mallory', { anyway: true });
  await ci.reviewed(pull);
  expect(state(pull)).toBe('pending');
  await pull.approvedBy('bartek');
  const relayed = await ci.reviewed(pull);
  expect(state(pull)).toBe('success');
  // The relay tells of no pull request: it is found by its head, and only that one is judged.
  const paths = relayed.requests
    .map(({ path }) => path)
    .filter((path) => path.endsWith('/reviews'));
  expect(new Set(paths).size).toBe(1);
  pull.losesItsFork();
  await ci.sweeps();
  expect(state(pull)).toBe('success');
});

describe('A team of the organisation', () => {
  const pipeline = PIPELINE.replace(
    'count: 1, from: [release] }\nservices',
    'count: 1, from: [acme/release] }\nservices',
  );

  test.each([403, 404] as const)(
    'cannot be asked with the token of a workflow (%i): it says what is missing',
    async (teamRefusal) => {
      await using own = await aCI({ pipeline, flags: ['voice'] });
      own.github.team('acme/release', ['bartek']);
      own.github.sets({ teamRefusal });
      const pull = await own.proposes('voice', 'production', { by: 'dora' });
      await own.judges(pull);
      own.github.passes('1m');
      await pull.approvedBy('bartek');
      const run = await own.reviewed(pull);

      expect([run.exitCode, own.shown(pull)?.state]).toEqual([0, 'pending']);
      expect(await own.comment(pull)).toContain('Members: read');
    },
  );

  test('counts who is in it at this moment, where an App may ask', async () => {
    await using own = await aCI({ pipeline, flags: ['voice'] });
    own.github.team('acme/release', ['bartek', { login: 'carol', state: 'pending' }]);
    const how = {
      token: own.github.token({ as: 'flaghoist[bot]' }),
      inputs: { identity: 'flaghoist[bot]' },
    };
    const pull = await own.proposes('voice', 'production', { by: 'dora' });
    const first = await own.judges(pull, how);
    expect(first.stdout).not.toContain('a workflow on any branch can post');
    own.github.passes('1m');
    await pull.approvedBy('carol');
    await own.reviewed(pull, how);
    expect(own.shown(pull)?.state).toBe('pending');
    await pull.approvedBy('bartek');
    await own.reviewed(pull, how);
    expect(own.shown(pull)).toMatchObject({ state: 'success', by: 'flaghoist[bot]' });
    own.github.team('acme/release', []);
    await own.sweeps(how);
    expect(own.shown(pull)?.state).toBe('pending');
  });
});

describe('Rules', () => {
  test('T6: a pull request is judged by the rules of the default branch, and may not bring its own', async () => {
    const flag = `flag-${(flags += 1)}`;
    await ci.github.lands(flagFiles(flag));
    const lax = PIPELINE.replaceAll('count: 1', 'count: 0');
    const pull = await ci.github.proposes(
      'lax',
      { 'environments/pipeline.yaml': lax, [stateFile(flag, 'production')]: ON },
      { by: 'dora' },
    );
    const run = await ci.judges(pull);

    expect(run).toMatchObject({ exitCode: 1, outputs: { verdict: 'block', class: 'policy' } });
    expect(ci.shown(pull)).toMatchObject({
      state: 'failure',
      description: expect.stringContaining('a policy change and a promotion may not land together'),
    });
    const comment = await ci.comment(pull);
    expect(comment).toContain('### ❌ Blocked: split off the policy change\n');
    // Both tables ask for an approval, so each says what it is about.
    expect(comment.split('\nFor the flags:\n')).toHaveLength(2);
    expect(comment).toMatch(/```diff\n[^`]*^-.*count: 1[^`]*^\+.*count: 0/m);
  });

  test('T7: a workflow is policy: it needs the approval that the base policy asks for', async () => {
    const pull = await ci.github.proposes(
      'workflow',
      { '.github/workflows/evil.yml': 'on: push\n' },
      { by: 'dora' },
    );
    const run = await ci.judges(pull);
    expect(run.outputs).toMatchObject({ verdict: 'wait', class: 'policy' });
    expect(await ci.comment(pull)).toContain('```diff\n+on: push\n```');
    ci.github.passes('1m');
    await pull.approvedBy('bartek');
    await ci.reviewed(pull);
    expect(state(pull)).toBe('success');
  });
});
