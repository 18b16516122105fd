// Variables that a build puts into a page: a file for the container does not reach them.
import { expect, test } from '@jest/globals';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import { aRepository } from '#test/support/repo.ts';

const ENV = {
  '.env.staging': 'VITE_MENU_ENABLED=true\nVITE_CART_ENABLED=true\nSEARCH_ENABLED=true\n',
  '.env.production': 'VITE_MENU_ENABLED=false\nVITE_CART_ENABLED=false\nSEARCH_ENABLED=false\n',
};

const aService = (build: string): string =>
  `services:\n  web:\n    build: ${build}\n    env_file: .env.\${APP_ENV:-staging}\n`;

test.each(['files', 'compose'])(
  'init and validate warn of a flag that Docker Compose passes to a build, with the target %s',
  async (target) => {
    const args = 'args: { VITE_MENU_ENABLED: "${VITE_MENU_ENABLED:-false}", NODE: 24 }';
    const files = { ...ENV, 'compose.yaml': aService(`{ context: web, ${args} }`) };
    await using repo = await aRepository({ files });
    const { out } = await flaghoist(repo, 'init', '--yes', '--target', target);
    expect(out).toContain(
      'built into a page or an image, so a written file changes nothing there\n' +
        '  ! web (compose.yaml): VITE_MENU_ENABLED\n' +
        '  hint: deploy with the target command, which builds again (flaghoist explain command);',
    );
    const warned = await flaghoist(repo, 'validate');
    expect(warned.out).toContain(
      'warning: VITE_MENU_ENABLED of web is built in here, so a deployment of the flag menu changes nothing until the image is built again [flag/built-by-compose]',
    );
    expect(warned.out).not.toContain('CART_ENABLED of web is built in');
    const pipeline = await repo.read('environments/pipeline.yaml');
    const building = pipeline.replace(
      /web: .*/,
      "web: { deploy: { '*': { target: command, run: [docker, compose, build, web] } } }",
    );
    await repo.write({ 'environments/pipeline.yaml': building });
    const { out: after } = await flaghoist(repo, 'validate');
    expect(after).not.toContain('built-by-compose');
  },
);

test('init warns no more of a page that the deploy target of its service builds', async () => {
  const files = { ...ENV, 'compose.yaml': aService('web'), 'web/vite.config.ts': '' };
  await using repo = await aRepository({ files });
  await flaghoist(repo, 'init', '--yes');
  const again = () => flaghoist(repo, 'init', '--dry-run');
  expect((await again()).out).toContain('! web (web/vite.config.ts): VITE_CART_ENABLED');
  const pipeline = await repo.read('environments/pipeline.yaml');
  const building = pipeline.replace(
    /web: .*/,
    "web: { deploy: { '*': { target: command, run: [npm, run, build] } } }",
  );
  await repo.write({ 'environments/pipeline.yaml': building });
  expect((await again()).out).not.toContain('built into');
});

test.each(['vite.config.ts', 'next.config.mjs'])(
  'init warns of variables with the prefix of a build tool, where %s is in the folder of the service',
  async (settings) => {
    const files = { ...ENV, 'compose.yaml': aService('web'), [`web/${settings}`]: '' };
    await using repo = await aRepository({ files });
    const { out } = await flaghoist(repo, 'init', '--dry-run');
    expect(out).toContain(`! web (web/${settings}): VITE_CART_ENABLED and VITE_MENU_ENABLED\n`);
  },
);

test('init warns of these variables where the package of the service has a build tool without settings', async () => {
  const packageText =
    '{ "scripts": { "build": "vite build" }, "devDependencies": { "vite": "^6.0.0" } }\n';
  const files = { ...ENV, 'compose.yaml': aService('web'), 'web/package.json': packageText };
  await using repo = await aRepository({ files });
  const { out } = await flaghoist(repo, 'init', '--yes');
  expect(out).toContain('! web (web/package.json): VITE_CART_ENABLED and VITE_MENU_ENABLED\n');
  const { err } = await flaghoist(repo, 'new', 'beta', '--service', 'web');
  expect(err).toContain('the page of web is built by Vite (web/package.json)');
});

test('init says nothing of a build where no build tool reads the variables', async () => {
  await using repo = await aRepository({ files: { ...ENV, 'compose.yaml': aService('web') } });
  const { out } = await flaghoist(repo, 'init', '--dry-run');
  expect(out).not.toContain('built into');
});
