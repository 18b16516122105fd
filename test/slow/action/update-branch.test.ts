// A person who only updates a branch is no author of the proposal, and a person who adds anything is one. Tested with
// the bundled action.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, flagFiles, stateFile } from '#test/support/ci.ts';
import { moveHead } from '#test/support/github/pulls.ts';
import type { PullRequest } from '#test/support/github/index.ts';
import type { Author } from '#test/support/github/people.ts';

let ci: CI;
let flags = 0;
let landings = 0;
beforeAll(async () => {
  ci = await aCI();
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.heals();
  ci.closesAll();
});

const HALF = 'enabled: true\nrollout: 50\n';
/** Milliseconds for many runs in a row, on a machine that has other things to do. */
const LONG = 600_000;

/** A flag of its own, proposed for production by dora, and something that has landed beside it meanwhile. */
async function aProposal(): Promise<{ readonly pull: PullRequest; readonly file: string }> {
  const flag = `flag-${(flags += 1)}`;
  await ci.github.lands(flagFiles(flag));
  const pull = await ci.proposes(flag, 'production', { by: 'dora' });
  await ci.judges(pull);
  await landsBeside();
  return { pull, file: stateFile(flag, 'production') };
}

async function landsBeside(): Promise<void> {
  ci.github.passes('1m');
  await ci.github.lands({ [`docs/${(landings += 1)}.md`]: 'other\n' });
}

async function approvedBy(pull: PullRequest, login: string): Promise<string> {
  ci.github.passes('1m');
  await pull.approvedBy(login);
  await ci.reviewed(pull);
  return state(pull);
}

const state = (pull: PullRequest): string => ci.shown(pull)?.state ?? 'none';

interface Merge {
  readonly by: Author;
  readonly parents: readonly string[];
  /** The head and main, unless said: what Git makes of them. */
  readonly of?: readonly [string, string];
  readonly files?: Readonly<Record<string, string>>;
}

/** A merge that a person makes on their own machine and pushes. */
async function pushesMerge(pull: PullRequest, { by, parents, of, files = {} }: Merge) {
  const { git, world } = ci.github;
  const [ours, theirs] = of ?? [pull.sha, await ci.github.main()];
  const tree = await git.mergedTree(ours, theirs);
  if (tree === null) throw new Error('they conflict');
  const who = { ...world.people.identity(by), at: world.clock.seconds() };
  const sha = await git.commit(
    { parents, tree, files, message: 'Merge main', author: who, committer: who },
    [`refs/heads/${pull.record.head.branch}`],
  );
  await moveHead(world, pull.number, sha);
  return sha;
}

