// Rounds of landings that real processes deploy at the same time, some of which are killed at a random moment. One
// service reads a file, and the other runs under pm2.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Journey } from './journey.ts';
import { aJourney } from './journey.ts';
import { serviceText } from './pm2.ts';
import { freePort } from './port.ts';

export const LANDINGS = 20;

/** The outcomes of the runs of one round. */
export interface Round {
  readonly killed: number;
  /** Runs that ended by themselves with exit code 0. */
  readonly succeeded: number;
  /** Output of runs that ended by themselves with another exit code. */
  readonly failed: readonly string[];
  /** Values after the first run that succeeded after the last landing; `wanted` is that landing's. */
  readonly first: Live;
  /** Values after all runs have ended. */
  readonly last: Live;
  readonly wanted: Live;
  /** Texts of the file that no landing has. */
  readonly halfWritten: readonly string[];
}

/** The percentages that the services have, as they are sent. */
export interface Live {
  readonly file: string;
  readonly pm2: string;
}

export interface Arena extends AsyncDisposable {
  /** `random` answers from 0 up to 1. */
  play(random: () => number): Promise<Round>;
}

export async function anArena(cli?: string): Promise<Arena> {
  const port = await freePort();
  const journey = await aJourney(({ pm2 }) => filesFor(pm2.binary, port), {
    at: new Date().toISOString(),
    ...(cli === undefined ? {} : { cli }),
  });
  const first = await journey.deploys();
  if (first.code !== 0) throw new Error(`${first.out}${first.err}`);
  return {
    play: (random) => play(journey, cli, port, random),
    [Symbol.asyncDispose]: () => journey[Symbol.asyncDispose](),
  };
}

async function play(
  journey: Journey,
  cli: string | undefined,
  port: number,
  random: () => number,
): Promise<Round> {
  const file = join(journey.folder, 'flags/api.env');
  const watch = watching(file);
  const runs: Run[] = [];
  let percent = 0;
  for (let landing = 0; landing < LANDINGS; landing += 1) {
    percent = Math.floor(random() * 101);
    await journey.lands(stateOf(percent), `Set ${percent} in landing ${landing}`);
    const patience = random() < 0.5 ? random() * 2000 : null;
    runs.push(deploys(journey, cli, patience));
    await setTimeout(random() * 100);
  }
  const landedAt = performance.now();
  // When every run was killed, one more is needed.
  await Promise.race([Promise.all(runs.map(({ ended }) => ended)), firstSuccess(runs, landedAt)]);
  const isDone = runs.some((run) => isSuccess(run, landedAt));
  if (!isDone) {
    runs.push(deploys(journey, cli, null));
    await runs.at(-1)?.ended;
  }
  const early = await liveAt(file, port);
  await Promise.all(runs.map(({ ended }) => ended));
  const last = await liveAt(file, port);
  const halfWritten = await watch.ends();
  return {
    killed: runs.filter(({ child }) => child.signalCode === 'SIGKILL').length,
    succeeded: runs.filter(({ child }) => child.exitCode === 0).length,
    failed: runs.flatMap(({ child, output }) => ((child.exitCode ?? 0) === 0 ? [] : [output()])),
    first: early,
    last,
    wanted: { file: String(percent), pm2: String(percent) },
    halfWritten,
  };
}

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<unknown>;
  readonly endedAt: () => number;
}

/** `flaghoist deploy` of the tip; killed after so many milliseconds, if it lasts that long. */
function deploys(
  { repo, pm2, folder }: Journey,
  cli: string | undefined,
  patience: number | null,
): Run {
  const args = [cli ?? process.env['FLAGHOIST_TEST_BUNDLE'] ?? '', 'deploy'];
  const child = spawn(process.execPath, args, {
    cwd: repo.path,
    env: {
      ...pm2.env,
      HOME: folder,
      NODE_COMPILE_CACHE: process.env['FLAGHOIST_TEST_CACHE'] ?? '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  }
  let at = Number.NaN;
  const ended = once(child, 'close').then(() => (at = performance.now()));
  const patient = new AbortController();
  if (patience !== null) {
    setTimeout(patience, null, { signal: patient.signal }).then(
      () => child.kill('SIGKILL'),
      () => null,
    );
    void ended.then(() => patient.abort());
  }
  return { child, ended, endedAt: () => at, output: () => Buffer.concat(chunks).toString() };
}

function isSuccess({ child, endedAt }: Run, after: number): boolean {
  return child.exitCode === 0 && endedAt() > after;
}

async function firstSuccess(runs: readonly Run[], after: number): Promise<void> {
  await Promise.any(
    runs.map(async (run) => {
      await run.ended;
      if (!isSuccess(run, after)) throw new Error('it was killed, or came too early');
    }),
  ).catch(() => new Promise(() => undefined));
}

/** Reads the file again and again; answers with what no landing has. */
function watching(file: string): { ends(): Promise<readonly string[]> } {
  const stop = new AbortController();
  const halfWritten = new Set<string>();
  const done = (async () => {
    while (!stop.signal.aborted) {
      const text = await readFile(file, 'utf8').catch(() => '(no file)');
      if (percentIn(text) === null) halfWritten.add(text);
      await setTimeout(5);
    }
  })();
  return {
    async ends() {
      stop.abort();
      await done;
      return [...halfWritten];
    },
  };
}

const WHOLE =
  /^# written by Flaghoist; do not edit\nFIRST=(?:true|false)\nFIRST_SHARE=(\d+)\nSECOND=(?:true|false)\nSECOND_SHARE=(\d+)\n$/;

/** Null where it is none that a landing has. */
function percentIn(text: string): string | null {
  const [, one = '', other] = WHOLE.exec(text) ?? [];
  return one === other ? one : null;
}

async function liveAt(file: string, port: number): Promise<Live> {
  const text = await readFile(file, 'utf8');
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  const env = (await answer.json()) as Readonly<Record<string, string>>;
  const [left, right] = [env['FIRST_SHARE'], env['SECOND_SHARE']];
  return {
    file: percentIn(text) ?? text,
    pm2: left === undefined || left !== right ? `${left} and ${right}` : left,
  };
}

function stateOf(percent: number): Readonly<Record<string, string>> {
  const text = percent === 0 ? 'enabled: false\n' : `enabled: true\nrollout: ${percent}\n`;
  return {
    'environments/production/first.yaml': text,
    'environments/production/second.yaml': text,
  };
}

function filesFor(binary: readonly string[], port: number): Readonly<Record<string, string>> {
  const apps = [{ name: 'web', script: './web.cjs', env: { PORT: port } }];
  const services = (name: string): string =>
    ['api', 'web']
      .map((service) => `  ${service}: { ${name}: enabled, ${name}_SHARE: rollout }\n`)
      .join('');
  return {
    'web.cjs': serviceText('FIRST'),
    'ecosystem.config.cjs': `module.exports = ${JSON.stringify({ apps })};\n`,
    'environments/pipeline.yaml': `version: 1
environments: [{ name: production }]
services:
  api: { deploy: { production: { target: files, folder: ../flags, file: api.env } } }
  web:
    deploy:
      production:
        target: pm2
        ecosystem: ecosystem.config.cjs
        binary: ${JSON.stringify(binary)}
        probe: { url: "http://127.0.0.1:${port}/", on: 200, off: 503 }
`,
    'environments/flags/first.yaml': `description: One\nservices:\n${services('FIRST')}`,
    'environments/flags/second.yaml': `description: Another\nservices:\n${services('SECOND')}`,
  };
}
