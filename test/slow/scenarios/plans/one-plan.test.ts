// One plan from its first proposal to its end, in simulated time and by the shipped bundle: the sweep proposes each step,
// people approve, a breach takes one step back, and page, log and summary say what happened.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, stateFile } from '#test/support/ci.ts';
import { BUNDLE, flaghoist } from '#test/support/cli.ts';
import type { FakePrometheus, ValueAt } from '#test/support/fake-prometheus.ts';
import { aFakePrometheus } from '#test/support/fake-prometheus.ts';
import { gitIn } from '#test/support/git.ts';
import { REMOVAL_LABEL } from '#app/removal/removal-issues.ts';
import { pageDataIn } from '#test/support/page-data.ts';
import { issuesIn } from '#test/support/github/issues.ts';
import { pullRequest } from '#test/support/github/pull-request.ts';
import type { PullRequest } from '#test/support/github/index.ts';

const FLAG = 'outbound-calls';
const PIPELINE = `version: 1
teams: { release: [ana, bartek] }
environments:
  - name: development
  - name: staging
    requires: { soak: { in: development, for: 48h } }
  - name: production
    requires:
      soak: { in: staging, for: 7d }
      approvals: { count: 1, from: [release] }
    resume: { within: 14d, requires: { issues: { none: [P1] } } }
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
services: { calling-platform: { deploy: { "*": { target: files, folder: deployed } } } }
policy: { approvals: { count: 1, from: [release] } }
`;
const DEFINITION = `description: Outbound calls
owner: release
services: { calling-platform: { OUTBOUND_CALLS: enabled, OUTBOUND_CALLS_PERCENTAGE: rollout } }
metrics:
  failed:
    title: Failed calls
    source: prometheus
    query: sum(rate(calls_failed{env="$environment"}[1m]))
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(calls[$window]))', at-least: 200 }
watch: { for: 24h, then: merge }
propose: true
requires:
  production:
    ladder: { steps: [10, { at: 50, requires: { metrics: { good: [failed], for: 48h } } }, 100], each: 7d }
graduate: { after: 30d, issues: { none: [P1] }, metrics: { good: [failed], for: 48h } }
summary: { Failed Calls: failed }
`;

let ci: CI;
let prometheus: FakePrometheus;
beforeAll(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: {
      [flagFile(FLAG)]: DEFINITION,
      '.github/workflows/redeploy.yml': 'on: { workflow_dispatch: { inputs: { landing: {} } } }\n',
    },
  });
  ci.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: true,
    },
  });
  prometheus = await aFakePrometheus(ci.github.world.clock.http);
  prometheus.has(GOOD);
});
afterAll(async () => {
  await prometheus[Symbol.asyncDispose]();
  await ci[Symbol.asyncDispose]();
});

/** What the workflows of the plan may do together. */
const ASKED = {
  actions: 'write',
  contents: 'write',
  deployments: 'write',
  issues: 'write',
  pull_requests: 'write',
  statuses: 'write',
} as const;
const GOOD: ValueAt = () => '0.001';

async function runs(command: string, inputs: How['inputs'] = {}): Promise<Ran> {
  const ran = await ci.runs(await ci.github.event('schedule', {}), {
    token: ci.github.token({ permissions: ASKED }),
    env: { FLAGHOIST_PROMETHEUS_URL: prometheus.url },
    inputs: { command, ...inputs },
  });
  const errors = ran.annotations.filter(({ level }) => level === 'error');
  expect([command, ran.exitCode, errors]).toEqual([command, 0, []]);
  // A step that nothing proposes yet has no pull request to ask about.
  expect(ran.requests.filter(({ path }) => path.includes('/pulls/0'))).toEqual([]);
  return ran;
}

