// The weekly summary of the five plans of this repository, over a history that is played, with measured metrics.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { adopted, stateFile } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { World } from '#test/support/world.ts';
import { aWorld } from '#test/support/world.ts';

const GOLDEN = new URL('../../../fixtures/summary.md', import.meta.url);
const CALLS = 'outbound-calls';

/** What is measured in the week. Everything else is far within its targets. */
const MEASURED: Readonly<Record<string, number>> = {
  'success-rate': 0.912,
  'success-rate-now': 90.5,
  'error-rate': 0.0084,
  'error-rate-old': 0.0121,
  uptime: 0.9997,
  'response-time': 0.35,
  'cost-per-call': 0.94,
  'retry-success': 0.52,
  'voicemail-accuracy': 0.874,
  'voice-success': 0.991,
};

/** Three weeks: calls at 10 percent with an incident, and the other plans at earlier places. */
async function played(): Promise<World> {
  const world = await aWorld({ at: '2026-11-02T09:00:00Z' });
  await world.lands([CALLS, 'elevenlabs-agent', 'unified-workflow/schema'], { development: 'on' });
  world.passes('48h');
  await world.lands([CALLS, 'elevenlabs-agent'], { staging: 'on' });
  world.passes('7d');
  await world.lands(CALLS, { production: 5 });
  world.passes('7d 1h');
  await world.lands(CALLS, { production: 10 });
  await world.lands('convex/log-provider', { convex: 'on' });
  const fault = world.opensIssue(CALLS, 'P2');
  world.opensIssue(CALLS, 'P1');
  world.passes('1d');
  world.closesIssue(fault);
  await world.lands('elevenlabs-agent', { staging: { hold: 'p95 latency under investigation' } });
  world.passes('6d');
  for (const [metric, value] of Object.entries(MEASURED)) world.measures(metric, value);
  return world;
}

test('fills in every field of the report for the plans, and is the same when it is written again', async () => {
  await using world = await played();
  const first = await world.summary();
  const golden = readFileSync(GOLDEN, 'utf8');
  expect(first.replaceAll(/, [0-9a-f]{10}$/gm, ', LANDING')).toBe(golden);
  // What happens after the week is no part of it.
  world.closesIssue(2);
  world.opensIssue(CALLS, 'P1');
  await world.lands(CALLS, { production: 25 });
  await world.lands('unified-workflow/schema', { staging: 'on' });
  world.passes('2d 3h');
  expect(await world.summary({ until: '2026-11-23' })).toBe(first);
  expect(await world.summary()).toBe(first);
});

test('for one owner it has the flags of that owner alone', async () => {
  await using world = await played();
  const at = new Date(world.now * 1000).toISOString();
  const ofOwner = (owner: string) => flaghoist(world.repo, 'summary', '--owner', owner, '--at', at);
  const { code, out } = await ofOwner('voice');
  expect(code).toBe(0);
  expect(out.match(/^\S+(?=: (?:Week \d+ )?Rollout Status$)/gm)).toEqual([
    'elevenlabs-agent',
    CALLS,
  ]);
  const misspelled = await ofOwner('voise');
  expect([misspelled.code, misspelled.err]).toEqual([2, expect.stringContaining('"voise"')]);
});

test('a later week has another summary, with what landed in it', async () => {
  await using world = await played();
  await world.lands(CALLS, { production: 5 });
  world.passes('7d');
  const summary = await world.summary({ flags: [CALLS] });
  expect(summary).toContain('# Rollout Status 2026-11-23 to 2026-11-29');
  expect(summary).toMatch(/Landed\n\n- 2026-11-25 production: 10% → 5%, rollback, [0-9a-f]{10}\n/);
});

test('a flag that has done its work gets a summary of its success', async () => {
  await using world = await aWorld({ at: '2026-11-02T09:00:00Z' });
  await world.lands(CALLS, { development: 'on', staging: 'on', production: 'on' });
  world.passes('14d');
  const until = world.after('0h');
  expect(await world.summary({ until, flags: [CALLS] })).toContain(
    '### Success: due for removal\n\n- fully on in production since Mon 2 Nov 2026 09:00 UTC, due for removal\n- Take the flag out',
  );
  const early = world.after('0h').replace('T09:00:00Z', 'T08:59:59Z');
  expect(await world.summary({ until: early, flags: [CALLS] })).toContain(
    '### Next Phase: none, the rollout is complete\n\n- fully on in production since Mon 2 Nov 2026 09:00 UTC, due for removal Mon 16 Nov 2026 09:00 UTC',
  );
  world.measures('error-rate', 0.2);
  expect(await world.summary({ until, flags: [CALLS] })).toContain(
    '; missing: error-rate in production',
  );
});

test('a kill switch that is off in one environment is not called complete', async () => {
  await using repo = await adopted({
    'environments/flags/payments.yaml':
      'description: Payments\nsafe: true\nservices: { api: { PAYMENTS: enabled } }\n',
    'environments/staging/payments.yaml': 'enabled: false\n',
  });
  const summary = async (...args: readonly string[]) =>
    (
      await flaghoist(
        repo,
        'summary',
        '--flag',
        'payments',
        '--at',
        '2026-11-25T15:00:00Z',
        ...args,
      )
    ).out;
  expect(await summary()).toContain(
    'Next Phase: on in staging\n    · Turn it on when the cause is fixed: flaghoist rollback payments --in staging --land\n',
  );
  expect(JSON.parse(await summary('--format', 'json')).flags).toMatchObject([
    { offIn: ['staging'], next: null },
  ]);
});

test('a window that ends before the first landing says so, and the hint names an end that works', async () => {
  await using repo = await adopted({ [stateFile('development')]: 'enabled: true\n' });
  const at = ['--at', '2026-11-02T15:00:00Z'];
  const week = await flaghoist(repo, 'summary', ...at);
  expect(week).toMatchObject({ code: 2 });
  expect(week.err).toContain(
    'nothing had landed by Mon 2 Nov 2026 00:00 UTC, the end of the window',
  );
  const [, until = ''] = /hint: name a later end: --until (\S+)/.exec(week.err) ?? [];
  const later = await flaghoist(repo, 'summary', '--until', until, ...at);
  expect([later.code, later.out]).toEqual([0, expect.stringContaining('checkout')]);
});
