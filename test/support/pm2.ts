// A pm2 for one test. Its daemon lives in a temporary folder and ends with the test, also with a failed one.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Process {
  readonly name: string;
  readonly pid: number;
  /** How often it was restarted. */
  readonly restarts: number;
  readonly status: string;
}

export interface Pm2 extends AsyncDisposable {
  /** How it is called, as a vector. */
  readonly binary: readonly string[];
  /** The variables by which it finds its daemon. */
  readonly env: { readonly PATH: string; readonly HOME: string; readonly PM2_HOME: string };
  /** The folder of its files. The path is short, because a socket's path may have only 107 bytes. */
  readonly home: string;
  /** `pm2 <args>` with further variables, as a user of this machine would call it. */
  call(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  processes(): Promise<readonly Process[]>;
  /** The process of that name. Throws where there are none or several. */
  process(name: string): Promise<Process>;
}

const PM2 = createRequire(import.meta.url).resolve('pm2/bin/pm2');

/** `await using pm2 = await aPm2()`. Its daemon starts with the first call. */
export async function aPm2(): Promise<Pm2> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'fh-')));
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, PM2_HOME: home };
  const binary = [process.execPath, PM2];
  const call: Pm2['call'] = async (args, more = {}) => {
    const run = promisify(execFile);
    const { stdout } = await run(process.execPath, [PM2, ...args, '--silent'], {
      cwd: home,
      env: { ...env, ...more },
      maxBuffer: 1 << 26,
    });
    return stdout;
  };
  const processes: Pm2['processes'] = async () => {
    const listed = JSON.parse(await call(['jlist'])) as readonly Listed[];
    return listed.map(({ name, pid, pm2_env: { status, restart_time: restarts } }) => ({
      name,
      pid,
      restarts,
      status,
    }));
  };
  return {
    binary,
    env,
    home,
    call,
    processes,
    async process(name) {
      const found = (await processes()).filter((one) => one.name === name);
      const [only] = found;
      if (only === undefined || found.length > 1) throw new Error(`${found.length} of ${name}`);
      return only;
    },
    async [Symbol.asyncDispose]() {
      const daemon = Number(await readFile(join(home, 'pm2.pid'), 'utf8').catch(() => '0'));
      await call(['kill']).catch(() => daemon > 1 && process.kill(daemon, 'SIGKILL'));
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Listed {
  readonly name: string;
  readonly pid: number;
  readonly pm2_env: { readonly status: string; readonly restart_time: number };
}

/** An HTTP service as pm2 would run it: 200 while `variable` says that it is on, else 503. */
export function serviceText(variable: string): string {
  return `const { createServer } = require('node:http');
const said = process.env.${variable} ?? '';
const on = said === 'true' || Number(said) > 0;
createServer((asked, answer) => {
  answer.writeHead(on ? 200 : 503, { 'content-type': 'application/json' });
  answer.end(JSON.stringify(process.env));
}).listen(Number(process.env.PORT), '127.0.0.1');
`;
}
