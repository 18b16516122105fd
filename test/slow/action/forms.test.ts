// The forms: a promotion or a rollback that a person starts by hand becomes a pull request with a verdict.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, OFF, ON, stateFile } from '#test/support/ci.ts';

let ci: CI;
beforeAll(async () => {
  ci = await aCI({
    flags: ['checkout', 'search', 'theme'],
    files: {
      [flagFile('voice')]:
        'description: voice\nservices: { api: { VOICE: enabled } }\nemergency: { routes: ["/voice/*"] }\n',
      [stateFile('voice', 'production')]: ON,
      [stateFile('search', 'development')]: 'enabled: true # since Monday\n',
    },
  });
  allows(true);
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => ci.closesAll());

/** Whether a workflow's own token may open pull requests. */
const allows = (may: boolean): void =>
  ci.github.sets({
    workflowPermissions: {
      default_workflow_permissions: 'read',
      can_approve_pull_request_reviews: may,
    },
  });

/** The permissions in the workflows of this repository. */
const ASKED = {
  actions: 'write',
  contents: 'write',
  issues: 'read',
  pull_requests: 'write',
  statuses: 'write',
} as const;

async function fills(
  command: 'promote' | 'rollback',
  inputs: Readonly<Record<string, string>>,
  { by = 'dora', branch = 'main' } = {},
): Promise<Ran> {
  const event = await ci.github.event('workflow_dispatch', { inputs, by, branch });
  const token = ci.github.token({ permissions: ASKED });
  return ci.runs(event, { token, inputs: { command, ...inputs } });
}

const open = () => [...ci.github.world.pulls.values()].filter(({ state }) => state === 'open');
const branches = async () => (await ci.github.git.refs('refs/heads/flaghoist/')).length;
const textIn = (sha: string, file: string) => ci.github.git.git(['show', `${sha}:${file}`]);

describe('A promotion', () => {
  test('is written, opened and judged, and its asker cannot approve it', async () => {
    const inputs = {
      flag: 'checkout',
      environment: 'production',
      rollout: '25',
      reason: '@ana said so\n- [x] ticked <!-- -->',
    };
    const ran = await fills('promote', inputs);
    expect([ran.exitCode, ran.annotations]).toEqual([0, []]);
    const [pull, ...others] = open();
    if (pull === undefined) throw new Error(ran.stdout);
    expect(others).toEqual([]);
    expect(pull).toMatchObject({
      title: 'Promote checkout in production to 25%',
      author: 'github-actions[bot]',
      base: 'main',
    });
    expect(await textIn(pull.head.sha, stateFile('checkout', 'production'))).toBe(
      'enabled: true\nrollout: 25\n',
    );
    expect(pull.body).toBe(
      '- promotion: `checkout` in `production`\n\nWhy: `＠ana said so - [x] ticked ‹!-- --›`\n\nAsked for by `dora`.\n',
    );
    expect(ran.outputs['pull-request-url']).toMatch(/\/acme\/flags\/pull\/\d+$/);
    const verdict = () => ci.github.statuses(pull.head.sha)[0];
    expect(verdict()).toMatchObject({
      state: 'pending',
      context: 'flaghoist',
      description: expect.stringMatching(/^1 approval from release is required, none so far/),
    });

    const again = await fills('promote', inputs);
    expect(again.exitCode).toBe(0);
    expect(again.said).toMatch(`pull request ${pull.number} proposes the same already`);
    expect(open()).toHaveLength(1);

    const people = await ci.github.git.facts(pull.head.sha);
    expect([people.author.name, people.committer.name]).toEqual(['dora', 'dora']);
  });

  test('T17: that a team member asked for needs another member of the team', async () => {
    await fills('promote', { flag: 'theme', environment: 'production' }, { by: 'ana' });
    const [found] = open();
    if (found === undefined) throw new Error('no pull request');
    ci.github.passes('1m');
    const { submitReview } = await import('#test/support/github/issues.ts');
    const approves = (by: string) =>
      submitReview(ci.github.world, found.number, { by, decision: 'APPROVE' });
    await approves('ana');
    await ci.sweeps();
    const state = () => ci.github.statuses(found.head.sha)[0]?.state;
    expect(state()).toBe('pending');
    await approves('bartek');
    await ci.sweeps();
    expect(state()).toBe('success');
  });

  test('that the gate blocks is not opened', async () => {
    const before = await branches();
    const ran = await fills('promote', { flag: 'search', environment: 'development' });
    expect(ran.exitCode).toBe(1);
    expect(ran.annotations[0]?.message).toMatch('search is already set to 100% in development');
    expect([open(), await branches()]).toEqual([[], before]);
  });
});

describe('A rollback', () => {
  test('of several flags is one pull request that passes at once, with routes blocked where there are any', async () => {
    const ran = await fills('rollback', { flag: 'voice search', routes: 'true' });
    expect([ran.exitCode, ran.outputs['verdict'], ran.outputs['class']]).toEqual([
      0,
      'pass',
      'rollback',
    ]);
    const [pull] = open();
    const sha = pull?.head.sha ?? '';
    expect(ci.github.statuses(sha)[0]?.state).toBe('success');
    expect(await textIn(sha, stateFile('search', 'development'))).toBe(
      'enabled: false # since Monday\n',
    );
    expect(await textIn(sha, stateFile('voice', 'production'))).toBe(`${OFF}block-routes: true\n`);
  });

  test('is pushed when no pull request may be opened, and the rest is one click', async () => {
    allows(false);
    const ran = await fills('rollback', { all: 'true' });
    allows(true);
    expect(ran.exitCode).toBe(1);
    const [said, link] = ran.annotations.map(({ message }) => message);
    expect(said).toMatch('"Allow GitHub Actions to create and approve pull requests"');
    expect(link).toMatch(/open it by hand: .*\/compare\/main\.\.\.flaghoist\/rollback-.*expand=1/);

    const again = await fills('rollback', { all: 'true' });
    expect(again.exitCode).toBe(0);
    expect(open()).toHaveLength(1);
  });
});

test('T43: hostile and mistaken forms are refused before anything is written', async () => {
  const before = await branches();
  const forms: readonly (readonly ['promote' | 'rollback', Readonly<Record<string, string>>])[] = [
    ['promote', { flag: 'checkout"; curl x|sh', environment: 'production' }],
    ['promote', { flag: '../../etc', environment: 'production' }],
    ['promote', { flag: 'chekout', environment: 'production' }],
    ['promote', { flag: 'checkout', environment: 'flags' }],
    ['promote', { flag: 'checkout', environment: 'production', rollout: '1e2' }],
    ['promote', { flag: 'checkout' }],
    ['rollback', {}],
    ['rollback', { flag: 'voice', all: 'true' }],
  ];
  for (const [command, inputs] of forms) {
    const ran = await fills(command, inputs);
    expect([ran.exitCode, ran.writes]).toEqual([1, []]);
    expect(ran.annotations).toHaveLength(1);
  }
  const elsewhere = await fills('rollback', { all: 'true' }, { branch: 'main~0' });
  expect([elsewhere.exitCode, elsewhere.said]).toEqual([
    1,
    expect.stringContaining('only runs on main count'),
  ]);
  expect([open(), await branches()]).toEqual([[], before]);
});
