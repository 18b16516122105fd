// From the first landing to production and back, with a real service: the plan for the ElevenLabs agent, whose
// route answers 200 when it is on and 503 when it is off.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Said } from '#test/support/cli.ts';
import { flaghoist, machineAt } from '#test/support/cli.ts';
import { answerOf, freePort } from '#test/support/port.ts';
import type { Files, Repo } from '#test/support/repo.ts';
import { aRepository } from '#test/support/repo.ts';

const started = new Set<number>();
afterEach(() => {
  for (const pid of started) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It was replaced.
    }
  }
  started.clear();
});

/** Reads its flag when it starts, as services do. */
const SERVICE = `
import { createServer } from 'node:http';
const on = process.env.ELEVENLABS_AGENT_ENABLED === 'true';
createServer((_, answer) => answer.writeHead(on ? 200 : 503).end()).listen(Number(process.argv[2]), '127.0.0.1');
`;

/** Ends the one that runs and starts another, as a process manager does: its number stands in a file. */
const RESTART = `
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
const [, , port] = process.argv;
try { process.kill(Number(readFileSync('pid', 'utf8')), 'SIGKILL'); } catch {}
const child = spawn(process.execPath, ['service.mjs', port], { detached: true, stdio: 'ignore' });
child.unref();
writeFileSync('pid', String(child.pid));
console.log('restarted with ' + process.env.DEPLOY_TOKEN);
`;

const state = (environment: string, enabled: boolean): Files => ({
  [`environments/${environment}/elevenlabs-agent.yaml`]: `enabled: ${enabled}\n`,
});

interface Live extends AsyncDisposable {
  readonly repo: Repo;
  readonly port: number;
  lands(files: Files, at: string): Promise<void>;
  deploys(at: string, ...more: readonly string[]): Promise<Said>;
  answers(): Promise<number | string>;
}

async function aLiveService(within = 20): Promise<Live> {
  const port = await freePort();
  const repo = await aRepository();
  const folder = join(repo.path, '..');
  await writeFile(join(folder, 'service.mjs'), SERVICE);
  await writeFile(join(folder, 'restart.mjs'), RESTART);
  const command = `target: command, folder: "..", run: [node, restart.mjs, "${port}"]`;
  const probe = `probe: { url: "http://127.0.0.1:${port}/agent-conversations", within: ${within} }`;
  await repo.commit('Adopt', {
    at: '2026-11-02T09:00:00Z',
    files: {
      'environments/pipeline.yaml': `version: 1
environments:
  - name: development
  - name: production
    requires:
      soak: { in: development, for: 48h }
services:
  elevenlabs-agent:
    deploy:
      production: { ${command}, ${probe} }
      development: { target: files, folder: ../deployed, render: json }
`,
      'environments/flags/elevenlabs-agent.yaml':
        'description: Voice\nservices:\n  elevenlabs-agent:\n    ELEVENLABS_AGENT_ENABLED: enabled\n',
    },
  });
  const log = join(folder, 'log.jsonl');
  return {
    repo,
    port,
    async lands(files, at) {
      await repo.commit('Land', { at, files });
    },
    async deploys(at, ...more) {
      const env = { DEPLOY_TOKEN: 'hush-hush', ...machineAt(at) };
      const said = await flaghoist({ in: repo, env }, 'deploy', '--at', at, '--log', log, ...more);
      const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => '0'));
      if (pid > 1) started.add(pid);
      const asOf = `judged as of ${at} (--at), not as of now\n`;
      expect(said.out.endsWith(asOf)).toBe(true);
      return { ...said, out: said.out.slice(0, -asOf.length) };
    },
    answers: () => answerOf(port),
    [Symbol.asyncDispose]: () => repo[Symbol.asyncDispose](),
  };
}

describe('the plan for the ElevenLabs agent, with a real service', () => {
  test('goes to production and back by git revert, and the service answers so', async () => {
    await using live = await aLiveService();
    await live.lands(state('development', true), '2026-11-02T10:00:00Z');
    const first = await live.deploys('2026-11-02T10:00:00Z');
    expect(first.out).toMatch(/^development\/elevenlabs-agent +applied +files/m);

    await live.lands(state('production', true), '2026-11-04T12:00:00Z');
    const up = await live.deploys('2026-11-04T12:00:00Z');
    expect(up.out).toMatch(
      /^production\/elevenlabs-agent +applied +command +ELEVENLABS_AGENT_ENABLED: false → true$/m,
    );
    expect(up.code).toBe(0);
    expect(await live.answers()).toBe(200);

    await live.repo.revert('HEAD', { at: '2026-11-04T12:30:00Z' });
    const down = await live.deploys('2026-11-04T12:30:00Z');
    expect(down.code).toBe(0);
    expect(await live.answers()).toBe(503);
    // Nothing restarts again for the same landing.
    const again = await live.deploys('2026-11-04T12:31:00Z');
    expect(again.out).toBe(
      'nothing to deploy: by the log, every service that this run deploys has its accepted values; flaghoist drift reads what is live\n',
    );
    const everything = [first, up, down, again].map(({ out, err }) => out + err).join('');
    expect(everything).not.toContain('hush');
    expect(await live.repo.git('status', '--porcelain')).toBe('');
  });

  test('is refused when it is early, with the reason and the command that takes it back', async () => {
    await using live = await aLiveService();
    await live.lands(state('development', true), '2026-11-02T10:00:00Z');
    await live.lands(state('production', true), '2026-11-03T12:00:00Z');
    const said = await live.deploys('2026-11-03T12:00:00Z');
    expect(said.code).toBe(3);
    expect(said.out).toMatch(
      /^NOT DEPLOYED: elevenlabs-agent in production, refused since .* in [0-9a-f]{10}\n {2}soak: /m,
    );
    expect(said.out).toMatch(/revert: git revert [0-9a-f]{40} && flaghoist deploy\n/);
    expect(await live.answers()).toBe('nothing');
  });

  test('marks a service that does not answer as it should as failed, and tries again next time', async () => {
    await using live = await aLiveService(3);
    const restart = join(live.repo.path, '..', 'restart.mjs');
    const working = await readFile(restart, 'utf8');
    await writeFile(restart, '// does nothing');
    await live.lands(state('development', true), '2026-11-02T10:00:00Z');
    await live.lands(state('production', true), '2026-11-04T12:00:00Z');
    const said = await live.deploys('2026-11-04T12:00:00Z');
    expect(said.code).toBe(1);
    expect(said.out).toMatch(
      /production\/elevenlabs-agent +failed +command +http\S+ does not answer 200 within 3 seconds \(last: ECONNREFUSED\)/,
    );
    expect(said.out).toMatch(/ {2}git revert [0-9a-f]{40} && flaghoist deploy\n$/);
    await writeFile(restart, working);
    expect((await live.deploys('2026-11-04T12:05:00Z')).code).toBe(0);
    expect(await live.answers()).toBe(200);

    // A rollback that fails is repeated; to take that back would be to raise the flag again.
    await writeFile(restart, '// does nothing');
    await live.repo.revert('HEAD', { at: '2026-11-04T12:10:00Z' });
    const down = await live.deploys('2026-11-04T12:10:00Z');
    expect([down.code, down.out]).toEqual([
      1,
      expect.stringMatching(/answer 503 .*\n1 of 1 failed; run this again to repeat it\n$/),
    ]);
  });
});

