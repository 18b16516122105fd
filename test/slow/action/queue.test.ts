// The group of a merge queue is one proposal: its pull requests together may do no more than each alone.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, definition, flagFile, OFF, ON, stateFile } from '#test/support/ci.ts';
import type { MergeGroup, PullRequest } from '#test/support/github/index.ts';

let ci: CI;
let flags = 0;
beforeAll(async () => {
  ci = await aCI();
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => ci.closesAll());

const shown = (group: MergeGroup) =>
  ci.github.statuses(group.sha).map(({ state, description }) => `${state} ${description}`);

async function aFlag(more = ''): Promise<string> {
  const flag = `flag-${(flags += 1)}`;
  await ci.github.lands({ [flagFile(flag)]: `${definition(flag)}${more}` });
  return flag;
}

/** Proposed for production and approved. */
async function approved(flag: string, by = 'dora', approver = 'bartek'): Promise<PullRequest> {
  const pull = await ci.proposes(flag, 'production', { by });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy(approver);
  return pull;
}

describe.each(['merge', 'squash'] as const)('By %s, a group', (method) => {
  test('passes with approvals on each of its pull requests, and gets one status', async () => {
    const one = await approved(await aFlag());
    const two = await approved(await aFlag(), 'eve', 'carol');
    const group = await ci.github.mergeGroup([one, two], method);
    const run = await ci.groups(group);

    expect(run.exitCode).toBe(0);
    expect(shown(group)).toEqual([
      expect.stringMatching(/^success due now · 2 changes · [0-9a-f]{16}$/),
    ]);
    expect(run.said).toContain(`merge group of ${one.number}, ${two.number}: due now`);
    const again = await ci.groups(group);
    expect([again.exitCode, again.writes]).toEqual([0, []]);
  });

  test('is sent away when one of its pull requests waits, and passes when it is queued again', async () => {
    const one = await approved(await aFlag());
    const two = await ci.proposes(await aFlag(), 'production', { by: 'eve' });
    await ci.judges(two);
    const group = await ci.github.mergeGroup([one, two], method);
    const run = await ci.groups(group);
    expect(run.exitCode).toBe(0);
    expect(shown(group)).toEqual([
      expect.stringMatching(
        /^failure .*; queue it again when its pull requests are green · [0-9a-f]{16}$/,
      ),
    ]);
    expect(run.said).toContain('a pull request of the group still waits');
    await group.dissolves();

    ci.github.passes('1m');
    await two.approvedBy('bartek');
    const again = await ci.github.mergeGroup([one, two], method);
    const judged = await ci.groups(again);
    expect(shown(again)[0]).toMatch(/^success/);
    expect(judged.said).toContain(`merge group of ${one.number}, ${two.number}: due now`);
    await again.dissolves();
  });

  test('T22: waits when each is fine and together they are not', async () => {
    const before = await aFlag();
    const after = await aFlag(`requires: { production: { flags: { ${before}: 0h } } }\n`);
    await ci.github.lands({ [stateFile(before, 'production')]: ON });
    const off = await ci.github.proposes(`off-${before}`, {
      [stateFile(before, 'production')]: OFF,
    });
    await ci.judges(off);
    const on = await approved(after);
    await ci.reviewed(on);
    expect([ci.shown(off)?.state, ci.shown(on)?.state]).toEqual(['success', 'success']);
    const group = await ci.github.mergeGroup([off, on], method);
    const run = await ci.groups(group);

    expect(shown(group)).toEqual([expect.stringMatching(/^failure /)]);
    // Only GitHub can push to a group.
    expect(run.summary).toContain('queue its pull requests one after the other');
    expect(run.said).toContain('This group does not turn green automatically');
  });
});

test('T7: A group is judged by the default branch, when the relay has run on it, as if it had been there', async () => {
  const pull = await approved(await aFlag());
  const group = await ci.github.mergeGroup([pull]);
  const run = await ci.reviewed(group);

  expect([run.exitCode, run.writes]).toEqual([0, ['POST status']]);
  expect(shown(group)).toEqual([expect.stringMatching(/^success due now/)]);
  await group.dissolves();
});

test('The sweep finds a group that no event named', async () => {
  const pull = await approved(await aFlag());
  const group = await ci.github.mergeGroup([pull]);
  const swept = await ci.sweeps();

  expect(swept.said).toContain(`merge group of ${pull.number}: due now`);
  expect(shown(group)).toEqual([expect.stringMatching(/^success due now/)]);
  await ci.sweeps();
  expect(shown(group)).toHaveLength(1);
  await group.dissolves();
});

test('T22: two that make something of a flag that neither showed to an approver', async () => {
  const flag = await aFlag();
  const path = `environments/flags/${flag}.yaml`;
  const more = definition(flag).replace('rollout }', 'rollout, EXTRA: enabled }');
  const raise = await approved(flag);
  const define = await ci.github.proposes(`define-${flag}`, { [path]: more }, { by: 'eve' });
  await ci.judges(define);
  await ci.reviewed(raise);
  expect([ci.shown(raise)?.state, ci.shown(define)?.state]).toEqual(['success', 'success']);
  const group = await ci.github.mergeGroup([raise, define]);
  const run = await ci.groups(group);

  expect(shown(group)[0]).toMatch(/^failure /);
  expect(run.said).toContain('to a value that none of them proposes');
});

test('A commit of a queue that belongs to no pull request sends the group away', async () => {
  const pull = await approved(await aFlag());
  const group = await ci.github.mergeGroup([pull], 'squash');
  await pull.closes();
  const run = await ci.groups(group);

  expect(shown(group)[0]).toMatch(/^failure /);
  expect(run.said).toContain('of the group belongs to no open pull request');
});

test('A group that turned green is judged again, and sent away when what it rested on is gone', async () => {
  const pull = await approved(await aFlag());
  const group = await ci.github.mergeGroup([pull]);
  await ci.groups(group);
  expect(shown(group)[0]).toMatch(/^success /);
  // That GitHub does not answer is no reason to lose one's place.
  ci.github.fails({ how: 404, path: /pulls\/\d+\/reviews$/ });
  await ci.sweeps();
  expect(shown(group)[0]).toMatch(/^pending /);
  await ci.sweeps();
  expect(shown(group)[0]).toMatch(/^pending /);
  ci.github.heals();
  await pull.dismiss('bartek', 'ana');
  await ci.sweeps();

  expect(shown(group)[0]).toMatch(/^failure /);
  await group.dissolves();
});

test('A group that has to wait tells until when, and no rollback has to wait behind it', async () => {
  const [up, down] = [await aFlag(), await aFlag()];
  await ci.github.lands({ [stateFile(down, 'production')]: ON });
  const raised = await ci.github.proposes(`dev-${up}`, { [stateFile(up, 'development')]: ON });
  await raised.merges({ bypass: true });
  const early = await ci.proposes(up, 'staging');
  const off = { [stateFile(down, 'production')]: OFF };
  const rollback = await ci.github.proposes(`down-${down}`, off, { by: 'oncall' });
  const both = await ci.github.mergeGroup([early, rollback]);
  await ci.groups(both.ahead ?? both);
  expect(shown(both.ahead ?? both)[0]).toMatch(
    /^failure soak of 48h in development · due \w{3} \d+ \w{3} .* UTC; queue it again when it is due · /,
  );
  await both.dissolves();
  const alone = await ci.github.mergeGroup([rollback]);
  await ci.groups(alone);

  expect(shown(alone)[0]).toMatch(/^success safe to merge/);
  await alone.dissolves();
});

test('A group of rollbacks passes with two requests, whatever else is broken', async () => {
  const flag = await aFlag();
  await ci.github.lands({ [stateFile(flag, 'production')]: ON });
  const pull = await ci.github.proposes(`down-${flag}`, { [stateFile(flag, 'production')]: OFF });
  const group = await ci.github.mergeGroup([pull], 'squash');
  ci.github.fails({ how: 500, path: /pulls|issues|commits\/[^/]+\/pulls/ });
  const run = await ci.groups(group);
  ci.github.heals();

  expect(shown(group)).toEqual([expect.stringMatching(/^success safe to merge/)]);
  expect(run.requests).toHaveLength(2);
});

test('T21: a group is judged against what has landed, not against what stands ahead of it in the queue', async () => {
  const flag = await aFlag();
  const first = await ci.github.proposes(`dev-${flag}`, { [stateFile(flag, 'development')]: ON });
  const second = await ci.proposes(flag, 'staging');
  const group = await ci.github.mergeGroup([first, second]);
  const run = await ci.groups(group);

  expect(run.exitCode).toBe(1);
  expect(shown(group)[0]).toMatch(/^failure this proposal raises development and staging together/);
});
