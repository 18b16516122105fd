// `command: deploy` of the bundled action: which landings are deployed, which are refused, and that rollbacks always go
// out.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { CI, How, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, OFF, ON, stateFile } from '#test/support/ci.ts';
import type { Landing, PullRequest } from '#test/support/github/index.ts';
import { runAction } from '#test/support/github/index.ts';
import { markMerged } from '#test/support/github/merging.ts';
import { NO_COMMIT } from '#test/support/github/landings.ts';

/** `api` and `web` are written to files, `worker` has a program that counts, `sick` is asked how it is. */
const pipelineAt = (port: number): string => `version: 1
teams:
  release: [ana, bartek, carol]
environments:
  - name: development
  - name: staging
    requires:
      soak: { in: development, for: 48h }
  - name: production
    requires:
      approvals: { count: 1, from: [release] }
      issues: { none: [critical] }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
  web: { deploy: { production: { target: files, folder: deployed } } }
  worker: { deploy: { production: { target: command, run: [sh, -c, "echo $FLAGHOIST_ENVIRONMENT \${INPUT_TOKEN:-knows no token} >> counted"] } } }
  sick: { deploy: { production: { target: files, folder: deployed, probe: { url: "http://127.0.0.1:${port}/", within: 1 } } } }
policy:
  approvals: { count: 1, from: [release] }
`;

const flagOf = (flag: string, service: string) => ({
  [flagFile(flag)]:
    `description: ${flag}\nservices: { ${service}: { ${flag.toUpperCase()}: enabled } }\n`,
});
const FLAGS = {
  ...flagOf('checkout', 'api'),
  ...flagOf('search', 'api'),
  ...flagOf('theme', 'web'),
  ...flagOf('queue', 'worker'),
  ...flagOf('pain', 'sick'),
};

let ci: CI;
let adopted: Ran;
/** The status that the service `sick` answers. */
let answer = 503;
const sick = createServer((_request, response) => {
  response.writeHead(answer).end();
});
beforeAll(async () => {
  await new Promise<void>((done) => sick.listen(0, '127.0.0.1', done));
  const { port } = sick.address() as AddressInfo;
  ci = await aCI({ pipeline: pipelineAt(port), files: FLAGS });
  const sha = await ci.github.main();
  const adoption = { sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false };
  adopted = await deploys(adoption);
  if (adopted.outputs['deployments'] !== '6') throw new Error(adopted.stdout);
});
afterAll(async () => {
  sick.close();
  await ci[Symbol.asyncDispose]();
});
afterEach(() => {
  ci.github.heals();
  ci.closesAll();
});

/** By the workflow of this repository, with the permissions that it asks for and no more. */
const deploys = (landing: Landing, inputs: How['inputs'] = {}): Promise<Ran> => {
  const asked = {
    contents: 'read',
    issues: 'read',
    pull_requests: 'read',
    statuses: 'read',
  } as const;
  const deployments = inputs['dry-run'] === 'true' ? 'read' : 'write';
  const token = ci.github.token({ permissions: { ...asked, deployments } });
  return ci.pushed(landing, { token, inputs: { command: 'deploy', ...inputs } });
};

/** The deployed values of a service in production, or null. */
const has = (ran: Ran, service: string, environment = 'production'): Promise<string | null> =>
  readFile(join(ran.workspace, 'deployed', environment, `${service}.env`), 'utf8').catch(
    () => null,
  );

const production = (flag: string, text: string) => ({ [stateFile(flag, 'production')]: text });

let proposed = 0;

/** Proposed by dora, judged by the gate, approved. */
async function approved(flag: string, text = ON): Promise<PullRequest> {
  const pull = await ci.github.proposes(`approved-${(proposed += 1)}`, production(flag, text), {
    by: 'dora',
  });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('bartek');
  ci.github.passes('1m');
  return pull;
}

const statesOf = ({ statuses }: { readonly statuses: readonly { readonly state: string }[] }) =>
  statuses.map(({ state }) => state);

const raised = async (flag: string): Promise<Ran> => deploys(await (await approved(flag)).merges());

