// `compose`: which files it names, and what it finds in a container. No daemon runs here: what Docker says was
// recorded.
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compose as definition } from '#adapters/targets/compose.ts';
import { projectFiles } from '#adapters/targets/compose-project.ts';
import type { Target } from '#app/deploy-ports.ts';
import type { Docker } from './docker.ts';
import { keepingDocker, recordedDocker } from './docker.ts';
import type { Place } from './support.ts';
import { aDelivery, aPlace, inWords, NEVER, INSTANCE } from './support.ts';

const PROJECT = 'services:\n  calls: { image: example/api:1 }\n';

async function withFiles(
  names: readonly string[],
  work: (place: Place, folder: string) => Promise<void>,
): Promise<void> {
  await using place = await aPlace();
  const folder = join(place.path, 'shop');
  await mkdir(folder);
  for (const name of names) await writeFile(join(folder, name), PROJECT);
  await work(place, folder);
}

describe('a flag is brought to the project that its user runs', () => {
  test.each([
    [['compose.yaml'], ['compose.yaml']],
    [['compose.yml'], ['compose.yml']],
    [['docker-compose.yml'], ['docker-compose.yml']],
    [['docker-compose.yaml'], ['docker-compose.yaml']],
    [
      ['compose.yaml', 'compose.override.yaml'],
      ['compose.yaml', 'compose.override.yaml'],
    ],
    [
      ['docker-compose.yml', 'docker-compose.override.yml'],
      ['docker-compose.yml', 'docker-compose.override.yml'],
    ],
    [
      ['docker-compose.yaml', 'docker-compose.override.yaml'],
      ['docker-compose.yaml', 'docker-compose.override.yaml'],
    ],
    [
      ['compose.yaml', 'compose.yml', 'compose.override.yml', 'compose.override.yaml'],
      ['compose.yaml', 'compose.override.yml'],
    ],
    [
      ['compose.yaml', 'docker-compose.yml', 'docker-compose.override.yml'],
      ['compose.yaml', 'docker-compose.override.yml'],
    ],
    [['compose.override.yaml'], ['compose.yaml']],
    [[], ['compose.yaml']],
  ])('of %j Docker Compose would take %j', async (there, taken) =>
    withFiles(there, async (_, folder) => {
      expect(await projectFiles(folder, {})).toEqual(taken);
    }),
  );

  test.each([
    [
      ['compose.yaml', 'docker-compose.yml', 'docker-compose.override.yaml'],
      ['docker-compose.yml', 'docker-compose.override.yaml'],
    ],
    [
      ['compose.yaml', 'compose.yml', 'compose.override.yml', 'docker-compose.override.yaml'],
      ['compose.yml', 'docker-compose.override.yaml'],
    ],
    [['compose.yaml'], ['compose.yaml']],
  ])('of %j Compose 1 would take %j', async (there, taken) =>
    withFiles(there, async (_, folder) => {
      expect(await projectFiles(folder, {}, () => Promise.resolve(true))).toEqual(taken);
    }),
  );

  test('a program that is Compose 1 gets the files that it would take by itself', () =>
    withFiles(['compose.yaml', 'docker-compose.yml'], async (place, folder) => {
      const binary = await place.program(
        'docker-compose',
        `import { appendFileSync } from 'node:fs';
         const args = process.argv.slice(2);
         if (args[0] === 'version') console.log('1.29.2');
         else appendFileSync('calls', args.join(' '));`,
      );
      const settings = { folder: 'shop', binary, service: 'calls' };
      const delivery = aDelivery({ CALLS: true }, 'compose');
      expect(await definition.open(settings, INSTANCE, place.tools).apply(delivery, NEVER)).toEqual(
        {
          kind: 'applied',
        },
      );
      expect(await place.text('shop/calls')).toMatch(
        new RegExp(
          `^-f docker-compose.yml -f ${folder}/\\S+ up -d --no-deps calls-f .+ ps --all --format json calls$`,
        ),
      );
    }));

  test('the project of a folder above is found, as by Docker Compose', () =>
    withFiles(['compose.yaml', 'compose.override.yaml'], async (_, folder) => {
      const below = join(folder, 'deploy/here');
      await mkdir(below, { recursive: true });
      expect(await projectFiles(below, {})).toEqual([
        '../../compose.yaml',
        '../../compose.override.yaml',
      ]);
    }));

  test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    ['the environment', { COMPOSE_FILE: 'a.yaml:b.yaml' }, '', ['a.yaml', 'b.yaml']],
    ['the .env of the project', {}, 'COMPOSE_FILE=a.yaml:b.yaml\n', ['a.yaml', 'b.yaml']],
    [
      'the environment before the .env',
      { COMPOSE_FILE: 'a.yaml' },
      'COMPOSE_FILE=b.yaml',
      ['a.yaml'],
    ],
    [
      'another separator',
      { COMPOSE_PATH_SEPARATOR: ',' },
      'COMPOSE_FILE=a.yaml,b.yaml\r\n',
      ['a.yaml', 'b.yaml'],
    ],
    [
      'another separator in the .env',
      {},
      'X=1\nexport COMPOSE_PATH_SEPARATOR=";"\nCOMPOSE_FILE="a.yaml;b.yaml" # both\n',
      ['a.yaml', 'b.yaml'],
    ],
    [
      'a variable in it',
      { STAGE: 'prod' },
      'COMPOSE_FILE=a.yaml:${STAGE}.yaml:${NO:-c}.yaml',
      ['a.yaml', 'prod.yaml', 'c.yaml'],
    ],
    [
      'no variable in single quotes',
      { STAGE: 'prod' },
      "COMPOSE_FILE='$STAGE.yaml'",
      ['$STAGE.yaml'],
    ],
    ['a file that an editor has marked', {}, '\uFEFFCOMPOSE_FILE=a.yaml\n', ['a.yaml']],
    ['nothing in it', { COMPOSE_FILE: '' }, '', ['compose.yaml', 'compose.override.yaml']],
    ['a comment', {}, '# COMPOSE_FILE=a.yaml\n', ['compose.yaml', 'compose.override.yaml']],
    [
      'a .env that is switched off',
      { COMPOSE_DISABLE_ENV_FILE: 'true' },
      'COMPOSE_FILE=a.yaml',
      ['compose.yaml', 'compose.override.yaml'],
    ],
  ])('COMPOSE_FILE is read as Docker Compose reads it: %s', async (_, env, text, files) =>
    withFiles(['compose.yaml', 'compose.override.yaml'], async (_place, folder) => {
      await writeFile(join(folder, '.env'), text);
      expect(await projectFiles(folder, env)).toEqual(files);
    }),
  );

  test('other files of variables, of which the last one counts', () =>
    withFiles([], async (_, folder) => {
      await writeFile(join(folder, 'one'), 'COMPOSE_FILE=a.yaml');
      await writeFile(join(folder, 'two'), 'COMPOSE_FILE=b.yaml');
      expect(await projectFiles(folder, { COMPOSE_ENV_FILES: 'one,two' })).toEqual(['b.yaml']);
    }));

  test.each([
    [undefined, '-f compose.yaml -f compose.override.yaml -f OURS up -d --no-deps calls'],
    [['other.yaml'], '-f other.yaml -f OURS up -d --no-deps calls'],
    [
      ['other.yaml', 'calling-platform.compose.yaml', 'x.yaml'],
      '-f other.yaml -f x.yaml -f OURS up -d --no-deps calls',
    ],
  ])('with files: %j our values come last', async (files, expected) =>
    withFiles(['compose.yaml', 'compose.override.yaml'], async (place, folder) => {
      const docker = await recordedDocker(place, {});
      const settings = { folder: 'shop', service: 'calls', binary: docker.binary };
      const target = definition.open(
        files === undefined ? settings : { ...settings, files },
        INSTANCE,
        place.tools,
      );
      expect(await target.apply(aDelivery(ON, 'compose'), NEVER)).toEqual({ kind: 'applied' });
      const override = join(folder, 'calling-platform.compose.yaml');
      const up = `compose ${expected.replace('OURS', override)}`;
      const ps = up.replace('up -d --no-deps', 'ps --all --format json');
      expect(await docker.calls()).toEqual([up, ps]);
    }),
  );

  test('a port and a variable that the project has in its override stay', () =>
    withFiles(['compose.yaml'], async (place, folder) => {
      const environment = '    environment: { DATABASE_URL: "postgres://db/prod" }\n';
      await writeFile(join(folder, 'compose.override.yaml'), `services:\n  calls:\n${environment}`);
      const { binary } = await keepingDocker(place);
      const target = definition.open(
        { folder: 'shop', service: 'calls', binary },
        INSTANCE,
        place.tools,
      );
      // Rendered for the service as it is called there, as a deployment does.
      const { rendered, ...delivery } = aDelivery(ON, 'compose');
      const text = rendered.text.replaceAll('calling-platform', 'calls');
      expect(await target.apply({ ...delivery, rendered: { ...rendered, text } }, NEVER)).toEqual({
        kind: 'applied',
      });
      expect(JSON.parse(await place.text('containers.json'))).toEqual({
        calls: [
          'DATABASE_URL=postgres://db/prod',
          'OUTBOUND_CALLS_ENABLED=true',
          'OUTBOUND_CALLS_PERCENTAGE=25',
        ],
      });
    }));
});

