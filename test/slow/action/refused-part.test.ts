// A landing of which a part is refused and another part is accepted: the approvals of the whole count for each part of it,
// and for nothing beside it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFile, OFF, ON, stateFile } from '#test/support/ci.ts';
import type { Files, Landing, PullRequest } from '#test/support/github/index.ts';
import { NO_COMMIT } from '#test/support/github/landings.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek, carol]
environments:
  - name: staging
  - name: production
    requires:
      approvals: { count: 1, from: [release] }
      issues: { none: [critical] }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
  web: { deploy: { "*": { target: files, folder: deployed } } }
policy:
  approvals: { count: 1, from: [release] }
`;

const flagOf = (flag: string, service: string, more = ''): Files => ({
  [flagFile(flag)]:
    `description: ${flag}\nservices: { ${service}: { ${flag.toUpperCase()}: enabled${more} } }\n`,
});

let ci: CI;
beforeEach(async () => {
  ci = await aCI({
    pipeline: PIPELINE,
    files: { ...flagOf('theme', 'web'), ...flagOf('search', 'api') },
  });
  const sha = await ci.github.main();
  await deploys({ sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false });
});
afterEach(async () => {
  await ci[Symbol.asyncDispose]();
});

const deploys = (landing: Landing): Promise<Ran> =>
  ci.pushed(landing, { inputs: { command: 'deploy' } });

const has = (ran: Ran, service: string, environment = 'production'): Promise<string | null> =>
  readFile(join(ran.workspace, 'deployed', environment, `${service}.env`), 'utf8').catch(
    () => null,
  );

async function approved(files: Files): Promise<PullRequest> {
  const pull = await ci.github.proposes('both', files, { by: 'dora' });
  await ci.judges(pull);
  ci.github.passes('1m');
  await pull.approvedBy('bartek');
  ci.github.passes('1m');
  return pull;
}

const inProduction = (flag: string, text = ON): Files => ({
  [stateFile(flag, 'production')]: text,
});

const criticalIssue = () =>
  ci.github.opensIssue({ title: 'down', labels: ['critical', 'flag:theme'] });

test.each(['merge', 'rebase'] as const)(
  'A raise that waits for an issue goes out once it is closed, also beside one that went out at once: %s',
  async (method) => {
    const pull = await approved({ ...inProduction('theme'), [stateFile('search', 'staging')]: ON });
    if (method === 'rebase') {
      await pull.pushes({ 'code.ts': 'x' });
      await ci.judges(pull);
    }
    const issue = await criticalIssue();
    const landing = await pull.merges({ method, bypass: true });
    const waiting = await deploys(landing);
    expect([waiting.exitCode, waiting.outputs['refused']]).toEqual([1, '1']);
    expect(await has(waiting, 'api', 'staging')).toMatch('SEARCH=true');
    expect(await has(waiting, 'web')).toMatch('THEME=false');

    await issue.closes();
    const ran = await deploys(landing);
    expect([ran.said, ran.exitCode]).toEqual([expect.any(String), 0]);
    expect(await has(ran, 'web')).toMatch('THEME=true');
  },
);

test('A flag whose approvals count goes out beside one that waits', async () => {
  const pull = await approved({ ...inProduction('theme'), ...inProduction('search') });
  await criticalIssue();
  const ran = await deploys(await pull.merges({ bypass: true }));
  expect([ran.exitCode, ran.outputs['refused']]).toEqual([1, '1']);
  expect(await has(ran, 'api')).toMatch('SEARCH=true');
  expect(await has(ran, 'web')).toMatch('THEME=false');
});

test('Approvals of the whole do not count for what was pushed to it later', async () => {
  const pull = await approved({ ...inProduction('theme'), [stateFile('search', 'staging')]: ON });
  const issue = await criticalIssue();
  await deploys(await pull.merges({ bypass: true }));
  await issue.closes();
  const more = flagOf('theme', 'web', ', NEW: { from: enabled, on: yes }');
  const ran = await deploys(await ci.github.lands(more, { by: 'mallory' }));
  expect(ran.exitCode).toBe(1);
  expect(await has(ran, 'web')).not.toMatch('yes');
  await ci.github.lands(inProduction('theme', OFF));
});
