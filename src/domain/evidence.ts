// Facts from outside the two snapshots, landings and their provable times among them. Each is known, absent or
// unreachable, and never guessed.
import type {
  FactCause,
  LandedCause,
  EvidenceCause,
  GitCause,
  FileCause,
  LogCause,
  ReceiverCause,
  RequestCause,
  GitHubCause,
  ClientCause,
  ActingCause,
} from './cause.ts';
import type { LogSettings } from './deploy-settings.ts';
import type { Metric, MetricSamples, SourceSettings } from './metrics.ts';
import type {
  Duration,
  EnvironmentName,
  FlagKey,
  Instant,
  ServiceName,
  Sha,
  SentValues,
} from './scalars.ts';
import type { Exposures } from './exposure.ts';

/** Why a fact is missing, or why a change was not taken. The sentences are in src/messages/causes.ts. */
export type Cause =
  | FactCause
  | LandedCause
  | EvidenceCause
  | GitCause
  | FileCause
  | LogCause
  | ReceiverCause
  | RequestCause
  | GitHubCause
  | ClientCause
  | ActingCause
  | NestedCause;

/** A cause with another one behind it. */
export type NestedCause =
  | { readonly kind: 'secret-not-seen'; readonly key: string; readonly why: Cause }
  /** A command on a clone does not ask GitHub. */
  | { readonly kind: 'github-silent'; readonly why: Cause }
  /** `due`: why the deployment is due; null: the run has landed it itself. */
  | {
      readonly kind: 'redeploy-not-started';
      readonly file: string;
      readonly due: 'landing' | 'evidence' | null;
      readonly why: Cause;
    };

/** What a run could not do: a cause, or a sentence of src/messages. */
export type Trouble = Cause | string;

/** `absent`: no source supplied the fact. `unreachable`: a source was asked and failed. Both say why. */
export type Finding<T, Why = Cause> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'absent'; readonly why: Why }
  | { readonly kind: 'unreachable'; readonly why: Why };

export function known<T>(value: T): { readonly kind: 'known'; readonly value: T } {
  return { kind: 'known', value };
}

export function absent<Why>(why: Why): { readonly kind: 'absent'; readonly why: Why } {
  return { kind: 'absent', why };
}

export function unreachable<Why>(why: Why): { readonly kind: 'unreachable'; readonly why: Why } {
  return { kind: 'unreachable', why };
}

export const DECISIVE = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'] as const;
/** A comment decides nothing and never takes back a decision. */
export type ReviewState = (typeof DECISIVE)[number] | 'COMMENTED' | 'PENDING';

export interface Review {
  readonly user: string;
  readonly state: ReviewState;
  readonly submittedAt: Instant;
  /** Only a `User` can approve. */
  readonly type: 'User' | 'Bot';
  /** The pull request of the review, if a merge-queue group has several; null if there is only one. */
  readonly pullRequest: number | null;
  /**
   * Since when the present change had been shown on the reviewed pull request; null if another version was shown.
   * Left out if only the times of the fingerprints are known.
   */
  readonly shownAt?: Instant | null;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly labels: readonly string[];
  /** Null while it is open. */
  readonly closedAt: Instant | null;
  /** Left out where the evidence does not say. */
  readonly openedAt?: Instant;
  /** Whether we opened it after a breach; left out if not. */
  readonly isOurs?: true;
  /** The variables that the flag filled then, as `service/VARIABLE`; left out where the issue does not say. */
  readonly variables?: readonly string[];
}

/** The people behind a proposal, and since when its present meaning has been shown. */
export interface Authorship {
  /** Logins of author, committers, co-authors and pushers. None of them can approve. */
  readonly people: readonly string[];
  /** People behind the change whose login is not known. With any of them, no approval counts. */
  readonly unresolved: readonly UnresolvedIdentity[];
  /** When each fingerprint was first posted on this pull request; 16 digits or all of them. */
  readonly fingerprints: readonly { readonly fingerprint: string; readonly at: Instant }[];
}

/** How many digits of a fingerprint are enough to identify it. */
export const FINGERPRINT_DIGITS = 16;

/** When this meaning was first shown; null: never. */
export function firstShown(
  { fingerprints }: Pick<Authorship, 'fingerprints'>,
  fingerprint: string,
): Instant | null {
  const moments = fingerprints
    .filter((posted) => posted.fingerprint.length >= FINGERPRINT_DIGITS)
    .flatMap((posted) => (fingerprint.startsWith(posted.fingerprint) ? [posted.at] : []));
  return moments.toSorted((a, b) => a - b)[0] ?? null;
}

/**
 * A person behind a change whose login is not known.
 * - `named`: by the name, address or text that Git or GitHub gives.
 * - `listed`: by this name in a file of evidence, until a person deletes it there.
 * - `pusher`: no event said who pushed this commit; another push makes the pusher known.
 */
