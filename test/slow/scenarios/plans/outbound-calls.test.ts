// The rollout plan of outbound calls: five weeks from 5 % to 100 % of production, with a hold, a partial rollback and
// the kill switch on the way. Played on this repository's own files.
import { expect, test } from '@jest/globals';
import type { Pull } from '#test/support/pull.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const CALLS = 'outbound-calls';
const FILE = 'environments/production/outbound-calls.yaml';

/** Beta testing is done: development and staging have it, production is at 0 %. */
async function beforeWeek1(): Promise<World> {
  const world = await aWorld();
  await world.lands(CALLS, { development: 'on' });
  world.passes('48h');
  await world.lands(CALLS, { staging: 'on' });
  world.passes('7d');
  return world;
}

/** "Update feature flag percentage", with the go/no-go meeting behind it. */
async function phase(world: World, percent: number): Promise<Pull> {
  const pull = await world.proposes(CALLS, { production: percent });
  world.passes('1m');
  await pull.ticks();
  await pull.approvedBy('bartek');
  return pull;
}

test('"Phased Approach": 5, 10, 25, 50 and 100 percent, a week each', async () => {
  await using world = await aWorld();
  const development = await world.proposes(CALLS, { development: 'on' });
  expect(await development.verdict()).toBe('pass');
  await development.lands();
  world.passes('48h');
  const staging = await world.proposes(CALLS, { staging: 'on' });
  expect(await staging.verdict()).toBe('pass');
  await staging.lands();

  // "Week 1: 5% Traffic → Validate core functionality". A minute goes into the approval.
  const first = await phase(world, 5);
  expect(await first.verdictsAround(world.after('6d 23h 59m'))).toEqual(['wait', 'pass', 'pass']);
  world.passes('7d');
  expect((await first.gate('ladder')).code).toBe('ladder/first-step');
  await first.lands();

  // "Dates: Day 8-14", "Day 15-21", "Day 22-28", "Day 29+".
  for (const percent of [10, 25, 50, 100]) {
    const next = await phase(world, percent);
    // "Cost trajectory predictable": the first minute cannot be compared with the step before.
    const silent = percent >= 50 ? ['metrics/silent'] : [];
    expect(new Set(await next.open())).toEqual(
      new Set(['ladder/too-soon', 'metrics/too-short', ...silent]),
    );
    expect(await next.verdictsAround(world.after('6d 23h 59m'))).toEqual(['wait', 'pass', 'pass']);
    world.passes('7d');
    await next.lands({ how: 'squash' });
  }

  // "100% of traffic on new system for 2+ weeks".
  world.passes('2w');
  expect(await world.status(CALLS)).toMatch(/ 100% 35d\+ +100% 35d\+ +100% 14d /);
});

test('"Update feature flag percentage": promote writes the next step, and keeps the comments', async () => {
  await using world = await beforeWeek1();
  const first = await world.promotes(CALLS, 'production');
  expect(await world.repo.git('show', `${first.branch}:${FILE}`)).toBe(
    [
      '# yaml-language-server: $schema=../../schemas/state.schema.json',
      'enabled: true # the kill switch',
      'rollout: 5 # percent; the ladder is 5, 10, 25, 50, 100',
    ].join('\n'),
  );
  await first.lands();
  world.passes('1w');
  const second = await world.promotes(CALLS, 'production');
  expect(await world.repo.git('show', `${second.branch}:${FILE}`)).toContain(
    '\nrollout: 10 # percent',
  );
});

/** The weeks up to this percentage are behind us, and it has just landed. */
async function at(percent: number): Promise<World> {
  const world = await beforeWeek1();
  for (const step of [5, 10, 25, 50, 100].filter((value) => value <= percent)) {
    if (step > 5) world.passes('7d');
    await world.lands(CALLS, { production: step });
  }
  return world;
}

