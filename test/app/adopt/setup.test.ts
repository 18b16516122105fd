// An edit of a compose file is offered as a patch only where it changes nothing that any service is sent.
import { expect, test } from '@jest/globals';
import { editedCompose } from '#app/adopt/compose-edit.ts';
import { detect } from '#app/adopt/detect.ts';
import type { Setup } from '#app/adopt/setup.ts';
import { pipelineText } from '#app/adopt/pipeline-text.ts';
import { changedBy, setupOf } from '#app/adopt/setup.ts';

const COMPOSE = `services:
  web:
    image: web
    environment:
      A_ENABLED: "true"
      B_ENABLED: "false"
      C: text
`;

const read = (path: string): string | null => (path === 'compose.yaml' ? COMPOSE : null);
const FOLDER = { name: 'shop', paths: ['compose.yaml'], read };
const DETECTED = detect(FOLDER, 'environments');

function setupFor(...variables: readonly string[]): Setup {
  const setup = setupOf(DETECTED, FOLDER, new Map([['web', new Set(variables)]]), 'files');
  if (setup === null) throw new Error('there is no setup');
  return setup;
}

test.each([
  [['A_ENABLED'], 'A_ENABLED=true\n', []],
  // A line that goes, and that the deployments do not write.
  [['A_ENABLED', 'B_ENABLED'], 'A_ENABLED=true\n', ['B_ENABLED']],
  // A text that nothing that was read has.
  [['A_ENABLED'], 'A_ENABLED=true\nD_ENABLED=true\n', ['D_ENABLED']],
  [['A_ENABLED'], 'A_ENABLED=false\n', ['A_ENABLED']],
])('an edit of %j, with a file of %j, changes %j', (variables, text, expected) => {
  const changed = changedBy(DETECTED, FOLDER, setupFor(...variables), () => text);
  expect(changed.map(({ name }) => name)).toEqual(expected);
});

test('A service whose value is taken out of another compose file does not start without the written file', () => {
  const files: Readonly<Record<string, string>> = {
    'compose.yaml': 'services:\n  web:\n    image: web\n    env_file: .env.${APP_ENV:-staging}\n',
    'compose.production.yaml':
      'services:\n  web:\n    environment:\n      A_ENABLED: "false"\n  api: {}\n',
    '.env.staging': 'A_ENABLED=true\n',
    '.env.production': 'A_ENABLED=true\n',
  };
  const folder = {
    name: 'shop',
    paths: Object.keys(files),
    read: (path: string): string | null => files[path] ?? null,
  };
  const managed = new Map([['web', new Set(['A_ENABLED'])]]);
  const edits = setupOf(detect(folder, 'environments'), folder, managed, 'files')?.edits ?? [];
  expect(edits.map(({ after }) => after)).toEqual([
    expect.stringContaining('\n      - .flaghoist/${APP_ENV:-staging}/web.env\n'),
    'services:\n  web:\n    {}\n  api: {}\n',
  ]);
});

test('With the target compose, flags need no edit of compose files, and each environment has a machine of its own', () => {
  const files: Readonly<Record<string, string>> = {
    'compose.yaml':
      'services:\n  web:\n    image: web:$TAG\n    env_file: .env.${APP_ENV:-staging}\n' +
      // The deployment sets the flags. Docker Compose demands a value of the second one all the same.
      '    environment:\n      A_ENABLED: ${A_ENABLED:-false}\n      B_ENABLED: ${B_ENABLED:?}\n' +
      '  job:\n    image: job\n    environment: ["C_ENABLED=${C_ENABLED-}"]\n',
    '.env.staging': 'A_ENABLED=true\n',
    '.env.production': 'A_ENABLED=true\n',
    '.gitignore': 'node_modules\n',
  };
  const folder = {
    name: 'shop',
    paths: Object.keys(files),
    read: (path: string): string | null => files[path] ?? null,
  };
  const managed = new Map([['web', new Set(['A_ENABLED', 'B_ENABLED', 'C_ENABLED'])]]);
  const setup = setupOf(detect(folder, 'environments'), folder, managed, 'compose');
  expect(setup?.edits.map(({ path, after }) => [path, after])).toEqual([
    ['.gitignore', 'node_modules\n/web.compose.yaml\n'],
  ]);
  const services = [{ name: 'web', deploy: setup?.deploy.get('web') ?? null }];
  const text = pipelineText({
    environments: ['staging'],
    services,
    teams: new Map(),
    approvers: [],
    onGitHub: false,
  });
  expect(text).toContain(
    "  web: { deploy: { '*': { target: compose, folder: ., machine: '{environment}', env: [APP_ENV, B_ENABLED, C_ENABLED, TAG] } } }\n",
  );
});

