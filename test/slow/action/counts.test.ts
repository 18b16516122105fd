// The number of requests of a run.
import { describe, expect, test } from '@jest/globals';
import { openRepository } from '#adapters/git/repository.ts';
import { asTree } from '#app/ports.ts';
import { loadProposal } from '#app/load/load.ts';
import { createReader } from '#app/load/reader.ts';
import type { Sha } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import { askAbout } from '#judge/ask.ts';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, OFF, ON, PIPELINE, stateFile } from '#test/support/ci.ts';
import { deploying } from '#test/support/deployments.ts';
import { postStatus } from '#test/support/github/statuses.ts';
import type { Landing, PullRequest } from '#test/support/github/index.ts';
import { NO_COMMIT } from '#test/support/github/landings.ts';

/** Everything that can be asked of a promotion. */
const STRICT = PIPELINE.replace(
  'approvals: { count: 1, from: [release] }\nservices',
  `soak: { in: staging, for: 7d, without-issues: [critical] }
      ladder: { steps: [50, 100], each: 7d }
      approvals: { count: 1, from: [release] }
      issues: { none: [blocker] }
      checklist: [Tested]
services`,
);
const HALF = 'enabled: true\nrollout: 50\n';

const routes = (run: { requests: readonly { method: string; endpoint: string | null }[] }) =>
  run.requests
    .map(({ endpoint }) => endpoint?.replace('/repos/{owner}/{repo}', '') ?? '')
    .toSorted();