export type UnresolvedIdentity =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'listed'; readonly name: string; readonly file: string }
  | { readonly kind: 'pusher'; readonly commit: Sha };

export const DEPLOYMENT_STATES = ['started', 'success', 'failure', 'superseded', 'found'] as const;

/** One event of a deployment of a service, from the deployment log. */
export interface Deployment {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly landing: Sha;
  /**
   * `superseded`: a newer landing was deployed first, and this one was skipped. `found`: what was there before its first
   * deployment.
   */
  readonly state: (typeof DEPLOYMENT_STATES)[number];
  readonly at: Instant;
  /** The values that were sent, or were to be sent. */
  readonly values: SentValues;
  /** The newer landing that superseded it, if known. */
  readonly by?: Sha;
}

/** The beginning of the deployment log of an environment. */
export interface LogStart {
  readonly environment: EnvironmentName;
  /** Its first entry; null: the log has none, of any environment. */
  readonly at: Instant | null;
  /** Whether the log has entries, and all of them are of other environments: those of this one are on another machine. */
  readonly isElsewhere?: true;
  /** Flags with a refused landing in this environment when the log began. */
  readonly refused: readonly { readonly flag: FlagKey; readonly landing: Sha }[];
}

/** A file with a refused landing. At base it counts in its last accepted version. */
export interface RefusedPart {
  readonly part: 'rules' | 'definition' | 'state';
  readonly flag: FlagKey | null;
  readonly environment: EnvironmentName | null;
  /** Of the rules, the file that the pipeline names; left out: the pipeline itself. */
  readonly file?: string;
  /** The commit with the accepted version; null: no version was accepted, and the file counts as missing. */
  readonly accepted: Sha | null;
  readonly landing: Sha;
  /** `wait`: a later deployment may accept it unchanged. `block`: only another landing helps. */
  readonly verdict: 'wait' | 'block';
}

/** How a watch ended, by the deployment log. */
export interface WatchEnd {
  readonly environment: EnvironmentName;
  readonly flag: FlagKey;
  /** The landing with which the exposure began. */
  readonly landing: Sha;
  /** `undecided`: neither good nor bad, such as after a warning. */
  readonly answer: 'good' | 'bad' | 'silent' | 'undecided';
  /** How long it was watched, as it is written. */
  readonly for: string;
  readonly at: Instant;
  /** Any workflow of the repository could have written it. Left out: none could. */
  readonly isUnsigned?: true;
  /** Another login than ours that wrote it, unsigned: it proves nothing. Left out: we did, or it is signed. */
  readonly by?: string;
}

export interface SamplesAsk {
  readonly kind: 'samples';
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  readonly metric: Metric;
  /** Null: the pipeline has no such source. */
  readonly source: SourceSettings | null;
  /** The length of the window, as it is written; null: one value. */
  readonly for: string | null;
  /** The window ends at this moment, or a little before. */
  readonly until: Instant;
  /** The window begins at this moment at the earliest; left out: with the deployment. */
  readonly since?: Instant;
  /** What is live there at base. */
  readonly live: Exposures;
  /** The services of it whose deployment is waited for. */
  readonly awaited: Exposures;
}

/** A time in which a calendar allows no promotion. */
export interface ClosedTime {
  readonly from: Instant;
  /** The first moment after it. */
  readonly to: Instant;
  /** The title of the event; empty if it has none. */
  readonly why: string;
}

/** The events of a calendar at base. Events before `from` or after `until` were not read. */
export interface CalendarTimes {
  readonly path: string;
  readonly zone: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly closed: Finding<readonly ClosedTime[]>;
}

/** A request of a gate for evidence. A gate never fetches. */
export type Ask =
  | {
      readonly kind: 'timeline';
      readonly flag: FlagKey;
      readonly environment: EnvironmentName;
      /** How far back the gate has to see; a longer window changes no verdict. */
      readonly window: Duration;
    }
  | {
      readonly kind: 'issues';
      readonly labels: readonly string[];
      /** Older closings do not count; 0: only open issues count. */
      readonly window: Duration;
      /** Without GitHub there are none, so no person is asked for them. */
      readonly onlyOnGitHub?: true;
    }
  | {
      readonly kind: 'deployments';
      readonly environment: EnvironmentName;
      /** The gate asks since when services have been sent at least this. A service may appear several times. */
      readonly wanted: Exposures;
      /** The gate asks when services were last sent exactly this, and until when; left out: no gate asks. */
      readonly restored?: Exposures;
      /** How far back the gate has to see. */
      readonly window: Duration;
      /** The settings of the log in the pipeline; left out: none. */
      readonly log?: LogSettings;
    }
  /** Whether the values to restore had been accepted, if no deployment log shows it. Answered with the history. */
  | {
      readonly kind: 'restoration';
      readonly flag: FlagKey;
      readonly environment: EnvironmentName;
      /** The services whose values would rise. */
      readonly wanted: Exposures;
      /** The services whose variables would rise. A log has variables, and no routes. */
      readonly logged: readonly ServiceName[];
    }
  /** Which of these landings came from a pull request that carried our own success status. */
  | { readonly kind: 'acceptance'; readonly landings: readonly Sha[] }
  /** The samples of a metric since the exposure of the flag is live. Answered after the history. */
  | SamplesAsk
  /** The closed times of a calendar at base. */
  | { readonly kind: 'calendar'; readonly path: string; readonly zone: string }
  /** How the watches of an environment ended. */
  | { readonly kind: 'watched'; readonly environment: EnvironmentName }
  | { readonly kind: 'reviews' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'body' };