describe('T17: "Update branch"', () => {
  const people = ['dora', 'bartek', 'robot[bot]'];

  test(
    'after the approval, by its author, the approver or a robot, keeps it and adds no author',
    async () => {
      const pulls: (readonly [string, PullRequest])[] = [];
      const updates = async (): Promise<void> => {
        for (const [by, pull] of pulls) {
          await pull.updatesBranch({ by });
          await ci.judges(pull, { by });
          expect([by, state(pull)]).toEqual([by, 'success']);
        }
      };
      for (const by of people) {
        const { pull } = await aProposal();
        pulls.push([by, pull]);
        expect([by, await approvedBy(pull, 'bartek')]).toEqual([by, 'success']);
      }
      await updates();
      // One sweep is enough for all of them.
      expect((await ci.sweeps()).writes).toEqual([]);
      await landsBeside();
      await updates();
      await ci.sweeps();
      const states = pulls.map(([by, pull]) => [by, state(pull)]);
      expect(states).toEqual(people.map((by) => [by, 'success']));
    },
    LONG,
  );

  test.each(people)(
    'before the approval, by %s, leaves every approver free to approve',
    async (by) => {
      const { pull } = await aProposal();
      await pull.updatesBranch({ by });
      await ci.judges(pull, { by });
      expect(state(pull)).toBe('pending');
      expect(await approvedBy(pull, 'bartek')).toBe('success');
    },
  );

  test("by a workflow's own token, of which no event tells, keeps the approval and takes none", async () => {
    const { pull } = await aProposal();
    expect(await approvedBy(pull, 'bartek')).toBe('success');
    await pull.updatesBranch({ by: 'github-actions[bot]' });
    await ci.sweeps();
    expect(state(pull)).toBe('success');
    await landsBeside();
    await pull.updatesBranch({ by: 'github-actions[bot]' });
    await ci.sweeps();
    expect(state(pull)).toBe('success');
    expect((await ci.sweeps()).writes).toEqual([]);

    const { pull: other } = await aProposal();
    await other.updatesBranch({ by: 'github-actions[bot]' });
    await ci.sweeps();
    expect(await approvedBy(other, 'bartek')).toBe('success');
  });

  test('that no run has seen is passed over when its author pushes again', async () => {
    const { pull } = await aProposal();
    const updated = await pull.updatesBranch({ by: 'github-actions[bot]' });
    await pull.pushes({ 'x.txt': '1' }, { by: 'dora' });
    const how = { pull, action: 'synchronize', before: updated, by: 'dora' } as const;
    await ci.runs(await ci.github.event('pull_request_target', how));
    expect(await approvedBy(pull, 'bartek')).toBe('success');
  });

  test('of which the event comes late, when the next head is there already, adds no author', async () => {
    const { pull } = await aProposal();
    const first = pull.sha;
    const updated = await pull.updatesBranch({ by: 'bartek' });
    const how = { pull, action: 'synchronize', before: first, by: 'bartek' } as const;
    const late = await ci.github.event('pull_request_target', how);
    await pull.pushes({ 'x.txt': '1' }, { by: 'dora' });
    const next = { pull, action: 'synchronize', before: updated, by: 'dora' } as const;
    await ci.runs(late);
    await ci.runs(await ci.github.event('pull_request_target', next));
    expect(await approvedBy(pull, 'bartek')).toBe('success');
  });

  test('done by hand, also by a person without an account, is the same', async () => {
    const { pull } = await aProposal();
    expect(await approvedBy(pull, 'bartek')).toBe('success');
    const by = { name: 'Who', email: 'who@nowhere.example' };
    await pushesMerge(pull, { by, parents: [pull.sha, await ci.github.main()] });
    await ci.judges(pull, { by: 'bartek' });
    expect(state(pull)).toBe('success');
  });

  test('vouches for no earlier push: the pusher of what it brings up to date has to be known', async () => {
    const { pull, file } = await aProposal();
    const lost = await pull.pushes({ [file]: HALF }, { by: 'dora' });
    await ci.sweeps();
    await pull.updatesBranch({ by: 'bartek' });
    const how = { pull, action: 'synchronize', before: lost, by: 'bartek' } as const;
    await ci.runs(await ci.github.event('pull_request_target', how));
    expect(await approvedBy(pull, 'carol')).toBe('pending');
    expect(await ci.comment(pull)).toContain('the pusher of');
    await ci.sweeps();
    expect(state(pull)).toBe('pending');

    await pull.pushes({}, { by: 'dora' });
    await ci.judges(pull);
    expect(state(pull)).toBe('success');
  });

  test('does not hide an earlier pusher whom no run has read yet', async () => {
    const { pull, file } = await aProposal();
    await pull.pushes({ [file]: HALF }, { by: 'dora' });
    await ci.judges(pull, { by: 'bartek' });
    await pull.updatesBranch({ by: 'github-actions[bot]' });
    expect(await sweptAndApproved(pull, 'bartek')).toBe('pending');
    expect(await ci.comment(pull)).toContain("bartek's approval does not count: bartek took part");
    expect(await approvedBy(pull, 'carol')).toBe('success');
  });
});