test('With the target compose, flags of environments with compose files of their own start from these files', () => {
  const files: Readonly<Record<string, string>> = {
    'deploy/compose.yaml': 'services:\n  web: { image: web }\n',
    'deploy/compose.prod.yaml': 'services:\n  web: { environment: { A_ENABLED: "true" } }\n',
    'deploy/compose.staging.yaml': 'services:\n  web: { environment: { A_ENABLED: "true" } }\n',
  };
  const folder = {
    name: 'shop',
    paths: Object.keys(files),
    read: (path: string): string | null => files[path] ?? null,
  };
  const managed = new Map([['web', new Set(['A_ENABLED'])]]);
  const setup = setupOf(detect(folder, 'environments'), folder, managed, 'compose');
  expect(setup?.newIgnore).toBe('/deploy/web.compose.yaml\n');
  expect(setup?.deploy.get('web')).toMatchObject({
    folder: 'deploy',
    filesIn: new Map([
      ['staging', ['compose.yaml', 'compose.staging.yaml']],
      ['prod', ['compose.yaml', 'compose.prod.yaml']],
    ]),
  });
});

test('A file over the base that sets no flag needs no edit, however its services are written', () => {
  const files: Readonly<Record<string, string>> = {
    'compose.yaml': 'services:\n  web:\n    image: web\n    env_file: config/${APP_ENV:-dev}.env\n',
    'compose.prod.yaml': 'services:\n  web: { restart: always }\n',
    'config/dev.env': 'A_ENABLED=true\n',
    'config/prod.env': 'A_ENABLED=true\n',
  };
  const folder = {
    name: 'shop',
    paths: Object.keys(files),
    read: (path: string): string | null => files[path] ?? null,
  };
  const managed = new Map([['web', new Set(['A_ENABLED'])]]);
  const setup = setupOf(detect(folder, 'environments'), folder, managed, 'files');
  expect(setup?.edits.map(({ path, after }) => [path, after !== null])).toEqual([
    ['compose.yaml', true],
  ]);
});

test.each(['files', 'compose'] as const)(
  'Each service with a compose file of its own is reached, with the target %s',
  (target) => {
    const compose = (name: string): string =>
      `services:\n  ${name}:\n    image: ${name}\n    env_file: .env.\${APP_ENV:-staging}\n`;
    const files: Readonly<Record<string, string>> = Object.fromEntries(
      ['api', 'web', 'worker'].flatMap((name) => [
        [`apps/${name}/docker-compose.yml`, compose(name)],
        [`apps/${name}/.env.staging`, 'A_ENABLED=true\n'],
        [`apps/${name}/.env.production`, 'A_ENABLED=false\n'],
      ]),
    );
    const folder = {
      name: 'shop',
      paths: Object.keys(files),
      read: (path: string): string | null => files[path] ?? null,
    };
    const managed = new Map(['api', 'web', 'worker'].map((name) => [name, new Set(['A_ENABLED'])]));
    const setup = setupOf(detect(folder, 'environments'), folder, managed, target);
    const folders = [...(setup?.deploy ?? [])].map(([name, deploy]) => [name, deploy.folder]);
    const own = target === 'files' ? '/.flaghoist' : '';
    expect(folders).toEqual(['api', 'web', 'worker'].map((name) => [name, `apps/${name}${own}`]));
    expect(setup?.edits.map(({ path }) => path)).toEqual(
      target === 'files'
        ? ['api', 'web', 'worker'].map((name) => `apps/${name}/docker-compose.yml`)
        : [],
    );
    expect(setup?.newIgnore).toBe(
      target === 'files'
        ? null
        : ['api', 'web', 'worker'].map((name) => `/apps/${name}/${name}.compose.yaml\n`).join(''),
    );
    const changed = changedBy(
      detect(folder, 'environments'),
      folder,
      setup as Setup,
      (environment) => `A_ENABLED=${environment === 'staging'}\n`,
    );
    expect(target === 'files' ? changed : []).toEqual([]);
  },
);

const ENTRY = 'services:\n  web:\n';

test.each([
  ['no other lines', `${ENTRY}    environment:\n      A_ENABLED: "true"\n`],
  [
    'a list of variables',
    `${ENTRY}    image: a\n    environment:\n      - A_ENABLED=true\n      - C=1\n`,
  ],
  [
    'one file',
    `${ENTRY}    env_file: .env\n    environment:\n      A_ENABLED: "true"\n    image: a\n`,
  ],
  ['a list of files', `${ENTRY}    env_file:\n      - .env\n      - b.env\n    image: a\n`],
  ['shared files', `x-all: &all\n  env_file: .env\n${ENTRY}    <<: *all\n    image: a\n`],
  ['no end of the last line', `${ENTRY}    image: a`],
])('an edit keeps the line ends of Windows: %s', (_name, text) => {
  const edits = [{ service: 'web', envFile: 'web.env', variables: new Set(['A_ENABLED']) }];
  const [edited, onWindows] = [text, text.replaceAll('\n', '\r\n')].map((body) =>
    editedCompose(body, edits),
  );
  expect(edited).toContain('web.env');
  expect(onWindows).toBe(edited?.replaceAll('\n', '\r\n'));
});
