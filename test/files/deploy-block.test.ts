// How the pipeline says where services are deployed: `services: { <service>: { deploy: … } }`.
import { describe, expect, test } from '@jest/globals';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { deploySettingsFor } from '#domain/deploy-settings.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import { gateSchemas } from '#gates/gates.ts';

const read = (deploy: string) =>
  readPipeline(
    'pipeline.yaml',
    Buffer.from(
      `version: 1\nenvironments: [{ name: staging }, { name: production }]\nservices:\n  ui:\n    deploy:\n${deploy}policy: { approvals: { count: 1, from: [ana] } }\nteams: { ana: [ana] }\n`,
    ),
    gateSchemas,
    targetSchemas,
  );
const saying = (deploy: string): readonly string[] =>
  read(deploy).diagnostics.map(({ message }) => message);

describe('the deploy block of a service', () => {
  test('holds the target, its settings, a rendering and a probe, with the usual expectations', () => {
    const { value, diagnostics } = read(
      '      production: { target: files, folder: /srv/flags, render: json, probe: { url: "http://ui/agents" } }\n',
    );
    expect(diagnostics).toEqual([]);
    expect(value?.services[0]?.deploy).toEqual([
      {
        environment: 'production',
        target: 'files',
        render: 'json',
        probe: { url: 'http://ui/agents', on: 200, off: 503, variable: null, within: 60 },
        settings: { folder: '/srv/flags' },
      },
    ]);
  });

  test('says for all environments what none says for itself', () => {
    const { value } = read(
      '      "*": { target: pm2 }\n      production: { target: files, folder: /srv }\n',
    );
    const deploy = value?.services[0]?.deploy ?? [];
    expect(deploySettingsFor(deploy, 'staging' as EnvironmentName)?.target).toBe('pm2');
    expect(deploySettingsFor(deploy, 'production' as EnvironmentName)?.target).toBe('files');
  });

  test('names the targets when it meets one that it does not know, and says nothing else of it', () => {
    expect(saying('      staging: { target: fils, folder: /srv }\n')).toEqual([
      expect.stringMatching(/"fils".*files, branch, command, pm2, compose, convex.*dispatch/),
    ]);
  });

  test('holds the keys of one target against no other', () => {
    expect(saying('      staging: { target: pm2, folder: /srv }\n')).toEqual([
      expect.stringContaining('folder'),
    ]);
    expect(saying('      staging: { target: files }\n')).toEqual([
      expect.stringContaining('folder is missing'),
    ]);
  });

  test('takes a time limit in whole seconds and an HTTP status, and nothing else for them', () => {
    const probe = (text: string): readonly string[] =>
      saying(`      staging: { target: pm2, probe: { url: "http://ui", ${text} } }\n`);
    expect(probe('within: 60s')).toEqual([expect.stringContaining('whole number of seconds')]);
    expect(probe('on: 20')).toEqual([expect.stringContaining('HTTP status')]);
    expect(probe('within: 30')).toEqual([]);
  });

  // `git check-ref-format --branch` refuses each of these, or Git would read it as something else than a branch.
  test.each([
    ['two dots', 'deploy/a..b'],
    ['a blank', 'deploy/my branch'],
    ['a sign of a revision', 'deploy~1'],
    ['an end that Git keeps for itself', 'deploy/{environment}.lock'],
    ['an end in a slash', 'deploy/'],
    ['a hidden part', 'deploy/.{environment}'],
    ['the look of an option', '-deploy'],
    ['a whole reference', 'refs/heads/deploy'],
    ['the name of the head', 'HEAD'],
  ])('refuses a branch with %s where it is written', (_what, name) => {
    expect(saying(`      "*": { target: branch, branch: "${name}" }\n`)).toEqual([
      expect.stringContaining('must be a name that Git allows for a branch'),
    ]);
  });

  test.each(['deploy', 'deploy/{environment}', '{service}.{environment}', 'a-b_c/@d', 'release#1'])(
    'takes the branch %s',
    (name) => expect(saying(`      staging: { target: branch, branch: "${name}" }\n`)).toEqual([]),
  );

  test.each([
    ['the folder of a file', 'target: files, folder: "/srv/{enviroment}"'],
    ['a file', 'target: files, folder: /srv, file: "{Service}.env"'],
    ['a branch', 'target: branch, branch: "deploy/{env}"'],
    ['a file in a branch', 'target: branch, file: "{flag}.yaml"'],
    ['a process', 'target: pm2, process: "{environment-ui"'],
    ['the folder of a project', 'target: compose, folder: "/srv/{environments}"'],
    ['a service of a project', 'target: compose, folder: /srv, service: "{}"'],
  ])('refuses a misspelled placeholder in %s', (_what, settings) => {
    expect(saying(`      staging: { ${settings} }\n`)).toEqual([
      expect.stringContaining('no braces but {environment} and {service}'),
    ]);
  });

  test.each(['command', 'pm2', 'convex', 'dispatch'])(
    'refuses a rendering for %s, which takes the values themselves',
    (target) => {
      const needed = { command: 'run: [./x], ', dispatch: 'repository: acme/x, ' }[target] ?? '';
      const block = `      staging: { target: ${target}, ${needed}render: json }\n`;
      expect(read(block).diagnostics).toEqual([
        expect.objectContaining({
          severity: 'error',
          message: expect.stringMatching(/^unknown key "render" in services\.ui\.deploy\.staging/),
          hint: 'delete "render"',
        }),
      ]);
    },
  );

  test('refuses every other rendering for Compose, which would not understand it', () => {
    expect(saying('      staging: { target: compose, folder: /srv, render: json }\n')).toEqual([
      expect.stringContaining('it must be compose'),
    ]);
    expect(saying('      staging: { target: compose, folder: /srv, render: compose }\n')).toEqual(
      [],
    );
  });
});

