// Facts from outside the two snapshots (DESIGN §2). Each is known, absent or unreachable, never guessed.
import type { LogSettings } from './deploy-settings.ts';
import type { Exposures } from './exposure.ts';
import type { Rewrite } from './landing.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha } from './names.ts';
import type { Instant, Duration } from './time.ts';
import type { Timeline } from './timeline.ts';
import type { SentValues } from './values.ts';

/** `absent`: nobody supplied it. `unreachable`: it was asked for and could not be had. Both carry why. */
export type Finding<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'absent'; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: string };

export function known<T>(value: T): Finding<T> {
  return { kind: 'known', value };
}

export function absent(why: string): { readonly kind: 'absent'; readonly why: string } {
  return { kind: 'absent', why };
}

export function unreachable(why: string): { readonly kind: 'unreachable'; readonly why: string } {
  return { kind: 'unreachable', why };
}

export const DECISIVE = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'] as const;
/** A comment decides nothing and never takes back a decision. */
export type ReviewState = (typeof DECISIVE)[number] | 'COMMENTED' | 'PENDING';

export interface Review {
  readonly user: string;
  readonly state: ReviewState;
  readonly submittedAt: Instant;
  /** Only a `User` can approve (T18). */
  readonly type: 'User' | 'Bot';
  /** The pull request it was given on, where a merge-queue group holds several; null when there is one. */
  readonly pullRequest: number | null;
  /**
   * Since when what is proposed now had been on show where the review was given; null where something else
   * was. Left out where nothing but the times of the fingerprints can tell (T19).
   */
  readonly shownAt?: Instant | null;
}

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly labels: readonly string[];
  /** Null while it is open. */
  readonly closedAt: Instant | null;
}

/** Who made the proposal, and since when its present meaning has been on show. */
export interface Authorship {
  /** Logins of author, committers, co-authors and pusher: nobody of these can approve (T17). */
  readonly people: readonly string[];
  /** People behind the change whose login is not known. Any of them fails closed (T17). */
  readonly unresolved: readonly UnresolvedIdentity[];
  /** When each fingerprint was first posted on this pull request; 16 digits or all of them (T19). */
  readonly fingerprints: readonly { readonly fingerprint: string; readonly at: Instant }[];
}

/**
 * Somebody behind a change whose login is not known.
 * - `named`: by the name, address or text that Git or GitHub gives.
 * - `pusher`: no event said who pushed this commit; another push makes the pusher known.
 */
export type UnresolvedIdentity =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'pusher'; readonly commit: Sha };

export const DEPLOYMENT_STATES = ['started', 'success', 'failure', 'superseded'] as const;

/** One thing that happened while a service was deployed somewhere, as our own record tells it. */
export interface Deployment {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
  readonly landing: Sha;
  /** `overtaken`: a newer landing went first, and this one stood back. */
  readonly state: (typeof DEPLOYMENT_STATES)[number];
  readonly at: Instant;
  /** What it was brought to, or was to be. */
  readonly values: SentValues;
  /** The landing that overtook it, where that was said. */
  readonly by?: Sha;
}

/** Where the deployment log of an environment begins. */
export interface LogStart {
  readonly environment: EnvironmentName;
  /** Its first entry; null: the log has none, of any environment. */
  readonly at: Instant | null;
  /** Flags of which a landing was refused in this environment when the log began. */
  readonly refused: readonly { readonly flag: FlagKey; readonly landing: Sha }[];
}

/** A file of which a landing was refused: at base it counts as it was accepted last. */
export interface RefusedPart {
  readonly part: 'rules' | 'definition' | 'state';
  readonly flag: FlagKey | null;
  readonly environment: EnvironmentName | null;
  /** The commit that has the accepted version; null: none was accepted, and it counts as missing. */
  readonly accepted: Sha | null;
  readonly landing: Sha;
  /** `wait`: a later deployment may accept it as it stands. `block`: it takes another landing. */
  readonly verdict: 'wait' | 'block';
}

/** What a gate wants to know. A gate never fetches. */
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
      /** Closings that are older than this matter to nobody; 0: only open issues do. */
      readonly window: Duration;
    }
  | {
      readonly kind: 'deployments';
      readonly environment: EnvironmentName;
      /** Since when its services have been sent at least this. A service may stand here several times. */
      readonly wanted: Exposures;
      /** When its services were last sent exactly this, and what came after it; left out: no gate asks. */
      readonly restored?: Exposures;
      /** How far back the gate has to see. */
      readonly window: Duration;
      /** What the pipeline says of the log; left out: nothing. */
      readonly log?: LogSettings;
    }
  /** Whether what would come back had been accepted, where no deployment log tells. Answered with the history. */
  | {
      readonly kind: 'restoration';
      readonly flag: FlagKey;
      readonly environment: EnvironmentName;
      /** The services whose values would rise. */
      readonly wanted: Exposures;
      /** Those whose variables would rise: a log tells of variables, and of no routes. */
      readonly logged: readonly ServiceName[];
    }
  /** Which of these landings came from a pull request that carried our own success status. */
  | { readonly kind: 'acceptance'; readonly landings: readonly Sha[] }
  | { readonly kind: 'reviews' }
  | { readonly kind: 'team'; readonly team: string }
  | { readonly kind: 'body' };

/** The answers to all asks. What was not asked for is absent. */
export interface Evidence {
  readonly timelines: Finding<readonly Timeline[]>;
  readonly issues: Finding<readonly Issue[]>;
  readonly reviews: Finding<readonly Review[]>;
  readonly authorship: Finding<Authorship>;
  readonly body: Finding<string>;
  /** Oldest first; of each service as many as it takes to tell since when it is sent what was asked about. */
  readonly deployments: Finding<readonly Deployment[]>;
  /** Of the environments that were asked about; left out where the log begins before all that was read. */
  readonly logStarts?: readonly LogStart[];
  /** What was refused of the files that are judged; left out where nothing was, or no log is seen. */
  readonly refusals?: Finding<readonly RefusedPart[]>;
  /**
   * Of the landings that were asked about, those that came from a pull request with our own success status; left
   * out where none was asked about.
   */
  readonly accepted?: Finding<readonly Sha[]>;
  /** Members of teams that the pipeline does not list, by `org/<team>`. */
  readonly teams: ReadonlyMap<string, Finding<readonly string[]>>;
  /**
   * Whether a commit that was seen as the tip is missing from the line (T4, T54); null: none is. Absent
   * where nothing has ever been seen as the tip.
   */
  readonly rewritten: Finding<Rewrite | null>;
}

const NOT_ASKED = absent('no gate asked for it');

export const NO_EVIDENCE: Evidence = {
  timelines: NOT_ASKED,
  issues: NOT_ASKED,
  reviews: NOT_ASKED,
  authorship: NOT_ASKED,
  body: NOT_ASKED,
  deployments: NOT_ASKED,
  teams: new Map(),
  rewritten: NOT_ASKED,
};
