// A landing that the deploy guard refused, as the gate sees it on GitHub: it never soaks, and the next pull request is
// compared with the accepted state.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CI, Ran } from '#test/support/ci.ts';
import { aCI, flagFiles, OFF, ON, stateFile } from '#test/support/ci.ts';
import type { Landing } from '#test/support/github/index.ts';
import { NO_COMMIT } from '#test/support/github/landings.ts';

const PIPELINE = `version: 1
teams:
  release: [ana, bartek, carol]
environments:
  - name: development
  - name: staging
    requires: { soak: { in: development, for: 48h } }
  - name: production
    requires: { soak: { in: staging, for: 7d } }
services:
  api: { deploy: { "*": { target: files, folder: deployed } } }
policy:
  approvals: { count: 1, from: [release] }
`;
const DEPLOYS = {
  contents: 'read',
  issues: 'read',
  pull_requests: 'read',
  statuses: 'read',
  deployments: 'write',
} as const;

let ci: CI;
beforeAll(async () => {
  ci = await aCI({ pipeline: PIPELINE, files: flagFiles('bad', 'other') });
});
afterAll(async () => {
  await ci[Symbol.asyncDispose]();
});

const deploys = (landing: Landing): Promise<Ran> =>
  ci.pushed(landing, {
    token: ci.github.token({ permissions: DEPLOYS }),
    inputs: { command: 'deploy' },
  });

test('T51, T52: it never soaks, whatever lands and is deployed after it', async () => {
  const sha = await ci.github.main();
  const adopted = { sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false };
  await deploys(adopted);
  await deploys(await ci.github.lands({ [stateFile('bad', 'development')]: ON }));
  ci.github.passes('1h');
  const early = await ci.github.lands({ [stateFile('bad', 'staging')]: ON });
  expect((await deploys(early)).said).toContain('bad in staging');

  // Git alone sees no change of a value.
  const pull = await ci.github.proposes(
    'up',
    { [stateFile('bad', 'staging')]: `# as it is\n${ON}` },
    { by: 'dora' },
  );
  const run = await ci.judges(pull);
  expect(run.outputs).toMatchObject({ verdict: 'wait', class: 'promotion' });
  expect(run.said).toContain(`bad in staging: landing ${early.sha.slice(0, 10)} is refused`);
  expect(run.requests.filter(({ path }) => path.includes('/deployments'))).toHaveLength(1);

  const down = await ci.github.proposes('down', { [stateFile('bad', 'staging')]: OFF });
  const rollback = await ci.judges(down);
  expect([ci.shown(down)?.state, rollback.requests.length]).toEqual(['success', 2]);

  await deploys(await ci.github.lands({ [stateFile('other', 'development')]: ON }));
  ci.github.passes('1h');
  const production = await ci.github.proposes(
    'bad-production',
    { [stateFile('bad', 'production')]: ON },
    { by: 'dora' },
  );
  await ci.judges(production);
  expect(ci.shown(production)).toMatchObject({
    state: 'pending',
    description: expect.stringContaining(
      `landing ${early.sha.slice(0, 10)} was refused in staging`,
    ),
  });

  // The soak of staging is over, and a landing of something else lets it out: from then on it soaks.
  ci.github.passes('7d');
  await ci.sweeps();
  expect(ci.shown(production)?.state).toBe('pending');
  await deploys(await ci.github.lands({ [stateFile('other', 'development')]: OFF }));
  const soaking = await ci.judges(production);
  expect(soaking.outputs).toMatchObject({ verdict: 'wait', class: 'promotion' });
  expect(await ci.comment(production)).toContain('0% of 7d in staging');
  ci.github.passes('7d');
  await ci.sweeps();
  expect(ci.shown(production)?.state).toBe('success');
});
