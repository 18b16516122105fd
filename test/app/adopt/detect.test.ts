// What a service is sent today is known only where all files agree, and where their names say which environment reads
// them. Everything else is left out, with the reason.
import { describe, expect, test } from '@jest/globals';
import { detect } from '#app/adopt/detect.ts';
import { draftsOf } from '#app/adopt/drafts.ts';

type Files = Readonly<Record<string, string>>;

function detectedIn(files: Files) {
  const paths = Object.keys(files).toSorted();
  const read = (path: string): string | null => files[path] ?? null;
  return detect({ name: 'shop', paths, read }, 'environments');
}

function detected(files: Files) {
  const all = detectedIn(files);
  const { takenValues: taken, leftOut } = draftsOf(all.today, all.environments);
  return {
    environments: all.environments,
    taken: taken
      .map((one) => `${one.environment} ${one.service} ${one.variable}=${one.text}`)
      .toSorted(),
    leftOut: Object.fromEntries(leftOut.map(({ name, reason }) => [name, reason.code])),
  };
}

const web = (...lines: readonly string[]): string =>
  ['services:', '  web:', '    image: web', ...lines.map((line) => `    ${line}`), ''].join('\n');

describe('Files of variables', () => {
  test('a file for tests says nothing about production', () => {
    const files = { '.env.production': 'X_ENABLED=false\n', '.env.test': 'X_ENABLED=true\n' };
    expect(detected(files)).toEqual({
      environments: ['production'],
      taken: ['production shop X_ENABLED=false'],
      leftOut: { '.env.test': 'aside' },
    });
  });

  test('a file for continuous integration says nothing about production', () => {
    const files = { '.env': 'X_ENABLED=false\n', '.env.ci': 'X_ENABLED=true\n' };
    expect(detected(files)).toMatchObject({
      taken: ['production shop X_ENABLED=false'],
      leftOut: { '.env.ci': 'aside' },
    });
  });

  test('a file that no environment can be given to casts doubt on what it says differently', () => {
    const files = {
      '.env': 'X_ENABLED=false\nY_ENABLED=true\n',
      '.env.docker': 'X_ENABLED=true\nY_ENABLED=true\nZ_ENABLED=true\n',
    };
    expect(detected(files)).toMatchObject({
      taken: ['production shop Y_ENABLED=true'],
      leftOut: { X_ENABLED: 'several', Z_ENABLED: 'unplaced' },
    });
  });

  test('a name with letters that no shell accepts is left out by name', () => {
    const files = { '.env.production': 'X_ENABLED=true\nexport ÜBER_ENABLED = true\nGRÖSSE=1\n' };
    expect(detected(files)).toMatchObject({
      taken: ['production shop X_ENABLED=true'],
      leftOut: { ÜBER_ENABLED: 'name', GRÖSSE: 'name' },
    });
  });

  test('a plain .env casts doubt where other files name the environments', () => {
    const files = {
      '.env': 'X_ENABLED=true\nY_ENABLED=true\n',
      '.env.staging': 'X_ENABLED=true\n',
      '.env.production': 'X_ENABLED=false\n',
    };
    expect(detected(files)).toMatchObject({
      taken: [],
      leftOut: { X_ENABLED: 'several', Y_ENABLED: 'unplaced' },
    });
  });

  test('two words for one environment with different values are left out', () => {
    const files = { '.env.prod': 'X_ENABLED=true\n', '.env.production': 'X_ENABLED=false\n' };
    expect(detected(files)).toMatchObject({ taken: [], leftOut: { X_ENABLED: 'several' } });
  });

  test.each(['.env.local', '.env.production.local'])(
    '%s casts doubt on what it says differently and alone, and shows no environment',
    (local) => {
      const files = {
        '.env.production': 'X_ENABLED=false\nY_ENABLED=true\n',
        [local]: 'X_ENABLED=true\nY_ENABLED=true\nZ_ENABLED=true\n',
        '.env.development.local': 'Y_ENABLED=false\n',
        '.env.test.local': 'Y_ENABLED=false\n',
      };
      expect(detected(files)).toEqual({
        environments: ['production'],
        taken: ['production shop Y_ENABLED=true'],
        leftOut: { X_ENABLED: 'local', Z_ENABLED: 'local', '.env.test.local': 'aside' },
      });
    },
  );

  test('a .env.local says nothing about a service whose values Docker Compose reads elsewhere', () => {
    const files = {
      'compose.yaml': web('env_file: .env.production'),
      '.env.production': 'X_ENABLED=false\n',
      '.env.local': 'X_ENABLED=true\n',
    };
    expect(detected(files).taken).toEqual(['production web X_ENABLED=false']);
  });

  test('a folder named environments is read like any other', () => {
    const files = {
      'environments/staging/.env': 'X_ENABLED=true\n',
      'environments/production/.env': 'X_ENABLED=false\n',
    };
    expect(detected(files).taken).toEqual([
      'production shop X_ENABLED=false',
      'staging shop X_ENABLED=true',
    ]);
  });
});

