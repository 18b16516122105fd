// What every step of an evaluation is given: the ports, the settings, the clock,
// what started it, and what is known so far.
import type { Sha, Instant } from '#domain/scalars.ts';
import type {
  EvidenceSource,
  Gatherer,
  LandingClock,
  Loader,
  DatedLine,
  Times,
  Walk,
} from '#app/ports.ts';
import type { GitHub, StatusNote, PostedStatus, PullRequest, StickyComment } from '#app/github.ts';
import type { PushEvent } from './status-history.ts';
import type { Finding, Landing, Rewrite } from '#domain/evidence.ts';
import { unreachable } from '#domain/evidence.ts';
import { instant } from '#domain/scalars.ts';
import type { PendingQuestion, Checked } from '#app/check.ts';
import type { PushHistory } from './push-history.ts';

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

/**
 * What the clock of a run is made of. It is GitHub's own. Without GitHub's time, the clock of the machine serves for what
 * needs no history, and by it nothing has soaked at all.
 */
export interface ClockKeeper {
  readonly github: GitHub;
  /** Whether nothing may be written. */
  readonly dryRun: boolean;
  readonly machineClock: () => Instant;
}

/** Landings of which GitHub knows no time, and that one run notes down. */
const MOST_NOTED = 3;

/** The clock of one evaluation: the same moment decides from beginning to end. */
export function trustedClock({ github, dryRun, machineClock }: ClockKeeper): LandingClock {
  let present: Finding<Instant> = unreachable({ kind: 'time-not-asked' });
  return { name: 'github', now, timesOf, begin, rewritten };

  function now(): Promise<Instant> {
    present = github.now();
    return Promise.resolve(present.kind === 'known' ? present.value : machineClock());
  }

  async function timesOf(
    walk: Walk,
    wanted: ReadonlySet<Sha>,
    at: Instant,
  ): Promise<Finding<Times>> {
    return present.kind === 'known' ? github.clock.timesOf(walk, wanted, at) : present;
  }

  async function begin(knownTimes: Times, wanted: ReadonlySet<Sha>, at: Instant): Promise<Times> {
    if (dryRun) return knownTimes;
    const times = new Map(knownTimes);
    for (const landing of withoutTime(times, wanted)) {
      const marked = await github.markLanded(landing.sha);
      // Its clock starts now. With the mark it goes on from here in every later run.
      if (marked.kind === 'known') {
        const since = instant(Math.min(marked.value, at));
        times.set(landing.sha, { ...landing, at: since, source: 'status' });
      }
    }
    return times;
  }

  /** A loss that no event named is noted on the tip, so that its clock goes on from here in every later run. */
  async function rewritten(line: DatedLine): Promise<Finding<Rewrite | null>> {
    const rewrite = await github.clock.rewritten(line);
    const [tip] = line.walk.landings;
    if (dryRun || tip === undefined) return rewrite;
    if (rewrite.kind !== 'known' || rewrite.value === null) return rewrite;
    const { missing, since } = rewrite.value;
    const loss = { missing, since: since.sha, at: since.at };
    await github.markLanded(tip.sha, { before: null, loss });
    return rewrite;
  }
}

function withoutTime(times: Times, wanted: ReadonlySet<Sha>): readonly Landing[] {
  return [...wanted]
    .flatMap((sha) => times.get(sha) ?? [])
    .filter(({ source }) => source === 'first-seen')
    .slice(0, MOST_NOTED);
}

/** What is known of one pull request during its evaluation. Each step adds what it has read. */
export interface View {
  readonly pull: PullRequest;
  readonly event: PushEvent;
  /** Whether this run has read the pull request from GitHub, and not only from its event. */
  readonly isFresh: boolean;
  /** Whether the head is so new that GitHub may not list it yet. */
  readonly isNewHead: boolean;
  /** All statuses of its head; left out until they are read. */
  readonly posted?: Finding<readonly PostedStatus[]>;
  /** The id of the status that this run posted before its verdict; null: none. */
  readonly announced?: number | null;
  readonly history?: Finding<PushHistory>;
  readonly sticky?: Finding<StickyComment | null>;
  readonly pendingQuestion?: PendingQuestion;
  readonly checked?: Checked;
}

/** The metadata of a status for later runs. `fingerprint`: of the meaning that the status shows; null: it shows none. */
export function noteFor({ pull, event, history }: View, fingerprint: string | null): StatusNote {
  const note = {
    pull: pull.number,
    fingerprint,
    shownSince: null,
    firstAt: {},
    isReplaced: false,
  };
  if (history?.kind !== 'known') {
    const { before, pushedBy, headBy } = event;
    return {
      ...note,
      headBy,
      pushedBy: pushedBy === null ? [] : [pushedBy],
      previousHeads: before === null ? [] : [before],
      hasReadPreviousHeads: false,
      isWhole: false,
    };
  }
  const { headBy, pushedBy, previousHeads, hasReadPreviousHeads } = history.value;
  const { shownSince, firstAt } = history.value;
  return {
    ...note,
    headBy,
    pushedBy,
    previousHeads,
    hasReadPreviousHeads,
    ...(fingerprint === null ? {} : { shownSince, firstAt }),
    isWhole: true,
  };
}
