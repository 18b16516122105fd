// What every step of an evaluation is given: the ports, the settings, and what started it.
import type { Sha } from '#domain/scalars.ts';
import type { EvidenceSource, Gatherer, LandingClock, Loader } from '#app/ports.ts';
import type { GitHub } from '#app/github.ts';
import type { PushEvent } from './status-history.ts';
import type { ClockKeeper } from './trusted-clock.ts';

export interface Evaluator extends Loader, ClockKeeper, Pick<Gatherer, 'metrics'> {
  readonly github: GitHub;
  /** The status's name. */
  readonly context: string;
  /** The login that we post as. Statuses of other logins prove nothing. */
  readonly identity: string;
  /** Where people read the comment: `https://github.com` and `owner/name`. */
  readonly web: {
    readonly server: string;
    readonly repository: string;
    /** The address of our documentation; null or left out: not known. */
    readonly docs?: string | null;
  };
  /** Whether a comment is written. */
  readonly comment: boolean;
}

/** What started an evaluation. */
export interface EvaluationTrigger {
  /** Who pushed, by the event that started the run. */
  readonly pushedBy: string | null;
  /** The head before that push. */
  readonly before: Sha | null;
  /** Whether this run has read the pull request from GitHub. An event may be old, because a run can be repeated. */
  readonly isFresh: boolean;
  /** Whether it was opened, reopened or pushed to: GitHub may not list its head yet. */
  readonly isNewHead?: boolean;
}

/** The trigger as far as it is about a push. `head`: the head now. `pushed`: the head by the event, perhaps older. */
export function pushEventOf(
  { pushedBy, before }: EvaluationTrigger,
  head: Sha,
  pushed: Sha,
): PushEvent {
  return { pushedBy, headBy: head === pushed ? pushedBy : null, before };
}

/** For a sweep: no event started the evaluation. */
export const NO_TRIGGER: EvaluationTrigger = { pushedBy: null, before: null, isFresh: true };

/** For the first half of judging, which asks for no evidence. */
export const NO_EVIDENCE_YET: EvidenceSource = {
  answer: () => Promise.reject(new Error('evidence was asked for before it was known what to ask')),
};

/** What the use cases of judging need, with evidence about one proposal. */
export function gathererFor(
  {
    repository,
    reader,
    root,
    github,
    ...sources
  }: Loader & Pick<Gatherer, 'metrics'> & { readonly github: Pick<GitHub, 'logged'> },
  clock: LandingClock,
  evidence: EvidenceSource,
): Gatherer {
  const logged: Gatherer['logged'] = (settings) => github.logged(settings);
  const { metrics } = sources;
  const withMetrics = metrics === undefined ? {} : { metrics };
  return { repository, reader, root, clock, evidence, logged, ...withMetrics };
}