test('projects for tests, examples and developers are not what runs', () => {
  const compose = web('environment: { X_ENABLED: "true" }');
  const files = {
    'e2e/compose.yaml': compose,
    'examples/shop/.env': 'X_ENABLED=true\n',
    '.devcontainer/docker-compose.yml': compose,
  };
  expect(detected(files)).toMatchObject({
    taken: [],
    leftOut: {
      'e2e/compose.yaml': 'not-read',
      'examples/shop/.env': 'aside',
      '.devcontainer/docker-compose.yml': 'not-read',
    },
  });
});

describe('Files over the base of Docker Compose', () => {
  const base = web('environment:', '  TRACE_ENABLED: "false"', '  MENU_ENABLED: "true"');
  const over = web('environment:', '  TRACE_ENABLED: "true"');

  test('a compose file for tests is sent nowhere', () => {
    const files = { 'docker-compose.yml': base, 'docker-compose.test.yml': over };
    expect(detected(files)).toMatchObject({
      taken: ['production web MENU_ENABLED=true', 'production web TRACE_ENABLED=false'],
      leftOut: { 'docker-compose.test.yml': 'aside' },
    });
  });

  test.each(['debug', 'local', 'override'])(
    'compose.%s.yaml casts doubt on what it changes, and on nothing else',
    (word) => {
      const files = { 'compose.yaml': base, [`compose.${word}.yaml`]: over };
      expect(detected(files)).toMatchObject({
        taken: ['production web MENU_ENABLED=true'],
        leftOut: { TRACE_ENABLED: 'several' },
      });
    },
  );

  test.each([
    ['compose.yaml:compose.extra.yaml', ['production web MENU_ENABLED=true'], 'host-decides'],
    // The file that the name says anyway.
    [
      './compose.yaml:compose.production.yaml',
      ['production web MENU_ENABLED=true', 'production web TRACE_ENABLED=true'],
      undefined,
    ],
    // Of another environment, such as that of a developer.
    [
      'compose.yaml:compose.dev.yaml',
      ['production web MENU_ENABLED=true', 'production web TRACE_ENABLED=true'],
      undefined,
    ],
    ['compose.yaml:gone.yaml', [], 'missing-file'],
  ])('COMPOSE_FILE=%s in .env casts doubt on what it would change', (setting, taken, reason) => {
    const files = {
      'compose.yaml': base,
      'compose.production.yaml': over,
      'compose.extra.yaml': base,
      '.env': `COMPOSE_FILE=${setting}\n`,
    };
    const { leftOut, taken: texts } = detected(files);
    expect(texts).toEqual(taken);
    expect(leftOut['TRACE_ENABLED']).toBe(reason);
  });

  test('a .env that names a project under another name is read by no service that is known', () => {
    const files = { '.env': 'COMPOSE_FILE=stack.yml\nX_ENABLED=true\n', 'stack.yml': base };
    expect(detected(files)).toMatchObject({ taken: [], leftOut: { X_ENABLED: 'no-service' } });
  });

  test('an environment without a file of its own is sent what the base says', () => {
    const files = {
      'compose.yaml': base,
      'compose.staging.yaml': over,
      '.env.production': 'A=b\n',
    };
    expect(detected(files).taken).toEqual([
      'production web MENU_ENABLED=true',
      'production web TRACE_ENABLED=false',
      'staging web MENU_ENABLED=true',
      'staging web TRACE_ENABLED=true',
    ]);
  });

  test('compose files of other folders and include are named as unread', () => {
    const files = {
      'compose.yaml': `include: [db/compose.yaml]\n${base}`,
      'db/compose.yaml': base,
    };
    expect(detected(files).leftOut).toMatchObject({
      include: 'not-read',
      'db/compose.yaml': 'not-read',
    });
  });

  test.each([
    ['in a folder of its own is one of the projects', 'worker', 'apps/worker/compose.yaml'],
    ['of the same name in another folder is not what runs', 'api', 'apps/tools/compose.yaml'],
    ['below another project is not what runs', 'worker', 'apps/api/dev/compose.yaml'],
  ])('a service %s', (title, name, path) => {
    const text = (service: string): string =>
      `services:\n  ${service}:\n    environment: { ${service.toUpperCase()}_ENABLED: "true" }\n`;
    const files = {
      'apps/api/docker-compose.yml': text('api'),
      'apps/web/docker-compose.yml': text('web'),
      [path]: text(name),
    };
    const isOne = title.endsWith('projects');
    expect(detected(files).taken).toEqual([
      'production api API_ENABLED=true',
      'production web WEB_ENABLED=true',
      ...(isOne ? ['production worker WORKER_ENABLED=true'] : []),
    ]);
    expect(detected(files).leftOut).toEqual(isOne ? {} : { [path]: 'not-read' });
  });

  const project = (service: string): string =>
    `services:\n  ${service}:\n    environment: { ${service.toUpperCase()}_ENABLED: "true" }\n  db: { image: "postgres:16" }\n`;
  const takenOf = (...names: readonly string[]): readonly string[] =>
    names.map((name) => `production ${name} ${name.toUpperCase()}_ENABLED=true`);

  test('two projects may each have a database of the same name', () => {
    const files = { 'pay/compose.yaml': project('pay'), 'shop/compose.yaml': project('shop') };
    expect(detected(files)).toMatchObject({ taken: takenOf('pay', 'shop'), leftOut: {} });
  });

  test('a project of databases alone beside another is not what runs', () => {
    const tools = 'services:\n  db: { image: "postgres:16" }\n';
    const files = { 'shop/compose.yaml': project('shop'), 'tools/compose.yaml': tools };
    expect(detected(files)).toMatchObject({
      taken: takenOf('shop'),
      leftOut: { 'tools/compose.yaml': 'not-read' },
    });
  });

  test.each([
    ['builds it', 'build: .', ['web']],
    ['starts an image of its own', 'image: example.com/web', ['web']],
    ['only sets a variable of it', 'environment: { A: b }', []],
    ['starts another version of it', 'image: nginx:2', []],
  ])(
    'a service that another file starts as a program of others is its own where one %s',
    (_, line, own) => {
      const file = (text: string): string => `services:\n  web: { ${text} }\n`;
      const image = file('image: nginx:1');
      for (const [first, second] of [
        [file(line), image],
        [image, file(line)],
      ] as const) {
        const { services, images } = detectedIn({
          'compose.yaml': first,
          'compose.prod.yaml': second,
        });
        expect(services.filter((name) => !images.includes(name))).toEqual(own);
      }
    },
  );

  test('a service whose name cannot stand in the pipeline is left out', () => {
    const files = {
      'compose.yaml': `${base}  Api:\n    environment: { X_ENABLED: "true" }\n`,
    };
    const { taken, leftOut } = detected(files);
    expect(taken).toHaveLength(2);
    expect(leftOut).toEqual({ X_ENABLED: 'name' });
  });
});

