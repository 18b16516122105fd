// The emulator in a thread of its own, where `Date` is the clock of the world. Each test gets a new emulator.
// This postMessage is the one of Node and has no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';

export interface Start {
  readonly cell: SharedArrayBuffer;
  readonly seed: Record<string, unknown>;
}

/** Milliseconds without a test after which the thread ends. */
const IDLE = 1000;

let view = new Float64Array(new SharedArrayBuffer(8));
const now = (): number => view[0] ?? 0;

globalThis.Date = new Proxy(Date, {
  construct: (date, args: []) => (args.length === 0 ? new date(now()) : new date(...args)),
  get: (date, key) => (key === 'now' ? now : (Reflect.get(date, key) as unknown)),
});

enableCompileCache(process.env['FLAGHOIST_TEST_CACHE']);
// The import comes after the proxy, so that the emulator never uses the real Date.
const { createEmulator } = await import('emulate');
let running: { close(): Promise<void> } | null = null;
let leaving: NodeJS.Timeout | undefined;

async function begin({ cell, seed }: Start): Promise<void> {
  clearTimeout(leaving);
  view = new Float64Array(cell);
  const emulator = await createEmulator({ service: 'github', port: 0, seed });
  running = emulator;
  parentPort?.postMessage(emulator.url);
}

async function end(): Promise<void> {
  await running?.close();
  running = null;
  parentPort?.postMessage('ended');
  leaving = setTimeout(() => process.exit(), IDLE);
}

parentPort?.on('message', (start: Start | 'end') => {
  void (start === 'end' ? end() : begin(start));
});