describe('A promotion', () => {
  test('that came by a pull request with its evidence is deployed once, and logged', async () => {
    const landing = await (await approved('checkout')).merges();
    const ran = await deploys(landing);
    expect(ran).toMatchObject({ exitCode: 0, annotations: [] });
    expect(ran.outputs).toMatchObject({ deployments: '1', refused: '0' });
    expect(await has(ran, 'api')).toMatch('CHECKOUT=true\nSEARCH=false\n');
    const logged = ci.github.deployments().filter((deployment) => deployment.sha === landing.sha);
    expect(
      logged.map((deployment) => [
        deployment.environment,
        deployment.description,
        statesOf(deployment),
      ]),
    ).toEqual([
      ['production', 'started: 1 service', ['in_progress', 'inactive']],
      ['production', '1 verified of 1 service', ['success']],
    ]);

    const again = await deploys(landing);
    expect([again.exitCode, again.outputs['deployments']]).toEqual([0, '0']);
  });

  test('is applied once, however often its run is repeated', async () => {
    const landing = await (await approved('queue')).merges({ method: 'squash' });
    const ran = await deploys(landing);
    const counted = () => readFile(join(ran.workspace, 'counted'), 'utf8');
    const before = await counted();
    await deploys(landing);
    await ci.starts({ landing: landing.sha }, { command: 'deploy' });
    expect(before).toMatch(/production knows no token\n$/);
    expect(await counted()).toBe(before);
    // A person has found that the live value is not the logged one.
    const again = await deploys(landing, { force: 'true', service: 'worker' });
    expect([again.exitCode, await counted()]).toEqual([0, expect.stringContaining(before)]);
    expect((await counted()).length).toBeGreaterThan(before.length);
  });

  test.each(['merge', 'squash'] as const)(
    'T17: that its approver brought up to date goes out, landed by %s, and in a checkout without its branch',
    async (method) => {
      const pull = await approved('theme');
      await ci.reviewed(pull);
      await ci.github.lands({ [`docs/${method}.md`]: 'other\n' });
      await pull.updatesBranch({ by: 'bartek' });
      await ci.judges(pull, { by: 'bartek' });
      expect(ci.shown(pull)?.state).toBe('success');
      const landing = await pull.merges({ method });
      const ran = await runAction({
        github: ci.github,
        event: await ci.github.event('push', { landing }),
        cwd: await ci.github.checkout(),
        inputs: { command: 'deploy' },
      });
      expect([ran.exitCode, ran.outputs['refused']]).toEqual([0, '0']);
      expect(ran.stdout).not.toContain('took part');
      const down = await ci.github.lands(production('theme', OFF));
      expect(await deploys(down)).toMatchObject({ exitCode: 0 });
    },
  );

  test('T5: that was pushed to the default branch is refused, with the command that takes it back', async () => {
    const landing = await ci.github.lands(production('theme', ON), { by: 'mallory' });
    const ran = await deploys(landing);
    expect(ran.exitCode).toBe(1);
    expect(ran.outputs).toMatchObject({ deployments: '0', refused: '1' });
    expect(await has(ran, 'web')).toMatch('THEME=false');
    const [said] = ran.annotations.map(({ message }) => message);
    expect(said).toMatch('theme in production is not deployed');
    expect(said).toMatch('no pull request brought it');
    expect(said).toMatch(`Revert: git revert ${landing.sha}`);
    expect(ran.summary).toMatch(`\`\`\`sh\ngit revert ${landing.sha} && git push\n\`\`\``);

    // By hand, in a checkout that shows nothing of what stood before.
    const dispatched = await runAction({
      github: ci.github,
      event: await ci.github.event('workflow_dispatch', {}),
      cwd: await ci.github.checkout(),
      inputs: { command: 'deploy' },
    });
    expect([dispatched.exitCode, dispatched.outputs['refused']]).toEqual([1, '1']);

    const down = await ci.github.lands(production('theme', OFF), { by: 'mallory' });
    expect(await deploys(down)).toMatchObject({ exitCode: 0 });
  });

  test('T8: that was merged on a forged status is refused', async () => {
    const pull = await ci.github.proposes('forged', production('theme', ON), { by: 'mallory' });
    await ci.github.posts(pull.sha, { state: 'success', by: 'mallory' });
    const ran = await deploys(await pull.merges({ by: 'mallory', bypass: true }));
    expect(ran.exitCode).toBe(1);
    expect(ran.said).toMatch('approvals: ');
    expect(await has(ran, 'web')).toMatch('THEME=false');
    await deploys(await ci.github.lands(production('theme', OFF)));
  });

  test('whose evidence lapsed after the merge is refused until it is back', async () => {
    const pull = await approved('theme');
    const landing = await pull.merges();
    await pull.dismiss('bartek', 'carol');
    const ran = await deploys(landing);
    expect([ran.exitCode, ran.outputs['refused']]).toEqual([1, '1']);
    expect(await has(ran, 'web')).toMatch('THEME=false');

    await pull.approvedBy('carol');
    const issue = await ci.github.opensIssue({ title: 'down', labels: ['critical', 'flag:theme'] });
    const open = await deploys(landing);
    expect([open.exitCode, open.said]).toEqual([1, expect.stringContaining('issues: ')]);
    expect(await has(open, 'web')).toMatch('THEME=false');

    await issue.closes();
    expect(await deploys(landing)).toMatchObject({ exitCode: 0 });
    expect(await has(open, 'web')).toMatch('THEME=true');
  });

  test('of one pull request does not borrow the evidence of another in the same push', async () => {
    const good = await approved('search');
    const bad = await ci.github.proposes('bad', production('theme', OFF), { by: 'dora' });
    const group = await ci.github.mergeGroup([good, bad]);
    const merged = await group.lands();
    await ci.github.lands(production('checkout', OFF));
    const stray = await ci.github.lands(production('queue', OFF));
    const last = await ci.github.lands(production('pain', ON), { by: 'mallory' });
    const ran = await deploys({ ...last, before: merged.before });
    expect(stray.sha).toBe(last.before);
    expect([ran.exitCode, ran.outputs['refused']]).toEqual([1, '1']);
    expect(ran.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^pain in production is not deployed: .*no pull request brought it/),
    ]);
    expect(await has(ran, 'api')).toMatch('CHECKOUT=false\nSEARCH=true\n');
    expect(await has(ran, 'web')).toMatch('THEME=false');
    await deploys(await ci.github.lands(production('pain', OFF)));
  });

  test('that needs nothing but time goes out when its time has come, also pushed', async () => {
    await deploys(await ci.lands('checkout', 'development'));
    ci.github.passes('47h');
    const pushed = await ci.github.lands({ [stateFile('checkout', 'staging')]: ON });
    const early = await deploys(pushed);
    expect([early.exitCode, early.said]).toEqual([1, expect.stringContaining('soak: ')]);
    expect(await has(early, 'api', 'staging')).toMatch('CHECKOUT=false');
    ci.github.passes('1h');
    expect(await deploys(pushed)).toMatchObject({ exitCode: 0 });
    expect(await has(early, 'api', 'staging')).toMatch('CHECKOUT=true');
  });

  test('T16: smuggled into the merge of an approved pull request is refused, and so is that one', async () => {
    const pull = await approved('pain');
    const files = { ...production('pain', ON), ...production('theme', ON) };
    const landing = await ci.github.lands(files, { by: 'mallory' });
    markMerged(ci.github.world, pull.number, 'mallory', landing.sha);
    const ran = await deploys(landing);
    expect([ran.exitCode, ran.outputs['refused']]).toEqual([1, '2']);
    expect(ran.said).toMatch(
      /pain in production, theme in production are not deployed: approvals: /,
    );
    expect(ran.said).toMatch("bartek's approval does not count");
    expect(await has(ran, 'web')).toMatch('THEME=false');
    await deploys(
      await ci.github.lands({ ...production('pain', OFF), ...production('theme', OFF) }),
    );
  });
});

