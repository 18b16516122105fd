// A merge redeploys exactly the services whose values it changes, and a revert takes it back: with pm2, services that
// answer, and the bundle.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { isoOf } from '#domain/scalars.ts';
import { BUNDLE, machineAt } from '#test/support/cli.ts';
import type { Journey } from '#test/support/journey.ts';
import { aJourney } from '#test/support/journey.ts';
import type { Process } from '#test/support/pm2.ts';
import { serviceText } from '#test/support/pm2.ts';
import { answerOf, freePort } from '#test/support/port.ts';
import type { Files } from '#test/support/repo.ts';

const FLAG = 'elevenlabs-agent';
const ROUTE = '/agent-conversations/health';

let port: number;
let journey: Journey;
beforeAll(async () => {
  const other = await freePort();
  port = await freePort();
  journey = await aJourney(({ pm2 }) => filesFor(pm2.binary, port, other), {
    env: { DEPLOY_TOKEN: 'hush-hush' },
  });
});
afterAll(async () => {
  await journey[Symbol.asyncDispose]();
});

function filesFor(binary: readonly string[], agent: number, candidate: number): Files {
  const pm2 = `target: pm2, binary: ${JSON.stringify(binary)}, ecosystem: ecosystem.config.cjs`;
  const app = (name: string, PORT: number): object => ({
    name,
    script: './services/agent.cjs',
    env: { PORT },
  });
  const apps = [app('elevenlabs-agent', agent), app('cursor-runner', candidate)];
  return {
    'ecosystem.config.cjs': `module.exports = ${JSON.stringify({ apps })};\n`,
    'services/agent.cjs': serviceText('ELEVENLABS_AGENT_ENABLED'),
    'environments/pipeline.yaml': `version: 1
environments:
  - name: development
  - name: production
    requires:
      soak: { in: development, for: 48h }
services:
  elevenlabs-agent:
    deploy:
      production:
        { ${pm2}, probe: { url: "http://127.0.0.1:${agent}${ROUTE}", within: 10 } }
  cursor-runner:
    deploy: { production: { ${pm2} } }
`,
    'environments/flags/elevenlabs-agent.yaml':
      'description: Voice\nservices:\n  elevenlabs-agent:\n    ELEVENLABS_AGENT_ENABLED: enabled\n',
    'environments/flags/cursor-tools.yaml':
      'description: Tools\nservices:\n  cursor-runner:\n    CURSOR_TOOLS: enabled\n',
  };
}

const agent = (): Promise<Process> => journey.pm2.process('elevenlabs-agent');
const bystander = (): Promise<Process> => journey.pm2.process('cursor-runner');

