// Resume in the bundled action: by GitHub's deployments, and without any by our own statuses.
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { CI } from '#test/support/ci.ts';
import { aCI, flagFiles, OFF, ON, stateFile } from '#test/support/ci.ts';
import type { Landing, PullRequest } from '#test/support/github/index.ts';
import { deploying } from '#test/support/deployments.ts';

const PIPELINE = `version: 1
teams:
  release: [ana]
environments:
  - name: staging
  - name: production
    requires:
      soak: { in: staging, for: 7d }
    resume: { within: 14d, requires: { issues: { none: [critical] } } }
  - name: abroad
    requires:
      soak: { in: staging, for: 7d }
    resume: { within: 14d, requires: { issues: { none: [critical] } } }
services:
  api: {}
policy:
  approvals: { count: 1, from: [release] }
`;

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ pipeline: PIPELINE });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});
afterEach(() => ci.closesAll());

let flags = 0;
/** A flag that has soaked in staging. */
async function aFlag(): Promise<string> {
  const flag = `flag-${(flags += 1)}`;
  await ci.github.lands(flagFiles(flag));
  await ci.lands(flag, 'staging');
  ci.github.passes('8d');
  return flag;
}

/** Both environments are taken down by one pull request, as the emergency stop does it. */
async function stop(flag: string, environment = 'production'): Promise<Landing> {
  const pull = await ci.github.proposes(`stop-${flag}-${environment}`, {
    [stateFile(flag, 'staging')]: OFF,
    [stateFile(flag, environment)]: OFF,
  });
  await ci.judges(pull);
  return pull.merges();
}

/** The way back, two hours later. */
async function back(flag: string, environment = 'production'): Promise<PullRequest> {
  ci.github.passes('2h');
  const pull = await ci.proposes(flag, environment);
  await ci.judges(pull);
  return pull;
}

test('T23: what our own green pull request landed comes back after a rollback, also where that was long ago', async () => {
  const flag = await aFlag();
  const up = await ci.proposes(flag, 'production');
  await ci.judges(up);
  expect(ci.shown(up)?.state).toBe('success');
  await up.merges();
  ci.github.passes('40d');
  await stop(flag);
  const pull = await back(flag);
  expect(ci.shown(pull)?.state).toBe('success');
  expect(await ci.comment(pull)).toContain(
    'this is a resume, which restores the values that were lowered',
  );
  const again = await ci.judges(pull);
  expect(again.requests.length).toBeLessThanOrEqual(10);
  expect(again.writes).toEqual([]);
});

test('T23: what was merged past the gate does not come back, although its pull request is green by now', async () => {
  const flag = await aFlag();
  await ci.lands(flag, 'staging', OFF);
  const up = await ci.proposes(flag, 'production');
  await ci.judges(up);
  expect(ci.shown(up)?.state).toBe('pending');
  ci.github.passes('1m');
  await up.merges({ bypass: true });
  ci.github.passes('1h');
  // A further run changes no verdict.
  await ci.github.posts(up.sha, { state: 'success', by: 'github-actions[bot]' });
  await stop(flag);
  const pull = await back(flag);
  expect(ci.shown(pull)?.state).toBe('pending');
  expect(await ci.comment(pull)).toContain('no resume: no pull request with a success status');
});

test('T23: by the deployment log only what was deployed comes back', async () => {
  const flag = await aFlag();
  const name = flag.toUpperCase().replaceAll('-', '_');
  const values = (isOn: boolean) => ({ [name]: isOn, [`${name}_PERCENT`]: isOn ? 100 : 0 });
  const log = deploying(ci.github, { environment: 'abroad', service: 'api' });
  const up = await ci.proposes(flag, 'abroad');
  await ci.judges(up);
  const { sha: landed } = await up.merges();
  await log.begins(landed, values(true));
  await log.ends(landed, values(true), 'failed', 'pm2 ended with 1');
  ci.github.passes('1h');
  const { sha: stopped } = await stop(flag, 'abroad');
  await log.begins(stopped, values(false));
  await log.ends(stopped, values(false));
  const failed = await back(flag, 'abroad');
  expect(ci.shown(failed)?.state).toBe('pending');
  expect(await ci.comment(failed)).toContain(
    'the deployment log has no successful deployment of api in abroad',
  );

  // The same story with a deployment that ended well.
  const later = await aFlag();
  const other = later.toUpperCase().replaceAll('-', '_');
  const sent = (isOn: boolean) => ({
    ...values(false),
    [other]: isOn,
    [`${other}_PERCENT`]: isOn ? 100 : 0,
  });
  const first = await ci.proposes(later, 'abroad');
  await ci.judges(first);
  const { sha } = await first.merges();
  await log.begins(sha, sent(true));
  await log.ends(sha, sent(true));
  ci.github.passes('20d');
  const { sha: down } = await stop(later, 'abroad');
  await log.begins(down, sent(false));
  await log.ends(down, sent(false));
  const pull = await back(later, 'abroad');
  expect(ci.shown(pull)?.state).toBe('success');
  const again = await ci.judges(pull);
  expect(again.requests.length).toBeLessThanOrEqual(10);
});

test('T23: a landing without a note may be too old, so the flags that it took down are promoted in full', async () => {
  const flag = await aFlag();
  const up = await ci.proposes(flag, 'production');
  await ci.judges(up);
  await up.merges();
  ci.github.passes('1d');
  const files = { [stateFile(flag, 'staging')]: OFF, [stateFile(flag, 'production')]: OFF };
  await ci.github.lands(files);
  ci.github.passes('20d');
  await ci.lands('another', 'staging', ON);
  const pull = await back(flag);
  expect(ci.shown(pull)?.state).toBe('pending');
  expect(await ci.comment(pull)).toContain('no resume: ');
});
