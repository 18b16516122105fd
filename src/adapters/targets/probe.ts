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
/** Milliseconds until somebody first looks whether the answer still matters, and at most between two looks. */
const LOOK = 1000;
const LONGEST_LOOK = 5000;

export function probes(redact: (text: string) => string): Probes {
  return async ({ url, within }, expected, instance, isMoot) => {
    const address = filledIn(url, instance);
    const over = new AbortController();
    const asked = answered(address, expected, within, over.signal);
    const moot = becomesMoot(isMoot, over.signal);
    try {
      const why = await Promise.race([asked, moot]);
      return why === null ? null : redact(why);
    } finally {
      over.abort();
      await Promise.allSettled([asked, moot]);
    }
  };
}

async function answered(
  address: string,
  expected: number,
  within: number,
  over: AbortSignal,
): Promise<string | null> {
  const until = performance.now() + within * 1000;
  for (;;) {
    const left = until - performance.now();
    const seen = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)), over);
    if (seen === expected) return null;
    if (over.aborted || performance.now() + PAUSE >= until) {
      return saying(address, seen, expected, within);
    }
    await setTimeout(PAUSE, null, { signal: over }).catch(() => null);
  }
}

/** Looks soon at first and then less often: to look at a record may cost requests. */
async function becomesMoot(isMoot: () => Promise<boolean>, over: AbortSignal): Promise<string> {
  for (let looks = 1; !over.aborted; looks += 1) {
    const pause = Math.min(looks * LOOK, LONGEST_LOOK);
    await setTimeout(pause, null, { signal: over }).catch(() => null);
    if (!over.aborted && (await isMoot())) return 'nobody waits for the answer any more';
  }
  return '';
}

/** The HTTP status, or why there is none. */
async function statusOf(
  address: string,
  patience: number,
  over: AbortSignal,
): Promise<number | string> {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(patience), over]);
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
