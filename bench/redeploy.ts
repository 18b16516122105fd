// The time from a `git revert` to a service that answers 503: the revert lands, `flaghoist deploy` has pm2 restart
// the service, and somebody asks it. Real processes, real HTTP, the bundle that ships.
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

import type { Journey } from '../test/support/journey.ts';
import { aJourney } from '../test/support/journey.ts';
import { serviceText } from '../test/support/pm2.ts';
import { answerOf, freePort } from '../test/support/port.ts';
import { timingOf } from './measure.ts';
import type { Row } from './table.ts';

const FLAG = 'ELEVENLABS_AGENT_ENABLED';
const STATE = 'environments/production/elevenlabs-agent.yaml';
/** Milliseconds. The plan allows five to ten minutes. */
const MOST = 10_000;

/** One row, against what pm2 needs for it when somebody restarts the service by hand. */
export async function redeployRow(cli: string, rounds: number): Promise<Row> {
  const port = await freePort();
  await using journey = await aJourney(({ pm2 }) => filesFor(pm2.binary, port), { cli });
  await deployed(journey);
  const measured: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const landing = await journey.lands({ [STATE]: 'enabled: true\n' });
    await deployed(journey);
    await answers(port, 200);
    measured.push(
      await taken(async () => {
        await journey.reverts(landing);
        await deployed(journey);
        await answers(port, 503);
      }),
    );
    await restarted(journey, 'true');
    await answers(port, 200);
    floor.push(
      await taken(async () => {
        await restarted(journey, 'false');
        await answers(port, 503);
      }),
    );
  }
  return {
    what: 'from `git revert` to 503, by `deploy` and pm2',
    measured: timingOf(measured),
    against: '`pm2 restart` by hand',
    floor: timingOf(floor),
    bar: null,
    most: MOST,
  };
}

function filesFor(binary: readonly string[], port: number): Readonly<Record<string, string>> {
  const apps = [{ name: 'elevenlabs-agent', script: './agent.cjs', env: { PORT: port } }];
  return {
    'agent.cjs': serviceText(FLAG),
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
`,
    'environments/flags/elevenlabs-agent.yaml': `description: Voice\nservices: { elevenlabs-agent: { ${FLAG}: enabled } }\n`,
  };
}

async function deployed(journey: Journey): Promise<void> {
  const { code, out, err } = await journey.deploys();
  if (code !== 0) throw new Error(`the deployment ended with ${code}:\n${out}${err}`);
}

async function restarted({ pm2 }: Journey, value: string): Promise<void> {
  await pm2.call(['restart', 'elevenlabs-agent', '--update-env'], { [FLAG]: value });
}

async function answers(port: number, status: number): Promise<void> {
  while ((await answerOf(port)) !== status) await setTimeout(5);
}

async function taken(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