async function sweptAndApproved(pull: PullRequest, login: string): Promise<string> {
  await ci.sweeps();
  return approvedBy(pull, login);
}

describe('T17, T16: A push that brings anything else adds who made it:', () => {
  const main = () => ci.github.main();
  type Push = (pull: PullRequest, file: string) => Promise<unknown>;

  const PUSHES: Readonly<Record<string, Push>> = {
    'a merge whose files are not what Git makes of its parents': async (pull) => {
      const parents = [pull.sha, await main()];
      await pushesMerge(pull, { by: 'bartek', parents, files: { 'src/evil.c': 'x\n' } });
    },
    'a merge of a branch that is not the default branch': async (pull) => {
      const how = { branch: `side-${flags}`, by: 'eve' };
      const side = await ci.github.lands({ 'src/side.c': 'x\n' }, how);
      const parents = [pull.sha, side.sha] as const;
      await pushesMerge(pull, { by: 'bartek', parents, of: parents });
    },
    'a merge with three parents': async (pull) => {
      const before = (await ci.github.git.facts(await main())).parents[0] ?? '';
      await pushesMerge(pull, { by: 'bartek', parents: [pull.sha, await main(), before] });
    },
    'a merge with its parents the other way round': async (pull) =>
      pushesMerge(pull, { by: 'bartek', parents: [await main(), pull.sha] }),
    'an update and a commit of another person on top': async (pull) => {
      await pull.updatesBranch({ by: 'bartek' });
      await pull.pushes({ 'x.txt': '1' }, { by: 'dora' });
    },
    'an update and a commit of another person below it': async (pull) => {
      await pull.pushes({ 'x.txt': '1' }, { by: 'dora' });
      await pull.updatesBranch({ by: 'bartek' });
    },
    'the commits of another person, written anew on top of the default branch': (pull, file) =>
      pull.rewrites({ [file]: 'enabled: true\n' }, { by: 'dora', committer: 'bartek' }),
    'a head that was there before, in place of an update': async (pull, file) => {
      const first = pull.sha;
      await pull.pushes({ [file]: HALF }, { by: 'dora' });
      await ci.judges(pull);
      const tip = await main();
      await pushesMerge(pull, { by: 'bartek', parents: [first, tip], of: [first, tip] });
    },
  };

  const seen = new Map<string, { readonly comment: string; readonly states: string[] }>();

  // They share a repository, so that one sweep is enough for all of them.
  beforeAll(async () => {
    const pulls: (readonly [string[], PullRequest])[] = [];
    for (const [title, push] of Object.entries(PUSHES)) {
      const { pull, file } = await aProposal();
      await push(pull, file);
      await ci.judges(pull, { by: 'bartek' });
      const states = [await approvedBy(pull, 'bartek')];
      pulls.push([states, pull]);
      seen.set(title, { comment: await ci.comment(pull), states });
    }
    await ci.sweeps();
    for (const [states, pull] of pulls) states.push(state(pull), await approvedBy(pull, 'carol'));
  }, LONG);

  test.each(Object.keys(PUSHES))('%s', (title) => {
    expect(seen.get(title)?.comment).toContain(
      "bartek's approval does not count: bartek took part",
    );
    // After the pusher's own approval, after a sweep, and after the approval of another.
    expect(seen.get(title)?.states).toEqual(['pending', 'pending', 'success']);
  });

  test('an evil merge by a person without an account lets no approval count', async () => {
    const { pull } = await aProposal();
    const by = { name: 'Who', email: 'who@nowhere.example' };
    const parents = [pull.sha, await main()];
    await pushesMerge(pull, { by, parents, files: { 'src/evil.c': 'x\n' } });
    await ci.judges(pull, { by: 'eve' });
    expect(await approvedBy(pull, 'bartek')).toBe('pending');
    expect(await ci.comment(pull)).toContain('no login is known for');
  });
});
