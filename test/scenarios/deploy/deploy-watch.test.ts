// `flaghoist deploy --watch`: what was raised is looked at, on a machine without GitHub.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withGatherer } from '../../../src/cli/context.ts';
import type { Followed } from '#app/watch/follow.ts';
import { follow } from '#app/watch/follow.ts';
import type { Looked } from '#app/watch/look.ts';
import { look } from '#app/watch/look.ts';
import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import { duration, instant, isoOf } from '#domain/scalars.ts';
import { flaghoistInProcess as flaghoist } from '#test/support/cli.ts';
import type { FakePrometheus, ValueAt } from '#test/support/fake-prometheus.ts';
import { aFakePrometheus } from '#test/support/fake-prometheus.ts';
import type { Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const PIPELINE = `version: 1
environments: [{ name: production }]
metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
    health: { kind: http, url: FLAGHOIST_HEALTH_URL }
services: { api: { deploy: { production: { target: files, folder: deployed } } }, web: {} }
`;
const RATE = `failed: { source: prometheus, query: calls_failed, unit: ratio, good: "< 1%", critical: { when: "> 5%", for: 5m }, delay: 0m, traffic: { query: 'sum(increase(calls[$window]))', at-least: 200 } }`;
const HEALTH = `stuck: { source: health, at: /stuck, unit: count, good: "<= 0", critical: { when: "> 3" } }`;
const definition = (metric: string, length = '2h'): string => `description: calls
services: { api: { CALLS: enabled, CALLS_PERCENT: rollout } }
metrics: { ${metric} }
watch: { for: ${length} }
`;
const STATE = 'environments/production/calls.yaml';
const MINUTE = 60;
const RAISED = Math.floor(Date.now() / 60_000) * 60 - 5 * 3600;

const TO_5 = 'enabled: true\nrollout: 5\n';
const TO_10 = 'enabled: true\nrollout: 10\n';

/** `calls` has risen to 5 % and then to 10 %, and the first of these is deployed. */
async function aService(flag: string, raised = RAISED, [from, to] = [TO_5, TO_10]): Promise<Repo> {
  const repo = await aRepository();
  const files = {
    '.gitignore': 'deployed/\n',
    'environments/pipeline.yaml': PIPELINE,
    'environments/flags/calls.yaml': flag,
    [STATE]: from,
  };
  const before = raised - 3600;
  await repo.write(files);
  await repo.commit('Adopt', { files, at: before });
  // The commit before the tip is adopted.
  await repo.commit('Note', { files: { 'README.md': 'Flags.\n' }, at: before });
  const first = await flaghoist(repo, 'deploy', '--at', isoOf(instant(before + 1)));
  expect(first).toMatchObject({ code: 0, err: '' });
  const risen = { [STATE]: to };
  await repo.write(risen);
  await repo.commit('Raise', { files: risen, at: raised });
  return repo;
}

describe('With a source that knows the present value', () => {
  let stuck = 0;
  const server = createServer((_request, response) => {
    response.end(JSON.stringify({ stuck }));
  });
  const env = (): Readonly<Record<string, string>> => ({
    FLAGHOIST_HEALTH_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.close();
  });

  test('a bad value after the deployment is said at once, with the command that takes it back', async () => {
    await using repo = await aService(definition(HEALTH), Math.floor(Date.now() / 1000) - 1);
    stuck = 9;
    const { code, out } = await flaghoist({ in: repo, env: env() }, 'deploy', '--watch', '15m');
    expect(code).toBe(1);
    expect(out).toMatch(/^production\/api +applied +files +CALLS_PERCENT: 5 → 10$/m);
    expect(out).toMatch(/^✗ production\/calls: bad, watched since .*, until .*$/m);
    expect(out).toContain('roll back: flaghoist rollback calls --in production --rollout 5\n');
  });

  test.each([
    [
      'each service its own share',
      `${TO_5}services: { web: { rollout: 20 } }\n`,
      `${TO_10}services: { web: { rollout: 40 } }\n`,
      '--share api=5 web=20',
    ],
    [
      'the services that rose, and no other',
      `enabled: true\nrollout: 20\nservices: { api: { enabled: false } }\n`,
      `enabled: true\nrollout: 20\nservices: { api: { rollout: 10 } }\n`,
      '--share api=0',
    ],
    [
      'one share where another service has more',
      `${TO_5}services: { web: { rollout: 50 } }\n`,
      `${TO_10}services: { web: { rollout: 50 } }\n`,
      '--share api=5',
    ],
  ])('the command gives back %s', async (_what, from, to, options) => {
    const bound = '{ CALLS: enabled, CALLS_PERCENT: rollout }';
    const flag = definition(HEALTH).replace(
      /^services: .*$/m,
      `services: { api: ${bound}, web: ${bound} }`,
    );
    const raised = Math.floor(Date.now() / 1000) - 1;
    await using repo = await aService(flag, raised, [from, to]);
    stuck = 9;
    const { out } = await flaghoist({ in: repo, env: env() }, 'deploy', '--watch', '15m');
    const [, command = ''] = /^roll back: flaghoist (.*)$/m.exec(out) ?? [];
    expect(command).toBe(`rollback calls --in production ${options}`);
    const back = await flaghoist(
      repo,
      ...command.split(' '),
      '--branch',
      'back',
      '--format',
      'json',
    );
    expect(JSON.parse(back.out)).toMatchObject({ class: 'rollback', verdict: 'pass' });
    const sent = async (head: string): Promise<string> => {
      const place = ['--environment', 'production', '--format', 'json', '--head', head];
      const { out: api } = await flaghoist(repo, 'render', '--service', 'api', ...place);
      const { out: web } = await flaghoist(repo, 'render', '--service', 'web', ...place);
      return `${api}${web}`;
    };
    expect(await sent('back')).toContain('CALLS_PERCENT');
    expect(await sent('back')).toBe(await sent('HEAD~1'));
  });

  test.each([
    [
      ['calls', '--share', 'api=5', '--rollout', '5'],
      '--share gives each service its own percentage',
    ],
    [['calls', '--share', 'apy=5'], 'unknown service "apy"; available services: api'],
    [['calls', '--share', 'api'], 'Write a percentage from 0 to 100'],
    [['calls', '--share', 'api=10'], 'calls is not above api=10 in any environment'],
  ])('rollback %j is refused, and nothing is written', async (args, says) => {
    await using repo = await aService(definition(HEALTH));
    const { code, err } = await flaghoist(repo, 'rollback', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });

  test('nothing is watched where nothing was raised', async () => {
    await using repo = await aService(definition(HEALTH), Math.floor(Date.now() / 1000) - 1);
    const lower = { [STATE]: 'enabled: true\nrollout: 1\n' };
    await repo.write(lower);
    await repo.commit('Lower', { files: lower });
    const { code, out } = await flaghoist({ in: repo, env: env() }, 'deploy', '--watch', '15m');
    expect([code, out]).toEqual([0, expect.stringMatching(/\nno raised value has a watch\n$/)]);
  });

  test.each([
    [['--watch', 'soon'], '--watch "soon" is not a duration'],
    [['--watch', '15m', '--dry-run'], '--watch needs a real deployment'],
    [['--watch', '15m', '--at', '2026-11-22T09:00:00Z'], '--watch needs a real deployment'],
  ])('%j is refused before anything is deployed', async (args, says) => {
    await using repo = await aRepository();
    const { code, err } = await flaghoist({ in: repo, env: env() }, 'deploy', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('With Prometheus, minute by minute', () => {
  let prometheus: FakePrometheus;
  beforeAll(async () => {
    prometheus = await aFakePrometheus();
    process.env['FLAGHOIST_PROMETHEUS_URL'] = prometheus.url;
  });
  afterAll(async () => {
    delete process.env['FLAGHOIST_PROMETHEUS_URL'];
    await prometheus[Symbol.asyncDispose]();
  });

  /** Answers with the minute of each new answer. */
  async function followed(values: ValueAt, length: string, limit: number) {
    await using repo = await aService(definition(RATE, length));
    const deployedAt = RAISED + MINUTE;
    const deployed = await flaghoist(repo, 'deploy', '--at', isoOf(instant(deployedAt)));
    expect(deployed).toMatchObject({ code: 0 });
    prometheus.has(values);
    let now = deployedAt;
    const said: string[] = [];
    const result = await follow({
      look: () => lookAt(repo, now),
      wait: (pause) => {
        now += pause;
        return Promise.resolve();
      },
      say: (row) => {
        const answer = row.kind === 'live' ? row.result.answer : row.kind;
        said.push(`${(now - deployedAt) / MINUTE} ${answer}`);
      },
      instances: [{ environment: 'production' as EnvironmentName, service: 'api' as ServiceName }],
      limit: duration(limit * MINUTE),
    });
    return { said, answer: result.answer, isCut: result.isCut };
  }

  async function lookAt(repo: Repo, now: number): Promise<Looked> {
    const looks: Looked[] = [];
    const options = { repo: repo.path, root: 'environments', format: 'text' } as const;
    await withGatherer({ ...options, at: isoOf(instant(now)) }, async (gatherer) => {
      looks.push(await look(gatherer, await gatherer.repository.resolve('HEAD'), { flags: [] }));
      return 0;
    });
    return looks[0] as Looked;
  }

  test.each<readonly [string, ValueAt, string, number, Awaited<ReturnType<typeof followed>>]>([
    [
      'ends with the first breach',
      (at) => (at >= RAISED + 4 * MINUTE ? '0.08' : '0.001'),
      '2h',
      30,
      { said: ['0 silent', '1 good', '3 undecided', '8 bad'], answer: 'bad', isCut: false },
    ],
    [
      'ends with the watch',
      () => '0.001',
      '5m',
      30,
      { said: ['0 silent', '1 good'], answer: 'good', isCut: false },
    ],
    [
      'ends with its time',
      () => '0.001',
      '2h',
      3,
      { said: ['0 silent', '1 good'], answer: 'good', isCut: true },
    ],
    [
      'is not good where nothing is known',
      () => null,
      '2h',
      2,
      { said: ['0 silent'], answer: 'open', isCut: true },
    ],
  ])('it %s', async (_what, values, length, limit, expected) => {
    const result: Pick<Followed, 'answer' | 'isCut'> = await followed(values, length, limit);
    expect(result).toEqual(expected);
  });
});
