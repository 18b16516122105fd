// Asks a service over HTTP until it answers with the expected status, or the time is over. Only the status counts, never
// the text of the answer.
import { setTimeout } from 'node:timers/promises';
import type { Probes } from '#app/deploy-ports.ts';
import { filledIn } from './target.ts';

/** Milliseconds between two requests, and until one of them is given up. */
const PAUSE = 250;
const PATIENCE = 5000;
/** Milliseconds that the last request gets at least. */
const SHORTEST = 1000;
/** Milliseconds until the first check whether the probe was cancelled, and at most between two checks. */
const LOOK = 1000;
const LONGEST_LOOK = 5000;

export function probes(redact: (text: string) => string): Probes {
  return async ({ url, within }, expected, instance, isCancelled) => {
    const address = filledIn(url, instance);
    const over = new AbortController();
    const answer = lastStatus(address, expected, within, over.signal);
    const cancelled = cancellation(isCancelled, over.signal);
    try {
      const last = await Promise.race([answer, cancelled]);
      if (last === 'stopped') return { code: 'target/probe-stopped', facts: {} };
      if (last.status === expected) return null;
      const facts = { address: redact(address), expected, seconds: within, last: last.status };
      return { code: 'target/probe-failed', facts };
    } finally {
      over.abort();
      await Promise.allSettled([answer, cancelled]);
    }
  };
}

interface Last {
  /** The HTTP status, or the code of an error; null: no answer. */
  readonly status: number | string | null;
}

/** The expected status, or the last one within the time. */
async function lastStatus(
  address: string,
  expected: number,
  within: number,
  over: AbortSignal,
): Promise<Last> {
  const until = performance.now() + within * 1000;
  for (;;) {
    const left = until - performance.now();
    const status = await statusOf(address, Math.min(PATIENCE, Math.max(left, SHORTEST)), over);
    const isLate = over.aborted || performance.now() + PAUSE >= until;
    if (status === expected || isLate) return { status };
    await setTimeout(PAUSE, null, { signal: over }).catch(() => null);
  }
}

/** Checks soon at first and then less often, because reading the log may cost requests. */
async function cancellation(
  isCancelled: () => Promise<boolean>,
  over: AbortSignal,
): Promise<'stopped'> {
  for (let looks = 1; !over.aborted; looks += 1) {
    const pause = Math.min(looks * LOOK, LONGEST_LOOK);
    await setTimeout(pause, null, { signal: over }).catch(() => null);
    if (!over.aborted && (await isCancelled())) break;
  }
  return 'stopped';
}

async function statusOf(
  address: string,
  patience: number,
  over: AbortSignal,
): Promise<Last['status']> {
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(patience), over]);
    const response = await fetch(address, { redirect: 'manual', signal, cache: 'no-store' });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const { name, cause } = error as { readonly name?: string; readonly cause?: { code?: string } };
    return name === 'TimeoutError' ? null : (cause?.code ?? null);
  }
}
