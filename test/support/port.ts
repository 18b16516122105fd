// Ports of this machine.
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
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
