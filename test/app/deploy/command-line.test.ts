// What `deploy` and `drift` say and refuse where the record, the branch or the pipeline is not what it should be.
import { expect, test } from '@jest/globals';
import { flaghoist } from '#test/support/cli.ts';
import { aStage, FILES, state } from './stage.ts';

test('Nothing is deployed from a branch that has not landed (T43)', async () => {
  await using stage = await aStage();
  await stage.repo.branch('feature');
  const landing = await stage.lands(state('development', 'checkout', true));
  const refused = await flaghoist(stage.repo, 'deploy');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toMatch(`${landing.slice(0, 10)} is no part of main`);
  expect(refused.err).toMatch('merge it first');
  expect(await stage.has('development', 'api')).toBeNull();

  // Landed at the remote, whatever this clone's own branch has; and where there is no other branch.
  const clone = await stage.repo.clone();
  await stage.repo.goTo('main');
  await stage.repo.git('merge', '--quiet', '--ff-only', 'feature');
  await clone.git('checkout', '--quiet', '-B', 'main', 'origin/main');
  await clone.git('fetch', '--quiet', 'origin');
  expect((await flaghoist(clone, 'deploy', '--after', 'origin/main', '--dry-run')).code).toBe(0);
  // A clone that lags behind the record fetches what the record names, and stands back for it.
  const newer = await stage.lands(state('development', 'checkout', false));
  await stage.deploys(newer);
  const late = await flaghoist(clone, 'deploy', '--after', landing, '--record', stage.logFile);
  expect(late.out).toMatch(/^development\/api +overtaken/m);
  await stage.repo.git('branch', '--quiet', '--move', 'main', 'trunk');
  await stage.repo.git('branch', '--quiet', '--delete', 'feature');
  expect((await flaghoist(stage.repo, 'deploy', '--dry-run')).code).toBe(0);
});

test('What is taken as found, what is held and what is left behind are said', async () => {
  await using stage = await aStage({ ...FILES, ...state('production', 'search', true) });
  await stage.lands(state('production', 'theme', true));
  const first = await flaghoist(stage.repo, 'deploy', '--before', '0'.repeat(40));
  expect(first.code).toBe(0);
  expect(first.out).toMatch(
    /^no landing is on record here: everything up to [0-9a-f]{10} is taken as found, without asking for evidence\. On there:\n {2}production: search, theme\n/,
  );

  await stage.lands(state('production', 'checkout', true));
  const held = await flaghoist(stage.repo, 'deploy');
  expect(held.code).toBe(1);
  expect(held.out).toMatch(/^NOT DEPLOYED: checkout in production/);
  const drift = await flaghoist(stage.repo, 'drift');
  expect(drift.code).toBe(0);
  expect(drift.out).toMatch(
    /^production\/api +files +as in Git +checkout is held since [0-9a-f]{10}$/m,
  );
  expect(drift.out).not.toMatch('DIFFERS');

  await stage.lands({
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      /  web: .*\n/,
      '',
    ),
    'environments/flags/theme.yaml': null,
    'environments/production/theme.yaml': null,
  });
  const lost = await flaghoist(stage.repo, 'deploy');
  expect(lost.out).toMatch(
    /^web is no longer in the pipeline, and it still runs in production with THEME=true/m,
  );
});
