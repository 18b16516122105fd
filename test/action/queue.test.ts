// A merge queue's group is one proposal: what each pull request may do alone, they may not do together (T22).
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
  test('passes with approvals on each of its pull requests, and is told so once', async () => {
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

  test('waits when one of its pull requests waits, and passes when it is approved', async () => {
    const one = await approved(await aFlag());
    const two = await ci.proposes(await aFlag(), 'production', { by: 'eve' });
    await ci.judges(two);
    const group = await ci.github.mergeGroup([one, two], method);
    const run = await ci.groups(group);
    expect(run.exitCode).toBe(0);
    expect(shown(group)).toEqual([expect.stringMatching(/^pending /)]);
    expect(run.said).toContain('a pull request of the group still waits');

    ci.github.passes('1m');
    await two.approvedBy('bartek');
    const swept = await ci.sweeps();
    expect(shown(group)[0]).toMatch(/^success/);
    expect(swept.said).toContain(`merge group of ${one.number}, ${two.number}: due now`);
    await group.dissolves();
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
    // Nobody can push to a group.
    expect(run.summary).toContain('queue its pull requests one after the other');
    expect(run.said).toContain('this group does not turn green by itself');
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

test('A group of which nobody told is found by the sweep', async () => {
  const pull = await approved(await aFlag());
  const group = await ci.github.mergeGroup([pull]);
  const swept = await ci.sweeps();

  expect(swept.said).toContain(`merge group of ${pull.number}: due now`);
  expect(shown(group)).toEqual([expect.stringMatching(/^success due now/)]);
  expect((await ci.sweeps()).said).not.toContain(`merge group of ${pull.number}`);
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

  expect(shown(group)[0]).toMatch(/^pending /);
  expect(run.said).toContain('to what none of them proposes alone');
});

test('A commit of a queue that belongs to no pull request leaves the group waiting', async () => {
  const pull = await approved(await aFlag());
  const group = await ci.github.mergeGroup([pull], 'squash');
  await pull.closes();
  const run = await ci.groups(group);

  expect(shown(group)[0]).toMatch(/^pending /);
  expect(run.said).toContain('nobody can say which pull request');
});

test('A group of rollbacks passes with two requests, whatever else is broken', async () => {
  const flag = await aFlag();
  await ci.github.lands({ [stateFile(flag, 'production')]: ON });
  const pull = await ci.github.proposes(`down-${flag}`, { [stateFile(flag, 'production')]: OFF });
  const group = await ci.github.mergeGroup([pull], 'squash');
  ci.github.fails({ how: 500, path: /pulls|issues|commits\/[^/]+\/pulls/ });
  const run = await ci.groups(group);
  ci.github.heals();

  expect(shown(group)).toEqual([expect.stringMatching(/^success passes at once/)]);
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
