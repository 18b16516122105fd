// Who owns flags by CODEOWNERS, as GitHub reads it.
import { expect, test } from '@jest/globals';
import { ownerRulesIn, ruleFor } from '#app/adopt/code-owners.ts';
import { detect } from '#app/adopt/detect.ts';
import { draftsOf } from '#app/adopt/drafts.ts';
import type { Folder } from '#app/adopt/service-folders.ts';
import { ownersOf } from '#app/adopt/owners.ts';

type Files = Readonly<Record<string, string>>;

function folderOf(files: Files): Folder {
  return { name: 'shop', paths: Object.keys(files), read: (path) => files[path] ?? null };
}

/** The owners of the path by the last rule that matches it. */
function ownersIn(CODEOWNERS: string, path: string): readonly string[] | undefined {
  return ruleFor(ownerRulesIn(folderOf({ CODEOWNERS })), path)?.owners;
}

test.each([
  // From the examples of GitHub's documentation.
  ['* @one @two', 'web/main.js', ['one', 'two']],
  ['* @one\n*.js @two # a remark', 'web/main.js', ['two']],
  ['*.js @two\n* @one', 'web/main.js', ['one']],
  ['/build/logs/ @one', 'build/logs/new/a.log', ['one']],
  ['/build/logs/ @one', 'old/build/logs/a.log', undefined],
  ['docs/* @one', 'docs/start.md', ['one']],
  ['docs/* @one', 'docs/build/start.md', undefined],
  ['docs/* @one', 'old/docs/start.md', undefined],
  ['apps/ @one', 'old/apps/web/main.js', ['one']],
  ['**/logs @one', 'deeply/nested/logs/a.log', ['one']],
  ['/apps/ @one\n/apps/github', 'apps/github/main.js', []],
  ['/apps/ @one\n/apps/github @org/two', 'apps/github/main.js', ['org/two']],
  ['/a/**/z @one', 'a/b/c/z/main.js', ['one']],
  ['/a/**/z @one', 'a/z', ['one']],
  ['/apps/** @one', 'apps/a/b.js', ['one']],
  ['/a?c @one', 'abc/main.js', ['one']],
  ['/my\\ apps/ @one', 'my apps/main.js', ['one']],
  ['/a.b @one', 'axb', undefined],
  ['/a+(b @one', 'a+(b/c', ['one']],
  // What GitHub does not support, and skips.
  ['!web @one', 'web/main.js', undefined],
  ['[a-z]* @one', 'web/main.js', undefined],
  ['\\#web @one', '#web', undefined],
  ['# * @one', 'web/main.js', undefined],
])('by %j the file %s belongs to %j', (text, path, owners) => {
  expect(ownersIn(text, path)).toEqual(owners);
});

const BUILT =
  'services:\n' +
  '  api: { build: ./services/api, environment: { CART_ENABLED: "true", AUDIT_ENABLED: "true" } }\n' +
  '  web: { build: { context: services/web }, environment: { CART_ENABLED: "true" } }\n' +
  '  job: { image: job, environment: { NIGHTLY_ENABLED: "true" } }\n';

function owning(CODEOWNERS: string, files: Files = { 'compose.yaml': BUILT }, isOnGitHub = true) {
  const folder = folderOf({ ...files, '.github/CODEOWNERS': CODEOWNERS });
  const detected = detect(folder, 'environments');
  const { drafts } = draftsOf(detected.today, detected.environments);
  const owners = ownersOf(folder, detected, drafts, { root: 'environments', isOnGitHub });
  return {
    ...owners,
    teams: Object.fromEntries(owners.teams),
    ofFlags: Object.fromEntries(owners.ofFlags),
    leftOut: Object.fromEntries(owners.leftOut.map(({ code, names }) => [code, names])),
  };
}

test('A rule that a later rule overrules is named with that reason, and not as one for other files', () => {
  const { leftOut } = owning('/services/api @ana\n/docs/ @cleo\n* @bartek @dora\n');
  expect(leftOut).toMatchObject({
    overruled: ['/services/api @ana'],
    elsewhere: ['/docs/ @cleo'],
  });
});

