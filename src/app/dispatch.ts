// Turns the webhook of Alertmanager or Grafana into an event of GitHub that starts the watch. The sender repeats a message
// until it gets an answer, so a hint that GitHub did not take is answered with an error.
import type { Finding, Cause } from '#domain/evidence.ts';
import { instant } from '#domain/scalars.ts';
import type { Instant } from '#domain/scalars.ts';
import type { Hint } from './alerts.ts';
import { hintsIn, keyOf } from './alerts.ts';

export interface Dispatcher {
  /** Starts the watch for a flag in an environment. */
  readonly send: (hint: Hint) => Promise<Finding<object>>;
  readonly now: () => Instant;
}

export interface HintSent {
  readonly hint: Hint;
  /** Null: GitHub took it. */
  readonly why: Cause | null;
}

export type Dispatched =
  | { readonly kind: 'no-alerts' }
  | {
      readonly kind: 'dispatched';
      readonly sent: readonly HintSent[];
      /** How many were sent within the last minute, and so not again. */
      readonly repeated: number;
      readonly ignored: number;
    };

/** Seconds. A watch looks at everything since the deployment, so that a second one so soon adds nothing. */
const PAUSE = 60;
/** A message may name many flags; GitHub allows 80 writes in a minute. */
const MOST = 40;

/** Answers each message. It remembers what it sent, for one minute. */
export function dispatcher({ send, now }: Dispatcher): (body: string) => Promise<Dispatched> {
  const sentAt = new Map<string, Instant>();
  return async (body) => {
    const read = hintsIn(body);
    if (read.kind === 'no-alerts') return read;
    forgetOld();
    const fresh = read.hints.filter((hint) => !sentAt.has(keyOf(hint)));
    const sent: HintSent[] = [];
    for (const hint of fresh) sent.push(await sentOnce(hint));
    return {
      kind: 'dispatched',
      sent,
      repeated: read.hints.length - fresh.length,
      ignored: read.ignored,
    };
  };

  async function sentOnce(hint: Hint): Promise<HintSent> {
    if (sentAt.size >= MOST) return { hint, why: { kind: 'too-many-alerts', most: MOST } };
    sentAt.set(keyOf(hint), now());
    const answer = await send(hint);
    if (answer.kind === 'known') return { hint, why: null };
    sentAt.delete(keyOf(hint));
    return { hint, why: answer.why };
  }

  function forgetOld(): void {
    for (const [key, at] of sentAt) {
      if (now() >= instant(at + PAUSE)) sentAt.delete(key);
    }
  }
}
