// Threads for the emulator, which one test after the other uses, because loading it takes longer than most tests.
// This postMessage is the one of Node and has no origin.
/* oxlint-disable unicorn/require-post-message-target-origin */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

import type { Start } from './emulator-worker.ts';

export interface Lent {
  /** The address of its emulator. */
  readonly url: string;
  readonly giveBack: () => Promise<void>;
}

const idle: Worker[] = [];

export async function lend(start: Start): Promise<Lent> {
  const waiting = idle.pop();
  if (waiting === undefined) {
    const worker = new Worker(fileURLToPath(new URL('emulator-worker.ts', import.meta.url)), {
      workerData: start,
      execArgv: [],
    });
    worker.once('exit', () => {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
    return lent(worker, await nextMessage(worker), start);
  }
  waiting.ref();
  waiting.postMessage(start);
  return lent(waiting, await nextMessage(waiting), start);
}

/** Replaces a thread that was already ending. */
async function lent(worker: Worker, url: string | null, start: Start): Promise<Lent> {
  if (url === null) return lend(start);
  return {
    url,
    giveBack: async () => {
      worker.postMessage('end');
      if ((await nextMessage(worker)) === null) return;
      // An idle thread must not keep the process alive.
      worker.unref();
      idle.push(worker);
    },
  };
}

/** The next message, or null when the thread ends. Throws its error. */
async function nextMessage(worker: Worker): Promise<string | null> {
  const done = new AbortController();
  const { signal } = done;
  const message = once(worker, 'message', { signal }).then(([text]) => String(text));
  const exit = once(worker, 'exit', { signal }).then(() => null);
  const first = Promise.race([message, exit]);
  // `once` fails by itself on 'error', in both.
  return first.finally(() => {
    message.catch(() => undefined);
    exit.catch(() => undefined);
    done.abort();
  });
}
