// What `init` says that services are sent is compared with Docker Compose itself, and not with our own reader. The answers
// below are those of `docker-compose config` 1.29. Where that program is installed, it is asked again.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { detect } from '#app/adopt/detect.ts';
import { draftsOf } from '#app/adopt/drafts.ts';
import type { Sent } from '#test/support/docker-compose.ts';
import { configuredIn, isComposeInstalled } from '#test/support/docker-compose.ts';

/** One way in which a host of an environment may start the project. */
interface Way {
  readonly environment: string;
  readonly args?: readonly string[];
  /** Files that the host has under another name. */
  readonly copies?: Readonly<Record<string, string>>;
  /** What docker-compose sends then. */
  readonly sent: Sent;
}

interface Project {
  readonly files: Readonly<Record<string, string>>;
  readonly ways: readonly Way[];
  readonly taken: readonly string[];
}

const PROJECTS: Readonly<Record<string, Project>> = {
  'a file for each environment, and values that the compose file fills in': {
    files: {
      'docker-compose.yml': `version: '3'
services:
  web:
    image: web
    env_file: [common.env, '.env.\${APP_ENV:-staging}']
    environment:
      M_ENABLED: \${M_ENABLED:-false}
      N_ENABLED: \${N_ENABLED:-true}
      L_ENABLED: 'true'
  api:
    image: api
    env_file: '.env.\${APP_ENV:-staging}'
    environment:
      - C_ENABLED=false
`,
      'common.env': 'C_ENABLED=true\nL_ENABLED=false\nS_ENABLED=false\n',
      '.env.staging': 'S_ENABLED=true\n',
      '.env.production': 'M_ENABLED=true\nS_ENABLED=false\n',
    },
    ways: [
      {
        environment: 'staging',
        sent: {
          web: {
            C_ENABLED: 'true',
            L_ENABLED: 'true',
            M_ENABLED: 'false',
            N_ENABLED: 'true',
            S_ENABLED: 'true',
          },
          api: { C_ENABLED: 'false', S_ENABLED: 'true' },
        },
      },
      {
        environment: 'production',
        sent: {
          web: {
            C_ENABLED: 'true',
            L_ENABLED: 'true',
            M_ENABLED: 'false',
            N_ENABLED: 'true',
            S_ENABLED: 'false',
          },
          api: { C_ENABLED: 'false', M_ENABLED: 'true', S_ENABLED: 'false' },
        },
      },
      {
        environment: 'production',
        args: ['--env-file', '.env.production'],
        sent: {
          web: {
            C_ENABLED: 'true',
            L_ENABLED: 'true',
            M_ENABLED: 'true',
            N_ENABLED: 'true',
            S_ENABLED: 'false',
          },
          api: { C_ENABLED: 'false', M_ENABLED: 'true', S_ENABLED: 'false' },
        },
      },
    ],
    taken: [
      'production api C_ENABLED=false',
      'production api M_ENABLED=true',
      'production api S_ENABLED=false',
      'production web C_ENABLED=true',
      'production web L_ENABLED=true',
      'production web N_ENABLED=true',
      'production web S_ENABLED=false',
      'staging api C_ENABLED=false',
      'staging api S_ENABLED=true',
      'staging web C_ENABLED=true',
      'staging web L_ENABLED=true',
      'staging web N_ENABLED=true',
      'staging web S_ENABLED=true',
    ],
  },
  'a plain .env, which a host may have copied from the file of its environment': {
    files: {
      'docker-compose.yml': `version: '3'
services:
  web: { image: web, env_file: .env }
`,
      '.env': 'A_ENABLED=true\nB_ENABLED=true\nC_ENABLED=true\n',
      '.env.production': 'A_ENABLED=true\nB_ENABLED=false\n',
    },
    ways: [
      {
        environment: 'production',
        sent: { web: { A_ENABLED: 'true', B_ENABLED: 'true', C_ENABLED: 'true' } },
      },
      {
        environment: 'production',
        copies: { '.env': '.env.production' },
        sent: { web: { A_ENABLED: 'true', B_ENABLED: 'false' } },
      },
    ],
    taken: ['production web A_ENABLED=true'],
  },
  'COMPOSE_FILE in .env, which -f replaces': {
    files: {
      'docker-compose.yml': `version: '3'
services:
  web:
    image: web
    environment: { X_ENABLED: 'false', Y_ENABLED: 'true' }
`,
      'docker-compose.extra.yml': `version: '3'
services:
  web:
    environment: { X_ENABLED: 'true' }
`,
      '.env': 'COMPOSE_FILE=docker-compose.yml:docker-compose.extra.yml\n',
    },
    ways: [
      {
        environment: 'production',
        sent: { web: { X_ENABLED: 'true', Y_ENABLED: 'true' } },
      },
      {
        environment: 'production',
        args: ['-f', 'docker-compose.yml'],
        sent: { web: { X_ENABLED: 'false', Y_ENABLED: 'true' } },
      },
    ],
    taken: ['production web Y_ENABLED=true'],
  },
  'a file over the base in one environment only': {
    files: {
      'docker-compose.yml': `version: '3'
services:
  web:
    image: web
    environment: { X_ENABLED: 'false', Y_ENABLED: 'true' }
`,
      'docker-compose.staging.yml': `version: '3'
services:
  web:
    environment: { X_ENABLED: 'true' }
`,
      'docker-compose.test.yml': `version: '3'
services:
  web:
    environment: { Y_ENABLED: 'false' }
`,
      '.env.production': 'OTHER=1\n',
    },
    ways: [
      {
        environment: 'staging',
        args: ['-f', 'docker-compose.yml', '-f', 'docker-compose.staging.yml'],
        sent: { web: { X_ENABLED: 'true', Y_ENABLED: 'true' } },
      },
      {
        environment: 'production',
        sent: { web: { X_ENABLED: 'false', Y_ENABLED: 'true' } },
      },
    ],
    taken: [
      'production web X_ENABLED=false',
      'production web Y_ENABLED=true',
      'staging web X_ENABLED=true',
      'staging web Y_ENABLED=true',
    ],
  },
};

