// The times of the three ways back (docs/speed.md): from a `git revert` of the flag, or of the flag and its code, to a
// service that answers 503, and from blocked routes to the file of the proxy. With real processes, real HTTP and the
// bundle that ships.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Journey } from '../test/support/journey.ts';
import { aJourney } from '../test/support/journey.ts';
import { serviceText } from '../test/support/pm2.ts';
import { answerOf, freePort } from '../test/support/port.ts';
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import type { Service } from './by-hand.ts';
import { restartedByHand, taken, until } from './by-hand.ts';
import { timingOf } from './measure.ts';
import type { Row } from './table.ts';

const FLAG = 'ELEVENLABS_AGENT_ENABLED';
const STATE = 'environments/production/elevenlabs-agent.yaml';
/** The bar in milliseconds. The rollout plan allows five to ten minutes. */
const BAR = 10_000;

/** Three rows, each against a restart of the service by hand. */
export async function redeployRows({ cli, nodes, rounds }: Bench): Promise<readonly Row[]> {
  progress('git revert');
  const port = await freePort();
  await using journey = await aJourney(({ pm2 }) => filesFor(pm2.binary, port), { cli });
  await deployed(journey);
  const times = { flag: [] as number[], code: [] as number[], routes: [] as number[] };
  const byHand: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.flag.push(await reverted(journey, port, {}));
    times.code.push(await reverted(journey, port, { 'agent.cjs': codeOf(`round ${round}`) }));
    times.routes.push(await blocked(journey, port));
    byHand.push(await restartedByHand(service(journey, port)));
  }
  const row = (what: string, measured: readonly number[]): Row => ({
    kind: 'time',
    what,
    node: nodes[0].name,
    measured: timingOf(measured),
    // Git, deploy, pm2 and the service take part.
    peak: null,
    against: { what: '`pm2 restart` by hand', floor: timingOf(byHand) },
    bars: [{ kind: 'time', most: BAR }],
  });
  return [
    row('rolling back the flag: from `git revert` to 503', times.flag),
    row('rolling back the code with it: from `git revert` to 503', times.code),
    row('blocking the routes: from landing to the proxy', times.routes),
  ];
}

/** Milliseconds until the revert of a landing is live. `beside`: further files of the landing. */
async function reverted(
  journey: Journey,
  port: number,
  beside: Readonly<Record<string, string>>,
): Promise<number> {
  const landing = await journey.lands({ [STATE]: 'enabled: true\n', ...beside });
  await deployed(journey);
  await until(async () => (await answerOf(port)) === 200);
  return taken(async () => {
    await journey.reverts(landing);
    await deployed(journey);
    await until(async () => (await answerOf(port)) === 503);
  });
}

async function blocked(journey: Journey, port: number): Promise<number> {
  await journey.lands({ [STATE]: 'enabled: true\n' });
  await deployed(journey);
  await until(async () => (await answerOf(port)) === 200);
  const proxy = join(journey.folder, 'proxy/flags.yaml');
  const time = await taken(async () => {
    await journey.lands({ [STATE]: 'enabled: true\nblock-routes: true\n' });
    await deployed(journey);
    await until(async () => (await readFile(proxy, 'utf8')).includes('agent-conversations'));
  });
  await journey.lands({ [STATE]: 'enabled: false\n' });
  await deployed(journey);
  return time;
}

function service({ pm2 }: Journey, port: number): Service {
  return { pm2, name: 'elevenlabs-agent', variable: FLAG, health: () => answerOf(port) };
}

function codeOf(version: string): string {
  return `// ${version}\n${serviceText(FLAG)}`;
}

function filesFor(binary: readonly string[], port: number): Readonly<Record<string, string>> {
  const apps = [{ name: 'elevenlabs-agent', script: './agent.cjs', env: { PORT: port } }];
  return {
    'agent.cjs': codeOf('the first'),
    'ecosystem.config.cjs': `module.exports = ${JSON.stringify({ apps })};\n`,
    'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services:
  elevenlabs-agent:
    deploy:
      production:
        target: pm2
        ecosystem: ecosystem.config.cjs
        binary: ${JSON.stringify(binary)}
        probe: { url: "http://127.0.0.1:${port}/agent-conversations/health" }
  traefik:
    deploy:
      production: { target: files, render: traefik, folder: ../proxy, file: flags.yaml }
`,
    'environments/flags/elevenlabs-agent.yaml': `description: Voice
services:
  elevenlabs-agent: { ${FLAG}: enabled }
  traefik: { ELEVENLABS_AGENT_ROUTES: enabled }
emergency: { routes: ["/agent-conversations/*"] }
`,
  };
}

async function deployed(journey: Journey): Promise<void> {
  const { code, out, err } = await journey.deploys();
  if (code !== 0) throw new Error(`the deployment ended with ${code}:\n${out}${err}`);
}