describe('What a host decides', () => {
  test('a value that --env-file would fill otherwise is left out', () => {
    const files = {
      'compose.yaml': web(
        'env_file: .env.${APP_ENV}',
        'environment: { M_ENABLED: "${M_ENABLED:-false}" }',
      ),
      '.env.staging': 'S_ENABLED=true\n',
      '.env.production': 'M_ENABLED=true\nS_ENABLED=false\n',
    };
    expect(detected(files)).toEqual({
      environments: ['staging', 'production'],
      taken: ['production web S_ENABLED=false', 'staging web S_ENABLED=true'],
      leftOut: { M_ENABLED: 'host-decides' },
    });
  });

  test('a laptop .env is not what production is sent where a file for production differs', () => {
    const files = {
      'compose.yaml': web('env_file: .env'),
      '.env': 'S_ENABLED=true\nT_ENABLED=true\nU_ENABLED=true\n',
      '.env.production': 'S_ENABLED=false\nT_ENABLED=true\n',
    };
    expect(detected(files)).toMatchObject({
      taken: ['production web T_ENABLED=true'],
      leftOut: { S_ENABLED: 'host-decides', U_ENABLED: 'host-decides' },
    });
  });

  test('a file that only a host has could change everything that was read before it', () => {
    const files = {
      'compose.yaml': web(
        'env_file: [a.env, host.env, z.env]',
        'environment: { C_ENABLED: "true" }',
      ),
      'a.env': 'A_ENABLED=true\n',
      'z.env': 'Z_ENABLED=true\n',
    };
    expect(detected(files)).toMatchObject({
      taken: ['production web C_ENABLED=true', 'production web Z_ENABLED=true'],
      leftOut: { A_ENABLED: 'missing-file', 'host.env': 'missing-file' },
    });
  });

  test('a value that the machine gives in one environment stays as it is in all of them', () => {
    const files = {
      'compose.yaml': web('environment:', '  X_ENABLED: ${X_ENABLED}', '  Y_ENABLED: "true"'),
      '.env.staging': 'A=b\n',
      '.env.production': 'X_ENABLED=true\n',
    };
    expect(detected(files)).toMatchObject({
      taken: ['production web Y_ENABLED=true', 'staging web Y_ENABLED=true'],
      leftOut: { X_ENABLED: 'from-machine' },
    });
  });

  test('a default does not stand for a value that refers to another', () => {
    const files = {
      'compose.yaml': web('environment: { X_ENABLED: "${X_ENABLED:-false}" }'),
      '.env': 'X_ENABLED=${ALL}\n',
    };
    expect(detected(files)).toMatchObject({ taken: [], leftOut: { X_ENABLED: 'from-machine' } });
  });

  test('an extended service may change what the files of variables say', () => {
    const files = {
      'compose.yaml': web(
        'extends: { file: other.yaml, service: base }',
        'env_file: a.env',
        'environment: { C_ENABLED: "true" }',
      ),
      'a.env': 'A_ENABLED=true\n',
    };
    expect(detected(files)).toMatchObject({
      taken: ['production web C_ENABLED=true'],
      leftOut: { A_ENABLED: 'extends' },
    });
  });

  test.each([
    ['all variables', 'services:\n  web:\n    environment: !reset {}\n'],
    ['one variable', 'services:\n  web:\n    environment:\n      B_ENABLED: !reset null\n'],
    ['the files', 'services:\n  web:\n    env_file: !override [b.env]\n'],
    ['the service', 'services:\n  web: !override\n    image: other\n'],
  ])('a file of an environment that replaces %s leaves nothing certain', (_what, text) => {
    const files = {
      'compose.yaml': web('env_file: a.env', 'environment: { B_ENABLED: "true" }'),
      'compose.production.yaml': text,
      'a.env': 'A_ENABLED=true\n',
      'b.env': '',
      '.env.staging': '',
    };
    const { taken, leftOut } = detected(files);
    expect([taken, leftOut]).toEqual([[], { A_ENABLED: 'replaced', B_ENABLED: 'replaced' }]);
    const ports = {
      ...files,
      'compose.production.yaml': 'services:\n  web:\n    ports: !reset []\n',
    };
    expect(detected(ports)).toMatchObject({ leftOut: {} });
  });

  test('a variable that no service is given is named', () => {
    const files = { 'compose.yaml': web(), '.env': 'X_ENABLED=true\n' };
    expect(detected(files)).toMatchObject({ taken: [], leftOut: { X_ENABLED: 'no-service' } });
  });
});

