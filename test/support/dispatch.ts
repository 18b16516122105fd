// `flaghoist dispatch --listen` beside the local GitHub, on a free port. It ends with the test.
import { spawn } from 'node:child_process';
import type { LocalGitHub } from './github/index.ts';

export interface Dispatch extends AsyncDisposable {
  readonly address: string;
  /** What it has printed. */
  readonly said: () => string;
  /** Its exit code, after it was stopped as an operator would. */
  readonly stops: () => Promise<number | null>;
  readonly post: (
    body: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly body: object }>;
}

export interface DispatchOptions {
  /** The path of the program. */
  readonly cli: string;
  readonly env?: Readonly<Record<string, string>>;
}

export async function aDispatch(
  github: LocalGitHub,
  { cli, env = {} }: DispatchOptions,
): Promise<Dispatch> {
  const child = spawn(process.execPath, [cli, 'dispatch', '--listen', '127.0.0.1:0'], {
    env: {
      PATH: process.env['PATH'],
      GITHUB_API_URL: github.apiUrl,
      GITHUB_REPOSITORY: 'acme/flags',
      GITHUB_TOKEN: github.token({ name: 'GITHUB_TOKEN' }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /listening on (http:\S+?):? /.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`dispatch ended with ${code}`)));
  });
  const stops = (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  return {
    address,
    said: () => said,
    stops,
    async post(body, headers = {}) {
      const answer = await fetch(address, { method: 'POST', body, headers });
      return { status: answer.status, body: (await answer.json()) as object };
    },
    async [Symbol.asyncDispose]() {
      await stops();
    },
  };
}