describe.each(Object.entries(PROJECTS))('%s', (_name, { files, ways, taken }) => {
  const read = (path: string): string | null => files[path] ?? null;
  const folder = { name: 'shop', paths: Object.keys(files).toSorted(), read };
  const { today, environments } = detect(folder, 'environments');
  const drafted = draftsOf(today, environments);

  test('takes over what every way of starting it sends, and nothing else', () => {
    const texts = drafted.takenValues.map(
      (one) => `${one.environment} ${one.service} ${one.variable}=${one.text}`,
    );
    expect(texts.toSorted()).toEqual(taken);
    for (const { environment, service, variable, text } of drafted.takenValues) {
      const sent = ways
        .filter((way) => way.environment === environment)
        .map((way) => way.sent[service]?.[variable]);
      expect({ variable, sent: [...new Set(sent)] }).toEqual({ variable, sent: [text] });
    }
  });

  test('names every other variable that is sent', () => {
    const names = new Set(drafted.leftOut.map(({ name }) => name));
    const values = new Set(taken);
    const lost = ways.flatMap(({ environment, sent }) =>
      Object.entries(sent).flatMap(([service, variables]) =>
        Object.entries(variables).flatMap(([variable, text]) =>
          values.has(`${environment} ${service} ${variable}=${text}`) || names.has(variable)
            ? []
            : [`${environment} ${service} ${variable}`],
        ),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('docker-compose answers as it did, where it is installed', async () => {
    for (const way of isComposeInstalled() ? ways : []) {
      const answer = await configured(files, way);
      expect({ ...way, sent: answer }).toEqual(way);
    }
  });
});

/** What docker-compose itself sends the services. */
async function configured(files: Project['files'], way: Way): Promise<Sent> {
  const { environment, args = [], copies = {} } = way;
  const top = await mkdtemp(join(tmpdir(), 'flaghoist-compose-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(top, path)), { recursive: true });
      await writeFile(join(top, path), text);
    }
    for (const [to, from] of Object.entries(copies)) await cp(join(top, from), join(top, to));
    return configuredIn(top, environment, args);
  } finally {
    await rm(top, { recursive: true, force: true });
  }
}
