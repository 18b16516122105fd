// The rollout plan of the ElevenLabs agent: development, 48 hours, staging, seven days and the team's approval,
// production. Played on this repository's own files, from the first commit to production and back.
import { expect, test } from '@jest/globals';
import type { Report } from '#domain/report.ts';
import { aWorld } from '#test/support/world.ts';

const AGENT = 'elevenlabs-agent';
const SERVICES = ['cursor-runner', 'elevenlabs-agent', 'jarek-va-ui'];

/** "Environment Combinations": service, variable, and whether its users get the feature after this. */
function combinations({ changes }: Report): readonly string[] {
  return changes.flatMap(({ environment, to }) =>
    (to ?? []).map(({ service, variables, reach }) => {
      const names = variables.map(({ variable }) => variable).join(' ');
      return `${environment}: ${service} ${names}=${reach.kind !== 'none'}`;
    }),
  );
}

test('the whole plan, from the first commit to production', async () => {
  // "All environments start with the feature disabled."
  await using world = await aWorld();
  expect(await world.status(AGENT)).toMatch(/elevenlabs-agent +off +off +off/);

  // "Phase 1: Development Environment", its pre-deployment checklist first.
  world.passes('1h');
  const development = await world.proposes(AGENT, { development: 'on' });
  expect(combinations(await development.report())).toEqual([
    'development: cursor-runner ELEVENLABS_AGENT_ENABLED=true',
    'development: elevenlabs-agent ELEVENLABS_AGENT_ENABLED=true',
    'development: jarek-va-ui VITE_ELEVENLABS_AGENT_ENABLED=true',
  ]);
  expect(await development.open()).toEqual(['checklist/unticked']);
  await development.ticks('All automated tests pass', 'Code review completed');
  expect((await development.gate('checklist')).details).toEqual([
    '- [ ] Feature flag infrastructure verified',
    '- [ ] Documentation updated',
  ]);
  await development.ticks();
  expect(await development.verdict()).toBe('pass');
  await development.lands();

  // "After successful validation in development for at least 48 hours": a day is too early.
  world.passes('24h');
  const staging = await world.proposes(AGENT, { staging: 'on' });
  await staging.ticks();
  const due = world.after('24h');
  // "No critical errors for 24 hours": the newest sample is a minute old.
  expect(new Set(await staging.open())).toEqual(new Set(['soak/too-short', 'metrics/too-short']));
  expect(await staging.verdictsAround(due)).toEqual(['wait', 'pass', 'pass']);
  world.passes('24h');
  expect(await staging.verdict()).toBe('pass');
  await staging.lands({ how: 'squash' });

  // "After successful validation in staging for at least 7 days […], and after team approval."
  world.passes('5d');
  const production = await world.proposes(AGENT, { production: 'on' });
  await production.ticks();
  expect(await production.open()).toEqual(['soak/too-short', 'approvals/missing']);
  world.passes('1h');
  await production.approvedBy('ana');
  expect(await production.verdictsAround(world.after('1d 23h'))).toEqual(['wait', 'pass', 'pass']);
  world.passes('2d');
  expect(await production.verdict()).toBe('pass');
  await production.lands();

  // "No critical issues for 30 days": the plan is done, and nothing is left to promote.
  world.passes('30d');
  expect(await world.status(AGENT)).toMatch(/on 37d\+ +on 37d +on 30d /);
});

/** The world as it is when production has just been switched on. */
async function inProduction(): Promise<Awaited<ReturnType<typeof aWorld>>> {
  const world = await aWorld();
  await world.lands(AGENT, { development: 'on' });
  world.passes('48h');
  await world.lands(AGENT, { staging: 'on' });
  world.passes('7d');
  return world;
}

test('"Quick Rollback": git revert passes at once while GitHub is out of reach, and the way up is the whole way', async () => {
  await using world = await inProduction();
  const production = await world.proposes(AGENT, { production: 'on' });
  world.passes('1m');
  await production.ticks();
  await production.approvedBy('ana');
  const landing = await production.lands();

  // "Critical: Service unavailable for > 1 minute", at night, and GitHub is down as well.
  world.passes('17h');
  world.losesGitHub();
  const rollback = await world.reverts(landing);
  expect(await rollback.report()).toMatchObject({
    verdict: 'pass',
    class: 'rollback',
    changes: [{}],
  });
  expect(await rollback.asks()).toEqual([]);
  expect(combinations(await rollback.report())).toEqual(
    SERVICES.map((service) =>
      expect.stringMatching(new RegExp(`^production: ${service} .*=false$`)),
    ),
  );
  const undone = await rollback.lands();

  // "Immediate rollback, investigate, fix, and retry after validation": staging stayed on, so its soak
  // counts; the list and the approval are asked for again.
  world.findsGitHub();
  world.passes('1d');
  const again = await world.reverts(undone);
  expect(await again.report()).toMatchObject({ verdict: 'wait', class: 'promotion' });
  expect(await again.open()).toEqual(['approvals/missing', 'checklist/unticked']);
  world.passes('1m');
  await again.ticks();
  await again.approvedBy('bartek');
  expect(await again.verdict()).toBe('pass');
});