/** What the sweep proposes now; null: nothing. */
async function proposed(): Promise<PullRequest | null> {
  await runs('sweep');
  const open = [...ci.github.world.pulls.values()].filter(({ state }) => state === 'open');
  expect(open.length).toBeLessThanOrEqual(1);
  const [pull] = open;
  return pull === undefined ? null : pullRequest(ci.github.world, pull.number);
}

/** What has landed, as this test did it: where, when, and who approved. The last pull request stays. */
interface Step {
  readonly environment: string;
  readonly step: string;
  readonly kind: 'promotion' | 'rollback';
  readonly at: number;
  readonly approver: string;
}
const played: Step[] = [];
function landed(environment: string, step: string, approver: string | null = null): void {
  const kind = step === '50% → 10%' ? 'rollback' : 'promotion';
  const at = ci.github.world.clock.seconds();
  played.push({ environment, step, kind, at, approver: approver ?? '' });
}

const state = async (environment: string): Promise<string> =>
  ci.github.git
    .git(['show', `${await ci.github.main()}:${stateFile(FLAG, environment)}`])
    .catch(() => 'off');

/** A step is proposed when it is due. People approve and merge it, and it is deployed. */
async function climbs(
  wait: string,
  title: string,
  [environment, step]: readonly [environment: string, step: string],
  approver: string | null,
): Promise<PullRequest> {
  ci.github.passes(wait);
  const pull = await proposed();
  if (pull === null) throw new Error(`not proposed: ${title}`);
  expect(pull.record.title).toBe(title);
  const missing = approver === null ? 'success' : 'pending';
  expect(ci.shown(pull)?.state).toBe(missing);
  // While it waits, its comment says what comes after it.
  const isFollowed = approver !== null && !step.endsWith('→ 100%');
  const later = /^Then production (?:(?:50|100)% )?\w{3} \d+ \w{3}.* at the earliest\.$/m;
  expect([step, later.test((await ci.comment(pull)) ?? '')]).toEqual([step, isFollowed]);
  if (approver !== null) {
    ci.github.passes('1m');
    await pull.approvedBy(approver);
    ci.github.passes('1m');
    await runs('sweep');
  }
  expect(ci.shown(pull)?.state).toBe('success');
  ci.github.passes('1m');
  landed(environment, step, approver);
  await pull.merges();
  await runs('deploy');
  return pull;
}

test('a person begins, and the sweep proposes each step when it is due', async () => {
  await runs('deploy');
  ci.github.passes('1h');
  const first = await ci.proposes(FLAG, 'development', { by: 'dora' });
  await ci.judges(first);
  landed('development', 'off → 100%');
  await first.merges();
  await runs('deploy');
  ci.github.passes('47h');
  expect(await proposed()).toBeNull();
  await climbs('1h', 'Promote outbound-calls in staging', ['staging', 'off → 100%'], null);
  ci.github.passes('6d');
  expect(await proposed()).toBeNull();
  const step10 = ['production', 'off → 10%'] as const;
  await climbs('1d', 'Promote outbound-calls in production to 10%', step10, 'bartek');
  const step50 = ['production', '10% → 50%'] as const;
  await climbs('7d', 'Promote outbound-calls in production to 50%', step50, 'ana');
  expect(await state('production')).toContain('rollout: 50');
});

test('a breach takes the last step back within one run, and the step stays back while its issue is open', async () => {
  ci.github.passes('30m');
  const since = ci.github.world.clock.seconds() - 20 * 60;
  prometheus.has((at) => (at >= since ? '0.08' : '0.001'));
  landed('production', '50% → 10%');
  const watched = await runs('watch', { redeploy: 'here' });
  expect(watched.outputs['watched']).toBe('bad');
  expect(await state('production')).toContain('rollout: 10');
  const [issue] = (
    await issuesIn(ci.github.world, { state: 'open', labels: 'rolled-back' })
  ).filter(({ pull_request: pull }) => pull === undefined);
  expect(issue?.title).toBe('Breach: outbound-calls in production');
  const until = ci.github.world.clock.seconds();
  prometheus.has((at) => (at >= since && at < until ? '0.08' : '0.001'));
  ci.github.passes('3d');
  expect(await proposed()).toBeNull();
  const { emulator } = ci.github.world;
  await emulator.ask('PATCH', `/issues/${issue?.number}`, 'ana', { state: 'closed' });
});