describe('two pairs that would overwrite each other', () => {
  const everywhere = (settings: string): string => `      "*": { ${settings} }\n`;

  // The last column: what moves them apart.
  test.each([
    [
      'files',
      'folder: /srv/proxy, file: flags.yaml',
      'the file /srv/proxy/flags.yaml',
      'folder',
      'folder: "/srv/{environment}", file: flags.yaml',
    ],
    [
      'files',
      'folder: /srv/proxy, file: flags.yaml',
      'the file /srv/proxy/flags.yaml',
      'folder',
      'folder: /srv/flags',
    ],
    [
      'branch',
      'branch: deploy, file: x.yaml',
      'the file x.yaml on the branch deploy of origin',
      'file',
      'branch: deploy, file: "{environment}/x.yaml"',
    ],
    [
      'branch',
      'branch: deploy',
      'the file ui (kubernetes) on the branch deploy of origin',
      'file',
      'branch: "deploy/{environment}"',
    ],
    ['pm2', 'process: ui', 'the process ui of pm2', 'process', 'process: "{environment}-ui"'],
    [
      'compose',
      'folder: /srv/app',
      'the service ui of Docker Compose in /srv/app',
      'folder',
      'folder: "/srv/{environment}"',
    ],
    [
      'compose',
      'folder: /srv/app, service: "{environment}-ui"',
      'the override of ui in /srv/app',
      'folder',
      'folder: "/srv/{environment}", service: ui',
    ],
    [
      'convex',
      'options: [--prod]',
      'the variables of ui in the Convex deployment of . that --prod chooses',
      'options',
      'options: [--env-file, ".env.{environment}"]',
    ],
    [
      'pm2',
      'process: ui',
      'the process ui of pm2',
      'process',
      'process: ui, machine: "{environment}"',
    ],
  ])('are refused for %s with %s', (target, settings, place, setting, apart) => {
    expect(read(everywhere(`target: ${target}, ${settings}`)).diagnostics).toEqual([
      {
        code: 'pipeline/shared-place',
        facts: {
          instances: { names: ['staging/ui', 'production/ui'], more: 0 },
          place,
          setting,
          missing: ['{environment}'],
        },
        severity: 'error',
        file: 'pipeline.yaml',
        line: 6,
        column: 7,
        source: expect.stringContaining(`target: ${target}`),
        message: `staging/ui and production/ui are deployed to the same place, ${place}, and overwrite each other`,
        hint: `put {environment} into ${setting}, or write machine: "{environment}" if each environment has its own machine`,
      },
    ]);
    expect(read(everywhere(`target: ${target}, ${apart}`)).diagnostics).toEqual([]);
  });

  test('are reported on the second line where each has its own, however the path is written', () => {
    const file = read(
      '      staging: { target: files, folder: srv//x, file: a }\n      production: { target: files, folder: ./srv, file: x/a }\n',
    );
    expect(file.diagnostics).toEqual([
      expect.objectContaining({ code: 'pipeline/shared-place', line: 7 }),
    ]);
    // What can be understood stays in force: a rollback has to go out.
    expect(file.value?.services[0]?.deploy).toHaveLength(2);
  });

  test('may be two services of one environment', () => {
    const api = '  api:\n    deploy:\n      staging: { target: files, folder: /srv, file: a }\n';
    const ui = (file: string) => `      staging: { target: files, folder: /srv, file: ${file} }\n`;
    expect(read(`${ui('a')}${api}`).diagnostics).toEqual([
      expect.objectContaining({ hint: expect.stringMatching(/^put \{service\} into folder/) }),
    ]);
    expect(read(`${ui('b')}${api}`).diagnostics).toEqual([]);
  });

  test('are not asked of a target that runs a program of the user', () => {
    expect(read(everywhere('target: command, run: [./deploy.sh]')).diagnostics).toEqual([]);
    expect(read(everywhere('target: dispatch, repository: acme/ui')).diagnostics).toEqual([]);
  });
});

test('a pipeline says which deployment log counts', () => {
  const pipeline = (line: string) =>
    readPipeline(
      'pipeline.yaml',
      Buffer.from(`version: 1\nenvironments: [{ name: staging }]\n${line}`),
      gateSchemas,
    ).value;
  expect(pipeline('')?.deployments).toBeUndefined();
  expect(pipeline('deployments: { log: file }\n')?.deployments).toEqual({ log: 'file' });
  const former = 'former: [{ name: old, until: 2026-11-22T09:00:00Z }]';
  expect(pipeline(`deployments: { identity: "my-app[bot]", ${former} }\n`)?.deployments).toEqual({
    identity: 'my-app[bot]',
    former: [{ name: 'old', until: Date.parse('2026-11-22T09:00:00Z') / 1000 }],
  });
  for (const refused of [
    'log: never',
    'former: []',
    'former: [{ name: old, until: 2026-13-01T00:00Z }]',
  ])
    expect(pipeline(`deployments: { ${refused} }\n`)).toBeNull();
});