test('"If issues in staging: Disable flags, investigate, fix, and retry before production"', async () => {
  await using world = await inProduction();
  world.losesGitHub();
  const rollback = await world.rollsBack([AGENT], { in: ['staging'] });
  expect(await rollback.verdict()).toBe('pass');
  await rollback.lands();
  world.findsGitHub();

  // Development never stopped, so staging may come back at once; its seven days begin anew.
  world.passes('1h');
  const staging = await world.proposes(AGENT, { staging: 'on' });
  await staging.ticks();
  expect(await staging.verdict()).toBe('pass');
  await staging.lands();
  world.passes('1m');
  const production = await world.proposes(AGENT, { production: 'on' });
  world.passes('1m');
  await production.ticks();
  await production.approvedBy('ana');
  const due = world.after('6d 23h 58m');
  expect(await production.verdictsAround(due)).toEqual(['wait', 'pass', 'pass']);
});

test('"with no critical issues": an open one waits, and the 48 hours count from its closing', async () => {
  await using world = await aWorld();
  await world.lands(AGENT, { development: 'on' });
  world.passes('1d');
  const issue = world.opensIssue(AGENT, 'critical');
  world.opensIssue('outbound-calls', 'critical');
  world.opensIssue(AGENT, 'minor');
  world.passes('2d');
  const staging = await world.proposes(AGENT, { staging: 'on' });
  await staging.ticks();
  expect(await staging.open()).toEqual(['soak/open-issue']);
  world.closesIssue(issue);
  expect(await staging.verdictsAround(world.after('48h'))).toEqual(['wait', 'pass', 'pass']);
});

test('an approval that is taken back does not count any more', async () => {
  await using world = await inProduction();
  const production = await world.proposes(AGENT, { production: 'on' });
  world.passes('1h');
  await production.ticks();
  await production.approvedBy('ana');
  expect(await production.verdict()).toBe('pass');
  world.passes('1m');
  production.withdraws('ana');
  expect(await production.open()).toEqual(['approvals/missing']);
});

