// A Convex deployment as far as `convex run` speaks with it: one function, and the answer that a test gives it.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';

const require = createRequire(import.meta.url);

/** The real command line. */
export const CONVEX = join(require.resolve('convex/package.json'), '../bin/main.js');

export interface ConvexDeployment extends AsyncDisposable {
  /** The variables by which the command line finds it. */
  readonly env: Readonly<Record<string, string>>;
  /** The functions that were run, in order. */
  readonly ran: readonly string[];
  /** What the function returns from now on. */
  returns(value: object): void;
}

export const CONVEX_KEY = 'self-hosted|0123456789abcdef';

export async function aConvexDeployment(first: object): Promise<ConvexDeployment> {
  const ran: string[] = [];
  let value = first;
  const server = createServer((request, response) => {
    response.shouldKeepAlive = false;
    void json(request)
      .catch(() => ({}))
      .then((body): undefined => {
        const isOurs = request.headers.authorization === `Convex ${CONVEX_KEY}`;
        if (request.url !== '/api/function' || !isOurs) {
          response.writeHead(isOurs ? 404 : 401).end('{"code":"BadDeployKey","message":"No."}');
          return undefined;
        }
        ran.push((body as { readonly path: string }).path);
        response.end(JSON.stringify({ status: 'success', value, logLines: [] }));
        return undefined;
      });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    env: {
      CONVEX_SELF_HOSTED_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      CONVEX_SELF_HOSTED_ADMIN_KEY: CONVEX_KEY,
      // It reports no errors of its own to its makers.
      CI: '1',
    },
    ran,
    returns(next) {
      value = next;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