test.each([
  ['a skipped step', 25, 'ladder/skipped-step', 'set rollout: 10'],
  ['a percentage that is no step', 7, 'ladder/no-step', 'set rollout: 10'],
])('%s needs another proposal, not more time', async (_what, percent, code, hint) => {
  await using world = await at(5);
  world.passes('4w');
  const pull = await phase(world, percent);
  expect(await pull.report()).toMatchObject({ verdict: 'block', readyAt: null });
  expect(await pull.gate('ladder')).toMatchObject({ code, hint: expect.stringContaining(hint) });
});

test('"No unresolved P1 or P2 bugs": they wait, and nothing has to be pushed', async () => {
  await using world = await at(10);
  world.passes('7d');
  const p1 = world.opensIssue(CALLS, 'P1');
  const p2 = world.opensIssue(CALLS, 'p2');
  world.opensIssue(CALLS, 'P3');
  const next = await phase(world, 25);
  const { changes } = await next.report();
  expect(changes[0]?.gates.filter(({ code }) => code === 'issues/open')).toMatchObject([
    { details: [`#${p1} it breaks`, `#${p2} it breaks`] },
  ]);
  world.closesIssue(p1);
  expect(await next.verdict()).toBe('wait');
  world.closesIssue(p2);
  expect(await next.verdict()).toBe('pass');
});

/** Every threshold of a week with a value at it and beyond it. */
const WEEKS: Readonly<Record<number, readonly (readonly [string, number, number])[]>> = {
  // "Call success rate > 70%", "System uptime > 99.5%", "Response time < 200ms (p95)", "~50-100 calls/day".
  10: [
    ['success-rate', 0.71, 0.7],
    ['uptime', 0.996, 0.995],
    ['response-time', 0.19, 0.2],
    ['calls-week-1', 50, 49],
  ],
  // "Queue processing time < 60s", "Retry success rate > 40%", "Voicemail detection accuracy > 80%", …
  25: [
    ['queue-time', 59, 60],
    ['retry-success', 0.41, 0.4],
    ['voicemail-accuracy', 0.81, 0.8],
    ['cost-per-call', 1, 1.01],
    ['queue-backlog', 500, 501],
    ['database-connections', 1, 0],
  ],
  // "Handle peak load (100+ concurrent calls)", "Database slow queries > 100ms", "No memory leaks", …
  50: [
    ['peak-calls', 100, 99],
    ['database-time', 0.1, 0.11],
    ['memory-growth', 5, 6],
    ['memory-left', 0, -1],
  ],
  // "~500-1000 calls/day".
  100: [['calls-week-4', 500, 499]],
};

test('"Success Criteria": what a week must have shown stands at the next step, and at all later ones', async () => {
  const [, ...steps] = [5, 10, 25, 50, 100];
  const present = [5, 10, 25, 50];
  await using world = await beforeWeek1();
  for (const [index, step] of steps.entries()) {
    await world.lands(CALLS, { production: present[index] ?? 5 });
    world.passes('7d');
    const pull = await world.proposes(CALLS, { production: step });
    const codeOf = async (metric: string, value: number) => {
      world.measures(metric, value);
      const { report } = await world.judges('main', pull.branch);
      world.measures(metric, null);
      return report.changes[0]?.gates.find(({ facts }) => facts['metric'] === metric)?.code;
    };
    for (const [metric, good, beyond] of WEEKS[step] ?? []) {
      expect([metric, await codeOf(metric, good)]).toEqual([metric, 'metrics/good']);
      expect([metric, await codeOf(metric, beyond)]).toEqual([
        metric,
        expect.stringMatching(/^metrics\/(undecided|bad)$/),
      ]);
    }
    // "Week 1 criteria maintained", and "Call success rate < 60%" is a trigger.
    expect(await codeOf('success-rate', 0.59)).toBe('metrics/bad');
  }
});