test('"Full Rollback (Code Deployment)": the revert takes code back with it, and is a rollback all the same', async () => {
  await using world = await inProduction();
  const landing = await world.landsFiles({
    'environments/production/elevenlabs-agent.yaml': 'enabled: true\n',
    'services/elevenlabs-agent/index.ts': 'export const agent = 2;\n',
  });
  world.passes('1d');
  world.losesGitHub();
  const rollback = await world.reverts(landing);
  expect(await rollback.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

test('"Traefik Route Disabling (Emergency)": routes and flags go in one pull request', async () => {
  await using world = await inProduction();
  await world.lands(AGENT, { production: 'on' });
  world.losesGitHub();
  const emergency = await world.proposesFiles({
    'traefik/routes.yaml': 'http: { routers: {} }\n',
    'environments/production/elevenlabs-agent.yaml': 'enabled: false\n',
  });
  expect(await emergency.report()).toMatchObject({ verdict: 'pass', class: 'rollback' });
});

test('"Feature flags can be toggled independently per service if needed for debugging"', async () => {
  await using world = await inProduction();
  await world.lands(AGENT, { production: 'on' });
  world.losesGitHub();
  // One service goes down at once …
  const down = await world.proposes(AGENT, {
    production: { services: { 'cursor-runner': { enabled: false } } },
  });
  expect(await down.report()).toMatchObject({
    verdict: 'pass',
    class: 'rollback',
    changes: [{ services: ['cursor-runner'] }],
  });
  await down.lands();
  // … and comes up again through the whole gate, for its own users only.
  world.findsGitHub();
  world.passes('1h');
  const up = await world.proposes(AGENT, { production: 'on' });
  expect(await up.report()).toMatchObject({
    class: 'promotion',
    changes: [{ services: ['cursor-runner'] }],
  });
  expect(await up.open()).toEqual(['approvals/missing', 'checklist/unticked']);
});

test('in staging one service alone is not a validation of the other two', async () => {
  await using world = await aWorld();
  await world.lands(AGENT, { development: 'on' });
  world.passes('48h');
  await world.lands(AGENT, {
    staging: { enabled: false, services: { 'jarek-va-ui': { enabled: true } } },
  });
  world.passes('7d');
  const all = await world.proposes(AGENT, { production: 'on' });
  expect((await all.gate('soak')).code).toBe('soak/not-covered');
  const pull = await world.proposes(AGENT, {
    production: { enabled: false, services: { 'jarek-va-ui': { enabled: true } } },
  });
  expect((await pull.gate('soak')).code).toBe('soak/long-enough');
});

test('"Critical: Error rate > 5% for 5 minutes", or a service that is not there: staging is not validated', async () => {
  await using world = await inProduction();
  const pull = await world.proposes(AGENT, { production: 'on' });
  const answers = async (metric: string, ...values: readonly number[]) => {
    const codes: unknown[] = [];
    for (const value of values) {
      world.measures(metric, value);
      const now = await world.judges('main', pull.branch);
      const of = now.report.changes[0]?.gates.filter(({ facts }) => facts['metric'] === metric);
      codes.push(...(of ?? []).map(({ code }) => code));
    }
    world.measures(metric, null);
    return codes;
  };
  const levels = ['metrics/good', 'metrics/undecided', 'metrics/bad'];
  expect(await answers('error-rate', 0.02, 0.021, 0.051)).toEqual(levels);
  expect(await answers('response-time', 2, 2.1, 5.1)).toEqual(levels);
  expect(await answers('availability', 1, 0)).toEqual(['metrics/good', 'metrics/bad']);
  expect(await answers('critical-errors', 0, 1)).toEqual(['metrics/good', 'metrics/bad']);
});

test('what the developer reads a day too early', async () => {
  await using world = await aWorld();
  await world.lands(AGENT, { development: 'on' });
  world.passes('31h');
  const staging = await world.proposes(AGENT, { staging: 'on' });
  await staging.ticks();
  const { fingerprint } = await staging.report();
  expect(`\n${await staging.says()}`).toBe(`
… Due Wed 4 Nov, 09:00 UTC (in 17h)

elevenlabs-agent in staging: off → on
for cursor-runner, elevenlabs-agent, jarek-va-ui

    Needs                         So far
  … 48h in development            ▕██████░░░░▏ 17h to go, since Mon 2 Nov, 09:00
                                  [soak/too-short]
  ✓ Whether the agent answers at  1000 ████████████████ [metrics/good]
    least 1 for 24h in
    development
  ✓ Critical lines of the log in  0 ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁ [metrics/good]
    5 minutes at most 0 for 24h
    in development
  ✓ 7 statements ticked           all [checklist/ticked]

To do     only time is missing, so wait. Then check again.

On merge  cursor-runner, elevenlabs-agent, jarek-va-ui are redeployed in staging
Way back  passes at once:
          flaghoist rollback elevenlabs-agent --in staging

Notes
  · the deployment log is on GitHub, which this check does not ask. So refused
    landings are unknown

Whether the agent answers at least 1 for 24h in development
  · 1000, target at least 1 ████████████████
  · 1441 of 1441 samples: 1441 good
  · as of Tue 3 Nov 2026 15:59 UTC, since Mon 2 Nov 2026 15:59 UTC
  · query to prometheus: min(up{job="elevenlabs-agent", env="development"})

Critical lines of the log in 5 minutes at most 0 for 24h in development
  · 0, target at most 0 ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁
  · 1441 of 1441 samples: 1441 good
  · as of Tue 3 Nov 2026 15:59 UTC, since Mon 2 Nov 2026 15:59 UTC
  · query to prometheus: sum(increase(agent_log_lines_total{env="development",
    level="critical"}[5m]))

Explain   flaghoist explain soak/too-short

judged as of Tue 3 Nov 2026 16:00 UTC · landing times are committer dates in Git, which a committer can set freely
promotion · fingerprint ${fingerprint.slice(0, 16)}
`);
});

// plans/elevenlabs-agent-request.md
test('the request: start with false everywhere, enable in dev, then staging, then production, and turn off', async () => {
  await using world = await aWorld();
  // "Start with ELEVENLABS_AGENT_ENABLED=false everywhere": neither of the later two may go first.
  const skipping = await world.proposes(AGENT, { production: 'on' });
  expect((await skipping.gate('soak')).code).toBe('soak/not-covered');
  const together = await world.proposes(AGENT, { development: 'on', staging: 'on' });
  expect(await together.report()).toMatchObject({ verdict: 'block' });
  expect(await together.open()).toContain('soak/same-proposal');

  // "Flag Toggle Tests: can enable/disable feature via flag", by the two commands.
  const on = await world.promotes(AGENT, 'development');
  await on.ticks();
  expect(await on.verdict()).toBe('pass');
  await on.lands();
  expect(await world.status(AGENT)).toMatch(/on ╸─+ +off +off/);
  // "Test rollback procedure, document steps, practice rollback."
  const off = await world.rollsBack([AGENT]);
  expect(await off.verdict()).toBe('pass');
  await off.lands();
  expect(await world.status(AGENT)).toMatch(/off +off +off/);
});