test('T4: A promotion that a force-push brings back after its rollback is refused', async () => {
  const up = await (await approved('theme')).merges();
  await deploys(up);
  const down = await ci.github.lands(production('theme', OFF));
  await deploys(down);
  const ran = await deploys(await ci.github.rewritesMain(up.sha, 'mallory'));
  expect([ran.exitCode, ran.outputs['refused']]).toEqual([1, '1']);
  expect(ran.said).toMatch('a force-push brought it to the default branch');
  expect(await has(ran, 'web')).toMatch('THEME=false');
  await deploys(await ci.github.rewritesMain(down.sha));
});

describe('A rollback', () => {
  test('T45: goes out while nothing at GitHub answers, and no promotion with it', async () => {
    expect((await raised('checkout')).exitCode).toBe(0);
    const pull = await approved('queue');
    ci.github.fails({ how: 500 });
    const both = await ci.github.lands(production('checkout', OFF));
    const ran = await deploys(both);
    expect(ran.exitCode).toBe(0);
    expect(await has(ran, 'api')).toMatch('CHECKOUT=false');
    expect(ran.annotations.map(({ level, message }) => [level, message])).toEqual([
      [
        'warning',
        expect.stringMatching(
          /\(500.*Earlier refusals are unknown.*production\/api got: CHECKOUT=false/,
        ),
      ],
    ]);

    const up = await pull.merges();
    const held = await deploys(up);
    expect([held.exitCode, held.outputs['deployments']]).toEqual([1, '0']);
    ci.github.heals();
    const after = await deploys(up);
    expect(after.exitCode).toBe(0);
    expect(after.said).toMatch('production/worker applied');
    // The deployment without the log is on the log now.
    expect(after.said).toMatch(/production\/api +(applied|unchanged)/);
  });

  test('T45: of an old landing raises no flag while the log is out of reach', async () => {
    await raised('theme');
    const first = await ci.github.lands(production('search', OFF));
    await deploys(first);
    await deploys(await ci.github.lands(production('theme', OFF)));
    ci.github.fails({ path: /deployments/, how: 502 });
    const ran = await deploys(first);
    // It is not known what an earlier landing raises.
    expect(ran.exitCode).toBe(1);
    expect(await has(ran, 'web')).toMatch('THEME=false');
  });
});

test('A run of an older landing deploys the newest one', async () => {
  const older = await (await approved('checkout')).merges();
  const newer = await ci.github.lands(production('checkout', OFF));
  expect((await deploys(newer)).exitCode).toBe(0);
  const ran = await deploys(older);
  expect(ran.said).toMatch('nothing to deploy');
  expect(await has(ran, 'api')).toMatch('CHECKOUT=false');
});

test('The plan is a matrix, and each of its jobs guards by itself', async () => {
  const pull = await approved('search');
  await pull.pushes({ 'code.ts': 'x' });
  await ci.judges(pull);
  // Two commits, and one landing.
  const landing = await pull.merges({ method: 'rebase' });
  const dry = await deploys(landing, { 'dry-run': 'true' });
  expect(dry.exitCode).toBe(0);
  expect(dry.writes).toEqual([]);
  expect(JSON.parse(dry.outputs['matrix'] ?? '')).toEqual({
    include: [{ environment: 'production', service: 'api', target: 'files' }],
  });
  const { include } = JSON.parse(adopted.outputs['matrix'] ?? '') as {
    readonly include: readonly { readonly environment: string }[];
  };
  const inOrder = [
    'development',
    'staging',
    'production',
    'production',
    'production',
    'production',
  ];
  expect(include.map(({ environment }) => environment)).toEqual(inOrder);
  const only = { environment: 'production', service: 'api' };
  // Between the plan and the job.
  await pull.dismiss('bartek', 'carol');
  const refused = await deploys(landing, { 'dry-run': 'true' });
  expect([refused.exitCode, refused.outputs['deployments']]).toEqual([1, '0']);
  const job = await deploys(landing, only);
  expect([job.exitCode, job.outputs['deployments']]).toEqual([1, '0']);
  await pull.approvedBy('carol');
  expect(await deploys(landing, only)).toMatchObject({ exitCode: 0 });
  expect(await has(job, 'api')).toMatch('SEARCH=true');
  const rest = await deploys(landing, { 'dry-run': 'true' });
  expect(rest.outputs).toMatchObject({ matrix: '{"include":[]}', deployments: '0' });
});

test('A service that does not answer as it should marks its deployment failed', async () => {
  const landing = await (await approved('pain')).merges();
  const ran = await deploys(landing);
  expect(ran.exitCode).toBe(1);
  const [said] = ran.annotations.map(({ message }) => message);
  expect(said).toMatch(
    /^production\/sick failed: .* does not answer 200 .*revert the newest landing: git revert -m 1 /,
  );
  const logged = ci.github.deployments().filter((deployment) => deployment.sha === landing.sha);
  expect(logged.map((deployment) => [deployment.environment, statesOf(deployment)])).toContainEqual(
    ['production', ['failure']],
  );
  answer = 200;
  expect((await deploys(landing)).said).toMatch('production/sick unchanged');
});

test('T43: Nothing is deployed by a run that is not the default branch’s own, or of what has not landed', async () => {
  const pull = await ci.github.proposes('other', production('theme', ON));
  const byPull = await ci.judges(pull, { inputs: { command: 'deploy' } });
  const elsewhere = await ci.starts({}, { branch: 'other', command: 'deploy' });
  expect([byPull.exitCode, byPull.requests, byPull.said]).toEqual([
    0,
    [],
    expect.stringContaining('starts no deployment'),
  ]);
  expect([elsewhere.requests, elsewhere.said]).toEqual([
    [],
    expect.stringContaining('only runs on main count'),
  ]);
  const notLanded = await ci.starts({ landing: pull.sha }, { command: 'deploy' });
  expect([notLanded.exitCode, notLanded.requests]).toEqual([1, []]);
  expect(notLanded.said).toMatch('is not part of main');
  const misspelled = await ci.starts({ environment: 'prodction' }, { command: 'deploy' });
  expect([misspelled.exitCode, misspelled.said]).toEqual([
    1,
    expect.stringContaining('write production'),
  ]);
});