test('"Hold at Current Phase": a hold stops the climb until a person removes it', async () => {
  await using world = await at(10);
  world.passes('7d');
  // Writing a hold changes nothing for users, so it lands at once.
  const hold = await world.proposes(CALLS, {
    production: { rollout: 10, hold: 'p95 latency under investigation' },
  });
  expect(await hold.report()).toMatchObject({ verdict: 'pass', class: 'neutral' });
  await hold.lands();

  // "Extend current phase by 3-7 days".
  world.passes('3d');
  const climbing = await world.proposes(CALLS, {
    production: { rollout: 25, hold: 'p95 latency under investigation' },
  });
  world.passes('1m');
  await climbing.ticks();
  await climbing.approvedBy('ana');
  expect(await climbing.open()).toEqual(['hold/active']);
  const atOnce = await phase(world, 25);
  expect(await atOnce.open()).toEqual(['hold/lifted-here']);
  expect(await atOnce.verdict()).toBe('block');

  // Lifted by itself; the ten days at 10 % count, for a hold is not a change of traffic.
  const lift = await world.proposes(CALLS, { production: 10 });
  expect(await lift.report()).toMatchObject({ verdict: 'pass', class: 'neutral' });
  await lift.lands();
  const next = await phase(world, 25);
  expect(await next.verdict()).toBe('pass');
});

test('"Roll back to previous percentage": 25 to 10 at once, then a full week before 25 again', async () => {
  await using world = await at(25);
  world.passes('3d');
  world.losesGitHub();
  const down = await world.rollsBack([CALLS], { in: ['production'], rollout: 10 });
  expect(await down.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  expect(await down.asks()).toEqual([]);
  await down.lands();

  // "Resume rollout when issues resolved": from 10 %, and 10 % began just now.
  world.findsGitHub();
  world.passes('1d');
  const skipping = await phase(world, 50);
  expect((await skipping.gate('ladder')).code).toBe('ladder/skipped-step');
  const again = await phase(world, 25);
  // A day and two minutes of the week have gone by.
  expect(await again.verdictsAround(world.after('5d 23h 58m'))).toEqual(['wait', 'pass', 'pass']);
});

test('"Kill switch (emergency)": off at once; the way up begins at 5 % after a full week', async () => {
  await using world = await at(50);
  world.passes('2d');
  world.losesGitHub();
  const off = await world.proposes(CALLS, { production: { enabled: false, rollout: 50 } });
  expect(await off.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
  await off.lands();

  // "Resume rollout when issues resolved". Undoing a rollback is a promotion …
  world.findsGitHub();
  world.passes('1h');
  const undo = await phase(world, 50);
  expect(await undo.report()).toMatchObject({ verdict: 'block', class: 'promotion' });
  // From off, the next step is the first one, and its whole wait begins again.
  const again = await phase(world, 5);
  expect((await again.gate('ladder')).code).toBe('ladder/too-soon');
  expect(await again.verdictsAround(world.after('6d 22h 58m'))).toEqual(['wait', 'pass', 'pass']);
});

test('"Update feature flag to 0%" is a rollback too', async () => {
  await using world = await at(25);
  world.losesGitHub();
  const zero = await world.proposes(CALLS, { production: 0 });
  expect(await zero.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

test('git revert of a step goes back to the step before it', async () => {
  await using world = await at(10);
  world.passes('7d');
  const step = await phase(world, 25);
  const landing = await step.lands({ how: 'rebase' });
  world.losesGitHub();
  const back = await world.reverts(landing);
  expect(await back.report()).toMatchObject({
    verdict: 'pass',
    class: 'rollback',
    changes: [
      {
        comparisons: [{ service: 'calling-platform', from: { percent: 25 }, to: { percent: 10 } }],
      },
    ],
  });
});

test('traffic above what staging has is not validated: staging at 50 % does not cover 100 %', async () => {
  await using world = await at(25);
  await world.lands(CALLS, { staging: 50 });
  world.passes('7d');
  const half = await phase(world, 50);
  // Fifty is among the hundred that staging had before, so its soak goes on.
  expect((await half.gate('soak')).code).toBe('soak/long-enough');
  await half.lands();
  world.passes('7d');
  const all = await phase(world, 100);
  expect((await all.gate('soak')).code).toBe('soak/not-covered');
});