/** The answers to all asks. Evidence that was not requested is absent. */
export interface Evidence {
  readonly timelines: Finding<readonly Timeline[]>;
  readonly issues: Finding<readonly Issue[]>;
  readonly reviews: Finding<readonly Review[]>;
  readonly authorship: Finding<Authorship>;
  readonly body: Finding<string>;
  /** Oldest first; of each service enough events to show since when it is sent the requested values. */
  readonly deployments: Finding<readonly Deployment[]>;
  /** For the requested environments; left out if the log begins before the history that was read. */
  readonly logStarts?: readonly LogStart[];
  /** The refused parts of the judged files; left out if there are none, or no log. */
  readonly refusals?: Finding<readonly RefusedPart[]>;
  /**
   * The requested landings that came from a pull request with our own success status; left out if none were
   * requested.
   */
  readonly accepted?: Finding<readonly Sha[]>;
  /** The samples that were asked for; left out if none were. */
  readonly samples?: readonly MetricSamples[];
  /** The calendars that were asked for; left out if none were. */
  readonly calendars?: readonly CalendarTimes[];
  /** How the watches of the requested environments ended, oldest first; left out if none were requested. */
  readonly watched?: Finding<readonly WatchEnd[]>;
  /** Members of teams that the pipeline does not list, by `org/<team>`. */
  readonly teams: ReadonlyMap<string, Finding<readonly string[]>>;
  /**
   * The rewrite of history, if a known tip is missing from the first-parent line; null: none is missing. Absent if no
   * tip was ever known.
   */
  readonly rewritten: Finding<Rewrite | null>;
}

/**
 * The source of a landing's time. An estimate may err late, never early.
 * - `merged-at`: GitHub's time of the merge. Exact.
 * - `status`: when our own run first posted on it. Late by the length of a run.
 * - `deployed`: when the deployment log has its first success.
 * - `supplied`: from an evidence file. As reliable as its author.
 * - `committer-date`: the Git clock, made monotonic along the first-parent line. A committer can set it freely.
 * - `reflog`: when the branch of this clone moved there.
 * - `first-seen`: no time is known, so the clock starts now.
 */
export type TimeSource =
  | 'merged-at'
  | 'status'
  | 'deployed'
  | 'supplied'
  | 'committer-date'
  | 'reflog'
  | 'first-seen';

/** One advance of the default branch, and its provable time. */
export interface Landing {
  readonly sha: Sha;
  readonly at: Instant;
  readonly source: TimeSource;
  /**
   * If `at` is the moment of a later landing: the last known moment before this landing; null if none is known. Left
   * out: `at` is the landing's own moment.
   */
  readonly earliest?: Instant | null;
  /** A date in the future that hides the real time. `at` is then now, and gates name no due moment. */
  readonly futureDate?: FutureDate;
}

/** A commit that is dated after now: this one, or one that it landed on. */
export type FutureDate = { readonly sha: Sha; readonly dated: Instant };

/** A rewrite of history: a former tip of the default branch is no longer on its first-parent line. */
export interface Rewrite {
  readonly missing: Sha;
  /** The first tip without it. Earlier history proves nothing. */
  readonly since: Landing;
}

/** From one landing to the next (or to now, for the last period). */
export interface Period {
  /** Null if the present schema refuses the files, or there was no pipeline. Null covers nothing. */
  readonly exposures: Exposures | null;
  readonly landing: Landing;
}

/** The exposures of one flag in one environment over the landings of a window, newest last. */
export interface Timeline {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** In order of landing; empty if there never was a file. The last period is the state at base. */
  readonly periods: readonly Period[];
  /**
   * Whether the first period began with its landing. If not, it began before the window: its landing is the oldest
   * that was read, and the period is at least as long as it seems.
   */
  readonly fromTheStart: boolean;
  /** Services whose deploy target here was configured within the window; left out if there are none. */
  readonly targets?: readonly ConfiguredTarget[];
}

export interface ConfiguredTarget {
  readonly service: ServiceName;
  /** The landing that configured it. */
  readonly landing: Landing;
}