describe('One evaluation', () => {
  test('of a promotion of 20 flags with 100 reviews takes at most 10 requests', async () => {
    const flags = Array.from({ length: 20 }, (_, index) => `flag-${index}`);
    const all = (environment: string, text: string) =>
      Object.fromEntries(flags.map((flag) => [stateFile(flag, environment), text]));
    await using ci = await aCI({ pipeline: STRICT, flags });
    for (const [environment, text] of [
      ['development', ON],
      ['staging', ON],
      ['production', HALF],
    ] as const) {
      const landing = await ci.github.proposes(`to-${environment}`, all(environment, text));
      await landing.merges({ bypass: true });
    }
    const down = await ci.github.opensIssue({
      title: 'Down',
      labels: ['critical', 'flag:flag-3'],
    });
    ci.github.passes('1h');
    await down.closes();
    ci.github.passes('9d');
    const pull = await ci.github.proposes('raise', all('production', ON), {
      by: 'dora',
      body: '- [x] Tested',
    });
    await ci.judges(pull);
    ci.github.passes('1m');
    for (let review = 0; review < 99; review += 1) await pull.remarkedBy(`reader-${review % 9}`);
    await pull.approvedBy('bartek');
    const run = await ci.judges(pull);

    const gates = ['soak', 'ladder', 'approvals', 'issues', 'checklist'];
    expect(gates.filter((gate) => !run.said.includes(gate))).toEqual([]);
    expect(run.outputs).toMatchObject({ verdict: 'pass', class: 'promotion' });
    expect(run.writes).toEqual(['POST status', 'PATCH comment']);
    const read = [
      'GET /commits/{ref}/statuses',
      'GET /issues/{issue_number}/comments',
      'GET /pulls',
      'GET /pulls/{pull_number}',
      'GET /pulls/{pull_number}/commits',
      'GET /pulls/{pull_number}/reviews',
    ];
    // Issues with any of three labels: of the soak, of the gate `issues`, and of rollbacks by a watch.
    const issues = 'POST /graphql';
    // A fetch by Git is no request.
    expect(routes(run)).toEqual([
      ...read,
      'PATCH /issues/comments/{comment_id}',
      issues,
      'POST /statuses/{sha}',
    ]);
    expect(run.requests).toHaveLength(9);
    expect(routes(await ci.judges(pull))).toEqual([...read, issues]);

    // A hundred fit on a page.
    await pull.remarkedBy('reader-1');
    expect(routes(await ci.judges(pull))).toEqual([
      ...read,
      'GET /pulls/{pull_number}/reviews',
      issues,
    ]);
  });

  test('takes at most 10 where hundreds of issues are open, and more were closed', async () => {
    await using ci = await aCI({ pipeline: STRICT, flags: ['voice'] });
    const opens = async (labels: readonly string[]) => ci.github.opensIssue({ title: 'x', labels });
    for (let more = 0; more < 101; more += 1) await (await opens(['critical', 'blocker'])).closes();
    for (let more = 0; more < 101; more += 1) await opens(['question']);
    ci.github.passes('30d');
    await ci.lands('voice', 'staging');
    await ci.lands('voice', 'production', HALF);
    ci.github.passes('9d');
    const how = { by: 'dora', body: '- [x] Tested' };
    const pull = await ci.proposes('voice', 'production', how);
    await ci.judges(pull);
    ci.github.passes('1m');
    await pull.approvedBy('bartek');
    const run = await ci.judges(pull);
    expect(run.outputs).toMatchObject({ verdict: 'pass', class: 'promotion' });
    expect(routes(run).filter((route) => /issues$|graphql/.test(route))).toEqual([
      // The open ones of our own login.
      'GET /issues',
      'POST /graphql',
    ]);
    expect(run.requests.length).toBeLessThanOrEqual(10);
  });

  test('the deployment log costs one, and where it says that a landing was refused no more', async () => {
    const pipeline = PIPELINE.replace(
      'api: {}',
      'api: { deploy: { "*": { target: files, folder: deployed } } }',
    );
    await using ci = await aCI({ pipeline, flags: ['voice'] });
    const instance = { environment: 'development', service: 'api' };
    const { sha } = await ci.lands('voice', 'development');
    const values = { VOICE: true, VOICE_PERCENT: 100 };
    await deploying(ci.github, instance).begins(sha, values);
    await deploying(ci.github, instance).ends(sha, values);
    ci.github.passes('3d');
    const pull = await ci.proposes('voice', 'staging', { by: 'dora' });
    const run = await ci.judges(pull);
    expect(run.outputs).toMatchObject({ verdict: 'pass', class: 'promotion' });
    expect(routes(run).filter((route) => route.includes('deployments'))).toEqual([
      'GET /deployments',
    ]);
    expect(run.requests.length).toBeLessThanOrEqual(10);
    const down = await ci.github.proposes('down', { [stateFile('voice', 'development')]: OFF });
    expect(routes(await ci.judges(down))).toEqual([
      'GET /commits/{ref}/statuses',
      'POST /statuses/{sha}',
    ]);
  });

  test('of a rollback takes two, and one when it is said already', async () => {
    await using ci = await aCI({ flags: ['voice'] });
    await ci.lands('voice', 'production');
    const pull = await ci.github.proposes('down', { [stateFile('voice', 'production')]: OFF });
    expect(routes(await ci.judges(pull))).toEqual([
      'GET /commits/{ref}/statuses',
      'POST /statuses/{sha}',
    ]);
    expect(routes(await ci.judges(pull))).toEqual(['GET /commits/{ref}/statuses']);
  });

  test('of an exact undo asks when landings were, and reads no review and no issue', async () => {
    const pipeline = PIPELINE.replace('release]\n', 'release]\n      issues: { none: [down] }\n');
    const renamed = (variable: string) => ({
      [flagFile('voice')]: `description: voice\nservices: { api: { ${variable}: enabled } }\n`,
    });
    const files = { ...renamed('VOICE_V1'), [stateFile('voice', 'production')]: ON };
    await using ci = await aCI({ pipeline, files });
    ci.github.passes('1d');
    const change = await ci.github.proposes('rename', renamed('VOICE_V2'), { by: 'dora' });
    expect((await ci.judges(change)).outputs).toMatchObject({ verdict: 'wait', class: 'policy' });
    const landing = await change.merges({ bypass: true });
    ci.github.passes('1h');
    const undo = await ci.github.reverts(landing.sha);
    const run = await ci.judges(undo);
    expect(run.outputs).toMatchObject({ verdict: 'pass', class: 'rollback' });
    // Merged pull requests, and the notes on the other two landings.
    const times = [
      'GET /commits/{ref}/statuses',
      'GET /commits/{ref}/statuses',
      'GET /commits/{ref}/statuses',
      'GET /pulls',
    ];
    expect(routes(run)).toEqual([...times, 'POST /statuses/{sha}']);
    expect(routes(await ci.judges(undo))).toEqual(times);
  });

  test('of a pull request that touches no flag takes two', async () => {
    await using ci = await aCI();
    const pull = await ci.github.proposes('code', { 'main.c': '' });
    expect((await ci.judges(pull)).requests).toHaveLength(2);
  });
});