test('an environment that leaves the pipeline while it still runs is named, and loses nothing', async () => {
  await using live = await aLiveService();
  await live.lands(state('development', true), '2026-11-02T10:00:00Z');
  await live.deploys('2026-11-02T10:00:00Z');
  await live.lands(state('production', true), '2026-11-04T12:00:00Z');
  expect((await live.deploys('2026-11-04T12:00:00Z')).code).toBe(0);
  const pipeline = await live.repo.read('environments/pipeline.yaml');
  const smaller = pipeline
    .replace(/  - name: production\n(    .*\n)+/, '')
    .replace(/      production: .*\n/, '');
  await live.lands(
    {
      'environments/pipeline.yaml': smaller,
      'environments/production/elevenlabs-agent.yaml': null,
    },
    '2026-11-05T12:00:00Z',
  );
  for (const at of ['2026-11-05T12:00:00Z', '2026-11-06T12:00:00Z']) {
    const said = await live.deploys(at);
    expect([said.code, said.out]).toEqual([
      0,
      expect.stringMatching(
        /^production is no longer in the pipeline, and elevenlabs-agent still runs there with ELEVENLABS_AGENT_ENABLED=true \(landing [0-9a-f]{10}\); deploy does not change it until the pipeline names it again$/m,
      ),
    ]);
  }
  expect(await live.answers()).toBe(200);
});

describe('drift', () => {
  test('shows values that were changed by hand', async () => {
    await using live = await aLiveService();
    await live.lands(state('development', true), '2026-11-02T10:00:00Z');
    await live.deploys('2026-11-02T10:00:00Z');
    const none = await flaghoist(live.repo, 'drift');
    expect([none.code, none.out]).toEqual([
      3,
      expect.stringMatching(
        /^development\/elevenlabs-agent +files +same\nproduction\/elevenlabs-agent +command +cannot be read/,
      ),
    ]);
    await writeFile(join(live.repo.path, '../deployed/development/elevenlabs-agent.json'), '{}\n');
    const some = await flaghoist(live.repo, 'drift', '--environment', 'development');
    expect([some.code, some.out]).toEqual([1, expect.stringContaining('DIFFERS')]);
  });
});

test('a log that is damaged stops no rollback, and a chosen moment is named', async () => {
  await using live = await aLiveService();
  const log = join(live.repo.path, '../log.jsonl');
  const values = () =>
    readFile(join(live.repo.path, '../deployed/development/elevenlabs-agent.json'), 'utf8');
  await live.lands(state('development', true), '2026-11-02T10:00:00Z');
  await live.deploys('2026-11-02T10:00:00Z');
  await writeFile(log, 'garbage\n');
  await live.lands(state('development', false), '2026-11-02T11:00:00Z');
  const down = await live.deploys('2026-11-02T11:00:00Z');
  expect([down.code, down.out]).toEqual([
    0,
    expect.stringMatching(
      /^the deployment log is unavailable: the deployment log .* line 1 is not an entry\. .*\ndevelopment\/elevenlabs-agent got: ELEVENLABS_AGENT_ENABLED=false$/m,
    ),
  ]);
  expect(await values()).toContain('"ELEVENLABS_AGENT_ENABLED":false');
  await live.lands(state('development', true), '2026-11-02T12:00:00Z');
  expect((await live.deploys('2026-11-02T12:00:00Z')).code).toBe(3);
  expect(await values()).toContain('"ELEVENLABS_AGENT_ENABLED":false');
});

test('render prints what each service receives, in the form that is asked for', async () => {
  await using live = await aLiveService();
  await live.repo.write(state('development', true));
  const one = await flaghoist(
    live.repo,
    'render',
    '--environment',
    'development',
    '--as',
    'dotenv',
  );
  expect(one.out).toBe('# written by Flaghoist; do not edit\nELEVENLABS_AGENT_ENABLED=true\n');
  const all = await flaghoist(live.repo, 'render');
  expect(all.out).toContain('==> production/elevenlabs-agent.env <==\n');
  const unknown = await flaghoist(live.repo, 'render', '--as', 'xml');
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('dotenv, compose')]);
});