test('a promotion restarts its service and no other, a revert takes it back, drift sees a hand', async () => {
  const begun = await journey.deploys();
  expect(begun.out).toMatch(
    /^production\/cursor-runner +applied +pm2 +CURSOR_TOOLS: unset → false$/m,
  );
  expect(await answerOf(port, ROUTE)).toBe(503);
  await journey.lands({ 'environments/development/elevenlabs-agent.yaml': 'enabled: true\n' });
  expect((await journey.deploys()).out).toMatch(/^development\/elevenlabs-agent +no target/m);
  const before = [await agent(), await bystander()];

  journey.passes('48h');
  const branch = await journey.promotes(FLAG, 'production');
  const landing = await journey.merges(branch);
  const up = await journey.deploys();
  expect([up.code, up.out]).toEqual([
    0,
    expect.stringMatching(
      /^production\/elevenlabs-agent +applied +pm2 +ELEVENLABS_AGENT_ENABLED: false → true$/m,
    ),
  ]);
  expect(await answerOf(port, ROUTE)).toBe(200);
  const [was, other] = before;
  expect(await agent()).toMatchObject({ status: 'online', restarts: (was?.restarts ?? 0) + 1 });
  expect(await bystander()).toEqual(other);

  await journey.reverts(landing);
  const down = await journey.deploys();
  expect(down.code).toBe(0);
  expect(await answerOf(port, ROUTE)).toBe(503);
  expect(await bystander()).toEqual(other);
  const restarted = await agent();
  // The same landing again restarts nothing.
  expect((await journey.deploys()).out).toMatch(/^nothing to deploy/);
  expect(await agent()).toEqual(restarted);

  const none = await journey.drifts('--environment', 'production');
  expect([none.code, none.out]).toEqual([
    0,
    expect.stringMatching(
      /^production\/cursor-runner +pm2 +same\nproduction\/elevenlabs-agent +pm2 +same\n$/,
    ),
  ]);
  await journey.pm2.call(['restart', 'elevenlabs-agent', '--update-env'], {
    ELEVENLABS_AGENT_ENABLED: 'true',
  });
  const some = await journey.drifts('--environment', 'production');
  expect([some.code, some.out]).toEqual([
    1,
    expect.stringMatching(
      /elevenlabs-agent +pm2 +DIFFERS\n +ELEVENLABS_AGENT_ENABLED +Git: false +live: true\n\nrestore the accepted values:\n +flaghoist deploy --force --environment production --service elevenlabs-agent\n$/,
    ),
  ]);
  const said = [begun, up, down, none, some].map(({ out, err }) => out + err).join('');
  expect(said).not.toContain('hush');
});

test('a deployment that is killed when the service is up already is completed without another restart', async () => {
  journey.passes('1h');
  await journey.lands({ 'environments/production/elevenlabs-agent.yaml': 'enabled: true\n' });
  // It was changed by hand, so that the live value is not the logged one.
  await journey.pm2.call(['restart', 'elevenlabs-agent', '--update-env'], {
    ELEVENLABS_AGENT_ENABLED: 'false',
  });
  const { restarts } = await agent();
  const args = [BUNDLE, 'deploy', '--at', isoOf(journey.now), '--before', 'HEAD~1'];
  const env = { ...journey.pm2.env, HOME: journey.folder, ...machineAt(isoOf(journey.now)) };
  const killed = spawn(process.execPath, args, { cwd: journey.repo.path, env, stdio: 'ignore' });
  const ended = once(killed, 'exit');
  while ((await answerOf(port, ROUTE)) !== 200) await setTimeout(2);
  killed.kill('SIGKILL');
  await ended;
  expect((await journey.deploys()).code).toBe(0);
  expect(await answerOf(port, ROUTE)).toBe(200);
  expect(await agent()).toMatchObject({ status: 'online', restarts: restarts + 1 });
});

test('after a reboot, pm2 brings back what was rolled back and not what it had saved before', async () => {
  journey.passes('1h');
  const pipeline = await journey.repo.read('environments/pipeline.yaml');
  const saving = pipeline.replaceAll('ecosystem.config.cjs', 'ecosystem.config.cjs, save: true');
  await journey.lands({ 'environments/pipeline.yaml': saving });
  expect((await journey.deploys()).code).toBe(0);
  expect(await answerOf(port, ROUTE)).toBe(200);
  const dump = (): Promise<string> => readFile(join(journey.pm2.home, 'dump.pm2'), 'utf8');
  expect(await dump()).toMatch('"ELEVENLABS_AGENT_ENABLED": "true"');

  await journey.lands({ 'environments/production/elevenlabs-agent.yaml': 'enabled: false\n' });
  expect((await journey.deploys()).code).toBe(0);
  await journey.pm2.call(['kill']);
  expect(await answerOf(port, ROUTE)).toBe('nothing');
  await journey.pm2.call(['resurrect']);
  while ((await answerOf(port, ROUTE)) === 'nothing') await setTimeout(50);
  expect(await answerOf(port, ROUTE)).toBe(503);
  expect((await journey.drifts('--environment', 'production')).code).toBe(0);
});