describe('Two sources for one variable', () => {
  const flag = (variant: string): object => ({
    state: 'ENABLED',
    variants: { on: true, off: false },
    defaultVariant: variant,
  });

  test('with different values are left out', () => {
    const files = {
      '.env': 'SEARCH_ENABLED=false\n',
      'compose.yaml': web('env_file: .env'),
      'flags.json': JSON.stringify({ flags: { search: flag('on') } }),
    };
    expect(detected(files)).toMatchObject({ taken: [], leftOut: { SEARCH_ENABLED: 'several' } });
  });

  test('as two flags of one file are left out, also where they agree', () => {
    const files = {
      'compose.yaml': web(),
      'flags.json': JSON.stringify({
        flags: { showBanner: flag('on'), 'show-banner': flag('on'), menu: flag('off') },
      }),
    };
    expect(detected(files)).toMatchObject({
      taken: ['production web MENU_ENABLED=false'],
      leftOut: { SHOW_BANNER_ENABLED: 'several' },
    });
  });

  test('a switch is not taken over without its percentage, because it would be on for everybody', () => {
    const files = {
      '.env': 'CART_PERCENTAGE=50\n',
      'compose.yaml': web('env_file: .env'),
      'features/cart.yml':
        'bucketBy: userId\nenvironments:\n  production:\n    rules: [{ key: "1", segments: "*", percentage: 10 }]\n',
    };
    expect(detected(files)).toMatchObject({
      taken: [],
      leftOut: { CART_PERCENTAGE: 'several', CART_ENABLED: 'together' },
    });
  });
});

