// The rollout plan of outbound calls on this machine: five weeks from 5 % to 100 % of a service under pm2, a partial
// rollback on the way and the kill switch at the end, with the bundle.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HealthyServer } from '#test/support/healthy.ts';
import { aHealthyServer } from '#test/support/healthy.ts';
import type { Journey } from '#test/support/journey.ts';
import { aJourney } from '#test/support/journey.ts';
import { answerOf, freePort } from '#test/support/port.ts';
import type { Files } from '#test/support/repo.ts';
import { ourEnvironments, withoutTargets } from '#test/support/world.ts';

const CALLS = 'outbound-calls';
const FILE = 'environments/production/outbound-calls.yaml';

/** The service of the plan: who is called by the new system depends on who it is, and on nothing else. */
const SERVICE = `const { createServer } = require('node:http');
const enabled = process.env.OUTBOUND_CALLS_ENABLED === 'true';
const percentage = Number.parseInt(process.env.OUTBOUND_CALLS_PERCENTAGE ?? '5', 10);
const percentile = (user) => {
  let hash = 7;
  for (const letter of user) hash = (hash * 31 + letter.codePointAt(0)) % 1_000_003;
  return hash % 100;
};
const users = Array.from({ length: 400 }, (_, index) => 'user-' + index * 7919);
createServer((asked, answer) => {
  answer.writeHead(enabled ? 200 : 503);
  answer.end(JSON.stringify(users.filter((user) => enabled && percentile(user) < percentage)));
}).listen(Number(process.env.PORT), '127.0.0.1');
`;

let port: number;
let journey: Journey;
let healthy: HealthyServer;
beforeAll(async () => {
  port = await freePort();
  healthy = await aHealthyServer(await ourEnvironments());
  journey = await aJourney(({ pm2 }) => filesFor(pm2.binary), {
    env: { FLAGHOIST_PROMETHEUS_URL: healthy.url },
  });
});
afterAll(async () => {
  await journey[Symbol.asyncDispose]();
  await healthy[Symbol.asyncDispose]();
});

async function filesFor(binary: readonly string[]): Promise<Files> {
  const ours = await ourEnvironments();
  const apps = [{ name: 'calling-platform', script: './services/calls.cjs', env: { PORT: port } }];
  const deploy = `
    deploy:
      production:
        target: pm2
        ecosystem: ecosystem.config.cjs
        binary: ${JSON.stringify(binary)}
        probe:
          url: "http://127.0.0.1:${port}/health"
          variable: OUTBOUND_CALLS_ENABLED
          within: 15`;
  return {
    ...ours,
    'ecosystem.config.cjs': `module.exports = ${JSON.stringify({ apps })};\n`,
    'services/calls.cjs': SERVICE,
    'environments/pipeline.yaml': withoutTargets(ours['environments/pipeline.yaml']).replace(
      'calling-platform: {}',
      `calling-platform:${deploy}`,
    ),
  };
}

/** The callers that the new system calls now. */
async function called(): Promise<readonly string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/users`);
  return (await answer.json()) as readonly string[];
}

/** "Update feature flag percentage": proposed, agreed upon, merged and deployed, when it is due. */
async function climbs(): Promise<readonly string[]> {
  const branch = await journey.promotes(CALLS, 'production');
  await journey.agreed(branch, 'bartek');
  await journey.merges(branch);
  const said = await journey.deploys();
  expect([said.code, said.out]).toEqual([
    0,
    expect.stringMatching(/^production\/\S+ +applied +pm2/),
  ]);
  return called();
}

test('five weeks with a real service: 5 to 100 percent, a week each, a partial rollback, the kill switch', async () => {
  expect((await journey.deploys()).code).toBe(0);
  expect(await answerOf(port)).toBe(503);
  for (const [environment, wait] of [
    ['development', '48h'],
    ['staging', '7d'],
  ] as const) {
    await journey.merges(await journey.promotes(CALLS, environment));
    expect((await journey.deploys()).code).toBe(0);
    journey.passes(wait);
  }

  // "Week 1: 5% Traffic".
  const five = await climbs();
  expect(await answerOf(port)).toBe(200);

  // "Week 2: 10% Traffic": a second before the week is over is too early, and a merge of it is not deployed.
  journey.passes('6d 23h 58m 59s');
  const early = await journey.promotes(CALLS, 'production');
  await journey.agreed(early, 'ana');
  expect(await journey.checks(early)).toBe(3);
  const mistake = await journey.merges(early);
  const refused = await journey.deploys();
  expect([refused.code, refused.out]).toEqual([
    3,
    expect.stringMatching(
      new RegExp(
        `^NOT DEPLOYED: outbound-calls in production, refused since .*\n  ladder: .*\n  revert: git revert -m 1 ${mistake} && flaghoist deploy\n`,
        'm',
      ),
    ),
  ]);
  expect(await called()).toEqual(five);
  await journey.reverts(mistake);
  expect((await journey.deploys()).code).toBe(0);
  expect(await called()).toEqual(five);

  journey.passes('7d');
  const ten = await climbs();
  // "Week 3: 25% Traffic".
  journey.passes('7d');
  const quarter = await climbs();
  expect(quarter).toEqual(expect.arrayContaining([...ten]));
  expect(ten).toEqual(expect.arrayContaining([...five]));

  // "Partial Rollback": "From 25% back to 10%", for the very same users.
  journey.passes('3d');
  const back = await journey.rollsBack(CALLS, '--in', 'production', '--rollout', '10');
  expect(await journey.checks(back)).toBe(0);
  await journey.merges(back);
  expect((await journey.deploys()).code).toBe(0);
  expect(await called()).toEqual(ten);

  // "Resume rollout when issues resolved", after a week at 10 %; then "Week 4" and "Week 5+".
  const shares = [five.length, ten.length];
  while (shares.length < 5) {
    journey.passes('7d');
    shares.push((await climbs()).length);
  }
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect([shares[2], shares[4]]).toEqual([quarter.length, 400]);
  const process = await journey.pm2.process('calling-platform');

  // "Kill switch (emergency)".
  journey.passes('2d');
  const killed = await journey.lands({ [FILE]: 'enabled: false\nrollout: 100\n' }, 'Kill it');
  expect((await journey.deploys()).code).toBe(0);
  expect([await answerOf(port), await called()]).toEqual([503, []]);
  expect((await journey.pm2.process('calling-platform')).restarts).toBe(process.restarts + 1);
  // Undoing it is a promotion, and has no approval.
  await journey.reverts(killed);
  expect((await journey.deploys()).code).toBe(1);
  expect(await answerOf(port)).toBe(503);
  // The log is in Git's own folder, so that it cannot be committed by accident.
  expect(await journey.repo.git('status', '--porcelain')).toBe('');
});
