// The emulator in a thread of its own, where `Date` is the clock of the world. Each test gets a new emulator. This is
// JavaScript, because Node takes longer to strip types than to load the emulator.
// This postMessage is the one of Node and has no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';

let view = new Float64Array(1);
const now = () => view[0];

globalThis.Date = new Proxy(Date, {
  construct: (date, args) => (args.length === 0 ? new date(now()) : new date(...args)),
  get: (date, key) => (key === 'now' ? now : Reflect.get(date, key)),
});

enableCompileCache(process.env['FLAGHOIST_TEST_CACHE']);
// The import comes after the proxy, so that the emulator never uses the real Date.
const { createEmulator } = await import('emulate');
let running = null;

async function begin({ cell, seed }) {
  view = new Float64Array(cell);
  running = await createEmulator({ service: 'github', port: 0, seed });
  parentPort.postMessage(running.url);
}

async function end() {
  await running.close();
  parentPort.postMessage('ended');
}

parentPort.on('message', (start) => {
  void (start === 'end' ? end() : begin(start));
});