test('A base that reads the file of one environment says nothing sure about another one', () => {
  const files: Files = {
    'compose.yaml': web('env_file: config/dev.env'),
    'compose.prod.yaml': web('env_file: config/prod.env'),
    'config/dev.env': 'X_ENABLED=true\n',
    'config/staging.env': 'X_ENABLED=false\n',
    'config/prod.env': 'X_ENABLED=false\n',
  };
  expect(detected(files).taken).toEqual([]);
  const read = (path: string): string | null => files[path] ?? null;
  const all = detect({ name: 'shop', paths: Object.keys(files), read }, 'environments');
  expect(all.today.leftOut).toContainEqual({
    service: 'web',
    name: 'X_ENABLED',
    origin: 'config/dev.env',
    reason: {
      code: 'other-environment',
      facts: { file: 'config/dev.env', environment: 'staging' },
    },
  });
});

describe('Which service a file belongs to', () => {
  test('a file with the name of a folder belongs to its service, in a folder for each environment', () => {
    const code = { 'apps/api/main.ts': '', 'apps/web-app/main.ts': '', 'libs/shared/main.ts': '' };
    const files = {
      ...code,
      'config/dev/api.env': 'X_ENABLED=true\r\n',
      'config/prod/api.env': 'X_ENABLED=false\r\n',
      'config/web-app-dev.env': 'X_ENABLED=true\n',
      'config/.env.web-app.prod': 'X_ENABLED=true\n',
      'config/prod/shared.env': 'Y_ENABLED=true\n',
      'config/prod/other.env': 'Z_ENABLED=true\n',
    };
    expect(detected(files)).toMatchObject({
      environments: ['dev', 'prod'],
      taken: [
        'dev api X_ENABLED=true',
        'dev web-app X_ENABLED=true',
        'prod api X_ENABLED=false',
        'prod shop Y_ENABLED=true',
        'prod shop Z_ENABLED=true',
        'prod web-app X_ENABLED=true',
      ],
    });
  });

  test('a folder with blanks or capitals is a service with a plain name', () => {
    const files = {
      'apps/Web Shop/.env.dev': 'X_ENABLED=true\n',
      'apps/Web Shop/.env.prod': 'X_ENABLED=false\n',
    };
    const taken = ['dev web-shop X_ENABLED=true', 'prod web-shop X_ENABLED=false'];
    expect(detected(files)).toEqual({ environments: ['dev', 'prod'], taken, leftOut: {} });
  });
});

test.each([
  ['0.25', 'fraction'],
  ['.5', 'fraction'],
  ['0', undefined],
  ['1', undefined],
  ['2.5', undefined],
])('A rollout of %s is left out as %s, because code may mean a share of 1', (text, reason) => {
  const { leftOut } = detected({ '.env': `X_ROLLOUT=${text}\n` });
  expect(leftOut['X_ROLLOUT']).toBe(reason);
});

