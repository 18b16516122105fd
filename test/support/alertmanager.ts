// A real Alertmanager for one test, on a port of its own. It ends with the test.
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';
import { until } from './prometheus.ts';

export interface Alertmanager extends AsyncDisposable {
  /** `127.0.0.1:9093`. */
  readonly address: string;
  /** Whether it has an alert about a flag. */
  has(flag: string): Promise<boolean>;
}

/** `config`: the text of its configuration. */
export async function anAlertmanager(config: string): Promise<Alertmanager> {
  const folder = await mkdtemp(join(tmpdir(), 'flaghoist-alertmanager-'));
  await writeFile(join(folder, 'alertmanager.yml'), config);
  const address = `127.0.0.1:${await freePort()}`;
  const args = [
    `--config.file=${join(folder, 'alertmanager.yml')}`,
    `--storage.path=${join(folder, 'data')}`,
    `--web.listen-address=${address}`,
    // It is alone.
    '--cluster.listen-address=',
    '--log.level=error',
  ];
  // The name in Debian. In the archive of the project it is `alertmanager`.
  const child = spawn('prometheus-alertmanager', args, { stdio: 'ignore' });
  const close = async (): Promise<void> => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (!hasEnded && child.pid !== undefined) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(address, child);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    address,
    async has(flag) {
      const filter = encodeURIComponent(`flag="${flag}"`);
      const response = await fetch(`http://${address}/api/v2/alerts?filter=${filter}`);
      return ((await response.json()) as readonly unknown[]).length > 0;
    },
    [Symbol.asyncDispose]: close,
  };
}

const MISSING = 'this test needs Alertmanager: apt-get install prometheus-alertmanager';

async function ready(address: string, child: ChildProcess): Promise<void> {
  const failure = new Promise<never>((_, fail) => {
    child.once('error', () => fail(new Error(MISSING)));
    child.once('exit', (code) => fail(new Error(`Alertmanager ended with ${code}`)));
  });
  // It may also end when nothing waits for it any more.
  failure.catch(() => null);
  await Promise.race([failure, until(async () => (await fetch(`http://${address}/-/ready`)).ok)]);
}
