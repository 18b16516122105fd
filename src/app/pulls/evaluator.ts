// Who judges pull requests, and on which occasion: what every step of it is handed.
import type { Sha } from '#domain/names.ts';
import type { Gatherer, Loader } from '#app/deps.ts';
import type { GitHub } from '#app/github.ts';
import type { Told } from './status-history.ts';
import type { EvidenceSource, LandingClock } from '#app/ports.ts';
import type { ClockKeeper } from './trusted-clock.ts';

export interface Evaluator extends Loader, ClockKeeper {
  readonly github: GitHub;
  /** The status's name. */
  readonly context: string;
  /** The login that we post as; statuses of others prove nothing (T8). */
  readonly identity: string;
  /** Whether a comment is written. */
  readonly comment: boolean;
}

/** What is known of how it came to this judgement. */
export interface Occasion {
  /** Who pushed, by the event that started the run. */
  readonly pushedBy: string | null;
  /** The head before that push. */
  readonly before: Sha | null;
  /** Whether the pull request was read in this run. An event may be old: runs can be run again. */
  readonly isLive: boolean;
  /** Whether it was opened, reopened or pushed to: then GitHub may not have heard of the head yet (T10). */
  readonly isNews?: boolean;
}

/** The event, as far as it is about a push. `head`: what is there now; the event may be older. */
export function toldBy({ pushedBy, before }: Occasion, head: Sha, pushed: Sha): Told {
  return { pushedBy, headBy: head === pushed ? pushedBy : null, before };
}

export const BY_THE_WAY: Occasion = { pushedBy: null, before: null, isLive: true };

export const NOBODY_ASKED: EvidenceSource = {
  answer: () => Promise.reject(new Error('evidence was asked for before it was known what to ask')),
};

/** What the use cases of judging need, with evidence about one proposal. */
export function gathererFor(
  { repository, reader, root, github }: Loader & { readonly github: Pick<GitHub, 'logged'> },
  clock: LandingClock,
  evidence: EvidenceSource,
): Gatherer {
  const logged: Gatherer['logged'] = (settings) => github.logged(settings);
  return { repository, reader, root, clock, evidence, logged };
}
