// Asks a service over HTTP until it answers as expected, or the time is over. The answer's text is never looked
// at: only its status says whether the feature is on.
import { setTimeout } from 'node:timers/promises';
import type { Probes } from '#app/deploy-ports.ts';
import { filledIn } from './define.ts';

/** Milliseconds between two questions, and for how long one is waited for. */
const PAUSE = 250;
const PATIENCE = 5000;
/** The last question, too, gets a chance to be answered. */
const SHORTEST = 1000;

export function probes(redact: (text: string) => string): Probes {
  return async ({ url, within }, expected, pair) => {
    const address = filledIn(url, pair);
    const until = performance.now() + within * 1000;
    for (;;) {
      const left = until - performance.now();
      const seen = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)));
      if (seen === expected) return null;
      if (performance.now() + PAUSE >= until)
        return redact(saying(address, seen, expected, within));
      await setTimeout(PAUSE);
    }
  };
}

/** The HTTP status, or why there is none. */
async function statusOf(address: string, patience: number): Promise<number | string> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(address, { redirect: 'manual', signal, cache: 'no-store' });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const { name, cause } = error as { readonly name?: string; readonly cause?: { code?: string } };
    return name === 'TimeoutError' ? 'no answer' : (cause?.code ?? 'no answer');
  }
}

function saying(address: string, seen: number | string, expected: number, within: number): string {
  return `${address} does not answer ${expected} within ${within} seconds (last: ${seen})`;
}