test('A file that is named by a way through its parent is one file', () => {
  const files = {
    'deploy/compose.yaml':
      'services:\n  web:\n    image: web\n    env_file: ../config/.env.${APP_ENV:-staging}\n',
    'config/.env.staging': 'A_ENABLED=true\n',
    'config/.env.production': 'A_ENABLED=false\n',
  };
  const { taken, leftOut } = detected(files);
  expect(taken).toEqual(['production web A_ENABLED=false', 'staging web A_ENABLED=true']);
  expect(leftOut).toEqual({});
  const read = (path: string): string | null =>
    Object.entries(files).find(([name]) => name === path)?.[1] ?? null;
  const { readings } = detect({ name: 'shop', paths: Object.keys(files), read }, 'environments');
  expect(readings.map(({ path }) => path)).toEqual([
    'deploy/compose.yaml',
    'config/.env.staging',
    'config/.env.production',
  ]);
});

test('A percentage with its sign is left out with its own reason', () => {
  const files = { '.env': 'X_PERCENTAGE=50%\nY_ROLLOUT="5 %"\n' };
  expect(detected(files)).toMatchObject({
    taken: [],
    leftOut: { X_PERCENTAGE: 'percent-sign', Y_ROLLOUT: 'percent-sign' },
  });
});

test('A percentage that stays where its switch is off makes two flags, which are named', () => {
  const read = (): string => 'X_ENABLED=false\nX_PERCENTAGE=50\nY_ENABLED=true\nY_PERCENTAGE=50\n';
  const { today, environments } = detect({ name: 'shop', paths: ['.env'], read }, 'environments');
  expect(draftsOf(today, environments).split).toEqual([['x-enabled', 'x-percentage']]);
});

describe('A compose file that is wrong', () => {
  const shared = 'X_ENABLED=true\n';

  test('is named with the place, and nothing is guessed from it', () => {
    const files = {
      '.env.production': shared,
      // A path with braces needs quotes in a list on one line.
      'compose.yaml': web('env_file: [.env.${APP_ENV:-production}]'),
    };
    const { compose, readings, today } = detectedIn(files);
    expect(compose).toEqual([]);
    expect(readings.map(({ path }) => path)).not.toContain('compose.yaml');
    expect(today.leftOut).toContainEqual(
      expect.objectContaining({
        reason: { code: 'not-yaml', facts: { at: 'compose.yaml:4:22' } },
      }),
    );
    expect(detected(files).taken).toEqual([]);
  });

  test('a file that lies over another takes its project with it, and no other project', () => {
    const files = {
      'a/compose.yaml': web('environment: { X_ENABLED: "true" }'),
      'a/compose.override.yaml': 'services: { web: {',
      'b/compose.yaml': 'services:\n  api:\n    environment: { Y_ENABLED: "true" }\n',
    };
    expect(detected(files)).toMatchObject({
      taken: ['production api Y_ENABLED=true'],
      leftOut: { 'a/compose.override.yaml': 'not-yaml' },
    });
  });

  test('a list that closes below its key is read, as Docker Compose reads it', () => {
    const text = web('command: [', '  "start"', ']', 'environment: { X_ENABLED: "true" }');
    expect(detected({ 'compose.yaml': text })).toMatchObject({
      taken: ['production web X_ENABLED=true'],
    });
  });
});

test.each(['debug', '8080'])(
  'A variable that is %s in one service is no switch in another one, so it is left out once',
  (value) => {
    const { today, environments } = detectedIn({
      '.env.staging': `SETTING=${value}\nMENU_ENABLED=true\n`,
      'compose.yaml':
        'services:\n  web:\n    env_file: .env.staging\n' +
        '  api:\n    environment: { SETTING: "${SETTING:-1}", MENU_ENABLED: "${MENU_ENABLED:-0}" }\n',
    });
    const codes = draftsOf(today, environments).leftOut.map(
      ({ name, reason }) => `${name} ${reason.code}`,
    );
    expect(codes.toSorted()).toEqual([
      'MENU_ENABLED host-decides',
      `SETTING ${value === 'debug' ? 'text' : 'number'}`,
    ]);
  },
);
