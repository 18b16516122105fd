// What a deployment says beside its table: what is held since when, what stays in another place, what the default
// branch does not have, and the whole way back.
import { expect, test } from '@jest/globals';
import type { DeployedAnyway } from '#app/deploy/deploy-anyway.ts';
import { deployedText, isWell } from '../../../src/cli/deploy-text.ts';
import { aStage, FILES, state, toldOf } from './stage.ts';

const said = (deployed: DeployedAnyway): string => deployedText(deployed, false, 'git push');

test('That this landing is deployed comes first where only an older one is held, and since when', async () => {
  await using stage = await aStage();
  const held = await stage.lands(state('production', 'theme', true));
  const first = await stage.deploysAnyway(held);
  expect(said(first)).toMatch(
    new RegExp(
      `^NOT DEPLOYED: theme in production .*\n(  .*\n)+  take it back: git revert ${held} && git push\n`,
    ),
  );
  stage.passes('1h');
  const next = await stage.deploysAnyway(await stage.lands(state('development', 'checkout', true)));
  expect([isWell(next), said(next)]).toEqual([
    false,
    expect.stringMatching(
      /^what this landing brought is deployed; of earlier ones is still held: theme in production since Mon 2 Nov 2026 09:00 UTC\nSTILL NOT DEPLOYED: theme in production .* && git push\ndevelopment\/api +applied/,
    ),
  ]);
});

test('A service that goes to another place is said to leave its values in the old one', async () => {
  await using stage = await aStage();
  await stage.deploysAnyway(await stage.lands(state('development', 'theme', true)));
  const web = (settings: string) => ({
    'environments/pipeline.yaml': String(FILES['environments/pipeline.yaml']).replace(
      'web: { deploy: { "*": { target: files, folder: deployed } } }',
      `web: { deploy: { "*": { target: files, ${settings} } } }`,
    ),
  });
  const probed = 'folder: deployed, probe: { url: "http://127.0.0.1:1/", within: 1 }';
  const same = await stage.deploysAnyway(await stage.lands(web(probed)), { dryRun: true });
  expect([same.plan.length > 0, same.moved]).toEqual([true, []]);
  const moved = await stage.deploysAnyway(await stage.lands(web('folder: elsewhere')));
  expect(said(moved)).toMatch(
    'development/web goes to another place than before; the old one (files folder: deployed) keeps THEME=true, and nothing takes that down from here',
  );
  expect(await stage.has('development', 'web')).toMatch('THEME=true');
});

test('What was deployed from a branch that never landed is not silent about it, and a landing mends that', async () => {
  await using stage = await aStage();
  const main = await stage.repo.shaOf('HEAD');
  await stage.deploysAnyway(main, { before: null });
  await stage.repo.branch('feature');
  const feature = await stage.lands(state('development', 'checkout', true));
  await stage.deploysAnyway(feature);
  await stage.repo.goTo('main');
  const back = await stage.deploysAnyway(main, { services: ['api'] });
  expect([isWell(back), back.astray]).toEqual([false, [feature]]);
  expect(said(back)).toMatch(
    `NOT DEPLOYED: development/api has what ${feature.slice(0, 10)} brought, which is newer and not on the default branch`,
  );
  const mended = await stage.deploysAnyway(await stage.lands({ 'src/x.ts': 'code' }), {
    services: ['api'],
  });
  expect([isWell(mended), toldOf(mended)]).toEqual([true, ['development/api applied']]);
  expect(await stage.has('development', 'api')).toMatch('CHECKOUT=false');
});