describe('A deployment', () => {
  test('of 100 instances in 3 environments takes at most 40 requests, and so does its rollback', async () => {
    const services = Array.from({ length: 34 }, (_, index) => `service-${index}`);
    const flag = `description: all\nservices:\n${services.map((name) => `  ${name}: { ALL: enabled }\n`).join('')}`;
    const pipeline = `version: 1
teams: { release: [ana, bartek] }
environments: [{ name: development }, { name: staging }, { name: production }]
services:
${services.map((name) => `  ${name}: { deploy: { "*": { target: files, folder: deployed } } }\n`).join('')}policy:
  approvals: { count: 1, from: [release] }
`;
    await using ci = await aCI({ pipeline, files: { [flagFile('all')]: flag } });
    const deploys = (landing: Landing): Promise<Ran> =>
      ci.pushed(landing, { inputs: { command: 'deploy' } });
    const sha = await ci.github.main();
    await deploys({ sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false });
    const everywhere = (text: string) =>
      Object.fromEntries(
        ['development', 'staging', 'production'].map((name) => [stateFile('all', name), text]),
      );
    for (const text of [ON, OFF]) {
      const landing = await ci.github.lands(everywhere(text));
      const run = await deploys(landing);
      expect(run.outputs['deployments']).toBe('102');
      expect(run.exitCode).toBe(0);
      expect(run.requests.length).toBeLessThanOrEqual(40);
    }
  });
});

