// Ports of this machine.
import { once } from 'node:events';
import { createServer } from 'node:net';

// Ports below those that the system assigns by itself, because it could assign a free one before it is used. Each
// process starts at another port, and gets none twice.
const FIRST = 10_000;
const COUNT = 20_000;
let next = (process.pid * 61) % COUNT;

/** A port of this machine without a listener, which no test has got before. */
export async function freePort(): Promise<number> {
  const port = FIRST + next;
  next = (next + 1) % COUNT;
  const server = createServer();
  const isFree = await new Promise<boolean>((done) => {
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => done(true));
  });
  if (!isFree) return freePort();
  server.close();
  await once(server, 'close');
  return port;
}

/** The HTTP status that is answered there now, or that there is none. */
export async function answerOf(port: number, path = '/'): Promise<number | string> {
  const asked = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null);
  await asked?.body?.cancel();
  return asked?.status ?? 'nothing';
}
