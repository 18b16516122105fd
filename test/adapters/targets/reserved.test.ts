// Reserved names of variables, which the reader of a definition refuses.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { targetSchemas } from '#adapters/targets/targets.ts';
import { isFieldOfPm2 } from '#adapters/targets/pm2-names.ts';
import { crossCheck } from '#files/crosscheck.ts';
import { readPipeline } from '#files/pipeline-file.ts';
import { isSystemName } from '#files/reserved-names.ts';
import { bytes, flag, gates, key, said } from '#test/files/support.ts';

/** The diagnostics of a flag that fills this variable of `api` with these deploy settings. */
function diagnosticsOf(variable: string, deploy: string, binding = 'enabled'): string {
  const pipeline = readPipeline(
    'pipeline.yaml',
    bytes(
      `version: 1\nenvironments: [{ name: staging }, { name: production }]\nservices: { api: { deploy: ${deploy} }, web: {} }\npolicy: { approvals: { count: 1, from: [release] } }\n`,
    ),
    gates,
    targetSchemas,
  );
  expect(pipeline.diagnostics).toEqual([]);
  const definition = flag(`description: x\nservices:\n  api: { ${variable}: ${binding} }\n`, 'x');
  const flags = [{ key: key('x'), definition, states: null }];
  return said(crossCheck({ root: 'environments', pipeline, flags, targets: targetSchemas }));
}

const NOTHING = '{}';
const PM2 = '{ production: { target: pm2 } }';
const PM2_EVERYWHERE = '{ "*": { target: pm2, process: "{environment}" } }';
const CONVEX = '{ staging: { target: convex } }';
const COMPOSE = '{ production: { target: compose, folder: /srv } }';
const FILES = '{ production: { target: files, folder: /srv } }';
const COMMAND = '{ production: { target: command, run: [./deploy.sh] } }';

describe('T67: a name that the system keeps for itself is refused for every service', () => {
  test.each(
    `PATH NODE_OPTIONS LD_PRELOAD LD_LIBRARY_PATH LD_AUDIT BASH_ENV ENV IFS HOME SHELL NODE_PATH PYTHONPATH GIT_DIR
     GIT_SSH_COMMAND DYLD_INSERT_LIBRARIES Path ld_preload FLAGHOIST_DIGEST TZ JAVA_TOOL_OPTIONS`.split(
      /\s+/,
    ),
  )('%s', (variable) => {
    expect(isSystemName(variable)).toBe(true);
    for (const deploy of [NOTHING, PM2, CONVEX, FILES]) {
      expect(diagnosticsOf(variable, deploy)).toContain('[flag/reserved-name]');
    }
  });

  test.each(
    'CHECKOUT MY_PATH PATHS HOMEPAGE_ENABLED GITHUB_LOGIN_ENABLED LDAP_LOGIN ENVOY_ENABLED'.split(
      ' ',
    ),
  )('%s is a name like any other', (variable) => {
    for (const deploy of [NOTHING, PM2, CONVEX, COMPOSE, FILES]) {
      expect(diagnosticsOf(variable, deploy)).toBe('');
    }
  });

  test('with its place and what to do', () => {
    expect(diagnosticsOf('PATH', NOTHING)).toBe(
      'flag.yaml:3:10: the variable "PATH" of api is reserved by the system and would change how the service starts [flag/reserved-name]\n' +
        '  give the variable a name of its own, such as CHECKOUT_ENABLED',
    );
  });
});

describe('T67: a field of pm2 is refused for a service that pm2 runs anywhere', () => {
  test.each(
    'name status watch version instances args script cwd exec_mode env pm_id namespace node_args env_production axm_monitor pm_uptime PM2_HOME NODE_APP_INSTANCE'.split(
      ' ',
    ),
  )('%s', (variable) => {
    expect(diagnosticsOf(variable, PM2)).toContain(
      `flag.yaml:3:10: the variable "${variable}" of api `,
    );
    expect(diagnosticsOf(variable, PM2_EVERYWHERE)).toContain('[flag/reserved-name]');
  });

  test.each('name status watch version instances args script cwd'.split(' '))(
    '%s is a name like any other where pm2 runs nothing',
    (variable) => {
      for (const deploy of [NOTHING, FILES, COMPOSE])
        expect(diagnosticsOf(variable, deploy)).toBe('');
    },
  );

  test('every setting of an ecosystem file, by the schema of pm2 itself', () => {
    const url = new URL('../../../node_modules/pm2/lib/API/schema.json', import.meta.url);
    const schema = JSON.parse(readFileSync(url, 'utf8')) as Readonly<
      Record<string, { readonly alias?: string | readonly string[] }>
    >;
    const names = Object.entries(schema).flatMap(([name, { alias = [] }]) => [
      name,
      ...[alias].flat(),
    ]);
    const missing = names.filter((name) => /^\w+$/.test(name) && !isFieldOfPm2(name));
    expect(names.length).toBeGreaterThan(60);
    expect(missing).toEqual([]);
  });
});

describe('T67: a name that Convex does not take', () => {
  const named = (length: number): string => 'V'.repeat(length);

  test.each([
    [39, false],
    [40, false],
    [41, true],
  ])('%d characters', (length, refused) => {
    expect(diagnosticsOf(named(length), CONVEX).includes('Convex takes at most 40')).toBe(refused);
    expect(diagnosticsOf(named(length), PM2)).toBe('');
  });

  test.each(['CONVEX_CLOUD_URL', 'CONVEX_SITE_URL', '_HIDDEN'])('%s', (variable) => {
    expect(diagnosticsOf(variable, CONVEX)).toContain('[flag/reserved-name]');
    expect(diagnosticsOf(variable, FILES)).toBe('');
  });
});

describe('T67: a name is refused only where the flag sends it to that target', () => {
  test.each([
    ['a name that is too long for Convex', 'V'.repeat(41), CONVEX, 'staging', 'production'],
    ['a field of pm2', 'status', PM2, 'production', 'staging'],
  ])('%s', (_, variable, deploy, there, elsewhere) => {
    const sentIn = (...places: readonly string[]): string =>
      diagnosticsOf(variable, deploy, `{ from: enabled, in: [${places.join(', ')}] }`);
    expect(sentIn(elsewhere)).toBe('');
    expect(sentIn(there)).toContain('[flag/reserved-name]');
    expect(sentIn('production', 'staging')).toContain('[flag/reserved-name]');
  });

  test('a name of the system is refused wherever it is sent', () => {
    const binding = '{ from: enabled, in: [production] }';
    expect(diagnosticsOf('PATH', CONVEX, binding)).toContain('[flag/reserved-name]');
  });
});

test('T67: what configures Docker Compose is refused where it may read the file', () => {
  for (const deploy of [COMPOSE, FILES]) {
    expect(diagnosticsOf('COMPOSE_FILE', deploy)).toContain('is a setting of Docker Compose');
    expect(diagnosticsOf('COMPOSE_MAIL_ENABLED', deploy)).toBe('');
  }
  expect(diagnosticsOf('COMPOSE_FILE', PM2)).toBe('');
});

test('T67: what belongs to the job is refused where a program of the job is given it', () => {
  for (const variable of ['GITHUB_ENV', 'RUNNER_TEMP', 'ACTIONS_RUNTIME_TOKEN', 'CI']) {
    expect(diagnosticsOf(variable, COMMAND)).toContain('[flag/reserved-name]');
  }
  expect(diagnosticsOf('GITHUB_LOGIN', FILES)).toBe('');
});