describe('A sweep', () => {
  /** A hundred promotions: some by time, some by people. */
  async function aHundred(): Promise<{ readonly ci: CI; readonly pulls: readonly PullRequest[] }> {
    const flags = Array.from({ length: 100 }, (_, index) => `flag-${index}`);
    const ci = await aCI({ flags });
    const up = Object.fromEntries(flags.map((flag) => [stateFile(flag, 'development'), ON]));
    await (await ci.github.proposes('up', up)).merges();
    ci.github.passes('1h');
    const pulls: PullRequest[] = [];
    for (const flag of flags) {
      pulls.push(
        await ci.proposes(flag, pulls.length % 2 === 0 ? 'staging' : 'production', { by: 'dora' }),
      );
    }
    return { ci, pulls };
  }

  /** As if a first sweep had said it all. It would: one status a second, as GitHub asks of its clients. */
  async function said(ci: CI, pulls: readonly PullRequest[]): Promise<void> {
    const { stdout } = await ci.sweeps({ inputs: { 'dry-run': 'true' } });
    await using repository = await openRepository(ci.github.git.folder);
    const loader = { repository, reader: createReader(), root: 'environments' };
    const base = (await ci.github.main()) as Sha;
    for (const pull of pulls) {
      const merged = await repository.merge(base, pull.sha as Sha);
      const proposal = await loadProposal(loader, {
        base: asTree(base),
        head: merged.tree,
        tip: base,
        now: instant(0),
      });
      const { fingerprint } = askAbout(proposal, instant(0));
      const line = new RegExp(`^pull request ${pull.number}: pending: (.*)$`, 'm');
      await postStatus(ci.github.world, pull.sha, {
        state: 'pending',
        context: 'flaghoist',
        description: line.exec(stdout)?.[1] ?? '',
        target_url: `https://example.org/run?pull=${pull.number}&head-by=dora&pushed-by=dora&fingerprint=${fingerprint}&whole=1`,
        by: 'github-actions[bot]',
      });
    }
  }

  test('over 100 pull requests of which 3 changed writes 3 statuses, and says what it spent', async () => {
    const { ci, pulls } = await aHundred();
    await using _ = ci;
    const how = { inputs: { comment: 'false' } };
    await said(ci, pulls);
    ci.github.passes('1m');
    const approved = [1, 51, 99].flatMap((index) => pulls[index] ?? []);
    for (const pull of approved) await pull.approvedBy('bartek');
    const run = await ci.sweeps({ ...how, token: ci.github.token({ limit: 1000 }) });

    expect(run.writes).toEqual(['POST status', 'POST status', 'POST status']);
    expect(approved.map((pull) => ci.shown(pull)?.state)).toEqual([
      'success',
      'success',
      'success',
    ]);
    expect(run.said).toContain('100 judged, 3 changed, 0 without flags, 0 failed');
    const spent = run.requests.length;
    expect(run.said).toContain(`${spent} requests to GitHub; ${1000 - spent} left`);
    // The list, the merges, the note of a push, issues; all heads at once, four parts of their reviews, who committed, and
    // two before the three are written.
    expect(spent).toBeLessThanOrEqual(1 + 1 + 2 + 2 + 1 + 4 + 1 + 3 + 3);

    ci.github.passes('1h');
    // Then each pull request costs its own requests.
    ci.github.fails({ path: /graphql/, how: 404 });
    const low = await ci.sweeps({ ...how, token: ci.github.token({ limit: 150 }) });
    expect(low.exitCode).toBe(1);
    // Four fifths of the limit, and what eight at once still asked for.
    expect(low.requests.length).toBeLessThanOrEqual(120 + 8 * 3);
    // What GitHub refused is not counted by its limit.
    const counted = low.requests.filter(({ status }) => status !== 404).length;
    expect(low.said).toContain(`${low.requests.length} requests to GitHub; ${150 - counted} left`);
    const judged = new Set(
      [...low.stdout.matchAll(/^pull request (\d+)$/gm)].map(([, one]) => one),
    );
    const unjudged = pulls.map(({ number }) => String(number)).filter((one) => !judged.has(one));
    expect(low.annotations).toMatchObject([
      { message: expect.stringContaining('not reached before the rate limit ran low: ') },
    ]);
    const listed = low.annotations[0]?.message.match(/low: ([\d, ]+);/)?.[1]?.split(', ') ?? [];
    expect(new Set(listed)).toEqual(new Set(unjudged));
    expect(judged.size + listed.length).toBe(100);
  });

  test('reads them together, and goes on when one pull request cannot be judged', async () => {
    const flags = Array.from({ length: 8 }, (_, index) => `flag-${index}`);
    await using ci = await aCI({ flags });
    const pulls: PullRequest[] = [];
    for (const flag of flags) {
      const pull = await ci.proposes(flag, pulls.length < 4 ? 'production' : 'staging', {
        by: 'dora',
      });
      await pull.comments('<!-- flaghoist flaghoist -->\n', 'github-actions[bot]');
      pulls.push(pull);
    }
    const [, , broken, alien] = pulls;
    const path = ['repository', `n${broken?.number}`];
    const withError = (answer: object) => ({ ...answer, errors: [{ path, message: 'Timeout' }] });
    ci.github.fails({ path: /graphql/, how: { body: withError as never } });
    ci.github.fails({
      path: new RegExp(`/pulls/${broken?.number}/reviews`),
      how: 'truncated-page',
    });
    await ci.github.git.setRef(`refs/pull/${alien?.number}/head`, null);
    const run = await ci.sweeps({ inputs: { 'dry-run': 'true' } });
    // Only what GitHub did not answer is asked for again: of one pull request its reviews and its comments. The other status
    // is the note on the landing. The last request is for issues.
    expect(routes(run).filter((route) => /commits\/|comments|reviews|graphql/.test(route))).toEqual(
      [
        'GET /commits/{ref}/statuses',
        'GET /commits/{ref}/statuses',
        'GET /issues/{issue_number}/comments',
        'GET /pulls/{pull_number}/reviews',
        'POST /graphql',
        'POST /graphql',
        'POST /graphql',
      ],
    );
    expect(run.said).toContain('8 judged, 0 changed, 0 without flags, 0 failed');
    expect(run.said).toContain(
      `pull request ${broken?.number}: pending: could not read the reviews: GitHub`,
    );
  });
});