test('once the cause is fixed, the way back is a resume: neither the ladder nor the soak counts again', async () => {
  const title = 'Promote outbound-calls in production to 50%';
  const back = await climbs('1m', title, ['production', '10% → 50%'], 'bartek');
  const [down, up] = played.slice(-2);
  expect((up?.at ?? 0) - (down?.at ?? 0)).toBeLessThan(4 * 86_400);
  const comment = await ci.comment(back);
  expect(comment).toContain('this is a resume, which restores the values that were lowered');
  expect(comment).not.toMatch(/\*\*(?:ladder|soak)\*\*/);
});

test('the comment of that week names the rollback, its issue and the resume', async () => {
  // The next Monday.
  ci.github.passes('4d');
  const { summary } = await runs('summary');
  const week = summary.replaceAll(/\s+/g, ' ');
  expect(week).toContain('Current Phase: 50% in production');
  expect(week).toContain('✅ Failed calls: 0.1%, target below 1%');
  expect(week).toContain('Go/No-Go Decision: 2026-12-17, now no-go: 1 approval from release');
  for (const { environment, step, kind } of played.slice(-3))
    expect(week).toContain(`${environment}: ${step}, ${kind}`);
  expect(week).toMatch(/#\d+ Breach: outbound-calls in production: closed 2026-12-10/);
});

test('the flag goes on to all users, and is due for removal after 30 days', async () => {
  ci.github.passes('71h');
  expect(await proposed()).toBeNull();
  const all = ['production', '50% → 100%'] as const;
  await climbs('1h', 'Promote outbound-calls in production', all, 'bartek');
  expect(await state('production')).toMatch(/^enabled: true/);
  ci.github.passes('29d');
  expect(await proposed()).toBeNull();
  expect(await removals()).toEqual([]);
  ci.github.passes('1d');
  expect(await proposed()).toBeNull();
  expect(await removals()).toEqual([expect.stringContaining(FLAG)]);
  await runs('sweep');
  expect(await removals()).toHaveLength(1);
});

/** The titles of the open issues that ask to remove a flag. */
async function removals(): Promise<readonly string[]> {
  const open = await issuesIn(ci.github.world, { state: 'open', labels: REMOVAL_LABEL });
  return open.flatMap(({ title }) => title ?? []);
}

/** The tick of GitHub's clock. */
const A_MINUTE = 60;
const STORY = [
  'development off → 100% promotion',
  'staging off → 100% promotion',
  'production off → 10% promotion',
  'production 10% → 50% promotion',
  'production 50% → 10% rollback',
  'production 10% → 50% promotion',
  'production 50% → 100% promotion',
];

test('the story has a breach, a rollback and a resume in its middle', () => {
  expect(played.map(({ environment, step, kind }) => `${environment} ${step} ${kind}`)).toEqual(
    STORY,
  );
});

interface PageData {
  readonly environments: readonly string[];
  readonly flags: readonly {
    readonly log: readonly (readonly [number, number, ...string[]])[];
    readonly past: readonly { readonly periods: readonly (readonly [number, number])[] }[];
    readonly removal: readonly unknown[];
    readonly next: unknown;
  }[];
  readonly landings: readonly (readonly unknown[])[];
  readonly health: { readonly lines: readonly unknown[]; readonly deployed: number };
}

test('the page shows each step: when it landed, who approved it, and what became of it', async () => {
  const ran = await runs('page', { public: 'false' });
  const text = await readFile(join(ran.outputs['page'] ?? '', 'index.html'), 'utf8');
  const { environments, flags, landings, health } = pageDataIn(text) as PageData;
  const [flag] = flags;
  const rows = flag?.log.toReversed() ?? [];
  expect(rows.map(([, index, step, kind]) => `${environments[index]} ${step} ${kind}`)).toEqual(
    STORY,
  );
  const [moments, approvers] = [0, 4].map((place) => rows.map(([row]) => landings[row]?.[place]));
  expect(approvers).toEqual(played.map(({ approver }) => approver));
  played.forEach(({ at }, index) => {
    expect(Math.abs(Number(moments?.[index]) - at)).toBeLessThanOrEqual(A_MINUTE);
  });
  // The rollback says how long its values took to be safe, and all others are live.
  expect(rows.map(([, , , , outcome]) => outcome?.replace(/\d+/, 'N'))).toEqual(
    played.map(({ kind }) =>
      kind === 'rollback' ? 'accepted · safe after N s' : 'accepted · live',
    ),
  );
  const production = flag?.past[environments.indexOf('production')]?.periods ?? [];
  expect(production.map(([, percent]) => percent).slice(-5)).toEqual([10, 50, 10, 50, 100]);
  expect(flag?.next).toBeNull();
  const end = played.at(-1)?.at ?? 0;
  const [where, since, dueAt, isDue, open] = flag?.removal ?? [];
  expect([where, isDue, open]).toEqual(['production', true, []]);
  expect(Math.abs(Number(since) - end)).toBeLessThanOrEqual(10 * A_MINUTE);
  expect(Number(dueAt) - Number(since)).toBe(30 * 86_400);
  expect(health.lines).toEqual([]);
  expect(Math.abs(health.deployed - end)).toBeLessThanOrEqual(10 * A_MINUTE);
});

let clone: string;

test('the log of a clone says the same', async () => {
  clone = await ci.github.checkout({ depth: 0 });
  await gitIn(clone)(['remote', 'set-head', 'origin', 'main']);
  const said = await flaghoist(
    { in: clone, cli: BUNDLE },
    'log',
    FLAG,
    '--since',
    '2026-11-01',
    '--at',
    ci.github.now,
    '--offline',
    '--format',
    'json',
  );
  expect(said).toMatchObject({ code: 0, err: '' });
  const { landings } = JSON.parse(said.out) as {
    readonly landings: readonly { readonly changes: readonly Record<string, string>[] }[];
  };
  const steps = landings
    .flatMap(({ changes }) => changes)
    .filter((change) => change['class'] !== 'neutral')
    .map((change) => [change['environment'], change['class']]);
  expect(steps.toReversed()).toEqual(played.map(({ environment, kind }) => [environment, kind]));
});

test('the summary reports the plan, says the same twice, and that the flag can be removed', async () => {
  const span = ['--since', '90d', '--until', ci.github.now, '--at', ci.github.now];
  const args = ['summary', '--flag', FLAG, ...span];
  const env = { FLAGHOIST_PROMETHEUS_URL: prometheus.url };
  const [first, second] = [
    await flaghoist({ in: clone, env, cli: BUNDLE }, ...args),
    await flaghoist({ in: clone, env, cli: BUNDLE }, ...args),
  ];
  expect(second).toEqual(first);
  const text = first.out.replaceAll(/\s+/g, ' ');
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(text).toContain('Current Phase: 100%');
  for (const { environment, step, kind, at } of played) {
    const day = new Date(at * 1000).toISOString().slice(0, 10);
    expect(text).toContain(`${day} ${environment}: ${step}, ${kind}`);
  }
  // This clone does not ask GitHub for issues, and says so.
  expect(text).toContain('its issues are unknown: not asked here');
});

test('the comment of the next week says that the plan was a success', async () => {
  ci.github.passes('2d');
  const { summary } = await runs('summary');
  expect(summary).toContain('### Success: due for removal\n');
  expect(summary).toMatch(/fully on in production since Thu 17 Dec 2026 .*, due for removal\n/);
});
