// `new` writes a definition that is right at once, and never replaces one.
import { expect, test } from '@jest/globals';
import { adopted } from '#test/support/checkout.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import { aRepository } from '#test/support/repo.ts';

const SERVICE = 'api';

test('a new flag is a definition that validates, with what the code does by itself', async () => {
  await using repo = await adopted();
  const said = await flaghoist(repo, 'new', 'voice/new-calls', '--service', SERVICE);
  expect(said).toMatchObject({ code: 0 });
  expect(await repo.read('environments/flags/voice/new-calls.yaml')).toBe(
    `description: New calls
services:
  ${SERVICE}:
    NEW_CALLS_ENABLED: enabled
code-default: false # what the code does when the variable is missing
`,
  );
  // Its only remark is that the flag is off everywhere.
  expect(await flaghoist(repo, 'validate')).toMatchObject({
    code: 0,
    out: expect.stringContaining('[flag/no-state]'),
  });
});

test('a ladder brings a percentage, and stands in the last environment', async () => {
  await using repo = await adopted();
  const args = ['--service', SERVICE, '--variable', 'SEARCH_ON', '--ladder', '5,25,100'];
  const said = await flaghoist(repo, 'new', 'search', ...args, '--each', '2d');
  expect(said).toMatchObject({ code: 0 });
  const text = await repo.read('environments/flags/search.yaml');
  expect(text).toContain('    SEARCH_ON: enabled\n    SEARCH_ON_PERCENTAGE: rollout\n');
  expect(text).toContain('  production:\n    ladder: { steps: [5, 25, 100], each: 2d }\n');
});

test('a flag that has not landed is named so, and the command that lands it is printed', async () => {
  await using repo = await adopted();
  await repo.git('remote', 'add', 'upstream', repo.path);
  const said = await flaghoist(repo, 'new', 'search', '--service', SERVICE);
  expect(said.err).toContain(
    "git add environments/flags/search.yaml && git commit --message 'Add the flag search' && git push upstream HEAD:main\n",
  );
  expect(
    await flaghoist(repo, 'promote', 'search', '--to', 'staging', '--base', 'HEAD'),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining('the flag "search" is in this clone, but has not landed'),
  });
});

test('what is there already is never replaced', async () => {
  await using repo = await adopted();
  const before = await repo.read('environments/flags/checkout.yaml');
  const said = await flaghoist(repo, 'new', 'checkout', '--service', SERVICE);
  expect(said).toMatchObject({
    code: 2,
    err: expect.stringContaining('environments/flags/checkout.yaml already exists'),
  });
  expect(await repo.read('environments/flags/checkout.yaml')).toBe(before);
});

test('a definition that would be wrong is not written, and the answer says why', async () => {
  await using repo = await adopted();
  const steps = ['--service', SERVICE, '--ladder', '25,5'];
  expect(await flaghoist(repo, 'new', 'falling', ...steps)).toMatchObject({
    code: 1,
    out: expect.stringMatching(/\[ladder\/not-rising\]\n.*steps: \[25, 5\].*\n +\| +\^\n/),
  });
  const path = ['--service', SERVICE, '--variable', 'PATH'];
  expect(await flaghoist(repo, 'new', 'path', ...path)).toMatchObject({
    code: 1,
    out: expect.stringContaining('[flag/reserved-name]'),
  });
  expect(await flaghoist(repo, 'new', 'Not A Key', '--service', SERVICE)).toMatchObject({
    code: 2,
  });
  expect(await flaghoist(repo, 'new', 'lost', '--service', 'nowhere')).toMatchObject({ code: 2 });
  expect(await repo.git('status', '--porcelain')).toBe('');
});

test.each(['NEXT_PUBLIC_SEARCH', 'VITE_SEARCH_ENABLED'])(
  'a variable %s, which a build tool puts into a page as text, is sent so that off is off',
  async (variable) => {
    await using repo = await adopted();
    const args = ['--service', SERVICE, '--variable', variable];
    const said = await flaghoist(repo, 'new', 'search', ...args);
    expect(said.out).toContain(`${variable}: { from: enabled, on: "true", off: "" }`);
    expect((await flaghoist(repo, 'validate')).out).not.toContain('flag/text-is-truthy');
  },
);

test('without a pipeline, new names the command that writes one', async () => {
  await using repo = await aRepository({ files: { 'README.md': 'Hello\n' } });
  const said = await flaghoist(repo, 'new', 'search', '--service', 'shop');
  expect(said).toMatchObject({ code: 2, err: expect.stringContaining('flaghoist init') });
});

test('of a service that Vite builds, a variable without its prefix is named, because the code does not see it', async () => {
  await using repo = await adopted({
    'compose.yaml': 'services:\n  api: { build: ./page }\n',
    'page/vite.config.ts': 'export default {};\n',
  });
  const plain = await flaghoist(repo, 'new', 'search', '--service', SERVICE, '--dry-run');
  expect(plain).toMatchObject({ code: 0 });
  expect(plain.err).toContain(
    'the page of api is built by Vite (page/vite.config.ts). Its code sees only variables with the prefix VITE_, so it does not see SEARCH_ENABLED; --variable gives another name, such as VITE_SEARCH_ENABLED\n',
  );
  const seen = ['new', 'search', '--service', SERVICE, '--variable', 'VITE_SEARCH', '--dry-run'];
  expect((await flaghoist(repo, ...seen)).err).not.toContain('Vite');
  // A prefix of its own is not known here.
  await repo.write({ 'page/vite.config.ts': "export default { envPrefix: 'SHOP_' };\n" });
  const own = await flaghoist(repo, 'new', 'search', '--service', SERVICE, '--dry-run');
  expect(own.err).not.toContain('Vite');
});