test('A rule for the folder of a service without a flag is for other files, and not overruled', () => {
  const compose = `${BUILT}  cron: { build: services/cron }\n`;
  const { leftOut } = owning('* @ana @bartek\n/services/cron/ @cleo\n', {
    'compose.yaml': compose,
  });
  expect(leftOut).toEqual({ elsewhere: ['/services/cron/ @cleo'] });
});

test('A flag belongs to the owner of the folder that its service is built from, and else to the owner of the rules', () => {
  const owners = owning('* @ana @bartek\n/services/api/ @acme/api\n/docs/ @cleo\n');
  expect(owners).toEqual({
    ofRules: ['ana', 'bartek'],
    approvers: ['owners'],
    teams: { owners: ['ana', 'bartek'] },
    ofFlags: { audit: 'acme/api', nightly: 'owners' },
    leftOut: { elsewhere: ['/docs/ @cleo'], shared: ['cart'] },
  });
});

test('People who own the folder of a service become a team with its name, and the same people are one team', () => {
  const owners = owning('* @ana @bartek\n/services/api/ @dora @emil\n/services/web/ @emil @dora\n');
  expect(owners.teams).toEqual({ owners: ['ana', 'bartek'], api: ['dora', 'emil'] });
  expect(owners.ofFlags).toEqual({ audit: 'api', cart: 'api', nightly: 'owners' });
  expect(owners.leftOut).toEqual({});
});

test('A service without a folder of its own name belongs to the owner of the rules, and one with such a folder to its owner', () => {
  const job = { 'compose.yaml': BUILT, 'tools/job/main.js': '' };
  expect(owning('* @ana @bartek\ntools/ @acme/tools\n', job).ofFlags).toMatchObject({
    nightly: 'acme/tools',
  });
  const two = { ...job, 'old/job/main.js': '' };
  expect(owning('* @ana @bartek\ntools/ @acme/tools\n', two)).toMatchObject({
    leftOut: { shared: ['nightly'] },
  });
});

test('The rules belong to the owner of their path, also where the folder of flags has a rule of its own', () => {
  expect(owning('* @ana @bartek\n/environments/ @acme/release\n')).toMatchObject({
    ofRules: ['acme/release'],
    approvers: ['acme/release'],
    ofFlags: { nightly: 'acme/release', audit: 'owners' },
  });
});

test('Several owners of one folder, addresses and folders without an owner give a flag no owner', () => {
  expect(owning('* @ana\n/services/ @acme/api @dora api@example.com\n')).toMatchObject({
    teams: { owners: ['ana'] },
    ofFlags: { nightly: 'owners' },
    leftOut: {
      several: ['/services/ @acme/api @dora api@example.com'],
      addresses: ['api@example.com'],
      // Each flag has an owner, or is named.
      shared: ['audit', 'cart'],
    },
  });
  expect(owning('* @ana\n/services/\n')).toMatchObject({
    ofFlags: { nightly: 'owners' },
    leftOut: {},
  });
});

test('A team that only GitHub knows approves nothing elsewhere, and owns flags all the same', () => {
  const owners = owning('* @acme/platform\n', undefined, false);
  expect(owners).toMatchObject({ approvers: [], ofFlags: { cart: 'acme/platform' } });
});

test('A folder with a blank in its name has its owner by a rule with a backslash', () => {
  const files = { 'apps/web shop/.env': 'CART_ENABLED=true\n' };
  expect(owning('* @ana\n/apps/web\\ shop/ @acme/web\n', files).ofFlags).toEqual({
    cart: 'acme/web',
  });
});

test('services of a workspace that are built from its top belong to the owners of the folders with their names', () => {
  const service = (name: string, variable: string): string =>
    `  ${name}: { build: { context: ., dockerfile: apps/${name}/Dockerfile }, environment: { ${variable}: "true" } }\n`;
  const files = {
    'compose.yaml': `services:\n${service('api', 'CART_ENABLED')}${service('web', 'MENU_ENABLED')}`,
    'apps/api/Dockerfile': '',
    'apps/web/Dockerfile': '',
  };
  const { ofFlags } = owning('* @top\n/apps/api/ @alex\n/apps/web/ @wanda\n', files);
  expect(ofFlags).toMatchObject({ cart: 'api', menu: 'web' });
});