const ON = { OUTBOUND_CALLS_ENABLED: true, OUTBOUND_CALLS_PERCENTAGE: 25 };

describe('drift asks the container', () => {
  /** With the override in place, as after a deployment. */
  async function withDocker(
    answers: Parameters<typeof recordedDocker>[1],
    work: (target: Target, docker: Docker, folder: string) => Promise<void>,
  ): Promise<void> {
    await withFiles(['compose.yaml'], async (place, folder) => {
      const docker = await recordedDocker(place, answers);
      const settings = { folder: 'shop', service: 'calls', binary: docker.binary };
      const { rendered } = aDelivery(ON, 'compose');
      await writeFile(join(folder, rendered.file), rendered.text);
      await work(definition.open(settings, INSTANCE, place.tools), docker, folder);
    });
  }
  const delivery = aDelivery(ON, 'compose', ['OLD']);
  const RUNS = [
    ['OUTBOUND_CALLS_ENABLED', 'true'],
    ['OUTBOUND_CALLS_PERCENTAGE', '25'],
    ['(container)', 'running'],
  ] as const;

  test.each(['ps.ndjson', 'ps-list.json'])('that runs with the values (%s)', (ps) =>
    withDocker({ ' ps ': ps, inspect: 'inspect-on.json' }, async (target, docker, folder) => {
      const read = await target.read(delivery);
      expect(read).toMatchObject({ kind: 'known', value: new Map(RUNS) });
      expect(read).toMatchObject({ kind: 'known', value: target.wanted(delivery) });
      expect(await docker.calls()).toEqual([
        `compose -f compose.yaml -f ${join(folder, delivery.rendered.file)} ps --all --format json calls`,
        'inspect d2763e024a10',
      ]);
    }),
  );

  test.each([
    ['that has the values is reported as applied', 'inspect-on.json', { kind: 'applied' }],
    [
      'that was started without the values is reported as failed',
      'inspect-bare.json',
      { kind: 'failed', why: { code: 'target/container-differs', facts: { service: 'calls' } } },
    ],
    ['that Docker does not describe is reported as Compose says', 1, { kind: 'applied' }],
  ] as const)('after a write, %s', (_how, inspect, expected) =>
    withDocker({ ' ps ': 'ps.ndjson', inspect }, async (target) => {
      expect(await target.apply(delivery, NEVER)).toMatchObject(expected);
    }),
  );

  test('that a person has made without our file: it runs without the values', () =>
    withDocker({ ' ps ': 'ps.ndjson', inspect: 'inspect-bare.json' }, async (target) => {
      expect(await target.read(delivery)).toMatchObject({
        kind: 'known',
        value: new Map([['(container)', 'running']]),
      });
    }));

  test('that has stopped', () =>
    withDocker({ ' ps ': 'ps.ndjson', inspect: 'inspect-exited.json' }, async (target) => {
      expect(await target.read(delivery)).toMatchObject({
        kind: 'known',
        value: new Map([...RUNS, ['(container)', 'exited']]),
      });
    }));

  test.each(['', '[]', '[]\n'])('that is not there (%j)', (ps) =>
    withDocker({ ' ps ': ps }, async (target, docker) => {
      expect(await target.read(delivery)).toMatchObject({ kind: 'known', value: new Map() });
      expect(target.wanted(delivery).size).toBe(3);
      expect(await docker.calls()).toHaveLength(1);
    }),
  );

  test('of several the one that differs, and none that was run by hand', () =>
    withDocker(
      { ' ps ': 'ps-scaled.ndjson', inspect: 'inspect-scaled.json' },
      async (target, docker) => {
        expect(await target.read(delivery)).toMatchObject({
          kind: 'known',
          value: new Map([
            ['OUTBOUND_CALLS_ENABLED', 'false'],
            ['OUTBOUND_CALLS_PERCENTAGE', '0'],
            ['(container)', 'running'],
          ]),
        });
        expect((await docker.calls()).at(-1)).toBe(
          'inspect d2763e024a10 9c1f0a77b3de 41aa0c9be6f2',
        );
      },
    ));

  test.each<[string, Parameters<typeof recordedDocker>[1], RegExp]>([
    ['Compose fails', { ' ps ': 1 }, /ended with 1: unknown flag$/],
    ['Docker fails', { ' ps ': 'ps.ndjson', inspect: 1 }, /ended with 1: unknown flag$/],
    [
      'Compose answers something else',
      { ' ps ': 'NAME  IMAGE\n' },
      /^Docker Compose did not answer/,
    ],
    [
      'Docker answers something else',
      { ' ps ': 'ps.ndjson', inspect: '<html>' },
      /^Docker did not describe/,
    ],
  ])('and cannot say where %s', async (_, answers, why) =>
    withDocker(answers, async (target) => {
      expect(inWords(await target.read(delivery))).toEqual({
        kind: 'unreachable',
        why: expect.stringMatching(why),
      });
    }),
  );

  test('by number, where Compose is too old to answer in JSON', () =>
    withDocker(
      { '--format json': 1, '--quiet': 'd2763e024a10\n', inspect: 'inspect-on.json' },
      async (target) => {
        expect(await target.read(delivery)).toMatchObject({ kind: 'known', value: new Map(RUNS) });
      },
    ));

  test('and a file of ours that was changed or removed since is a difference too', () =>
    withDocker(
      { ' ps ': 'ps.ndjson', inspect: 'inspect-on.json' },
      async (target, docker, folder) => {
        const { file } = delivery.rendered;
        const found = async (): Promise<string | undefined> => {
          const read = await target.read(delivery);
          return read.kind === 'known' ? read.value.get(file) : read.kind;
        };
        expect(await found()).toBeUndefined();
        await appendFile(join(folder, file), '    privileged: true\n');
        expect(await found()).toBe('changed by hand');
        await rm(join(folder, file));
        expect(await found()).toBe('missing');
        expect((await docker.calls()).at(-2)).toBe(
          'compose -f compose.yaml ps --all --format json calls',
        );
      },
    ));

  test('and shows nothing of the rest of its environment', () =>
    withDocker({ ' ps ': 'ps.ndjson', inspect: 'inspect-on.json' }, async (target) => {
      const read = await target.read(delivery);
      expect(JSON.stringify(read.kind === 'known' && [...read.value])).not.toContain('hush');
    }));
});
