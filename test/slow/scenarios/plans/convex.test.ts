// The rollout plan of the Convex flags: five flags in their order, with monitoring between them. Played on this
// repository's own files.
import { expect, test } from '@jest/globals';
import type { Pull } from '#test/support/pull.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

// "Enable flags in this order".
const ORDER = [
  'convex/retry-with-backoff',
  'convex/prompt-message-id',
  'convex/message-compression',
  'convex/log-provider',
  'convex/workflow',
];
const [RETRY = '', PROMPT = '', COMPRESSION = ''] = ORDER;

/** "npx convex env set <FLAG_NAME> true", with the checklist "Before Enabling Each Flag". */
async function enabling(world: World, flag: string): Promise<Pull> {
  const pull = await world.proposes(flag, { convex: 'on' });
  await pull.ticks();
  return pull;
}

test('the five flags in their order, a day between each', async () => {
  await using world = await aWorld();
  // "1. Enable retry with backoff" waits for nothing but its checklist.
  const first = await world.proposes(RETRY, { convex: 'on' });
  expect(await first.open()).toEqual(['checklist/unticked']);
  await first.ticks(
    'Monitoring dashboard working',
    'Alert thresholds set',
    'Runbook reviewed',
    'Rollback tested',
  );
  expect((await first.gate('checklist')).details).toEqual(['- [ ] Team notified']);
  await first.ticks();
  expect(await first.verdict()).toBe('pass');
  await first.lands();

  // "Monitor for 24h" between each and the next.
  for (const flag of ORDER.slice(1)) {
    const next = await enabling(world, flag);
    expect(await next.open()).toEqual(['flags/too-short']);
    expect(await next.verdictsAround(world.after('24h'))).toEqual(['wait', 'pass', 'pass']);
    world.passes('24h');
    await next.lands();
  }
  const table = await world.status(...ORDER);
  expect(table.match(/^● convex\/\S+ +on (under 1m|24h|48h|3d|4d) +done$/gm)).toHaveLength(5);
});

test('"Check error rate, completion rate, stuck workflows": the next flag waits while the deployment is not well', async () => {
  await using world = await aWorld();
  await world.lands(RETRY, { convex: 'on' });
  world.passes('24h');
  const next = await enabling(world, PROMPT);
  const codesWith = async (metric: string, value: number): Promise<readonly string[]> => {
    world.measures(metric, value);
    const { report } = await world.judges('main', next.branch);
    world.measures(metric, null);
    const gates = report.changes.flatMap((change) => change.gates);
    return gates.flatMap(({ code, facts }) => (facts['metric'] === metric ? code : []));
  };
  for (const [metric, target, alert] of [
    ['error-rate', 1, 5.1],
    ['completion-rate', 99, 94.9],
    ['stuck-workflows', 1, 4],
    ['response-time', 5, 10.1],
  ] as const) {
    expect(await codesWith(metric, target)).toEqual(['metrics/undecided']);
    expect(await codesWith(metric, alert)).toEqual(['metrics/bad']);
  }
  expect(await next.verdict()).toBe('pass');
});

test('out of order: the durable workflows first is not the plan', async () => {
  await using world = await aWorld();
  const workflow = await enabling(world, 'convex/workflow');
  expect(await workflow.gate('flags')).toMatchObject({
    code: 'flags/off',
    hint: 'promote convex/log-provider in convex first',
  });
});

test('the whole order in one pull request has to be split', async () => {
  await using world = await aWorld();
  const all = await world.proposes(ORDER, { convex: 'on' });
  await all.ticks();
  expect(await all.report()).toMatchObject({ verdict: 'block' });
});

/** The first three are on, the third since now. */
async function withThree(): Promise<World> {
  const world = await aWorld();
  for (const flag of [RETRY, PROMPT, COMPRESSION]) {
    world.passes('24h');
    await world.lands(flag, { convex: 'on' });
  }
  return world;
}

test('"Disable the flag immediately": any of them, at once, while nothing answers', async () => {
  await using world = await withThree();
  world.passes('1h');
  world.losesGitHub();
  const down = await world.rollsBack([PROMPT]);
  expect(await down.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  expect(await down.asks()).toEqual([]);
  expect((await down.report()).changes[0]?.notes.map(({ message }) => message)).toEqual([
    `flags that require the flag stay on: ${COMPRESSION}; rollback --with-dependents lowers them, too`,
  ]);
  await down.lands();

  // The next in the order waits for the one that fell only if it names it: compression stayed on.
  world.findsGitHub();
  world.passes('22h 59m');
  const logs = await enabling(world, 'convex/log-provider');
  expect(await logs.verdictsAround(world.after('1m'))).toEqual(['wait', 'pass', 'pass']);

  // "Fix before re-enabling": its own day behind retry is long over, so the checklist is all it takes.
  const up = await world.proposes(PROMPT, { convex: 'on' });
  expect(await up.open()).toEqual(['checklist/unticked']);
  await up.ticks();
  expect(await up.verdict()).toBe('pass');
});

test('git revert of the last step, and the way back up', async () => {
  await using world = await withThree();
  world.passes('24h');
  const logs = await enabling(world, 'convex/log-provider');
  const landing = await logs.lands({ how: 'rebase' });
  world.losesGitHub();
  const revert = await world.reverts(landing);
  expect(await revert.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  await revert.lands({ how: 'squash' });

  world.findsGitHub();
  world.passes('1h');
  await (await enabling(world, 'convex/log-provider')).lands();
  const workflow = await enabling(world, 'convex/workflow');
  // The 24 hours count from the second time.
  expect(await workflow.verdictsAround(world.after('24h'))).toEqual(['wait', 'pass', 'pass']);
});
