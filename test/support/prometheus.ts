// A real Prometheus for one test, on a port of its own, with a configuration and a past. It ends with the test.
import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Instant } from '#domain/scalars.ts';
import { freePort } from './port.ts';

export interface Prometheus extends AsyncDisposable {
  readonly url: string;
  /** Ends it as an operator would, and starts it again with the same data. */
  restarts(): Promise<void>;
}

export interface PrometheusOptions {
  /** The text of its configuration; without it, it scrapes nothing. */
  readonly config?: string;
  /** What it has measured before it starts. */
  readonly past?: readonly PastSeries[];
}

export interface PastSeries {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly samples: Iterable<readonly [at: Instant, value: number]>;
}

/** `await using prometheus = await aPrometheus()`: it is ready for queries. */
export async function aPrometheus(options: PrometheusOptions = {}): Promise<Prometheus> {
  const { config = 'global: {}\n', past = [] } = options;
  const folder = await mkdtemp(join(tmpdir(), 'flaghoist-prometheus-'));
  const data = join(folder, 'data');
  await writeFile(join(folder, 'prometheus.yml'), config);
  if (past.length > 0) await importPast(folder, data, past);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=10y',
    `--web.listen-address=127.0.0.1:${port}`,
    // An alert that could not be sent is sent again at once, and not after a minute.
    '--rules.alert.resend-delay=1s',
    '--log.level=error',
  ];
  let child = spawn('prometheus', args, { stdio: 'ignore' });
  const ends = async (signal: NodeJS.Signals): Promise<void> => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (hasEnded || child.pid === undefined) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const close = async (): Promise<void> => {
    await ends('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(url, child);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url,
    async restarts() {
      await ends('SIGTERM');
      child = spawn('prometheus', args, { stdio: 'ignore' });
      await ready(url, child);
    },
    [Symbol.asyncDispose]: close,
  };
}

/** Writes samples to the folder of its data, as an operator imports them. */
async function importPast(
  folder: string,
  data: string,
  past: readonly PastSeries[],
): Promise<void> {
  const file = join(folder, 'past.om');
  const lines = past.flatMap(({ name, labels = {}, samples }) => {
    const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    return [...samples].map(([at, value]) => `${name}{${pairs.join(',')}} ${value} ${at}\n`);
  });
  await writeFile(file, `${lines.join('')}# EOF\n`);
  await promisify(execFile)('promtool', [
    'tsdb',
    'create-blocks-from',
    'openmetrics',
    '--quiet',
    file,
    data,
  ]).catch(missing);
}

function missing(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new Error(MISSING) : error;
}

const MISSING = 'this test needs Prometheus: apt-get install prometheus';
const PATIENCE = 60_000;

async function ready(url: string, child: ChildProcess): Promise<void> {
  const failure = new Promise<never>((_, fail) => {
    child.once('error', () => fail(new Error(MISSING)));
    child.once('exit', (code) => fail(new Error(`Prometheus ended with ${code}`)));
  });
  // It may also end when nothing waits for it any more.
  failure.catch(() => null);
  await Promise.race([failure, until(async () => (await fetch(`${url}/-/ready`)).ok)]);
}

/** Waits until something is so. */
export async function until(isSo: () => Promise<boolean>, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`not within ${patience / 1000} seconds`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
